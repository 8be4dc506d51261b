//! The head of the chosen round: what it is, and what can be done with it.

use super::asking::Asking;
use super::{RoundsScreen, data};
use crate::domain::RoundState;
use crate::engine::ops::round::RoundView;
use crate::text::Tr;
use crate::ui::acts::Can;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::faces::{begun_pane, unready_ui};
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, IconButton, Label, paint};
use egui::Ui;
use egui_material_icons::icons;
use std::rc::Rc;

impl RoundsScreen {
    /// The chosen round; `alone` in place of the list, with a way back.
    pub(super) fn chosen_ui(&mut self, ui: &mut Ui, alone: bool, cx: &Cx<'_>, out: &mut Outbox) {
        if self.chosen.is_none() {
            self.reading = false;
            return;
        }
        let whole = ui.available_rect_before_wrap();
        let escape = alone && self.asking.is_none() && keys::escaped(ui);
        if escape {
            self.reading = false;
        }
        if alone && self.view.ready().is_none() {
            let back = IconButton::new(icons::ICON_ARROW_BACK, cx.tr.common_back());
            if ui.add(back).clicked() {
                self.reading = false;
            }
        }
        if unready_ui(ui, &self.view, size::ROW_ANSWER, cx) {
            self.ask_view(cx, out);
        }
        if let Some(view) = self.view.ready().map(Rc::clone) {
            self.head_ui(ui, &view, alone, cx, out);
            let under = ui.cursor().top();
            regions::name(ui, Region::DetailHead, whole.with_max_y(under));
            regions::name(ui, Region::DetailBody, whole.with_min_y(under));
            let shown = Some((view.round.id, view.round.state));
            let begins = std::mem::replace(&mut self.shown, shown) != shown;
            begun_pane(ui, begins, |ui| self.cards_ui(ui, &view, cx, out));
        }
    }

    fn head_ui(&mut self, ui: &mut Ui, view: &RoundView, alone: bool, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let padding = if alone { space::PANE_NARROW } else { space::PANE };
        let margin = egui::Margin::symmetric(padding as i8, space::LARGE as i8);
        let shown = egui::Frame::NONE.fill(cx.theme.panel).inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::MEDIUM;
            ui.horizontal_top(|ui| {
                if alone && ui.add(IconButton::new(icons::ICON_ARROW_BACK, tr.common_back())).clicked() {
                    self.reading = false;
                }
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = space::HAIR;
                    ui.add(Label::new(&tr.kinds_spoken(&view.round.name)).title().wrap());
                    ui.add(Label::new(&data::head_facts(view, cx.today, tr)).muted().wrap());
                });
            });
            if view.round.state == RoundState::Open {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = egui::vec2(space::SMALL, space::SMALL);
                    self.acts_ui(ui, view, cx, out);
                });
            }
        });
        let line = shown.response.rect;
        paint::hairline(ui, line.left(), line.right(), line.bottom() - 0.5);
    }

    fn acts_ui(&mut self, ui: &mut Ui, view: &RoundView, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let waiting = data::to_settle(view).count();
        if waiting > 0 {
            let words = tr.rounds_adjudicate(waiting as u64);
            if ui.add(Button::primary(&words).icon(icons::ICON_BALANCE)).clicked() {
                self.settle_first(cx, out);
            }
        }
        if ui.add(Button::secondary(tr.rounds_close())).clicked() {
            self.ask_close();
        }
        if ui.add(Button::quiet(tr.rounds_move_closing())).clicked() {
            self.ask_move_closing();
        }
        if ui.add(Button::quiet(tr.rounds_change_reviewers())).clicked() {
            self.ask_change_reviewers();
        }
    }

    /// Whether the chosen round can be closed, its closing date moved, and its reviewers changed.
    pub fn can_close(&self, tr: Tr) -> Can {
        if self.chosen.is_none() {
            return Can::with(&self.rounds, tr, |_| Some(tr.rounds_none_title()));
        }
        Can::with(&self.view, tr, |view| {
            (view.round.state == RoundState::Closed).then(|| tr.palette_round_closed())
        })
    }

    /// Whether a difference in it waits for the reader.
    pub fn can_settle(&self, tr: Tr) -> Can {
        if self.settling.is_some() {
            return Can::Not(tr.palette_here().to_owned());
        }
        match self.can_close(tr) {
            Can::Now if self.next_difference(None).is_none() => {
                Can::Not(tr.palette_no_differences().to_owned())
            }
            can => can,
        }
    }

    /// Opens the first difference that waits for the reader.
    pub fn settle_first(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        if let Some(first) = self.next_difference(None) {
            self.settle(first, cx, out);
        }
    }

    /// Asks whether the chosen round shall be closed.
    pub fn ask_close(&mut self) {
        self.ask(Asking::close);
    }

    /// Asks for another closing date of it.
    pub fn ask_move_closing(&mut self) {
        self.ask(Asking::move_closing);
    }

    /// Asks who is to review in it.
    pub fn ask_change_reviewers(&mut self) {
        self.ask(Asking::reviewers);
    }

    /// Asks about the round itself, which is read once more: others work in programs of their own. What is settled of it
    /// gives way.
    fn ask(&mut self, asking: fn(&RoundView) -> Asking) {
        if let Some(view) = self.view.ready() {
            self.asking = Some(asking(view));
            self.error = None;
            self.settling = None;
            self.old = true;
            if let Some(sent) = &mut self.sent {
                sent.own = false;
            }
        }
    }
}
