//! Conversations: everybody searches, filters and reads; table left, transcript right.

use crate::engine::{Changes, Event};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::list::ConversationList;
use egui::Ui;

/// State of the screen.
#[derive(Default)]
pub struct ConversationsScreen;

impl ConversationsScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, list: &ConversationList, cx: &Cx<'_>) -> String {
        let _ = (list, cx);
        String::new()
    }

    /// It comes into view.
    pub fn entered(&mut self, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
        let _ = (list, cx, out);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(
        &mut self,
        event: Event,
        list: &mut ConversationList,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> Option<Event> {
        let _ = (list, cx, out);
        Some(event)
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
        let _ = (changes, list, cx, out);
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, list: &mut ConversationList, cx: &Cx<'_>, out: &mut Outbox) {
        let _ = (ui, list, cx, out);
    }
}
