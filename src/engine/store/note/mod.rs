//! Notes by staff.

use super::{Read, Result, Tx, changed_one};
use crate::domain::{AccountId, ConversationId, NoteId, Timestamp};
use crate::engine::transact::{Annotate, May};
use crate::scrub::ScrubbedText;
use rusqlite::named_params;

/// Whose a note is, and on what.
pub(crate) struct NoteRow {
    /// The conversation.
    pub(crate) conversation: ConversationId,
    /// Who wrote it.
    pub(crate) account: AccountId,
}

impl Read<'_> {
    /// Whose a note is, and on what; `NotFound` for one that `reader` does not see.
    pub(crate) fn note(&self, id: NoteId, reader: AccountId) -> Result<NoteRow> {
        let values = named_params! { ":id": id.0, ":reader": reader.0 };
        let row = |row: &rusqlite::Row<'_>| {
            Ok(NoteRow {
                conversation: ConversationId(row.get("conv")?),
                account: AccountId(row.get("account")?),
            })
        };
        self.one(include_str!("get.sql"), values, row, "looking for a note")
    }
}

impl<R: May<Annotate>> Tx<'_, R> {
    /// Writes a note; its key.
    pub(crate) fn note_insert(
        &self,
        conversation: ConversationId,
        seq: Option<u32>,
        account: AccountId,
        text: &ScrubbedText,
        at: Timestamp,
    ) -> Result<NoteId> {
        let values = named_params! {
            ":conv": conversation.0,
            ":seq": seq,
            ":account": account.0,
            ":written_ms": at.0,
            ":text": text,
        };
        self.insert(include_str!("insert.sql"), values, "writing a note").map(NoteId)
    }

    /// Changes a note, if nobody has changed it since `version`.
    pub(crate) fn note_change(
        &self,
        id: NoteId,
        text: &ScrubbedText,
        version: i64,
        at: Timestamp,
    ) -> Result<()> {
        let doing = "changing a note";
        let values = named_params! {
            ":id": id.0,
            ":text": text,
            ":changed_ms": at.0,
            ":version": version,
        };
        changed_one(self.run(include_str!("change.sql"), values, doing)?, doing)
    }

    /// Removes a note.
    pub(crate) fn note_remove(&self, id: NoteId) -> Result<()> {
        let values = named_params! { ":id": id.0 };
        self.run("DELETE FROM note WHERE id = :id", values, "removing a note").map(drop)
    }
}
