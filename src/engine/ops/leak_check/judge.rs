//! Showing the messages of the own sample, judging them, and ending the check.

use super::Reply;
use crate::domain::audit::Act;
use crate::domain::{AccountId, Finding, LeakCheckId, SampledMessage};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Handled;
use crate::engine::store::{Entry, Store, Tx};
use crate::engine::transact::{CheckLeaks, Done, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

/// What goes stale when a message is judged.
pub(super) fn changes() -> Changes {
    Changes { leak_checks: true, ..Changes::default() }
}

/// `NotFound` unless this is the check that the account has not finished.
pub(super) fn own(tx: &Tx<'_, CheckLeaks>, account: AccountId, check: LeakCheckId) -> Result<()> {
    if tx.leak_check_open(account)? == Some(check) {
        Ok(())
    } else {
        Err(Error::new(ErrorKind::NotFound, "looking for an own leak check"))
    }
}

/// Shows a message: the log has the number of its conversation.
pub(super) fn show(
    store: &mut Store,
    context: &Context,
    check: LeakCheckId,
    place: Option<u32>,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let shown = transact::<CheckLeaks, _>(store, session.as_ref(), moment, |permit, tx| {
        own(tx, permit.account(), check)?;
        let found = tx.leak_check_message(check, place, moment.today)?.map(|(message, _)| message);
        let entry = match &found {
            Some(message) => Entry::on(Act::LeakCheckShown, message.number.0),
            None => Entry::of(Act::LeakCheckShown).amount(0),
        };
        Ok(Done { reply: found, entry, changes: Changes::default() })
    })?;
    Ok(Handled::Now(shown.map(|found| event::Reply::LeakCheck(Reply::Shown(found.map(Box::new))))))
}

/// A message of a sample that can be judged, and its place in its conversation.
pub(super) fn sampled(
    tx: &Tx<'_, CheckLeaks>,
    check: LeakCheckId,
    place: u32,
    today: crate::domain::Day,
) -> Result<(SampledMessage, u32)> {
    let missing = || Error::new(ErrorKind::NotFound, "looking for a sampled message");
    tx.leak_check_message(check, Some(place), today)?.ok_or_else(missing)
}

/// Judges a message.
pub(super) fn judge(
    store: &mut Store,
    context: &Context,
    check: LeakCheckId,
    place: u32,
    finding: Finding,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let judged = transact::<CheckLeaks, _>(store, session.as_ref(), moment, |permit, tx| {
        own(tx, permit.account(), check)?;
        let (message, _) = sampled(tx, check, place, moment.today)?;
        tx.leak_check_judge(check, place, finding, message.finding)?;
        let entry = Entry::on(Act::LeakCheckJudged, message.number.0);
        Ok(Done { reply: place, entry, changes: changes() })
    })?;
    Ok(Handled::Now(judged.map(|place| event::Reply::LeakCheck(Reply::Judged(place)))))
}

/// Ends the check.
pub(super) fn finish(store: &mut Store, context: &Context, check: LeakCheckId) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let finished = transact::<CheckLeaks, _>(store, session.as_ref(), moment, |permit, tx| {
        own(tx, permit.account(), check)?;
        tx.leak_check_finish(check, moment.now)?;
        Ok(Done { reply: check, entry: Entry::on(Act::LeakCheckFinished, check.0), changes: changes() })
    })?;
    Ok(Handled::Now(finished.map(|check| event::Reply::LeakCheck(Reply::Finished(check)))))
}
