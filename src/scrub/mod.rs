//! The sieve: text in; scrubbed text and a report out. Total: it never fails.

mod raw;

pub use raw::{RawText, ScrubbedText};

use crate::domain::{KindCounts, Language, MessageRole};

/// Version of the rule set, stored with each conversation; raised whenever a rule changes what is removed.
pub const RULES_VERSION: u32 = 1;

/// One message to be scrubbed.
pub struct RawMessage {
    /// Who wrote it; decides the policy.
    pub role: MessageRole,
    /// What.
    pub text: RawText,
}

/// One scrubbed message, and what was removed from it.
pub struct ScrubbedMessage {
    /// The text that may be stored.
    pub text: ScrubbedText,
    /// Values removed, by kind.
    pub removed: KindCounts,
}

/// Which field staff typed; decides the policy (`DECISIONS` 21).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffField {
    /// A note: as an adviser's message.
    Note,
    /// What an answer should have been, a collection's texts, a saved search, a tag, an export's purpose: as a
    /// bot's message, with identifiers always removed.
    Text,
}

/// Scrubs the messages of one conversation, in order: each by its role, then neighbouring messages of one speaker
/// together, then echoes of removed values over the whole conversation. `personal` are values that the source
/// names as personal (a visitor's name, mail, telephone); they are removed wherever they occur, then forgotten.
pub fn conversation(
    messages: Vec<RawMessage>,
    language: Option<Language>,
    personal: &[RawText],
) -> Vec<ScrubbedMessage> {
    let _ = (language, personal);
    messages.into_iter().map(|message| raw::placeholder_for_now(message.text)).collect()
}

/// Scrubs what staff typed.
pub fn staff(text: RawText, field: StaffField) -> ScrubbedMessage {
    let _ = field;
    raw::placeholder_for_now(text)
}
