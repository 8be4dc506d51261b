//! What the programs do that are killed.

use crate::assurance::child::{Part, begun, say};
use crate::assurance::ground::{EVERYTHING, reviewer, run};
use crate::support::rounds::draw;
use crate::support::{TYPED, act_as, sign_in, start, talk, text};
use seula::domain::{AccountId, ConversationId, Verdict};
use seula::engine::ops::{annotation, backup, import, review};
use seula::engine::{Engine, Reply};

/// Conversations of the file that is imported.
pub(super) const IMPORTED: usize = 200;

/// Somebody who may do everything.
fn signed_in(part: &Part) -> Engine {
    let engine = start(&part.register(), part.clock());
    sign_in(&engine, EVERYTHING, TYPED, None, None).unwrap();
    engine
}

fn first_conversation(part: &Part) -> i64 {
    let plain = rusqlite::Connection::open(part.register()).unwrap();
    plain.query_row("SELECT min(id) FROM conv", [], |row| row.get(0)).unwrap()
}

/// Takes in a file, after a note that was acknowledged.
pub fn importing(part: &Part) {
    let lines: String = (0..IMPORTED)
        .map(|n| {
            talk(&format!("i{n}"), &format!("2026-0{}-10", 1 + n % 9), "Missä lupa viipyy?", "Käsittelyssä.")
        })
        .collect();
    let path = part.folder.join("more.jsonl");
    std::fs::write(&path, lines).unwrap();
    let conversation = ConversationId(first_conversation(part));
    let engine = signed_in(part);
    let note = annotation::Command::AddNote { conversation, seq: None, text: text("ennen tuontia") };
    engine.call(note).unwrap();
    begun();
    engine.call(import::Command::Import { path, mapping: None, not_older_than: None, notes: None }).unwrap();
    say("imported");
}

/// Works through all conversations, which are given to one reviewer in a round; says of each act by which statement it is
/// found.
pub fn reviewing(part: &Part) {
    let plain = rusqlite::Connection::open(part.register()).unwrap();
    let ids: Vec<i64> = {
        let mut ids = plain.prepare("SELECT id FROM conv ORDER BY id").unwrap();
        ids.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    drop(plain);
    draw(&signed_in(part), vec![AccountId(2)], 0);
    let engine = start(&part.register(), part.clock());
    reviewer(&engine);
    begun();
    for (n, id) in ids.into_iter().enumerate() {
        let conversation = ConversationId(id);
        let of_review = format!("FROM verdict JOIN review ON review.id = review WHERE conv = {id}");
        for (seq, verdict) in [(1, Verdict::Incorrect), (3, Verdict::Correct)] {
            engine.call(review::Command::GiveVerdict { conversation, seq, verdict }).unwrap();
            say(&format!("SELECT count(*) {of_review} AND seq = {seq} AND verdict = {}", verdict as i64));
        }
        let should = format!("ohje {n}");
        let explain = review::Command::Explain {
            conversation,
            seq: 1,
            cause: None,
            should: text(&should),
            reference: text(""),
            valid_on: None,
        };
        engine.call(explain).unwrap();
        say(&format!("SELECT count(*) {of_review} AND should = '{should}'"));
        let note = format!("muistio {n}");
        engine.call(annotation::Command::AddNote { conversation, seq: Some(2), text: text(&note) }).unwrap();
        say(&format!("SELECT count(*) FROM note WHERE conv = {id} AND text = '{note}'"));
        engine.call(review::Command::Finish(conversation)).unwrap();
        // What is finished is locked by the same act.
        say(&format!(
            "SELECT count(*) FROM review JOIN round_item ON round_item.conv = review.conv \
             JOIN assignment ON item = round_item.id JOIN locked_verdict ON assignment = assignment.id \
             WHERE review.conv = {id} AND finished_ms IS NOT NULL AND state = 1 AND seq = 1 AND verdict = {}",
            Verdict::Incorrect as i64
        ));
    }
}

/// Opens the register, by which what is due is destroyed and an older format is brought to the newest; with the word
/// `run` until what is due is gone.
pub fn opening(part: &Part) {
    begun();
    let engine = start(&part.register(), part.clock());
    if part.words.iter().any(|word| word == "run") {
        assert_eq!(run(&engine).backlog, 0);
    }
    say("open");
}

/// Makes a copy.
pub fn backing_up(part: &Part) {
    let engine = signed_in(part);
    begun();
    match act_as(&engine, TYPED, backup::Command::Make).unwrap() {
        Reply::Backup(backup::Reply::Made { path, .. }) => say(&format!("made {}", path.display())),
        other => panic!("{other:?}"),
    }
}
