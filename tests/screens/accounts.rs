use crate::support::window::Window;
use crate::support::{Register, SUPERVISOR};
use egui::accesskit::Role;

fn accounts(register: &mut Register) -> Window {
    let mut window = Window::signed_in(register);
    window.press(window.tr.menu_accounts());
    window.until_label(&window.tr.accounts_subtitle(1));
    window
}

#[test]
fn a_new_account_gets_a_code_that_is_shown_once() {
    let mut register = Register::new("screen_accounts");
    let mut window = accounts(&mut register);
    let tr = window.tr;
    window.press(tr.accounts_new());
    window.type_into(tr.accounts_username(), "aino.mallikas");
    window.type_into(tr.accounts_display_name(), "Aino Mallikas");
    let role = tr.capitalised(tr.account_role(seula::domain::AccountRole::Reviewer));
    window.click(Role::CheckBox, &role);
    window.press(tr.accounts_create_button());
    window.until_label(tr.accounts_code_once());
    window.picture("accounts-code");
    window.press(tr.accounts_code_close());
    window.until_label(&tr.accounts_subtitle(2));
    window.picture("accounts");
    assert!(!window.has(tr.accounts_code_once()));
    assert_eq!(register.number("SELECT roles FROM account WHERE username = 'aino.mallikas'"), 1);
}

#[test]
fn a_taken_username_is_refused_inside_the_dialog() {
    let mut register = Register::new("screen_accounts_taken");
    let mut window = accounts(&mut register);
    let tr = window.tr;
    window.press(tr.accounts_new());
    window.type_into(tr.accounts_username(), &SUPERVISOR.to_uppercase());
    let role = tr.capitalised(tr.account_role(seula::domain::AccountRole::Trainer));
    window.click(Role::CheckBox, &role);
    window.press(tr.accounts_create_button());
    window.until_label(tr.error_username_taken());
    assert!(window.has(tr.accounts_create_title()));
}

#[test]
fn the_last_supervisor_cannot_be_disabled_and_the_button_says_why() {
    let mut register = Register::new("screen_accounts_last");
    let mut window = accounts(&mut register);
    let tr = window.tr;
    let row = format!("{SUPERVISOR}, {}", tr.account_state(seula::domain::AccountState::Active));
    window.press(&row);
    window.until_label(tr.accounts_display_name());
    window.press(tr.accounts_disable());
    assert!(!window.has(&tr.accounts_disable_title(SUPERVISOR)), "no question for what cannot be done");
}
