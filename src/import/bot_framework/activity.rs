//! One activity, as far as it is read, and what it shows.

use crate::import::json::{Capped, Loose, Maybe};
use crate::import::{choices, html};
use serde::Deserialize;
use serde_json::Value;

/// Deepest nesting of a card that is read.
const MAX_CARD_DEPTH: u32 = 16;

/// One activity.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Activity {
    #[serde(default, rename = "type")]
    pub(super) kind: Loose,
    #[serde(default)]
    pub(super) id: Loose,
    #[serde(default)]
    pub(super) timestamp: Loose,
    #[serde(default)]
    pub(super) conversation: Maybe<Conversation>,
    #[serde(default)]
    pub(super) from: Maybe<Account>,
    #[serde(default)]
    pub(super) recipient: Maybe<Account>,
    #[serde(default)]
    pub(super) members_added: Capped<Account>,
    #[serde(default)]
    pub(super) reply_to_id: Loose,
    #[serde(default)]
    pub(super) locale: Loose,
    #[serde(default)]
    text: Loose,
    #[serde(default)]
    text_format: Loose,
    #[serde(default)]
    attachments: Capped<Attachment>,
    #[serde(default)]
    suggested_actions: Maybe<Actions>,
    /// Of an event.
    #[serde(default)]
    name: Loose,
    #[serde(default)]
    value: Maybe<Status>,
}

#[derive(Default, Deserialize)]
struct Status {
    #[serde(default)]
    message: Loose,
}

#[derive(Default, Deserialize)]
pub(super) struct Conversation {
    #[serde(default)]
    pub(super) id: Loose,
}

/// Who sends or receives.
#[derive(Default, Deserialize)]
pub(super) struct Account {
    #[serde(default)]
    pub(super) id: Loose,
    #[serde(default)]
    pub(super) name: Loose,
    #[serde(default)]
    pub(super) role: Loose,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Attachment {
    #[serde(default)]
    content_type: Loose,
    #[serde(default)]
    content: Value,
}

#[derive(Default, Deserialize)]
struct Actions {
    #[serde(default)]
    actions: Capped<Action>,
}

#[derive(Deserialize)]
struct Action {
    #[serde(default)]
    title: Loose,
}

impl Activity {
    /// What the status of a hand-over tells the customer.
    pub(super) fn status(&mut self) -> Option<String> {
        (self.name.text() == Some("handoff.status")).then(|| self.value.0.message.take())?
    }

    /// What it shows: its text, the texts of its cards, and the choices that they and it offer.
    pub(super) fn shown(&mut self) -> String {
        let mut text = self.text.take().unwrap_or_default();
        if self.text_format.text() == Some("xml") {
            text = html::text(text);
        }
        let mut buttons = Vec::new();
        for attachment in &self.attachments.entries {
            // Files and pictures have names of their own, which nobody was shown as text.
            if attachment.content_type.text().is_some_and(|kind| kind.contains(".card.")) {
                card(&attachment.content, &mut text, &mut buttons, 0);
            }
        }
        let suggested = self.suggested_actions.0.actions.entries.iter();
        let titles = buttons.into_iter().chain(suggested.filter_map(|action| action.title.text()));
        choices::with(text, titles)
    }
}

/// Gathers the texts of a card and the titles of its buttons.
fn card<'a>(content: &'a Value, text: &mut String, buttons: &mut Vec<&'a str>, depth: u32) {
    if depth > MAX_CARD_DEPTH {
        return;
    }
    if let Some(parts) = content.as_array() {
        for part in parts {
            card(part, text, buttons, depth + 1);
        }
        return;
    }
    for key in ["title", "subtitle", "text", "value"] {
        // The value of a fact is shown; that of a button is sent.
        let shown = content.get(key).and_then(Value::as_str);
        if let Some(line) = shown.filter(|_| key != "value" || content.get("type").is_none()) {
            choices::add_line(text, line);
        }
    }
    for key in ["body", "items", "columns", "facts"] {
        if let Some(parts) = content.get(key) {
            card(parts, text, buttons, depth + 1);
        }
    }
    for key in ["buttons", "actions"] {
        let offered = content.get(key).and_then(Value::as_array).into_iter().flatten();
        buttons.extend(offered.filter_map(|button| button.get("title").and_then(Value::as_str)));
    }
}
