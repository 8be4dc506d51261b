//! Which time and which part the screen tells of.

use crate::domain::insight::{ClosedRound, ClosedRounds, Span, Told};
use crate::domain::ledger::{Group, Scope};
use crate::domain::{CriterionId, Day, Filter, ResultOf, StratumKey, Target};
use crate::text::Tr;

/// Years of the ledger that are shown: twice as long as conversations are kept.
pub(super) const LEDGER_YEARS: u32 = 4;

/// How far back it goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Period {
    /// 30 days.
    Days,
    /// Three months.
    Quarter,
    /// Twelve months.
    #[default]
    Year,
    /// 24 months: all that a conversation is kept.
    TwoYears,
}

impl Period {
    /// Every period, in the order of the bar.
    pub(super) const ALL: [Self; 4] = [Self::Days, Self::Quarter, Self::Year, Self::TwoYears];

    /// What it is called.
    pub(super) fn word(self, tr: Tr) -> &'static str {
        match self {
            Self::Days => tr.insights_days(),
            Self::Quarter => tr.insights_quarter(),
            Self::Year => tr.insights_year(),
            Self::TwoYears => tr.insights_two_years(),
        }
    }

    /// Its first day.
    pub(super) fn first(self, today: Day) -> Day {
        match self {
            Self::Days => today.minus_days(30),
            Self::Quarter => today.minus_months(3),
            Self::Year => today.minus_months(12),
            Self::TwoYears => today.minus_months(24),
        }
    }
}

/// The time and the part that are chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    /// How far back.
    pub(super) period: Period,
    /// All, or one language, channel or topic: figures of several traits at once are not kept, for they would tell of few.
    pub(super) part: Group,
    /// The criterion of which line and values are told, in one of its versions; then the part is all.
    pub(super) criterion: Option<CriterionId>,
}

impl Default for Chosen {
    fn default() -> Self {
        Self { period: Period::default(), part: Group::All, criterion: None }
    }
}

impl Chosen {
    /// The months in which the period lies.
    pub(super) fn span(&self, today: Day) -> Span {
        Span { from: self.period.first(today).month(), to: today.month(), part: self.part.clone() }
    }

    /// What is asked of the ledger: the part over [`LEDGER_YEARS`], whatever the period, for what is gone lies before it.
    pub(super) fn scope(&self, today: Day) -> Scope {
        let Span { from, to, part } = self.ledger_span(today);
        Scope { by: part.by(), from, to }
    }

    /// The same months with the part.
    pub(super) fn ledger_span(&self, today: Day) -> Span {
        let from = today.minus_months(12 * LEDGER_YEARS).month();
        Span { from, to: today.month(), part: self.part.clone() }
    }

    /// The target of the line: it is one for correct answers.
    pub(super) fn target(&self, all: &ClosedRounds) -> Option<Target> {
        all.target.filter(|_| self.criterion.is_none())
    }

    /// What a closed round tells of correct answers in the part; `None`: nothing.
    pub(super) fn told(&self, round: &ClosedRound) -> Option<Told> {
        match &self.part {
            Group::All => round.told(&ResultOf::All),
            Group::Language(language) => round.told(&ResultOf::Language((*language)?)),
            Group::Channel(channel) => round.told(&ResultOf::Channel((*channel)?)),
            Group::Topic(topic) => {
                let topic = topic.clone()?;
                // A round that was closed before topics were told has it where it is divided by nothing else.
                round.told(&ResultOf::Topic(topic.clone())).or_else(|| {
                    let key = StratumKey { topic: Some(topic), ..StratumKey::default() };
                    let place =
                        round.strata.iter().find(|(_, known)| **known == key).map(|(place, _)| *place)?;
                    round.told(&ResultOf::Stratum(place))
                })
            }
        }
    }

    /// Conversations of the part and of these days.
    pub(super) fn filter(&self, from: Day, to: Day) -> Filter {
        let mut filter = Filter { from: Some(from), to: Some(to), ..Filter::default() };
        match self.part {
            Group::Language(language) => filter.languages.extend(language),
            Group::Channel(channel) => filter.channels.extend(channel),
            Group::All | Group::Topic(_) => {}
        }
        filter
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::closed;
    use super::*;
    use crate::domain::leak_check::Rate;
    use crate::domain::ledger::By;
    use crate::domain::{Estimate, Language};

    #[test]
    fn a_topic_is_told_whatever_the_round_is_divided_by_and_of_older_rounds_where_it_is_a_stratum() {
        let told = |conversations| {
            let rate = Rate { share: 0.8, low: 0.7, high: 0.9 };
            Told::Estimate(Estimate { rate, conversations, answers: 2 * conversations })
        };
        let topic = || Some("Fees".to_owned());
        let key = StratumKey { topic: topic(), ..StratumKey::default() };
        let deeper = StratumKey { language: Some(Language::FI), ..key.clone() };
        let chosen = Chosen { part: Group::Topic(topic()), ..Chosen::default() };
        let of_topic = (ResultOf::Topic("Fees".to_owned()), told(30));
        let of_stratum = (ResultOf::Stratum(0), told(12));
        for (figures, key, wanted) in [
            (vec![of_topic.clone()], None, Some(told(30))),
            (vec![of_stratum.clone(), of_topic], Some(deeper.clone()), Some(told(30))),
            (vec![of_stratum.clone()], Some(key), Some(told(12))),
            (vec![of_stratum], Some(deeper), None),
        ] {
            let strata = key.into_iter().map(|key| (0, key)).collect();
            let round = ClosedRound { strata, ..closed(figures) };
            assert_eq!(chosen.told(&round), wanted, "{round:?}");
        }
    }

    #[test]
    fn a_period_begins_so_long_before_today_and_covers_whole_months() {
        let today = Day::parse("2026-11-28").unwrap();
        let firsts = Period::ALL.map(|period| period.first(today).iso());
        assert_eq!(firsts, ["2026-10-29", "2026-08-28", "2025-11-28", "2024-11-28"]);
        let span = Chosen { period: Period::Days, ..Chosen::default() }.span(today);
        assert_eq!((span.from.number(), span.to.number()), (202_610, 202_611));
        let scope =
            Chosen { period: Period::Days, part: Group::Language(None), ..Chosen::default() }.scope(today);
        assert_eq!((scope.by, scope.from.number(), scope.to.number()), (By::Language, 202_211, 202_611));
    }
}
