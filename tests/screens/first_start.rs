use crate::support::window::{Opening, Window};
use crate::support::{PASSWORD, at, folder};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seula::engine::ManualClock;
use seula::error::{Error, ErrorKind};
use std::sync::Arc;

fn first_start(test: &str) -> Window {
    let clock = Arc::new(ManualClock::new(at("2026-11-24T12:00:00Z")));
    let mut window = Window::open(&folder(test).join("first.seula"), &clock, Opening::default());
    window.until_label(window.tr.start_title());
    window
}

fn to_the_supervisor(window: &mut Window) {
    let tr = window.tr;
    window.press(tr.common_continue());
    window.press(tr.common_continue());
    assert!(window.has(tr.start_supervisor_title()));
}

#[test]
fn three_steps_make_a_register_and_lead_to_the_sign_in() {
    let mut window = first_start("first_start");
    let tr = window.tr;
    window.picture("first-start-1");
    window.press(tr.common_continue());
    window.picture("first-start-2");
    window.press(tr.common_continue());
    window.type_into(tr.sign_in_username(), "saana.esimerkki");
    window.type_secret(tr.password_new(), PASSWORD);
    window.type_secret(tr.password_repeat(), PASSWORD);
    window.until_label(tr.password_good());
    window.picture("first-start-3");
    window.press(tr.start_create());
    window.until_label(tr.sign_in_title());
    let username = window.harness().get_by_role_and_label(Role::TextInput, tr.sign_in_username());
    assert_eq!(username.value().as_deref(), Some("saana.esimerkki"));
    window.type_secret(tr.sign_in_password_or_code(), PASSWORD);
    window.key(egui::Key::Enter);
    window.until_label(tr.menu_accounts());
}

#[test]
fn a_password_is_judged_as_it_is_typed() {
    let mut window = first_start("first_start_judged");
    let tr = window.tr;
    to_the_supervisor(&mut window);
    window.type_secret(tr.password_new(), "salasanasalasana1");
    window.until_label(&Error::new(ErrorKind::PasswordWeak, "").message(tr));
    window.picture("first-start-weak");
    window.click(Role::Link, tr.password_suggest());
    window.until_label(tr.password_suggested());
    assert!(window.has(tr.password_good()));
    window.picture("first-start-suggested");
}

#[test]
fn what_is_missing_or_wrong_is_said_at_its_field() {
    let mut window = first_start("first_start_faults");
    let tr = window.tr;
    to_the_supervisor(&mut window);
    window.press(tr.start_create());
    assert_eq!(window.harness().query_all_by_label(tr.common_required()).count(), 2);
    window.type_into(tr.sign_in_username(), "ei näin!");
    window.type_secret(tr.password_new(), PASSWORD);
    window.type_secret(tr.password_repeat(), "jokin aivan muu");
    window.until_label(tr.password_differs());
    window.type_secret(tr.password_repeat(), "");
    window.harness_mut().key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    window.steps(1);
    window.type_secret(tr.password_repeat(), PASSWORD);
    window.press(tr.start_create());
    window.until_label(&Error::new(ErrorKind::UsernameInvalid, "").message(tr));
}

#[test]
fn a_place_that_is_taken_is_refused_before_the_next_step() {
    let mut window = first_start("first_start_taken");
    let tr = window.tr;
    let taken = folder("first_start_taken_there").join("taken.seula");
    std::fs::write(&taken, "not a register").unwrap();
    window.type_over(tr.start_place_label(), &taken.display().to_string());
    window.press(tr.common_continue());
    window.until_label(&Error::new(ErrorKind::RegisterForeign, "").message(tr));
    assert!(window.has(tr.start_title()), "before anything else is asked");
    assert_eq!(std::fs::read(&taken).unwrap(), b"not a register", "nothing was written over it");
    window.picture("first-start-taken");
}

#[test]
fn a_folder_that_cannot_be_made_is_refused_before_the_next_step() {
    let mut window = first_start("first_start_rights");
    let tr = window.tr;
    let file = folder("first_start_rights_there").join("file");
    std::fs::write(&file, "no folder").unwrap();
    window.type_over(tr.start_place_label(), &file.join("new.seula").display().to_string());
    window.press(tr.common_continue());
    window.until_label(&Error::new(ErrorKind::RegisterNoRights, "").message(tr));
    window.type_over(tr.start_place_label(), &file.with_extension("seula").display().to_string());
    to_the_supervisor(&mut window);
}

#[test]
fn a_place_where_a_register_has_vanished_or_that_a_cloud_keeps_is_refused_before_the_next_step() {
    let mut window = first_start("first_start_remote");
    let tr = window.tr;
    let there = folder("first_start_remote_there");
    std::fs::create_dir(there.join("backups")).unwrap();
    std::fs::write(there.join("backups/gone-20261120-120000.seula"), "").unwrap();
    for (path, kind) in [
        (there.join("gone.seula"), ErrorKind::RegisterVanished),
        (there.join("Nextcloud/new.seula"), ErrorKind::RegisterInCloud),
    ] {
        window.type_over(tr.start_place_label(), &path.display().to_string());
        window.press(tr.common_continue());
        window.until_label(&Error::new(kind, "").message(tr));
        assert!(window.has(tr.start_title()) && !path.exists(), "{kind:?}");
    }
    assert!(!there.join("Nextcloud").exists(), "nothing was made");
}

#[test]
fn a_register_that_is_there_already_is_said_at_the_place() {
    let mut other = crate::support::Register::new("first_start_there");
    other.stop();
    let mut window = first_start("first_start_beside");
    let tr = window.tr;
    window.type_over(tr.start_place_label(), &other.path().display().to_string());
    window.press(tr.common_continue());
    window.until_label(&Error::new(ErrorKind::RegisterExists, "").message(tr));
    assert!(window.has(tr.start_title()));
}
