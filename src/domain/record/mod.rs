//! The live record of processing activities (Article 30 of the General Data Protection Regulation): its sentences, what
//! each is checked by, and whether it holds.
//!
//! A sentence is a fixed text; what is found in the open register stands beside it as its evidence, and decides. A
//! sentence for which nothing can be found is the controller's word and marked as that (`DECISIONS` 29).

mod facts;
mod judge;

pub use facts::{
    Amount, Disclosure, ExportFacts, FileRights, LogFacts, NotesKept, Record, SourceFacts, StaffFacts,
    Statements,
};

use crate::domain::Day;
use crate::domain::audit::AuditFault;

/// A part of the record, in the order of Article 30 (1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordSection {
    /// The controller and contacts.
    Controller,
    /// Purposes.
    Purposes,
    /// Categories of data subjects.
    Subjects,
    /// Categories of personal data.
    Data,
    /// Where the data come from.
    Sources,
    /// Recipients.
    Recipients,
    /// Transfers to third countries.
    Transfers,
    /// How long data are kept.
    Retention,
    /// Security measures.
    Security,
    /// Data on staff: accounts and the log.
    Staff,
}

impl RecordSection {
    /// Every part, in order.
    pub const ALL: [Self; 10] = [
        Self::Controller,
        Self::Purposes,
        Self::Subjects,
        Self::Data,
        Self::Sources,
        Self::Recipients,
        Self::Transfers,
        Self::Retention,
        Self::Security,
        Self::Staff,
    ];

    /// Its sentences, in order.
    pub fn sentences(self) -> impl Iterator<Item = RecordSentence> {
        RecordSentence::ALL.into_iter().filter(move |sentence| sentence.section() == self)
    }
}

/// A sentence of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordSentence {
    /// Who the controller is; filled in.
    Controller,
    /// Whom to contact; filled in.
    Contact,
    /// Who the data protection officer is; filled in.
    Officer,
    /// What conversations are opened for.
    Purposes,
    /// The legal basis; filled in.
    Basis,
    /// Examples for training last no longer than their conversations.
    Training,
    /// Customers are not identified.
    Subjects,
    /// Whole conversations are kept, and nothing beside them.
    Conversations,
    /// Personal data are removed before texts are stored.
    Scrubbed,
    /// Internal notes are left out unless a supervisor gave a reason.
    Notes,
    /// Data come from the exports of the chat systems.
    Imports,
    /// There are no regular recipients.
    Recipients,
    /// What left the register has its purpose and its day of destruction.
    Exports,
    /// The program has no networking code.
    Network,
    /// Nothing is transferred to third countries.
    Transfers,
    /// Conversations are kept for two years at most.
    TwoYears,
    /// What was destroyed is gone from the files.
    Destruction,
    /// Backups hold nothing for longer.
    Backups,
    /// Only those can read the files for whom they are meant.
    FileRights,
    /// The log is whole.
    Log,
    /// Everybody sees and does what their roles allow.
    Roles,
    /// Everybody has an account and a password of their own.
    Accounts,
    /// How long the log is kept.
    LogTime,
    /// Whose figures are shown to whom.
    Figures,
}

impl RecordSentence {
    /// Every sentence, in order.
    pub const ALL: [Self; 24] = [
        Self::Controller,
        Self::Contact,
        Self::Officer,
        Self::Purposes,
        Self::Basis,
        Self::Training,
        Self::Subjects,
        Self::Conversations,
        Self::Scrubbed,
        Self::Notes,
        Self::Imports,
        Self::Recipients,
        Self::Exports,
        Self::Network,
        Self::Transfers,
        Self::TwoYears,
        Self::Destruction,
        Self::Backups,
        Self::FileRights,
        Self::Log,
        Self::Roles,
        Self::Accounts,
        Self::LogTime,
        Self::Figures,
    ];

    /// A name for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::Controller => "controller",
            Self::Contact => "contact",
            Self::Officer => "officer",
            Self::Purposes => "purposes",
            Self::Basis => "basis",
            Self::Training => "training",
            Self::Subjects => "subjects",
            Self::Conversations => "conversations",
            Self::Scrubbed => "scrubbed",
            Self::Notes => "notes",
            Self::Imports => "imports",
            Self::Recipients => "recipients",
            Self::Exports => "exports",
            Self::Network => "network",
            Self::Transfers => "transfers",
            Self::TwoYears => "two_years",
            Self::Destruction => "destruction",
            Self::Backups => "backups",
            Self::FileRights => "file_rights",
            Self::Log => "log",
            Self::Roles => "roles",
            Self::Accounts => "accounts",
            Self::LogTime => "log_time",
            Self::Figures => "figures",
        }
    }

    /// The part in which it stands.
    pub fn section(self) -> RecordSection {
        match self {
            Self::Controller | Self::Contact | Self::Officer => RecordSection::Controller,
            Self::Purposes | Self::Basis | Self::Training => RecordSection::Purposes,
            Self::Subjects => RecordSection::Subjects,
            Self::Conversations | Self::Scrubbed | Self::Notes => RecordSection::Data,
            Self::Imports => RecordSection::Sources,
            Self::Recipients | Self::Exports => RecordSection::Recipients,
            Self::Network | Self::Transfers => RecordSection::Transfers,
            Self::TwoYears | Self::Destruction | Self::Backups => RecordSection::Retention,
            Self::FileRights | Self::Log | Self::Roles => RecordSection::Security,
            Self::Accounts | Self::LogTime | Self::Figures => RecordSection::Staff,
        }
    }
}

/// Whether a sentence holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordState {
    /// What was found agrees with it.
    Holds,
    /// What was found does not.
    Untrue(RecordFault),
    /// The controller says so: nothing that the program can find would contradict it.
    Stated,
    /// The controller has not said it yet.
    Missing,
}

impl RecordState {
    /// Whether something was found that decides it.
    pub fn is_checked(&self) -> bool {
        matches!(self, Self::Holds | Self::Untrue(_))
    }
}

/// Why a sentence does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordFault {
    /// So many conversations were opened without one of the purposes.
    OpenedWithoutPurpose(u64),
    /// So many examples show a conversation that is not there.
    ExamplesAstray(u64),
    /// The tables are not those that the program makes.
    OtherTables,
    /// Conversations or messages that are there, and those that were counted when they came and went.
    Counters {
        /// That are there.
        found: u64,
        /// That were counted.
        counted: u64,
    },
    /// So many conversations were scrubbed by older rules.
    OlderRules(u64),
    /// So many imports brought internal notes without a reason.
    NotesUnexplained(u64),
    /// So many conversations came by no import.
    ConversationsAstray(u64),
    /// So many imports do not account for what they read.
    ImportsUneven(u64),
    /// So many exports state no purpose.
    ExportsUnexplained(u64),
    /// So many exports stand in the log and not in their list.
    ExportsMissing(u64),
    /// Packages that open connections are part of the program.
    Networking(Vec<String>),
    /// A conversation that began on this day would be kept for too long.
    KeptTooLong(Day),
    /// The time of so many conversations is over, and they are not destroyed.
    NotDestroyed(u64),
    /// Deleted rows are not written over.
    NotOverwritten,
    /// So many strings that were destroyed were found in the files.
    Found(u64),
    /// The record of the run with this number was changed or removed after the run ended.
    RecordChanged(i64),
    /// The destruction of this day could not be checked.
    Unchecked(Day),
    /// So many backups are over their time.
    BackupsLeft(u64),
    /// So many folders of backups whose time is over cannot be looked into.
    BackupsUnseen(u64),
    /// So many backups are over their number.
    BackupsOverNumber(u64),
    /// Files or folders that everybody on the machine can read, or write to.
    Exposed(Vec<String>),
    /// The log is not whole.
    LogBroken(AuditFault),
    /// So many accounts have no role, or one that the program does not know.
    RolesUnknown(u64),
    /// So many accounts share their username with another.
    NamesShared(u64),
    /// The passwords of so many accounts are protected by less than the program's measure.
    HashesWeak(u64),
    /// The log holds rows whose time is over; the day of the oldest.
    LogTooOld(Day),
}
