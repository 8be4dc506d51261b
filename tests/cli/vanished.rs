//! A register that was there and is not there any more is no first start.

use super::Shell;
use seula::error::{Error, ErrorKind};
use seula::text::{Locale, Tr};

/// Takes the register away, as a disk that is not connected does.
fn take_away(shell: &Shell) {
    for ending in ["", "-wal", "-shm"] {
        // The log is there only while somebody holds the register.
        std::fs::remove_file(shell.folder.join(format!("r.seula{ending}"))).unwrap_or_default();
    }
}

fn vanished(locale: Locale) -> String {
    Error::new(ErrorKind::RegisterVanished, "").message(Tr::new(locale))
}

#[test]
fn every_command_says_that_it_has_vanished_and_only_who_says_so_makes_a_new_one() {
    let mut shell = Shell::new("cli_vanished");
    assert_eq!(shell.run("create --user pekka").code, 0);
    take_away(&shell);
    for locale in Locale::ALL {
        shell.locale = locale;
        for line in [
            "search lupa --user pekka",
            "retention status",
            "retention run",
            "verify",
            "backup --user pekka",
            "create --user pekka",
        ] {
            let said = shell.run(line);
            assert_eq!(
                (said.code, said.out.as_str(), said.err.trim()),
                (1, "", &*vanished(locale)),
                "{line}"
            );
        }
    }
    assert!(!shell.folder.join("r.seula").exists());
    let elsewhere = shell.run("create --user pekka --register @/other.seula");
    assert_eq!((elsewhere.code, elsewhere.err.as_str()), (0, ""), "nothing was there");
    let anew = shell.run("create --user pekka --anew");
    assert_eq!((anew.code, anew.err.as_str()), (0, ""));
    assert_eq!(shell.run("search lupa --user pekka").code, 0);
    assert_eq!(shell.run("create --user pekka --anew").code, 1, "it is there now");
}

#[test]
fn somebody_who_never_opened_it_is_told_by_its_backups_and_restores_one() {
    let shell = Shell::new("cli_vanished_backup");
    assert_eq!(shell.run("create --user pekka").code, 0);
    assert_eq!(shell.run("backup --user pekka").code, 0);
    take_away(&shell);
    // Where the traces of this user are kept.
    for folder in [".local", "Library"] {
        std::fs::remove_dir_all(shell.folder.join(folder)).unwrap_or_default();
    }
    let said = shell.run("create --user pekka");
    assert_eq!((said.code, said.err.trim()), (1, &*vanished(Locale::En)));
    let backups = std::fs::read_dir(shell.folder.join("backups")).unwrap();
    let backup = backups.map(|file| file.unwrap().path()).next().unwrap();
    let restored = shell.run(&format!("restore {} --user pekka", backup.display()));
    assert_eq!(restored.code, 0, "{}", restored.err);
    assert_eq!(shell.run("search lupa --user pekka").code, 0);
}

#[test]
fn a_register_that_was_restored_in_vain_was_never_there() {
    let shell = Shell::new("cli_vanished_in_vain");
    assert_eq!(shell.run("create --user pekka").code, 0);
    assert_eq!(shell.run("backup --user pekka").code, 0);
    let backups = std::fs::read_dir(shell.folder.join("backups")).unwrap();
    let backup = backups.map(|file| file.unwrap().path()).next().unwrap();
    let line = format!("restore {} --user nobody --register @/again/r.seula", backup.display());
    assert_eq!(shell.run(&line).code, 1);
    assert_eq!(shell.run("create --user pekka --register @/again/r.seula").code, 0);
}

#[test]
fn a_margin_is_given_at_the_creation_within_its_bounds() {
    let shell = Shell::new("cli_margin");
    assert_eq!(shell.run("create --user pekka --margin 91").code, 2);
    assert!(!shell.folder.join("r.seula").exists());
    assert_eq!(shell.run("create --user pekka --margin 31").code, 0);
    let status = shell.run("retention status --json").out;
    assert!(status.contains(r#""cut_off":"2024-12-26""#), "{status}");
}
