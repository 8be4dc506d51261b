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
    /// The own review is finished; whether it is marked to come back to all the same.
    Finished { flagged: bool },
    /// It was passed; whether it is marked to come back to all the same.
    Skipped { flagged: bool },
}

impl From<Option<ReviewState>> for ItemState {
    fn from(state: Option<ReviewState>) -> Self {
        match state {
            None => Self::Open,
            Some(ReviewState::Started) => Self::Started,
            Some(ReviewState::Flagged) => Self::Flagged,
            Some(ReviewState::Finished { flagged }) => Self::Finished { flagged },
        }
    }
}

impl From<&QueueItem> for ItemState {
    fn from(item: &QueueItem) -> Self {
        match item.state {
            AssignmentState::Finished => Self::Finished { flagged: item.flagged },
            AssignmentState::Skipped(_) => Self::Skipped { flagged: item.flagged },
            AssignmentState::Waiting if item.flagged => Self::Flagged,
            AssignmentState::Waiting if item.begun => Self::Started,
            AssignmentState::Waiting => Self::Open,
        }
    }
}

impl ItemState {
    /// What its signs stand for.
    pub(super) fn words(self, tr: Tr) -> String {
        let word = match self {
            Self::Open => tr.review_item_open(),
            Self::Started => tr.review_item_started(),
            Self::Flagged => tr.review_item_flagged(),
            Self::Finished { .. } => tr.review_item_finished(),
            Self::Skipped { .. } => tr.queue_item_skipped(),
        };
        tr.list_facts(&[word, self.flag(tr)])
    }

    /// That it is marked beside how far it is; empty if it is not.
    pub(super) fn flag(self, tr: Tr) -> &'static str {
        if self.is_flagged() { tr.review_item_flagged() } else { "" }
    }

    /// Whether it has the flag beside its sign.
    fn is_flagged(self) -> bool {
        matches!(self, Self::Finished { flagged: true } | Self::Skipped { flagged: true })
    }

    fn paint_at(self, ui: &Ui, centre: Pos2, cx: &Cx<'_>) {
        let (icon, colour) = match self {
            Self::Open => return verdict_sign::paint_at(ui, centre, None),
            Self::Finished { .. } => (icons::ICON_CHECK_CIRCLE, cx.theme.verdict_correct.fg),
            Self::Flagged => (icons::ICON_FLAG, cx.theme.verdict_partly.fg),
            Self::Started => (icons::ICON_CONTRAST, cx.theme.mark),
            Self::Skipped { .. } => (icons::ICON_SKIP_NEXT, cx.theme.muted),
        };
        paint::icon(ui, centre, icon, size::ICON_LARGE, colour);
    }
}

/// Draws the content of a row; in a compact list the second line has no room.
pub(super) fn ui(ui: &mut Ui, state: ItemState, [title, second]: [&str; 2], selected: bool, cx: &Cx<'_>) {
    let (rect, sign) =
        ui.allocate_exact_size(vec2(size::VERDICT_DISC, ui.available_height()), Sense::hover());
    state.paint_at(ui, rect.center(), cx);
    sign.on_hover_text(cx.tr.capitalised(&state.words(cx.tr)));
    ui.add_space(space::SIGN);
    let compact = cx.density.row_item() < size::ROW_ITEM;
    let flag = if state.is_flagged() { size::ICON_CAPTION + space::SMALL } else { 0.0 };
    let (width, height) =
        (ui.available_width() - flag, if compact { Type::ROW.line } else { size::LINES_TWO });
    stacked(ui, width, height, |ui| {
        let label = Label::new(title).row().truncate();
        ui.add(match state {
            ItemState::Finished { .. } | ItemState::Skipped { .. } if !selected => label.muted(),
            ItemState::Open => label.semibold().strong(),
            _ => label.medium().strong(),
        });
        if !compact {
            ui.add(Label::new(second).caption().muted().truncate());
        }
    });
    if state.is_flagged() {
        let (rect, sign) = ui.allocate_exact_size(vec2(flag, ui.available_height()), Sense::hover());
        let colour = cx.theme.verdict_partly.fg;
        paint::icon(ui, rect.center(), icons::ICON_FLAG, size::ICON_CAPTION, colour);
        sign.on_hover_text(cx.tr.capitalised(state.flag(cx.tr)));
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    #[test]
    fn an_item_that_was_flagged_says_so_once_it_is_finished_or_passed() {
        let said = |state: ItemState| state.words(Tr::new(Locale::En));
        let finished = |flagged| ItemState::from(Some(ReviewState::Finished { flagged }));
        assert_eq!(
            (said(finished(false)), said(finished(true))),
            ("finished".into(), "finished · flagged".into())
        );
        assert_eq!(said(ItemState::Skipped { flagged: true }), "skipped · flagged");
        assert_eq!(said(ItemState::Flagged), "flagged", "its sign is the flag");
    }
}
