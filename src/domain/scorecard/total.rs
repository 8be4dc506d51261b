//! The total of a review, with every number that it is made of.

use super::{About, CriterionValue, Scorecard, Value};
use crate::domain::CriterionId;

/// What the highest values of all scales divide without a rest: 1, 2, 3 and 4.
const PARTS: u32 = 12;

/// What one criterion adds: its weight times its value's share of the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The criterion's weight.
    pub weight: u8,
    /// The value, 0 the lowest.
    pub value: u8,
    /// The highest value.
    pub highest: u8,
}

/// The total of one review: the weighted mean of the values that were given, each as a share of its scale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// What it is made of, in the order of the criteria; "not applicable" is not in it.
    pub terms: Vec<Term>,
    /// The criteria that have no value yet.
    pub missing: Vec<CriterionId>,
    /// The critical criteria that have failed: any one fails the whole.
    pub failed: Vec<CriterionId>,
}

impl Total {
    /// The weights of all terms.
    pub fn weights(&self) -> u32 {
        self.terms.iter().map(|term| u32::from(term.weight)).sum()
    }

    /// The weighted mean in per cent, whatever has failed; `None` without terms.
    pub fn mean_percent(&self) -> Option<f64> {
        let whole = PARTS * self.weights();
        let part =
            |term: &Term| u32::from(term.weight) * u32::from(term.value) * PARTS / u32::from(term.highest);
        let earned: u32 = self.terms.iter().map(part).sum();
        (whole > 0).then(|| f64::from(100 * earned) / f64::from(whole))
    }

    /// The total in per cent: the mean, or 0 once a critical criterion has failed; `None` without terms.
    pub fn percent(&self) -> Option<f64> {
        let mean = self.mean_percent()?;
        Some(if self.failed.is_empty() { mean } else { 0.0 })
    }
}

impl Scorecard {
    /// The total of these values on such a conversation.
    pub fn total(&self, about: About, values: &[CriterionValue]) -> Total {
        let mut total = Total { missing: self.missing(about, values), ..Total::default() };
        for (id, criterion) in self.asked(about) {
            let Some(given) = values.iter().find(|given| given.criterion == *id) else { continue };
            if criterion.fails(given.value) {
                total.failed.push(*id);
            }
            if let Value::Step(value) = given.value {
                let (weight, highest) = (criterion.weight.get(), criterion.scale.highest());
                total.terms.push(Term { weight, value, highest });
            }
        }
        total
    }
}
