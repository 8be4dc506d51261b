//! Newtype ids. None of them can be turned into another.

macro_rules! define_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);
    };
}

define_id!(
    /// Order key of a conversation: unique for ever and near the unix second of its start. It never leaves the
    /// program (`DECISIONS` 1); what people and scripts see is [`ConversationNo`].
    ConversationId
);
define_id!(
    /// The random number by which a conversation is named outside the store: in the log, in JSON, in a search.
    ConversationNo
);
define_id!(
    /// A personal account.
    AccountId
);
define_id!(
    /// A tag.
    TagId
);
define_id!(
    /// A note by staff on a conversation or on one of its messages.
    NoteId
);
define_id!(
    /// A trainer's collection.
    CollectionId
);
define_id!(
    /// An example in a collection.
    ExampleId
);
define_id!(
    /// One import of one file.
    ImportId
);
define_id!(
    /// A saved mapping.
    MappingId
);

define_id!(
    /// A leak check.
    LeakCheckId
);
define_id!(
    /// One version of the scorecard.
    ScorecardId
);
define_id!(
    /// A criterion of one version.
    CriterionId
);

/// Messages of one conversation that the store can number: `msg.id = conv.id * 8192 + seq`.
pub const MESSAGES_PER_CONVERSATION: i64 = 8192;

impl ConversationId {
    /// Row id of the message with this sequence number (from 0).
    pub fn message_row(self, seq: u32) -> i64 {
        self.0 * MESSAGES_PER_CONVERSATION + i64::from(seq)
    }
}
define_id!(
    /// A review round; its number in words, too.
    RoundId
);
define_id!(
    /// A conversation of a round's sample.
    RoundItemId
);
define_id!(
    /// A topic of the ledger.
    TopicId
);
define_id!(
    /// Names an answer text: 64 bits of a hash of it, keyed by the register, so that no text can be guessed by it outside.
    AnswerHash
);
