//! What a reader remembers between two questions. It dies with its connection, and nothing in it is used once the
//! register has another state than when it was read.

use super::super::{Read, Result};
use super::words::KeptWords;
use crate::domain::query::Sort;
use crate::domain::{AccountId, ConversationId, Day, Filter};
use std::cell::RefCell;

/// A reader's memory.
pub(in crate::engine::store) struct Memory {
    /// Word lists of months, which all readers have in common.
    pub(super) words: KeptWords,
    /// The last list that was put into an order: its other pages are cut from it.
    sorted: RefCell<Option<(SortedList, Option<Vec<ConversationId>>)>>,
}

impl Memory {
    pub(in crate::engine::store) fn new(words: KeptWords) -> Self {
        Self { words, sorted: RefCell::default() }
    }
}

/// Which list, of which state of the register.
#[derive(Clone, PartialEq)]
struct SortedList {
    filter: Filter,
    sort: Sort,
    today: Day,
    reader: AccountId,
    version: i64,
}

impl Read<'_> {
    /// The ids of a list in an order that is not that of time, as `sort_now` puts it (`None`: it has too many);
    /// remembered until the register changes or somebody else reads.
    pub(crate) fn search_sorted(
        &self,
        filter: &Filter,
        sort: Sort,
        (today, reader): (Day, AccountId),
        sort_now: impl FnOnce() -> Result<Option<Vec<ConversationId>>>,
    ) -> Result<Option<Vec<ConversationId>>> {
        let Some(memory) = self.memory else { return sort_now() };
        // Only what other connections do raises it; a reader does nothing itself.
        let row = |row: &rusqlite::Row<'_>| row.get("data_version");
        let version = self.one("PRAGMA data_version", [], row, "asking for the register's state")?;
        let list = SortedList { filter: filter.clone(), sort, today, reader, version };
        if let Some((known, ids)) = &*memory.sorted.borrow()
            && *known == list
        {
            return Ok(ids.clone());
        }
        let ids = sort_now()?;
        memory.sorted.replace(Some((list, ids.clone())));
        Ok(ids)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Reader, Stop};
    use super::*;
    use crate::domain::{AccountId, Purpose, Timestamp};
    use crate::engine::event::Reply as AnyReply;
    use crate::engine::ops;
    use crate::engine::ops::conversation::{Page, Place, Query, Reply};
    use crate::engine::ops::fixture::Fixture;
    use crate::engine::session::{Reauthentication, Session};
    use rusqlite::StatementStatus;

    /// A page of two in best order, and how often messages were read for their words in all.
    fn page(reader: &mut Reader, fixture: &Fixture, line: &str, at: Place) -> (Page, i32) {
        let session = Session {
            account: AccountId(1),
            epoch: 0,
            purpose: Purpose::Quality,
            until: Timestamp(i64::MAX),
            reauthentication: Reauthentication::default(),
        };
        let filter = Filter::parse(line, fixture.context.today()).0;
        let query = Query::List { filter, sort: Sort::Best, at, limit: 2 };
        reader
            .read(|read| {
                let reply = ops::answer(query.into(), read, Some(&session), fixture.context.moment())?;
                let AnyReply::Conversation(Reply::List(page)) = reply else { panic!("{reply:?}") };
                let texts = read.conn.prepare_cached(include_str!("texts.sql")).unwrap();
                Ok((page, texts.get_status(StatementStatus::Run)))
            })
            .unwrap()
    }

    #[test]
    fn the_pages_of_a_list_in_best_order_are_cut_from_one_until_the_register_changes() {
        let mut fixture = Fixture::new("best_order");
        let talks = ["lupa", "lupa uusi", "lupa", "lupa uusi kortti", "lupa uusi"];
        let import = fixture.stage(&talks.map(|text| ("2026-11-03", text)));
        fixture.publish(import);
        let mut reader = Reader::open(fixture.store.path(), KeptWords::default(), Stop::default()).unwrap();
        let words = "lupa OR uusi OR kortti";
        let (first, read) = page(&mut reader, &fixture, words, Place::Start);
        assert!(read >= 5, "every text is read for the first page: {read}");
        let id = |page: &Page, row: usize| page.rows[row].conversation.id;
        let (second, again) = page(&mut reader, &fixture, words, Place::After(id(&first, 1)));
        // The words around the first hit are read for each row that is shown.
        assert_eq!(again - read, 2);
        let openings: Vec<&str> =
            first.rows.iter().chain(&second.rows).map(|row| row.conversation.opening.as_str()).collect();
        assert_eq!(openings, ["lupa uusi kortti", "lupa uusi", "lupa uusi", "lupa"]);

        // What another connection commits is seen.
        crate::engine::transact::slice(&mut fixture.store, |tx| tx.source_key("another")).unwrap();
        let (_, changed) = page(&mut reader, &fixture, words, Place::Start);
        assert!(changed - again >= 5, "every text is read again: {}", changed - again);
    }
}
