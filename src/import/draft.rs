//! A conversation while it is being read, and what makes it whole.

use super::roles::Author;
use super::scan::MAX_STRING;
use super::{Item, RawConversation, RawMessage, clean, language};
use crate::domain::{
    Channel, CustomerRating, Language, MessageRole, Refusal, RefusalReason, TimeBasis, Timestamp, ToldRating,
};
use crate::scrub::RawText;
use zeroize::{Zeroize as _, Zeroizing};

/// Most messages of one conversation (`SECURITY` 6).
pub(super) const MAX_MESSAGES: usize = 5000;

/// One message, not yet cleaned.
pub(super) struct DraftMessage {
    pub(super) role: MessageRole,
    pub(super) at: Option<(Timestamp, TimeBasis)>,
    pub(super) text: String,
}

/// What a format has found of one conversation.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) id: Option<String>,
    pub(super) record: u64,
    pub(super) offset: u64,
    pub(super) channel: Option<Channel>,
    pub(super) language: Option<Language>,
    pub(super) rating: ToldRating,
    pub(super) topic: Option<String>,
    pub(super) messages: Vec<DraftMessage>,
    pub(super) personal: Vec<String>,
    /// Internal notes; they come in only by a supervisor's word.
    pub(super) notes: Vec<DraftMessage>,
}

impl Draft {
    /// A conversation that begins at this record.
    pub(super) fn new(id: Option<String>, record: u64, offset: u64) -> Self {
        let mut draft = Self::default();
        draft.id = id;
        draft.record = record;
        draft.offset = offset;
        draft
    }

    /// Adds a message; one without text is passed over, and an internal note is laid aside.
    pub(super) fn add(
        &mut self,
        author: Author,
        at: Option<(Timestamp, TimeBasis)>,
        text: String,
    ) -> Result<(), RefusalReason> {
        match author {
            _ if text.trim().is_empty() => {}
            _ if self.messages.len() + self.notes.len() >= MAX_MESSAGES => {
                return Err(RefusalReason::TooManyMessages);
            }
            Author::Note => self.notes.push(DraftMessage { role: MessageRole::System, at, text }),
            Author::Role(role) => self.messages.push(DraftMessage { role, at, text }),
        }
        Ok(())
    }

    /// Takes what one record says of the customer's rating; of several the last that says anything counts.
    pub(super) fn rate(&mut self, found: Option<CustomerRating>) {
        self.rating = found.map_or(self.rating, ToldRating::Given);
    }

    /// Sorts the messages by time, if each has one; the order of the file decides between equal times.
    pub(super) fn sort_by_time(&mut self) {
        if self.messages.iter().all(|message| message.at.is_some()) {
            self.messages.sort_by_key(|message| message.at.map(|(at, _)| at));
        }
    }

    /// The same for messages that lie newest first or oldest first, equal times too.
    pub(super) fn put_oldest_first(&mut self) {
        let times = || self.messages.iter().filter_map(|message| message.at).map(|(at, _)| at);
        let steps = || times().zip(times().skip(1));
        let (forward, back) =
            (steps().filter(|(a, b)| a < b).count(), steps().filter(|(a, b)| a > b).count());
        if back > forward {
            self.messages.reverse();
        }
        self.sort_by_time();
    }

    /// The conversation's own time stands for its first message, if that has none and none is earlier.
    pub(super) fn begin_at(&mut self, began: Option<(Timestamp, TimeBasis)>) {
        let earliest = self.messages.iter().filter_map(|message| message.at).map(|(at, _)| at).min();
        if let (Some(began), Some(first)) = (began, self.messages.first_mut())
            && first.at.is_none()
            && earliest.is_none_or(|earliest| began.0 <= earliest)
        {
            first.at = Some(began);
        }
    }

    /// Adds a value that the source names as personal.
    pub(super) fn add_personal(&mut self, value: Option<String>) {
        let value = value.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        if let Some(value) = value.filter(|value| !self.personal.contains(value)) {
            self.personal.push(value);
        }
    }

    /// The conversation cleaned, or its refusal.
    pub(super) fn finish(mut self) -> Item {
        for message in self.messages.iter_mut().chain(&mut self.notes) {
            message.text = clean::text(std::mem::take(&mut message.text));
        }
        let refused =
            if self.messages.iter().chain(&self.notes).any(|message| message.text.len() > MAX_STRING) {
                Some(RefusalReason::StringTooLong)
            } else if self.messages.iter().all(|message| message.role == MessageRole::System) {
                Some(RefusalReason::Empty)
            } else {
                None
            };
        if let Some(reason) = refused {
            return Item::Refusal(Refusal { record: self.record, offset: self.offset, reason });
        }
        let language = self.language.unwrap_or_else(|| language::of(&self.messages));
        Item::Conversation(RawConversation {
            id: self.id.take().map(|id| Zeroizing::new(clean::text(id))),
            record: self.record,
            offset: self.offset,
            channel: self.channel,
            language: Some(language),
            rating: self.rating,
            topic: self.topic.take().map(|topic| RawText::new(clean::text(topic))),
            messages: raw(&mut self.messages),
            notes: raw(&mut self.notes),
            personal: std::mem::take(&mut self.personal)
                .into_iter()
                .map(|value| RawText::new(clean::text(value)))
                .collect(),
        })
    }
}

fn raw(messages: &mut Vec<DraftMessage>) -> Vec<RawMessage> {
    std::mem::take(messages)
        .into_iter()
        .map(|message| RawMessage { role: message.role, at: message.at, text: RawText::new(message.text) })
        .collect()
}

impl Drop for Draft {
    fn drop(&mut self) {
        self.id.zeroize();
        self.topic.zeroize();
        self.personal.zeroize();
        for message in self.messages.iter_mut().chain(&mut self.notes) {
            message.text.zeroize();
        }
    }
}
