//! What is typed and not sent yet: when it is saved, and that nobody who goes loses it.

use super::answers::led;
use super::review::{chord, letters, review, until};
use crate::support::Register;
use crate::support::window::{Opening, Window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

pub(super) const NOTES: &str = "SELECT count(*) FROM note";
pub(super) const TALK: [&str; 1] = ["2026-11-20T08:00"];

/// How many notes say this.
pub(super) fn notes(text: &str) -> String {
    format!("SELECT count(*) FROM note WHERE trim(text) = '{text}'")
}

/// What stands in the field of this name.
pub(super) fn typed(window: &Window, role: Role, label: &str) -> String {
    window.harness().get_by_role_and_label(role, label).value().unwrap_or_default()
}

pub(super) fn note(window: &Window) -> String {
    typed(window, Role::MultilineTextInput, window.tr.review_note())
}

/// Nothing can be written to this table any more.
fn refuse(register: &Register, table: &str) {
    register.tamper(&format!(
        "CREATE TRIGGER refuse BEFORE INSERT ON {table} BEGIN SELECT raise(ABORT, 'refused'); END"
    ));
}

fn allow(register: &Register) {
    register.tamper("DROP TRIGGER refuse");
}

/// Signs out by the menu of the account, where the rail is unfolded.
pub(super) fn sign_out(window: &mut Window) {
    let tr = window.tr;
    window.press(tr.common_more_actions());
    window.click(Role::MenuItem, tr.common_sign_out());
}

#[test]
fn a_note_is_saved_while_it_is_typed_and_is_one_note_until_it_is_written() {
    let (register, mut window) = review("typed_note", &TALK, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    window.type_lines_into(tr.review_note(), "Tarkista summa");
    register.set_clock("2026-11-24T12:00:02Z");
    window.steps(3);
    assert_eq!(register.number(NOTES), 0, "it may still be typed");
    register.set_clock("2026-11-24T12:00:03Z");
    until(&mut window, &register, &notes("Tarkista"), 1);
    window.steps(4);
    letters(&mut window, "sta");
    assert_eq!(note(&window), "Tarkista summasta", "whoever types is not disturbed");
    let listed = |window: &Window| window.harness().query_all_by_label("Tarkista summasta pian").count();
    letters(&mut window, " pian");
    register.set_clock("2026-11-24T12:00:06Z");
    until(&mut window, &register, &notes("Tarkista summasta"), 1);
    // The field is left: all of it is saved, and it stays there.
    window.key(Key::Escape);
    until(&mut window, &register, &notes("Tarkista summasta pian"), 1);
    window.steps(4);
    assert_eq!((note(&window).as_str(), listed(&window)), ("Tarkista summasta pian", 0));
    assert_eq!(register.number(NOTES), 1);
    window.press(tr.conversations_note_add());
    window.until("the note in the list", |harness| {
        harness.query_all_by_label("Tarkista summasta pian").next().is_some()
    });
    assert_eq!((note(&window).as_str(), register.number(NOTES)), ("", 1));
    // The next one is another note; one that is emptied again is none.
    window.type_lines_into(tr.review_note(), "Toinen");
    window.key(Key::Escape);
    until(&mut window, &register, NOTES, 2);
    window.click(Role::MultilineTextInput, tr.review_note());
    chord(&mut window, Modifiers::COMMAND, Key::A);
    window.key(Key::Backspace);
    window.key(Key::Escape);
    until(&mut window, &register, NOTES, 1);
    assert_eq!(register.number(&notes("Tarkista summasta pian")), 1);
}

#[test]
fn a_note_that_was_saved_while_it_was_typed_ends_with_its_item() {
    let talks = ["2026-11-20T08:00", "2026-11-21T08:00"];
    let (register, mut window) = review("typed_left", &talks, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    window.type_lines_into(tr.review_note(), "Tarkista summa");
    register.set_clock("2026-11-24T12:00:03Z");
    until(&mut window, &register, &notes("Tarkista"), 1);
    window.key(Key::Escape);
    window.key(Key::ArrowRight);
    window.until_label(&tr.date_time(crate::support::at("2026-11-20T08:00:00Z")));
    until(&mut window, &register, &notes("Tarkista summa"), 1);
    assert_eq!((note(&window).as_str(), register.number(NOTES)), ("", 1));
    assert_eq!(register.number("SELECT conv = (SELECT max(id) FROM conv) FROM note"), 1);
}

#[test]
fn whoever_signs_out_loses_no_word_note_or_tag() {
    let (register, mut window) = review("typed_sign_out", &TALK, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "3");
    window.until_label(tr.review_should());
    until(&mut window, &register, "SELECT count(*) FROM verdict", 1);
    window.type_lines_into(tr.review_note(), "Tarkista summa");
    window.type_into(tr.review_tags(), "maksut");
    window.type_lines_into(tr.review_should(), "Kuusi kuukautta");
    assert_eq!(register.number("SELECT count(*) FROM conv_tag"), 0, "a tag is none before it is whole");
    led(&mut window, tr.common_sign_out());
    window.until_label(tr.sign_in_title());
    let note = notes("Tarkista summa");
    let explained = "SELECT count(*) FROM verdict WHERE should = 'Kuusi kuukautta'";
    let saved = [explained, "SELECT count(*) FROM conv_tag", NOTES, note.as_str()];
    assert_eq!(saved.map(|statement| register.number(statement)), [1; 4]);
    let last = "SELECT act = 'signed_out' FROM audit ORDER BY id DESC LIMIT 1";
    assert_eq!(register.number(last), 1, "the session has ended after it");
}

#[test]
fn what_cannot_be_saved_is_thrown_away_only_by_who_is_asked() {
    let (register, mut window) = review("typed_refused", &TALK, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    window.type_lines_into(tr.review_note(), "Tarkista summa");
    refuse(&register, "note");
    led(&mut window, tr.common_sign_out());
    window.until_label(tr.exit_sign_out_title());
    assert!(window.has(&tr.exit_failed(tr.menu_review())), "{:?}", window.labels());
    window.picture("sign-out");
    window.press(tr.common_cancel());
    window.until_gone(tr.exit_sign_out_title());
    assert_eq!(note(&window), "Tarkista summa");
    assert!(window.has(tr.review_unsaved()), "{:?}", window.labels());
    allow(&register);
    led(&mut window, tr.common_sign_out());
    window.until_label(tr.sign_in_title());
    assert_eq!(register.number(&notes("Tarkista summa")), 1);
}

#[test]
fn a_conversation_that_cannot_be_read_again_keeps_its_form_and_all_that_is_typed_in_it() {
    let (register, mut window) = review("typed_reread", &TALK, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "3");
    window.until_label(tr.review_should());
    until(&mut window, &register, "SELECT count(*) FROM verdict", 1);
    // After a quarter of an hour a reading is logged again; somebody is there all the time.
    for now in ["2026-11-24T12:08:00Z", "2026-11-24T12:16:00Z"] {
        register.set_clock(now);
        window.key(Key::F7);
    }
    window.type_lines_into(tr.review_should(), "Kuusi kuukautta");
    refuse(&register, "audit");
    window.key(Key::Escape);
    window.until_label(tr.review_unsaved());
    // What could not be saved is told, and that it could not be read again.
    window.until("both notices", |harness| harness.query_all_by_role(Role::Status).count() == 2);
    assert!(!window.has(tr.review_open_failed()), "{:?}", window.labels());
    assert_eq!(typed(&window, Role::MultilineTextInput, tr.review_should()), "Kuusi kuukautta");
    window.harness().get_by_role_and_label(Role::MultilineTextInput, tr.review_note()).focus();
    window.steps(2);
    letters(&mut window, "Tarkista summa");
    allow(&register);
    chord(&mut window, Modifiers::COMMAND, Key::S);
    until(&mut window, &register, "SELECT count(*) FROM verdict WHERE should = 'Kuusi kuukautta'", 1);
    until(&mut window, &register, &notes("Tarkista summa"), 1);
    window.until_gone(tr.review_unsaved());
    window.key(Key::Escape);
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until(&mut window, &register, "SELECT count(*) FROM verdict", 0);
}

#[test]
fn a_text_of_a_scorecard_is_saved_when_its_typing_rests_and_the_rest_of_it_at_sign_out() {
    let mut register = Register::new("typed_scorecard");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    let texts = |text: &str| format!("SELECT count(*) FROM criterion_text WHERE trim(text) = '{text}'");
    window.press(tr.menu_scorecards());
    window.press(tr.scorecards_new());
    window.until_label(tr.scorecards_publish());
    window.click(Role::Link, "Oikein");
    window.type_over(tr.scorecards_name(), "Oikein ja selvästi");
    register.set_clock("2026-11-24T12:00:03Z");
    until(&mut window, &register, &texts("Oikein ja"), 1);
    window.steps(6);
    letters(&mut window, " sanottu");
    assert_eq!(
        typed(&window, Role::TextInput, tr.scorecards_name()),
        "Oikein ja selvästi sanottu",
        "whoever types is not disturbed"
    );
    sign_out(&mut window);
    window.until_label(tr.sign_in_title());
    assert_eq!(register.number(&texts("Oikein ja selvästi sanottu")), 1);
}
