// Clocks that jump, go back and are put right.
mod clock;
// Several instances, and jobs that were broken off.
mod instances;
// A margin that is raised.
mod margin;
// What a destruction is checked by.
mod proof;
// Whether anything older exists.
mod prove;
// The record of a destruction as a page.
mod record;

use crate::support::{Register, day, talk, text};
use seula::domain::{AccountRole, Evidence, RetentionStatus, RunState, StoredText};
use seula::engine::ops::{annotation, collection, import, register, retention, review};
use seula::engine::{Engine, Reply};

fn status(engine: &Engine) -> RetentionStatus {
    match engine.ask(retention::Query::Status).unwrap() {
        Reply::Retention(retention::Reply::Status(status)) => *status,
        other => panic!("{other:?}"),
    }
}

fn run(engine: &Engine) -> RetentionStatus {
    match engine.call(retention::Command::Run { on_its_own: false }).unwrap() {
        Reply::Retention(retention::Reply::Ran(status)) => *status,
        other => panic!("{other:?}"),
    }
}

/// So many conversations, one a day from this day on.
fn talks(from: &str, count: u64) -> String {
    (0..count)
        .map(|n| {
            let start = day(from).plus_days(n).iso();
            talk(&format!("{start}-{n}"), &start, "Missä lupa viipyy?", "Käsittelyssä.")
        })
        .collect()
}

#[test]
fn what_is_due_is_gone_from_file_index_and_log_and_what_is_not_stays() {
    let mut register = Register::new("retention_markers");
    register.set_clock("2026-11-24T12:00:00Z");
    let doomed = [
        "violetti kirahvisoitin",   // customer
        "hopeinen mustekalatori",   // bot
        "keltainen lumipallokone",  // note
        "punainen sienipyörätuoli", // what the answer should have been
        "sininen pilvikaappi",      // tag
        "vihreä kivikukkaro",       // lesson
    ];
    let kept = "harmaa tuulimyllylehti";
    let export =
        talk("doomed", "2024-12-01", doomed[0], doomed[1]) + &talk("kept", "2025-06-01", kept, "Kyllä.");
    assert_eq!(register.import(&export).unwrap().imported, 2);
    let conversation = seula::domain::ConversationId(register.number("SELECT min(id) FROM conv"));
    let (_, reviewer) = register.person("arvi", &[AccountRole::Reviewer, AccountRole::Trainer]);
    reviewer.call(annotation::Command::AddNote { conversation, seq: None, text: text(doomed[2]) }).unwrap();
    reviewer.call(annotation::Command::AddTag { conversation, name: text(doomed[4]) }).unwrap();
    let verdict = seula::domain::Verdict::Incorrect;
    reviewer.call(review::Command::GiveVerdict { conversation, seq: 1, verdict }).unwrap();
    reviewer
        .call(review::Command::Explain {
            conversation,
            seq: 1,
            cause: None,
            should: text(doomed[3]),
            reference: text(""),
            valid_on: None,
        })
        .unwrap();
    let (seen, evidence) = (StoredText(doomed[1].to_owned()), Evidence::default().turned(0..1).unwrap());
    reviewer.call(review::Command::MarkWords { conversation, seq: 1, seen, evidence }).unwrap();
    let made = reviewer.call(collection::Command::Create { name: text("Siirrot"), aim: text("") }).unwrap();
    let Reply::Collection(collection::Reply::Changed(collection)) = made else { panic!("{made:?}") };
    let lesson = text(doomed[5]);
    reviewer
        .call(collection::Command::AddExample { collection, conversation, passage: Vec::new(), lesson })
        .unwrap();
    drop(reviewer);
    register.stop();
    // It would be found beside the register.
    std::fs::remove_file(register.folder.join("export.jsonl")).unwrap();

    let words = |register: &Register, markers: &[&str]| -> Vec<usize> {
        let singles = markers.iter().flat_map(|marker| marker.split(' '));
        singles.map(|word| register.found_in_files(word)).collect()
    };
    let before = words(&register, &doomed);
    assert!(before.iter().all(|found| *found > 0), "positive control: {before:?}");

    register.set_clock("2026-12-01T12:00:00Z");
    register.restart();
    let after_run = run(register.engine());
    assert_eq!((after_run.backlog, after_run.state), (0, RunState::Verified));
    let newest = after_run.runs.first().unwrap();
    assert_eq!((newest.conversations, newest.messages), (1, 2));
    assert_eq!(newest.annotations, 4, "note, tag, verdict, example");
    let after = words(&register, &doomed);
    println!("marker words in file, log and shared memory: {before:?} before, {after:?} after");
    assert!(after.iter().all(|found| *found == 0), "{after:?}");
    assert!(words(&register, &[kept]).iter().all(|found| *found > 0), "what is not due stays");
    assert_eq!(register.number("SELECT count(*) FROM sqlite_schema WHERE name = 'fts_202412'"), 0);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 1);
    assert_eq!(register.number("SELECT count(*) FROM verdict"), 0, "with the words that it marks");
}

#[test]
fn in_a_month_that_partly_stays_only_what_is_due_leaves_the_index() {
    let mut register = Register::new("retention_boundary");
    let gone = "kultainen porraskello";
    let stays = "musta laivatalokirja";
    let export = talk("a", "2024-12-01", gone, "Kyllä.") + &talk("b", "2024-12-20", stays, "Kyllä.");
    register.import(&export).unwrap();
    register.stop();
    assert!(register.found_in_files("porraskello") > 0);
    register.set_clock("2026-12-01T12:00:00Z");
    register.restart();
    run(register.engine());
    for (word, found) in [("kultainen", false), ("porraskello", false), ("laivatalokirja", true)] {
        assert_eq!(register.found_in_files(word) > 0, found, "{word}");
    }
    assert!(!String::from_utf8(register.word_list(202_412)).unwrap().contains("porraskello"));
}

#[test]
fn a_run_that_was_broken_off_leaves_no_word_in_index_or_word_list() {
    let mut register = Register::new("retention_broken_off");
    let export = talk("a", "2024-12-01", "kultainen porraskello", "Kyllä.")
        + &talk("b", "2024-12-20", "musta laivatalokirja", "Kyllä.");
    register.import(&export).unwrap();
    register.stop();
    // What a run has done that was killed after it deleted the rows and before it merged the index.
    register.tamper(
        "PRAGMA secure_delete = ON; BEGIN;
         INSERT INTO fts_202412 (fts_202412, rowid, customer, reply, meta)
         SELECT 'delete', id, customer, reply, meta FROM conv_doc WHERE id = (SELECT min(id) FROM conv);
         DELETE FROM msg WHERE id < (SELECT min(id) FROM conv) * 8192 + 8192;
         DELETE FROM conv WHERE id = (SELECT min(id) FROM conv);
         DELETE FROM tally WHERE due_on = (SELECT min(due_on) FROM tally);
         INSERT INTO run (started_ms, cut_off, state) VALUES (0, 0, 2);
         COMMIT; PRAGMA wal_checkpoint(TRUNCATE);",
    );
    assert!(register.found_in_files("porraskello") > 0, "positive control");
    register.set_clock("2026-12-01T12:00:00Z");
    register.restart();
    assert_eq!(run(register.engine()).state, RunState::Compacted);
    for (word, found) in [("kultainen", false), ("porraskello", false), ("laivatalokirja", true)] {
        assert_eq!(register.found_in_files(word) > 0, found, "{word}");
    }
}

#[test]
fn what_is_due_is_hidden_before_anything_is_shown() {
    let mut register = Register::new("retention_hidden");
    register.import(&talks("2024-12-01", 10)).unwrap();
    register.set_clock("2026-12-05T12:00:00Z");
    register.restart();
    let status = run(register.engine());
    assert_eq!(status.cut_off, day("2024-12-06"));
    assert_eq!(status.oldest, Some(day("2024-12-06")));
    assert_eq!((status.conversations, status.backlog), (5, 0));
    assert_eq!(status.next_due, Some((day("2026-12-06"), 1)));
}

#[test]
fn a_margin_shortens_the_two_years() {
    let register = Register::new("retention_margin_first");
    let folder = register.folder.join("inner");
    let path = folder.join("margin.seula");
    let engine = Engine::start(seula::engine::EngineConfig {
        path,
        clock: register.clock.clone(),
        wake: std::sync::Arc::new(|| {}),
    })
    .unwrap();
    engine.opened().unwrap();
    let first = register::FirstStart {
        agency: text("Lupavirasto"),
        margin_days: 31,
        username: "saana".to_owned(),
        display_name: String::new(),
        password: zeroize::Zeroizing::new(crate::support::PASSWORD.to_owned()),
    };
    engine.call(register::Command::Create(first)).unwrap();
    assert_eq!(status(&engine).cut_off, day("2024-12-26"));
    crate::support::sign_in(&engine, "saana", crate::support::PASSWORD, None, None).unwrap();
    let talk = |day: &str| {
        format!(
            r#"{{"id": "{day}", "messages": [{{"role": "user", "content": "Hei", "timestamp": "{day}T10:00:00Z"}}]}}"#
        ) + "\n"
    };
    let export = register.file("margin.jsonl", &(talk("2024-12-25") + &talk("2024-12-26")));
    let import = import::Command::Import { path: export, mapping: None, not_older_than: None, notes: None };
    let Ok(Reply::Import(import::Reply::Imported(report))) = engine.call(import) else { panic!() };
    assert_eq!((report.imported, report.refused), (1, 1));
    assert_eq!(status(&engine).next_due, Some((day("2026-11-25"), 1)));
}
