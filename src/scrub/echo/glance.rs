//! A glance at the bytes that tells whether a text can repeat a value at all. Most messages of a talk end here.

use super::stream::Stream;
use super::{BEGINNING, Values};

/// What a character is, as far as a glance can tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Nothing that a value consists of.
    Gap,
    Letter,
    Digit,
    /// A character that is folded to something else.
    Doubtful,
}

/// The class of the character at the start of `bytes`, and its length. What is told to be a letter folds to a letter
/// of the same script, so none but ASCII letters folds to one of those.
fn class(bytes: &[u8]) -> (Class, usize) {
    match bytes {
        [b'0'..=b'9', ..] => (Class::Digit, 1),
        [b'a'..=b'z' | b'A'..=b'Z', ..] => (Class::Letter, 1),
        [..=0x7F, ..] => (Class::Gap, 1),
        // À to ÿ without the two signs among them, then Cyrillic, then the Arabic letters.
        [0xC3, sign, ..] if !matches!(sign, 0x97 | 0xB7) => (Class::Letter, 2),
        [0xD0 | 0xD1, ..] | [0xD8, 0xA1..=0xBF, ..] | [0xD9, 0x80..=0x8A, ..] => (Class::Letter, 2),
        // Dashes, quotation marks, spaces and invisible characters; the euro; pictures.
        [0xE2, 0x80, ..] | [0xE2, 0x82, 0xAC, ..] => (Class::Gap, 3),
        [0xF0, 0x9F, 0x8C..=0xAB, _, ..] => (Class::Gap, 4),
        _ => (Class::Doubtful, 1),
    }
}

/// The classes of the characters of a text, with their places, up to the first doubtful one.
fn classes(text: &str) -> impl Iterator<Item = (usize, Class)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.as_bytes().get(at..).filter(|rest| !rest.is_empty())?;
        let (class, length) = class(rest);
        at += length;
        Some((at - length, class))
    })
}

/// Whether a digit can stand in the text.
pub(super) fn may_hold_digit(text: &str) -> bool {
    if text.is_ascii() {
        return text.bytes().any(|byte| byte.is_ascii_digit());
    }
    classes(text).any(|(_, class)| matches!(class, Class::Digit | Class::Doubtful))
}

/// Whether a word or number of the text may be the beginning of a value.
fn any_may_begin(text: &str, may_begin: impl Fn(&[u8]) -> bool) -> bool {
    let mut before = Class::Gap;
    classes(text).any(|(at, class)| {
        let opens = class != before;
        before = class;
        class == Class::Doubtful
            || (class != Class::Gap && opens && may_begin(text.as_bytes().get(at..).unwrap_or_default()))
    })
}

/// What is known of the letters at the start of `text` once they are folded.
enum Opening {
    Beginning([u8; BEGINNING]),
    First(u8),
    BeyondAscii,
}

impl Opening {
    fn of(text: &[u8]) -> Self {
        match (text.first_chunk::<BEGINNING>(), text.first()) {
            (Some(beginning), _) if beginning.iter().all(u8::is_ascii_alphanumeric) => {
                Self::Beginning(beginning.map(|byte| byte.to_ascii_lowercase()))
            }
            (_, Some(first)) if first.is_ascii() => Self::First(first.to_ascii_lowercase()),
            _ => Self::BeyondAscii,
        }
    }
}

impl Values {
    /// Whether one of the values can stand in the text.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        !self.entries.is_empty()
            && any_may_begin(text, |rest| match Opening::of(rest) {
                Opening::Beginning(bytes @ [first, ..]) => {
                    self.begins_with(first) && self.lengths(&bytes).is_some()
                }
                Opening::First(first) => self.begins_with(first),
                Opening::BeyondAscii => self.firsts.get(1).is_some_and(|bits| *bits != 0),
            })
    }
}

/// Most words and numbers of a value that is looked at as a whole.
const MOST_WORDS: usize = 12;

/// The only value of a talk, by its words and numbers: what is looked for begins with one of them.
pub(super) struct Lone {
    value: Stream,
    /// Where they begin in it.
    words: Vec<usize>,
}

impl Lone {
    /// The value; nothing if it is too long, or if it can begin in itself and end behind itself.
    pub(super) fn of(value: &str) -> Option<Self> {
        let value = Stream::of(value);
        let edges = (0..value.folded().len()).filter(|at| value.is_edge(*at));
        let words: Vec<usize> = edges.take(MOST_WORDS + 1).collect();
        if words.len() > MOST_WORDS || value.has_breaks() {
            return None;
        }
        let rest = |at: usize| value.folded().as_bytes().get(at..).unwrap_or_default();
        let runs_on = words
            .iter()
            .enumerate()
            .any(|(nth, one)| words.iter().skip(nth + 1).any(|later| rest(*one).starts_with(rest(*later))));
        (!runs_on).then_some(Self { value, words })
    }

    /// Whether it, or a part of it, can stand in the text.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        any_may_begin(text, |rest| {
            let mut words = self.words.iter().filter_map(|at| self.value.folded().as_bytes().get(*at..));
            match Opening::of(rest) {
                Opening::Beginning(bytes) => words.any(|word| word.starts_with(&bytes)),
                Opening::First(first) => words.any(|word| word.first() == Some(&first)),
                Opening::BeyondAscii => words.any(|word| word.first().is_some_and(|byte| !byte.is_ascii())),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Gathered;
    use super::*;
    use crate::domain::Kind;

    fn values(value: &str, kind: Kind) -> Values {
        let mut gathered = Gathered::default();
        gathered.add(value, kind);
        gathered.into_values()
    }

    #[test]
    fn a_text_without_the_beginning_of_a_value_is_passed_over() {
        let code = values("123 45 67", Kind::Number);
        for (text, may) in [
            ("Hei, odotan yhä – onko päätös jo tehty?", false),
            ("Maksu on 490 euroa", false),
            ("koodi 12 34567", true),
            ("koodi １２３４５６７", true),
            ("koodi a123", true),
        ] {
            assert_eq!(code.may_stand_in(text), may, "{text}");
        }
        let name = values("Äinö Mällikas", Kind::Name);
        assert!(name.may_stand_in("hei ÄINÖ") && !name.may_stand_in("hei sinä"));
    }

    #[test]
    fn a_lone_value_is_told_by_its_words() {
        let name = Lone::of("Aino Mallikas").unwrap();
        for (text, may) in [
            ("Hei, odotan yhä", false),
            ("Mallikas soitti", true),
            ("AINO", true),
            ("a. mallikas", true),
            ("ａｉｎｏ", true),
            ("mal", true),
            ("malja", true),
            ("maailma", false),
        ] {
            assert_eq!(name.may_stand_in(text), may, "{text}");
        }
        assert!(Lone::of("12 345 12").is_none(), "the last part may begin another one");
        assert!(Lone::of("Aino      Mallikas").is_none());
    }
}
