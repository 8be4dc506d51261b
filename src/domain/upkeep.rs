//! What keeps a register sound and its promises kept, and when that was done last.

use crate::domain::Timestamp;

/// From this age on, the last backup is called old, in days: seven are kept, so one a day is meant.
const BACKUP_OLD_DAYS: i64 = 7;
/// So long without a run is told, in milliseconds: three days.
pub const PAUSE_MS: i64 = 3 * DAY_MS;
/// So long after it, too, unless the host's scheduler has run since, in milliseconds: 30 days.
const PAUSE_TOLD_MS: i64 = 30 * DAY_MS;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A check of the whole file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileCheck {
    /// When.
    pub at: Timestamp,
    /// Whether SQLite found nothing wrong with it.
    pub whole: bool,
}

/// When retention has run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RunTimes {
    /// The last time, whoever began it.
    pub last: Option<Timestamp>,
    /// The last time by `seula retention run`.
    pub scheduled: Option<Timestamp>,
    /// The last three days or more without a run: from one run to the next.
    pub pause: Option<(Timestamp, Timestamp)>,
}

impl RunTimes {
    /// Since when there is, or was, no run for three days; `None`: nothing is to be told.
    pub fn missed_since(&self, now: Timestamp) -> Option<Timestamp> {
        if let Some(last) = self.last.filter(|last| now.0 - last.0 >= PAUSE_MS) {
            return Some(last);
        }
        let (from, until) = self.pause?;
        let mended = self.scheduled.is_some_and(|at| at >= until);
        (!mended && now.0 - until.0 < PAUSE_TOLD_MS).then_some(from)
    }
}

/// All of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Upkeep {
    /// When the last backup was made.
    pub last_backup: Option<Timestamp>,
    /// Backups whose time is over and that could not be removed, and folders that cannot be looked into for such ones.
    pub overdue_backups: u64,
    /// The last check of the file.
    pub check: Option<FileCheck>,
    /// When retention has run.
    pub runs: RunTimes,
}

impl Upkeep {
    /// Whether there is no backup, or an old one only.
    pub fn backup_is_old(&self, now: Timestamp) -> bool {
        self.last_backup.is_none_or(|at| now.0 - at.0 > BACKUP_OLD_DAYS * DAY_MS)
    }

    /// Whether the last check found the file damaged.
    pub fn is_damaged(&self) -> bool {
        self.check.is_some_and(|check| !check.whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_days_without_a_run_are_told_until_the_scheduler_runs_or_thirty_days_are_over() {
        let day = |number: i64| Timestamp(number * DAY_MS);
        let pause = Some((day(10), day(14)));
        for (last, scheduled, pause, now, missed) in [
            (None, None, None, 100, None),
            (Some(10), None, None, 12, None),
            (Some(10), None, None, 13, Some(10)),
            (Some(14), None, pause, 14, Some(10)),
            (Some(43), None, pause, 43, Some(10)),
            (Some(44), None, pause, 44, None),
            (Some(15), Some(15), pause, 15, None),
            (Some(15), Some(9), pause, 15, Some(10)),
            // The scheduler itself ends the pause: it is there.
            (Some(14), Some(14), pause, 14, None),
        ] {
            let runs = RunTimes { last: last.map(day), scheduled: scheduled.map(day), pause };
            assert_eq!(runs.missed_since(day(now)), missed.map(day), "{last:?} {scheduled:?} {now}");
        }
    }

    #[test]
    fn a_backup_of_more_than_a_week_is_old_as_is_none() {
        let upkeep = |at| Upkeep { last_backup: at, ..Upkeep::default() };
        let now = Timestamp(8 * DAY_MS);
        assert!(upkeep(None).backup_is_old(now) && upkeep(Some(Timestamp(0))).backup_is_old(now));
        assert!(!upkeep(Some(Timestamp(DAY_MS))).backup_is_old(now));
    }
}
