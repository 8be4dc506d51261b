//! Conversations by hour of the day, without what would tell of few.

use super::Amount;
use crate::domain::Day;
use crate::domain::ledger::{Group, SMALL};
use std::collections::BTreeMap;

/// Conversations by hour of the day.
pub type ByHour = [u64; 24];

/// When conversations began, in the hours of Helsinki; of those that are there and whose time their source has told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Conversations by hour.
    pub conversations: [Amount; 24],
}

impl Hours {
    /// What may be told of a part or of the whole between two days, where `parts` are all parts of the whole by one trait, or
    /// the whole alone.
    pub fn of((from, to): (Day, Day), parts: &BTreeMap<Group, ByHour>, part: &Group) -> Self {
        let all = Group::All;
        let mut whole: ByHour = [0; 24];
        for counts in parts.values() {
            for (sum, count) in whole.iter_mut().zip(counts) {
                *sum += count;
            }
        }
        let mut rows: Vec<(&Group, &ByHour)> = parts.iter().filter(|(group, _)| **group != all).collect();
        rows.sort_by_key(|(_, counts)| counts.iter().sum::<u64>());
        rows.push((&all, &whole));
        let conversations = match rows.iter().position(|(group, _)| *group == part) {
            Some(rank) => by_hour(&rows).map(|hour| hour.told(rank)),
            // It can be one of the topics that are too rare to be told apart.
            None if matches!(part, Group::Topic(_)) && parts.contains_key(&Group::Topic(None)) => {
                [Amount::Few; 24]
            }
            None => [Amount::Count(0); 24],
        };
        Self { from, to, conversations }
    }
}

/// An hour of all parts and of the whole.
struct Hour {
    /// Conversations of each part, the smallest part first, and of the whole.
    counts: Vec<u64>,
    /// So many of them are hidden, from the first on.
    hidden: usize,
}

impl Hour {
    fn count(&self, rank: usize) -> u64 {
        self.counts.get(rank).copied().unwrap_or_default()
    }

    fn told(&self, rank: usize) -> Amount {
        if rank < self.hidden { Amount::Few } else { Amount::Count(self.count(rank)) }
    }
}

fn is_small(count: u64) -> bool {
    (1..SMALL).contains(&count)
}

/// The hours of the parts, the smallest first, and of the whole. An hour of few is hidden, and so are all hours of a part
/// that is small itself; in the same hour every smaller part is hidden with it. Where what is hidden is few in an hour or
/// in a part, or stands there alone, the next larger is hidden, too: else the whole would tell it, or the other parts.
fn by_hour(rows: &[(&Group, &ByHour)]) -> [Hour; 24] {
    let small = rows.iter().filter(|(_, counts)| is_small(counts.iter().sum())).count();
    let mut hours: [Hour; 24] = std::array::from_fn(|at| {
        let counts: Vec<u64> =
            rows.iter().map(|(_, counts)| counts.get(at).copied().unwrap_or_default()).collect();
        let few = counts.iter().rposition(|count| is_small(*count)).map_or(0, |rank| rank + 1);
        let mut hidden = small.max(few);
        while hidden < counts.len() && is_small(counts.iter().take(hidden).sum()) {
            hidden += 1;
        }
        Hour { counts, hidden }
    });
    // The whole first: what goes with a part hides smaller ones, and what went with the larger stays hidden.
    for rank in (0..rows.len()).rev() {
        let (mut told, hidden): (Vec<&mut Hour>, Vec<&mut Hour>) =
            hours.iter_mut().filter(|hour| hour.count(rank) > 0).partition(|hour| hour.hidden <= rank);
        let mut sum: u64 = hidden.iter().map(|hour| hour.count(rank)).sum();
        let mut alone = hidden.len() == 1;
        told.sort_by_key(|hour| hour.count(rank));
        for hour in told {
            if sum == 0 || (sum >= SMALL && !alone) {
                break;
            }
            // The smallest part alone would be told by the whole of that hour.
            hour.hidden = (rank + 1).max(2);
            sum += hour.count(rank);
            alone = false;
        }
    }
    hours
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    const SV: Group = Group::Language(Some(Language::SV));
    const FI: Group = Group::Language(Some(Language::FI));

    /// Conversations by hour; of the other hours none.
    fn counts(hours: &[(usize, u64)]) -> ByHour {
        let mut counts = [0; 24];
        for (hour, count) in hours {
            counts[*hour] = *count;
        }
        counts
    }

    fn told(parts: &[(Group, ByHour)], part: &Group) -> [Amount; 24] {
        let day = Day::parse("2026-11-28").unwrap();
        Hours::of((day, day), &parts.iter().cloned().collect(), part).conversations
    }

    /// The hours that are hidden, and what is told of the others but those without a conversation.
    fn split(told: &[Amount; 24]) -> (Vec<usize>, Vec<(usize, u64)>) {
        let (mut hidden, mut counted) = (Vec::new(), Vec::new());
        for (hour, told) in told.iter().enumerate() {
            match told {
                Amount::Few => hidden.push(hour),
                Amount::Count(0) => {}
                Amount::Count(count) => counted.push((hour, *count)),
            }
        }
        (hidden, counted)
    }

    #[test]
    fn an_hour_of_few_is_hidden_with_company_and_every_hour_of_a_small_whole() {
        let all = |hours: &[(usize, u64)]| split(&told(&[(Group::All, counts(hours))], &Group::All));
        assert_eq!(all(&[(10, 14), (11, 9)]), (vec![], vec![(10, 14), (11, 9)]));
        assert_eq!(all(&[(9, 2), (10, 6), (11, 30)]), (vec![9, 10], vec![(11, 30)]));
        assert_eq!(all(&[(2, 3), (4, 4), (11, 30)]), (vec![2, 4], vec![(11, 30)]));
        assert_eq!(all(&[(9, 2), (10, 1)]).0.len(), 24, "their sum is hidden elsewhere");
        assert_eq!(all(&[]), (vec![], vec![]));
        assert_eq!(split(&told(&[], &Group::All)), (vec![], vec![]), "none at all is told");
    }

    #[test]
    fn no_hour_of_a_part_is_told_by_the_whole_and_the_other_parts() {
        let parts = [
            (FI, counts(&[(9, 20), (10, 30), (11, 12), (12, 7)])),
            (SV, counts(&[(9, 6), (10, 2), (12, 9)])),
        ];
        let all = vec![(9, 26), (10, 32), (11, 12), (12, 16)];
        assert_eq!(split(&told(&parts, &Group::All)), (vec![], all));
        // The two at ten need the Finnish ones as company, and these the Finnish ones at twelve.
        assert_eq!(split(&told(&parts, &FI)), (vec![10, 12], vec![(9, 20), (11, 12)]));
        assert_eq!(split(&told(&parts, &SV)), (vec![10, 12], vec![(9, 6)]));
        let none = Group::Language(Some(Language::EN));
        assert_eq!(split(&told(&parts, &none)), (vec![], vec![]));
    }

    #[test]
    fn of_a_small_part_no_hour_is_told_and_it_has_company_in_its_own() {
        let parts = [(FI, counts(&[(10, 12), (11, 8), (12, 30)])), (SV, counts(&[(10, 2), (11, 1)]))];
        assert_eq!(split(&told(&parts, &SV)).0.len(), 24);
        assert_eq!(split(&told(&parts, &FI)), (vec![10, 11], vec![(12, 30)]));
        let all = vec![(10, 14), (11, 9), (12, 30)];
        assert_eq!(split(&told(&parts, &Group::All)), (vec![], all));
    }

    #[test]
    fn an_hour_that_is_hidden_of_the_whole_is_hidden_of_its_parts() {
        let parts = [(FI, counts(&[(3, 1), (4, 6), (10, 40)])), (SV, counts(&[(3, 1), (10, 9)]))];
        assert_eq!(split(&told(&parts, &Group::All)), (vec![3, 4], vec![(10, 49)]));
        // The Swedish nine at ten would tell the one at three, and the Finnish forty at ten would tell those nine.
        for part in [FI, SV] {
            assert_eq!(split(&told(&parts, &part)), (vec![3, 4, 10], vec![]), "{part:?}");
        }
    }

    #[test]
    fn a_topic_that_is_not_told_apart_is_hidden() {
        let topic = |name: Option<&str>| Group::Topic(name.map(str::to_owned));
        let luvat = (topic(Some("luvat")), counts(&[(10, 40)]));
        let rare = (topic(None), counts(&[(10, 7)]));
        assert_eq!(told(&[luvat.clone(), rare], &topic(Some("kirahvi"))), [Amount::Few; 24]);
        assert_eq!(told(&[luvat], &topic(Some("kirahvi"))), [Amount::Count(0); 24]);
    }
}
