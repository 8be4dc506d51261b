//! The engine: the only input and output of the program.
//!
//! An [`Engine`] owns the threads. A screen sends a [`Command`] or [`Query`] and reads [`Event`]s; it never waits.
//! Headless commands and tests use [`Engine::call`] and [`Engine::ask`], which do.

pub mod clock;
mod command;
mod event;
pub mod guard;
pub mod ops;
mod password;
mod place;
mod progress;
mod query;
mod session;
mod store;
mod transact;
mod words;
mod worker;

pub use crate::import::{shipped_mapping, shipped_mappings};
pub use crate::scrub::{RawText, StaffField};
pub use clock::{Clock, ManualClock, SystemClock};
pub use command::Command;
pub use event::{Changes, Event, Reply, RequestId};
pub(crate) use ops::import::files as import_files;
pub(crate) use ops::import::inspect_file;
pub use progress::Running;
pub use query::Query;
pub use session::{SessionInfo, Settings};
pub use store::Traces;
pub use worker::{Engine, EngineConfig};

/// Whether a register that is to be made can be given to a group: the group is there, and the folder is the register's
/// alone. Asked before anything is made.
pub fn can_share_register(path: &std::path::Path, group: &str) -> crate::error::Result<()> {
    store::can_share(path, group).map(drop)
}

/// Gives a register to a group of system users, on a terminal server: folder 2770, file 0660.
pub fn share_register(path: &std::path::Path, group: &str) -> crate::error::Result<()> {
    store::share(path, group)
}
