//! The foot of the form: it stays in one place however long the form is.

use super::desk::Desk;
use super::{Ask, Focus};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, Label, paint};
use egui::{Align, Layout, Ui, UiBuilder, vec2};

/// Height of the button that is as wide as the form.
const PRIMARY: f32 = 36.0;

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
    /// So many answers have no verdict, and the reviewer wanted to finish.
    Missing(u64),
    /// Something could not be saved.
    Unsaved,
    /// How the work stands.
    Plain(String),
}

impl Said {
    /// What is to be said of this work.
    pub(super) fn of(desk: &Desk, unsaved: bool, tr: Tr) -> Self {
        let missing = desk.missing().len() as u64;
        if unsaved {
            Self::Unsaved
        } else if desk.is_finished() {
            Self::Plain(tr.review_finished().to_owned())
        } else if desk.marked && missing > 0 {
            Self::Missing(missing)
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
    let inner = rect.shrink2(vec2(padding, space::BETWEEN_FIELDS));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Min)));
    ui.spacing_mut().item_spacing = vec2(space::MEDIUM, space::SMALL + space::HAIR);
    let primary = |label| Button::primary(label).full_width().height(PRIMARY);
    let (button, ask) = match (desk.is_finished(), last) {
        (false, _) => (primary(tr.review_finish_next()).keys("Ctrl+Enter"), Ask::Finish),
        (true, false) => (primary(tr.review_next_item()).keys("→"), Ask::StepItem(1)),
        (true, true) => (primary(tr.review_to_conversations()), Ask::ToConversations),
    };
    let primary = ui.add(button);
    if focus.take_if(|focus| *focus == Focus::Finish).is_some() {
        primary.request_focus();
    }
    if primary.clicked() {
        asks.push(ask);
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
        let colour = cx.theme.verdict_incorrect.fg;
        match Said::of(desk, unsaved, tr) {
            Said::Unsaved => {
                ui.add(Label::new(tr.review_unsaved()).caption().medium().colour(colour).rows(2));
            }
            Said::Missing(count) => {
                ui.add(Label::new(&tr.review_missing(count)).caption().medium().colour(colour).rows(2));
            }
            Said::Plain(words) => {
                ui.add(Label::new(&words).caption().muted().rows(2));
            }
        }
    });
}
