//! The one error type: its kind inside, its message for people outside.
//!
//! `Display` is for the log: what was being done and the kind, never content. [`crate::text`] has the sentences
//! for people. Neither carries chat text, searched words, typed names or a value from a file.

use crate::domain::RefusalReason;
use std::fmt;

/// A result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong, and what was being done.
#[derive(Clone, PartialEq, Eq)]
pub struct Error {
    /// What went wrong.
    pub kind: ErrorKind,
    /// What was being done, in English, for the log; a constant of the program.
    pub doing: &'static str,
    /// A technical detail without content, for the log and for "copy details": a code, never a value.
    pub detail: String,
}

/// What went wrong, as far as it makes a difference to what a person can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// Nobody is signed in, or the session has ended.
    NotSignedIn,
    /// The account has not the right.
    Forbidden,
    /// A sensitive act, for which the password was not given once more.
    ReauthenticationNeeded,
    /// Sign-in refused; one kind for every reason.
    SignInFailed,
    /// A field was left empty.
    EmptyField,
    /// The password has fewer than 15 or more than 128 characters.
    PasswordLength,
    /// The password is too easy to guess, or holds a forbidden word.
    PasswordWeak,
    /// The username is taken.
    UsernameTaken,
    /// The username has a character that is not allowed, or is too long.
    UsernameInvalid,
    /// The last active supervisor cannot lose the role or be disabled.
    LastSupervisor,
    /// Somebody else has changed it meanwhile.
    Conflict,
    /// A conversation that was passed cannot be taken back: another reviewer has it, or the review would not be blind.
    PassStands,
    /// It is not there any more.
    NotFound,
    /// A review cannot be finished: this many answers have no verdict.
    VerdictsMissing(u32),
    /// A review cannot be finished: this many criteria have no value.
    ValuesMissing(u32),
    /// A sample needs at least this many conversations, so that there are two of each stratum.
    SampleTooSmall(u32),
    /// A sample may have at most this many conversations.
    SampleTooLarge(u32),
    /// A population may be divided into at most this many strata.
    StrataTooMany(u32),
    /// The last day of reviewing is past.
    DayPast,
    /// A text has more than this many characters.
    TextTooLong(u32),
    /// The text of a search cannot be read at this character (from 1).
    QueryWrong(u32),
    /// The file's format is not recognised.
    FormatUnknown,
    /// The format is known, but its fields must be mapped first.
    MappingNeeded,
    /// A mapping of this name is there already.
    MappingNameTaken,
    /// The sieve finds something personal in a mapping: in this of its texts, from 1; 0: in its name or in the whole.
    MappingPersonal(u32),
    /// Something was written on conversations of the import, so it cannot be taken back.
    ImportInUse,
    /// Later imports have added to conversations of the import, so it cannot be taken back before them.
    ImportGrown,
    /// Nothing in the file can be read.
    NothingReadable,
    /// No record of the file can be taken in; why the first is refused, its number, and the byte at which it begins.
    NoneReadable(RefusalReason, u64, u64),
    /// The rows of too many conversations are mixed: the file must be sorted by conversation first.
    NotSorted,
    /// The imported file cannot be opened or read.
    FileUnreadable,
    /// A file cannot be written there.
    FileUnwritable,
    /// A file of this name is there already.
    FileExists,
    /// A folder is where a file was to be written.
    FileIsFolder,
    /// The day that nothing in the file is older than lies in the future.
    DayAhead,
    /// The computer's clock lies more than a day behind the register's last known day.
    ClockBack,
    /// No register there.
    RegisterMissing,
    /// No register there any more: one was, as far as this user's account or what lies beside it tells.
    RegisterVanished,
    /// A register is there already.
    RegisterExists,
    /// Not a register of this program.
    RegisterForeign,
    /// A backup of another register, or one in which somebody has worked.
    BackupOther,
    /// Something was changed in the register while a restore was being made ready.
    RestoreOvertaken,
    /// The register has a newer format: found, known.
    RegisterTooNew(u32, u32),
    /// The register file is damaged or its schema was changed.
    RegisterDamaged,
    /// Somebody else holds the register for too long.
    RegisterBusy,
    /// A reader of another program holds the log, so that it keeps what was removed.
    LogHeld,
    /// The register or its folder has no rights for this user.
    RegisterNoRights,
    /// Everybody on the machine can read the register.
    RegisterExposed,
    /// The register lies on a network file system.
    RegisterOnNetwork,
    /// The register lies in a folder that a client keeps alike in a cloud.
    RegisterInCloud,
    /// A folder for backups lies on a network file system.
    FolderOnNetwork,
    /// A folder for backups lies in one that a client keeps alike in a cloud.
    FolderInCloud,
    /// In a folder for backups files can be read or put by everybody on the machine.
    FolderExposed,
    /// There is no such group of system users.
    GroupUnknown,
    /// The folder that would be shared with a group holds other things than the register.
    FolderInUse,
    /// Neither a register was named nor is there a folder for this user's own.
    RegisterUnnamed,
    /// The register's name does not end in `.seula`.
    RegisterName,
    /// The register can only be read.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// The disk could not be read or written.
    DiskFault,
    /// Interrupted by the user.
    Cancelled,
    /// The engine has too much to do.
    Busy,
    /// A fault of the program.
    Internal,
}

impl Error {
    /// An error of this kind; `doing` says what was being done.
    pub fn new(kind: ErrorKind, doing: &'static str) -> Self {
        Self { kind, doing, detail: String::new() }
    }

    /// The same with a technical detail. It must not hold content.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.doing, self.kind)?;
        if !self.detail.is_empty() {
            write!(f, " ({})", self.detail)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}

/// Says what was being done when something else failed.
pub trait Doing<T> {
    /// Turns the failure into an [`Error`], keeping its code and dropping whatever content it quotes.
    fn doing(self, doing: &'static str) -> Result<T>;
}

impl<T> Doing<T> for std::io::Result<T> {
    fn doing(self, doing: &'static str) -> Result<T> {
        self.map_err(|error| {
            let kind = match error.kind() {
                std::io::ErrorKind::NotFound => ErrorKind::FileUnreadable,
                std::io::ErrorKind::StorageFull => ErrorKind::DiskFull,
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                    ErrorKind::FileUnreadable
                }
                _ => ErrorKind::Internal,
            };
            Error::new(kind, doing).with_detail(format!("{:?}", error.kind()))
        })
    }
}

/// Why a file outside the register could not be written.
pub(crate) fn unwritable(error: &std::io::Error, doing: &'static str) -> Error {
    let kind = match error.kind() {
        std::io::ErrorKind::AlreadyExists => ErrorKind::FileExists,
        std::io::ErrorKind::StorageFull => ErrorKind::DiskFull,
        _ => ErrorKind::FileUnwritable,
    };
    Error::new(kind, doing).with_detail(format!("{:?}", error.kind()))
}
