//! The texts of `assets/demo`, typed.

use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, de::Error as _};

use crate::domain::{Language, Verdict};

include!(concat!(env!("OUT_DIR"), "/demo_files.rs"));

/// A text in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoLine {
    /// Its language.
    #[serde(deserialize_with = "language")]
    pub lang: Language,
    /// The words; in some of them stand slots such as `{date}`.
    pub text: String,
}

/// A collection that the demo's trainers have made.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoCollection {
    /// Language of its title and aim.
    #[serde(deserialize_with = "language")]
    pub lang: Language,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub aim: String,
    /// Number of the topic from which its examples come.
    pub topic: u32,
    /// Verdict on the answers that it shows.
    #[serde(deserialize_with = "verdict")]
    pub verdict: Verdict,
}

/// An answer of the bot, given word for word each time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BotAnswer {
    #[serde(deserialize_with = "language")]
    pub(super) lang: Language,
    #[serde(deserialize_with = "verdict")]
    pub(super) verdict: Verdict,
    /// Code of the failure, empty for a correct answer.
    pub(super) failure: String,
    pub(super) text: String,
    /// What the answer should have been, in the words of the staff.
    pub(super) should: String,
}

impl BotAnswer {
    /// The text without the closing question ("Did this answer help?"), which only the bot asks.
    pub(super) fn without_question(&self) -> &str {
        let end =
            if self.text.ends_with('?') || self.text.ends_with('؟') { self.text.rfind(". ") } else { None };
        end.and_then(|end| self.text.get(..=end)).unwrap_or(&self.text)
    }
}

/// An answer of an adviser.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AdviserAnswer {
    #[serde(deserialize_with = "language")]
    pub(super) lang: Language,
    #[serde(deserialize_with = "verdict")]
    pub(super) verdict: Verdict,
    pub(super) text: String,
}

/// One topic file.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, serde(deny_unknown_fields))]
pub(super) struct Topic {
    /// From 1; the lower, the more often asked.
    pub(super) number: u32,
    #[cfg(test)]
    #[serde(rename = "topic")]
    slug: String,
    pub(super) fi: String,
    pub(super) sv: String,
    pub(super) en: String,
    pub(super) question: Vec<DemoLine>,
    pub(super) follow: Vec<DemoLine>,
    pub(super) slip: Vec<DemoLine>,
    pub(super) answer: Vec<BotAnswer>,
    pub(super) adviser: Vec<AdviserAnswer>,
}

impl Topic {
    /// The topic's name; in English where it has none in the language.
    pub(super) fn label(&self, lang: Language) -> &str {
        match lang {
            Language::SV => &self.sv,
            Language::FI => &self.fi,
            _ => &self.en,
        }
    }

    /// Whether customers ask about it in this language.
    pub(super) fn asked_in(&self, lang: Language) -> bool {
        self.question.iter().any(|line| line.lang == lang)
    }
}

/// What belongs to no topic.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct General {
    pub(super) greeting: Vec<DemoLine>,
    pub(super) fallback: Vec<DemoLine>,
    pub(super) offer: Vec<DemoLine>,
    pub(super) queue_closed: Vec<DemoLine>,
    pub(super) transfer: Vec<DemoLine>,
    pub(super) adviser_hello: Vec<DemoLine>,
    pub(super) adviser_bye: Vec<DemoLine>,
    pub(super) echo: Vec<DemoLine>,
    pub(super) thanks: Vec<DemoLine>,
    pub(super) angry: Vec<DemoLine>,
    pub(super) again: Vec<DemoLine>,
    pub(super) smalltalk: Vec<DemoLine>,
    pub(super) abuse: Vec<DemoLine>,
    pub(super) hello: Vec<DemoLine>,
    pub(super) note: Vec<DemoLine>,
    pub(super) tag: Vec<DemoLine>,
    pub(super) collection: Vec<DemoCollection>,
    pub(super) lesson: Vec<DemoLine>,
}

/// All texts.
#[derive(Debug)]
pub(super) struct Content {
    /// In the order of their numbers.
    pub(super) topics: Vec<Topic>,
    pub(super) general: General,
}

/// The texts, read once. They are part of the program, and a test reads every file, so that a file that cannot
/// be read is a fault of the source tree: it is left out here.
pub(super) fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| Content {
        topics: TOPICS.iter().filter_map(|(_, text)| toml::from_str(text).ok()).collect(),
        general: toml::from_str(GENERAL).unwrap_or_default(),
    })
}

/// The lines in one language.
pub(super) fn in_language(lines: &[DemoLine], lang: Language) -> impl Iterator<Item = &DemoLine> {
    lines.iter().filter(move |line| line.lang == lang)
}

fn language<'de, D: Deserializer<'de>>(from: D) -> Result<Language, D::Error> {
    let code = String::deserialize(from)?;
    Language::from_code(&code)
        .filter(|lang| Language::NAMED.contains(lang) && lang.code() == code)
        .ok_or_else(|| D::Error::custom("language"))
}

fn verdict<'de, D: Deserializer<'de>>(from: D) -> Result<Verdict, D::Error> {
    Verdict::from_code(&String::deserialize(from)?).ok_or_else(|| D::Error::custom("verdict"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::values::SLOTS;
    use super::*;

    const MAIN: [Language; 3] = [Language::FI, Language::SV, Language::EN];

    #[test]
    fn every_topic_file_can_be_read_and_is_named_by_its_number_and_topic() {
        for (at, (name, text)) in TOPICS.iter().enumerate() {
            let topic: Topic = toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(topic.number as usize, at + 1, "{name}");
            assert_eq!(*name, format!("{:02}-{}.toml", topic.number, topic.slug));
        }
        assert_eq!(TOPICS.len(), 40);
        toml::from_str::<General>(GENERAL).unwrap();
    }

    #[test]
    fn every_topic_has_enough_texts_in_the_main_languages() {
        for topic in &content().topics {
            for lang in MAIN {
                let lines = |lines: &[DemoLine]| in_language(lines, lang).count();
                let answers = |good: bool| {
                    let given = topic.answer.iter().filter(|answer| answer.lang == lang);
                    given.filter(|answer| (answer.verdict == Verdict::Correct) == good).count()
                };
                let advisers = topic.adviser.iter().filter(|answer| answer.lang == lang).count();
                let have = [
                    lines(&topic.question),
                    lines(&topic.follow),
                    lines(&topic.slip),
                    answers(true),
                    answers(false),
                    advisers,
                ];
                let floor = [7, 4, 1, 2, 1, 2];
                assert!(
                    have.iter().zip(floor).all(|(n, floor)| *n >= floor),
                    "{} {lang:?} {have:?}",
                    topic.slug
                );
            }
        }
    }

    #[test]
    fn a_failing_answer_names_its_failure_and_what_it_should_have_been() {
        for topic in &content().topics {
            for answer in &topic.answer {
                let good = answer.verdict == Verdict::Correct;
                assert_eq!(answer.failure.is_empty(), good, "{}: {}", topic.slug, answer.text);
                assert_eq!(answer.should.is_empty(), good, "{}: {}", topic.slug, answer.text);
            }
        }
    }

    #[test]
    fn every_slot_is_known() {
        let content = content();
        for topic in &content.topics {
            let lines = topic.question.iter().chain(&topic.follow).chain(&topic.slip).map(|line| &line.text);
            for text in lines.chain(topic.adviser.iter().map(|answer| &answer.text)) {
                for slot in text.split('{').skip(1) {
                    let slot = slot.split('}').next().unwrap();
                    assert!(SLOTS.contains(&slot), "{}: {text}", topic.slug);
                }
            }
            assert!(topic.answer.iter().all(|answer| !answer.text.contains('{')), "{}", topic.slug);
        }
        assert!(content.general.echo.iter().all(|line| line.text.contains("{value}")));
    }

    #[test]
    fn customers_have_at_least_three_hundred_sentences_in_each_main_language() {
        for lang in MAIN {
            let topics = content().topics.iter();
            let lines =
                topics.flat_map(|topic| topic.question.iter().chain(&topic.follow).chain(&topic.slip));
            let distinct: BTreeSet<&str> =
                lines.filter(|line| line.lang == lang).map(|line| line.text.as_str()).collect();
            assert!(distinct.len() >= 300, "{lang:?}: {}", distinct.len());
        }
    }
}
