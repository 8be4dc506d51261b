//! The words of one language in the order of how common they are, and a quick choice among them by Zipf's law.

use std::collections::HashSet;

use fastrand::Rng;

use crate::volume::words::{
    ENGLISH_ENDINGS, ENGLISH_SMALL, ENGLISH_STEMS, FINNISH_CASES, FINNISH_CLITICS, FINNISH_FIRST,
    FINNISH_NOUNS, FINNISH_POSSESSIVES, FINNISH_SMALL, SWEDISH_ENDINGS, SWEDISH_SMALL, SWEDISH_STEMS,
};

/// Steps of the table of choices.
const STEPS: usize = 1 << 16;

/// Words and how common they are.
pub(super) struct Vocabulary {
    /// All words after one another.
    text: String,
    /// Where each word begins in `text`, and the end of the last.
    starts: Vec<u32>,
    /// Rank of the word at each of [`STEPS`] equal steps of probability, and the number of words at the end.
    ranks: Vec<u32>,
}

impl Vocabulary {
    /// Finnish, at least 200,000 forms.
    pub(super) fn finnish() -> Self {
        Self::new(FINNISH_SMALL, finnish_forms())
    }

    /// Swedish.
    pub(super) fn swedish() -> Self {
        Self::new(SWEDISH_SMALL, swedish_forms())
    }

    /// English.
    pub(super) fn english() -> Self {
        Self::new(ENGLISH_SMALL, english_forms())
    }

    /// `small` are the commonest words in their order; the order of the others is mixed, always in the same way.
    fn new(small: &str, mut forms: Vec<String>) -> Self {
        Rng::with_seed(1).shuffle(&mut forms);
        // Short forms tend to be common, long compounds rare.
        let mut rng = Rng::with_seed(2);
        forms.sort_by_cached_key(|form| form.len() as u64 * 4 + rng.u64(..40));
        let (mut text, mut starts, mut seen) = (String::new(), vec![0], HashSet::new());
        for word in small.split_whitespace().chain(forms.iter().map(String::as_str)) {
            if seen.insert(word) {
                text.push_str(word);
                starts.push(text.len() as u32);
            }
        }
        let ranks = ranks(starts.len() - 1);
        Self { text, starts, ranks }
    }

    /// Distinct words.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// A word, the commoner the more often.
    pub(super) fn word(&self, rng: &mut Rng) -> &str {
        let random = rng.u64(..);
        let step = (random as usize) & (STEPS - 1);
        let (from, to) = match self.ranks.get(step..=step + 1) {
            Some([from, to]) => (*from, *to),
            _ => (0, 1),
        };
        // Between two steps all words are alike common.
        let span = u64::from(to.saturating_sub(from)).max(1);
        let rank = from as usize + (((random >> 32) * span) >> 32) as usize;
        match self.starts.get(rank..=rank + 1) {
            Some([start, end]) => self.text.get(*start as usize..*end as usize).unwrap_or_default(),
            _ => "",
        }
    }
}

/// The rank at each step of probability, for this many words: the chance of a rank falls as 1 / (rank + 2.7).
fn ranks(words: usize) -> Vec<u32> {
    let weight = |rank: usize| 1.0 / (rank as f64 + 2.7);
    let step = (0..words).map(weight).sum::<f64>() / STEPS as f64;
    let (mut ranks, mut rank, mut below) = (Vec::with_capacity(STEPS + 1), 0, 0.0);
    for at in 0..STEPS {
        while rank + 1 < words && below + weight(rank) <= at as f64 * step {
            below += weight(rank);
            rank += 1;
        }
        ranks.push(rank as u32);
    }
    ranks.push(words as u32);
    ranks
}

fn finnish_forms() -> Vec<String> {
    let mut forms = Vec::with_capacity(300_000);
    for (basic, stem) in FINNISH_NOUNS {
        let front = is_front(stem);
        let case_forms: Vec<String> =
            FINNISH_CASES.iter().map(|case| format!("{stem}{}", harmony(case, front))).collect();
        forms.push((*basic).to_owned());
        for clitic in FINNISH_CLITICS {
            let clitic = harmony(clitic, front);
            forms.push(format!("{basic}{clitic}"));
            forms.extend(case_forms.iter().map(|form| format!("{form}{clitic}")));
            for possessive in FINNISH_POSSESSIVES {
                forms.extend(case_forms.iter().map(|form| format!("{}{possessive}{clitic}", open(form))));
            }
        }
        for possessive in FINNISH_POSSESSIVES {
            forms.extend(case_forms.iter().map(|form| format!("{}{possessive}", open(form))));
        }
        for first in FINNISH_FIRST.split_whitespace() {
            forms.push(format!("{first}{basic}"));
            for form in &case_forms {
                forms.push(format!("{first}{form}"));
                forms.push(format!("{first}{}ni", open(form)));
            }
        }
        forms.extend(case_forms);
    }
    forms
}

/// A form to which a possessive can be added: without the ending's last consonant, `-ksi` as `-kse`.
fn open(form: &str) -> String {
    match form.strip_suffix("ksi") {
        Some(stem) => format!("{stem}kse"),
        None => form.strip_suffix(['n', 't']).unwrap_or(form).to_owned(),
    }
}

/// Whether the last part of a word has only front vowels.
fn is_front(stem: &str) -> bool {
    let vowel = stem.chars().rev().find(|letter| "aouäöy".contains(*letter));
    matches!(vowel, None | Some('ä' | 'ö' | 'y'))
}

fn harmony(ending: &str, front: bool) -> String {
    let fit = |letter| match letter {
        'a' if front => 'ä',
        'o' if front => 'ö',
        'u' if front => 'y',
        letter => letter,
    };
    ending.chars().map(fit).collect()
}

fn swedish_forms() -> Vec<String> {
    let stems: Vec<&str> = SWEDISH_STEMS.split_whitespace().collect();
    let mut forms = Vec::new();
    for stem in &stems {
        forms.extend(SWEDISH_ENDINGS.iter().map(|ending| format!("{stem}{ending}")));
        for second in &stems {
            forms.extend(["", "en", "er"].map(|ending| format!("{stem}s{second}{ending}")));
        }
    }
    forms
}

fn english_forms() -> Vec<String> {
    let stems: Vec<&str> = ENGLISH_STEMS.split_whitespace().collect();
    let prefixes = ["", "re", "un", "pre", "non", "over", "mis"];
    let mut forms = Vec::new();
    for stem in &stems {
        for prefix in prefixes {
            forms.extend(ENGLISH_ENDINGS.iter().map(|ending| format!("{prefix}{stem}{ending}")));
        }
        forms.extend(stems.iter().map(|second| format!("{stem}-{second}")));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finnish_has_at_least_two_hundred_thousand_forms() {
        let finnish = Vocabulary::finnish();
        assert!(finnish.len() >= 200_000, "{}", finnish.len());
        let forms: HashSet<String> = finnish_forms().into_iter().collect();
        for form in ["oleskelulupahakemuksessa", "päätöksessäni", "maksustakin", "työstäni", "hakemukseni"]
        {
            assert!(forms.contains(form), "{form}");
        }
    }

    #[test]
    fn the_commonest_word_is_common_and_rare_words_come_too() {
        let finnish = Vocabulary::finnish();
        let mut rng = Rng::with_seed(1);
        let words: Vec<&str> = (0..100_000).map(|_| finnish.word(&mut rng)).collect();
        let on = words.iter().filter(|word| **word == "on").count();
        assert!((2_000..5_000).contains(&on), "{on}");
        assert!(words.iter().collect::<HashSet<_>>().len() > 30_000);
    }
}
