use super::review::{letters, until};
use crate::support::window::Window;
use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::{AccountRole, AccountState};

/// A register with one conversation, and the window of its only supervisor.
fn imported(test: &str) -> (Register, Window) {
    let mut register = Register::new(test);
    register.any_talk();
    let window = Window::signed_in(&mut register);
    (register, window)
}

fn is_ticked(window: &Window, role: AccountRole) -> bool {
    let label = window.tr.capitalised(window.tr.account_role(role));
    let node = window.harness().get_by_role_and_label(Role::CheckBox, &label);
    node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

#[test]
fn an_empty_register_says_how_the_work_begins_and_leads_to_import() {
    let mut register = Register::new("first_work_empty");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.until_label(tr.conversations_first_title());
    assert!(!window.has(tr.hint_no_reviewer()), "there is nothing to review yet");
    window.picture("first-work-empty");
    window.press(tr.menu_review());
    window.until_label(tr.conversations_none_title());
    window.press(tr.conversations_none_import());
    window.until_label(tr.import_choose_title());
}

#[test]
fn an_import_without_a_reviewer_leads_by_an_account_and_its_code_to_a_finished_review() {
    let (register, mut window) = imported("first_work_reviewer");
    let tr = window.tr;
    window.until_label(tr.hint_no_reviewer());
    window.picture("first-work-hint");
    window.press(tr.hint_new_reviewer());
    window.until_label(tr.accounts_create_title());
    assert!(is_ticked(&window, AccountRole::Reviewer), "the role that is needed is chosen already");
    window.picture("first-work-account");
    window.type_into(tr.accounts_username(), "aino");
    window.press(tr.accounts_create_button());
    window.confirm(PASSWORD);
    window.until_label(&tr.accounts_code_next_steps("aino"));
    window.picture("first-work-code");
    let is_code = |label: &str| label.len() == 19 && label.matches('-').count() == 3;
    let code = window.labels().into_iter().find(|label| is_code(label)).unwrap();
    window.press(tr.accounts_code_close());
    window.until_gone(tr.hint_no_reviewer());
    window.press(tr.common_more_actions());
    window.click(Role::MenuItem, tr.common_sign_out());
    window.until_label(tr.sign_in_title());
    window.type_into(tr.sign_in_username(), "aino");
    window.type_secret(tr.sign_in_password_or_code(), &code);
    window.key(Key::Enter);
    window.until_label(tr.password_choose_title());
    window.type_secret(tr.password_new(), TYPED);
    window.type_secret(tr.password_repeat(), TYPED);
    window.until_label(tr.password_good());
    window.press(tr.sign_in_button());
    window.press(tr.menu_review());
    for answer in [1, 2] {
        window.until_label(&tr.review_answer_was(answer, 2));
        letters(&mut window, "1");
    }
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    until(&mut window, &register, "SELECT count(*) FROM review WHERE finished_ms IS NOT NULL", 1);
}

#[test]
fn review_says_to_a_supervisor_why_it_is_empty_and_what_to_do() {
    let (_register, mut window) = imported("first_work_review");
    let tr = window.tr;
    window.press(tr.menu_review());
    window.until_label(tr.review_no_role_title());
    window.picture("first-work-review");
    window.press(tr.hint_new_reviewer());
    window.until_label(tr.accounts_create_title());
    assert!(is_ticked(&window, AccountRole::Reviewer));
}

#[test]
fn a_supervisor_who_takes_the_role_signs_in_again_and_reviews() {
    let (_register, mut window) = imported("first_work_own");
    let tr = window.tr;
    window.press(tr.menu_accounts());
    window.press(&format!("{SUPERVISOR}, {}", tr.account_state(AccountState::Active)));
    window.click(Role::CheckBox, &tr.capitalised(tr.account_role(AccountRole::Reviewer)));
    window.press(tr.accounts_save());
    window.confirm(PASSWORD);
    window.until_label(tr.sign_in_title());
    assert!(window.has(tr.accounts_saved_own()));
    window.sign_in(SUPERVISOR, PASSWORD);
    window.press(tr.menu_review());
    window.until_label(&tr.review_answer_was(1, 2));
}
