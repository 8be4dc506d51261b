//! The sieve: text in; scrubbed text and a report out. Total: it never fails.
//!
//! Each text is read through a matching `view`; `keep` lays down what must stay, the detectors in `detect` note what
//! they find, `policy` decides by role, and `split` and `echo` look beyond the single message.

mod calendar;
mod check;
mod detect;
mod echo;
mod escape;
mod fold;
mod frame;
mod hit;
mod keep;
mod policy;
mod raw;
mod scan;
mod sift;
mod spell;
mod split;
mod trigger;
mod view;

#[cfg(test)]
mod corpus_test;

pub use raw::{RawText, ScrubbedText};

use crate::domain::{KindCounts, Language, MessageRole};
use hit::Cut;
use policy::Policy;

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
/// Every rule reads all languages, because customers mix them; `language` is only a hint that none needs so far.
pub fn conversation(
    messages: Vec<RawMessage>,
    language: Option<Language>,
    personal: &[RawText],
) -> Vec<ScrubbedMessage> {
    let _ = language;
    let mut cuts: Vec<Vec<Cut>> =
        messages.iter().map(|message| sift::cuts(message.text.expose(), Policy::of(message.role))).collect();
    let parts: Vec<split::Part<'_>> = messages
        .iter()
        .map(|message| split::Part { role: message.role, text: message.text.expose() })
        .collect();
    split::across(&parts, &mut cuts);
    let mut values = echo::Values::default();
    for value in personal {
        values.add_personal(value.expose());
    }
    for (message, own) in messages.iter().zip(&cuts) {
        for cut in own {
            values.add(message.text.expose().get(cut.range.clone()).unwrap_or(""), cut.kind);
        }
    }
    if !values.is_empty() {
        for (message, own) in messages.iter().zip(&mut cuts) {
            values.find(message.text.expose(), Policy::of(message.role), own);
        }
    }
    messages.into_iter().zip(cuts).map(|(message, own)| scrubbed(message.text, own)).collect()
}

/// Scrubs what staff typed.
pub fn staff(text: RawText, field: StaffField) -> ScrubbedMessage {
    let policy = match field {
        StaffField::Note => Policy::Note,
        StaffField::Text => Policy::StaffText,
    };
    let cuts = sift::cuts(text.expose(), policy);
    scrubbed(text, cuts)
}

fn scrubbed(text: RawText, cuts: Vec<Cut>) -> ScrubbedMessage {
    let mut removed = KindCounts::default();
    if cuts.is_empty() {
        return ScrubbedMessage { text: ScrubbedText::sifted(text.into_inner()), removed };
    }
    let cuts = hit::union(cuts);
    for cut in &cuts {
        removed.add(cut.kind, 1);
    }
    let replaced = hit::replace(text.expose(), &cuts);
    ScrubbedMessage { text: ScrubbedText::sifted(replaced), removed }
}
