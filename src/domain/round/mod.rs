//! Review rounds: a planned sample of conversations, who reviews what, and what came of it.

mod change;
mod expected;
mod plan;
mod progress;
mod queue;
mod receipt;
mod result;
mod telling;

pub use change::ReviewerChange;
pub use expected::ASSUMED_SHARE;
pub use plan::{
    Expected, Population, Risk, RoundPlan, SAMPLE_MAX, STRATA_MAX, SampleSize, Stratifier, StratumFrame,
    StratumKey,
};
pub use progress::{
    Difference, Disagreement, MarkedWords, OTHERS_MIN, Reasoned, Reasons, RoundProgress, RoundTeam,
    SPLITS_MAX, Settler, Split, SplitPlace, SplitSaid, Unassigned, Version,
};
pub use queue::{AssignmentState, LEASE_MS, QueueItem, QueueRound, SkipReason};
pub use receipt::{Receipt, RoundStratum, Verification};
pub use result::{RESULT_LEAST, ResultOf, RoundAgreement, RoundResult};
pub use telling::tellable;

use crate::domain::{AccountId, Day, Language, RoundId, Timestamp};

/// How far a round is. One that is being drawn is seen by nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundState {
    /// Reviews go on.
    Open,
    /// Its results are frozen.
    Closed,
}

impl RoundState {
    /// The number in the store; 0 is a round that is being drawn.
    pub fn number(self) -> i64 {
        self as i64 + 1
    }

    /// The state with this [`RoundState::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        [Self::Open, Self::Closed].into_iter().find(|state| state.number() == number)
    }
}

/// What a round is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundKind {
    /// An estimate of the correctness rate.
    #[default]
    Review,
    /// An announced set that everybody reviews, so that readings come together. It gives no estimate.
    Calibration,
}

impl RoundKind {
    /// Every kind, in the order of the numbers that the store keeps.
    pub const ALL: [Self; 2] = [Self::Review, Self::Calibration];

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The kind with this [`RoundKind::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }
}

/// Who can be given reviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundReviewer {
    /// Account.
    pub account: AccountId,
    /// The name that colleagues see.
    pub name: String,
    /// Languages; empty: every one.
    pub languages: Vec<Language>,
}

/// Who can be given reviews, with what there is to do already. By it work is dealt out; nobody is told it, as it tells of one
/// person (`DECISIONS` 28).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundLoad {
    /// Who.
    pub reviewer: RoundReviewer,
    /// Assignments that wait in open rounds.
    pub waiting: u64,
}

impl RoundReviewer {
    /// Whether the reviewer reads this language; one that is not known anybody reads.
    pub fn reads(&self, language: Language) -> bool {
        reads(&self.languages, language)
    }
}

/// Whether somebody with these languages, none for every one, reads this one; one that is not known anybody reads.
fn reads(languages: &[Language], language: Language) -> bool {
    languages.is_empty() || language == Language::UNKNOWN || languages.contains(&language)
}

/// A round in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Key.
    pub id: RoundId,
    /// Name.
    pub name: String,
    /// How far it is.
    pub state: RoundState,
    /// What for.
    pub kind: RoundKind,
    /// Last day of reviewing.
    pub closes: Day,
    /// When it was closed.
    pub closed: Option<Timestamp>,
    /// Assignments: finished, all. `None`: fewer than [`OTHERS_MIN`] others review.
    pub work: Option<(u64, u64)>,
    /// Conversations of the sample that are there.
    pub conversations: u64,
    /// Raised by every change.
    pub version: i64,
}
