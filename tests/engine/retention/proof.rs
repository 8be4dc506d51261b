//! What a destruction is checked by afterwards.

use super::{run, talk};
use crate::support::Register;
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
