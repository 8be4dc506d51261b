//! How well typed words fit the words of an entry.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The fewest letters that may stand scattered in the words of an entry: one alone would fit everything.
const SCATTERED_MIN: usize = 2;

/// Words that are typed. Neither case nor accents count: somebody with another keyboard finds `Säilytys` by `sailytys`.
pub(super) struct Typed(Vec<String>);

impl Typed {
    /// Those of this text.
    pub(super) fn new(text: &str) -> Self {
        Self(folded(text))
    }

    /// How well they fit these words: 0 is best; `None`: not at all. Each of them has to fit: as the beginning of the first
    /// word, of another word, as a part of one, or letter by letter in their order from the beginning of a word on.
    pub(super) fn fit(&self, words: &str) -> Option<u32> {
        let words = folded(words);
        self.0.iter().try_fold(0, |sum, typed| Some(sum + one(typed, &words)?))
    }
}

fn one(typed: &str, words: &[String]) -> Option<u32> {
    let begins = |word: &String| word.starts_with(typed);
    if words.first().is_some_and(begins) {
        Some(0)
    } else if words.iter().any(begins) {
        Some(1)
    } else if words.iter().any(|word| word.contains(typed)) {
        Some(2)
    } else if typed.chars().count() >= SCATTERED_MIN && scattered(typed, words) {
        Some(3)
    } else {
        None
    }
}

/// Whether the letters stand in this order in the words, the first of them at the beginning of one.
fn scattered(typed: &str, words: &[String]) -> bool {
    (0..words.len()).any(|from| {
        let rest: Vec<&str> = words.iter().skip(from).map(String::as_str).collect();
        let whole = rest.concat();
        let mut letters = whole.chars();
        let mut wanted = typed.chars();
        letters.next() == wanted.next() && wanted.all(|wanted| letters.any(|letter| letter == wanted))
    })
}

/// The words of a text, without case and accents.
fn folded(text: &str) -> Vec<String> {
    let plain: String =
        text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect();
    plain
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(typed: &str, words: &str) -> Option<u32> {
        Typed::new(typed).fit(words)
    }

    #[test]
    fn typed_words_fit_beginnings_before_parts_and_parts_before_scattered_letters() {
        for (typed, words, fits) in [
            ("", "Säilytys ja tuhoaminen", Some(0)),
            ("sailytys", "Säilytys ja tuhoaminen", Some(0)),
            ("TUHO", "Säilytys ja tuhoaminen", Some(1)),
            ("tuho säi", "Säilytys ja tuhoaminen", Some(1)),
            ("minen", "Säilytys ja tuhoaminen", Some(2)),
            ("sjt", "Säilytys ja tuhoaminen", Some(3)),
            ("slk", "Säilytys ja tuhoaminen", None),
            ("q", "Säilytys ja tuhoaminen", None),
            ("ja ja", "Säilytys ja tuhoaminen", Some(2)),
            ("teema tum", "Teema: Tumma", Some(1)),
            ("språk", "Spràk: svenska", Some(0)),
            ("lukitse kiinni", "Lukitse näyttö", None),
            ("!", "Lukitse näyttö", Some(0)),
        ] {
            assert_eq!(fit(typed, words), fits, "{typed} in {words}");
        }
    }

    #[test]
    fn scattered_letters_begin_at_the_beginning_of_a_word() {
        assert_eq!(fit("tml", "Lukitse: tumma laita"), Some(3));
        assert_eq!(fit("uml", "Lukitse: tumma laita"), None);
    }
}
