use crate::support::Register;
use seula::domain::{Conflict, ConflictReason, ImportId};
use seula::engine::Reply;
use seula::engine::ops::import::{self, PastReport};
use seula::text::Locale;

/// A conversation of these messages: role, second, text.
fn talk(id: &str, messages: &[(&str, u32, &str)]) -> String {
    let one = |(role, second, text): &(&str, u32, &str)| {
        format!(r#"{{"role": "{role}", "content": "{text}", "timestamp": "2026-11-20T08:00:{second:02}Z"}}"#)
    };
    let messages: Vec<String> = messages.iter().map(one).collect();
    format!("{{\"id\": \"{id}\", \"messages\": [{}]}}\n", messages.join(", "))
}

const WHOLE: [(&str, u32, &str); 3] = [("user", 1, "Hei"), ("assistant", 2, "Moi"), ("user", 3, "Kiitos")];

fn past(register: &Register, import: i64) -> PastReport {
    match register.engine().ask(import::Query::Report(ImportId(import))).unwrap() {
        Reply::Import(import::Reply::Report(report)) => *report,
        other => panic!("{other:?}"),
    }
}

#[test]
fn conflicts_are_listed_with_record_conversation_and_reason_and_stay_with_the_import() {
    let register = Register::new("conflicts_listed");
    let ids = ["a", "b", "c"];
    register.import(&ids.map(|id| talk(id, &WHOLE)).concat()).unwrap();
    let changed = |place: usize, message| {
        let mut talk = WHOLE;
        talk[place] = message;
        talk
    };
    let file = [
        talk("a", &changed(1, ("assistant", 2, "Terve"))),
        talk("new", &WHOLE),
        talk("b", &changed(2, ("user", 9, "Kiitos"))),
        talk("c", &changed(0, ("tool", 1, "Hei"))[..2]),
    ];
    let report = register.import(&file.concat()).unwrap();
    assert_eq!((report.read, report.imported, report.conflicts, report.skipped), (4, 1, 3, 0));
    let found: Vec<_> = report.conflicting.iter().map(|one| (one.record, one.reason, one.message)).collect();
    assert_eq!(
        found,
        [(1, ConflictReason::Text, 2), (3, ConflictReason::Time, 3), (4, ConflictReason::Role, 1)]
    );
    assert_eq!(report.conflicting[1].offset as usize, file[0].len() + file[1].len());
    for Conflict { conversation, .. } in &report.conflicting {
        let there = format!("SELECT count(*) FROM conv WHERE import = 1 AND number = {}", conversation.0);
        assert_eq!(register.number(&there), 1);
    }
    assert_eq!(past(&register, 2).conflicts, report.conflicting);
    assert_eq!(past(&register, 1).conflicts, []);

    let out = register.folder.join("raportti.csv");
    let write = import::Command::WriteReport { import: ImportId(2), path: out.clone(), locale: Locale::En };
    register.engine().call(write).unwrap();
    let table = std::fs::read_to_string(&out).unwrap();
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 4);
    let number = report.conflicting[0].conversation.0;
    assert_eq!(
        lines[1],
        format!("1;0;conflict_text;Conflict with conversation {number}: message 2 has another text")
    );
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'import_reported' AND amount = 3"), 1);
}

#[test]
fn an_older_export_of_a_longer_conversation_is_skipped_and_said_to_be_older() {
    let register = Register::new("older_export");
    register.import(&talk("a", &WHOLE)).unwrap();
    let older = register.import(&talk("a", &WHOLE[..2])).unwrap();
    assert_eq!((older.skipped, older.older, older.conflicts, older.replaced), (1, 1, 0, 0));
    let same = register.import(&talk("a", &WHOLE)).unwrap();
    assert_eq!((same.skipped, same.older), (1, 0));
    assert_eq!((past(&register, 2).import.skipped, past(&register, 2).import.older), (1, 1));
    assert_eq!(register.number("SELECT messages FROM conv"), 3, "nothing is taken from it");
    let other = register.import(&talk("a", &[WHOLE[0], ("assistant", 2, "Terve")])).unwrap();
    assert_eq!((other.skipped, other.conflicts), (0, 1), "shorter and another");
    // Also of what the same file holds in full.
    let both = register.import(&(talk("b", &WHOLE) + &talk("b", &WHOLE[..1]))).unwrap();
    assert_eq!((both.imported, both.skipped, both.older), (1, 1, 1));
}

#[test]
fn of_two_different_longer_versions_the_second_is_a_conflict_of_the_file_itself() {
    let register = Register::new("two_longer");
    register.import(&talk("a", &WHOLE[..2])).unwrap();
    let other = [WHOLE[0], WHOLE[1], ("user", 3, "Entä sitten?")];
    let report = register.import(&(talk("a", &WHOLE) + &talk("a", &other))).unwrap();
    assert_eq!((report.replaced, report.conflicts), (1, 1));
    let one = report.conflicting[0];
    assert_eq!((one.record, one.reason, one.message), (2, ConflictReason::Twice, 0));
}

#[test]
fn an_import_that_fails_is_logged_as_failed_and_one_that_is_interrupted_as_interrupted() {
    let register = Register::new("import_failed");
    // Its only row is refused, which is known after the import was begun.
    let path = register.file("ragged.csv", "conversation_id,timestamp,role,message\n1,2026-11-20,customer\n");
    assert!(register.import_file(&path, None).is_err());
    let logged = |act: &str| register.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'"));
    while logged("import_failed") + logged("import_cancelled") == 0 {
        std::thread::yield_now();
    }
    assert_eq!((logged("import_failed"), logged("import_cancelled")), (1, 0));
}
