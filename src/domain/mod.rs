//! Values and rules of the register: no input or output, no clock, no window, no database.

pub mod account;
pub mod agreement;
pub mod answer;
pub mod audit;
pub mod backup;
pub mod collection;
pub mod conflict;
pub mod conversation;
pub mod estimate;
pub mod evidence;
pub mod gap;
pub mod id;
pub mod import;
pub mod insight;
pub mod kind;
pub mod leak_check;
pub mod ledger;
pub mod locale;
pub mod lock;
pub mod mapping;
pub mod message;
pub mod proof;
pub mod query;
pub mod record;
pub mod rescrub;
pub mod retention;
pub mod review;
pub mod round;
pub mod sample;
pub mod schedule;
pub mod scorecard;
pub mod target;
pub mod throttle;
pub mod time;
pub mod upkeep;

pub use account::{Account, AccountRole, AccountRoles, AccountState, Purpose};
pub use agreement::{Agreement, Measure, Ratings};
pub use answer::{Answer, AnswerFilter, AnswerPage, AnswerRow, AnswerSort, AnswerState, VerdictCounts};
pub use backup::{Backup, BackupKind, Backups};
pub use collection::{Collection, Example};
pub use conflict::{Conflict, ConflictReason};
pub use conversation::{Channel, Conversation, CustomerRating, Language, Source, ToldRating};
pub use estimate::Estimate;
pub use evidence::Evidence;
pub use id::{
    AccountId, AnswerHash, CollectionId, ConversationId, ConversationNo, CriterionId, ExampleId, ImportId,
    LeakCheckId, MappingId, NoteId, RoundId, RoundItemId, ScorecardId, TagId, TopicId,
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
pub use proof::{Proof, ProofPlace, ProofRow};
pub use query::Filter;
pub use record::{Record, RecordFault, RecordSection, RecordSentence, RecordState};
pub use rescrub::{RescrubReport, RescrubStatus};
pub use retention::{
    Destroyed, DestructionProof, DestructionRecord, DestructionRun, LogMark, RetentionFacts, RetentionStatus,
    RunState, Tie,
};
pub use review::{Mender, Review, ReviewState, RootCause, Verdict, VerdictEntry};
pub use round::{
    AssignmentState, Difference, Disagreement, Population, QueueItem, QueueRound, Receipt, ResultOf,
    ReviewerChange, Risk, Round, RoundAgreement, RoundKind, RoundLoad, RoundPlan, RoundProgress, RoundResult,
    RoundReviewer, RoundState, RoundStratum, RoundTeam, SampleSize, Settler, SkipReason, Split, Stratifier,
    StratumFrame, StratumKey, Unassigned, Verification,
};
pub use sample::{Design, SampledConversation};
pub use schedule::Schedule;
pub use scorecard::{Criterion, CriterionValue, Scorecard, ScorecardState, Value};
pub use target::Target;
pub use throttle::Throttle;
pub use time::{Day, MonthKey, Timestamp};
pub use upkeep::{FileCheck, RunTimes, Upkeep};
