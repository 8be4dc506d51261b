//! Conversations on their way out; [`crate::engine::ops::erase`] sees to what else holds their words.

use super::super::{Result, Tx};
use super::json;
use crate::domain::ConversationId;
use rusqlite::named_params;

impl Tx<'_> {
    /// Removes at most so many messages of a conversation; `true`: there may be more.
    pub(crate) fn messages_remove(&self, id: ConversationId, limit: u32) -> Result<bool> {
        let values = named_params! { ":first": id.message_row(0), ":limit": limit };
        let rows = self.run(include_str!("remove_messages.sql"), values, "removing messages")?;
        Ok(rows >= limit as usize)
    }

    /// Removes conversations whose messages are gone.
    pub(crate) fn conversations_remove(&self, ids: &[ConversationId]) -> Result<()> {
        let statement = "DELETE FROM conv WHERE id IN (SELECT value FROM json_each(:ids))";
        self.run(statement, named_params! { ":ids": json(ids) }, "removing conversations").map(drop)
    }

    /// Removes a conversation with its messages; its place in the index must be gone already.
    pub(crate) fn conversation_remove(&self, id: ConversationId) -> Result<()> {
        let doing = "removing a conversation";
        let messages = "DELETE FROM msg WHERE id >= :first AND id < :first + 8192";
        self.run(messages, named_params! { ":first": id.message_row(0) }, doing)?;
        self.run("DELETE FROM conv WHERE id = :id", named_params! { ":id": id.0 }, doing).map(drop)
    }
}
