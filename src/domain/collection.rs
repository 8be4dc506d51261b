//! A trainer's ordered set of example conversations.

use crate::domain::{AccountId, CollectionId, ConversationId, Day, ExampleId, Language, Message, Timestamp};

/// A named, ordered set of examples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collection {
    /// Key.
    pub id: CollectionId,
    /// Its name, scrubbed.
    pub name: String,
    /// What it is for, in one sentence, scrubbed.
    pub aim: String,
    /// Who keeps it.
    pub owner: AccountId,
    /// That account's display name.
    pub owner_name: String,
    /// When it was made.
    pub created: Timestamp,
    /// Examples in it.
    pub examples: u32,
    /// The first last day among its examples.
    pub first_last_day: Option<Day>,
    /// Version of the row, for edits by two people.
    pub version: i64,
}

/// A conversation, or some messages of it, in a collection, with what it teaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Key.
    pub id: ExampleId,
    /// The conversation it is taken from.
    pub conversation: ConversationId,
    /// Place in the collection, from 0.
    pub place: u32,
    /// The customer's first message.
    pub opening: String,
    /// The conversation's language.
    pub language: Language,
    /// When the conversation began.
    pub started: Timestamp,
    /// The teaching note, scrubbed.
    pub lesson: String,
    /// The messages that are shown.
    pub passage: Vec<Message>,
    /// Whether the passage is the whole conversation.
    pub whole: bool,
    /// The last day of keeping; nothing exempts it.
    pub last_day: Day,
    /// Version of the row, for edits by two people.
    pub version: i64,
}
