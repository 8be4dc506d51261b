use super::review::{chord, letters, review, until};
use super::settling::{settling, until_stand};
use crate::support::window::{Opening, Window};
use egui::{Event, Key, Modifiers};

/// A key that is down, frame after frame, as the keyboard repeats it: it is not let go.
pub(super) fn hold(window: &mut Window, key: Key, text: &str) {
    for _ in 0..5 {
        let modifiers = Modifiers::NONE;
        let down = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        window.harness_mut().input_mut().events.extend([down, Event::Text(text.to_owned())]);
        window.steps(1);
    }
}

#[test]
fn a_digit_that_is_held_down_judges_one_answer() {
    let (register, mut window) = review("held_review", &["2026-11-20T08:00"], Opening::default());
    let tr = window.tr;
    window.until_label(&tr.review_answer_was(1, 2));
    hold(&mut window, Key::Num1, "1");
    window.until_label(&tr.review_answer_was(2, 2));
    until(&mut window, &register, "SELECT count(*) FROM verdict", 1);
    // What was given last is the verdict on the first answer.
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    window.until_label(&tr.review_answer_was(1, 2));
    until(&mut window, &register, "SELECT count(*) FROM verdict", 0);
}

#[test]
fn a_letter_that_is_held_down_settles_one_difference() {
    let (register, mut window) = settling("held_settling");
    let tr = window.tr;
    letters(&mut window, "7");
    until_stand(&mut window, [7, 0]);
    hold(&mut window, Key::A, "a");
    window.until_label(&tr.rounds_settled_of(&tr.share(2, 2)));
    // The first one is gone to, and what is still held down changes nothing in it.
    window.key(Key::ArrowUp);
    hold(&mut window, Key::A, "a");
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until_stand(&mut window, [7, 0]);
    chord(&mut window, Modifiers::COMMAND, Key::Z);
    until_stand(&mut window, [0, 0]);
    let decided = "SELECT count(*) FROM audit WHERE act IN ('verdict_settled', 'settling_taken_back')";
    assert_eq!(register.number(decided), 4);
}
