//! Figures over time in words: never an estimate without its interval, what was counted of all without one, and what is
//! hidden says so.

use super::Tr;
use crate::domain::insight::{
    Amount, ClosedRound, ClosedRounds, HandedOver, ReviewedMonth, Share, ShareOf, are_one,
};
use crate::domain::leak_check::Rate;
use crate::domain::{Criterion, CriterionId, Measure, ResultOf, Target, Verdict};

/// Decimals of a share in per cent.
const DECIMALS: usize = 1;

impl Tr {
    /// A target: `90 %`.
    pub fn target(self, target: Target) -> String {
        self.percent(f64::from(target.percent()), 0)
    }

    /// A share with its interval: `92,4 % (95 %:n väli 89,1–94,9 %)`.
    pub fn share_with_interval(self, rate: Rate) -> String {
        let low = self.decimal(100.0 * rate.low, DECIMALS);
        let high = self.percent(100.0 * rate.high, DECIMALS);
        self.report_estimate(&high, &low, &self.percent(100.0 * rate.share, DECIMALS))
    }

    /// The same with the number of things of which it is one.
    pub fn share_told(self, share: Share) -> String {
        self.report_of(share.of, &self.share_with_interval(share.rate))
    }

    /// A share of all that there are, such as `30,9 %`: what was counted and not drawn has no interval.
    pub fn share_of_all(self, share: Share) -> String {
        self.percent(100.0 * share.rate.share, DECIMALS)
    }

    /// The same with the number of things of which it is one, or that it is hidden.
    pub fn share_of_all_told(self, share: Option<Share>) -> String {
        share.map_or_else(
            || self.report_few().to_owned(),
            |share| self.report_of(share.of, &self.share_of_all(share)),
        )
    }

    /// The share of conversations that were handed over, with the number of them and which they are, or that it is hidden.
    pub fn handed_over_told(self, told: Option<HandedOver>) -> String {
        let Some(HandedOver { share, of }) = told else { return self.report_few().to_owned() };
        match of {
            ShareOf::All => self.share_of_all_told(Some(share)),
            ShareOf::Known | ShareOf::Kept => {
                self.report_of_part(share.of, self.share_of(of), &self.share_of_all(share))
            }
        }
    }

    /// Of which conversations a share is.
    pub fn share_of(self, of: ShareOf) -> &'static str {
        match of {
            ShareOf::All => self.report_share_all(),
            ShareOf::Known => self.report_share_known(),
            ShareOf::Kept => self.report_share_kept(),
        }
    }

    /// A number, or that it is hidden.
    pub fn amount(self, amount: Amount) -> String {
        match amount {
            Amount::Count(number) => self.number(number),
            Amount::Few => self.report_few().to_owned(),
        }
    }

    /// What a figure of a closed round is about.
    pub fn result_of(self, rounds: &ClosedRounds, round: &ClosedRound, of: &ResultOf) -> String {
        match of {
            ResultOf::All => self.report_all().to_owned(),
            ResultOf::Stratum(place) => {
                round.strata.get(place).map_or_else(String::new, |key| self.stratum(key))
            }
            ResultOf::Language(language) => self.language(*language),
            ResultOf::Channel(channel) => self.channel(*channel).to_owned(),
            ResultOf::Topic(topic) => self.topic(topic),
            ResultOf::Verdict(verdict) => self.verdict(*verdict).to_owned(),
            ResultOf::Criterion(criterion) => self.criterion_of(rounds, Some(*criterion)),
            ResultOf::Failed(criterion) => self.report_failed(&self.criterion_of(rounds, Some(*criterion))),
        }
    }

    /// In what reviewers agree: a criterion, else the verdicts.
    pub fn criterion_of(self, rounds: &ClosedRounds, criterion: Option<CriterionId>) -> String {
        match criterion {
            Some(wanted) => self.criterion_named(&rounds.criteria, wanted),
            None => self.report_verdicts().to_owned(),
        }
    }

    /// What a criterion is called; one that is not known is a criterion.
    pub fn criterion_named(self, criteria: &[(CriterionId, Criterion)], wanted: CriterionId) -> String {
        match criteria.iter().find(|(id, _)| *id == wanted) {
            Some((_, criterion)) => self.kinds_spoken(criterion.name.read(self.locale())).into_owned(),
            None => self.rounds_criterion_unknown().to_owned(),
        }
    }

    /// What reviewers said of a month: about what, what they said, and how often. A criterion in several versions of the
    /// scorecard is one.
    pub fn reviewed_told(
        self,
        month: &ReviewedMonth,
        criteria: &[(CriterionId, Criterion)],
    ) -> Vec<(String, &'static str, Amount)> {
        let verdict = |(verdict, amount): &(Verdict, Amount)| {
            (self.report_verdicts().to_owned(), self.verdict(*verdict), *amount)
        };
        let mut found: Vec<CriterionId> = Vec::new();
        for (of, ..) in &month.values {
            if found.iter().all(|known| !are_one(criteria, *known, *of)) {
                found.push(*of);
            }
        }
        let values = |of: CriterionId| {
            let criterion = criteria.iter().find(|(id, _)| *id == of);
            let told = month.values_of(|id| are_one(criteria, id, of)).into_iter();
            told.map(move |(value, amount)| {
                let word = criterion.map(|(_, criterion)| self.scale_value(criterion.scale, value));
                (self.criterion_named(criteria, of), word.unwrap_or_default(), amount)
            })
        };
        month.verdicts.iter().map(verdict).chain(found.into_iter().flat_map(values)).collect()
    }

    /// What a measure of agreement is called.
    pub fn measure(self, measure: Measure) -> &'static str {
        match measure {
            Measure::Raw => self.report_measure_raw(),
            Measure::AlphaNominal => self.report_measure_nominal(),
            Measure::AlphaOrdinal => self.report_measure_ordinal(),
            Measure::Cohen => self.report_measure_cohen(),
            Measure::Fleiss => self.report_measure_fleiss(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scorecard::Scale;
    use crate::domain::{MonthKey, Value};
    use crate::text::Locale;

    #[test]
    fn a_criterion_in_two_versions_of_the_scorecard_is_told_once() {
        let tr = Tr::new(Locale::En);
        let named = |name: &str| {
            let mut criterion = Criterion { scale: Scale::YesNo, ..Criterion::empty() };
            *criterion.name.get_mut(Locale::En) = name.to_owned();
            criterion
        };
        let [first, other, second] = [3, 5, 9].map(CriterionId);
        let criteria = [(first, named("Clear")), (other, named("Polite")), (second, named("Clear"))];
        let of = |id, step, amount| (id, Value::Step(step), amount);
        let month = ReviewedMonth {
            month: MonthKey::from_number(202_411).unwrap(),
            verdicts: vec![(Verdict::Correct, Amount::Count(60))],
            values: vec![
                of(first, 0, Amount::Few),
                of(first, 1, Amount::Count(10)),
                of(other, 1, Amount::Count(40)),
                of(second, 0, Amount::Count(7)),
                of(second, 1, Amount::Count(20)),
            ],
        };
        let told = tr.reviewed_told(&month, &criteria);
        let told: Vec<(&str, &str, Amount)> =
            told.iter().map(|(about, said, amount)| (about.as_str(), *said, *amount)).collect();
        let [no, yes] = [0, 1].map(|step| tr.scale_value(Scale::YesNo, Value::Step(step)));
        assert_eq!(
            told,
            [
                (tr.report_verdicts(), tr.verdict(Verdict::Correct), Amount::Count(60)),
                ("Clear", no, Amount::Few),
                ("Clear", yes, Amount::Count(30)),
                ("Polite", yes, Amount::Count(40)),
            ]
        );
    }

    #[test]
    fn an_estimate_has_its_interval_and_a_share_of_all_has_none() {
        let rate = Rate { share: 0.924, low: 0.891, high: 0.949 };
        let told = Locale::ALL.map(|locale| Tr::new(locale).share_with_interval(rate));
        let wanted = [
            "92,4\u{a0}% (95\u{a0}%:n väli 89,1–94,9\u{a0}%)",
            "92,4\u{a0}% (95\u{a0}% intervall 89,1–94,9\u{a0}%)",
            "92.4% (95% interval 89.1–94.9%)",
        ];
        assert_eq!(told, wanted);
        let tr = Tr::new(Locale::Fi);
        let share = Share { rate, of: 210 };
        assert_eq!(tr.share_told(share), format!("{}, n = 210", wanted[0]));
        assert_eq!(tr.share_of_all_told(Some(share)), "92,4\u{a0}%, n = 210");
        assert_eq!(tr.share_of_all_told(None), tr.report_few());
        let handed_over = |of| tr.handed_over_told(Some(HandedOver { share, of }));
        assert_eq!(handed_over(ShareOf::All), "92,4\u{a0}%, n = 210");
        assert_eq!(handed_over(ShareOf::Kept), "92,4\u{a0}%, n = 210 rekisterissä olevista");
        assert_eq!(tr.handed_over_told(None), tr.report_few());
        assert_eq!(tr.amount(Amount::Few), tr.report_few());
        assert_eq!(tr.amount(Amount::Count(1204)), "1\u{a0}204");
    }
}
