//! Going through all conversations, and new text for their messages.

use super::super::{Read, Result, Tx};
use super::month_of;
use crate::domain::{ConversationId, Day, KindSet, MonthKey, StoredText};
use crate::engine::transact::{CheckLeaks, May};
use crate::scrub::{RawText, ScrubbedText};
use rusqlite::named_params;

/// What is known of a conversation that is passed by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outline {
    /// Order key.
    pub(crate) id: ConversationId,
    /// Its messages.
    pub(crate) messages: u32,
    /// Version of the rules that scrubbed it.
    pub(crate) rules: u32,
    /// Whether it may be shown.
    pub(crate) visible: bool,
}

impl Read<'_> {
    /// The next conversations in the order of their keys, visible or not.
    pub(crate) fn conversation_outlines(
        &self,
        after: ConversationId,
        today: Day,
        limit: u32,
    ) -> Result<Vec<Outline>> {
        let values = named_params! { ":after": after.0, ":today": today.number(), ":limit": limit };
        let row = |row: &rusqlite::Row<'_>| {
            Ok(Outline {
                id: ConversationId(row.get("id")?),
                messages: row.get("messages")?,
                rules: row.get("rules")?,
                visible: row.get("visible")?,
            })
        };
        self.all(include_str!("outlines.sql"), values, row, "going through conversations")
    }

    /// The month whose index holds a conversation.
    pub(crate) fn conversation_month(&self, id: ConversationId) -> Result<MonthKey> {
        let statement = "SELECT index_month FROM conv WHERE id = :id";
        self.one(statement, named_params! { ":id": id.0 }, month_of, "looking for a conversation's month")
    }

    /// What the customer wrote first in a conversation, a few messages.
    pub(crate) fn customer_texts(&self, id: ConversationId) -> Result<Vec<StoredText>> {
        let values = named_params! { ":first": id.message_row(0) };
        let row = |row: &rusqlite::Row<'_>| row.get("text").map(StoredText);
        self.all(include_str!("customer_texts.sql"), values, row, "reading what a customer wrote")
    }

    /// Texts of the next messages of all conversations behind this row, and the last row; `None`: there are no more.
    pub(crate) fn message_texts(&self, after: i64, limit: u32) -> Result<(Vec<String>, Option<i64>)> {
        let values = named_params! { ":after": after, ":limit": limit };
        let statement = "SELECT id, text FROM msg WHERE id > :after ORDER BY id LIMIT :limit";
        let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>("id")?, row.get::<_, String>("text")?));
        let rows = self.all(statement, values, row, "reading messages")?;
        let last = rows.last().map(|(id, _)| *id);
        Ok((rows.into_iter().map(|(_, text)| text).collect(), last))
    }

    /// What a source named as the topic of a conversation; `None` if it named none.
    pub(crate) fn conversation_topic(&self, id: ConversationId) -> Result<Option<RawText>> {
        let statement = "SELECT topic FROM conv WHERE id = :id";
        let row = |row: &rusqlite::Row<'_>| row.get::<_, String>("topic");
        let topic = self.one(statement, named_params! { ":id": id.0 }, row, "reading a topic")?;
        Ok((!topic.is_empty()).then(|| RawText::new(topic)))
    }
}

impl<R: May<CheckLeaks>> Tx<'_, R> {
    /// Gives a message another text. Its conversation must be out of the index.
    pub(crate) fn message_change(&self, id: ConversationId, seq: u32, text: &ScrubbedText) -> Result<()> {
        let values = named_params! { ":id": id.message_row(seq), ":text": text };
        self.run("UPDATE msg SET text = :text WHERE id = :id", values, "changing a message").map(drop)
    }

    /// Adds kinds of values that were removed from a conversation's texts after its import. It must be out of the index,
    /// which holds them, too.
    pub(crate) fn conversation_add_kinds(&self, id: ConversationId, kinds: KindSet) -> Result<()> {
        let values = named_params! { ":id": id.0, ":kinds": kinds.0 };
        let statement = "UPDATE conv SET kinds = kinds | :kinds, changed = 1 WHERE id = :id";
        self.run(statement, values, "adding kinds of removed values").map(drop)
    }

    /// Gives a conversation another topic.
    pub(crate) fn conversation_change_topic(&self, id: ConversationId, topic: &ScrubbedText) -> Result<()> {
        let values = named_params! { ":id": id.0, ":topic": topic };
        self.run("UPDATE conv SET topic = :topic WHERE id = :id", values, "changing a topic").map(drop)
    }
}

impl Tx<'_> {
    /// Says by which rules a conversation is scrubbed now. Its texts are not what these would make of the source's.
    pub(crate) fn conversation_scrubbed_by(&self, id: ConversationId, rules: u32) -> Result<()> {
        let values = named_params! { ":id": id.0, ":rules": rules };
        let statement = "UPDATE conv SET rules = :rules, changed = 1 WHERE id = :id";
        self.run(statement, values, "noting the rules").map(drop)
    }
}
