//! Settings: one's own language, theme, text size and password.

use crate::engine::{Changes, Event};
use crate::ui::cx::{Cx, Outbox, Picked};
use egui::Ui;

/// State of the screen.
#[derive(Default)]
pub struct SettingsScreen;

impl SettingsScreen {
    /// Count and scope, beside the title.
    pub fn scope(&self, cx: &Cx<'_>) -> String {
        let _ = cx;
        String::new()
    }

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

    /// A file was chosen or dropped for it.
    pub fn picked(&mut self, picked: Picked, cx: &Cx<'_>, out: &mut Outbox) {
        let _ = (picked, cx, out);
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let _ = (ui, cx, out);
    }
}
