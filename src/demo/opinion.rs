//! How the demo's reviewers see a conversation: what is so, and the slips of whoever looks at it.

use fastrand::Rng;

use crate::demo::choose::percent;
use crate::demo::truth::verdict_of;
use crate::domain::{Channel, ConversationId, Criterion, Language, RootCause, Value, Verdict};

/// Slips in a hundred verdicts, and in a hundred values.
const VERDICT_SLIPS: f64 = 4.0;
const VALUE_SLIPS: f64 = 2.0;
/// Conversations whose answers are hard to read, and those in which they are cold, in a hundred.
const HARD: f64 = 12.0;
const COLD: f64 = 6.0;

/// Places of the criteria in the scorecard that comes with the program.
const CORRECT: usize = 0;
const COMPLETE: usize = 1;
const CURRENT: usize = 2;
const CLEAR: usize = 3;
const HANDOVER: usize = 4;
const TONE: usize = 5;

/// What is said of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// Why it is not correct.
    pub cause: Option<RootCause>,
    /// What it should have been; empty if it is correct, or that is not known.
    pub should: &'static str,
}

/// How somebody sees one conversation: the same each time.
pub struct Opinion {
    hard: bool,
    cold: bool,
    /// By what slips are made; `None`: there are none.
    luck: Option<Rng>,
    /// The next answer is seen wrongly for certain.
    errs: bool,
}

impl Opinion {
    /// As it is.
    pub fn true_of(seed: u64, conversation: ConversationId) -> Self {
        let mut facts = Rng::with_seed(mixed(seed, conversation));
        let (hard, cold) = (percent(&mut facts, HARD), percent(&mut facts, COLD));
        Self { hard, cold, luck: None, errs: false }
    }

    /// As this reviewer sees it, who slips now and then.
    pub fn of(seed: u64, conversation: ConversationId, reviewer: u64) -> Self {
        let luck = Rng::with_seed(mixed(seed, conversation).wrapping_add(reviewer + 1));
        Self { luck: Some(luck), ..Self::true_of(seed, conversation) }
    }

    /// The same, but wrong of the first answer.
    #[must_use]
    pub fn wrong_at_first(self) -> Self {
        Self { errs: true, ..self }
    }

    /// What is said of an answer in a conversation in this language. The text may be raw or scrubbed.
    pub fn answer(&mut self, text: &str, language: Language) -> Judgement {
        let (truth, should, cause) = verdict_of(text).unwrap_or((Verdict::Correct, "", None));
        let errs = std::mem::take(&mut self.errs) || self.slips(VERDICT_SLIPS);
        let verdict = if errs { mistaken(truth) } else { truth };
        if verdict == Verdict::Correct {
            return Judgement { verdict, cause: None, should: "" };
        }
        Judgement {
            verdict,
            cause: cause.or(Some(RootCause::BotContent)),
            should: if should.is_empty() { remedy(truth, language) } else { should },
        }
    }

    /// The value of the criterion at this place of the scorecard that comes with the program, and why it is not the
    /// highest, where this was said of the answers.
    pub fn value(
        &mut self,
        place: usize,
        criterion: &Criterion,
        said: &[Judgement],
        channel: Channel,
    ) -> (Value, Option<RootCause>) {
        if place == HANDOVER && channel == Channel::Live {
            return (Value::NotApplicable, None);
        }
        let highest = criterion.scale.highest();
        let mut step = self.lower(place, said).unwrap_or(highest);
        if self.slips(VALUE_SLIPS) {
            step = if step == highest { highest.saturating_sub(1) } else { step + 1 };
        }
        let value = Value::Step(step);
        if !criterion.can_have_cause(value) {
            return (value, None);
        }
        let is_said = |cause: &&RootCause| said.iter().any(|one| one.cause == Some(**cause));
        let cause = criterion.causes.iter().find(is_said).or_else(|| criterion.causes.first());
        (value, cause.copied())
    }

    /// The value of a criterion, if it is not the highest.
    fn lower(&self, place: usize, said: &[Judgement]) -> Option<u8> {
        let has = |verdict: Verdict| said.iter().any(|one| one.verdict == verdict);
        match place {
            CORRECT if has(Verdict::Incorrect) => Some(0),
            CORRECT if has(Verdict::Partly) => Some(1),
            COMPLETE if has(Verdict::NoAnswer) => Some(0),
            COMPLETE if has(Verdict::Partly) || has(Verdict::Handover) => Some(1),
            CURRENT if has(Verdict::Outdated) => Some(0),
            CLEAR if self.hard => Some(1),
            HANDOVER if has(Verdict::Handover) => Some(0),
            TONE if self.cold => Some(1),
            _ => None,
        }
    }

    fn slips(&mut self, chance: f64) -> bool {
        self.luck.as_mut().is_some_and(|luck| percent(luck, chance))
    }
}

/// Seeds of neighbouring conversations that have nothing in common: 2⁶⁴ divided by the golden ratio spreads them.
fn mixed(seed: u64, conversation: ConversationId) -> u64 {
    seed ^ conversation.0.unsigned_abs().wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// What somebody says who does not look closely. Nobody takes a right answer for one that misleads.
fn mistaken(truth: Verdict) -> Verdict {
    match truth {
        Verdict::Correct | Verdict::Incorrect | Verdict::Outdated | Verdict::NoAnswer => Verdict::Partly,
        Verdict::Handover => Verdict::NoAnswer,
        Verdict::Partly | Verdict::Unassessable => Verdict::Correct,
    }
}

/// What should have been done instead, where the content of the demo does not say it: of the bot's stock phrases, and
/// of advisers.
fn remedy(truth: Verdict, language: Language) -> &'static str {
    let [fi, sv, en] = match truth {
        Verdict::NoAnswer => [
            "Botin olisi pitänyt kysyä tarkemmin tai ohjata neuvojalle.",
            "Chattboten borde ha frågat närmare eller hänvisat till en rådgivare.",
            "The bot should have asked what was meant, or led to an adviser.",
        ],
        Verdict::Handover => [
            "Asia kuului neuvojalle, ja aukiolo klo 9–15 olisi pitänyt kertoa heti.",
            "Ärendet hörde till en rådgivare, och öppettiden kl. 9–15 borde ha sagts genast.",
            "This belonged to an adviser, and the opening hours 9–15 should have been told at once.",
        ],
        Verdict::Partly | Verdict::Incorrect | Verdict::Outdated => [
            "Neuvojan olisi pitänyt tarkistaa asia julkisesta ohjeesta.",
            "Rådgivaren borde ha kontrollerat saken i den offentliga anvisningen.",
            "The adviser should have checked this in public guidance.",
        ],
        Verdict::Correct | Verdict::Unassessable => [""; 3],
    };
    match language {
        Language::FI => fi,
        Language::SV => sv,
        _ => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scorecard::shipped;
    use crate::scrub::{self, RawText, StaffField};

    const FALLBACK: &str = "En valitettavasti ymmärtänyt. Voitko kysyä toisin?";

    #[test]
    fn criteria_stand_at_their_places() {
        let shipped = shipped();
        let names: Vec<&str> = shipped.iter().map(|criterion| criterion.name.en.as_str()).collect();
        assert_eq!(names, ["Correct", "Complete", "Current", "Clear", "Right hand-over", "Tone"]);
    }

    #[test]
    fn values_follow_from_what_is_said_of_the_answers() {
        let shipped = shipped();
        let said = |verdict| Judgement { verdict, cause: Some(RootCause::BotContent), should: "" };
        for (verdict, place, step) in [
            (Verdict::Correct, CORRECT, 2),
            (Verdict::Partly, CORRECT, 1),
            (Verdict::Incorrect, CORRECT, 0),
            (Verdict::Outdated, CORRECT, 2),
            (Verdict::Outdated, CURRENT, 0),
            (Verdict::NoAnswer, COMPLETE, 0),
            (Verdict::Handover, HANDOVER, 0),
        ] {
            let mut opinion = Opinion::true_of(1, ConversationId(7));
            let (value, cause) = opinion.value(place, &shipped[place], &[said(verdict)], Channel::Bot);
            assert_eq!(value, Value::Step(step), "{verdict:?} {place}");
            assert_eq!(cause.is_some(), step < shipped[place].scale.highest(), "{verdict:?} {place}");
            assert!(cause.is_none_or(|cause| shipped[place].wants_cause(value, cause)));
        }
        let mut opinion = Opinion::true_of(1, ConversationId(7));
        let live = opinion.value(HANDOVER, &shipped[HANDOVER], &[said(Verdict::Correct)], Channel::Live);
        assert_eq!(live, (Value::NotApplicable, None));
    }

    #[test]
    fn two_reviewers_differ_in_few_answers_and_each_sees_one_conversation_the_same_each_time() {
        let verdicts = |reviewer| {
            let opinions = (0..2_000).map(move |id| Opinion::of(3, ConversationId(id), reviewer));
            opinions.map(|mut one| one.answer(FALLBACK, Language::FI).verdict).collect::<Vec<Verdict>>()
        };
        assert_eq!(verdicts(1), verdicts(1));
        let (one, other) = (verdicts(1), verdicts(2));
        let differing = one.iter().zip(&other).filter(|(one, other)| one != other).count();
        assert!((80..=240).contains(&differing), "{differing} of 2,000");
        let mut wrong = Opinion::true_of(3, ConversationId(1)).wrong_at_first();
        let said = [0, 1].map(|_| wrong.answer(FALLBACK, Language::FI).verdict);
        assert_eq!(said, [Verdict::Partly, Verdict::NoAnswer]);
    }

    #[test]
    fn what_should_have_been_is_said_in_the_language_of_the_conversation_and_passes_the_sieve() {
        let said = Opinion::true_of(1, ConversationId(1)).answer(FALLBACK, Language::FI);
        assert_eq!((said.verdict, said.cause), (Verdict::NoAnswer, Some(RootCause::Misunderstood)));
        assert!(
            said.should.starts_with("Kysymys oli"),
            "what the demo's own text says of it: {}",
            said.should
        );
        for truth in Verdict::ALL {
            for language in [Language::FI, Language::SV, Language::EN] {
                let text = remedy(truth, language);
                let left = scrub::staff(RawText::new(text.to_owned()), StaffField::Text);
                assert_eq!(left.text.as_str(), text);
            }
        }
    }
}
