//! Every example file against what an importer should find in it.

use super::*;
use crate::domain::RefusalReason;
use std::fmt::Write as _;
use std::io::Cursor;
use std::path::PathBuf;

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats").join(name)
}

/// What one file holds.
#[derive(Default)]
struct Contents {
    source: &'static str,
    conversations: Vec<RawConversation>,
    refusals: Vec<Refusal>,
}

fn contents(reader: Result<Reader>) -> Result<Contents> {
    let mut reader = reader?;
    let mut contents = Contents { source: reader.source(), ..Contents::default() };
    while let Some(item) = reader.next()? {
        match item {
            Item::Conversation(conversation) => contents.conversations.push(conversation),
            Item::Refusal(refusal) => contents.refusals.push(refusal),
        }
    }
    assert_eq!(reader.position_bytes(), reader.size_bytes());
    Ok(contents)
}

fn of_bytes(bytes: &[u8]) -> Result<Contents> {
    contents(read(Box::new(Cursor::new(bytes.to_vec())), bytes.len() as u64))
}

fn of_file(name: &str) -> Contents {
    contents(open(&file(name))).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn times(conversation: &RawConversation) -> (Option<Timestamp>, Option<Timestamp>) {
    let times = || conversation.messages.iter().filter_map(|message| message.at).map(|(at, _)| at);
    (times().min(), times().max())
}

fn roles(conversation: &RawConversation) -> [u64; 5] {
    MessageRole::ALL
        .map(|role| conversation.messages.iter().filter(|message| message.role == role).count() as u64)
}

fn expected() -> Value {
    serde_json::from_slice(&std::fs::read(file("expected.json")).unwrap()).unwrap()
}

/// The roles that `expected.json` names, in the order of [`MessageRole::ALL`]. A message without text is none, and
/// what a tool returned counts as system: half each of `tool_or_empty`.
fn expected_roles(messages: &Value) -> [u64; 5] {
    let count = |name: &str| messages.get(name).and_then(Value::as_u64).unwrap_or(0);
    [
        count("customer"),
        count("bot"),
        count("agent") + count("assistant_named_human_agent"),
        count("system") + count("tool_or_empty") / 2,
        0,
    ]
}

/// How the first time of a file differs from `expected.json`, in seconds, and why that is right.
fn known_shift(id: &str) -> i64 {
    match id {
        // Written as 2.45 local time on the night of the clock change, which is summer time until 4.00.
        "C-20231029-4049" | "C-20231029-7509" => -3600,
        _ => 0,
    }
}

#[test]
fn every_file_of_the_three_formats_is_read_as_expected() {
    let expected = expected();
    let mut differences = String::new();
    for (name, source) in [
        ("openai_messages.jsonl", "role-content"),
        ("variants/openai_messages_array.json", "role-content"),
        ("zendesk_chat.json", "zendesk-chat"),
        ("variants/zendesk_single_chat.json", "zendesk-chat"),
        ("generic_messages.csv", "csv"),
        ("variants/csv_semicolon_bom_fi.csv", "csv"),
        ("variants/csv_tab.csv", "csv"),
        ("variants/csv_utf16le.csv", "csv"),
        ("variants/csv_windows1252.csv", "csv"),
    ] {
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
            let facts = (roles(conversation), first.map(Timestamp::secs), language.code());
            let wanted_facts = (
                expected_roles(&wanted["messages"]),
                Some(second("first_message_utc")),
                wanted["language"].as_str().unwrap(),
            );
            if facts != wanted_facts {
                writeln!(differences, "{name} {id}: {facts:?} instead of {wanted_facts:?}").unwrap();
            }
            // Only the first message of this one has a time.
            if id != "chatcmpl-b84224f80d88332f533c1600" {
                assert_eq!(last.map(Timestamp::secs), Some(second("last_message_utc")), "{name} {id}");
            }
        }
    }
    assert_eq!(differences, "");
}

#[test]
fn messages_come_in_the_order_in_which_they_were_written() {
    for name in ["variants/csv_semicolon_bom_fi.csv", "variants/csv_windows1252.csv", "generic_messages.csv"]
    {
        for conversation in of_file(name).conversations {
            let times: Vec<_> = conversation.messages.iter().map(|message| message.at.unwrap().0).collect();
            assert!(times.is_sorted(), "{name} {}", conversation.record);
        }
    }
}

#[test]
fn every_broken_file_gives_its_place_and_keeps_its_whole_conversations() {
    use RefusalReason::{BadDate, CutOff, Ragged, Syntax};
    for (name, whole, refusals) in [
        ("csv_bad_dates.csv", 1, vec![(1, 46, BadDate)]),
        ("csv_ragged_row.csv", 2, vec![(3, 0, Ragged)]),
        ("one_bad_line.jsonl", 3, vec![(2, 0, Syntax)]),
        ("truncated_zendesk.json", 2, vec![(3, 0, CutOff)]),
    ] {
        let name = format!("malformed/{name}");
        let found = of_file(&name);
        let places: Vec<_> =
            found.refusals.iter().map(|refusal| (refusal.record, refusal.offset, refusal.reason)).collect();
        assert_eq!((found.conversations.len(), places), (whole, refusals), "{name}");
    }
    for (name, kind) in [
        ("malformed/empty.json", ErrorKind::NothingReadable),
        ("malformed/empty_array.json", ErrorKind::NothingReadable),
        ("malformed/unrelated.json", ErrorKind::FormatUnknown),
        ("malformed/boostai_error_at_end.json", ErrorKind::FormatUnknown),
        ("malformed/no such file.json", ErrorKind::FileUnreadable),
        ("malformed", ErrorKind::FileUnreadable),
    ] {
        assert_eq!(contents(open(&file(name))).err().map(|error| error.kind), Some(kind), "{name}");
    }
}

#[test]
fn the_files_of_other_products_are_not_mistaken_for_one_of_ours() {
    for name in [
        "boostai_chat.json",
        "rasa_trackers.json",
        "botframework.transcript",
        "variants/boostai_lines.jsonl",
        "variants/boostai_single.json",
        "variants/botframework_single.transcript",
        "variants/rasa_single_tracker.json",
        "variants/rasa_trackers.jsonl",
        "bonus/genesys_transcript_1.json",
        "bonus/genesys_transcript_2.json",
        "bonus/genesys_transcript_3.json",
        "bonus/giosg_chats.json",
        "bonus/ninchat_transcripts.json",
        "expected.json",
        "README.md",
    ] {
        let error = open(&file(name)).err().map(|error| error.kind);
        assert_eq!(error, Some(ErrorKind::FormatUnknown), "{name}");
    }
}
