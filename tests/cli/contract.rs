use super::{PASSWORD, Shell};
use crate::support::{Register, at, day};
use serde_json::Value;
use seula::domain::Timestamp;
use seula::engine::ops::import;
use seula::engine::{Clock, ManualClock};
use seula::text::Locale;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const TALK: &str = r#"{"id": "a", "messages": [{"role": "user", "content": "Hetu 010190-900P, milloin jatkolupa?", "timestamp": "2026-10-01T10:00:00Z"}, {"role": "assistant", "content": "Hae jatkolupaa ajoissa.", "timestamp": "2026-10-01T10:00:05Z"}]}
{"id": "b", "messages": [{"role": "user", "content": "Vanha", "timestamp": "2024-11-01T10:00:00Z"}]}
"#;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| panic!("not JSON: {text}"))
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn create_import_search_and_retention_keep_their_contract() {
    let shell = Shell::new("cli_contract");
    shell.file("talk.jsonl", TALK);
    let created = shell.run("create --user pekka");
    assert_eq!((created.code, created.err.as_str()), (0, ""));
    let imported = shell.run("import @/talk.jsonl --user pekka --json");
    assert_eq!(imported.code, 0, "{}", imported.err);
    let report = json(&imported.out);
    let mut wanted = [
        "conflicting",
        "file",
        "older",
        "unknown_roles",
        "import",
        "source",
        "read",
        "imported",
        "replaced",
        "skipped",
        "conflicts",
        "refused",
        "scrubbed",
        "refusals",
    ];
    wanted.sort_unstable();
    assert_eq!(keys(&report), wanted);
    assert_eq!(report["source"], "role-content");
    assert!(report["file"].as_str().unwrap().ends_with("talk.jsonl"));
    assert_eq!((&report["read"], &report["imported"], &report["refused"]), (&2.into(), &1.into(), &1.into()));
    assert_eq!(report["scrubbed"]["hetu"], 1);
    assert_eq!(report["refusals"][0]["reason"], "past_due");
    assert_eq!(report["refusals"][0]["record"], 2);

    let found = shell.run("search jatkolupa --user pekka --json --limit 5");
    assert_eq!(found.code, 0, "{}", found.err);
    let found = json(&found.out);
    assert_eq!(keys(&found), ["hits", "more", "took_ms", "total"]);
    assert_eq!((&found["total"], &found["more"]), (&1.into(), &false.into()));
    assert_eq!(found["hits"][0]["started"], "2026-10-01T10:00:00Z");
    assert!(found["took_ms"].as_f64().unwrap() >= 0.0);
    assert!(!found["hits"][0]["snippet"].as_str().unwrap().contains("010190"));

    for verb in ["run", "status"] {
        let retention = shell.run(&format!("retention {verb} --json"));
        assert_eq!(retention.code, 0, "{}", retention.err);
        let retention = json(&retention.out);
        assert_eq!(keys(&retention), ["backlog", "cut_off", "destroyed", "next_due", "oldest", "state"]);
        assert_eq!(
            (&retention["cut_off"], &retention["oldest"]),
            (&"2024-11-25".into(), &"2026-10-01".into())
        );
        assert_eq!(retention["next_due"], "2028-10-01");
    }
}

#[test]
fn rescrub_goes_through_what_older_rules_have_scrubbed() {
    let shell = Shell::new("cli_rescrub");
    shell.file("talk.jsonl", TALK);
    shell.run("create --user pekka");
    shell.run("import @/talk.jsonl --user pekka");
    let plain = rusqlite::Connection::open(shell.folder.join("r.seula")).unwrap();
    plain.execute_batch("UPDATE conv SET rules = 1; UPDATE import SET rules = 1").unwrap();
    let said = shell.run("rescrub --user pekka --json");
    assert_eq!(said.code, 0, "{}", said.err);
    let report = json(&said.out);
    assert_eq!(keys(&report), ["changed", "conversations", "rules", "scrubbed", "staff_texts"]);
    assert_eq!((&report["conversations"], &report["changed"]), (&1.into(), &0.into()));
    let again = shell.run("rescrub --user pekka");
    assert_eq!((again.code, again.out.lines().count()), (0, 5), "{}", again.err);
    assert_eq!(shell.run("rescrub").code, 2);
}

#[test]
fn the_record_of_processing_is_a_page_in_any_language_and_ends_with_one_if_a_sentence_is_untrue() {
    let shell = Shell::new("cli_record");
    shell.file("talk.jsonl", TALK);
    shell.run("create --user pekka");
    shell.run("import @/talk.jsonl --user pekka");
    let said = shell.run("record --user pekka --lang sv --out @/register");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let page = std::fs::read_to_string(shell.folder.join("register.html")).unwrap();
    assert!(page.contains("<html lang=\"sv\">") && said.out.contains("register.html"), "{}", said.out);
    assert_eq!(said.out.lines().count(), 2);
    let plain = rusqlite::Connection::open(shell.folder.join("r.seula")).unwrap();
    plain.execute_batch("UPDATE conv SET rules = 1; UPDATE import SET rules = 1").unwrap();
    let untrue = shell.run("record --user pekka --out @/untrue.html");
    assert_eq!((untrue.code, untrue.out.lines().count()), (1, 3), "{}", untrue.out);
    assert!(untrue.out.contains("older rule set") && !untrue.out.contains("jatkolupa"), "{}", untrue.out);
    let page = std::fs::read_to_string(shell.folder.join("untrue.html")).unwrap();
    assert!(page.contains("<html lang=\"en\">"), "the terminal's language");
    for wrong in ["record --user pekka", "record --out @/x", "record --user pekka --out @/x --lang xx"] {
        assert_eq!(shell.run(wrong).code, 2, "{wrong}");
    }
}

#[test]
fn inspect_needs_no_register_and_stores_nothing() {
    let shell = Shell::new("cli_inspect");
    shell.file("talk.jsonl", TALK);
    let said = shell.run("inspect @/talk.jsonl --json");
    assert_eq!(said.code, 0, "{}", said.err);
    let found = json(&said.out);
    assert_eq!(keys(&found), ["complete", "conversations", "file", "refused", "source", "unknown_roles"]);
    let first = &found["conversations"][0];
    assert_eq!(keys(first), ["first", "id", "language", "last", "past_due", "roles", "scrubbed"]);
    assert_eq!((&first["id"], &first["first"]), (&"a".into(), &"2026-10-01T10:00:00Z".into()));
    assert_eq!(keys(&first["roles"]), ["adviser", "bot", "customer", "service", "system"]);
    assert_eq!((&first["past_due"], &found["conversations"][1]["past_due"]), (&false.into(), &true.into()));
    let files = std::fs::read_dir(&shell.folder).unwrap().count();
    assert_eq!(files, 1, "only the export itself");
}

#[test]
fn a_mapping_that_was_named_reads_what_is_not_recognised() {
    let shell = Shell::new("cli_mapping");
    shell.file(
        "talk.json",
        r#"[{"conversation_id":"a","utterances":[{"speaker":"USER","text":"hi, 040 555 0143"},{"speaker":"ASSISTANT","text":"hello"}]}]"#,
    );
    let refused = shell.run("inspect @/talk.json");
    assert_eq!((refused.code, refused.err.lines().count()), (1, 1), "{}", refused.err);
    let said = shell.run("inspect @/talk.json --mapping taskmaster --json");
    assert_eq!(said.code, 0, "{}", said.err);
    let found = json(&said.out);
    assert_eq!(found["source"], "mapping:taskmaster");
    assert_eq!(found["conversations"][0]["roles"]["bot"], 1);
    shell.run("create --user pekka --register @/r.seula");
    let line = "import @/talk.json --user pekka --mapping taskmaster --not-older-than 2026-11-01 --json";
    let said = shell.run(line);
    assert_eq!(said.code, 0, "{}", said.err);
    let found = json(&said.out);
    assert_eq!((&found["source"], &found["imported"]), (&"mapping:taskmaster".into(), &1.into()));
}

#[test]
fn scrub_keeps_order_and_ids_and_treats_lines_of_one_conversation_together() {
    let shell = Shell::new("cli_scrub");
    let lines = concat!(
        r#"{"id": 1, "role": "customer", "lang": "fi", "text": "puh 040 000 0123", "conversation": "x"}"#,
        "\n",
        r#"{"id": "two", "role": "bot", "lang": "fi", "text": "Kirjoitit: 0400000123", "conversation": "x"}"#,
        "\n\n",
        r#"{"id": 3, "role": "nobody", "lang": "en", "text": "the fee is 490 euros"}"#,
        "\n"
    );
    let said = shell.run_with("scrub", lines);
    assert_eq!(said.code, 0, "{}", said.err);
    let out: Vec<Value> = said.out.lines().map(json).collect();
    let texts: Vec<&str> = out.iter().map(|line| line["text"].as_str().unwrap()).collect();
    assert_eq!(texts, ["puh ⟦phone⟧", "Kirjoitit: ⟦phone⟧", "the fee is 490 euros"]);
    assert_eq!((&out[0]["id"], &out[1]["id"]), (&1.into(), &"two".into()));
    let broken = shell.run_with("scrub", "{\"id\": 1}\n");
    assert_eq!(broken.code, 1);
    assert!(broken.err.contains('1'), "{}", broken.err);
}

#[test]
fn generate_is_equal_for_equal_arguments() {
    let shell = Shell::new("cli_generate");
    for name in ["a", "b"] {
        let said = shell.run(&format!("generate --conversations 40 --seed 7 --out @/{name}.jsonl"));
        assert_eq!(said.code, 0, "{}", said.err);
    }
    let read = |name: &str| std::fs::read(shell.folder.join(name)).unwrap();
    assert_eq!(read("a.jsonl"), read("b.jsonl"));
    assert_eq!(String::from_utf8(read("a.jsonl")).unwrap().lines().count(), 40);
}

#[test]
fn without_a_display_the_window_ends_with_its_own_code_and_the_demo_with_success() {
    let shell = Shell::new("cli_no_display");
    let window = shell.run("");
    if cfg!(all(feature = "gui", target_os = "linux")) {
        assert_eq!(window.code, 78);
        let demo = shell.run("demo --conversations 60 --seed 3");
        assert_eq!(demo.code, 0, "{}", demo.err);
        let people = ["petri.esimerkki", "aino.mallikas", "maija.malli", "oskar.exempel", "sanna.esimerkki"];
        for word in people.into_iter().chain(["erik.exempel", "Password", "DISPLAY"]) {
            assert!(demo.out.contains(word), "{word}: {}", demo.out);
        }
        let left = shell.folder.join("seula/demo").read_dir().map_or(0, Iterator::count);
        assert_eq!(left, 0, "throw-away registers are removed");
        assert!(!shell.folder.join(".local/state").exists(), "and leave no trace");
    }
    assert!(!window.err.is_empty());
}

#[test]
fn a_register_cannot_be_made_over_another_and_a_weak_password_is_refused_in_three_languages() {
    let mut shell = Shell::new("cli_create");
    assert_eq!(shell.run("create --user pekka").code, 0);
    assert_eq!(shell.run("create --user pekka").code, 1);
    for locale in Locale::ALL {
        shell.locale = locale;
        let again = shell.run("create --user toinen");
        assert_eq!((again.code, again.out.as_str()), (1, ""));
        assert!(!again.err.trim().is_empty() && !again.err.contains(PASSWORD));
    }
}

#[test]
fn a_retention_backlog_ends_with_one() {
    let mut shell = Shell::new("cli_backlog");
    let old = TALK.replace("2026-10-01", "2024-12-01");
    shell.file("talk.jsonl", &old);
    shell.run("create --user pekka");
    assert_eq!(shell.run("import @/talk.jsonl --user pekka").code, 0);
    shell.clock = Arc::new(ManualClock::new(at("2027-06-01T12:00:00Z")));
    let said = shell.run("retention run --json");
    assert_eq!(said.code, 1, "{}", said.out);
    assert_eq!(json(&said.out)["backlog"], 1);
}

#[test]
fn a_backup_and_its_restoring_count_the_password_that_was_just_given() {
    let shell = Shell::new("cli_backup");
    shell.run("create --user pekka");
    let made = shell.run("backup --user pekka");
    assert_eq!(made.code, 0, "{}", made.err);
    let backups = std::fs::read_dir(shell.folder.join("r.seula").with_file_name("backups")).unwrap();
    let backup = backups.map(|file| file.unwrap().path()).next().unwrap();
    let line = format!("restore {} --user pekka --register @/restored/r.seula", backup.display());
    let restored = shell.run(&line);
    assert_eq!(restored.code, 0, "{}", restored.err);
    let plain = rusqlite::Connection::open(shell.folder.join("restored/r.seula")).unwrap();
    let number = |statement: &str| plain.query_row(statement, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(number("SELECT count(*) FROM audit WHERE act = 'reauthenticated'"), 2, "once for each");
    assert_eq!(number("SELECT scheduled_ms IS NULL FROM register"), 1, "no scheduler began its destruction");
}

/// A clock on which a millisecond passes between two looks, and six minutes while a register that is restored destroys what
/// is due after the password was given.
struct LongRun {
    register: PathBuf,
    shown: AtomicI64,
}

impl Clock for LongRun {
    fn now(&self) -> Timestamp {
        let statement = "SELECT count(*) = 2 AND (SELECT ran_ms FROM register) > max(at_ms) FROM audit \
                         WHERE act = 'reauthenticated'";
        let ran = || {
            let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
            let plain = rusqlite::Connection::open_with_flags(&self.register, flags)?;
            plain.query_row(statement, [], |row| row.get::<_, bool>(0))
        };
        // Before it is opened there is nothing to look into.
        let is_open = self.register.with_extension("seula-wal").exists();
        let shown = self.shown.fetch_add(1, Ordering::SeqCst);
        Timestamp(if is_open && ran().unwrap_or(false) { shown + 6 * 60 * 1000 } else { shown })
    }
}

#[test]
fn a_register_is_restored_however_long_its_destruction_takes() {
    let mut shell = Shell::new("cli_restore_long");
    shell.run("create --user pekka");
    assert_eq!(shell.run("backup --user pekka").code, 0);
    let backups = std::fs::read_dir(shell.folder.join("backups")).unwrap();
    let backup = backups.map(|file| file.unwrap().path()).next().unwrap();
    let register = shell.folder.join("restored/r.seula");
    let shown = AtomicI64::new(at("2026-11-24T12:00:00Z").0);
    shell.clock = Arc::new(LongRun { register: register.clone(), shown });
    let line = format!("restore {} --user pekka --register @/restored/r.seula", backup.display());
    let restored = shell.run(&line);
    assert_eq!((restored.code, restored.err.as_str()), (0, ""));
    let plain = rusqlite::Connection::open(&register).unwrap();
    let logged = "SELECT count(*) FROM audit WHERE act = 'backup_restored'";
    assert_eq!(plain.query_row(logged, [], |row| row.get::<_, i64>(0)), Ok(1));
}

#[test]
fn an_entry_whose_time_is_over_is_said_to_be_sealed_and_is_not_called_whole() {
    let mut register = Register::new("cli_verify");
    register.stop();
    let known = day("2028-12-01").number();
    register.tamper(&format!("UPDATE register SET known_day = {known}"));
    register.set_clock("2028-12-01T12:00:00Z");
    register.restart();
    register.sign_in();
    // It comes after the job that the start began.
    register.engine().call(import::Command::Recognise(Vec::new())).unwrap();
    register.stop();
    let shell = Shell { folder: register.folder.clone(), clock: register.clock.clone(), locale: Locale::En };
    let verify = |more: &str| shell.run(&format!("verify --register @/test.seula {more}"));
    let whole = verify("");
    assert_eq!((whole.code, whole.out.contains("audit log is whole")), (0, true), "{}", whole.out);
    let pruned = verify("--entry 1 --words x");
    assert_eq!((pruned.code, pruned.out.contains("sealed")), (1, true), "{}", pruned.out);
    assert!(!pruned.out.contains("audit log is whole"), "{}", pruned.out);
    let log = json(&verify("--entry 1 --words x --json").out)["log"].clone();
    assert_eq!(keys(&log), ["checkpoints", "entries", "fault", "first", "last", "pruned", "words"]);
    assert_eq!((&log["pruned"], &log["fault"]), (&1.into(), &Value::Null));
    let kept = verify(&format!("--entry {} --words x --json", log["last"]));
    let log = json(&kept.out)["log"].clone();
    assert_eq!((&log["pruned"], &log["fault"]["kind"]), (&Value::Null, &"words".into()));
}
