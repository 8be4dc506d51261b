use super::review::letters;
use super::shell::focused;
use crate::support::window::Window;
use crate::support::{PASSWORD, Register, SUPERVISOR};
use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::{AccountRole, AccountState};

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
    window.steps(4);
    window.type_into(tr.accounts_username(), "aino.mallikas");
    window.type_into(tr.accounts_display_name(), "Aino Mallikas");
    let role = tr.capitalised(tr.account_role(seula::domain::AccountRole::Reviewer));
    window.click(Role::CheckBox, &role);
    window.press(tr.accounts_create_button());
    window.confirm(PASSWORD);
    window.until_label(tr.accounts_code_once());
    window.picture("accounts-code");
    window.press(tr.accounts_code_close());
    window.until_label(&tr.accounts_subtitle(2));
    window.picture("accounts");
    assert!(!window.has(tr.accounts_code_once()));
    assert_eq!(focused(&window), tr.accounts_new(), "it has opened the first of these dialogs");
    assert_eq!(register.number("SELECT roles FROM account WHERE username = 'aino.mallikas'"), 1);
}

#[test]
fn the_list_has_the_focus_as_the_screen_opens() {
    let mut register = Register::new("screen_accounts_focus");
    drop(register.person("reino", &[AccountRole::Reviewer]));
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_accounts());
    window.until_label(&tr.accounts_subtitle(2));
    let row = |name: &str| format!("{name}, {}", tr.account_state(AccountState::Active));
    assert_eq!(focused(&window), row("reino Mallikas"));
    window.key(Key::ArrowDown);
    assert_eq!(focused(&window), row(SUPERVISOR));
    window.key(Key::Enter);
    window.until_label(tr.accounts_display_name());
}

#[test]
fn down_leads_from_the_search_field_to_the_first_row() {
    let mut register = Register::new("screen_accounts_down");
    drop(register.person("reino", &[AccountRole::Reviewer]));
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_accounts());
    window.until_label(&tr.accounts_subtitle(2));
    window.type_into(tr.accounts_search(), "rei");
    window.key(Key::ArrowDown);
    assert_eq!(focused(&window), format!("reino Mallikas, {}", tr.account_state(AccountState::Active)));
}

#[test]
fn a_search_that_begins_before_the_rows_are_there_keeps_the_focus() {
    let mut register = Register::new("screen_accounts_search");
    drop(register.person("reino", &[AccountRole::Reviewer]));
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_accounts());
    window.harness().get_by_role_and_label(Role::TextInput, tr.accounts_search()).focus();
    window.steps(2);
    letters(&mut window, "rei");
    window.until_label(&tr.accounts_subtitle(2));
    letters(&mut window, "no");
    let search = window.harness().get_by_role_and_label(Role::TextInput, tr.accounts_search());
    assert!(search.is_focused());
    assert_eq!(search.value().unwrap_or_default(), "reino");
}

#[test]
fn a_taken_username_is_refused_inside_the_dialog() {
    let mut register = Register::new("screen_accounts_taken");
    let mut window = accounts(&mut register);
    let tr = window.tr;
    window.press(tr.accounts_new());
    window.steps(4);
    window.type_into(tr.accounts_username(), &SUPERVISOR.to_uppercase());
    let role = tr.capitalised(tr.account_role(seula::domain::AccountRole::Trainer));
    window.click(Role::CheckBox, &role);
    window.press(tr.accounts_create_button());
    window.confirm(PASSWORD);
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

#[test]
fn one_does_not_give_oneself_a_code_and_the_button_says_where_the_password_is_changed() {
    let mut register = Register::new("screen_accounts_own_code");
    register.account("aino.mallikas", &[seula::domain::AccountRole::Reviewer]);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_accounts());
    window.until_label(&tr.accounts_subtitle(2));
    let why = |window: &Window| {
        let give = window.harness().get_by_role_and_label(Role::Button, tr.accounts_code_give());
        give.accesskit_node().description()
    };
    window.press(&format!("{SUPERVISOR}, {}", tr.account_state(seula::domain::AccountState::Active)));
    window.until_label(tr.accounts_display_name());
    assert_eq!(why(&window).as_deref(), Some(tr.accounts_code_own()));
    window.press(tr.accounts_code_give());
    assert!(!window.has(&tr.accounts_code_confirm_title(SUPERVISOR)), "no question for what cannot be done");
    let waiting = tr.account_state(seula::domain::AccountState::Waiting);
    window.press(&format!("aino.mallikas Mallikas, {waiting}"));
    window.steps(2);
    assert_eq!(why(&window), None);
}

#[test]
fn a_dialog_is_whole_in_its_first_frame_and_its_first_field_has_the_focus() {
    let mut register = Register::new("screen_accounts_dialog");
    let mut window = accounts(&mut register);
    let tr = window.tr;
    window.steps(4);
    window.harness().get_by_role_and_label(Role::Button, tr.accounts_new()).click();
    let title = |window: &Window| {
        let labels = window.harness().query_all_by_role_and_label(Role::Label, tr.accounts_create_title());
        labels.map(|label| label.rect()).next()
    };
    let field = |window: &Window| {
        let fields = window.harness().query_all_by_role_and_label(Role::TextInput, tr.accounts_username());
        fields.map(|field| (field.rect(), field.is_focused())).next()
    };
    let first = (0..4).find_map(|_| {
        window.harness_mut().step();
        field(&window).map(|(rect, _)| (title(&window), rect))
    });
    window.steps(5);
    let (rect, focused) = field(&window).unwrap();
    assert_eq!(first, Some((title(&window), rect)), "it opens at its size and place");
    assert!(focused);
    window.key(egui::Key::Escape);
    window.steps(2);
    assert!(title(&window).is_none(), "Esc closes it");
}

#[test]
fn enter_in_a_field_does_what_the_dialog_is_for() {
    let mut register = Register::new("screen_accounts_enter");
    let mut window = accounts(&mut register);
    let tr = window.tr;
    window.press(tr.accounts_new());
    let role = tr.capitalised(tr.account_role(seula::domain::AccountRole::Trainer));
    window.click(Role::CheckBox, &role);
    window.type_into(tr.accounts_username(), "erik.exempel");
    window.key(egui::Key::Enter);
    window.confirm(PASSWORD);
    window.until_label(tr.accounts_code_once());
    window.press(tr.accounts_code_close());
    window.until_label(&tr.accounts_subtitle(2));
}

#[test]
fn the_list_has_heads_over_its_columns() {
    let mut register = Register::new("screen_accounts_columns");
    register.account("aino.mallikas", &[seula::domain::AccountRole::Reviewer]);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_accounts());
    window.until_label(&tr.accounts_subtitle(2));
    window.steps(2);
    let lefts = |words: &str| crate::support::cuts::lefts_of(&window, words);
    let state = tr.account_state(seula::domain::AccountState::Active);
    let heads = [
        (tr.accounts_column_name(), SUPERVISOR),
        (tr.accounts_roles(), tr.account_role(seula::domain::AccountRole::Reviewer)),
        (tr.accounts_column_last(), tr.accounts_never_signed_in()),
    ];
    for (head, cell) in heads {
        let found = lefts(head);
        assert!(!found.is_empty() && found.iter().all(|left| lefts(cell).contains(left)), "{head}");
    }
    let (head, words) = (lefts(tr.accounts_column_state()), lefts(state));
    assert!(head.iter().min() < words.iter().min(), "the sign stands under the head, then the word");
}

#[test]
fn a_display_name_that_is_being_typed_is_kept_when_another_account_is_chosen() {
    let mut register = Register::new("screen_accounts_kept");
    register.account("aino.mallikas", &[seula::domain::AccountRole::Reviewer]);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_accounts());
    window.until_label(&tr.accounts_subtitle(2));
    let own = format!("{SUPERVISOR}, {}", tr.account_state(seula::domain::AccountState::Active));
    let other = format!("aino.mallikas Mallikas, {}", tr.account_state(seula::domain::AccountState::Waiting));
    let name = |window: &Window| {
        let field = window.harness().get_by_role_and_label(Role::TextInput, tr.accounts_display_name());
        field.value().unwrap_or_default()
    };
    window.press(&other);
    window.type_over(tr.accounts_display_name(), "Aino Esimerkki");
    window.press(&own);
    assert_eq!(name(&window), SUPERVISOR);
    assert!(!window.has(tr.common_unsaved()));
    window.press(&other);
    assert_eq!(name(&window), "Aino Esimerkki");
    assert!(window.has(tr.common_unsaved()));
    window.press(tr.common_cancel());
    assert_eq!(name(&window), "aino.mallikas Mallikas");
    assert_eq!(register.number("SELECT count(*) FROM account WHERE display_name LIKE '%Esimerkki'"), 0);
}

/// The register with Reino, who reviews and supervises, and the window on his account with another name typed.
fn renaming(test: &str) -> (Register, Window) {
    let mut register = Register::new(test);
    register.account("reino", &[AccountRole::Reviewer, AccountRole::Supervisor]);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_accounts());
    window.until_label(&tr.accounts_subtitle(2));
    window.press(&format!("reino Mallikas, {}", tr.account_state(AccountState::Waiting)));
    window.type_over(tr.accounts_display_name(), "Reino Esimerkki");
    (register, window)
}

fn typed_name(window: &Window) -> String {
    let label = window.tr.accounts_display_name();
    window.harness().get_by_role_and_label(Role::TextInput, label).value().unwrap_or_default()
}

#[test]
fn a_role_that_somebody_else_took_away_does_not_come_back_with_a_changed_name() {
    let (register, mut window) = renaming("screen_accounts_conflict");
    let tr = window.tr;
    let taken = "UPDATE account SET roles = 1, version = version + 1 WHERE username = 'reino'";
    register.tamper(taken);
    // The list is read again, with the name still unsaved.
    window.press(tr.menu_scorecards());
    window.until_label(tr.scorecards_none_title());
    window.press(tr.menu_accounts());
    window.until_label(tr.common_unsaved());
    window.until_label(&tr.accounts_subtitle(2));
    window.press(tr.accounts_save());
    window.confirm(PASSWORD);
    window.until_label(tr.error_conflict());
    let roles = "SELECT roles FROM account WHERE username = 'reino'";
    assert_eq!(register.number(roles), 1);
    let supervisor = tr.capitalised(tr.account_role(AccountRole::Supervisor));
    window.until("the roles that are stored", |harness| {
        let role = harness.query_by_role_and_label(Role::CheckBox, &supervisor);
        role.is_some_and(|role| role.accesskit_node().toggled() == Some(Toggled::False))
    });
    assert_eq!(typed_name(&window), "Reino Esimerkki");
    window.press(tr.accounts_save());
    window.confirm(PASSWORD);
    window.until_gone(tr.common_unsaved());
    assert_eq!(register.number(roles), 1);
    assert_eq!(register.text("SELECT display_name FROM account WHERE username = 'reino'"), "Reino Esimerkki");
}

#[test]
fn a_name_that_is_being_typed_outlives_another_act_on_its_account() {
    let (register, mut window) = renaming("screen_accounts_acts");
    let tr = window.tr;
    window.press(tr.accounts_disable());
    window.until_label(&tr.accounts_disable_title("reino Mallikas"));
    window.press(tr.accounts_disable_button());
    window.confirm(PASSWORD);
    window.until_label(tr.accounts_enable());
    assert_eq!(typed_name(&window), "Reino Esimerkki");
    window.press(tr.accounts_save());
    window.confirm(PASSWORD);
    window.until_gone(tr.common_unsaved());
    let both = "SELECT count(*) FROM account WHERE display_name = 'Reino Esimerkki' AND state = 2";
    assert_eq!(register.number(both), 1, "its version is that of the own act");
}
