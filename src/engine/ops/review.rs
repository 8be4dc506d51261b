//! Reviews: verdicts on the answers of a conversation. Choices are saved at once, typed text when it is left.

use crate::domain::{ConversationId, Day, Review, RootCause, Verdict};
use crate::engine::ops::Handled;
use crate::engine::store::Store;
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RawText;

/// What a reviewer does.
pub enum Command {
    /// Gives a verdict on one answer, or changes it; cause and texts stay.
    GiveVerdict {
        /// The conversation.
        conversation: ConversationId,
        /// The answer's place in it.
        seq: u32,
        /// The verdict.
        verdict: Verdict,
    },
    /// Takes a verdict back, with cause and texts.
    TakeBack {
        /// The conversation.
        conversation: ConversationId,
        /// The answer's place in it.
        seq: u32,
    },
    /// Says why, what it should have been, and where guidance says so.
    Explain {
        /// The conversation.
        conversation: ConversationId,
        /// The answer's place in it.
        seq: u32,
        /// Why it was not correct.
        cause: Option<RootCause>,
        /// What it should have been.
        should: RawText,
        /// Reference to public guidance.
        reference: RawText,
        /// The day on which that guidance was valid.
        valid_on: Option<Day>,
    },
    /// Finishes the review; refused while an answer has no verdict.
    Finish(ConversationId),
    /// Opens the own finished review again.
    Reopen(ConversationId),
    /// Marks the own review to come back to, or removes the mark.
    Flag {
        /// The conversation.
        conversation: ConversationId,
        /// Whether it is marked.
        flagged: bool,
    },
}

/// What comes of it: the own review as it is now.
#[derive(Debug)]
pub enum Reply {
    /// The conversation and the review.
    Saved(ConversationId, Review),
    /// The conversation and its finished review.
    Finished(ConversationId, Review),
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    drop((command, store, context));
    Err(Error::new(ErrorKind::Internal, "a command that is built next"))
}
