use super::conversations::{QUESTION, REVIEWER, logged, opened, register, search};
use super::review::letters;
use super::shell::focused;
use crate::support::window::Opening;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

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
