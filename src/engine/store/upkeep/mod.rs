//! When the file was checked and when retention ran.

use super::{Read, Result, Row, Tx};
use crate::domain::upkeep::PAUSE_MS;
use crate::domain::{Day, FileCheck, RunTimes, Timestamp};
use rusqlite::named_params;

const DOING: &str = "reading what keeps the register sound";

/// What is noted of both.
#[derive(Clone, Copy, Debug)]
pub(crate) struct UpkeepRow {
    /// The last check of the file.
    pub(crate) check: Option<FileCheck>,
    /// When retention ran.
    pub(crate) runs: RunTimes,
    /// The day on which the register was made: then its file was written whole.
    pub(crate) created: Day,
}

fn upkeep(row: &Row<'_>) -> rusqlite::Result<UpkeepRow> {
    let at = |column| row.get::<_, Option<i64>>(column).map(|at| at.map(Timestamp));
    let whole = row.get("checked_whole")?;
    Ok(UpkeepRow {
        check: at("checked_ms")?.map(|at| FileCheck { at, whole }),
        runs: RunTimes {
            last: at("ran_ms")?,
            scheduled: at("scheduled_ms")?,
            pause: at("paused_from_ms")?.zip(at("paused_until_ms")?),
        },
        created: Timestamp(row.get("created_ms")?).day(),
    })
}

impl Read<'_> {
    /// What is noted.
    pub(crate) fn upkeep(&self) -> Result<UpkeepRow> {
        self.one(include_str!("get.sql"), [], upkeep, DOING)
    }
}

impl Tx<'_> {
    /// Notes what a check of the whole file found.
    pub(crate) fn upkeep_checked(&self, check: FileCheck) -> Result<()> {
        let values = named_params! { ":at_ms": check.at.0, ":whole": check.whole };
        self.run("UPDATE register SET checked_ms = :at_ms, checked_whole = :whole", values, DOING).map(drop)
    }

    /// Notes that retention runs now; `scheduled`: the host's scheduler began it.
    pub(crate) fn upkeep_ran(&self, now: Timestamp, scheduled: bool) -> Result<()> {
        let values = named_params! { ":now": now.0, ":scheduled": scheduled, ":pause_ms": PAUSE_MS };
        self.run(include_str!("ran.sql"), values, DOING).map(drop)
    }
}
