//! How far reviewers agree: raw agreement, and measures from which the share of chance is taken away.
//!
//! A unit is what several reviewers have rated apart from each other: an answer with its verdicts, a conversation with
//! the values of one criterion. An item is a conversation with all its units: it was drawn as a whole, and what is seen
//! differently in one of its answers is often seen differently in the next.

mod bootstrap;
mod kappa;
mod krippendorff;
#[cfg(test)]
mod tests;

pub use bootstrap::ITEMS_MIN;

use std::collections::{BTreeMap, BTreeSet};

/// What the values of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Names without an order: verdicts.
    Nominal,
    /// Steps of a scale, of which the next one is nearer than the one after it: the values of a criterion.
    Ordinal,
}

/// A measure of agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Share of the pairs of ratings of a unit that are equal, as the mean of the units. Chance is in it.
    Raw,
    /// Krippendorff's alpha; any two values are equally far from each other.
    AlphaNominal,
    /// Krippendorff's alpha by the order of the values. Not of a nominal table.
    AlphaOrdinal,
    /// Cohen's kappa, where there are two reviewers.
    Cohen,
    /// Fleiss' kappa, where each unit has equally many ratings.
    Fleiss,
}

impl Measure {
    /// Every measure, in the order of the numbers that the store keeps.
    pub const ALL: [Self; 5] = [Self::Raw, Self::AlphaNominal, Self::AlphaOrdinal, Self::Cohen, Self::Fleiss];

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The measure with this [`Measure::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }
}

/// How far reviewers agree by one measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// The measure.
    pub measure: Measure,
    /// Units with two ratings or more, on which it rests.
    pub units: u64,
    /// Items in which these are.
    pub items: u64,
    /// 1 is full agreement; 0 is none of the raw one and what chance gives of the others, which can be below it. `None`
    /// where the measure does not fit the table, and where all ratings are one value: then nothing tells agreement from
    /// chance.
    pub value: Option<f64>,
    /// Lower and upper end of the 95 % interval; `None` below [`ITEMS_MIN`] items.
    pub interval: Option<(f64, f64)>,
    /// There is no interval yet: its round has so many conversations that it is worked out when the round is closed.
    pub awaits_interval: bool,
}

/// Lower and upper end.
type Interval = Option<(f64, f64)>;

/// Who gave which value to which unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratings {
    level: Level,
    /// How many different values there are. A value is named by its place among them.
    values: usize,
    /// Whether all ratings that are compared come from two reviewers.
    two: bool,
    /// What is given to a unit, each different case once: many units have the same. In the order of the reviewers if
    /// they are two, else by value.
    patterns: Vec<Vec<usize>>,
    /// The pattern of each unit; `None`: fewer than two ratings.
    units: Vec<Option<usize>>,
    /// The patterns of each item's units with two ratings or more; an item without one is not there.
    items: Vec<Vec<usize>>,
}

impl Ratings {
    /// A table of units, each with its item; in each the ratings of the reviewers, in the same order everywhere. `None`: not
    /// rated by this reviewer, or not applicable.
    pub fn new<I: Copy + Ord>(level: Level, table: &[(I, Vec<Option<u8>>)]) -> Self {
        let rows = || table.iter().map(|(_, unit)| unit);
        let is_compared = |unit: &&Vec<Option<u8>>| unit.iter().flatten().count() > 1;
        let raters = |unit: &Vec<Option<u8>>| -> Vec<usize> {
            unit.iter().enumerate().filter_map(|(rater, rating)| rating.and(Some(rater))).collect()
        };
        let raters: BTreeSet<usize> = rows().filter(is_compared).flat_map(raters).collect();
        let two = raters.len() == 2;
        let values: BTreeSet<u8> = rows().flatten().flatten().copied().collect();
        let mut known: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let mut units = Vec::with_capacity(table.len());
        let mut items: BTreeMap<I, Vec<usize>> = BTreeMap::new();
        for (item, unit) in table {
            let place = |value: &u8| values.range(..*value).count();
            let mut given: Vec<usize> = unit.iter().flatten().map(place).collect();
            if !two {
                given.sort_unstable();
            }
            let next = known.len();
            let pattern = (given.len() > 1).then(|| *known.entry(given).or_insert(next));
            if let Some(pattern) = pattern {
                items.entry(*item).or_default().push(pattern);
            }
            units.push(pattern);
        }
        let mut patterns: Vec<(usize, Vec<usize>)> =
            known.into_iter().map(|(given, place)| (place, given)).collect();
        patterns.sort_unstable();
        let patterns = patterns.into_iter().map(|(_, given)| given).collect();
        Self { level, values: values.len(), two, patterns, units, items: items.into_values().collect() }
    }

    /// Every measure, in the order of [`Measure::ALL`]. The seed is that of the resamples.
    pub fn agreement(&self, seed: u64) -> Vec<Agreement> {
        self.measured(bootstrap::intervals(self, seed).map(Some))
    }

    /// The same without intervals, which are still to be worked out.
    pub fn agreement_so_far(&self) -> Vec<Agreement> {
        self.measured([None; Measure::ALL.len()])
    }

    /// Intervals by measure; `None`: not worked out yet.
    fn measured(&self, intervals: [Option<Interval>; Measure::ALL.len()]) -> Vec<Agreement> {
        let (units, items) = (self.units.iter().flatten().count() as u64, self.items.len() as u64);
        let weights = self.weights();
        let of = |(measure, interval): (Measure, Option<Interval>)| {
            let value = self.value(measure, &weights);
            let awaits_interval = interval.is_none() && value.is_some() && items >= ITEMS_MIN;
            Agreement {
                measure,
                units,
                items,
                value,
                interval: value.and(interval.flatten()),
                awaits_interval,
            }
        };
        Measure::ALL.into_iter().zip(intervals).map(of).collect()
    }

    /// The measure of the table in which each pattern is there so often.
    fn value(&self, measure: Measure, weights: &[u32]) -> Option<f64> {
        match measure {
            Measure::Raw => kappa::raw(self, weights),
            Measure::AlphaNominal => krippendorff::alpha(self, Level::Nominal, weights),
            Measure::AlphaOrdinal if self.level == Level::Nominal => None,
            Measure::AlphaOrdinal => krippendorff::alpha(self, Level::Ordinal, weights),
            Measure::Cohen => kappa::cohen(self, weights),
            Measure::Fleiss => kappa::fleiss(self, weights),
        }
    }

    /// How often each pattern is there.
    fn weights(&self) -> Vec<u32> {
        let mut weights = vec![0; self.patterns.len()];
        for pattern in self.units.iter().flatten() {
            if let Some(weight) = weights.get_mut(*pattern) {
                *weight += 1;
            }
        }
        weights
    }

    /// The patterns that are there, with how often they are.
    fn rows<'a>(&'a self, weights: &'a [u32]) -> impl Iterator<Item = (&'a [usize], f64)> {
        let rows = self.patterns.iter().zip(weights).filter(|(_, weight)| **weight > 0);
        rows.map(|(given, weight)| (given.as_slice(), f64::from(*weight)))
    }

    /// How often each value is given.
    fn counts(&self, weights: &[u32]) -> Vec<f64> {
        let mut counts = vec![0.0; self.values];
        for (given, weight) in self.rows(weights) {
            for value in given {
                add(&mut counts, *value, weight);
            }
        }
        counts
    }
}

/// Raises one of the counts.
fn add(counts: &mut [f64], value: usize, weight: f64) {
    if let Some(count) = counts.get_mut(value) {
        *count += weight;
    }
}

/// Krippendorff's alpha among the measures of one table: by the order of the values where that one has a value.
pub fn alpha<'a>(measures: impl IntoIterator<Item = &'a Agreement>) -> Option<&'a Agreement> {
    let is_alpha = |one: &&Agreement| matches!(one.measure, Measure::AlphaNominal | Measure::AlphaOrdinal);
    let alphas = measures.into_iter().filter(|one| one.value.is_some()).filter(is_alpha);
    alphas.max_by_key(|one| one.measure == Measure::AlphaOrdinal)
}

/// Criteria by disagreement, the most first: by [`alpha`], then by raw agreement. Those without alpha come last.
pub fn ranked<K>(mut criteria: Vec<(K, Vec<Agreement>)>) -> Vec<(K, Vec<Agreement>)> {
    let rank = |measures: &[Agreement]| {
        let raw = measures.iter().find(|one| one.measure == Measure::Raw);
        [alpha(measures), raw].map(|one| one.and_then(|one| one.value).unwrap_or(f64::INFINITY))
    };
    criteria.sort_by(|(_, one), (_, other)| {
        let ([alpha, raw], [other_alpha, other_raw]) = (rank(one), rank(other));
        alpha.total_cmp(&other_alpha).then(raw.total_cmp(&other_raw))
    });
    criteria
}
