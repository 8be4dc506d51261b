//! What the form shows of a finished review.

use super::desk::Desk;
use crate::ui::cx::Cx;
use crate::ui::theme::{radius, space};
use crate::ui::widgets::{Label, Pill};
use egui::Ui;

/// A finished verdict: only to be read.
pub(super) fn read_ui(ui: &mut Ui, desk: &Desk, cx: &Cx<'_>) {
    let Some(entry) = desk.entry() else { return };
    let tr = cx.tr;
    ui.add(Pill::verdict(entry.verdict, tr.verdict(entry.verdict)));
    let facts = [
        (tr.review_cause(), entry.cause.map(|cause| tr.root_cause(cause).to_owned()).unwrap_or_default()),
        (tr.review_evidence(), desk.quoted_evidence(tr)),
        (tr.review_should(), tr.kinds_spoken(&entry.should).into_owned()),
        (tr.review_reference(), tr.kinds_spoken(&entry.reference).into_owned()),
        (tr.review_valid_on(), entry.valid_on.map(|day| tr.date(day)).unwrap_or_default()),
    ];
    for (name, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::HAIR;
            ui.add(Label::new(name).medium().strong());
            ui.add(Label::new(value).wrap());
        });
    }
}

/// Who has finished this, and that its round does not have it yet, on a band over the form.
pub(super) fn band_ui(ui: &mut Ui, desk: &Desk, outside_round: bool, cx: &Cx<'_>) {
    let Some(finished) = desk.review().finished else { return };
    let by = cx.tr.review_read_only(&cx.tr.date(finished.day()), &cx.account().display_name);
    let frame = egui::Frame::new()
        .fill(cx.theme.bubble)
        .corner_radius(radius::CARD)
        .inner_margin(egui::Margin::symmetric(space::MEDIUM as i8, space::SMALL as i8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(&by).small().muted().wrap());
        if outside_round {
            ui.add(Label::new(cx.tr.queue_outside_round()).small().medium().strong().wrap());
        }
    });
}
