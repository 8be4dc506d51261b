//! How long a conversation may exist.
//!
//! Counted from the civil day in Europe/Helsinki of the earliest message, plus two calendar years (29 February
//! becomes 28 February), minus the register's margin. The first day on which it may not exist is `due_on`.

use crate::domain::{Day, MonthKey, Timestamp};
use std::collections::BTreeMap;

/// The ceiling: the record of processing says "at most two years". A supervisor can shorten it by the margin,
/// never lengthen it.
pub const KEEP_MONTHS: u32 = 24;

/// The largest margin, in days.
pub const MARGIN_DAYS_MAX: u32 = 90;

/// The margin that the first-start page offers: with it every delay that the design allows still ends inside the
/// two years (`DECISIONS` 12).
pub const MARGIN_DAYS_OFFERED: u32 = 31;

/// How far in the future a message may lie before its date is not believed, in milliseconds: clocks and time
/// zones differ by less than a day.
pub const FUTURE_MS: i64 = 24 * 60 * 60 * 1000;

/// The first day on which a conversation that began on `start` may not exist.
pub fn due_on(start: Day, margin_days: u32) -> Day {
    start.plus_months(KEEP_MONTHS).minus_days(u64::from(margin_days))
}

/// The oldest start date that is still kept on `today`: what "began before" it is destroyed.
///
/// [`due_on`] grows with the start day, so the search from two years back ends within the few days by which
/// February can shift it.
pub fn cut_off(today: Day, margin_days: u32) -> Day {
    let mut day = today.minus_months(KEEP_MONTHS).plus_days(u64::from(margin_days)).minus_days(3);
    while due_on(day, margin_days) <= today {
        day = day.plus_days(1);
    }
    day
}

/// How far a destruction run has come. Each step is committed before the next begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RunState {
    /// What is due has been counted.
    Planned,
    /// What is due is shown nowhere any more.
    Hidden,
    /// Rows are being deleted.
    Deleting,
    /// The search index no longer holds it.
    Indexed,
    /// The write-ahead log no longer holds it.
    Checkpointed,
    /// Free pages have been given back.
    Compacted,
    /// The files were read and held nothing of it.
    Verified,
}

impl RunState {
    /// Every state, in order and in the order of the numbers that the store keeps.
    pub const ALL: [Self; 7] = [
        Self::Planned,
        Self::Hidden,
        Self::Deleting,
        Self::Indexed,
        Self::Checkpointed,
        Self::Compacted,
        Self::Verified,
    ];

    /// The neutral name in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Hidden => "hidden",
            Self::Deleting => "deleting",
            Self::Indexed => "indexed",
            Self::Checkpointed => "checkpointed",
            Self::Compacted => "compacted",
            Self::Verified => "verified",
        }
    }

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The state with this [`RunState::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }
}

/// One destruction run, as the register remembers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestructionRun {
    /// Its number; they grow by one.
    pub number: i64,
    /// When it began.
    pub started: Timestamp,
    /// When its last step ended.
    pub ended: Option<Timestamp>,
    /// The oldest start date that was kept.
    pub cut_off: Day,
    /// How far it came.
    pub state: RunState,
    /// Conversations destroyed.
    pub conversations: u64,
    /// Messages destroyed.
    pub messages: u64,
    /// Notes, verdicts, values, tags and examples destroyed with them.
    pub annotations: u64,
    /// How it was checked afterwards.
    pub proof: DestructionProof,
    /// Whether it went on after a program had been broken off: of what that one erased nothing could be sought.
    pub went_on: bool,
}

/// How a destruction was checked: strings of what was destroyed were sought in the register's files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DestructionProof {
    /// Strings that were sought; 0: it was not checked.
    pub sought: u64,
    /// Bytes that were read.
    pub bytes: u64,
    /// Strings that were found and stand in no live text.
    pub hits: u64,
}

/// What was destroyed of one month, table by table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Destroyed {
    /// Conversations.
    pub conversations: u64,
    /// Messages.
    pub messages: u64,
    /// Notes.
    pub notes: u64,
    /// Tags on conversations.
    pub tags: u64,
    /// Verdicts.
    pub verdicts: u64,
    /// Examples.
    pub examples: u64,
}

impl Destroyed {
    /// Adds what went besides.
    pub fn add(&mut self, more: Self) {
        self.conversations += more.conversations;
        self.messages += more.messages;
        self.notes += more.notes;
        self.tags += more.tags;
        self.verdicts += more.verdicts;
        self.examples += more.examples;
    }

    /// Notes, verdicts, tags and examples.
    pub fn annotations(self) -> u64 {
        self.notes + self.tags + self.verdicts + self.examples
    }
}

/// The entry of the log that says that a run has ended, by which the record of it is held in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogMark {
    /// Number of the entry.
    pub entry: i64,
    /// Its hash, in hexadecimal digits.
    pub hash: String,
    /// The same as eight words.
    pub words: String,
}

/// Whether the record of a run is what the log says that it was when the run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tie {
    /// It is.
    Holds,
    /// It was changed or removed afterwards, or was never written by a run.
    Broken,
    /// It cannot be compared: the run has not ended, it ended before the log told of records, or the log is not kept
    /// for so long.
    Unknown,
}

/// All that is known of one run, for the file of the controller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DestructionRecord {
    /// Name of the agency; may be empty.
    pub agency: String,
    /// The run.
    pub run: DestructionRun,
    /// What went, by the month in which it began; empty of a run that an older program did.
    pub months: Vec<(MonthKey, Destroyed)>,
    /// Who confirmed it, if that was needed.
    pub confirmed_by: Option<String>,
    /// Version of the program that ended it; empty of an older one.
    pub program: String,
    /// Version of SQLite in it.
    pub sqlite: String,
    /// Its entry in the log; `None`: it has not ended, or the log is not kept for so long.
    pub mark: Option<LogMark>,
    /// How it is tied to the log.
    pub tie: Tie,
}

impl DestructionProof {
    /// Whether something was sought and nothing found.
    pub fn holds(self) -> bool {
        self.sought > 0 && self.hits == 0
    }
}

/// What retention found when the register was opened, before any window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionFacts {
    /// The oldest start date that is kept.
    pub cut_off: Day,
    /// Conversations that were hidden and are being destroyed.
    pub hidden: u64,
    /// Whether a supervisor has to confirm first.
    pub confirm: bool,
    /// The day by the clock, if the register was in use on a later one.
    pub clock_back: Option<Day>,
}

/// What the Register screen and `seula retention status` say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetentionStatus {
    /// Today as retention counts it: the later of the clock and the last known day.
    pub today: Day,
    /// The day by the computer's clock.
    pub clock_day: Day,
    /// The oldest start date that is kept.
    pub cut_off: Day,
    /// The margin in days.
    pub margin_days: u32,
    /// The day on which the oldest conversation began.
    pub oldest: Option<Day>,
    /// How far the newest run came; a register that never had to destroy says `compacted`.
    pub state: RunState,
    /// Conversations that are due, hidden and not yet destroyed.
    pub backlog: u64,
    /// Conversations that the newest run destroyed.
    pub destroyed: u64,
    /// The next day on which something is destroyed, and how many.
    pub next_due: Option<(Day, u64)>,
    /// Conversations in the register.
    pub conversations: u64,
    /// The latest runs, newest first, at most 50.
    pub runs: Vec<DestructionRun>,
    /// Strings that were found after runs of any time.
    pub hits: u64,
    /// What goes next: conversations by the month in which they are due, at most 25 months.
    pub months: Vec<(MonthKey, u64)>,
    /// Whether a supervisor has to confirm before what is hidden is destroyed.
    pub confirm: bool,
    /// How the record of each run of any time is tied to the log, by its number.
    pub ties: BTreeMap<i64, Tie>,
    /// What is due in the next [`MARGIN_DAYS_MAX`] days, day by day.
    pub soon: Vec<(Day, u64)>,
    /// What the margin is being raised to, if it is.
    pub raising: Option<u32>,
}

impl RetentionStatus {
    /// How the record of the run with this number is tied to the log.
    pub fn tie(&self, run: i64) -> Tie {
        self.ties.get(&run).copied().unwrap_or(Tie::Unknown)
    }

    /// Numbers of the runs whose record was changed or removed after the run ended.
    pub fn changed(&self) -> impl Iterator<Item = i64> {
        self.ties.iter().filter(|(_, tie)| **tie == Tie::Broken).map(|(run, _)| *run)
    }

    /// What a higher margin would bring: conversations that would be due at once, and the oldest start date that would be kept.
    pub fn raised(&self, margin_days: u32) -> (u64, Day) {
        let until = self.today.plus_days(u64::from(margin_days.saturating_sub(self.margin_days)));
        let due = self.soon.iter().filter(|(day, _)| *day <= until).map(|(_, count)| count).sum();
        (due, cut_off(self.today, margin_days))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_conversation_is_due_two_calendar_years_after_its_first_day() {
        for (start, margin, due) in [
            ("2024-11-25", 0, "2026-11-25"),
            ("2024-02-29", 0, "2026-02-28"),
            ("2022-03-01", 0, "2024-03-01"),
            ("2022-02-28", 0, "2024-02-28"),
            ("2024-11-25", 31, "2026-10-25"),
        ] {
            assert_eq!(due_on(day(start), margin), day(due), "{start} {margin}");
        }
    }

    #[test]
    fn a_higher_margin_moves_every_day_by_the_days_that_are_added() {
        let mut start = day("2019-12-01");
        while start < day("2033-03-05") {
            for (margin, added) in [(0, 1), (0, 90), (31, 59), (7, 24)] {
                let moved = due_on(start, margin).minus_days(u64::from(added));
                assert_eq!(due_on(start, margin + added), moved, "{start:?} {margin} {added}");
            }
            start = start.plus_days(1);
        }
    }

    #[test]
    fn the_cut_off_is_the_oldest_start_that_is_kept() {
        assert_eq!(cut_off(day("2026-11-25"), 0), day("2024-11-26"));
        let mut today = day("2023-12-01");
        while today < day("2029-03-05") {
            for margin in [0, 31, 90] {
                let kept = cut_off(today, margin);
                assert!(due_on(kept, margin) > today, "{today:?} {margin}");
                assert!(due_on(kept.minus_days(1), margin) <= today, "{today:?} {margin}");
            }
            today = today.plus_days(1);
        }
    }
}
