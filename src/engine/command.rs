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
    /// Scorecards.
    Scorecard(ops::scorecard::Command),
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
    Scorecard => scorecard,
}
