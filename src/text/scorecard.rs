//! Scorecards in words: scales, values, conditions, and the arithmetic of a total.

use super::Tr;
use crate::domain::scorecard::{Condition, Scale, ScorecardState, Total, Value};
use crate::domain::{Mender, RootCause};

impl Tr {
    /// A scale.
    pub fn scale(self, scale: Scale) -> &'static str {
        match scale {
            Scale::YesNo => self.scale_yes_no(),
            Scale::Two => self.scale_two(),
            Scale::Three => self.scale_three(),
            Scale::Four => self.scale_four(),
            Scale::Five => self.scale_five(),
        }
    }

    /// The values of a scale from the lowest, as a reviewer chooses them: words, never figures.
    pub fn scale_values(self, scale: Scale) -> Vec<&'static str> {
        let (no, yes) = (self.value_no(), self.value_yes());
        let (little, partly) = (self.value_little(), self.value_partly());
        let (mostly, fully) = (self.value_mostly(), self.value_fully());
        match scale {
            Scale::YesNo => vec![no, yes],
            Scale::Two => vec![self.value_weak(), self.value_good()],
            Scale::Three => vec![no, partly, yes],
            Scale::Four => vec![no, little, mostly, fully],
            Scale::Five => vec![no, little, partly, mostly, fully],
        }
    }

    /// A value of a scale.
    pub fn scale_value(self, scale: Scale, value: Value) -> &'static str {
        match value {
            Value::Step(step) => self.scale_values(scale).get(usize::from(step)).copied().unwrap_or_default(),
            Value::NotApplicable => self.value_not_applicable(),
        }
    }

    /// Of which conversations a criterion is asked.
    pub fn condition(self, condition: Condition) -> &'static str {
        match condition {
            Condition::Always => self.condition_always(),
            Condition::BotOnly => self.condition_bot_only(),
            Condition::LiveOnly => self.condition_live_only(),
            Condition::HandoverOnly => self.condition_handover_only(),
        }
    }

    /// Where a version is on its way.
    pub fn scorecard_state(self, state: ScorecardState) -> &'static str {
        match state {
            ScorecardState::Draft => self.scorecards_draft(),
            ScorecardState::Published => self.scorecards_published(),
            ScorecardState::Archived => self.scorecards_archived(),
        }
    }

    /// A root cause with who can mend it.
    pub fn cause_and_mender(self, cause: RootCause) -> String {
        let mender = match cause.mender() {
            Mender::GuidanceWriters => self.mender_guidance_writers(),
            Mender::BotKeepers => self.mender_bot_keepers(),
            Mender::AdviserTrainers => self.mender_adviser_trainers(),
            Mender::SystemKeepers => self.mender_system_keepers(),
            Mender::Nobody => self.mender_nobody(),
        };
        self.review_criterion_cause(self.root_cause(cause), mender)
    }

    /// How a total comes about: `(3 × 1/2 + 2 × 1/1) ÷ 5 = 70 %`; `None` without terms.
    pub fn total_arithmetic(self, total: &Total) -> Option<String> {
        let mean = total.mean_percent()?;
        let terms: Vec<String> = total
            .terms
            .iter()
            .map(|term| format!("{} × {}/{}", term.weight, term.value, term.highest))
            .collect();
        Some(format!("({}) ÷ {} = {}", terms.join(" + "), total.weights(), self.percent(mean, 1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scorecard::Term;
    use crate::text::Locale;

    #[test]
    fn a_total_shows_every_number_that_it_is_made_of() {
        let term = |weight, value, highest| Term { weight, value, highest };
        let total = Total { terms: vec![term(3, 1, 2), term(2, 1, 1)], ..Total::default() };
        assert_eq!(
            Locale::ALL.map(|locale| Tr::new(locale).total_arithmetic(&total).unwrap()),
            [
                "(3 × 1/2 + 2 × 1/1) ÷ 5 = 70,0\u{a0}%",
                "(3 × 1/2 + 2 × 1/1) ÷ 5 = 70,0\u{a0}%",
                "(3 × 1/2 + 2 × 1/1) ÷ 5 = 70.0%"
            ]
        );
        assert_eq!(Tr::new(Locale::En).total_arithmetic(&Total::default()), None);
    }

    #[test]
    fn every_value_of_every_scale_has_a_word_of_its_own() {
        for locale in Locale::ALL {
            for scale in Scale::ALL {
                let words: Vec<&str> =
                    scale.steps().map(|step| Tr::new(locale).scale_value(scale, Value::Step(step))).collect();
                assert!(words.iter().all(|word| !word.is_empty()), "{words:?}");
                assert!(words.windows(2).all(|pair| pair[0] != pair[1]), "{words:?}");
            }
        }
    }
}
