//! Role/content messages, as language models are trained and logged: `role-content`.
//!
//! One conversation an object, in lines, an array or alone: `messages` [{`role` (system, developer, user, assistant,
//! tool), `content` (text, list of parts with `type` and `text`, or null beside `tool_calls`), `name`}]. Its kin: roles User,
//! Chatbot, System with `content` or `message` (Cohere); `conversations` [{`from` human | gpt, `value`}] (`ShareGPT`); batch
//! lines (`custom_id`, `body` {`messages`}); a `ChatGPT` account export (`mapping` {node: {`parent`, `message` {`author`
//! {`role`}, `content` {`parts`}, `create_time`}}}, `current_node`), of which the branch that was shown last is read. The
//! format has no id, time, language or rating of its own; exporters add them under the names of [`shape`]. Shape: docs.together.ai
//! "Data preparation"; tau-bench trajectories; gist dmarx/08afeb669cdc2f974d6aca61dcce360d (`FORMATS` section 2).

mod content;
mod shape;
mod tree;

use super::draft::Draft;
use super::json::{JsonRecords, time_of};
use super::records::{Cutter, Layout, Record};
use super::roles::{Author, author};
use super::sniff::Head;
use super::source::Source;
use super::{Format, Item, Records};
use crate::domain::{CustomerRating, Language, MessageRole, RefusalReason};
use crate::error::Result;
use serde_json::Value;
use shape::{Conversation, Message};

/// Role/content messages.
pub(super) struct RoleContent;

impl Format for RoleContent {
    fn code(&self) -> &'static str {
        "role-content"
    }

    fn recognise(&self, head: &Head) -> bool {
        head.layout.as_ref().is_some_and(Layout::is_plain) && head.samples.iter().any(is_conversation)
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        Ok(Box::new(JsonRecords::new(Cutter::new(source, head.layout_or(&Layout::Lines)), item)))
    }
}

fn is_conversation(record: &Value) -> bool {
    let has = |list: Option<&Value>, role: &str, contents: &[&str]| {
        list.and_then(Value::as_array).is_some_and(|messages| {
            messages.iter().any(|message| {
                message.get(role).is_some_and(Value::is_string)
                    && contents.iter().any(|content| message.get(content).is_some())
            })
        })
    };
    let in_tree = |tree: &Value| {
        tree.as_object().is_some_and(|nodes| {
            nodes.values().any(|node| node.get("parent").is_some() && node.get("message").is_some())
        })
    };
    has(record.get("messages"), "role", &["content", "message"])
        || has(record.pointer("/body/messages"), "role", &["content"])
        || has(record.get("conversations"), "from", &["value"])
        || record.get("mapping").is_some_and(in_tree)
}

fn item(record: &Record, mut found: Conversation) -> Result<Item, RefusalReason> {
    let mut draft = Draft::new(found.id.take(), record.number, record.offset);
    draft.language = found.language.text().and_then(Language::from_code);
    draft.rating = found.rating.text().and_then(CustomerRating::from_code).into();
    draft.topic = found.topic.take();
    if let Some(tree) = found.tree.take().filter(|_| found.messages.is_none()) {
        for mut turn in tree.branch(found.current_node.text()) {
            let Some(text) = turn.shown().filter(|text| !text.trim().is_empty()) else { continue };
            let word = turn.role().ok_or(RefusalReason::MissingField)?;
            let author = author(word).ok_or(RefusalReason::UnknownRole)?;
            draft.add(author, time_of(&turn.create_time)?, text)?;
        }
        draft.begin_at(time_of(&found.created_at)?);
        return Ok(draft.finish());
    }
    let messages = found.messages.take().ok_or(RefusalReason::MissingField)?;
    if messages.more {
        return Err(RefusalReason::TooManyMessages);
    }
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
    draft.begin_at(time_of(&found.created_at)?);
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
