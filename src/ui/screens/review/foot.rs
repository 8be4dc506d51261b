//! The foot of the form: it stays in one place however long the form is.

use super::desk::Desk;
use super::source::Next;
use super::{Ask, Focus};
use crate::domain::AssignmentState;
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, IconButton, Label, paint};
use egui::{Align, Layout, Ui, UiBuilder, vec2};
use egui_material_icons::icons;

/// What the foot needs to know of the screen.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// From the sides of the form.
    pub(super) padding: f32,
    /// What follows.
    pub(super) next: Next,
    /// Whether the round has nothing more to be done.
    pub(super) ended: bool,
    /// Something could not be saved.
    pub(super) unsaved: bool,
    /// How far it is in its round; `None`: it is in none.
    pub(super) item: Option<AssignmentState>,
    /// The one before that can be brought back.
    pub(super) back: Option<Back>,
    /// The own verdicts can be gone through, and something else comes first.
    pub(super) through: bool,
}

/// What was done with the one before, and can be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Back {
    /// It was passed.
    Skipped,
    /// It was finished.
    Finished,
}

impl Back {
    fn said(self, tr: Tr) -> &'static str {
        match self {
            Self::Skipped => tr.queue_skipped_last(),
            Self::Finished => tr.review_finished_last(),
        }
    }

    /// The name of undoing it, and the ask for it.
    fn act(self, tr: Tr) -> (&'static str, Ask) {
        match self {
            Self::Skipped => (tr.queue_take_back(), Ask::TakeBack),
            Self::Finished => (tr.review_reopen(), Ask::Undo),
        }
    }
}

impl State {
    /// Whether there is nothing to be finished.
    fn is_done(self, desk: &Desk) -> bool {
        match self.item {
            None | Some(AssignmentState::Finished) => desk.is_finished(),
            Some(AssignmentState::Waiting) => false,
            Some(AssignmentState::Skipped(_)) => true,
        }
    }

    /// Whether the review was finished outside its round, and is no part of it before it was opened again.
    fn is_outside_round(self, desk: &Desk) -> bool {
        self.item == Some(AssignmentState::Waiting) && desk.is_finished()
    }

    /// What is said of the round, where nothing else is to be said.
    fn said(self, desk: &Desk, tr: Tr) -> Option<String> {
        match (self.next, self.item) {
            (_, Some(AssignmentState::Skipped(reason))) => {
                Some(tr.queue_item_skipped_why(tr.skip_reason(reason)))
            }
            (_, Some(AssignmentState::Finished)) if !desk.is_finished() => Some(tr.queue_kept().to_owned()),
            (Next::Round | Next::Verdicts | Next::Queue, _) if self.ended => Some(tr.queue_done().to_owned()),
            _ if self.is_outside_round(desk) => Some(tr.queue_outside_round_short().to_owned()),
            _ => self.back.map(|back| back.said(tr).to_owned()),
        }
    }

    /// What is to be done next, and the ask for it.
    fn primary(self, desk: &Desk, tr: Tr) -> (Button<'static>, Ask) {
        if self.is_outside_round(desk) {
            return (Button::primary(tr.review_reopen()).keys("Ctrl+Enter"), Ask::Reopen);
        }
        if !self.is_done(desk) {
            return (Button::primary(tr.review_finish_next()).keys("Ctrl+Enter"), Ask::Finish);
        }
        let button = match self.next {
            Next::Item => Button::primary(tr.review_next_item()).keys("→"),
            Next::Conversations => Button::primary(tr.review_to_conversations()),
            Next::Take => Button::primary(tr.queue_take()).keys("Ctrl+Enter"),
            Next::TakeBack => Button::primary(tr.queue_take_back()).keys("Ctrl+Z"),
            Next::Round => Button::primary(tr.queue_next_round()).keys("Ctrl+Enter"),
            Next::Verdicts => Button::primary(tr.queue_through()).keys("Ctrl+Enter"),
            Next::Queue => Button::primary(tr.queue_back()).keys("Ctrl+Enter"),
        };
        (button, Ask::Follow)
    }
}

/// What the foot says beside its buttons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// So many answers have no verdict and so many criteria no value, and the reviewer wanted to finish.
    Missing(u64, u64),
    /// Something could not be saved.
    Unsaved,
    /// How the work stands.
    Plain(String),
}

impl Said {
    /// What is to be said of this work.
    pub(super) fn of(desk: &Desk, unsaved: bool, tr: Tr) -> Self {
        let (answers, criteria) = (desk.missing().len() as u64, desk.unanswered().len() as u64);
        if unsaved {
            Self::Unsaved
        } else if desk.is_finished() {
            Self::Plain(tr.review_finished().to_owned())
        } else if desk.marked && answers + criteria > 0 {
            Self::Missing(answers, criteria)
        } else if let Some(saved) = desk.review().saved {
            Self::Plain(tr.common_draft_saved(&tr.clock(saved)))
        } else {
            Self::Plain(tr.review_saved_by_itself().to_owned())
        }
    }
}

/// Draws it.
pub(super) fn ui(
    ui: &mut Ui,
    desk: &Desk,
    state: State,
    focus: &mut Option<Focus>,
    cx: &Cx<'_>,
    asks: &mut Vec<Ask>,
) {
    let rect = ui.max_rect();
    paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
    let one_row = rect.height() < size::FOOT_REVIEW;
    let margin = if one_row { space::MEDIUM } else { space::BETWEEN_FIELDS };
    let inner = rect.shrink2(vec2(state.padding, margin));
    let layout = if one_row { Layout::left_to_right(Align::Center) } else { Layout::top_down(Align::Min) };
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
    ui.spacing_mut().item_spacing = vec2(space::MEDIUM, space::SMALL + space::HAIR);
    let (button, ask) = state.primary(desk, cx.tr);
    let button = button.height(size::CONTROL_FORM);
    let primary = if one_row {
        ui.add(button)
    } else {
        // In a form that was made wider it would be as wide as a row, over which notices may lie (`toast_place`).
        let room = vec2(inner.width().min(size::TOAST), size::CONTROL_FORM);
        ui.allocate_ui(room, |ui| ui.add(button.full_width())).inner
    };
    if focus.take_if(|focus| *focus == Focus::Finish).is_some() {
        primary.request_focus();
    }
    if primary.clicked() {
        asks.push(ask);
    }
    let said = match Said::of(desk, state.unsaved, cx.tr) {
        Said::Plain(words) => Said::Plain(state.said(desk, cx.tr).unwrap_or(words)),
        said => said,
    };
    if one_row {
        icons_ui(&mut ui, desk, state, cx, asks);
        said_ui(&mut ui, &said, cx);
        return;
    }
    let line = vec2(inner.width(), size::CONTROL);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        buttons_ui(ui, desk, state, cx, asks);
        if state.item.is_none() {
            let rest = ui.available_size();
            ui.allocate_ui_with_layout(rest, Layout::right_to_left(Align::Center), |ui| {
                back_ui(ui, &said, state, cx, asks);
            });
        }
    });
    if state.item.is_some() {
        let line = vec2(inner.width(), size::TARGET);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            back_ui(ui, &said, state, cx, asks);
        });
    }
}

/// How the work stands, and the way back to the item before.
fn back_ui(ui: &mut Ui, said: &Said, state: State, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    if let (Some(back), Said::Plain(_)) = (state.back, said) {
        let (name, ask) = back.act(cx.tr);
        if ui.add(Button::link(name).keys("Ctrl+Z")).clicked() {
            asks.push(ask);
        }
    }
    ui.with_layout(Layout::left_to_right(Align::Center), |ui| said_ui(ui, said, cx));
}

/// The secondary buttons.
fn buttons_ui(ui: &mut Ui, desk: &Desk, state: State, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let tr = cx.tr;
    let (label, keys, ask) = if desk.is_finished() {
        (tr.review_reopen(), None, Ask::Reopen)
    } else {
        (tr.review_save(), Some("Ctrl+S"), Ask::Save)
    };
    let skip = Button::secondary(tr.queue_skip()).keys("Ctrl+Shift+Enter");
    let skips = state.item == Some(AssignmentState::Waiting);
    let named = || Button::secondary(label);
    let first = keys.map_or_else(named, |keys| named().keys(keys));
    // Where both have no room, the key that is known better is left out.
    let both = first.width(ui) + space::MEDIUM + skip.width(ui);
    let first = if skips && both > ui.available_width() { named() } else { first };
    // Opening it again is the primary button then.
    if !state.is_outside_round(desk) && ui.add(first).clicked() {
        asks.push(ask);
    }
    if skips && ui.add(skip).clicked() {
        asks.push(Ask::Skip);
    }
    if state.through && ui.add(Button::secondary(tr.queue_through())).clicked() {
        asks.push(Ask::Through);
    }
}

/// The same as icons, where the foot has one row.
fn icons_ui(ui: &mut Ui, desk: &Desk, state: State, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let tr = cx.tr;
    let (icon, name, ask) = if desk.is_finished() {
        (icons::ICON_LOCK_OPEN, tr.review_reopen(), Ask::Reopen)
    } else {
        (icons::ICON_SAVE, tr.review_save(), Ask::Save)
    };
    let skips = state.item == Some(AssignmentState::Waiting);
    let skip = skips.then(|| (icons::ICON_SKIP_NEXT, tr.queue_skip(), Ask::Skip));
    let back = state.back.map(|back| {
        let (name, ask) = back.act(tr);
        (icons::ICON_UNDO, name, ask)
    });
    let first = (!state.is_outside_round(desk)).then_some((icon, name, ask));
    let through = state.through.then(|| (icons::ICON_RULE, tr.queue_through(), Ask::Through));
    for (icon, name, ask) in [first, skip, back, through].into_iter().flatten() {
        if ui.add(IconButton::new(icon, name)).clicked() {
            asks.push(ask);
        }
    }
}

fn said_ui(ui: &mut Ui, said: &Said, cx: &Cx<'_>) {
    let wrong = |words| Label::new(words).caption().medium().colour(cx.theme.verdict_incorrect.fg).rows(2);
    match said {
        Said::Unsaved => ui.add(wrong(cx.tr.review_unsaved())),
        Said::Missing(answers, criteria) => ui.add(wrong(&missing(*answers, *criteria, cx.tr))),
        Said::Plain(words) => ui.add(Label::new(words).caption().muted().rows(2)),
    };
}

/// What is missing, in words.
fn missing(answers: u64, criteria: u64, tr: Tr) -> String {
    let answers = (answers > 0).then(|| tr.review_missing(answers));
    let criteria = (criteria > 0).then(|| tr.review_values_missing(criteria));
    tr.list_facts(&answers.into_iter().chain(criteria).collect::<Vec<_>>())
}
