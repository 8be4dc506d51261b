//! First start: the register and its first supervisor are made, in three steps.

use crate::engine::Event;
use crate::text::Tr;
use crate::ui::cx::Outbox;
use egui::Ui;
use std::path::PathBuf;

/// State of the screen.
#[derive(Default)]
pub struct FirstStartScreen;

impl FirstStartScreen {
    /// The screen, with the place where the register would lie.
    pub fn new(path: PathBuf) -> Self {
        drop(path);
        Self
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event) -> Option<Event> {
        Some(event)
    }

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, tr: Tr, out: &mut Outbox) {
        let _ = (ui, tr, out);
    }
}
