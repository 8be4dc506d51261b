use super::review::{chord, letters, until};
use crate::support::rounds::{finish as finish_at_once, value_all, waiting};
use crate::support::window::{Opening, Window};
use crate::support::{Register, TYPED, at, day};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use seula::domain::{Account, AccountRole, SkipReason, Verdict};
use seula::engine::ops::queue;

pub(super) const FINISHED: &str = "SELECT count(*) FROM assignment WHERE state = 1";
pub(super) const SKIPPED: &str = "SELECT count(*) FROM assignment WHERE state = 2";
const VALUES: &str = "SELECT count(*) FROM criterion_value";
pub(super) const SKIP: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn reviewer(register: &Register, username: &str) -> Account {
    register.person(username, &[AccountRole::Reviewer]).0
}

/// The window of a reviewer who has just signed in.
fn open(register: &mut Register, opening: Opening) -> Window {
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, opening);
    window.sign_in("reino", TYPED);
    window
}

/// So many conversations of two answers in a round, and the window of its reviewer, for whom they wait; `doubled` of a
/// thousand have a second one.
pub(super) fn in_round(test: &str, talks: u32, doubled: u16) -> (Register, Window) {
    let mut register = Register::new(test);
    register.talks(talks);
    let reviewers = [reviewer(&register, "reino"), reviewer(&register, "riitta")];
    let number = if doubled > 0 { 2 } else { 1 };
    register.round(&reviewers.iter().take(number).collect::<Vec<_>>(), doubled);
    let mut window = open(&mut register, Opening::default());
    let take = window.tr.queue_take();
    window.until_label(take);
    (register, window)
}

/// A conversation of eight messages, four of them answers, as a line of an export.
fn talk_of_eight(start: &str) -> String {
    let message = |at: usize| {
        let role = if at.is_multiple_of(2) { "user" } else { "assistant" };
        format!(r#"{{"role": "{role}", "content": "Viesti {at}", "timestamp": "{start}:{at:02}Z"}}"#)
    };
    let messages: Vec<String> = (0..8).map(message).collect();
    format!("{{\"id\": \"{start}\", \"messages\": [{}]}}\n", messages.join(", "))
}

/// A keyboard that counts.
struct Keyboard<'a> {
    window: &'a mut Window,
    presses: u32,
}

impl Keyboard<'_> {
    fn digit(&mut self, digit: &str) {
        self.presses += 1;
        letters(self.window, digit);
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.presses += 1;
        chord(self.window, modifiers, key);
    }
}

/// Passes the item in hand for the reason that this digit names.
pub(super) fn pass(window: &mut Window, reason: &str) {
    window.until_label(&window.tr.review_answer_was(1, 2));
    chord(window, SKIP, Key::Enter);
    window.until_label(window.tr.queue_skip_title());
    letters(window, reason);
}

/// Judges both answers of the item in hand as correct and finishes it; so many are finished then.
pub(super) fn finish(window: &mut Window, register: &Register, finished: i64) {
    let tr = window.tr;
    for answer in [1, 2] {
        window.until_label(&tr.review_answer_was(answer, 2));
        letters(window, "1");
    }
    chord(window, Modifiers::COMMAND, Key::Enter);
    until(window, register, FINISHED, finished);
}

#[test]
fn an_ordinary_conversation_of_a_round_takes_at_most_fourteen_keys_and_no_mouse() {
    let mut register = Register::new("queue_keys");
    register.publish_scorecard();
    let talks = ["2026-11-20T08:00", "2026-11-21T08:00"].map(talk_of_eight).concat();
    assert_eq!(register.import(&talks).unwrap().imported, 2);
    register.round(&[&reviewer(&register, "reino")], 0);
    let mut window = open(&mut register, Opening::default());
    let tr = window.tr;
    window.until_label(tr.queue_take());
    assert!(window.has(&tr.queue_waiting(2)), "{:?}", window.labels());
    window.picture("queue");
    let mut keyboard = Keyboard { window: &mut window, presses: 0 };
    keyboard.press(Modifiers::NONE, Key::Enter);
    for answer in 1..=4 {
        keyboard.window.until_label(&tr.review_answer_was(answer, 4));
        keyboard.digit("1");
    }
    for value in ["3", "2", "2", "4", "2", "3"] {
        keyboard.digit(value);
    }
    until(keyboard.window, &register, "SELECT count(*) FROM criterion_value", 6);
    keyboard.window.picture("queue-review");
    keyboard.press(Modifiers::COMMAND, Key::Enter);
    let presses = keyboard.presses;
    assert!(presses <= 14, "{presses} keys");
    until(&mut window, &register, FINISHED, 1);
    window.until_label(&tr.review_answer_was(1, 4));
    window.until_label(&tr.review_progress(&tr.share(1, 2)));
    let kept = tr.queue_reserved(&tr.at_clock(at("2026-11-24T14:00:00Z")));
    let closes = tr.queue_closes(&tr.date(day("2026-12-31")));
    window.until_label(&tr.list_facts(&["Marraskuu", &closes, &kept]));
}

#[test]
fn an_item_is_passed_with_a_reason_and_comes_back() {
    let (register, mut window) = in_round("queue_skip", 3, 0);
    let tr = window.tr;
    window.key(Key::Enter);
    window.until_label(&tr.review_answer_was(1, 2));
    chord(&mut window, SKIP, Key::Enter);
    window.until_label(tr.queue_skip_title());
    window.steps(4);
    window.picture("queue-skip");
    let cancel = window.harness().get_by_role_and_label(Role::Button, tr.common_cancel());
    assert!(cancel.is_focused(), "Enter passes nothing by mistake");
    window.key(Key::Enter);
    window.until_gone(tr.queue_skip_title());
    assert_eq!(register.number(SKIPPED), 0);
    let before = register.number("SELECT max(item) FROM assignment WHERE leased_until_ms > 0");
    pass(&mut window, "3");
    until(&mut window, &register, &format!("{SKIPPED} AND skipped = 2 AND item = {before}"), 1);
    window.until_label(tr.queue_skipped_last());
    window.until_label(&tr.progress(0, 1, 3));
    assert_eq!(register.number("SELECT count(*) FROM verdict"), 0, "the digit was for the dialog");
    window.until_label(&tr.review_answer_was(1, 2));
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until(&mut window, &register, SKIPPED, 0);
    window.until_gone(tr.queue_skipped_last());
    window.until_label(&tr.review_progress(&tr.share(0, 3)));
}

#[test]
fn once_another_item_is_finished_the_one_that_was_passed_is_taken_back_where_it_is_chosen() {
    let (register, mut window) = in_round("queue_skip_then_finish", 3, 0);
    let tr = window.tr;
    window.key(Key::Enter);
    pass(&mut window, "3");
    until(&mut window, &register, SKIPPED, 1);
    window.until_label(tr.queue_skipped_last());
    finish(&mut window, &register, 1);
    window.until_gone(tr.queue_skipped_last());
    window.until_label(&tr.review_answer_was(1, 2));
    // The last act was to finish another.
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until(&mut window, &register, FINISHED, 0);
    window.until_label(tr.review_finish_next());
    chord(&mut window, SKIP, Key::Z);
    until(&mut window, &register, FINISHED, 1);
    assert_eq!(register.number(SKIPPED), 1);
    window.until_label(&tr.review_answer_was(1, 2));
    for _ in 0..2 {
        chord(&mut window, Modifiers::NONE, Key::ArrowLeft);
    }
    window.until_label(&tr.queue_item_skipped_why(tr.skip_reason(SkipReason::ALL[2])));
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until(&mut window, &register, SKIPPED, 0);
}

#[test]
fn after_the_last_item_the_own_verdicts_are_gone_through_and_one_is_opened_again() {
    let (register, mut window) = in_round("queue_through", 2, 1000);
    let tr = window.tr;
    assert!(window.has(tr.queue_blind_notice()), "what is blind is explained where it is met");
    window.key(Key::Enter);
    finish(&mut window, &register, 1);
    assert!(window.has(tr.queue_blind_subtitle()), "{:?}", window.labels());
    finish(&mut window, &register, 2);
    window.until_label(tr.queue_through());
    window.picture("queue-done");
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    window.until_label(tr.review_next_item());
    window.until_label(tr.review_reopen());
    window.press(tr.review_reopen());
    until(&mut window, &register, FINISHED, 1);
    window.until_label(tr.review_finish_next());
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    until(&mut window, &register, FINISHED, 2);
    window.until_label(tr.queue_done());
    window.until_gone(tr.review_finish_next());
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    window.until_label(tr.queue_empty_title());
    window.until_label(&tr.queue_close_on(&tr.date(day("2026-12-31"))));
    window.picture("queue-idle");
    window.until("the way on as a button", |harness| {
        harness.query_by_role_and_label(Role::Button, tr.queue_through()).is_some()
    });
    window.key(Key::Enter);
    window.until_label(tr.review_next_item());
    // From elsewhere the palette leads there.
    window.press(tr.menu_conversations());
    window.until_gone(tr.review_next_item());
    chord(&mut window, Modifiers::COMMAND, Key::K);
    window.steps(3);
    window.harness_mut().event(Event::Text(tr.queue_through().to_owned()));
    window.steps(2);
    window.key(Key::Enter);
    window.until_label(tr.review_next_item());
}

#[test]
fn after_the_last_item_of_a_round_the_next_one_is_offered() {
    let mut register = Register::new("queue_next_round");
    let reino = reviewer(&register, "reino");
    register.talks(1);
    register.round(&[&reino], 0);
    register.any_talk();
    register.round(&[&reino], 0);
    let mut window = open(&mut register, Opening::default());
    let tr = window.tr;
    window.until_label(tr.queue_take());
    window.key(Key::Enter);
    // The first conversation is in both rounds.
    finish(&mut window, &register, 2);
    window.until_label(tr.queue_next_round());
    assert!(window.has(tr.queue_done()), "{:?}", window.labels());
    window.picture("queue-next-round");
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    window.until_label(&tr.date_time(at("2026-11-20T08:00:00Z")));
    finish(&mut window, &register, 3);
    window.until_label(tr.queue_through());
    assert!(!window.has(tr.queue_next_round()));
}

#[test]
fn a_review_from_outside_the_round_is_opened_again_and_completed_for_it() {
    let mut register = Register::new("queue_outside_round");
    register.publish_scorecard();
    let talk = register.any_talk();
    let (reino, engine) = register.person("reino", &[AccountRole::Reviewer]);
    register.round(&[&reino], 0);
    let item = waiting(&engine)[0];
    engine.call(queue::Command::Skip { item, reason: SkipReason::Other }).unwrap();
    register.publish_scorecard();
    value_all(&engine, talk, false);
    finish_at_once(&engine, talk, [Verdict::Correct; 2]);
    engine.call(queue::Command::Unskip(item)).unwrap();
    drop(engine);
    let mut window = open(&mut register, Opening::default());
    let tr = window.tr;
    window.until_label(tr.queue_take());
    window.key(Key::Enter);
    window.until_label(tr.queue_outside_round());
    assert!(window.has(tr.queue_outside_round_short()) && !window.has(tr.review_finish_next()));
    window.picture("queue-outside-round");
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    window.until_label(tr.review_finish_next());
    window.until_label(&tr.review_scorecard(1));
    assert!(!window.has(tr.queue_outside_round()));
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    window.until_label(&tr.review_values_missing(6));
    assert_eq!(register.number(FINISHED), 0);
    for value in ["3", "2", "2", "4", "2", "3"] {
        letters(&mut window, value);
    }
    until(&mut window, &register, VALUES, 6);
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    until(&mut window, &register, FINISHED, 1);
}

#[test]
fn alt_down_leads_from_the_last_answer_to_the_criteria_and_what_is_taken_back_has_the_digits() {
    let mut register = Register::new("queue_criteria");
    register.publish_scorecard();
    register.any_talk();
    register.round(&[&reviewer(&register, "reino")], 0);
    let mut window = open(&mut register, Opening::default());
    let tr = window.tr;
    window.until_label(tr.queue_take());
    window.key(Key::Enter);
    window.until_label(&tr.review_answer_was(1, 2));
    letters(&mut window, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    letters(&mut window, "3");
    window.until_label(tr.review_to_whole());
    window.picture("queue-to-whole");
    chord(&mut window, Modifiers::ALT, Key::ArrowDown);
    for value in ["3", "2", "2", "4", "2", "3"] {
        letters(&mut window, value);
    }
    until(&mut window, &register, VALUES, 6);
    let last = "SELECT verdict FROM verdict ORDER BY seq DESC LIMIT 1";
    assert_eq!(register.number(last), Verdict::Incorrect.number());
    for _ in 0..7 {
        chord(&mut window, Modifiers::COMMAND, Key::Z);
    }
    until(&mut window, &register, "SELECT count(*) FROM verdict", 1);
    let first = window.harness().get_by_role_and_label(Role::RadioButton, tr.verdict(Verdict::Correct));
    assert!(first.is_focused(), "the digits are verdicts again, and so is the ring");
}

#[test]
fn in_the_smallest_window_an_item_is_finished_passed_and_left_beside_its_conversation() {
    let mut register = Register::new("queue_smallest");
    register.talks(2);
    register.round(&[&reviewer(&register, "reino")], 0);
    let opening = Opening { size: vec2(700.0, 500.0), ..Opening::default() };
    let mut window = open(&mut register, opening);
    let tr = window.tr;
    window.until_label(tr.queue_take());
    window.key(Key::Enter);
    window.until_label(tr.review_tab_form());
    window.until_label(tr.review_finish_next());
    assert!(window.has("Hei") && window.has(tr.queue_skip()), "{:?}", window.labels());
    window.picture("queue-smallest");
    window.press(tr.queue_back());
    window.until_label(tr.queue_take());
}

#[test]
fn a_chosen_item_is_reserved_and_leaving_it_leads_back_to_the_queue() {
    let (register, mut window) = in_round("queue_open", 3, 0);
    let tr = window.tr;
    // The head of the round, its first item, its second.
    for _ in 0..3 {
        window.key(Key::ArrowDown);
    }
    window.key(Key::Enter);
    window.until_label(&tr.review_answer_was(1, 2));
    let reserved =
        "SELECT place FROM assignment JOIN round_item ON round_item.id = item WHERE leased_until_ms > 0";
    let places = "SELECT place FROM round_item ORDER BY place";
    assert_eq!(register.numbers(reserved), [register.numbers(places)[1]]);
    letters(&mut window, "f");
    until(&mut window, &register, "SELECT count(*) FROM review WHERE flagged = 1", 1);
    window.press(tr.queue_back());
    window.until_label(tr.queue_take());
    window.press(tr.menu_review());
    window.until_label(tr.review_subtitle());
    assert!(!window.has(tr.queue_back()), "what is browsed freely is no item of the round");
    window.until_label(&tr.queue_waits_in("Marraskuu"));
    window.until_label(&tr.review_progress(&tr.share(0, 3)));
    window.press(tr.menu_queue());
    window.until_label(tr.queue_take());
}

#[test]
fn a_round_that_was_left_for_conversations_goes_on_in_review() {
    let (register, mut window) = in_round("queue_left", 3, 0);
    let tr = window.tr;
    window.press(tr.queue_take());
    window.until_label(&tr.review_answer_was(1, 2));
    window.press(tr.menu_conversations());
    super::conversations::search(&mut window, &register, "kaukana");
    window.until_label(tr.conversations_no_match_title());
    window.press(tr.menu_review());
    window.until_label(tr.queue_skip());
    assert!(window.has(tr.queue_back()) && window.has(&tr.review_answer_was(1, 2)));
    assert!(!window.has(tr.review_list_empty_title()));
    // What is chosen in Conversations is reviewed there and then.
    window.press(tr.menu_conversations());
    let clears = tr.conversations_search_clear();
    window.harness().get_all_by_role_and_label(Role::Button, clears).next().unwrap().click();
    window.steps(2);
    window.key(Key::Enter);
    window.until("all rows", |harness| harness.query_all_by_role(Role::ListBoxOption).count() == 3);
    window.harness().get_all_by_role(Role::ListBoxOption).nth(1).unwrap().click();
    window.press(tr.conversations_review());
    window.until_label(tr.review_subtitle());
    window.until_label(&tr.review_answer_was(1, 2));
    assert!(!window.has(tr.queue_skip()) && !window.has(tr.queue_back()));
}

#[test]
fn without_a_round_the_queue_says_what_fills_it() {
    let mut register = Register::new("queue_empty");
    register.any_talk();
    reviewer(&register, "reino");
    let mut window = open(&mut register, Opening::default());
    let tr = window.tr;
    window.press(tr.menu_queue());
    window.until_label(tr.queue_empty_title());
    assert!(window.has(tr.queue_empty_body()) && !window.has(tr.queue_take()));
    window.picture("queue-empty");
    window.press(tr.review_to_conversations());
    window.until_gone(tr.queue_empty_title());
}
