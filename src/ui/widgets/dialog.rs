//! A dialog: title, body, and a foot with Cancel and one action that is named by a verb.

use std::cell::Cell;

use egui::text_edit::TextEditState;
use egui::{Align, Context, Id, Key, Layout, Modal, Modifiers, Ui};
use egui_material_icons::icons::ICON_ARROW_BACK;

use super::{Button, Label, field};
use crate::ui::focus;
use crate::ui::theme::{Theme, size, space};

/// What title, foot, margins and gaps take of the height.
const AROUND_BODY: f32 = 150.0;

/// How a dialog was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is still open.
    Open,
    /// Cancel, Esc.
    Cancelled,
    /// The action.
    Confirmed,
}

/// `Dialog::new(key, title, cancel, action).danger().disabled_if(reason).show(ctx, |ui| …)`: 480 wide. The first
/// field has the focus at first, without one Cancel; Enter in a field of one line does the action unless it destroys, and
/// so it does on a check box and after a click on something that does not take the focus; Ctrl+Enter does it in a field of
/// several.
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    cancel: &'a str,
    action: &'a str,
    danger: bool,
    reason: Option<&'a str>,
    width: f32,
    body: Option<f32>,
    begins_at_action: bool,
    back: Option<(&'a str, &'a Cell<bool>)>,
}

impl<'a> Dialog<'a> {
    /// A dialog with its title and the labels of its two buttons; an empty action leaves only the first.
    pub fn new(
        key: impl std::hash::Hash + std::fmt::Debug,
        title: &'a str,
        cancel: &'a str,
        action: &'a str,
    ) -> Self {
        Self {
            id: Id::unique(key),
            title,
            cancel,
            action,
            danger: false,
            reason: None,
            width: size::DIALOG,
            body: None,
            begins_at_action: false,
            back: None,
        }
    }

    /// The action destroys.
    #[must_use]
    pub fn danger(self) -> Self {
        Self { danger: true, ..self }
    }

    /// The action is off while there is a reason.
    #[must_use]
    pub fn disabled_if(self, reason: Option<&'a str>) -> Self {
        Self { reason, ..self }
    }

    /// Without a field the action has the focus at first, not Cancel: where all that was asked for only has to be
    /// confirmed.
    #[must_use]
    pub fn begins_at_action(self) -> Self {
        Self { begins_at_action: true, ..self }
    }

    /// A step before this one: a link at the left of the foot that says in the cell that it was followed.
    #[must_use]
    pub fn back(self, label: &'a str, followed: &'a Cell<bool>) -> Self {
        Self { back: Some((label, followed)), ..self }
    }

    /// 640 wide.
    #[must_use]
    pub fn large(self) -> Self {
        Self { width: size::DIALOG_LARGE, ..self }
    }

    /// The body is so high, whatever is in it: what is longer scrolls. Steps that follow each other stand still then.
    #[must_use]
    pub fn body(self, height: f32) -> Self {
        Self { body: Some(height), ..self }
    }

    /// Draws it over the window. The first pass finds its size and is never seen.
    pub fn show(self, ctx: &Context, body: impl FnOnce(&mut Ui)) -> Answer {
        let visuals = ctx.global_style();
        let theme = Theme::for_style(&visuals);
        let frame = theme.dialog_frame(space::WIDE as i8);
        let window = ctx.content_rect();
        let highest = (window.height() - 2.0 * space::LARGE - AROUND_BODY).max(size::CONTROL);
        let kept = self.body.map_or(0.0, |body| body.min(highest));
        let highest = self.body.map_or(highest, |_| kept);
        let width = self.width.min(window.width() - 2.0 * space::LARGE) - 2.0 * space::WIDE;
        let typing = ctx.text_edit_focused().then(|| ctx.memory(egui::Memory::focused)).flatten();
        focus::opened(ctx, self.id);
        let modal = Modal::new(self.id).backdrop_color(theme.scrim).frame(frame).show(ctx, |ui| {
            ui.set_width(width);
            // Else the room of the body would be what the last pass left of it.
            ui.set_max_height(window.height());
            ui.spacing_mut().item_spacing.y = space::MEDIUM;
            ui.add(Label::new(self.title).title().wrap());
            let area = egui::ScrollArea::vertical().max_height(highest).auto_shrink([false, true]);
            let scrolls = self.id.with("scrolls");
            // The bar floats: what is longer than the dialog leaves room for it.
            let room =
                if ui.data(|data| data.get_temp(scrolls)).unwrap_or(false) { space::LARGE } else { 0.0 };
            let shown = area.show(ui, |ui| {
                ui.set_max_width(ui.available_width() - room);
                ui.set_min_height(kept);
                body(ui);
            });
            let longer = shown.content_size.y > shown.inner_rect.height() + 0.5;
            ui.data_mut(|data| data.insert_temp(scrolls, longer));
            ui.add_space(space::TINY);
            self.foot(ui, typing)
        });
        ctx.accesskit_node_builder(modal.response.id, |node| {
            node.set_role(egui::accesskit::Role::Dialog);
            node.set_label(self.title);
            node.set_modal();
        });
        self.settle(ctx, modal.response.rect.size());
        let escape = modal.is_top_modal
            && !modal.any_popup_open
            && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let answer = if escape { Answer::Cancelled } else { modal.inner };
        if answer != Answer::Open {
            // What waits under it for the focus gets the frames in which it comes free.
            ctx.request_repaint();
        }
        answer
    }

    /// What is drawn at another size than the last pass had is drawn again before anybody sees it.
    fn settle(&self, ctx: &Context, found: egui::Vec2) {
        let known = self.id.with("size");
        let before = ctx.data(|data| data.get_temp::<egui::Vec2>(known));
        if before.is_none_or(|before| (before - found).length() > 0.5) {
            ctx.data_mut(|data| data.insert_temp(known, found));
            ctx.request_discard("a dialog has found its size");
        }
    }

    /// Whether the dialog has just opened, and has found its size.
    fn has_opened(&self, ui: &Ui) -> bool {
        let opened = self.id.with("opened");
        let pass = ui.ctx().cumulative_pass_nr();
        let last = ui.data(|data| data.get_temp::<u64>(opened));
        // While it finds its size it is not there yet for the focus.
        if ui.is_sizing_pass() {
            ui.data_mut(|data| data.remove::<u64>(opened));
            return false;
        }
        ui.data_mut(|data| data.insert_temp(opened, pass));
        last.is_none_or(|last| last + 2 < pass)
    }

    fn foot(&self, ui: &mut Ui, typing: Option<Id>) -> Answer {
        let mut answer = Answer::Open;
        let first = field::first_control(ui);
        let allowed = !self.danger && self.reason.is_none() && !self.action.is_empty();
        let height = egui::vec2(ui.available_width(), size::CONTROL);
        ui.allocate_ui_with_layout(height, Layout::right_to_left(Align::Center), |ui| {
            let mut begin = None;
            if !self.action.is_empty() {
                let button =
                    if self.danger { Button::danger(self.action) } else { Button::primary(self.action) };
                let action = ui.add(button.disabled_if(self.reason));
                if action.clicked() {
                    answer = Answer::Confirmed;
                }
                begin = (self.begins_at_action && allowed).then_some(action.id);
            }
            let cancel = ui.add(Button::secondary(self.cancel));
            if cancel.clicked() {
                answer = Answer::Cancelled;
            }
            if let Some((label, followed)) = self.back {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    followed.set(ui.add(Button::link(label).icon(ICON_ARROW_BACK)).clicked());
                });
            }
            if self.has_opened(ui) {
                // The caret of the last time stood in what was typed then.
                if let Some(first) = first {
                    TextEditState::default().store(ui.ctx(), first);
                }
                // A question without a field: Enter does nothing that was not asked for.
                ui.memory_mut(|memory| memory.request_focus(first.or(begin).unwrap_or(cancel.id)));
            }
            // A field of one line lets go of the focus at Enter; one of several takes it as a new line, but not with
            // Ctrl.
            let left = typing.filter(|_| !ui.ctx().text_edit_focused());
            // After a click on a choice nothing has the focus.
            let nowhere =
                first.is_some() && !ui.is_sizing_pass() && ui.memory(|memory| memory.focused().is_none());
            let passed = field::enter_passed(ui);
            // Of several dialogs the keys are for the one on top.
            let on_top = ui.memory(egui::Memory::top_modal_layer).is_none_or(|top| top == ui.layer_id());
            let entered = on_top
                && ui.input_mut(|input| {
                    input.consume_key(Modifiers::COMMAND, Key::Enter)
                        || (left.is_some() || nowhere || passed) && input.key_pressed(Key::Enter)
                });
            // What is typed on, because something is still missing, goes into the same field, and after a check box into
            // the first one.
            let on = left.or(first.filter(|_| passed));
            if let Some(field) = on.filter(|_| entered && self.reason.is_some()) {
                ui.memory_mut(|memory| memory.request_focus(field));
            }
            if entered && allowed {
                answer = Answer::Confirmed;
            }
        });
        answer
    }
}
