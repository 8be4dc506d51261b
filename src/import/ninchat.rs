//! Ninchat transcripts: `ninchat`.
//!
//! Events `transcript_contents`: `audience_id` or `dialogue_id`, `audience_members` {user: {`agent` | `customer`: true}},
//! `audience_metadata`, `transcript_messages` [{`message_time` (epoch seconds), `message_type` (ninchat.com/text, info,
//! metadata, file), `message_user_id`, `message_user_name`, `payload` {`text`}}], oldest first. Shape: ninchat/ninchat-api
//! `api.md` (`FORMATS` section 2). Bots are agents too, so that an agent is `service`; a message without a user is the
//! system's.

use super::draft::Draft;
use super::json::{Capped, JsonRecords, Loose, Maybe, time_of};
use super::personal::{is_field, is_name};
use super::records::{Cutter, Layout, Record};
use super::roles::Author;
use super::sniff::Head;
use super::source::Source;
use super::{Format, Item, Records};
use crate::domain::{Language, MessageRole, RefusalReason};
use crate::error::Result;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Ninchat transcripts.
pub(super) struct Ninchat;

impl Format for Ninchat {
    fn code(&self) -> &'static str {
        "ninchat"
    }

    fn recognise(&self, head: &Head) -> bool {
        let is_transcript = |record: &Value| record.get("transcript_messages").is_some_and(Value::is_array);
        head.layout.as_ref().is_some_and(Layout::is_plain) && head.samples.iter().any(is_transcript)
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        Ok(Box::new(JsonRecords::new(Cutter::new(source, head.layout_or(&Layout::Array)), item)))
    }
}

#[derive(Deserialize)]
struct Transcript {
    #[serde(default)]
    audience_id: Loose,
    #[serde(default)]
    dialogue_id: Loose,
    #[serde(default, alias = "dialogue_members")]
    audience_members: Maybe<BTreeMap<String, Maybe<Member>>>,
    #[serde(default)]
    audience_metadata: Maybe<BTreeMap<String, Loose>>,
    #[serde(rename = "transcript_messages")]
    messages: Capped<Message>,
}

#[derive(Default, Deserialize)]
struct Member {
    #[serde(default)]
    agent: Mark,
    #[serde(default)]
    customer: Mark,
}

/// A mark that may be missing or of another type.
#[derive(Default)]
struct Mark(bool);

impl<'de> Deserialize<'de> for Mark {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(Value::deserialize(deserializer)? == Value::Bool(true)))
    }
}

#[derive(Deserialize)]
struct Message {
    #[serde(default, rename = "message_time")]
    time: Loose,
    #[serde(default, rename = "message_type")]
    kind: Loose,
    #[serde(default, rename = "message_user_id")]
    user_id: Loose,
    #[serde(default, rename = "message_user_name")]
    user_name: Loose,
    #[serde(default)]
    payload: Maybe<Payload>,
}

#[derive(Default, Deserialize)]
struct Payload {
    #[serde(default)]
    text: Loose,
}

fn item(record: &Record, mut found: Transcript) -> Result<Item, RefusalReason> {
    if found.messages.more {
        return Err(RefusalReason::TooManyMessages);
    }
    let id = found.audience_id.take().or_else(|| found.dialogue_id.take());
    let mut draft = Draft::new(Some(id.ok_or(RefusalReason::MissingField)?), record.number, record.offset);
    for (name, mut value) in found.audience_metadata.0 {
        if name == "language" {
            draft.language = value.text().and_then(Language::from_code);
        } else if is_field(&name) {
            draft.add_personal(value.take());
        }
    }
    let members = found.audience_members.0;
    for mut message in found.messages.entries {
        let Some(text) = message.payload.0.text.take() else { continue };
        let of_chat = message.kind.text().is_none_or(|kind| kind == "ninchat.com/text");
        let role = match message.user_id.text().map(|user| members.get(user)) {
            _ if !of_chat => MessageRole::System,
            None => MessageRole::System,
            Some(Some(Maybe(member))) if member.customer.0 && !member.agent.0 => MessageRole::Customer,
            Some(Some(Maybe(member))) if member.agent.0 => MessageRole::Service,
            Some(_) => return Err(RefusalReason::UnknownRole),
        };
        if role == MessageRole::Customer {
            draft.add_personal(message.user_name.take().filter(|name| is_name(name)));
        }
        draft.add(Author::Role(role), time_of(&message.time)?, text)?;
    }
    Ok(draft.finish())
}
