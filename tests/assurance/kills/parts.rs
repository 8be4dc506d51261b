//! What the programs do that are killed.

use crate::assurance::child::{Part, begun, say};
use crate::assurance::ground::{COPIED, EVERYTHING, reviewer, run};
use crate::support::rounds::{draw, take};
use crate::support::{TYPED, act_as, sign_in, start, talk, text};
use seula::domain::{
    AccountId, AnswerFilter, AnswerSort, ConversationId, Evidence, RoundId, RoundItemId, Verdict,
};
use seula::engine::ops::{adjudication, annotation, answer, backup, import, review, round};
use seula::engine::{Engine, Reply};

/// Conversations of the file that is imported.
pub(super) const IMPORTED: usize = 200;

/// Somebody who may do everything.
fn signed_in(part: &Part) -> Engine {
    let engine = start(&part.register(), part.clock());
    sign_in(&engine, EVERYTHING, TYPED, None, None).unwrap();
    engine
}

/// A column of numbers from the register.
fn numbers(part: &Part, statement: &str) -> Vec<i64> {
    let plain = rusqlite::Connection::open(part.register()).unwrap();
    let mut statement = plain.prepare(statement).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
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
    let conversation = ConversationId(numbers(part, "SELECT min(id) FROM conv")[0]);
    let engine = signed_in(part);
    let note = annotation::Command::AddNote { conversation, seq: None, text: text("ennen tuontia") };
    engine.call(note).unwrap();
    begun();
    engine.call(import::Command::Import { path, mapping: None, not_older_than: None, notes: None }).unwrap();
    say("imported");
}

/// Works through the queue of a round of all conversations, which one reviewer has; says of each act by which statement it is
/// found.
pub fn reviewing(part: &Part) {
    draw(&signed_in(part), vec![AccountId(2)], 0);
    let engine = start(&part.register(), part.clock());
    reviewer(&engine);
    begun();
    for (n, next) in std::iter::from_fn(|| take(&engine)).enumerate() {
        let (conversation, id, item) = (next.conversation, next.conversation.0, next.item.0);
        say(&format!(
            "SELECT count(*) FROM assignment WHERE item = {item} AND (state = 1 OR leased_until_ms > 0)"
        ));
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

/// Draws one round after another of all conversations; says of each by which statement it is found, as of what follows.
pub fn drawing(part: &Part) {
    let engine = signed_in(part);
    begun();
    for _ in 0..5 {
        let round = draw(&engine, vec![AccountId(2)], 0);
        say(&format!("SELECT count(*) FROM round WHERE id = {} AND state = 1", round.0));
    }
}

/// Closes all rounds.
pub fn closing(part: &Part) {
    let rounds = numbers(part, "SELECT id FROM round ORDER BY id");
    let engine = signed_in(part);
    begun();
    for round in rounds {
        engine.call(round::Command::Close(RoundId(round))).unwrap();
        say(&format!("SELECT count(*) FROM round WHERE id = {round} AND state = 2"));
    }
}

/// Settles what the reviewers of the first round see differently.
pub fn settling(part: &Part) {
    let items = numbers(part, "SELECT id FROM round_item WHERE round = 1 ORDER BY id");
    let engine = signed_in(part);
    begun();
    for id in items {
        let (item, verdict) = (RoundItemId(id), Verdict::Partly);
        engine.call(adjudication::Command::Verdict { item, seq: 3, verdict }).unwrap();
        let settled = format!("FROM settled_verdict WHERE item = {id} AND seq = 3");
        say(&format!("SELECT count(*) {settled} AND verdict = {}", verdict as i64));
        engine.call(adjudication::Command::Finish(item)).unwrap();
        say(&format!(
            "SELECT count(*) FROM round_item WHERE id = {id} AND settled_ms > 0 AND settled_by = 3"
        ));
    }
}

/// Judges every text that was answered twice.
pub fn judging(part: &Part) {
    let engine = start(&part.register(), part.clock());
    reviewer(&engine);
    let (filter, sort) = (AnswerFilter::default(), AnswerSort::Given);
    let page = match engine.ask(answer::Query::List { filter, sort, after: None, limit: 100 }).unwrap() {
        Reply::Answer(answer::Reply::Page(page)) => page,
        other => panic!("{other:?}"),
    };
    assert_eq!(page.rows.len(), 2 * COPIED);
    begun();
    for (n, row) in page.rows.into_iter().enumerate() {
        let should = format!("ohje {n}");
        let judge = answer::Command::Judge {
            hash: row.hash,
            verdict: Verdict::Outdated,
            cause: None,
            should: text(&should),
            reference: text(""),
            valid_on: None,
            evidence: Evidence::default(),
        };
        engine.call(judge).unwrap();
        say(&format!(
            "SELECT count(*) FROM answer_verdict WHERE hash = {} AND account = 2 AND should = '{should}'",
            row.hash.0
        ));
    }
}
