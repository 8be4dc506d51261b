use super::queue::{FINISHED, SKIP, SKIPPED, finish, in_round, pass};
use super::review::{chord, letters, review, until};
use super::shell::focused;
use crate::support::window::Opening;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use seula::domain::Verdict;
use seula::engine::Clock as _;

const VERDICTS: &str = "SELECT count(*) FROM verdict";

#[test]
fn a_review_that_was_just_finished_is_opened_again_by_the_key_that_takes_back() {
    let (register, mut window) = in_round("last_finished", 2, 0);
    let tr = window.tr;
    window.key(Key::Enter);
    finish(&mut window, &register, 1);
    window.until_label(&tr.review_answer_was(1, 2));
    window.until_label(tr.review_finished_last());
    // A verdict on the next one goes first.
    letters(&mut window, "3");
    until(&mut window, &register, VERDICTS, 3);
    window.until_gone(tr.review_finished_last());
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until(&mut window, &register, VERDICTS, 2);
    assert_eq!(register.number(FINISHED), 1);
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until(&mut window, &register, FINISHED, 0);
    window.until_label(&tr.review_progress(&tr.share(0, 2)));
    window.until_label(&tr.review_answer_was(1, 2));
    chord(&mut window, SKIP, Key::Z);
    until(&mut window, &register, FINISHED, 1);
    finish(&mut window, &register, 2);
    window.until_label(tr.queue_done());
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until(&mut window, &register, FINISHED, 1);
    window.until_label(tr.review_finish_next());
}

#[test]
fn in_a_list_a_review_that_was_just_finished_is_opened_again_as_well() {
    const FINISHED: &str = "SELECT count(*) FROM review WHERE finished_ms IS NOT NULL";
    // Of all conversations, and of those that are not reviewed: there it comes back once the list has it again.
    for (name, search) in [("last_listed", ""), ("last_unreviewed", "arvioitu:ei")] {
        let (register, mut window) =
            review(name, &["2026-11-20T08:00", "2026-11-21T08:00"], Opening::default());
        let tr = window.tr;
        window.press(tr.menu_conversations());
        window.type_into(tr.conversations_search(), search);
        window.key(Key::Enter);
        window.press(tr.menu_review());
        for answer in [1, 2] {
            window.until_label(&tr.review_answer_was(answer, 2));
            letters(&mut window, "1");
        }
        chord(&mut window, Modifiers::COMMAND, Key::Enter);
        until(&mut window, &register, FINISHED, 1);
        window.until_label(&tr.review_answer_was(1, 2));
        // What is finished leaves the second list: there is no share of it.
        let far = if search.is_empty() { tr.review_progress(&tr.share(1, 2)) } else { tr.review_left("1") };
        window.until_label(&far);
        window.until_label(tr.review_finished_last());
        if search.is_empty() {
            chord(&mut window, Modifiers::COMMAND, Key::Z);
        } else {
            window.click(Role::Link, tr.review_reopen());
        }
        until(&mut window, &register, FINISHED, 0);
        assert_eq!(register.number(VERDICTS), 2);
        // It is in view, and finished once more.
        window.until_label(&tr.common_draft_saved(&tr.clock(register.clock.now())));
        chord(&mut window, SKIP, Key::Z);
        until(&mut window, &register, FINISHED, 1);
    }
}

#[test]
fn what_was_passed_is_taken_back_and_passed_again_for_the_same_reason() {
    let (register, mut window) = in_round("last_skipped", 3, 0);
    let tr = window.tr;
    window.key(Key::Enter);
    pass(&mut window, "3");
    until(&mut window, &register, SKIPPED, 1);
    window.until_label(tr.queue_skipped_last());
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until(&mut window, &register, SKIPPED, 0);
    window.until_gone(tr.queue_skipped_last());
    chord(&mut window, SKIP, Key::Z);
    until(&mut window, &register, &format!("{SKIPPED} AND skipped = 2"), 1);
}

#[test]
fn what_was_passed_is_taken_back_before_it_is_judged() {
    let (register, mut window) = in_round("last_skipped_judged", 2, 0);
    let tr = window.tr;
    window.key(Key::Enter);
    pass(&mut window, "4");
    until(&mut window, &register, SKIPPED, 1);
    window.until_label(tr.queue_skipped_last());
    chord(&mut window, Modifiers::NONE, Key::ArrowLeft);
    let back = |window: &crate::support::window::Window| {
        let buttons = window.harness().query_all_by_role_and_label(Role::Button, tr.queue_take_back());
        buttons.into_iter().any(|button| button.is_focused())
    };
    window.until_gone(tr.queue_skipped_last());
    letters(&mut window, "1");
    window.steps(4);
    assert!(back(&window), "{:?}", window.labels());
    assert_eq!(register.number(VERDICTS), 0);
    window.key(Key::Enter);
    until(&mut window, &register, SKIPPED, 0);
}

#[test]
fn the_dialog_that_a_shortcut_with_enter_opens_gives_the_focus_back_to_the_button_that_had_it() {
    let (register, mut window) = in_round("last_focus", 2, 0);
    let tr = window.tr;
    window.key(Key::Enter);
    window.until_label(&tr.review_answer_was(1, 2));
    let verdict = (0..60).find_map(|_| {
        window.key(Key::Tab);
        let focused = focused(&window);
        focused.contains(tr.verdict(Verdict::Correct)).then_some(focused)
    });
    let verdict = verdict.expect("Tab leads to the verdicts");
    chord(&mut window, SKIP, Key::Enter);
    window.until_label(tr.queue_skip_title());
    window.key(Key::Escape);
    window.until_gone(tr.queue_skip_title());
    window.steps(3);
    assert_eq!((focused(&window), register.number(VERDICTS)), (verdict, 0));
}
