//! Reserving a conversation for its reviewer. That is a time in its row, so that it survives the program's end.

use super::{CHANGES, Reply};
use crate::domain::audit::Act;
use crate::domain::{QueueItem, RoundId, RoundItemId};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Handled;
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, Outcome, ReviewAnswers, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

fn taken(item: Option<QueueItem>) -> event::Reply {
    event::Reply::Queue(Reply::Taken(item.map(Box::new)))
}

/// Reserves the next one.
pub(super) fn take(store: &mut Store, context: &Context, round: Option<RoundId>) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let mut nothing = false;
    let outcome = transact::<ReviewAnswers, _>(store, session.as_ref(), moment, |permit, tx| {
        let account = permit.account();
        let next = match tx.queue_next(account, round, moment)? {
            None => tx.queue_of_colleague(account, round, moment)?,
            next => next,
        };
        let Some(next) = next else {
            nothing = true;
            return Err(Error::new(ErrorKind::NotFound, "taking the next conversation"));
        };
        tx.queue_hold(next, account, moment.now)?;
        let reply = taken(Some(tx.queue_item(next.item, account, moment)?));
        // From whom is said: it was somebody else's work.
        let entry = if next.account == account {
            Entry::on(Act::QueueTaken, next.number.0)
        } else {
            Entry::on(Act::QueueTakenOver, next.number.0).amount(next.account.0)
        };
        Ok(Done { reply, entry, changes: CHANGES })
    });
    // Nothing was done, so that nothing is logged.
    if nothing {
        return Ok(Handled::Now(Outcome { reply: taken(None), changes: Changes::NONE }));
    }
    outcome.map(Handled::Now)
}

/// Reserves this one.
pub(super) fn hold(store: &mut Store, context: &Context, item: RoundItemId) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    transact::<ReviewAnswers, _>(store, session.as_ref(), moment, |permit, tx| {
        let account = permit.account();
        let held = tx.assignment_waiting(item, account, moment.today)?;
        tx.queue_hold(held, account, moment.now)?;
        let reply = taken(Some(tx.queue_item(item, account, moment)?));
        Ok(Done { reply, entry: Entry::on(Act::QueueTaken, held.number.0), changes: CHANGES })
    })
    .map(Handled::Now)
}
