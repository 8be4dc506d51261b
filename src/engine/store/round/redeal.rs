//! What the reviewers of an open round were given: read, and dealt out anew.

use super::language;
use crate::domain::{AccountId, AssignmentState, ConversationNo, Day, Language, RoundId, RoundItemId};
use crate::engine::store::queue::assignment_state;
use crate::engine::store::{Read, Result, Row, Tx, changed_one, json_of};
use crate::engine::transact::{KeepRounds, May, Moment};
use rusqlite::named_params;

/// A conversation of a round that may be shown.
pub(crate) struct ShownItem {
    /// The conversation of the sample.
    pub(crate) item: RoundItemId,
    /// The conversation's number.
    pub(crate) number: ConversationNo,
    /// Its language.
    pub(crate) language: Language,
    /// Its place in the sample.
    pub(crate) place: u32,
    /// Whether a second reviewer was to be called, and nobody could be.
    pub(crate) lacking: bool,
}

/// An assignment, as far as it tells whether it can go to somebody else.
#[derive(Clone, Copy)]
pub(crate) struct AskedRow {
    /// Its key.
    pub(crate) id: i64,
    /// The conversation of the sample.
    pub(crate) item: RoundItemId,
    /// Whose.
    pub(crate) account: AccountId,
    /// Which reviewer that is, from 0; negative: another one has the part.
    pub(crate) part: i64,
    /// Whether the reviewer was called after the draw.
    pub(crate) called: bool,
    /// How far.
    pub(crate) state: AssignmentState,
    /// Whether it is reserved now.
    pub(crate) leased: bool,
    /// Whether its reviewer cannot go on: the account is disabled, or reviews no more.
    pub(crate) gone: bool,
}

/// A review of a conversation of a round, asked for or not.
pub(crate) struct ReviewedRow {
    /// The conversation of the sample.
    pub(crate) item: RoundItemId,
    /// Whose.
    pub(crate) account: AccountId,
    /// Whether it was finished once, also if it was opened again since.
    pub(crate) was_finished: bool,
}

/// What is done with a part of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Redealt {
    /// An assignment that waits goes to somebody else.
    Moved {
        /// Which.
        assignment: i64,
        /// To whom.
        to: AccountId,
    },
    /// Nobody can take it, and it is gone.
    Dropped {
        /// Which.
        assignment: i64,
    },
    /// One that was passed goes to somebody else.
    PassedOn {
        /// Which.
        assignment: i64,
        /// Of which conversation.
        item: RoundItemId,
        /// Its part.
        part: i64,
        /// To whom.
        to: AccountId,
    },
    /// Somebody is asked for a conversation, behind those who are already.
    Given {
        /// Which.
        item: RoundItemId,
        /// Who.
        to: AccountId,
    },
}

impl Read<'_> {
    /// Who reviews in a round, whether they still can or not; without those who were taken out.
    pub(crate) fn round_reviewing(&self, id: RoundId) -> Result<Vec<AccountId>> {
        let statement =
            "SELECT account FROM round_reviewer WHERE round = :round AND former = 0 ORDER BY account";
        let row = |row: &Row<'_>| row.get("account").map(AccountId);
        self.all(statement, named_params! { ":round": id.0 }, row, "reading reviewers")
    }

    /// The conversations of a round that may be shown, in the order of its plan.
    pub(crate) fn round_shown_items(&self, id: RoundId, today: Day) -> Result<Vec<ShownItem>> {
        let row = |row: &Row<'_>| {
            Ok(ShownItem {
                item: RoundItemId(row.get("item")?),
                number: ConversationNo(row.get("number")?),
                language: language(row)?,
                place: row.get("place")?,
                lacking: row.get("lacking")?,
            })
        };
        let values = named_params! { ":round": id.0, ":today": today.number() };
        self.all(include_str!("shown_items.sql"), values, row, "reading a sample")
    }

    /// Who was asked for which conversation of a round, by conversation and part.
    pub(crate) fn round_asked(&self, id: RoundId, moment: Moment) -> Result<Vec<AskedRow>> {
        let row = |row: &Row<'_>| {
            Ok(AskedRow {
                id: row.get("id")?,
                item: RoundItemId(row.get("item")?),
                account: AccountId(row.get("account")?),
                part: row.get("part")?,
                called: row.get("called")?,
                state: assignment_state(row)?,
                leased: row.get("leased")?,
                gone: row.get("gone")?,
            })
        };
        let values = named_params! { ":round": id.0, ":now_ms": moment.now.0 };
        self.all(include_str!("asked.sql"), values, row, "reading assignments")
    }

    /// Whose reviews there are of the conversations of a round.
    pub(crate) fn round_reviewed(&self, id: RoundId) -> Result<Vec<ReviewedRow>> {
        let row = |row: &Row<'_>| {
            Ok(ReviewedRow {
                item: RoundItemId(row.get("item")?),
                account: AccountId(row.get("account")?),
                was_finished: row.get("was_finished")?,
            })
        };
        let values = named_params! { ":round": id.0 };
        self.all(include_str!("reviewed.sql"), values, row, "looking at a sample")
    }
}

impl<R: May<KeepRounds>> Tx<'_, R> {
    /// Raises the version of an open round; `Conflict` if somebody has changed it since `version`, or it is closed.
    pub(crate) fn round_renew(&self, id: RoundId, version: i64) -> Result<()> {
        let doing = "changing a round";
        let values = named_params! { ":id": id.0, ":version": version };
        changed_one(self.run(include_str!("renew.sql"), values, doing)?, doing)
    }

    /// Says who reviews in a round from now on.
    pub(crate) fn round_change_reviewers(&self, id: RoundId, reviewers: &[AccountId]) -> Result<()> {
        let doing = "changing reviewers";
        let accounts = json_of(reviewers.iter().map(|account| account.0));
        let values = named_params! { ":round": id.0, ":accounts": accounts };
        self.run(include_str!("take_out_reviewers.sql"), values, doing)?;
        self.run(include_str!("add_reviewers.sql"), values, doing).map(drop)
    }

    /// Deals one part of a review out anew.
    pub(crate) fn round_redeal(&self, redealt: Redealt) -> Result<()> {
        let doing = "dealing conversations out";
        match redealt {
            Redealt::Moved { assignment, to } => {
                let values = named_params! { ":id": assignment, ":account": to.0 };
                self.run(include_str!("move_assignment.sql"), values, doing)?;
            }
            Redealt::Dropped { assignment } => self.assignment_drop(assignment)?,
            Redealt::PassedOn { assignment, item, part, to } => {
                self.assignment_pass_on(assignment, item, part, to)?;
            }
            Redealt::Given { item, to } => {
                let values = named_params! { ":item": item.0, ":account": to.0 };
                self.run(include_str!("insert_next.sql"), values, doing)?;
            }
        }
        Ok(())
    }
}
