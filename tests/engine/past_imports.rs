//! Imports of the past: their reports, and taking one back as long as nothing was written on it.

use crate::support::{Register, error_of, text};
use seula::domain::{AccountRole, ConversationId, ImportId, RefusalReason, Verdict};
use seula::engine::ops::import::{self, PastImport, PastReport};
use seula::engine::ops::{annotation, collection, review};
use seula::engine::{Engine, Reply, RequestId};
use seula::error::ErrorKind;
use seula::text::Locale;

const MARKER: &str = "harmaa lokki kalliolla";

fn talk(id: &str, start: &str, question: &str) -> String {
    format!(
        "{{\"id\": \"{id}\", \"messages\": [{{\"role\": \"user\", \"content\": \"{question}\", \"timestamp\": \"{start}:00Z\"}}, \
         {{\"role\": \"assistant\", \"content\": \"Hei!\", \"timestamp\": \"{start}:05Z\"}}]}}\n"
    )
}

fn history(register: &Register) -> Vec<PastImport> {
    match register.engine().ask(import::Query::History).unwrap() {
        Reply::Import(import::Reply::History(history)) => history,
        other => panic!("{other:?}"),
    }
}

fn report(register: &Register, import: i64) -> PastReport {
    match register.engine().ask(import::Query::Report(ImportId(import))).unwrap() {
        Reply::Import(import::Reply::Report(report)) => *report,
        other => panic!("{other:?}"),
    }
}

/// Two imports of two months each; the second holds the marker.
fn two_imports(test: &str) -> Register {
    let register = Register::new(test);
    let months = ["2026-10-20T08:00", "2026-11-20T08:00"];
    let kept: String = months.iter().map(|start| talk(&format!("k{start}"), start, "vihreä kuusi")).collect();
    let gone: String = months.iter().map(|start| talk(&format!("g{start}"), start, MARKER)).collect();
    register.import(&kept).unwrap();
    register.import(&gone).unwrap();
    register
}

#[test]
fn what_was_refused_is_kept_with_the_import_as_numbers_and_codes() {
    let register = Register::new("past_report");
    let file = [
        talk("a", "2026-11-20T08:00", "Hei"),
        talk("old", "2024-01-20T08:00", "Vanha 010190-900P"),
        "{\"id\": \"broken\", \"messages\": [010190-900P\n".to_owned(),
    ]
    .concat();
    let now = register.import(&file).unwrap();
    let past = report(&register, 1);
    assert_eq!(past.refusals, now.refusals);
    assert_eq!(past.refusals[0].reason, RefusalReason::PastDue);
    let counts = &past.import;
    assert_eq!((counts.by.as_str(), counts.read, counts.imported, counts.refused), ("saana", 3, 1, 2));
    assert_eq!((past.conversations, past.standing.is_nothing()), (1, true));

    let out = register.folder.join("raportti.csv");
    let write =
        || import::Command::WriteReport { import: ImportId(1), path: out.clone(), locale: Locale::En };
    register.engine().call(write()).unwrap();
    let table = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[0], "\u{feff}record;byte;code;reason");
    assert!(lines[1].starts_with(&format!("2;{};past_due;", talk("a", "2026-11-20T08:00", "Hei").len())));
    assert_eq!(lines.len(), 3);
    assert!(!table.contains("010190"));
    assert_eq!(register.engine().call(write()).unwrap_err().kind, ErrorKind::FileExists);
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'import_reported' AND amount = 2"), 1);
}

#[test]
fn an_import_that_is_taken_back_leaves_no_word_and_the_others_stand() {
    let mut register = two_imports("undo_import");
    let before = register.found_in_files(MARKER);
    let undone = register.engine().call(import::Command::Undo(ImportId(2))).unwrap();
    assert!(
        matches!(undone, Reply::Import(import::Reply::Undone { conversations: 2, shortened: 0 })),
        "{undone:?}"
    );
    let after = register.found_in_files(MARKER);
    println!("marker found before: {before}, after: {after}");
    assert!(before > 0);
    assert_eq!(after, 0);
    assert_eq!(register.number("SELECT count(*) * 10 + (SELECT count(*) FROM msg) FROM conv"), 24);
    assert_eq!(register.number("SELECT sum(conversations) * 10 + sum(messages) FROM tally"), 24);
    assert_eq!(register.number("SELECT count(*) FROM import WHERE published_ms IS NULL"), 0);
    for month in ["202610", "202611"] {
        let hits = |word: &str| format!("SELECT count(*) FROM fts_{month} WHERE fts_{month} MATCH '{word}'");
        assert_eq!((register.number(&hits("lokki")), register.number(&hits("kuusi"))), (0, 1));
        let words = String::from_utf8(register.word_list(month.parse().unwrap())).unwrap();
        assert!(!words.contains("lokki"), "{words}");
    }
    let history = history(&register);
    assert_eq!(history[0].undone.as_ref().map(|(_, by)| by.as_str()), Some("saana"));
    assert_eq!((history[1].undone.is_none(), report(&register, 2).conversations), (true, 0));
    let logged = |act: &str| {
        register
            .number(&format!("SELECT count(*) FROM audit WHERE act = '{act}' AND object = 2 AND amount = 2"))
    };
    assert_eq!((logged("import_undone"), logged("import_erased")), (1, 1));
    // Not twice; and what was taken back can come again.
    assert_eq!(error_of(register.engine(), import::Command::Undo(ImportId(2))), Some(ErrorKind::NotFound));
    register.restart();
    register.sign_in();
    let again = register.import(&talk("g2026-11-20T08:00", "2026-11-20T08:00", MARKER)).unwrap();
    assert_eq!((again.imported, again.skipped), (1, 0));
}

/// Something that is written on a conversation.
type Writes = fn(&Engine, ConversationId);

#[test]
fn what_was_written_on_its_conversations_stands_against_taking_an_import_back() {
    let roles = [AccountRole::Reviewer, AccountRole::Trainer];
    let cases: [(&str, Writes); 4] = [
        ("reviews", |engine, conversation| {
            let verdict = Verdict::Correct;
            engine.call(review::Command::GiveVerdict { conversation, seq: 1, verdict }).map(drop).unwrap();
        }),
        ("notes", |engine, conversation| {
            let note =
                annotation::Command::AddNote { conversation, seq: None, text: text("Hyvä esimerkki") };
            engine.call(note).map(drop).unwrap();
        }),
        ("tags", |engine, conversation| {
            let tag = annotation::Command::AddTag { conversation, name: text("maksut") };
            engine.call(tag).map(drop).unwrap();
        }),
        ("examples", |engine, conversation| {
            let created = engine.call(collection::Command::Create { name: text("Kokoelma"), aim: text("") });
            let Reply::Collection(collection::Reply::Changed(collection)) = created.unwrap() else {
                panic!()
            };
            let (passage, lesson) = (Vec::new(), text(""));
            let add = collection::Command::AddExample { collection, conversation, passage, lesson };
            engine.call(add).map(drop).unwrap();
        }),
    ];
    for (what, write) in cases {
        let register = two_imports(&format!("undo_refused_{what}"));
        let (_, engine) = register.person("reino", &roles);
        write(&engine, ConversationId(register.number("SELECT min(id) FROM conv WHERE import = 2")));
        let standing = report(&register, 2).standing;
        let counts = [standing.reviews, standing.notes, standing.tags, standing.examples];
        let at = ["reviews", "notes", "tags", "examples"].iter().position(|name| *name == what).unwrap();
        assert_eq!(counts.iter().sum::<u64>(), 1, "{what}");
        assert_eq!(counts[at], 1, "{what}");
        assert!(report(&register, 1).standing.is_nothing(), "{what}");
        let refused = error_of(register.engine(), import::Command::Undo(ImportId(2)));
        assert_eq!(refused, Some(ErrorKind::ImportInUse), "{what}");
        assert_eq!(register.number("SELECT count(*) FROM conv"), 4, "{what}");
        assert_eq!(
            register.number("SELECT count(*) FROM lease WHERE name NOT LIKE 'instance %'"),
            0,
            "{what}"
        );
        let other = register.engine().call(import::Command::Undo(ImportId(1))).map(drop);
        assert!(other.is_ok(), "{what}: the other import can be taken back: {other:?}");
    }
}

#[test]
fn taking_back_that_a_crash_broke_off_goes_on_at_the_next_start() {
    let mut register = two_imports("undo_crash");
    register.stop();
    // As the file lies after the conversations were hidden and before the first was erased.
    register.tamper(
        "INSERT INTO import_undo SELECT id, 1, published_ms, published_ms, 2 FROM import WHERE id = 2; \
         UPDATE import SET published_ms = NULL WHERE id = 2; \
         DELETE FROM tally; \
         INSERT INTO tally SELECT due_on, index_month, 1, messages FROM conv WHERE import = 1;",
    );
    register.restart();
    register.sign_in();
    // A job of one's own waits until the start's have ended.
    register.import(&talk("n", "2026-11-21T08:00", "Hei")).unwrap();
    assert_eq!(register.found_in_files(MARKER), 0);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3);
    let taken_back = history(&register).into_iter().find(|past| past.id == ImportId(2)).unwrap();
    assert!(taken_back.undone.is_some());
}

#[test]
fn taking_back_that_is_interrupted_once_hidden_is_finished_all_the_same() {
    let register = two_imports("undo_interrupted");
    let request = RequestId(1 << 40);
    register.engine().send(request, import::Command::Undo(ImportId(2))).unwrap();
    while register.number("SELECT count(*) FROM import_undo") == 0 {
        std::thread::yield_now();
    }
    register.engine().cancel(request);
    while register.number("SELECT count(*) FROM import WHERE published_ms IS NULL") > 0 {
        std::thread::yield_now();
    }
    assert_eq!(register.number("SELECT count(*) FROM conv"), 2);
    assert_eq!(register.found_in_files(MARKER), 0);
}

#[test]
fn internal_notes_come_in_only_with_a_reason_and_marked() {
    let register = Register::new("internal_notes");
    let table = "conversation_id,timestamp,role,message,internal\n\
        1,2026-11-20T08:00:00Z,customer,Hei missä lupa?,\n\
        1,2026-11-20T08:00:10Z,agent,Asiakkaan hetu 010190-900P,1\n\
        1,2026-11-20T08:00:20Z,agent,Käsittelyssä.,\n";
    let path = register.file("notes.csv", table);
    let import = |notes: Option<&str>| {
        let notes = notes.map(text);
        let command =
            import::Command::Import { path: path.clone(), mapping: None, not_older_than: None, notes };
        match register.engine().call(command) {
            Ok(Reply::Import(import::Reply::Imported(report))) => Ok(*report),
            Ok(other) => panic!("{other:?}"),
            Err(error) => Err(error.kind),
        }
    };
    assert_eq!(import(Some(" ")), Err(ErrorKind::EmptyField));
    let dropped = import(None).unwrap();
    assert_eq!((dropped.imported, dropped.notes_dropped, dropped.notes_kept), (1, 1, 0));
    assert_eq!(register.number("SELECT count(*) FROM msg"), 2);
    register.engine().call(import::Command::Undo(ImportId(1))).unwrap();
    let kept = import(Some("Laatututkimus 2026")).unwrap();
    assert_eq!((kept.imported, kept.notes_dropped, kept.notes_kept), (1, 0, 1));
    assert_eq!(register.number("SELECT id % 8192 FROM msg WHERE internal = 1"), 1, "in its place");
    assert_eq!(register.number("SELECT role FROM msg WHERE internal = 1"), 3);
    assert_eq!(register.number("SELECT count(*) FROM msg WHERE text LIKE '%010190%'"), 0);
    assert_eq!(register.number("SELECT answers FROM conv"), 1, "a note is no answer");
    let past = &history(&register)[0];
    assert_eq!((past.notes_kept, past.notes_reason.as_str()), (1, "Laatututkimus 2026"));
}
