//! Rounds in words: by what a population is divided, what is looked for, how a sample is drawn.

use super::Tr;
use crate::domain::agreement::{Agreement, ITEMS_MIN};
use crate::domain::sample::Design;
use crate::domain::{Risk, RoundKind, SkipReason, Stratifier, StratumKey};

impl Tr {
    /// What a round is for.
    pub fn round_kind(self, kind: RoundKind) -> &'static str {
        match kind {
            RoundKind::Review => self.rounds_kind_review(),
            RoundKind::Calibration => self.rounds_kind_calibration(),
        }
    }

    /// How its conversations are reviewed, in few words; empty if by one reviewer each.
    pub fn round_manner(self, kind: RoundKind, blind: bool) -> String {
        let calibration =
            (kind == RoundKind::Calibration).then(|| self.rounds_kind_calibration().to_lowercase());
        let blind = blind.then(|| self.queue_blind().to_owned());
        self.list_facts(&calibration.into_iter().chain(blind).collect::<Vec<_>>())
    }

    /// A coefficient with its interval: `0,41 (0,30–0,50)`.
    pub fn coefficient(self, value: f64, (low, high): (f64, f64)) -> String {
        self.rounds_coefficient(&self.decimal(high, 2), &self.decimal(low, 2), &self.decimal(value, 2))
    }

    /// What stands in place of a measure of agreement without an interval; empty where there is no figure at all.
    pub fn agreement_untold(self, found: &Agreement) -> String {
        if found.items < ITEMS_MIN {
            self.rounds_agreement_few(found.items, ITEMS_MIN)
        } else if found.value.is_some() {
            self.rounds_one_value().to_owned()
        } else {
            String::new()
        }
    }

    /// How a sample is drawn.
    pub fn sample_design(self, design: Design) -> &'static str {
        match design {
            Design::Simple => self.rounds_design_simple(),
            Design::Stratified => self.rounds_design_stratified(),
            Design::TwoStratum => self.rounds_design_two(),
        }
    }

    /// By what a population is divided.
    pub fn stratifier(self, stratifier: Stratifier) -> &'static str {
        match stratifier {
            Stratifier::Language => self.rounds_by_language(),
            Stratifier::Channel => self.rounds_by_channel(),
            Stratifier::Topic => self.rounds_by_topic(),
            Stratifier::Month => self.rounds_by_month(),
            Stratifier::Risk => self.rounds_by_risk(),
        }
    }

    /// What makes a wrong answer likelier.
    pub fn risk(self, risk: Risk) -> &'static str {
        match risk {
            Risk::Handover => self.rounds_risk_handover(),
            Risk::Scrubbed => self.rounds_risk_scrubbed(),
            Risk::Flagged => self.rounds_risk_flagged(),
            Risk::NoAnswer => self.rounds_risk_no_answer(),
            Risk::BadRating => self.rounds_risk_bad_rating(),
        }
    }

    /// Why a reviewer passed a conversation.
    pub fn skip_reason(self, reason: SkipReason) -> &'static str {
        match reason {
            SkipReason::Language => self.skip_language(),
            SkipReason::OwnChat => self.skip_own_chat(),
            SkipReason::Unreadable => self.skip_unreadable(),
            SkipReason::OffTopic => self.skip_off_topic(),
            SkipReason::Other => self.skip_other(),
        }
    }

    /// A topic, or that there is none.
    pub fn topic(self, topic: &str) -> String {
        if topic.is_empty() {
            self.rounds_no_topic().to_owned()
        } else {
            self.kinds_spoken(topic).into_owned()
        }
    }

    /// A stratum by what it is: `suomi · botti`. Topics of few stand with what has none.
    pub fn stratum(self, key: &StratumKey) -> String {
        let topic = |topic: &str| match topic {
            "" => self.rounds_rare_topic().to_owned(),
            topic => self.topic(topic),
        };
        let risk = |found: bool| if found { self.rounds_at_risk() } else { self.rounds_no_risk() };
        let traits: Vec<String> = [
            key.language.map(|language| self.language(language)),
            key.channel.map(|channel| self.channel(channel).to_lowercase()),
            key.topic.as_deref().map(topic),
            key.month.map(|month| self.month(month)),
            key.risk.map(|found| risk(found).to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect();
        if traits.is_empty() { self.rounds_undivided().to_owned() } else { self.list_facts(&traits) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, Language};
    use crate::text::Locale;

    #[test]
    fn a_stratum_is_named_by_the_traits_that_divide_it() {
        let tr = Tr::new(Locale::Fi);
        let key =
            StratumKey { language: Some(Language::FI), channel: Some(Channel::Bot), ..StratumKey::default() };
        assert_eq!(tr.stratum(&key), "suomi · botti");
        let key = StratumKey { topic: Some(String::new()), risk: Some(true), ..StratumKey::default() };
        assert_eq!(tr.stratum(&key), format!("{} · {}", tr.rounds_rare_topic(), tr.rounds_at_risk()));
        assert_eq!(tr.topic(""), tr.rounds_no_topic(), "those of few are not in it");
        assert_eq!(tr.stratum(&StratumKey::default()), tr.rounds_undivided());
    }
}
