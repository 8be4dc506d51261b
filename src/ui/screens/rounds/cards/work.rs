//! How far the work is: the own, that of all others together, and what was flagged or passed.

use super::super::data::{self, Work};
use super::end_of;
use crate::domain::RoundState;
use crate::engine::ops::round::RoundView;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, size, space, table};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Card, Label, paint, progress};
use egui::{Align, Layout, Ui, vec2};
use egui_material_icons::icons;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, least: f32, view: &RoundView, cx: &Cx<'_>) -> f32 {
    let tr = cx.tr;
    let works = data::works(&view.round, &view.progress, tr);
    Card::new()
        .least(least)
        .title(tr.rounds_progress())
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::MEDIUM;
            if view.progress.doubled > 0 {
                ui.add(Label::new(&tr.rounds_blind(view.progress.doubled)).small().muted().wrap());
            }
            rows_ui(ui, &works, cx);
            if view.progress.team.is_none() && view.round.state == RoundState::Open {
                fact(ui, icons::ICON_INFO, None, tr.rounds_others_few());
            }
            end_of(ui)
        })
        .inner
}

fn rows_ui(ui: &mut Ui, works: &[Work], cx: &Cx<'_>) {
    let kind = Type::CONTROL.semibold();
    let width = |figure: &str| paint::full_line(ui, kind, figure, cx.theme.strong).size().x;
    let figures = works.iter().map(|work| width(&work.figure)).fold(0.0, f32::max);
    let whole = ui.available_width();
    let track = whole * table::WORK_SHARE;
    let names = whole - track - figures - 2.0 * space::MEDIUM;
    for work in works {
        let lines = paint::lines(ui, Type::CONTROL, &work.label, cx.theme.body, names, usize::MAX);
        let line = vec2(whole, lines.size().y.max(size::ICON));
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let place = vec2(figures, line.y);
            ui.allocate_ui_with_layout(place, Layout::right_to_left(Align::Center), |ui| {
                ui.set_min_width(figures);
                ui.add(Label::new(&work.figure).kind(kind).strong());
            });
            ui.allocate_ui_with_layout(vec2(track, line.y), Layout::left_to_right(Align::Center), |ui| {
                progress(ui, &work.label, work.share);
            });
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(&work.label).wrap());
            });
        });
    }
}
