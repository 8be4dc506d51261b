//! What is written to the log: a fixed set of acts, ids and numbers only.

mod code;
mod group;
mod log;

pub use log::{ActGroup, AuditCheck, AuditEntry, AuditFault, AuditFaultKind, AuditFilter, AuditPage};

/// An act in the audit log. The code is what the row holds; it is never reused for another act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// The register was created with its first supervisor.
    RegisterCreated,
    /// A good sign-in.
    SignedIn,
    /// A refused sign-in; what was typed is not kept.
    SignInFailed,
    /// A sign-in was refused unseen: the account waits after failures.
    SignInThrottled,
    /// The password was given once more, for a sensitive act.
    Reauthenticated,
    /// It was a wrong one; what was typed is not kept.
    ReauthenticationFailed,
    /// It was refused unseen: the account waits after failures.
    ReauthenticationThrottled,
    /// Signed out.
    SignedOut,
    /// The screen was locked.
    ScreenLocked,
    /// An act without the right to it was refused.
    Refused,
    /// An account was created.
    AccountCreated,
    /// Roles or name of an account were changed.
    AccountChanged,
    /// An account was disabled.
    AccountDisabled,
    /// An account was enabled.
    AccountEnabled,
    /// A one-time code was given.
    CodeGiven,
    /// A password was changed by its owner.
    PasswordChanged,
    /// A conversation was opened.
    ConversationOpened,
    /// A search was run; the number of hits is kept, the words are not.
    Searched,
    /// A verdict was given or changed.
    VerdictGiven,
    /// A verdict was taken back.
    VerdictTakenBack,
    /// A review was finished.
    ReviewFinished,
    /// A finished review was opened again.
    ReviewReopened,
    /// A review was flagged or its flag removed.
    ReviewFlagged,
    /// A note was written.
    NoteAdded,
    /// A note was changed.
    NoteChanged,
    /// A note was removed.
    NoteRemoved,
    /// A tag was put on a conversation.
    TagAdded,
    /// A tag was taken off.
    TagRemoved,
    /// A collection was opened.
    CollectionOpened,
    /// A collection was made.
    CollectionCreated,
    /// Name or aim of a collection was changed.
    CollectionChanged,
    /// A collection was removed.
    CollectionRemoved,
    /// An example was added.
    ExampleAdded,
    /// An example's note or place was changed.
    ExampleChanged,
    /// An example was removed.
    ExampleRemoved,
    /// A collection left the register as a file.
    Exported,
    /// A file was imported.
    Imported,
    /// An import was interrupted; nothing of it is left.
    ImportCancelled,
    /// An import was broken off by a fault; nothing of it is left.
    ImportFailed,
    /// An import was taken back: its conversations are hidden and being erased.
    ImportUndone,
    /// The conversations of an import that was taken back are erased.
    ImportErased,
    /// The report of an import left the register as a file.
    ImportReported,
    /// A mapping was saved or changed.
    MappingSaved,
    /// A mapping was removed.
    MappingRemoved,
    /// Retention planned and hid what was due.
    RetentionPlanned,
    /// Retention destroyed what was due.
    RetentionDone,
    /// The record of a run was tied to the log when the run ended; the first 63 bits of the SHA-256 of the record are
    /// kept as a number.
    RetentionRecorded,
    /// A supervisor confirmed an unusual destruction.
    RetentionConfirmed,
    /// A supervisor raised the margin; its days are kept.
    MarginRaised,
    /// The computer's clock was found set back or far ahead.
    ClockAnomaly,
    /// A setting of an account was changed by its owner.
    SettingChanged,
    /// The minutes after which the screen is locked were changed; the new number is kept.
    LockChanged,
    /// Newer rules of the sieve began to be applied to what is stored.
    RescrubBegun,
    /// They were applied to the whole register.
    RescrubDone,
    /// That was interrupted; the next run goes on.
    RescrubCancelled,
    /// It was broken off by a fault; the next run goes on.
    RescrubFailed,
    /// Somebody began to draw a sample for a leak check.
    LeakCheckBegun,
    /// The sample was drawn.
    LeakCheckDrawn,
    /// A message of a leak check was shown.
    LeakCheckShown,
    /// A message of a leak check was judged.
    LeakCheckJudged,
    /// Something personal that the sieve had left was removed.
    LeftoverRemoved,
    /// A leak check was finished.
    LeakCheckFinished,
    /// Somebody began to make a backup.
    BackupBegun,
    /// It was made; its size in bytes is kept.
    BackupMade,
    /// The register came from a backup.
    BackupRestored,
    /// Somebody looked at the log; 1: at everybody's acts, 0: at their own.
    AuditViewed,
    /// Somebody began to let the log leave the register as a file.
    AuditExportBegun,
    /// It has left; the number of its rows is kept.
    AuditExported,
    /// Rows of the log whose time was over were removed; the number of the last one and how many they were is kept.
    AuditPruned,
    /// What the controller states in the record of processing was changed.
    RecordStated,
    /// The record of processing left the register as a page.
    RecordExported,
    /// A draft of the scorecard was made.
    ScorecardDrafted,
    /// It was changed.
    ScorecardChanged,
    /// It was published.
    ScorecardPublished,
    /// A published version was archived.
    ScorecardArchived,
    /// A draft was removed.
    ScorecardRemoved,
    /// A value was given to a criterion, or changed.
    ValueGiven,
    /// A value was taken back.
    ValueTakenBack,
    /// Somebody began to put a backup in the register's place.
    RestoreBegun,
    /// Backups whose time was over were removed; their number is kept.
    BackupRemoved,
    /// The folder into which backups go was chosen.
    BackupFolderChosen,
    /// Somebody said that no backup lies any more in a folder that cannot be looked into.
    BackupFolderForgotten,
    /// The whole file was checked; 1: it is whole, 0: it is damaged.
    FileChecked,
    /// Everything was looked through for what is older than it may be; how much was found is kept.
    RetentionProved,
    /// The record of a destruction left the register as a page.
    DestructionPrinted,
    /// The sample of a round was drawn, and the round is open; the number of its conversations is kept.
    RoundDrawn,
    /// The last day of reviewing of a round was moved.
    RoundChanged,
    /// Who reviews in a round was changed; the number of conversations whose reviewers changed is kept.
    RoundReviewersChanged,
    /// Somebody reviews in a round from then on; who is kept.
    RoundReviewerAdded,
    /// Somebody was taken out of those who review in a round; who is kept.
    RoundReviewerTakenOut,
    /// A round was closed; the number of conversations that its results rest on is kept.
    RoundClosed,
    /// A conversation of a round was reserved for the reviewer.
    QueueTaken,
    /// A reviewer passed one; the number of the reason is kept.
    QueueSkipped,
    /// A reviewer took one back that was passed.
    QueueReturned,
    /// A reviewer took over one that waited for a colleague; whose it was is kept.
    QueueTakenOver,
    /// What a reviewer passed was given to another one; to whom is kept.
    QueuePassedOn,
    /// A second reviewer was called to a conversation of a round; who is kept.
    QueueCalled,
    /// What the reviewers of a conversation see differently was opened.
    AdjudicationOpened,
    /// A verdict on which they differ was settled.
    VerdictSettled,
    /// A value on which they differ was settled.
    ValueSettled,
    /// What was settled of a verdict or a value was taken back.
    SettlingTakenBack,
    /// Everything in which they differ is settled.
    AdjudicationFinished,
    /// An answer text was judged with all its copies, or the verdict was changed.
    AnswerJudged,
    /// A verdict on an answer text was taken back.
    AnswerTakenBack,
    /// The list of what is to be mended in guidance left the register; the number of its rows is kept.
    GapsExported,
    /// A table of figures left the register; the number of its rows is kept.
    FiguresExported,
    /// The quality report of a month left the register.
    ReportExported,
    /// A plot left the register as a picture.
    PlotExported,
    /// Another share of answers is to be correct: the amount in per cent, or none any more.
    TargetChanged,
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 109] = [
        Self::RegisterCreated,
        Self::SignedIn,
        Self::SignInFailed,
        Self::SignInThrottled,
        Self::Reauthenticated,
        Self::ReauthenticationFailed,
        Self::ReauthenticationThrottled,
        Self::SignedOut,
        Self::ScreenLocked,
        Self::Refused,
        Self::AccountCreated,
        Self::AccountChanged,
        Self::AccountDisabled,
        Self::AccountEnabled,
        Self::CodeGiven,
        Self::PasswordChanged,
        Self::ConversationOpened,
        Self::Searched,
        Self::VerdictGiven,
        Self::VerdictTakenBack,
        Self::ReviewFinished,
        Self::ReviewReopened,
        Self::ReviewFlagged,
        Self::NoteAdded,
        Self::NoteChanged,
        Self::NoteRemoved,
        Self::TagAdded,
        Self::TagRemoved,
        Self::CollectionOpened,
        Self::CollectionCreated,
        Self::CollectionChanged,
        Self::CollectionRemoved,
        Self::ExampleAdded,
        Self::ExampleChanged,
        Self::ExampleRemoved,
        Self::Exported,
        Self::Imported,
        Self::ImportCancelled,
        Self::ImportFailed,
        Self::ImportUndone,
        Self::ImportErased,
        Self::ImportReported,
        Self::MappingSaved,
        Self::MappingRemoved,
        Self::RetentionPlanned,
        Self::RetentionDone,
        Self::RetentionRecorded,
        Self::RetentionConfirmed,
        Self::MarginRaised,
        Self::ClockAnomaly,
        Self::SettingChanged,
        Self::LockChanged,
        Self::RescrubBegun,
        Self::RescrubDone,
        Self::RescrubCancelled,
        Self::RescrubFailed,
        Self::LeakCheckBegun,
        Self::LeakCheckDrawn,
        Self::LeakCheckShown,
        Self::LeakCheckJudged,
        Self::LeftoverRemoved,
        Self::LeakCheckFinished,
        Self::BackupBegun,
        Self::BackupMade,
        Self::BackupRestored,
        Self::AuditViewed,
        Self::AuditExportBegun,
        Self::AuditExported,
        Self::AuditPruned,
        Self::RecordStated,
        Self::RecordExported,
        Self::ScorecardDrafted,
        Self::ScorecardChanged,
        Self::ScorecardPublished,
        Self::ScorecardArchived,
        Self::ScorecardRemoved,
        Self::ValueGiven,
        Self::ValueTakenBack,
        Self::RestoreBegun,
        Self::BackupRemoved,
        Self::BackupFolderChosen,
        Self::BackupFolderForgotten,
        Self::FileChecked,
        Self::RetentionProved,
        Self::DestructionPrinted,
        Self::RoundDrawn,
        Self::RoundChanged,
        Self::RoundReviewersChanged,
        Self::RoundReviewerAdded,
        Self::RoundReviewerTakenOut,
        Self::RoundClosed,
        Self::QueueTaken,
        Self::QueueSkipped,
        Self::QueueReturned,
        Self::QueueTakenOver,
        Self::QueuePassedOn,
        Self::QueueCalled,
        Self::AdjudicationOpened,
        Self::VerdictSettled,
        Self::ValueSettled,
        Self::SettlingTakenBack,
        Self::AdjudicationFinished,
        Self::AnswerJudged,
        Self::AnswerTakenBack,
        Self::GapsExported,
        Self::FiguresExported,
        Self::ReportExported,
        Self::PlotExported,
        Self::TargetChanged,
    ];

    /// Whether the number that is kept with it is an account's.
    pub fn names_account(self) -> bool {
        matches!(
            self,
            Self::RoundReviewerAdded
                | Self::RoundReviewerTakenOut
                | Self::QueueTakenOver
                | Self::QueuePassedOn
                | Self::QueueCalled
        )
    }

    /// Whether what it is done to is an account.
    pub fn is_on_account(self) -> bool {
        matches!(self.group(), ActGroup::Access | ActGroup::Accounts) && self != Self::Refused
            || self == Self::RegisterCreated
    }
}
