//! The transcript in the middle: the judged answer is outlined, every answer has its verdict at its foot.

use super::desk::Desk;
use super::{Ask, words};
use crate::domain::query::TextQuery;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, Width, size, space, stroke};
use crate::ui::transcript_view::{Part, Shown, TranscriptView};
use crate::ui::widgets::menu::{self, MenuItem};
use crate::ui::widgets::{IconButton, Label, paint};
use egui::{Align, Layout, Rect, Stroke, Ui, UiBuilder, pos2, vec2};
use egui_material_icons::icons;

/// How the conversation is read.
pub(super) struct Reading<'a> {
    /// Where the reader is.
    pub(super) view: &'a mut TranscriptView,
    /// Whether the answer that is judged is to be brought into view.
    pub(super) jump: &'a mut bool,
    /// Whose hits are marked.
    pub(super) query: Option<&'a TextQuery>,
}

/// Draws head and transcript; `add` puts something before the date.
pub(super) fn ui(
    ui: &mut Ui,
    desk: &Desk,
    mut reading: Reading<'_>,
    cx: &Cx<'_>,
    asks: &mut Vec<Ask>,
    add: impl FnOnce(&mut Ui, &mut Vec<Ask>),
) {
    let rect = ui.max_rect();
    let mut top = rect.top();
    if cx.width == Width::One {
        let about = [
            cx.tr.date_time(desk.transcript.conversation.started),
            words::last_day(&desk.transcript.conversation, cx.tr),
        ];
        top = line_ui(ui, top, &cx.tr.list_facts(&about), cx);
    } else {
        let head = Rect::from_min_size(rect.min, vec2(rect.width(), size::BAR_FILTER));
        head_ui(ui, head, desk, cx, asks, add);
        top = head.bottom();
    }
    let others = words::others(&desk.transcript.others, cx.tr);
    if !others.is_empty() {
        top = line_ui(ui, top, &others, cx);
    }
    let body = Rect::from_min_max(pos2(rect.left(), top), rect.max);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(body));
    messages_ui(&mut ui, desk, &mut reading, cx, asks);
}

/// A line below the head; answers where it ends.
fn line_ui(ui: &mut Ui, top: f32, words: &str, cx: &Cx<'_>) -> f32 {
    let rect = ui.max_rect();
    let line = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), size::LINE_HEAD));
    ui.painter().rect_filled(line, 0.0, cx.theme.bubble);
    let mut ui = ui.new_child(
        UiBuilder::new()
            .max_rect(line.shrink2(vec2(space::PANE_NARROW, 0.0)))
            .layout(Layout::left_to_right(Align::Center)),
    );
    ui.add(Label::new(words).caption().muted().truncate());
    line.bottom()
}

/// Flag and menu.
pub(super) fn actions_ui(ui: &mut Ui, desk: &Desk, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let more = ui.add(IconButton::new(icons::ICON_MORE_HORIZ, cx.tr.common_more_actions()));
    menu::under(&more, |ui| menu_ui(ui, desk, cx, asks));
    let flagged = desk.review().flagged;
    let name = if flagged { cx.tr.review_unflag() } else { cx.tr.review_flag() };
    if ui.add(IconButton::new(icons::ICON_FLAG, name).chosen(flagged)).clicked() {
        asks.push(Ask::Flag);
    }
}

fn head_ui(
    ui: &mut Ui,
    rect: Rect,
    desk: &Desk,
    cx: &Cx<'_>,
    asks: &mut Vec<Ask>,
    add: impl FnOnce(&mut Ui, &mut Vec<Ask>),
) {
    let conversation = &desk.transcript.conversation;
    ui.painter().rect_filled(rect, 0.0, cx.theme.panel);
    paint::hairline(ui, rect.left(), rect.right(), rect.bottom() - 0.5);
    let inner = Rect::from_min_max(
        pos2(rect.left() + space::PANE, rect.top()),
        pos2(rect.right() - space::LARGE, rect.bottom()),
    );
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)));
    actions_ui(&mut ui, desk, cx, asks);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        add(ui, asks);
        ui.add(Label::new(&cx.tr.date_time(conversation.started)).text().semibold().strong());
        ui.add_space(space::TINY);
        let whole = words::head(conversation, cx.tr);
        // A date is never cut: where the items are folded it stands alone.
        let wide = cx.width == Width::Wide;
        let shown = if wide { whole.clone() } else { words::last_day(conversation, cx.tr) };
        ui.add(Label::new(&shown).small().muted().truncate()).on_hover_text(whole);
    });
}

fn menu_ui(ui: &mut Ui, desk: &Desk, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    ui.set_min_width(size::MENU_WIDE);
    let tr = cx.tr;
    let mut item = |ui: &mut Ui, item: MenuItem<'_>, ask: Ask| {
        if item.show(ui).clicked() {
            asks.push(ask);
        }
    };
    if desk.can_undo() {
        item(ui, MenuItem::new(icons::ICON_UNDO, tr.review_undo_verdict()).keys("Ctrl+Z"), Ask::Undo);
    }
    if desk.can_redo() {
        item(ui, MenuItem::new(icons::ICON_REDO, tr.review_redo_verdict()).keys("Ctrl+Shift+Z"), Ask::Redo);
    }
    let next = MenuItem::new(icons::ICON_ARROW_DOWNWARD, tr.review_next_answer()).keys("Alt+↓");
    item(ui, next, Ask::StepAnswer(1));
    let previous = MenuItem::new(icons::ICON_ARROW_UPWARD, tr.review_previous_answer()).keys("Alt+↑");
    item(ui, previous, Ask::StepAnswer(-1));
    menu::separator(ui);
    item(ui, MenuItem::new(None, tr.review_next_item()).keys("→"), Ask::StepItem(1));
    item(ui, MenuItem::new(None, tr.review_previous_item()).keys("←"), Ask::StepItem(-1));
}

fn messages_ui(ui: &mut Ui, desk: &Desk, reading: &mut Reading<'_>, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let judged = desk.seq();
    let missing = if desk.marked { desk.missing() } else { Vec::new() };
    let shown = Shown {
        transcript: &desk.transcript,
        review: desk.review(),
        query: reading.query,
        kind: Type::READ,
        open_feet: true,
        padding: space::PANE,
        outlined: &|seq| judged == Some(seq),
    };
    // The answer that is judged goes before the first hit of the search.
    reading.view.prepare(&shown, cx);
    if std::mem::take(reading.jump) {
        reading.view.scroll_to(desk.message_index().unwrap_or(0));
    }
    reading.view.ui(ui, &shown, cx, &mut |ui, part| {
        let Part::Message(message, response) = part else { return };
        if missing.contains(&message.seq) {
            let x = response.rect.left() - space::TINY;
            let line = Stroke::new(stroke::STRONG, cx.theme.verdict_incorrect.edge);
            ui.painter().vline(x, response.rect.y_range(), line);
        }
        if desk.is_answer(message.seq) && response.clicked() {
            asks.push(Ask::Judge(message.seq));
        }
    });
}
