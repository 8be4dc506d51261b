//! Tending the index of a month in slices that end by time: merging it into one segment, and reading its word list. Between
//! two slices another instance may drop the index with the month's last conversation: then nothing is left to be done.

use crate::domain::MonthKey;
use crate::engine::clock::Stopwatch;
use crate::engine::store::Tx;
use crate::error::Result;

/// How long is merged or read before a slice is committed.
const SLICE_MS: f64 = 10.0;
/// Index pages that are merged in one go; two or three milliseconds.
const MERGE_PAGES: i64 = 64;

/// Segments after which FTS5 merges of itself (its own number).
pub(crate) const AUTOMERGE: u32 = 4;

/// Merges what FTS5 would merge of itself at a commit, where it is told not to, for so many milliseconds.
pub(crate) fn lighten(tx: &Tx<'_>, month: MonthKey, slice_ms: f64) -> Result<()> {
    let since = Stopwatch::start();
    if !tx.index_exists(month)? {
        return Ok(());
    }
    while tx.index_merge(month, MERGE_PAGES)? && since.millis() < slice_ms {}
    Ok(())
}

/// Merges the whole index of a month into one segment, which also drops what was deleted from it, if the index is not small:
/// `index_forget` sees to that.
pub(crate) struct Merge {
    month: MonthKey,
    begun: bool,
    slice_ms: f64,
}

impl Merge {
    /// Of this month.
    pub(crate) fn new(month: MonthKey) -> Self {
        Self::within(month, SLICE_MS)
    }

    /// The same in slices of another length.
    pub(crate) fn within(month: MonthKey, slice_ms: f64) -> Self {
        Self { month, begun: false, slice_ms }
    }

    /// Runs one slice; `true`: it is one segment, or is gone.
    pub(crate) fn step(&mut self, tx: &Tx<'_>) -> Result<bool> {
        let since = Stopwatch::start();
        if !tx.index_exists(self.month)? {
            return Ok(true);
        }
        loop {
            let pages = if self.begun { MERGE_PAGES } else { -MERGE_PAGES };
            self.begun = true;
            if !tx.index_merge(self.month, pages)? {
                return Ok(true);
            }
            if since.millis() >= self.slice_ms {
                return Ok(false);
            }
        }
    }
}

/// Reads the words of a month's index and stores them as its word list. They are stored by one statement, since a list
/// is one value: that of a month of 83,000 conversations has 4 MB.
pub(crate) struct WordList {
    month: MonthKey,
    after: Option<String>,
    words: Vec<u8>,
    slice_ms: f64,
}

impl WordList {
    /// Of this month.
    pub(crate) fn new(month: MonthKey) -> Self {
        Self::within(month, SLICE_MS)
    }

    /// The same in slices of another length.
    pub(crate) fn within(month: MonthKey, slice_ms: f64) -> Self {
        Self { month, after: None, words: Vec::new(), slice_ms }
    }

    /// Runs one slice; `true`: the list is stored, or the index is gone.
    pub(crate) fn step(&mut self, tx: &Tx<'_>) -> Result<bool> {
        let since = Stopwatch::start();
        if !tx.index_exists(self.month)? {
            return Ok(true);
        }
        let over = || since.millis() >= self.slice_ms;
        self.after = tx.index_words(self.month, self.after.as_deref(), over, &mut self.words)?;
        if self.after.is_some() {
            return Ok(false);
        }
        tx.word_list_put(self.month, &self.words)?;
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;
    use crate::engine::ops::fixture::Fixture;
    use crate::engine::transact::slice;

    /// A month with this many words and more.
    fn month(fixture: &mut Fixture, words: u32) -> MonthKey {
        let texts: Vec<String> = (0..words / 50)
            .map(|n| {
                (0..50).map(|m| format!("sana{}x{n} ", n * 7919 % 1000 + m)).collect::<Vec<_>>().concat()
            })
            .collect();
        let talks: Vec<(&str, &str)> = texts.iter().map(|text| ("2026-10-01", text.as_str())).collect();
        let import = fixture.stage(&talks);
        fixture.publish(import);
        Day::parse("2026-10-01").unwrap().month()
    }

    #[test]
    fn words_are_read_until_the_time_is_over() {
        let mut fixture = Fixture::new("words_by_time");
        let month = month(&mut fixture, 1000);
        let mut words = WordList::within(month, 0.0);
        let mut slices = 0;
        while !slice(&mut fixture.store, |tx| words.step(tx)).unwrap() {
            slices += 1;
            assert!(words.words.split(|byte| *byte == b'\n').count() <= slices * 64 + 1);
        }
        assert!(slices >= 15, "{slices}");
        let list = fixture.store.read(|read| read.word_list(month)).unwrap();
        assert_eq!(list.split(|byte| *byte == b'\n').count(), 1000);
    }

    #[test]
    fn an_index_is_merged_until_the_time_is_over() {
        let mut fixture = Fixture::new("merge_by_time");
        let month = month(&mut fixture, 50_000);
        let mut merge = Merge::within(month, 0.0);
        let mut slices = 1;
        while !slice(&mut fixture.store, |tx| merge.step(tx)).unwrap() {
            slices += 1;
        }
        assert!(slices > 2, "{slices}");
    }
}
