//! Looking through everything for what is older than it may be.

use crate::support::{Register, act, talk};
use seula::domain::{Proof, ProofPlace};
use seula::engine::Reply;
use seula::engine::ops::{backup, retention};

fn prove(register: &Register) -> Proof {
    match register.engine().call(retention::Command::Prove).unwrap() {
        Reply::Retention(retention::Reply::Proved(proof)) => *proof,
        other => panic!("{other:?}"),
    }
}

/// How many rows each place has, and what was found there.
fn told(proof: &Proof) -> Vec<(ProofPlace, u64, u64)> {
    proof.rows.iter().map(|row| (row.place, row.rows, row.found)).collect()
}

fn register(test: &str) -> Register {
    let register = Register::new(test);
    let export = talk("a", "2026-06-01", "Missä lupa viipyy?", "Hei.")
        + &talk("b", "2026-07-01", "Toinen kysymys", "Hei.");
    register.import(&export).unwrap();
    register
}

fn backup_of(register: &Register) -> std::path::PathBuf {
    match act(register.engine(), backup::Command::Make).unwrap() {
        Reply::Backup(backup::Reply::Made { path, .. }) => path,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_table_index_word_list_backup_and_file_is_looked_at_and_it_is_logged_by_whom() {
    let register = register("prove_nothing");
    backup_of(&register);
    let proof = prove(&register);
    assert_eq!(proof.rows.iter().map(|row| row.place).collect::<Vec<_>>(), ProofPlace::ALL);
    let rows = [2, 4, 0, 0, 0, 0, 0, 2, 2, 1, 1];
    let wanted: Vec<_> =
        ProofPlace::ALL.into_iter().zip(rows).map(|(place, rows)| (place, rows, 0)).collect();
    assert_eq!(told(&proof), wanted);
    let oldest = crate::support::day("2026-06-01");
    for place in [0, 1, 7, 8, 9] {
        assert_eq!(proof.rows[place].oldest, Some(oldest), "{place}");
    }
    assert_eq!(proof.cut_off, crate::support::day("2024-11-25"));
    let logged = "SELECT count(*) FROM audit WHERE act = 'retention_proved' AND amount = 0 AND account = 1";
    assert_eq!(register.number(logged), 1);
}

/// A register's name, what somebody does to it with another program, and where that is found.
type Case<'a> = (&'a str, &'a str, &'a [(ProofPlace, u64)]);

#[test]
fn what_is_past_its_time_or_belongs_to_nothing_is_found_where_it_is() {
    use ProofPlace::{Backups, Conversations, Files, Index, Messages, WordLists};
    let past = "UPDATE conv SET due_on = 1 WHERE id = (SELECT min(id) FROM conv)";
    let cases: [Case<'_>; 3] = [
        ("prove_due", past, &[(Conversations, 1), (Messages, 2), (Index, 1), (WordLists, 1)]),
        ("prove_orphan", "INSERT INTO msg (id, role, basis, text) VALUES (5, 0, 0, 'x')", &[(Messages, 1)]),
        ("prove_words", "INSERT INTO word_list VALUES (202401, x'61')", &[(WordLists, 1)]),
    ];
    for (test, statement, found) in cases {
        let register = register(test);
        register.tamper(statement);
        check(&register, found, test);
    }
    // A copy that somebody made, a backup of another make, and what a killed program left.
    let mut register = register("prove_files");
    let backup = backup_of(&register);
    register.tamper("PRAGMA wal_checkpoint(TRUNCATE)");
    register.stop();
    let copy = register.folder.join("copy of it.seula");
    std::fs::copy(register.path(), &copy).unwrap();
    for file in [&copy, &backup] {
        rusqlite::Connection::open(file).unwrap().execute_batch(past).unwrap();
    }
    std::fs::write(backup.with_file_name("test-20261120-120000.part.seula"), "x").unwrap();
    let clock = register.clock.clone();
    // A program that only looks removes nothing.
    let config =
        seula::engine::EngineConfig { path: register.path(), clock, wake: std::sync::Arc::new(|| {}) };
    let engine = seula::engine::Engine::start_idle(config).unwrap();
    engine.opened().unwrap();
    let Reply::Retention(retention::Reply::Proved(proof)) = engine.call(retention::Command::Prove).unwrap()
    else {
        panic!("no proof")
    };
    let found: Vec<_> =
        proof.rows.iter().filter(|row| row.found > 0).map(|row| (row.place, row.found)).collect();
    assert_eq!(found, [(Backups, 1), (Files, 2)]);
    assert_eq!(proof.found(), 3);
}

#[test]
fn a_copy_beside_the_register_that_is_called_much_like_it_is_looked_into() {
    let mut register = register("prove_alike");
    register.tamper("PRAGMA wal_checkpoint(TRUNCATE)");
    register.stop();
    let copy = register.folder.join("test.seula.bak");
    std::fs::copy(register.path(), &copy).unwrap();
    let past = "UPDATE conv SET due_on = 1 WHERE id = (SELECT min(id) FROM conv)";
    rusqlite::Connection::open(&copy).unwrap().execute_batch(past).unwrap();
    register.restart();
    check(&register, &[(ProofPlace::Files, 1)], "prove_alike");
}

#[test]
fn reviews_and_values_of_criteria_are_looked_at_with_the_verdicts() {
    let orphan =
        "PRAGMA foreign_keys=OFF; INSERT INTO review (conv, account, begun_ms, saved_ms) VALUES (5, 1, 0, 0)";
    let answered =
        "PRAGMA foreign_keys=OFF; INSERT INTO criterion_value (review, criterion, given_ms) VALUES (9, 9, 0)";
    for (test, statement) in [("prove_review", orphan), ("prove_value", answered)] {
        let register = register(test);
        register.tamper(statement);
        check(&register, &[(ProofPlace::Verdicts, 1)], test);
    }
}

fn check(register: &Register, wanted: &[(ProofPlace, u64)], test: &str) {
    let proof = prove(register);
    let found: Vec<_> =
        proof.rows.iter().filter(|row| row.found > 0).map(|row| (row.place, row.found)).collect();
    assert_eq!(found, wanted, "{test}");
}
