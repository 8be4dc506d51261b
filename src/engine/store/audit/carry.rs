//! Entries that go from a register to the one that takes its place: a restore cuts nothing off the log.

use super::super::{Read, Result, Row, Tx};
use crate::domain::audit::{Act, ActGroup};
use rusqlite::named_params;

const DOING: &str = "carrying the log over";

/// A row of the log as it is stored.
pub(crate) struct LogRow {
    id: i64,
    at_ms: i64,
    account: Option<i64>,
    act: String,
    object: Option<i64>,
    amount: Option<i64>,
    purpose: Option<i64>,
    previous: Vec<u8>,
    hash: Vec<u8>,
}

impl LogRow {
    /// Whether anything but the log was changed by what it tells of.
    pub(crate) fn is_change(&self) -> bool {
        let act = Act::ALL.into_iter().find(|act| act.code() == self.act);
        act.is_none_or(|act| !matches!(act.group(), ActGroup::Access | ActGroup::Conversations))
    }
}

fn stored(row: &Row<'_>) -> rusqlite::Result<LogRow> {
    Ok(LogRow {
        id: row.get("id")?,
        at_ms: row.get("at_ms")?,
        account: row.get("account")?,
        act: row.get("act")?,
        object: row.get("object")?,
        amount: row.get("amount")?,
        purpose: row.get("purpose")?,
        previous: row.get("previous")?,
        hash: row.get("hash")?,
    })
}

impl Read<'_> {
    /// Number and hash of the last entry.
    pub(crate) fn audit_last(&self) -> Result<Option<(i64, Vec<u8>)>> {
        let row = |row: &Row<'_>| Ok((row.get("id")?, row.get("hash")?));
        Ok(self.all("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1", [], row, DOING)?.pop())
    }

    /// The entries behind this one; `None` if it is not in this log.
    pub(crate) fn audit_behind(&self, entry: i64, hash: &[u8]) -> Result<Option<Vec<LogRow>>> {
        let values = named_params! { ":entry": entry };
        let here = |row: &Row<'_>| row.get::<_, Vec<u8>>("hash");
        if self.all("SELECT hash FROM audit WHERE id = :entry", values, here, DOING)?.pop().as_deref()
            != Some(hash)
        {
            return Ok(None);
        }
        self.all(include_str!("behind.sql"), values, stored, DOING).map(Some)
    }
}

impl Tx<'_> {
    /// Writes an entry as it stood in the other register.
    pub(crate) fn audit_take(&self, row: &LogRow) -> Result<()> {
        let values = named_params! {
            ":id": row.id,
            ":at_ms": row.at_ms,
            ":account": row.account,
            ":act": row.act,
            ":object": row.object,
            ":amount": row.amount,
            ":purpose": row.purpose,
            ":previous": row.previous,
            ":hash": row.hash,
        };
        self.run(include_str!("append.sql"), values, DOING).map(drop)
    }
}
