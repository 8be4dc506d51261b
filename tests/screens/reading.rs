use super::conversations::{ANSWER, QUESTION, REVIEWER, opened, pass, register, search};
use crate::support::window::Opening;
use egui::Key;
use egui::accesskit::Role;

#[test]
fn what_is_open_belongs_to_the_list_after_another_search() {
    let register = register("reading_search", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    window.click(Role::Label, QUESTION);
    window.until_label(ANSWER);
    search(&mut window, &register, "toimeentulovaatimus");
    window.until_label(&tr.conversations_subtitle_filtered(1, 9));
    window.until_label(&tr.conversations_selected(1));
    assert!(window.has(ANSWER), "it is among the hits and stays open");
    window.key(Key::Escape);
    window.steps(2);
    search(&mut window, &register, "biometric");
    window.until_gone(QUESTION);
    window.until_label(tr.conversations_open_hint());
    assert!(!window.has(ANSWER), "what is not in the list is closed");
}

#[test]
fn a_note_that_is_being_written_is_saved_when_another_conversation_is_opened() {
    let register = register("reading_note", &REVIEWER);
    let mut window = opened(&register, Opening::default());
    let tr = window.tr;
    window.click(Role::Label, QUESTION);
    window.until_label(ANSWER);
    window.press(tr.conversations_note());
    window.until_label(tr.conversations_sieved());
    window.type_lines_into(tr.conversations_note_add(), "Tarkista summa ensi viikolla");
    window.click(Role::Label, "Can I pay the application fee with a card issued abroad?");
    window.until_label("You can.");
    let saved = "SELECT count(*) FROM note WHERE text = 'Tarkista summa ensi viikolla'";
    window.until("a saved note", |_| register.number(saved) == 1);
    pass(&register, 1);
}
