//! Reproducible choices.

use fastrand::Rng;

use crate::demo::content::{Content, Topic};
use crate::domain::{Language, Verdict};

/// One of the values, each as often as its weight says; `otherwise` if there is none with a weight.
pub(super) fn weighted<T: Copy>(rng: &mut Rng, otherwise: T, choices: &[(T, f64)]) -> T {
    let mut left = rng.f64() * choices.iter().map(|(_, weight)| weight).sum::<f64>();
    for (value, weight) in choices {
        left -= weight;
        if left < 0.0 {
            return *value;
        }
    }
    otherwise
}

/// Whether it happens, this many times in a hundred.
pub(super) fn percent(rng: &mut Rng, chance: f64) -> bool {
    rng.f64() * 100.0 < chance
}

/// One of the items.
pub(super) fn pick<T: Copy>(rng: &mut Rng, items: &[T]) -> Option<T> {
    if items.is_empty() { None } else { items.get(rng.usize(..items.len())).copied() }
}

/// How often each topic is asked about, and how often an answer has each verdict.
pub(super) struct Shares<'a> {
    content: &'a Content,
    /// Weight of an answer's verdict by language, so that over all topics the shares come out right although not
    /// every topic has an answer of each verdict.
    verdicts: Vec<(Language, Vec<(Verdict, f64)>)>,
}

/// Shares of the verdicts in percent (`WORDS` 4.1).
const VERDICTS: [(Verdict, f64); 7] = [
    (Verdict::Correct, 71.0),
    (Verdict::Partly, 9.0),
    (Verdict::Incorrect, 4.0),
    (Verdict::Outdated, 6.0),
    (Verdict::NoAnswer, 6.0),
    (Verdict::Handover, 3.0),
    (Verdict::Unassessable, 1.0),
];

impl<'a> Shares<'a> {
    pub(super) fn new(content: &'a Content) -> Self {
        let verdicts =
            Language::NAMED.into_iter().map(|lang| (lang, verdict_weights(content, lang))).collect();
        Self { content, verdicts }
    }

    /// A topic that is asked about in this language.
    pub(super) fn topic(&self, rng: &mut Rng, lang: Language) -> Option<&'a Topic> {
        let asked: Vec<_> = self
            .content
            .topics
            .iter()
            .filter(|topic| topic.asked_in(lang))
            .map(|t| (t, topic_weight(t)))
            .collect();
        let (first, _) = asked.first()?;
        Some(weighted(rng, *first, &asked))
    }

    /// Weight of a verdict in this language.
    pub(super) fn verdict(&self, lang: Language, verdict: Verdict) -> f64 {
        let of_language = self.verdicts.iter().find(|(of, _)| *of == lang);
        let found = of_language.and_then(|(_, weights)| weights.iter().find(|(of, _)| *of == verdict));
        found.map_or(0.0, |(_, weight)| *weight)
    }
}

fn verdict_weights(content: &Content, lang: Language) -> Vec<(Verdict, f64)> {
    let has = |topic: &Topic, verdict| topic.answer.iter().any(|a| a.lang == lang && a.verdict == verdict);
    let all: f64 = content.topics.iter().map(topic_weight).sum();
    let weight = |(verdict, share): (Verdict, f64)| {
        let with: f64 = content.topics.iter().filter(|topic| has(topic, verdict)).map(topic_weight).sum();
        // A verdict that hardly any topic has must not crowd out all else where it is there.
        (verdict, if with > 0.0 { (share * all / with).min(40.0).max(share) } else { 0.0 })
    };
    VERDICTS.into_iter().map(weight).collect()
}

/// Topics 1–8 are half of all and 33–40 together a twentieth; within a group they fall off as Zipf says.
fn topic_weight(topic: &Topic) -> f64 {
    let (from, to, share) = match topic.number {
        1..=8 => (1, 8, 50.0),
        9..=32 => (9, 32, 45.0),
        _ => (33, 40, 5.0),
    };
    let zipf = |number: u32| f64::from(number).powf(-0.7);
    share * zipf(topic.number) / (from..=to).map(zipf).sum::<f64>()
}
