//! Which reviews others could read: a restore takes that from nobody's memory.

use super::super::{Read, Result, Tx};
use crate::domain::ConversationId;
use rusqlite::{Row, named_params};

const DOING: &str = "looking at who could read reviews";

/// Reviews that others could read: conversation, account and beginning of each.
pub(super) struct Shown(Vec<[i64; 3]>);

impl Read<'_> {
    /// Those that are there.
    pub(super) fn backup_shown(&self) -> Result<Shown> {
        let row = |row: &Row<'_>| Ok([row.get("conv")?, row.get("account")?, row.get("begun_ms")?]);
        let statement = "SELECT conv, account, begun_ms FROM review WHERE was_shown = 1";
        self.all(statement, [], row, DOING).map(Shown)
    }

    /// Conversations with finished reviews of which nothing is noted.
    fn backup_unshown(&self) -> Result<Vec<ConversationId>> {
        let statement = "SELECT DISTINCT conv FROM review WHERE finished_ms IS NOT NULL AND was_shown = 0";
        self.all(statement, [], |row| row.get("conv").map(ConversationId), DOING)
    }
}

impl Tx<'_> {
    /// Notes which reviews others could read in the register that goes, and what they can read now that accounts are as they
    /// were there. Whoever waits beside one of them is not asked any more.
    pub(super) fn backup_keep_shown(&self, shown: &Shown) -> Result<()> {
        let rows = shown.0.iter().map(|row| serde_json::json!(row)).collect::<serde_json::Value>();
        self.run(include_str!("keep_shown.sql"), named_params! { ":shown": rows.to_string() }, DOING)?;
        self.reviews_show(&self.backup_unshown()?)?;
        self.assignments_drop_shown(None)?;
        // Nobody is waited for any more where somebody was dropped.
        self.reviews_show(&self.backup_unshown()?)
    }
}
