//! The corpus under `tests/data/scrub`, written from the tables of the design, artificial values only.

use super::{RawMessage, RawText, conversation};
use crate::domain::{Kind, MessageRole};

const REMOVE: &str = include_str!("../../tests/data/scrub/remove.tsv");
const STAY: &str = include_str!("../../tests/data/scrub/stay.tsv");

/// What looks like one of the kinds, written without looking at the rules: kind, role, language, text.
const LOOKALIKE: &str = include_str!("../../tests/data/scrub/lookalike.tsv");

/// Fewest cases of a kind.
const FEWEST: usize = 30;

/// Disguised values of which at most three in a hundred may be missed.
const MISSED_PERCENT: usize = 3;

fn fields<const N: usize>(line: &str) -> [&str; N] {
    let mut fields = line.split('\t');
    [(); N].map(|()| fields.next().unwrap_or(""))
}

fn scrub(role: &str, text: &str) -> String {
    let role = MessageRole::from_code(role).unwrap_or(MessageRole::Customer);
    let message = RawMessage { role, text: RawText::new(text.replace("\\n", "\n")) };
    conversation(vec![message], &[]).remove(0).text.as_str().replace('\n', "\\n")
}

/// Text outside of the marks, without white space, with one mark for each value.
fn frame(text: &str, opens: char, closes: char) -> String {
    let mut framed = String::new();
    let mut inside = false;
    for c in text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}') {
        match c {
            _ if c == opens => inside = true,
            _ if c == closes => {
                inside = false;
                framed.push('⟦');
            }
            _ if !inside => framed.push(c),
            _ => {}
        }
    }
    framed
}

#[test]
fn what_is_personal_goes_and_what_stands_beside_it_stays() {
    let mut missed = Vec::new();
    let mut disguised = 0;
    for line in REMOVE.lines() {
        let [kind, class, role, _, text] = fields(line);
        assert!(Kind::from_code(kind).is_some(), "{line}");
        disguised += usize::from(class == "disguised");
        let scrubbed = scrub(role, &text.replace(['«', '»'], ""));
        if frame(&scrubbed, '⟦', '⟧') != frame(text, '«', '»') {
            assert_eq!(class, "disguised", "{line} became {scrubbed}");
            missed.push(format!("{line} became {scrubbed}"));
        }
    }
    assert!(missed.len() * 100 <= disguised * MISSED_PERCENT, "{missed:#?}");
}

#[test]
fn what_is_nobodys_stays_byte_for_byte() {
    for line in STAY.lines() {
        let [role, _, text] = fields(line);
        assert_eq!(scrub(role, text), text, "{role}");
    }
}

#[test]
fn what_only_looks_personal_stays_byte_for_byte() {
    let changed: Vec<String> = LOOKALIKE
        .lines()
        .filter_map(|line| {
            let [_, role, _, text] = fields(line);
            let scrubbed = scrub(role, text);
            (scrubbed != text).then(|| format!("{line} became {scrubbed}"))
        })
        .collect();
    assert!(changed.is_empty(), "{changed:#?}");
}

#[test]
fn every_kind_has_its_cases() {
    for kind in Kind::ALL {
        for corpus in [REMOVE, LOOKALIKE] {
            let cases = corpus.lines().filter(|line| line.split('\t').next() == Some(kind.code())).count();
            assert!(cases >= FEWEST, "{}: {cases}", kind.code());
        }
    }
    assert!(STAY.lines().count() >= 500);
}

/// A text that is made of what the rules look for is read to its end, whatever it is made of.
#[test]
fn hostile_texts_are_read_to_their_end() {
    for piece in include_str!("../../tests/data/scrub/hostile.txt").lines() {
        for role in [MessageRole::Customer, MessageRole::Bot] {
            let text = piece.repeat(2_000 / piece.len());
            let message = RawMessage { role, text: RawText::new(text) };
            assert_eq!(conversation(vec![message], &[]).len(), 1, "{piece:?}");
        }
    }
}
