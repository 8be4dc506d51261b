//! Role/content messages, as language models are trained and logged: `role-content`.
//!
//! One conversation an object, in lines, an array or alone: `messages` [{`role` (system, developer, user, assistant,
//! tool), `content` (text, list of parts with `type` and `text`, or null beside `tool_calls`), `name`}]. The format
//! has no id, time or language of its own; exporters add them under the names below. Shape: docs.together.ai
//! "Data preparation"; tau-bench trajectories (`FORMATS` section 2).

use super::draft::Draft;
use super::json::{Capped, JsonRecords, Loose, Maybe, ignore_scalars, time_of};
use super::records::{Cutter, Layout, Record};
use super::roles::{Author, author};
use super::sniff::Head;
use super::source::Source;
use super::{Format, Item, Records};
use crate::domain::{Language, MessageRole, RefusalReason};
use crate::error::Result;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::fmt;
use zeroize::Zeroize as _;

/// Role/content messages.
pub(super) struct RoleContent;

impl Format for RoleContent {
    fn code(&self) -> &'static str {
        "role-content"
    }

    fn recognise(&self, head: &Head) -> bool {
        !matches!(head.layout, None | Some(Layout::Page(_))) && head.samples.iter().any(is_conversation)
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        Ok(Box::new(JsonRecords::new(Cutter::new(source, head.layout.unwrap_or(Layout::Lines)), item)))
    }
}

fn is_conversation(record: &Value) -> bool {
    let messages = record.get("messages").and_then(Value::as_array);
    messages.is_some_and(|messages| {
        messages.iter().any(|message| {
            message.get("role").is_some_and(Value::is_string) && message.get("content").is_some()
        })
    })
}

#[derive(Default)]
struct Conversation {
    id: Loose,
    created_at: Loose,
    language: Loose,
    topic: Loose,
    /// Absent if the record has none.
    messages: Option<Capped<Message>>,
}

/// Names of a conversation's fields; `metadata` may hold them too.
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
    #[serde(alias = "subject", alias = "title")]
    Topic,
    Metadata,
    Messages,
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
                ConversationKey::Topic => found.topic.or(map.next_value()?),
                ConversationKey::Metadata => metadata = map.next_value::<Maybe<Conversation>>()?.0,
                ConversationKey::Messages => found.messages = Some(map.next_value()?),
                ConversationKey::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        found.id.or(metadata.id);
        found.created_at.or(metadata.created_at);
        found.language.or(metadata.language);
        found.topic.or(metadata.topic);
        Ok(found)
    }
}

impl<'de> Deserialize<'de> for Conversation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ConversationVisitor)
    }
}

#[derive(Default)]
struct Message {
    role: Loose,
    name: Loose,
    content: Content,
    at: Loose,
}

/// Names of a message's fields.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum MessageKey {
    Role,
    Name,
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

/// The text of a message: as it stands, or the text parts of a list, a line each.
#[derive(Default)]
struct Content(String);

impl Drop for Content {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[derive(Default, Deserialize)]
struct Part {
    #[serde(default)]
    text: Loose,
}

struct ContentVisitor;

impl<'de> Visitor<'de> for ContentVisitor {
    type Value = Content;

    ignore_scalars!(but text);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text or a list of parts")
    }

    fn visit_str<E>(self, text: &str) -> Result<Content, E> {
        Ok(Content(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Content, A::Error> {
        let mut part = Part::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Content(part.text.take().unwrap_or_default()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Content, A::Error> {
        let mut content = Content::default();
        while let Some(part) = parts.next_element::<Content>()? {
            if !part.0.is_empty() && !content.0.is_empty() {
                content.0.push('\n');
            }
            content.0.push_str(&part.0);
        }
        Ok(content)
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ContentVisitor)
    }
}

fn item(record: &Record, mut found: Conversation) -> Result<Item, RefusalReason> {
    let messages = found.messages.take().ok_or(RefusalReason::MissingField)?;
    if messages.more {
        return Err(RefusalReason::TooManyMessages);
    }
    let mut draft = Draft::new(found.id.take(), record.number, record.offset);
    draft.language = found.language.text().and_then(Language::from_code);
    draft.topic = found.topic.take();
    for mut message in messages.entries {
        let text = std::mem::take(&mut message.content.0);
        if text.trim().is_empty() {
            continue;
        }
        let author = author_of(&message)?;
        if author == Author::Role(MessageRole::Customer) {
            draft.add_personal(message.name.take());
        }
        draft.add(author, time_of(&message.at)?, text)?;
    }
    begin_at(&mut draft, &found.created_at)?;
    Ok(draft.finish())
}

/// The role; a person behind the assistant is told by the message's `name`.
fn author_of(message: &Message) -> Result<Author, RefusalReason> {
    let word = message.role.text().ok_or(RefusalReason::MissingField)?;
    let found = author(word).ok_or(RefusalReason::UnknownRole)?;
    let by_name = message.name.text().and_then(author);
    let person = Author::Role(MessageRole::Adviser);
    if found == Author::Role(MessageRole::Bot) && by_name == Some(person) { Ok(person) } else { Ok(found) }
}

/// The conversation's own time stands for its first message, if that has none and none is earlier.
fn begin_at(draft: &mut Draft, created_at: &Loose) -> Result<(), RefusalReason> {
    let created = time_of(created_at)?;
    let earliest = draft.messages.iter().filter_map(|message| message.at).map(|(at, _)| at).min();
    if let (Some(created), Some(first)) = (created, draft.messages.first_mut())
        && first.at.is_none()
        && earliest.is_none_or(|earliest| created.0 <= earliest)
    {
        first.at = Some(created);
    }
    Ok(())
}
