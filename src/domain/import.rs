//! What an import found, and what became of it.

use crate::domain::{Conflict, Day, ImportId, KindCounts, Language, Timestamp};
use std::collections::BTreeSet;

/// Why a record was refused. Texts are in the interface's language by `Tr`; codes are for JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RefusalReason {
    /// No date in it, and the importer vouched for none.
    NoDate,
    /// Its retention period has ended.
    PastDue,
    /// Its date lies more than 24 hours in the future.
    FutureDate,
    /// A date in it cannot be read.
    BadDate,
    /// Not valid UTF-8 (or UTF-16).
    Encoding,
    /// More than 5,000 messages.
    TooManyMessages,
    /// Larger than 16 MiB.
    TooLarge,
    /// A string longer than 64 KiB.
    StringTooLong,
    /// Nested deeper than 32 levels.
    TooDeep,
    /// Not valid JSON or CSV from this place on.
    Syntax,
    /// The file ends within it.
    CutOff,
    /// A row with more or fewer fields than the header.
    Ragged,
    /// What identifies or makes a conversation is missing: id, messages or roles.
    MissingField,
    /// No message with text in it.
    Empty,
    /// The source put an error object there.
    SourceError,
    /// A role that the format does not know.
    UnknownRole,
}

impl RefusalReason {
    /// Every reason.
    pub const ALL: [Self; 16] = [
        Self::NoDate,
        Self::PastDue,
        Self::FutureDate,
        Self::BadDate,
        Self::Encoding,
        Self::TooManyMessages,
        Self::TooLarge,
        Self::StringTooLong,
        Self::TooDeep,
        Self::Syntax,
        Self::CutOff,
        Self::Ragged,
        Self::MissingField,
        Self::Empty,
        Self::SourceError,
        Self::UnknownRole,
    ];

    /// The reason of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The neutral name in JSON and in the store.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoDate => "no_date",
            Self::PastDue => "past_due",
            Self::FutureDate => "future_date",
            Self::BadDate => "bad_date",
            Self::Encoding => "encoding",
            Self::TooManyMessages => "too_many_messages",
            Self::TooLarge => "too_large",
            Self::StringTooLong => "string_too_long",
            Self::TooDeep => "too_deep",
            Self::Syntax => "syntax",
            Self::CutOff => "cut_off",
            Self::Ragged => "ragged",
            Self::MissingField => "missing_field",
            Self::Empty => "empty",
            Self::SourceError => "source_error",
            Self::UnknownRole => "unknown_role",
        }
    }
}

/// A refused record, with its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Number of the record in the file, from 1.
    pub record: u64,
    /// Byte at which the record begins, from 0.
    pub offset: u64,
    /// Why.
    pub reason: RefusalReason,
}

/// What became of the records of one file: read = imported + replaced + skipped + conflicts + refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// The import.
    pub import: Option<ImportId>,
    /// Code of the recognised source.
    pub source: String,
    /// Records found.
    pub read: u64,
    /// New in the register.
    pub imported: u64,
    /// Took the place of a shorter version.
    pub replaced: u64,
    /// There already.
    pub skipped: u64,
    /// Those of them that are shorter than what is there: the file is older.
    pub older: u64,
    /// Same id, but no version of what is there; not imported.
    pub conflicts: u64,
    /// Refused.
    pub refused: u64,
    /// Internal notes that were dropped.
    pub notes_dropped: u64,
    /// Internal notes that came in by a supervisor's word.
    pub notes_kept: u64,
    /// Values removed, by kind.
    pub scrubbed: KindCounts,
    /// The first refusals, at most 1,000.
    pub refusals: Vec<Refusal>,
    /// The first conflicts, at most 1,000.
    pub conflicting: Vec<Conflict>,
    /// Role words that the mapping does not know, as far as the sieve finds nobody in them.
    pub strangers: Vec<String>,
}

impl ImportReport {
    /// Counts one more conversation that contradicts the register.
    pub fn conflict(&mut self, conflict: Conflict) {
        self.conflicts += 1;
        if self.conflicting.len() < REFUSALS_KEPT {
            self.conflicting.push(conflict);
        }
    }

    /// Counts what became of another file, too. The import is that file's then; source, refusals and conflicts stay
    /// apart.
    pub fn merge(&mut self, other: &Self) {
        self.import = other.import;
        self.read += other.read;
        self.imported += other.imported;
        self.replaced += other.replaced;
        self.skipped += other.skipped;
        self.older += other.older;
        self.conflicts += other.conflicts;
        self.refused += other.refused;
        self.notes_dropped += other.notes_dropped;
        self.notes_kept += other.notes_kept;
        self.scrubbed.merge(&other.scrubbed);
        meet(&mut self.strangers, &other.strangers);
    }
}

/// What was written on conversations of an import, and stands against taking it back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Reviews, finished or not.
    pub reviews: u64,
    /// Notes by staff.
    pub notes: u64,
    /// Tags.
    pub tags: u64,
    /// Examples in collections.
    pub examples: u64,
}

impl Standing {
    /// Whether there is nothing.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// What a file holds, before anything is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    /// Code of the recognised source.
    pub source: String,
    /// Conversations that could be read.
    pub conversations: u64,
    /// Those with a date that are not past due.
    pub dated: u64,
    /// Those of them that are in the register already, as long or longer: an import would skip them. Without a register
    /// there are none.
    pub known: u64,
    /// Those without one that are not past due, if the importer vouches for them.
    pub vouched: u64,
    /// Those whose retention period has ended.
    pub past_due: u64,
    /// Those that carry no date.
    pub undated: u64,
    /// Languages among them.
    pub languages: BTreeSet<Language>,
    /// The first and the last day on which one began.
    pub began: Option<(Day, Day)>,
    /// Records that could not be read.
    pub refused: u64,
    /// The first of them, at most [`REFUSALS_KEPT`].
    pub refusals: Vec<Refusal>,
    /// Role words that the mapping does not know, as far as the sieve finds nobody in them.
    pub strangers: Vec<String>,
    /// Values that would be removed, by kind.
    pub scrubbed: KindCounts,
    /// Internal notes that would be dropped.
    pub notes_dropped: u64,
    /// Up to three scrubbed lines as they would be stored, with their role's code.
    pub samples: Vec<(crate::domain::MessageRole, crate::domain::StoredText)>,
}

impl Inspection {
    /// Counts one more conversation.
    pub fn count(&mut self, found: &InspectedConversation) {
        self.conversations += 1;
        self.past_due += u64::from(found.past_due);
        self.undated += u64::from(found.first.is_none());
        self.dated += u64::from(found.first.is_some() && !found.past_due);
        self.vouched += u64::from(found.first.is_none() && !found.past_due);
        self.languages.insert(found.language);
        if !found.past_due {
            self.scrubbed.merge(&found.scrubbed);
        }
        if let Some(day) = found.first.map(Timestamp::day) {
            let (first, last) = self.began.unwrap_or((day, day));
            self.began = Some((first.min(day), last.max(day)));
        }
    }

    /// Counts what another file holds, too. Its source and its samples count only if there are none yet.
    pub fn merge(&mut self, other: &Self) {
        if self.source.is_empty() {
            self.source.clone_from(&other.source);
        }
        self.conversations += other.conversations;
        self.dated += other.dated;
        self.known += other.known;
        self.vouched += other.vouched;
        self.past_due += other.past_due;
        self.undated += other.undated;
        self.refused += other.refused;
        self.notes_dropped += other.notes_dropped;
        self.languages.extend(&other.languages);
        meet(&mut self.strangers, &other.strangers);
        self.scrubbed.merge(&other.scrubbed);
        self.began = match (self.began, other.began) {
            (Some((first, last)), Some((other_first, other_last))) => {
                Some((first.min(other_first), last.max(other_last)))
            }
            (one, other) => one.or(other),
        };
        if self.samples.is_empty() {
            self.samples.clone_from(&other.samples);
        }
    }

    /// Counts one more record that could not be read.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.refused += 1;
        if self.refusals.len() < REFUSALS_KEPT {
            self.refusals.push(refusal);
        }
    }
}

/// Refusals and conflicts that are kept with their places; the rest are counted.
pub const REFUSALS_KEPT: usize = 1_000;

/// Different role words that are named; a field with more is none that tells who wrote.
pub const STRANGERS_KEPT: usize = 12;

/// Adds words to those that are named, each once.
pub fn meet(known: &mut Vec<String>, words: &[String]) {
    for word in words {
        if known.len() < STRANGERS_KEPT && !known.contains(word) {
            known.push(word.clone());
        }
    }
}

/// What a file holds, one after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InspectedRecord {
    /// A conversation that could be read.
    Conversation(Box<InspectedConversation>),
    /// A record that could not.
    Refusal(Refusal),
}

/// One conversation of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InspectedConversation {
    /// Its id in the file; an id that looks like personal data is `#n`, n = the record's number.
    pub id: String,
    /// Its main language.
    pub language: Language,
    /// The earliest message.
    pub first: Option<Timestamp>,
    /// The latest message.
    pub last: Option<Timestamp>,
    /// Messages by role, in the order of `MessageRole::ALL`.
    pub roles: [u64; 5],
    /// Whether its retention period has ended.
    pub past_due: bool,
    /// Values that would be removed, by kind.
    pub scrubbed: KindCounts,
}

/// How far a long job is: latest value, at most ten times a second.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// Units done.
    pub done: u64,
    /// Units in all; 0 if not known.
    pub total: u64,
    /// Milliseconds since the job began.
    pub elapsed_ms: u64,
}

/// What a long job is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Reading a file without storing; units are bytes.
    Inspecting,
    /// Reading and storing; units are bytes.
    Importing,
    /// Building the index of what was stored; units are conversations.
    Indexing,
    /// Destroying what is due or what an import brought that is taken back; units are conversations.
    Destroying,
    /// Moving the days on which conversations are due; units are conversations.
    Shortening,
    /// Applying newer rules to what is stored; units are conversations.
    Rescrubbing,
    /// Drawing a sample of messages; units are conversations.
    Sampling,
    /// Cleaning index, word list and log of what was removed from texts; units are months.
    Clearing,
    /// Making a backup; units are pages.
    BackingUp,
    /// Restoring one; units are pages.
    Restoring,
    /// Checking the whole file; nothing is counted.
    Checking,
    /// Looking through everything for what is older than it may be; nothing is counted.
    Proving,
}
