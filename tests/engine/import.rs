use crate::support::{Register, day};
use seula::domain::{ImportReport, RefusalReason};
use seula::engine::ops::import;
use seula::engine::{Reply, RequestId};
use seula::error::ErrorKind;
use std::path::{Path, PathBuf};

/// One conversation of a role/content export; a time of `""` leaves it out.
fn talk(id: &str, start: &str, texts: &[&str]) -> String {
    let messages: Vec<String> = texts
        .iter()
        .enumerate()
        .map(|(n, text)| {
            let role = if n % 2 == 0 { "user" } else { "assistant" };
            let time = if start.is_empty() {
                String::new()
            } else {
                format!(r#", "timestamp": "{start}:{:02}Z""#, n % 60)
            };
            format!(r#"{{"role": "{role}", "content": "{text}"{time}}}"#)
        })
        .collect();
    format!("{{\"id\": \"{id}\", \"messages\": [{}]}}\n", messages.join(", "))
}

fn counts(report: &ImportReport) -> [u64; 6] {
    let sum = report.imported + report.replaced + report.skipped + report.conflicts + report.refused;
    assert_eq!(report.read, sum, "read = imported + replaced + skipped + conflicts + refused");
    [report.read, report.imported, report.replaced, report.skipped, report.conflicts, report.refused]
}

fn reasons(report: &ImportReport) -> Vec<(u64, RefusalReason)> {
    report.refusals.iter().map(|refusal| (refusal.record, refusal.reason)).collect()
}

fn nothing_left(register: &Register) {
    let leases = "lease WHERE name NOT LIKE 'instance %'";
    for table in ["import", "conv", "msg", "source", "tally", "word_list", leases] {
        assert_eq!(register.number(&format!("SELECT count(*) FROM {table}")), 0, "{table}");
    }
    assert_eq!(register.number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'fts%'"), 0);
}

fn formats() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/formats")
}

#[test]
fn every_record_of_a_file_is_counted_once() {
    let register = Register::new("every_record_is_counted");
    let file = [
        talk("a", "2026-11-20T08:00", &["Hei, missä lupani viipyy?", "Hakemus on käsittelyssä."]),
        talk("b", "2026-10-20T08:00", &["Moi", "Hei!", "Kiitos"]),
        talk("old", "2024-11-20T08:00", &["Vanha asia", "Vanha vastaus"]),
        talk("future", "2026-11-26T08:00", &["Huominen", "Vastaus"]),
        talk("undated", "", &["Ei aikaa", "Vastaus"]),
        talk("blank", "2026-11-20T09:00", &[" ", ""]),
        "{\"id\": \"broken\", \"messages\": [\n".to_owned(),
    ]
    .concat();
    let report = register.import(&file).unwrap();
    assert_eq!(counts(&report), [7, 2, 0, 0, 0, 5]);
    let reasons = reasons(&report);
    for wanted in [
        (3, RefusalReason::PastDue),
        (4, RefusalReason::FutureDate),
        (5, RefusalReason::NoDate),
        (6, RefusalReason::Empty),
    ] {
        assert!(reasons.contains(&wanted), "{wanted:?} in {reasons:?}");
    }
    assert_eq!(report.source, "role-content");
    assert_eq!(register.number("SELECT count(*) FROM conv"), 2);
    assert_eq!(register.number("SELECT sum(conversations) FROM tally"), 2);
    assert_eq!(register.number("SELECT sum(messages) FROM tally"), 5);
    assert_eq!(
        register.number("SELECT count(*) FROM fts_202611 WHERE fts_202611 MATCH 'reply:käsittelyssä'"),
        1
    );
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'imported' AND amount = 2"), 1);
    let words = String::from_utf8(register.word_list(202_611)).unwrap();
    assert_eq!(
        words.split('\n').collect::<Vec<_>>(),
        ["hakemus", "hei", "käsittelyssä", "lupani", "missä", "on", "viipyy"]
    );
}

#[test]
fn importing_a_file_again_adds_nothing() {
    let register = Register::new("importing_again");
    let file =
        [talk("a", "2026-11-20T08:00", &["Hei", "Hei!"]), talk("b", "2026-11-20T08:00", &["Moi", "Hei!"])]
            .concat();
    assert_eq!(counts(&register.import(&file).unwrap()), [2, 2, 0, 0, 0, 0]);
    assert_eq!(counts(&register.import(&file).unwrap()), [2, 0, 0, 2, 0, 0]);
    // The same conversation twice in one file is one.
    assert_eq!(counts(&register.import(&file.repeat(2)).unwrap()), [4, 0, 0, 4, 0, 0]);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 2);
    assert_eq!(register.number("SELECT count(*) FROM msg"), 4);
    assert_eq!(register.number("SELECT count(DISTINCT number) FROM conv"), 2);
}

#[test]
fn a_conversation_without_an_id_is_known_by_its_content() {
    let register = Register::new("without_an_id");
    let file = talk("", "2026-11-20T08:00", &["Hei", "Hei!"]).replace("\"id\": \"\", ", "");
    assert_eq!(counts(&register.import(&file).unwrap()), [1, 1, 0, 0, 0, 0]);
    assert_eq!(counts(&register.import(&file).unwrap()), [1, 0, 0, 1, 0, 0]);
    assert_eq!(counts(&register.import(&file.replace("Hei!", "Terve")).unwrap()), [1, 1, 0, 0, 0, 0]);
}

#[test]
fn a_conversation_without_an_id_is_known_under_later_rules_by_its_source_roles_and_times() {
    let register = Register::new("without_an_id_later");
    let nameless = |start: &str, texts: &[&str]| talk("", start, texts).replace("\"id\": \"\", ", "");
    let file = nameless("2026-11-20T08:00", &["Hei", "Hei!"]) + &nameless("2026-11-20T09:00", &["Moi"]);
    assert_eq!(counts(&register.import(&file).unwrap()), [2, 2, 0, 0, 0, 0]);
    // As if older rules had scrubbed it, which gave another name.
    register.tamper("UPDATE import SET rules = 1; UPDATE conv SET rules = 1, ext = randomblob(16)");
    let other =
        nameless("2026-11-20T08:01", &["Hei", "Hei!"]) + &nameless("2026-11-20T08:00", &["Hei", "Hei!", "?"]);
    // A single message tells too little: another customer may have written in the same second.
    assert_eq!(counts(&register.import(&(file + &other)).unwrap()), [4, 3, 0, 1, 0, 0]);
}

#[test]
fn a_longer_version_takes_the_place_of_the_shorter_and_keeps_its_reviews() {
    let register = Register::new("a_longer_version");
    let short = talk("a", "2026-11-20T08:00", &["Hei", "Hei!"]);
    let long = talk("a", "2026-11-20T08:00", &["Hei", "Hei!", "Entä passi?", "Passia ei tarvita."]);
    register.import(&short).unwrap();
    let id = register.number("SELECT id FROM conv");
    register.tamper(
        "INSERT INTO review (conv, account, begun_ms, saved_ms) SELECT conv.id, account.id, 1, 1 FROM conv, account",
    );
    assert_eq!(counts(&register.import(&long).unwrap()), [1, 0, 1, 0, 0, 0]);
    assert_eq!(register.number("SELECT id FROM conv"), id);
    assert_eq!(register.number("SELECT count(*) FROM review"), 1);
    assert_eq!(register.number("SELECT messages * 10 + answers FROM conv"), 42);
    assert_eq!(register.number(&format!("SELECT count(*) FROM msg WHERE id / 8192 = {id}")), 4);
    assert_eq!(register.number("SELECT sum(messages) FROM tally"), 4);
    for (words, hits) in [("customer:passi", 1), ("reply:passia", 1), ("customer:hei", 1)] {
        let found = format!("SELECT count(*) FROM fts_202611 WHERE fts_202611 MATCH '{words}'");
        assert_eq!(register.number(&found), hits, "{words}");
    }
    register.tamper("INSERT INTO fts_202611 (fts_202611, rank) VALUES ('integrity-check', 1)");
    let words = String::from_utf8(register.word_list(202_611)).unwrap();
    assert!(words.split('\n').any(|word| word == "passia"), "{words}");
    // The longer one again, and the shorter one again.
    assert_eq!(counts(&register.import(&long).unwrap()), [1, 0, 0, 1, 0, 0]);
    assert_eq!(counts(&register.import(&short).unwrap()), [1, 0, 0, 1, 0, 0]);
}

#[test]
fn a_longer_version_in_the_same_file_continues_the_shorter() {
    let register = Register::new("longer_in_the_same_file");
    let file = [
        talk("a", "2026-11-20T08:00", &["Hei", "Hei!"]),
        talk("a", "2026-11-20T08:00", &["Hei", "Hei!", "Entä passi?"]),
    ]
    .concat();
    assert_eq!(counts(&register.import(&file).unwrap()), [2, 1, 1, 0, 0, 0]);
    assert_eq!(register.number("SELECT messages FROM conv"), 3);
    assert_eq!(register.number("SELECT sum(conversations) * 10 + sum(messages) FROM tally"), 13);
    assert_eq!(register.number("SELECT count(*) FROM fts_202611 WHERE fts_202611 MATCH 'passi'"), 1);
}

#[test]
fn the_same_id_with_another_text_is_a_conflict_and_changes_nothing() {
    let register = Register::new("a_conflict");
    register.import(&talk("a", "2026-11-20T08:00", &["Hei", "Hei!"])).unwrap();
    for other in [
        talk("a", "2026-11-20T08:00", &["Moi", "Hei!"]),
        talk("a", "2026-11-20T09:00", &["Hei", "Hei!"]),
        talk("a", "2026-11-20T08:00", &["Moi", "Hei!", "Lisää"]),
    ] {
        assert_eq!(counts(&register.import(&other).unwrap()), [1, 0, 0, 0, 1, 0]);
    }
    assert_eq!(register.number("SELECT count(*) FROM msg WHERE text IN ('Hei', 'Hei!')"), 2);
}

#[test]
fn what_has_no_date_needs_the_importers_word_and_is_spread_over_that_day() {
    let register = Register::new("undated");
    let file: String = (0..50).map(|n| talk(&format!("u{n}"), "", &["Hei", "Hei!"])).collect();
    assert_eq!(counts(&register.import(&file).unwrap()), [50, 0, 0, 0, 0, 50]);
    let path = register.file("undated.jsonl", &file);
    let report = register.import_file(&path, Some(day("2026-01-02"))).unwrap();
    assert_eq!(counts(&report), [50, 50, 0, 0, 0, 0]);
    assert_eq!(register.number("SELECT count(DISTINCT started_ms) FROM conv"), 50);
    assert_eq!(register.number("SELECT min(started_ms) FROM conv"), day("2026-01-02").start().0);
    assert_eq!(register.number("SELECT min(due_on) FROM conv"), day("2028-01-02").number());
    assert_eq!(register.number("SELECT min(basis) FROM conv"), 3);
    assert_eq!(
        register.number("SELECT not_older_than FROM import WHERE imported > 0"),
        day("2026-01-02").number()
    );
    // A word for a day whose time is over helps nothing.
    let report = register.import_file(&path, Some(day("2024-11-24"))).unwrap();
    assert_eq!(counts(&report), [50, 0, 0, 0, 0, 50]);
}

#[test]
fn many_conversations_of_one_second_get_keys_of_their_own() {
    let register = Register::new("one_second");
    let file: String =
        (0..300).map(|n| talk(&format!("c{n}"), "2026-11-20T08:00", &["Hei", "Hei!"])).collect();
    assert_eq!(counts(&register.import(&file).unwrap()), [300, 300, 0, 0, 0, 0]);
    let first = register.number("SELECT min(id) FROM conv");
    assert_eq!(register.number("SELECT max(id) FROM conv"), first + 299);
    let more = talk("one more", "2026-11-20T08:00", &["Hei"]);
    register.import(&more).unwrap();
    assert_eq!(register.number("SELECT max(id) FROM conv"), first + 300);
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let mut register = Register::new("a_cancelled_import");
    let marker = "harmaa lokki kalliolla";
    let file: String = (0..4_000)
        .map(|n| {
            talk(&format!("c{n}"), "2026-11-20T08:00", &["Hei, täällä on harmaa lokki kalliolla.", "Hei!"])
        })
        .collect();
    let path = register.file("large.jsonl", &file);
    let command =
        import::Command::Import { path: path.clone(), mapping: None, not_older_than: None, notes: None };
    let request = RequestId(1 << 40);
    register.engine().send(request, command).unwrap();
    while register.number("SELECT count(*) FROM conv") == 0 {
        std::thread::yield_now();
    }
    let before = register.found_in_files(marker);
    register.engine().cancel(request);
    let (mut told, mut discarded) = (None, false);
    while !discarded {
        for event in register.engine().events() {
            if event.request == request {
                told = Some(event.result.unwrap_err().kind);
            } else if matches!(event.result, Ok(Reply::Import(import::Reply::Discarded))) {
                discarded = true;
            }
        }
        std::thread::yield_now();
    }
    assert_eq!(told, Some(ErrorKind::Cancelled));
    nothing_left(&register);
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'import_cancelled'"), 1);
    let after = register.found_in_files(marker);
    println!("marker found before: {before}, after: {after}");
    assert!(before > 0);
    assert_eq!(after, 0);
    // The register still works, and the same file can be imported.
    register.restart();
    register.sign_in();
    let report = register.import_file(&path, None).unwrap();
    assert_eq!(counts(&report), [4_000, 4_000, 0, 0, 0, 0]);
}

#[test]
fn what_a_crash_left_of_an_import_is_gone_after_the_next_start() {
    let mut register = Register::new("a_crash");
    let marker = "harmaa lokki kalliolla";
    let kept = talk("kept", "2026-11-20T07:00", &["Hei, vihreä kuusi.", "Hei!"]);
    register.import(&kept).unwrap();
    let lost: String = ["2026-11", "2026-10"]
        .iter()
        .map(|month| {
            talk(month, &format!("{month}-20T08:00"), &["Täällä on harmaa lokki kalliolla.", "Hei!"])
        })
        .collect();
    register.import(&lost).unwrap();
    register.stop();
    let unpublish = "UPDATE import SET published_ms = NULL WHERE id = 2; \
         DELETE FROM tally; \
         INSERT INTO tally SELECT due_on, index_month, 1, messages FROM conv WHERE import = 1;";
    // While another instance imports, its rows are left alone.
    let now = register.number("SELECT max(at_ms) FROM audit");
    register.tamper(unpublish);
    register.tamper(&format!("INSERT INTO lease VALUES ('import', x'01', {})", now + 5000));
    register.restart();
    register.sign_in();
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3);
    let before = register.found_in_files(marker);
    register.set_clock("2026-11-24T12:00:10Z");
    register.restart();
    register.engine().opened().unwrap();
    let after = register.found_in_files(marker);
    println!("marker found before: {before}, after: {after}");
    assert!(before > 0);
    assert_eq!(after, 0);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 1);
    assert_eq!(register.number("SELECT count(*) FROM msg"), 2);
    assert_eq!(register.number("SELECT count(*) FROM import"), 1);
    assert_eq!(register.number("SELECT count(*) FROM sqlite_schema WHERE name = 'fts_202610'"), 0);
    assert_eq!(register.number("SELECT count(*) FROM fts_202611 WHERE fts_202611 MATCH 'lokki'"), 0);
    assert_eq!(register.number("SELECT count(*) FROM fts_202611 WHERE fts_202611 MATCH 'kuusi'"), 1);
    register.tamper("INSERT INTO fts_202611 (fts_202611, rank) VALUES ('integrity-check', 1)");
    assert_eq!(
        String::from_utf8(register.word_list(202_611)).unwrap().split('\n').collect::<Vec<_>>(),
        ["hei", "kuusi", "vihreä"]
    );
    register.sign_in();
    assert_eq!(counts(&register.import(&lost).unwrap()), [2, 2, 0, 0, 0, 0]);
}

#[test]
fn a_file_in_which_nothing_can_be_read_is_an_error_that_says_where() {
    let register = Register::new("nothing_readable");
    let whole = talk("a", "2026-11-20T08:00", &["Missä lupa viipyy?", "Käsittelyssä."]);
    for (content, kind) in [
        ("", ErrorKind::NothingReadable),
        ("[]", ErrorKind::NothingReadable),
        ("{\"a\": 1}\n{\"a\": 2}\n", ErrorKind::FormatUnknown),
        (whole.trim_end().trim_end_matches(['}', ']']), ErrorKind::NoneReadable(RefusalReason::CutOff, 1, 0)),
    ] {
        assert_eq!(register.import(content).unwrap_err().kind, kind, "{content}");
    }
    let missing = register.folder.join("missing.jsonl");
    assert_eq!(register.import_file(&missing, None).unwrap_err().kind, ErrorKind::FileUnreadable);
    nothing_left(&register);
}

#[test]
fn a_clock_more_than_a_day_behind_the_known_day_stops_imports() {
    let register = Register::new("clock_back");
    let file = talk("a", "2026-11-20T08:00", &["Hei", "Hei!"]);
    register.import(&file).unwrap();
    register.set_clock("2026-11-22T12:00:00Z");
    register.sign_in();
    assert_eq!(register.import(&file).unwrap_err().kind, ErrorKind::ClockBack);
    register.set_clock("2026-11-23T12:00:00Z");
    register.sign_in();
    assert_eq!(counts(&register.import(&file).unwrap()), [1, 0, 0, 1, 0, 0]);
}

#[test]
fn nobody_imports_without_signing_in() {
    let mut register = Register::new("not_signed_in");
    register.restart();
    let file = talk("a", "2026-11-20T08:00", &["Hei", "Hei!"]);
    assert_eq!(register.import(&file).unwrap_err().kind, ErrorKind::NotSignedIn);
    let path = register.folder.join("export.jsonl");
    assert_eq!(register.inspect_file(&path, None).unwrap_err().kind, ErrorKind::NotSignedIn);
}

#[test]
fn inspecting_tells_what_an_import_would_find_and_stores_nothing() {
    let register = Register::new("inspecting");
    for name in ["openai_messages.jsonl", "zendesk_chat.json", "generic_messages.csv"] {
        let path = formats().join(name);
        let inspection = register.inspect_file(&path, None).unwrap();
        assert_eq!(register.number("SELECT (SELECT count(*) FROM conv) + (SELECT count(*) FROM import)"), 0);
        let scratch = Register::new(&format!("inspecting_{name}"));
        let report = scratch.import_file(&path, None).unwrap();
        let (read, imported) = (report.read, report.imported);
        assert_eq!(report.source, inspection.source);
        assert_eq!(read, inspection.conversations + inspection.refused, "{name}");
        assert_eq!(imported, inspection.dated, "{name}");
        assert_eq!(inspection.samples.len(), 3, "{name}");
        counts(&report);
    }
}

#[test]
fn past_imports_are_listed_newest_first() {
    let register = Register::new("past_imports");
    register.import(&talk("a", "2026-11-20T08:00", &["Hei", "Hei!"])).unwrap();
    register.import(&talk("b", "2024-01-20T08:00", &["Hei", "Hei!"])).unwrap();
    let Reply::Import(import::Reply::History(past)) = register.engine().ask(import::Query::History).unwrap()
    else {
        panic!("another reply");
    };
    let seen: Vec<_> =
        past.iter().map(|past| (past.by.as_str(), past.read, past.imported, past.refused)).collect();
    assert_eq!(seen, [("saana", 1, 0, 1), ("saana", 1, 1, 0)]);
}
