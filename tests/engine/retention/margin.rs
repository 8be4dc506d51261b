use super::{status, talks};
use crate::support::{Register, act, day, error_of, talk};
use seula::domain::retention::due_on;
use seula::domain::{Day, RetentionStatus};
use seula::engine::ops::{backup, import, retention};
use seula::engine::{Engine, Reply};
use seula::error::ErrorKind;
use std::path::PathBuf;

/// Raises the margin as the status shows what comes of it.
fn raise(engine: &Engine, wanted: u32) -> RetentionStatus {
    match act(engine, command(&status(engine), wanted)).unwrap() {
        Reply::Retention(retention::Reply::Ran(status)) => *status,
        other => panic!("{other:?}"),
    }
}

fn command(shown: &RetentionStatus, wanted: u32) -> retention::Command {
    let (due, _) = shown.raised(wanted);
    retention::Command::RaiseMargin { seen: shown.margin_days, wanted, today: shown.today, due }
}

/// The days on which conversations are due that began on so many days from this one on.
fn due(from: &str, count: u64, margin_days: u32) -> Vec<i64> {
    (0..count).map(|n| due_on(day(from).plus_days(n), margin_days).number()).collect()
}

fn days(register: &Register) -> Vec<i64> {
    register.numbers("SELECT due_on FROM conv ORDER BY due_on")
}

/// Waits for the jobs that the start began.
fn settled(register: &Register) {
    register.sign_in();
    register.engine().call(import::Command::Recognise(Vec::new())).unwrap();
}

#[test]
fn a_raised_margin_moves_every_day_and_what_is_due_by_it_goes() {
    let register = Register::new("margin_raised");
    register.import(&talks("2024-12-01", 40)).unwrap();
    let shown = status(register.engine());
    assert_eq!(shown.raised(31), (25, day("2024-12-26")));
    let ran = raise(register.engine(), 31);
    assert_eq!((ran.margin_days, ran.cut_off, ran.raising), (31, day("2024-12-26"), None));
    assert_eq!((ran.destroyed, ran.backlog, ran.conversations), (25, 0, 15));
    assert_eq!(days(&register), due("2024-12-26", 15, 31));
    assert_eq!(register.numbers("SELECT due_on FROM tally ORDER BY due_on"), days(&register));
    let logged = "SELECT count(*) FROM audit WHERE act = 'margin_raised' AND amount = 31 AND account = 1";
    assert_eq!(register.number(logged), 1);
    // What comes in is counted by it, too.
    let late = talk("a", "2024-12-25", "Missä lupa viipyy?", "Käsittelyssä.");
    assert_eq!(register.import(&(late + &talks("2026-01-01", 1))).unwrap().refused, 1);
    assert_eq!(days(&register).last(), due("2026-01-01", 1, 31).first());
}

#[test]
fn a_margin_is_never_lowered_nor_raised_otherwise_than_it_was_shown() {
    let register = Register::new("margin_lowered");
    register.import(&talks("2024-12-20", 10)).unwrap();
    raise(register.engine(), 10);
    let shown = status(register.engine());
    let kept = days(&register);
    let asked = |seen, wanted, today: Day, due| {
        let raise = retention::Command::RaiseMargin { seen, wanted, today, due };
        act(register.engine(), raise).err().map(|error| error.kind)
    };
    let (today, (soon, _)) = (shown.today, shown.raised(31));
    assert!(soon > 0);
    for (seen, wanted, today, due) in [
        (10, 9, today, 0),
        (10, 0, today, 0),
        (10, 10, today, 0),
        (10, 91, today, shown.raised(91).0),
        (0, 31, today, soon),
        (10, 31, today.plus_days(1), soon),
        (10, 31, today, soon + 1),
    ] {
        assert_eq!(asked(seen, wanted, today, due), Some(ErrorKind::Conflict), "{seen} {wanted} {due}");
    }
    // Each time the password is asked for once more.
    register.set_clock("2026-11-24T12:10:00Z");
    let unasked = error_of(register.engine(), command(&shown, 31));
    assert_eq!(unasked, Some(ErrorKind::ReauthenticationNeeded));
    assert_eq!((days(&register), status(register.engine()).margin_days), (kept, 10));
}

#[test]
fn a_margin_that_was_being_raised_when_the_program_was_killed_is_raised_at_the_next_start() {
    for (test, moved) in [("margin_killed_first", 0), ("margin_killed_later", 3)] {
        let mut register = Register::new(test);
        register.import(&talks("2024-12-01", 40)).unwrap();
        register.stop();
        register.tamper(&format!(
            "CREATE TEMP TABLE begun AS SELECT due_on FROM tally ORDER BY due_on LIMIT {moved};
             UPDATE conv SET due_on = due_on - 31 WHERE due_on IN (SELECT due_on FROM begun);
             UPDATE tally SET due_on = due_on - 31 WHERE due_on IN (SELECT due_on FROM begun);
             UPDATE register SET margin_wanted = 31"
        ));
        register.restart();
        settled(&register);
        let ended = status(register.engine());
        assert_eq!((ended.margin_days, ended.raising, ended.backlog), (31, None, 0), "{test}");
        assert_eq!(days(&register), due("2024-12-26", 15, 31), "{test}");
    }
}

#[test]
fn an_unusual_amount_that_is_due_by_a_raised_margin_waits_for_a_word() {
    let register = Register::new("margin_unusual");
    let many: String = (0..250_u64)
        .map(|n| {
            let start = day("2024-12-01").plus_days(n % 10).iso();
            talk(&format!("{n}"), &start, "Missä lupa viipyy?", "Käsittelyssä.")
        })
        .collect();
    register.import(&(many + &talks("2025-06-01", 20))).unwrap();
    let waiting = raise(register.engine(), 31);
    assert!(waiting.confirm);
    assert_eq!((waiting.margin_days, waiting.backlog, waiting.conversations), (31, 250, 20), "hidden");
    assert_eq!(register.number("SELECT count(*) FROM conv"), 270, "and not yet destroyed");
    let confirm = retention::Command::Confirm { today: waiting.today, count: waiting.backlog };
    act(register.engine(), confirm).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM conv"), 20);
}

fn backup(register: &Register) -> PathBuf {
    match act(register.engine(), backup::Command::Make).unwrap() {
        Reply::Backup(backup::Reply::Made { path, .. }) => path,
        other => panic!("{other:?}"),
    }
}

#[test]
fn backups_from_before_go_and_one_that_was_carried_away_brings_no_lower_margin_back() {
    let register = Register::new("margin_backups");
    register.import(&talks("2025-06-01", 5)).unwrap();
    let before = backup(&register);
    let away = register.folder.join("away.seula");
    std::fs::copy(&before, &away).unwrap();
    raise(register.engine(), 31);
    assert!(!before.exists());
    register.set_clock("2026-11-24T12:01:00Z");
    assert!(backup(&register).exists(), "one that is made by the new margin stays");
    act(register.engine(), backup::Command::Restore(away)).unwrap();
    settled(&register);
    let restored = status(register.engine());
    assert_eq!((restored.margin_days, restored.raising), (31, None));
    assert_eq!(days(&register), due("2025-06-01", 5, 31));
    let kept = register.folder.join("backups").read_dir().unwrap().flatten();
    let names: Vec<String> = kept.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    assert!(names.iter().any(|name| name.ends_with(".replaced.seula")), "the way back stays: {names:?}");
}
