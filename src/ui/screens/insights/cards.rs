//! The cards: each drawn, or as a table, and copied.

use super::data::{self, Mark, Row};
use super::{InsightsScreen, none, period, plot, rows, sheet, volume};
use crate::domain::AccountRole;
use crate::domain::insight::{ClosedRounds, OWN_MIN, TEAM_MIN};
use crate::ui::acts::Can;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::faces::unready_ui;
use crate::ui::screens::rounds::table;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::card::head;
use crate::ui::widgets::{Button, Card, IconButton, Label, beside, paint};
use egui::Ui;
use egui_material_icons::icons::{ICON_CONTENT_COPY, ICON_IMAGE};
use std::borrow::Cow;

/// A card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Which {
    Line,
    Verdicts,
    Parts,
    Criteria,
    Months,
    Ledger,
    Own,
    Hours,
    Kinds,
    Coverage,
    Leaks,
}

/// What stands beside each other, the first twice as wide.
const ROWS: [&[Which]; 6] = [
    &[Which::Line, Which::Verdicts],
    &[Which::Parts, Which::Criteria],
    &[Which::Months, Which::Kinds],
    &[Which::Ledger],
    &[Which::Hours, Which::Own],
    &[Which::Coverage, Which::Leaks],
];

/// What a card says.
struct View {
    title: &'static str,
    caption: String,
    /// What the figures are, and what they rest on.
    heads: [&'static str; 2],
    rows: Vec<Row>,
    /// What fills it, where it has no rows.
    empty: Cow<'static, str>,
}

impl View {
    /// Whether a row has a figure that may be told.
    fn has_figure(&self) -> bool {
        self.rows.iter().any(|row| row.mark != Mark::Nothing)
    }
}

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
                    let supervises = which == Which::Line && cx.has(AccountRole::Supervisor);
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
                let points = data::points(&data::estimates(&rounds, &self.chosen), cx.today, cx.tr);
                if points.is_empty() {
                    ui.add(Label::new(cx.tr.insights_few()).text().muted().wrap());
                } else {
                    plot::line_ui(ui, &points, all.target, cx);
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

    fn view(&self, which: Which, all: &ClosedRounds, cx: &Cx<'_>) -> View {
        match which {
            Which::Line | Which::Verdicts | Which::Parts | Which::Criteria => self.round_view(which, all, cx),
            _ => self.volume_view(which, cx),
        }
    }

    /// A card of closed rounds.
    fn round_view(&self, which: Which, all: &ClosedRounds, cx: &Cx<'_>) -> View {
        let tr = cx.tr;
        let rounds = data::in_view(all, &self.chosen, cx.today);
        let newest = rounds.iter().rev().find(|round| !round.figures.is_empty());
        let name = newest.map(|round| tr.kinds_spoken(&round.name).into_owned()).unwrap_or_default();
        let share = [tr.rounds_head_share(), tr.rounds_head_answers()];
        let empty = Cow::Borrowed(none::why_no_rows(all, &rounds, tr));
        match which {
            Which::Verdicts => View {
                title: tr.insights_verdicts(),
                caption: name,
                heads: share,
                rows: data::verdict_rows(&rounds, tr),
                empty,
            },
            Which::Parts => View {
                title: tr.insights_parts(),
                caption: name,
                heads: share,
                rows: data::part_rows(&rounds, tr),
                empty,
            },
            Which::Criteria => View {
                title: tr.insights_criteria(),
                caption: String::new(),
                heads: [tr.insights_head_alpha(), tr.rounds_head_conversations()],
                rows: data::criterion_rows(&rounds, all, tr),
                empty: Cow::Borrowed(tr.insights_criteria_none()),
            },
            _ => {
                let mut rows = data::round_rows(&data::estimates(&rounds, &self.chosen), cx.today, tr);
                // A target alone says nothing.
                let target = all.target.filter(|_| !rows.is_empty());
                rows.extend(target.map(|target| data::target_row(target, tr)));
                // A table has neither line nor area, and the target in a row of its own.
                let caption = if self.tables { String::new() } else { sheet::legend(target, tr) };
                View { title: tr.insights_line(), caption, heads: share, rows, empty }
            }
        }
    }

    /// A card of volumes, coverage or the own agreement; without rows while they are not there.
    fn volume_view(&self, which: Which, cx: &Cx<'_>) -> View {
        let (tr, volumes) = (cx.tr, self.volumes.ready());
        let counted = |title, caption: &str, heads, rows: Option<Vec<Row>>| View {
            title,
            caption: caption.to_owned(),
            heads,
            rows: rows.unwrap_or_default(),
            empty: Cow::Borrowed(tr.insights_volumes_none()),
        };
        let share = [tr.rounds_head_share(), ""];
        let number = [tr.rounds_head_conversations(), ""];
        match which {
            Which::Hours => {
                let rows = volumes.map(|volumes| volume::hour_rows(&volumes.hours, tr));
                let days = volumes.map(|volumes| tr.date_range(volumes.hours.from, volumes.hours.to));
                counted(tr.insights_hours(), &days.unwrap_or_default(), number, rows)
            }
            Which::Kinds => {
                let rows =
                    volumes.map(|volumes| volume::kind_rows(&volumes.months, &self.chosen, cx.today, tr));
                counted(tr.insights_kinds(), "", number, rows)
            }
            Which::Leaks => {
                let rows = volumes.map(|volumes| volume::leak_rows(&volumes.leak_checks, cx.today, tr));
                let view = counted(tr.insights_leaks(), "", share, rows);
                View { empty: Cow::Borrowed(tr.insights_leftover_none()), ..view }
            }
            Which::Ledger => {
                let rows = self.ledger.ready().map(|all| volume::ledger_rows(all, &self.chosen, tr));
                let years = u64::from(period::LEDGER_YEARS);
                let of =
                    if self.tables { tr.insights_ledger_years(years) } else { tr.insights_ledger_of(years) };
                let heads = [tr.insights_ledger_kept(), tr.insights_ledger_lost()];
                counted(tr.insights_ledger(), &of, heads, rows)
            }
            Which::Own => {
                let rows = self.own.ready().map(|own| volume::own_rows(own, tr));
                let empty = Cow::Owned(tr.insights_own_none(OWN_MIN, TEAM_MIN));
                View { empty, ..counted(tr.insights_own(), "", share, rows) }
            }
            Which::Coverage => {
                let from = self.chosen.period.first(cx.today).month();
                let rows = self.coverage.ready().map(|months| volume::coverage_rows(months, from, tr));
                counted(tr.insights_coverage(), tr.insights_coverage_of(), share, rows)
            }
            _ => {
                let rows = volumes.map(|volumes| volume::month_rows(&volumes.months, &self.chosen, tr));
                counted(tr.insights_months(), "", number, rows)
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
    let title = wide(Type::TEXT.semibold(), view.title);
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
        head(ui, view.title, |ui| {
            copy(ui);
            if beside && !view.caption.is_empty() {
                ui.add(Label::new(&view.caption).caption().muted());
            }
        });
    } else {
        ui.add(Label::new(view.title).text().semibold().strong().wrap());
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
    let head = [view.title, value, rests].join("\t");
    let rows = view.rows.iter().map(|row| [row.name.as_str(), &row.value, &row.cell].join("\t"));
    std::iter::once(head).chain(rows).map(|line| line + "\n").collect()
}
