//! What can be asked of the readers, nested per feature.

use crate::engine::ops;

/// Something that only reads.
#[derive(Debug)]
pub enum Query {
    /// The register itself.
    Register(ops::register::Query),
    /// Accounts.
    Account(ops::account::Query),
    /// The log.
    Audit(ops::audit::Query),
    /// Conversations.
    Conversation(Box<ops::conversation::Query>),
    /// Reviews.
    Review(ops::review::Query),
    /// Collections.
    Collection(ops::collection::Query),
    /// Imports.
    Import(ops::import::Query),
    /// Mappings.
    Mapping(ops::mapping::Query),
    /// Retention.
    Retention(ops::retention::Query),
    /// The sieve.
    Sieve(ops::sieve::Query),
    /// Newer rules for what is stored.
    Rescrub(ops::rescrub::Query),
    /// Leak checks.
    LeakCheck(ops::leak_check::Query),
    /// The record of processing.
    Record(ops::record::Query),
    /// Scorecards.
    Scorecard(ops::scorecard::Query),
    /// Backups.
    Backup(ops::backup::Query),
    /// What keeps the register sound.
    Upkeep(ops::upkeep::Query),
    /// The ledger.
    Ledger(ops::ledger::Query),
    /// Review rounds.
    Round(ops::round::Query),
    /// The work queue.
    Queue(ops::queue::Query),
    /// Answer texts.
    Answer(ops::answer::Query),
    /// Gaps in guidance.
    Gap(ops::gap::Query),
    /// Figures over time.
    Insight(ops::insight::Query),
}

macro_rules! from_feature {
    ($($variant:ident => $feature:ident),* $(,)?) => {
        $(impl From<ops::$feature::Query> for Query {
            fn from(query: ops::$feature::Query) -> Self {
                Self::$variant(query)
            }
        })*
    };
}

from_feature! {
    Register => register,
    Account => account,
    Audit => audit,
    Review => review,
    Collection => collection,
    Import => import,
    Mapping => mapping,
    Retention => retention,
    Sieve => sieve,
    Rescrub => rescrub,
    LeakCheck => leak_check,
    Record => record,
    Scorecard => scorecard,
    Backup => backup,
    Upkeep => upkeep,
    Ledger => ledger,
    Round => round,
    Queue => queue,
    Answer => answer,
    Gap => gap,
    Insight => insight,
}

impl From<ops::conversation::Query> for Query {
    fn from(query: ops::conversation::Query) -> Self {
        Self::Conversation(Box::new(query))
    }
}

/// Queries of one lane make each other useless: a newer one interrupts the older.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Lane {
    /// Rows of the list of conversations.
    List,
    /// The count beside it; it gives way to everything else.
    Count,
    /// Everything else; never interrupted.
    Other,
}

impl Query {
    pub(crate) fn lane(&self) -> Lane {
        match self.of_conversations() {
            Some(ops::conversation::Query::List { .. }) => Lane::List,
            Some(ops::conversation::Query::Count { .. }) => Lane::Count,
            _ => Lane::Other,
        }
    }

    /// The same once more, if it is a count.
    pub(crate) fn count(&self) -> Option<Self> {
        match self.of_conversations() {
            Some(ops::conversation::Query::Count { filter, cap }) => {
                Some(ops::conversation::Query::Count { filter: filter.clone(), cap: *cap }.into())
            }
            _ => None,
        }
    }

    fn of_conversations(&self) -> Option<&ops::conversation::Query> {
        if let Self::Conversation(query) = self { Some(query) } else { None }
    }
}
