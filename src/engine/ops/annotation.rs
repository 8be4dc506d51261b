//! Notes and tags on conversations.

use crate::domain::{ConversationId, NoteId, TagId};
use crate::engine::ops::Handled;
use crate::engine::store::Store;
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RawText;

/// What staff write on a conversation.
pub enum Command {
    /// Writes a note.
    AddNote {
        /// On this conversation.
        conversation: ConversationId,
        /// On this message; `None`: the whole conversation.
        seq: Option<u32>,
        /// What.
        text: RawText,
    },
    /// Changes an own note.
    ChangeNote {
        /// Which.
        note: NoteId,
        /// To what.
        text: RawText,
        /// The version that was seen.
        version: i64,
    },
    /// Removes an own note.
    RemoveNote(NoteId),
    /// Puts a tag on a conversation; makes the tag if there is none of that name.
    AddTag {
        /// The conversation.
        conversation: ConversationId,
        /// The tag's name, 1–40 characters.
        name: RawText,
    },
    /// Takes a tag off a conversation.
    RemoveTag {
        /// The conversation.
        conversation: ConversationId,
        /// The tag.
        tag: TagId,
    },
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// The conversation whose notes and tags changed.
    Changed(ConversationId),
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    drop((command, store, context));
    Err(Error::new(ErrorKind::Internal, "a command that is built next"))
}
