//! Where the reviewers of a round are split most.

use super::figures::called;
use crate::domain::round::{SPLITS_MAX, SplitPlace, SplitSaid};
use crate::domain::{ConversationNo, CriterionId, Difference, RoundItemId, Split, Value, Verdict};
use crate::engine::store::Judged;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The most split places of the verdicts and of each criterion, of the conversations that are shown as differing.
pub(super) fn splits(judged: &Judged, differences: &[Difference]) -> Vec<Split> {
    let called = called(judged);
    let shown: BTreeSet<RoundItemId> = differences.iter().map(|difference| difference.item).collect();
    let is_meant = |item: &RoundItemId| shown.contains(item) && !called.contains(item);
    let numbers: BTreeMap<RoundItemId, ConversationNo> =
        judged.items.iter().map(|item| (item.item, item.number)).collect();
    let place = |item: RoundItemId, answer: Option<(u32, u32)>, said: Option<SplitSaid>| {
        let said = said.filter(|said| said.distance() > 0)?;
        Some(SplitPlace { item, number: *numbers.get(&item)?, answer, said })
    };
    let mut verdicts: BTreeMap<RoundItemId, BTreeMap<u32, Vec<Verdict>>> = BTreeMap::new();
    for (item, _, seq, verdict) in judged.compared.verdicts.iter().filter(|(item, ..)| is_meant(item)) {
        verdicts.entry(*item).or_default().entry(*seq).or_default().push(*verdict);
    }
    let mut places = Vec::new();
    for (item, answers) in &verdicts {
        // Each answer of a finished review has a verdict, so that they can be counted by these.
        for (number, (seq, said)) in (1..).zip(answers) {
            places.extend(place(*item, Some((*seq, number)), of_verdicts(said)));
        }
    }
    let mut splits = vec![Split { criterion: None, places: most(places) }];
    let mut values: BTreeMap<CriterionId, BTreeMap<RoundItemId, Vec<u8>>> = BTreeMap::new();
    for (item, _, criterion, value) in judged.compared.values.iter().filter(|(item, ..)| is_meant(item)) {
        if let Value::Step(step) = value {
            values.entry(*criterion).or_default().entry(*item).or_default().push(*step);
        }
    }
    for (criterion, items) in &values {
        let places = items.iter().filter_map(|(item, said)| place(*item, None, of_values(said)));
        splits.push(Split { criterion: Some(*criterion), places: most(places.collect()) });
    }
    splits.retain(|split| !split.places.is_empty());
    splits
}

/// The most split of all places first; of those that are alike the first by the order of the sample.
fn most(mut places: Vec<SplitPlace>) -> Vec<SplitPlace> {
    places.sort_by_key(|place| (Reverse(place.said.distance()), place.item, place.answer));
    places.truncate(SPLITS_MAX);
    places
}

/// The worst verdict and the best of those that say something of the answer; beside one of them alone that which says
/// nothing.
fn of_verdicts(said: &[Verdict]) -> Option<SplitSaid> {
    let telling = || said.iter().copied().filter(|verdict| *verdict != Verdict::Unassessable);
    let worst = telling().max_by_key(|verdict| verdict.severity())?;
    let best = telling().min_by_key(|verdict| verdict.severity())?;
    let silent = worst == best && said.contains(&Verdict::Unassessable);
    Some(SplitSaid::Verdicts(worst, if silent { Verdict::Unassessable } else { best }))
}

/// The lowest value and the highest.
fn of_values(said: &[u8]) -> Option<SplitSaid> {
    Some(SplitSaid::Values(*said.iter().min()?, *said.iter().max()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verdicts_lie_as_far_apart_as_they_are_bad() {
        use Verdict::{Correct, Handover, Incorrect, Outdated, Partly, Unassessable};
        for (said, wanted, distance) in [
            (&[Correct, Incorrect][..], Some((Incorrect, Correct)), 5),
            (&[Partly, Outdated, Correct], Some((Outdated, Correct)), 4),
            (&[Incorrect, Unassessable], Some((Incorrect, Unassessable)), 1),
            (&[Unassessable, Handover, Incorrect], Some((Incorrect, Handover)), 2),
            (&[Partly, Partly], Some((Partly, Partly)), 0),
            (&[Unassessable, Unassessable], None, 0),
        ] {
            let found = of_verdicts(said);
            assert_eq!(found, wanted.map(|(worst, best)| SplitSaid::Verdicts(worst, best)), "{said:?}");
            assert_eq!(found.map_or(0, SplitSaid::distance), distance, "{said:?}");
        }
        assert_eq!(of_values(&[1, 0, 3]).map(SplitSaid::distance), Some(3));
        assert_eq!(of_values(&[2, 2]).map(SplitSaid::distance), Some(0));
    }
}
