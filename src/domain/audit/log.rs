//! The log as it is shown and checked.

use super::Act;
use crate::domain::{AccountId, Day, Purpose, Timestamp};

/// What acts are about: the choices of the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActGroup {
    /// Signing in and out, refusals.
    Access,
    /// Accounts, passwords, settings.
    Accounts,
    /// Conversations opened, searches.
    Conversations,
    /// Reviews, notes, tags.
    Reviews,
    /// Collections and exports.
    Collections,
    /// Imports and mappings.
    Imports,
    /// Destruction and the clock.
    Retention,
    /// The sieve: newer rules, leak checks.
    Sieve,
    /// The log and the register itself.
    Register,
}

impl ActGroup {
    /// Every group, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Access,
        Self::Accounts,
        Self::Conversations,
        Self::Reviews,
        Self::Collections,
        Self::Imports,
        Self::Retention,
        Self::Sieve,
        Self::Register,
    ];

    /// The acts in it.
    pub fn acts(self) -> impl Iterator<Item = Act> {
        Act::ALL.into_iter().filter(move |act| act.group() == self)
    }
}

/// Which rows of the log are wanted; everything that is `None` or `false` does not restrict.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Whose acts.
    pub account: Option<AccountId>,
    /// Only those of the program itself, which are nobody's.
    pub system: bool,
    /// What they are about.
    pub group: Option<ActGroup>,
    /// To what they were done: an id, or a conversation's number.
    pub object: Option<i64>,
    /// From this day on, in Helsinki.
    pub from: Option<Day>,
    /// Until this day.
    pub until: Option<Day>,
}

/// A row of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its number; they grow by one.
    pub id: i64,
    /// When.
    pub at: Timestamp,
    /// Who; `None`: the program itself.
    pub account: Option<AccountId>,
    /// Their name; empty for the program.
    pub by: String,
    /// What; `None`: something that the program does not do, written by another one.
    pub act: Option<Act>,
    /// What, as the row has it.
    pub code: String,
    /// To what: an id, or a conversation's number.
    pub object: Option<i64>,
    /// How many.
    pub amount: Option<i64>,
    /// What for.
    pub purpose: Option<Purpose>,
    /// Its hash as eight words, for paper.
    pub words: String,
}

/// Rows of the log, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditPage {
    /// The rows.
    pub entries: Vec<AuditEntry>,
    /// Whether there are older ones.
    pub more: bool,
}

/// What a check of the whole log found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditCheck {
    /// Rows that were checked.
    pub rows: u64,
    /// Number of the oldest row that is kept; of the next one where none is.
    pub first: i64,
    /// Number of the newest row that was checked.
    pub last: i64,
    /// When it was written.
    pub at: Timestamp,
    /// Its hash as eight words, for paper.
    pub words: String,
    /// Checkpoints that fit.
    pub checkpoints: u64,
    /// The first fault; nothing behind it was checked.
    pub fault: Option<AuditFault>,
}

impl AuditCheck {
    /// Whether this row was removed when its time was over: the log is sealed behind it, and nothing can be compared.
    pub fn is_pruned(&self, row: i64) -> bool {
        self.fault.is_none() && row < self.first
    }
}

/// A fault in the log, and the number of the row at which it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditFault {
    /// The row.
    pub row: i64,
    /// What is wrong.
    pub kind: AuditFaultKind,
}

/// What is wrong with a row of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AuditFaultKind {
    /// Rows before it are missing.
    Missing,
    /// It does not follow the row before it.
    Unlinked,
    /// It was changed.
    Changed,
    /// It is not what it was at a checkpoint.
    Checkpoint,
    /// Rows after it are missing.
    CutOff,
    /// Its words are not those that were written down.
    Words,
}

impl AuditFaultKind {
    /// Every fault.
    pub const ALL: [Self; 6] =
        [Self::Missing, Self::Unlinked, Self::Changed, Self::Checkpoint, Self::CutOff, Self::Words];

    /// A word for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unlinked => "unlinked",
            Self::Changed => "changed",
            Self::Checkpoint => "checkpoint",
            Self::CutOff => "cut_off",
            Self::Words => "words",
        }
    }
}
