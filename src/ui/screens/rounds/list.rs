//! The rounds: open ones with their progress, closed ones with a tick.

use super::{RoundsScreen, data};
use crate::domain::{Round, RoundState, Verdict};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::faces::unready_ui;
use crate::ui::keys;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::empty::Empty;
use crate::ui::widgets::{Button, Label, ListRow, Pill, paint, progress, stacked};
use egui::{Align, Layout, Response, ScrollArea, Ui, vec2};
use egui_material_icons::icons;

impl RoundsScreen {
    pub(super) fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let margin = egui::Margin::symmetric(space::LARGE as i8, space::SIGN as i8);
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            let plan = Button::secondary(tr.rounds_plan()).icon(icons::ICON_ADD).full_width();
            if ui.add(plan).clicked() {
                self.plan();
            }
        });
        if unready_ui(ui, &self.rounds, size::ROW_ANSWER, cx) {
            self.read(cx, out);
        }
        let (mut clicked, mut stepped) = (None, None);
        match self.rounds.ready() {
            None => {}
            Some(rounds) if rounds.is_empty() => {
                let face =
                    Empty::new(icons::ICON_EVENT_REPEAT, tr.rounds_none_title(), tr.rounds_none_body());
                face.show(ui);
            }
            Some(rounds) => {
                let mut rows = Vec::new();
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for round in rounds {
                        let chosen = self.chosen == Some(round.id);
                        let row = row_ui(ui, round, chosen, cx);
                        if chosen {
                            keys::focus(ui, &mut self.focus, row.id);
                        }
                        if row.clicked() {
                            clicked = Some(round.id);
                        }
                        rows.push((round.id, row));
                    }
                    stepped = keys::stepped(ui, &rows);
                });
            }
        }
        if clicked.is_some() {
            self.reading = true;
            self.choose(clicked, cx, out);
        } else if stepped.is_some() {
            self.pass(stepped, cx);
        }
    }
}

/// Name, closing date and progress; a long name takes two lines and makes the row higher.
fn row_ui(ui: &mut Ui, round: &Round, chosen: bool, cx: &Cx<'_>) -> Response {
    let tr = cx.tr;
    let open = round.state == RoundState::Open;
    let title = tr.kinds_spoken(&round.name);
    let facts = data::row_facts(round, cx.today, tr);
    let kind = if chosen { Type::ROW.medium() } else { Type::ROW };
    let width = ui.available_width() - 2.0 * space::PANE;
    let aside = if open { Pill::width(ui, tr.rounds_open()) } else { size::ICON } + space::SMALL;
    let name = paint::lines(ui, kind, &title, cx.theme.strong, width - aside, 2);
    let second = paint::lines(ui, Type::SMALL, &facts, cx.theme.muted, width, 2);
    let bar = if open { size::PROGRESS + space::TINY } else { 0.0 };
    let lines = name.size().y.max(size::PILL) + second.size().y + bar;
    let height = (lines + 2.0 * space::SIGN).max(cx.density.row_two());
    let row = ListRow::new(("round", round.id.0), height).selected(chosen).no_hairline();
    let state = if open { tr.rounds_open() } else { tr.rounds_closed() };
    let said = tr.list_facts(&[&*title, state, &facts]);
    row.show(ui, &|| said.clone(), |ui, _| {
        stacked(ui, width, lines, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let line = vec2(width, name.size().y.max(size::PILL));
            ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
                if open {
                    let tint = cx.theme.verdict(Verdict::Correct);
                    ui.add(Pill::tinted(tint, icons::ICON_PLAY_ARROW, tr.rounds_open()));
                } else {
                    let (rect, _) = ui.allocate_exact_size(vec2(size::ICON, line.y), egui::Sense::hover());
                    paint::icon(ui, rect.center(), icons::ICON_CHECK, size::ICON, cx.theme.muted);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(&title).kind(kind).strong().rows(2));
                });
            });
            ui.add(Label::new(&facts).small().muted().rows(2));
            if let Some((finished, all)) = round.work.filter(|_| open) {
                ui.add_space(space::TINY);
                progress(ui, &title, data::share_of(finished, all));
            }
        });
    })
}
