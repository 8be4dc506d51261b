//! The window: egui draws values of [`crate::domain`]; all work is asked of the engine.

pub mod fonts;
pub mod theme;
pub mod widgets;
