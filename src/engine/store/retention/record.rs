//! What is known of one destruction run, month by month, and its place in the log.

use super::super::{Read, Result, Tx, hex};
use super::{Erased, run};
use crate::domain::audit::Act;
use crate::domain::{Destroyed, DestructionRecord, LogMark, Tie};
use crate::engine::store::conversation::month_of;
use crate::engine::words;
use rusqlite::{Row, named_params};

const DOING: &str = "reading the record of a run";

fn destroyed(row: &Row<'_>) -> rusqlite::Result<Destroyed> {
    Ok(Destroyed {
        conversations: row.get("conversations")?,
        messages: row.get("messages")?,
        notes: row.get("notes")?,
        tags: row.get("tags")?,
        verdicts: row.get("verdicts")?,
        examples: row.get("examples")?,
    })
}

fn mark(row: &Row<'_>) -> rusqlite::Result<LogMark> {
    let hash: Vec<u8> = row.get("hash")?;
    let words = <[u8; 32]>::try_from(hash.as_slice()).map(|head| words::of_head(&head)).unwrap_or_default();
    Ok(LogMark { entry: row.get("id")?, hash: hex(&hash), words })
}

impl Read<'_> {
    /// The record of the run with this number; `NotFound` if there is none.
    pub(crate) fn destruction_record(&self, number: i64) -> Result<DestructionRecord> {
        let values = named_params! { ":run": number };
        let months = self.all(
            include_str!("run_months.sql"),
            values,
            |row| Ok((month_of(row)?, destroyed(row)?)),
            DOING,
        )?;
        let values = named_params! {
            ":run": number,
            ":recorded": Act::RetentionRecorded.code(),
            ":done": Act::RetentionDone.code(),
        };
        let mark = self.all(include_str!("run_mark.sql"), values, mark, DOING)?.pop();
        let tie = self.run_ties()?.remove(&number).unwrap_or(Tie::Unknown);
        let values = named_params! { ":run": number };
        let row = |row: &Row<'_>| {
            Ok(DestructionRecord {
                agency: row.get("agency")?,
                run: run(row)?,
                months,
                confirmed_by: row.get("confirmed_by_name")?,
                program: row.get("program")?,
                sqlite: row.get("sqlite")?,
                mark,
                tie,
            })
        };
        self.one(include_str!("record.sql"), values, row, DOING)
    }
}

impl Tx<'_> {
    /// Adds what a slice destroyed of one month.
    pub(super) fn run_month_add(&self, run: i64, erased: Erased) -> Result<()> {
        let Some(month) = erased.month.filter(|_| erased.count != Destroyed::default()) else {
            return Ok(());
        };
        let values = named_params! {
            ":run": run,
            ":month": month.number(),
            ":conversations": erased.count.conversations,
            ":messages": erased.count.messages,
            ":notes": erased.count.notes,
            ":tags": erased.count.tags,
            ":verdicts": erased.count.verdicts,
            ":examples": erased.count.examples,
        };
        self.run(include_str!("run_month_add.sql"), values, "going on with a run").map(drop)
    }
}
