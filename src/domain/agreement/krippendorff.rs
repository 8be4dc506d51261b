//! Krippendorff's alpha with missing values (K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011): the
//! disagreement within units against that of ratings taken from any two places of the table.

use super::{Level, Ratings};

/// How far values lie from each other, squared.
pub(super) struct Distances {
    level: Level,
    /// Where each value lies on the ordinal scale: in the middle of its own ratings. The sum of the ratings between two
    /// values, with half of their own, is then the difference of their places.
    places: Vec<f64>,
}

impl Distances {
    /// The distances of values that were given so often.
    pub(super) fn new(level: Level, counts: &[f64]) -> Self {
        let mut before = 0.0_f64;
        let place = |count: &f64| {
            before += count;
            before - count / 2.0
        };
        Self { level, places: counts.iter().map(place).collect() }
    }

    /// Mean distance of two ratings of one unit.
    pub(super) fn within(&self, given: &[usize]) -> f64 {
        let mut sum = 0.0;
        for (place, one) in given.iter().enumerate() {
            for other in given.iter().skip(place + 1) {
                sum += self.between(*one, *other);
            }
        }
        2.0 * sum / (given.len() as f64 * (given.len() as f64 - 1.0))
    }

    /// Mean distance of two ratings of the whole table; `None` where all are one value.
    pub(super) fn expected(&self, counts: &[f64]) -> Option<f64> {
        let all: f64 = counts.iter().sum();
        let mut sum = 0.0;
        for (one, times) in counts.iter().enumerate() {
            for (other, other_times) in counts.iter().enumerate() {
                sum += times * other_times * self.between(one, other);
            }
        }
        let expected = sum / (all * (all - 1.0));
        (expected > 0.0).then_some(expected)
    }

    fn between(&self, one: usize, other: usize) -> f64 {
        match self.level {
            Level::Nominal => f64::from(u8::from(one != other)),
            Level::Ordinal => {
                let place = |value: usize| self.places.get(value).copied().unwrap_or_default();
                (place(one) - place(other)).powi(2)
            }
        }
    }
}

/// Alpha of a table; `None` where all ratings are one value. The sums over units are those of the coincidence matrix:
/// each pair of ratings of a unit counts as one of its ratings less one.
pub(super) fn alpha(ratings: &Ratings, level: Level, weights: &[u32]) -> Option<f64> {
    let counts = ratings.counts(weights);
    let distances = Distances::new(level, &counts);
    let expected = distances.expected(&counts)?;
    let (mut apart, mut all) = (0.0, 0.0);
    for (given, weight) in ratings.rows(weights) {
        let share = weight * given.len() as f64;
        apart += share * distances.within(given);
        all += share;
    }
    Some(1.0 - apart / all / expected)
}
