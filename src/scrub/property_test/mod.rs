//! What holds for every text, whatever it is: tried on generated ones. A thousand in the test command, hundreds of
//! times as many with `SEULA_LONG=1`. A failure prints its seed, which makes the same text again.

mod generate;

use super::policy::Policy;
use super::{RawMessage, RawText, ScrubbedMessage, conversation, fold, sift};
use crate::domain::{KindCounts, MessageRole, Piece, StoredText};
use generate::{Generator, Planted};

/// Texts a property is tried on.
fn rounds(short: u64) -> u64 {
    if std::env::var_os("SEULA_LONG").is_some() { short * 500 } else { short }
}

fn scrub(messages: &[(MessageRole, String)]) -> Vec<ScrubbedMessage> {
    let raw =
        |(role, text): &(MessageRole, String)| RawMessage { role: *role, text: RawText::new(text.clone()) };
    conversation(messages.iter().map(raw).collect(), &[])
}

fn one(role: MessageRole, text: &str) -> (String, KindCounts) {
    let scrubbed = scrub(&[(role, text.to_owned())]).remove(0);
    (scrubbed.text.as_str().to_owned(), scrubbed.removed)
}

/// Only letters and digits, folded.
fn folded(text: &str) -> String {
    let mut seen = String::new();
    text.chars().for_each(|c| fold::push(c, &mut seen));
    seen.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The words of a scrubbed text, without its placeholders.
fn words(text: &str) -> String {
    let stored = StoredText(text.to_owned());
    let words = |(_, piece)| if let Piece::Words(words) = piece { words } else { "\u{1}" };
    stored.pieces().into_iter().map(words).collect()
}

fn placeholders(text: &str) -> u64 {
    let stored = StoredText(text.to_owned());
    stored.pieces().iter().filter(|(_, piece)| matches!(piece, Piece::Removed(_))).count() as u64
}

#[test]
fn what_was_scrubbed_stays_as_it_is() {
    for seed in 0..rounds(1_000) {
        let mut generator = Generator::new(seed);
        let (role, text) = (generator.role(), generator.message());
        let (once, _) = one(role, &text);
        assert_eq!(one(role, &once).0, once, "seed {seed}, {role:?}: {text:?}");
    }
}

#[test]
fn a_talk_that_was_scrubbed_stays_as_it_is() {
    for seed in 0..rounds(1_000) {
        let mut generator = Generator::new(seed);
        let messages = generator.talk();
        let texts = |scrubbed: Vec<ScrubbedMessage>| -> Vec<(MessageRole, String)> {
            let roles = messages.iter().map(|(role, _)| *role);
            roles.zip(scrubbed).map(|(role, left)| (role, left.text.as_str().to_owned())).collect()
        };
        let once = texts(scrub(&messages));
        assert_eq!(texts(scrub(&once)), once, "seed {seed} of {messages:?}");
    }
}

#[test]
fn text_without_a_hit_stays_byte_for_byte_and_each_hit_leaves_one_placeholder() {
    for seed in 0..rounds(1_000) {
        let mut generator = Generator::new(seed);
        let (role, text) = (generator.role(), generator.message());
        let (left, removed) = one(role, &text);
        assert_eq!(removed.total() == 0, left == text, "seed {seed}: {text:?}");
        assert_eq!(placeholders(&left), removed.total() + placeholders(&text), "seed {seed}: {text:?}");
        let plain = generator.plain();
        assert_eq!(one(role, &plain).0, plain, "seed {seed}");
    }
}

#[test]
fn no_removed_value_survives_in_any_spelling() {
    for seed in 0..rounds(1_000) {
        let mut generator = Generator::new(seed);
        let Planted { text, values } = generator.planted();
        let (left, _) = one(MessageRole::Customer, &text);
        let survivors = folded(&words(&left));
        for value in values {
            assert!(!survivors.contains(&folded(&value)), "seed {seed}: {value:?} of {text:?} in {left:?}");
        }
    }
}

#[test]
fn cuts_are_apart_in_order_and_between_characters() {
    for seed in 0..rounds(1_000) {
        let mut generator = Generator::new(seed);
        let text = if seed % 2 == 0 { generator.unicode() } else { generator.message() };
        for policy in [Policy::Customer, Policy::Bot, Policy::Note] {
            let cuts = sift::cuts(&text, policy);
            for cut in &cuts {
                assert!(text.get(cut.range.clone()).is_some(), "seed {seed}: {:?} of {text:?}", cut.range);
                assert!(!cut.range.is_empty(), "seed {seed}: {text:?}");
            }
            let apart = cuts.windows(2).all(|two| two[0].range.end < two[1].range.start);
            assert!(apart, "seed {seed}: {text:?}");
        }
        let messages = [(MessageRole::Customer, text.clone()), (MessageRole::Bot, text.clone())];
        assert_eq!(scrub(&messages).len(), 2);
    }
}

#[test]
fn a_value_that_is_split_over_two_messages_goes_from_both() {
    for seed in 0..rounds(1_000) {
        let mut generator = Generator::new(seed);
        let (value, first, second) = generator.split();
        let messages = [(MessageRole::Customer, first.clone()), (MessageRole::Customer, second.clone())];
        let left: String = scrub(&messages).iter().map(|message| words(message.text.as_str())).collect();
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        assert!(digits(&left) == 0, "seed {seed}: {value:?} as {first:?} and {second:?} left {left:?}");
    }
}

#[test]
fn windows_find_what_is_found_in_the_whole() {
    for seed in 0..rounds(2) {
        let mut generator = Generator::new(seed);
        let mut text = String::new();
        while text.len() < 3 * sift::WINDOW {
            // What an override turns round is read backwards as a whole, so it differs by window.
            text.push_str(&generator.message().replace('\u{202e}', ""));
            text.push_str(". ");
        }
        for policy in [Policy::Customer, Policy::Adviser] {
            let ranges = |cuts: Vec<super::hit::Cut>| -> Vec<_> {
                cuts.into_iter().map(|cut| (cut.range, cut.kind)).collect()
            };
            let whole = ranges(sift::whole(&text, policy));
            let windows = ranges(sift::cuts(&text, policy));
            let differs = windows.iter().zip(&whole).find(|(one, other)| one != other);
            let at = differs.map(|(one, _)| super::sift::floor(&text, one.0.start.saturating_sub(80)));
            let around = at.and_then(|at| text.get(at..super::sift::floor(&text, at + 200)));
            assert_eq!(differs, None, "seed {seed}: {around:?}");
            assert_eq!(windows.len(), whole.len(), "seed {seed}");
        }
    }
}
