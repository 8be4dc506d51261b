//! Words that stand where a file names who wrote, and that its mapping does not know.

use crate::domain::STRANGERS_KEPT;
use crate::scrub::RawText;
use std::sync::{Mutex, PoisonError};
use zeroize::Zeroizing;

/// Characters of such a word: what is longer is none.
const MAX_CHARS: usize = 40;

/// The first of them, each once.
#[derive(Default)]
pub(super) struct Strangers(Mutex<Known>);

#[derive(Default)]
struct Known {
    words: Vec<Zeroizing<String>>,
    /// How many of them were taken.
    taken: usize,
}

impl Strangers {
    /// One was met.
    pub(super) fn meet(&self, word: String) {
        let word = Zeroizing::new(word);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let short = word.chars().count() <= MAX_CHARS;
        if short && known.words.len() < STRANGERS_KEPT && !known.words.contains(&word) {
            known.words.push(word);
        }
    }

    /// Those that were not taken yet.
    pub(super) fn take(&self) -> Vec<RawText> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (from, count) = (known.taken, known.words.len());
        known.taken = count;
        let words = known.words.get(from..).unwrap_or_default();
        words.iter().map(|word| RawText::new((**word).clone())).collect()
    }
}
