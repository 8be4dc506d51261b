//! Conversations on their way in: inserted while staged, compared with what is there, lengthened, taken back.

use super::super::{Read, Result, Tx, failed};
use super::read::rating;
use crate::domain::id::MESSAGES_PER_CONVERSATION;
use crate::domain::{
    Channel, ConversationId, ConversationNo, CustomerRating, Day, ImportId, KindSet, Language, MessageRole,
    MonthKey, TimeBasis, Timestamp, ToldRating,
};
use crate::scrub::ScrubbedText;
use rusqlite::{OptionalExtension as _, named_params, params};

/// Rows of a month that are looked at in one go; about a millisecond.
const WINDOW: u32 = 512;

/// What was found among the next rows of a month.
pub(crate) struct Window {
    /// What was looked for, in order.
    pub(crate) found: Vec<ConversationId>,
    /// The last row that was looked at; `None`: the month is at its end.
    pub(crate) seen: Option<ConversationId>,
}

/// A conversation to be inserted.
pub(crate) struct NewConversation<'a> {
    /// Order key.
    pub(crate) id: ConversationId,
    /// Random number.
    pub(crate) number: ConversationNo,
    /// Keyed hash of source and id.
    pub(crate) ext: &'a [u8; 16],
    /// When the earliest message was written.
    pub(crate) started: Timestamp,
    /// When the last message was written.
    pub(crate) ended: Timestamp,
    /// How the start is known.
    pub(crate) basis: TimeBasis,
    /// The first day on which it may not exist.
    pub(crate) due_on: Day,
    /// The month whose index holds it.
    pub(crate) index_month: MonthKey,
    /// Its language.
    pub(crate) language: Language,
    /// Who answered.
    pub(crate) channel: Channel,
    /// What is told of the customer's rating; where it is new, nothing can be taken back.
    pub(crate) rating: ToldRating,
    /// Key of its source.
    pub(crate) source: i64,
    /// Topic words.
    pub(crate) topic: Option<&'a ScrubbedText>,
    /// Messages in the whole of it.
    pub(crate) messages: u32,
    /// Answers in it.
    pub(crate) answers: u32,
    /// Kinds removed from it.
    pub(crate) kinds: KindSet,
    /// Version of the rules that scrubbed it.
    pub(crate) rules: u32,
    /// The import that brings it.
    pub(crate) import: ImportId,
}

/// A message to be inserted.
pub(crate) struct NewMessage {
    /// Who wrote it.
    pub(crate) role: MessageRole,
    /// When.
    pub(crate) at: Option<Timestamp>,
    /// How that is known.
    pub(crate) basis: TimeBasis,
    /// What.
    pub(crate) text: ScrubbedText,
    /// Whether it is an internal note of the source.
    pub(crate) internal: bool,
}

/// What is known of a conversation that is there already.
pub(crate) struct StoredOutline {
    /// Order key.
    pub(crate) id: ConversationId,
    /// Random number.
    pub(crate) number: ConversationNo,
    /// The import that brought it.
    pub(crate) import: ImportId,
    /// Whether that import is published.
    pub(crate) published: bool,
    /// The first day on which it may not exist.
    pub(crate) due_on: Day,
    /// The month whose index holds it.
    pub(crate) index_month: MonthKey,
    /// What the customer thought of it.
    pub(crate) rating: Option<CustomerRating>,
    /// By which rules its texts were made of the source's; `None`: they have changed since.
    pub(crate) rules: Option<u32>,
}

/// A stored message, for comparing.
pub(crate) struct MessageRow {
    /// Number of its role.
    pub(crate) role: i64,
    /// When.
    pub(crate) at: Option<Timestamp>,
    /// What.
    pub(crate) text: String,
    /// Whether it is an internal note of the source.
    pub(crate) internal: bool,
}

fn no_such(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Integer)
}

pub(in crate::engine::store) fn month_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<MonthKey> {
    MonthKey::from_number(row.get("index_month")?).ok_or_else(|| no_such("index_month"))
}

fn rules_of(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<u32>> {
    let changed = row.get::<_, bool>("changed")?;
    Ok((!changed).then_some(row.get("rules")?))
}

impl Read<'_> {
    /// The conversation with this hash, visible or not.
    pub(crate) fn conversation_by_ext(&self, ext: &[u8; 16]) -> Result<Option<StoredOutline>> {
        self.conn
            .prepare_cached(include_str!("by_ext.sql"))
            .and_then(|mut statement| {
                statement
                    .query_row(named_params! { ":ext": ext }, |row| {
                        Ok(StoredOutline {
                            id: ConversationId(row.get("id")?),
                            number: ConversationNo(row.get("number")?),
                            import: ImportId(row.get("import")?),
                            published: row.get("published")?,
                            due_on: Day::from_number(row.get("due_on")?),
                            index_month: month_of(row)?,
                            rating: rating(row)?,
                            rules: rules_of(row)?,
                        })
                    })
                    .optional()
            })
            .map_err(|error| failed(&error, "looking for a conversation"))
    }

    /// The messages of a conversation in order, for comparing.
    pub(crate) fn conversation_rows(&self, id: ConversationId) -> Result<Vec<MessageRow>> {
        self.conn
            .prepare_cached(
                "SELECT role, at_ms, text, internal FROM msg WHERE id >= :first AND id < :first + 8192 ORDER BY id",
            )
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":first": id.message_row(0) }, |row| {
                        Ok(MessageRow {
                            role: row.get("role")?,
                            at: row.get::<_, Option<i64>>("at_ms")?.map(Timestamp),
                            text: row.get("text")?,
                            internal: row.get("internal")?,
                        })
                    })?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading a conversation's messages"))
    }

    /// Visible conversations of a source that began at this instant and have so many messages, with the version of the
    /// rules by which their texts were made of the source's; `None`: they have changed since.
    pub(crate) fn conversations_like(
        &self,
        source: i64,
        started: Timestamp,
        messages: u32,
        today: Day,
    ) -> Result<Vec<(ConversationId, Option<u32>)>> {
        let values = named_params! {
            ":first": started.secs(),
            ":started_ms": started.0,
            ":source": source,
            ":messages": messages,
            ":today": today.number(),
        };
        let row = |row: &rusqlite::Row<'_>| Ok((ConversationId(row.get("id")?), rules_of(row)?));
        self.all(include_str!("like.sql"), values, row, "looking for a conversation")
    }

    /// How many messages a conversation has.
    pub(crate) fn conversation_messages(&self, id: ConversationId) -> Result<u32> {
        self.conn
            .prepare_cached("SELECT messages FROM conv WHERE id = :id")
            .and_then(|mut statement| {
                statement.query_row(named_params! { ":id": id.0 }, |row| row.get("messages"))
            })
            .map_err(|error| failed(&error, "counting a conversation's messages"))
    }

    /// Order keys in use from `first` to before `end`.
    pub(crate) fn conversation_keys(&self, first: i64, end: i64) -> Result<Vec<i64>> {
        self.conn
            .prepare_cached("SELECT id FROM conv WHERE id >= :first AND id < :end")
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":first": first, ":end": end }, |row| row.get("id"))?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading order keys"))
    }

    /// Conversations that an import has staged in one month, in order, after this key. At most [`WINDOW`] rows of the
    /// month are looked at, whoever brought them, so that it takes no longer where an import has few among many.
    pub(crate) fn conversations_staged(
        &self,
        import: ImportId,
        month: MonthKey,
        after: ConversationId,
    ) -> Result<Window> {
        let values = named_params! {
            ":index_month": month.number(),
            ":after": after.0,
            ":import": import.0,
            ":window": WINDOW,
        };
        let row =
            |row: &rusqlite::Row<'_>| Ok((ConversationId(row.get("id")?), row.get::<_, bool>("staged")?));
        let rows = self.all(include_str!("staged_ids.sql"), values, row, "reading staged conversations")?;
        let seen = rows.last().filter(|_| rows.len() == WINDOW as usize).map(|(id, _)| *id);
        let found = rows.into_iter().filter(|(_, staged)| *staged).map(|(id, _)| id).collect();
        Ok(Window { found, seen })
    }

    /// Keyed hash of a conversation's source and id.
    pub(crate) fn conversation_ext(&self, id: ConversationId) -> Result<[u8; 16]> {
        let statement = "SELECT ext FROM conv WHERE id = :id";
        self.one(
            statement,
            named_params! { ":id": id.0 },
            |row| row.get("ext"),
            "reading a conversation's hash",
        )
    }

    /// Whether any conversation belongs to this month's index.
    pub(crate) fn month_in_use(&self, month: MonthKey) -> Result<bool> {
        self.conn
            .prepare_cached("SELECT 1 AS used FROM conv WHERE index_month = :month LIMIT 1")
            .and_then(|mut statement| statement.exists(named_params! { ":month": month.number() }))
            .map_err(|error| failed(&error, "looking into a month"))
    }

    /// The months that have conversations, staged ones too, oldest first. Each is found by a step in the index: rows
    /// are not read.
    pub(crate) fn months(&self) -> Result<Vec<MonthKey>> {
        let mut months = Vec::new();
        while let Some(month) = self.month_after(months.last().copied())? {
            months.push(month);
        }
        Ok(months)
    }

    /// The first month after this one that has conversations; `None`: the first of all.
    fn month_after(&self, month: Option<MonthKey>) -> Result<Option<MonthKey>> {
        self.conn
            .prepare_cached(
                "SELECT index_month FROM conv WHERE index_month > :month ORDER BY index_month LIMIT 1",
            )
            .and_then(|mut statement| {
                statement
                    .query_row(named_params! { ":month": month.map_or(0, MonthKey::number) }, month_of)
                    .optional()
            })
            .map_err(|error| failed(&error, "looking for months"))
    }
}

impl Tx<'_> {
    /// Inserts a conversation; `false` if one with its hash is there.
    pub(crate) fn conversation_insert(&self, new: &NewConversation<'_>) -> Result<bool> {
        // Bound by place, in the order of the statement: looking up 18 names would take as long as the insert.
        self.conn
            .prepare_cached(include_str!("insert.sql"))
            .and_then(|mut statement| {
                statement.execute(params![
                    new.id.0,
                    new.number.0,
                    new.ext,
                    new.started.0,
                    new.ended.0,
                    new.basis.number(),
                    new.due_on.number(),
                    new.index_month.number(),
                    new.language.code(),
                    new.channel.number(),
                    new.rating.number(),
                    new.source,
                    new.topic,
                    new.messages,
                    new.answers,
                    new.kinds.0,
                    new.rules,
                    new.import.0,
                ])
            })
            .map(|rows| rows == 1)
            .map_err(|error| failed(&error, "inserting a conversation"))
    }

    /// Inserts messages of a conversation from place `first` on.
    pub(crate) fn messages_insert(
        &self,
        conversation: ConversationId,
        first: u32,
        messages: &[NewMessage],
    ) -> Result<()> {
        let doing = "inserting messages";
        let mut statement = self
            .conn
            .prepare_cached(
                "INSERT INTO msg (id, role, at_ms, basis, text, internal) VALUES (:id, :role, :at_ms, :basis, :text, :internal)",
            )
            .map_err(|error| failed(&error, doing))?;
        for (row, message) in (conversation.message_row(first)..).zip(messages) {
            statement
                .execute(params![
                    row,
                    message.role.number(),
                    message.at.map(|at| at.0),
                    message.basis.number(),
                    message.text,
                    message.internal,
                ])
                .map_err(|error| failed(&error, doing))?;
        }
        Ok(())
    }

    /// Lengthens a conversation that no read can see yet: `longer` holds the numbers of the whole, `answers` and
    /// `kinds` those of what was added.
    pub(crate) fn conversation_extend(&self, id: ConversationId, longer: &NewConversation<'_>) -> Result<()> {
        self.conn
            .prepare_cached(include_str!("extend.sql"))
            .and_then(|mut statement| {
                statement.execute(named_params! {
                    ":id": id.0,
                    ":started_ms": longer.started.0,
                    ":ended_ms": longer.ended.0,
                    ":due_on": longer.due_on.number(),
                    ":channel": longer.channel.number(),
                    ":rating": longer.rating.number(),
                    ":messages": longer.messages,
                    ":answers": longer.answers,
                    ":kinds": longer.kinds.0,
                })
            })
            .map_err(|error| failed(&error, "lengthening a conversation"))?;
        Ok(())
    }

    /// Moves what was staged beside a conversation into it, and removes the staged row. Returns the day on which
    /// the conversation is due now.
    pub(crate) fn conversation_take_staged(&self, id: ConversationId, staged: ConversationId) -> Result<Day> {
        let doing = "lengthening a conversation";
        let both = named_params! { ":id": id.0, ":staged": staged.0 };
        self.run(include_str!("end_lists.sql"), both, doing)?;
        self.conn
            .prepare_cached(include_str!("extend_by_staged.sql"))
            .and_then(|mut statement| statement.execute(named_params! { ":id": id.0, ":staged": staged.0 }))
            .map_err(|error| failed(&error, doing))?;
        self.conn
            .prepare_cached("UPDATE msg SET id = id + :shift WHERE id >= :first AND id < :first + 8192")
            .and_then(|mut statement| {
                statement.execute(named_params! {
                    ":shift": (id.0 - staged.0) * MESSAGES_PER_CONVERSATION,
                    ":first": staged.message_row(0),
                })
            })
            .map_err(|error| failed(&error, doing))?;
        self.conversation_remove(staged)?;
        self.conn
            .prepare_cached("SELECT due_on FROM conv WHERE id = :id")
            .and_then(|mut statement| {
                statement.query_row(named_params! { ":id": id.0 }, |row| row.get("due_on"))
            })
            .map(Day::from_number)
            .map_err(|error| failed(&error, doing))
    }
}
