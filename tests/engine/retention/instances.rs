use super::{run, status, talks};
use crate::support::{Register, talk};
use seula::engine::ops::{annotation, import, retention};
use seula::engine::{Engine, EngineConfig, Reply, RequestId};
use std::sync::Arc;

/// What stands under a lease's name, by the clock of the register's test.
fn lease(register: &Register, name: &str, from_now_ms: i64) {
    use seula::engine::Clock as _;
    let until = register.clock.now().0 + from_now_ms;
    register.tamper(&format!("INSERT OR REPLACE INTO lease VALUES ('{name}', x'01', {until})"));
}

fn audited(register: &Register, act: &str) -> i64 {
    register.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'"))
}

#[test]
fn one_instance_at_a_time_destroys() {
    let register = Register::new("retention_lease");
    register.import(&talks("2024-12-01", 3)).unwrap();
    register.set_clock("2026-12-02T12:00:00Z");
    lease(&register, "retention", 5000);
    let left = run(register.engine());
    assert_eq!((left.destroyed, left.backlog, left.conversations), (0, 2, 1));
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3);
    // The other one has been killed: its lease runs out.
    register.set_clock("2026-12-02T12:00:10Z");
    assert_eq!(run(register.engine()).destroyed, 2);
    assert_eq!(register.number("SELECT count(*) FROM lease WHERE name = 'retention'"), 0);
}

#[test]
fn a_lease_that_a_jumped_clock_left_holds_nobody_up() {
    let register = Register::new("lease_of_a_jumped_clock");
    let two_years = 2 * 365 * 24 * 3600 * 1000;
    for name in ["import", "retention"] {
        lease(&register, name, two_years);
    }
    assert_eq!(register.import(&talks("2024-12-01", 3)).unwrap().imported, 3);
    register.set_clock("2026-12-01T12:00:00Z");
    assert_eq!(run(register.engine()).destroyed, 1);
}

#[test]
fn a_run_that_was_asked_for_while_one_is_under_way_tells_its_total_and_is_logged_once() {
    let mut register = Register::new("retention_joins");
    register.import(&talks("2024-12-01", 30)).unwrap();
    register.stop();
    register.set_clock("2026-12-20T12:00:00Z");
    let config = EngineConfig {
        path: register.path(),
        clock: Arc::<seula::engine::ManualClock>::clone(&register.clock),
        wake: Arc::new(|| {}),
    };
    let engine = Engine::start_idle(config).unwrap();
    engine.opened().unwrap();
    // Both are planned before the first slice.
    for request in [1, 2] {
        engine.send(RequestId(request), retention::Command::Run { on_its_own: false }).unwrap();
    }
    let mut totals = Vec::new();
    while totals.len() < 2 {
        for event in engine.events() {
            if let Ok(Reply::Retention(retention::Reply::Ran(status))) = event.result {
                totals.push((event.request.0, status.destroyed));
            }
        }
        std::thread::yield_now();
    }
    assert_eq!(totals, [(1, 20), (2, 20)]);
    assert_eq!(audited(&register, "retention_done"), 1);
}

#[test]
fn an_engine_for_a_short_command_begins_no_destruction() {
    let mut register = Register::new("retention_idle");
    register.import(&talks("2024-12-01", 3)).unwrap();
    register.stop();
    register.set_clock("2026-12-02T12:00:00Z");
    let config = EngineConfig {
        path: register.path(),
        clock: Arc::<seula::engine::ManualClock>::clone(&register.clock),
        wake: Arc::new(|| {}),
    };
    let engine = Engine::start_idle(config).unwrap();
    engine.opened().unwrap();
    let hidden = status(&engine);
    assert_eq!((hidden.conversations, hidden.backlog, hidden.confirm), (1, 2, false));
    drop(engine);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3);
    register.restart();
    assert_eq!(run(register.engine()).backlog, 0);
    assert_eq!(register.number("SELECT conversations FROM run"), 2);
}

#[test]
fn every_instance_is_known_while_it_lives() {
    let mut register = Register::new("instances");
    let alive = "SELECT count(*) FROM lease WHERE name LIKE 'instance %'";
    assert_eq!(register.number(alive), 1);
    let beside = register.another_engine();
    assert_eq!(register.number(alive), 2);
    drop(beside);
    assert_eq!(register.number(alive), 1);
    // One that was killed is forgotten by the next.
    lease(&register, "instance 01", 60_000);
    register.set_clock("2026-11-24T13:00:00Z");
    register.restart();
    assert_eq!(register.number(alive), 1);
    register.stop();
    assert_eq!(register.number(alive), 0);
}

#[test]
fn another_instance_writes_while_one_imports() {
    let (register, reviewer, conversation) = Register::with_reviewer("writes_beside_an_import");
    let lines: String = (0..4_000)
        .map(|n| talk(&format!("c{n}"), "2026-10-20", "Hei, missä lupani viipyy?", "Käsittelyssä."))
        .collect();
    let path = register.file("large.jsonl", &lines);
    let request = RequestId(1 << 40);
    register
        .engine()
        .send(request, import::Command::Import { path, mapping: None, not_older_than: None, notes: None })
        .unwrap();
    let mut written = 0;
    loop {
        let events = register.engine().events();
        if let Some(event) = events.into_iter().find(|event| event.request == request) {
            event.result.unwrap();
            break;
        }
        let text = crate::support::text("Kiitos hyvin hoidettu");
        reviewer.call(annotation::Command::AddNote { conversation, seq: None, text }).unwrap();
        written += 1;
    }
    println!("{written} notes written by another instance while 4,000 conversations came in");
    assert!(written > 5, "{written}");
}

#[test]
fn all_that_crashes_left_of_imports_is_gone_after_one_start() {
    let mut register = Register::new("several_orphans");
    for n in 0..3 {
        register.import(&talk(&format!("{n}"), "2026-11-10", "Hei", "Hei!")).unwrap();
    }
    register.stop();
    register.tamper("UPDATE import SET published_ms = NULL WHERE id > 1; DELETE FROM tally;");
    register.restart();
    let discarded = |register: &Register| {
        register
            .engine()
            .events()
            .iter()
            .any(|event| matches!(event.result, Ok(Reply::Import(import::Reply::Discarded))))
    };
    while !discarded(&register) {
        std::thread::yield_now();
    }
    assert_eq!(register.number("SELECT count(*) FROM import"), 1);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 1);
    assert_eq!(audited(&register, "import_failed"), 2);
}

#[test]
fn an_import_erases_first_what_one_that_was_broken_off_left() {
    let register = Register::new("import_after_broken_off");
    let lines: String = (0..3).map(|n| talk(&format!("{n}"), "2026-11-10", "Hei", "Vihreä kuusi!")).collect();
    register.import(&lines).unwrap();
    // What a discarding leaves that was broken off in a program that runs on.
    register.tamper("UPDATE import SET published_ms = NULL; DELETE FROM tally;");
    let report = register.import(&lines).unwrap();
    assert_eq!((report.imported, report.conflicts), (3, 0));
    assert_eq!(register.number("SELECT count(*) FROM import"), 1);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 3);
    assert_eq!(register.number("SELECT count(*) FROM fts_202611 WHERE fts_202611 MATCH 'kuusi'"), 3);
    register.tamper("INSERT INTO fts_202611 (fts_202611, rank) VALUES ('integrity-check', 1)");
}
