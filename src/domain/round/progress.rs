//! How far the work of a round is, and in what its reviewers differ.

use super::{SkipReason, reads};
use crate::domain::{ConversationNo, CriterionId, Day, Evidence, Language, RootCause, RoundItemId, Verdict};

/// Fewer others than this are not counted together: their figures would tell of single people (`DECISIONS` 28).
pub const OTHERS_MIN: u64 = 3;

/// How far the work of a round is. What tells of people does so of [`OTHERS_MIN`] others at least (`DECISIONS` 28); what is asked
/// before a round is closed, and what has no reviewer, is counted of conversations, whoever reviews them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundProgress {
    /// Own assignments: finished, all. `None`: none is one's own.
    pub own: Option<(u64, u64)>,
    /// All that tells of people. `None`: fewer than [`OTHERS_MIN`] others review.
    pub team: Option<RoundTeam>,
    /// Conversations that were not reviewed, which closing leaves out: what is asked before a round is closed.
    pub unreviewed: u64,
    /// Conversations that not everybody who was asked has finished: what is asked before a calibration is closed.
    pub unfinished: u64,
    /// Conversations with several reviewers.
    pub doubled: u64,
    /// Conversations that nobody of the round could take.
    pub unassigned: Unassigned,
    /// Conversations to which a second reviewer was to be called, and nobody of the round could take them.
    pub lacking: u64,
}

/// Conversations that nobody of a round could take, by why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unassigned {
    /// Those whose language nobody of the round reads.
    pub unread: u64,
    /// Their languages, in their order.
    pub languages: Vec<Language>,
    /// Those that all who read their language could not take, since they had begun to review them or passed them. That is
    /// not told: where one person reads a language it would tell of that person (`DECISIONS` 28).
    pub untaken: u64,
}

impl Unassigned {
    /// Why so many conversations of each language have no reviewer, where each reviewer of the round has these languages,
    /// none for every one.
    pub fn of(counts: &[(Language, u64)], reviewers: &[Vec<Language>]) -> Self {
        let mut unassigned = Self::default();
        for (language, count) in counts {
            if reviewers.iter().any(|languages| reads(languages, *language)) {
                unassigned.untaken += count;
            } else {
                unassigned.unread += count;
                unassigned.languages.push(*language);
            }
        }
        unassigned.languages.sort_unstable();
        unassigned
    }
}

/// What the reviewers of a round have done, three of them or more beside whoever reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundTeam {
    /// How many others.
    pub people: u64,
    /// Assignments that the others have finished.
    pub finished: u64,
    /// Assignments of the others.
    pub assignments: u64,
    /// Conversations that several reviewers have finished and on which nobody is waited for.
    pub compared: u64,
    /// Assignments whose review is flagged.
    pub flagged: u64,
    /// Skipped assignments by reason.
    pub skipped: Vec<(SkipReason, u64)>,
    /// Finished assignments by day, oldest first.
    pub pace: Vec<(Day, u64)>,
}

/// What several reviewers of one conversation see differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The conversation of the sample.
    pub item: RoundItemId,
    /// What it begins with, or its topic.
    pub title: String,
    /// Verdicts that differ.
    pub verdicts: u32,
    /// Values that differ.
    pub values: u32,
    /// The most different pair of verdicts, to be shown as signs.
    pub pair: Option<(Verdict, Verdict)>,
    /// Whether it is settled.
    pub settled: bool,
    /// Who may settle it.
    pub settler: Settler,
}

/// Who may settle a difference: no supervisor does who was asked to review the conversation, or reviews it unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settler {
    /// The reader.
    Reader,
    /// Not the reader, but another supervisor.
    Another,
    /// No supervisor that there is.
    Nobody,
}

/// Places at which one thing is seen differently that are told, at most.
pub const SPLITS_MAX: usize = 10;

/// Where the reviewers of a round are split most in one thing. It tells of what is there: nothing of it is frozen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// In which; `None`: the verdicts.
    pub criterion: Option<CriterionId>,
    /// The places, the most split first; [`SPLITS_MAX`] at most.
    pub places: Vec<SplitPlace>,
}

/// A place at which reviewers are split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SplitPlace {
    /// The conversation of the sample.
    pub item: RoundItemId,
    /// The number by which the conversation is named.
    pub number: ConversationNo,
    /// The answer's place in the conversation, and which of its answers it is, from 1; `None`: the whole conversation.
    pub answer: Option<(u32, u32)>,
    /// What was said.
    pub said: SplitSaid,
}

/// The two that lie farthest from each other of what several reviewers said, whoever said them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SplitSaid {
    /// The worst verdict and the best.
    Verdicts(Verdict, Verdict),
    /// The lowest value of a criterion and the highest.
    Values(u8, u8),
}

impl SplitSaid {
    /// How far they lie from each other. Of values steps of the scale; of verdicts by how bad they are, where "not
    /// assessable" says nothing of the answer and so lies next to any other.
    pub fn distance(self) -> u8 {
        match self {
            Self::Verdicts(worst, best) if worst == best => 0,
            Self::Verdicts(_, Verdict::Unassessable) => 1,
            Self::Verdicts(worst, best) => worst.severity().saturating_sub(best.severity()).max(1),
            Self::Values(lowest, highest) => highest.saturating_sub(lowest),
        }
    }
}

/// One of the versions that are compared, without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// Place in the shuffled order: 0 is A.
    pub place: u8,
    /// What it says; `None`: nothing.
    pub said: Option<T>,
}

/// Something in which the versions differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement<K, T> {
    /// What it is about: the answer's place, or the criterion.
    pub of: K,
    /// What each version says.
    pub versions: Vec<Version<T>>,
    /// What was settled.
    pub settled: Option<T>,
}

/// Why something was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reasons {
    /// Why the answer was not correct, or the value not the highest.
    pub cause: Option<RootCause>,
    /// What the answer should have been, scrubbed.
    pub should: String,
    /// Reference to public guidance, scrubbed.
    pub reference: String,
    /// The day on which that guidance was valid.
    pub valid_on: Option<Day>,
}

/// Why one of the versions says something in which they differ, without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasoned<K> {
    /// What it is about: the answer's place, or the criterion.
    pub of: K,
    /// Place of the version in the shuffled order: 0 is A.
    pub place: u8,
    /// Why.
    pub reasons: Reasons,
}

/// Words that one of the versions has marked in an answer, without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedWords {
    /// The answer's place in the conversation.
    pub seq: u32,
    /// Place of the version in the shuffled order: 0 is A.
    pub place: u8,
    /// The words.
    pub evidence: Evidence,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_could_take_was_in_no_language_of_theirs_or_not_to_be_taken_by_who_reads_it() {
        // By code English comes before Swedish.
        let counts = [(Language::EN, 3), (Language::FI, 6), (Language::SV, 2), (Language::UNKNOWN, 1)];
        let of = |unread, languages: &[Language], untaken| Unassigned {
            unread,
            languages: languages.to_vec(),
            untaken,
        };
        for (reviewers, found) in [
            (vec![vec![Language::FI]], of(5, &[Language::SV, Language::EN], 7)),
            (vec![vec![Language::FI], vec![Language::FI, Language::SV]], of(3, &[Language::EN], 9)),
            (vec![vec![Language::FI], Vec::new()], of(0, &[], 12)),
        ] {
            assert_eq!(Unassigned::of(&counts, &reviewers), found, "{reviewers:?}");
        }
    }
}
