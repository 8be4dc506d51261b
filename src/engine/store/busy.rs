//! Waiting for the transaction of another program.

use super::{Result, failed};
use crate::engine::clock::Stopwatch;
use rusqlite::Connection;
use std::time::Duration;

/// How long a connection waits for another instance's transaction (`DECISIONS` 17).
pub(super) const PATIENCE: Duration = Duration::from_secs(5);
/// Between two tries. SQLite's own waiting sleeps up to 100 ms, in which whoever writes slice after slice comes before it each
/// time: of eight programs on two cores two waited in vain in ten minutes (measured 2026-11-28).
const BETWEEN: Duration = Duration::from_millis(2);

/// From now on a connection waits so long at most.
pub(super) fn wait(conn: &mut Connection, patience: Duration, doing: &'static str) -> Result<()> {
    let mut since = Stopwatch::start();
    let waits = move |tries: i32| {
        if tries == 0 {
            since = Stopwatch::start();
        }
        let left = since.millis() < patience.as_secs_f64() * 1000.0;
        if left {
            std::thread::sleep(BETWEEN);
        }
        left
    };
    conn.busy_handler(Some(waits)).map_err(|error| failed(&error, doing))
}
