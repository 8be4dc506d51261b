//! The table: heads by which it is sorted, rows, foot, and what stands there when there are no rows.

use super::filters;
use super::shown::{ShownRow, ShownRows, row_name};
use crate::domain::query::Sort;
use crate::domain::{AccountRole, Channel, Filter};
use crate::engine::ops::conversation::Row;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::faces::nothing_imported_ui;
use crate::ui::list::ConversationList;
use crate::ui::theme::{Density, Type, size, space, table};
use crate::ui::widgets::{
    ChatText, Empty, Label, ListOutput, RowAt, SortHead, VirtualList, paint, skeleton, verdict_sign,
};
use egui::{Align, Frame, Layout, Margin, Rect, ScrollArea, Sense, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::MaterialIcon;
use egui_material_icons::icons::{
    ICON_ARROW_DOWNWARD, ICON_ARROW_UPWARD, ICON_FORUM, ICON_SEARCH, ICON_SMART_TOY, ICON_SUPPORT_AGENT,
};
use std::ops::Range;

/// Where the columns of a table of this width stand.
struct Columns {
    compact: bool,
    question: f32,
    /// Without a column of its own the language stands in the second line.
    language: Option<f32>,
    /// Where question and second line end.
    end: f32,
    topic: f32,
    right: f32,
}

impl Columns {
    fn of(rect: Rect, cx: &Cx<'_>) -> Self {
        let compact = cx.density == Density::Compact;
        let from = if compact { table::QUESTION_COMPACT } else { table::QUESTION };
        let (question, right) = (rect.left() + from, rect.right() - space::PANE);
        let language = (rect.width() >= table::LANGUAGE_FROM).then_some(rect.right() - table::LANGUAGE);
        let end = language.unwrap_or(right - space::VAST) - table::GAP;
        let topic = if language.is_some() { (rect.right() - table::TOPIC).max(question) } else { end };
        Self { compact, question, language, end, topic, right }
    }
}

/// Between hints.
const DOT: &str = "·";

/// The icon of a channel.
fn channel_icon(channel: Channel) -> MaterialIcon {
    match channel {
        Channel::Bot => ICON_SMART_TOY,
        Channel::Live => ICON_SUPPORT_AGENT,
        Channel::Mixed | Channel::Service => ICON_FORUM,
    }
}

/// The list itself, for the focus.
pub(super) fn view<'a>(list: &ConversationList, cx: &Cx<'a>) -> VirtualList<'a> {
    VirtualList::new("conversations", cx.tr.conversations_title(), list.len(), cx.density.row_two())
}

/// Draws the rows; `None` while something stands in their place.
pub(super) fn rows_ui(
    ui: &mut Ui,
    list: &mut ConversationList,
    shown: &mut ShownRows,
    cx: &Cx<'_>,
    out: &mut Outbox,
) -> Option<ListOutput> {
    if let Some(error) = list.failed() {
        let reason = error.message(cx.tr);
        let details = error.to_string();
        let actions = [cx.tr.common_retry(), cx.tr.common_copy_details()];
        match Empty::failed(cx.tr.conversations_failed(), &reason, &actions).show(ui) {
            Some(0) => list.reload(cx, out),
            Some(_) => ui.ctx().copy_text(details),
            None => {}
        }
        return None;
    }
    if let Some(waited) = list.waits_secs(cx.now) {
        view(list, cx).hold_focus(ui);
        skeleton(ui, cx.density.row_two(), waited);
        return None;
    }
    if list.is_empty() {
        empty_ui(ui, list, cx, out);
        return None;
    }
    shown.prepare(list.generation(), cx);
    let searching = list.filter().text.is_some();
    let output = list.show(ui, view(list, cx), out, &|row| row_name(row, cx), |ui, at, row| {
        if let Some(row) = row {
            row_ui(ui, at, row, shown.row(at.row, row, cx), searching, cx);
        }
    });
    Some(output)
}

fn row_ui(ui: &mut Ui, at: &RowAt<'_>, row: &Row, shown: &ShownRow, searching: bool, cx: &Cx<'_>) {
    let rect = at.response.rect;
    let middle = rect.center().y;
    let columns = Columns::of(rect, cx);
    let sign = pos2(rect.left() + space::PANE + size::VERDICT_DISC / 2.0, middle);
    verdict_sign::paint_at(ui, sign, row.conversation.worst_verdict);
    let disc = Rect::from_center_size(sign, vec2(size::VERDICT_DISC, size::VERDICT_DISC));
    ui.interact(disc, ui.scope_id().with("sign"), Sense::hover()).on_hover_text(shown.sign.as_str());
    let theme = cx.theme;
    let kind = match (row.conversation.reviewed, at.selected) {
        (false, _) => Type::ROW.semibold(),
        (true, true) => Type::ROW.medium(),
        (true, false) => Type::ROW,
    };
    if let Some(language) = columns.language {
        let width = columns.right - table::MESSAGES - language;
        let word = paint::one_line(ui, Type::CONTROL, &shown.language, theme.body, width);
        paint::at_left(ui, language, middle, word, theme.body);
    }
    let messages = paint::full_line(ui, Type::CONTROL, &shown.messages, theme.body);
    paint::at_left(ui, columns.right - messages.size().x, middle, messages, theme.body);

    let (first, second) = if columns.compact {
        (middle, middle)
    } else {
        (middle - table::LINE_OFFSET, middle + table::LINE_OFFSET)
    };
    let started = rect.left() + table::STARTED;
    let date = paint::full_line(ui, Type::ROW, &shown.date, theme.body);
    let date_end = paint::at_left(ui, started, first, date, theme.body);
    let clock = paint::full_line(ui, Type::SMALL, &shown.clock, theme.muted);
    let clock_x = if columns.compact { date_end + space::SMALL } else { started };
    paint::at_left(ui, clock_x, second, clock, theme.muted);

    let question = ChatText::new(&shown.question, cx.chips).kind(kind).colour(theme.strong);
    let small = |text| ChatText::new(text, cx.chips).kind(Type::SMALL).colour(theme.muted);
    let icon = channel_icon(row.conversation.channel);
    if columns.compact {
        let end = if columns.language.is_some() { columns.topic - table::GAP } else { columns.end };
        line_ui(ui, columns.question..end, first, question);
        if let Some(language) = columns.language {
            paint::icon_at(ui, pos2(columns.topic, middle), icon, theme.muted);
            line_ui(ui, columns.topic + table::SIGN..language - space::SMALL, middle, small(&shown.topic));
        }
        return;
    }
    line_ui(ui, columns.question..columns.end, first, question);
    if let (Some((text, hits)), true) = (&shown.snippet, searching) {
        line_ui(ui, columns.question..columns.end, second, small(text).hits(hits, None));
    } else {
        paint::icon_at(ui, pos2(columns.question, second), icon, theme.muted);
        let words = if columns.language.is_some() { &shown.second } else { &shown.second_with_language };
        line_ui(ui, columns.question + table::SIGN..columns.end, second, small(words));
    }
}

/// A line of stored text between two places, its middle at a height.
fn line_ui(ui: &mut Ui, x: Range<f32>, middle: f32, text: ChatText<'_>) {
    let line = Type::ROW.line;
    let rect =
        Rect::from_min_max(pos2(x.start, middle - line / 2.0), pos2(x.end.max(x.start), middle + line / 2.0));
    let mut place = ui.new_child(
        UiBuilder::new()
            .id_salt((x.start as i32, middle as i32))
            .max_rect(rect)
            .layout(Layout::left_to_right(Align::Center)),
    );
    text.row().show(&mut place);
}

/// The heads of the columns; the list is sorted by clicking on them.
pub(super) fn head_ui(ui: &mut Ui, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::TABLE_HEAD));
    paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
    let tr = cx.tr;
    let sort = list.sort();
    let searching = list.filter().text.is_some();
    let all = list.sorts_all();
    let columns = Columns::of(rect, cx);
    let mut wanted = None;
    let name = |next: Sort| tr.conversations_sort_by(tr.sort(next));

    let next = if sort == Sort::Newest { Sort::Oldest } else { Sort::Newest };
    let sorted = match sort {
        Sort::Newest => Some(ICON_ARROW_DOWNWARD),
        Sort::Oldest => Some(ICON_ARROW_UPWARD),
        Sort::Longest | Sort::Best => None,
    };
    let by_start = name(next);
    let head = SortHead::new(tr.conversations_column_started(), &by_start).sorted(sorted);
    if head.show(ui, rect, rect.left() + table::STARTED) {
        wanted = Some(next);
    }

    let reason = (!all).then(|| tr.conversations_sort_exact_only());
    let down = |by: Sort| (sort == by).then_some(ICON_ARROW_DOWNWARD);
    if searching {
        let best = name(Sort::Best);
        let head = SortHead::new(tr.conversations_column_question(), &best);
        if head.sorted(down(Sort::Best)).disabled_if(reason).show(ui, rect, columns.question) {
            wanted = Some(Sort::Best);
        }
    } else {
        label_at(ui, tr.conversations_column_question(), columns.question, rect, cx);
    }
    if let Some(language) = columns.language {
        if columns.compact {
            label_at(ui, tr.conversations_column_topic(), columns.topic, rect, cx);
        }
        label_at(ui, tr.conversations_column_language(), language, rect, cx);
    }

    let longest = name(Sort::Longest);
    let head = SortHead::new(tr.conversations_column_messages(), &longest);
    let head = head.sorted(down(Sort::Longest)).disabled_if(reason);
    if head.show(ui, rect, columns.right - head.width(ui)) {
        wanted = Some(Sort::Longest);
    }
    if let Some(sort) = wanted {
        list.set_sort(sort, cx, out);
    }
}

fn label_at(ui: &Ui, word: &str, x: f32, rect: Rect, cx: &Cx<'_>) {
    let line = paint::full_line(ui, Type::CAPTION.medium(), word, cx.theme.muted);
    paint::at_left(ui, x, rect.center().y, line, cx.theme.muted);
}

/// How many are selected, what keys do, which rows are in view.
pub(super) fn foot_ui(ui: &mut Ui, list: &ConversationList, visible: Option<Range<u64>>, cx: &Cx<'_>) {
    let rect = ui.max_rect();
    paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
    let tr = cx.tr;
    ui.scope_builder(UiBuilder::new().max_rect(rect.shrink2(vec2(space::PANE, 0.0))), |ui| {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::MEDIUM;
            let selected = tr.conversations_selected(u64::from(list.selected().is_some()));
            ui.add(Label::new(&selected).caption().medium().strong());
            let enter = if cx.has(AccountRole::Reviewer) {
                tr.conversations_foot_review()
            } else {
                tr.conversations_foot_open()
            };
            let keys = [
                format!("↑ ↓ {}", tr.conversations_foot_browse()),
                format!("{} {enter}", tr.common_key_enter()),
                format!("Ctrl+F {}", tr.conversations_foot_search()),
                format!("? {}", tr.conversations_foot_shortcuts()),
            ];
            let visible = visible.filter(|visible| visible.end > visible.start);
            let rows = visible.map(|visible| tr.conversations_rows(visible.start + 1, visible.end));
            let width = |words: &str| paint::full_line(ui, Type::CAPTION, words, cx.theme.muted).size().x;
            let mut room = ui.available_width() - rows.as_deref().map_or(0.0, width) - space::MEDIUM;
            let between = width(DOT) + 2.0 * space::MEDIUM;
            // Hints that have no room are on the sheet of shortcuts.
            let fits = |words: &&String| {
                room -= width(words) + between;
                room >= 0.0
            };
            let shown: Vec<&String> = keys.iter().take_while(fits).collect();
            for (at, keys) in shown.into_iter().enumerate() {
                if at > 0 {
                    ui.add(Label::new(DOT).caption().muted());
                }
                ui.add(Label::new(keys).caption().muted());
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(rows) = &rows {
                    ui.add(Label::new(rows).caption().muted());
                }
            });
        });
    });
}

fn empty_ui(ui: &mut Ui, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
    let tr = cx.tr;
    let filter = list.filter().clone();
    if filter.is_empty() {
        nothing_imported_ui(ui, cx, out);
        return;
    }
    let named = filters::described(&filter, tr, cx.today);
    let reason = tr.conversations_no_match_filters(&named);
    let all = list.total().map(|total| tr.conversations_search_all(total));
    let words = filter.text.is_some() && filter.restrictions() > 0;
    let clear =
        if filter.restrictions() > 0 { tr.common_clear_filters() } else { tr.conversations_search_clear() };
    let mut actions = vec![clear];
    actions.extend(all.as_deref().filter(|_| words));
    let face = Empty::new(ICON_SEARCH, tr.conversations_no_match_title(), &reason).actions(&actions);
    // In a low window the help has no room below.
    let pressed = ScrollArea::vertical().id_salt("empty").auto_shrink(false).show(ui, |ui| {
        let pressed = face.show(ui);
        if filter.text.is_some() {
            Frame::NONE.inner_margin(Margin::symmetric(space::PANE as i8, 0)).show(ui, |ui| {
                ui.add(Label::new(tr.conversations_search_help()).small().muted().wrap());
            });
        }
        pressed
    });
    match pressed.inner {
        Some(0) => list.set_filter(Filter::default(), cx, out),
        Some(_) => list.set_filter(Filter { text: filter.text, ..Filter::default() }, cx, out),
        None => {}
    }
}
