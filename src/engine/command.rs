//! What can be asked of the writer, nested per feature.

use crate::engine::ops;

/// Something that changes the register, or that must be logged.
pub enum Command {
    /// The register itself.
    Register(ops::register::Command),
    /// Signing in and one's own account.
    Session(ops::session::Command),
    /// Accounts.
    Account(ops::account::Command),
    /// The log.
    Audit(ops::audit::Command),
    /// Backups.
    Backup(ops::backup::Command),
    /// Conversations.
    Conversation(ops::conversation::Command),
    /// Reviews.
    Review(ops::review::Command),
    /// Notes and tags.
    Annotation(ops::annotation::Command),
    /// Collections.
    Collection(ops::collection::Command),
    /// Imports.
    Import(ops::import::Command),
    /// Mappings.
    Mapping(ops::mapping::Command),
    /// Retention.
    Retention(ops::retention::Command),
    /// Newer rules for what is stored.
    Rescrub(ops::rescrub::Command),
    /// Leak checks.
    LeakCheck(ops::leak_check::Command),
    /// The record of processing.
    Record(ops::record::Command),
    /// Scorecards.
    Scorecard(ops::scorecard::Command),
    /// Review rounds.
    Round(ops::round::Command),
    /// The work queue.
    Queue(ops::queue::Command),
    /// Adjudication.
    Adjudication(ops::adjudication::Command),
    /// Answer texts.
    Answer(ops::answer::Command),
    /// Gaps in guidance.
    Gap(ops::gap::Command),
    /// Figures over time.
    Insight(ops::insight::Command),
}

impl Command {
    /// Whether it is a sensitive act, before which the password has to be given once more (`SECURITY` 2); the window asks
    /// for it, and the engine refuses the act without. A report of an import is none, nor the record of
    /// processing: they hold numbers and reasons, and what the controller tells everybody.
    pub fn is_sensitive(&self) -> bool {
        match self {
            Self::Account(_) | Self::Backup(_) => true,
            Self::Audit(command) => matches!(command, ops::audit::Command::Export { .. }),
            Self::Collection(command) => matches!(command, ops::collection::Command::Export { .. }),
            Self::Retention(command) => matches!(
                command,
                ops::retention::Command::Confirm { .. } | ops::retention::Command::RaiseMargin { .. }
            ),
            Self::Register(_)
            | Self::Session(_)
            | Self::Conversation(_)
            | Self::Review(_)
            | Self::Annotation(_)
            | Self::Import(_)
            | Self::Mapping(_)
            | Self::Rescrub(_)
            | Self::LeakCheck(_)
            | Self::Record(_)
            | Self::Scorecard(_)
            | Self::Round(_)
            | Self::Queue(_)
            | Self::Adjudication(_)
            | Self::Answer(_)
            | Self::Gap(_)
            | Self::Insight(_) => false,
        }
    }
}

macro_rules! from_feature {
    ($($variant:ident => $feature:ident),* $(,)?) => {
        $(impl From<ops::$feature::Command> for Command {
            fn from(command: ops::$feature::Command) -> Self {
                Self::$variant(command)
            }
        })*
    };
}

from_feature! {
    Register => register,
    Session => session,
    Account => account,
    Audit => audit,
    Backup => backup,
    Conversation => conversation,
    Review => review,
    Annotation => annotation,
    Collection => collection,
    Import => import,
    Mapping => mapping,
    Retention => retention,
    Rescrub => rescrub,
    LeakCheck => leak_check,
    Record => record,
    Scorecard => scorecard,
    Round => round,
    Queue => queue,
    Adjudication => adjudication,
    Answer => answer,
    Gap => gap,
    Insight => insight,
}
