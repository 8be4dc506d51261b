//! Imports that meet what earlier ones brought, and their taking back.

use super::*;
use crate::domain::{ConversationId, Kind, Timestamp};
use crate::engine::clock::Clock as _;
use crate::engine::event;
use crate::engine::ops::Job;
use crate::engine::ops::erase::{self, ReadAgain};
use crate::engine::ops::fixture::Fixture;
use crate::engine::transact::slice;
use crate::scrub::{self, Marked};

/// Conversations in a file.
pub(super) const COUNT: i64 = 12;

const TEXTS: [&str; 4] =
    ["Missä lupa viipyy?", "Käsittelyssä.", "Entä vihreä kuusi?", "Sininen pilvikaappi."];

/// So many conversations of the first of these texts, or of all.
pub(super) fn talks(messages: usize) -> String {
    let roles = ["user", "assistant", "user", "assistant"];
    let line = |n| {
        let all: Vec<String> = (0..messages)
            .map(|m| {
                let (role, text) = (roles[m], TEXTS[m]);
                format!(
                    r#"{{"role": "{role}", "content": "{text}", "timestamp": "2026-10-20T08:{n:02}:{m:02}Z"}}"#
                )
            })
            .collect();
        format!("{{\"id\": \"c{n}\", \"messages\": [{}]}}\n", all.join(", "))
    };
    (0..COUNT).map(line).collect()
}

pub(super) fn job(fixture: &mut Fixture, name: &str, content: &str) -> job::ImportJob {
    let (path, session) = (fixture.file(name, content), fixture.session());
    let account = session.account;
    let reading = job::Reading { mapping: None, not_older_than: None, notes_reason: None };
    job::ImportJob::new(path, reading, session, account).unwrap()
}

/// Runs a job to its end.
fn all(fixture: &mut Fixture, job: &mut dyn Job) -> Result<event::Reply> {
    loop {
        if let Some(outcome) = job.step(&mut fixture.store, &mut fixture.context)? {
            return Ok(outcome.reply);
        }
    }
}

/// Replaced, skipped, conflicts.
fn import(fixture: &mut Fixture, name: &str, content: &str) -> [u64; 3] {
    let mut job = job(fixture, name, content);
    match all(fixture, &mut job).unwrap() {
        event::Reply::Import(Reply::Imported(report)) => {
            assert_eq!(report.imported + report.replaced + report.skipped + report.conflicts, report.read);
            [report.replaced, report.skipped, report.conflicts]
        }
        _ => panic!("an import ends with its report"),
    }
}

/// Takes an import back; conversations that went, and that were shortened.
fn undo(fixture: &mut Fixture, import: i64) -> Result<(u64, u64)> {
    let session = fixture.session();
    let mut job = undo::UndoJob::new(ImportId(import), session).unwrap();
    let done = all(fixture, &mut job);
    if let Err(error) = &done {
        job.undo(&mut fixture.store, &mut fixture.context, error.kind).unwrap();
    }
    done.map(|reply| match reply {
        event::Reply::Import(Reply::Undone { conversations, shortened }) => (conversations, shortened),
        _ => panic!("it ends with what it did"),
    })
}

/// Everything that is known of the conversations, but where they lie.
fn conversations(fixture: &Fixture) -> Vec<String> {
    let statement = "SELECT format('%d %d %d %d %d %d %d %s', number, started_ms, ended_ms, due_on, channel, messages, answers,
        (SELECT group_concat(text) FROM msg WHERE msg.id / 8192 = conv.id)) FROM conv ORDER BY number";
    let plain = fixture.plain();
    let mut statement = plain.prepare(statement).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<std::result::Result<_, _>>().unwrap()
}

fn tally(fixture: &Fixture) -> [i64; 2] {
    ["conversations", "messages"]
        .map(|sum| fixture.number(&format!("SELECT coalesce(sum({sum}), 0) FROM tally")))
}

/// A minute later no lease of what was dropped stands.
fn later(fixture: &Fixture) {
    fixture.clock.set(Timestamp(fixture.clock.now().0 + 60_000));
}

#[test]
fn texts_from_which_something_was_removed_later_are_known_again() {
    let mut fixture = Fixture::new("known_after_removal");
    assert_eq!(import(&mut fixture, "a.jsonl", &talks(2)), [0, 0, 0]);
    let id = ConversationId(fixture.number("SELECT min(id) FROM conv"));
    slice(&mut fixture.store, |tx| {
        let ReadAgain { has_topic, messages } = erase::read_again(**tx, id)?;
        let marked = Marked { message: 0, range: 7..11, kind: Kind::Name };
        let left = scrub::marked(messages, &marked).unwrap();
        erase::store_again(tx, id, has_topic, left).map(|removed| assert!(removed.total() > 0))
    })
    .unwrap();
    assert_eq!(fixture.number("SELECT count(*) FROM msg WHERE text LIKE '%⟦name⟧%'"), 1);
    assert_eq!(import(&mut fixture, "a.jsonl", &talks(2)), [0, COUNT as u64, 0]);
    let other = talks(2).replace("Käsittelyssä", "Odottaa");
    assert_eq!(import(&mut fixture, "b.jsonl", &other), [0, 1, COUNT as u64 - 1]);
    assert_eq!(import(&mut fixture, "c.jsonl", &talks(4)), [COUNT as u64, 0, 0]);
    assert_eq!(
        fixture.number("SELECT count(*) FROM msg WHERE text LIKE '%⟦name⟧%'"),
        1,
        "it does not come back"
    );
}

#[test]
fn an_import_that_made_others_longer_is_taken_back_to_the_last_letter() {
    let mut fixture = Fixture::new("lengthening_taken_back");
    import(&mut fixture, "short.jsonl", &talks(2));
    let (before, counted) = (conversations(&fixture), tally(&fixture));
    assert_eq!(fixture.found_in_files("pilvikaappi"), 0);
    assert_eq!(import(&mut fixture, "long.jsonl", &talks(4)), [COUNT as u64, 0, 0]);
    let found = fixture.found_in_files("pilvikaappi");
    assert!(found > 0, "positive control");
    assert_eq!(undo(&mut fixture, 1).unwrap_err().kind, ErrorKind::ImportGrown);
    assert_eq!(undo(&mut fixture, 2).unwrap(), (0, COUNT as u64));
    println!("added words in file and log: {found} before, {} after", fixture.found_in_files("pilvikaappi"));
    assert_eq!(fixture.found_in_files("pilvikaappi"), 0);
    assert_eq!((conversations(&fixture), tally(&fixture)), (before, counted));
    let index = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%'";
    let index: String = fixture.plain().query_row(index, [], |row| row.get(0)).unwrap();
    let words = |word| fixture.number(&format!("SELECT count(*) FROM {index} WHERE {index} MATCH '{word}'"));
    assert_eq!([words("lupa"), words("kuusi")], [COUNT, 0]);
    assert_eq!(undo(&mut fixture, 1).unwrap(), (COUNT as u64, 0));
    assert_eq!(tally(&fixture), [0, 0]);
}

#[test]
fn a_crash_while_an_import_is_taken_back_leaves_no_conversation_longer() {
    let mut fixture = Fixture::new("lengthening_taken_back_by_the_next");
    import(&mut fixture, "short.jsonl", &talks(2));
    let before = conversations(&fixture);
    import(&mut fixture, "long.jsonl", &talks(4));
    let session = fixture.session();
    let mut job = undo::UndoJob::new(ImportId(2), session).unwrap();
    while fixture.number("SELECT count(*) FROM import_undo") == 0 {
        assert!(job.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
    }
    drop(job);
    later(&fixture);
    let mut rest = erase::drop_orphans(&mut fixture.store).unwrap().unwrap();
    all(&mut fixture, rest.as_mut()).unwrap();
    assert_eq!(conversations(&fixture), before);
    assert_eq!(fixture.found_in_files("pilvikaappi"), 0);
}

#[test]
fn what_is_written_on_messages_that_an_import_added_stops_its_taking_back() {
    let mut fixture = Fixture::new("written_on_what_was_added");
    import(&mut fixture, "short.jsonl", &talks(2));
    let note = |seq: &str| {
        format!(
            "INSERT INTO note (conv, seq, account, written_ms, text) SELECT min(id), {seq}, 1, 1, '' FROM conv"
        )
    };
    for (seq, refused) in [("NULL", None), ("1", None), ("2", Some(ErrorKind::ImportInUse))] {
        import(&mut fixture, "long.jsonl", &talks(4));
        fixture.plain().execute(&note(seq), []).unwrap();
        let last = fixture.number("SELECT max(import) FROM lengthening");
        assert_eq!(undo(&mut fixture, last).err().map(|error| error.kind), refused, "{seq}");
    }
}

#[test]
fn while_another_program_holds_the_log_a_taking_back_is_not_done_and_then_it_is() {
    let mut fixture = Fixture::new("taking_back_waits_for_the_log");
    import(&mut fixture, "long.jsonl", &talks(4));
    assert!(fixture.found_in_files("pilvikaappi") > 0, "positive control");
    let held = fixture.hold_log();
    assert_eq!(undo(&mut fixture, 1).unwrap_err().kind, ErrorKind::LogHeld);
    assert_eq!(fixture.number("SELECT count(*) FROM audit WHERE act = 'import_erased'"), 0);
    assert!(fixture.found_in_files("pilvikaappi") > 0, "the log has it still");
    drop(held);
    let mut rest = erase::drop_orphans(&mut fixture.store).unwrap().unwrap();
    all(&mut fixture, rest.as_mut()).unwrap();
    assert_eq!(fixture.found_in_files("pilvikaappi"), 0);
    assert_eq!(fixture.number("SELECT count(*) FROM audit WHERE act = 'import_erased'"), 1);
    assert!(erase::drop_orphans(&mut fixture.store).unwrap().is_none());
}

#[test]
fn an_import_that_fails_is_logged_as_failed_and_one_that_is_stopped_as_cancelled() {
    for (why, act) in [(ErrorKind::Cancelled, "import_cancelled"), (ErrorKind::DiskFull, "import_failed")] {
        let mut fixture = Fixture::new(act);
        let mut job = job(&mut fixture, "a.jsonl", &talks(2));
        while fixture.number("SELECT count(*) FROM conv") == 0 {
            assert!(job.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
        }
        let mut rest = job.undo(&mut fixture.store, &mut fixture.context, why).unwrap().unwrap();
        all(&mut fixture, rest.as_mut()).unwrap();
        let logged = fixture.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'"));
        assert_eq!((logged, fixture.number("SELECT count(*) FROM conv")), (1, 0), "{act}");
    }
}

#[test]
fn what_a_broken_off_import_still_had_to_add_does_not_come_after_it_was_taken_back() {
    let mut fixture = Fixture::new("rest_taken_back");
    import(&mut fixture, "short.jsonl", &talks(2));
    let before = conversations(&fixture);
    let mut long = job(&mut fixture, "long.jsonl", &talks(4));
    while fixture.number("SELECT count(*) FROM import WHERE published_ms IS NOT NULL") < 2 {
        assert!(long.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
    }
    drop(long);
    later(&fixture);
    assert!(fixture.number("SELECT count(*) FROM import WHERE rest_of IS NOT NULL") > 0, "there is a rest");
    undo(&mut fixture, 2).unwrap();
    assert_eq!(conversations(&fixture), before);
    assert!(erase::drop_orphans(&mut fixture.store).unwrap().is_none());
    assert_eq!(fixture.number("SELECT count(*) FROM import WHERE rest_of IS NOT NULL"), 0);
    assert_eq!(fixture.found_in_files("pilvikaappi"), 0);
}

#[test]
fn an_end_on_which_somebody_writes_after_the_import_was_hidden_stays_with_what_is_written() {
    let mut fixture = Fixture::new("written_after_hiding");
    import(&mut fixture, "short.jsonl", &talks(2));
    import(&mut fixture, "long.jsonl", &talks(4));
    let session = fixture.session();
    let mut job = undo::UndoJob::new(ImportId(2), session).unwrap();
    while fixture.number("SELECT count(*) FROM import_undo") == 0 {
        assert!(job.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
    }
    let note =
        "INSERT INTO note (conv, seq, account, written_ms, text) SELECT min(id), 3, 1, 1, '' FROM conv";
    fixture.plain().execute(note, []).unwrap();
    all(&mut fixture, &mut job).unwrap();
    assert_eq!(fixture.number("SELECT count(*) FROM conv WHERE messages = 4"), 1);
    assert_eq!(fixture.number("SELECT count(*) FROM conv WHERE messages = 2"), COUNT - 1);
    assert_eq!(fixture.number("SELECT count(*) FROM lengthening"), 0);
}
