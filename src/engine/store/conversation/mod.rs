//! Conversations and their messages.

mod intake;

pub(crate) use intake::{MessageRow, NewConversation, NewMessage, StoredOutline};
