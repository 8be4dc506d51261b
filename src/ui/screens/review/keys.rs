//! What the keyboard asks for (`DECISIONS` 39).

use super::Ask;
use crate::ui::keys;
use egui::{Event, InputState, Key, Modifiers, Ui};

/// Whether letters, digits and arrows are the screen's.
pub(super) fn are_free(ui: &Ui) -> bool {
    keys::are_free(ui.ctx())
}

/// Which arrows are the screen's.
#[derive(Clone, Copy)]
pub(super) struct Arrows {
    /// Left and Right: unless somebody has gone to the values of a criterion by Tab, where they are a choice's own, or marks
    /// words.
    pub(super) items: bool,
    /// Up and Down: where there are criteria, and no words are marked.
    pub(super) criteria: bool,
}

/// Takes the keys of this frame.
pub(super) fn pressed(ui: &Ui, Arrows { items, criteria }: Arrows) -> Vec<Ask> {
    // A dialog over the screen has keys of its own.
    if keys::is_covered(ui.ctx()) {
        return Vec::new();
    }
    let free = are_free(ui);
    let popup = keys::has_list(ui.ctx());
    ui.input_mut(|input| {
        keys::press_once(input, free);
        let mut asks = Vec::new();
        let mut on = |input: &mut InputState, modifiers, key, ask| {
            if input.consume_key(modifiers, key) {
                asks.push(ask);
            }
        };
        // The longer shortcut first: `consume_key` takes more modifiers than it is asked for.
        on(input, Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter, Ask::Skip);
        on(input, Modifiers::COMMAND, Key::Enter, Ask::Finish);
        on(input, Modifiers::COMMAND, Key::S, Ask::Save);
        if !popup {
            on(input, Modifiers::ALT, Key::ArrowDown, Ask::StepAnswer(1));
            on(input, Modifiers::ALT, Key::ArrowUp, Ask::StepAnswer(-1));
        }
        if free {
            on(input, Modifiers::COMMAND | Modifiers::SHIFT, Key::Z, Ask::Redo);
            on(input, Modifiers::COMMAND, Key::Z, Ask::Undo);
            if items {
                on(input, Modifiers::NONE, Key::ArrowRight, Ask::StepItem(1));
                on(input, Modifiers::NONE, Key::ArrowLeft, Ask::StepItem(-1));
            }
            if criteria {
                on(input, Modifiers::NONE, Key::ArrowDown, Ask::StepCriterion(1));
                on(input, Modifiers::NONE, Key::ArrowUp, Ask::StepCriterion(-1));
            }
            asks.extend(letters(input));
        }
        asks
    })
}

/// Digits choose a verdict or a value, F flags, M marks words: as they are typed, whatever the keyboard (`DECISIONS` 39), and
/// once, however long the key is held down.
fn letters(input: &InputState) -> Vec<Ask> {
    if input.modifiers.any() && !input.modifiers.shift_only() {
        return Vec::new();
    }
    let shift = input.modifiers.shift;
    keys::struck(&input.events).filter_map(|event| ask_of(event, shift)).collect()
}

fn ask_of(event: &Event, shift: bool) -> Option<Ask> {
    let Event::Text(text) = event else { return None };
    if text.eq_ignore_ascii_case("f") {
        return Some(Ask::Flag);
    }
    if text.eq_ignore_ascii_case("m") {
        return Some(Ask::Marker(true));
    }
    let digit: usize = text.parse().ok().filter(|_| !shift)?;
    (1..=9).contains(&digit).then_some(Ask::Digit(digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_choose_f_flags_and_m_marks() {
        let ask = |text: &str, shift| ask_of(&Event::Text(text.to_owned()), shift);
        assert_eq!(ask("1", false), Some(Ask::Digit(1)));
        assert_eq!(ask("9", false), Some(Ask::Digit(9)));
        assert_eq!(ask("f", false), Some(Ask::Flag));
        assert_eq!(ask("F", true), Some(Ask::Flag));
        assert_eq!(ask("m", false), Some(Ask::Marker(true)));
        for (text, shift) in [("0", false), ("2", true), ("g", false), ("12", false)] {
            assert_eq!(ask(text, shift), None, "{text}");
        }
    }

    #[test]
    fn a_key_that_is_held_down_judges_one_answer() {
        let mut input = InputState::default();
        let key = |repeat| {
            let (key, modifiers) = (Key::Num1, Modifiers::NONE);
            Event::Key { key, physical_key: None, pressed: true, repeat, modifiers }
        };
        for repeat in [false, true, true] {
            input.events.extend([key(repeat), Event::Text("1".to_owned())]);
        }
        assert_eq!(letters(&input), [Ask::Digit(1)]);
    }
}
