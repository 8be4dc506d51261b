//! Where backups lie, and what is told of those that cannot be removed.

use crate::support::{Register, act, talk};
use seula::domain::{BackupKind, Backups, Upkeep};
use seula::engine::ops::backup::{Command, Query, Reply};
#[cfg(unix)]
use seula::engine::ops::record;
use seula::engine::ops::upkeep;
use seula::engine::{Engine, Reply as AnyReply};
use seula::error::ErrorKind;
use std::path::PathBuf;

fn list(engine: &Engine) -> Backups {
    match engine.ask(Query::List).unwrap() {
        AnyReply::Backup(Reply::List(backups)) => *backups,
        other => panic!("{other:?}"),
    }
}

fn upkeep(engine: &Engine) -> Upkeep {
    match engine.ask(upkeep::Query::Status).unwrap() {
        AnyReply::Upkeep(upkeep::Reply::Status(upkeep)) => upkeep,
        other => panic!("{other:?}"),
    }
}

fn make(engine: &Engine) -> PathBuf {
    match act(engine, Command::Make).unwrap() {
        AnyReply::Backup(Reply::Made { path, .. }) => path,
        other => panic!("{other:?}"),
    }
}

/// A register with a conversation and a folder beside it that nobody has chosen yet.
fn register(test: &str) -> (Register, PathBuf) {
    let register = Register::new(test);
    register.import(&talk("a", "2026-06-01", "Missä lupa viipyy?", "Hei.")).unwrap();
    let folder = register.folder.join("elsewhere");
    std::fs::create_dir(&folder).unwrap();
    let folder = folder.canonicalize().unwrap();
    (register, folder)
}

fn choose(register: &Register, folder: Option<&PathBuf>) -> Option<ErrorKind> {
    act(register.engine(), Command::ChooseFolder(folder.cloned())).err().map(|error| error.kind)
}

#[test]
fn backups_go_into_the_folder_that_was_chosen_and_leave_every_folder_in_time() {
    let (mut register, folder) = register("backup_folder");
    let beside = make(register.engine());
    assert_eq!(choose(&register, Some(&folder)), None);
    register.set_clock("2026-11-24T13:00:00Z");
    let chosen = make(register.engine());
    assert_eq!(chosen.parent(), Some(folder.as_path()));
    let listed = list(register.engine());
    assert_eq!((listed.folder.clone(), listed.beside), (folder.clone(), false));
    let told: Vec<_> = listed.kept.iter().map(|one| (one.path.clone(), one.kind)).collect();
    assert_eq!(told, [(chosen.clone(), BackupKind::Wanted), (beside.clone(), BackupKind::Wanted)]);
    assert_eq!(listed.kept[0].destroyed_on, crate::support::day("2026-12-24"));
    // In the same folder copies of another register of this name can lie.
    let other = folder.join("test-00000000-20261124-120000.seula");
    std::fs::write(&other, "x").unwrap();
    assert_eq!(choose(&register, None), None);
    register.set_clock("2026-12-24T12:00:00Z");
    register.restart();
    assert!(!beside.exists() && !chosen.exists() && other.exists());
    assert_eq!(register.number("SELECT count(*) FROM backup_folder"), 0, "nothing can be there any more");
    assert_eq!(register.number("SELECT amount FROM audit WHERE act = 'backup_removed'"), 2);
}

#[test]
fn a_folder_in_which_copies_are_not_safe_is_refused_and_said_why() {
    let (register, folder) = register("backup_folder_refused");
    assert_eq!(choose(&register, Some(&folder.join("missing"))), Some(ErrorKind::FileUnwritable));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o777)).unwrap();
        assert_eq!(choose(&register, Some(&folder)), Some(ErrorKind::FolderExposed));
    }
    assert!(list(register.engine()).beside);
    // One that was there when it was chosen and is not now is not made anew: it may be another disk.
    let (register, folder) = self::register("backup_folder_gone");
    assert_eq!(choose(&register, Some(&folder)), None);
    std::fs::remove_dir(&folder).unwrap();
    let made = act(register.engine(), Command::Make).err().map(|error| error.kind);
    assert_eq!(made, Some(ErrorKind::FileUnwritable));
    assert!(!folder.exists());
}

#[test]
fn a_backup_that_cannot_be_removed_in_time_is_told_as_long_as_it_is_there() {
    let (mut register, _) = register("backup_overdue");
    let path = make(register.engine());
    // A folder in the place of the file is something that no program removes as a file.
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    assert_eq!(upkeep(register.engine()).overdue_backups, 0);
    register.set_clock("2026-12-24T12:00:00Z");
    register.restart();
    register.sign_in();
    let upkeep_now = upkeep(register.engine());
    assert_eq!(upkeep_now.overdue_backups, 1);
    assert_eq!(list(register.engine()).overdue().count(), 1);
    // What cannot go keeps no new one from being made.
    assert!(make(register.engine()).exists());
    std::fs::remove_dir(&path).unwrap();
    assert_eq!(upkeep(register.engine()).overdue_backups, 0);
}

#[test]
fn a_folder_that_cannot_be_looked_into_is_told_and_forgotten_by_a_supervisors_word() {
    let (mut register, folder) = register("backup_unseen");
    assert_eq!(choose(&register, Some(&folder)), None);
    make(register.engine());
    std::fs::rename(&folder, register.folder.join("carried_off")).unwrap();
    let until = crate::support::day("2026-12-24");
    assert_eq!(list(register.engine()).unreadable, [(folder.clone(), until)]);
    assert_eq!(upkeep(register.engine()).overdue_backups, 0, "its time is not over");
    register.set_clock("2026-12-24T12:00:00Z");
    register.restart();
    register.sign_in();
    assert_eq!(upkeep(register.engine()).overdue_backups, 1);
    let forget = |folder: &str| {
        act(register.engine(), Command::ForgetFolder(folder.into())).err().map(|error| error.kind)
    };
    assert_eq!(forget("other"), Some(ErrorKind::NotFound));
    assert_eq!(forget(folder.to_str().unwrap()), None);
    let listed = list(register.engine());
    assert!(listed.unreadable.is_empty() && listed.beside);
    assert_eq!(upkeep(register.engine()).overdue_backups, 0);
}

#[cfg(unix)]
#[test]
fn copies_in_a_chosen_folder_that_everybody_can_read_and_the_folder_itself_are_told_in_the_record() {
    use std::os::unix::fs::PermissionsExt as _;
    let (register, folder) = register("backup_exposed");
    let set = |path: &std::path::Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let exposed = || match register.engine().ask(record::Query::Show).unwrap() {
        AnyReply::Record(record::Reply::Shown(record)) => record.rights.unwrap().exposed,
        other => panic!("{other:?}"),
    };
    assert_eq!(choose(&register, Some(&folder)), None);
    let copy = make(register.engine());
    // A copy of another register is not this one's.
    let other = folder.join("test-00000000-20261124-120000.seula");
    std::fs::write(&other, "x").unwrap();
    set(&other, 0o644);
    assert_eq!(exposed(), [""; 0]);
    set(&copy, 0o644);
    assert_eq!(exposed(), [copy.file_name().unwrap().to_str().unwrap()]);
    set(&copy, 0o600);
    set(&folder, 0o777);
    assert_eq!(exposed(), ["elsewhere"]);
}

#[cfg(unix)]
#[test]
fn backups_of_a_shared_register_belong_to_its_group() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let (register, _) = register("backup_shared");
    std::fs::set_permissions(register.path(), std::fs::Permissions::from_mode(0o660)).unwrap();
    let path = make(register.engine());
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().mode() & 0o7777;
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o660, 0o2770));
}
