//! Full pages: the register is being opened, or cannot be.

use crate::error::Error;
use crate::text::Tr;
use crate::ui::cx::{Pick, Wish};
use egui::Ui;

/// The register is being opened.
pub fn opening(ui: &mut Ui, tr: Tr) {
    let _ = (ui, tr);
}

/// Why it cannot be opened, and what can be done.
pub fn page(ui: &mut Ui, tr: Tr, error: &Error) -> Option<Wish> {
    let _ = (ui, tr, error, Pick::Register);
    None
}
