//! Values and rules of the register: no input or output, no clock, no window, no database.

pub mod account;
pub mod audit;
pub mod collection;
pub mod conflict;
pub mod conversation;
pub mod id;
pub mod import;
pub mod kind;
pub mod leak_check;
pub mod locale;
pub mod lock;
pub mod mapping;
pub mod message;
pub mod query;
pub mod record;
pub mod rescrub;
pub mod retention;
pub mod review;
pub mod scorecard;
pub mod throttle;
pub mod time;

pub use account::{Account, AccountRole, AccountRoles, AccountState, Purpose};
pub use collection::{Collection, Example};
pub use conflict::{Conflict, ConflictReason};
pub use conversation::{Channel, Conversation, Language, Source};
pub use id::{
    AccountId, CollectionId, ConversationId, ConversationNo, CriterionId, ExampleId, ImportId, LeakCheckId,
    MappingId, NoteId, ScorecardId, TagId,
};
pub use import::{
    ImportReport, InspectedConversation, InspectedRecord, Inspection, Progress, REFUSALS_KEPT, Refusal,
    RefusalReason, STRANGERS_KEPT, Stage, Standing, meet,
};
pub use kind::{Kind, KindCounts, KindSet};
pub use leak_check::{Drawing, Finding, LeakCheck, SampledMessage};
pub use locale::Locale;
pub use lock::LockMinutes;
pub use mapping::{Mapping, MappingFault};
pub use message::{Message, MessageRole, Piece, StoredText, TimeBasis, answers};
pub use query::Filter;
pub use record::{Record, RecordFault, RecordSection, RecordSentence, RecordState};
pub use rescrub::{RescrubReport, RescrubStatus};
pub use retention::{DestructionProof, DestructionRun, RetentionFacts, RetentionStatus, RunState};
pub use review::{Mender, Review, ReviewState, RootCause, Verdict, VerdictEntry};
pub use scorecard::{Criterion, CriterionValue, Scorecard, ScorecardState, Value};
pub use throttle::Throttle;
pub use time::{Day, MonthKey, Timestamp};
