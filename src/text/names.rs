//! Names of the values of the domain.

use crate::domain::import::Stage;
use crate::domain::mapping::{Missing, Slot, Whom};
use crate::domain::query::Sort;
use crate::domain::retention::RunState;
use crate::domain::{
    AccountRole, AccountState, Channel, Conflict, ConflictReason, CustomerRating, Finding, Kind, Language,
    MappingFault, MessageRole, Purpose, RefusalReason, RootCause, Source, Standing, TimeBasis, Verdict,
};

use super::Tr;

impl Tr {
    /// What a chip says for a removed value.
    pub fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Hetu => self.kind_hetu(),
            Kind::Personnummer => self.kind_personnummer(),
            Kind::Isikukood => self.kind_isikukood(),
            Kind::Passport => self.kind_passport(),
            Kind::RuPassport => self.kind_ru_passport(),
            Kind::PermitCard => self.kind_permit_card(),
            Kind::CustomerNo => self.kind_customer_no(),
            Kind::DiaryNo => self.kind_diary_no(),
            Kind::Reference => self.kind_reference(),
            Kind::Phone => self.kind_phone(),
            Kind::Email => self.kind_email(),
            Kind::Iban => self.kind_iban(),
            Kind::Card => self.kind_card(),
            Kind::Date => self.kind_date(),
            Kind::Number => self.kind_number(),
            Kind::Address => self.kind_address(),
            Kind::Plate => self.kind_plate(),
            Kind::Ip => self.kind_ip(),
            Kind::UrlUserinfo => self.kind_url_userinfo(),
            Kind::Name => self.kind_name(),
        }
    }

    /// A verdict, as it reads on after "the answer was".
    pub fn verdict(self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Correct => self.verdict_correct(),
            Verdict::Partly => self.verdict_partly(),
            Verdict::Incorrect => self.verdict_incorrect(),
            Verdict::Outdated => self.verdict_outdated(),
            Verdict::NoAnswer => self.verdict_no_answer(),
            Verdict::Handover => self.verdict_handover(),
            Verdict::Unassessable => self.verdict_unassessable(),
        }
    }

    /// Why an answer was not correct.
    pub fn root_cause(self, cause: RootCause) -> &'static str {
        match cause {
            RootCause::GuidanceMissing => self.cause_guidance_missing(),
            RootCause::GuidanceOutdated => self.cause_guidance_outdated(),
            RootCause::Misunderstood => self.cause_misunderstood(),
            RootCause::BotContent => self.cause_bot_content(),
            RootCause::AdviserError => self.cause_adviser_error(),
            RootCause::TechnicalFault => self.cause_technical_fault(),
            RootCause::QuestionUnclear => self.cause_question_unclear(),
        }
    }

    /// What a leak check found in a message.
    pub fn finding(self, finding: Finding) -> &'static str {
        match finding {
            Finding::Clean => self.leak_clean(),
            Finding::Leftover => self.leak_leftover(),
            Finding::TooMuch => self.leak_too_much(),
        }
    }

    /// Who wrote a message.
    pub fn message_role(self, role: MessageRole) -> &'static str {
        match role {
            MessageRole::Customer => self.speaker_customer(),
            MessageRole::Bot => self.speaker_bot(),
            MessageRole::Adviser => self.speaker_adviser(),
            MessageRole::System => self.speaker_system(),
            MessageRole::Service => self.speaker_service(),
        }
    }

    /// A role of an account.
    pub fn account_role(self, role: AccountRole) -> &'static str {
        match role {
            AccountRole::Reviewer => self.role_reviewer(),
            AccountRole::Trainer => self.role_trainer(),
            AccountRole::Supervisor => self.role_supervisor(),
        }
    }

    /// Whether an account can be used.
    pub fn account_state(self, state: AccountState) -> &'static str {
        match state {
            AccountState::Active => self.state_active(),
            AccountState::Waiting => self.state_waiting(),
            AccountState::Disabled => self.state_disabled(),
        }
    }

    /// What the register is used for.
    pub fn purpose(self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::Quality => self.purpose_quality(),
            Purpose::Training => self.purpose_training(),
            Purpose::Guidance => self.purpose_guidance(),
        }
    }

    /// What that use means, in a few words.
    pub fn purpose_help(self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::Quality => self.purpose_help_quality(),
            Purpose::Training => self.purpose_help_training(),
            Purpose::Guidance => self.purpose_help_guidance(),
        }
    }

    /// Who answered.
    pub fn channel(self, channel: Channel) -> &'static str {
        match channel {
            Channel::Bot => self.channel_bot(),
            Channel::Live => self.channel_live(),
            Channel::Mixed => self.channel_mixed(),
            Channel::Service => self.channel_service(),
        }
    }

    /// What the customer thought of a conversation.
    pub fn customer_rating(self, rating: CustomerRating) -> &'static str {
        match rating {
            CustomerRating::Good => self.customer_rating_good(),
            CustomerRating::Bad => self.customer_rating_bad(),
        }
    }

    /// Several languages, each as [`Self::language`] says it.
    pub fn languages<'a>(self, languages: impl IntoIterator<Item = &'a Language>) -> Vec<String> {
        languages.into_iter().map(|language| self.language(*language)).collect()
    }

    /// A language, without a capital where the interface's language writes none.
    pub fn language(self, language: Language) -> String {
        let name = match language {
            Language::FI => self.language_fi(),
            Language::SV => self.language_sv(),
            Language::EN => self.language_en(),
            Language::RU => self.language_ru(),
            Language::AR => self.language_ar(),
            Language::SO => self.language_so(),
            Language::ZH => self.language_zh(),
            Language::UK => self.language_uk(),
            Language::FA => self.language_fa(),
            Language::UNKNOWN => self.language_unknown(),
            other => return self.language_other(other.code()),
        };
        name.to_owned()
    }

    /// The system from which a file came; a code that has no name here stands as it is.
    pub fn source(self, source: &Source) -> String {
        let name = match source.0.as_str() {
            "boost-ai" => self.source_boost_ai(),
            "zendesk-chat" => self.source_zendesk_chat(),
            "rasa" => self.source_rasa(),
            "bot-framework" => self.source_bot_framework(),
            "role-content" => self.source_role_content(),
            "csv" => self.source_csv(),
            "giosg" => self.source_giosg(),
            "ninchat" => self.source_ninchat(),
            "genesys" => self.source_genesys(),
            code => match code.strip_prefix("mapping:") {
                Some(name) => return self.source_mapping(name),
                None => code,
            },
        };
        name.to_owned()
    }

    /// How far a destruction run has come. Nobody is told that the files were read afterwards before they were.
    pub fn run_state(self, state: RunState) -> &'static str {
        match state {
            RunState::Planned => self.run_state_planned(),
            RunState::Hidden => self.run_state_hidden(),
            RunState::Deleting => self.run_state_deleting(),
            RunState::Indexed => self.run_state_indexed(),
            RunState::Checkpointed => self.run_state_checkpointed(),
            RunState::Compacted => self.run_state_destroyed(),
            RunState::Verified => self.run_state_verified(),
        }
    }

    /// What became of internal notes.
    pub fn import_notes(self, dropped: u64, kept: u64) -> String {
        if kept > 0 { self.import_notes_kept(kept) } else { self.import_notes_dropped(dropped) }
    }

    /// Why a record was refused, and what to do.
    pub fn refusal(self, reason: RefusalReason) -> &'static str {
        match reason {
            RefusalReason::NoDate => self.refused_no_date(),
            RefusalReason::PastDue => self.refused_past_due(),
            RefusalReason::FutureDate => self.refused_future_date(),
            RefusalReason::BadDate => self.refused_bad_date(),
            RefusalReason::Encoding => self.refused_encoding(),
            RefusalReason::TooManyMessages => self.refused_too_many_messages(),
            RefusalReason::TooLarge => self.refused_too_large(),
            RefusalReason::StringTooLong => self.refused_string_too_long(),
            RefusalReason::TooDeep => self.refused_too_deep(),
            RefusalReason::Syntax => self.refused_syntax(),
            RefusalReason::CutOff => self.refused_cut_off(),
            RefusalReason::Ragged => self.refused_ragged(),
            RefusalReason::MissingField => self.refused_missing_field(),
            RefusalReason::Empty => self.refused_empty(),
            RefusalReason::SourceError => self.refused_source_error(),
            RefusalReason::UnknownRole => self.refused_unknown_role(),
        }
    }

    /// Which conversation a record contradicts, and in what.
    pub fn conflict(self, conflict: &Conflict) -> String {
        let message = u64::from(conflict.message);
        let why = match conflict.reason {
            ConflictReason::Role => self.conflict_role(message),
            ConflictReason::Time => self.conflict_time(message),
            ConflictReason::Text => self.conflict_text(message),
            ConflictReason::Twice => self.conflict_twice().to_owned(),
            ConflictReason::Unfinished => self.conflict_unfinished().to_owned(),
        };
        self.conflict_with(&conflict.conversation.0.to_string(), &why)
    }

    /// The same with its place in the file.
    pub fn conflict_record(self, conflict: &Conflict) -> String {
        self.import_refused_record(conflict.offset, &self.conflict(conflict), conflict.record)
    }

    /// Role words that a mapping does not know; empty if none can be named.
    pub fn strangers(self, words: &[String]) -> String {
        let quoted: Vec<String> = words.iter().map(|word| self.quoted(word)).collect();
        if quoted.is_empty() { String::new() } else { self.import_strangers(&self.list(&quoted)) }
    }

    /// Whom a word of a file means.
    pub fn whom(self, whom: Whom) -> &'static str {
        match whom {
            Whom::Customer => self.speaker_customer(),
            Whom::Bot => self.speaker_bot(),
            Whom::Adviser => self.speaker_adviser(),
            Whom::Service => self.speaker_service(),
            Whom::System => self.speaker_system(),
            Whom::Note => self.whom_note(),
            Whom::Drop => self.whom_drop(),
        }
    }

    /// A field that a mapping points at.
    pub fn slot(self, slot: Slot) -> &'static str {
        match slot {
            Slot::Id => self.slot_id(),
            Slot::Text => self.slot_text(),
            Slot::Role => self.slot_role(),
            Slot::Time => self.slot_time(),
            Slot::Language => self.slot_language(),
            Slot::Topic => self.slot_topic(),
            Slot::Channel => self.slot_channel(),
        }
    }

    /// What a mapping lacks.
    pub fn missing(self, missing: Missing) -> &'static str {
        match missing {
            Missing::Text => self.missing_text(),
            Missing::Who => self.missing_who(),
            Missing::Id => self.missing_id(),
        }
    }

    /// Why a mapping is refused; one whose text cannot be read has [`Tr::mapping_fault_text`].
    pub fn mapping_fault(self, fault: MappingFault) -> &'static str {
        match fault {
            MappingFault::Text(_) => self.mapping_fault_unreadable(),
            MappingFault::Name => self.mapping_fault_name(),
            MappingFault::Message => self.missing_text(),
            MappingFault::Role => self.missing_who(),
            MappingFault::Id => self.missing_id(),
        }
    }

    /// What was written on conversations of an import, as far as there is any.
    pub fn standing(self, standing: Standing) -> Vec<String> {
        let Standing { reviews, notes, tags, examples } = standing;
        let words = [
            (reviews, self.standing_reviews(reviews)),
            (notes, self.standing_notes(notes)),
            (tags, self.standing_tags(tags)),
            (examples, self.standing_examples(examples)),
        ];
        words.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect()
    }

    /// An order of a list.
    pub fn sort(self, sort: Sort) -> &'static str {
        match sort {
            Sort::Newest => self.sort_newest(),
            Sort::Oldest => self.sort_oldest(),
            Sort::Longest => self.sort_longest(),
            Sort::Best => self.sort_best(),
        }
    }

    /// What a long job is doing.
    pub fn stage(self, stage: Stage) -> &'static str {
        match stage {
            Stage::Inspecting => self.stage_inspecting(),
            Stage::Importing => self.stage_importing(),
            Stage::Indexing => self.stage_indexing(),
            Stage::Destroying => self.stage_destroying(),
            Stage::Shortening => self.stage_shortening(),
            Stage::Rescrubbing => self.stage_rescrubbing(),
            Stage::Sampling => self.stage_sampling(),
            Stage::Clearing => self.stage_clearing(),
            Stage::BackingUp => self.stage_backing_up(),
            Stage::Restoring => self.stage_restoring(),
            Stage::Checking => self.stage_checking(),
            Stage::Proving => self.stage_proving(),
        }
    }

    /// What a time is known from.
    pub fn time_basis(self, basis: TimeBasis) -> &'static str {
        match basis {
            TimeBasis::Zoned => self.time_zoned(),
            TimeBasis::AssumedUtc => self.time_assumed_utc(),
            TimeBasis::AssumedHelsinki => self.time_assumed_helsinki(),
            TimeBasis::Vouched => self.time_vouched(),
            TimeBasis::Missing => self.time_missing(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    #[test]
    fn a_language_or_source_without_a_name_is_shown_by_its_code() {
        let of = |tr: Tr| tr.language(Language::from_code("et").unwrap());
        assert_eq!(
            Locale::ALL.map(|locale| of(Tr::new(locale))),
            ["muu kieli (et)", "annat språk (et)", "another language (et)"]
        );
        let english = Tr::new(Locale::En);
        assert_eq!(english.source(&Source("other".to_owned())), "other");
        assert_eq!(english.source(&Source("mapping:November".to_owned())), "own mapping “November”");
    }

    #[test]
    fn chips_have_no_digits_and_no_capitals_of_their_own() {
        for tr in Locale::ALL.map(Tr::new) {
            for kind in Kind::ALL {
                assert!(
                    !tr.kind(kind).contains(|c: char| c.is_ascii_digit() || "⟦⟧[]".contains(c)),
                    "{kind:?}"
                );
            }
        }
    }
}
