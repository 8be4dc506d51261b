//! Changing who reviews in an open round.

use super::redeal::redealing;
use super::{CHANGES, Reply};
use crate::domain::audit::Act;
use crate::domain::{AccountId, ReviewerChange, RoundId, RoundState};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Handled;
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, KeepRounds, Moment, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

/// What it would mean that these review in the round; `Conflict`: it is closed.
pub(super) fn foretell(
    read: Read<'_>,
    id: RoundId,
    reviewers: &[AccountId],
    moment: Moment,
) -> Result<ReviewerChange> {
    let round = read.round(id, None)?;
    if round.state == RoundState::Closed {
        return Err(Error::new(ErrorKind::Conflict, "changing reviewers"));
    }
    redealing(read, &round, reviewers, moment).map(|redealing| redealing.change)
}

/// Changes them, and deals out what that leaves open. Where nobody is waited for any more, what the others have written is
/// seen from now on.
pub(super) fn change(
    store: &mut Store,
    context: &Context,
    id: RoundId,
    reviewers: &[AccountId],
    version: i64,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let purpose = session.as_ref().map(|session| session.purpose);
    let changes =
        Changes { conversations: true, reviews: true, annotations: true, collections: true, ..CHANGES };
    transact::<KeepRounds, _>(store, session.as_ref(), moment, |permit, tx| {
        let round = tx.round(id, None)?;
        tx.round_renew(id, version)?;
        let dealt = redealing(**tx, &round, reviewers, moment)?;
        tx.round_change_reviewers(id, &dealt.reviewers)?;
        for redealt in dealt.redealt {
            tx.round_redeal(redealt)?;
        }
        tx.reviews_show(&tx.round_conversations(id)?)?;
        let added = dealt.added.into_iter().map(|account| (Act::RoundReviewerAdded, account));
        let taken_out = dealt.taken_out.into_iter().map(|account| (Act::RoundReviewerTakenOut, account));
        for (act, account) in added.chain(taken_out) {
            let entry = Entry::on(act, id.0).amount(account.0);
            tx.audit_append(entry, Some(permit.account()), purpose, moment.now)?;
        }
        let conversations = dealt.change.conversations() as i64;
        let entry = Entry::on(Act::RoundReviewersChanged, id.0).amount(conversations);
        Ok(Done { reply: event::Reply::Round(Reply::ReviewersChanged(id)), entry, changes })
    })
    .map(Handled::Now)
}
