//! What was found in the open register.

use crate::domain::audit::AuditCheck;
use crate::domain::{Day, DestructionRun, KindCounts, LeakCheck, RetentionStatus, Source, Timestamp};

/// The record: what the controller states and what was found, all of one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// When it was looked at.
    pub at: Timestamp,
    /// What the controller states.
    pub statements: Statements,
    /// Conversations that were opened, by [`crate::domain::Purpose::ALL`], as far as the log goes back.
    pub opened: [u64; 3],
    /// Those that were opened for none of them.
    pub opened_otherwise: u64,
    /// Collections.
    pub collections: u64,
    /// Examples in them.
    pub examples: u64,
    /// Examples whose conversation is not there.
    pub examples_astray: u64,
    /// Whether the tables are those that the program makes.
    pub own_tables: bool,
    /// What may be shown.
    pub kept: Amount,
    /// Conversations among them that the customer has rated.
    pub rated: u64,
    /// What is there, with what is due.
    pub found: Amount,
    /// What was counted when it came and went.
    pub counted: Amount,
    /// Conversations from which a kind of value was removed.
    pub kinds: KindCounts,
    /// Version of the sieve's rules.
    pub rules: u32,
    /// Conversations that were scrubbed by older ones.
    pub outdated: u64,
    /// The last finished leak check.
    pub leak_check: Option<LeakCheck>,
    /// Internal notes that were left out.
    pub notes_dropped: u64,
    /// Imports that brought internal notes, newest first.
    pub notes: Vec<NotesKept>,
    /// Where the conversations came from.
    pub sources: Vec<SourceFacts>,
    /// Conversations that came by no import.
    pub astray: u64,
    /// Imports that do not account for what they read.
    pub imports_uneven: u64,
    /// What left the register.
    pub exports: ExportFacts,
    /// Packages of which the program is made.
    pub packages: u64,
    /// Those among them that open connections.
    pub networking: Vec<String>,
    /// What retention has done and will do.
    pub retention: RetentionStatus,
    /// When the oldest conversation began that would be kept for too long.
    pub kept_too_long: Option<Day>,
    /// Whether deleted rows are written over.
    pub secure_delete: bool,
    /// The days of the backups, newest first.
    pub backups: Vec<Day>,
    /// Those that are over their time.
    pub backups_left: u64,
    /// Others that are over their number.
    pub backups_over_number: u64,
    /// Folders of backups that cannot be looked into and whose time is over.
    pub backups_unseen: u64,
    /// Rights of the files; `None`: the system does not show them.
    pub rights: Option<FileRights>,
    /// The log.
    pub log: LogFacts,
    /// Accounts.
    pub staff: StaffFacts,
}

impl Record {
    /// The last destruction that has ended and destroyed something.
    pub fn last_destruction(&self) -> Option<&DestructionRun> {
        self.retention.runs.iter().find(|run| run.ended.is_some() && run.conversations > 0)
    }
}

/// What the controller states, scrubbed; empty: nothing yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statements {
    /// The controller: the name of the agency, unless something else was filled in.
    pub controller: String,
    /// Whom to contact.
    pub contact: String,
    /// The data protection officer.
    pub officer: String,
    /// The legal basis.
    pub basis: String,
    /// Version of the row: a change that was made on an older one is refused as a conflict.
    pub version: i64,
}

/// Conversations with their messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Conversations.
    pub conversations: u64,
    /// Messages.
    pub messages: u64,
}

/// An import that brought internal notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotesKept {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// How many.
    pub notes: u64,
    /// Why; empty: nobody has said.
    pub reason: String,
}

/// One system from which conversations came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFacts {
    /// Which.
    pub source: Source,
    /// Its imports.
    pub imports: u64,
    /// Its conversations that are kept.
    pub conversations: u64,
}

/// What left the register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportFacts {
    /// Collections, newest first.
    pub collections: Vec<Disclosure>,
    /// Exports that stand in the log and not in that list.
    pub missing: u64,
    /// Tables of the log, as far as it goes back.
    pub logs: u64,
    /// Reports of imports.
    pub reports: u64,
    /// This record.
    pub records: u64,
}

/// A collection that left the register as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// When.
    pub at: Timestamp,
    /// What for; empty: nobody has said.
    pub purpose: String,
    /// Examples in it.
    pub examples: u64,
    /// The day by which the file has to be destroyed.
    pub destroy_by: Day,
}

/// Rights of the register's files, as the system shows them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileRights {
    /// Mode of the register, such as `0o600`.
    pub file: u32,
    /// Mode of its folder.
    pub folder: u32,
    /// Names of what everybody on the machine can read, or write to.
    pub exposed: Vec<String>,
}

/// The log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogFacts {
    /// What the check of its chain found.
    pub check: AuditCheck,
    /// Months for which rows are kept.
    pub months: u32,
    /// When its oldest row was written.
    pub since: Option<Timestamp>,
    /// Whether the time of that row is over.
    pub overdue: bool,
    /// Acts that were refused.
    pub refused: u64,
}

/// Accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StaffFacts {
    /// Accounts that are not disabled, by [`crate::domain::AccountRole::ALL`]; one can have several roles.
    pub roles: [u64; 3],
    /// Accounts by [`crate::domain::AccountState::ALL`].
    pub states: [u64; 3],
    /// Those that are not disabled and have no role, or one that the program does not know.
    pub roles_unknown: u64,
    /// Accounts whose username another one has, too.
    pub names_shared: u64,
    /// Active accounts whose password is protected by less than the program's measure.
    pub hashes_weak: u64,
    /// After so many minutes without a sign of life the screen is locked.
    pub lock_minutes: u32,
}
