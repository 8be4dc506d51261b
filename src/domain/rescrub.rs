//! Applying a newer version of the sieve's rules to what is stored: what there is to do, and what came of it.

use crate::domain::KindCounts;

/// What there is to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RescrubStatus {
    /// Version of the program's rules.
    pub rules: u32,
    /// Conversations that were scrubbed with older rules.
    pub outdated: u64,
    /// Whether a run was interrupted and goes on with the next.
    pub interrupted: bool,
}

/// What a run did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RescrubReport {
    /// Version of the rules that were applied.
    pub rules: u32,
    /// Conversations gone through.
    pub conversations: u64,
    /// Those of them in which something was removed.
    pub changed: u64,
    /// Texts of staff in which something was removed.
    pub staff_texts: u64,
    /// Values removed, by kind.
    pub removed: KindCounts,
}
