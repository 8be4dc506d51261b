//! Sign in: everybody, with the purpose of the session.

use crate::domain::{Progress, Timestamp};
use crate::engine::Event;
use crate::engine::ops::register::Opened;
use crate::text::Tr;
use crate::ui::cx::Outbox;
use egui::Ui;

/// State of the screen.
#[derive(Default)]
pub struct SignInScreen;

impl SignInScreen {
    /// The screen, with a username that is known.
    pub fn new(username: String) -> Self {
        drop(username);
        Self
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event) -> Option<Event> {
        Some(event)
    }

    /// Draws it.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        tr: Tr,
        opened: Option<&Opened>,
        progress: Option<&Progress>,
        now: Timestamp,
        out: &mut Outbox,
    ) {
        let _ = (ui, tr, opened, progress, now, out);
    }
}
