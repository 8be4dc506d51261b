use crate::support::window::Window;
use crate::support::{PASSWORD, Register, SUPERVISOR, talk};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seula::domain::AccountRole;
use seula::error::{Error, ErrorKind};

fn register(test: &str) -> Register {
    let register = Register::new(test);
    register.import(&talk("a", "2026-06-01", "Missä lupa viipyy?", "Käsittelyssä.")).unwrap();
    register
}

/// Opens the backups in Register.
fn backups(window: &mut Window) {
    window.press(window.tr.menu_register());
    window.click(Role::Tab, window.tr.backups_tab());
    window.until_label(window.tr.backups_title());
}

#[test]
fn a_backup_is_made_listed_with_its_end_and_told_in_the_strip() {
    let mut register = register("screen_backups_make");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.until_label(tr.strip_no_backup());
    backups(&mut window);
    window.until_label(tr.backups_none());
    window.press(tr.backups_make());
    window.confirm(PASSWORD);
    let when = tr.date_time(crate::support::at("2026-11-24T12:00:00Z"));
    let restore = tr.backup_restore_name(tr.backup_restore(), &when);
    window.until_label(&restore);
    let goes = tr.backup_destroyed_on(&tr.date(crate::support::day("2026-12-24")));
    assert!(window.labels().iter().any(|label| label.contains(&goes)), "{:?}", window.labels());
    window.picture("backups");
    // The strip tells of it and leads back to the list.
    window.press(tr.menu_collections());
    let (at, today) = (crate::support::at("2026-11-24T12:00:00Z"), crate::support::day("2026-11-24"));
    let fact = tr.strip_backup(&tr.relative_time(at, today));
    window.click(Role::Link, &fact);
    window.until_label(&restore);
}

#[test]
fn a_restore_says_what_it_does_asks_and_signs_everybody_out() {
    let mut register = register("screen_backups_restore");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    backups(&mut window);
    window.press(tr.backups_make());
    window.confirm(PASSWORD);
    let when = tr.date_time(crate::support::at("2026-11-24T12:00:00Z"));
    let restore = tr.backup_restore_name(tr.backup_restore(), &when);
    window.until_label(&restore);
    register.tamper("UPDATE register SET agency = 'Toinen virasto'");
    window.click(Role::Link, &restore);
    window.until_label(tr.restore_title());
    for said in [tr.restore_check(), tr.restore_retention(), tr.restore_sign_out(), tr.restore_kept()] {
        assert!(window.has(said), "{said}");
    }
    window.picture("backups-restore");
    window.press(tr.restore_button());
    window.confirm(PASSWORD);
    window.until_label(tr.sign_in_title());
    window.until_label(tr.restore_done());
    assert_eq!(register.number("SELECT count(*) FROM register WHERE agency = 'Toinen virasto'"), 0);
    window.sign_in(SUPERVISOR, PASSWORD);
    backups(&mut window);
    let replaced = tr.backup_kind_replaced();
    window.until("the register as it was", move |harness| {
        harness.query_all_by_label_contains(replaced).next().is_some()
    });
}

#[test]
fn what_is_no_backup_is_said_in_words_and_changes_nothing() {
    let mut register = register("screen_backups_refused");
    let other =
        register.file("muu.seula", "not a register, but long enough to be looked at by anybody at all");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    backups(&mut window);
    window.click(Role::Link, tr.backup_restore_other());
    window.until_label(tr.restore_title());
    window.type_into(tr.restore_path(), &other.display().to_string());
    window.picture("backups-restore-file");
    window.press(tr.restore_button());
    window.confirm(PASSWORD);
    let why = Error::new(ErrorKind::RegisterForeign, "").message(tr);
    window.until("why it was refused", move |harness| {
        harness.query_all_by_label_contains(&why).next().is_some()
    });
    assert!(window.has(tr.backups_make()), "it goes on");
}

#[test]
fn another_folder_is_chosen_by_its_path_and_one_that_is_not_there_is_refused_in_the_dialog() {
    let mut register = register("screen_backups_folder");
    let folder = register.folder.join("muualle");
    std::fs::create_dir(&folder).unwrap();
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    backups(&mut window);
    window.click(Role::Link, tr.backup_folder_change());
    window.until_label(tr.backup_folder_body());
    window.type_into(tr.backup_folder_path(), &folder.join("puuttuu").display().to_string());
    window.press(tr.backup_folder_use());
    window.confirm(PASSWORD);
    window.until_label(&Error::new(ErrorKind::FileUnwritable, "").message(tr));
    window.picture("backups-folder");
    window.key(egui::Key::Escape);
    window.click(Role::Link, tr.backup_folder_change());
    window.type_into(tr.backup_folder_path(), &folder.display().to_string());
    window.press(tr.backup_folder_use());
    window.confirm(PASSWORD);
    window.until_gone(tr.backup_folder_body());
    window.press(tr.backups_make());
    window.confirm(PASSWORD);
    let when = tr.date_time(crate::support::at("2026-11-24T12:00:00Z"));
    window.until_label(&tr.backup_restore_name(tr.backup_restore(), &when));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn backups_are_for_supervisors_and_one_that_could_not_be_removed_is_told_them_everywhere() {
    let register = register("screen_backups_overdue");
    drop(register.person("reino", &[AccountRole::Reviewer]));
    let mut register = register;
    register.stop();
    std::fs::create_dir_all(register.folder.join("backups/test-20261001-120000.seula")).unwrap();
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.until_label(&tr.backups_overdue(1));
    window.picture("backups-overdue-hint");
    window.click(Role::Link, tr.backups_tab());
    window.until_label(tr.backup_overdue_advice());
    window.picture("backups-overdue");
    drop(window);
    let mut window = Window::on(&mut register);
    window.sign_in("reino", crate::support::TYPED);
    window.press(tr.menu_register());
    window.until_label(tr.upkeep_title());
    assert!(!window.has(tr.backups_tab()) && !window.has(&tr.backups_overdue(1)));
}
