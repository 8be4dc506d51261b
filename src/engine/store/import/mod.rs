//! Imports: their rows, their sources, the counters that they change, and who may import now.

mod lengthening;
mod past;

pub(crate) use lengthening::{Lengthening, Shorter};
pub(crate) use past::Marks;

use super::{ErrorKind, Read, Result, Tx, changed_one, failed};
use crate::domain::{AccountId, Day, ImportId, ImportReport, MonthKey, Timestamp};
use crate::engine::transact::{ImportFiles, May};
use crate::scrub::ScrubbedText;
use rusqlite::{OptionalExtension as _, named_params};

/// An import that begins.
pub(crate) struct NewImport<'a> {
    /// Key of the source.
    pub(crate) source: i64,
    /// Who imports.
    pub(crate) account: AccountId,
    /// When it began.
    pub(crate) started: Timestamp,
    /// The importer's word for the file's oldest day.
    pub(crate) not_older_than: Option<Day>,
    /// Version of the sieve's rules.
    pub(crate) rules: u32,
    /// Why internal notes come in, too; `None`: they do not.
    pub(crate) notes_reason: Option<&'a ScrubbedText>,
}

/// An import that is not published, by its count of replaced conversations unless it was taken back: none while it is staged; below zero in a
/// rest that goes with it; above in one whose import was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfinished {
    /// Nothing of it is visible: it goes.
    Staged(ImportId),
    /// What it would have added to published conversations: it goes, too.
    Rest(ImportId),
    /// What a published import adds to conversations: it is put in its place.
    Decided(ImportId),
    /// It was published and taken back: it goes.
    Undone(ImportId),
}

impl Read<'_> {
    /// What programs have not come to the end of, oldest first; `None`: nothing.
    pub(crate) fn import_unfinished(&self) -> Result<Option<Unfinished>> {
        let row = |row: &rusqlite::Row<'_>| {
            let import = ImportId(row.get("id")?);
            Ok(match row.get::<_, i64>("replaced")? {
                _ if row.get("undone")? => Unfinished::Undone(import),
                0 => Unfinished::Staged(import),
                ..0 => Unfinished::Rest(import),
                _ => Unfinished::Decided(import),
            })
        };
        match self.one(include_str!("unfinished.sql"), [], row, "looking for unfinished imports") {
            Err(error) if error.kind == ErrorKind::NotFound => Ok(None),
            found => found.map(Some),
        }
    }

    /// Whether this import is there and not published.
    pub(crate) fn import_is_unpublished(&self, import: ImportId) -> Result<bool> {
        self.conn
            .prepare_cached("SELECT 1 AS found FROM import WHERE id = :id AND published_ms IS NULL")
            .and_then(|mut statement| statement.exists(named_params! { ":id": import.0 }))
            .map_err(|error| failed(&error, "looking at an import"))
    }
}

impl<R: May<ImportFiles>> Tx<'_, R> {
    /// The key of a source, made if it is new.
    pub(crate) fn source_key(&self, code: &str) -> Result<i64> {
        let doing = "naming a source";
        let known = self
            .conn
            .query_row("SELECT id FROM source WHERE code = :code", named_params! { ":code": code }, |row| {
                row.get("id")
            })
            .optional()
            .map_err(|error| failed(&error, doing))?;
        if let Some(known) = known {
            return Ok(known);
        }
        self.conn
            .execute("INSERT INTO source (code) VALUES (:code)", named_params! { ":code": code })
            .map_err(|error| failed(&error, doing))?;
        Ok(self.conn.last_insert_rowid())
    }

    /// Begins an import; its conversations are invisible.
    pub(crate) fn import_insert(&self, new: &NewImport<'_>) -> Result<ImportId> {
        self.conn
            .prepare_cached(include_str!("insert.sql"))
            .and_then(|mut statement| {
                statement.insert(named_params! {
                    ":source": new.source,
                    ":account": new.account.0,
                    ":started_ms": new.started.0,
                    ":not_older_than": new.not_older_than.map(Day::number),
                    ":rules": new.rules,
                    ":notes_reason": new.notes_reason,
                })
            })
            .map(ImportId)
            .map_err(|error| failed(&error, "beginning an import"))
    }

    /// Makes a place beside an import that is staged, for what longer versions add to published conversations.
    pub(crate) fn import_rest(&self, import: ImportId) -> Result<ImportId> {
        let values = named_params! { ":import": import.0 };
        self.insert(include_str!("rest.sql"), values, "staging longer versions").map(ImportId)
    }

    /// The import of this rest is published: so many conversations are going to be longer, whatever happens.
    pub(crate) fn import_rest_decided(&self, rest: ImportId, longer: u64) -> Result<()> {
        let doing = "publishing longer versions";
        let statement = "UPDATE import SET replaced = :longer WHERE id = :id AND published_ms IS NULL";
        let values = named_params! { ":id": rest.0, ":longer": longer as i64 };
        changed_one(self.run(statement, values, doing)?, doing)
    }

    /// Makes an import visible, with its counts and what it refused.
    pub(crate) fn import_publish(
        &self,
        import: ImportId,
        report: &ImportReport,
        at: Timestamp,
    ) -> Result<()> {
        self.conn
            .prepare_cached(include_str!("publish.sql"))
            .and_then(|mut statement| {
                statement.execute(named_params! {
                    ":id": import.0,
                    ":published_ms": at.0,
                    ":read": report.read as i64,
                    ":imported": report.imported as i64,
                    ":replaced": report.replaced as i64,
                    ":skipped": report.skipped as i64,
                    ":conflicts": report.conflicts as i64,
                    ":refused": report.refused as i64,
                    ":notes_dropped": report.notes_dropped as i64,
                    ":notes_kept": report.notes_kept as i64,
                })
            })
            .map_err(|error| failed(&error, "publishing an import"))
            .and_then(|rows| changed_one(rows, "publishing an import"))?;
        self.refusals_insert(import, &report.refusals)
    }

    /// Removes an unpublished import none of whose conversations is left, and its source if nothing else came from there.
    pub(crate) fn import_remove(&self, import: ImportId) -> Result<()> {
        let doing = "removing an import";
        // Rows that refer to others are not looked for here.
        let values = named_params! { ":id": import.0 };
        self.run("UPDATE import SET rest_of = NULL WHERE rest_of = :id", values, doing)?;
        self.conn
            .execute(
                "DELETE FROM import WHERE id = :id AND published_ms IS NULL",
                named_params! { ":id": import.0 },
            )
            .map_err(|error| failed(&error, doing))?;
        self.conn
            .execute("DELETE FROM source WHERE id NOT IN (SELECT source FROM import)", [])
            .map_err(|error| failed(&error, doing))?;
        Ok(())
    }

    /// Counts conversations and messages that came or went; a count that falls to nothing is removed.
    pub(crate) fn tally_add(
        &self,
        due_on: Day,
        month: MonthKey,
        conversations: i64,
        messages: i64,
    ) -> Result<()> {
        self.conn
            .prepare_cached(include_str!("tally_add.sql"))
            .and_then(|mut statement| {
                statement.execute(named_params! {
                    ":due_on": due_on.number(),
                    ":index_month": month.number(),
                    ":conversations": conversations,
                    ":messages": messages,
                })
            })
            .map_err(|error| failed(&error, "counting conversations"))?;
        if conversations < 0 {
            let statement =
                "DELETE FROM tally WHERE due_on = :due_on AND index_month = :month AND conversations <= 0";
            let values = named_params! { ":due_on": due_on.number(), ":month": month.number() };
            self.run(statement, values, "counting conversations")?;
        }
        Ok(())
    }
}
