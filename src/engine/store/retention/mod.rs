//! What is due, what goes next, and the runs that destroyed it.

mod margin;
mod prove;
mod record;
mod tie;

use super::conversation::{json, month_of};
use super::{Read, Result, Tx, changed_one, failed, known};
use crate::domain::{
    AccountId, ConversationId, Day, Destroyed, DestructionProof, DestructionRun, MonthKey, RunState,
    Timestamp,
};
use crate::engine::transact::{ConfirmRetention, May};
use rusqlite::{OptionalExtension as _, Row, named_params};
use std::collections::BTreeSet;

/// Conversations of one day and month.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TallyRow {
    /// The day on which they are due.
    pub(crate) due_on: Day,
    /// How many.
    pub(crate) conversations: u64,
}

/// A run that has not ended.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OpenRun {
    /// Key.
    pub(crate) id: i64,
    /// Whether it waits for a supervisor's word.
    pub(crate) waits: bool,
    /// How far it came.
    pub(crate) state: RunState,
}

/// What one slice of a run destroyed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Erased {
    /// Of which month; a slice of anything else destroys no row.
    pub(crate) month: Option<MonthKey>,
    /// How much.
    pub(crate) count: Destroyed,
}

/// Where a row stands among those that are due.
type DuePlace = (Day, ConversationId);

/// Due rows that are looked at in one go; about a millisecond.
const WINDOW: u32 = 512;

fn state(row: &Row<'_>) -> rusqlite::Result<RunState> {
    known(row, "state", RunState::from_number)
}

fn run(row: &Row<'_>) -> rusqlite::Result<DestructionRun> {
    Ok(DestructionRun {
        number: row.get("id")?,
        started: Timestamp(row.get("started_ms")?),
        ended: row.get::<_, Option<i64>>("ended_ms")?.map(Timestamp),
        cut_off: Day::from_number(row.get("cut_off")?),
        state: state(row)?,
        conversations: row.get("conversations")?,
        messages: row.get("messages")?,
        annotations: row.get("annotations")?,
        proof: DestructionProof {
            sought: row.get("sought")?,
            bytes: row.get("scanned_bytes")?,
            hits: row.get("hits")?,
        },
        went_on: row.get("went_on")?,
    })
}

impl Read<'_> {
    /// Published conversations by the day on which they are due, earliest first.
    pub(crate) fn tally(&self) -> Result<Vec<TallyRow>> {
        self.conn
            .prepare_cached(include_str!("tally.sql"))
            .and_then(|mut statement| {
                statement
                    .query_map([], |row| {
                        Ok(TallyRow {
                            due_on: Day::from_number(row.get("due_on")?),
                            conversations: row.get("conversations")?,
                        })
                    })?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading the counters"))
    }

    /// When the oldest conversation that is still kept began.
    pub(crate) fn oldest_kept(&self, today: Day) -> Result<Option<Timestamp>> {
        self.conn
            .prepare_cached(include_str!("oldest_kept.sql"))
            .and_then(|mut statement| {
                statement
                    .query_row(named_params! { ":today": today.number() }, |row| row.get("started_ms"))
                    .optional()
            })
            .map(|at: Option<i64>| at.map(Timestamp))
            .map_err(|error| failed(&error, "looking for the oldest conversation"))
    }

    /// When a run was verified last.
    pub(crate) fn run_proved_last(&self) -> Result<Option<Timestamp>> {
        let values = named_params! { ":verified": RunState::Verified.number() };
        let statement =
            "SELECT max(started_ms) AS at FROM run WHERE state = :verified AND ended_ms IS NOT NULL";
        let row = |row: &Row<'_>| Ok(row.get::<_, Option<i64>>("at")?.map(Timestamp));
        self.one(statement, values, row, "looking for the last verified run")
    }

    /// Texts that the register has of itself, whatever it holds: of its tables, and of leases.
    pub(crate) fn own_texts(&self) -> Result<Vec<String>> {
        let row = |row: &Row<'_>| row.get("text");
        self.all(include_str!("own_texts.sql"), [], row, "reading what the register says of itself")
    }

    /// Strings that were found after runs that have ended.
    pub(crate) fn run_hits(&self) -> Result<u64> {
        let statement = "SELECT coalesce(sum(hits), 0) AS hits FROM run WHERE ended_ms IS NOT NULL";
        self.one(statement, [], |row| row.get("hits"), "adding up what was found after runs")
    }

    /// The months of the next [`WINDOW`] rows that are due, after this day and id, and the last row that was looked at;
    /// `None`: there are no more.
    pub(crate) fn due_months(
        &self,
        after: DuePlace,
        today: Day,
    ) -> Result<(BTreeSet<MonthKey>, Option<DuePlace>)> {
        let values = named_params! {
            ":after_day": after.0.number(),
            ":after": after.1.0,
            ":today": today.number(),
            ":window": WINDOW,
        };
        let row = |row: &Row<'_>| {
            let place = (Day::from_number(row.get("due_on")?), ConversationId(row.get("id")?));
            Ok((place, month_of(row)?))
        };
        let rows = self.all(include_str!("due_months.sql"), values, row, "looking for due months")?;
        let seen = rows.last().filter(|_| rows.len() == WINDOW as usize).map(|(place, _)| *place);
        Ok((rows.into_iter().map(|(_, month)| month).collect(), seen))
    }

    /// Published conversations of a month that are due, after this day and id, in their order, with their messages;
    /// at most `limit`.
    pub(crate) fn due_in_month(
        &self,
        month: MonthKey,
        after: (Day, ConversationId),
        today: Day,
        limit: u32,
    ) -> Result<Vec<(ConversationId, Day, u64)>> {
        self.conn
            .prepare_cached(include_str!("due_in_month.sql"))
            .and_then(|mut statement| {
                let parameters = named_params! {
                    ":month": month.number(),
                    ":after_day": after.0.number(),
                    ":after": after.1.0,
                    ":today": today.number(),
                    ":limit": limit,
                };
                statement
                    .query_map(parameters, |row| {
                        Ok((
                            ConversationId(row.get("id")?),
                            Day::from_number(row.get("due_on")?),
                            row.get("messages")?,
                        ))
                    })?
                    .collect()
            })
            .map_err(|error| failed(&error, "looking for due conversations"))
    }

    /// Whether a month may hold a conversation that is not due, or is staged: by the counters, since looking through its
    /// rows can take longer than a slice.
    pub(crate) fn month_outlives(&self, month: MonthKey, today: Day) -> Result<bool> {
        self.conn
            .prepare_cached(include_str!("month_outlives.sql"))
            .and_then(|mut statement| {
                statement.exists(named_params! { ":month": month.number(), ":today": today.number() })
            })
            .map_err(|error| failed(&error, "looking what a month keeps"))
    }

    /// Notes, tags, verdicts, values of criteria and examples that hang on these conversations.
    pub(crate) fn annotations_on(&self, ids: &[ConversationId]) -> Result<Destroyed> {
        let row = |row: &Row<'_>| {
            Ok(Destroyed {
                notes: row.get("notes")?,
                tags: row.get("tags")?,
                verdicts: row.get::<_, u64>("verdicts")? + row.get::<_, u64>("criterion_values")?,
                examples: row.get("examples")?,
                ..Destroyed::default()
            })
        };
        let values = named_params! { ":ids": json(ids) };
        self.one(include_str!("annotations_on.sql"), values, row, "counting annotations")
    }

    /// The run that has not ended, if there is one.
    pub(crate) fn run_open(&self) -> Result<Option<OpenRun>> {
        self.conn
            .prepare_cached(
                "SELECT id, waits, state FROM run WHERE ended_ms IS NULL ORDER BY id DESC LIMIT 1",
            )
            .and_then(|mut statement| {
                statement
                    .query_row([], |row| {
                        let waits = row.get::<_, i64>("waits")? != 0;
                        Ok(OpenRun { id: row.get("id")?, waits, state: state(row)? })
                    })
                    .optional()
            })
            .map_err(|error| failed(&error, "looking for an open run"))
    }

    /// Whether a start was counted on this day of waiting.
    pub(crate) fn started_on(&self, day: Day) -> Result<bool> {
        self.conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM waiting_day WHERE day = :day AND starts > 0) AS started",
            )
            .and_then(|mut statement| {
                statement.query_row(named_params! { ":day": day.number() }, |row| row.get("started"))
            })
            .map_err(|error| failed(&error, "counting the starts of a day"))
    }

    /// What a run destroyed in all, if it has ended.
    pub(crate) fn run_ended(&self, run: i64) -> Result<Option<u64>> {
        self.conn
            .prepare_cached("SELECT conversations FROM run WHERE id = :id AND ended_ms IS NOT NULL")
            .and_then(|mut statement| {
                statement.query_row(named_params! { ":id": run }, |row| row.get("conversations")).optional()
            })
            .map_err(|error| failed(&error, "looking for the end of a run"))
    }

    /// The latest runs, newest first.
    pub(crate) fn runs(&self, limit: u32) -> Result<Vec<DestructionRun>> {
        self.conn
            .prepare_cached(include_str!("runs.sql"))
            .and_then(|mut statement| statement.query_map(named_params! { ":limit": limit }, run)?.collect())
            .map_err(|error| failed(&error, "reading the runs"))
    }

    /// Days on which an unusual destruction has been waiting, and starts of the program on them.
    pub(crate) fn waited(&self) -> Result<(u64, u64)> {
        self.conn
            .query_row(
                "SELECT count(*) AS days, coalesce(sum(starts), 0) AS starts FROM waiting_day",
                [],
                |row| Ok((row.get("days")?, row.get("starts")?)),
            )
            .map_err(|error| failed(&error, "counting the days of waiting"))
    }
}

impl Tx<'_> {
    /// Begins a run in the state "hidden".
    pub(crate) fn run_insert(&self, cut_off: Day, waits: bool, at: Timestamp) -> Result<i64> {
        self.conn
            .prepare_cached(include_str!("run_insert.sql"))
            .and_then(|mut statement| {
                statement.insert(named_params! {
                    ":started_ms": at.0,
                    ":cut_off": cut_off.number(),
                    ":state": RunState::Hidden.number(),
                    ":waits": i64::from(waits),
                })
            })
            .map_err(|error| failed(&error, "beginning a run"))
    }

    /// Says how far a run is and adds what a slice destroyed.
    pub(crate) fn run_went_on(&self, run: i64, state: RunState, erased: Erased) -> Result<()> {
        let values = named_params! {
            ":id": run,
            ":state": state.number(),
            ":conversations": erased.count.conversations,
            ":messages": erased.count.messages,
            ":annotations": erased.count.annotations(),
        };
        self.run(include_str!("run_went_on.sql"), values, "going on with a run")?;
        self.run_month_add(run, erased)
    }

    /// Ends a run, with what was sought and found afterwards, and ties its record to the log. That stands for all of it
    /// unless it went on after a program had been broken off.
    pub(crate) fn run_end(
        &self,
        run: i64,
        proof: DestructionProof,
        went_on: bool,
        at: Timestamp,
    ) -> Result<()> {
        let verified = proof.holds() && !went_on;
        let state = if verified { RunState::Verified } else { RunState::Compacted };
        let values = named_params! {
            ":id": run,
            ":at_ms": at.0,
            ":state": state.number(),
            ":sought": proof.sought,
            ":scanned_bytes": proof.bytes,
            ":hits": proof.hits,
            ":went_on": went_on,
            ":program": env!("CARGO_PKG_VERSION"),
            ":sqlite": rusqlite::version(),
        };
        self.run(include_str!("run_end.sql"), values, "ending a run")?;
        self.run_tie(run, at)
    }

    /// Remembers a day of waiting, and whether the program was started on it. Days that do not go together with this
    /// one are forgotten: the clock has jumped again.
    pub(crate) fn waited_again(&self, day: Day, start: bool) -> Result<()> {
        let doing = "remembering a day of waiting";
        self.conn
            .execute(
                "DELETE FROM waiting_day WHERE day NOT BETWEEN :day - 30 AND :day",
                named_params! { ":day": day.number() },
            )
            .map_err(|error| failed(&error, doing))?;
        self.conn
            .prepare_cached(include_str!("waited_again.sql"))
            .and_then(|mut statement| {
                statement.execute(named_params! { ":day": day.number(), ":starts": i64::from(start) })
            })
            .map_err(|error| failed(&error, doing))?;
        Ok(())
    }

    /// Takes so many conversations of one day out of the counters, with their messages.
    pub(crate) fn tally_remove(
        &self,
        month: MonthKey,
        due_on: Day,
        conversations: u64,
        messages: u64,
    ) -> Result<()> {
        let values = named_params! {
            ":month": month.number(),
            ":due_on": due_on.number(),
            ":conversations": conversations,
            ":messages": messages,
        };
        self.run(include_str!("tally_remove.sql"), values, "counting down").map(drop)
    }

    /// Removes counters at nothing.
    pub(crate) fn tally_tidy(&self) -> Result<()> {
        self.conn
            .execute("DELETE FROM tally WHERE conversations <= 0", [])
            .map_err(|error| failed(&error, "tidying the counters"))?;
        Ok(())
    }
}

impl<R: May<ConfirmRetention>> Tx<'_, R> {
    /// An open run was planned anew: whether it waits for a supervisor, and what it keeps.
    pub(crate) fn run_planned(&self, run: i64, waits: bool, cut_off: Day) -> Result<()> {
        self.conn
            .prepare_cached(include_str!("run_planned.sql"))
            .and_then(|mut statement| {
                statement.execute(named_params! {
                    ":id": run, ":waits": i64::from(waits), ":cut_off": cut_off.number()
                })
            })
            .map_err(|error| failed(&error, "planning a run"))
            .and_then(|rows| changed_one(rows, "planning a run"))
    }

    /// Who gave the word for a run.
    pub(crate) fn run_confirmed(&self, run: i64, by: AccountId) -> Result<()> {
        self.conn
            .execute(
                "UPDATE run SET confirmed_by = :by WHERE id = :id",
                named_params! { ":by": by.0, ":id": run },
            )
            .map_err(|error| failed(&error, "confirming a run"))
            .and_then(|rows| changed_one(rows, "confirming a run"))
    }

    /// Nothing waits any more.
    pub(crate) fn waiting_ended(&self) -> Result<()> {
        self.conn
            .execute("DELETE FROM waiting_day", [])
            .map_err(|error| failed(&error, "ending the days of waiting"))?;
        Ok(())
    }
}
