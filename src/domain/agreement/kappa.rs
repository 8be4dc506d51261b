//! Raw agreement and the kappas.

use super::krippendorff::Distances;
use super::{Level, Ratings, add};

/// Share of equal pairs, as the mean of the units.
pub(super) fn raw(ratings: &Ratings, weights: &[u32]) -> Option<f64> {
    let distances = Distances::new(Level::Nominal, &[]);
    let (mut equal, mut units) = (0.0, 0.0);
    for (given, weight) in ratings.rows(weights) {
        equal += weight * (1.0 - distances.within(given));
        units += weight;
    }
    (units > 0.0).then(|| equal / units)
}

/// Kappa of two reviewers, each with habits of their own (J. Cohen, "A Coefficient of Agreement for Nominal Scales",
/// 1960).
pub(super) fn cohen(ratings: &Ratings, weights: &[u32]) -> Option<f64> {
    if !ratings.two {
        return None;
    }
    let (mut first, mut second) = (vec![0.0; ratings.values], vec![0.0; ratings.values]);
    for (given, weight) in ratings.rows(weights) {
        if let [one, other] = given {
            add(&mut first, *one, weight);
            add(&mut second, *other, weight);
        }
    }
    let units: f64 = first.iter().sum();
    let both: f64 = first.iter().zip(&second).map(|(one, other)| one * other).sum();
    corrected(raw(ratings, weights)?, both / (units * units))
}

/// Kappa of any reviewers with equally many ratings of each unit (J. L. Fleiss, "Measuring Nominal Scale Agreement Among
/// Many Raters", 1971).
pub(super) fn fleiss(ratings: &Ratings, weights: &[u32]) -> Option<f64> {
    let mut lengths = ratings.rows(weights).map(|(given, _)| given.len());
    let length = lengths.next()?;
    if lengths.any(|other| other != length) {
        return None;
    }
    let counts = ratings.counts(weights);
    let all: f64 = counts.iter().sum();
    let squares: f64 = counts.iter().map(|count| count * count).sum();
    corrected(raw(ratings, weights)?, squares / (all * all))
}

/// What is left of an agreement when that of chance is taken away; `None` where chance gives all.
fn corrected(observed: f64, expected: f64) -> Option<f64> {
    (expected < 1.0).then(|| (observed - expected) / (1.0 - expected))
}
