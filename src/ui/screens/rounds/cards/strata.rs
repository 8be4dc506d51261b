//! The strata: how many of how many, and how likely each was to be drawn.

use super::super::data;
use super::super::table::{self, Row};
use super::end_of;
use crate::engine::ops::round::RoundView;
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::space;
use crate::ui::widgets::card::head;
use crate::ui::widgets::{Card, Label};
use egui::Ui;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, least: f32, view: &RoundView, cx: &Cx<'_>) -> f32 {
    let tr = cx.tr;
    Card::new()
        .least(least)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::SMALL;
            head(ui, tr.rounds_strata(), |ui| {
                ui.add(Label::new(tr.rounds_inclusion()).caption().muted());
            });
            table::ui(ui, &["", ""], &rows(view, tr), cx);
            end_of(ui)
        })
        .inner
}

fn rows(view: &RoundView, tr: Tr) -> Vec<Row> {
    let strata = view.strata.iter().map(|stratum| Row {
        name: tr.stratum(&stratum.key),
        figures: vec![tr.share(stratum.sample, stratum.frame), data::probability(stratum, tr)],
        total: false,
    });
    let total = (view.strata.len() > 1).then(|| Row {
        name: tr.rounds_total().to_owned(),
        figures: vec![tr.share(view.receipt.sample, view.receipt.frame), String::new()],
        total: true,
    });
    strata.chain(total).collect()
}
