//! A backup takes the place of the open register.

use crate::support::rounds::{draw, finish, opened, waiting};
use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED, act, error_of, sign_in, sign_in_again, talk};
use seula::domain::{Account, AccountRole, BackupKind, Backups, ConversationId, SkipReason, Tie, Verdict};
use seula::engine::ops::backup::{Command, Query, Reply};
use seula::engine::ops::{account, audit, queue, retention};
use seula::engine::{Engine, Reply as AnyReply};
use seula::error::ErrorKind;
use std::path::PathBuf;

fn make(engine: &Engine) -> PathBuf {
    match act(engine, Command::Make).unwrap() {
        AnyReply::Backup(Reply::Made { path, .. }) => path,
        other => panic!("{other:?}"),
    }
}

fn restore(engine: &Engine, from: &std::path::Path) {
    match act(engine, Command::Restore(from.to_owned())).unwrap() {
        AnyReply::Backup(Reply::Restored) => {}
        other => panic!("{other:?}"),
    }
    // It is opened anew, as at a start.
    engine.opened().unwrap();
}

fn list(engine: &Engine) -> Backups {
    match engine.ask(Query::List).unwrap() {
        AnyReply::Backup(Reply::List(backups)) => *backups,
        other => panic!("{other:?}"),
    }
}

fn register(test: &str) -> Register {
    let register = Register::new(test);
    register.import(&talk("a", "2026-06-01", "Missä lupa viipyy?", "Käsittelyssä.")).unwrap();
    register
}

#[test]
fn everything_is_as_it_was_everybody_is_signed_out_and_nothing_is_cut_off_the_log() {
    let register = register("restore_open");
    let (reino, elsewhere) = register.person("reino", &[AccountRole::Reviewer, AccountRole::Supervisor]);
    let path = make(register.engine());
    let (later, _) = register.account("myöhempi", &[AccountRole::Trainer]);
    register.import(&talk("b", "2026-06-02", "Toinen kysymys", "Vastaus.")).unwrap();
    let logged = register.number("SELECT max(id) FROM audit");
    restore(register.engine(), &path);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 1);
    // Accounts, which the log names, are no work that a backup takes back.
    assert_eq!(register.number("SELECT count(*) FROM account WHERE username = 'myöhempi'"), 1);
    // Here and in the other program.
    assert_eq!(error_of(register.engine(), Command::Make), Some(ErrorKind::NotSignedIn));
    assert_eq!(error_of(&elsewhere, Command::Make), Some(ErrorKind::NotSignedIn));
    sign_in_again(&elsewhere, "reino");
    assert_eq!(elsewhere.ask(account::Query::List).map(drop), Ok(()));
    register.sign_in();
    // What was logged since the backup is there, and the chain is whole.
    assert!(register.number("SELECT max(id) FROM audit") > logged);
    let acts = "SELECT count(*) FROM audit WHERE act IN ('restore_begun', 'backup_restored')";
    assert_eq!(register.number(acts), 2);
    assert_eq!(register.number(&format!("SELECT count(*) FROM audit WHERE object = {}", later.id.0)), 1);
    match register.engine().ask(audit::Query::Check { written: None }).unwrap() {
        AnyReply::Audit(audit::Reply::Checked(check)) => assert_eq!(check.fault, None),
        other => panic!("{other:?}"),
    }
    // A number that the log names is not given to somebody else.
    let (again, _) = register.account("uusi", &[AccountRole::Trainer]);
    assert!(again.id > later.id && later.id > reino.id);
    // The register as it was is kept, and can be restored itself.
    let kept = list(register.engine()).kept;
    let replaced = kept.iter().find(|one| one.kind == BackupKind::Replaced).unwrap();
    assert_eq!(replaced.destroyed_on, crate::support::day("2026-12-24"));
    // Copies are named by the second.
    register.set_clock("2026-11-24T12:00:01Z");
    restore(register.engine(), &replaced.path);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 2);
    sign_in(register.engine(), SUPERVISOR, PASSWORD, None, None).unwrap();
}

#[test]
fn no_right_that_was_taken_away_no_old_password_and_no_lost_record_comes_back() {
    let register = register("restore_rights");
    let roles = [AccountRole::Reviewer, AccountRole::Supervisor];
    let (reino, _) = register.person("reino", &roles);
    let (_, code) = register.account("kaisa", &[AccountRole::Trainer]);
    let path = make(register.engine());
    act(register.engine(), account::Command::Disable(reino.id)).unwrap();
    let new = "kahdeksan sinistä venettä rannassa";
    let kaisa = register.another_engine();
    sign_in(&kaisa, "kaisa", &code, None, Some(new)).unwrap().unwrap();
    register.tamper(
        "INSERT INTO run (started_ms, ended_ms, cut_off, state, conversations) VALUES (1, 2, 3, 6, 4);
         INSERT INTO run_month SELECT id, 24310, 4, 8, 0, 0, 0, 0 FROM run WHERE started_ms = 1;
         INSERT INTO export (account, exported_ms, purpose, examples, destroy_by) VALUES (1, 5, 'x', 1, 9);",
    );
    restore(register.engine(), &path);
    let refused = |username: &str, password: &str| {
        sign_in(&kaisa, username, password, None, Some(new)).err().map(|error| error.kind)
    };
    assert_eq!(refused("reino", TYPED), Some(ErrorKind::SignInFailed), "disabled");
    assert_eq!(refused("kaisa", &code), Some(ErrorKind::SignInFailed), "a code that was used");
    assert!(sign_in(&kaisa, "kaisa", new, None, None).unwrap().is_some());
    for kept in
        ["run WHERE started_ms = 1", "run_month WHERE index_month = 24310", "export WHERE destroy_by = 9"]
    {
        assert_eq!(register.number(&format!("SELECT count(*) FROM {kept}")), 1, "{kept}");
    }
}

#[test]
fn a_destruction_since_the_backup_stays_tied_to_the_log() {
    let mut register = register("restore_ties");
    register.import(&talk("b", "2024-12-01", "kultainen porraskellokaappi soi", "Kyllä.")).unwrap();
    let path = make(register.engine());
    register.set_clock("2026-12-01T12:00:00Z");
    register.restart();
    let status = |register: &Register| match register.engine().ask(retention::Query::Status).unwrap() {
        AnyReply::Retention(retention::Reply::Status(status)) => *status,
        other => panic!("{other:?}"),
    };
    register.engine().call(retention::Command::Run { on_its_own: false }).unwrap();
    register.sign_in();
    let before = status(&register);
    assert_eq!(before.ties.values().collect::<Vec<_>>(), [&Tie::Holds]);
    restore(register.engine(), &path);
    let after = status(&register);
    assert_eq!((after.ties, after.runs), (before.ties, before.runs));
}

/// What is done before the backup is made, and between that and the restore.
type Done = fn(&Register, ConversationId, &[(Account, Engine); 2]);

#[test]
fn after_a_restore_nobody_is_asked_beside_a_review_that_could_be_read() {
    let first: Done = |_, talk, people| finish(&people[0].1, talk, [Verdict::Correct; 2]);
    let second: Done = |_, talk, people| finish(&people[1].1, talk, [Verdict::Correct; 2]);
    let passes: Done = |_, _, people| {
        let item = waiting(&people[1].1)[0];
        people[1].1.call(queue::Command::Skip { item, reason: SkipReason::Unreadable }).unwrap();
    };
    let disabled: Done = |register, _, people| {
        act(register.engine(), account::Command::Disable(people[1].0.id)).unwrap();
    };
    // What is done before the backup, and after it; how many reviews could be read, how many parts wait then, and how many of
    // those are of somebody who can come.
    for (name, before, after, expected) in [
        ("restore_read", vec![], vec![first, passes], [1, 1, 1]),
        ("restore_both", vec![], vec![first, second], [2, 1, 1]),
        ("restore_one_left", vec![], vec![first, second, disabled], [2, 1, 1]),
        ("restore_other_left", vec![], vec![second, first, disabled], [2, 1, 1]),
        ("restore_half", vec![first], vec![second], [2, 0, 0]),
        ("restore_passed", vec![passes], vec![first], [1, 1, 1]),
        ("restore_disabled", vec![first], vec![disabled], [1, 0, 0]),
        ("restore_unread", vec![first], vec![], [0, 1, 1]),
    ] {
        let register = Register::new(name);
        let [talk] = register.talks(1)[..] else { panic!() };
        let people = register.two_reviewers();
        draw(register.engine(), people.iter().map(|(account, _)| account.id).collect(), 1000);
        for done in before {
            done(&register, talk, &people);
        }
        let path = make(register.engine());
        for done in after {
            done(&register, talk, &people);
        }
        register.set_clock("2026-11-24T12:00:01Z");
        restore(register.engine(), &path);
        let shown = "SELECT count(*) FROM review WHERE was_shown = 1";
        let waits = "SELECT count(*) FROM assignment WHERE state = 0";
        let comes = "SELECT count(*) FROM awaited";
        assert_eq!([shown, waits, comes].map(|count| register.number(count)), expected, "{name}");
    }
}

#[test]
fn who_had_passed_before_the_backup_does_not_come_back_beside_what_was_read_after_it() {
    let register = Register::new("restore_unskip");
    let [talk] = register.talks(1)[..] else { panic!() };
    let [(reino, first), (riitta, second)] = register.two_reviewers();
    draw(register.engine(), vec![reino.id, riitta.id], 1000);
    let item = waiting(&second)[0];
    second.call(queue::Command::Skip { item, reason: SkipReason::Unreadable }).unwrap();
    let path = make(register.engine());
    finish(&first, talk, [Verdict::Correct; 2]);
    assert_eq!(opened(&second, talk).others.len(), 1);
    register.set_clock("2026-11-24T12:00:01Z");
    restore(register.engine(), &path);
    sign_in_again(&second, "riitta");
    assert_eq!(error_of(&second, queue::Command::Unskip(item)), Some(ErrorKind::PassStands));
}

#[test]
fn a_backup_of_another_register_or_one_in_which_somebody_has_worked_is_refused() {
    let register = register("restore_other");
    let path = make(register.engine());
    let worked = Register::there(crate::support::folder("restore_other_worked"), "2026-11-24T12:00:00Z");
    std::fs::copy(&path, worked.path()).unwrap();
    sign_in(&worked.another_engine(), SUPERVISOR, PASSWORD, None, None).unwrap();
    let mut other = Register::new("restore_other_register");
    other.stop();
    let logged = register.number("SELECT count(*) FROM audit");
    for from in [worked.path(), other.path()] {
        let refused = act(register.engine(), Command::Restore(from.clone())).err().map(|error| error.kind);
        assert_eq!(refused, Some(ErrorKind::BackupOther), "{}", from.display());
    }
    // Whoever was signed in goes on, the log grows, and nothing half done lies beside the backup.
    assert_eq!(list(register.engine()).kept.len(), 1);
    assert!(register.number("SELECT count(*) FROM audit") > logged);
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn what_is_due_is_destroyed_from_a_backup_before_it_takes_the_place_and_the_clock_does_not_go_back() {
    let mut register = register("restore_due");
    register.import(&talk("c", "2025-01-10", "kultainen porraskellokaappi soi", "Kyllä.")).unwrap();
    let path = make(register.engine());
    let carried = register.folder.join("carried.seula");
    std::fs::copy(&path, &carried).unwrap();
    for now in ["2026-12-20T12:00:00Z", "2027-01-10T12:00:00Z"] {
        register.set_clock(now);
        register.restart();
    }
    register.sign_in();
    assert!(!path.exists(), "its time is over");
    let words = |file: &PathBuf| {
        let bytes = std::fs::read(file).unwrap();
        bytes.windows(17).any(|window| window == b"porraskellokaappi")
    };
    assert!(words(&carried), "positive control");
    let known = register.number("SELECT known_day FROM register");
    restore(register.engine(), &carried);
    register.stop();
    assert_eq!(register.number("SELECT count(*) FROM conv"), 1);
    assert_eq!(register.number("SELECT known_day FROM register"), known);
    assert_eq!(register.found_in_files("porraskellokaappi"), 0);
    assert_eq!(std::fs::read_dir(register.folder.join("backups")).unwrap().count(), 1, "the one replaced");
}

#[test]
fn what_is_no_register_or_a_damaged_one_changes_nothing() {
    let register = register("restore_refused");
    let path = make(register.engine());
    let mut damaged = std::fs::read(&path).unwrap();
    damaged[5 * 4096..6 * 4096].fill(0xA5);
    let mut foreign = std::fs::read(&path).unwrap();
    foreign[68..72].copy_from_slice(b"XXXX");
    let missing = register.folder.join("missing.seula");
    let refused = |from| act(register.engine(), Command::Restore(from)).err().map(|error| error.kind);
    assert_eq!(refused(missing), Some(ErrorKind::RegisterMissing));
    for (name, bytes, kind) in
        [("damaged", damaged, ErrorKind::RegisterDamaged), ("foreign", foreign, ErrorKind::RegisterForeign)]
    {
        let from = register.file(name, "");
        std::fs::write(&from, bytes).unwrap();
        assert_eq!(refused(from), Some(kind), "{name}");
    }
    // Whoever was signed in goes on, and nothing half done lies beside the backup.
    assert!(list(register.engine()).kept.len() == 1);
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    assert_eq!(register.number("SELECT count(*) FROM conv"), 1);
}

#[test]
fn a_damaged_register_is_replaced_too_and_kept_for_a_day_as_it_is() {
    let mut register = register("restore_damaged");
    let path = make(register.engine());
    let root = register.number("SELECT rootpage FROM sqlite_schema WHERE name = 'msg'") as usize;
    register.stop();
    let mut file = std::fs::read(register.path()).unwrap();
    file[(root - 1) * 4096..root * 4096].fill(0xA5);
    std::fs::write(register.path(), file).unwrap();
    register.restart();
    register.sign_in();
    restore(register.engine(), &path);
    register.sign_in();
    assert_eq!(register.number("SELECT count(*) FROM msg"), 2);
    let kept = list(register.engine()).kept;
    let damaged = kept.iter().find(|one| one.kind == BackupKind::Damaged).unwrap();
    assert_eq!(damaged.destroyed_on, crate::support::day("2026-11-25"));
    let damaged = damaged.path.clone();
    register.set_clock("2026-11-25T12:00:00Z");
    register.restart();
    assert!(!damaged.exists());
}
