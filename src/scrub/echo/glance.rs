//! A glance at the bytes that tells whether a text can repeat a value at all. Most messages of a talk end here.

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
    classes(text).any(|(_, class)| matches!(class, Class::Digit | Class::Doubtful))
}

impl Values {
    /// Whether one of the values can stand in the text.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let mut before = Class::Gap;
        !self.entries.is_empty()
            && classes(text).any(|(at, class)| {
                let opens = class != before;
                before = class;
                class == Class::Doubtful || (class != Class::Gap && opens && self.may_begin_at(bytes, at))
            })
    }

    fn may_begin_at(&self, text: &[u8], at: usize) -> bool {
        let Some(rest) = text.get(at..) else { return false };
        match rest.first_chunk::<BEGINNING>() {
            Some(beginning) if beginning.iter().all(u8::is_ascii_alphanumeric) => {
                let beginning = beginning.map(|byte| byte.to_ascii_lowercase());
                let [first, ..] = beginning;
                self.begins_with(first) && self.lengths(&beginning).is_some()
            }
            _ => match rest.first() {
                Some(first) if first.is_ascii() => self.begins_with(first.to_ascii_lowercase()),
                _ => self.firsts.get(1).is_some_and(|bits| *bits != 0),
            },
        }
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
}
