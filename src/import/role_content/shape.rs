//! The names under which the kin of the format keep the same things.

use super::content::Content;
use super::tree::Tree;
use crate::import::json::{Capped, Loose, Maybe};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use std::fmt;

#[derive(Default)]
pub(super) struct Conversation {
    pub(super) id: Loose,
    pub(super) created_at: Loose,
    pub(super) language: Loose,
    pub(super) rating: Loose,
    pub(super) topic: Loose,
    /// Absent if the record has none.
    pub(super) messages: Option<Capped<Message>>,
    pub(super) tree: Option<Tree>,
    pub(super) current_node: Loose,
}

impl Conversation {
    /// Takes over what the other has and this one has not.
    fn or(&mut self, other: Self) {
        self.id.or(other.id);
        self.created_at.or(other.created_at);
        self.language.or(other.language);
        self.rating.or(other.rating);
        self.topic.or(other.topic);
        self.current_node.or(other.current_node);
        self.messages = self.messages.take().or(other.messages);
        self.tree = self.tree.take().or(other.tree);
    }
}

/// Names of a conversation's fields; `metadata` and the `body` of a batch line may hold them too.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum ConversationKey {
    #[serde(alias = "conversation_id", alias = "conversationId", alias = "custom_id", alias = "session_id")]
    #[serde(alias = "chat_id", alias = "uuid")]
    Id,
    #[serde(alias = "created", alias = "createdAt", alias = "create_time", alias = "timestamp")]
    #[serde(alias = "started_at", alias = "start_time", alias = "date", alias = "time")]
    CreatedAt,
    #[serde(alias = "lang", alias = "locale")]
    Language,
    // A bare `rating` may be that of whoever made training data of it.
    #[serde(rename = "customer_rating")]
    Rating,
    #[serde(alias = "subject", alias = "title")]
    Topic,
    #[serde(alias = "body")]
    Metadata,
    #[serde(alias = "conversations")]
    Messages,
    #[serde(rename = "mapping")]
    Tree,
    CurrentNode,
    #[serde(other)]
    Other,
}

struct ConversationVisitor;

impl<'de> Visitor<'de> for ConversationVisitor {
    type Value = Conversation;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a conversation")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Conversation, A::Error> {
        let mut found = Conversation::default();
        let mut metadata = Conversation::default();
        while let Some(key) = map.next_key()? {
            match key {
                ConversationKey::Id => found.id.or(map.next_value()?),
                ConversationKey::CreatedAt => found.created_at.or(map.next_value()?),
                ConversationKey::Language => found.language.or(map.next_value()?),
                ConversationKey::Rating => found.rating.or(map.next_value()?),
                ConversationKey::Topic => found.topic.or(map.next_value()?),
                ConversationKey::Metadata => metadata.or(map.next_value::<Maybe<Conversation>>()?.0),
                ConversationKey::Messages => found.messages = Some(map.next_value()?),
                ConversationKey::Tree => found.tree = Some(map.next_value::<Maybe<Tree>>()?.0),
                ConversationKey::CurrentNode => found.current_node.or(map.next_value()?),
                ConversationKey::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        found.or(metadata);
        Ok(found)
    }
}

impl<'de> Deserialize<'de> for Conversation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ConversationVisitor)
    }
}

#[derive(Default)]
pub(super) struct Message {
    pub(super) role: Loose,
    pub(super) name: Loose,
    pub(super) content: Content,
    pub(super) at: Loose,
}

/// Names of a message's fields.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum MessageKey {
    #[serde(alias = "from")]
    Role,
    Name,
    #[serde(alias = "value", alias = "message")]
    Content,
    #[serde(alias = "timestamp", alias = "created_at", alias = "created", alias = "createdAt")]
    #[serde(alias = "create_time", alias = "time", alias = "date")]
    At,
    #[serde(other)]
    Other,
}

struct MessageVisitor;

impl<'de> Visitor<'de> for MessageVisitor {
    type Value = Message;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a message")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Message, A::Error> {
        let mut found = Message::default();
        while let Some(key) = map.next_key()? {
            match key {
                MessageKey::Role => found.role.or(map.next_value()?),
                MessageKey::Name => found.name.or(map.next_value()?),
                MessageKey::Content => found.content = map.next_value()?,
                MessageKey::At => found.at.or(map.next_value()?),
                MessageKey::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(found)
    }
}

impl<'de> Deserialize<'de> for Message {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MessageVisitor)
    }
}
