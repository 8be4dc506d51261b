//! By which search the conversations of a row are found, if one names them.

use crate::domain::insight::ClosedRound;
use crate::domain::{Filter, MonthKey, StratumKey, Verdict};

/// Those of the round's population.
fn population(round: &ClosedRound) -> Option<Filter> {
    // What was drawn for having no review has one since.
    round.population.clone().filter(|population| population.reviewed != Some(false))
}

/// Those of them in which an answer has this verdict.
pub(super) fn judged(round: &ClosedRound, verdict: Verdict) -> Option<Filter> {
    let population = population(round)?;
    // Of two verdicts a search finds either.
    population.verdicts.is_empty().then(|| Filter { verdicts: vec![verdict], ..population })
}

/// Those of them in a stratum.
pub(super) fn stratum(round: &ClosedRound, key: &StratumKey) -> Option<Filter> {
    if key.topic.is_some() || key.risk.is_some() {
        return None;
    }
    let mut filter = population(round)?;
    if let Some(language) = key.language {
        filter.languages = vec![language];
    }
    if let Some(channel) = key.channel {
        filter.channels = vec![channel];
    }
    if let Some(month) = key.month {
        filter.from = filter.from.max(Some(MonthKey::first_day(month)));
        let last = MonthKey::last_day(month);
        filter.to = Some(filter.to.map_or(last, |to| to.min(last)));
    }
    Some(filter)
}

#[cfg(test)]
mod tests {
    use super::super::tests::closed;
    use super::*;
    use crate::domain::{Channel, Day, Language};

    fn drawn_from(query: &str) -> ClosedRound {
        let (filter, problems) = Filter::parse(query, Day::parse("2026-11-20").unwrap());
        assert!(problems.is_empty(), "{query}");
        ClosedRound { population: Some(filter), ..closed(Vec::new()) }
    }

    #[test]
    fn a_verdict_leads_into_the_population_of_its_round_and_no_further() {
        let round = drawn_from("permit lang:fi after:31.10.2026 before:21.11.2026");
        let population = round.population.clone().unwrap();
        let found = judged(&round, Verdict::Correct).unwrap();
        assert_eq!(found, Filter { verdicts: vec![Verdict::Correct], ..population });
        for query in ["reviewed:no", "verdict:incorrect"] {
            assert_eq!(judged(&drawn_from(query), Verdict::Correct), None, "{query}");
        }
        let unread = ClosedRound { population: None, ..closed(Vec::new()) };
        assert_eq!(judged(&unread, Verdict::Correct), None);
    }

    #[test]
    fn a_stratum_leads_to_its_part_of_the_population() {
        let round = drawn_from("lang:fi lang:sv after:31.10.2026 before:21.11.2026");
        let month = Some(Day::parse("2026-11-05").unwrap().month());
        let key = StratumKey { language: Some(Language::SV), month, ..StratumKey::default() };
        let found = stratum(&round, &key).unwrap();
        assert_eq!(found.languages, [Language::SV]);
        let days = ["2026-11-01", "2026-11-20"].map(Day::parse);
        assert_eq!([found.from, found.to], days, "the month, as far as the population reaches");
        let key = StratumKey { channel: Some(Channel::Bot), ..StratumKey::default() };
        assert_eq!(stratum(&round, &key).unwrap().channels, [Channel::Bot]);
        let risk = StratumKey { risk: Some(true), ..StratumKey::default() };
        assert_eq!(stratum(&round, &risk), None, "no search names it");
    }
}
