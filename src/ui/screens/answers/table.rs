//! The table of answer texts: heads by which it is sorted, rows, foot, and what stands there when there are no rows.

use super::rows::AnswerList;
use super::{AnswersScreen, bar, data, months};
use crate::domain::answer::AnswerTotals;
use crate::domain::{AnswerFilter, AnswerRow, AnswerSort, VerdictCounts};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::faces::{nothing_imported_ui, unready_ui};
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{Density, Type, size, space, table};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{
    ChatText, Empty, Label, RowAt, SortHead, VirtualList, paint, verdict_bar, verdict_sign,
};
use egui::{Align, Frame, Layout, Margin, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons;

/// Lines of a text in a row.
const LINES: usize = 2;

/// Where the columns of a table of this width stand.
struct Columns {
    /// Where the text begins and ends.
    text: (f32, f32),
    /// Where the number of copies ends.
    given: f32,
    /// Where the months begin, if they have room.
    months: Option<f32>,
    /// Where the verdicts begin and end.
    verdicts: (f32, f32),
}

impl Columns {
    fn of(rect: Rect) -> Self {
        let verdicts = rect.right() - table::ANSWER_VERDICTS;
        let wide = rect.width() >= table::ANSWER_MONTHS_FROM;
        let months = wide.then_some(rect.right() - table::ANSWER_MONTHS);
        let given = months.unwrap_or(verdicts) - table::GAP;
        let text = (rect.left() + space::PANE, given - table::ANSWER_GIVEN);
        Self { text, given, months, verdicts: (verdicts, rect.right() - space::PANE) }
    }
}

/// The list itself, for the focus.
fn view<'a>(list: &AnswerList, cx: &Cx<'a>) -> VirtualList<'a> {
    VirtualList::new("answers", cx.tr.answers_list(), list.len(), cx.density.row_answer())
}

impl AnswersScreen {
    /// Bar, table and foot.
    pub(super) fn list_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let whole = ui.available_rect_before_wrap();
        let leave = bar::ui(ui, &mut self.list, cx, out);
        let under = ui.cursor().top();
        regions::name(ui, Region::Filters, whole.with_max_y(under));
        regions::name(ui, Region::List, whole.with_min_y(under));
        let totals = self.list.page().ready().map(|page| page.totals).unwrap_or_default();
        counting_ui(ui, totals, cx);
        head_ui(ui, &mut self.list, cx, out);
        self.focus |= leave;
        keys::focus(ui, &mut self.focus, view(&self.list, cx).id());
        if self.list.len() == 0 && self.list.page().is_asked() {
            view(&self.list, cx).hold_focus(ui);
        }
        if unready_ui(ui, self.list.page(), cx.density.row_answer(), cx) {
            self.list.reload(cx, out);
            // The button goes: the list has the focus instead.
            self.focus = true;
        }
        if self.list.page().ready().is_none() {
            return;
        }
        if self.list.len() == 0 {
            self.focus |= empty_ui(ui, &mut self.list, totals, cx, out);
            return;
        }
        let room = ui.available_rect_before_wrap();
        let single = (totals.single > 0).then(|| cx.tr.answers_single(totals.single));
        let foot_top = if single.is_some() { room.bottom() - size::FOOT_LIST } else { room.bottom() };
        let rows = UiBuilder::new().id_salt("answer_rows").max_rect(room.with_max_y(foot_top));
        let mut place = ui.new_child(rows);
        let list_view = view(&self.list, cx);
        let name_of = |row: &AnswerRow| data::row_name(row, cx.tr);
        let output =
            self.list.show(&mut place, list_view, out, &name_of, |ui, at, row| row_ui(ui, at, row, cx));
        if let Some(single) = single {
            foot_ui(ui, room.with_min_y(foot_top), &single);
        }
        self.selected(ui, &output, cx, out);
    }
}

/// That not every answer is counted yet, above the table.
fn counting_ui(ui: &mut Ui, totals: AnswerTotals, cx: &Cx<'_>) {
    if totals.uncounted_months == 0 {
        return;
    }
    let side = space::PANE as i8;
    let margin = Margin { left: side, right: side, top: 0, bottom: space::SMALL as i8 };
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        fact(ui, icons::ICON_SCHEDULE, None, &cx.tr.answers_counting(totals.uncounted_months));
    });
}

fn head_ui(ui: &mut Ui, list: &mut AnswerList, cx: &Cx<'_>, out: &mut Outbox) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::TABLE_HEAD));
    paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
    let tr = cx.tr;
    let columns = Columns::of(rect);
    let word = paint::full_line(ui, Type::CAPTION.medium(), tr.answers_column_text(), cx.theme.muted);
    paint::at_left(ui, columns.text.0, rect.center().y, word, cx.theme.muted);
    let sort = list.sort();
    let mut wanted = None;
    let mut head = |word: &str, by: AnswerSort, place: &dyn Fn(f32) -> f32| {
        let name = tr.conversations_sort_by(data::sort_word(by, tr));
        let head = SortHead::new(word, &name);
        let head = head.sorted((sort == by).then_some(icons::ICON_ARROW_DOWNWARD));
        if head.show(ui, rect, place(head.width(ui))) {
            wanted = Some(by);
        }
    };
    head(tr.answers_column_given(), AnswerSort::Given, &|width| columns.given - width);
    if let Some(months) = columns.months {
        head(tr.answers_column_months(), AnswerSort::Last, &|_| months);
    }
    head(tr.answers_column_verdicts(), AnswerSort::Verdicts, &|_| columns.verdicts.0);
    if let Some(sort) = wanted {
        list.set_sort(sort, cx, out);
    }
}

fn row_ui(ui: &mut Ui, at: &RowAt<'_>, row: &AnswerRow, cx: &Cx<'_>) {
    let rect = at.response.rect;
    let (middle, theme) = (rect.center().y, cx.theme);
    let columns = Columns::of(rect);
    text_ui(ui, rect, &columns, row, cx);
    let given = paint::full_line(ui, Type::CONTROL.medium(), &cx.tr.number(row.given), theme.strong);
    paint::at_left(ui, columns.given - given.size().x, middle, given, theme.strong);
    if let Some(months) = columns.months {
        let centre = pos2(months + table::ANSWER_MONTHS_WIDTH / 2.0, middle);
        let place = Rect::from_center_size(centre, vec2(table::ANSWER_MONTHS_WIDTH, size::SPARK));
        months::spark(ui, place, &row.months, theme.disabled);
    }
    verdicts_ui(ui, middle, columns.verdicts, &row.verdicts, cx);
}

/// The text in two lines, and below it what it is about where there is room for that.
fn text_ui(ui: &mut Ui, rect: Rect, columns: &Columns, row: &AnswerRow, cx: &Cx<'_>) {
    let (left, right) = columns.text;
    let width = (right - left).max(0.0);
    let text = ChatText::new(&row.text, cx.chips).kind(Type::ROW).colour(cx.theme.strong).rows(LINES);
    let height = text.height(ui, width);
    let below = if cx.density == Density::Compact { 0.0 } else { Type::CAPTION.line };
    let top = rect.center().y - f32::midpoint(height, below);
    let place = Rect::from_min_size(pos2(left, top), vec2(width, height));
    let mut place = ui.new_child(UiBuilder::new().id_salt("answer_text").max_rect(place));
    text.show(&mut place);
    if below > 0.0 {
        let facts = data::row_facts(row, cx.tr);
        let line = paint::one_line(ui, Type::CAPTION, &facts, cx.theme.muted, width);
        paint::at_left(ui, left, top + height + below / 2.0, line, cx.theme.muted);
    }
}

/// The sign of the most frequent verdict, the shares of all, and how many there are; or that there are none.
pub(in crate::ui::screens) fn verdicts_ui(
    ui: &mut Ui,
    middle: f32,
    (left, right): (f32, f32),
    verdicts: &VerdictCounts,
    cx: &Cx<'_>,
) {
    let total = verdicts.total();
    let Some(most) = verdicts.most() else {
        let word = paint::full_line(ui, Type::CAPTION, &cx.tr.answers_verdicts(0), cx.theme.muted);
        paint::at_left(ui, left, middle, word, cx.theme.muted);
        return;
    };
    let sign = pos2(left + size::VERDICT_DISC / 2.0, middle);
    verdict_sign::paint_at(ui, sign, Some(most));
    let number = paint::full_line(ui, Type::CONTROL, &cx.tr.number(total), cx.theme.body);
    let kept = number.size().x;
    paint::at_left(ui, right - kept, middle, number, cx.theme.body);
    let from = left + size::VERDICT_DISC + space::SIGN_SMALL;
    let to = right - kept.max(table::ANSWER_COUNT) - space::SMALL;
    let words = data::verdicts_words(verdicts, cx.tr);
    let bar = vec2((to - from).max(0.0), size::PROGRESS);
    let place = Rect::from_min_size(pos2(from, middle - size::PROGRESS / 2.0), bar);
    let mut place = ui.new_child(UiBuilder::new().id_salt("answer_verdicts").max_rect(place));
    verdict_bar(&mut place, bar.x, &data::shares(verdicts), &words);
    let cell =
        Rect::from_min_max(pos2(left, middle - size::TARGET / 2.0), pos2(right, middle + size::TARGET / 2.0));
    ui.interact(cell, ui.scope_id().with("answer_cell"), Sense::hover()).on_hover_text(words);
}

/// How many texts are not listed, where that has room.
fn foot_ui(ui: &mut Ui, rect: Rect, single: &str) {
    paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
    let place = rect.shrink2(vec2(space::PANE, 0.0));
    let layout = Layout::left_to_right(Align::Center);
    let foot = UiBuilder::new().id_salt("answer_foot").max_rect(place).layout(layout);
    ui.new_child(foot).add(Label::new(single).caption().muted().wrap());
}

/// What stands there without rows; whether the filters were cleared.
fn empty_ui(ui: &mut Ui, list: &mut AnswerList, totals: AnswerTotals, cx: &Cx<'_>, out: &mut Outbox) -> bool {
    let tr = cx.tr;
    // In a low window the help has no room below.
    let shown = ScrollArea::vertical().id_salt("answers_empty").auto_shrink(false).show(ui, |ui| {
        if *list.filter() != AnswerFilter::default() {
            let actions = [tr.common_clear_filters()];
            let face = Empty::new(icons::ICON_SEARCH, tr.answers_no_match_title(), "").actions(&actions);
            return face.show(ui).is_some();
        }
        if totals.texts == 0 && totals.single == 0 && totals.uncounted_months == 0 {
            nothing_imported_ui(ui, cx, out);
            return false;
        }
        let counting = totals.uncounted_months > 0;
        let body = if counting { tr.answers_none_counting() } else { tr.answers_none_body() };
        Empty::new(icons::ICON_FACT_CHECK, tr.answers_none_title(), body).show(ui);
        false
    });
    if shown.inner {
        list.words.clear();
        list.set_filter(AnswerFilter::default(), cx, out);
    }
    shown.inner
}
