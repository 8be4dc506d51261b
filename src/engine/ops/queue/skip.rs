//! Passing a conversation, and taking it back.

use super::{CHANGES, Reply};
use crate::domain::audit::Act;
use crate::domain::{RoundItemId, SkipReason};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Handled;
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, ReviewAnswers, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

/// Passes it. Where nobody is waited for any more, what the others have written is seen from now on.
pub(super) fn skip(
    store: &mut Store,
    context: &Context,
    item: RoundItemId,
    reason: SkipReason,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let changes = Changes { conversations: true, reviews: true, annotations: true, ..CHANGES };
    transact::<ReviewAnswers, _>(store, session.as_ref(), moment, |permit, tx| {
        let skipped = tx.assignment_waiting(item, permit.account(), moment.today)?;
        if let Some(other) = tx.queue_skip(skipped, reason)? {
            let given = Entry::on(Act::QueuePassedOn, skipped.number.0).amount(other.0);
            tx.audit_append(given, None, None, moment.now)?;
        }
        tx.reviews_show(&[skipped.conversation])?;
        let entry = Entry::on(Act::QueueSkipped, skipped.number.0).amount(reason.number());
        let reply = event::Reply::Queue(Reply::Skipped { item, returns: !tx.pass_stands(skipped)? });
        Ok(Done { reply, entry, changes })
    })
    .map(Handled::Now)
}

/// Takes it back. Whoever could have seen what another one has finished reviews it no more.
pub(super) fn unskip(store: &mut Store, context: &Context, item: RoundItemId) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let changes = Changes { conversations: true, reviews: true, annotations: true, ..CHANGES };
    transact::<ReviewAnswers, _>(store, session.as_ref(), moment, |permit, tx| {
        let skipped = tx.assignment_skipped(item, permit.account(), moment.today)?;
        if tx.pass_stands(skipped)? {
            return Err(Error::new(ErrorKind::PassStands, "taking a conversation back"));
        }
        tx.queue_unskip(skipped)?;
        let entry = Entry::on(Act::QueueReturned, skipped.number.0);
        Ok(Done { reply: event::Reply::Queue(Reply::Unskipped(item)), entry, changes })
    })
    .map(Handled::Now)
}
