//! Conversations and their messages. Every read of [`read`] leaves out what is due and what is staged.

mod change;
mod intake;
mod read;
mod remove;

pub(in crate::engine::store) use intake::month_of;
pub(crate) use intake::{MessageRow, NewConversation, NewMessage, StoredOutline};
pub(in crate::engine::store) use read::{json, language};
