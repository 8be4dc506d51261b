//! Changed files of every format, through the whole import: the counts add up, and the same file again adds nothing.

use crate::assurance::Row;
use crate::support::{Register, day, rounds};
use seula::domain::ImportReport;
use seula::error::ErrorKind;
use std::path::Path;

const SAMPLES: [&str; 11] = [
    "variants/boostai_single.json",
    "variants/zendesk_single_chat.json",
    "variants/rasa_single_tracker.json",
    "variants/botframework_single.transcript",
    "openai_messages.jsonl",
    "variants/csv_tab.csv",
    "variants/csv_windows1252.csv",
    "bonus/giosg_chats.json",
    "bonus/ninchat_transcripts.json",
    "bonus/genesys_transcript_1.json",
    "generic_messages.csv",
];

fn changed(original: &[u8], random: &mut fastrand::Rng) -> Vec<u8> {
    let mut bytes = original.to_vec();
    for _ in 0..random.usize(1..4) {
        let at = random.usize(0..bytes.len());
        let more = random.usize(1..30).min(bytes.len() - at);
        match random.u8(0..4) {
            0 => bytes[at] = random.u8(..),
            1 => bytes[at] = b"{}[]\",:;\n"[random.usize(0..9)],
            2 => drop(bytes.drain(at..at + more)),
            _ => bytes.insert(at, b'"'),
        }
        if bytes.is_empty() {
            bytes.push(b'[');
        }
    }
    bytes
}

fn sum(report: &ImportReport) -> u64 {
    report.imported + report.replaced + report.skipped + report.conflicts + report.refused
}

#[test]
fn the_counts_of_changed_files_add_up_and_the_same_file_again_adds_nothing() {
    let mut row = Row::begin("changed files");
    let rounds = rounds(6, 500);
    let register = Register::new("import_changed");
    let mut random = fastrand::Rng::with_seed(20_261_127);
    let (mut files, mut imported) = (0, 0);
    for name in SAMPLES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats").join(name);
        let original = std::fs::read(path).unwrap();
        for _ in 0..rounds {
            let path = register.folder.join("changed");
            std::fs::write(&path, changed(&original, &mut random)).unwrap();
            row.counted.hardships += 1;
            let vouched = Some(day("2026-06-01"));
            let first = match register.import_file(&path, vouched) {
                Ok(report) => report,
                Err(error) => {
                    let refused = matches!(
                        error.kind,
                        ErrorKind::FormatUnknown
                            | ErrorKind::MappingNeeded
                            | ErrorKind::NothingReadable
                            | ErrorKind::NoneReadable(..)
                    );
                    assert!(refused, "{name}: {error}");
                    continue;
                }
            };
            assert_eq!(first.read, sum(&first), "{name}");
            let again = register.import_file(&path, vouched).unwrap();
            assert_eq!(again.read, sum(&again), "{name}");
            assert_eq!((again.imported, again.replaced), (0, 0), "{name}");
            (files, imported) = (files + 1, imported + first.imported);
        }
    }
    println!("{files} changed files brought {imported} conversations");
    assert!(files > SAMPLES.len() * rounds / 4);
    let kept = "SELECT (SELECT count(*) FROM conv) - (SELECT sum(conversations) FROM tally)";
    assert_eq!(register.number(kept), 0);
    let messages = "SELECT (SELECT count(*) FROM msg) - (SELECT sum(messages) FROM tally)";
    assert_eq!(register.number(messages), 0);
}
