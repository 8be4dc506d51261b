//! Rows that were read so far, in pages; only those near the view are kept.

use crate::domain::ConversationId;
use crate::engine::ops::conversation::{Place, Row};
use std::collections::BTreeMap;
use std::ops::Range;

/// Rows of a page: some screenfuls, so that scrolling seldom meets a row that is not there yet.
pub(super) const PAGE: u64 = 100;

/// Pages kept of a list that is read by places: beyond the view they are only a convenience.
const KEPT: usize = 40;

/// Rows that are read again at once after a change, at most.
const REFRESHED_MAX: u64 = 1_000;

/// Rows by their place in the list.
#[derive(Default)]
pub(super) struct Rows {
    /// Read one after another, each page after the last row before it; else by place.
    keyset: bool,
    pages: BTreeMap<u64, Vec<Row>>,
    /// Pages whose rows may have changed.
    old: Vec<u64>,
    /// Whether rows follow the last page of a keyset list.
    more: bool,
    /// Whether the keyset list as a whole may have changed.
    refresh: bool,
}

/// A page to be asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ask {
    /// Its number.
    pub(super) page: u64,
    /// Where it begins.
    pub(super) at: Place,
    /// Rows in it, at most.
    pub(super) limit: u64,
}

impl Rows {
    /// Nothing read yet.
    pub(super) fn new(keyset: bool) -> Self {
        Self { keyset, more: true, ..Self::default() }
    }

    /// The row at a place, if it is there.
    pub(super) fn row(&self, index: u64) -> Option<&Row> {
        self.pages.get(&(index / PAGE))?.get((index % PAGE) as usize)
    }

    /// Whether nothing was read yet.
    pub(super) fn is_unread(&self) -> bool {
        self.pages.is_empty()
    }

    /// Rows in the list as far as that is known; `count` is the exact number if somebody counted.
    pub(super) fn len(&self, count: Option<u64>) -> u64 {
        let loaded = self.loaded();
        match count {
            Some(count) if !self.keyset => count,
            _ if !self.more => loaded,
            // A list that is read downward grows by a page at a time; only a short one shows its whole length.
            Some(count) if count <= REFRESHED_MAX => count.max(loaded),
            _ => loaded + PAGE,
        }
    }

    /// Places from the first to the last row that was read.
    fn loaded(&self) -> u64 {
        self.pages.last_key_value().map_or(0, |(page, rows)| page * PAGE + rows.len() as u64)
    }

    /// The place of a conversation among the rows that are there.
    pub(super) fn place_of(&self, id: ConversationId) -> Option<u64> {
        self.pages.iter().find_map(|(page, rows)| {
            let at = rows.iter().position(|row| row.conversation.id == id)?;
            Some(page * PAGE + at as u64)
        })
    }

    /// What has to be asked for so that these rows are there.
    pub(super) fn missing(&self, range: &Range<u64>) -> Option<Ask> {
        if self.keyset { self.missing_below(range) } else { self.missing_at(range) }
    }

    fn missing_at(&self, range: &Range<u64>) -> Option<Ask> {
        let last = range.end.max(range.start + 1) - 1;
        (range.start / PAGE..=last / PAGE)
            .find(|page| !self.pages.contains_key(page) || self.old.contains(page))
            .map(|page| {
                let at = if page == 0 { Place::Start } else { Place::Offset(page * PAGE) };
                Ask { page, at, limit: PAGE }
            })
    }

    fn missing_below(&self, range: &Range<u64>) -> Option<Ask> {
        if self.refresh || self.pages.is_empty() {
            let limit = self.loaded().min(range.end + PAGE).div_ceil(PAGE).max(1) * PAGE;
            return Some(Ask { page: 0, at: Place::Start, limit: limit.min(REFRESHED_MAX) });
        }
        if !self.more || range.end <= self.loaded() {
            return None;
        }
        let last = self.pages.last_key_value()?;
        let after = last.1.last()?.conversation.id;
        Some(Ask { page: last.0 + 1, at: Place::After(after), limit: PAGE })
    }

    /// Takes the answer to a question.
    pub(super) fn put(&mut self, ask: Ask, rows: Vec<Row>, more: bool) {
        if self.keyset {
            if ask.at == Place::Start {
                self.pages.clear();
                self.refresh = false;
            }
            self.more = more;
            let mut rows = rows.into_iter();
            let mut page = ask.page;
            loop {
                let some: Vec<Row> = rows.by_ref().take(PAGE as usize).collect();
                if some.is_empty() && page > 0 {
                    return;
                }
                self.pages.insert(page, some);
                page += 1;
            }
        }
        self.old.retain(|page| *page != ask.page);
        self.more = more;
        self.pages.insert(ask.page, rows);
        while self.pages.len() > KEPT {
            let first = self.pages.first_key_value().map_or(0, |(page, _)| *page);
            let last = self.pages.last_key_value().map_or(0, |(page, _)| *page);
            let far = if ask.page - first.min(ask.page) > last - ask.page.min(last) { first } else { last };
            self.pages.remove(&far);
        }
    }

    /// Something in the register changed: what is shown stays until it was read again.
    pub(super) fn grow_old(&mut self) {
        self.old = self.pages.keys().copied().collect();
        self.refresh = self.keyset;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Conversation;

    fn row(id: i64) -> Row {
        Row { conversation: Conversation::empty(id), snippet: None }
    }

    fn rows(ids: Range<i64>) -> Vec<Row> {
        ids.map(row).collect()
    }

    #[test]
    fn a_whole_register_is_read_by_places() {
        let mut list = Rows::new(false);
        let ask = list.missing(&(1_900_050..1_900_070)).unwrap();
        assert_eq!(ask, Ask { page: 19_000, at: Place::Offset(1_900_000), limit: PAGE });
        list.put(ask, rows(0..100), true);
        assert_eq!(list.missing(&(1_900_050..1_900_070)), None);
        assert_eq!(list.row(1_900_050).unwrap().conversation.id, ConversationId(50));
        assert_eq!(list.row(3), None);
        assert_eq!(list.len(Some(2_000_000)), 2_000_000);
    }

    #[test]
    fn a_filtered_list_grows_downward() {
        let mut list = Rows::new(true);
        let ask = list.missing(&(0..20)).unwrap();
        assert_eq!((ask.at, ask.limit), (Place::Start, PAGE));
        list.put(ask, rows(0..100), true);
        assert_eq!(list.missing(&(0..20)), None);
        assert_eq!(list.len(None), 200);
        let ask = list.missing(&(95..110)).unwrap();
        assert_eq!(ask, Ask { page: 1, at: Place::After(ConversationId(99)), limit: PAGE });
        list.put(ask, rows(100..130), false);
        assert_eq!((list.len(None), list.missing(&(120..140))), (130, None));
        assert_eq!(list.place_of(ConversationId(129)), Some(129));
    }

    #[test]
    fn after_a_change_the_rows_stay_until_they_were_read_again() {
        let mut list = Rows::new(true);
        list.put(Ask { page: 0, at: Place::Start, limit: PAGE }, rows(0..100), true);
        list.put(Ask { page: 1, at: Place::After(ConversationId(99)), limit: PAGE }, rows(100..200), true);
        list.grow_old();
        assert_eq!(list.row(150).unwrap().conversation.id, ConversationId(150));
        let ask = list.missing(&(110..130)).unwrap();
        assert_eq!((ask.at, ask.limit), (Place::Start, 200));
        list.put(ask, rows(50..250), true);
        assert_eq!(list.row(0).unwrap().conversation.id, ConversationId(50));
        assert_eq!(list.missing(&(110..130)), None);
    }

    #[test]
    fn only_pages_near_the_view_are_kept() {
        let mut list = Rows::new(false);
        for page in 0..100 {
            list.put(Ask { page, at: Place::Offset(page * PAGE), limit: PAGE }, rows(0..100), true);
        }
        assert_eq!(list.pages.len(), KEPT);
        assert!(list.row(99 * PAGE).is_some() && list.row(0).is_none());
    }
}
