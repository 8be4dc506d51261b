//! What another choice of reviewers does to an open round.

use super::Unassigned;

/// What another choice of reviewers does to an open round, in its conversations. One that is counted as given, moved,
/// seconded or left is none of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewerChange {
    /// Nobody reviewed them, and somebody does.
    pub given: u64,
    /// They wait for another reviewer than before.
    pub moved: u64,
    /// They get one reviewer more.
    pub seconded: u64,
    /// They lose a reviewer for whom nobody comes, and have others.
    pub left: u64,
    /// Nobody reviews them afterwards, either.
    pub unassigned: Unassigned,
    /// They need a second reviewer afterwards, and nobody can be called.
    pub lacking: u64,
}

impl ReviewerChange {
    /// Conversations of which the reviewers change.
    pub fn conversations(&self) -> u64 {
        self.given + self.moved + self.seconded + self.left
    }
}
