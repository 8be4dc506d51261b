//! Rows with a name and figures, which stand at the right, or under the name where there is no room for them; and names
//! with what they stand for.

use crate::ui::cx::Cx;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{Label, paint};
use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo, vec2};

/// A row.
pub(in crate::ui::screens) struct Row {
    /// What it is about.
    pub(in crate::ui::screens) name: String,
    /// Its figures, in the order of the heads.
    pub(in crate::ui::screens) figures: Vec<String>,
    /// Whether it sums up the others.
    pub(in crate::ui::screens) total: bool,
}

/// Rows under a heading of their own.
pub(super) struct Section {
    /// The heading.
    pub(super) title: &'static str,
    /// What stands under it.
    pub(super) rows: Vec<Row>,
}

/// Draws heads and rows.
pub(in crate::ui::screens) fn ui(ui: &mut Ui, heads: &[&str], rows: &[Row], cx: &Cx<'_>) {
    let widths = widths(ui, heads, rows.iter(), cx);
    rows_ui(ui, heads, rows, &widths, cx);
}

/// Draws sections, whose columns stand under each other.
pub(super) fn sections_ui(ui: &mut Ui, heads: &[&str], sections: &[Section], cx: &Cx<'_>) {
    let widths = widths(ui, heads, sections.iter().flat_map(|section| &section.rows), cx);
    for section in sections {
        ui.add_space(space::SMALL);
        ui.add(Label::new(section.title).medium().strong().wrap());
        ui.scope(|ui| rows_ui(ui, heads, &section.rows, &widths, cx));
    }
}

/// How wide each column is.
fn widths<'a>(ui: &Ui, heads: &[&str], rows: impl Iterator<Item = &'a Row>, cx: &Cx<'_>) -> Vec<f32> {
    let rows: Vec<&Row> = rows.collect();
    let width = |ui: &Ui, kind: Type, text: &str| {
        paint::full_line(ui, kind, text, cx.theme.body).size().x + space::LARGE
    };
    (0..heads.len())
        .map(|column| {
            let head = heads.get(column).map_or(0.0, |head| width(ui, Type::CAPTION, head));
            let figures = rows.iter().filter_map(|row| row.figures.get(column));
            figures.map(|figure| width(ui, Type::CONTROL.semibold(), figure)).fold(head, f32::max)
        })
        .collect()
}

fn rows_ui(ui: &mut Ui, heads: &[&str], rows: &[Row], widths: &[f32], cx: &Cx<'_>) {
    let room = ui.available_width() - widths.iter().sum::<f32>();
    ui.spacing_mut().item_spacing.y = 0.0;
    if room < size::CRITERION_NAME {
        for row in rows {
            stacked_ui(ui, heads, row, cx);
        }
        return;
    }
    head_ui(ui, heads, widths, cx);
    for row in rows {
        row_ui(ui, row, room, widths, cx);
    }
}

fn head_ui(ui: &mut Ui, heads: &[&str], widths: &[f32], cx: &Cx<'_>) {
    if heads.iter().all(|head| head.is_empty()) {
        return;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), size::TARGET), Sense::hover());
    let mut right = rect.right();
    for (head, width) in heads.iter().zip(widths).rev() {
        let line = paint::full_line(ui, Type::CAPTION, head, cx.theme.muted);
        paint::at_left(ui, right - line.size().x, rect.center().y, line, cx.theme.muted);
        right -= width;
    }
}

fn row_ui(ui: &mut Ui, row: &Row, room: f32, widths: &[f32], cx: &Cx<'_>) {
    let kind = if row.total { Type::CONTROL.semibold() } else { Type::CONTROL };
    let ink = if row.total { cx.theme.strong } else { cx.theme.body };
    let name = paint::lines(ui, kind, &row.name, ink, room, usize::MAX);
    let height = name.size().y + 2.0 * space::SMALL;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    paint::at_left(ui, rect.left(), rect.center().y, name, ink);
    let mut right = rect.right();
    for (figure, width) in row.figures.iter().zip(widths).rev() {
        let line = paint::full_line(ui, kind, figure, ink);
        paint::at_left(ui, right - line.size().x, rect.center().y, line, ink);
        right -= width;
    }
    if !row.total {
        paint::hairline(ui, rect.left(), rect.right(), rect.bottom());
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said(row, cx)));
}

fn stacked_ui(ui: &mut Ui, heads: &[&str], row: &Row, cx: &Cx<'_>) {
    ui.add_space(space::TINY);
    let name = Label::new(&row.name).strong().wrap();
    ui.add(if row.total { name.semibold() } else { name });
    for (head, figure) in heads.iter().zip(&row.figures).filter(|(_, figure)| !figure.is_empty()) {
        ui.add(Label::new(&cx.tr.list_facts(&[*head, figure.as_str()])).small().muted().wrap());
    }
    ui.add_space(space::TINY);
}

/// What a screen reader says of a row.
fn said(row: &Row, cx: &Cx<'_>) -> String {
    let mut facts = vec![row.name.as_str()];
    facts.extend(row.figures.iter().map(String::as_str));
    cx.tr.list_facts(&facts)
}

/// Names at the left in one column, values beside them.
pub(super) fn pairs_ui(ui: &mut Ui, lines: &[(&'static str, String)], cx: &Cx<'_>) {
    let width = |name: &str| paint::full_line(ui, Type::CONTROL, name, cx.theme.muted).size().x;
    let names = lines.iter().map(|(name, _)| width(name)).fold(0.0, f32::max) + space::MEDIUM;
    for (name, value) in lines {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let place = vec2(names, Type::CONTROL.line);
            ui.allocate_ui_with_layout(place, Layout::left_to_right(Align::Min), |ui| {
                ui.set_min_width(names);
                ui.add(Label::new(name).muted());
            });
            ui.add(Label::new(value).wrap());
        });
    }
}
