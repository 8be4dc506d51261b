//! Marks on words: for which rules a word may be of interest. One look at a table by a few of its bytes spares most
//! words the lists of every rule; what is marked by chance is told by the rule itself.

use super::lexicon::Lexicon;
use super::{detect, frame, keep, spell};
use std::ops::BitOr;
use std::sync::LazyLock;

/// What a word may be, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark(u16);

impl Mark {
    /// A digit, or how often the next one stands.
    pub(super) const DIGIT: Self = Self(1);
    /// Several digits in one word.
    pub(super) const DIGITS_TOGETHER: Self = Self(1 << 1);
    /// The name of a sign between digits.
    pub(super) const SIGN: Self = Self(1 << 2);
    /// A month.
    pub(super) const MONTH: Self = Self(1 << 3);
    /// A cue of a name, or a relative.
    pub(super) const NAME: Self = Self(1 << 4);
    /// What stands for `@`.
    pub(super) const MAIL_SIGN: Self = Self(1 << 5);
    /// What stands for the point in an address.
    pub(super) const MAIL_POINT: Self = Self(1 << 6);
    /// What opens an echo frame.
    pub(super) const VERB: Self = Self(1 << 7);
    /// A cue of a value or of what must stay.
    pub(super) const CUE: Self = Self(1 << 8);
    /// What is counted, or money.
    pub(super) const UNIT: Self = Self(1 << 9);

    fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether the two have a bit in common.
    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Mark {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// How many places each of the tables has; a power of two.
const PLACES: usize = 4096;

/// Bytes by which beginnings of words are told.
const HEAD: usize = 3;

/// The tables, filled by the rules from their lists.
pub(super) struct Marks {
    whole: Vec<Mark>,
    heads: Vec<Mark>,
}

/// The place of four bytes, well mixed (Knuth's multiplicative hashing).
fn place(bytes: [u8; 4]) -> usize {
    u32::from_le_bytes(bytes).wrapping_mul(0x9E37_79B1) as usize >> (32 - PLACES.trailing_zeros())
}

/// The place of a whole word: by its first, second and last byte and its length.
fn by_whole(word: &[u8]) -> usize {
    let byte = |at: usize| word.get(at).copied().unwrap_or(0);
    place([byte(0), byte(1), byte(word.len().wrapping_sub(1)), word.len() as u8])
}

/// The place of all words that begin with these bytes.
fn by_head([first, second, third]: [u8; HEAD]) -> usize {
    place([first, second, third, 0])
}

static MARKS: LazyLock<Marks> = LazyLock::new(|| {
    let mut marks = Marks { whole: vec![Mark::default(); PLACES], heads: vec![Mark::default(); PLACES] };
    spell::mark(&mut marks);
    frame::mark(&mut marks);
    detect::mark(&mut marks);
    keep::mark(&mut marks);
    marks
});

impl Marks {
    /// Marks these words.
    pub(super) fn whole(&mut self, mark: Mark, words: impl IntoIterator<Item = &'static str>) {
        for word in words {
            if let Some(place) = self.whole.get_mut(by_whole(word.as_bytes())) {
                *place = *place | mark;
            }
        }
    }

    /// Marks cues that are whole words.
    pub(super) fn cues(&mut self, words: &Lexicon) {
        self.whole(Mark::CUE, words.words());
    }

    /// Marks cues that are beginnings of words.
    pub(super) fn cue_stems(&mut self, stems: &Lexicon) {
        self.beginnings(Mark::CUE, stems.words());
    }

    /// Marks all words that begin so.
    pub(super) fn beginnings(&mut self, mark: Mark, words: impl IntoIterator<Item = &'static str>) {
        for word in words {
            let bytes = word.as_bytes();
            let byte = |at: usize| bytes.get(at).copied();
            let thirds = byte(2).map_or(0..=u8::MAX, |third| third..=third);
            for third in thirds {
                let head = [byte(0).unwrap_or(0), byte(1).unwrap_or(0), third];
                if let Some(place) = self.heads.get_mut(by_head(head)) {
                    *place = *place | mark;
                }
            }
        }
    }

    /// The marks of a word in lower case.
    pub(super) fn of(&self, word: &[u8]) -> Mark {
        let whole = self.whole.get(by_whole(word)).copied().unwrap_or_default();
        let head = match word {
            [first, second, third, ..] => [*first, *second, *third],
            [first, second] => [*first, *second, 0],
            _ => return whole,
        };
        let head = self.heads.get(by_head(head)).copied().unwrap_or_default();
        whole | if word.len() < spell::LONG_WORD { head.without(Mark::DIGITS_TOGETHER) } else { head }
    }
}

/// The tables of all rules.
pub(super) fn all() -> &'static Marks {
    &MARKS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_lists_are_marked_and_most_others_are_not() {
        let of = |word: &str| all().of(word.as_bytes());
        assert!(of("kaksi").meets(Mark::DIGIT) && of("tammikuuta").meets(Mark::MONTH));
        assert!(of("nollaneljänolla").meets(Mark::DIGITS_TOGETHER) && of("nimeni").meets(Mark::NAME));
        assert!(of("我叫李明").meets(Mark::NAME) && of("snabel").meets(Mark::MAIL_SIGN));
        assert!(of("wrote").meets(Mark::VERB) && of("viiva").meets(Mark::SIGN));
        let talk = "hei miten voin auttaa odotan yhä vastausta can you help with this please moi kiitos onko mutta \
            että where when how long does it take";
        let (words, marked) = talk.split_whitespace().fold((0, 0), |(words, marked), word| {
            (words + 1, marked + usize::from(of(word) != Mark::default()))
        });
        assert!(2 * marked < words, "{marked} of {words}");
    }
}
