//! What another choice of reviewers does to an open round.

use super::Unassigned;

/// What another choice of reviewers does to an open round, in its conversations. One that is counted as given is not counted
/// as seconded. How many wait for those who go is not counted: it would tell of one person, and of three together it would
/// by the difference from two (`DECISIONS` 28).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewerChange {
    /// Nobody reviewed them, and somebody does.
    pub given: u64,
    /// They get one reviewer more.
    pub seconded: u64,
    /// Whether somebody goes: what they have not begun is given to others, as far as somebody can take it.
    pub leaving: bool,
    /// Nobody reviews them afterwards, either.
    pub unassigned: Unassigned,
    /// They need a second reviewer afterwards, and nobody can be called.
    pub lacking: u64,
}

impl ReviewerChange {
    /// Conversations to which a reviewer comes, and not for another one.
    pub fn conversations(&self) -> u64 {
        self.given + self.seconded
    }
}
