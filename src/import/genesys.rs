//! Genesys Cloud transcripts: `genesys`.
//!
//! One object a conversation: `conversationId`, `transcripts` [{`language`, `phrases` [{`text`, `startTimeMs` (epoch
//! milliseconds), `participantPurpose` external | internal}]}]. Shape: the vendor's SDK models and public converters;
//! fields beside the phrases are unverified (`FORMATS` section 2). Bot and person are both internal: `service`, unless a
//! purpose says more.

use super::draft::Draft;
use super::json::{Capped, JsonRecords, Loose, time_of};
use super::records::{Cutter, Layout, Record};
use super::roles::Author;
use super::sniff::Head;
use super::source::Source;
use super::{Format, Item, Records};
use crate::domain::{Language, MessageRole, RefusalReason};
use crate::error::Result;
use serde::Deserialize;
use serde_json::Value;

/// Genesys Cloud transcripts.
pub(super) struct Genesys;

impl Format for Genesys {
    fn code(&self) -> &'static str {
        "genesys"
    }

    fn recognise(&self, head: &Head) -> bool {
        head.layout.as_ref().is_some_and(Layout::is_plain) && head.samples.iter().any(is_transcript)
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        Ok(Box::new(JsonRecords::new(Cutter::new(source, head.layout_or(&Layout::Array)), item)))
    }
}

fn is_transcript(record: &Value) -> bool {
    let transcripts = record.get("transcripts").and_then(Value::as_array);
    record.get("conversationId").is_some()
        && transcripts.is_some_and(|found| found.iter().any(|one| one.get("phrases").is_some()))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Conversation {
    #[serde(default)]
    conversation_id: Loose,
    transcripts: Capped<Transcript>,
}

#[derive(Deserialize)]
struct Transcript {
    #[serde(default)]
    language: Loose,
    #[serde(default)]
    phrases: Capped<Phrase>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Phrase {
    #[serde(default)]
    text: Loose,
    #[serde(default)]
    start_time_ms: Loose,
    #[serde(default)]
    participant_purpose: Loose,
}

fn item(record: &Record, mut found: Conversation) -> Result<Item, RefusalReason> {
    let id = found.conversation_id.take().ok_or(RefusalReason::MissingField)?;
    let mut draft = Draft::new(Some(id), record.number, record.offset);
    let several = found.transcripts.entries.len() > 1;
    for transcript in found.transcripts.entries {
        if transcript.phrases.more {
            return Err(RefusalReason::TooManyMessages);
        }
        draft.language = draft.language.or_else(|| transcript.language.text().and_then(Language::from_code));
        for mut phrase in transcript.phrases.entries {
            let Some(text) = phrase.text.take() else { continue };
            let role = role(phrase.participant_purpose.text().unwrap_or_default())?;
            draft.add(Author::Role(role), time_of(&phrase.start_time_ms)?, text)?;
        }
    }
    if several {
        draft.sort_by_time();
    }
    Ok(draft.finish())
}

fn role(purpose: &str) -> Result<MessageRole, RefusalReason> {
    match purpose.to_ascii_lowercase().as_str() {
        "external" | "customer" => Ok(MessageRole::Customer),
        "internal" => Ok(MessageRole::Service),
        "agent" | "user" => Ok(MessageRole::Adviser),
        "bot" | "botflow" | "workflow" => Ok(MessageRole::Bot),
        "acd" | "ivr" => Ok(MessageRole::System),
        "" => Err(RefusalReason::MissingField),
        _ => Err(RefusalReason::UnknownRole),
    }
}
