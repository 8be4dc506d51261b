//! A conversation put together from its activities.

use super::activity::{Account, Activity};
use crate::domain::{Language, MessageRole, RefusalReason, TimeBasis, Timestamp};
use crate::import::Item;
use crate::import::draft::Draft;
use crate::import::json::time_of;
use crate::import::personal::is_name;
use crate::import::roles::{Author, author};
use std::collections::{HashMap, HashSet};
use zeroize::{Zeroize as _, Zeroizing};

/// Most messages that are held: those that were deleted count too.
const MAX_HELD: usize = 20_000;

/// What a held message costs beside its text.
const MESSAGE_BYTES: usize = 160;

const BOT: Author = Author::Role(MessageRole::Bot);
const CUSTOMER: Author = Author::Role(MessageRole::Customer);

/// A message that may still be changed or deleted.
struct Held {
    /// Who sent it, if its sender has an id.
    from: Option<String>,
    role: Option<Author>,
    /// Whether it was sent to the customer.
    to_customer: bool,
    at: Option<(Timestamp, TimeBasis)>,
    text: Zeroizing<String>,
}

/// One conversation.
pub(super) struct Session {
    draft: Draft,
    began: Option<(Timestamp, TimeBasis)>,
    held: Vec<Held>,
    /// Where the message with an id is held.
    places: HashMap<String, usize>,
    deleted: HashSet<String>,
    /// Roles that accounts were seen in.
    known: HashMap<String, Author>,
    /// Languages by who writes: of messages, of anything else.
    languages: [Option<Language>; 2],
}

impl Session {
    pub(super) fn new(id: Option<String>, record: u64, offset: u64) -> Self {
        Self {
            draft: Draft::new(id, record, offset),
            began: None,
            held: Vec::new(),
            places: HashMap::new(),
            deleted: HashSet::new(),
            known: HashMap::new(),
            languages: [None; 2],
        }
    }

    /// The conversation's own time, if its first message has none.
    pub(super) fn began_at(&mut self, began: Option<(Timestamp, TimeBasis)>) {
        self.began = began;
    }

    /// Takes an activity; the bytes that it adds to what is held.
    pub(super) fn add(&mut self, mut activity: Activity) -> Result<usize, RefusalReason> {
        for account in
            [&activity.from.0, &activity.recipient.0].into_iter().chain(&activity.members_added.entries)
        {
            if let (Some(id), Some(role)) = (account.id.text(), role_of(account)) {
                self.known.entry(id.to_owned()).or_insert(role);
            }
        }
        let language = activity.locale.text().and_then(Language::from_code);
        let [of_messages, of_others] = &mut self.languages;
        let kind = activity.kind.text().unwrap_or_default();
        let own = if kind == "message" { of_messages } else { of_others };
        *own = own.or(language);
        match kind {
            "message" => self.message(&mut activity),
            "messageUpdate" => self.update(&mut activity),
            "event" => self.status(&mut activity),
            "messageDelete" => {
                let Some(id) = activity.id.take() else { return Ok(0) };
                if let Some(held) = self.places.get(&id).and_then(|place| self.held.get_mut(*place)) {
                    held.text = Zeroizing::default();
                }
                self.deleted.insert(id);
                Ok(MESSAGE_BYTES)
            }
            _ => Ok(0),
        }
    }

    fn message(&mut self, activity: &mut Activity) -> Result<usize, RefusalReason> {
        let id = activity.id.take();
        if id.as_ref().is_some_and(|id| self.deleted.contains(id)) {
            return Ok(0);
        }
        if self.held.len() >= MAX_HELD {
            return Err(RefusalReason::TooManyMessages);
        }
        let text = Zeroizing::new(activity.shown());
        let bytes = text.len() + MESSAGE_BYTES;
        let recipient = role_of(&activity.recipient.0);
        let role = match role_of(&activity.from.0) {
            None if recipient == Some(BOT) => Some(CUSTOMER),
            role => role,
        };
        if role == Some(CUSTOMER) {
            self.draft.add_personal(activity.from.0.name.take().filter(|name| is_name(name)));
        }
        if let Some(id) = id {
            self.places.insert(id, self.held.len());
        }
        self.held.push(Held {
            from: activity.from.0.id.take(),
            role,
            to_customer: recipient == Some(CUSTOMER) || activity.reply_to_id.text().is_some(),
            at: time_of(&activity.timestamp)?,
            text,
        });
        Ok(bytes)
    }

    /// What the hand-over to a person shows: "moved to the queue".
    fn status(&mut self, activity: &mut Activity) -> Result<usize, RefusalReason> {
        let Some(text) = activity.status() else { return Ok(0) };
        let at = time_of(&activity.timestamp)?;
        let bytes = text.len() + MESSAGE_BYTES;
        let role = Some(Author::Role(MessageRole::System));
        self.held.push(Held { from: None, role, to_customer: true, at, text: Zeroizing::new(text) });
        if self.held.len() > MAX_HELD { Err(RefusalReason::TooManyMessages) } else { Ok(bytes) }
    }

    /// Puts the new text in place of the old; an update of what is not there is a message of its own.
    fn update(&mut self, activity: &mut Activity) -> Result<usize, RefusalReason> {
        let id = activity.id.text().unwrap_or_default();
        let place = self.places.get(id).filter(|_| !self.deleted.contains(id)).copied();
        match place.and_then(|place| self.held.get_mut(place)) {
            Some(held) => {
                held.text = Zeroizing::new(activity.shown());
                Ok(held.text.len())
            }
            None => self.message(activity),
        }
    }

    /// The conversation whole.
    pub(super) fn finish(mut self) -> Item {
        self.draft.language = self.languages.into_iter().find_map(|language| language);
        let refusal = (self.draft.record, self.draft.offset);
        let has_bot = self.known.values().any(|role| *role == BOT);
        for mut held in std::mem::take(&mut self.held) {
            let known = held.from.as_ref().and_then(|from| self.known.get(from)).copied();
            // Who answers beside a known bot, under another id, is a person.
            let beside_bot = has_bot && held.to_customer && held.from.is_some();
            let other = if beside_bot { MessageRole::Adviser } else { MessageRole::Service };
            let role = held.role.or(known).unwrap_or(Author::Role(other));
            let text = std::mem::take(&mut *held.text);
            if let Err(reason) = self.draft.add(role, held.at, text) {
                let (record, offset) = refusal;
                return Item::Refusal(crate::domain::Refusal { record, offset, reason });
            }
        }
        self.draft.begin_at(self.began);
        std::mem::take(&mut self.draft).finish()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        for held in &mut self.held {
            held.from.zeroize();
        }
    }
}

/// By the role's word, or by its number, which users report from Copilot Studio (unverified): 0 bot, 1 user.
fn role_of(account: &Account) -> Option<Author> {
    match account.role.text()? {
        "0" | "skill" => Some(BOT),
        "1" => Some(CUSTOMER),
        word => author(word),
    }
}
