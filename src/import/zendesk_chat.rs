//! Zendesk Chat: `zendesk-chat`.
//!
//! A page with `chats`, the bulk call's `docs` {id: chat}, or chats in an array, in lines or alone. Chat: `id`, `type` (chat, `offline_msg`), `visitor`
//! {name, email, phone, notes}, `session` {ip}, `timestamp`, `tags`, `rating`, and `history` [{`type`, `nick`,
//! `sender_type`, `msg`, `timestamp`, `options`, `new_rating`}] or, for an offline message, `message`. Shape:
//! developer.zendesk.com, live chat, "Chats" and "Incremental export"; singer-io/tap-zendesk-chat (`FORMATS` section 2).
//! Joining, leaving and files have no `msg` and are passed over, and so is the `comment` that a customer writes beside a
//! rating; button texts in `options` are kept as shown choices.

use super::choices;
use super::draft::Draft;
use super::json::{Capped, JsonRecords, Loose, Maybe, time_of};
use super::personal::is_name;
use super::records::{Cutter, Layout, Record};
use super::roles::Author;
use super::sniff::Head;
use super::source::Source;
use super::{Format, Item, Records};
use crate::domain::{CustomerRating, MessageRole, RefusalReason, ToldRating};
use crate::error::Result;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// Zendesk Chat.
pub(super) struct ZendeskChat;

impl Format for ZendeskChat {
    fn code(&self) -> &'static str {
        "zendesk-chat"
    }

    fn recognise(&self, head: &Head) -> bool {
        match &head.layout {
            None => false,
            Some(layout) if layout.page_key() == Some("chats") => head.samples.iter().all(may_be_chat),
            Some(_) => head.samples.iter().any(is_chat),
        }
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        Ok(Box::new(JsonRecords::new(Cutter::new(source, head.layout_or(&Layout::Array)), item)))
    }
}

fn is_chat(record: &Value) -> bool {
    matches!(record.get("type").and_then(Value::as_str), Some("chat" | "offline_msg"))
        && record.get("visitor").is_some()
        && (record.get("history").is_some() || record.get("message").is_some())
}

/// What may lie in `chats`: a chat, or its id only if no fields were asked for. Other products use the same key.
fn may_be_chat(record: &Value) -> bool {
    is_chat(record)
        || record.is_string()
        || record.as_object().is_some_and(|chat| {
            ["users", "thread", "threads", "events", "messages"]
                .iter()
                .all(|other| !chat.contains_key(*other))
        })
}

#[derive(Deserialize)]
struct Chat {
    #[serde(default)]
    id: Loose,
    #[serde(default)]
    timestamp: Loose,
    #[serde(default)]
    visitor: Maybe<Visitor>,
    #[serde(default)]
    session: Maybe<Session>,
    #[serde(default)]
    rating: Loose,
    #[serde(default)]
    tags: Capped<Loose>,
    #[serde(default)]
    message: Loose,
    #[serde(default)]
    history: Capped<Entry>,
}

#[derive(Default, Deserialize)]
struct Visitor {
    #[serde(default)]
    name: Loose,
    #[serde(default)]
    email: Loose,
    #[serde(default)]
    phone: Loose,
    #[serde(default)]
    notes: Loose,
}

#[derive(Default, Deserialize)]
struct Session {
    #[serde(default)]
    ip: Loose,
}

#[derive(Deserialize)]
struct Entry {
    #[serde(default, rename = "type")]
    kind: Loose,
    #[serde(default)]
    nick: Loose,
    #[serde(default)]
    sender_type: Loose,
    #[serde(default)]
    name: Loose,
    #[serde(default)]
    msg: Loose,
    #[serde(default)]
    options: Loose,
    /// `None`: the entry has no such key.
    #[serde(default, deserialize_with = "there")]
    new_rating: Option<Loose>,
    #[serde(default)]
    timestamp: Loose,
}

/// A field that is there, even if its value is `null`.
fn there<'de, D: Deserializer<'de>>(field: D) -> Result<Option<Loose>, D::Error> {
    Loose::deserialize(field).map(Some)
}

fn item(record: &Record, mut chat: Chat) -> Result<Item, RefusalReason> {
    if chat.history.more {
        return Err(RefusalReason::TooManyMessages);
    }
    let id = chat.id.take().ok_or(RefusalReason::MissingField)?;
    let mut draft = Draft::new(Some(id), record.number, record.offset);
    let tags: Vec<&str> = chat.tags.entries.iter().filter_map(Loose::text).take(50).collect();
    draft.topic = (!tags.is_empty()).then(|| tags.join(", "));
    draft.rating = rating(&chat);
    let Maybe(mut visitor) = chat.visitor;
    draft.add_personal(visitor.name.take().filter(|name| is_name(name)));
    draft.add_personal(visitor.email.take());
    draft.add_personal(visitor.phone.take());
    draft.add_personal(chat.session.0.ip.take());
    let notes = visitor.notes.text().map(ToOwned::to_owned);
    draft.add(Author::Note, None, notes.unwrap_or_default())?;
    let began = time_of(&chat.timestamp)?;
    if let Some(text) = chat.message.take() {
        draft.add(Author::Role(MessageRole::Customer), began, text)?;
    }
    for mut entry in chat.history.entries {
        let Some(text) = entry.msg.take() else { continue };
        let role = role_of(&entry).ok_or(RefusalReason::UnknownRole)?;
        if role == MessageRole::Customer {
            draft.add_personal(entry.name.take().filter(|name| is_name(name)));
        }
        let at = time_of(&entry.timestamp)?;
        draft.add(
            Author::Role(role),
            at,
            choices::with(text, entry.options.text().unwrap_or_default().split('/')),
        )?;
    }
    if let Some(first) = draft.messages.first_mut()
        && first.at.is_none()
    {
        first.at = began;
    }
    Ok(draft.finish())
}

/// What the history tells last, where any word but the two takes an earlier one back; if it tells nothing, what stands at
/// the chat itself.
fn rating(chat: &Chat) -> ToldRating {
    let mut ratings =
        chat.history.entries.iter().rev().filter(|entry| entry.kind.text() == Some("chat.rating"));
    match ratings.find_map(|entry| entry.new_rating.as_ref()) {
        Some(new) => {
            new.text().and_then(CustomerRating::from_code).map_or(ToldRating::TakenBack, ToldRating::Given)
        }
        None => chat.rating.text().and_then(CustomerRating::from_code).into(),
    }
}

/// By `nick`, which is certain, then by `sender_type`, which older exports do not have.
fn role_of(entry: &Entry) -> Option<MessageRole> {
    if entry.kind.text() == Some("chat.event") {
        return Some(MessageRole::System);
    }
    match (entry.nick.text().unwrap_or_default(), entry.sender_type.text().unwrap_or_default()) {
        (nick, _) if nick.starts_with("visitor") => Some(MessageRole::Customer),
        ("agent:system", _) => Some(MessageRole::System),
        ("agent:trigger", _) => Some(MessageRole::Bot),
        (nick, _) if nick.starts_with("agent:") => Some(MessageRole::Adviser),
        (_, sender) if sender.eq_ignore_ascii_case("visitor") => Some(MessageRole::Customer),
        (_, sender) if sender.eq_ignore_ascii_case("agent") => Some(MessageRole::Adviser),
        (_, sender) if sender.eq_ignore_ascii_case("trigger") => Some(MessageRole::Bot),
        (_, sender) if sender.eq_ignore_ascii_case("system") => Some(MessageRole::System),
        _ => None,
    }
}
