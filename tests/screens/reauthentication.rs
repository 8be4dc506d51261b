use crate::support::window::{Opening, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use seula::domain::{AccountRole, Locale};

const ACCOUNTS: &str = "SELECT count(*) FROM account";

/// A window that asks for the password, because a supervisor is making an account.
fn asked(register: &mut Register, opening: Opening) -> Window {
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, opening);
    window.sign_in(SUPERVISOR, PASSWORD);
    let tr = window.tr;
    window.press(tr.menu_accounts());
    window.press(tr.accounts_new());
    window.type_into(tr.accounts_username(), "reino");
    window.click(Role::CheckBox, &tr.capitalised(tr.account_role(AccountRole::Reviewer)));
    window.press(tr.accounts_create_button());
    window.until_label(tr.reauthentication_title());
    window.steps(4);
    window
}

/// How many letters stand in the field, and whether it has the focus.
fn field(window: &Window) -> (usize, bool) {
    let name = window.tr.reauthentication_password();
    let field = window.harness().get_by_role_and_label(Role::PasswordInput, name);
    (field.value().unwrap_or_default().chars().count(), field.is_focused())
}

#[test]
fn a_wrong_password_is_said_in_the_dialog_and_the_right_one_does_the_act() {
    let mut register = Register::new("screen_reauthentication");
    let mut window = asked(&mut register, Opening::default());
    let tr = window.tr;
    assert_eq!(field(&window), (0, true), "the field has the focus");
    assert!(window.has(&tr.reauthentication_account_create("reino")), "{:?}", window.labels());
    window.picture("reauthentication");
    window.type_secret(tr.reauthentication_password(), "väärä salasana");
    window.key(Key::Enter);
    window.until_label(tr.password_wrong());
    window.picture("reauthentication-wrong");
    assert_eq!(field(&window), (0, true), "what was wrong is gone");
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.steps(3);
    assert_eq!(field(&window).0, 0, "and does not come back");
    assert_eq!(register.number(ACCOUNTS), 1);
    window.confirm(PASSWORD);
    window.until_label(tr.accounts_code_once());
    assert_eq!(register.number(ACCOUNTS), 2);
}

#[test]
fn esc_gives_the_act_up_and_leaves_the_screen_as_it_was() {
    let mut register = Register::new("screen_reauthentication_esc");
    let mut window = asked(&mut register, Opening::default());
    let tr = window.tr;
    window.type_secret(tr.reauthentication_password(), PASSWORD);
    window.key(Key::Escape);
    window.until_gone(tr.reauthentication_title());
    assert!(window.has(tr.accounts_create_title()), "{:?}", window.labels());
    assert!(!window.has(tr.error_cancelled()), "nobody is told what they did themselves");
    assert_eq!(register.number(ACCOUNTS), 1);
    window.press(tr.accounts_create_button());
    window.until_label(tr.reauthentication_title());
    window.steps(4);
    assert_eq!(field(&window), (0, true), "nothing of it is kept");
    // The keys are for the dialog on top.
    window.type_secret(tr.reauthentication_password(), PASSWORD);
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.until_label(tr.accounts_code_once());
}

#[test]
fn a_screen_that_is_locked_meanwhile_does_nothing_when_its_owner_is_back() {
    let mut register = Register::new("screen_reauthentication_lock");
    let mut window = asked(&mut register, Opening::default());
    let tr = window.tr;
    window.type_secret(tr.reauthentication_password(), PASSWORD);
    register.set_clock("2026-11-24T12:10:00Z");
    window.until_label(tr.sign_in_title());
    window.type_secret(tr.sign_in_password_or_code(), PASSWORD);
    window.key(Key::Enter);
    window.until_label(tr.accounts_create_title());
    assert!(!window.has(tr.reauthentication_title()));
    assert_eq!(register.number(ACCOUNTS), 1);
}

#[test]
fn the_dialog_is_drawn_in_three_languages_and_dark() {
    for (locale, dark) in [(Locale::Fi, true), (Locale::Sv, false), (Locale::En, true)] {
        let mut register = Register::new(&format!("screen_reauthentication_{}", locale.code()));
        let mut window = asked(&mut register, Opening { locale, dark, ..Opening::default() });
        assert!(window.has(window.tr.reauthentication_body()), "{:?}", window.labels());
        window.picture(&format!("reauthentication-{}", locale.code()));
    }
}
