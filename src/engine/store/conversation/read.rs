//! Rows of lists, and all of one conversation.

use super::super::{Error, ErrorKind, Read, Result, json_of, known, unknown_number};
use crate::domain::{
    AccountId, Channel, Conversation, ConversationId, ConversationNo, CustomerRating, Day, KindSet, Language,
    Message, MessageRole, NoteId, Review, Source, StoredText, TagId, TimeBasis, Timestamp, Verdict,
};
use crate::engine::ops::conversation::Note;
use rusqlite::{Row, named_params};

/// Characters of the customer's first message in a row.
const OPENING_CHARS: usize = 200;

/// What hangs on one conversation.
pub(crate) struct TranscriptRow {
    pub(crate) messages: Vec<Message>,
    pub(crate) notes: Vec<Note>,
    pub(crate) tags: Vec<(TagId, String)>,
    pub(crate) review: Review,
    pub(crate) others: Vec<(String, Timestamp)>,
    pub(crate) verdicts_of_others: Vec<(u32, Verdict)>,
}

/// The language of a conversation.
pub(in crate::engine::store) fn language(row: &Row<'_>) -> rusqlite::Result<Language> {
    Language::from_code(&row.get::<_, String>("lang")?).ok_or_else(|| unknown_number("lang"))
}

/// What the customer thought of a conversation.
pub(super) fn rating(row: &Row<'_>) -> rusqlite::Result<Option<CustomerRating>> {
    let known = |number| CustomerRating::from_number(number).ok_or_else(|| unknown_number("rating"));
    row.get::<_, Option<i64>>("rating")?.map(known).transpose()
}

fn conversation(row: &Row<'_>) -> rusqlite::Result<Conversation> {
    let verdicts: Option<String> = row.get("verdicts")?;
    let verdict = |number: &str| number.parse().ok().and_then(Verdict::from_number);
    let verdicts = verdicts
        .iter()
        .flat_map(|verdicts| verdicts.split(','))
        .map(|number| verdict(number).ok_or_else(|| unknown_number("verdicts")))
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let worst = verdicts.into_iter().max_by_key(|verdict| verdict.severity());
    Ok(Conversation {
        id: ConversationId(row.get("id")?),
        number: ConversationNo(row.get("number")?),
        started: Timestamp(row.get("started_ms")?),
        ended: Timestamp(row.get("ended_ms")?),
        basis: known(row, "basis", TimeBasis::from_number)?,
        due_on: Day::from_number(row.get("due_on")?),
        language: language(row)?,
        channel: known(row, "channel", Channel::from_number)?,
        source: Source(row.get("source")?),
        rating: rating(row)?,
        topic: row.get("topic")?,
        messages: row.get("messages")?,
        answers: row.get("answers")?,
        kinds: KindSet(row.get("kinds")?),
        opening: StoredText(row.get("opening")?).cut(OPENING_CHARS).to_owned(),
        worst_verdict: worst,
        reviewed: row.get("reviewed")?,
    })
}

/// Ids as a JSON list.
pub(in crate::engine::store) fn json(ids: &[ConversationId]) -> String {
    json_of(ids.iter().map(|id| id.0))
}

impl Read<'_> {
    /// The rows of these conversations as `reader` sees them, in the order of the ids; what is not visible is left out.
    pub(crate) fn conversations(
        &self,
        ids: &[ConversationId],
        today: Day,
        reader: AccountId,
    ) -> Result<Vec<Conversation>> {
        let values = named_params! { ":ids": json(ids), ":today": today.number(), ":reader": reader.0 };
        self.all(include_str!("rows.sql"), values, conversation, "reading conversations")
    }

    /// One conversation as `reader` sees it; `NotFound` if it is not visible.
    pub(crate) fn conversation(
        &self,
        id: ConversationId,
        today: Day,
        reader: AccountId,
    ) -> Result<Conversation> {
        let missing = || Error::new(ErrorKind::NotFound, "reading a conversation");
        self.conversations(&[id], today, reader)?.pop().ok_or_else(missing)
    }

    /// Numbers of messages, in the order of the ids.
    pub(crate) fn conversation_lengths(&self, ids: &[ConversationId]) -> Result<Vec<(ConversationId, u32)>> {
        let row = |row: &Row<'_>| Ok((ConversationId(row.get("id")?), row.get("messages")?));
        self.all(include_str!("lengths.sql"), named_params! { ":ids": json(ids) }, row, "reading lengths")
    }

    /// All that hangs on a visible conversation, as `reader` sees it.
    pub(crate) fn transcript(&self, id: ConversationId, reader: AccountId) -> Result<TranscriptRow> {
        Ok(TranscriptRow {
            messages: self.messages(id)?,
            notes: self.notes(id, reader)?,
            tags: self.tags_of(id, reader)?,
            review: self.review(id, reader)?,
            others: self.reviews_of_others(id, reader)?,
            verdicts_of_others: self.verdicts_of_others(id, reader)?,
        })
    }

    fn messages(self, id: ConversationId) -> Result<Vec<Message>> {
        let first = id.message_row(0);
        let row = |row: &Row<'_>| {
            let seq = u32::try_from(row.get::<_, i64>("id")? - first);
            Ok(Message {
                seq: seq.map_err(|_out| unknown_number("id"))?,
                role: known(row, "role", MessageRole::from_number)?,
                at: row.get::<_, Option<i64>>("at_ms")?.map(Timestamp),
                text: StoredText(row.get("text")?),
                internal: row.get("internal")?,
            })
        };
        self.all(include_str!("messages.sql"), named_params! { ":id": id.0 }, row, "reading messages")
    }

    fn notes(self, id: ConversationId, reader: AccountId) -> Result<Vec<Note>> {
        let row = |row: &Row<'_>| {
            Ok(Note {
                id: NoteId(row.get("id")?),
                seq: row.get("seq")?,
                author: row.get("author")?,
                own: row.get::<_, i64>("account")? == reader.0,
                written: Timestamp(row.get("written_ms")?),
                text: row.get("text")?,
                version: row.get("version")?,
            })
        };
        let values = named_params! { ":id": id.0, ":reader": reader.0 };
        self.all(include_str!("notes.sql"), values, row, "reading notes")
    }

    fn tags_of(self, id: ConversationId, reader: AccountId) -> Result<Vec<(TagId, String)>> {
        let row = |row: &Row<'_>| Ok((TagId(row.get("id")?), row.get("name")?));
        let values = named_params! { ":id": id.0, ":reader": reader.0 };
        self.all(include_str!("tags.sql"), values, row, "reading tags")
    }

    fn reviews_of_others(self, id: ConversationId, reader: AccountId) -> Result<Vec<(String, Timestamp)>> {
        let row = |row: &Row<'_>| Ok((row.get("display_name")?, Timestamp(row.get("finished_ms")?)));
        let values = named_params! { ":id": id.0, ":reader": reader.0 };
        self.all(include_str!("others.sql"), values, row, "reading reviews")
    }

    fn verdicts_of_others(self, id: ConversationId, reader: AccountId) -> Result<Vec<(u32, Verdict)>> {
        let row = |row: &Row<'_>| Ok((row.get("seq")?, known(row, "verdict", Verdict::from_number)?));
        let values = named_params! { ":id": id.0, ":reader": reader.0 };
        self.all(include_str!("verdicts_of_others.sql"), values, row, "reading verdicts")
    }
}
