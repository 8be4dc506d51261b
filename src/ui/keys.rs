//! Keys that are a screen's: whether those without Ctrl or Alt are, and which characters were typed, whatever the keyboard
//! (`DECISIONS` 39).

use egui::{
    Context, Event, EventFilter, FocusDirection, Id, InputState, Key, Modifiers, Popup, Response, Ui,
};

/// Whether they are: no text field, open menu or dialog has them.
pub(crate) fn are_free(ctx: &Context) -> bool {
    !ctx.text_edit_focused() && !has_list(ctx) && !is_covered(ctx)
}

/// Whether a menu, a drop-down list or a calendar is open: before it is drawn in this frame as well as after the key that
/// has closed it. The pass tells only what it has drawn, the memory only what is still open.
pub(crate) fn has_list(ctx: &Context) -> bool {
    Popup::is_any_open(ctx) || ctx.any_popup_open()
}

/// Whether a dialog, the palette or the sheet of shortcuts lies over the screen: no key is the screen's then.
pub(crate) fn is_covered(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.top_modal_layer().is_some())
}

/// Gives something of the screen the focus that it is `wanted` to have. What still lies over the screen, such as the palette
/// in the frame after it has closed, would take it away again: it waits for that, and asks for no frame meanwhile, since
/// what closes asks for one.
pub(crate) fn focus(ui: &Ui, wanted: &mut bool, id: Id) {
    if !is_covered(ui.ctx()) && std::mem::take(wanted) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// Whether Esc was pressed for the screen; it is taken.
pub(crate) fn escaped(ui: &Ui) -> bool {
    are_free(ui.ctx()) && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

/// How often this character was typed in this frame, in either case; it is taken.
pub(crate) fn typed(input: &mut InputState, character: &str) -> usize {
    let before = input.events.len();
    let is_it = |text: &str| text.eq_ignore_ascii_case(character);
    input.events.retain(|event| !matches!(event, Event::Text(text) if is_it(text)));
    before - input.events.len()
}

/// The characters that were typed in this frame, without those of a key that is held down: what judges, settles or chooses
/// goes by these, so that nobody does it unseen. Nothing is taken. A key stands before its character, and egui tells whether
/// it was down already.
pub(crate) fn struck(events: &[Event]) -> impl Iterator<Item = &Event> {
    let before = std::iter::once(None).chain(events.iter().map(Some));
    before.zip(events).filter_map(|(before, event)| {
        let held = matches!(before, Some(Event::Key { pressed: true, repeat: true, .. }));
        (matches!(event, Event::Text(_)) && !held).then_some(event)
    })
}

/// Enter and Space press once what has the focus, however long they are held down, and not what has it after that. Where
/// characters are not `free` this holds with Ctrl only, which types nothing.
pub(crate) fn press_once(input: &mut InputState, free: bool) {
    input.events.retain(|event| {
        !matches!(
            event,
            Event::Key { key: Key::Enter | Key::Space, pressed: true, repeat: true, modifiers, .. }
                if free || modifiers.command
        )
    });
}

/// Up and down are those of the list with this focus from the next pass on, not those of the focus.
pub(crate) fn lock_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

/// Keys that lead to another row of a list; J and K do what the arrows do.
const LEADING: [Key; 6] = [Key::ArrowDown, Key::ArrowUp, Key::PageDown, Key::PageUp, Key::Home, Key::End];

/// Rows among which keys lead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rows {
    /// All of them.
    pub(crate) count: u64,
    /// So many are in view.
    pub(crate) page: f64,
    /// The row at the top of the view.
    pub(crate) top: u64,
}

impl Rows {
    /// The row to which the keys of this frame have led from this one, `None` from none; at the ends they lead nowhere
    /// further. All of them are taken.
    pub(crate) fn led(self, ui: &Ui, from: Option<u64>) -> Option<u64> {
        let leap = (self.page as i64).max(2) - 1;
        let steps = [1, -1, leap, -leap, i64::MIN, i64::MAX];
        let mut to = None;
        for (key, step) in LEADING.into_iter().zip(steps) {
            let times = pressed(ui, key);
            if times == 0 || self.count == 0 {
                continue;
            }
            let step = step.saturating_mul(times as i64);
            let row = match to.or(from) {
                Some(row) => row.saturating_add_signed(step),
                None if step > 0 && key != Key::End => self.top,
                None => 0_u64.saturating_add_signed(step),
            };
            to = Some(row.min(self.count - 1));
        }
        to
    }
}

/// Takes the keys that lead to another row where there is none yet.
pub(crate) fn take_leading(ui: &Ui) {
    for key in LEADING {
        pressed(ui, key);
    }
}

/// How often a key that leads to another row, or the letter that does the same, was pressed; it is taken.
fn pressed(ui: &Ui, key: Key) -> usize {
    let times = ui.input_mut(|input| {
        let letters = match key {
            Key::ArrowDown => typed(input, "j"),
            Key::ArrowUp => typed(input, "k"),
            _ => 0,
        };
        letters + input.count_and_consume_key(Modifiers::NONE, key)
    });
    if times > 0 {
        // The key has done its work: it must not move the focus by place, too.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    times
}

/// The row of a short list, each a Tab stop of its own, to which the keys have led from the one with the focus; it comes
/// into view. A row that was clicked has the focus. Called inside the scroll area of the list.
pub(crate) fn stepped<T: Copy>(ui: &Ui, rows: &[(T, Response)]) -> Option<T> {
    if let Some((_, clicked)) = rows.iter().find(|(_, row)| row.clicked()) {
        clicked.request_focus();
    }
    let (at, (_, row)) = rows.iter().enumerate().find(|(_, (_, row))| row.has_focus())?;
    lock_arrows(ui, row.id);
    let page = f64::from(ui.clip_rect().height() / row.rect.height());
    let count = rows.len() as u64;
    let to = usize::try_from(Rows { count, page, top: 0 }.led(ui, Some(at as u64))?).ok()?;
    let (wanted, row) = rows.get(to).filter(|_| to != at)?;
    row.request_focus();
    row.scroll_to_me(None);
    Some(*wanted)
}

/// Whether the menu of what has the focus is wanted: by Shift+F10, which is taken.
pub(crate) fn asks_menu(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10))
}

/// Whether the search field is wanted: by Ctrl+F, or by `/` where characters are `free`. Both are taken, unless the screen
/// is covered.
pub(crate) fn searched(ui: &Ui, free: bool) -> bool {
    !is_covered(ui.ctx())
        && ui.input_mut(|input| {
            let by_keys = input.consume_key(Modifiers::COMMAND, Key::F);
            free && typed(input, "/") > 0 || by_keys
        })
}

/// The one of these that a digit names which was typed in this frame, by a key that was not held down: 1 is the first.
pub(crate) fn numbered<T: Copy>(ui: &Ui, all: &[T]) -> Option<T> {
    ui.input(|input| {
        let mut events = struck(&input.events).filter(|_| !input.modifiers.any());
        events.find_map(|event| number_of(event, all))
    })
}

/// The one of these that a typed digit names.
pub(crate) fn number_of<T: Copy>(event: &Event, all: &[T]) -> Option<T> {
    let Event::Text(text) = event else { return None };
    let digit: usize = text.parse().ok()?;
    all.get(digit.checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Modal, RawInput, SetOpenCommand, ViewportId};
    use std::time::Duration;

    /// Whether another frame is wanted at once after one in which something wants the focus, `covered` by a dialog or not.
    fn draws_on(ctx: &Context, wanted: &mut bool, covered: bool) -> bool {
        let output = ctx.run_ui(RawInput::default(), |ui| {
            focus(ui, wanted, Id::unique("list"));
            if covered {
                Modal::new(Id::unique("dialog")).show(ui.ctx(), |ui| ui.label("x"));
            }
        });
        let root = output.viewport_output.get(&ViewportId::ROOT);
        let at_once = root.is_some_and(|root| root.repaint_delay == Duration::ZERO);
        output.drop_without_applying_deltas();
        at_once
    }

    #[test]
    fn what_wants_the_focus_waits_under_a_dialog_without_drawing_the_window_again_and_again() {
        let (ctx, mut wanted) = (Context::default(), true);
        // Nothing lies over the screen before the first frame has drawn it.
        draws_on(&ctx, &mut false, true);
        // Then it fades in.
        let mut on = true;
        for _ in 0..60 {
            on = draws_on(&ctx, &mut wanted, true);
        }
        assert!(!on && wanted);
        // The frame after the last one with the dialog still has it over the screen.
        for waits in [true, false] {
            draws_on(&ctx, &mut wanted, false);
            assert_eq!(wanted, waits);
        }
        assert!(ctx.memory(|memory| memory.has_focus(Id::unique("list"))));
    }

    /// Whether keys are the screen's before and after an open list is drawn, which `closes` then.
    fn free_around_list(ctx: &Context, closes: bool) -> [bool; 2] {
        let mut free = [false; 2];
        let output = ctx.run_ui(RawInput::default(), |ui| {
            let before = are_free(ui.ctx());
            let button = ui.label("x");
            Popup::from_response(&button)
                .id(Id::unique("list"))
                .open_memory(None::<SetOpenCommand>)
                .show(|ui| ui.label("y"));
            if closes {
                Popup::close_all(ui.ctx());
            }
            free = [before, are_free(ui.ctx())];
        });
        output.drop_without_applying_deltas();
        free
    }

    #[test]
    fn no_key_is_the_screens_in_any_frame_with_an_open_list() {
        let ctx = Context::default();
        assert_eq!(free_around_list(&ctx, false), [true, true]);
        Popup::open_id(&ctx, Id::unique("list"));
        // It finds its size, and is there.
        for _ in 0..3 {
            assert_eq!(free_around_list(&ctx, false), [false, false]);
        }
        assert_eq!(free_around_list(&ctx, true), [false, false], "the key that closes it is the list's");
        assert_eq!(free_around_list(&ctx, false), [true, true]);
    }

    #[test]
    fn a_digit_names_one_of_as_many_as_there_are() {
        let named = |text: &str| number_of(&Event::Text(text.to_owned()), &['a', 'b', 'c', 'd', 'e']);
        assert_eq!(["1", "5"].map(named), [Some('a'), Some('e')]);
        assert_eq!(["0", "6", "f", ""].map(named), [None; 4]);
    }

    #[test]
    fn a_typed_character_is_taken_in_either_case_and_others_stay() {
        let mut input = InputState::default();
        input.events = Vec::from(["t", "x", "T"].map(|text| Event::Text(text.to_owned())));
        assert_eq!((typed(&mut input, "t"), typed(&mut input, "t")), (2, 0));
        assert_eq!(input.events, [Event::Text("x".to_owned())]);
    }

    /// What the keyboard sends while a key is down, once or again, and when it is let go.
    fn key(key: Key, modifiers: Modifiers, pressed: bool) -> Event {
        Event::Key { key, physical_key: None, pressed, repeat: false, modifiers }
    }

    /// A digit with its key, as it is pressed or held down.
    fn digit(key_of: Key, text: &str) -> [Event; 2] {
        [key(key_of, Modifiers::NONE, true), Event::Text(text.to_owned())]
    }

    /// What is found in the frame that brings these events.
    fn in_frame<R>(ctx: &Context, events: Vec<Event>, look: impl Fn(&mut InputState) -> R) -> R {
        let mut found = None;
        let output = ctx.run_ui(RawInput { events, ..RawInput::default() }, |ui| {
            found = Some(ui.input_mut(&look));
        });
        output.drop_without_applying_deltas();
        found.unwrap()
    }

    #[test]
    fn a_key_that_is_held_down_judges_once_and_types_on_in_fields_and_lists() {
        let ctx = Context::default();
        let one = || digit(Key::Num1, "1");
        let seen = |events: &[Event]| {
            in_frame(&ctx, events.to_vec(), |input| (struck(&input.events).count(), typed(input, "1")))
        };
        assert_eq!(seen(&[one(), one()].concat()), (1, 2), "within one frame");
        assert_eq!(seen(&one()), (0, 1), "and in the next ones");
        assert_eq!(seen(&[one(), digit(Key::Num2, "2")].concat()), (1, 1), "another key beside it counts");
        let up = [key(Key::Num1, Modifiers::NONE, false)];
        assert_eq!(seen(&[&up[..], &one()[..]].concat()), (1, 1), "it is let go and pressed again");
        assert_eq!(seen(&[Event::Text("1".to_owned())]), (1, 1), "what no key has typed counts");
    }

    #[test]
    fn enter_that_is_held_down_presses_once_and_makes_lines_in_a_field() {
        for (modifiers, free, wanted) in [
            (Modifiers::NONE, true, [1, 0]),
            (Modifiers::NONE, false, [1, 1]),
            (Modifiers::COMMAND, true, [1, 0]),
            (Modifiers::COMMAND, false, [1, 0]),
        ] {
            let ctx = Context::default();
            let presses = || {
                in_frame(&ctx, vec![key(Key::Enter, modifiers, true)], |input| {
                    press_once(input, free);
                    input.num_presses(Key::Enter)
                })
            };
            assert_eq!([presses(), presses()], wanted, "{modifiers:?} {free}");
        }
    }
}
