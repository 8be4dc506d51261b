//! The invented conversations of the demo: texts from `assets/demo`, put together as a chat system would export
//! them, with artificial personal data planted for the sieve to remove.

mod choose;
mod compose;
mod content;
mod opinion;
mod rating;
mod talk;
mod truth;
mod turn;
mod values;

pub use compose::{DemoConversation, conversations};
pub use content::{DemoCollection, DemoLine};
pub use opinion::{Judgement, Opinion};
pub use truth::{collections, lessons, notes, tags, topic_label, verdict_of};
pub(crate) use values::value;
