//! Imports of the past: the list, the reports, and taking one back.

use super::super::{Error, ErrorKind, Read, Result, Tx, changed_one, failed, unknown_number};
use crate::domain::{
    AccountId, Conflict, ConflictReason, ConversationId, ConversationNo, Day, ImportId, MonthKey, Refusal,
    RefusalReason, Standing, Timestamp,
};
use crate::engine::ops::import::PastImport;
use crate::engine::transact::{ImportFiles, May};
use rusqlite::{OptionalExtension as _, Row, named_params};

fn past(row: &Row<'_>) -> rusqlite::Result<PastImport> {
    let undone: Option<i64> = row.get("undone_ms")?;
    let undone_by: Option<String> = row.get("undone_by")?;
    Ok(PastImport {
        id: ImportId(row.get("id")?),
        at: Timestamp(row.get("published_ms")?),
        by: row.get("display_name")?,
        source: row.get("code")?,
        not_older_than: row.get::<_, Option<i64>>("not_older_than")?.map(Day::from_number),
        read: row.get("read")?,
        imported: row.get("imported")?,
        replaced: row.get("replaced")?,
        skipped: row.get("skipped")?,
        older: row.get("older")?,
        conflicts: row.get("conflicts")?,
        refused: row.get("refused")?,
        notes_dropped: row.get("notes_dropped")?,
        notes_kept: row.get("notes_kept")?,
        notes_reason: row.get("notes_reason")?,
        undone: undone.map(Timestamp).zip(undone_by),
    })
}

/// A conversation as it is counted.
pub(crate) struct CountedRow {
    /// Order key.
    pub(crate) id: ConversationId,
    /// The import that brought it.
    pub(crate) import: ImportId,
    /// The first day on which it may not exist.
    pub(crate) due_on: Day,
    /// Its messages.
    pub(crate) messages: u32,
}

/// What was the newest that staff had written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Marks {
    review: i64,
    note: i64,
    example: i64,
}

impl Read<'_> {
    /// Imports that were published, newest first, also those that were taken back.
    pub(crate) fn imports(&self, limit: u32) -> Result<Vec<PastImport>> {
        let values = named_params! { ":id": None::<i64>, ":limit": limit };
        self.all(include_str!("list.sql"), values, past, "reading the imports")
    }

    /// One of them; `NotFound`.
    pub(crate) fn import(&self, import: ImportId) -> Result<PastImport> {
        let values = named_params! { ":id": import.0, ":limit": 1 };
        self.one(include_str!("list.sql"), values, past, "reading an import")
    }

    /// The records that it refused, in the order of the file, as far as they were kept.
    pub(crate) fn refusals(&self, import: ImportId) -> Result<Vec<Refusal>> {
        let row = |row: &Row<'_>| {
            let reason: String = row.get("reason")?;
            Ok(Refusal {
                record: row.get("record")?,
                offset: row.get("offset")?,
                reason: RefusalReason::from_code(&reason).ok_or_else(|| unknown_number("reason"))?,
            })
        };
        self.all(include_str!("refusals.sql"), named_params! { ":import": import.0 }, row, "reading refusals")
    }

    /// The conversations of its file that contradicted the register, in the order of the file, as far as they were kept.
    pub(crate) fn conflicts(&self, import: ImportId) -> Result<Vec<Conflict>> {
        let row = |row: &Row<'_>| {
            let reason: String = row.get("reason")?;
            Ok(Conflict {
                record: row.get("record")?,
                offset: row.get("offset")?,
                conversation: ConversationNo(row.get("conversation")?),
                reason: ConflictReason::from_code(&reason).ok_or_else(|| unknown_number("reason"))?,
                message: row.get("message")?,
            })
        };
        let values = named_params! { ":import": import.0 };
        self.all(include_str!("conflicts.sql"), values, row, "reading conflicts")
    }

    /// What was written on its conversations, as `reader` sees it.
    pub(crate) fn import_standing(&self, import: ImportId, reader: AccountId) -> Result<Standing> {
        let row = |row: &Row<'_>| {
            Ok(Standing {
                reviews: row.get("reviews")?,
                notes: row.get("notes")?,
                tags: row.get("tags")?,
                examples: row.get("examples")?,
            })
        };
        self.one(
            include_str!("standing.sql"),
            named_params! { ":import": import.0, ":reader": reader.0 },
            row,
            "looking at an import",
        )
    }

    /// Whether any import was scrubbed by rules before this version.
    pub(crate) fn imports_have_older_rules(&self, rules: u32) -> Result<bool> {
        let statement = "SELECT EXISTS (SELECT 1 FROM import WHERE rules < :rules) AS older";
        self.one(statement, named_params! { ":rules": rules }, |row| row.get("older"), "reading the imports")
    }

    /// What staff have written last.
    pub(crate) fn marks(&self) -> Result<Marks> {
        let row = |row: &Row<'_>| {
            Ok(Marks { review: row.get("review")?, note: row.get("note")?, example: row.get("example")? })
        };
        self.one(include_str!("marks.sql"), [], row, "looking for what was written")
    }

    /// Whether staff have written anything on this conversation.
    pub(crate) fn conversation_is_written_on(&self, id: ConversationId) -> Result<bool> {
        let values = named_params! { ":conv": id.0 };
        self.one(
            include_str!("written_on.sql"),
            values,
            |row| row.get("written"),
            "looking at a conversation",
        )
    }

    /// Whether anything was written on conversations of an import after these marks.
    pub(crate) fn import_is_written_on_since(&self, import: ImportId, marks: Marks) -> Result<bool> {
        let values = named_params! {
            ":import": import.0,
            ":review": marks.review,
            ":note": marks.note,
            ":example": marks.example,
        };
        self.one(include_str!("written_since.sql"), values, |row| row.get("written"), "looking at an import")
    }

    /// How many of its conversations are there. Reads all conversations: not for the writer.
    pub(crate) fn import_conversations(&self, import: ImportId) -> Result<u64> {
        let statement = "SELECT count(*) AS n FROM conv WHERE import = :import";
        self.one(statement, named_params! { ":import": import.0 }, |row| row.get("n"), "counting an import")
    }

    /// Conversations of a month, whatever brought them, in order, after this key.
    pub(crate) fn conversations_of_month(
        &self,
        month: MonthKey,
        after: ConversationId,
        limit: u32,
    ) -> Result<Vec<CountedRow>> {
        let values = named_params! { ":index_month": month.number(), ":after": after.0, ":limit": limit };
        let row = |row: &Row<'_>| {
            Ok(CountedRow {
                id: ConversationId(row.get("id")?),
                import: ImportId(row.get("import")?),
                due_on: Day::from_number(row.get("due_on")?),
                messages: row.get("messages")?,
            })
        };
        self.all(include_str!("../conversation/of_month.sql"), values, row, "counting a month")
    }

    /// How many conversations an import had when it was taken back; `None`: it was not.
    pub(crate) fn import_undone(&self, import: ImportId) -> Result<Option<u64>> {
        self.conn
            .query_row(
                "SELECT conversations FROM import_undo WHERE import = :import",
                named_params! { ":import": import.0 },
                |row| row.get("conversations"),
            )
            .optional()
            .map_err(|error| failed(&error, "looking at an import"))
    }
}

impl<R: May<ImportFiles>> Tx<'_, R> {
    /// Keeps where and why records were refused.
    pub(super) fn refusals_insert(&self, import: ImportId, refusals: &[Refusal]) -> Result<()> {
        for (place, refusal) in (0_i64..).zip(refusals) {
            let values = named_params! {
                ":import": import.0,
                ":place": place,
                ":record": refusal.record as i64,
                ":offset": refusal.offset as i64,
                ":reason": refusal.reason.code(),
            };
            self.run(include_str!("refuse.sql"), values, "keeping a refusal")?;
        }
        Ok(())
    }

    /// Keeps which conversations of a file contradicted the register, and why.
    pub(super) fn conflicts_insert(&self, import: ImportId, conflicts: &[Conflict]) -> Result<()> {
        for (place, conflict) in (0_i64..).zip(conflicts) {
            let values = named_params! {
                ":import": import.0,
                ":place": place,
                ":record": conflict.record as i64,
                ":offset": conflict.offset as i64,
                ":conversation": conflict.conversation.0,
                ":reason": conflict.reason.code(),
                ":message": conflict.message,
            };
            self.run(include_str!("conflict.sql"), values, "keeping a conflict")?;
        }
        Ok(())
    }

    /// Hides all conversations of a published import at once; `NotFound` if it is not published.
    pub(crate) fn import_unpublish(
        &self,
        import: ImportId,
        account: AccountId,
        conversations: u64,
        at: Timestamp,
    ) -> Result<()> {
        let doing = "taking an import back";
        let values = named_params! {
            ":import": import.0,
            ":account": account.0,
            ":undone_ms": at.0,
            ":conversations": conversations as i64,
        };
        if self.run(include_str!("unpublish.sql"), values, doing)? != 1 {
            return Err(Error::new(ErrorKind::NotFound, doing));
        }
        self.register_raise_generation()?;
        // What it still had to add to others goes with it.
        let rest = "UPDATE import SET replaced = -1 WHERE rest_of = :import AND published_ms IS NULL";
        self.run(rest, named_params! { ":import": import.0 }, doing)?;
        let statement = "UPDATE import SET published_ms = NULL WHERE id = :import";
        changed_one(self.run(statement, named_params! { ":import": import.0 }, doing)?, doing)
    }

    /// None of its conversations is left: it stands in the list as taken back.
    pub(crate) fn import_end_undo(&self, import: ImportId) -> Result<()> {
        let doing = "taking an import back";
        let values = named_params! { ":import": import.0 };
        changed_one(self.run(include_str!("end_undo.sql"), values, doing)?, doing)
    }
}
