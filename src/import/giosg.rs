//! giosg chats: `giosg`.
//!
//! Pages with `results`. Of chats: `id`, `api_data` [{`name`, `value`}], `tags` \[{`name`}\], `logs` [{`created_at` (ISO
//! without zone: UTC), `sender_type` 1 operator | 2 visitor, `type` 1 message | 2 suggestion, `message`, `display_name`}]. Or
//! of messages, the newer call: `chat_id`, `created_at`, `type` msg | autosuggest | join | leave | …, `sender_type` user |
//! visitor | rule, `sender_name`, `message`, newest first; a page without `chat_id` is one chat. Shape: slatedocs/slate
//! `source/includes/http_api/_chats.md` (`FORMATS` section 2). Bots are operators too, so that an operator is `service`.

use super::draft::Draft;
use super::groups::{Direction, Groups, Row, Rows};
use super::json::{Capped, JsonRecords, Loose, parse, time_of};
use super::personal::{is_field, is_name};
use super::records::{Cut, Cutter, Layout, Record};
use super::roles::Author;
use super::sniff::Head;
use super::source::Source;
use super::{Format, Item, Records};
use crate::domain::{MessageRole, RefusalReason};
use crate::error::Result;
use serde::Deserialize;
use serde_json::Value;
use zeroize::Zeroizing;

/// What a held message costs beside its text.
const MESSAGE_BYTES: usize = 64;

/// giosg chats.
pub(super) struct Giosg;

impl Format for Giosg {
    fn code(&self) -> &'static str {
        "giosg"
    }

    fn recognise(&self, head: &Head) -> bool {
        let paged = head
            .layout
            .as_ref()
            .is_some_and(|layout| matches!(layout.page_key(), Some("results")) || *layout == Layout::Array);
        paged && head.samples.iter().any(|record| is_chat(record) || is_message(record))
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        let cutter = Cutter::new(source, head.layout_or(&Layout::page("results")));
        Ok(if head.samples.iter().any(is_chat) {
            Box::new(JsonRecords::new(cutter, chat))
        } else {
            Box::new(Groups::new(Messages { cutter }))
        })
    }
}

fn is_chat(record: &Value) -> bool {
    let logs = record.get("logs").and_then(Value::as_array);
    record.get("id").is_some()
        && (record.get("api_data").is_some() || record.get("room_id").is_some())
        && logs.is_some_and(|logs| {
            logs.iter().all(|log| log.get("sender_type").is_some() && log.get("message").is_some())
        })
}

fn is_message(record: &Value) -> bool {
    ["type", "sender_type", "sender_public_name", "message", "created_at"]
        .iter()
        .all(|key| record.get(key).is_some())
}

#[derive(Deserialize)]
struct Chat {
    #[serde(default)]
    id: Loose,
    #[serde(default)]
    api_data: Capped<Named>,
    #[serde(default)]
    tags: Capped<Named>,
    logs: Capped<Message>,
}

#[derive(Deserialize)]
struct Named {
    #[serde(default)]
    name: Loose,
    #[serde(default)]
    value: Loose,
}

/// A message of either call.
#[derive(Deserialize)]
pub(super) struct Message {
    #[serde(default)]
    chat_id: Loose,
    #[serde(default)]
    created_at: Loose,
    #[serde(default, rename = "type")]
    kind: Loose,
    #[serde(default)]
    sender_type: Loose,
    #[serde(default, rename = "message")]
    text: Loose,
    #[serde(default, alias = "sender_name")]
    display_name: Loose,
}

fn chat(record: &Record, mut found: Chat) -> Result<Item, RefusalReason> {
    if found.logs.more {
        return Err(RefusalReason::TooManyMessages);
    }
    let id = found.id.take().ok_or(RefusalReason::MissingField)?;
    let mut draft = Draft::new(Some(id), record.number, record.offset);
    for mut data in found.api_data.entries {
        if data.name.text().is_some_and(is_field) {
            draft.add_personal(data.value.take());
        }
    }
    let tags: Vec<&str> = found.tags.entries.iter().filter_map(|tag| tag.name.text()).take(50).collect();
    draft.topic = (!tags.is_empty()).then(|| tags.join(", "));
    for message in found.logs.entries {
        add(&mut draft, message)?;
    }
    draft.put_oldest_first();
    Ok(draft.finish())
}

fn add(draft: &mut Draft, mut message: Message) -> Result<usize, RefusalReason> {
    let Some(text) = message.text.take() else { return Ok(0) };
    let role = match (message.kind.text(), message.sender_type.text()) {
        (None | Some("1" | "2" | "msg" | "autosuggest" | "action"), Some(sender)) => match sender {
            "1" | "user" => MessageRole::Service,
            "2" | "visitor" => MessageRole::Customer,
            "rule" => MessageRole::Bot,
            _ => return Err(RefusalReason::UnknownRole),
        },
        (Some(_), Some(_)) => MessageRole::System,
        (_, None) => return Err(RefusalReason::MissingField),
    };
    if role == MessageRole::Customer {
        draft.add_personal(message.display_name.take().filter(|name| is_name(name)));
    }
    let bytes = text.len() + MESSAGE_BYTES;
    draft.add(Author::Role(role), time_of(&message.created_at)?, text)?;
    Ok(bytes)
}

/// Pages of messages.
struct Messages {
    cutter: Cutter,
}

impl Rows for Messages {
    type Body = Message;
    type Open = Draft;

    fn rewind(&mut self) -> Result<()> {
        self.cutter.rewind()
    }

    fn bytes_read(&self) -> u64 {
        self.cutter.bytes_read()
    }

    fn next(&mut self) -> Result<Option<Row<Message>>> {
        Ok(match self.cutter.next()? {
            None => None,
            Some(Cut::Refusal(refusal)) => Some(Row::bad(refusal)),
            Some(Cut::Record(record)) => Some(match parse::<Message>(&record.text) {
                Err(reason) => Row::bad(record.refuse(reason)),
                Ok(message) => Row {
                    number: record.number,
                    offset: record.offset,
                    // Pages that name no chat are one chat: the call asks for the messages of one.
                    id: Zeroizing::new(message.chat_id.text().unwrap_or("page").to_owned()),
                    at: time_of(&message.created_at).ok().flatten().map(|(at, _)| at),
                    body: Ok(message),
                },
            }),
        })
    }

    fn begin(&self, row: &Row<Message>) -> Draft {
        let id = row.body.as_ref().ok().and_then(|message| message.chat_id.text());
        Draft::new(id.map(ToOwned::to_owned), row.number, row.offset)
    }

    fn add(&self, draft: &mut Draft, message: Message) -> Result<usize, RefusalReason> {
        add(draft, message)
    }

    fn close(&self, mut draft: Draft, _direction: Direction) -> Item {
        draft.put_oldest_first();
        draft.finish()
    }
}
