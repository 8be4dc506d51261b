//! Seula: the register of a public agency's chatbot and live chat.
//!
//! In reading order: [`domain`] holds values and rules, [`scrub`] removes personal data from text, [`import`]
//! reads exports of chat systems, [`export`] writes what leaves the register, [`engine`] does all work on the
//! register file, [`cli`] and `ui` (feature `gui`) are its two faces. [`docs`] says why it is so.

pub mod cli;
pub mod demo;
pub mod docs;
pub mod domain;
pub mod engine;
pub mod error;
pub mod export;
pub mod import;
pub mod scrub;
pub mod text;
#[cfg(feature = "gui")]
pub mod ui;
pub mod volume;
