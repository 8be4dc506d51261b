//! The transcript in the middle: the judged answer is outlined, every answer has its verdict at its foot.

use super::desk::Desk;
use super::{Ask, words};
use crate::domain::Message;
use crate::domain::evidence::Stretch;
use crate::domain::query::TextQuery;
use crate::ui::cx::Cx;
use crate::ui::route::Route;
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
    /// The words of a message that are marked as evidence.
    pub(super) marked: &'a dyn Fn(&Message) -> Vec<Stretch>,
    /// Which round it is read in, and what explains that on hover; empty for none.
    pub(super) round: (String, &'a str),
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
        let in_round = !reading.round.0.is_empty();
        head_ui(ui, head, desk, (in_round, &mut *asks), cx, add);
        top = head.bottom();
    }
    if !reading.round.0.is_empty() {
        top = round_ui(ui, top, &reading.round, cx);
    }
    let others = words::others(&desk.transcript.others, cx.tr);
    if !others.is_empty() {
        top = line_ui(ui, top, &others, cx);
    }
    let body = Rect::from_min_max(pos2(rect.left(), top), rect.max);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(body));
    messages_ui(&mut ui, desk, &mut reading, cx, asks);
}

/// What the lines below the tabs take, where there is room for one pane: date, round, and who else has finished a review.
pub(super) fn lines_height(ui: &Ui, desk: &Desk, round: &str, width: f32, cx: &Cx<'_>) -> f32 {
    let round = if round.is_empty() { 0.0 } else { round_heights(ui, round, width, cx).1 };
    let others = if desk.transcript.others.is_empty() { 0.0 } else { size::LINE_HEAD };
    size::LINE_HEAD + round + others
}

/// Heights of the words about the round in this width, and of their line.
fn round_heights(ui: &Ui, words: &str, width: f32, cx: &Cx<'_>) -> (f32, f32) {
    let room = width - 2.0 * space::PANE_NARROW;
    let lines = paint::lines(ui, Type::CAPTION, words, cx.theme.muted, room, usize::MAX).size().y;
    (lines, (lines + 2.0 * space::TINY).max(size::LINE_HEAD))
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

/// The round, in as many lines as it takes; answers where they end.
fn round_ui(ui: &mut Ui, top: f32, (words, help): &(String, &str), cx: &Cx<'_>) -> f32 {
    let rect = ui.max_rect();
    let width = rect.width() - 2.0 * space::PANE_NARROW;
    let (lines, height) = round_heights(ui, words, rect.width(), cx);
    let whole = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
    ui.painter().rect_filled(whole, 0.0, cx.theme.bubble);
    let inner = Rect::from_center_size(whole.center(), vec2(width, lines));
    let mut ui = ui.new_child(UiBuilder::new().id_salt("round").max_rect(inner));
    let label = ui.add(Label::new(words).caption().muted().wrap());
    if !help.is_empty() {
        label.on_hover_text(*help);
    }
    whole.bottom()
}

/// Flag and menu.
pub(super) fn actions_ui(ui: &mut Ui, desk: &Desk, in_round: bool, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let more = ui.add(IconButton::new(icons::ICON_MORE_HORIZ, cx.tr.common_more_actions()));
    menu::under(&more, |ui| {
        menu_ui(ui, desk, cx, asks);
        if in_round {
            menu::separator(ui);
            if MenuItem::new(icons::ICON_INBOX, cx.tr.queue_back()).show(ui).clicked() {
                asks.push(Ask::Go(Route::Queue));
            }
        }
    });
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
    (in_round, asks): (bool, &mut Vec<Ask>),
    cx: &Cx<'_>,
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
    actions_ui(&mut ui, desk, in_round, cx, asks);
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
        add(ui, asks);
        let whole = words::head(conversation, cx.tr);
        let started = cx.tr.date_time(conversation.started);
        ui.add(Label::new(&started).text().semibold().strong()).on_hover_text(whole.as_str());
        ui.add_space(space::TINY);
        // Nothing is cut: what has no room is told on hover.
        let last_day = words::last_day(conversation, cx.tr);
        let room = ui.available_width();
        let fits =
            |words: &&String| paint::full_line(ui, Type::SMALL, words, cx.theme.muted).size().x <= room;
        if let Some(shown) = [&whole, &last_day].into_iter().find(fits) {
            ui.add(Label::new(shown).small().muted()).on_hover_text(whole.as_str());
        }
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
        others: &[],
        query: reading.query,
        marked: reading.marked,
        kind: Type::READ,
        open_foot: Some(cx.tr.verdict_none()),
        padding: space::PANE,
        outlined: &|seq| judged == Some(seq),
    };
    // The answer that is judged is kept in view where no hit of a search is gone to.
    reading.view.prepare(&shown, cx);
    reading.view.keep(desk.message_index());
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
