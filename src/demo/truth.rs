//! What the demo's reviewers think of its answers, and the words that they leave.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::demo::content::{DemoCollection, DemoLine, content};
use crate::domain::{Language, RootCause, Verdict};

type Truth = (Verdict, &'static str, Option<RootCause>);

/// The verdict on a bot's or adviser's text, what it should have been (empty if correct or not known), and the
/// cause. The text may be raw or scrubbed; customers' texts have none.
pub fn verdict_of(answer_text: &str) -> Option<(Verdict, &'static str, Option<RootCause>)> {
    static TRUTHS: OnceLock<HashMap<String, Truth>> = OnceLock::new();
    TRUTHS.get_or_init(truths).get(&key(answer_text)).copied()
}

/// Notes that reviewers leave.
pub fn notes() -> &'static [DemoLine] {
    &content().general.note
}

/// Tags in use.
pub fn tags() -> &'static [DemoLine] {
    &content().general.tag
}

/// Collections of the trainers.
pub fn collections() -> &'static [DemoCollection] {
    &content().general.collection
}

/// The name of a topic as conversations carry it; empty if there is no such topic.
pub fn topic_label(number: u32, lang: Language) -> &'static str {
    content().topics.iter().find(|topic| topic.number == number).map_or("", |topic| topic.label(lang))
}

/// Teaching notes of the trainers, for examples in collections.
pub fn lessons() -> &'static [DemoLine] {
    &content().general.lesson
}

fn truths() -> HashMap<String, Truth> {
    let content = content();
    let general = &content.general;
    let mut truths = HashMap::new();
    let usual =
        [&general.greeting, &general.offer, &general.adviser_hello, &general.adviser_bye, &general.echo];
    for line in usual.into_iter().flatten() {
        truths.insert(key(&line.text), (Verdict::Correct, "", None));
    }
    for line in &general.fallback {
        truths.insert(key(&line.text), (Verdict::NoAnswer, "", Some(RootCause::Misunderstood)));
    }
    for line in &general.queue_closed {
        truths.insert(key(&line.text), (Verdict::Handover, "", Some(RootCause::TechnicalFault)));
    }
    for topic in &content.topics {
        for answer in &topic.adviser {
            let cause = (answer.verdict != Verdict::Correct).then_some(RootCause::AdviserError);
            truths.insert(key(&answer.text), (answer.verdict, "", cause));
        }
        for answer in &topic.answer {
            let truth: Truth = (answer.verdict, &answer.should, cause(&answer.failure));
            truths.insert(key(&answer.text), truth);
            truths.insert(key(answer.without_question()), truth);
        }
    }
    truths
}

/// The cause behind a failure's code (`WORDS` 4.1).
fn cause(failure: &str) -> Option<RootCause> {
    match failure {
        "" => None,
        "W1" | "N1" | "P2" => Some(RootCause::Misunderstood),
        "O1" | "O2" | "O3" => Some(RootCause::GuidanceOutdated),
        "N2" | "P1" => Some(RootCause::GuidanceMissing),
        "H3" => Some(RootCause::TechnicalFault),
        "U1" => Some(RootCause::QuestionUnclear),
        _ => Some(RootCause::BotContent),
    }
}

/// The text without its buttons, and with the same mark for every slot and every removed value.
fn key(text: &str) -> String {
    let words = text.split_once("\n[").map_or(text, |(words, _)| words);
    let mut key = String::with_capacity(words.len());
    let mut inside = false;
    for letter in words.trim_end().chars() {
        match letter {
            '{' | '⟦' => inside = true,
            '}' | '⟧' => {
                inside = false;
                key.push('⟦');
            }
            _ if inside => {}
            _ => key.push(letter),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_known_by_its_text_before_and_after_the_sieve() {
        let old = "Jatkoluvan hinta on 111 € sekä verkossa että paperilla. Maksu maksetaan kerralla. Auttoiko vastaus?";
        let (verdict, should, cause) = verdict_of(old).unwrap();
        assert_eq!((verdict, cause), (Verdict::Outdated, Some(RootCause::GuidanceOutdated)));
        assert!(should.contains("222"));
        let scrubbed = "Joo tuo ⟦hetu⟧ on sinun, näkyy täällä samalla nimellä.";
        assert_eq!(verdict_of(scrubbed).map(|(_, _, cause)| cause), Some(Some(RootCause::AdviserError)));
        assert_eq!(verdict_of("Moi!"), None);
    }

    #[test]
    fn the_staff_have_notes_tags_collections_and_lessons() {
        assert!(
            notes().len() >= 20 && tags().len() >= 5 && collections().len() >= 4 && lessons().len() >= 10
        );
    }
}
