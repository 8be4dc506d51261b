//! What came of a closed round.

use crate::domain::agreement::Agreement;
use crate::domain::estimate::Estimate;
use crate::domain::ledger::SMALL;
use crate::domain::{Channel, CriterionId, Language, Verdict};

/// Figures of fewer conversations are not kept: they would tell of single ones for ever (`DECISIONS` 31).
pub const RESULT_LEAST: u64 = SMALL;

/// What a figure of a closed round is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ResultOf {
    /// All answers.
    All,
    /// A stratum, by its place.
    Stratum(u32),
    /// A language.
    Language(Language),
    /// A channel.
    Channel(Channel),
    /// A topic; empty: the source names none.
    Topic(String),
    /// The share of one verdict.
    Verdict(Verdict),
    /// The share of the highest value of a criterion.
    Criterion(CriterionId),
    /// The share of conversations in which a critical criterion has failed.
    Failed(CriterionId),
}

/// A frozen figure of a closed round.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundResult {
    /// What about.
    pub of: ResultOf,
    /// Conversations of the population that it is about.
    pub frame: u64,
    /// The figure with its interval, conversations and answers.
    pub estimate: Estimate,
}

/// How far the reviewers of a round agree in one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundAgreement {
    /// In which; `None`: the verdicts.
    pub criterion: Option<CriterionId>,
    /// How far.
    pub agreement: Agreement,
}
