//! The register's own row.

use super::{Read, Result, Tx, changed_one, failed, maybe, unknown_number};
use crate::domain::{Day, LockMinutes, Target, Timestamp};
use crate::engine::transact::{ConfirmRetention, KeepSettings, May};
use crate::scrub::ScrubbedText;
use rusqlite::named_params;

/// Facts of the register itself.
#[derive(Clone, Debug)]
pub(crate) struct RegisterRow {
    /// Name of the agency.
    pub(crate) agency: String,
    /// Days before the two years, 0 to 90.
    pub(crate) margin_days: u32,
    /// What the margin is being raised to; not more than the margin: it is not being raised.
    pub(crate) margin_wanted: u32,
    /// The latest day that the register has seen.
    pub(crate) known_day: Day,
    /// Key of the hashes of source ids, 32 bytes.
    pub(crate) id_key: Vec<u8>,
    /// Raised when something is destroyed.
    pub(crate) generation: i64,
    /// After how long the screen is locked.
    pub(crate) lock: LockMinutes,
    /// Which share of answers is to be correct, if that was said.
    pub(crate) target: Option<Target>,
}

impl RegisterRow {
    /// By which margin what comes in is counted: by the wanted one as soon as it is wanted.
    pub(crate) fn coming_margin(&self) -> u32 {
        self.margin_days.max(self.margin_wanted)
    }
}

fn target(percent: i64) -> Option<Target> {
    u32::try_from(percent).ok().and_then(Target::new)
}

impl Read<'_> {
    /// Whether SQLite finds nothing wrong with the file, without comparing indexes with tables.
    pub(crate) fn register_is_whole(&self) -> Result<bool> {
        let row = |row: &rusqlite::Row<'_>| row.get::<_, String>("quick_check");
        self.one("PRAGMA quick_check(1)", [], row, "checking the register").map(|found| found == "ok")
    }

    /// The row; `NotFound` before the first start has made it.
    pub(crate) fn register(&self) -> Result<RegisterRow> {
        self.conn
            .prepare_cached(include_str!("get.sql"))
            .and_then(|mut statement| {
                statement.query_row([], |row| {
                    Ok(RegisterRow {
                        agency: row.get("agency")?,
                        margin_days: row.get("margin_days")?,
                        margin_wanted: row.get("margin_wanted")?,
                        known_day: Day::from_number(row.get("known_day")?),
                        id_key: row.get("id_key")?,
                        generation: row.get("generation")?,
                        lock: LockMinutes::new(row.get("lock_minutes")?)
                            .ok_or_else(|| unknown_number("lock_minutes"))?,
                        target: maybe(row, "target_percent", target)?,
                    })
                })
            })
            .map_err(|error| failed(&error, "reading the register's row"))
    }

    /// The latest day that was believed; the first of all days before the first start has made the row.
    pub(crate) fn known_day(&self) -> Result<Day> {
        self.conn
            .prepare_cached("SELECT coalesce(max(known_day), 0) AS known_day FROM register")
            .and_then(|mut statement| statement.query_row([], |row| row.get("known_day")))
            .map(Day::from_number)
            .map_err(|error| failed(&error, "reading the known day"))
    }
}

impl<R> Tx<'_, R> {
    /// Tells other instances that something was destroyed.
    pub(crate) fn register_raise_generation(&self) -> Result<()> {
        self.conn
            .execute("UPDATE register SET generation = generation + 1", [])
            .map_err(|error| failed(&error, "raising the generation"))?;
        Ok(())
    }
}

impl Tx<'_> {
    /// Makes the row.
    pub(crate) fn register_insert(
        &self,
        agency: &ScrubbedText,
        margin_days: u32,
        known_day: Day,
        id_key: &[u8],
        at: Timestamp,
    ) -> Result<()> {
        self.conn
            .prepare_cached(include_str!("insert.sql"))
            .and_then(|mut statement| {
                statement.execute(named_params! {
                    ":agency": agency,
                    ":created_ms": at.0,
                    ":margin_days": margin_days,
                    ":known_day": known_day.number(),
                    ":id_key": id_key,
                })
            })
            .map_err(|error| failed(&error, "making the register's row"))?;
        Ok(())
    }

    /// Claims the first start; `false` if another one was faster.
    pub(crate) fn bootstrap_claim(&self, account: crate::domain::AccountId) -> Result<bool> {
        self.conn
            .execute(
                "INSERT OR IGNORE INTO bootstrap (id, account) VALUES (1, :account)",
                named_params! { ":account": account.0 },
            )
            .map(|rows| rows == 1)
            .map_err(|error| failed(&error, "claiming the first start"))
    }
}

impl<R: May<ConfirmRetention>> Tx<'_, R> {
    /// Remembers the latest day that was seen; an earlier one changes nothing.
    pub(crate) fn register_saw_day(&self, day: Day) -> Result<()> {
        self.conn
            .execute(
                "UPDATE register SET known_day = max(known_day, :day)",
                named_params! { ":day": day.number() },
            )
            .map_err(|error| failed(&error, "remembering the day"))?;
        Ok(())
    }
}

impl<R: May<KeepSettings>> Tx<'_, R> {
    /// Changes after how long the screen is locked, if it is still as it was `seen`.
    pub(crate) fn register_change_lock(&self, seen: LockMinutes, wanted: LockMinutes) -> Result<()> {
        let doing = "changing the idle lock";
        let values = named_params! { ":seen": seen.minutes(), ":wanted": wanted.minutes() };
        changed_one(self.run(include_str!("change_lock.sql"), values, doing)?, doing)
    }

    /// Changes the target, if it is still as it was `seen`.
    pub(crate) fn register_change_target(&self, seen: Option<Target>, wanted: Option<Target>) -> Result<()> {
        let doing = "changing the target";
        let values =
            named_params! { ":seen": seen.map(Target::percent), ":wanted": wanted.map(Target::percent) };
        changed_one(self.run(include_str!("change_target.sql"), values, doing)?, doing)
    }
}
