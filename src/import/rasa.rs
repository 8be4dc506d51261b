//! Rasa trackers: `rasa`.
//!
//! One object a user, in an array, in lines or alone: `sender_id`, `slots`, `events` [{`event` (user, bot, action,
//! `session_started`, …), `timestamp` (epoch seconds), `text`, `name`, `data` {`buttons`, `quick_replies` \[{`title`}\]}}].
//! Shape: `RasaHQ/rasa` `data/test_trackers/tracker_moodbot.json`, `rasa/shared/core/events.py` (`FORMATS` section 2). The
//! order of the list is the truth, whatever the times say. One tracker can hold years, so that each `session_started`
//! begins a conversation of its own. Trackers without bot events show the names of their `utter_` actions. Texts are
//! repeated in slots, entities and parse data, which are never read; of the slots only the language is.

use super::draft::Draft;
use super::json::{Capped, FirstOfEach, JsonRecords, Loose, Maybe, time_of};
use super::records::{Cutter, Layout, Record};
use super::roles::Author;
use super::sniff::Head;
use super::source::Source;
use super::{Format, Item, Records, choices};
use crate::domain::{Language, MessageRole, RefusalReason};
use crate::error::Result;
use serde::Deserialize;
use serde_json::Value;

/// Events of one tracker; a record of 16 MiB has no room for more.
const MAX_EVENTS: usize = 250_000;

/// Rasa trackers.
pub(super) struct Rasa;

impl Format for Rasa {
    fn code(&self) -> &'static str {
        "rasa"
    }

    fn recognise(&self, head: &Head) -> bool {
        head.layout.as_ref().is_some_and(Layout::is_plain) && head.samples.iter().any(is_tracker)
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        let cutter = Cutter::new(source, head.layout_or(&Layout::Array));
        Ok(Box::new(JsonRecords::with_several(cutter, Box::new(sessions))))
    }
}

fn is_tracker(record: &Value) -> bool {
    let is_event = |event: &Value| {
        event.get("event").is_some_and(Value::is_string)
            && event.get("timestamp").is_some_and(Value::is_number)
    };
    let events = record.get("events").and_then(Value::as_array);
    record.get("sender_id").is_some() && events.is_some_and(|events| events.iter().any(is_event))
}

#[derive(Deserialize)]
struct Tracker {
    #[serde(default)]
    sender_id: Loose,
    #[serde(default)]
    slots: Maybe<Slots>,
    /// The maker's own sample names a member of an event twice.
    events: Capped<FirstOfEach<Event>, MAX_EVENTS>,
}

#[derive(Default, Deserialize)]
struct Slots {
    #[serde(default, alias = "lang", alias = "locale")]
    language: Loose,
}

#[derive(Deserialize)]
struct Event {
    #[serde(default, rename = "event")]
    kind: Loose,
    #[serde(default)]
    timestamp: Loose,
    #[serde(default)]
    text: Loose,
    #[serde(default)]
    name: Loose,
    #[serde(default)]
    data: Maybe<Data>,
    #[serde(default)]
    metadata: Maybe<Metadata>,
}

#[derive(Default, Deserialize)]
struct Metadata {
    /// The person who answers through the bot, as the example files have it (unverified).
    #[serde(default)]
    handover_agent_id: Loose,
}

#[derive(Default, Deserialize)]
struct Data {
    #[serde(default)]
    buttons: Capped<Choice>,
    #[serde(default)]
    quick_replies: Capped<Choice>,
    #[serde(default)]
    elements: Capped<Choice>,
}

/// A button, a quick reply or a card.
#[derive(Deserialize)]
struct Choice {
    #[serde(default)]
    title: Loose,
}

/// Makes a conversation of each session; sessions in which nobody wrote are passed over.
fn sessions(record: &Record, mut tracker: Tracker, items: &mut Vec<Item>) -> Result<(), RefusalReason> {
    if tracker.events.more {
        return Err(RefusalReason::TooManyMessages);
    }
    let sender = tracker.sender_id.take().ok_or(RefusalReason::MissingField)?;
    let language = tracker.slots.0.language.text().and_then(Language::from_code);
    let names_actions =
        !tracker.events.entries.iter().any(|FirstOfEach(event)| event.kind.text() == Some("bot"));
    let begin = |id: String| {
        let mut draft = Draft::new(Some(id), record.number, record.offset);
        draft.language = language;
        draft
    };
    let mut draft = begin(sender.clone());
    for FirstOfEach(event) in tracker.events.entries {
        let at = time_of(&event.timestamp)?;
        match event.kind.text().unwrap_or_default() {
            "session_started" => {
                // A later session is named by when it began, which stays when older ones are cleared away.
                let id = at.map_or_else(|| sender.clone(), |(at, _)| format!("{sender}@{}", at.secs()));
                let id = if items.is_empty() && !is_begun(&draft) { sender.clone() } else { id };
                finish(std::mem::replace(&mut draft, begin(id)), items);
            }
            "user" => {
                let mut event = event;
                let text = event.text.take().unwrap_or_default();
                draft.add(Author::Role(MessageRole::Customer), at, text)?;
            }
            "bot" => {
                let by_person = event.metadata.0.handover_agent_id.text().is_some();
                let role = if by_person { MessageRole::Adviser } else { MessageRole::Bot };
                draft.add(Author::Role(role), at, shown(event))?;
            }
            "action" if names_actions => {
                let name = event.name.text().filter(|name| name.starts_with("utter_"));
                let text = name.unwrap_or_default().to_owned();
                draft.add(Author::Role(MessageRole::Bot), at, text)?;
            }
            _ => {}
        }
    }
    finish(draft, items);
    if items.is_empty() { Err(RefusalReason::Empty) } else { Ok(()) }
}

fn is_begun(draft: &Draft) -> bool {
    !draft.messages.is_empty()
}

fn finish(draft: Draft, items: &mut Vec<Item>) {
    if is_begun(&draft) {
        items.push(draft.finish());
    }
}

/// What the bot said, with its cards and the choices it offered.
fn shown(mut event: Event) -> String {
    let mut text = event.text.take().unwrap_or_default();
    let Maybe(data) = event.data;
    for card in data.elements.entries.iter().filter_map(|card| card.title.text()) {
        choices::add_line(&mut text, card);
    }
    let offered = data.buttons.entries.iter().chain(&data.quick_replies.entries);
    choices::with(text, offered.filter_map(|choice| choice.title.text()))
}
