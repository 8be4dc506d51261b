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

/// How the times of a conversation differ from `expected.json`, in seconds, and why that is right.
fn known_shift(id: &str) -> i64 {
    match id {
        // Written in local time as if winter time began with October. It begins on the last Sunday at 4.00.
        "C-20231029-4049" | "C-20231029-7509" | "C-20261014-6717" | "C-20261014-7494" => -3600,
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
        ("csv_ragged_row.csv", 2, vec![(3, 384, Ragged)]),
        ("one_bad_line.jsonl", 3, vec![(2, 1721, Syntax)]),
        ("truncated_zendesk.json", 1, vec![(2, 4713, CutOff)]),
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

fn codes(contents: &Contents) -> Vec<(u64, &'static str)> {
    contents.refusals.iter().map(|refusal| (refusal.record, refusal.reason.code())).collect()
}

#[test]
fn the_language_is_found_where_the_source_does_not_tell_it() {
    let expected = expected();
    let mut wrong = String::new();
    let mut total = 0;
    for name in [
        "openai_messages.jsonl",
        "variants/openai_messages_array.json",
        "zendesk_chat.json",
        "variants/zendesk_single_chat.json",
        "generic_messages.csv",
        "variants/csv_semicolon_bom_fi.csv",
        "variants/csv_tab.csv",
    ] {
        let text = std::fs::read_to_string(file(name)).unwrap();
        let silent = text
            .replace("\"language\"", "\"x\"")
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
    // In the two that are found to be English, the customer mixes English and Finnish in each message.
    assert!(total == 42 && wrong.lines().count() <= 2, "{total}: {wrong}");
}

#[test]
fn role_content_records_are_refused_one_by_one() {
    let many = format!("{{\"messages\":[{}{{}}]}}", "{\"role\":\"user\",\"content\":\"x\"},".repeat(5001));
    let deep = format!("{{\"messages\":{}{}}}", "[".repeat(40), "]".repeat(40));
    let long = format!("{{\"messages\":[{{\"role\":\"user\",\"content\":\"{}\"}}]}}", "x".repeat(70_000));
    let good = r#"{"id":7,"created":"2026-01-02","created_at":1767225600,"messages":[{"role":"user","content":"hei"}]}"#;
    for (record, reason) in [
        (r#"{"messages":[{"role":"critic","content":"x"}]}"#, "unknown_role"),
        (r#"{"messages":[{"content":"x"}]}"#, "missing_field"),
        (r#"{"messages":[{"role":"user","content":" "}]}"#, "empty"),
        (r#"{"messages":[{"role":"system","content":"x"}]}"#, "empty"),
        (r#"{"messages":[]}"#, "empty"),
        (r#"{"other":1}"#, "missing_field"),
        ("[1]", "missing_field"),
        (r#"{"messages":[{"role":"user","content":"x","created_at":"31.2.2026"}]}"#, "bad_date"),
        (r#"{"messages":[{"role":"user","content":tru}]}"#, "syntax"),
        (&many, "too_many_messages"),
        (&deep, "too_deep"),
        (&long, "string_too_long"),
    ] {
        let found = of_bytes(format!("{good}\n{record}\n{good}\n").as_bytes()).unwrap();
        assert_eq!((found.conversations.len(), codes(&found)), (2, vec![(2, reason)]), "{reason}");
    }
    let invalid =
        [good.as_bytes(), b"\n{\"messages\":[{\"role\":\"user\",\"content\":\"\xe4\"}]}\n", good.as_bytes()];
    assert_eq!(codes(&of_bytes(&invalid.concat()).unwrap()), [(2, "encoding")]);
}

#[test]
fn two_records_with_one_id_are_two_conversations() {
    let chat = r#"{"id":"a","messages":[{"role":"user","content":"hei"}]}"#;
    assert_eq!(of_bytes(format!("[{chat},{chat}]").as_bytes()).unwrap().conversations.len(), 2);
}

#[test]
fn zendesk_fields_help_the_sieve_and_notes_are_dropped() {
    let chat = r#"{"id":"1","type":"chat","timestamp":"2026-01-02T03:04:05Z","visitor":{"name":"Maija Malli",
        "email":"maija@example.com","phone":"","notes":"call back"},"session":{"ip":"192.0.2.1"},"history":[
        {"type":"chat.msg","nick":"visitor:1","name":"Maija Malli","msg":"hei","timestamp":"2026-01-02T03:04:06Z"},
        {"type":"chat.memberleave","nick":"visitor:1","timestamp":"2026-01-02T03:04:07Z"}]}"#;
    let found = of_bytes(chat.as_bytes()).unwrap();
    let conversation = found.conversations.first().unwrap();
    assert_eq!(
        (conversation.personal.len(), conversation.notes_dropped, conversation.messages.len()),
        (3, 1, 1)
    );
}

#[test]
fn a_page_without_contents_is_recognised_and_each_chat_refused() {
    let found = of_bytes(br#"{"chats": ["a", "b"], "count": 2}"#).unwrap();
    assert_eq!(codes(&found), [(1, "missing_field"), (2, "missing_field")]);
    let empty = of_bytes(br#"{"chats": [], "count": 0}"#).err().map(|error| error.kind);
    assert_eq!(empty, Some(ErrorKind::NothingReadable));
}

#[test]
fn export_v3_of_boost_ai_needs_a_mapping() {
    let file = br#"[{"id": 1, "authentication_identifier": null, "reviewed": false, "x": []}]"#;
    assert_eq!(of_bytes(file).err().map(|error| error.kind), Some(ErrorKind::MappingNeeded));
}

#[test]
fn a_file_of_another_kind_is_refused_with_what_is_missing() {
    for (bytes, kind, detail) in [
        (&b"[04:46] hello\n[04:47] there, you\n"[..], ErrorKind::FormatUnknown, "neither JSON"),
        (b"CHAT_ID,SPEAKER_ID,GROUP\n1,2,3\n", ErrorKind::FormatUnknown, "table without a text"),
        (b"time;text\n1;2\n", ErrorKind::FormatUnknown, "table without a conversation"),
        (b"{\"a\": [1, 2", ErrorKind::FormatUnknown, "JSON of another kind"),
        (b"conversation_id,message\n", ErrorKind::NothingReadable, "no records"),
        (b"\xEF\xBB\xBF \n", ErrorKind::NothingReadable, "no records"),
        (b"\x89PNG\r\n\x1a\n\0\0", ErrorKind::FormatUnknown, "neither JSON"),
    ] {
        let error = of_bytes(bytes).err().unwrap();
        assert_eq!(error.kind, kind, "{error}");
        assert!(error.detail.starts_with(detail), "{error}");
    }
}

#[test]
fn mixed_rows_come_together_and_a_bad_row_costs_its_own_conversation() {
    let table = "id;chat id;rooli;viesti;aika\n\
        1;A;asiakas;hei;1.2.2026 klo 9.05\n\
        2;B;asiakas;moi;1.2.2026 klo 9.06\n\
        3;A;botti;Hei!;1.2.2026 klo 9.07\n\
        4;C;asiakas;yksi;1.2.2026 klo 9.08\n\
        5;B;botti\n\
        6;C;muistiinpano;sisäistä;1.2.2026 klo 9.09\n\
        7;;asiakas;kenen?;1.2.2026 klo 9.09\n\
        8;D;kuka;x;1.2.2026 klo 9.10\n\
        9;E\n";
    let found = of_bytes(table.as_bytes()).unwrap();
    let whole: Vec<_> = found
        .conversations
        .iter()
        .map(|chat| {
            (chat.id.as_ref().unwrap().as_str(), chat.record, chat.messages.len(), chat.notes_dropped)
        })
        .collect();
    assert_eq!(whole, [("A", 1, 2, 0), ("C", 4, 1, 1)]);
    assert_eq!(codes(&found), [(5, "ragged"), (7, "missing_field"), (8, "unknown_role"), (9, "ragged")]);
}

#[test]
fn speakers_without_a_role_are_service_and_clock_times_are_no_dates() {
    let found =
        of_bytes(b"CHAT_ID,SPEAKER_ID,TIME,TEXT\n7,0,11:11:13.477,hei\n7,5,11:11:20.812,moi\n").unwrap();
    let conversation = found.conversations.first().unwrap();
    assert_eq!((roles(conversation), times(conversation)), ([0, 0, 0, 0, 2], (None, None)));
}

/// Changes some bytes of a file, always the same way for the same seed.
fn mutated(original: &[u8], random: &mut fastrand::Rng) -> Vec<u8> {
    let mut bytes = original.to_vec();
    for _ in 0..random.usize(1..6) {
        let at = random.usize(0..bytes.len());
        let more = random.usize(1..40).min(bytes.len() - at);
        match random.u8(0..6) {
            0 => bytes[at] = random.u8(..),
            1 => bytes[at] = *random.choice(b"{}[]\",:;\n\r\\\0\x1b\xff").unwrap(),
            2 => drop(bytes.drain(at..at + more)),
            3 => bytes.truncate(at.max(1)),
            4 => bytes
                .splice(at..at, original[at.min(original.len() - 1)..].iter().copied().take(more))
                .for_each(drop),
            _ => bytes.insert(at, *random.choice(b"\"{[,\n").unwrap()),
        }
        if bytes.is_empty() {
            bytes.push(b'[');
        }
    }
    bytes
}

#[test]
fn changed_files_are_read_to_their_end_or_refused() {
    for name in
        ["openai_messages.jsonl", "variants/zendesk_single_chat.json", "variants/csv_semicolon_bom_fi.csv"]
    {
        let original = std::fs::read(file(name)).unwrap();
        let mut random = fastrand::Rng::with_seed(20_261_124);
        let mut read = 0;
        for _ in 0..2000 {
            let bytes = mutated(&original, &mut random);
            if let Ok(found) = of_bytes(&bytes) {
                read += 1;
                let past_end = |offset: u64| offset > bytes.len() as u64;
                assert!(
                    !found.refusals.iter().any(|refusal| refusal.record == 0 || past_end(refusal.offset))
                );
                assert!(found.conversations.iter().all(|chat| !chat.messages.is_empty() && chat.record > 0));
            }
        }
        assert!(read > 300, "{name}: {read}");
    }
}
