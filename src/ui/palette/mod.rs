//! The command palette: what an account may do at the present screen and the main acts of the others, found by typing.
//! Ctrl+K opens it over any screen; it is gone as soon as its field has lost the focus.

mod fits;
mod offers;
mod show;

use crate::ui::cx::{Outbox, Wish};
use crate::ui::keys;
use crate::ui::route::Route;
use crate::ui::shortcuts::Press;
use crate::ui::theme::Look;
use crate::ui::work::Work;
use egui::text_edit::TextEditState;
use egui::{Context, FocusDirection, Id, Key, Modifiers, Popup};

pub(super) use offers::{Doing, Stand};

/// State of the palette.
#[derive(Default)]
pub(super) struct Palette {
    open: Option<Open>,
    /// How often it was opened.
    openings: u64,
    /// The shortcut of the act that was chosen: it is pressed when the keys are the screen's again.
    press: Option<Press>,
    /// What had the focus before it was opened, once it is closed.
    before: Option<Id>,
}

/// The palette while it is open.
struct Open {
    /// The number of this opening.
    opening: u64,
    typed: String,
    /// The place of the entry that Enter chooses.
    at: usize,
    /// Whether a key has moved it: it is brought into view.
    moved: bool,
    /// Whether Enter was pressed.
    enter: bool,
    /// What had the focus when it was opened.
    before: Option<Id>,
    /// Whether the field has had the focus.
    met: bool,
}

/// The field.
fn field_id() -> Id {
    Id::unique("palette_field")
}

impl Palette {
    /// Opens it, over menus, which close.
    pub(super) fn open(&mut self, ctx: &Context) {
        let before = ctx.memory(egui::Memory::focused);
        Popup::close_all(ctx);
        // What was typed before is not brought back, nor what somebody else typed.
        TextEditState::default().store(ctx, field_id());
        self.openings += 1;
        self.open = Some(Open {
            opening: self.openings,
            typed: String::new(),
            at: 0,
            moved: false,
            enter: false,
            before,
            met: false,
        });
    }

    /// Closes it. What had the focus gets it back as soon as nothing covers it: in this frame and the next one egui takes
    /// the focus from whatever lies under the palette.
    fn close(&mut self, ctx: &Context) {
        self.before = self.open.as_ref().and_then(|open| open.before);
        ctx.memory_mut(|memory| memory.surrender_focus(field_id()));
        self.shut(ctx);
    }

    /// It is not open any more; what waits under it for the focus gets the frames in which it comes free.
    fn shut(&mut self, ctx: &Context) {
        self.open = None;
        ctx.request_repaint();
    }

    /// Takes its keys before anything else in the frame does: while it is open they are nobody else's.
    pub(super) fn keys(&mut self, ctx: &Context) {
        self.press_chosen(ctx);
        if (self.open.is_some() || !keys::is_covered(ctx))
            && ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::K))
        {
            if self.open.is_some() {
                self.close(ctx);
            } else {
                self.open(ctx);
            }
        }
        let Some(open) = &mut self.open else { return };
        let pressed = |key| ctx.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
        let (up, down) = (pressed(Key::ArrowUp), pressed(Key::ArrowDown));
        let (enter, escape) = (pressed(Key::Enter) > 0, pressed(Key::Escape) > 0);
        if up + down > 0 {
            ctx.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            open.at = (open.at + down).saturating_sub(up);
            open.moved = true;
        }
        open.enter |= enter;
        if escape {
            self.close(ctx);
        }
    }

    /// An act of the screen is its shortcut, so that it does what the key does; no field, menu or dialog may take it.
    fn press_chosen(&mut self, ctx: &Context) {
        if self.press.is_some() && !keys::are_free(ctx) {
            ctx.request_repaint();
        } else if let Some(press) = self.press.take() {
            ctx.input_mut(|input| input.events.push(press.event()));
            ctx.request_repaint();
        } else {
            self.give_back(ctx);
        }
    }

    /// What had the focus gets it back once the palette is closed and the dialog left that an act has opened, unless that
    /// has led the focus elsewhere.
    fn give_back(&mut self, ctx: &Context) {
        let before = self.before.take_if(|_| !keys::is_covered(ctx));
        if let Some(before) = before.filter(|_| ctx.memory(|memory| memory.focused().is_none())) {
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
    }

    /// Closes for what was chosen while this screen was in view.
    fn chosen(&mut self, doing: &Doing, route: Route, ctx: &Context) {
        match doing {
            Doing::Press(press) => {
                self.press = Some(*press);
                self.close(ctx);
            }
            Doing::Go(_) | Doing::Find(_) | Doing::Open(_) => self.shut(ctx),
            Doing::Act(act) if act.route() != route => self.shut(ctx),
            _ => self.close(ctx),
        }
    }
}

/// Carries out what was chosen.
pub(super) fn carry_out(work: &mut Work, doing: Doing, look: Look, out: &mut Outbox) {
    match doing {
        Doing::Press(_) => {}
        Doing::Go(route) => out.wish(Wish::Go(route)),
        Doing::Act(act) => out.wish(Wish::Act(act)),
        Doing::Lock => out.wish(Wish::Lock),
        Doing::SignOut => out.wish(Wish::SignOut),
        Doing::Shortcuts => work.shortcuts.open(),
        Doing::Theme(choice) => out.wish(Wish::Look(Look { choice, ..look })),
        Doing::Density(density) => out.wish(Wish::Density(density)),
        Doing::Language(locale) => out.wish(Wish::Language(locale)),
        Doing::Find(filter) => out.wish(Wish::Find(filter)),
        Doing::Open(number) => out.wish(Wish::OpenNumber(number)),
    }
}
