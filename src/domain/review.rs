//! Judging the answers of a conversation.

use crate::domain::scorecard::CriterionValue;
use crate::domain::{CriterionId, Day, Evidence, ScorecardId, Timestamp};
use serde::Deserialize;

/// A reviewer's judgement on one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Right and complete.
    Correct,
    /// Right in part, or a condition is missing.
    Partly,
    /// Wrong.
    Incorrect,
    /// Was right once.
    Outdated,
    /// The service wrote something but did not answer the question.
    NoAnswer,
    /// Belonged to an adviser.
    Handover,
    /// Cannot be judged from public guidance.
    Unassessable,
}

impl Verdict {
    /// Every verdict, in the order of keys 1–7 and of the numbers that the store keeps.
    pub const ALL: [Self; 7] = [
        Self::Correct,
        Self::Partly,
        Self::Incorrect,
        Self::Outdated,
        Self::NoAnswer,
        Self::Handover,
        Self::Unassessable,
    ];

    /// The neutral name in files and in the query field `verdict:`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Correct => "correct",
            Self::Partly => "partly",
            Self::Incorrect => "incorrect",
            Self::Outdated => "outdated",
            Self::NoAnswer => "no_answer",
            Self::Handover => "handover",
            Self::Unassessable => "unassessable",
        }
    }

    /// The verdict with this [`Verdict::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.code() == code)
    }

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The verdict with this [`Verdict::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }

    /// How bad it is, for the sign of a whole conversation: incorrect and outdated mislead, the other failures
    /// leave without help, "not assessable" says nothing.
    pub fn severity(self) -> u8 {
        match self {
            Self::Incorrect => 6,
            Self::Outdated => 5,
            Self::Handover => 4,
            Self::NoAnswer => 3,
            Self::Partly => 2,
            Self::Correct => 1,
            Self::Unassessable => 0,
        }
    }
}

/// Why an answer was not correct, by who can mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RootCause {
    /// Public guidance says nothing about it.
    GuidanceMissing,
    /// Public guidance is old.
    GuidanceOutdated,
    /// The question was not understood.
    Misunderstood,
    /// The bot's content is wrong.
    BotContent,
    /// The adviser erred; no name is stored.
    AdviserError,
    /// A technical fault.
    TechnicalFault,
    /// The question was unclear.
    QuestionUnclear,
}

impl RootCause {
    /// Every cause, in the order of the list and of the numbers that the store keeps.
    pub const ALL: [Self; 7] = [
        Self::GuidanceMissing,
        Self::GuidanceOutdated,
        Self::Misunderstood,
        Self::BotContent,
        Self::AdviserError,
        Self::TechnicalFault,
        Self::QuestionUnclear,
    ];

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The cause with this [`RootCause::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }
}

/// Who can mend what a root cause names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mender {
    /// Those who write public guidance.
    GuidanceWriters,
    /// Those who keep the bot's content.
    BotKeepers,
    /// Those who train and lead advisers.
    AdviserTrainers,
    /// Those who run the system.
    SystemKeepers,
    /// Nobody: the question itself was unclear.
    Nobody,
}

impl RootCause {
    /// Who can mend it.
    pub fn mender(self) -> Mender {
        match self {
            Self::GuidanceMissing | Self::GuidanceOutdated => Mender::GuidanceWriters,
            Self::Misunderstood | Self::BotContent => Mender::BotKeepers,
            Self::AdviserError => Mender::AdviserTrainers,
            Self::TechnicalFault => Mender::SystemKeepers,
            Self::QuestionUnclear => Mender::Nobody,
        }
    }
}

/// The verdict on one answer, as it stands in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictEntry {
    /// The answer's place in the conversation.
    pub seq: u32,
    /// The judgement.
    pub verdict: Verdict,
    /// Why it was not correct.
    pub cause: Option<RootCause>,
    /// What the answer should have been, scrubbed.
    pub should: String,
    /// Reference to public guidance, scrubbed.
    pub reference: String,
    /// The day on which that guidance was valid.
    pub valid_on: Option<Day>,
    /// Words of the answer that are the evidence for it.
    pub evidence: Evidence,
}

impl VerdictEntry {
    /// A verdict that nothing explains yet.
    pub fn new(seq: u32, verdict: Verdict) -> Self {
        Self {
            seq,
            verdict,
            cause: None,
            should: String::new(),
            reference: String::new(),
            valid_on: None,
            evidence: Evidence::default(),
        }
    }
}

/// One reviewer's work on one conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The verdicts given so far, by place in the conversation.
    pub verdicts: Vec<VerdictEntry>,
    /// The version of the scorecard by which it is made; `None`: none was published when it began.
    pub scorecard: Option<ScorecardId>,
    /// What was answered to its criteria so far.
    pub values: Vec<CriterionValue>,
    /// When it was finished; a draft has none.
    pub finished: Option<Timestamp>,
    /// When it was last saved.
    pub saved: Option<Timestamp>,
    /// Whether the reviewer wants to come back to it.
    pub flagged: bool,
}

/// How far a reviewer's own review of a conversation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReviewState {
    /// It has a verdict or a value at least.
    Started,
    /// The reviewer wants to come back to it.
    Flagged,
    /// Each answer has a verdict, each criterion that applies a value, and the reviewer has said that it is finished.
    Finished {
        /// Whether it is marked to come back to all the same.
        flagged: bool,
    },
}

impl ReviewState {
    /// Whether it is finished.
    pub fn is_finished(self) -> bool {
        matches!(self, Self::Finished { .. })
    }
}

impl Review {
    /// How far it is; `None` while nothing is in it.
    pub fn state(&self) -> Option<ReviewState> {
        let empty = self.verdicts.is_empty() && self.values.is_empty();
        match (self.finished.is_some(), self.flagged, empty) {
            (true, flagged, _) => Some(ReviewState::Finished { flagged }),
            (false, true, _) => Some(ReviewState::Flagged),
            (false, false, false) => Some(ReviewState::Started),
            (false, false, true) => None,
        }
    }

    /// The verdict on the answer at this place.
    pub fn verdict(&self, seq: u32) -> Option<&VerdictEntry> {
        self.verdicts.iter().find(|entry| entry.seq == seq)
    }

    /// What was answered to this criterion.
    pub fn value(&self, criterion: CriterionId) -> Option<&CriterionValue> {
        self.values.iter().find(|given| given.criterion == criterion)
    }

    /// The answers among `answers` that have no verdict yet; a review is not finished before there are none.
    pub fn missing(&self, answers: impl Iterator<Item = u32>) -> Vec<u32> {
        answers.filter(|seq| self.verdict(*seq).is_none()).collect()
    }
}
