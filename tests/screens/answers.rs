use super::review::{chord, letters};
use super::shell::focused;
use crate::support::window::{Opening, Window};
use crate::support::{Register, TYPED, day, talk};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::{AccountRole, Verdict};

const MOST: &str = "Lupa on voimassa kaksi vuotta.";
const LESS: &str = "Maksu maksetaan palvelussa.";
const ONCE: &str = "Katson hetken.";
const REFERENCE: &str = "Maksuohje 7";

/// A register with one text that was given three times, one twice and one once, and a reviewer.
fn register(test: &str) -> Register {
    let register = Register::new(test);
    let answers = (10..).zip([MOST, LESS, MOST, ONCE, LESS, MOST]);
    let lines: String = answers
        .map(|(date, answer)| {
            let start = format!("2026-11-{date}");
            talk(&start, &start, "Miten tämä menee?", answer)
        })
        .collect();
    assert_eq!(register.import(&lines).unwrap().imported, 6);
    drop(register.person("reino", &[AccountRole::Reviewer]));
    register
}

/// The window of the reviewer on Answers, once everything is counted.
fn open(register: &mut Register) -> Window {
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in("reino", TYPED);
    counted(&mut window);
    window
}

fn counted(window: &mut Window) {
    let tr = window.tr;
    window.press(tr.menu_answers());
    window.until_label(&tr.answers_scope(5, 2));
}

#[test]
fn the_list_has_the_focus_each_time_that_the_palette_leads_to_it() {
    let mut register = register("answers_focus");
    let mut window = open(&mut register);
    let tr = window.tr;
    assert_eq!(focused(&window), tr.answers_list());
    for (menu, list) in
        [(tr.menu_conversations(), tr.conversations_title()), (tr.menu_answers(), tr.answers_list())]
    {
        led(&mut window, menu);
        assert_eq!(focused(&window), list);
    }
}

/// The palette leads to a screen.
pub(super) fn led(window: &mut Window, menu: &str) {
    chord(window, Modifiers::COMMAND, Key::K);
    window.until_label(window.tr.palette_title());
    letters(window, menu);
    window.key(Key::Enter);
    window.steps(4);
}

/// What is read aloud of each row.
fn rows(window: &Window) -> Vec<String> {
    let rows = window.harness().query_all_by_role(Role::ListBoxOption);
    rows.filter_map(|row| row.accesskit_node().label()).collect()
}

fn until_rows(window: &mut Window, begins: &[&str]) {
    let begins: Vec<String> = begins.iter().map(|text| (*text).to_owned()).collect();
    window.until("these rows", move |harness| {
        let rows = harness.query_all_by_role(Role::ListBoxOption);
        let rows: Vec<String> = rows.filter_map(|row| row.accesskit_node().label()).collect();
        rows.len() == begins.len()
            && rows.iter().zip(&begins).all(|(row, text)| row.starts_with(text.as_str()))
    });
}

/// Judges the chosen text as incorrect, by guidance that was valid in March.
fn judge(window: &mut Window) {
    let tr = window.tr;
    window.until_label(MOST);
    window.press(tr.answers_judge());
    window.until_label(tr.answers_judge_title());
    letters(window, "3");
    window.until_label(tr.review_cause());
    window.type_into(tr.review_reference(), REFERENCE);
    window.type_over(tr.review_valid_on(), "1.3.2026");
    window.picture("answers-judge");
    window.press(tr.answers_judge_save());
    window.until_gone(tr.answers_judge_title());
    window.until_label(&said(window));
}

/// What the chosen text says of the own verdict.
fn said(window: &Window) -> String {
    let verdict = window.tr.verdict(Verdict::Incorrect).to_lowercase();
    window.tr.answers_on_text_own(&window.tr.date(day("2026-11-24")), &verdict)
}

/// Opens the menu of the chosen text; the account has one of the same name at the left.
fn more(window: &mut Window) {
    let found = window.harness().query_all_by_role_and_label(Role::Button, window.tr.common_more_actions());
    found.max_by(|one, other| one.rect().left().total_cmp(&other.rect().left())).unwrap().click();
    window.steps(3);
}

#[test]
fn texts_that_were_given_more_than_once_are_listed_with_how_often() {
    let mut register = register("screen_answers");
    let mut window = open(&mut register);
    let tr = window.tr;
    until_rows(&mut window, &[MOST, LESS]);
    assert!(rows(&window)[0].contains(&tr.answers_given(3)), "{:?}", rows(&window));
    assert!(rows(&window)[1].contains(&tr.answers_verdicts(0)), "{:?}", rows(&window));
    assert!(window.has(&tr.answers_single(1)) && !window.has(ONCE));
    // The first is shown, with the day on which it was given last.
    window.until_label(&tr.answers_title_number(1));
    assert!(window.has(&tr.date(day("2026-11-15"))), "{:?}", window.labels());
    window.picture("answers");
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    window.until_label(&tr.answers_title_number(2));
    window.until_label(&tr.date(day("2026-11-14")));
}

#[test]
fn the_list_is_searched_and_a_search_without_a_hit_can_be_cleared() {
    let mut register = register("screen_answers_search");
    let mut window = open(&mut register);
    let tr = window.tr;
    window.type_into(tr.answers_search(), "maksu palvelu");
    window.key(Key::Enter);
    until_rows(&mut window, &[LESS]);
    // What was searched for is selected, and typed over.
    chord(&mut window, Modifiers::COMMAND, Key::F);
    letters(&mut window, "matkustaminen");
    window.key(Key::Enter);
    window.until_label(tr.answers_no_match_title());
    window.press(tr.common_clear_filters());
    until_rows(&mut window, &[MOST, LESS]);
    assert_eq!(focused(&window), tr.answers_list(), "the button has gone");
}

#[test]
fn what_is_shown_is_one_of_the_texts_that_are_listed() {
    let mut register = register("screen_answers_follow");
    let mut window = open(&mut register);
    let tr = window.tr;
    let [most, less] = ["2026-11-15", "2026-11-14"].map(|last| tr.date(day(last)));
    window.until_label(&most);
    window.type_into(tr.answers_search(), "maksu palvelu");
    window.key(Key::Enter);
    until_rows(&mut window, &[LESS]);
    window.until_label(&less);
    assert!(!window.has(&most) && window.has(&tr.answers_scope_filtered(1, 2)), "{:?}", window.labels());
    window.click(Role::RadioButton, tr.answers_state_conflict());
    window.until_label(tr.answers_no_match_title());
    assert!(!window.has(tr.answers_judge()), "there is none to be judged");
    assert!(window.has(&tr.answers_scope_filtered(0, 2)), "{:?}", window.labels());
}

#[test]
fn a_search_that_is_left_while_its_rows_load_gives_the_list_the_focus() {
    let mut register = register("screen_answers_search_left");
    let mut window = open(&mut register);
    let tr = window.tr;
    window.type_into(tr.answers_search(), "matkustaminen");
    window.key(Key::Enter);
    window.until_label(tr.answers_no_match_title());
    chord(&mut window, Modifiers::COMMAND, Key::F);
    letters(&mut window, "maksu palvelu");
    window.key(Key::Enter);
    until_rows(&mut window, &[LESS]);
    assert_eq!(focused(&window), tr.answers_list());
}

#[test]
fn one_verdict_from_the_keyboard_holds_for_all_copies_and_can_be_taken_back() {
    let mut register = register("screen_answers_judge");
    let mut window = open(&mut register);
    let tr = window.tr;
    judge(&mut window);
    let stored =
        format!("SELECT count(*) FROM answer_verdict WHERE verdict = {}", Verdict::Incorrect.number());
    assert_eq!(register.number(&stored), 1, "a digit in a field is no verdict");
    assert_eq!(register.number("SELECT count(*) FROM verdict"), 0, "no single conversation is judged");
    window.click(Role::RadioButton, tr.answers_state_wrong());
    until_rows(&mut window, &[MOST]);
    window.click(Role::RadioButton, tr.answers_state_unreviewed());
    until_rows(&mut window, &[LESS]);
    window.click(Role::RadioButton, tr.answers_state_all());
    until_rows(&mut window, &[MOST, LESS]);
    // Filtered away, another one was shown.
    window.click(Role::Label, MOST);
    window.until_label(&said(&window));
    more(&mut window);
    window.click(Role::MenuItem, tr.answers_take_back());
    let own = said(&window);
    window.until_gone(&own);
    assert_eq!(register.number("SELECT count(*) FROM answer_verdict"), 0);
}

#[test]
fn a_text_that_was_judged_says_so_beside_each_copy_in_review() {
    let mut register = register("screen_answers_review");
    let mut window = open(&mut register);
    let tr = window.tr;
    judge(&mut window);
    // Two of its words are marked in the dialog, by keyboard.
    window.press(tr.answers_judge_again());
    window.click(Role::Link, tr.review_mark_words());
    window.until_label(tr.review_mark_words_help());
    window.key(Key::ArrowRight);
    window.key(Key::ArrowRight);
    chord(&mut window, Modifiers::SHIFT, Key::ArrowRight);
    window.key(Key::Space);
    let marked = tr.quoted("voimassa kaksi");
    window.until_label(&marked);
    // Closed by keyboard the words come back by the same key: it does not save for all copies.
    window.key(Key::Tab);
    window.key(Key::Enter);
    window.until_gone(tr.review_mark_words_help());
    window.key(Key::Enter);
    window.until_label(tr.review_mark_words_help());
    window.press(tr.answers_judge_save());
    window.until_gone(tr.answers_judge_title());
    let on_text = tr.list_facts(&[said(&window), marked.clone()]);
    window.until_label(&on_text);
    let said = tr.list_facts(&[said(&window), tr.answers_given(3), marked]);
    window.press(tr.menu_review());
    window.until_label(&tr.review_answer_was(1, 1));
    window.until_label(&said);
}

#[test]
fn what_is_typed_about_a_text_stays_when_its_dialog_is_closed() {
    let mut register = register("screen_answers_kept");
    let mut window = open(&mut register);
    let tr = window.tr;
    window.until_label(MOST);
    window.press(tr.answers_judge());
    letters(&mut window, "1");
    window.type_into(tr.review_reference(), REFERENCE);
    window.key(Key::Escape);
    window.until_gone(tr.answers_judge_title());
    window.press(tr.answers_judge());
    window.until_label(tr.review_reference());
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.review_reference());
    assert_eq!(field.value().as_deref(), Some(REFERENCE));
}

#[test]
fn verdicts_that_rest_on_old_guidance_are_listed_and_lead_to_their_text() {
    let mut register = register("screen_answers_guidance");
    let mut window = open(&mut register);
    let tr = window.tr;
    judge(&mut window);
    more(&mut window);
    window.click(Role::MenuItem, tr.answers_guidance());
    window.until_label(tr.answers_guidance_title());
    window.click(Role::ComboBox, tr.answers_guidance_reference());
    let named = tr.list_facts(&[REFERENCE, &tr.answers_verdicts(1)]);
    window.click(Role::ListBoxOption, &named);
    let verdict = tr.answers_verdict_count(1, &tr.verdict(Verdict::Incorrect).to_lowercase());
    let valid = tr.answers_valid_on(&tr.date(day("2026-03-01")));
    let row = tr.list_facts(&[MOST.to_owned(), tr.answers_given(3), verdict, valid]);
    window.until_label(&row);
    window.picture("answers-guidance");
    // Guidance that changed before that day is not what the verdict rests on.
    window.type_over(tr.answers_guidance_from(), "1.2.2026");
    window.until_label(tr.answers_guidance_resting_none());
    window.type_over(tr.answers_guidance_from(), "2.3.2026");
    window.press(&row);
    window.until_gone(tr.answers_guidance_title());
    window.until_label(&tr.answers_title_number(1));
}

#[test]
fn the_conversations_of_a_text_are_found_by_its_beginning() {
    let mut register = register("screen_answers_show");
    let mut window = open(&mut register);
    let tr = window.tr;
    window.until_label(MOST);
    window.press(tr.answers_show());
    window.until_label(&tr.conversations_subtitle_filtered(3, 6));
}

#[test]
fn who_does_not_review_reads_and_does_not_judge() {
    let mut register = register("screen_answers_supervisor");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    counted(&mut window);
    window.until_label(tr.answers_show());
    assert!(!window.has(tr.answers_judge()));
}

#[test]
fn an_empty_register_leads_to_import() {
    let mut register = Register::new("screen_answers_empty");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_answers());
    window.until_label(tr.conversations_none_title());
}
