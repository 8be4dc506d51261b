use super::review::{chord, letters};
use super::shell::focused;
use crate::support::Register;
use crate::support::rounds::{finish, take};
use crate::support::window::Window;
use egui::{Key, Modifiers};
use seula::domain::Verdict;

/// A conversation on whose two answers its reviewers differ, and the supervisor's window on that.
pub(super) fn settling(test: &str) -> (Register, Window) {
    let mut register = Register::new(test);
    register.talks(1);
    let [(aino, first), (erik, second)] = register.two_reviewers();
    register.round(&[&aino, &erik], 1000);
    let verdicts = [[Verdict::Correct, Verdict::Partly], [Verdict::Partly, Verdict::Incorrect]];
    for (engine, verdicts) in [&first, &second].into_iter().zip(verdicts) {
        let conversation = take(engine).unwrap().conversation;
        finish(engine, conversation, verdicts);
    }
    drop([first, second]);
    let mut window = Window::signed_in(&mut register);
    let tr = window.tr;
    window.press(tr.menu_rounds());
    window.press(&tr.rounds_adjudicate(1));
    until_stand(&mut window, [0, 0]);
    assert_eq!(focused(&window), tr.rounds_answer(1));
    (register, window)
}

/// Waits until the window shows what stands of both answers, by the key of its verdict; 0: nothing.
pub(super) fn until_stand(window: &mut Window, keys: [usize; 2]) {
    let tr = window.tr;
    for (number, key) in (1..).zip(keys) {
        let word = key.checked_sub(1).map_or(tr.rounds_unsettled(), |at| tr.verdict(Verdict::ALL[at]));
        window.until_label(&tr.list_facts(&[tr.rounds_answer(number), word.to_owned()]));
    }
}

#[test]
fn whatever_may_stand_has_a_key_and_is_taken_back_and_settled_again_from_the_keyboard() {
    let (register, mut window) = settling("settling_keys");
    let tr = window.tr;
    let back = |window: &mut Window| chord(window, Modifiers::COMMAND, Key::Z);
    let again = |window: &mut Window| chord(window, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    letters(&mut window, "4");
    until_stand(&mut window, [4, 0]);
    letters(&mut window, "5");
    until_stand(&mut window, [4, 5]);
    assert_eq!(register.number("SELECT sum(verdict) FROM settled_verdict"), 3 + 4);
    back(&mut window);
    until_stand(&mut window, [4, 0]);
    back(&mut window);
    until_stand(&mut window, [0, 0]);
    assert_eq!(register.number("SELECT count(*) FROM settled_verdict"), 0);
    again(&mut window);
    until_stand(&mut window, [4, 0]);
    again(&mut window);
    until_stand(&mut window, [4, 5]);
    assert_eq!(focused(&window), tr.rounds_answer(2), "what came again is in hand");
    chord(&mut window, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(focused(&window), tr.rounds_answer(1));
    letters(&mut window, "1");
    until_stand(&mut window, [1, 5]);
    // With the mouse, too.
    window.press(tr.shortcut_undo());
    until_stand(&mut window, [4, 5]);
    let logged = |act: &str| register.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'"));
    assert_eq!(["verdict_settled", "settling_taken_back"].map(logged), [6, 2]);
    chord(&mut window, Modifiers::COMMAND, Key::Enter);
    window.until_label(tr.rounds_back_to_round());
    assert!(!window.has(tr.shortcut_undo()), "nothing changes any more");
}
