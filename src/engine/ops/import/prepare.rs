//! What happens to one conversation before it reaches the writer: its dates are judged, its texts scrubbed, its id
//! hashed. Runs on the scrubbing threads; needs no register.

use crate::domain::retention::{FUTURE_MS, due_on};
use crate::domain::{
    Channel, Day, Kind, KindCounts, Language, MessageRole, RefusalReason, TimeBasis, Timestamp, ToldRating,
    answers,
};
use crate::engine::store::NewMessage;
use crate::import::{RawConversation, RawMessage};
use crate::scrub::{self, RawText, ScrubbedText};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// Messages that one conversation may have (`SECURITY` 6).
const MESSAGES_MAX: usize = 5000;

/// By what conversations are judged and named.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    /// Key of the hashes of source ids; empty if nothing will be stored or looked for in the register.
    pub(super) id_key: Vec<u8>,
    /// Days before the two years.
    pub(super) margin_days: u32,
    /// The clock.
    pub(super) now: Timestamp,
    /// Today as retention counts it.
    pub(super) today: Day,
    /// The importer's word for the file's oldest day.
    pub(super) not_older_than: Option<Day>,
    /// What is past due is kept, and what has no date too, since nothing is stored.
    pub(super) only_look: bool,
    /// Internal notes come in, too.
    pub(super) keep_notes: bool,
}

/// When a conversation began and ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// The earliest message.
    pub(super) first: Timestamp,
    /// The latest message.
    pub(super) last: Timestamp,
    /// How the earliest is known.
    pub(super) basis: TimeBasis,
}

/// A conversation that can be stored.
pub(super) struct Prepared {
    /// Number of its first record in the file.
    pub(super) record: u64,
    /// Byte at which that record begins.
    pub(super) offset: u64,
    /// Its id in the file; only kept while nothing is stored, and if it may be shown.
    pub(super) id: Option<Zeroizing<String>>,
    /// Keyed hash of source and id.
    pub(super) ext: [u8; 16],
    /// Whether the source has an id; else the hash is of what was scrubbed, and another under other rules.
    pub(super) named: bool,
    /// When; `None`: no date, the importer's word counts.
    pub(super) span: Option<Span>,
    /// The first day on which it may not exist.
    pub(super) due_on: Option<Day>,
    /// Its language.
    pub(super) language: Language,
    /// Who answered.
    pub(super) channel: Channel,
    /// What the source tells of the customer's rating.
    pub(super) rating: ToldRating,
    /// Topic words.
    pub(super) topic: Option<ScrubbedText>,
    /// Its messages.
    pub(super) messages: Vec<NewMessage>,
    /// What was removed from each message.
    pub(super) removed: Vec<KindCounts>,
    /// What was removed in all.
    pub(super) scrubbed: KindCounts,
    /// Internal notes of the source, dropped or kept as the rules say.
    pub(super) notes: u32,
}

impl Prepared {
    /// Answers among the messages from place `first` on.
    pub(super) fn answers_from(&self, first: usize) -> u32 {
        let roles = self.messages.iter().map(|message| message.role);
        answers(roles).filter(|at| *at >= first).count() as u32
    }

    /// What was removed from the messages from place `first` on.
    pub(super) fn removed_from(&self, first: usize) -> KindCounts {
        let mut all = KindCounts::default();
        self.removed.iter().skip(first).for_each(|removed| all.merge(removed));
        all
    }
}

/// Judges and scrubs one conversation of `source`.
pub(super) fn prepare(raw: RawConversation, source: &str, rules: &Rules) -> Result<Prepared, RefusalReason> {
    let RawConversation { id, record, offset, channel, language, rating, topic, messages, personal, notes } =
        raw;
    let notes_count = notes.len() as u32;
    let mut messages: Vec<(RawMessage, bool)> =
        messages.into_iter().map(|message| (message, false)).collect();
    if rules.keep_notes {
        weave(&mut messages, notes);
    }
    if messages.len() > MESSAGES_MAX {
        return Err(RefusalReason::TooManyMessages);
    }
    if messages.iter().all(|(message, _)| message.text.is_blank()) {
        return Err(RefusalReason::Empty);
    }
    let span = believable_span(&mut messages, rules)?;
    let start = span.map(|span| span.first.day()).or(rules.not_older_than);
    let due = start.map(|start| due_on(start, rules.margin_days));
    if !rules.only_look {
        match due {
            None => return Err(RefusalReason::NoDate),
            Some(due) if due <= rules.today => return Err(RefusalReason::PastDue),
            Some(_) => {}
        }
    }
    let channel = channel.unwrap_or_else(|| channel_of(&messages.iter().map(|(message, _)| message.role)));
    let (stamps, texts): (Vec<_>, Vec<_>) = messages
        .into_iter()
        .map(|(RawMessage { role, at, text }, internal)| {
            // Notes are colleagues' words about the customer: the sieve reads them as an adviser's.
            let reads_as = if internal { MessageRole::Adviser } else { role };
            ((role, at, internal), scrub::RawMessage { role: reads_as, text })
        })
        .unzip();
    // A topic is free text of the source, often a subject line that the customer wrote: it goes through the sieve as
    // the customer's first message, so that the names of the fields and the echoes of the talk are found in it.
    let has_topic = topic.is_some();
    let topic = topic.map(|text| scrub::RawMessage { role: MessageRole::Customer, text });
    let mut scrubbed = scrub::conversation(topic.into_iter().chain(texts).collect(), &personal).into_iter();
    let topic = if has_topic { scrubbed.next() } else { None };
    let shown = rules.only_look && id.as_ref().is_some_and(|id| is_only_a_name_of_machines(id, &personal));
    drop(personal);
    let mut all = topic.as_ref().map(|topic| topic.removed.clone()).unwrap_or_default();
    let (mut messages, mut removed) = (Vec::with_capacity(stamps.len()), Vec::with_capacity(stamps.len()));
    for ((role, at, internal), message) in stamps.into_iter().zip(scrubbed) {
        all.merge(&message.removed);
        removed.push(message.removed);
        messages.push(NewMessage {
            role,
            at: at.map(|(at, _)| at),
            basis: at.map_or(TimeBasis::Missing, |(_, basis)| basis),
            text: message.text,
            internal,
        });
    }
    let named_by_source = id.is_some();
    let ext = match &id {
        Some(id) => named(rules, source, id.as_bytes()),
        None => nameless(rules, source, &messages),
    };
    Ok(Prepared {
        record,
        offset,
        id: id.filter(|_| shown),
        ext,
        named: named_by_source,
        span,
        due_on: due,
        language: language.unwrap_or(Language::UNKNOWN),
        channel,
        rating,
        topic: topic.map(|topic| topic.text),
        messages,
        removed,
        scrubbed: all,
        notes: notes_count,
    })
}

/// Whether an id of the source may be shown: no blank in it, nothing that the source names as personal, and neither
/// an identity code nor an address in it. A bare number or a part of an id may be anything, so of other kinds only
/// a whole one counts.
fn is_only_a_name_of_machines(id: &Zeroizing<String>, personal: &[RawText]) -> bool {
    if id.contains(char::is_whitespace) {
        return false;
    }
    let message = scrub::RawMessage { role: MessageRole::Customer, text: RawText::new((**id).clone()) };
    let sifted = scrub::conversation(vec![message], personal);
    !sifted.iter().any(|message| {
        message.removed.iter().any(|(kind, _)| {
            matches!(kind, Kind::Hetu | Kind::Email | Kind::Personnummer | Kind::Name)
                || (kind != Kind::Number && message.text.as_str() == kind.placeholder())
        })
    })
}

/// Puts each note after the last message that is not later than it; one without a time at the end.
fn weave(messages: &mut Vec<(RawMessage, bool)>, notes: Vec<RawMessage>) {
    for note in notes {
        let at = note.at.map(|(at, _)| at);
        let place = at.and_then(|at| {
            messages.iter().position(|(message, _)| message.at.is_some_and(|(other, _)| other > at))
        });
        messages.insert(place.unwrap_or(messages.len()), (note, true));
    }
}

/// From the earliest to the latest message that has a time. A time more than a day ahead is not believed: the
/// conversation is refused, or the time dropped if the importer vouches for the file.
fn believable_span(
    messages: &mut [(RawMessage, bool)],
    rules: &Rules,
) -> Result<Option<Span>, RefusalReason> {
    let limit = rules.now.0.max(rules.today.start().0).saturating_add(FUTURE_MS);
    for (message, _) in messages.iter_mut() {
        if message.at.is_some_and(|(at, _)| at.0 > limit) {
            if rules.not_older_than.is_none() {
                return Err(RefusalReason::FutureDate);
            }
            message.at = None;
        }
    }
    let timed = || messages.iter().filter_map(|(message, _)| message.at);
    let first = timed().min_by_key(|(at, _)| *at);
    let last = timed().map(|(at, _)| at).max();
    Ok(first.zip(last).map(|((first, basis), last)| Span { first, last, basis }))
}

/// Who answered, by the roles. A message of which the source does not tell whether bot or adviser wrote it may be
/// either; a conversation of such answers only does not tell either.
pub(super) fn channel_of(roles: &(impl Iterator<Item = MessageRole> + Clone)) -> Channel {
    let has = |wanted: MessageRole| roles.clone().any(|role| role == wanted);
    match (has(MessageRole::Bot), has(MessageRole::Adviser), has(MessageRole::Service)) {
        (true, true, _) => Channel::Mixed,
        (false, false, true) => Channel::Service,
        (false, true, _) => Channel::Live,
        (_, false, _) => Channel::Bot,
    }
}

fn begin(rules: &Rules, source: &str) -> Sha256 {
    let mut hash = Sha256::new();
    hash.update(&rules.id_key);
    hash.update(source.as_bytes());
    // Neither a source nor its ids hold a zero byte: no two pairs give the same bytes.
    hash.update([0]);
    hash
}

fn end(hash: Sha256) -> [u8; 16] {
    let mut ext = [0; 16];
    ext.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
    ext
}

fn named(rules: &Rules, source: &str, id: &[u8]) -> [u8; 16] {
    let mut hash = begin(rules, source);
    hash.update(id);
    end(hash)
}

/// A conversation without an id is named by its scrubbed content. Raw content would make a fingerprint of what was
/// removed, from which a short number can be found by trying.
fn nameless(rules: &Rules, source: &str, messages: &[NewMessage]) -> [u8; 16] {
    let mut hash = begin(rules, source);
    for message in messages {
        hash.update([0, message.role.number() as u8]);
        hash.update(message.at.map_or(i64::MIN, |at| at.0).to_be_bytes());
        hash.update(message.text.as_str().as_bytes());
    }
    end(hash)
}

/// The hash under which a longer version of this conversation is staged, and back again: so that what is staged tells
/// by itself whose place it takes.
pub(super) fn beside(ext: &[u8; 16]) -> [u8; 16] {
    ext.map(|byte| !byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_channel_follows_from_the_roles() {
        use MessageRole::{Adviser, Bot, Customer, Service, System};
        for (roles, channel) in [
            (&[Customer, Bot][..], Channel::Bot),
            (&[Customer, Adviser, System], Channel::Live),
            (&[Bot, Customer, Adviser], Channel::Mixed),
            (&[Customer, Service], Channel::Service),
            (&[Customer, Service, Adviser], Channel::Live),
            (&[Customer], Channel::Bot),
        ] {
            assert_eq!(channel_of(&roles.iter().copied()), channel, "{roles:?}");
        }
    }
}
