//! The word lists of the months, kept by the thread that searches as long as nothing in them has changed.

use super::super::conversation::month_of;
use super::super::{Read, Result};
use crate::domain::MonthKey;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Bytes of word lists that a thread keeps; 24 months of 2,000,000 conversations have 88 MB, a search reads the
/// newest of them.
const KEPT_BYTES: usize = 24 << 20;

/// What tells one state of a list from another: the register's generation rises when something is destroyed, and a
/// list to which words are added grows.
type State = (i64, i64);

type Kept = BTreeMap<MonthKey, (State, Rc<[u8]>)>;

thread_local! {
    static KEPT: RefCell<Kept> = const { RefCell::new(BTreeMap::new()) };
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
        KEPT.with_borrow_mut(|kept| kept.retain(|month, (state, _)| lists.get(month) == Some(state)));
        Ok(Lists(lists))
    }

    /// The words of a month; `None` while it has no list.
    pub(super) fn words_of(&self, lists: &Lists, month: MonthKey) -> Result<Option<Rc<[u8]>>> {
        let Some(state) = lists.0.get(&month) else { return Ok(None) };
        let kept = KEPT.with_borrow(|kept| kept.get(&month).map(|(_, words)| Rc::clone(words)));
        if kept.is_some() {
            return Ok(kept);
        }
        let words: Rc<[u8]> = self.word_list(month)?.into();
        KEPT.with_borrow_mut(|kept| {
            kept.insert(month, (*state, Rc::clone(&words)));
            while kept.values().map(|(_, words)| words.len()).sum::<usize>() > KEPT_BYTES && kept.len() > 1 {
                kept.pop_first();
            }
        });
        Ok(Some(words))
    }
}
