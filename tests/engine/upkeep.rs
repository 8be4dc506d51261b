//! The file is checked once a day, and it is noted when retention runs.

use crate::support::{Register, at, talk};
use seula::domain::{FileCheck, Upkeep};
use seula::engine::ops::{retention, upkeep};
use seula::engine::{Clock as _, Engine, Reply};

fn status(engine: &Engine) -> Upkeep {
    match engine.ask(upkeep::Query::Status).unwrap() {
        Reply::Upkeep(upkeep::Reply::Status(upkeep)) => upkeep,
        other => panic!("{other:?}"),
    }
}

/// Waits for what the engine does of itself until it has checked the file.
fn checked(engine: &Engine) -> Option<FileCheck> {
    loop {
        if let Reply::Upkeep(upkeep::Reply::Checked(check)) = engine.opened().unwrap() {
            return check;
        }
    }
}

/// A register of which a page that no start reads is damaged.
fn damage(register: &mut Register) {
    let root = register.number("SELECT rootpage FROM sqlite_schema WHERE name = 'msg'") as usize;
    register.stop();
    let mut file = std::fs::read(register.path()).unwrap();
    file[(root - 1) * 4096..root * 4096].fill(0xA5);
    std::fs::write(register.path(), file).unwrap();
}

#[test]
fn the_whole_file_is_checked_once_a_day_and_what_was_found_is_noted_and_logged() {
    let mut register = Register::new("file_check");
    register.import(&talk("a", "2026-06-01", "Missä lupa viipyy?", "Hei.")).unwrap();
    let checks =
        |register: &Register| register.number("SELECT count(*) FROM audit WHERE act = 'file_checked'");
    assert_eq!(status(register.engine()).check, None, "it was made today");
    register.set_clock("2026-11-25T08:00:00Z");
    register.restart();
    let sound = Some(FileCheck { at: at("2026-11-25T08:00:00Z"), whole: true });
    assert_eq!(checked(register.engine()), sound);
    register.restart();
    assert_eq!((status(register.engine()).check, checks(&register)), (sound, 1));
    damage(&mut register);
    register.set_clock("2026-11-26T08:00:00Z");
    register.restart();
    let damaged = Some(FileCheck { at: at("2026-11-26T08:00:00Z"), whole: false });
    assert_eq!(checked(register.engine()), damaged);
    assert!(status(register.engine()).is_damaged());
    assert_eq!(register.number("SELECT amount FROM audit WHERE act = 'file_checked' ORDER BY id DESC"), 0);
    assert_eq!(register.number("SELECT count(*) FROM lease WHERE name = 'file_check'"), 0);
}

#[test]
fn of_two_programs_one_checks_the_file() {
    let mut register = Register::new("file_check_lease");
    register.stop();
    register.set_clock("2026-11-25T08:00:00Z");
    let until = register.clock.now().0 + 5_000;
    register.tamper(&format!("INSERT INTO lease VALUES ('file_check', x'00', {until})"));
    register.restart();
    assert_eq!(checked(register.engine()), None, "another one is at it");
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'file_checked'"), 0);
}

#[test]
fn three_days_without_a_run_are_noted_and_told_until_the_scheduler_runs() {
    let mut register = Register::new("missed_run");
    let missed = |register: &Register| status(register.engine()).runs.missed_since(register.clock.now());
    assert_eq!(missed(&register), None);
    register.set_clock("2026-11-26T12:00:00Z");
    register.restart();
    assert_eq!(missed(&register), None, "two days are a weekend");
    register.set_clock("2026-11-29T12:00:00Z");
    register.restart();
    assert_eq!(missed(&register), Some(at("2026-11-26T12:00:00Z")));
    register.set_clock("2026-11-30T12:00:00Z");
    register.restart();
    assert_eq!(missed(&register), Some(at("2026-11-26T12:00:00Z")), "it is told for some time");
    register.engine().call(retention::Command::Run { on_its_own: true }).unwrap();
    assert_eq!(missed(&register), None);
    assert_eq!(status(register.engine()).runs.scheduled, Some(at("2026-11-30T12:00:00Z")));
}
