//! The cards: each drawn, or as a table, and copied.

use super::data::{self, Row};
use super::views::{View, Which};
use super::{InsightsScreen, plot, rows};
use crate::domain::AccountRole;
use crate::domain::insight::ClosedRounds;
use crate::ui::acts::Can;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::faces::unready_ui;
use crate::ui::screens::rounds::table;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::card::head;
use crate::ui::widgets::{Button, Card, IconButton, Label, beside, paint};
use egui::Ui;
use egui_material_icons::icons::{ICON_CONTENT_COPY, ICON_IMAGE};

/// What stands beside each other, the first twice as wide.
const ROWS: [&[Which]; 7] = [
    &[Which::Line, Which::Verdicts],
    &[Which::Parts, Which::Criteria],
    &[Which::Months, Which::Kinds],
    &[Which::Ledger],
    &[Which::Reviewed],
    &[Which::Hours, Which::Own],
    &[Which::Coverage, Which::Leaks],
];

impl InsightsScreen {
    /// Draws all cards.
    pub(super) fn cards_ui(&mut self, ui: &mut Ui, all: &ClosedRounds, cx: &Cx<'_>, out: &mut Outbox) {
        let wide = ui.available_width() >= size::ROW_OF_CARDS;
        for (at, row) in ROWS.into_iter().enumerate() {
            if wide {
                let parts: &[f32] = if row.len() > 1 { &[2.0, 1.0] } else { &[1.0] };
                beside(ui, ("insights-cards", at), parts, |ui, column, least| {
                    row.get(column).map_or(0.0, |which| self.card_ui(ui, *which, least, all, cx, out))
                });
            } else {
                for which in row {
                    self.card_ui(ui, *which, 0.0, all, cx, out);
                }
            }
        }
    }

    /// Draws a card at least so high; answers how high it is by itself.
    fn card_ui(
        &mut self,
        ui: &mut Ui,
        which: Which,
        least: f32,
        all: &ClosedRounds,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> f32 {
        let top = ui.cursor().top();
        let view = self.view(which, all, cx);
        let end = Card::new()
            .least(least)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::SMALL;
                let plotted = which == Which::Line && !self.tables && view.has_figure();
                if head_ui(ui, &view, plotted, cx, out) {
                    self.picture.want();
                }
                if self.waits_ui(ui, which, cx) {
                    self.read_again(cx, out);
                } else if self.is_there(which) {
                    self.body_ui(ui, which, all, &view, cx, out);
                    let has_target = which == Which::Line && self.chosen.criterion.is_none();
                    let supervises = has_target && cx.has(AccountRole::Supervisor);
                    let offers = supervises && self.can_set_target(cx) == Can::Now;
                    if offers && ui.add(Button::link(cx.tr.insights_target_set())).clicked() {
                        self.ask_target();
                    }
                }
                ui.cursor().top() - ui.spacing().item_spacing.y
            })
            .inner;
        end + space::CARD - top
    }

    /// Whether what the card says is there.
    fn is_there(&self, which: Which) -> bool {
        match which {
            Which::Line | Which::Verdicts | Which::Parts | Which::Criteria => true,
            Which::Months | Which::Hours | Which::Kinds | Which::Leaks => self.volumes.ready().is_some(),
            Which::Ledger => self.ledger.ready().is_some(),
            Which::Reviewed => self.reviewed.ready().is_some(),
            Which::Own => self.own.ready().is_some(),
            Which::Coverage => self.coverage.ready().is_some(),
        }
    }

    /// Draws what stands in place of figures that are not there yet, or cannot be had; `true`: try again.
    fn waits_ui(&self, ui: &mut Ui, which: Which, cx: &Cx<'_>) -> bool {
        let height = cx.density.row_one();
        match which {
            Which::Line | Which::Verdicts | Which::Parts | Which::Criteria => false,
            Which::Months | Which::Hours | Which::Kinds | Which::Leaks => {
                unready_ui(ui, &self.volumes, height, cx)
            }
            Which::Ledger => unready_ui(ui, &self.ledger, height, cx),
            Which::Reviewed => unready_ui(ui, &self.reviewed, height, cx),
            Which::Own => unready_ui(ui, &self.own, height, cx),
            Which::Coverage => unready_ui(ui, &self.coverage, height, cx),
        }
    }

    /// Draws what a card says.
    fn body_ui(
        &self,
        ui: &mut Ui,
        which: Which,
        all: &ClosedRounds,
        view: &View,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) {
        if view.rows.is_empty() {
            ui.add(Label::new(&view.empty).text().muted().wrap());
            return;
        }
        if self.tables {
            ui.scope(|ui| table::ui(ui, &view.heads, &table_rows(&view.rows), cx));
            return;
        }
        match which {
            Which::Line => {
                let rounds = data::in_view(all, &self.chosen, cx.today);
                let estimates = data::estimates(all, &rounds, &self.chosen);
                let points = data::points(&estimates, &self.chosen, cx.today, cx.tr);
                if points.is_empty() {
                    ui.add(Label::new(cx.tr.insights_few()).text().muted().wrap());
                } else {
                    plot::line_ui(ui, &points, self.chosen.target(all), cx);
                }
            }
            Which::Hours => plot::bars_ui(ui, &view.rows, cx),
            _ => {
                let found = ui.scope(|ui| rows::ui(ui, &view.rows, cx)).inner;
                if let Some(found) = found {
                    out.wish(Wish::Find(Box::new(found)));
                }
            }
        }
    }
}

fn table_rows(rows: &[Row]) -> Vec<table::Row> {
    let row = |row: &Row| table::Row {
        name: row.name.clone(),
        figures: vec![row.value.clone(), row.cell.clone()],
        total: false,
    };
    rows.iter().map(row).collect()
}

/// Title and what belongs to it, which stands below where there is no room; the button that copies the table and, of a plot,
/// the one that saves it as a picture: whether that was pressed.
fn head_ui(ui: &mut Ui, view: &View, plotted: bool, cx: &Cx<'_>, out: &mut Outbox) -> bool {
    let wide = |kind: Type, text: &str| paint::full_line(ui, kind, text, cx.theme.body).size().x;
    let buttons = if plotted { 2.0 } else { 1.0 };
    let room = ui.available_width() - buttons * size::ICON_BUTTON - 2.0 * space::MEDIUM;
    let mut pictured = false;
    let title = wide(Type::TEXT.semibold(), &view.title);
    let beside = title + wide(Type::CAPTION, &view.caption) <= room;
    let mut copy = |ui: &mut Ui| {
        let button = IconButton::new(ICON_CONTENT_COPY, cx.tr.insights_copy()).small();
        if !view.rows.is_empty() && ui.add(button).clicked() {
            ui.ctx().copy_text(copied(view));
            out.success(cx.tr.insights_copied());
        }
        if plotted {
            pictured = ui.add(IconButton::new(ICON_IMAGE, cx.tr.insights_picture()).small()).clicked();
        }
    };
    if title <= room {
        head(ui, &view.title, |ui| {
            copy(ui);
            if beside && !view.caption.is_empty() {
                ui.add(Label::new(&view.caption).caption().muted());
            }
        });
    } else {
        ui.add(Label::new(&view.title).text().semibold().strong().wrap());
        copy(ui);
    }
    if !beside && !view.caption.is_empty() {
        ui.add(Label::new(&view.caption).caption().muted().wrap());
    }
    pictured
}

/// The table of a card as a spreadsheet takes it: a row a line, tabs between the cells.
fn copied(view: &View) -> String {
    let [value, rests] = view.heads;
    let head = [view.title.as_ref(), value, rests].join("\t");
    let rows = view.rows.iter().map(|row| [row.name.as_str(), &row.value, &row.cell].join("\t"));
    std::iter::once(head).chain(rows).map(|line| line + "\n").collect()
}
