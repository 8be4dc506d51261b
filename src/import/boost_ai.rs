//! boost.ai, chat API: `boost-ai`.
//!
//! What the web panel and the SDKs receive, in an array, in lines or alone: `conversation` {`id`, `reference`, `state`
//! {`chat_status`}} and `responses` (or one `response`) [{`source` bot | client, `language`, `date_created`, `elements`
//! [{`type`, `payload` {`text`, `html`, `links` \[{`text`}\]}}]}]. Shape: BoostAI/mobile-sdk-react-native
//! `src/types/Messages.ts`; BoostAI/mobile-sdk-ios `Response.swift`, `DateFormatter.swift` (`FORMATS` section 2). A
//! person's answers carry `bot` too, so that every answer is `service`; a missing source is the bot's side, as the SDK
//! takes it. Times without a zone are UTC. Links are kept as shown choices; pictures, JSON and feedback are passed over.

use super::draft::Draft;
use super::json::{Capped, JsonRecords, Loose, Maybe, time_of};
use super::records::{Cutter, Layout, Record};
use super::roles::Author;
use super::sniff::Head;
use super::source::Source;
use super::{Format, Item, Records, choices, html};
use crate::domain::{Channel, Language, MessageRole, RefusalReason};
use crate::error::Result;
use serde::Deserialize;
use serde_json::Value;

/// boost.ai, chat API.
pub(super) struct BoostAi;

impl Format for BoostAi {
    fn code(&self) -> &'static str {
        "boost-ai"
    }

    fn recognise(&self, head: &Head) -> bool {
        head.layout.as_ref().is_some_and(Layout::is_plain) && head.samples.iter().any(is_chat)
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        Ok(Box::new(JsonRecords::new(Cutter::new(source, head.layout_or(&Layout::Array)), item)))
    }
}

fn is_chat(record: &Value) -> bool {
    let is_response = |response: &Value| {
        response.get("elements").is_some_and(Value::is_array)
            && matches!(response.get("source").and_then(Value::as_str), Some("bot" | "client"))
    };
    let by_state = record.pointer("/conversation/state/chat_status").is_some();
    let responses = record.get("responses").and_then(Value::as_array);
    by_state
        || responses.is_some_and(|responses| responses.iter().any(is_response))
        || record.get("response").is_some_and(is_response)
}

#[derive(Deserialize)]
struct Chat {
    #[serde(default)]
    conversation: Maybe<Conversation>,
    #[serde(default)]
    responses: Capped<Response>,
    #[serde(default)]
    response: Maybe<Response>,
    /// `error` on the object with which a broken stream ends.
    #[serde(default, rename = "type")]
    kind: Loose,
}

#[derive(Default, Deserialize)]
struct Conversation {
    #[serde(default)]
    id: Loose,
    #[serde(default)]
    reference: Loose,
    #[serde(default)]
    state: Maybe<State>,
}

#[derive(Default, Deserialize)]
struct State {
    #[serde(default)]
    chat_status: Loose,
    #[serde(default)]
    authenticated_user_id: Loose,
}

#[derive(Default, Deserialize)]
struct Response {
    #[serde(default)]
    source: Loose,
    #[serde(default)]
    language: Loose,
    #[serde(default)]
    date_created: Loose,
    #[serde(default)]
    elements: Capped<Element>,
}

#[derive(Default, Deserialize)]
struct Element {
    #[serde(default)]
    payload: Maybe<Payload>,
}

#[derive(Default, Deserialize)]
struct Payload {
    #[serde(default)]
    text: Loose,
    #[serde(default)]
    html: Loose,
    #[serde(default)]
    links: Capped<Link>,
}

#[derive(Default, Deserialize)]
struct Link {
    #[serde(default)]
    text: Loose,
}

fn item(record: &Record, mut chat: Chat) -> Result<Item, RefusalReason> {
    if chat.kind.text() == Some("error") {
        return Err(RefusalReason::SourceError);
    }
    if chat.responses.more {
        return Err(RefusalReason::TooManyMessages);
    }
    let Maybe(mut conversation) = chat.conversation;
    let id = conversation.reference.take().or_else(|| conversation.id.take());
    let mut draft = Draft::new(Some(id.ok_or(RefusalReason::MissingField)?), record.number, record.offset);
    let Maybe(mut state) = conversation.state;
    draft.channel = channel(state.chat_status.text().unwrap_or_default());
    draft.add_personal(state.authenticated_user_id.take());
    chat.responses.entries.push(chat.response.0);
    let mut languages = [None; 2];
    for response in chat.responses.entries {
        let role = match response.source.text() {
            None | Some("bot") => MessageRole::Service,
            Some("client") => MessageRole::Customer,
            Some(_) => return Err(RefusalReason::UnknownRole),
        };
        let language = response.language.text().and_then(Language::from_code);
        let [customers, anybodys] = &mut languages;
        let own = if role == MessageRole::Customer { customers } else { anybodys };
        *own = own.or(language);
        let at = time_of(&response.date_created)?;
        draft.add(Author::Role(role), at, shown(response.elements.entries))?;
    }
    draft.language = languages.into_iter().find_map(|language| language);
    Ok(draft.finish())
}

/// What the conversation's state says about who answered: the bot is always there first.
fn channel(status: &str) -> Option<Channel> {
    match status {
        "virtual_agent" | "in_human_chat_queue" => Some(Channel::Bot),
        "assigned_to_human" => Some(Channel::Mixed),
        _ => None,
    }
}

/// The texts of the elements, a line each, and below them the links as choices.
fn shown(elements: Vec<Element>) -> String {
    let mut text = String::new();
    let mut links = Vec::new();
    for element in elements {
        let Maybe(mut payload) = element.payload;
        if let Some(plain) = payload.text.take() {
            choices::add_line(&mut text, &plain);
        }
        if let Some(body) = payload.html.take() {
            choices::add_line(&mut text, &html::text(body));
        }
        links.append(&mut payload.links.entries);
    }
    choices::with(text, links.iter().filter_map(|link| link.text.text()))
}
