//! One full-text index a month, and the list of its words (`DECISIONS` 2 and 3).
//!
//! Documents are added in the order of their ids: an id that does not grow makes FTS5 write out what it holds.

mod forget;

use super::conversation::month_of;
use super::search::{OnIndex, index_name, on_index};
use super::{Read, Result, Tx, failed};
use crate::domain::{ConversationId, MonthKey};
use crate::engine::transact::{CheckLeaks, May};
use rusqlite::types::ToSqlOutput;
use rusqlite::{OptionalExtension as _, named_params};

/// Stands between two messages of a document; a token of its own, but no word.
const BETWEEN: &str = "\u{e000}";

/// Words that are read between two looks at the clock.
const WORDS: u32 = 64;

/// A month of which something can hold words that were removed from texts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StaleMonth {
    /// Which.
    pub(crate) month: MonthKey,
    /// Number of the last change; it only grows.
    pub(crate) changes: u64,
    /// Up to which change index and word list are cleaned; the log and the free pages come last.
    pub(crate) tended: u64,
}

impl Read<'_> {
    /// Whether the month has an index.
    pub(crate) fn index_exists(&self, month: MonthKey) -> Result<bool> {
        self.conn
            .prepare_cached("SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = :name")
            .and_then(|mut statement| statement.exists(named_params! { ":name": index_name(month) }))
            .map_err(|error| failed(&error, "looking for an index"))
    }

    /// The months that have an index, oldest first.
    pub(crate) fn index_months(&self) -> Result<Vec<MonthKey>> {
        self.conn
            .prepare_cached(include_str!("months.sql"))
            .and_then(|mut statement| statement.query_map([], month_of)?.collect())
            .map_err(|error| failed(&error, "looking for indexes"))
    }

    /// Whether the month's index holds this conversation.
    pub(crate) fn index_holds(&self, month: MonthKey, id: ConversationId) -> Result<bool> {
        self.conn
            .prepare_cached(&on_index(OnIndex::Holds, month))
            .and_then(|mut statement| statement.exists(named_params! { ":id": id.0 }))
            .map_err(|error| failed(&error, "looking into an index"))
    }

    /// Whether these words stand together in any document of the month.
    pub(crate) fn index_has_phrase(&self, month: MonthKey, words: &str) -> Result<bool> {
        let phrase = format!("\"{}\"", words.replace('"', "\"\""));
        self.conn
            .prepare_cached(&on_index(OnIndex::Phrase, month))
            .and_then(|mut statement| statement.exists(named_params! { ":phrase": phrase }))
            .map_err(|error| failed(&error, "looking for words in an index"))
    }

    /// Months of which index, word list, log or free pages can hold words that were removed from texts.
    pub(crate) fn stale_months(&self) -> Result<Vec<StaleMonth>> {
        let row = |row: &rusqlite::Row<'_>| {
            Ok(StaleMonth { month: month_of(row)?, changes: row.get("changes")?, tended: row.get("tended")? })
        };
        self.all(include_str!("stale_months.sql"), [], row, "looking for stale months")
    }

    /// The words of a month, sorted, separated by line feeds; empty if there are none.
    pub(crate) fn word_list(&self, month: MonthKey) -> Result<Vec<u8>> {
        self.conn
            .prepare_cached("SELECT words FROM word_list WHERE index_month = :month")
            .and_then(|mut statement| {
                statement
                    .query_row(named_params! { ":month": month.number() }, |row| row.get("words"))
                    .optional()
            })
            .map(Option::unwrap_or_default)
            .map_err(|error| failed(&error, "reading a word list"))
    }
}

impl<R: May<CheckLeaks>> Tx<'_, R> {
    /// Adds a conversation as it is stored.
    pub(crate) fn index_add(&self, month: MonthKey, id: ConversationId) -> Result<()> {
        let statement = on_index(OnIndex::Add, month);
        self.index_document(&statement, id).map_err(|error| failed(&error, "adding to an index"))
    }

    /// Takes a conversation out. Its rows must still be as they were when it was added.
    pub(crate) fn index_delete(&self, month: MonthKey, id: ConversationId) -> Result<()> {
        let statement = on_index(OnIndex::Delete, month);
        self.index_document(&statement, id).map_err(|error| failed(&error, "taking out of an index"))
    }

    /// Runs a statement with the document of a conversation. Not as `INSERT … SELECT`: SQLite opens a savepoint
    /// for that, and FTS5 then writes what it holds as a segment of its own for each document.
    fn index_document(&self, statement: &str, id: ConversationId) -> rusqlite::Result<()> {
        let mut document = self.conn.prepare_cached(include_str!("document.sql"))?;
        let mut rows = document.query(named_params! { ":id": id.0 })?;
        while let Some(row) = rows.next()? {
            let text = |column| row.get_ref(column).map(ToSqlOutput::Borrowed);
            self.conn.prepare_cached(statement)?.execute(named_params! {
                ":id": id.0,
                ":customer": text("customer")?,
                ":reply": text("reply")?,
                ":meta": text("meta")?,
            })?;
        }
        Ok(())
    }

    /// Remembers that the month's index, word list, log and free pages can hold words that were removed from texts.
    pub(crate) fn month_mark_stale(&self, month: MonthKey) -> Result<()> {
        let values = named_params! { ":month": month.number() };
        self.run(include_str!("mark_stale.sql"), values, "marking a month").map(drop)
    }
}

impl Tx<'_> {
    /// Makes the month's index if it has none; `true` if it was made.
    pub(crate) fn index_create(&self, month: MonthKey) -> Result<bool> {
        if self.index_exists(month)? {
            return Ok(false);
        }
        self.conn
            .execute_batch(&on_index(OnIndex::Create, month))
            .map_err(|error| failed(&error, "making an index"))?;
        Ok(true)
    }

    /// Sets after how many segments of one size FTS5 merges of itself: 0 while much is added in small
    /// transactions, since each word would be written several times over; 4 is its own number.
    pub(crate) fn index_automerge(&self, month: MonthKey, segments: u32) -> Result<()> {
        self.index_command(month, "automerge", i64::from(segments))?;
        self.index_command(month, "crisismerge", if segments == 0 { 1999 } else { 16 })
    }

    /// Merges about this many pages; a negative number begins to merge the whole index into one segment. `false`
    /// if there was nothing to merge.
    pub(crate) fn index_merge(&self, month: MonthKey, pages: i64) -> Result<bool> {
        let before = self.conn.total_changes();
        self.index_command(month, "merge", pages)?;
        // The command itself counts as one change; more means that pages were written (FTS5, section 6.8).
        Ok(self.conn.total_changes() - before >= 2)
    }

    /// Merges the whole index into one segment in one piece, and drops what was deleted from it: only in a file that
    /// nobody else has.
    pub(super) fn index_optimize(&self, month: MonthKey) -> Result<()> {
        self.index_command(month, "optimize", 0)?;
        self.index_forget(month)
    }

    fn index_command(&self, month: MonthKey, command: &'static str, value: i64) -> Result<()> {
        self.conn
            .prepare_cached(&on_index(OnIndex::Tend, month))
            .and_then(|mut statement| {
                statement.execute(named_params! { ":command": command, ":value": value })
            })
            .map_err(|error| failed(&error, "tending an index"))?;
        Ok(())
    }

    /// Drops the month's index and word list.
    pub(crate) fn index_drop(&self, month: MonthKey) -> Result<()> {
        self.conn
            .execute_batch(&on_index(OnIndex::Drop, month))
            .map_err(|error| failed(&error, "dropping an index"))?;
        self.conn
            .execute(
                "DELETE FROM word_list WHERE index_month = :month",
                named_params! { ":month": month.number() },
            )
            .map_err(|error| failed(&error, "dropping a word list"))?;
        Ok(())
    }

    /// Appends words of the index that come after `after` to `words`, each with a line feed, until `over`. Returns the
    /// last one read, `None` at the end.
    ///
    /// The view of the vocabulary lives in the temporary schema and only as long as this call, since the
    /// register's own schema is fixed.
    pub(crate) fn index_words(
        &self,
        month: MonthKey,
        after: Option<&str>,
        over: impl Fn() -> bool,
        words: &mut Vec<u8>,
    ) -> Result<Option<String>> {
        let doing = "reading an index's words";
        self.conn
            .execute_batch(&on_index(OnIndex::Vocabulary, month))
            .map_err(|error| failed(&error, doing))?;
        let read = self
            .conn
            .prepare(include_str!("words.sql"))
            .and_then(|mut statement| {
                let mut rows = statement.query(named_params! { ":after": after.unwrap_or("") })?;
                let (mut last, mut found) = (None::<String>, 0_u32);
                while let Some(row) = rows.next()? {
                    found += 1;
                    let term: String = row.get("term")?;
                    if last.as_ref() != Some(&term) {
                        if row.get::<_, String>("col")? != "meta" && term != BETWEEN {
                            words.extend_from_slice(term.as_bytes());
                            words.push(b'\n');
                        }
                        last = Some(term);
                    }
                    if found % WORDS == 0 && over() {
                        return Ok((last, true));
                    }
                }
                Ok((last, false))
            })
            .map_err(|error| failed(&error, doing));
        self.conn.execute_batch("DROP TABLE temp.vocabulary").map_err(|error| failed(&error, doing))?;
        let (last, more) = read?;
        Ok(if more { last } else { None })
    }

    /// Index and word list of the month hold no words that were removed up to this change.
    pub(crate) fn month_tended(&self, month: MonthKey, changes: u64) -> Result<()> {
        let statement = "UPDATE stale_month SET tended = max(tended, :changes) WHERE index_month = :month";
        let values = named_params! { ":month": month.number(), ":changes": changes };
        self.run(statement, values, "unmarking a month").map(drop)
    }

    /// Nor do the log and the free pages.
    pub(crate) fn month_cleaned(&self, month: MonthKey, changes: u64) -> Result<()> {
        let statement = "UPDATE stale_month SET cleaned = max(cleaned, :changes) WHERE index_month = :month";
        let values = named_params! { ":month": month.number(), ":changes": changes };
        self.run(statement, values, "unmarking a month").map(drop)
    }

    /// Forgets the marks of clean months that have no conversation any more.
    pub(crate) fn stale_months_remove(&self) -> Result<()> {
        self.run(include_str!("remove_stale.sql"), [], "forgetting marks of months").map(drop)
    }

    /// Stores the month's words: sorted, separated by line feeds; one at the end is dropped.
    pub(crate) fn word_list_put(&self, month: MonthKey, words: &[u8]) -> Result<()> {
        self.conn
            .prepare_cached("INSERT OR REPLACE INTO word_list (index_month, words) VALUES (:month, :words)")
            .and_then(|mut statement| {
                statement.execute(named_params! { ":month": month.number(), ":words": words.strip_suffix(b"\n").unwrap_or(words) })
            })
            .map_err(|error| failed(&error, "storing a word list"))?;
        Ok(())
    }
}
