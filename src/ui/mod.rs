//! The window: egui draws values of [`crate::domain`]; all work is asked of the engine.
//!
//! [`app`] owns engine and screens and carries out what screens wish; [`shell`] is the frame around every screen;
//! [`window`] opens it on the desktop.

pub mod acts;
pub mod app;
mod autosave;
pub mod calendar;
pub mod cx;
mod entrance;
mod faces;
mod focus;
pub mod fonts;
mod hints;
mod item_row;
mod keys;
pub mod last_acts;
mod leaving;
pub mod list;
mod marking;
mod new_password;
pub mod notice;
mod palette;
pub mod pick;
mod picture;
mod query_fault;
pub mod queue;
mod rail;
mod reauthentication;
pub mod regions;
pub mod rest;
pub mod route;
pub mod screens;
pub mod shell;
mod shortcuts;
#[cfg(feature = "shots")]
pub mod shots;
pub mod sieved;
pub mod theme;
pub mod transcript_view;
pub mod widgets;
pub mod window;
mod window_size;
mod work;

pub use app::App;
pub use cx::{Cx, Load, Notice, Outbox, Pick, Picked, Wish};
pub use list::ConversationList;
pub use queue::Queue;
pub use route::Route;
