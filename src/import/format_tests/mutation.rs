//! Changed files: whatever stands in them, they are read to their end or refused.

use super::*;
use std::io::Write as _;

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

/// Each importer with its samples, smallest first: most changed files are made of the smallest, so that many fit into
/// the time.
const IMPORTERS: [(&str, &[&str]); 11] = [
    ("boost-ai", &["variants/boostai_single.json", "variants/boostai_lines.jsonl", "boostai_chat.json"]),
    ("zendesk-chat", &["variants/zendesk_single_chat.json", "zendesk_chat.json"]),
    ("rasa", &["variants/rasa_single_tracker.json", "variants/rasa_trackers.jsonl", "rasa_trackers.json"]),
    ("bot-framework", &["variants/botframework_single.transcript", "botframework.transcript"]),
    ("role-content", &["openai_messages.jsonl", "variants/openai_messages_array.json"]),
    (
        "csv",
        &[
            "variants/csv_tab.csv",
            "variants/csv_semicolon_bom_fi.csv",
            "variants/csv_windows1252.csv",
            "variants/csv_utf16le.csv",
            "generic_messages.csv",
        ],
    ),
    ("giosg", &["bonus/giosg_chats.json"]),
    ("ninchat", &["bonus/ninchat_transcripts.json"]),
    ("genesys", &["bonus/genesys_transcript_1.json"]),
    ("mapping of JSON", &["openai_messages.jsonl"]),
    ("mapping of a table", &["generic_messages.csv"]),
];

/// By what a sample is read that is not recognised by itself.
fn mapping_of(importer: &str) -> Option<Mapping> {
    let text = match importer {
        "mapping of JSON" => {
            "name='m'\nconversation={id='id'}\nmessage=[{at='messages.*',text='content',otherwise='bot'}]"
        }
        "mapping of a table" => {
            "name='m'\nrecords={group=true}\nconversation={id='conversation_id'}\n\
             message=[{text='message',time='timestamp',otherwise='bot'}]"
        }
        _ => return None,
    };
    Some(Mapping::parse(text).unwrap())
}

/// Reads so many changed forms of a file; answers with how many of them could be read.
fn read_changed(name: &str, mapping: Option<&Mapping>, rounds: usize) -> usize {
    let original = std::fs::read(file(name)).unwrap();
    let mut random = fastrand::Rng::with_seed(20_261_124);
    let mut read = 0;
    for _ in 0..rounds {
        let bytes = mutated(&original, &mut random);
        let found = match mapping {
            None => of_bytes(&bytes),
            Some(mapping) => mapped(&bytes, mapping),
        };
        let Ok(found) = found else { continue };
        read += 1;
        let past_end = |offset: u64| offset > bytes.len() as u64;
        assert!(!found.refusals.iter().any(|refusal| refusal.record == 0 || past_end(refusal.offset)));
        assert!(found.conversations.iter().all(|chat| !chat.messages.is_empty() && chat.record > 0));
        // Nothing is made up: no file holds more text than it has bytes, but for names of choices and roles.
        let texts = found.conversations.iter().flat_map(|chat| chat.messages.iter().chain(&chat.notes));
        let held: usize = texts.map(|message| message.text.len_bytes()).sum();
        assert!(held <= 2 * bytes.len(), "{name}");
    }
    read
}

/// So many changed files of each of these importers: read to their end, or refused.
fn read_to_their_end_or_refused(importers: &[&str]) {
    // The long form, hours, is asked for by a variable (`SECURITY` 8).
    let is_long = std::env::var_os("SEULA_LONG").is_some();
    let all = if is_long { 1_000_000 } else { 2_000 };
    for importer in importers {
        let (_, samples) = IMPORTERS.iter().find(|(known, _)| known == importer).unwrap();
        let mapping = mapping_of(importer);
        let (of_the_larger, mut all_read) = (all / 50, 0);
        for (at, name) in samples.iter().enumerate() {
            let of_the_smallest = all - of_the_larger * (samples.len() - 1);
            let rounds = if at == 0 { of_the_smallest } else { of_the_larger };
            let read = read_changed(name, mapping.as_ref(), rounds);
            assert!(read > rounds / 10, "{name}: {read}");
            all_read += read;
        }
        if is_long {
            // Not by a macro: of those the harness shows only what failed tests have written.
            let told = format!("{importer}: {all} changed files, {all_read} read to their end\n");
            std::io::stderr().write_all(told.as_bytes()).unwrap();
        }
    }
}

// In several tests, so that they run beside each other.

#[test]
fn changed_files_of_chatbots_are_read_to_their_end_or_refused() {
    read_to_their_end_or_refused(&["boost-ai", "rasa", "bot-framework", "role-content"]);
}

#[test]
fn changed_files_of_live_chats_are_read_to_their_end_or_refused() {
    read_to_their_end_or_refused(&["zendesk-chat", "giosg", "ninchat", "genesys"]);
}

#[test]
fn changed_tables_and_mapped_files_are_read_to_their_end_or_refused() {
    read_to_their_end_or_refused(&["csv", "mapping of JSON", "mapping of a table"]);
}

#[test]
fn every_importer_is_among_the_changed_files() {
    let named: Vec<&str> = IMPORTERS.iter().map(|(importer, _)| *importer).collect();
    for format in FORMATS {
        assert!(named.contains(&format.code()), "{}", format.code());
    }
}
