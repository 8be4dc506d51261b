//! Rows of lists, and all of one conversation.

use super::super::{Error, ErrorKind, Read, Result, failed};
use crate::domain::{
    AccountId, Channel, Conversation, ConversationId, ConversationNo, Day, KindSet, Language, Message,
    MessageRole, NoteId, Review, RootCause, Source, StoredText, TagId, TimeBasis, Timestamp, Verdict,
    VerdictEntry,
};
use crate::engine::ops::conversation::Note;
use rusqlite::{OptionalExtension as _, Row, named_params};

/// Characters of the customer's first message in a row.
const OPENING_CHARS: usize = 200;

/// What hangs on one conversation.
pub(crate) struct TranscriptRow {
    pub(crate) messages: Vec<Message>,
    pub(crate) notes: Vec<Note>,
    pub(crate) tags: Vec<(TagId, String)>,
    pub(crate) review: Review,
    pub(crate) others: Vec<(String, Timestamp)>,
}

fn unknown_number(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Integer)
}

/// A number of the store as the value that it stands for.
fn known<T>(row: &Row<'_>, column: &'static str, read: fn(i64) -> Option<T>) -> rusqlite::Result<T> {
    read(row.get(column)?).ok_or_else(|| unknown_number(column))
}

fn conversation(row: &Row<'_>) -> rusqlite::Result<Conversation> {
    let verdicts: Option<String> = row.get("verdicts")?;
    let worst = verdicts
        .iter()
        .flat_map(|verdicts| verdicts.split(','))
        .filter_map(|number| Verdict::from_number(number.parse().ok()?))
        .max_by_key(|verdict| verdict.severity());
    Ok(Conversation {
        id: ConversationId(row.get("id")?),
        number: ConversationNo(row.get("number")?),
        started: Timestamp(row.get("started_ms")?),
        ended: Timestamp(row.get("ended_ms")?),
        basis: known(row, "basis", TimeBasis::from_number)?,
        due_on: Day::from_number(row.get("due_on")?),
        language: Language::from_code(&row.get::<_, String>("lang")?).unwrap_or(Language::UNKNOWN),
        channel: known(row, "channel", Channel::from_number)?,
        source: Source(row.get("source")?),
        topic: row.get("topic")?,
        messages: row.get("messages")?,
        answers: row.get("answers")?,
        kinds: KindSet(row.get("kinds")?),
        opening: StoredText(row.get("opening")?).cut(OPENING_CHARS).to_owned(),
        worst_verdict: worst,
        reviewed: row.get("reviewed")?,
    })
}

/// Ids as a JSON array: one parameter for any number of them.
fn json(ids: &[ConversationId]) -> String {
    let ids: Vec<String> = ids.iter().map(|id| id.0.to_string()).collect();
    format!("[{}]", ids.join(","))
}

impl Read<'_> {
    /// The rows of these conversations, in the order of the ids; what is not visible is left out.
    pub(crate) fn conversations(&self, ids: &[ConversationId], today: Day) -> Result<Vec<Conversation>> {
        self.conn
            .prepare_cached(include_str!("rows.sql"))
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":ids": json(ids), ":today": today.number() }, conversation)?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading conversations"))
    }

    /// One conversation; `NotFound` if it is not visible.
    pub(crate) fn conversation(&self, id: ConversationId, today: Day) -> Result<Conversation> {
        let missing = || Error::new(ErrorKind::NotFound, "reading a conversation");
        self.conversations(&[id], today)?.pop().ok_or_else(missing)
    }

    /// Numbers of messages, in the order of the ids.
    pub(crate) fn conversation_lengths(&self, ids: &[ConversationId]) -> Result<Vec<(ConversationId, u32)>> {
        self.conn
            .prepare_cached(include_str!("lengths.sql"))
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":ids": json(ids) }, |row| {
                        Ok((ConversationId(row.get("id")?), row.get("messages")?))
                    })?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading lengths"))
    }

    /// All that hangs on a visible conversation, as `reader` sees it.
    pub(crate) fn transcript(&self, id: ConversationId, reader: AccountId) -> Result<TranscriptRow> {
        Ok(TranscriptRow {
            messages: self.messages(id)?,
            notes: self.notes(id, reader)?,
            tags: self.tags_of(id)?,
            review: self.review_of(id, reader)?,
            others: self.reviews_of_others(id, reader)?,
        })
    }

    fn messages(&self, id: ConversationId) -> Result<Vec<Message>> {
        let first = id.message_row(0);
        self.conn
            .prepare_cached(include_str!("messages.sql"))
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":id": id.0 }, |row| {
                        Ok(Message {
                            seq: u32::try_from(row.get::<_, i64>("id")? - first)
                                .map_err(|_out| unknown_number("id"))?,
                            role: known(row, "role", MessageRole::from_number)?,
                            at: row.get::<_, Option<i64>>("at_ms")?.map(Timestamp),
                            text: StoredText(row.get("text")?),
                        })
                    })?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading messages"))
    }

    fn notes(&self, id: ConversationId, reader: AccountId) -> Result<Vec<Note>> {
        self.conn
            .prepare_cached(include_str!("notes.sql"))
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":id": id.0 }, |row| {
                        Ok(Note {
                            id: NoteId(row.get("id")?),
                            seq: row.get("seq")?,
                            author: row.get("author")?,
                            own: row.get::<_, i64>("account")? == reader.0,
                            written: Timestamp(row.get("written_ms")?),
                            text: row.get("text")?,
                            version: row.get("version")?,
                        })
                    })?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading notes"))
    }

    fn tags_of(&self, id: ConversationId) -> Result<Vec<(TagId, String)>> {
        self.conn
            .prepare_cached(include_str!("tags.sql"))
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":id": id.0 }, |row| {
                        Ok((TagId(row.get("id")?), row.get("name")?))
                    })?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading tags"))
    }

    fn review_of(&self, id: ConversationId, reader: AccountId) -> Result<Review> {
        let doing = "reading a review";
        let found = self
            .conn
            .prepare_cached(include_str!("review.sql"))
            .and_then(|mut statement| {
                statement
                    .query_row(named_params! { ":id": id.0, ":account": reader.0 }, |row| {
                        let review = Review {
                            verdicts: Vec::new(),
                            finished: row.get::<_, Option<i64>>("finished_ms")?.map(Timestamp),
                            saved: Some(Timestamp(row.get("saved_ms")?)),
                            flagged: row.get("flagged")?,
                        };
                        Ok((row.get::<_, i64>("id")?, review))
                    })
                    .optional()
            })
            .map_err(|error| failed(&error, doing))?;
        let Some((key, mut review)) = found else { return Ok(Review::default()) };
        review.verdicts = self
            .conn
            .prepare_cached(include_str!("verdicts.sql"))
            .and_then(|mut statement| {
                statement.query_map(named_params! { ":review": key }, verdict)?.collect()
            })
            .map_err(|error| failed(&error, doing))?;
        Ok(review)
    }

    fn reviews_of_others(&self, id: ConversationId, reader: AccountId) -> Result<Vec<(String, Timestamp)>> {
        self.conn
            .prepare_cached(include_str!("others.sql"))
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":id": id.0, ":account": reader.0 }, |row| {
                        Ok((row.get("display_name")?, Timestamp(row.get("finished_ms")?)))
                    })?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading reviews"))
    }
}

fn verdict(row: &Row<'_>) -> rusqlite::Result<VerdictEntry> {
    let cause = match row.get::<_, Option<i64>>("cause")? {
        Some(number) => Some(RootCause::from_number(number).ok_or_else(|| unknown_number("cause"))?),
        None => None,
    };
    Ok(VerdictEntry {
        seq: row.get("seq")?,
        verdict: known(row, "verdict", Verdict::from_number)?,
        cause,
        should: row.get("should")?,
        reference: row.get("reference")?,
        valid_on: row.get::<_, Option<i64>>("valid_on")?.map(Day::from_number),
    })
}
