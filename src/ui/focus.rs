//! Where the focus goes when what had it is not there any more: after a dialog back to what had opened it, and else to the
//! list of the screen.

use crate::ui::keys;
use egui::{Context, Event, Id, Key, LayerId, Memory, Modifiers, Pos2, Response, Ui, Vec2};

/// What two sizes of the same control may differ by, in logical pixels.
const SAME: f32 = 0.5;

/// What is known of the focus from pass to pass.
#[derive(Clone, Default)]
struct Kept {
    /// The dialogs that are open, the last one on top, and those that have just closed.
    dialogs: Vec<Opened>,
    /// What was clicked last, until something else is pressed: egui gives no button the focus for that.
    clicked: Option<Control>,
    /// What of the screen had the focus last.
    had: Option<Id>,
    /// The lists of the screen as they are drawn in this pass.
    stops: Vec<Stop>,
    wants: Wants,
    /// The pass in which Down was pressed in the search field, until there is a list to lead into.
    leads: Option<u64>,
    /// The list that was given the focus last, until something is pressed.
    given: Option<Id>,
    /// What has the focus beside a shortcut of this pass that would press it.
    held: Option<Control>,
}

/// A dialog, and what had opened it.
#[derive(Clone)]
struct Opened {
    dialog: Id,
    /// The last pass that has drawn it.
    pass: u64,
    by: Option<Control>,
}

/// A control, with the size by which it is known: the identity of one that has gone may be another's by now.
#[derive(Clone, Copy)]
struct Control {
    id: Id,
    size: Vec2,
}

/// A Tab stop of a list: one of its rows, or all of it.
#[derive(Clone, Copy)]
struct Stop {
    id: Id,
    place: Pos2,
    kind: StopKind,
}

/// Which Tab stop of a list it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum StopKind {
    /// The list as a whole.
    Whole,
    /// Its selected row.
    Selected,
    /// Another row.
    Row,
}

/// What is to have the focus as soon as it is drawn.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Wants {
    #[default]
    Nothing,
    /// The selected row; a list as a whole would take keys that are the screen's.
    Selected,
    /// That, or a list as a whole.
    List,
}

impl Control {
    fn find(ctx: &Context, id: Id) -> Option<Self> {
        let drawn = ctx.viewport(|viewport| {
            let now = viewport.this_pass.widgets.get(id);
            now.or_else(|| viewport.prev_pass.widgets.get(id)).copied()
        });
        drawn.map(|drawn| Self { id, size: drawn.rect.size() })
    }

    /// What was clicked in this pass.
    fn clicked(ctx: &Context) -> Option<Self> {
        let clicked = ctx.viewport(|viewport| viewport.interact_widgets.clicked)?;
        Self::find(ctx, clicked)
    }

    /// Whether it can have the focus again.
    fn is_there(&self, ctx: &Context) -> bool {
        let drawn = ctx.viewport(|viewport| viewport.this_pass.widgets.get(self.id).copied());
        drawn.is_some_and(|drawn| {
            let same = (drawn.rect.size() - self.size).length() < SAME;
            let on = drawn.enabled && drawn.sense.is_focusable();
            same && on && ctx.memory(|memory| memory.allows_interaction(drawn.layer_id))
        })
    }
}

fn with_kept<R>(ctx: &Context, act: impl FnOnce(&mut Kept) -> R) -> R {
    ctx.data_mut(|data| act(data.get_temp_mut_or_default(Id::unique("kept focus"))))
}

/// A dialog is about to be drawn: what has the focus when it opens, or was clicked for it, gets it back.
pub(super) fn opened(ctx: &Context, dialog: Id) {
    let pass = ctx.cumulative_pass_nr();
    let is_known = with_kept(ctx, |kept| {
        let known = kept.dialogs.iter_mut().find(|known| known.dialog == dialog);
        known.map(|known| known.pass = pass).is_some()
    });
    if !is_known {
        let focused = ctx.memory(Memory::focused).and_then(|focused| Control::find(ctx, focused));
        let focused = focused.or_else(|| with_kept(ctx, |kept| kept.held));
        let by = focused.or_else(|| Control::clicked(ctx)).or_else(|| with_kept(ctx, |kept| kept.clicked));
        with_kept(ctx, |kept| kept.dialogs.push(Opened { dialog, pass, by }));
    }
}

/// Names a Tab stop of a list, if the list is the screen's.
pub(super) fn name_stop(ui: &Ui, response: &Response, kind: StopKind) {
    if ui.layer_id() == LayerId::background() {
        let stop = Stop { id: response.id, place: response.rect.min, kind };
        with_kept(ui.ctx(), |kept| kept.stops.push(stop));
    }
}

/// Down leads from the search field of the screen, which has the focus, into its list.
pub(super) fn lead_into_list(ui: &Ui) {
    let free = ui.layer_id() == LayerId::background() && !keys::has_list(ui.ctx());
    if free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown)) {
        let pass = ui.ctx().cumulative_pass_nr();
        with_kept(ui.ctx(), |kept| kept.leads = Some(pass));
    }
}

/// Whether the focus that a list has was given to it here, and nothing was pressed since.
pub(super) fn was_given(ctx: &Context, list: Id) -> bool {
    with_kept(ctx, |kept| kept.given == Some(list))
}

/// What is pressed with Ctrl is a shortcut and no press of what has the focus: egui would make one of Enter and Space whatever
/// is held with them. Called before anything of a pass is drawn.
pub(super) fn hold(ctx: &Context) {
    let pressed = |event: &Event| match event {
        Event::Key { key: Key::Enter | Key::Space, pressed, modifiers, .. } => *pressed && modifiers.command,
        _ => false,
    };
    let shortcut = ctx.input(|input| input.events.iter().any(pressed));
    let focused = ctx.memory(Memory::focused).filter(|_| shortcut && !ctx.text_edit_focused());
    if let Some(held) = focused.and_then(|focused| Control::find(ctx, focused)) {
        with_kept(ctx, |kept| kept.held = Some(held));
        ctx.memory_mut(|memory| memory.surrender_focus(held.id));
    }
}

/// Whether a control has the focus, also beside such a shortcut.
pub(super) fn is_on(response: &Response) -> bool {
    let held = || with_kept(&response.ctx, |kept| kept.held.is_some_and(|held| held.id == response.id));
    response.has_focus() || held()
}

/// What was held has the focus again, unless something else has it by now; called when all of a pass is drawn.
pub(super) fn resume(ctx: &Context) {
    let held = with_kept(ctx, |kept| kept.held.take());
    let free = ctx.memory(|memory| memory.focused().is_none());
    if let Some(held) = held.filter(|_| free) {
        ctx.memory_mut(|memory| memory.request_focus(held.id));
    }
}

/// Gives the focus to what shall have it now; called when all of a pass is drawn.
pub(super) fn give_back(ctx: &Context) {
    let mut kept = with_kept(ctx, std::mem::take);
    if let Some(id) = kept.gives(ctx) {
        kept.had = Some(id);
        ctx.memory_mut(|memory| memory.request_focus(id));
        ctx.request_repaint();
    }
    with_kept(ctx, |known| *known = kept);
}

impl Kept {
    /// What is given the focus.
    fn gives(&mut self, ctx: &Context) -> Option<Id> {
        let stops = std::mem::take(&mut self.stops);
        let pressed = ctx.input(|input| Pressed::of(&input.raw.events));
        if pressed.key || pressed.pointer {
            (self.wants, self.given, self.clicked) = (Wants::Nothing, None, None);
            self.leads = self.leads.filter(|pass| *pass == ctx.cumulative_pass_nr());
        }
        if pressed.pointer {
            // Who presses elsewhere leaves it.
            self.had = None;
        }
        self.clicked = Control::clicked(ctx).or(self.clicked);
        if self.leads.is_some()
            && let Some(stop) = self.list(&stops, |_| true)
        {
            self.leads = None;
            return Some(stop);
        }
        let closed = self.closed(ctx);
        if let Some(focused) = ctx.memory(Memory::focused) {
            self.wants = Wants::Nothing;
            // One that is not drawn loses the focus after this pass.
            if let Some(layer) = layer_of(ctx, focused) {
                self.had = (layer == LayerId::background()).then_some(focused);
            }
            return None;
        }
        if let Some(by) = closed.iter().filter_map(|closed| closed.by).find(|by| by.is_there(ctx)) {
            return Some(by.id);
        }
        if keys::is_covered(ctx) || keys::has_list(ctx) {
            return None;
        }
        if closed.iter().any(|closed| closed.by.is_some()) {
            self.wants = Wants::List;
        } else if let Some(had) = self.had {
            if layer_of(ctx, had).is_none() {
                (self.had, self.wants) = (None, Wants::Selected);
            } else if pressed.escape && stops.iter().any(|stop| stop.id == had) {
                // egui takes it at Esc from whatever has it.
                return Some(had);
            }
        }
        match self.wants {
            Wants::Nothing => None,
            Wants::Selected => self.list(&stops, |kind| kind == StopKind::Selected),
            Wants::List => self.list(&stops, |kind| kind != StopKind::Row),
        }
    }

    /// The dialogs that have closed, the last one first. Of what lies under one it takes two passes until it can have the
    /// focus.
    fn closed(&mut self, ctx: &Context) -> Vec<Opened> {
        let pass = ctx.cumulative_pass_nr();
        let top = ctx.memory(Memory::top_modal_layer).map(|layer| layer.id);
        let mut closed = Vec::new();
        while let Some(dialog) = self.dialogs.pop_if(|one| one.pass < pass && top != Some(one.dialog)) {
            closed.push(dialog);
        }
        if self.dialogs.last().is_some_and(|last| last.pass < pass) {
            ctx.request_repaint();
        }
        closed
    }

    /// The first Tab stop of such a kind of the list of the screen, which stands at its left.
    fn list(&mut self, stops: &[Stop], wanted: impl Fn(StopKind) -> bool) -> Option<Id> {
        let stops = stops.iter().filter(|stop| wanted(stop.kind));
        let stop = stops.min_by(|one, other| {
            let left = one.place.x.total_cmp(&other.place.x);
            left.then(one.kind.cmp(&other.kind)).then(one.place.y.total_cmp(&other.place.y))
        })?;
        self.given = Some(stop.id);
        self.given
    }
}

/// Where something was drawn in this pass, if it was.
fn layer_of(ctx: &Context, id: Id) -> Option<LayerId> {
    ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).map(|drawn| drawn.layer_id))
}

/// What was pressed in a pass, whether something has taken it or not.
#[derive(Default)]
struct Pressed {
    key: bool,
    escape: bool,
    pointer: bool,
}

impl Pressed {
    fn of(events: &[Event]) -> Self {
        let mut pressed = Self::default();
        for event in events {
            match event {
                Event::Key { key, pressed: true, .. } => {
                    pressed.key = true;
                    pressed.escape |= *key == Key::Escape;
                }
                // Of these some windows tell no key.
                Event::Text(_) | Event::Paste(_) | Event::Ime(_) => pressed.key = true,
                Event::PointerButton { pressed: true, .. } => pressed.pointer = true,
                _ => {}
            }
        }
        pressed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::RawInput;

    #[test]
    fn a_shortcut_with_enter_presses_no_button_and_leaves_it_the_focus() {
        // What is held with Enter; whether the button is pressed, and whether the shortcut is still there for the screen.
        for (modifiers, expected) in [(Modifiers::NONE, (true, false)), (Modifiers::COMMAND, (false, true))] {
            let ctx = Context::default();
            let (mut found, mut id) = ((false, false), None);
            let mut frame = |events: Vec<Event>| {
                let input = RawInput { events, ..RawInput::default() };
                let output = ctx.run_ui(input, |ui| {
                    hold(ui.ctx());
                    let button = ui.button("Ei varmuuskopiota");
                    if ui.ctx().cumulative_pass_nr() == 0 {
                        button.request_focus();
                    } else {
                        assert!(is_on(&button), "{modifiers:?}");
                    }
                    let shortcut = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
                    (found, id) = ((button.clicked(), shortcut), Some(button.id));
                    resume(ui.ctx());
                });
                output.drop_without_applying_deltas();
            };
            frame(Vec::new());
            let key = Key::Enter;
            frame(vec![Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }]);
            assert_eq!(found, expected, "{modifiers:?}");
            assert!(id.is_some() && ctx.memory(Memory::focused) == id, "{modifiers:?}");
        }
    }
}
