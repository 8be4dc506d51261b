//! Backups hold nothing that falls due while they are kept, and go when their time is over.

use crate::support::{Register, act, start, talk};
use seula::engine::ops::backup::{self, Command, Reply};
use seula::engine::{Engine, Reply as AnyReply};
use seula::error::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;

const DOOMED: &str = "kultainen porraskellokaappi soi";
const KEPT: &str = "musta laivatalokirja pöydällä";

fn make(engine: &Engine) -> PathBuf {
    match act(engine, Command::Make).unwrap() {
        AnyReply::Backup(Reply::Made { path, bytes, .. }) => {
            assert_eq!(std::fs::metadata(&path).unwrap().len(), bytes);
            path
        }
        other => panic!("{other:?}"),
    }
}

fn holds(path: &PathBuf, marker: &str) -> bool {
    let bytes = std::fs::read(path).unwrap();
    bytes.windows(marker.len()).any(|window| window == marker.as_bytes())
}

/// It is 2026-11-24: the first of these falls due on 2026-12-10, the other in a year and more.
fn register(test: &str) -> Register {
    let register = Register::new(test);
    register
        .import(&(talk("a", "2024-12-10", DOOMED, "Kyllä.") + &talk("b", "2026-06-01", KEPT, "Kyllä.")))
        .unwrap();
    register
}

#[test]
fn a_backup_holds_what_is_kept_for_longer_than_itself_and_nothing_else() {
    let register = register("backup_holds");
    let path = make(register.engine());
    assert!(register.found_in_files("porraskellokaappi") > 0, "positive control: the register has it");
    for (marker, held) in
        [(KEPT, true), ("laivatalokirja", true), (DOOMED, false), ("porraskellokaappi", false)]
    {
        assert_eq!(holds(&path, marker), held, "{marker}");
    }
    let beside = std::fs::read_dir(path.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "nothing half done lies beside it");
    let plain = rusqlite::Connection::open(&path).unwrap();
    let number = |statement: &str| plain.query_row(statement, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!((number("SELECT count(*) FROM conv"), number("SELECT count(*) FROM msg")), (1, 2));
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&path).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600);
    }
    let acts = "SELECT count(*) FROM audit WHERE act IN ('backup_begun', 'backup_made')";
    assert_eq!(register.number(acts), 2);
}

#[test]
fn seven_backups_are_kept_and_none_longer_than_thirty_days() {
    let mut register = register("backup_kept");
    let mut made = Vec::new();
    for minute in 0..9 {
        register.set_clock(&format!("2026-11-24T13:{minute:02}:00Z"));
        made.push(make(register.engine()));
    }
    let there = |made: &[PathBuf]| made.iter().map(|path| path.exists()).collect::<Vec<_>>();
    assert_eq!(there(&made), [false, false, true, true, true, true, true, true, true]);
    std::fs::write(made[0].with_file_name("other.txt"), "x").unwrap();
    let broken_off = made[0].with_file_name("test-20261124-130000.part.seula");
    std::fs::write(&broken_off, "x").unwrap();
    for (now, kept) in [("2026-12-23T12:00:00Z", 7), ("2026-12-24T12:00:00Z", 0)] {
        register.set_clock(now);
        register.restart();
        assert_eq!(there(&made).iter().filter(|there| **there).count(), kept, "{now}");
    }
    assert!(made[0].with_file_name("other.txt").exists(), "what is no backup stays");
    assert!(!broken_off.exists(), "what a killed program left goes");
}

#[test]
fn a_clock_that_is_wrong_makes_no_backup_that_pushes_out_the_right_ones() {
    let mut register = register("backup_clock");
    let right = make(register.engine());
    for now in ["2028-11-20T12:01:00Z", "2024-01-01T12:02:00Z"] {
        register.set_clock(now);
        register.restart();
        register.sign_in();
        assert!(make(register.engine()).exists(), "{now}: what is told is there");
        assert!(right.exists(), "{now}");
    }
    register.set_clock("2026-11-24T14:00:00Z");
    register.restart();
    register.sign_in();
    let again = make(register.engine());
    assert!(holds(&again, KEPT) && right.exists());
}

#[test]
fn a_backup_is_restored_where_no_register_is_and_what_is_due_goes_first() {
    let register = register("backup_restored");
    let path = make(register.engine());
    assert_eq!(backup::restore(&path, &register.path()).unwrap_err().kind, ErrorKind::RegisterExists);
    let to = register.folder.join("restored").join("register.seula");
    backup::restore(&path, &to).unwrap();
    let engine = start(&to, Arc::<seula::engine::ManualClock>::clone(&register.clock));
    crate::support::sign_in(&engine, crate::support::SUPERVISOR, crate::support::PASSWORD, None, None)
        .unwrap();
    assert!(act(&engine, Command::Restored).is_ok());
    drop(engine);
    let plain = rusqlite::Connection::open(&to).unwrap();
    let number = |statement: &str| plain.query_row(statement, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(number("SELECT count(*) FROM conv"), 1);
    assert_eq!(number("SELECT count(*) FROM audit WHERE act = 'backup_restored'"), 1);
}

#[test]
fn what_is_no_register_or_a_damaged_one_is_not_restored_and_leaves_nothing() {
    let register = register("backup_refused");
    let path = make(register.engine());
    let to = register.folder.join("restored.seula");
    let mut damaged = std::fs::read(&path).unwrap();
    damaged[5 * 4096..6 * 4096].fill(0xA5);
    let mut foreign = std::fs::read(&path).unwrap();
    foreign[68..72].copy_from_slice(b"XXXX");
    for (name, bytes, kind) in
        [("damaged", damaged, ErrorKind::RegisterDamaged), ("foreign", foreign, ErrorKind::RegisterForeign)]
    {
        let from = register.folder.join(name);
        std::fs::write(&from, bytes).unwrap();
        assert_eq!(backup::restore(&from, &to).unwrap_err().kind, kind, "{name}");
        assert!(!to.exists(), "{name}");
    }
    let missing = register.folder.join("missing");
    assert_eq!(backup::restore(&missing, &to).unwrap_err().kind, ErrorKind::RegisterMissing);
}

#[cfg(unix)]
#[test]
fn a_folder_in_which_everybody_can_write_holds_no_register() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut register = register("folder_of_all");
    register.stop();
    for (mode, opened) in [(0o777, Some(ErrorKind::RegisterExposed)), (0o755, None), (0o770, None)] {
        std::fs::set_permissions(&register.folder, std::fs::Permissions::from_mode(mode)).unwrap();
        let clock = Arc::<seula::engine::ManualClock>::clone(&register.clock);
        let engine = crate::support::try_start(&register.path(), clock);
        assert_eq!(engine.err().map(|error| error.kind), opened, "{mode:o}");
    }
}
