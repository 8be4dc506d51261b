//! The left side: text as rows of dots with removed values as chips, what the program promises, and what it did
//! this morning.

use super::Proof;
use crate::domain::{Kind, Stage, Timestamp};
use crate::engine::ops::register::Opened;
use crate::error::{Error, ErrorKind};
use crate::text::Tr;
use crate::ui::theme::{Theme, Type, entrance, radius, size, space, stroke};
use crate::ui::widgets::{Label, bar, chip, mark, paint};
use egui::{Align, Color32, Layout, Rect, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{
    ICON_AUTO_DELETE, ICON_CHECK_CIRCLE, ICON_DATABASE, ICON_LOCK, ICON_SHIELD, ICON_WARNING,
};

/// From row to row and from dot to dot.
const STEP: Vec2 = vec2(entrance::DOT_X, entrance::DOT_Y);

/// A row: how many dots, and where a chip takes the place of so many of them.
struct Row {
    dots: usize,
    chips: &'static [(usize, usize, Kind)],
    /// A row of the one who answers is lighter.
    answer: bool,
}

const fn row(dots: usize, answer: bool, chips: &'static [(usize, usize, Kind)]) -> Row {
    Row { dots, chips, answer }
}

const ROWS: [Row; 9] = [
    row(22, false, &[(4, 3, Kind::Date)]),
    row(20, false, &[(9, 4, Kind::CustomerNo)]),
    row(12, false, &[]),
    row(21, true, &[]),
    row(22, true, &[(2, 3, Kind::Phone), (15, 4, Kind::Email)]),
    row(17, true, &[]),
    row(22, true, &[(6, 4, Kind::Hetu)]),
    row(19, true, &[(13, 3, Kind::Address)]),
    row(9, false, &[]),
];

/// Draws it.
pub(super) fn ui(ui: &mut Ui, side: Rect, tr: Tr, proof: Proof<'_>) {
    let top = (side.bottom() - entrance::WORDS_HIGH).max(side.top() + space::PANE);
    dots(ui, side, top - space::VAST);
    let words = Rect::from_min_size(
        pos2(side.left() + entrance::LEFT, top),
        vec2(entrance::WORDS, entrance::WORDS_HIGH),
    );
    ui.scope_builder(UiBuilder::new().max_rect(words), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.allocate_ui_with_layout(
            vec2(entrance::WORDS, size::MARK_SIGN_IN),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                mark(ui, size::MARK_SIGN_IN);
                ui.add(Label::new(tr.window_title()).display());
            },
        );
        ui.add_space(space::WIDE + space::TINY);
        ui.add(Label::new(tr.sign_in_slogan()).kind(Type::SLOGAN).strong().wrap());
        ui.add_space(space::LARGE);
        for (icon, promise) in [
            (ICON_SHIELD, tr.sign_in_promise_scrub()),
            (ICON_AUTO_DELETE, tr.sign_in_promise_retention()),
            (ICON_LOCK, tr.sign_in_promise_local()),
        ] {
            let theme = Theme::of(ui);
            let line = Label::new(promise).text();
            signed(ui, entrance::PROMISE_LINE, icon, theme.link, size::ICON_LARGE, line);
        }
        proof_ui(ui, tr, proof);
    });
}

fn proof_ui(ui: &mut Ui, tr: Tr, proof: Proof<'_>) {
    let Some(opened) = proof.opened else { return };
    let theme = Theme::of(ui);
    ui.add_space(space::LARGE + space::TINY);
    let y = ui.cursor().top();
    paint::hairline(ui, ui.max_rect().left(), ui.max_rect().right(), y);
    ui.add_space(space::MEDIUM);
    let facts = &opened.retention;
    let destroying = proof.progress.filter(|progress| progress.stage == Stage::Destroying);
    if facts.confirm && facts.hidden > 0 {
        let text = tr.strip_backlog(facts.hidden);
        fact(ui, ICON_WARNING, theme.verdict_partly.fg, &text);
    } else if facts.hidden > 0 && !proof.destroyed {
        let (done, total) = destroying.map_or((0, facts.hidden), |progress| (progress.done, progress.total));
        let text = tr.sign_in_destroying(done, total);
        fact(ui, ICON_AUTO_DELETE, theme.muted, &text);
        bar::progress(ui, &text, done as f32 / total.max(1) as f32);
        ui.add_space(space::SMALL);
    } else {
        let (at, count) = destroyed(opened);
        let when = tr.capitalised(&tr.relative_time(at, proof.now.day()));
        fact(ui, ICON_CHECK_CIRCLE, theme.verdict_correct.fg, &tr.sign_in_destroyed(count, &when));
    }
    if facts.clock_back.is_some() {
        let text = Error::new(ErrorKind::ClockBack, "").message(tr);
        fact(ui, ICON_WARNING, theme.verdict_partly.fg, &text);
    }
    let file = opened.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    fact(ui, ICON_DATABASE, theme.muted, &tr.sign_in_register(&file));
}

/// When something was destroyed last, and how much: at this start, or before it if nothing was due now.
fn destroyed(opened: &Opened) -> (Timestamp, u64) {
    let before = opened.last_run.as_ref().filter(|run| opened.retention.hidden == 0 && run.conversations > 0);
    before
        .and_then(|run| run.ended.map(|ended| (ended, run.conversations)))
        .unwrap_or((opened.at, opened.retention.hidden))
}

fn fact(ui: &mut Ui, icon: MaterialIcon, colour: Color32, text: &str) {
    signed(ui, 26.0, icon, colour, size::ICON, Label::new(text).muted());
}

/// A line of words with its sign in a gutter of 32.
fn signed(ui: &mut Ui, height: f32, icon: MaterialIcon, colour: Color32, side: f32, words: Label<'_>) {
    let line = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) = ui.allocate_exact_size(vec2(entrance::SIGN, height), egui::Sense::hover());
        paint::icon(ui, rect.left_center() + vec2(10.0, 0.0), icon, side, colour);
        ui.add(words.wrap());
    });
}

fn dots(ui: &Ui, side: Rect, end: f32) {
    let theme = Theme::of(ui);
    let asked = theme.mix(theme.ground, theme.muted, 0.42);
    let answered = theme.mix(theme.ground, theme.muted, 0.26);
    let first = side.min + vec2(entrance::LEFT + entrance::DOT, entrance::FIRST_ROW);
    for (at, row) in ROWS.iter().enumerate() {
        let y = first.y + at as f32 * STEP.y;
        if y + size::CHIP_IN_LIST > end {
            return;
        }
        let colour = if row.answer { answered } else { asked };
        let taken =
            |dot: usize| row.chips.iter().any(|(from, count, _)| (*from..from + count).contains(&dot));
        for dot in (0..row.dots).filter(|dot| !taken(*dot)) {
            ui.painter().circle_filled(pos2(first.x + dot as f32 * STEP.x, y), entrance::DOT, colour);
        }
        for (from, count, kind) in row.chips {
            let width = *count as f32 * STEP.x - 4.0;
            let left = first.x + *from as f32 * STEP.x - 8.0;
            let rect = Rect::from_min_size(
                pos2(left, y - size::CHIP_IN_LIST / 2.0).round(),
                vec2(width, size::CHIP_IN_LIST),
            );
            let tint = theme.chip(*kind);
            let line = Stroke::new(stroke::LINE, theme.outline(tint.edge, 0.6));
            paint::box_in(ui, rect, radius::CHIP, tint.tint, line);
            paint::icon(ui, rect.center(), chip::icon(*kind), size::ICON_CAPTION, tint.fg);
        }
    }
}
