//! Changed files: whatever stands in them, they are read to their end or refused.

use super::*;

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

/// Each sample of each format, and of each way of reading it.
const SAMPLES: [(&str, Option<&str>); 22] = [
    ("boostai_chat.json", None),
    ("variants/boostai_lines.jsonl", None),
    ("variants/boostai_single.json", None),
    ("zendesk_chat.json", None),
    ("variants/zendesk_single_chat.json", None),
    ("rasa_trackers.json", None),
    ("variants/rasa_trackers.jsonl", None),
    ("variants/rasa_single_tracker.json", None),
    ("botframework.transcript", None),
    ("variants/botframework_single.transcript", None),
    ("openai_messages.jsonl", None),
    ("variants/openai_messages_array.json", None),
    ("generic_messages.csv", None),
    ("variants/csv_semicolon_bom_fi.csv", None),
    ("variants/csv_tab.csv", None),
    ("variants/csv_utf16le.csv", None),
    ("variants/csv_windows1252.csv", None),
    ("bonus/giosg_chats.json", None),
    ("bonus/ninchat_transcripts.json", None),
    ("bonus/genesys_transcript_1.json", None),
    (
        "openai_messages.jsonl",
        Some("name='m'\nconversation={id='id'}\nmessage=[{at='messages.*',text='content',otherwise='bot'}]"),
    ),
    (
        "generic_messages.csv",
        Some(
            "name='m'\nrecords={group=true}\nconversation={id='conversation_id'}\nmessage=[{text='message',time='timestamp',otherwise='bot'}]",
        ),
    ),
];

#[test]
fn changed_files_are_read_to_their_end_or_refused() {
    // The long form, some minutes, is asked for by a variable.
    let rounds = if std::env::var_os("SEULA_LONG").is_some() { 20_000 } else { 200 };
    for (name, mapping) in SAMPLES {
        let original = std::fs::read(file(name)).unwrap();
        let mapping = mapping.map(|text| Mapping::parse(text).unwrap());
        let mut random = fastrand::Rng::with_seed(20_261_124);
        let mut read = 0;
        for _ in 0..rounds {
            let bytes = mutated(&original, &mut random);
            let found = match &mapping {
                None => of_bytes(&bytes),
                Some(mapping) => mapped(&bytes, mapping),
            };
            let Ok(found) = found else { continue };
            read += 1;
            let past_end = |offset: u64| offset > bytes.len() as u64;
            assert!(!found.refusals.iter().any(|refusal| refusal.record == 0 || past_end(refusal.offset)));
            assert!(found.conversations.iter().all(|chat| !chat.messages.is_empty() && chat.record > 0));
            // Nothing is made up: no file holds more text than it has bytes, but for names of choices and roles.
            let texts = found.conversations.iter().flat_map(|chat| &chat.messages);
            let held: usize = texts.map(|message| message.text.len_bytes()).sum();
            assert!(held <= 2 * bytes.len(), "{name}");
        }
        assert!(read > rounds / 10, "{name}: {read}");
    }
}
