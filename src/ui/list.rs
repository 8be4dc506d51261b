//! The list of conversations that Conversations shows and Review works through.

use crate::engine::{Changes, Event};
use crate::ui::cx::{Cx, Outbox};

/// Filter, order, loaded rows and the selected one.
#[derive(Default)]
pub struct ConversationList;

impl ConversationList {
    /// It comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        let _ = (cx, out);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let _ = (cx, out);
        Some(event)
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        let _ = (changes, cx, out);
    }
}
