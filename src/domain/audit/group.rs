//! What acts are about.

use super::{Act, ActGroup};

impl Act {
    /// What it is about.
    #[expect(clippy::too_many_lines, reason = "one line an act, and no act without one")]
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
            | Self::ValueTakenBack
            | Self::RoundDrawn
            | Self::RoundChanged
            | Self::RoundReviewersChanged
            | Self::RoundReviewerAdded
            | Self::RoundReviewerTakenOut
            | Self::RoundClosed
            | Self::QueueTaken
            | Self::QueueSkipped
            | Self::QueueReturned
            | Self::QueueTakenOver
            | Self::QueuePassedOn
            | Self::QueueCalled
            | Self::AdjudicationOpened
            | Self::VerdictSettled
            | Self::ValueSettled
            | Self::SettlingTakenBack
            | Self::AdjudicationFinished
            | Self::AnswerJudged
            | Self::AnswerTakenBack
            | Self::GapsExported
            | Self::FiguresExported
            | Self::ReportExported
            | Self::PlotExported => ActGroup::Reviews,
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
            Self::RetentionPlanned
            | Self::RetentionDone
            | Self::RetentionRecorded
            | Self::RetentionConfirmed
            | Self::MarginRaised
            | Self::RetentionProved
            | Self::DestructionPrinted
            | Self::ClockAnomaly => ActGroup::Retention,
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
            | Self::TargetChanged
            | Self::BackupBegun
            | Self::BackupMade
            | Self::BackupRestored
            | Self::AuditViewed
            | Self::AuditExportBegun
            | Self::AuditExported
            | Self::AuditPruned
            | Self::RecordStated
            | Self::RecordExported
            | Self::RestoreBegun
            | Self::BackupRemoved
            | Self::BackupFolderChosen
            | Self::BackupFolderForgotten
            | Self::FileChecked => ActGroup::Register,
        }
    }
}
