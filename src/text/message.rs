//! What people are told when something fails: the thing, the reason, what to do.

use crate::error::{Error, ErrorKind};

use super::Tr;

impl Error {
    /// The sentences for people. They repeat nothing of what was typed and nothing of a file but its shape.
    pub fn message(&self, tr: Tr) -> String {
        let sentences = match self.kind {
            ErrorKind::VerdictsMissing(count) => return tr.error_verdicts_missing(u64::from(count)),
            ErrorKind::ValuesMissing(count) => return tr.error_values_missing(u64::from(count)),
            ErrorKind::SampleTooSmall(least) => return tr.error_sample_too_small(u64::from(least)),
            ErrorKind::SampleTooLarge(limit) => return tr.error_sample_too_large(u64::from(limit)),
            ErrorKind::StrataTooMany(limit) => return tr.error_strata_too_many(u64::from(limit)),
            ErrorKind::TextTooLong(limit) => return tr.error_text_too_long(u64::from(limit)),
            ErrorKind::QueryWrong(position) => return tr.error_query_wrong(u64::from(position)),
            ErrorKind::RegisterTooNew(found, known) => {
                return tr.error_register_too_new(u64::from(found), u64::from(known));
            }
            ErrorKind::NoneReadable(reason, record, offset) => {
                let first = tr.import_refused_record(offset, tr.refusal(reason), record);
                return format!("{} {first}", tr.error_nothing_readable());
            }
            ErrorKind::MappingNeeded if self.detail == crate::import::BOOST_AI_EXPORT => {
                return format!("{}. {}", tr.import_recognised(&self.detail), tr.error_mapping_needed());
            }
            ErrorKind::NotSignedIn => tr.error_not_signed_in(),
            ErrorKind::Forbidden => tr.error_forbidden(),
            ErrorKind::ReauthenticationNeeded => tr.error_reauthentication_needed(),
            ErrorKind::SignInFailed => tr.error_sign_in_failed(),
            ErrorKind::EmptyField => tr.error_empty_field(),
            ErrorKind::PasswordLength => tr.error_password_length(),
            ErrorKind::PasswordWeak => tr.error_password_weak(),
            ErrorKind::UsernameTaken => tr.error_username_taken(),
            ErrorKind::UsernameInvalid => tr.error_username_invalid(),
            ErrorKind::LastSupervisor => tr.error_last_supervisor(),
            ErrorKind::Conflict => tr.error_conflict(),
            ErrorKind::PassStands => tr.error_pass_stands(),
            ErrorKind::NotFound => tr.error_not_found(),
            ErrorKind::FormatUnknown => tr.error_format_unknown(),
            ErrorKind::MappingNeeded => tr.error_mapping_needed(),
            ErrorKind::MappingNameTaken => tr.error_mapping_name_taken(),
            ErrorKind::MappingPersonal(_) => tr.error_mapping_personal(),
            ErrorKind::ImportInUse => tr.error_import_in_use(),
            ErrorKind::ImportGrown => tr.error_import_grown(),
            ErrorKind::NothingReadable => tr.error_nothing_readable(),
            ErrorKind::NotSorted => tr.error_not_sorted(),
            ErrorKind::FileUnreadable => tr.error_file_unreadable(),
            ErrorKind::FileUnwritable => tr.error_file_unwritable(),
            ErrorKind::FileExists => tr.error_file_exists(),
            ErrorKind::FileIsFolder => tr.error_file_is_folder(),
            ErrorKind::DayAhead => tr.error_day_ahead(),
            ErrorKind::DayPast => tr.error_day_past(),
            ErrorKind::ClockBack => tr.error_clock_back(),
            ErrorKind::RegisterMissing => tr.error_register_missing(),
            ErrorKind::RegisterVanished => tr.error_register_vanished(),
            ErrorKind::RegisterExists => tr.error_register_exists(),
            ErrorKind::RegisterForeign => tr.error_register_foreign(),
            ErrorKind::BackupOther => tr.error_backup_other(),
            ErrorKind::RestoreOvertaken => tr.error_restore_overtaken(),
            ErrorKind::RegisterDamaged => tr.error_register_damaged(),
            ErrorKind::RegisterBusy => tr.error_register_busy(),
            ErrorKind::LogHeld => tr.error_log_held(),
            ErrorKind::RegisterNoRights => tr.error_register_no_rights(),
            ErrorKind::RegisterExposed => tr.error_register_exposed(),
            ErrorKind::RegisterOnNetwork => tr.error_register_on_network(),
            ErrorKind::RegisterInCloud => tr.error_register_in_cloud(),
            ErrorKind::FolderOnNetwork => tr.error_folder_on_network(),
            ErrorKind::FolderInCloud => tr.error_folder_in_cloud(),
            ErrorKind::FolderExposed => tr.error_folder_exposed(),
            ErrorKind::GroupUnknown => tr.error_group_unknown(),
            ErrorKind::FolderInUse => tr.error_folder_in_use(),
            ErrorKind::RegisterUnnamed => tr.error_register_unnamed(),
            ErrorKind::RegisterName => tr.error_register_name(),
            ErrorKind::ReadOnly => tr.error_read_only(),
            ErrorKind::DiskFull => tr.error_disk_full(),
            ErrorKind::DiskFault => tr.error_disk_fault(),
            ErrorKind::Cancelled => tr.error_cancelled(),
            ErrorKind::Busy => tr.error_busy(),
            ErrorKind::Internal => tr.error_internal(),
        };
        sentences.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RefusalReason;
    use crate::text::Locale;

    const KINDS: [ErrorKind; 63] = [
        ErrorKind::NotSignedIn,
        ErrorKind::Forbidden,
        ErrorKind::ReauthenticationNeeded,
        ErrorKind::SignInFailed,
        ErrorKind::EmptyField,
        ErrorKind::PasswordLength,
        ErrorKind::PasswordWeak,
        ErrorKind::UsernameTaken,
        ErrorKind::UsernameInvalid,
        ErrorKind::LastSupervisor,
        ErrorKind::Conflict,
        ErrorKind::PassStands,
        ErrorKind::NotFound,
        ErrorKind::VerdictsMissing(2),
        ErrorKind::ValuesMissing(2),
        ErrorKind::SampleTooSmall(6),
        ErrorKind::SampleTooLarge(5000),
        ErrorKind::StrataTooMany(200),
        ErrorKind::DayPast,
        ErrorKind::TextTooLong(40),
        ErrorKind::QueryWrong(7),
        ErrorKind::FormatUnknown,
        ErrorKind::MappingNeeded,
        ErrorKind::MappingNameTaken,
        ErrorKind::MappingPersonal(3),
        ErrorKind::ImportInUse,
        ErrorKind::ImportGrown,
        ErrorKind::NothingReadable,
        ErrorKind::NoneReadable(RefusalReason::CutOff, 7, 480),
        ErrorKind::NotSorted,
        ErrorKind::FileUnreadable,
        ErrorKind::FileUnwritable,
        ErrorKind::FileExists,
        ErrorKind::FileIsFolder,
        ErrorKind::DayAhead,
        ErrorKind::ClockBack,
        ErrorKind::RegisterMissing,
        ErrorKind::RegisterVanished,
        ErrorKind::RegisterExists,
        ErrorKind::RegisterForeign,
        ErrorKind::BackupOther,
        ErrorKind::RestoreOvertaken,
        ErrorKind::RegisterTooNew(9, 1),
        ErrorKind::RegisterDamaged,
        ErrorKind::RegisterBusy,
        ErrorKind::LogHeld,
        ErrorKind::RegisterNoRights,
        ErrorKind::RegisterExposed,
        ErrorKind::RegisterOnNetwork,
        ErrorKind::RegisterInCloud,
        ErrorKind::FolderOnNetwork,
        ErrorKind::FolderInCloud,
        ErrorKind::FolderExposed,
        ErrorKind::GroupUnknown,
        ErrorKind::FolderInUse,
        ErrorKind::RegisterUnnamed,
        ErrorKind::RegisterName,
        ErrorKind::ReadOnly,
        ErrorKind::DiskFull,
        ErrorKind::DiskFault,
        ErrorKind::Cancelled,
        ErrorKind::Busy,
        ErrorKind::Internal,
    ];

    #[test]
    fn every_error_has_whole_sentences_in_three_languages() {
        for kind in KINDS {
            let messages = Locale::ALL.map(|locale| Error::new(kind, "testing").message(Tr::new(locale)));
            let [fi, sv, en] = &messages;
            assert!(fi != sv && sv != en && fi != en, "{kind:?}");
            for message in &messages {
                assert!(message.starts_with(char::is_uppercase), "{message}");
                assert!(!message.contains(['!', '"', '\'', '{']), "{message}");
                let sentences = message.matches(". ").count() + 1;
                assert_eq!(message.ends_with('.'), sentences > 1, "{message}");
            }
            let blames = ["Error", "Oops", "Invalid", "Please", "please", "Unfortunately"];
            assert!(!blames.iter().any(|word| en.contains(word)), "{en}");
        }
    }

    #[test]
    fn a_refused_sign_in_says_the_same_whatever_the_reason() {
        let message = Error::new(ErrorKind::SignInFailed, "signing in").message(Tr::new(Locale::En));
        assert_eq!(
            message,
            "Sign-in failed. After several tries, wait up to 60\u{a0}s (15\u{a0}min on a new machine)."
        );
    }
}
