//! A dialog: title, body, and a foot with Cancel and one action that is named by a verb.

use egui::{Align, Context, Frame, Id, Key, Layout, Margin, Modal, Modifiers, Ui};

use super::{Button, Label};
use crate::ui::theme::{Theme, radius, size, space, stroke};

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

/// `Dialog::new(key, title, cancel, action).danger().disabled_if(reason).show(ctx, |ui| …)`: 480 wide; Cancel has the
/// focus at first; Enter in a field does the action unless it is a danger.
pub struct Dialog<'a> {
    id: Id,
    title: &'a str,
    cancel: &'a str,
    action: &'a str,
    danger: bool,
    reason: Option<&'a str>,
    width: f32,
}

impl<'a> Dialog<'a> {
    /// A dialog with its title and the labels of its two buttons; an empty action leaves only the first.
    pub fn new(
        key: impl std::hash::Hash + std::fmt::Debug,
        title: &'a str,
        cancel: &'a str,
        action: &'a str,
    ) -> Self {
        Self { id: Id::unique(key), title, cancel, action, danger: false, reason: None, width: size::DIALOG }
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

    /// 640 wide.
    #[must_use]
    pub fn large(self) -> Self {
        Self { width: size::DIALOG_LARGE, ..self }
    }

    /// Draws it over the window.
    pub fn show(self, ctx: &Context, body: impl FnOnce(&mut Ui)) -> Answer {
        let visuals = ctx.global_style();
        let theme = Theme::for_style(&visuals);
        let line = if theme.high_contrast { stroke::STRONG } else { stroke::LINE };
        let frame = Frame {
            inner_margin: Margin::same(space::WIDE as i8),
            fill: theme.raised,
            stroke: egui::Stroke::new(line, theme.soft),
            corner_radius: egui::CornerRadius::same(radius::DIALOG as u8),
            shadow: theme.shadow_dialog(),
            ..Frame::NONE
        };
        let highest = ctx.content_rect().height() - 2.0 * space::VAST;
        let typing = ctx.text_edit_focused();
        let modal = Modal::new(self.id).backdrop_color(theme.scrim).frame(frame).show(ctx, |ui| {
            ui.set_width(self.width - 2.0 * space::WIDE);
            ui.spacing_mut().item_spacing.y = space::MEDIUM;
            ui.add(Label::new(self.title).title().wrap());
            let area = egui::ScrollArea::vertical().max_height(highest - 150.0).auto_shrink([false, true]);
            let scrolls = self.id.with("scrolls");
            // The bar floats: what is longer than the dialog leaves room for it.
            let room =
                if ui.data(|data| data.get_temp(scrolls)).unwrap_or(false) { space::LARGE } else { 0.0 };
            let shown = area.show(ui, |ui| {
                ui.set_max_width(ui.available_width() - room);
                body(ui);
            });
            ui.data_mut(|data| data.insert_temp(scrolls, shown.content_size.y > shown.inner_rect.height()));
            ui.add_space(space::TINY);
            self.foot(ui, typing)
        });
        ctx.accesskit_node_builder(modal.response.id, |node| {
            node.set_role(egui::accesskit::Role::Dialog);
            node.set_label(self.title);
            node.set_modal();
        });
        let escape = modal.is_top_modal
            && !modal.any_popup_open
            && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escape { Answer::Cancelled } else { modal.inner }
    }

    fn foot(&self, ui: &mut Ui, typing: bool) -> Answer {
        let mut answer = Answer::Open;
        let height = egui::vec2(ui.available_width(), size::CONTROL);
        ui.allocate_ui_with_layout(height, Layout::right_to_left(Align::Center), |ui| {
            if !self.action.is_empty() {
                let action =
                    if self.danger { Button::danger(self.action) } else { Button::primary(self.action) };
                if ui.add(action.disabled_if(self.reason)).clicked() {
                    answer = Answer::Confirmed;
                }
            }
            let cancel = ui.add(Button::secondary(self.cancel));
            if cancel.clicked() {
                answer = Answer::Cancelled;
            }
            let opened = self.id.with("opened");
            let frame = ui.ctx().cumulative_pass_nr();
            let last = ui.data(|data| data.get_temp::<u64>(opened));
            if last.is_none_or(|last| last + 2 < frame) && !ui.ctx().text_edit_focused() {
                cancel.request_focus();
            }
            ui.data_mut(|data| data.insert_temp(opened, frame));
            // A field of one line lets go of the focus at Enter; one of several takes it as a new line.
            let entered =
                typing && !ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(Key::Enter));
            let allowed = !self.danger && self.reason.is_none() && !self.action.is_empty();
            if entered && allowed {
                answer = Answer::Confirmed;
            }
        });
        answer
    }
}
