use crate::support::window::{Opening, Window};
use crate::support::{Register, folder};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seula::error::{Error, ErrorKind};

#[test]
fn a_register_that_cannot_be_opened_says_why_and_what_to_do() {
    let mut register = Register::new("trouble");
    register.stop();
    let path = folder("trouble_there").join("foreign.seula");
    std::fs::write(&path, "not a register, but long enough to be looked at by anybody").unwrap();
    private(&path);
    let mut window = Window::open(&path, &register.clock, Opening::default());
    let tr = window.tr;
    window.until_label(tr.trouble_title());
    assert!(window.has(&Error::new(ErrorKind::RegisterForeign, "").message(tr)));
    window.picture("trouble");
    // Once the file is right, Retry opens it.
    std::fs::copy(register.path(), &path).unwrap();
    private(&path);
    window.press(tr.common_retry());
    window.until_label(tr.sign_in_title());
}

#[test]
fn a_register_that_has_vanished_is_told_with_its_place_and_is_no_first_start() {
    let mut register = Register::new("trouble_vanished");
    register.stop();
    let away = register.folder.join("away");
    std::fs::rename(register.path(), &away).unwrap();
    let backups = register.folder.join("backups");
    std::fs::create_dir_all(&backups).unwrap();
    std::fs::write(backups.join("test-20261120-120000.seula"), "").unwrap();
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    window.until_label(tr.trouble_vanished_title());
    assert!(!window.has(tr.start_title()));
    assert!(window.has(&Error::new(ErrorKind::RegisterVanished, "").message(tr)));
    assert!(window.labels().iter().any(|label| label.contains("test.seula")), "{:?}", window.labels());
    window.picture("trouble-vanished");
    // Once its disk is connected, Retry opens it.
    std::fs::rename(&away, register.path()).unwrap();
    window.press(tr.common_retry());
    window.until_label(tr.sign_in_title());
}

#[test]
fn a_register_of_a_newer_program_names_both_formats() {
    let mut register = Register::new("trouble_new");
    register.stop();
    register.tamper("PRAGMA user_version = 900");
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    window.until_label(tr.trouble_title());
    assert!(window.labels().iter().any(|label| label.contains("900")), "{:?}", window.labels());
}

#[test]
fn another_register_is_opened_by_its_path() {
    let mut other = Register::new("trouble_other");
    other.stop();
    let path = folder("trouble_missing").join("none.seula");
    let mut window = Window::open(&path, &other.clock, Opening::default());
    let tr = window.tr;
    window.until_label(tr.start_title());
    window.click(Role::Link, tr.start_open());
    window.picture("open-register");
    let field =
        window.harness().get_all_by_role_and_label(Role::TextInput, tr.start_place_label()).last().unwrap();
    field.click();
    window.steps(2);
    window.harness_mut().event(egui::Event::Text(other.path().display().to_string()));
    window.steps(2);
    window.press(tr.open_action());
    window.until_label(tr.sign_in_title());
}

#[test]
fn each_fault_of_opening_has_its_own_sentence() {
    for (test, statements, kind) in [
        ("trouble_damaged", "CREATE TABLE other (id INTEGER)", ErrorKind::RegisterDamaged),
        ("trouble_changed", "DROP TABLE lease", ErrorKind::RegisterDamaged),
        ("trouble_other", "PRAGMA application_id = 7", ErrorKind::RegisterForeign),
    ] {
        let mut register = Register::new(test);
        register.stop();
        register.tamper(statements);
        let mut window = Window::on(&mut register);
        let tr = window.tr;
        window.until_label(tr.trouble_title());
        assert!(window.has(&Error::new(kind, "").message(tr)), "{test}: {:?}", window.labels());
    }
}

#[cfg(unix)]
#[test]
fn a_register_that_everybody_can_read_is_not_opened() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut register = Register::new("trouble_exposed");
    register.stop();
    std::fs::set_permissions(register.path(), std::fs::Permissions::from_mode(0o644)).unwrap();
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    window.until_label(tr.trouble_title());
    assert!(window.has(&Error::new(ErrorKind::RegisterExposed, "").message(tr)), "{:?}", window.labels());
}

#[cfg(unix)]
#[test]
fn a_register_that_can_only_be_read_shows_why_and_what_retention_status_prints() {
    use seula::engine::Reply;
    use seula::engine::ops::retention;
    use std::os::unix::fs::PermissionsExt as _;
    let mut register = Register::new("trouble_read_only");
    register.any_talk();
    let asked = register.engine().ask(retention::Query::Status).unwrap();
    let Reply::Retention(retention::Reply::Status(status)) = asked else { panic!("{asked:?}") };
    register.stop();
    std::fs::set_permissions(register.path(), std::fs::Permissions::from_mode(0o400)).unwrap();
    let mut window = Window::on(&mut register);
    let tr = window.tr;
    window.until_label(tr.trouble_title());
    assert!(window.has(&Error::new(ErrorKind::ReadOnly, "").message(tr)));
    let lines = tr.retention_status(&status);
    assert!(lines.len() >= 6, "{lines:?}");
    for line in &lines {
        window.until_label(line);
    }
    window.picture("trouble-read-only");
    assert!(!window.has(tr.sign_in_title()), "nobody signs in");
}

#[cfg(unix)]
fn private(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

#[cfg(not(unix))]
fn private(_path: &std::path::Path) {}
