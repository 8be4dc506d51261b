//! Rows of a card: name, mark and figure on one line, or one under the other where there is little room.

use super::data::{Mark, Row, Tone};
use crate::domain::leak_check::Rate;
use crate::domain::{Filter, Verdict};
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, radius, size, space, stroke};
use crate::ui::widgets::{paint, verdict_sign};
use egui::{Color32, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The colour of a tone.
pub(super) fn colour(tone: Tone, cx: &Cx<'_>) -> Color32 {
    match tone {
        Tone::Good => cx.theme.verdict_correct.fg,
        Tone::Weak => cx.theme.verdict_partly.fg,
        Tone::Plain => cx.theme.muted,
    }
}

/// Draws the rows; answers with the conversations of the one that was chosen.
pub(super) fn ui(ui: &mut Ui, rows: &[Row], cx: &Cx<'_>) -> Option<Filter> {
    let wide = |ui: &Ui, kind: Type, text: &str| paint::full_line(ui, kind, text, cx.theme.body).size().x;
    let value = |row: &Row| wide(ui, Type::CONTROL.semibold(), &row.value);
    let rests = |row: &Row| wide(ui, Type::CONTROL, &row.rests);
    let values = rows.iter().map(value).fold(0.0, f32::max);
    let figures = values + rows.iter().map(rests).fold(0.0, f32::max) + space::MEDIUM;
    let room = ui.available_width() - figures - space::LARGE;
    // Name and mark share what the figures leave.
    let beside = ui.available_width() >= size::INTERVAL_FROM && room >= 2.0 * size::CRITERION_NAME;
    let scale = scale(rows);
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut found = None;
    for row in rows {
        let response = if beside {
            beside_ui(ui, row, (room / 2.0, values, figures), scale, cx)
        } else {
            stacked_ui(ui, row, scale, cx)
        };
        let said = said(row, cx);
        let role = if row.find.is_some() { Role::Button } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, &said));
        if response.has_focus() {
            paint::ring(ui, response.rect.shrink(stroke::STRONG), radius::CONTROL);
        }
        if response.clicked() {
            found.clone_from(&row.find);
        }
    }
    if beside && rows.iter().any(|row| matches!(row.mark, Mark::Interval(..))) {
        ends_ui(ui, (room / 2.0, figures), scale, cx);
    }
    found
}

/// Where the intervals begin and end: at whole tenths around all of them.
fn scale(rows: &[Row]) -> (f64, f64) {
    let rates = rows.iter().filter_map(|row| match row.mark {
        Mark::Interval(rate, _) => Some(rate),
        Mark::Nothing
        | Mark::Verdict(..)
        | Mark::Bar(_)
        | Mark::Parts(..)
        | Mark::Verdicts(_)
        | Mark::Word(..) => None,
    });
    let (low, high) =
        rates.fold((1.0, 0.0), |(low, high): (f64, f64), rate| (low.min(rate.low), high.max(rate.high)));
    let (low, high) = ((low * 10.0).floor() / 10.0, (high * 10.0).ceil() / 10.0);
    if low < high { (low, high) } else { (0.0, 1.0) }
}

/// What a screen reader says of a row.
fn said(row: &Row, cx: &Cx<'_>) -> String {
    let word = if let Mark::Word(word, _) = row.mark { word } else { "" };
    cx.tr.list_facts(&[row.name.as_str(), &row.value, &row.rests, word])
}

fn ground(ui: &mut Ui, height: f32, row: &Row, cx: &Cx<'_>) -> Response {
    let sense = if row.find.is_some() { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    if row.find.is_some() {
        let fill = paint::press_fill(ui, &response, Color32::TRANSPARENT, cx.theme.hover, cx.theme.pressed);
        paint::box_in(ui, rect, radius::CONTROL, fill, Stroke::NONE);
    }
    response
}

/// The room that the sign of a verdict takes before the name.
fn sign_room(row: &Row) -> f32 {
    if matches!(row.mark, Mark::Verdict(..)) { size::VERDICT_DISC + space::SIGN } else { 0.0 }
}

fn sign_ui(ui: &Ui, row: &Row, left: f32, middle: f32) {
    if let Mark::Verdict(verdict, _) = row.mark {
        verdict_sign::paint_at(ui, pos2(left + size::VERDICT_DISC / 2.0, middle), Some(verdict));
    }
}

fn beside_ui(
    ui: &mut Ui,
    row: &Row,
    (names, values, figures): (f32, f32, f32),
    scale: (f64, f64),
    cx: &Cx<'_>,
) -> Response {
    let sign = sign_room(row);
    let name =
        paint::lines(ui, Type::CONTROL, &row.name, cx.theme.body, names - sign - space::MEDIUM, usize::MAX);
    let height = (name.size().y + 2.0 * space::TINY).max(cx.density.row_one());
    let response = ground(ui, height, row, cx);
    let (rect, middle) = (response.rect, response.rect.center().y);
    sign_ui(ui, row, rect.left(), middle);
    paint::at_left(ui, rect.left() + sign, middle, name, cx.theme.body);
    let from = rect.right() - figures;
    let track =
        Rect::from_min_max(pos2(rect.left() + names, rect.top()), pos2(from - space::LARGE, rect.bottom()));
    mark_ui(ui, row.mark, track, scale, cx);
    let value = paint::full_line(ui, Type::CONTROL.semibold(), &row.value, cx.theme.strong);
    paint::at_left(ui, from + values - value.size().x, middle, value, cx.theme.strong);
    let rests = paint::full_line(ui, Type::CONTROL, &row.rests, cx.theme.muted);
    paint::at_left(ui, rect.right() - rests.size().x, middle, rests, cx.theme.muted);
    response
}

fn stacked_ui(ui: &mut Ui, row: &Row, scale: (f64, f64), cx: &Cx<'_>) -> Response {
    let sign = sign_room(row);
    let width = ui.available_width() - sign;
    let name = paint::lines(ui, Type::CONTROL, &row.name, cx.theme.body, width, usize::MAX);
    let figures = cx.tr.list_facts(&[row.value.as_str(), &row.rests]);
    let figures = paint::lines(ui, Type::SMALL, &figures, cx.theme.muted, width, usize::MAX);
    let word = if let Mark::Word(word, tone) = row.mark { Some((word, colour(tone, cx))) } else { None };
    let word = word.map(|(word, ink)| (paint::full_line(ui, Type::SMALL.medium(), word, ink), ink));
    let drawn = match row.mark {
        Mark::Nothing => 0.0,
        Mark::Word(..) => Type::SMALL.line,
        Mark::Interval(..) | Mark::Verdict(..) | Mark::Bar(_) | Mark::Parts(..) | Mark::Verdicts(_) => {
            2.0 * size::INTERVAL_DOT + space::TINY
        }
    };
    let (first, second) = (name.size().y, figures.size().y);
    let response = ground(ui, first + second + drawn + 2.0 * space::TINY, row, cx);
    let (left, top) = (response.rect.left() + sign, response.rect.top() + space::TINY);
    sign_ui(ui, row, response.rect.left(), top + size::VERDICT_DISC / 2.0);
    paint::at_left(ui, left, top + first / 2.0, name, cx.theme.body);
    paint::at_left(ui, left, top + first + second / 2.0, figures, cx.theme.muted);
    let below = top + first + second;
    if let Some((word, ink)) = word {
        paint::at_left(ui, left, below + drawn / 2.0, word, ink);
    }
    let track = Rect::from_min_max(pos2(left, below), pos2(response.rect.right(), below + drawn));
    mark_ui(ui, row.mark, track, scale, cx);
    response
}

fn mark_ui(ui: &Ui, mark: Mark, track: Rect, scale: (f64, f64), cx: &Cx<'_>) {
    match mark {
        Mark::Nothing => {}
        Mark::Word(word, tone) => {
            // Where the row is stacked it has its own line.
            if track.height() > Type::SMALL.line {
                let ink = colour(tone, cx);
                let word = paint::full_line(ui, Type::SMALL.medium(), word, ink);
                paint::at_left(ui, track.left(), track.center().y, word, ink);
            }
        }
        Mark::Bar(share) => bar_ui(ui, track, share, cx.theme.mark, cx),
        Mark::Parts(first, second) => {
            // The first lies over the whole: what is seen of that is the second.
            bar_ui(ui, track, first + second, cx.theme.disabled, cx);
            part_ui(ui, track, first, cx.theme.mark);
        }
        Mark::Verdicts(parts) => {
            bar_ui(ui, track, 0.0, cx.theme.mark, cx);
            // Each lies over those before it and itself, the last one first.
            for (at, verdict) in Verdict::ALL.into_iter().enumerate().rev() {
                if parts.get(at).is_some_and(|part| *part > 0.0) {
                    let end = parts.iter().take(at + 1).sum();
                    part_ui(ui, track, end, cx.theme.verdict(verdict).edge);
                }
            }
        }
        Mark::Verdict(verdict, rate) => {
            bar_ui(ui, track, rate.share as f32, cx.theme.verdict(verdict).edge, cx);
        }
        Mark::Interval(rate, few) => interval_ui(ui, track, rate, few, scale, cx),
    }
}

fn bar_ui(ui: &Ui, track: Rect, share: f32, ink: Color32, cx: &Cx<'_>) {
    let whole = Rect::from_center_size(track.center(), vec2(track.width(), size::PROGRESS));
    paint::box_in(ui, whole, size::PROGRESS / 2.0, cx.theme.hover, Stroke::NONE);
    part_ui(ui, track, share, ink);
}

/// A part of a bar, from its left end.
fn part_ui(ui: &Ui, track: Rect, share: f32, ink: Color32) {
    let whole = Rect::from_center_size(track.center(), vec2(track.width(), size::PROGRESS));
    if share > 0.0 {
        let width = (whole.width() * share.min(1.0)).max(size::PROGRESS / 2.0);
        let part = Rect::from_min_size(whole.min, vec2(width, whole.height()));
        paint::box_in(ui, part, size::PROGRESS / 2.0, ink, Stroke::NONE);
    }
}

fn interval_ui(ui: &Ui, track: Rect, rate: Rate, few: bool, (low, high): (f64, f64), cx: &Cx<'_>) {
    let inner = track.shrink2(vec2(size::INTERVAL_DOT, 0.0));
    let middle = track.center().y;
    let at =
        |share: f64| inner.left() + inner.width() * ((share - low) / (high - low)).clamp(0.0, 1.0) as f32;
    paint::hairline(ui, track.left(), track.right(), middle);
    let whisker = cx.theme.mix(cx.theme.raised, cx.theme.mark, 0.45);
    ui.painter().hline(at(rate.low)..=at(rate.high), middle, Stroke::new(stroke::INTERVAL, whisker));
    let fill = if few { cx.theme.raised } else { cx.theme.mark };
    let line = Stroke::new(stroke::STRONG, cx.theme.mark);
    ui.painter().circle(pos2(at(rate.share), middle), size::INTERVAL_DOT - stroke::LINE, fill, line);
}

/// Both ends of the scale in words, below the rows.
fn ends_ui(ui: &mut Ui, (names, figures): (f32, f32), (low, high): (f64, f64), cx: &Cx<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), Type::CAPTION.line), Sense::hover());
    let word =
        |share: f64| paint::full_line(ui, Type::CAPTION, &cx.tr.percent(share * 100.0, 0), cx.theme.muted);
    let (first, last) = (word(low), word(high));
    let right = rect.right() - figures - space::LARGE;
    paint::at_left(ui, rect.left() + names, rect.center().y, first, cx.theme.muted);
    paint::at_left(ui, right - last.size().x, rect.center().y, last, cx.theme.muted);
}
