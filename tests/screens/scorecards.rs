use super::review::{chord, letters, review, until};
use super::shell::focused;
use crate::support::window::{Opening, SIZE, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seula::domain::AccountRole;
use seula::domain::scorecard::shipped;
use seula::ui::App;

/// A register with a published scorecard and one conversation of two answers, and a reviewer's window on Review.
fn reviewing(test: &str) -> (Register, Window) {
    reviewing_talks(test, &["2026-11-20T08:00"])
}

/// The same with a conversation for each of these beginnings.
fn reviewing_talks(test: &str, talks: &[&str]) -> (Register, Window) {
    let mut register = Register::new(test);
    register.publish_scorecard();
    for start in talks {
        register.talk(start, ["Missä lupa viipyy?", "Käsittelyssä.", "Kauanko?", "Kaksi viikkoa."]);
    }
    drop(register.person("reino", &[AccountRole::Reviewer]));
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in("reino", TYPED);
    window.press(window.tr.menu_review());
    let first = window.tr.review_answer_was(1, 2);
    window.until_label(&first);
    (register, window)
}

#[test]
fn six_criteria_are_answered_from_the_keyboard_after_the_answers() {
    let (register, mut window) = reviewing("scorecard_keys");
    let tr = window.tr;
    assert!(window.has(&tr.review_scorecard(1)));
    letters(&mut window, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    // The last answer, then three points, three points, yes, not applicable, yes, three points: 9 keys with Finish.
    for key in ["1", "3", "2", "2", "4", "2", "3"] {
        letters(&mut window, key);
    }
    until(&mut window, &register, "SELECT count(*) FROM criterion_value", 6);
    window.picture("review-criteria-answered");
    assert!(window.has(&tr.percent(90.0, 1)), "{:?}", window.labels());
    assert!(window.has("(3 × 2/2 + 2 × 1/2 + 2 × 1/1 + 2 × 1/1 + 1 × 2/2) ÷ 10 = 90,0\u{a0}%"));
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    until(&mut window, &register, "SELECT count(*) FROM review WHERE finished_ms IS NOT NULL", 1);
    window.until_label(tr.review_finished());
    window.picture("review-criteria-finished");
    let given = "SELECT group_concat(coalesce(value, 'x'), '') FROM (SELECT value FROM criterion_value ORDER BY criterion)";
    assert_eq!(register.text(given), "211x12");
}

#[test]
fn left_and_right_are_the_items_until_somebody_goes_to_the_values_by_tab() {
    let talks = ["2026-11-20T08:00", "2026-11-21T09:00"];
    let (register, mut window) = reviewing_talks("scorecard_arrows", &talks);
    let tr = window.tr;
    let newest = tr.date_time(crate::support::at("2026-11-21T09:00:00Z"));
    let value = |place: u32, value: u32| {
        format!(
            "SELECT count(*) FROM criterion_value JOIN criterion ON criterion.id = criterion \
             WHERE place = {place} AND value = {value}"
        )
    };
    window.until_label(&newest);
    letters(&mut window, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    letters(&mut window, "1");
    window.until_label(&tr.review_criterion_keys("1–4"));
    window.key(Key::Tab);
    window.until_label(&tr.review_criterion_keys_arrows("1–4"));
    window.key(Key::ArrowRight);
    until(&mut window, &register, &value(1, 0), 1);
    window.key(Key::ArrowRight);
    until(&mut window, &register, &value(1, 1), 1);
    window.key(Key::ArrowLeft);
    until(&mut window, &register, &value(1, 0), 1);
    assert!(window.has(&newest), "the conversation is the same");
    // What was reached by Up is in hand in the same way; a digit leads on as it always does.
    window.key(Key::ArrowUp);
    window.key(Key::ArrowRight);
    until(&mut window, &register, &value(0, 0), 1);
    letters(&mut window, "3");
    until(&mut window, &register, &value(0, 2), 1);
    assert_eq!(register.number("SELECT count(*) FROM criterion_value"), 2);
    // After a verdict the arrows are the items again.
    chord(&mut window, Modifiers::ALT, Key::ArrowUp);
    letters(&mut window, "1");
    window.until_label(&tr.review_criterion_keys("1–3"));
    window.key(Key::ArrowRight);
    window.until_label(&tr.date_time(crate::support::at("2026-11-20T08:00:00Z")));
    assert_eq!(register.number("SELECT count(*) FROM criterion_value"), 2);
}

#[test]
fn the_values_of_the_criterion_that_is_answered_show_their_keys() {
    let (register, mut window) = reviewing("scorecard_caps");
    let tr = window.tr;
    let caps = |window: &Window, digit: &str| -> Vec<egui::Rect> {
        window.harness().query_all_by_role_and_label(Role::Label, digit).map(|cap| cap.rect()).collect()
    };
    assert!(caps(&window, "3").is_empty(), "while answers are judged the digits are verdicts");
    letters(&mut window, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    letters(&mut window, "1");
    window.until_label(&tr.review_criterion_keys("1–4"));
    let scale = shipped().first().unwrap().scale;
    for (digit, word) in ["1", "2", "3"].into_iter().zip(tr.scale_values(scale)) {
        let [cap] = caps(&window, digit)[..] else { panic!("{digit}: {:?}", window.labels()) };
        let values = window.harness().query_all_by_role_and_label(Role::RadioButton, word);
        let mut over = values.map(|value| value.rect()).filter(|value| value.bottom() <= cap.top() + 1.0);
        assert!(over.any(|value| (value.center().x - cap.center().x).abs() < 2.0), "{digit}: {word}");
    }
    window.picture("review-criteria-keys");
    letters(&mut window, "2");
    let second = "SELECT count(*) FROM criterion_value WHERE value = 1";
    until(&mut window, &register, second, 1);
    assert_eq!(caps(&window, "3").len(), 1, "they go on with the next one");
}

#[test]
fn finishing_names_the_criteria_without_a_value_and_goes_to_the_first() {
    let (register, mut window) = reviewing("scorecard_missing");
    let tr = window.tr;
    letters(&mut window, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    letters(&mut window, "1");
    // From the first criterion to the third, which gets its value, and back.
    window.key(Key::ArrowDown);
    window.key(Key::ArrowDown);
    letters(&mut window, "1");
    until(&mut window, &register, "SELECT count(*) FROM criterion_value WHERE value = 0", 1);
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    window.until_label(&tr.review_values_missing(5));
    window.picture("review-criteria-missing");
    letters(&mut window, "2");
    window.until_label(&tr.review_values_missing(4));
    let first = "SELECT count(*) FROM criterion_value JOIN criterion ON criterion.id = criterion \
                 WHERE place = 0 AND value = 1";
    until(&mut window, &register, first, 1);
}

#[test]
fn after_the_last_criterion_the_total_is_in_view() {
    let (register, mut window) = reviewing("scorecard_total");
    let tr = window.tr;
    letters(&mut window, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    letters(&mut window, "1");
    for digit in ["1", "1", "1", "1", "1", "1"] {
        letters(&mut window, digit);
    }
    until(&mut window, &register, "SELECT count(*) FROM criterion_value", 6);
    let finish = |harness: &Harness<'static, App>| {
        harness.get_by_role_and_label(Role::Button, tr.review_finish_next()).rect().top()
    };
    window.until("the total above the foot", |harness| {
        let total = harness.query_by_label(&tr.percent(0.0, 1)).map(|node| node.rect());
        total.is_some_and(|total| total.is_positive() && total.bottom() <= finish(harness))
    });
}

#[test]
fn a_failed_critical_criterion_fails_the_whole_and_a_decision_is_taken_back() {
    let (register, mut window) = reviewing("scorecard_failed");
    let tr = window.tr;
    letters(&mut window, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    letters(&mut window, "1");
    letters(&mut window, "1");
    let name = shipped().first().unwrap().name.fi.clone();
    let failed = tr.review_total_failed(1, &name);
    window.until_label(&failed);
    assert!(window.has(&tr.percent(0.0, 1)));
    assert!(window.has(tr.review_cause_none()) || window.has(tr.review_cause()), "its reason can be named");
    window.click(Role::Link, tr.review_guideline());
    window.until_label(tr.review_guideline_close());
    window.picture("review-criteria-failed");
    window.key(Key::Escape);
    window.until_gone(tr.review_guideline_close());
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    window.until_gone(&failed);
    until(&mut window, &register, "SELECT count(*) FROM criterion_value", 0);
    chord(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.until_label(&failed);
    until(&mut window, &register, "SELECT count(*) FROM criterion_value", 1);
}

#[test]
fn without_a_published_scorecard_the_form_asks_for_verdicts_only() {
    let (register, mut window) = review("scorecard_without", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    assert!(!window.has(tr.review_total()) && !window.has(tr.review_guideline()));
    letters(&mut window, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    letters(&mut window, "1");
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    until(&mut window, &register, "SELECT count(*) FROM review WHERE finished_ms IS NOT NULL", 1);
}

#[test]
fn the_chosen_version_has_the_focus_as_the_screen_opens() {
    let mut register = Register::new("scorecard_focus");
    register.publish_scorecard();
    register.publish_scorecard();
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_scorecards());
    window.until_label(&tr.scorecards_scope(2));
    assert!(focused(&window).starts_with(&tr.scorecards_version(2)), "{}", focused(&window));
    window.key(Key::ArrowDown);
    assert!(focused(&window).starts_with(&tr.scorecards_version(1)), "{}", focused(&window));
}

#[test]
fn a_draft_that_was_begun_from_a_version_has_the_focus_in_the_list() {
    let mut register = Register::new("scorecard_begun");
    register.publish_scorecard();
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_scorecards());
    window.until_label(tr.scorecards_new_of());
    window.harness().get_by_role_and_label(Role::Button, tr.scorecards_new_of()).focus();
    window.steps(2);
    window.key(Key::Enter);
    window.until_label(tr.scorecards_publish());
    assert!(focused(&window).starts_with(&tr.scorecards_version(2)), "{}", focused(&window));
}

#[test]
fn versions_that_come_into_view_beside_a_draft_do_not_take_the_focus_from_its_fields() {
    let mut register = Register::new("scorecard_wider");
    register.stop();
    let narrow = Opening { size: egui::vec2(1000.0, 700.0), ..Opening::default() };
    let mut window = Window::open(&register.path(), &register.clock, narrow);
    window.sign_in(SUPERVISOR, PASSWORD);
    let tr = window.tr;
    window.press(tr.menu_scorecards());
    window.press(tr.scorecards_new());
    window.until_label(tr.scorecards_publish());
    window.click(Role::Link, "Oikein");
    window.type_over(tr.scorecards_name(), "Oikein ja");
    assert!(window.has(tr.common_back()), "the draft stands in place of the versions");
    window.harness_mut().set_size(SIZE);
    window.steps(3);
    assert!(!window.has(tr.common_back()));
    letters(&mut window, " selvästi");
    let name = window.harness().get_by_role_and_label(Role::TextInput, tr.scorecards_name());
    assert_eq!(name.value().unwrap_or_default(), "Oikein ja selvästi");
}

/// Whether the button of this name can be pressed.
fn can_publish(harness: &Harness<'static, App>, label: &str) -> bool {
    let button = harness.query_by_role_and_label(Role::Button, label);
    button.is_some_and(|button| !button.accesskit_node().is_disabled())
}

#[test]
fn a_supervisor_writes_a_version_and_publishes_it() {
    let mut register = Register::new("scorecard_editor");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_scorecards());
    window.until_label(tr.scorecards_none_title());
    window.picture("scorecards-none");
    window.press(tr.scorecards_new());
    window.until_label(tr.scorecards_publish());
    window.click(Role::Link, "Oikein");
    window.until_label(tr.scorecards_guideline());
    window.picture("scorecards-draft");
    window.type_into(tr.scorecards_name(), ", soita 040 123 4567");
    // The field is left by Tab: what stands in it is saved, without the number.
    window.key(Key::Tab);
    let scrubbed = "SELECT count(*) FROM criterion_text WHERE text LIKE 'Oikein, soita ⟦phone⟧'";
    until(&mut window, &register, scrubbed, 1);
    let name = format!("Oikein, soita {}", tr.kind(seula::domain::Kind::Phone));
    window.until_label(&tr.scorecards_take_out(&name));
    window.click(Role::CheckBox, tr.scorecards_critical());
    until(&mut window, &register, "SELECT count(*) FROM criterion WHERE critical = 1", 0);
    window.press(&tr.scorecards_take_out(&name));
    window.until_label(&tr.scorecards_take_out_title(&name));
    window.picture("scorecards-take-out");
    window.key(Key::Escape);
    window.until_gone(&tr.scorecards_take_out_title(&name));
    assert_eq!(register.number("SELECT count(*) FROM criterion"), 6, "nothing goes without the answer");
    window.press(&tr.scorecards_take_out(&name));
    window.press(tr.common_remove());
    until(&mut window, &register, "SELECT count(*) FROM criterion", 5);
    window.press(tr.scorecards_add());
    window.steps(6);
    assert_eq!(focused(&window), tr.scorecards_name());
    let name = window.harness().get_by_role_and_label(Role::TextInput, tr.scorecards_name()).rect();
    let head = window.harness().get_by_role_and_label(Role::Button, tr.scorecards_publish()).rect();
    assert!(name.top() > head.bottom() && name.bottom() < SIZE.y, "it is in view: {name:?} {head:?}");
    until(&mut window, &register, "SELECT count(*) FROM criterion", 6);
    window.until("that one has no name", |harness| !can_publish(harness, tr.scorecards_publish()));
    assert!(window.has(tr.scorecards_publish_name()), "{:?}", window.labels());
    letters(&mut window, "Ystävällisyys");
    window.key(Key::Tab);
    window.until_gone(tr.scorecards_publish_name());
    until(&mut window, &register, "SELECT count(*) FROM criterion_text WHERE text = 'Ystävällisyys'", 1);
    window.until("that it can be published", |harness| can_publish(harness, tr.scorecards_publish()));
    window.press(tr.scorecards_publish());
    window.until_label(&tr.scorecards_publish_title(1));
    for language in [tr.locale_sv(), tr.locale_en()] {
        let missing = tr.scorecards_missing_names(1, language, "Ystävällisyys");
        assert!(window.has(&missing), "{missing}: {:?}", window.labels());
    }
    assert!(!window.has(&tr.scorecards_missing_names(1, tr.locale_fi(), "Ystävällisyys")));
    window.picture("scorecards-publish");
    window.press(tr.scorecards_publish_action());
    window.until_label(&tr.scorecards_scope(1));
    window.until_label(tr.scorecards_archive());
    window.click(Role::Link, "Sävy");
    window.picture("scorecards-published");
    assert!(!window.has(tr.scorecards_name()), "what is published is only read");
    window.press(tr.scorecards_new_of());
    window.until_label(&tr.scorecards_version(2));
    window.press(tr.scorecards_remove());
    window.until_label(&tr.scorecards_remove_title(2));
    window.press(tr.common_remove());
    window.until_gone(&tr.scorecards_version(2));
    drop(window);
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in(SUPERVISOR, PASSWORD);
    window.press(tr.menu_scorecards());
    window.until_label(&tr.scorecards_scope(1));
}

#[test]
fn what_is_typed_in_a_version_that_somebody_else_has_changed_stays_until_the_stored_one_is_opened() {
    let mut register = Register::new("scorecard_conflict");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_scorecards());
    window.press(tr.scorecards_new());
    window.until_label(tr.scorecards_publish());
    window.click(Role::Link, "Oikein");
    window.type_over(tr.scorecards_name(), "Oikein ja selvästi");
    register.tamper("UPDATE scorecard SET version = version + 1");
    window.key(Key::Tab);
    window.until_label(tr.scorecards_refused());
    window.picture("scorecards-refused");
    let name = window.harness().get_by_role_and_label(Role::TextInput, tr.scorecards_name());
    assert_eq!(name.value().unwrap_or_default(), "Oikein ja selvästi", "nothing is thrown away");
    let typed = "SELECT count(*) FROM criterion_text WHERE text = 'Oikein ja selvästi'";
    assert_eq!(register.number(typed), 0);
    window.press(tr.scorecards_load_stored());
    window.until_gone(tr.scorecards_refused());
    window.click(Role::Link, "Oikein");
    window.type_over(tr.scorecards_name(), "Oikein ja selvästi");
    window.key(Key::Tab);
    until(&mut window, &register, typed, 1);
}

#[test]
fn a_click_on_publish_right_after_typing_saves_and_then_asks() {
    let mut register = Register::new("scorecard_publish_typed");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_scorecards());
    window.press(tr.scorecards_new());
    window.until_label(tr.scorecards_publish());
    window.click(Role::Link, "Oikein");
    window.type_over(tr.scorecards_name(), "Oikein ja selvästi");
    window.press(tr.scorecards_publish());
    window.until_label(&tr.scorecards_publish_title(1));
    let typed = "SELECT count(*) FROM criterion_text WHERE text = 'Oikein ja selvästi'";
    assert_eq!(register.number(typed), 1, "what is asked about is what was typed");
    window.press(tr.scorecards_publish_action());
    window.until_label(&tr.scorecards_scope(1));
}
