//! Runs that apply newer rules of the sieve to what is stored.

use super::{Read, Result, Tx};
use crate::domain::{AccountId, Day, RescrubReport, RescrubStatus, Timestamp};
use crate::engine::transact::{ApplyRules, May};
use rusqlite::named_params;

impl Read<'_> {
    /// What rules of this version have to be applied to.
    pub(crate) fn rescrub_status(&self, rules: u32, today: Day) -> Result<RescrubStatus> {
        let values = named_params! { ":rules": rules, ":today": today.number() };
        let row = |row: &rusqlite::Row<'_>| {
            Ok(RescrubStatus { rules, outdated: row.get("outdated")?, interrupted: row.get("interrupted")? })
        };
        self.one(include_str!("status.sql"), values, row, "looking for older rules")
    }
}

impl<R: May<ApplyRules>> Tx<'_, R> {
    /// Begins a run, or goes on with one that was broken off.
    pub(crate) fn rescrub_begin(&self, account: AccountId, rules: u32, at: Timestamp) -> Result<i64> {
        let doing = "beginning to apply newer rules";
        let going_on = "UPDATE rescrub SET rules = :rules WHERE ended_ms IS NULL RETURNING id";
        let open =
            self.all(going_on, named_params! { ":rules": rules }, |row| row.get::<_, i64>("id"), doing)?;
        if let Some(open) = open.first() {
            return Ok(*open);
        }
        let begin = "INSERT INTO rescrub (account, started_ms, rules) VALUES (:account, :at_ms, :rules)";
        let values = named_params! { ":account": account.0, ":at_ms": at.0, ":rules": rules };
        self.insert(begin, values, doing)
    }

    /// Adds what a slice did.
    pub(crate) fn rescrub_went_on(&self, run: i64, slice: &RescrubReport) -> Result<()> {
        let values = named_params! {
            ":id": run,
            ":conversations": slice.conversations,
            ":changed": slice.changed,
            ":staff_texts": slice.staff_texts,
            ":removed": slice.removed.total(),
        };
        self.run(include_str!("went_on.sql"), values, "applying newer rules").map(drop)
    }

    /// Ends a run.
    pub(crate) fn rescrub_end(&self, run: i64, at: Timestamp) -> Result<()> {
        let values = named_params! { ":id": run, ":at_ms": at.0 };
        self.run("UPDATE rescrub SET ended_ms = :at_ms WHERE id = :id", values, "ending a run").map(drop)
    }
}
