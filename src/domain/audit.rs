//! What is written to the log: a fixed set of acts, ids and numbers only.

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
    /// A supervisor confirmed an unusual destruction.
    RetentionConfirmed,
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
    /// Rows of the log whose time was over were removed; their number is kept.
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
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 76] = [
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
        Self::RetentionConfirmed,
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
    ];

    /// The text in the row.
    pub fn code(self) -> &'static str {
        match self {
            Self::RegisterCreated => "register_created",
            Self::SignedIn => "signed_in",
            Self::SignInFailed => "sign_in_failed",
            Self::SignInThrottled => "sign_in_throttled",
            Self::Reauthenticated => "reauthenticated",
            Self::ReauthenticationFailed => "reauthentication_failed",
            Self::ReauthenticationThrottled => "reauthentication_throttled",
            Self::SignedOut => "signed_out",
            Self::ScreenLocked => "screen_locked",
            Self::Refused => "refused",
            Self::AccountCreated => "account_created",
            Self::AccountChanged => "account_changed",
            Self::AccountDisabled => "account_disabled",
            Self::AccountEnabled => "account_enabled",
            Self::CodeGiven => "code_given",
            Self::PasswordChanged => "password_changed",
            Self::ConversationOpened => "conversation_opened",
            Self::Searched => "searched",
            Self::VerdictGiven => "verdict_given",
            Self::VerdictTakenBack => "verdict_taken_back",
            Self::ReviewFinished => "review_finished",
            Self::ReviewReopened => "review_reopened",
            Self::ReviewFlagged => "review_flagged",
            Self::NoteAdded => "note_added",
            Self::NoteChanged => "note_changed",
            Self::NoteRemoved => "note_removed",
            Self::TagAdded => "tag_added",
            Self::TagRemoved => "tag_removed",
            Self::CollectionOpened => "collection_opened",
            Self::CollectionCreated => "collection_created",
            Self::CollectionChanged => "collection_changed",
            Self::CollectionRemoved => "collection_removed",
            Self::ExampleAdded => "example_added",
            Self::ExampleChanged => "example_changed",
            Self::ExampleRemoved => "example_removed",
            Self::Exported => "exported",
            Self::Imported => "imported",
            Self::ImportCancelled => "import_cancelled",
            Self::ImportFailed => "import_failed",
            Self::ImportUndone => "import_undone",
            Self::ImportErased => "import_erased",
            Self::ImportReported => "import_reported",
            Self::MappingSaved => "mapping_saved",
            Self::MappingRemoved => "mapping_removed",
            Self::RetentionPlanned => "retention_planned",
            Self::RetentionDone => "retention_done",
            Self::RetentionConfirmed => "retention_confirmed",
            Self::ClockAnomaly => "clock_anomaly",
            Self::SettingChanged => "setting_changed",
            Self::LockChanged => "lock_changed",
            Self::RescrubBegun => "rescrub_begun",
            Self::RescrubDone => "rescrub_done",
            Self::RescrubCancelled => "rescrub_cancelled",
            Self::RescrubFailed => "rescrub_failed",
            Self::LeakCheckBegun => "leak_check_begun",
            Self::LeakCheckDrawn => "leak_check_drawn",
            Self::LeakCheckShown => "leak_check_shown",
            Self::LeakCheckJudged => "leak_check_judged",
            Self::LeftoverRemoved => "leftover_removed",
            Self::LeakCheckFinished => "leak_check_finished",
            Self::BackupBegun => "backup_begun",
            Self::BackupMade => "backup_made",
            Self::BackupRestored => "backup_restored",
            Self::AuditViewed => "audit_viewed",
            Self::AuditExportBegun => "audit_export_begun",
            Self::AuditExported => "audit_exported",
            Self::AuditPruned => "audit_pruned",
            Self::RecordStated => "record_stated",
            Self::RecordExported => "record_exported",
            Self::ScorecardDrafted => "scorecard_drafted",
            Self::ScorecardChanged => "scorecard_changed",
            Self::ScorecardPublished => "scorecard_published",
            Self::ScorecardArchived => "scorecard_archived",
            Self::ScorecardRemoved => "scorecard_removed",
            Self::ValueGiven => "value_given",
            Self::ValueTakenBack => "value_taken_back",
        }
    }

    /// The act with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.code() == code)
    }

    /// Whether what it is done to is an account.
    pub fn is_on_account(self) -> bool {
        matches!(self.group(), ActGroup::Access | ActGroup::Accounts) && self != Self::Refused
            || self == Self::RegisterCreated
    }

    /// What it is about.
    pub fn group(self) -> ActGroup {
        match self {
            Self::SignedIn
            | Self::SignInFailed
            | Self::SignInThrottled
            | Self::Reauthenticated
            | Self::ReauthenticationFailed
            | Self::ReauthenticationThrottled
            | Self::SignedOut
            | Self::ScreenLocked
            | Self::Refused => ActGroup::Access,
            Self::AccountCreated
            | Self::AccountChanged
            | Self::AccountDisabled
            | Self::AccountEnabled
            | Self::CodeGiven
            | Self::PasswordChanged
            | Self::SettingChanged => ActGroup::Accounts,
            Self::ConversationOpened | Self::Searched => ActGroup::Conversations,
            Self::VerdictGiven
            | Self::VerdictTakenBack
            | Self::ReviewFinished
            | Self::ReviewReopened
            | Self::ReviewFlagged
            | Self::NoteAdded
            | Self::NoteChanged
            | Self::NoteRemoved
            | Self::TagAdded
            | Self::TagRemoved
            | Self::ScorecardDrafted
            | Self::ScorecardChanged
            | Self::ScorecardPublished
            | Self::ScorecardArchived
            | Self::ScorecardRemoved
            | Self::ValueGiven
            | Self::ValueTakenBack => ActGroup::Reviews,
            Self::CollectionOpened
            | Self::CollectionCreated
            | Self::CollectionChanged
            | Self::CollectionRemoved
            | Self::ExampleAdded
            | Self::ExampleChanged
            | Self::ExampleRemoved
            | Self::Exported => ActGroup::Collections,
            Self::Imported
            | Self::ImportCancelled
            | Self::ImportFailed
            | Self::ImportUndone
            | Self::ImportErased
            | Self::ImportReported
            | Self::MappingSaved
            | Self::MappingRemoved => ActGroup::Imports,
            Self::RetentionPlanned | Self::RetentionDone | Self::RetentionConfirmed | Self::ClockAnomaly => {
                ActGroup::Retention
            }
            Self::RescrubBegun
            | Self::RescrubDone
            | Self::RescrubCancelled
            | Self::RescrubFailed
            | Self::LeakCheckBegun
            | Self::LeakCheckDrawn
            | Self::LeakCheckShown
            | Self::LeakCheckJudged
            | Self::LeftoverRemoved
            | Self::LeakCheckFinished => ActGroup::Sieve,
            Self::RegisterCreated
            | Self::LockChanged
            | Self::BackupBegun
            | Self::BackupMade
            | Self::BackupRestored
            | Self::AuditViewed
            | Self::AuditExportBegun
            | Self::AuditExported
            | Self::AuditPruned
            | Self::RecordStated
            | Self::RecordExported => ActGroup::Register,
        }
    }
}
