//! What is locked when a review is finished in a round: figures rest on it, whatever is changed later.

use super::{Read, Result, Tx, leased_until};
use crate::domain::{AccountId, ConversationId, RoundItemId, ScorecardId, Timestamp};
use crate::engine::transact::{May, ReviewAnswers};
use rusqlite::{Row, named_params};
use std::collections::BTreeSet;

impl Read<'_> {
    /// One account's assignments of a conversation that wait in open rounds for a review by this scorecard.
    pub(crate) fn assignments_waiting(
        &self,
        conversation: ConversationId,
        account: AccountId,
        scorecard: Option<ScorecardId>,
    ) -> Result<Vec<i64>> {
        let values = named_params! {
            ":conv": conversation.0,
            ":account": account.0,
            ":scorecard": scorecard.map(|id| id.0),
        };
        self.all(include_str!("waiting_of.sql"), values, |row| row.get("id"), "looking for assignments")
    }

    /// The conversations that one account is still to review in open rounds.
    pub(crate) fn conversations_waiting(&self, account: AccountId) -> Result<Vec<ConversationId>> {
        self.conversations_of(include_str!("conversations_waiting.sql"), account)
    }

    /// The same, and those that can come to it there, as it is asked beside somebody or takes them over.
    pub(crate) fn conversations_to_come(&self, account: AccountId) -> Result<BTreeSet<ConversationId>> {
        let can_come =
            self.conversations_of("SELECT conv FROM can_come WHERE account = :account", account)?;
        Ok(self.conversations_waiting(account)?.into_iter().chain(can_come).collect())
    }

    fn conversations_of(&self, statement: &str, account: AccountId) -> Result<Vec<ConversationId>> {
        let row = |row: &Row<'_>| row.get("conv").map(ConversationId);
        self.all(statement, named_params! { ":account": account.0 }, row, "looking for assignments")
    }

    /// One account's finished assignments of a conversation whose locks are dropped when the review is opened again:
    /// somebody else is still waited for, so that nobody has seen it, or nobody else was asked, so that nobody is compared.
    /// Those of rounds that go by another scorecard than this one stay.
    pub(crate) fn assignments_reopened(
        &self,
        conversation: ConversationId,
        account: AccountId,
        scorecard: Option<ScorecardId>,
    ) -> Result<Vec<i64>> {
        let values = named_params! {
            ":conv": conversation.0,
            ":account": account.0,
            ":scorecard": scorecard.map(|id| id.0),
        };
        self.all(include_str!("reopened.sql"), values, |row| row.get("id"), "looking for assignments")
    }

    /// The conversation of a sample that only this assignment's reviewer has; `None`: another one has it, too, or the round
    /// asks for no criteria.
    pub(crate) fn item_alone(&self, assignment: i64) -> Result<Option<RoundItemId>> {
        let row = |row: &Row<'_>| Ok(RoundItemId(row.get("item")?));
        let values = named_params! { ":id": assignment };
        Ok(self.all(include_str!("alone.sql"), values, row, "looking for a second reviewer")?.pop())
    }
}

impl<R: May<ReviewAnswers>> Tx<'_, R> {
    /// Locks what a review says and ends the assignment.
    pub(crate) fn assignment_lock(&self, assignment: i64, review: i64, at: Timestamp) -> Result<()> {
        let doing = "locking a review";
        let values = named_params! { ":assignment": assignment, ":review": review };
        self.run(include_str!("lock_verdicts.sql"), values, doing)?;
        self.run(include_str!("lock_values.sql"), values, doing)?;
        let statement =
            "UPDATE assignment SET state = 1, done_ms = :at_ms, leased_until_ms = NULL WHERE id = :id";
        self.run(statement, named_params! { ":id": assignment, ":at_ms": at.0 }, doing).map(drop)
    }

    /// Drops a lock; the assignment waits again, reserved.
    pub(crate) fn assignment_unlock(&self, assignment: i64, at: Timestamp) -> Result<()> {
        let doing = "dropping a lock";
        let values = named_params! { ":id": assignment };
        self.run("DELETE FROM locked_verdict WHERE assignment = :id", values, doing)?;
        self.run("DELETE FROM locked_value WHERE assignment = :id", values, doing)?;
        let statement =
            "UPDATE round_item SET lacking = 0 WHERE id = (SELECT item FROM assignment WHERE id = :id)";
        self.run(statement, values, doing)?;
        let values = named_params! { ":id": assignment, ":until_ms": leased_until(at) };
        self.run(include_str!("unlock.sql"), values, doing).map(drop)
    }

    /// Gives a conversation of a sample to a second reviewer, and says to whom. That nobody can take it is noted.
    pub(crate) fn item_call_second(&self, item: RoundItemId) -> Result<Option<AccountId>> {
        let doing = "calling a second reviewer";
        let second = self.item_reviewer(item)?;
        if let Some(second) = second {
            let values = named_params! { ":item": item.0, ":account": second.0 };
            self.insert(include_str!("insert_second.sql"), values, doing)?;
        }
        let statement = "UPDATE round_item SET lacking = :lacking WHERE id = :item";
        self.run(statement, named_params! { ":item": item.0, ":lacking": second.is_none() }, doing)?;
        Ok(second)
    }
}
