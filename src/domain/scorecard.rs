//! Scorecards: the criteria by which a whole conversation is reviewed, in versions that go from draft to published to
//! archived.

mod criterion;
mod shipped;
#[cfg(test)]
mod tests;
mod total;

pub use criterion::{Condition, Criterion, Examples, Part, Scale, Weight, Words, fails};
pub use shipped::shipped;
pub use total::{Term, Total};

use crate::domain::{Channel, CriterionId, Language, RootCause, ScorecardId, Timestamp};

/// Where a version is on its way. It never goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScorecardState {
    /// Can be changed; no review is made by it.
    Draft,
    /// New reviews are made by it; it does not change any more.
    Published,
    /// Reviews that began with it go on with it.
    Archived,
}

impl ScorecardState {
    /// Every state, in the order of the numbers that the store keeps.
    pub const ALL: [Self; 3] = [Self::Draft, Self::Published, Self::Archived];

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The state with this [`ScorecardState::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }
}

/// One version of the scorecard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scorecard {
    /// Key.
    pub id: ScorecardId,
    /// Which version it is, from 1.
    pub number: u32,
    /// Where it is on its way.
    pub state: ScorecardState,
    /// When it was changed, published or archived last.
    pub changed: Timestamp,
    /// Raised by every change.
    pub version: i64,
    /// Its criteria, in order.
    pub criteria: Vec<(CriterionId, Criterion)>,
}

/// A value on a criterion's scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// The n-th from the lowest, which is 0.
    Step(u8),
    /// The criterion does not apply to the conversation: it counts for nothing in the total.
    NotApplicable,
}

/// What a reviewer has answered to one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CriterionValue {
    /// To which.
    pub criterion: CriterionId,
    /// The answer.
    pub value: Value,
    /// Why it is not the highest.
    pub cause: Option<RootCause>,
}

/// What conditions look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// Who answered.
    pub channel: Channel,
    /// The conversation's main language.
    pub language: Language,
}

impl Scorecard {
    /// Whether it asks something, and everything that it asks has a name.
    pub fn can_be_published(&self) -> bool {
        !self.criteria.is_empty() && self.criteria.iter().all(|(_, criterion)| criterion.is_named())
    }

    /// The criteria that are asked of a conversation.
    pub fn asked(&self, about: About) -> impl Iterator<Item = &(CriterionId, Criterion)> {
        self.criteria.iter().filter(move |(_, criterion)| criterion.applies(about))
    }

    /// Whether this is a value that can be given: the criterion is asked, its scale has the value, and it has the cause.
    pub fn takes(&self, about: About, given: &CriterionValue) -> bool {
        let Some((_, criterion)) = self.asked(about).find(|(id, _)| *id == given.criterion) else {
            return false;
        };
        let on_scale = match given.value {
            Value::Step(step) => step <= criterion.scale.highest(),
            Value::NotApplicable => true,
        };
        on_scale && given.cause.is_none_or(|cause| criterion.wants_cause(given.value, cause))
    }

    /// The criteria that are asked and have no value yet.
    pub fn missing(&self, about: About, values: &[CriterionValue]) -> Vec<CriterionId> {
        let has_value = |id: &CriterionId| values.iter().any(|given| given.criterion == *id);
        self.asked(about).map(|(id, _)| *id).filter(|id| !has_value(id)).collect()
    }
}
