use super::review::{chord, letters, review, until};
use crate::support::window::{Opening, SMALLEST, Window};
use crate::support::{Register, TYPED};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use seula::domain::Verdict;
use seula::ui::theme::size;

#[test]
fn words_whose_save_failed_stand_in_the_form_again_and_are_saved_with_ctrl_s() {
    let talks = ["2026-11-20T08:00", "2026-11-21T08:00"];
    let (register, mut window) = review("judging_unsaved", &talks, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "3");
    window.until_label(tr.review_should());
    until(&mut window, &register, "SELECT count(*) FROM verdict", 1);
    register
        .tamper("CREATE TRIGGER refuse BEFORE UPDATE ON verdict BEGIN SELECT raise(ABORT, 'refused'); END");
    window.type_lines_into(tr.review_should(), "Kuusi kuukautta");
    window.key(Key::Escape);
    window.until_label(tr.review_unsaved());
    window.key(Key::ArrowRight);
    window.until_label(&tr.date_time(crate::support::at("2026-11-20T08:00:00Z")));
    window.key(Key::ArrowLeft);
    window.until_label(&tr.date_time(crate::support::at("2026-11-21T08:00:00Z")));
    window.until_label(tr.review_should());
    let field = window.harness().get_by_role_and_label(Role::MultilineTextInput, tr.review_should());
    assert_eq!(field.value().unwrap_or_default(), "Kuusi kuukautta", "nothing typed is lost");
    window.picture("review-unsaved");
    register.tamper("DROP TRIGGER refuse");
    chord(&mut window, Modifiers::COMMAND, Key::S);
    until(&mut window, &register, "SELECT count(*) FROM verdict WHERE should = 'Kuusi kuukautta'", 1);
    window.until_gone(tr.review_unsaved());
}

#[test]
fn in_a_narrow_window_transcript_and_form_are_tabs_below_the_verdicts() {
    let opening = Opening { size: vec2(1000.0, 700.0), ..Opening::default() };
    let (register, mut window) = review("judging_one", &["2026-11-20T08:00"], opening);
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    let verdict = |verdict: Verdict| tr.verdict(verdict);
    assert!(window.has("Käsittelyssä.") && !window.has(tr.review_note()));
    window.picture("review-one");
    window.click(Role::RadioButton, verdict(Verdict::Correct));
    window.until_label(&tr.review_answer_was(2, 2));
    assert!(window.has("Kaksi kuukautta."), "the next answer is shown");
    window.click(Role::RadioButton, verdict(Verdict::Incorrect));
    window.until_label(tr.review_should());
    window.picture("review-one-form");
    assert!(window.has(verdict(Verdict::Correct)), "the verdicts stand above the form, too");
    window.click(Role::RadioButton, tr.review_tab_conversation());
    window.until_label("Käsittelyssä.");
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    until(&mut window, &register, "SELECT count(*) FROM review WHERE finished_ms IS NOT NULL", 1);
}

#[test]
fn the_answer_that_is_judged_is_in_view_below_a_long_question_and_in_a_smaller_window() {
    let mut register = Register::new("judging_in_view");
    let long = "Missä hakemukseni viipyy? ".repeat(120);
    register.talk("2026-11-20T08:00", [long.as_str(), "Käsittelyssä.", "Kauanko?", "Kaksi kuukautta."]);
    let mut window = super::review::open(&mut register, Opening { size: SMALLEST, ..Opening::default() });
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    // The form begins with the same words, right of the transcript.
    let seen = |window: &Window, height: f32| {
        let places = window.harness().query_all_by_label("Käsittelyssä.").map(|node| node.rect());
        places.into_iter().any(|at| at.left() < size::TRANSCRIPT && at.top() > 0.0 && at.bottom() < height)
    };
    window.steps(6);
    assert!(seen(&window, SMALLEST.y), "from the beginning");
    letters(&mut window, "3");
    window.until_label(tr.review_should());
    assert!(seen(&window, SMALLEST.y), "while its verdict is explained");
    let small = vec2(1000.0, 500.0);
    window.harness_mut().set_size(small);
    window.until_label(tr.review_tab_form());
    window.click(Role::RadioButton, tr.review_tab_conversation());
    window.steps(6);
    assert!(seen(&window, small.y), "in a smaller window");
}

#[test]
fn a_flag_stays_in_the_list_once_the_item_is_finished() {
    let (register, mut window) = review("review_flagged", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "f");
    until(&mut window, &register, "SELECT count(*) FROM review WHERE flagged = 1", 1);
    letters(&mut window, "1");
    letters(&mut window, "1");
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    until(&mut window, &register, "SELECT count(*) FROM review WHERE finished_ms IS NOT NULL", 1);
    let words = tr.list_facts(&[tr.review_item_finished(), tr.review_item_flagged()]);
    window.until(&words, |harness| harness.query_all_by_label_contains(&words).next().is_some());
}

#[test]
fn a_list_of_causes_works_by_keyboard() {
    let (register, mut window) = review("judging_list", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "3");
    window.until_label(tr.review_cause());
    window.harness().get_by_role_and_label(Role::ComboBox, tr.review_cause()).focus();
    window.steps(2);
    window.key(Key::Enter);
    window.steps(2);
    let causes = seula::domain::RootCause::ALL.map(|cause| tr.root_cause(cause));
    let focused = |window: &crate::support::window::Window| {
        causes.iter().position(|cause| {
            let row = window.harness().query_by_role_and_label(Role::ListBoxOption, cause);
            row.is_some_and(|row| row.is_focused())
        })
    };
    let last = causes.len() - 1;
    assert_eq!(focused(&window), Some(0), "{:?}", window.labels());
    for (key, at) in
        [(Key::ArrowDown, 1), (Key::End, last), (Key::ArrowDown, 0), (Key::ArrowUp, last), (Key::Home, 0)]
    {
        window.key(key);
        assert_eq!(focused(&window), Some(at), "{key:?}");
    }
    window.picture("review-causes");
    window.key(Key::Escape);
    window.steps(2);
    assert_eq!(focused(&window), None, "Esc closes");
    let combo = window.harness().get_by_role_and_label(Role::ComboBox, tr.review_cause());
    assert!(combo.is_focused(), "and gives the focus back");
    window.key(Key::Enter);
    window.steps(2);
    let wanted = causes[2];
    let letter: String = wanted.chars().take(1).collect();
    let first =
        causes.iter().skip(1).position(|cause| cause.to_lowercase().starts_with(&letter.to_lowercase()));
    letters(&mut window, &letter);
    assert_eq!(focused(&window), first.map(|at| at + 1), "a letter leads to the next that begins with it");
    let at = focused(&window).unwrap();
    window.key(Key::Enter);
    let cause = seula::domain::RootCause::ALL[at].number();
    until(&mut window, &register, &format!("SELECT count(*) FROM verdict WHERE cause = {cause}"), 1);
}

#[test]
fn a_slow_click_into_the_next_field_after_personal_data_keeps_what_is_typed_there() {
    let (register, mut window) = review("judging_slow_click", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "3");
    window.type_lines_into(tr.review_should(), "Soita 040 1234567 tänään");
    window.until_label(tr.common_stored_as());
    let stored = "SELECT count(*) FROM verdict WHERE should LIKE '%⟦phone⟧%'";
    let at = window.harness().get_by_role_and_label(Role::TextInput, tr.review_reference()).rect().center();
    let button = |pressed| egui::Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.harness_mut().event(egui::Event::PointerMoved(at));
    window.harness_mut().event(button(true));
    until(&mut window, &register, stored, 1);
    // What the sieve has left stands in the field above by now, and has nothing more to be taken out.
    window.steps(20);
    window.harness_mut().event(button(false));
    window.steps(3);
    letters(&mut window, "1");
    window.steps(3);
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.review_reference());
    assert!(field.is_focused());
    assert_eq!(field.value().unwrap_or_default(), "1");
    let verdict = format!("SELECT count(*) FROM verdict WHERE verdict = {}", Verdict::Incorrect.number());
    assert_eq!(register.number(&verdict), 1, "a digit in a field is no verdict");
    window.until_gone(tr.common_stored_as());
}

#[test]
fn a_note_and_a_tag_that_are_being_typed_are_saved_with_their_own_conversation() {
    let talks = ["2026-11-20T08:00", "2026-11-21T08:00"];
    let (register, mut window) = review("judging_marks", &talks, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    window.type_lines_into(tr.review_note(), "Tarkista summa");
    window.type_into(tr.review_tags(), "maksut");
    window.key(Key::Escape);
    window.key(Key::ArrowRight);
    let newest = "(SELECT max(id) FROM conv)";
    until(&mut window, &register, &format!("SELECT count(*) FROM conv_tag WHERE conv = {newest}"), 1);
    until(&mut window, &register, &format!("SELECT count(*) FROM note WHERE conv = {newest}"), 1);
    window.until_label(&tr.review_answer_was(1, 2));
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.review_tags());
    assert_eq!(field.value().unwrap_or_default(), "", "it does not stand with the next one");
}

#[test]
fn review_begins_with_the_first_item_that_is_not_finished() {
    let talks = ["2026-11-20T08:00", "2026-11-21T09:00", "2026-11-22T10:00"];
    let (register, mut window) = review("judging_first_open", &talks, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    letters(&mut window, "1");
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    until(&mut window, &register, "SELECT count(*) FROM review WHERE finished_ms IS NOT NULL", 1);
    drop(window);
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in("reino", TYPED);
    window.press(tr.menu_review());
    window.until_label(&tr.date_time(crate::support::at("2026-11-21T09:00:00Z")));
    window.until_label(&tr.review_answer_was(1, 2));
    assert!(!window.has(tr.review_finished()), "what is finished is not opened again");
    let not_begun = format!(", {}, ", tr.review_item_open());
    window.until(&not_begun, |harness| harness.query_all_by_label_contains(&not_begun).next().is_some());
}

#[test]
fn a_tag_whose_save_failed_waits_while_another_is_typed_and_both_are_saved() {
    let (register, mut window) = review("judging_tags", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    // While another program writes, and makes it fail, the answer to the first tag waits.
    let writer = rusqlite::Connection::open(register.path()).unwrap();
    writer
        .execute_batch(
            "BEGIN IMMEDIATE;
             CREATE TRIGGER refuse BEFORE INSERT ON conv_tag BEGIN SELECT raise(ABORT, 'refused'); END",
        )
        .unwrap();
    window.type_into(tr.review_tags(), "maksut");
    window.key(Key::Enter);
    window.type_into(tr.review_tags(), "toimeentulo");
    writer.execute_batch("COMMIT").unwrap();
    window.until_label(tr.error_internal());
    let field = window.harness().get_by_role_and_label(Role::TextInput, tr.review_tags());
    assert_eq!(field.value().unwrap_or_default(), "toimeentulo");
    register.tamper("DROP TRIGGER refuse");
    window.key(Key::Escape);
    chord(&mut window, Modifiers::COMMAND, Key::S);
    until(&mut window, &register, "SELECT count(*) FROM conv_tag", 2);
}

#[test]
fn a_conversation_that_is_opened_again_begins_at_the_top_of_its_form() {
    let talks = ["2026-11-20T08:00", "2026-11-21T08:00"];
    let opening = Opening { size: vec2(1400.0, 500.0), ..Opening::default() };
    let (_register, mut window) = review("judging_top", &talks, opening);
    let tr = window.tr;
    let started = |text| tr.date_time(crate::support::at(text));
    let which = tr.review_answer_was(1, 2);
    window.until_label(&which);
    window.until_label(&started("2026-11-21T08:00:00Z"));
    let begun = window.harness().get_by_label(&which).rect();
    window.harness_mut().event(egui::Event::PointerMoved(begun.center()));
    window.harness_mut().event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -60.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.until("the form further down", |harness| {
        harness.get_by_label(&which).rect().top() < begun.top() - 20.0
    });
    window.steps(20);
    window.key(Key::ArrowRight);
    window.until_label(&started("2026-11-20T08:00:00Z"));
    window.key(Key::ArrowLeft);
    window.until_label(&started("2026-11-21T08:00:00Z"));
    window.until_label(&which);
    let again = window.harness().get_by_label(&which).rect();
    assert!((again.top() - begun.top()).abs() < 1.0, "{again:?} is not {begun:?}");
}
