//! `seula scrub`: JSON lines in, scrubbed JSON lines out; lines of one `conversation` are one conversation, in order.

use super::{Failure, Outcome, Terminal};
use crate::domain::MessageRole;
use crate::scrub::{self, RawMessage, RawText};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One line. Other members are allowed and ignored.
#[derive(Deserialize)]
struct Line {
    id: Value,
    #[serde(default)]
    role: String,
    text: String,
    #[serde(default)]
    conversation: Option<Value>,
}

/// The same line afterwards.
#[derive(Serialize)]
struct Scrubbed<'a> {
    id: Value,
    text: &'a str,
}

/// Lines of the conversation that is open.
#[derive(Default)]
struct Open {
    conversation: Option<Value>,
    ids: Vec<Value>,
    messages: Vec<RawMessage>,
}

pub(super) fn run(terminal: &mut Terminal<'_>) -> Outcome {
    let mut open = Open::default();
    let mut number = 0;
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        let read =
            terminal.input.read_until(b'\n', &mut bytes).map_err(|error| Failure::Output(error.kind()))?;
        if read == 0 {
            return flush(&mut open, terminal);
        }
        number += 1;
        if bytes.trim_ascii().is_empty() {
            continue;
        }
        let line: Line = serde_json::from_slice(&bytes)
            .map_err(|_quotes_the_line| Failure::Text(terminal.tr().cli_scrub_line(number)))?;
        if line.conversation.is_none() || line.conversation != open.conversation {
            flush(&mut open, terminal)?;
            open.conversation = line.conversation;
        }
        // An unknown role is the customer's: that policy removes most (`DECISIONS` 20).
        let role = MessageRole::from_code(&line.role).unwrap_or(MessageRole::Customer);
        open.ids.push(line.id);
        open.messages.push(RawMessage { role, text: RawText::new(line.text) });
    }
}

fn flush(open: &mut Open, terminal: &mut Terminal<'_>) -> Outcome {
    let scrubbed = scrub::conversation(std::mem::take(&mut open.messages), &[]);
    for (id, message) in open.ids.drain(..).zip(scrubbed) {
        let line = serde_json::to_string(&Scrubbed { id, text: message.text.as_str() });
        terminal.say(line.map_err(|_never| Failure::Output(std::io::ErrorKind::InvalidData))?)?;
    }
    Ok(())
}
