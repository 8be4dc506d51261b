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
fn a_run_that_has_not_ended_is_a_backlog_for_its_rows_can_be_read_in_the_files() {
    let shell = due("cli_broken_off");
    assert_eq!(retention(&shell, "run").0, 0);
    let plain = rusqlite::Connection::open(shell.folder.join("r.seula")).unwrap();
    plain.execute_batch("UPDATE run SET ended_ms = NULL, state = 3").unwrap();
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
