use super::conversations::{QUESTION, REVIEWER, logged, opened, pass, register, search};
use super::review::letters;
use super::shell::focused;
use crate::support::Register;
use crate::support::window::{Opening, Window};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::text::Tr;

#[test]
fn a_search_that_cannot_be_read_keeps_the_focus_until_it_is_mended() {
    let register = register("list_mended", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    search(&mut window, &register, "kanava:neu");
    window.key(Key::Enter);
    window.steps(2);
    assert_eq!(focused(&window), tr.conversations_search());
    letters(&mut window, "voja");
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.conversations_search());
    assert_eq!(field.value().unwrap_or_default(), "kanava:neuvoja");
    window.key(Key::Enter);
    window.steps(2);
    assert_eq!(focused(&window), tr.conversations_title(), "what can be read leads to the list");
}

/// What is wrong with a first condition that names no channel.
fn no_channel(tr: Tr) -> String {
    tr.conversations_search_wrong_value(1, "botti, neuvoja, molemmat, palvelu")
}

#[test]
fn what_cannot_be_read_is_said_once_the_keys_rest_while_the_search_has_the_focus() {
    let register = register("list_rests", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    let told = tr.conversations_search_last(&no_channel(tr));
    search(&mut window, &register, "kanava:xyz");
    pass(&register, 900);
    window.steps(2);
    assert!(!window.has(&told), "it may still be typed");
    pass(&register, 100);
    window.steps(2);
    assert!(window.has(&told) && window.has(QUESTION), "{:?}", window.labels());
    assert_eq!(focused(&window), tr.conversations_search());
    letters(&mut window, "å");
    pass(&register, 130);
    window.steps(2);
    assert!(!window.has(&told), "it is typed on");
}

#[test]
fn a_plan_shows_no_figures_of_another_line_and_says_what_is_wrong_once_the_keys_rest() {
    let mut register = Register::new("plan_rests");
    register.talks(3);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_rounds());
    window.press(tr.rounds_plan());
    window.type_into(tr.rounds_query(), "on:1.11.2026..2.11.2026");
    let (figures, wrong) = (tr.common_conversations(2), no_channel(tr));
    window.until_label(&figures);
    window.type_over(tr.rounds_query(), "kanava:xyz");
    pass(&register, 999);
    window.steps(2);
    assert!(!window.has(&figures) && !window.has(&wrong), "{:?}", window.labels());
    pass(&register, 1);
    window.steps(2);
    assert!(!window.has(&figures) && window.has(&wrong), "{:?}", window.labels());
    assert_eq!(focused(&window), tr.rounds_query());
    let go_on = window.harness().get_by_role_and_label(Role::Button, tr.common_continue());
    assert!(go_on.accesskit_node().is_disabled());
    window.type_over(tr.rounds_query(), "on:1.11.2026..2.11.2026");
    window.until_label(&figures);
    assert!(!window.has(&wrong), "{:?}", window.labels());
}

#[test]
fn a_topic_of_the_search_becomes_a_pill_and_is_lifted_by_it() {
    let register = register("list_topic", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    search(&mut window, &register, "aihe:maksut");
    window.until_gone(QUESTION);
    window.until_label(&tr.conversations_subtitle_filtered(1, 9));
    window.key(Key::Enter);
    window.press(&tr.conversations_pill_remove(tr.conversations_filter_topic()));
    window.until_label(QUESTION);
}

#[test]
fn down_leads_from_the_search_to_the_first_hit() {
    let register = register("list_down", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    search(&mut window, &register, "käsittelyaika");
    window.until_gone(QUESTION);
    window.until_label(&tr.conversations_subtitle_filtered(2, 9));
    window.key(Key::ArrowDown);
    assert_eq!(focused(&window), tr.conversations_title());
    assert_eq!(logged(&register, "conversation_opened"), 0);
    window.key(Key::Enter);
    window.until("an open conversation", |_| logged(&register, "conversation_opened") == 1);
}
