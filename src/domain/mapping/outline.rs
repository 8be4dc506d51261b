//! What stands in a file and what a mapping would read of it: for somebody who makes a mapping.

use super::{Path, Pointing};
use crate::domain::{MessageRole, RefusalReason, StoredText};

/// What stands where in the beginning of a file, for somebody who points at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// Whether the file is a table; else JSON.
    pub table: bool,
    /// Places where records may lie, and how many were seen there; the fields are those of `at`.
    pub lists: Vec<(Path, u64)>,
    /// The place whose fields are listed.
    pub at: Path,
    /// Fields of a record.
    pub fields: Vec<Field>,
    /// The shipped mappings that fit.
    pub fitting: Vec<String>,
    /// What the names of the fields suggest. Nothing of it counts before somebody says yes to it.
    pub suggested: Pointing,
}

/// A field of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its path.
    pub path: Path,
    /// How many values were seen there.
    pub values: u64,
    /// The different values, if there are few and all short; those that the sieve would change are left out.
    pub words: Vec<String>,
    /// Those of them that can mean a role: none that may name a person.
    pub roles: Vec<String>,
    /// Different values that are not among the roles for that reason.
    pub withheld: u64,
}

/// What a mapping reads in the beginning of a file. Nothing of it is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Conversations.
    pub conversations: u64,
    /// Their messages by role, in the order of `MessageRole::ALL`.
    pub messages: [u64; 5],
    /// Conversations without a date.
    pub undated: u64,
    /// Internal notes.
    pub notes: u64,
    /// Records that cannot be read, by reason.
    pub refused: Vec<(RefusalReason, u64)>,
    /// Role words that the mapping does not know, as far as the sieve finds nobody in them.
    pub strangers: Vec<String>,
    /// Up to three messages of one conversation as they would be stored.
    pub samples: Vec<(MessageRole, StoredText)>,
    /// Whether that is the whole file.
    pub whole: bool,
}
