use super::{run, status, talks};
use crate::support::{Register, act, day, talk};
use seula::domain::{Day, RetentionStatus};
use seula::engine::ops::retention;
use seula::engine::{Engine, Reply};
use seula::error::ErrorKind;

fn confirm(engine: &Engine, (today, count): (Day, u64)) -> Result<RetentionStatus, ErrorKind> {
    match act(engine, retention::Command::Confirm { today, count }).map_err(|error| error.kind)? {
        Reply::Retention(retention::Reply::Ran(status)) => Ok(*status),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_jump_of_the_clock_hides_at_once_and_destroys_only_after_a_supervisors_word() {
    let mut register = Register::new("retention_jump");
    register.import(&talks("2024-12-01", 40)).unwrap();
    register.set_clock("2027-01-05T12:00:00Z");
    register.restart();
    let waiting = status(register.engine());
    assert!(waiting.confirm);
    assert_eq!((waiting.backlog, waiting.conversations), (36, 4));
    assert_eq!(run(register.engine()).destroyed, 0, "nothing goes without a word");
    let shown = (waiting.today, waiting.backlog);
    assert_eq!(confirm(register.engine(), shown).unwrap_err(), ErrorKind::NotSignedIn);
    register.sign_in();
    // What was shown yesterday, or before something came or went, is not what would go now.
    for other in [(day("2027-01-04"), 36), (day("2027-01-06"), 36), (day("2027-01-05"), 35)] {
        assert_eq!(confirm(register.engine(), other).unwrap_err(), ErrorKind::Conflict, "{other:?}");
    }
    assert_eq!(register.number("SELECT count(*) FROM conv"), 40);
    assert_eq!(register.number("SELECT known_day FROM register"), day("2026-11-24").number());
    let done = confirm(register.engine(), shown).unwrap();
    assert_eq!((done.destroyed, done.backlog, done.confirm), (36, 0, false));
    assert_eq!(register.number("SELECT known_day FROM register"), day("2027-01-05").number());
    assert_eq!(register.number("SELECT count(*) FROM run WHERE confirmed_by = 1"), 1, "who said so is kept");
    let logged = "SELECT count(*) FROM audit WHERE act = 'retention_confirmed' AND amount = 36";
    assert_eq!(register.number(logged), 1);
}

#[test]
fn a_jump_that_is_put_right_again_destroys_nothing() {
    let mut register = Register::new("retention_jump_back");
    register.import(&talks("2024-12-01", 40)).unwrap();
    register.set_clock("2030-01-05T12:00:00Z");
    register.restart();
    assert_eq!(status(register.engine()).conversations, 0, "hidden at once");
    register.stop();
    register.set_clock("2026-11-25T12:00:00Z");
    register.restart();
    let right = status(register.engine());
    assert_eq!((right.conversations, right.backlog, right.confirm), (40, 0, false));
}

#[test]
fn seven_days_of_waiting_with_three_starts_stand_for_a_word() {
    let mut register = Register::new("retention_waits");
    register.import(&talks("2024-12-01", 40)).unwrap();
    for waited in 0..6 {
        register.set_clock(&format!("{}T12:00:00Z", day("2027-01-05").plus_days(waited).iso()));
        register.restart();
        assert!(status(register.engine()).confirm, "day {waited}");
    }
    register.set_clock("2027-01-11T12:00:00Z");
    register.restart();
    let done = run(register.engine());
    assert_eq!((done.confirm, done.backlog), (false, 0));
    assert_eq!(register.number("SELECT count(*) FROM conv"), 0);
}

#[test]
fn a_clock_that_is_set_back_brings_nothing_back() {
    let mut register = Register::new("retention_back");
    register.import(&talks("2024-12-01", 10)).unwrap();
    register.set_clock("2026-12-05T12:00:00Z");
    register.restart();
    run(register.engine());
    register.set_clock("2026-11-20T12:00:00Z");
    register.stop();
    register.restart();
    let back = status(register.engine());
    assert_eq!((back.today, back.clock_day), (day("2026-12-05"), day("2026-11-20")));
    assert_eq!(back.conversations, 5);
    register.sign_in();
    let refused = register.import(&talks("2025-12-01", 1)).unwrap_err();
    assert_eq!(refused.kind, ErrorKind::ClockBack);
}

#[test]
fn a_clock_that_jumps_in_a_running_program_and_is_put_right_takes_nothing_with_it() {
    for looked_for_meanwhile in [false, true] {
        let register = Register::new(&format!("clock_jumps_{looked_for_meanwhile}"));
        register.import(&talks("2024-12-01", 40)).unwrap();
        register.set_clock("2028-12-10T12:00:00Z");
        assert_eq!(status(register.engine()).conversations, 0, "hidden while the clock says so");
        if looked_for_meanwhile {
            assert_eq!(run(register.engine()).destroyed, 0);
        }
        register.set_clock("2026-12-01T12:00:00Z");
        let right = status(register.engine());
        assert_eq!((right.today, right.conversations), (day("2026-12-01"), 39));
        let done = run(register.engine());
        assert_eq!((done.destroyed, done.conversations, done.confirm), (1, 39, false));
        assert_eq!(done.runs[0].cut_off, day("2024-12-02"), "the record names the day that was right");
        assert_eq!(register.number("SELECT count(*) FROM conv"), 39);
        register.sign_in();
        assert_eq!(register.import(&talks("2025-12-01", 1)).unwrap().imported, 1);
    }
}

#[test]
fn a_clock_that_is_set_back_in_a_running_program_shows_nothing_that_was_due_on_a_known_day() {
    let register = Register::new("clock_back_running");
    register.import(&talks("2024-12-01", 10)).unwrap();
    let beside = register.another_engine();
    register.set_clock("2026-12-05T12:00:00Z");
    assert_eq!(run(&beside).destroyed, 5);
    register.set_clock("2026-11-20T12:00:00Z");
    let back = status(register.engine());
    assert_eq!((back.today, back.conversations), (day("2026-12-05"), 5), "the other's day counts here, too");
}

#[test]
fn an_import_does_not_make_a_day_known_that_waits_for_a_word() {
    let mut register = Register::new("import_on_a_jumped_day");
    register.import(&talks("2024-12-01", 40)).unwrap();
    register.set_clock("2027-01-05T12:00:00Z");
    register.restart();
    register.sign_in();
    assert!(status(register.engine()).confirm);
    register.import(&talk("new", "2026-11-01", "Missä lupa viipyy?", "Käsittelyssä.")).unwrap();
    assert_eq!(register.number("SELECT known_day FROM register"), day("2026-11-24").number());
    assert_eq!(run(register.engine()).destroyed, 0);
    register.set_clock("2026-11-25T12:00:00Z");
    assert_eq!(status(register.engine()).conversations, 41);
}

#[test]
fn a_jump_on_which_nothing_is_due_is_not_believed_either() {
    let mut register = Register::new("jump_without_due");
    register.import(&talks("2026-11-01", 3)).unwrap();
    let jumped = day("2027-03-01");
    register.set_clock("2027-03-01T12:00:00Z");
    register.restart();
    register.sign_in();
    let waiting = status(register.engine());
    assert_eq!((waiting.confirm, waiting.backlog, waiting.conversations), (true, 0, 3));
    assert_eq!(run(register.engine()).destroyed, 0);
    assert_eq!(register.number("SELECT known_day FROM register"), day("2026-11-24").number());
    // Put right, the register works as before; nothing waits.
    register.set_clock("2026-11-25T12:00:00Z");
    register.sign_in();
    assert_eq!(register.import(&talks("2026-11-10", 1)).unwrap().imported, 1);
    assert!(!run(register.engine()).confirm);
    // The next time it is right, and a supervisor says so.
    register.set_clock("2027-03-01T12:00:00Z");
    register.restart();
    register.sign_in();
    let done = confirm(register.engine(), (jumped, 0)).unwrap();
    assert_eq!((done.confirm, done.destroyed, done.conversations), (false, 0, 4));
    assert_eq!(register.number("SELECT known_day FROM register"), jumped.number());
}

#[test]
fn seven_days_on_which_nothing_is_due_make_a_jumped_day_known() {
    let mut register = Register::new("jump_without_due_waits");
    register.import(&talks("2026-11-01", 3)).unwrap();
    for waited in 0..7 {
        register.set_clock(&format!("{}T12:00:00Z", day("2027-03-01").plus_days(waited).iso()));
        if waited < 3 {
            register.restart();
        }
        run(register.engine());
        assert_eq!(status(register.engine()).confirm, waited < 6, "day {waited}");
    }
    assert_eq!(register.number("SELECT known_day FROM register"), day("2027-03-07").number());
}

#[test]
fn days_of_waiting_count_only_together() {
    let mut register = Register::new("jump_flaps");
    register.import(&talks("2024-12-01", 40)).unwrap();
    for (first, days) in [("2027-01-05", 6), ("2030-01-05", 6)] {
        for waited in 0..days {
            register.set_clock(&format!("{}T12:00:00Z", day(first).plus_days(waited).iso()));
            register.restart();
            assert!(status(register.engine()).confirm, "day {waited} from {first}");
        }
    }
    assert_eq!(run(register.engine()).destroyed, 0);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 40);
}

#[test]
fn a_run_that_was_broken_off_before_the_clock_jumped_goes_on_only_to_its_own_day() {
    let mut register = Register::new("jump_after_broken_off");
    register.import(&talks("2024-12-01", 40)).unwrap();
    register.set_clock("2026-12-02T12:00:00Z");
    assert_eq!(run(register.engine()).destroyed, 2);
    register.stop();
    register.tamper("UPDATE run SET ended_ms = NULL, state = 2");
    register.set_clock("2028-12-10T12:00:00Z");
    register.restart();
    run(register.engine());
    let waiting = run(register.engine());
    assert!(waiting.confirm);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 38);
}

#[test]
fn much_that_comes_due_while_a_small_run_is_broken_off_waits_for_a_word() {
    let mut register = Register::new("large_after_broken_off");
    let much = |n| talk(&format!("much-{n}"), "2024-12-10", "Missä lupa viipyy?", "Käsittelyssä.");
    let much: String = (0..300).map(much).collect();
    register.import(&(talks("2024-12-01", 2) + &much)).unwrap();
    register.set_clock("2026-12-02T12:00:00Z");
    assert_eq!(run(register.engine()).destroyed, 2);
    register.stop();
    register.tamper("UPDATE run SET ended_ms = NULL, state = 2");
    register.set_clock("2026-12-10T12:00:00Z");
    register.restart();
    run(register.engine());
    let waiting = run(register.engine());
    assert!(waiting.confirm);
    assert_eq!((waiting.backlog, register.number("SELECT count(*) FROM conv")), (300, 300));
    register.sign_in();
    let done = confirm(register.engine(), (waiting.today, 300)).unwrap();
    assert_eq!((done.destroyed, done.backlog, done.confirm), (300, 0, false));
}
