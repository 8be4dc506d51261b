//! The record of processing in sentences.

use super::Tr;
use crate::domain::account::SESSION_HOURS;
use crate::domain::record::Disclosure;
use crate::domain::{
    AccountRole, AccountState, Finding, Purpose, Record, RecordFault, RecordSection, RecordSentence,
    RecordState,
};

/// Exports and imports with notes that are listed; of older ones the number is told.
const LISTED: usize = 10;

impl Tr {
    /// A part of the record.
    pub fn record_section(self, section: RecordSection) -> &'static str {
        match section {
            RecordSection::Controller => self.record_section_controller(),
            RecordSection::Purposes => self.record_section_purposes(),
            RecordSection::Subjects => self.record_section_subjects(),
            RecordSection::Data => self.record_section_data(),
            RecordSection::Sources => self.record_section_sources(),
            RecordSection::Recipients => self.record_section_recipients(),
            RecordSection::Transfers => self.record_section_transfers(),
            RecordSection::Retention => self.record_section_retention(),
            RecordSection::Security => self.record_section_security(),
            RecordSection::Staff => self.record_section_staff(),
        }
    }

    /// A sentence of it, or the name of what is filled in.
    pub fn record_sentence(self, sentence: RecordSentence) -> &'static str {
        match sentence {
            RecordSentence::Controller => self.record_sentence_controller(),
            RecordSentence::Contact => self.record_sentence_contact(),
            RecordSentence::Officer => self.record_sentence_officer(),
            RecordSentence::Purposes => self.record_sentence_purposes(),
            RecordSentence::Basis => self.record_sentence_basis(),
            RecordSentence::Training => self.record_sentence_training(),
            RecordSentence::Subjects => self.record_sentence_subjects(),
            RecordSentence::Conversations => self.record_sentence_conversations(),
            RecordSentence::Scrubbed => self.record_sentence_scrubbed(),
            RecordSentence::Notes => self.record_sentence_notes(),
            RecordSentence::Imports => self.record_sentence_imports(),
            RecordSentence::Recipients => self.record_sentence_recipients(),
            RecordSentence::Exports => self.record_sentence_exports(),
            RecordSentence::Network => self.record_sentence_network(),
            RecordSentence::Transfers => self.record_sentence_transfers(),
            RecordSentence::TwoYears => self.record_sentence_two_years(),
            RecordSentence::Destruction => self.record_sentence_destruction(),
            RecordSentence::Backups => self.record_sentence_backups(),
            RecordSentence::FileRights => self.record_sentence_file_rights(),
            RecordSentence::Log => self.record_sentence_log(),
            RecordSentence::Roles => self.record_sentence_roles(),
            RecordSentence::Accounts => self.record_sentence_accounts(),
            RecordSentence::LogTime => self.record_sentence_log_time(),
            RecordSentence::Figures => self.record_sentence_figures(),
        }
    }

    /// The change that turns it red; `None`: nothing does, it is the controller's word.
    pub fn record_change(self, sentence: RecordSentence) -> Option<&'static str> {
        Some(match sentence {
            RecordSentence::Purposes => self.record_change_purposes(),
            RecordSentence::Training => self.record_change_training(),
            RecordSentence::Subjects => self.record_change_subjects(),
            RecordSentence::Conversations => self.record_change_conversations(),
            RecordSentence::Scrubbed => self.record_change_scrubbed(),
            RecordSentence::Notes => self.record_change_notes(),
            RecordSentence::Imports => self.record_change_imports(),
            RecordSentence::Exports => self.record_change_exports(),
            RecordSentence::Network => self.record_change_network(),
            RecordSentence::TwoYears => self.record_change_two_years(),
            RecordSentence::Destruction => self.record_change_destruction(),
            RecordSentence::Backups => self.record_change_backups(),
            RecordSentence::FileRights => self.record_change_file_rights(),
            RecordSentence::Log => self.record_change_log(),
            RecordSentence::Roles => self.record_change_roles(),
            RecordSentence::Accounts => self.record_change_accounts(),
            RecordSentence::LogTime => self.record_change_log_time(),
            RecordSentence::Controller
            | RecordSentence::Contact
            | RecordSentence::Officer
            | RecordSentence::Basis
            | RecordSentence::Recipients
            | RecordSentence::Transfers
            | RecordSentence::Figures => return None,
        })
    }

    /// Whether it holds, in a word or two.
    pub fn record_state(self, state: &RecordState) -> &'static str {
        match state {
            RecordState::Holds => self.record_holds(),
            RecordState::Untrue(_) => self.record_untrue(),
            RecordState::Stated => self.record_stated(),
            RecordState::Missing => self.record_missing(),
        }
    }

    /// Why it does not hold; begins small, since it follows "Reason:".
    pub fn record_fault(self, fault: &RecordFault) -> String {
        match fault {
            RecordFault::OpenedWithoutPurpose(count) => self.record_reason_opened(*count),
            RecordFault::ExamplesAstray(count) => self.record_reason_examples(*count),
            RecordFault::OtherTables => self.record_reason_tables().to_owned(),
            RecordFault::Counters { found, counted } => self.record_reason_counters(*counted, *found),
            RecordFault::OlderRules(count) => self.record_reason_rules(*count),
            RecordFault::NotesUnexplained(count) => self.record_reason_notes(*count),
            RecordFault::ConversationsAstray(count) => self.record_reason_astray(*count),
            RecordFault::ImportsUneven(count) => self.record_reason_imports(*count),
            RecordFault::ExportsUnexplained(count) => self.record_reason_exports(*count),
            RecordFault::ExportsMissing(count) => self.record_reason_exports_missing(*count),
            RecordFault::Networking(names) => self.record_reason_network(&self.list(names)),
            RecordFault::KeptTooLong(day) => self.record_reason_oldest(&self.date_in_text(*day)),
            RecordFault::NotDestroyed(count) => self.record_reason_not_destroyed(*count),
            RecordFault::NotOverwritten => self.record_reason_overwrite().to_owned(),
            RecordFault::Found(count) => self.record_reason_found(*count),
            RecordFault::RecordChanged(run) => self.record_reason_changed_run(run.unsigned_abs()),
            RecordFault::Unchecked(day) => self.record_reason_unchecked(&self.date_in_text(*day)),
            RecordFault::BackupsLeft(count) => self.record_reason_backups(*count),
            RecordFault::BackupsUnseen(count) => self.record_reason_backups_unseen(*count),
            RecordFault::BackupsOverNumber(count) => self.record_reason_backups_over_number(*count),
            RecordFault::Exposed(names) => self.record_reason_exposed(&self.list(names)),
            RecordFault::LogBroken(fault) => self.record_reason_log(fault.row.unsigned_abs()),
            RecordFault::RolesUnknown(count) => self.record_reason_roles(*count),
            RecordFault::NamesShared(count) => self.record_reason_names(*count),
            RecordFault::HashesWeak(count) => self.record_reason_hashes(*count),
            RecordFault::LogTooOld(day) => self.record_reason_log_time(&self.date_in_text(*day)),
        }
    }

    /// How many sentences hold, do not, are stated and are missing: facts for one line.
    pub fn record_counts(self, record: &Record) -> Vec<String> {
        let states: Vec<RecordState> =
            RecordSentence::ALL.into_iter().map(|sentence| record.state(sentence)).collect();
        let count = |is: fn(&RecordState) -> bool| states.iter().filter(|state| is(state)).count() as u64;
        let counts = [
            (
                count(|state| *state == RecordState::Holds),
                Self::record_count_holds as fn(Self, u64) -> String,
            ),
            (count(|state| matches!(state, RecordState::Untrue(_))), Self::record_count_untrue),
            (count(|state| *state == RecordState::Stated), Self::record_count_stated),
            (count(|state| *state == RecordState::Missing), Self::record_count_missing),
        ];
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, words)| words(self, count)).collect()
    }

    /// What was found for a sentence, a line each. Texts of staff in it have placeholders as they are stored.
    pub fn record_evidence(self, record: &Record, sentence: RecordSentence) -> Vec<String> {
        let lines = match sentence {
            RecordSentence::Controller => vec![record.statements.controller.clone()],
            RecordSentence::Contact => vec![record.statements.contact.clone()],
            RecordSentence::Officer => vec![record.statements.officer.clone()],
            RecordSentence::Basis => vec![record.statements.basis.clone()],
            RecordSentence::Purposes => vec![self.opened(record)],
            RecordSentence::Training => vec![self.list_facts(&[
                self.record_collections(record.collections),
                self.common_examples(record.examples),
            ])],
            RecordSentence::Subjects => {
                let accounts = self.record_accounts(record.staff.states.iter().sum());
                vec![self.capitalised(&self.list_facts(&[self.record_no_identity(), &accounts]))]
            }
            RecordSentence::Conversations => {
                let rated = (record.rated > 0).then(|| self.record_rated(record.rated));
                vec![self.list_facts(&[
                    self.common_conversations(record.kept.conversations),
                    self.common_messages(record.kept.messages),
                    rated.unwrap_or_default(),
                ])]
            }
            RecordSentence::Scrubbed => self.scrubbed(record),
            RecordSentence::Notes => self.notes(record),
            RecordSentence::Imports => self.sources(record),
            RecordSentence::Exports => self.exports(record),
            RecordSentence::Network => vec![self.record_packages(record.packages)],
            RecordSentence::TwoYears => vec![self.two_years(record)],
            RecordSentence::Destruction => self.destruction(record),
            RecordSentence::Backups => vec![self.backups(record)],
            RecordSentence::FileRights => vec![self.file_rights(record)],
            RecordSentence::Log => vec![self.log(record)],
            RecordSentence::Roles => self.roles(record),
            RecordSentence::Accounts => self.accounts(record),
            RecordSentence::LogTime => vec![self.log_time(record), self.record_log_data().to_owned()],
            RecordSentence::Recipients | RecordSentence::Transfers | RecordSentence::Figures => Vec::new(),
        };
        lines.into_iter().filter(|line| !line.trim().is_empty()).collect()
    }

    fn opened(self, record: &Record) -> String {
        let all = record.opened.iter().sum::<u64>() + record.opened_otherwise;
        let purposes = Purpose::ALL.into_iter().zip(record.opened);
        let by_purpose = purposes.map(|(purpose, count)| self.cli_kind_count(count, self.purpose(purpose)));
        let by_purpose: Vec<String> = by_purpose.filter(|_| all > 0).collect();
        self.list_facts(&[vec![self.record_opened(all)], by_purpose].concat())
    }

    fn scrubbed(self, record: &Record) -> Vec<String> {
        let kinds: Vec<String> =
            record.kinds.iter().map(|(kind, count)| self.cli_kind_count(count, self.kind(kind))).collect();
        let removed = if kinds.is_empty() {
            self.record_kinds_none().to_owned()
        } else {
            self.record_kinds(&kinds.join(", "))
        };
        let measured =
            record.leak_check.as_ref().and_then(|check| Some((check, check.rate(Finding::Leftover)?)));
        let left = measured.map_or_else(
            || self.record_leak_none().to_owned(),
            |(check, rate)| {
                let percent = |share: f64| self.percent(share * 100.0, 1);
                let low = self.decimal(rate.low * 100.0, 1);
                self.list_facts(&[
                    self.record_leak(&percent(rate.share)),
                    self.leak_interval(&percent(rate.high), &low),
                    self.leak_judged(u64::from(check.judged())),
                    self.date(check.finished.unwrap_or(check.begun).day()),
                ])
            },
        );
        vec![removed, self.list_facts(&[left, self.leak_rules(u64::from(record.rules))])]
    }

    fn notes(self, record: &Record) -> Vec<String> {
        let listed = record.notes.iter().take(LISTED).map(|notes| {
            let reason =
                if notes.reason.trim().is_empty() { String::new() } else { self.quoted(&notes.reason) };
            self.list_facts(&[
                self.date(notes.at.day()),
                self.import_notes_kept(notes.notes),
                notes.by.clone(),
                reason,
            ])
        });
        let dropped = self.import_notes_dropped(record.notes_dropped);
        std::iter::once(dropped).chain(listed).chain(self.more(record.notes.len())).collect()
    }

    fn more(self, all: usize) -> Option<String> {
        (all > LISTED).then(|| self.record_more((all - LISTED) as u64))
    }

    fn sources(self, record: &Record) -> Vec<String> {
        if record.sources.is_empty() {
            return vec![self.record_imports(0)];
        }
        let line = |facts: &crate::domain::record::SourceFacts| {
            self.list_facts(&[
                self.source(&facts.source),
                self.record_imports(facts.imports),
                self.common_conversations(facts.conversations),
            ])
        };
        record.sources.iter().map(line).collect()
    }

    fn exports(self, record: &Record) -> Vec<String> {
        let exports = &record.exports;
        let others = [
            (exports.logs, Self::record_logs as fn(Self, u64) -> String),
            (exports.reports, Self::record_reports),
            (exports.records, Self::record_records),
        ];
        let others = others.into_iter().filter(|(count, _)| *count > 0);
        let mut facts = vec![self.record_exports(exports.collections.len() as u64)];
        facts.extend(others.map(|(count, words)| words(self, count)));
        let line = |export: &Disclosure| {
            let purpose =
                if export.purpose.trim().is_empty() { String::new() } else { self.quoted(&export.purpose) };
            self.list_facts(&[
                self.date(export.at.day()),
                purpose,
                self.common_examples(export.examples),
                self.handout_destroy_by(&self.date_in_text(export.destroy_by)),
            ])
        };
        let listed = exports.collections.iter().take(LISTED).map(line);
        std::iter::once(self.list_facts(&facts))
            .chain(listed)
            .chain(self.more(exports.collections.len()))
            .collect()
    }

    fn two_years(self, record: &Record) -> String {
        let retention = &record.retention;
        let oldest = retention.oldest.map_or_else(
            || self.register_no_oldest().to_owned(),
            |day| self.register_oldest(&self.date_in_text(day)),
        );
        let next = retention.next_due.map_or_else(String::new, |(day, count)| {
            self.register_next(count, &self.capitalised(&self.relative_day(day, retention.today)))
        });
        self.list_facts(&[self.register_margin(u64::from(retention.margin_days)), oldest, next])
    }

    fn destruction(self, record: &Record) -> Vec<String> {
        let Some(run) = record.last_destruction() else {
            return vec![self.list_facts(&[self.register_runs_none(), self.record_overwrites()])];
        };
        let facts = [
            self.date_time(run.started),
            self.register_run(run.conversations),
            self.record_overwrites().to_owned(),
        ];
        let proved = run
            .proof
            .holds()
            .then(|| self.register_run_proved(&self.size_bytes(run.proof.bytes), run.proof.sought));
        std::iter::once(self.list_facts(&facts)).chain(proved).collect()
    }

    fn backups(self, record: &Record) -> String {
        let oldest = record.backups.last().map(|day| self.record_oldest(&self.date(*day)));
        self.list_facts(&[self.record_backups(record.backups.len() as u64), oldest.unwrap_or_default()])
    }

    fn file_rights(self, record: &Record) -> String {
        let Some(rights) = &record.rights else {
            return self.capitalised(self.record_mode_unknown());
        };
        let mode = |mode: u32| format!("{mode:04o}");
        self.capitalised(&self.list_facts(&[
            self.record_mode_file(&mode(rights.file)),
            self.record_mode_folder(&mode(rights.folder)),
        ]))
    }

    fn log(self, record: &Record) -> String {
        let check = &record.log.check;
        if check.fault.is_some() { String::new() } else { self.audit_chain_whole(check.rows) }
    }

    fn roles(self, record: &Record) -> Vec<String> {
        let roles = AccountRole::ALL.into_iter().zip(record.staff.roles);
        let roles: Vec<String> =
            roles.map(|(role, count)| self.cli_kind_count(count, self.account_role(role))).collect();
        let rules = [
            self.record_refused(record.log.refused),
            self.record_lock(u64::from(record.staff.lock_minutes)),
            self.record_session(u64::from(SESSION_HOURS)),
        ];
        vec![self.capitalised(&self.list_facts(&roles)), self.list_facts(&rules)]
    }

    fn accounts(self, record: &Record) -> Vec<String> {
        let states = AccountState::ALL.into_iter().zip(record.staff.states);
        let states = states.filter(|(_, count)| *count > 0);
        let states: Vec<String> =
            states.map(|(state, count)| self.cli_kind_count(count, self.account_state(state))).collect();
        let all = self.record_accounts(record.staff.states.iter().sum());
        vec![
            self.list_facts(&[vec![all], states].concat()),
            self.capitalised(self.record_hashes()),
            self.record_account_data().to_owned(),
        ]
    }

    fn log_time(self, record: &Record) -> String {
        let oldest = record.log.since.map(|at| self.record_oldest(&self.date(at.day())));
        self.capitalised(
            &self.list_facts(&[self.record_months(u64::from(record.log.months)), oldest.unwrap_or_default()]),
        )
    }
}
