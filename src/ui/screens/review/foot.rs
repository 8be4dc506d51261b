//! The foot of the form: it stays in one place however long the form is.

use super::desk::Desk;
use super::{Ask, Focus};
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
    /// No item follows.
    pub(super) last: bool,
    /// Something could not be saved.
    pub(super) unsaved: bool,
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
    State { padding, last, unsaved }: State,
    focus: &mut Option<Focus>,
    cx: &Cx<'_>,
    asks: &mut Vec<Ask>,
) {
    let rect = ui.max_rect();
    let tr = cx.tr;
    paint::hairline(ui, rect.left(), rect.right(), rect.top() + 0.5);
    let one_row = rect.height() < size::FOOT_REVIEW;
    let margin = if one_row { space::MEDIUM } else { space::BETWEEN_FIELDS };
    let inner = rect.shrink2(vec2(padding, margin));
    let layout = if one_row { Layout::left_to_right(Align::Center) } else { Layout::top_down(Align::Min) };
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout));
    ui.spacing_mut().item_spacing = vec2(space::MEDIUM, space::SMALL + space::HAIR);
    let (button, ask) = match (desk.is_finished(), last) {
        (false, _) => (Button::primary(tr.review_finish_next()).keys("Ctrl+Enter"), Ask::Finish),
        (true, false) => (Button::primary(tr.review_next_item()).keys("→"), Ask::StepItem(1)),
        (true, true) => (Button::primary(tr.review_to_conversations()), Ask::ToConversations),
    };
    let button = button.height(size::CONTROL_FORM);
    let primary = ui.add(if one_row { button } else { button.full_width() });
    if focus.take_if(|focus| *focus == Focus::Finish).is_some() {
        primary.request_focus();
    }
    if primary.clicked() {
        asks.push(ask);
    }
    let said = Said::of(desk, unsaved, tr);
    if one_row {
        let (icon, name, ask) = if desk.is_finished() {
            (icons::ICON_LOCK_OPEN, tr.review_reopen(), Ask::Reopen)
        } else {
            (icons::ICON_SAVE, tr.review_save(), Ask::Save)
        };
        if ui.add(IconButton::new(icon, name)).clicked() {
            asks.push(ask);
        }
        said_ui(&mut ui, &said, cx);
        return;
    }
    let line = vec2(inner.width(), size::CONTROL);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        if desk.is_finished() {
            if ui.add(Button::secondary(tr.review_reopen())).clicked() {
                asks.push(Ask::Reopen);
            }
        } else if ui.add(Button::secondary(tr.review_save()).keys("Ctrl+S")).clicked() {
            asks.push(Ask::Save);
        }
        said_ui(ui, &said, cx);
    });
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
