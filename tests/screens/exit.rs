//! Whoever goes, by signing out, locking or closing the window: what is typed is saved first, and what only its writer finishes is
//! asked about.

use super::answers::led;
use super::review::{chord, letters, review, until};
use super::review_typed::{NOTES, TALK, note, notes, sign_out, typed};
use crate::support::window::{Opening, Window};
use crate::support::{PASSWORD, Register, SUPERVISOR, TYPED, talk};
use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable as _;
use seula::domain::AccountRole;

const LOCKED: &str = "SELECT count(*) FROM audit WHERE act = 'screen_locked'";

/// Begins to plan a round, and leaves it.
fn plan_typed(window: &mut Window) {
    let tr = window.tr;
    window.press(tr.menu_rounds());
    window.press(tr.rounds_plan());
    window.until_label(tr.rounds_plan_title());
    window.type_into(tr.rounds_query(), "on:1.11.2026");
    window.key(Key::Escape);
    window.until_gone(tr.rounds_plan_title());
}

/// The desktop closes the window in this frame; whether it closes.
fn closes(window: &mut Window) -> bool {
    let viewport = window.harness_mut().input_mut().viewports.entry(ViewportId::ROOT).or_default();
    viewport.events.push(ViewportEvent::Close);
    window.steps(1);
    let output = &window.harness().output().viewport_output[&ViewportId::ROOT];
    !output.commands.contains(&ViewportCommand::CancelClose)
}

/// A window in Review with a note that is typed, and another program that writes: saving waits until that has ended.
fn beside_a_writer(test: &str) -> (Register, Window, rusqlite::Connection) {
    let (register, mut window) = review(test, &TALK, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    window.type_lines_into(tr.review_note(), "Tarkista summa");
    let writer = rusqlite::Connection::open(register.path()).unwrap();
    writer.execute_batch("BEGIN IMMEDIATE").unwrap();
    (register, window, writer)
}

/// The note is being saved, and typed on.
fn typed_on(window: &mut Window) {
    chord(window, Modifiers::COMMAND, Key::S);
    window.click(Role::MultilineTextInput, window.tr.review_note());
    window.key(Key::End);
    letters(window, " heti");
}

/// The window closes by itself.
fn until_closed(window: &mut Window) {
    window.until("that it closes", |harness| {
        harness.output().viewport_output[&ViewportId::ROOT].commands.contains(&ViewportCommand::Close)
    });
}

#[test]
fn a_lock_saves_what_is_typed_before_anybody_else_can_sign_in() {
    let (register, mut window) = review("typed_lock", &TALK, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    window.type_lines_into(tr.review_note(), "Tarkista summa");
    chord(&mut window, Modifiers::COMMAND, Key::L);
    window.until_label(tr.sign_in_title());
    until(&mut window, &register, &notes("Tarkista summa"), 1);
    window.type_secret(tr.sign_in_password_or_code(), TYPED);
    window.key(Key::Enter);
    window.until_label(tr.review_note());
    assert_eq!(note(&window), "Tarkista summa", "the same person types on");
    window.click(Role::MultilineTextInput, tr.review_note());
    window.key(Key::End);
    letters(&mut window, " heti");
    chord(&mut window, Modifiers::COMMAND, Key::L);
    window.until_label(tr.sign_in_title());
    window.type_over(tr.sign_in_username(), SUPERVISOR);
    window.type_secret(tr.sign_in_password_or_code(), PASSWORD);
    window.key(Key::Enter);
    window.until_label(tr.menu_accounts());
    assert_eq!((register.number(&notes("Tarkista summa heti")), register.number(NOTES)), (1, 1));
}

#[test]
fn a_window_that_is_closed_saves_what_is_typed() {
    let (register, mut window) = review("typed_closed", &TALK, Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    window.type_lines_into(tr.review_note(), "Tarkista summa");
    eframe::App::on_exit(window.harness_mut().state_mut(), None);
    drop(window);
    assert_eq!(register.number(&notes("Tarkista summa")), 1);
}

#[test]
fn a_window_stays_until_words_are_saved_that_were_typed_while_others_were_on_their_way() {
    let (register, mut window, writer) = beside_a_writer("typed_closing");
    let tr = window.tr;
    typed_on(&mut window);
    assert!(!closes(&mut window));
    // Whoever does not want to wait is told what is not there yet.
    assert!(!closes(&mut window));
    window.until_label(&tr.exit_saving(tr.menu_review()));
    window.press(tr.common_cancel());
    assert!(!closes(&mut window));
    writer.execute_batch("COMMIT").unwrap();
    until_closed(&mut window);
    let saved = [notes("Tarkista summa heti"), NOTES.to_owned()];
    assert_eq!(saved.map(|statement| register.number(&statement)), [1, 1]);
    assert!(closes(&mut window));
}

#[test]
fn a_lock_waits_for_words_that_were_typed_while_others_were_on_their_way() {
    let (register, mut window, writer) = beside_a_writer("typed_locking");
    let tr = window.tr;
    typed_on(&mut window);
    chord(&mut window, Modifiers::COMMAND, Key::L);
    window.until_label(tr.sign_in_title());
    writer.execute_batch("COMMIT").unwrap();
    until(&mut window, &register, LOCKED, 1);
    assert_eq!(register.number(&notes("Tarkista summa heti")), 1);
}

#[test]
fn a_session_behind_the_lock_ends_before_another_one_begins() {
    let (register, mut window, writer) = beside_a_writer("typed_locked");
    let tr = window.tr;
    chord(&mut window, Modifiers::COMMAND, Key::L);
    window.until_label(tr.sign_in_title());
    window.type_secret(tr.sign_in_password_or_code(), TYPED);
    window.key(Key::Enter);
    window.steps(3);
    writer.execute_batch("COMMIT").unwrap();
    window.until_label(tr.review_note());
    let then = format!("{LOCKED} AND id < (SELECT max(id) FROM audit WHERE act = 'signed_in')");
    assert_eq!((register.number(&then), register.number(&notes("Tarkista summa"))), (1, 1));
}

#[test]
fn a_window_with_what_only_its_writer_finishes_is_closed_only_by_who_is_asked() {
    let mut register = Register::new("typed_plan_closing");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    plan_typed(&mut window);
    assert!(!closes(&mut window));
    window.until_label(tr.exit_close_title());
    assert!(window.has(tr.exit_plan()), "{:?}", window.labels());
    window.picture("exit-close");
    assert!(!closes(&mut window), "the question stands");
    window.press(tr.common_cancel());
    window.until_gone(tr.exit_close_title());
    window.press(tr.rounds_plan());
    window.until_label(tr.rounds_plan_title());
    assert_eq!(typed(&window, Role::TextInput, tr.rounds_query()), "on:1.11.2026");
    assert!(!closes(&mut window));
    window.harness().get_by_role_and_label(Role::Button, tr.exit_close_action()).click();
    until_closed(&mut window);
    assert!(closes(&mut window));
}

#[test]
fn behind_the_lock_a_window_is_closed_without_a_question() {
    let mut register = Register::new("typed_plan_locked");
    let mut window = Window::signed_in(&mut register);
    plan_typed(&mut window);
    assert!(!closes(&mut window));
    window.until_label(window.tr.exit_close_title());
    register.set_clock("2026-11-24T13:00:00Z");
    window.until_label(window.tr.sign_in_title());
    assert!(closes(&mut window));
}

#[test]
fn a_plan_of_a_round_is_thrown_away_only_by_who_is_asked() {
    let mut register = Register::new("typed_plan");
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    plan_typed(&mut window);
    sign_out(&mut window);
    window.until_label(tr.exit_sign_out_title());
    assert!(window.has(tr.exit_plan()) && !window.has(tr.exit_verdict()), "{:?}", window.labels());
    // It begins at Cancel.
    window.steps(4);
    window.key(Key::Enter);
    window.until_gone(tr.exit_sign_out_title());
    window.press(tr.rounds_plan());
    window.until_label(tr.rounds_plan_title());
    assert_eq!(typed(&window, Role::TextInput, tr.rounds_query()), "on:1.11.2026");
    window.key(Key::Escape);
    window.until_gone(tr.rounds_plan_title());
    sign_out(&mut window);
    window.until_label(tr.exit_sign_out_title());
    window.press(tr.exit_sign_out_action());
    window.until_label(tr.sign_in_title());
}

#[test]
fn a_verdict_on_an_answer_text_is_thrown_away_only_by_who_is_asked() {
    const TEXT: &str = "Lupa on voimassa kaksi vuotta.";
    let mut register = Register::new("typed_verdict");
    let lines = ["2026-11-10", "2026-11-11"].map(|start| talk(start, start, "Miten tämä menee?", TEXT));
    assert_eq!(register.import(&lines.concat()).unwrap().imported, 2);
    drop(register.person("reino", &[AccountRole::Reviewer]));
    register.stop();
    let mut window = Window::open(&register.path(), &register.clock, Opening::default());
    window.sign_in("reino", TYPED);
    let tr = window.tr;
    window.press(tr.menu_answers());
    window.until_label(&tr.answers_scope(2, 1));
    window.until_label(TEXT);
    // A look at the dialog is no verdict.
    window.press(tr.answers_judge());
    window.until_label(tr.answers_judge_title());
    window.key(Key::Escape);
    window.until_gone(tr.answers_judge_title());
    led(&mut window, tr.common_sign_out());
    window.until_label(tr.sign_in_title());
    window.sign_in("reino", TYPED);
    window.press(tr.menu_answers());
    window.until_label(TEXT);
    window.press(tr.answers_judge());
    window.until_label(tr.answers_judge_title());
    letters(&mut window, "3");
    window.type_into(tr.review_reference(), "Maksuohje 7");
    window.key(Key::Escape);
    window.until_gone(tr.answers_judge_title());
    led(&mut window, tr.common_sign_out());
    window.until_label(tr.exit_sign_out_title());
    assert!(window.has(tr.exit_verdict()) && !window.has(tr.exit_plan()), "{:?}", window.labels());
    window.press(tr.exit_sign_out_action());
    window.until_label(tr.sign_in_title());
}
