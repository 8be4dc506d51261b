//! Rounds: what was drawn, who reviews, what they said when they finished, and what came of it.

mod draw;
mod judged;
mod outcome;
mod redeal;

pub(crate) use draw::{NewRound, NewRoundItem, NewStratum};
pub(crate) use judged::{Awaited, Judged, JudgedItem, JudgedValue};
pub(crate) use outcome::NewResult;
pub(crate) use redeal::{AskedRow, Redealt, ReviewedRow, ShownItem};

use super::account::languages;
use super::conversation::{json, language};
use super::queue::assignment_state;
use super::{Read, Result, Row, Tx, changed_one, json_of, known, maybe, unknown_number};
use crate::domain::round::OTHERS_MIN;
use crate::domain::sample::Design;
use crate::domain::{
    AccountId, AssignmentState, Channel, ConversationId, ConversationNo, Day, ImportId, Language, MonthKey,
    Receipt, Risk, Round, RoundId, RoundItemId, RoundKind, RoundLoad, RoundReviewer, RoundState,
    RoundStratum, StratumKey, Timestamp,
};
use crate::engine::transact::{ImportFiles, KeepRounds, May};
use rusqlite::named_params;
use std::collections::BTreeSet;

/// A stratum with its key.
pub(crate) struct StratumRow {
    /// Key.
    pub(crate) id: i64,
    /// What it is, and how large it and its sample are.
    pub(crate) stratum: RoundStratum,
}

/// A drawn conversation that is there.
pub(crate) struct ItemRow {
    /// Its stratum.
    pub(crate) stratum: i64,
    /// The number by which it was drawn.
    pub(crate) number: i64,
    /// The number that its conversation has.
    pub(crate) actual: i64,
}

/// What tells one state of all that was judged in a round from another: cheap beside reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RoundStamp {
    items: i64,
    finished: i64,
    skipped: i64,
    done_ms: i64,
    settled_ms: i64,
    /// Sums over what was settled.
    settled: (i64, i64),
    version: i64,
}

/// What tells one state of those that can leave a population, or be due earlier, from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FrameMark {
    undone: i64,
    lengthened: i64,
}

/// A review of a conversation that is drawn.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct BegunReview {
    /// The conversation's number.
    pub(crate) number: ConversationNo,
    /// Whose.
    pub(crate) account: AccountId,
    /// Whether it was finished once, also if it was opened again since.
    pub(crate) was_finished: bool,
}

/// An assignment of a round.
pub(crate) struct AssignmentRow {
    /// The conversation of the sample.
    pub(crate) item: RoundItemId,
    /// Whose.
    pub(crate) account: AccountId,
    /// How far.
    pub(crate) state: AssignmentState,
    /// When it was finished.
    pub(crate) done: Option<Timestamp>,
    /// Whether another reviewer has the part now.
    pub(crate) passed_on: bool,
    /// Whether the review is flagged, as far as that may be told.
    pub(crate) flagged: bool,
}

fn round(row: &Row<'_>) -> rusqlite::Result<Round> {
    let is_team = row.get::<_, u64>("others")? >= OTHERS_MIN;
    Ok(Round {
        id: RoundId(row.get("id")?),
        name: row.get("name")?,
        state: known(row, "state", RoundState::from_number)?,
        kind: known(row, "kind", RoundKind::from_number)?,
        closes: Day::from_number(row.get("closes_on")?),
        closed: row.get::<_, Option<i64>>("closed_ms")?.map(Timestamp),
        work: is_team.then_some((row.get("finished")?, row.get("assignments")?)),
        conversations: row.get("conversations")?,
        version: row.get("version")?,
    })
}

fn stratum(row: &Row<'_>) -> rusqlite::Result<StratumRow> {
    let lang: Option<String> = row.get("lang")?;
    let language = |code: String| Language::from_code(&code).ok_or_else(|| unknown_number("lang"));
    let key = StratumKey {
        language: lang.map(language).transpose()?,
        channel: maybe(row, "channel", Channel::from_number)?,
        topic: row.get("topic")?,
        month: maybe(row, "month", MonthKey::from_number)?,
        risk: row.get("risk")?,
    };
    let stratum = RoundStratum { key, frame: row.get("frame")?, sample: row.get("sample")? };
    Ok(StratumRow { id: row.get("id")?, stratum })
}

fn assignment(row: &Row<'_>) -> rusqlite::Result<AssignmentRow> {
    Ok(AssignmentRow {
        item: RoundItemId(row.get("item")?),
        account: AccountId(row.get("account")?),
        state: assignment_state(row)?,
        done: row.get::<_, Option<i64>>("done_ms")?.map(Timestamp),
        passed_on: row.get("passed_on")?,
        flagged: row.get("flagged")?,
    })
}

fn reviewer(row: &Row<'_>) -> rusqlite::Result<RoundReviewer> {
    Ok(RoundReviewer {
        account: AccountId(row.get("id")?),
        name: row.get("display_name")?,
        languages: languages(row)?,
    })
}

impl Read<'_> {
    /// Every round: open ones by their closing date, then closed ones, the last closed first. As this account may see them;
    /// `None`: without any figure of people.
    pub(crate) fn rounds(&self, reader: Option<AccountId>) -> Result<Vec<Round>> {
        let values = named_params! { ":id": None::<i64>, ":account": reader.map(|account| account.0) };
        self.all(include_str!("list.sql"), values, round, "reading rounds")
    }

    /// One round, in the same way; `NotFound` if there is none, or it is still being drawn.
    pub(crate) fn round(&self, id: RoundId, reader: Option<AccountId>) -> Result<Round> {
        let values = named_params! { ":id": id.0, ":account": reader.map(|account| account.0) };
        self.one(include_str!("list.sql"), values, round, "reading a round")
    }

    /// By what the sample of a round can be drawn again.
    pub(crate) fn round_receipt(&self, id: RoundId) -> Result<Receipt> {
        let row = |row: &Row<'_>| {
            Ok(Receipt {
                frame: row.get("frame")?,
                sample: row.get("sample")?,
                design: known(row, "design", Design::from_number)?,
                risks: Risk::of_sum(row.get("risks")?),
                seed: row.get::<_, i64>("seed")? as u64,
                digest: row.get("digest")?,
                query: row.get("query")?,
                drawn: Timestamp(row.get("drawn_ms")?),
                by: row.get("drawer")?,
                recomputable_until: Day::from_number(row.get("frame_due_on")?).minus_days(1),
                scorecard: row.get("scorecard")?,
                doubled: row.get("doubled")?,
            })
        };
        self.one(include_str!("receipt.sql"), named_params! { ":id": id.0 }, row, "reading a receipt")
    }

    /// In which state all that was judged in a round is.
    pub(crate) fn round_stamp(&self, id: RoundId) -> Result<RoundStamp> {
        let row = |row: &Row<'_>| {
            Ok(RoundStamp {
                items: row.get("items")?,
                finished: row.get("finished")?,
                skipped: row.get("skipped")?,
                done_ms: row.get("done_ms")?,
                settled_ms: row.get("settled_ms")?,
                settled: (row.get("verdicts")?, row.get("given")?),
                version: row.get("version")?,
            })
        };
        self.one(include_str!("stamp.sql"), named_params! { ":round": id.0 }, row, "looking at a round")
    }

    /// Imports that were taken back and conversations that were lengthened so far.
    pub(crate) fn frame_mark(&self) -> Result<FrameMark> {
        let row =
            |row: &Row<'_>| Ok(FrameMark { undone: row.get("undone")?, lengthened: row.get("lengthened")? });
        self.one(include_str!("mark.sql"), [], row, "looking at imports")
    }

    /// The strata of a round, in their order.
    pub(crate) fn round_strata(&self, id: RoundId) -> Result<Vec<StratumRow>> {
        self.all(include_str!("strata.sql"), named_params! { ":round": id.0 }, stratum, "reading strata")
    }

    /// The list of a population as it was stored: the stratum of each piece, and its numbers of 8 bytes.
    pub(crate) fn round_pieces(&self, id: RoundId) -> Result<Vec<(i64, Vec<u8>)>> {
        let row = |row: &Row<'_>| Ok((row.get("stratum")?, row.get("numbers")?));
        self.all(include_str!("pieces.sql"), named_params! { ":round": id.0 }, row, "reading a population")
    }

    /// What was drawn and is there.
    pub(crate) fn round_items(&self, id: RoundId) -> Result<Vec<ItemRow>> {
        let row = |row: &Row<'_>| {
            Ok(ItemRow {
                stratum: row.get("stratum")?,
                number: row.get("number")?,
                actual: row.get("actual")?,
            })
        };
        self.all(include_str!("items.sql"), named_params! { ":round": id.0 }, row, "reading a sample")
    }

    /// Who can be given reviews.
    pub(crate) fn round_reviewers(&self) -> Result<Vec<RoundReviewer>> {
        self.all(include_str!("reviewers.sql"), [], reviewer, "reading reviewers")
    }

    /// The same, with what waits for each.
    pub(crate) fn round_loads(&self) -> Result<Vec<RoundLoad>> {
        let row = |row: &Row<'_>| Ok(RoundLoad { reviewer: reviewer(row)?, waiting: row.get("waiting")? });
        self.all(include_str!("loads.sql"), [], row, "reading reviewers")
    }

    /// Whether one of these conversations is there, seen or not.
    pub(crate) fn round_numbers_exist(&self, numbers: &[ConversationNo]) -> Result<bool> {
        let values = named_params! { ":numbers": json_of(numbers.iter().map(|number| number.0)) };
        self.one(include_str!("numbers_exist.sql"), values, |row| row.get("found"), "looking at a sample")
    }

    /// Those of these conversations that may be shown, with their languages.
    pub(crate) fn round_sampled(
        &self,
        ids: &[ConversationId],
        today: Day,
    ) -> Result<Vec<(ConversationId, Language)>> {
        let row = |row: &Row<'_>| Ok((ConversationId(row.get("id")?), language(row)?));
        let values = named_params! { ":ids": json(ids), ":today": today.number() };
        self.all(include_str!("sampled.sql"), values, row, "looking at a sample")
    }

    /// The conversations of a sample that are still there.
    pub(crate) fn round_conversations(&self, id: RoundId) -> Result<Vec<ConversationId>> {
        let statement = "SELECT conv FROM round_item WHERE round = :round";
        let row = |row: &Row<'_>| row.get("conv").map(ConversationId);
        self.all(statement, named_params! { ":round": id.0 }, row, "looking at a sample")
    }

    /// The conversations of which anybody has begun a review, or finished one.
    pub(crate) fn conversations_begun(&self) -> Result<BTreeSet<ConversationId>> {
        let row = |row: &Row<'_>| row.get("conv").map(ConversationId);
        let found = self.all(include_str!("left_out.sql"), [], row, "looking at a population")?;
        Ok(found.into_iter().collect())
    }

    /// Who has begun reviews of these conversations, or finished them.
    pub(crate) fn round_begun(&self, ids: &[ConversationId]) -> Result<Vec<BegunReview>> {
        let row = |row: &Row<'_>| {
            Ok(BegunReview {
                number: ConversationNo(row.get("number")?),
                account: AccountId(row.get("account")?),
                was_finished: row.get("was_finished")?,
            })
        };
        self.all(include_str!("begun.sql"), named_params! { ":ids": json(ids) }, row, "looking at a sample")
    }

    /// The assignments of a round.
    pub(crate) fn round_assignments(&self, id: RoundId) -> Result<Vec<AssignmentRow>> {
        let doing = "reading assignments";
        self.all(include_str!("assignments.sql"), named_params! { ":round": id.0 }, assignment, doing)
    }

    /// Conversations of a round to which a second reviewer was to be called, and nobody could be.
    pub(crate) fn round_lacking(&self, id: RoundId) -> Result<u64> {
        let statement = "SELECT count(*) AS lacking FROM round_item WHERE round = :round AND lacking = 1";
        let row = |row: &Row<'_>| row.get("lacking");
        self.one(statement, named_params! { ":round": id.0 }, row, "counting a sample")
    }

    /// Conversations of a round that nobody is to review, by language.
    pub(crate) fn round_unassigned(&self, id: RoundId) -> Result<Vec<(Language, u64)>> {
        let row = |row: &Row<'_>| Ok((language(row)?, row.get("unassigned")?));
        self.all(include_str!("unassigned.sql"), named_params! { ":round": id.0 }, row, "counting a sample")
    }

    /// The languages of each who reviews in a round and can go on, as they are now; none: every one.
    pub(crate) fn round_reviewer_languages(&self, id: RoundId) -> Result<Vec<Vec<Language>>> {
        let values = named_params! { ":round": id.0 };
        self.all(include_str!("reviewer_languages.sql"), values, languages, "reading reviewers")
    }
}

impl<R: May<KeepRounds>> Tx<'_, R> {
    /// Moves the last day of reviewing; `Conflict` if somebody has changed the round since `version`, or it is closed.
    pub(crate) fn round_change_closing(&self, id: RoundId, closes: Day, version: i64) -> Result<()> {
        let doing = "changing a round";
        let values = named_params! { ":id": id.0, ":closes_on": closes.number(), ":version": version };
        changed_one(self.run(include_str!("change_closing.sql"), values, doing)?, doing)
    }
}

impl<R: May<ImportFiles>> Tx<'_, R> {
    /// An import is taken back: the lists of populations that can hold its conversations end today.
    pub(crate) fn round_lists_end(&self, import: ImportId, today: Day) -> Result<()> {
        let values = named_params! { ":import": import.0, ":today": today.number() };
        self.run(include_str!("undo_frames.sql"), values, "ending lists of populations").map(drop)
    }
}
