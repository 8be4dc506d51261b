//! What was looked through for anything that is older than it may be.

use crate::domain::Day;

/// Where was looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProofPlace {
    /// Conversations, shown, hidden or staged.
    Conversations,
    /// Their messages.
    Messages,
    /// Notes of staff.
    Notes,
    /// Tags on conversations.
    Tags,
    /// Reviews: verdicts with their explanations, and values of criteria.
    Verdicts,
    /// Examples of collections.
    Examples,
    /// Messages drawn for leak checks.
    Samples,
    /// Documents in the search index of each month.
    Index,
    /// Word lists, one a month.
    WordLists,
    /// Copies of the register, and the conversations in them.
    Backups,
    /// Other files in the register's folder and among its backups.
    Files,
}

impl ProofPlace {
    /// Every place, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::Conversations,
        Self::Messages,
        Self::Notes,
        Self::Tags,
        Self::Verdicts,
        Self::Examples,
        Self::Samples,
        Self::Index,
        Self::WordLists,
        Self::Backups,
        Self::Files,
    ];

    /// The neutral name in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Conversations => "conversations",
            Self::Messages => "messages",
            Self::Notes => "notes",
            Self::Tags => "tags",
            Self::Verdicts => "verdicts",
            Self::Examples => "examples",
            Self::Samples => "samples",
            Self::Index => "index",
            Self::WordLists => "word_lists",
            Self::Backups => "backups",
            Self::Files => "files",
        }
    }
}

/// What was found at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProofRow {
    /// Where.
    pub place: ProofPlace,
    /// Rows, documents or files that were looked at, without what is written in a blind round.
    pub rows: u64,
    /// The oldest day on which any of it began; of index and word lists the first day of the month.
    pub oldest: Option<Day>,
    /// How many of them are past their time, belong to nothing that is there, or cannot be looked at.
    pub found: u64,
}

/// Whether anything older exists, place by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The day as retention counts it.
    pub today: Day,
    /// The oldest start date that may be there.
    pub cut_off: Day,
    /// A row for each [`ProofPlace`].
    pub rows: Vec<ProofRow>,
}

impl Proof {
    /// How much was found that may not be there.
    pub fn found(&self) -> u64 {
        self.rows.iter().map(|row| row.found).sum()
    }
}
