//! The word lists of the months, remembered for all readers as long as nothing in them has changed.

use super::super::conversation::month_of;
use super::super::{Read, Result};
use super::word_list::WordList;
use crate::domain::MonthKey;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Bytes of word lists that are remembered: all of 200,000 conversations. 24 months of 2,000,000 have 88 MB (`STORE`
/// section 2); there the oldest are read anew by the searches that get so far.
const KEPT_BYTES: usize = 64 << 20;

/// What tells one state of a list from another: the register's generation rises when something is destroyed, and a
/// list to which words are added grows.
type State = (i64, i64);

/// What is remembered of the word lists; its clones are one.
#[derive(Clone, Default)]
pub(crate) struct KeptWords(Arc<Mutex<Kept>>);

type Kept = BTreeMap<MonthKey, (State, Arc<WordList>)>;

impl KeptWords {
    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn get(&self, month: MonthKey, state: State) -> Option<Arc<WordList>> {
        self.lock().get(&month).filter(|(known, _)| *known == state).map(|(_, words)| Arc::clone(words))
    }

    /// Remembers a list; the oldest months are forgotten first.
    fn put(&self, month: MonthKey, state: State, words: &Arc<WordList>) {
        let mut kept = self.lock();
        kept.insert(month, (state, Arc::clone(words)));
        while kept.values().map(|(_, words)| words.bytes()).sum::<usize>() > KEPT_BYTES && kept.len() > 1 {
            kept.pop_first();
        }
    }

    /// Forgets what is no longer one of these.
    fn keep(&self, lists: &BTreeMap<MonthKey, State>) {
        self.lock().retain(|month, (state, _)| lists.get(month) == Some(state));
    }
}

/// The states of all lists in one read transaction.
#[derive(Debug, Default)]
pub(super) struct Lists(BTreeMap<MonthKey, State>);

impl Read<'_> {
    /// What lists there are; forgets what is no longer one of them.
    pub(super) fn word_lists(&self) -> Result<Lists> {
        let generation = self.register()?.generation;
        let row = |row: &rusqlite::Row<'_>| Ok((month_of(row)?, (generation, row.get("size")?)));
        let statement = "SELECT index_month, length(words) AS size FROM word_list";
        let lists: BTreeMap<MonthKey, State> =
            self.all(statement, [], row, "reading the word lists")?.into_iter().collect();
        if let Some(memory) = self.memory {
            memory.words.keep(&lists);
        }
        Ok(Lists(lists))
    }

    /// The words of a month; `None` while it has no list.
    pub(super) fn words_of(&self, lists: &Lists, month: MonthKey) -> Result<Option<Arc<WordList>>> {
        let Some(state) = lists.0.get(&month) else { return Ok(None) };
        let kept = self.memory.map(|memory| &memory.words);
        if let Some(words) = kept.and_then(|kept| kept.get(month, *state)) {
            return Ok(Some(words));
        }
        let words = Arc::new(WordList::new(self.word_list(month)?));
        if let Some(kept) = kept {
            kept.put(month, *state, &words);
        }
        Ok(Some(words))
    }
}
