//! Finishing a review, which locks it in a round, and opening it again.

use super::{Own, Reply, act, saved};
use crate::domain::audit::Act;
use crate::domain::sample::is_seconded;
use crate::domain::{ConversationId, Review, ScorecardId};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Handled;
use crate::engine::store::{Entry, Store, Tx};
use crate::engine::transact::{Outcome, ReviewAnswers};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

/// Finishes the own review.
pub(super) fn finish(store: &mut Store, context: &Context, conversation: ConversationId) -> Result<Handled> {
    let outcome = act(store, context, conversation, Act::ReviewFinished, |tx, before, own| {
        let missing = before.missing(tx.answers(conversation)?.into_iter()).len();
        if missing > 0 {
            return Err(Error::new(ErrorKind::VerdictsMissing(missing as u32), "finishing a review"));
        }
        let mut failed = None;
        // What was finished outside its round, while it was passed, has to answer what the round asks.
        let asked = match before.finished {
            Some(_) => tx.scorecard_asked(conversation, own.account)?,
            None => None,
        };
        let made_by = tx.review_scorecard(own.review)?;
        if let Some(id) = asked.or(made_by) {
            let scorecard = tx.scorecard(id)?;
            let about = tx.conversation_about(conversation)?;
            let total = scorecard.total(about, &before.values);
            if !total.missing.is_empty() {
                let missing = total.missing.len() as u32;
                return Err(Error::new(ErrorKind::ValuesMissing(missing), "finishing a review"));
            }
            if scorecard.asked(about).any(|(_, criterion)| criterion.critical) {
                failed = Some(!total.failed.is_empty());
            }
        }
        tx.review_finish(own.review, Some(before.finished.unwrap_or(own.at)))?;
        lock(tx, conversation, own, made_by, failed)?;
        tx.reviews_show(&[conversation])
    })?;
    let finished = |review| event::Reply::Review(Reply::Finished(conversation, review));
    Ok(Handled::Now(seen_anew(outcome).map(finished)))
}

/// Locks what the review says in every open round that waits for it and goes by the scorecard by which it was made. One in
/// which a critical criterion has failed is not left to one reviewer; nor are some in which none has, or being called would
/// tell what the first one has said. Without a critical criterion `failed` is `None`. Nobody is called beside what others could
/// read before it was opened again.
fn lock(
    tx: &Tx<'_, ReviewAnswers>,
    conversation: ConversationId,
    own: Own,
    made_by: Option<ScorecardId>,
    failed: Option<bool>,
) -> Result<()> {
    for assignment in tx.assignments_waiting(conversation, own.account, made_by)? {
        tx.assignment_lock(assignment, own.review, own.at)?;
        let (Some(failed), Some(item)) = (failed, tx.item_alone(assignment)?) else { continue };
        if (failed || is_seconded(&tx.register()?.id_key, item))
            && let Some(second) = tx.item_call_second(item)?
        {
            let called = Entry::on(Act::QueueCalled, own.number.0).amount(second.0);
            tx.audit_append(called, None, None, own.at)?;
        }
    }
    Ok(())
}

/// Opens the own finished review again. What was locked stays once everybody of several has finished. One that was made
/// outside its round, while it was passed, goes by the scorecard of the round from now on.
pub(super) fn reopen(store: &mut Store, context: &Context, conversation: ConversationId) -> Result<Handled> {
    let outcome = act(store, context, conversation, Act::ReviewReopened, |tx, before, own| {
        if before.finished.is_none() {
            return Err(Error::new(ErrorKind::NotFound, "opening a review again"));
        }
        let asked = tx.scorecard_asked(conversation, own.account)?;
        for assignment in tx.assignments_reopened(conversation, own.account, asked)? {
            tx.assignment_unlock(assignment, own.at)?;
        }
        tx.review_finish(own.review, None)?;
        tx.review_pin(own.review, conversation, own.account)
    })?;
    Ok(saved(conversation, seen_anew(outcome)))
}

/// What others have written on the conversation is seen from now on, or no more.
fn seen_anew(outcome: Outcome<Review>) -> Outcome<Review> {
    let changes = Changes { annotations: true, collections: true, ..outcome.changes };
    Outcome { changes, ..outcome }
}
