//! The receipt: by what the sample can be drawn again, and what doing so showed.

use super::super::{RoundsScreen, data, table};
use super::end_of;
use crate::domain::{Verdict, Verification};
use crate::engine::ops::round::{Query, RoundView};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::space;
use crate::ui::widgets::card::{fact, head};
use crate::ui::widgets::{Button, Card, IconButton, Label};
use egui::Ui;
use egui_material_icons::icons;

impl RoundsScreen {
    pub(super) fn receipt_ui(
        &mut self,
        ui: &mut Ui,
        least: f32,
        view: &RoundView,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> f32 {
        let tr = cx.tr;
        let lines = data::receipt_lines(&view.receipt, tr);
        Card::new()
            .least(least)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::SMALL;
                head(ui, tr.rounds_receipt(), |ui| {
                    let copy = IconButton::new(icons::ICON_CONTENT_COPY, tr.rounds_receipt_copy()).small();
                    if ui.add(copy).clicked() {
                        ui.ctx().copy_text(data::receipt_text(view, cx.today, tr));
                        out.success(tr.rounds_receipt_copied());
                    }
                });
                table::pairs_ui(ui, &lines, cx);
                self.verify_ui(ui, view, cx, out);
                end_of(ui)
            })
            .inner
    }

    fn verify_ui(&mut self, ui: &mut Ui, view: &RoundView, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let id = view.round.id;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::LARGE;
            if self.verifying.is_some() {
                ui.add(Label::new(tr.rounds_verifying()).muted());
            } else if ui.add(Button::link(tr.rounds_verify())).clicked() {
                self.verified = None;
                self.verifying = Some(out.ask(Query::Verify(id)));
            }
            ui.add(Label::new(&data::recomputable(&view.receipt, cx.today, tr)).small().muted());
        });
        if let Some((_, found)) = self.verified.filter(|(verified, _)| *verified == id) {
            let (icon, verdict) = match found {
                Verification::Same { .. } => (icons::ICON_CHECK_CIRCLE, Verdict::Correct),
                Verification::Different => (icons::ICON_ERROR, Verdict::Incorrect),
                Verification::Past => (icons::ICON_SCHEDULE, Verdict::Partly),
            };
            fact(ui, icon, Some(cx.theme.verdict(verdict).fg), &data::verification(found, tr));
        }
    }
}
