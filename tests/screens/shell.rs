use crate::support::window::{Opening, SMALLEST, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

#[test]
fn the_rail_leads_to_every_screen_that_the_roles_allow() {
    let mut register = Register::new("shell");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    for title in [
        tr.menu_answers(),
        tr.menu_gaps(),
        tr.menu_review(),
        tr.menu_collections(),
        tr.menu_import(),
        tr.menu_accounts(),
        tr.menu_audit(),
        tr.menu_conversations(),
    ] {
        window.harness().get_by_role_and_label(Role::Button, title).click();
        window.steps(3);
        assert!(
            window.harness().query_all_by_role_and_label(Role::Label, title).next().is_some(),
            "{title} has a title"
        );
    }
    window.picture("shell");
}

#[test]
fn a_narrow_window_folds_the_rail() {
    let mut register = Register::new("shell_narrow");
    register.stop();
    let opening = Opening { size: SMALLEST, ..Opening::default() };
    let mut window = Window::open(&register.path(), &register.clock, opening);
    window.sign_in(SUPERVISOR, PASSWORD);
    let tr = window.tr;
    let item = window.harness().get_by_role_and_label(Role::Button, tr.menu_collections()).rect();
    assert!(item.width() <= 56.0, "{item}");
    window.picture("shell-narrow");
}

#[test]
fn the_account_menu_signs_out() {
    let mut register = Register::new("shell_out");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.common_more_actions());
    window.picture("account-menu");
    window.click(Role::MenuItem, tr.common_sign_out());
    window.until_label(tr.sign_in_title());
    let username = window.harness().get_by_role_and_label(Role::TextInput, tr.sign_in_username());
    assert_eq!(username.value().unwrap_or_default(), "", "nothing that was typed is remembered");
}

#[test]
fn f6_goes_from_region_to_region_and_back() {
    let mut register = Register::new("shell_regions");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_collections());
    let rail = |window: &Window| {
        let focused =
            window.harness().root().children_recursive().find(|node| node.accesskit_node().is_focused());
        focused.is_some_and(|node| node.rect().right() <= 208.0 && node.rect().bottom() < 872.0)
    };
    window.harness().get_by_role_and_label(Role::Button, tr.menu_collections()).focus();
    window.steps(2);
    assert!(rail(&window));
    window.key(Key::F6);
    assert!(!rail(&window), "F6 leaves the rail");
    let focused = window.harness().ctx.memory(egui::Memory::focused);
    let place = window.harness().ctx.viewport(|viewport| {
        focused.and_then(|id| viewport.prev_pass.widgets.get(id).map(|widget| widget.rect))
    });
    let named = window.harness().root().children_recursive().any(|node| node.accesskit_node().is_focused());
    assert!(named, "what has the focus has a name: {focused:?} at {place:?}");
    window.harness_mut().key_press_modifiers(Modifiers::SHIFT, Key::F6);
    window.steps(2);
    assert!(rail(&window), "Shift+F6 comes back");
}

#[test]
fn ctrl_q_does_not_close_the_window() {
    let mut register = Register::new("shell_quit");
    let mut window = Window::on(&mut register);
    window.harness_mut().key_press_modifiers(Modifiers::COMMAND, Key::Q);
    window.harness_mut().step();
    let commands = &window.harness().output().viewport_output[&egui::ViewportId::ROOT].commands;
    assert!(!commands.contains(&egui::ViewportCommand::Close));
}

#[test]
fn a_question_mark_shows_the_shortcuts_and_a_search_narrows_them() {
    let mut register = Register::new("shell_shortcuts");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.until_label(tr.conversations_none_title());
    window.harness_mut().event(egui::Event::Text("?".to_owned()));
    window.steps(3);
    assert!(window.has(tr.shortcut_next_area()));
    assert!(!window.has(tr.shortcut_verdict()), "a supervisor who is no reviewer gives no verdicts");
    window.picture("shortcuts");
    window.type_into(tr.settings_shortcuts_search(), "F8");
    assert!(window.has(tr.shortcut_notices()) && !window.has(tr.shortcut_next_area()));
    window.key(Key::Escape);
    window.key(Key::Escape);
    window.steps(2);
    assert!(!window.has(tr.shortcut_notices()), "Esc empties the field, then closes the sheet");
}

#[test]
fn tab_without_a_focus_begins_in_the_screen() {
    let mut register = Register::new("shell_tab");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_accounts());
    window.until_label(&tr.accounts_subtitle(1));
    window.harness().ctx.memory_mut(egui::Memory::stop_text_input);
    window.key(Key::Tab);
    assert_eq!(focused(&window), tr.accounts_search());
}

/// The accessible name of what has the focus.
pub(super) fn focused(window: &Window) -> String {
    let mut nodes = window.harness().root().children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused());
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

/// What F6 comes to from the rail on, until it is in the rail again.
fn round(window: &mut Window, item: &str) -> Vec<String> {
    window.harness().get_by_role_and_label(Role::Button, item).focus();
    window.steps(2);
    let mut passed = Vec::new();
    for _ in 0..9 {
        window.key(Key::F6);
        passed.push(focused(window));
    }
    passed
}

#[test]
fn register_settings_and_leak_check_have_a_region_for_each_of_their_parts() {
    let mut register = Register::new("shell_parts");
    register.any_talk();
    drop(register.person("reino", &[seula::domain::AccountRole::Reviewer]));
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_register());
    window.click(Role::Tab, tr.register_retention());
    window.until_label(tr.try_title());
    let passed = round(&mut window, tr.menu_register());
    assert!(passed.iter().any(|name| name == tr.try_role()), "{passed:?}");
    window.press(tr.common_more_actions());
    window.click(Role::MenuItem, tr.menu_settings());
    window.until_label(tr.settings_appearance());
    let passed = round(&mut window, tr.menu_register());
    for part in [tr.settings_theme(), tr.settings_language(), tr.password_current()] {
        assert!(passed.iter().any(|name| name == part), "{part}: {passed:?}");
    }
    drop(window);
    let mut window = Window::on(&mut register);
    window.sign_in("reino", crate::support::TYPED);
    window.press(tr.menu_leak_check());
    window.press(tr.leak_draw());
    window.until_label(tr.leak_question());
    let passed = round(&mut window, tr.menu_leak_check());
    assert!(passed.iter().any(|name| name == tr.finding(seula::domain::Finding::Clean)), "{passed:?}");
    assert!(passed.iter().any(|name| name == tr.leak_previous()), "{passed:?}");
}

#[test]
fn a_notice_lies_over_no_button() {
    let mut register = Register::new("shell_notice");
    register.any_talk();
    let roles = [seula::domain::AccountRole::Reviewer, seula::domain::AccountRole::Trainer];
    drop(register.person("reino", &roles));
    let mut window = Window::on(&mut register);
    window.sign_in("reino", crate::support::TYPED);
    let tr = window.tr;
    window.click(Role::Label, "Missä lupa viipyy?");
    window.until_label("Kaksi kuukautta.");
    window.press(tr.conversations_copy());
    window.until_label(tr.conversations_copied());
    window.steps(3);
    window.picture("notice");
    let notice = window.harness().ctx.memory(|memory| memory.area_rect(egui::Id::unique("toasts"))).unwrap();
    assert!(notice.height() > 40.0, "{notice}");
    for label in [tr.conversations_review(), tr.conversations_to_collection(), tr.conversations_note()] {
        for button in window.harness().query_all_by_role_and_label(Role::Button, label) {
            assert!(!button.rect().intersects(notice), "{label} at {} under {notice}", button.rect());
        }
    }
}
