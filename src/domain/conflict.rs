//! Conversations of a file that contradict the register.

use crate::domain::ConversationNo;

/// Why a conversation of a file contradicts the one of the same id that is there. Codes are for JSON and the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConflictReason {
    /// A message was written by somebody else.
    Role,
    /// A message was written at another time.
    Time,
    /// A message has another text.
    Text,
    /// The file itself holds two longer versions; which is right cannot be told.
    Twice,
    /// What is there belongs to an import that has not ended.
    Unfinished,
}

impl ConflictReason {
    /// Every reason.
    pub const ALL: [Self; 5] = [Self::Role, Self::Time, Self::Text, Self::Twice, Self::Unfinished];

    /// The reason of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The neutral name in JSON and in the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Time => "time",
            Self::Text => "text",
            Self::Twice => "twice",
            Self::Unfinished => "unfinished",
        }
    }
}

/// A conversation that contradicts the register, with its place in the file. It was not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Number of its first record in the file, from 1.
    pub record: u64,
    /// Byte at which that record begins, from 0.
    pub offset: u64,
    /// The conversation that is there.
    pub conversation: ConversationNo,
    /// Why.
    pub reason: ConflictReason,
    /// The first message that differs, from 1; 0: no message is to blame.
    pub message: u32,
}
