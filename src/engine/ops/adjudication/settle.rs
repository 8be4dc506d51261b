//! Settling what differs, one thing after another.

use super::Adjudication;
use super::view::{shown, view};
use crate::domain::audit::Act;
use crate::domain::{AccountId, CriterionId, RoundItemId, Value, Verdict};
use crate::engine::event::Changes;
use crate::engine::ops::Handled;
use crate::engine::ops::opening::Reader;
use crate::engine::store::{Entry, Store, Tx};
use crate::engine::transact::{Adjudicate, Done, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

/// One act on what is to be settled; refused once it is, or the round is closed.
fn settle(
    store: &mut Store,
    context: &Context,
    item: RoundItemId,
    act: Act,
    change: impl FnOnce(&Tx<'_, Adjudicate>, &Adjudication, AccountId) -> Result<()>,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let changes = Changes { rounds: true, ..Changes::default() };
    transact::<Adjudicate, _>(store, session.as_ref(), moment, |permit, tx| {
        let reader = Reader { account: permit.account(), moment };
        let (of, seen) = view(**tx, reader, item)?;
        if of.settled || !of.open {
            return Err(Error::new(ErrorKind::Conflict, "changing what is settled"));
        }
        change(tx, &seen, permit.account())?;
        let (_, seen) = view(**tx, reader, item)?;
        Ok(Done { reply: shown(seen), entry: Entry::on(act, of.number.0), changes })
    })
    .map(Handled::Now)
}

/// Settles a verdict on which the reviewers differ.
pub(super) fn verdict(
    store: &mut Store,
    context: &Context,
    item: RoundItemId,
    seq: u32,
    verdict: Verdict,
) -> Result<Handled> {
    settle(store, context, item, Act::VerdictSettled, |tx, seen, _account| {
        if !seen.verdicts.iter().any(|differ| differ.of == seq) {
            return Err(Error::new(ErrorKind::NotFound, "settling a verdict"));
        }
        tx.settle_verdict(item, seq, verdict)
    })
}

/// Settles a value on which they differ; it has to stand on the criterion's scale.
pub(super) fn value(
    store: &mut Store,
    context: &Context,
    item: RoundItemId,
    criterion: CriterionId,
    value: Value,
) -> Result<Handled> {
    let missing = || Error::new(ErrorKind::NotFound, "settling a value");
    settle(store, context, item, Act::ValueSettled, |tx, seen, _account| {
        if !seen.values.iter().any(|differ| differ.of == criterion) {
            return Err(missing());
        }
        let scorecard = tx.scorecard(tx.scorecard_with(criterion)?)?;
        let (_, of) = scorecard.criteria.iter().find(|(id, _)| *id == criterion).ok_or_else(missing)?;
        if matches!(value, Value::Step(step) if step > of.scale.highest()) {
            return Err(missing());
        }
        tx.settle_value(item, criterion, value)
    })
}

/// Takes back what was settled of a verdict.
pub(super) fn take_verdict_back(
    store: &mut Store,
    context: &Context,
    item: RoundItemId,
    seq: u32,
) -> Result<Handled> {
    settle(store, context, item, Act::SettlingTakenBack, |tx, _seen, _account| tx.unsettle_verdict(item, seq))
}

/// Takes back what was settled of a value.
pub(super) fn take_value_back(
    store: &mut Store,
    context: &Context,
    item: RoundItemId,
    criterion: CriterionId,
) -> Result<Handled> {
    settle(store, context, item, Act::SettlingTakenBack, |tx, _seen, _account| {
        tx.unsettle_value(item, criterion)
    })
}

/// Ends it.
pub(super) fn finish(store: &mut Store, context: &Context, item: RoundItemId) -> Result<Handled> {
    let at = context.moment().now;
    settle(store, context, item, Act::AdjudicationFinished, |tx, seen, account| {
        let verdicts = seen.verdicts.iter().filter(|differ| differ.settled.is_none()).count();
        if verdicts > 0 {
            let missing = ErrorKind::VerdictsMissing(verdicts as u32);
            return Err(Error::new(missing, "ending an adjudication"));
        }
        let values = seen.values.iter().filter(|differ| differ.settled.is_none()).count();
        if values > 0 {
            let missing = ErrorKind::ValuesMissing(values as u32);
            return Err(Error::new(missing, "ending an adjudication"));
        }
        tx.item_settle(item, account, at)
    })
}
