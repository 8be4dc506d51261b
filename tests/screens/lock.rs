//! The idle lock: what was typed is kept for the one who typed it.

use crate::support::window::{Opening, SMALLEST, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seula::domain::{AccountRole, Locale};

const QUESTION: &str = "Missä lupa viipyy kaukana";

/// A window whose supervisor has typed a search, on a register with one conversation.
fn searched(test: &str) -> (Register, Window) {
    let mut register = Register::new(test);
    register.person("tuula", &[AccountRole::Reviewer]);
    register.talk("2026-11-21T08:00", [QUESTION, "Käsittelyssä.", "Kauanko?", "Kaksi viikkoa."]);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.until_label(tr.menu_conversations());
    window.type_into(tr.conversations_search(), "kaukana");
    window.steps(4);
    (register, window)
}

/// What stands in the field of the search.
fn typed(window: &Window) -> String {
    let name = window.tr.conversations_search();
    window.harness().get_by_role_and_label(Role::TextInput, name).value().unwrap_or_default()
}

fn shows(window: &Window, words: &str) -> bool {
    window.labels().iter().any(|label| label.contains(words))
}

#[test]
fn a_key_extends_a_session_that_is_warned_and_without_one_the_screen_is_locked() {
    let (register, mut window) = searched("lock_warned");
    let tr = window.tr;
    register.set_clock("2026-11-24T12:09:00Z");
    window.until_label(tr.lock_soon());
    window.key(Key::F7);
    register.set_clock("2026-11-24T12:17:00Z");
    window.steps(3);
    assert!(window.has(tr.menu_conversations()), "the key has extended it");
    register.set_clock("2026-11-24T12:19:00Z");
    window.until_label(tr.sign_in_title());
    assert!(!shows(&window, "kaukana"), "nothing of the screen shines through: {:?}", window.labels());
    assert!(shows(&window, "14.19"), "it says since when: {:?}", window.labels());
    window.picture("lock");
}

#[test]
fn the_button_of_a_locked_screen_is_whole_after_a_wrong_password_in_the_smallest_window() {
    let mut register = Register::new("lock_smallest");
    register.stop();
    let opening = Opening { locale: Locale::En, size: SMALLEST, ..Opening::default() };
    let mut window = Window::open(&register.path(), &register.clock, opening);
    let tr = window.tr;
    window.sign_in(SUPERVISOR, PASSWORD);
    register.set_clock("2026-11-24T12:10:00Z");
    window.until_label(tr.sign_in_title());
    window.steps(4);
    let whole = |window: &Window| {
        let button = window.harness().get_by_role_and_label(Role::Button, tr.sign_in_button()).rect();
        let foot = window.harness().get_by_role_and_label(Role::Link, tr.sign_in_open_other()).rect();
        assert!(button.bottom() + 4.0 <= foot.top(), "{button} over {foot}");
    };
    whole(&window);
    window.type_secret(tr.sign_in_password_or_code(), "wrong");
    window.key(Key::Enter);
    window.until_label(tr.sign_in_again());
    window.steps(4);
    whole(&window);
    window.picture("lock-smallest");
}

#[test]
fn the_same_person_goes_on_where_the_screen_was_locked() {
    let (register, mut window) = searched("lock_same");
    let tr = window.tr;
    register.set_clock("2026-11-24T12:10:00Z");
    window.until_label(tr.sign_in_title());
    window.type_secret(tr.sign_in_password_or_code(), PASSWORD);
    window.key(Key::Enter);
    window.until_label(tr.menu_conversations());
    assert_eq!(typed(&window), "kaukana", "the search is there again");
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'screen_locked'"), 1);
}

#[test]
fn another_person_finds_nothing_of_what_was_open() {
    let (register, mut window) = searched("lock_other");
    let tr = window.tr;
    register.set_clock("2026-11-24T12:10:00Z");
    window.until_label(tr.sign_in_title());
    window.type_over(tr.sign_in_username(), "tuula");
    window.type_secret(tr.sign_in_password_or_code(), TYPED);
    window.key(Key::Enter);
    window.until_label(tr.menu_conversations());
    assert_eq!(typed(&window), "");
}

#[test]
fn a_supervisor_sets_after_how_long_the_screen_is_locked_and_it_holds_at_once() {
    let (register, mut window) = searched("lock_minutes");
    let tr = window.tr;
    window.press(tr.menu_register());
    window.click(Role::Tab, tr.register_retention());
    window.click(Role::ComboBox, tr.lock_after());
    window.click(Role::ListBoxOption, &tr.lock_minutes(3));
    window.picture("register-lock");
    assert_eq!(register.number("SELECT lock_minutes FROM register"), 10, "not before it is saved");
    window.press(tr.common_save());
    window.until_label(&tr.lock_changed(3));
    window.until_gone(tr.common_save());
    assert_eq!(register.number("SELECT lock_minutes FROM register"), 3);
    register.set_clock("2026-11-24T12:02:00Z");
    window.until_label(tr.lock_soon());
    register.set_clock("2026-11-24T12:03:00Z");
    window.until_label(tr.sign_in_title());
}
