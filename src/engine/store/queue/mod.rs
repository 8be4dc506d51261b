//! The work queue: who reviews what in open rounds, and what is kept for whom.

mod lock;

use super::{Error, ErrorKind, Read, Result, Tx, known};
use crate::domain::round::{LEASE_MS, OTHERS_MIN};
use crate::domain::{
    AccountId, AssignmentState, Channel, ConversationId, ConversationNo, Day, QueueItem, QueueRound, RoundId,
    RoundItemId, RoundKind, SkipReason, StoredText, Timestamp,
};
use crate::engine::transact::{May, Moment, ReviewAnswers};
use rusqlite::{Row, named_params};

/// Characters of what a conversation begins with.
const TITLE_CHARS: usize = 200;

/// Numbers of states in the store.
const WAITING: i64 = 0;
const SKIPPED: i64 = 2;

/// An assignment that something is done with.
#[derive(Clone, Copy)]
pub(crate) struct Assignment {
    id: i64,
    /// The conversation of the sample.
    pub(crate) item: RoundItemId,
    /// Whose it is.
    pub(crate) account: AccountId,
    part: i64,
    /// The conversation.
    pub(crate) conversation: ConversationId,
    /// The conversation's number.
    pub(crate) number: ConversationNo,
}

fn assignment(row: &Row<'_>) -> rusqlite::Result<Assignment> {
    Ok(Assignment {
        id: row.get("assignment")?,
        item: RoundItemId(row.get("item")?),
        account: AccountId(row.get("account")?),
        part: row.get("part")?,
        conversation: ConversationId(row.get("conv")?),
        number: ConversationNo(row.get("number")?),
    })
}

/// The state of an assignment.
pub(in crate::engine::store) fn assignment_state(row: &Row<'_>) -> rusqlite::Result<AssignmentState> {
    Ok(match row.get("state")? {
        WAITING => AssignmentState::Waiting,
        SKIPPED => AssignmentState::Skipped(known(row, "skipped", SkipReason::from_number)?),
        _ => AssignmentState::Finished,
    })
}

fn title(row: &Row<'_>) -> rusqlite::Result<String> {
    let opening = StoredText(row.get("opening")?);
    let opening = opening.cut(TITLE_CHARS);
    if opening.is_empty() { row.get("topic") } else { Ok(opening.to_owned()) }
}

fn item(row: &Row<'_>, now: Timestamp) -> rusqlite::Result<QueueItem> {
    let leased_until = row.get::<_, Option<i64>>("leased_until_ms")?.map(Timestamp);
    Ok(QueueItem {
        item: RoundItemId(row.get("item")?),
        round: RoundId(row.get("round")?),
        conversation: ConversationId(row.get("conv")?),
        title: title(row)?,
        language: super::conversation::language(row)?,
        channel: known(row, "channel", Channel::from_number)?,
        state: assignment_state(row)?,
        returns: row.get("returns")?,
        begun: row.get("begun")?,
        flagged: row.get("flagged")?,
        leased_until: leased_until.filter(|until| *until > now),
    })
}

/// The round of an item, still without others.
fn round(row: &Row<'_>) -> rusqlite::Result<QueueRound> {
    Ok(QueueRound {
        round: RoundId(row.get("round")?),
        name: row.get("name")?,
        kind: known(row, "kind", RoundKind::from_number)?,
        closes: Day::from_number(row.get("closes_on")?),
        blind: row.get("blind")?,
        items: Vec::new(),
        others: None,
    })
}

impl Read<'_> {
    /// One account's work in open rounds, by closing date.
    pub(crate) fn queue_overview(&self, account: AccountId, moment: Moment) -> Result<Vec<QueueRound>> {
        let mut rounds: Vec<QueueRound> = Vec::new();
        for (round, item) in self.queue_rows(account, None, moment)? {
            match rounds.last_mut() {
                Some(last) if last.round == round.round => last.items.push(item),
                _ => rounds.push(QueueRound { items: vec![item], ..round }),
            }
        }
        for round in &mut rounds {
            round.others = self.queue_others(round.round, account)?;
        }
        Ok(rounds)
    }

    /// One of one account's assignments; `NotFound` if there is none.
    pub(crate) fn queue_item(
        &self,
        item: RoundItemId,
        account: AccountId,
        moment: Moment,
    ) -> Result<QueueItem> {
        let found = self.queue_rows(account, Some(item), moment)?.pop();
        found
            .map(|(_, item)| item)
            .ok_or_else(|| Error::new(ErrorKind::NotFound, "looking for an assignment"))
    }

    fn queue_rows(
        &self,
        account: AccountId,
        only: Option<RoundItemId>,
        moment: Moment,
    ) -> Result<Vec<(QueueRound, QueueItem)>> {
        let values = named_params! {
            ":account": account.0,
            ":item": only.map(|item| item.0),
            ":today": moment.today.number(),
        };
        let row = |row: &Row<'_>| Ok((round(row)?, item(row, moment.now)?));
        self.all(include_str!("overview.sql"), values, row, "reading the queue")
    }

    /// How many others a round has, how many of their assignments are finished, and how many there are.
    fn queue_others(&self, round: RoundId, account: AccountId) -> Result<Option<(u64, u64, u64)>> {
        let values = named_params! { ":round": round.0, ":account": account.0 };
        let row =
            |row: &Row<'_>| Ok((row.get::<_, u64>("people")?, row.get("finished")?, row.get("assignments")?));
        let others = self.one(include_str!("others.sql"), values, row, "reading how far others are")?;
        Ok(Some(others).filter(|(people, _, _)| *people >= OTHERS_MIN))
    }

    /// How many of one account's assignments wait.
    pub(crate) fn queue_waiting(&self, account: AccountId, today: Day) -> Result<u64> {
        let values = named_params! { ":account": account.0, ":today": today.number() };
        self.one(include_str!("waiting.sql"), values, |row| row.get("waiting"), "counting the queue")
    }

    /// What one account is to review next; `None`: none of its assignments waits.
    pub(crate) fn queue_next(
        &self,
        account: AccountId,
        round: Option<RoundId>,
        moment: Moment,
    ) -> Result<Option<Assignment>> {
        self.queue_first(include_str!("next.sql"), account, round, moment)
    }

    /// What it may take over from a colleague; `None`: nothing.
    pub(crate) fn queue_of_colleague(
        &self,
        account: AccountId,
        round: Option<RoundId>,
        moment: Moment,
    ) -> Result<Option<Assignment>> {
        self.queue_first(include_str!("colleague.sql"), account, round, moment)
    }

    fn queue_first(
        &self,
        statement: &str,
        account: AccountId,
        round: Option<RoundId>,
        moment: Moment,
    ) -> Result<Option<Assignment>> {
        let values = named_params! {
            ":account": account.0,
            ":round": round.map(|round| round.0),
            ":now_ms": moment.now.0,
            ":today": moment.today.number(),
        };
        Ok(self.all(statement, values, assignment, "looking for the next conversation")?.pop())
    }

    /// One account's assignment of a conversation that waits; `NotFound` if there is none.
    pub(crate) fn assignment_waiting(
        &self,
        item: RoundItemId,
        account: AccountId,
        today: Day,
    ) -> Result<Assignment> {
        self.assignment_own(item, account, WAITING, today)
    }

    /// One that was skipped, and that nobody else has been given.
    pub(crate) fn assignment_skipped(
        &self,
        item: RoundItemId,
        account: AccountId,
        today: Day,
    ) -> Result<Assignment> {
        self.assignment_own(item, account, SKIPPED, today)
    }

    fn assignment_own(
        &self,
        item: RoundItemId,
        account: AccountId,
        state: i64,
        today: Day,
    ) -> Result<Assignment> {
        let values = named_params! {
            ":item": item.0,
            ":account": account.0,
            ":state": state,
            ":today": today.number(),
        };
        self.one(include_str!("own.sql"), values, assignment, "looking for an assignment")
    }

    /// Whether a skipped assignment cannot be taken back.
    pub(crate) fn pass_stands(&self, skipped: Assignment) -> Result<bool> {
        let statement = "SELECT EXISTS (SELECT 1 FROM standing_pass WHERE assignment = :id) AS stands";
        let values = named_params! { ":id": skipped.id };
        self.one(statement, values, |row| row.get("stands"), "looking at a skipped conversation")
    }

    /// Another reviewer of the round who can take a conversation; `None`: nobody.
    fn item_reviewer(&self, item: RoundItemId) -> Result<Option<AccountId>> {
        let values = named_params! { ":item": item.0 };
        let row = |row: &Row<'_>| row.get("account").map(AccountId);
        Ok(self.all(include_str!("reviewer.sql"), values, row, "looking for a reviewer")?.pop())
    }
}

/// Until when a conversation is kept that was taken at this time.
fn leased_until(at: Timestamp) -> i64 {
    at.0.saturating_add(LEASE_MS)
}

impl<R> Tx<'_, R> {
    /// Asks somebody for a part of the review of a conversation.
    pub(in crate::engine::store) fn assignment_insert(
        &self,
        item: RoundItemId,
        account: AccountId,
        part: i64,
    ) -> Result<()> {
        let statement = "INSERT INTO assignment (item, account, part) VALUES (:item, :account, :part)";
        let values = named_params! { ":item": item.0, ":account": account.0, ":part": part };
        self.run(statement, values, "asking a reviewer").map(drop)
    }

    /// Notes that nobody comes for whom somebody was called for a conversation that another one has finished.
    fn assignment_call_back(&self, assignment: i64) -> Result<()> {
        let values = named_params! { ":id": assignment };
        self.run(include_str!("call_back.sql"), values, "calling nobody").map(drop)
    }

    /// Takes back that somebody was asked; whoever was to be called for the conversation does not come.
    pub(in crate::engine::store) fn assignment_drop(&self, assignment: i64) -> Result<()> {
        self.assignment_call_back(assignment)?;
        let statement = "DELETE FROM assignment WHERE id = :id";
        self.run(statement, named_params! { ":id": assignment }, "asking nobody").map(drop)
    }

    /// Asks no more whoever could read meanwhile what somebody else says who was asked, for any conversation or for those of one
    /// account: two reviews of which one was made with the other at hand are not compared.
    pub(crate) fn assignments_drop_shown(&self, account: Option<AccountId>) -> Result<()> {
        let values = named_params! { ":account": account.map(|account| account.0) };
        let doing = "looking for those who could read a review";
        let found = self.all(include_str!("beside_shown.sql"), values, |row| row.get("id"), doing)?;
        found.into_iter().try_for_each(|assignment| self.assignment_drop(assignment))
    }

    /// Gives the part of an assignment that was passed to somebody else.
    pub(in crate::engine::store) fn assignment_pass_on(
        &self,
        passed: i64,
        item: RoundItemId,
        part: i64,
        to: AccountId,
    ) -> Result<()> {
        let doing = "passing a conversation on";
        self.run(include_str!("pass_on.sql"), named_params! { ":id": passed }, doing)?;
        // Who comes for one that was called was called, too.
        let statement = "INSERT INTO assignment (item, account, part, called) \
            SELECT :item, :account, :part, called FROM assignment WHERE id = :passed";
        let values = named_params! { ":item": item.0, ":account": to.0, ":part": part, ":passed": passed };
        self.run(statement, values, doing).map(drop)
    }
}

impl<R: May<ReviewAnswers>> Tx<'_, R> {
    /// Reserves an assignment for whoever it is given to: its own reviewer, or one who takes it over.
    pub(crate) fn queue_hold(&self, held: Assignment, account: AccountId, at: Timestamp) -> Result<()> {
        let statement =
            "UPDATE assignment SET account = :account, leased_until_ms = :until_ms WHERE id = :id";
        let values = named_params! { ":id": held.id, ":account": account.0, ":until_ms": leased_until(at) };
        self.run(statement, values, "reserving a conversation").map(drop)
    }

    /// Keeps a conversation reserved for one who works on it.
    pub(crate) fn queue_renew(
        &self,
        conversation: ConversationId,
        account: AccountId,
        at: Timestamp,
    ) -> Result<()> {
        let values = named_params! {
            ":conv": conversation.0,
            ":account": account.0,
            ":until_ms": leased_until(at),
        };
        self.run(include_str!("renew.sql"), values, "reserving a conversation").map(drop)
    }

    /// Skips an assignment. For a personal reason another reviewer gets it, if one can take it; who that is. If nobody comes
    /// for whom somebody was called, that is noted.
    pub(crate) fn queue_skip(&self, skipped: Assignment, reason: SkipReason) -> Result<Option<AccountId>> {
        let doing = "skipping a conversation";
        let values = named_params! { ":id": skipped.id, ":skipped": reason.number() };
        self.run(include_str!("skip.sql"), values, doing)?;
        let other = if reason.is_personal() { self.item_reviewer(skipped.item)? } else { None };
        match other {
            Some(other) => self.assignment_pass_on(skipped.id, skipped.item, skipped.part, other)?,
            None => self.assignment_call_back(skipped.id)?,
        }
        Ok(other)
    }

    /// Lets a skipped assignment wait again.
    pub(crate) fn queue_unskip(&self, skipped: Assignment) -> Result<()> {
        let statement = "UPDATE assignment SET state = 0, skipped = NULL WHERE id = :id";
        self.run(statement, named_params! { ":id": skipped.id }, "taking a conversation back").map(drop)
    }
}
