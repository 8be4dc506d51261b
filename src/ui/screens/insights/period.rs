//! Which time and which part the screen tells of.

use crate::domain::insight::{ClosedRound, Span, Told};
use crate::domain::ledger::{Group, Scope};
use crate::domain::{Day, Filter, ResultOf, StratumKey};
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
}

impl Default for Chosen {
    fn default() -> Self {
        Self { period: Period::default(), part: Group::All }
    }
}

impl Chosen {
    /// The months in which the period lies.
    pub(super) fn span(&self, today: Day) -> Span {
        Span { from: self.period.first(today).month(), to: today.month(), part: self.part.clone() }
    }

    /// What is asked of the ledger: the part over [`LEDGER_YEARS`], whatever the period, for what is gone lies before it.
    pub(super) fn scope(&self, today: Day) -> Scope {
        let from = today.minus_months(12 * LEDGER_YEARS).month();
        Scope { by: self.part.by(), from, to: today.month() }
    }

    /// What a closed round tells of the part; `None`: nothing.
    pub(super) fn told(&self, round: &ClosedRound) -> Option<Told> {
        match &self.part {
            Group::All => round.told(&ResultOf::All),
            Group::Language(language) => round.told(&ResultOf::Language((*language)?)),
            Group::Channel(channel) => round.told(&ResultOf::Channel((*channel)?)),
            Group::Topic(topic) => {
                let key = StratumKey { topic: Some(topic.clone()?), ..StratumKey::default() };
                let place = round.strata.iter().find(|(_, known)| **known == key).map(|(place, _)| *place)?;
                round.told(&ResultOf::Stratum(place))
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
    use super::*;
    use crate::domain::ledger::By;

    #[test]
    fn a_period_begins_so_long_before_today_and_covers_whole_months() {
        let today = Day::parse("2026-11-28").unwrap();
        let firsts = Period::ALL.map(|period| period.first(today).iso());
        assert_eq!(firsts, ["2026-10-29", "2026-08-28", "2025-11-28", "2024-11-28"]);
        let span = Chosen { period: Period::Days, part: Group::All }.span(today);
        assert_eq!((span.from.number(), span.to.number()), (202_610, 202_611));
        let scope = Chosen { period: Period::Days, part: Group::Language(None) }.scope(today);
        assert_eq!((scope.by, scope.from.number(), scope.to.number()), (By::Language, 202_211, 202_611));
    }
}
