//! What a destruction is checked by afterwards.

use super::run;
use crate::support::{Register, talk};
use seula::domain::{DestructionProof, RunState};

/// Imports these, lets the first day of December 2026 come, and destroys what is due on it.
fn destroyed(test: &str, export: &str, beside: Option<&str>) -> (RunState, DestructionProof, Register) {
    let mut register = Register::new(test);
    register.import(export).unwrap();
    register.stop();
    std::fs::remove_file(register.folder.join("export.jsonl")).unwrap();
    if let Some(text) = beside {
        register.file("copy.txt", text);
    }
    register.set_clock("2026-12-01T12:00:00Z");
    register.restart();
    let status = run(register.engine());
    (status.state, status.runs[0].proof, register)
}

#[test]
fn strings_of_what_was_destroyed_are_sought_in_every_file_and_none_is_found() {
    let export = talk("a", "2024-12-01", "kultainen porraskellokaappi soi", "Kyllä.")
        + &talk("b", "2024-12-20", "musta laivatalokirja", "Kyllä.");
    let (state, proof, register) = destroyed("proof_holds", &export, None);
    assert_eq!((state, proof.sought, proof.hits), (RunState::Verified, 2, 0));
    let size = std::fs::metadata(register.path()).unwrap().len();
    assert!(proof.bytes >= size, "{} of {size}", proof.bytes);
}

#[test]
fn a_file_beside_the_register_that_still_holds_destroyed_words_is_found() {
    let export = talk("a", "2024-12-01", "kultainen porraskellokaappi soi", "Kyllä.");
    let copy = "x".repeat(2_000_000) + "kultainen porraskellokaappi soi";
    let (state, proof, register) = destroyed("proof_fails", &export, Some(&copy));
    assert_eq!((state, proof.sought, proof.hits), (RunState::Compacted, 2, 2));
    assert!(proof.bytes > 2_000_000);
    assert_eq!(register.number("SELECT hits FROM run ORDER BY id DESC LIMIT 1"), 2);
}

#[test]
fn words_that_also_stand_in_what_is_kept_prove_nothing_and_are_not_sought() {
    let text = "kultainen porraskellokaappi soi";
    let export = talk("a", "2024-12-01", text, "Kyllä.") + &talk("b", "2025-06-01", text, "Kyllä.");
    let (state, proof, _register) = destroyed("proof_of_nothing", &export, None);
    assert_eq!((state, proof), (RunState::Compacted, DestructionProof::default()));
}

/// Writes bytes into the room between the rows of a table's last leaf page, where SQLite leaves rows that it moves.
fn leave_in_a_gap(register: &Register, table: &str, bytes: &str) {
    let root = register.number(&format!("SELECT rootpage FROM sqlite_schema WHERE name = '{table}'"));
    let mut file = std::fs::read(register.path()).unwrap();
    let page = |number: usize| (number - 1) * 4096;
    let short = |at: usize, file: &[u8]| usize::from(u16::from_be_bytes([file[at], file[at + 1]]));
    let mut at = page(root as usize);
    // An inner page (5) names its last child; a leaf (13) has its rows at the end and the gap before them.
    while file[at] == 5 {
        let child = u32::from_be_bytes([file[at + 8], file[at + 9], file[at + 10], file[at + 11]]);
        at = page(child as usize);
    }
    let (cells, content) = (short(at + 3, &file), short(at + 5, &file));
    assert!(content > 8 + 2 * cells + bytes.len(), "there is room");
    let gap = at + content - bytes.len();
    file[gap..gap + bytes.len()].copy_from_slice(bytes.as_bytes());
    std::fs::write(register.path(), file).unwrap();
}

#[test]
fn what_stands_in_the_room_between_rows_goes_when_every_page_is_written_anew() {
    let gone = "kultainen porraskellokaappi soi";
    let mut register = Register::new("proof_rewrites");
    let kept: String =
        (0..40).map(|n| talk(&format!("k{n}"), "2025-06-01", "Missä lupa viipyy?", "Hei.")).collect();
    register.import(&(talk("a", "2024-12-01", gone, "Kyllä.") + &kept)).unwrap();
    register.stop();
    std::fs::remove_file(register.folder.join("export.jsonl")).unwrap();
    // As a move of rows leaves it: a page that stays has the words where no row is.
    register.tamper("PRAGMA secure_delete = OFF; PRAGMA wal_checkpoint(TRUNCATE)");
    leave_in_a_gap(&register, "msg", gone);
    assert!(register.found_in_files(gone) > 1, "positive control");
    register.set_clock("2026-12-01T12:00:00Z");
    register.restart();
    let status = run(register.engine());
    assert_eq!((status.state, status.runs[0].proof.hits), (RunState::Verified, 0));
    assert_eq!(register.found_in_files(gone), 0);
}
