//! What retention has done and will do.

use crate::domain::{Day, MonthKey, RetentionStatus, RunState, retention};
use crate::engine::store::Read;
use crate::error::Result;
use std::collections::BTreeMap;

/// Runs that are told.
const RUNS: u32 = 50;

/// The status as of `today`; `clock_day` is the day by the computer's clock.
pub(super) fn status(read: Read<'_>, today: Day, clock_day: Day) -> Result<RetentionStatus> {
    let row = read.register()?;
    let today = today.max(row.known_day);
    let tally = read.tally()?;
    let kept = || tally.iter().filter(|row| row.due_on > today);
    let mut months: BTreeMap<MonthKey, u64> = BTreeMap::new();
    for row in kept() {
        *months.entry(row.due_on.month()).or_default() += row.conversations;
    }
    let runs = read.runs(RUNS)?;
    let open = read.run_open()?;
    // Rows that are deleted can still be read in the files until the run has ended.
    let unfinished = match (open, runs.first()) {
        (Some(open), Some(run)) if !open.waits => run.conversations,
        _ => 0,
    };
    Ok(RetentionStatus {
        today,
        clock_day,
        cut_off: retention::cut_off(today, row.margin_days),
        margin_days: row.margin_days,
        oldest: read.oldest_kept(today)?.map(crate::domain::Timestamp::day),
        state: runs.first().map_or(RunState::Compacted, |run| run.state),
        backlog: tally.iter().filter(|row| row.due_on <= today).map(|row| row.conversations).sum::<u64>()
            + unfinished,
        destroyed: runs.first().map_or(0, |run| run.conversations),
        next_due: kept().next().map(|row| (row.due_on, row.conversations)),
        conversations: kept().map(|row| row.conversations).sum(),
        runs,
        hits: read.run_hits()?,
        months: months.into_iter().collect(),
        confirm: open.is_some_and(|open| open.waits),
        ties: read.run_ties()?,
        soon: kept()
            .filter(|row| row.due_on <= today.plus_days(u64::from(retention::MARGIN_DAYS_MAX)))
            .map(|row| (row.due_on, row.conversations))
            .collect(),
        raising: (row.margin_wanted > row.margin_days).then_some(row.margin_wanted),
    })
}
