use super::Shell;
use crate::support::at;
use serde_json::Value;
use seula::engine::ManualClock;
use seula::error::{Error, ErrorKind};
use seula::text::{Locale, Tr};
use std::sync::Arc;

/// A register with two conversations, the clock at the day on which the first is due.
fn due(test: &str) -> Shell {
    let mut shell = Shell::new(test);
    let lines: String = ["2024-12-01", "2026-10-01"]
        .map(|day| {
            format!(
                r#"{{"id": "{day}", "messages": [{{"role": "user", "content": "Missä jatkolupa viipyy?", "timestamp": "{day}T10:00:00Z"}}]}}"#
            ) + "\n"
        })
        .concat();
    shell.file("talk.jsonl", &lines);
    assert_eq!(shell.run("create --user pekka").code, 0);
    assert_eq!(shell.run("import @/talk.jsonl --user pekka").code, 0);
    shell.clock = Arc::new(ManualClock::new(at("2026-12-01T12:00:00Z")));
    shell
}

fn number(shell: &Shell, statement: &str) -> i64 {
    let plain = rusqlite::Connection::open(shell.folder.join("r.seula")).unwrap();
    plain.query_row(statement, [], |row| row.get(0)).unwrap()
}

fn retention(shell: &Shell, verb: &str) -> (u8, Value) {
    let said = shell.run(&format!("retention {verb} --json"));
    (said.code, serde_json::from_str(&said.out).unwrap())
}

#[test]
fn search_and_status_hide_what_is_due_and_begin_no_destruction_that_they_would_break_off() {
    let shell = due("cli_short");
    for _ in 0..3 {
        let found = shell.run("search jatkolupa --user pekka --json");
        let found: Value = serde_json::from_str(&found.out).unwrap();
        assert_eq!(found["total"], 1);
        let (code, status) = retention(&shell, "status");
        assert_eq!((code, &status["backlog"], &status["state"]), (1, &1.into(), &"hidden".into()));
    }
    assert_eq!(number(&shell, "SELECT count(*) FROM conv"), 2);
    assert_eq!(number(&shell, "SELECT count(*) FROM run WHERE state = 1 AND ended_ms IS NULL"), 1);
}

#[test]
fn a_run_says_all_that_it_destroyed_and_is_logged_once() {
    let shell = due("cli_run");
    let (code, ran) = retention(&shell, "run");
    assert_eq!((code, &ran["destroyed"], &ran["backlog"]), (0, &1.into(), &0.into()));
    assert_eq!(number(&shell, "SELECT count(*) FROM audit WHERE act = 'retention_done'"), 1);
    let (code, status) = retention(&shell, "status");
    assert_eq!((code, &status["destroyed"], &status["state"]), (0, &1.into(), &"compacted".into()));
    let (_, again) = retention(&shell, "run");
    assert_eq!(again["destroyed"], 0);
}

#[test]
fn what_was_found_after_a_run_is_told_after_later_ones_too() {
    let shell = due("cli_found");
    assert_eq!(retention(&shell, "run").0, 0);
    let plain = rusqlite::Connection::open(shell.folder.join("r.seula")).unwrap();
    // As if it had ended before the log told of records, with which they are compared.
    plain.execute_batch("DELETE FROM audit WHERE act = 'retention_recorded'").unwrap();
    let later = "INSERT INTO run (started_ms, ended_ms, cut_off, state, conversations, sought) \
                 SELECT started_ms + 1, ended_ms + 1, cut_off, 6, 1, 1 FROM run WHERE id = 1";
    plain.execute_batch(later).unwrap();
    assert_eq!(retention(&shell, "status").0, 0);
    plain.execute_batch("UPDATE run SET hits = 3 WHERE id = 1").unwrap();
    assert_eq!(retention(&shell, "status").0, 1);
}

#[test]
fn a_run_that_has_not_ended_is_a_backlog_for_its_rows_can_be_read_in_the_files() {
    let shell = due("cli_broken_off");
    assert_eq!(retention(&shell, "run").0, 0);
    let plain = rusqlite::Connection::open(shell.folder.join("r.seula")).unwrap();
    let broken_off =
        "UPDATE run SET ended_ms = NULL, state = 3; DELETE FROM audit WHERE act = 'retention_recorded'";
    plain.execute_batch(broken_off).unwrap();
    drop(plain);
    let (code, status) = retention(&shell, "status");
    assert_eq!((code, &status["backlog"], &status["state"]), (1, &1.into(), &"indexed".into()));
    let (code, ran) = retention(&shell, "run");
    assert_eq!((code, &ran["backlog"], &ran["state"]), (0, &0.into(), &"compacted".into()));
}

#[test]
fn a_scheduler_alone_destroys_after_a_jump_of_the_clock_in_seven_days_and_not_by_running_often_on_one() {
    let mut shell = due("cli_scheduler");
    shell.clock = Arc::new(ManualClock::new(at("2027-02-01T12:00:00Z")));
    let mut left = Vec::new();
    for _ in 0..4 {
        left.push(retention(&shell, "run").1["backlog"].as_u64().unwrap());
    }
    for date in 2..=7 {
        shell.clock = Arc::new(ManualClock::new(at(&format!("2027-02-0{date}T12:00:00Z"))));
        left.push(retention(&shell, "run").1["backlog"].as_u64().unwrap());
    }
    assert_eq!(left, [1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
    assert_eq!(number(&shell, "SELECT count(*) FROM conv"), 1);
}

#[test]
fn an_import_destroys_first_what_is_due() {
    let shell = due("cli_import_due");
    assert_eq!(shell.run("import @/talk.jsonl --user pekka").code, 0);
    assert_eq!(number(&shell, "SELECT count(*) FROM conv"), 1);
    assert_eq!(number(&shell, "SELECT count(*) FROM audit WHERE act = 'retention_done'"), 1);
}

#[cfg(unix)]
#[test]
fn a_register_that_can_only_be_read_tells_its_status_and_why_nothing_goes() {
    use std::os::unix::fs::PermissionsExt as _;
    let shell = due("cli_read_only");
    let path = shell.folder.join("r.seula");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o400)).unwrap();
    let reason = Error::new(ErrorKind::ReadOnly, "").message(Tr::new(Locale::En));
    let json = shell.run("retention status --json");
    let status: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((json.code, json.err.trim()), (1, reason.as_str()), "there is a backlog");
    assert_eq!((&status["backlog"], &status["cut_off"]), (&1.into(), &"2024-12-02".into()));
    let plain = shell.run("retention status");
    assert_eq!((plain.code, plain.err.trim()), (1, reason.as_str()));
    assert!(plain.out.contains("2 Dec 2024"), "{}", plain.out);
    let run = shell.run("retention run --json");
    assert_eq!((run.code, run.out.as_str(), run.err.trim()), (1, "", reason.as_str()));
    assert_eq!((run.code, run.out.as_str(), run.err.trim()), (1, "", reason.as_str()));
    // Nothing is left beside the register that would lock out who writes to it next.
    let beside = |ending| shell.folder.join(format!("r.seula{ending}")).exists();
    assert!(!beside("-shm") && !beside("-wal"));
    assert_eq!(number(&shell, "SELECT count(*) FROM conv"), 2);
}

#[test]
fn prove_says_place_by_place_what_was_looked_at_and_ends_with_1_if_something_is_found() {
    let shell = due("cli_prove");
    // A command that looks hides what is due, and destroys nothing.
    let said = shell.run("retention prove --json");
    let proof: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(
        (said.code, &proof["nothing_older"], &proof["cut_off"]),
        (1, &false.into(), &"2024-12-02".into())
    );
    assert_eq!(retention(&shell, "run").0, 0);
    let said = shell.run("retention prove --json");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let proof: Value = serde_json::from_str(&said.out).unwrap();
    let keys: Vec<&String> = proof.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["checked", "cut_off", "nothing_older", "today"]);
    let rows = proof["checked"].as_array().unwrap();
    assert_eq!(rows.len(), seula::domain::ProofPlace::ALL.len());
    assert_eq!(
        rows[0],
        serde_json::json!({"place": "conversations", "rows": 1, "oldest": "2026-10-01", "found": 0})
    );
    let plain = shell.run("retention prove");
    assert_eq!((plain.code, plain.out.lines().count()), (0, rows.len() + 1), "{}", plain.out);
    assert_eq!(number(&shell, "SELECT count(*) FROM audit WHERE act = 'retention_proved'"), 3);
}

#[test]
fn the_record_of_a_run_is_written_as_a_page_in_the_language_that_was_named() {
    let shell = due("cli_record");
    assert_eq!(retention(&shell, "run").0, 0);
    let tr = Tr::new(Locale::En);
    assert!(shell.run("retention status").out.contains(&tr.destruction_cli(1)));
    let said = shell.run("retention record 1 --out @/poytakirja --user pekka --lang fi");
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let page = std::fs::read_to_string(shell.folder.join("poytakirja.html")).unwrap();
    assert!(page.contains(&Tr::new(Locale::Fi).destruction_title(1)), "{page}");
    for (line, code) in [
        ("retention record --out @/x --user pekka", 2),
        ("retention record 1 --user pekka", 2),
        ("retention record 1 --out @/x", 2),
        ("retention record 1 --out @/x --user pekka --lang de", 2),
        ("retention record 1 --out @/x --user pekka --json", 2),
        ("retention record 9 --out @/x --user pekka", 1),
    ] {
        let said = shell.run(line);
        assert_eq!((said.code, said.err.lines().count()), (code, 1), "{line}: {}", said.err);
    }
}

#[test]
fn a_record_that_another_program_has_changed_is_named_by_verify_and_status_and_on_its_page() {
    let shell = due("cli_record_changed");
    assert_eq!(retention(&shell, "run").0, 0);
    let tr = Tr::new(Locale::En);
    let told = tr.destruction_changed_run(1);
    let verified = shell.run("verify --json");
    let found: Value = serde_json::from_str(&verified.out).unwrap();
    assert_eq!((verified.code, &found["changed_records"]), (0, &serde_json::json!([])));
    let page = |name: &str| {
        let said = shell.run(&format!("retention record 1 --out @/{name} --user pekka --lang en"));
        assert_eq!(said.code, 0, "{}", said.err);
        std::fs::read_to_string(shell.folder.join(format!("{name}.html"))).unwrap()
    };
    let honest = page("honest");
    assert!(honest.contains(tr.destruction_note()) && !honest.contains(tr.destruction_changed()));
    let plain = rusqlite::Connection::open(shell.folder.join("r.seula")).unwrap();
    let change = "UPDATE run SET hits = 0, state = 6, sought = 128, confirmed_by = 1; \
                  UPDATE run_month SET messages = 99999";
    plain.execute_batch(change).unwrap();
    drop(plain);
    let verified = shell.run("verify --json");
    let found: Value = serde_json::from_str(&verified.out).unwrap();
    assert_eq!((verified.code, &found["changed_records"]), (1, &serde_json::json!([1])));
    assert_eq!(&found["log"]["fault"], &Value::Null, "the log itself is whole");
    assert_eq!(retention(&shell, "status").0, 1);
    for command in ["verify", "retention status"] {
        let said = shell.run(command);
        assert_eq!((said.code, said.out.contains(&told)), (1, true), "{command}: {}", said.out);
    }
    let changed = page("changed");
    assert!(changed.contains(tr.destruction_changed()) && !changed.contains(tr.destruction_note()));
}

#[test]
fn verify_and_status_tell_of_backups_that_could_not_be_removed_and_of_runs_that_were_missed() {
    let mut shell = due("cli_overdue");
    let tr = Tr::new(Locale::En);
    assert_eq!(retention(&shell, "run").0, 0);
    let verified = shell.run("verify --json");
    let found: Value = serde_json::from_str(&verified.out).unwrap();
    assert_eq!(
        (verified.code, &found["backups"]["last"], &found["backups"]["overdue"]),
        (0, &Value::Null, &0.into())
    );
    assert!(shell.run("verify").out.contains(tr.cli_no_backup()));
    // What no program removes as a file.
    std::fs::create_dir_all(shell.folder.join("backups/r-20261001-120000.seula")).unwrap();
    let verified = shell.run("verify --json");
    let found: Value = serde_json::from_str(&verified.out).unwrap();
    assert_eq!((verified.code, &found["backups"]["overdue"]), (1, &1.into()));
    for command in ["verify", "retention status", "backup --user pekka"] {
        assert!(shell.run(command).out.contains(&tr.backups_overdue(1)), "{command}");
    }
    shell.clock = Arc::new(ManualClock::new(at("2026-12-05T12:00:00Z")));
    let missed = tr.schedule_missed(&tr.date(crate::support::day("2026-12-01")));
    assert!(shell.run("retention status").out.contains(&missed));
    shell.run("retention run");
    assert!(!shell.run("retention status").out.contains(&missed));
}
