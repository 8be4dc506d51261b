//! What the engine says: answers, what went stale, how far a long job is.

use crate::engine::ops;
use crate::error::Result;

/// Names one request, so that an answer can be matched with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub u64);

/// An answer.
#[derive(Debug)]
pub struct Event {
    /// To which request; 0 for what the engine did of itself.
    pub request: RequestId,
    /// What came of it.
    pub result: Result<Reply>,
    /// What went stale.
    pub changes: Changes,
}

/// A reply, by feature.
#[derive(Debug)]
pub enum Reply {
    /// Of the register itself.
    Register(ops::register::Reply),
    /// Of signing in and one's own account.
    Session(ops::session::Reply),
    /// Of accounts.
    Account(ops::account::Reply),
    /// Of the log.
    Audit(ops::audit::Reply),
    /// Of backups.
    Backup(ops::backup::Reply),
    /// Of conversations.
    Conversation(ops::conversation::Reply),
    /// Of reviews.
    Review(ops::review::Reply),
    /// Of notes and tags.
    Annotation(ops::annotation::Reply),
    /// Of collections.
    Collection(ops::collection::Reply),
    /// Of imports.
    Import(ops::import::Reply),
    /// Of mappings.
    Mapping(ops::mapping::Reply),
    /// Of retention.
    Retention(ops::retention::Reply),
    /// Of the sieve.
    Sieve(ops::sieve::Reply),
    /// Of newer rules for what is stored.
    Rescrub(ops::rescrub::Reply),
    /// Of leak checks.
    LeakCheck(ops::leak_check::Reply),
    /// Of the record of processing.
    Record(ops::record::Reply),
    /// Of scorecards.
    Scorecard(ops::scorecard::Reply),
    /// Of what keeps the register sound.
    Upkeep(ops::upkeep::Reply),
    /// Of the ledger.
    Ledger(ops::ledger::Reply),
    /// Of review rounds.
    Round(ops::round::Reply),
    /// Of the work queue.
    Queue(ops::queue::Reply),
    /// Of adjudication.
    Adjudication(ops::adjudication::Reply),
    /// Of answer texts.
    Answer(ops::answer::Reply),
    /// Of gaps in guidance.
    Gap(ops::gap::Reply),
    /// Of figures over time.
    Insight(ops::insight::Reply),
}

/// What went stale; a screen asks again for what it shows of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one kind of thing that screens show")]
pub struct Changes {
    /// Conversations came, went or changed.
    pub conversations: bool,
    /// Reviews or verdicts.
    pub reviews: bool,
    /// Notes or tags.
    pub annotations: bool,
    /// Collections or examples.
    pub collections: bool,
    /// Accounts.
    pub accounts: bool,
    /// What retention has done or will do.
    pub retention: bool,
    /// Imports or mappings.
    pub imports: bool,
    /// Leak checks.
    pub leak_checks: bool,
    /// What the controller states in the record of processing.
    pub record: bool,
    /// Scorecards.
    pub scorecards: bool,
    /// Review rounds, and who reviews what.
    pub rounds: bool,
    /// Counts of answer texts, or verdicts on them.
    pub answers: bool,
    /// Backups, and checks of the file.
    pub upkeep: bool,
    /// The own session or its settings.
    pub session: bool,
}

impl Changes {
    /// Nothing.
    pub const NONE: Self = Self {
        conversations: false,
        reviews: false,
        annotations: false,
        collections: false,
        accounts: false,
        retention: false,
        imports: false,
        leak_checks: false,
        record: false,
        scorecards: false,
        rounds: false,
        answers: false,
        upkeep: false,
        session: false,
    };

    /// Everything: something large happened.
    pub const ALL: Self = Self {
        conversations: true,
        reviews: true,
        annotations: true,
        collections: true,
        accounts: true,
        retention: true,
        imports: true,
        leak_checks: true,
        record: true,
        scorecards: true,
        rounds: true,
        answers: true,
        upkeep: true,
        session: true,
    };
}
