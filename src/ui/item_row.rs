//! A row of a list of items to be reviewed: how far the own review is, what the conversation is about, a second line.

use crate::domain::{AssignmentState, Language, QueueItem, ReviewState};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::{Type, size, space};
use crate::ui::widgets::{Label, paint, stacked, verdict_sign};
use egui::{Pos2, Sense, Ui, vec2};
use egui_material_icons::icons;

/// How far an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ItemState {
    /// Nothing is in the own review.
    Open,
    /// Something is.
    Started,
    /// It is marked to come back to.
    Flagged,
    /// The own review is finished.
    Finished,
    /// It was passed.
    Skipped,
}

impl From<Option<ReviewState>> for ItemState {
    fn from(state: Option<ReviewState>) -> Self {
        match state {
            None => Self::Open,
            Some(ReviewState::Started) => Self::Started,
            Some(ReviewState::Flagged) => Self::Flagged,
            Some(ReviewState::Finished) => Self::Finished,
        }
    }
}

impl From<&QueueItem> for ItemState {
    fn from(item: &QueueItem) -> Self {
        match item.state {
            AssignmentState::Finished => Self::Finished,
            AssignmentState::Skipped(_) => Self::Skipped,
            AssignmentState::Waiting if item.flagged => Self::Flagged,
            AssignmentState::Waiting if item.begun => Self::Started,
            AssignmentState::Waiting => Self::Open,
        }
    }
}

impl ItemState {
    /// What its sign stands for.
    pub(super) fn word(self, tr: Tr) -> &'static str {
        match self {
            Self::Open => tr.review_item_open(),
            Self::Started => tr.review_item_started(),
            Self::Flagged => tr.review_item_flagged(),
            Self::Finished => tr.review_item_finished(),
            Self::Skipped => tr.queue_item_skipped(),
        }
    }

    fn paint_at(self, ui: &Ui, centre: Pos2, cx: &Cx<'_>) {
        let (icon, colour) = match self {
            Self::Open => return verdict_sign::paint_at(ui, centre, None),
            Self::Finished => (icons::ICON_CHECK_CIRCLE, cx.theme.verdict_correct.fg),
            Self::Flagged => (icons::ICON_FLAG, cx.theme.verdict_partly.fg),
            Self::Started => (icons::ICON_CONTRAST, cx.theme.mark),
            Self::Skipped => (icons::ICON_SKIP_NEXT, cx.theme.muted),
        };
        paint::icon(ui, centre, icon, size::ICON_LARGE, colour);
    }
}

/// Draws the content of a row; in a compact list the second line has no room.
pub(super) fn ui(ui: &mut Ui, state: ItemState, [title, second]: [&str; 2], selected: bool, cx: &Cx<'_>) {
    let (rect, sign) =
        ui.allocate_exact_size(vec2(size::VERDICT_DISC, ui.available_height()), Sense::hover());
    state.paint_at(ui, rect.center(), cx);
    sign.on_hover_text(cx.tr.capitalised(state.word(cx.tr)));
    ui.add_space(space::SIGN);
    let compact = cx.density.row_item() < size::ROW_ITEM;
    let (width, height) = (ui.available_width(), if compact { Type::ROW.line } else { size::LINES_TWO });
    stacked(ui, width, height, |ui| {
        let label = Label::new(title).row().truncate();
        ui.add(match state {
            ItemState::Finished | ItemState::Skipped if !selected => label.muted(),
            ItemState::Open => label.semibold().strong(),
            _ => label.medium().strong(),
        });
        if !compact {
            ui.add(Label::new(second).caption().muted().truncate());
        }
    });
}

/// The first line of an item of a round: its topic, or what the customer asked.
pub(super) fn title(item: &QueueItem, tr: Tr) -> String {
    match item.title.lines().find(|line| !line.trim().is_empty()) {
        Some(line) => tr.kinds_spoken(line).into_owned(),
        None => tr.conversations_no_question().to_owned(),
    }
}

/// Its language and who answered.
pub(super) fn source(item: &QueueItem, tr: Tr) -> String {
    tr.list_facts(&[language(item, tr), tr.channel(item.channel).to_lowercase()])
}

/// Its language; empty if that is not known.
pub(super) fn language(item: &QueueItem, tr: Tr) -> String {
    if item.language == Language::UNKNOWN { String::new() } else { tr.language(item.language) }
}

/// How long it is kept for the reader; empty if it is not.
pub(super) fn kept(item: &QueueItem, cx: &Cx<'_>) -> String {
    let waits = item.state == AssignmentState::Waiting;
    let until = item.leased_until.filter(|until| waits && *until > cx.now);
    until.map_or_else(String::new, |until| cx.tr.queue_reserved(&cx.tr.at_clock(until)))
}
