//! The log in words.

use super::Tr;
use crate::domain::AccountId;
use crate::domain::audit::{Act, ActGroup, AuditEntry, AuditFault, AuditFaultKind};

impl Tr {
    /// What was done, as it follows a name.
    #[expect(clippy::too_many_lines, reason = "one line an act, and no act without one")]
    pub fn act(self, act: Act) -> &'static str {
        match act {
            Act::RegisterCreated => self.act_register_created(),
            Act::SignedIn => self.act_signed_in(),
            Act::SignInFailed => self.act_sign_in_failed(),
            Act::SignInThrottled => self.act_sign_in_throttled(),
            Act::Reauthenticated => self.act_reauthenticated(),
            Act::ReauthenticationFailed => self.act_reauthentication_failed(),
            Act::ReauthenticationThrottled => self.act_reauthentication_throttled(),
            Act::SignedOut => self.act_signed_out(),
            Act::ScreenLocked => self.act_screen_locked(),
            Act::Refused => self.act_refused(),
            Act::AccountCreated => self.act_account_created(),
            Act::AccountChanged => self.act_account_changed(),
            Act::AccountDisabled => self.act_account_disabled(),
            Act::AccountEnabled => self.act_account_enabled(),
            Act::CodeGiven => self.act_code_given(),
            Act::PasswordChanged => self.act_password_changed(),
            Act::ConversationOpened => self.act_conversation_opened(),
            Act::Searched => self.act_searched(),
            Act::VerdictGiven => self.act_verdict_given(),
            Act::VerdictTakenBack => self.act_verdict_taken_back(),
            Act::ReviewFinished => self.act_review_finished(),
            Act::ReviewReopened => self.act_review_reopened(),
            Act::ReviewFlagged => self.act_review_flagged(),
            Act::NoteAdded => self.act_note_added(),
            Act::NoteChanged => self.act_note_changed(),
            Act::NoteRemoved => self.act_note_removed(),
            Act::TagAdded => self.act_tag_added(),
            Act::TagRemoved => self.act_tag_removed(),
            Act::CollectionOpened => self.act_collection_opened(),
            Act::CollectionCreated => self.act_collection_created(),
            Act::CollectionChanged => self.act_collection_changed(),
            Act::CollectionRemoved => self.act_collection_removed(),
            Act::ExampleAdded => self.act_example_added(),
            Act::ExampleChanged => self.act_example_changed(),
            Act::ExampleRemoved => self.act_example_removed(),
            Act::Exported => self.act_exported(),
            Act::Imported => self.act_imported(),
            Act::ImportCancelled => self.act_import_cancelled(),
            Act::ImportFailed => self.act_import_failed(),
            Act::ImportUndone => self.act_import_undone(),
            Act::ImportErased => self.act_import_erased(),
            Act::ImportReported => self.act_import_reported(),
            Act::MappingSaved => self.act_mapping_saved(),
            Act::MappingRemoved => self.act_mapping_removed(),
            Act::RetentionPlanned => self.act_retention_planned(),
            Act::RetentionDone => self.act_retention_done(),
            Act::RetentionRecorded => self.act_retention_recorded(),
            Act::RetentionConfirmed => self.act_retention_confirmed(),
            Act::MarginRaised => self.act_margin_raised(),
            Act::ClockAnomaly => self.act_clock_anomaly(),
            Act::SettingChanged => self.act_setting_changed(),
            Act::LockChanged => self.act_lock_changed(),
            Act::RescrubBegun => self.act_rescrub_begun(),
            Act::RescrubDone => self.act_rescrub_done(),
            Act::RescrubCancelled => self.act_rescrub_cancelled(),
            Act::RescrubFailed => self.act_rescrub_failed(),
            Act::LeakCheckBegun => self.act_leak_check_begun(),
            Act::LeakCheckDrawn => self.act_leak_check_drawn(),
            Act::LeakCheckShown => self.act_leak_check_shown(),
            Act::LeakCheckJudged => self.act_leak_check_judged(),
            Act::LeftoverRemoved => self.act_leftover_removed(),
            Act::LeakCheckFinished => self.act_leak_check_finished(),
            Act::BackupBegun => self.act_backup_begun(),
            Act::BackupMade => self.act_backup_made(),
            Act::BackupRestored => self.act_backup_restored(),
            Act::AuditViewed => self.act_audit_viewed(),
            Act::AuditExportBegun => self.act_audit_export_begun(),
            Act::AuditExported => self.act_audit_exported(),
            Act::AuditPruned => self.act_audit_pruned(),
            Act::RecordStated => self.act_record_stated(),
            Act::RecordExported => self.act_record_exported(),
            Act::ScorecardDrafted => self.act_scorecard_drafted(),
            Act::ScorecardChanged => self.act_scorecard_changed(),
            Act::ScorecardPublished => self.act_scorecard_published(),
            Act::ScorecardArchived => self.act_scorecard_archived(),
            Act::ScorecardRemoved => self.act_scorecard_removed(),
            Act::ValueGiven => self.act_value_given(),
            Act::ValueTakenBack => self.act_value_taken_back(),
            Act::RestoreBegun => self.act_restore_begun(),
            Act::BackupRemoved => self.act_backup_removed(),
            Act::BackupFolderChosen => self.act_backup_folder_chosen(),
            Act::BackupFolderForgotten => self.act_backup_folder_forgotten(),
            Act::FileChecked => self.act_file_checked(),
            Act::RetentionProved => self.act_retention_proved(),
            Act::DestructionPrinted => self.act_destruction_printed(),
            Act::RoundDrawn => self.act_round_drawn(),
            Act::RoundChanged => self.act_round_changed(),
            Act::RoundReviewersChanged => self.act_round_reviewers_changed(),
            Act::RoundReviewerAdded => self.act_round_reviewer_added(),
            Act::RoundReviewerTakenOut => self.act_round_reviewer_taken_out(),
            Act::RoundClosed => self.act_round_closed(),
            Act::QueueTaken => self.act_queue_taken(),
            Act::QueueSkipped => self.act_queue_skipped(),
            Act::QueueReturned => self.act_queue_returned(),
            Act::QueueTakenOver => self.act_queue_taken_over(),
            Act::QueuePassedOn => self.act_queue_passed_on(),
            Act::QueueCalled => self.act_queue_called(),
            Act::AdjudicationOpened => self.act_adjudication_opened(),
            Act::VerdictSettled => self.act_verdict_settled(),
            Act::ValueSettled => self.act_value_settled(),
            Act::SettlingTakenBack => self.act_settling_taken_back(),
            Act::AdjudicationFinished => self.act_adjudication_finished(),
            Act::AnswerJudged => self.act_answer_judged(),
            Act::AnswerTakenBack => self.act_answer_taken_back(),
            Act::GapsExported => self.act_gaps_exported(),
            Act::FiguresExported => self.act_figures_exported(),
            Act::ReportExported => self.act_report_exported(),
            Act::PlotExported => self.act_plot_exported(),
            Act::TargetChanged => self.act_target_changed(),
        }
    }

    /// The same of a row, whose act may be one that the program does not know.
    pub fn audit_act(self, act: Option<Act>) -> &'static str {
        act.map_or_else(|| self.act_unknown(), |act| self.act(act))
    }

    /// To what it was done, and to how many; `name` tells the names of accounts.
    pub fn audit_details(
        self,
        entry: &AuditEntry,
        name: &dyn Fn(AccountId) -> Option<String>,
    ) -> Vec<String> {
        let Some(act) = entry.act else { return Vec::new() };
        let amount = entry.amount.and_then(|amount| {
            if act.names_account() {
                name(AccountId(amount))
            } else {
                self.audit_amount(act, amount.unsigned_abs())
            }
        });
        // Whose act it is stands beside it already.
        let other =
            entry.object.filter(|object| entry.account != Some(AccountId(*object)) || !act.is_on_account());
        let object = other.and_then(|object| self.audit_object(act, object, name));
        amount.into_iter().chain(object).collect()
    }

    /// How many of what.
    fn audit_amount(self, act: Act, amount: u64) -> Option<String> {
        Some(match act {
            Act::Searched => self.audit_hits(amount),
            Act::CollectionRemoved | Act::Exported => self.common_examples(amount),
            Act::LeakCheckBegun | Act::LeakCheckDrawn => self.common_messages(amount),
            Act::LeftoverRemoved => self.audit_places(amount),
            Act::BackupMade => self.size_bytes(amount),
            Act::LockChanged => self.lock_minutes(amount),
            Act::MarginRaised => self.register_margin(amount),
            Act::TargetChanged => self.percent(amount as f64, 0),
            Act::ImportReported => self.audit_records(amount),
            Act::AuditExported | Act::AuditPruned => self.audit_entries(amount),
            Act::BackupRemoved => self.audit_backups(amount),
            Act::FileChecked if amount == 0 => self.audit_file_damaged().to_owned(),
            Act::FileChecked => self.audit_file_whole().to_owned(),
            Act::RetentionProved => self.proof_found(amount),
            // A digest tells people nothing.
            Act::RetentionRecorded => return None,
            Act::RoundDrawn | Act::RoundReviewersChanged | Act::RoundClosed => {
                self.common_conversations(amount)
            }
            _ => match act.group() {
                ActGroup::Imports | ActGroup::Retention | ActGroup::Sieve => {
                    self.common_conversations(amount)
                }
                _ => return None,
            },
        })
    }

    /// To what, where people know it by name or number.
    fn audit_object(
        self,
        act: Act,
        object: i64,
        name: &dyn Fn(AccountId) -> Option<String>,
    ) -> Option<String> {
        Some(match act {
            Act::AuditViewed if object == 0 => self.audit_looked_own().to_owned(),
            Act::AuditViewed => self.audit_looked_all().to_owned(),
            _ if act.is_on_account() => name(AccountId(object))?,
            Act::ConversationOpened
            | Act::VerdictGiven
            | Act::VerdictTakenBack
            | Act::ValueGiven
            | Act::ValueTakenBack
            | Act::ReviewFinished
            | Act::ReviewReopened
            | Act::ReviewFlagged
            | Act::NoteAdded
            | Act::NoteChanged
            | Act::NoteRemoved
            | Act::TagAdded
            | Act::TagRemoved
            | Act::LeakCheckShown
            | Act::LeakCheckJudged
            | Act::LeftoverRemoved
            | Act::QueueTaken
            | Act::QueueSkipped
            | Act::QueueReturned
            | Act::QueueTakenOver
            | Act::QueuePassedOn
            | Act::QueueCalled
            | Act::AdjudicationOpened
            | Act::VerdictSettled
            | Act::ValueSettled
            | Act::SettlingTakenBack
            | Act::AdjudicationFinished => self.audit_conversation(&object.to_string()),
            Act::RoundDrawn
            | Act::RoundChanged
            | Act::RoundReviewersChanged
            | Act::RoundReviewerAdded
            | Act::RoundReviewerTakenOut
            | Act::RoundClosed => self.audit_round(object.unsigned_abs()),
            Act::Imported
            | Act::ImportCancelled
            | Act::ImportFailed
            | Act::ImportUndone
            | Act::ImportErased
            | Act::ImportReported => self.import_number(object.unsigned_abs()),
            Act::DestructionPrinted | Act::RetentionRecorded => {
                self.destruction_number(object.unsigned_abs())
            }
            _ => return None,
        })
    }

    /// What acts are about.
    pub fn act_group(self, group: ActGroup) -> &'static str {
        match group {
            ActGroup::Access => self.act_group_access(),
            ActGroup::Accounts => self.act_group_accounts(),
            ActGroup::Conversations => self.act_group_conversations(),
            ActGroup::Reviews => self.act_group_reviews(),
            ActGroup::Collections => self.act_group_collections(),
            ActGroup::Imports => self.act_group_imports(),
            ActGroup::Retention => self.act_group_retention(),
            ActGroup::Sieve => self.act_group_sieve(),
            ActGroup::Register => self.act_group_register(),
        }
    }

    /// What is wrong with the log, as a sentence.
    pub fn audit_fault(self, fault: AuditFault) -> String {
        let row = fault.row.unsigned_abs();
        match fault.kind {
            AuditFaultKind::Missing => self.audit_fault_missing(row),
            AuditFaultKind::Unlinked => self.audit_fault_unlinked(row),
            AuditFaultKind::Changed => self.audit_fault_changed(row),
            AuditFaultKind::Checkpoint => self.audit_fault_checkpoint(row),
            AuditFaultKind::CutOff => self.audit_fault_cut_off(row),
            AuditFaultKind::Words => self.audit_fault_words(row),
        }
    }
}
