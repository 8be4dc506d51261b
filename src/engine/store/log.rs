//! The log (SQLite's WAL): pages that were written and do not stand in the file yet. Writing a page once more for the log and
//! once for the file takes longer than changing it, so both are bounded where a slice changes many.

use super::{Result, Store, busy, failed};
use crate::engine::clock::Stopwatch;
use std::time::Duration;

/// Pages that are moved or zeroed together: changed in 1 ms, they take 2 to 4 more in the log (measured 2026-11-28; 1,000 of
/// them 11 to 14, and as long again in the file).
pub(super) const PAGES_TOGETHER: u32 = 256;
/// From so many pages on the log is copied into the file: 4 MB, 4 ms and the time of the disk.
const LONG: i64 = if cfg!(test) { 20 } else { 1000 };

impl Store {
    /// Copies the whole log into the file and cuts it to nothing. `false`: another connection still reads an
    /// older state and did so for all of `patience`; try again.
    pub(crate) fn checkpoint_within(&mut self, patience: Duration) -> Result<bool> {
        let doing = "checkpointing";
        busy::wait(&mut self.conn, patience, doing)?;
        let cut = self
            .conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>("busy"))
            .map(|busy| busy == 0)
            .map_err(|error| failed(&error, doing));
        busy::wait(&mut self.conn, busy::PATIENCE, doing)?;
        cut
    }

    /// Copies the log into the file if it has grown long, as far as no reader needs the file as it is; `true`: it has. A commit
    /// would do it otherwise, and whoever waits for a slice would wait for both.
    pub(crate) fn shorten_log(&self) -> Result<bool> {
        let doing = "copying the log";
        let apart = self
            .conn
            .query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| {
                Ok(row.get::<_, i64>("log")? - row.get::<_, i64>("checkpointed")?)
            })
            .map_err(|error| failed(&error, doing))?;
        if apart < LONG {
            return Ok(false);
        }
        self.conn
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))
            .map_err(|error| failed(&error, doing))?;
        Ok(true)
    }

    /// Gives free pages back to the file system, one after another until the time is over or enough of them are moved; returns
    /// how many are left.
    pub(crate) fn compact(&self, millis: f64) -> Result<u64> {
        let since = Stopwatch::start();
        let mut statement =
            self.conn.prepare("PRAGMA incremental_vacuum").map_err(|error| failed(&error, "compacting"))?;
        let mut rows = statement.query([]).map_err(|error| failed(&error, "compacting"))?;
        // A row for each page; what was given back is committed when the statement ends, wherever it is left.
        let mut moved = 0;
        while rows.next().map_err(|error| failed(&error, "compacting"))?.is_some() {
            moved += 1;
            if moved >= PAGES_TOGETHER || since.millis() >= millis {
                break;
            }
        }
        drop(rows);
        drop(statement);
        self.conn
            .query_row("PRAGMA freelist_count", [], |row| row.get::<_, i64>("freelist_count"))
            .map(|left| left as u64)
            .map_err(|error| failed(&error, "compacting"))
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::ops::fixture::Fixture;

    #[test]
    fn a_long_log_is_copied_once_and_again_only_while_a_reader_keeps_it() {
        let mut fixture = Fixture::new("long_log");
        fixture.store.checkpoint_within(std::time::Duration::ZERO).unwrap();
        assert!(!fixture.store.shorten_log().unwrap(), "nothing is in it");
        let talks: Vec<_> = (0..400).map(|_| ("2026-10-01", "vihreä kuusi")).collect();
        fixture.stage(&talks);
        let in_file = |fixture: &Fixture| {
            let file = std::fs::read(fixture.path()).unwrap();
            file.windows(8).any(|bytes| bytes == "ä kuusi".as_bytes())
        };
        assert!(!in_file(&fixture));
        assert!(fixture.store.shorten_log().unwrap());
        assert!(in_file(&fixture));
        assert!(!fixture.store.shorten_log().unwrap(), "it is copied");
        let reader = fixture.hold_log();
        fixture.stage(&[("2026-11-01", "harmaa lokki")]);
        let more: Vec<_> = (0..400).map(|_| ("2026-09-01", "musta laivaloki")).collect();
        fixture.stage(&more);
        assert!(fixture.store.shorten_log().unwrap() && fixture.store.shorten_log().unwrap());
        drop(reader);
        assert!(fixture.store.shorten_log().unwrap());
        assert!(!fixture.store.shorten_log().unwrap());
    }
}
