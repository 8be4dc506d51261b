//! Tending the index of a month in slices: merging it into one segment, and reading its word list.

use crate::domain::MonthKey;
use crate::engine::store::Tx;
use crate::error::Result;

/// Index pages that are merged in one slice; about 10 ms.
const MERGE_PAGES: i64 = 250;
/// Words that are read in one slice; about 10 ms.
const WORDS: u32 = 20_000;

/// Merges the whole index of a month into one segment, which also drops what was deleted from it.
pub(crate) struct Merge {
    month: MonthKey,
    begun: bool,
}

impl Merge {
    /// Of this month.
    pub(crate) fn new(month: MonthKey) -> Self {
        Self { month, begun: false }
    }

    /// Runs one slice; `true`: it is one segment.
    pub(crate) fn step(&mut self, tx: &Tx<'_>) -> Result<bool> {
        let pages = if self.begun { MERGE_PAGES } else { -MERGE_PAGES };
        self.begun = true;
        Ok(!tx.index_merge(self.month, pages)?)
    }
}

/// Reads the words of a month's index and stores them as its word list.
pub(crate) struct WordList {
    month: MonthKey,
    after: Option<String>,
    words: Vec<u8>,
}

impl WordList {
    /// Of this month.
    pub(crate) fn new(month: MonthKey) -> Self {
        Self { month, after: None, words: Vec::new() }
    }

    /// Runs one slice; `true`: the list is stored.
    pub(crate) fn step(&mut self, tx: &Tx<'_>) -> Result<bool> {
        self.after = tx.index_words(self.month, self.after.as_deref(), WORDS, &mut self.words)?;
        if self.after.is_some() {
            return Ok(false);
        }
        tx.word_list_put(self.month, &self.words)?;
        Ok(true)
    }
}
