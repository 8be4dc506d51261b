//! Microsoft Bot Framework transcripts and Copilot Studio rows: `bot-framework`.
//!
//! A `.transcript` is an array (or lines) of activities, in which conversations may be mixed: `type` (message,
//! messageUpdate, messageDelete, typing, …), `id`, `timestamp`, `conversation` {`id`}, `from` {`id`, `name`, `role`}, `text`,
//! `attachments`, `suggestedActions`. Copilot Studio keeps a row a session: `content`, JSON text with `activities`,
//! `conversationtranscriptid`; the web API pages rows under `value`. Also objects with `activities`. Shape:
//! microsoft/botframework-cli `packages/chatdown/test/utils/*.transcript`; learn.microsoft.com, "Activity" and
//! "`ConversationTranscript`" (`FORMATS` section 2). What was updated stands as updated, what was deleted does not come back.

mod activity;
mod session;

use super::groups::{Direction, Groups, Row, Rows};
use super::json::{Capped, JsonRecords, Loose, Maybe, parse, time_of};
use super::records::{Cut, Cutter, Layout, Record};
use super::scan::Scan;
use super::sniff::Head;
use super::source::Source;
use super::{Format, Item, Records};
use crate::domain::RefusalReason;
use crate::error::Result;
use activity::Activity;
use serde::Deserialize;
use serde_json::Value;
use session::Session;
use zeroize::Zeroizing;

/// Longest `content` of a Copilot Studio row, in bytes: the column's own limit is 1 MiB.
const MAX_CONTENT: usize = 1024 * 1024;

/// Bot Framework transcripts.
pub(super) struct BotFramework;

impl Format for BotFramework {
    fn code(&self) -> &'static str {
        "bot-framework"
    }

    fn recognise(&self, head: &Head) -> bool {
        let known = head
            .layout
            .as_ref()
            .is_some_and(|layout| layout.is_plain() || matches!(layout.page_key(), Some("value")));
        let tells =
            |activity: &Value| activity.get("from").is_some() || activity.get("membersAdded").is_some();
        let activities = head.samples.iter().all(is_activity) && head.samples.iter().any(tells);
        known && !head.samples.is_empty() && (activities || head.samples.iter().any(is_session))
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        let cutter = Cutter::new(source, head.layout_or(&Layout::Array));
        Ok(if head.samples.iter().any(is_session) {
            Box::new(JsonRecords::new(cutter.with_max_string(MAX_CONTENT), item))
        } else {
            Box::new(Groups::new(Activities { cutter }))
        })
    }
}

fn is_activity(record: &Value) -> bool {
    record.get("type").is_some_and(Value::is_string) && record.pointer("/conversation/id").is_some()
}

/// A session with its activities, as an array or as JSON text.
fn is_session(record: &Value) -> bool {
    let activities = record.get("activities").and_then(Value::as_array);
    let is_kind = |activity: &Value| activity.get("type").is_some_and(Value::is_string);
    let content = record.get("content").or_else(|| record.get("Content")).and_then(Value::as_str);
    activities.is_some_and(|activities| activities.iter().any(is_kind))
        || (content.is_some_and(|content| content.contains("\"activities\""))
            && ["conversationtranscriptid", "conversationstarttime", "ConversationStartTime"]
                .iter()
                .any(|key| record.get(key).is_some()))
}

#[derive(Default, Deserialize)]
struct Wrapped {
    #[serde(default, alias = "conversationtranscriptid", alias = "ConversationTranscriptId")]
    id: Loose,
    #[serde(default, alias = "ConversationStartTime")]
    conversationstarttime: Loose,
    #[serde(default, alias = "Content")]
    content: Loose,
    #[serde(default)]
    activities: Capped<Activity>,
}

fn item(record: &Record, mut row: Wrapped) -> Result<Item, RefusalReason> {
    if let Some(content) = row.content.take() {
        let content = Zeroizing::new(content);
        if let Some(problem) = Scan::problem_of(&content) {
            return Err(problem);
        }
        row.activities = parse::<Wrapped>(&content)?.activities;
    }
    if row.activities.more {
        return Err(RefusalReason::TooManyMessages);
    }
    let first = row.activities.entries.iter_mut().find_map(|activity| activity.conversation.0.id.take());
    let id = row.id.take().or(first);
    let mut session = Session::new(id, record.number, record.offset);
    for activity in row.activities.entries {
        session.add(activity)?;
    }
    session.began_at(time_of(&row.conversationstarttime)?);
    Ok(session.finish())
}

/// Activities of several conversations.
struct Activities {
    cutter: Cutter,
}

impl Rows for Activities {
    type Body = Activity;
    type Open = Session;

    fn rewind(&mut self) -> Result<()> {
        self.cutter.rewind()
    }

    fn bytes_read(&self) -> u64 {
        self.cutter.bytes_read()
    }

    fn next(&mut self) -> Result<Option<Row<Activity>>> {
        Ok(match self.cutter.next()? {
            None => None,
            Some(Cut::Refusal(refusal)) => Some(Row::bad(refusal)),
            Some(Cut::Record(record)) => Some(match parse::<Activity>(&record.text) {
                Err(reason) => Row::bad(record.refuse(reason)),
                Ok(mut activity) => {
                    let Maybe(conversation) = &mut activity.conversation;
                    Row {
                        number: record.number,
                        offset: record.offset,
                        id: Zeroizing::new(conversation.id.take().unwrap_or_default()),
                        at: time_of(&activity.timestamp).ok().flatten().map(|(at, _)| at),
                        body: Ok(activity),
                    }
                }
            }),
        })
    }

    fn begin(&self, row: &Row<Activity>) -> Session {
        Session::new(Some(row.id.as_str().to_owned()), row.number, row.offset)
    }

    fn add(&self, session: &mut Session, activity: Activity) -> Result<usize, RefusalReason> {
        session.add(activity)
    }

    fn close(&self, session: Session, _direction: Direction) -> Item {
        session.finish()
    }
}
