//! The work list: what is to be mended, by page and cause, in columns where there is room for them.

use super::data::{self, Found};
use super::{Focus, GapsScreen};
use crate::domain::Verdict;
use crate::domain::gap::GapWork;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, size, space, table};
use crate::ui::widgets::{RowAt, VirtualList, paint};
use egui::{Rect, Ui, vec2};

/// Lines of page and of the rest where they stand one under the other.
const LINES: usize = 2;

/// Where the columns of a table of this width stand.
struct Columns {
    /// Where the page begins and ends.
    page: (f32, f32),
    /// Where the cause begins and ends.
    cause: (f32, f32),
    /// Where the numbers end: answers, no answer, should have been handed over.
    numbers: [f32; 3],
}

impl Columns {
    /// `None`: there is no room for columns.
    fn of(rect: Rect) -> Option<Self> {
        if rect.width() < table::GAP_WORK_FROM {
            return None;
        }
        let last = rect.right() - space::PANE;
        let numbers = [last - table::GAP_HANDOVERS - table::GAP_NO_ANSWER, last - table::GAP_HANDOVERS, last];
        let cause_end = last - table::GAP_HANDOVERS - table::GAP_NO_ANSWER - table::GAP_ANSWERS;
        let cause = (cause_end - table::GAP_CAUSE, cause_end - space::MEDIUM);
        let page = (rect.left() + space::PANE, cause.0 - table::GAP);
        Some(Self { page, cause, numbers })
    }
}

/// How high a row is: three lines where they stand one under the other.
fn height(wide: bool, cx: &Cx<'_>) -> f32 {
    let lines = Type::ROW.line + LINES as f32 * Type::SMALL.line + space::SMALL;
    if wide { cx.density.row_answer() } else { lines.max(cx.density.row_answer()) }
}

impl GapsScreen {
    /// Draws heads and rows.
    pub(super) fn work_ui(&mut self, ui: &mut Ui, found: &Found, cx: &Cx<'_>) {
        let wide = Columns::of(ui.available_rect_before_wrap()).is_some();
        if wide {
            head_ui(ui, cx);
        }
        let rows = found.work.len() as u64;
        let list = VirtualList::new("gap_work", cx.tr.gaps_work(), rows, height(wide, cx));
        self.give_focus(ui, Focus::List, list.id());
        let one = |at: u64| usize::try_from(at).ok().and_then(|at| found.work.get(at));
        let name = |at: u64| one(at).map_or_else(String::new, |work| data::work_name(work, cx.tr));
        list.show(ui, &mut self.work, &name, |ui, at| {
            if let Some(work) = one(at.row) {
                row_ui(ui, at, work, cx);
            }
        });
    }
}

fn head_ui(ui: &mut Ui, cx: &Cx<'_>) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::TABLE_HEAD));
    paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
    let Some(columns) = Columns::of(rect) else { return };
    let (tr, middle, ink) = (cx.tr, rect.center().y, cx.theme.muted);
    let line = |word: &str| paint::full_line(ui, Type::CAPTION.medium(), word, ink);
    for (left, word) in [(columns.page.0, tr.gap_reference()), (columns.cause.0, tr.gap_cause())] {
        paint::at_left(ui, left, middle, line(word), ink);
    }
    let words = [tr.gap_answers(), tr.verdict(Verdict::NoAnswer), tr.verdict(Verdict::Handover)];
    for (right, word) in columns.numbers.into_iter().zip(words) {
        let word = line(word);
        paint::at_left(ui, right - word.size().x, middle, word, ink);
    }
}

fn row_ui(ui: &mut Ui, at: &RowAt<'_>, work: &GapWork, cx: &Cx<'_>) {
    let rect = at.response.rect;
    let cut = if let Some(columns) = Columns::of(rect) {
        columns_ui(ui, rect, &columns, work, cx)
    } else {
        let place = rect.shrink2(vec2(space::PANE, 0.0));
        page_ui(ui, place, work, (Type::SMALL, &data::work_facts(work, cx.tr)), cx)
    };
    if cut {
        at.response.clone().on_hover_text(data::work_name(work, cx.tr));
    }
}

/// Page with languages, cause, numbers; whether something is cut.
fn columns_ui(ui: &Ui, rect: Rect, columns: &Columns, work: &GapWork, cx: &Cx<'_>) -> bool {
    let (middle, theme) = (rect.center().y, cx.theme);
    let page = Rect::from_x_y_ranges(columns.page.0..=columns.page.1, rect.y_range());
    let mut cut = page_ui(ui, page, work, (Type::CAPTION, &data::languages(&work.languages, cx.tr)), cx);
    let (left, right) = columns.cause;
    let words = data::cause(work.cause, cx.tr);
    let cause = paint::lines(ui, Type::CONTROL, words, theme.body, right - left, LINES);
    cut |= cause.elided;
    paint::at_left(ui, left, middle, cause, theme.body);
    let numbers = [work.answers, work.answers.saturating_sub(work.handovers), work.handovers];
    for (right, number) in columns.numbers.into_iter().zip(numbers) {
        let line = paint::full_line(ui, Type::CONTROL, &cx.tr.number(number), theme.strong);
        paint::at_left(ui, right - line.size().x, middle, line, theme.strong);
    }
    cut
}

/// The page on one line and below it what belongs to it; whether something is cut.
fn page_ui(ui: &Ui, place: Rect, work: &GapWork, (kind, words): (Type, &str), cx: &Cx<'_>) -> bool {
    let ink = if work.reference.is_empty() { cx.theme.muted } else { cx.theme.strong };
    let page = paint::one_line(ui, Type::ROW, &data::page(work, cx.tr), ink, place.width());
    let rest = paint::lines(ui, kind, words, cx.theme.muted, place.width(), LINES);
    let (above, below) = (page.size().y, rest.size().y);
    let top = place.center().y - f32::midpoint(above, below);
    let cut = page.elided || rest.elided;
    paint::at_left(ui, place.left(), top + above / 2.0, page, ink);
    paint::at_left(ui, place.left(), top + above + below / 2.0, rest, cx.theme.muted);
    cut
}
