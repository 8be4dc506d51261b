//! The margin is raised: conversations are due earlier, and with them the lists of populations.

use super::super::conversation::month_of;
use super::super::{Read, Result, Tx, changed_one};
use super::DuePlace;
use crate::domain::{ConversationId, Day, MonthKey, Timestamp};
use crate::engine::transact::{May, ShortenRetention};
use rusqlite::{Row, named_params};

const DOING: &str = "raising the margin";

/// A conversation whose day may be moved.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MarginRow {
    /// Key.
    pub(crate) id: ConversationId,
    /// When it began.
    pub(crate) started: Timestamp,
    /// The day on which it is due.
    pub(crate) due_on: Day,
    /// The month in whose index it is.
    pub(crate) month: MonthKey,
    /// Its messages.
    pub(crate) messages: i64,
}

impl Read<'_> {
    /// Conversations after this day and id, those that are due first before all others; at most `limit`.
    pub(crate) fn margin_rows(&self, after: DuePlace, limit: u32) -> Result<Vec<MarginRow>> {
        let values = named_params! { ":after_day": after.0.number(), ":after": after.1.0, ":limit": limit };
        let row = |row: &Row<'_>| {
            Ok(MarginRow {
                id: ConversationId(row.get("id")?),
                started: Timestamp(row.get("started_ms")?),
                due_on: Day::from_number(row.get("due_on")?),
                month: month_of(row)?,
                messages: row.get("messages")?,
            })
        };
        self.all(include_str!("margin_rows.sql"), values, row, DOING)
    }
}

impl Tx<'_> {
    /// A conversation is due on this day from now on.
    pub(crate) fn conversation_due(&self, id: ConversationId, due_on: Day) -> Result<()> {
        let values = named_params! { ":id": id.0, ":due_on": due_on.number() };
        self.run("UPDATE conv SET due_on = :due_on WHERE id = :id", values, DOING).map(drop)
    }

    /// All conversations are due by the wanted margin, so many days earlier than by the one before: it is in force. The list
    /// of a population goes with the first that is due of it.
    pub(crate) fn margin_raised(&self, earlier: u32) -> Result<()> {
        let statement = "UPDATE round SET frame_due_on = frame_due_on - :earlier \
                         WHERE frame_due_on > (SELECT known_day FROM register)";
        let values = named_params! { ":earlier": earlier };
        self.run(statement, values, DOING)?;
        self.run("UPDATE register SET margin_days = margin_wanted", [], DOING).map(drop)
    }
}

impl<R: May<ShortenRetention>> Tx<'_, R> {
    /// A higher margin is wanted; `Conflict`: it is not higher, or the margin is not what was `seen`.
    pub(crate) fn margin_want(&self, seen: u32, wanted: u32) -> Result<()> {
        let values = named_params! { ":seen": seen, ":wanted": wanted };
        changed_one(self.run(include_str!("margin_want.sql"), values, DOING)?, DOING)
    }
}
