//! Answer texts: what was answered word for word the same, with all its copies.

use crate::domain::{
    AccountId, AnswerHash, Channel, Day, Evidence, Language, MonthKey, RootCause, StoredText, Timestamp,
    Verdict,
};
use std::borrow::Cow;

/// Months whose copies are counted one by one; a year shows the seasons.
pub const ANSWER_MONTHS: usize = 12;

/// The text by which answers are told apart: white space at its ends is left out, and each run of it is one space. Case
/// and punctuation stay: they are what the customer read, and what differs in them may differ in meaning.
pub fn normalised(text: &str) -> Cow<'_, str> {
    let whole = !text.starts_with(char::is_whitespace)
        && !text.ends_with(char::is_whitespace)
        && !text.contains("  ")
        && text.chars().all(|letter| letter == ' ' || !letter.is_whitespace());
    if whole {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// Which answer texts are listed, by their verdicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AnswerState {
    /// Every one.
    #[default]
    All,
    /// Those on which the reader sees no verdict.
    Unreviewed,
    /// Those on which verdicts differ.
    Conflict,
    /// Those that somebody has judged incorrect or outdated.
    Wrong,
}

impl AnswerState {
    /// Every choice, in the order of the list.
    pub const ALL: [Self; 4] = [Self::All, Self::Unreviewed, Self::Conflict, Self::Wrong];
}

/// What comes first; always the largest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AnswerSort {
    /// What was given most often.
    #[default]
    Given,
    /// What was given last.
    Last,
    /// What has the most verdicts; texts without any are left out.
    Verdicts,
}

/// Which answer texts are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct AnswerFilter {
    /// Words or pieces of words, all of which stand in the text, whatever their case; empty: any text.
    pub words: String,
    /// Given in conversations of this language.
    pub language: Option<Language>,
    /// Given in conversations of this channel.
    pub channel: Option<Channel>,
    /// By their verdicts.
    pub state: AnswerState,
}

/// Where a page of the list ends: the next one begins behind it. It holds for the sort of that list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerPlace {
    /// By what it is sorted: copies, order key of the last copy, or verdicts.
    pub amount: i64,
    /// The text.
    pub hash: AnswerHash,
}

/// How many verdicts of each kind a reader sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct VerdictCounts([u64; Verdict::ALL.len()]);

impl VerdictCounts {
    /// Adds so many verdicts.
    pub fn add(&mut self, verdict: Verdict, many: u64) {
        if let Some(count) = self.0.get_mut(verdict as usize) {
            *count += many;
        }
    }

    /// How many say this.
    pub fn get(&self, verdict: Verdict) -> u64 {
        self.0.get(verdict as usize).copied().unwrap_or_default()
    }

    /// All of them.
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Whether they differ; "not assessable" says nothing of the text and differs from nothing.
    pub fn differ(&self) -> bool {
        let told = Verdict::ALL.into_iter().filter(|verdict| *verdict != Verdict::Unassessable);
        told.filter(|verdict| self.get(*verdict) > 0).count() > 1
    }

    /// What most of them say, of several the worst; `None`: there are none.
    pub fn most(&self) -> Option<Verdict> {
        let given = Verdict::ALL.into_iter().filter(|verdict| self.get(*verdict) > 0);
        given.max_by_key(|verdict| (self.get(*verdict), verdict.severity()))
    }
}

/// One answer text in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    /// Names it.
    pub hash: AnswerHash,
    /// Its beginning, 400 characters at most, as it stands in the newest copy.
    pub text: StoredText,
    /// Topic of the conversation of the newest copy; may be empty.
    pub topic: String,
    /// Language of the conversation of the newest copy.
    pub language: Language,
    /// How often it was given.
    pub given: u64,
    /// How often in each of the last twelve months, oldest first; the last is that of today.
    pub months: [u64; ANSWER_MONTHS],
    /// The verdicts that the reader sees: those on copies, and those on the text, each once.
    pub verdicts: VerdictCounts,
}

/// Numbers of the whole register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AnswerTotals {
    /// Texts that were given at least twice, or have a verdict of their own.
    pub texts: u64,
    /// How often these were given, all together.
    pub given: u64,
    /// Texts that were given once and are not listed.
    pub single: u64,
    /// Months whose answers are not counted yet, or have changed since: their numbers are those of before.
    pub uncounted_months: u64,
}

/// A page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerPage {
    /// The texts.
    pub rows: Vec<AnswerRow>,
    /// Behind which the next page begins; `None`: this is the last. Where words are looked for, so many texts are looked
    /// through for one page, and it can hold fewer rows than were asked for, or none, although others follow.
    pub next: Option<AnswerPlace>,
    /// Numbers of the whole register.
    pub totals: AnswerTotals,
}

/// A verdict on a text, which holds for all its copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextVerdict {
    /// Who gave it.
    pub account: AccountId,
    /// Whether that is the reader.
    pub own: bool,
    /// The judgement.
    pub verdict: Verdict,
    /// Why it was not correct.
    pub cause: Option<RootCause>,
    /// What the answer should have been, scrubbed; may be empty.
    pub should: String,
    /// Reference to public guidance, scrubbed; may be empty.
    pub reference: String,
    /// The day on which that guidance was valid.
    pub valid_on: Option<Day>,
    /// Words of the text that are the evidence for it: the same ones in every copy.
    pub evidence: Evidence,
    /// When it was given.
    pub given: Timestamp,
}

/// What the answer should have been, as the newest verdict that is still there says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectAnswer {
    /// What it should have been; may be empty.
    pub should: String,
    /// Reference to public guidance; may be empty.
    pub reference: String,
    /// The day on which that guidance was valid.
    pub valid_on: Option<Day>,
    /// When the verdict was given.
    pub given: Timestamp,
}

/// One answer text with all its copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Names it.
    pub hash: AnswerHash,
    /// The whole text, as it stands in the newest copy.
    pub text: StoredText,
    /// Topic of the conversation of the newest copy; may be empty.
    pub topic: String,
    /// How often it was given.
    pub given: u64,
    /// The day on which the conversation of the oldest copy began, and that of the newest.
    pub period: (Day, Day),
    /// In which languages, as far as they have words in the interface; [`Language::UNKNOWN`] stands for any other.
    pub languages: Vec<Language>,
    /// In which channels.
    pub channels: Vec<Channel>,
    /// How often in each of the last twelve months, oldest first; the last is that of today.
    pub months: Vec<(MonthKey, u64)>,
    /// Copies after which the customer wrote again in the same conversation.
    pub asked_again: u64,
    /// Copies by the bot, or by the service in a conversation of both, after which an adviser wrote in the same conversation.
    pub handed_over: u64,
    /// The verdicts on copies that the reader sees.
    pub on_copies: VerdictCounts,
    /// The verdicts on the text that the reader sees, newest first.
    pub on_text: Vec<TextVerdict>,
    /// The newest correct answer among them all.
    pub correct: Option<CorrectAnswer>,
}

impl Answer {
    /// The verdicts on copies and on the text, each once.
    pub fn verdicts(&self) -> VerdictCounts {
        let mut all = self.on_copies;
        for on_text in &self.on_text {
            all.add(on_text.verdict, 1);
        }
        all
    }

    /// The reader's own verdict on the text.
    pub fn own(&self) -> Option<&TextVerdict> {
        self.on_text.iter().find(|verdict| verdict.own)
    }
}

/// An answer of a conversation whose text is known: what was judged as a text is judged here, too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerCopy {
    /// Its place in the conversation.
    pub seq: u32,
    /// The text.
    pub hash: AnswerHash,
    /// How often that was given.
    pub given: u64,
    /// The verdicts on the text that the reader sees, newest first.
    pub on_text: Vec<TextVerdict>,
}

/// Verdicts that rest on one page of guidance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerReference {
    /// The reference, as reviewers wrote it.
    pub reference: String,
    /// How many verdicts that the reader sees name it.
    pub verdicts: u64,
}

/// A text with verdicts that rested on guidance which has changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestingAnswer {
    /// The text.
    pub hash: AnswerHash,
    /// Its beginning, 400 characters at most.
    pub text: StoredText,
    /// How often it was given.
    pub given: u64,
    /// The verdicts that rest on it.
    pub verdicts: VerdictCounts,
    /// The latest day on which the guidance was valid for one of them.
    pub valid_on: Day,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_folded_and_nothing_else() {
        for (text, wanted) in [
            ("Lupa on voimassa.", "Lupa on voimassa."),
            ("  Lupa\n on\t voimassa. ", "Lupa on voimassa."),
            ("Lupa\u{a0}on", "Lupa on"),
            ("LUPA ⟦phone⟧", "LUPA ⟦phone⟧"),
            (" \n", ""),
        ] {
            assert_eq!(normalised(text), wanted);
        }
    }

    #[test]
    fn verdicts_differ_where_two_say_different_things_of_a_text() {
        let counts = |given: &[(Verdict, u64)]| {
            let mut counts = VerdictCounts::default();
            for (verdict, many) in given {
                counts.add(*verdict, *many);
            }
            counts
        };
        let none = counts(&[]);
        assert_eq!((none.differ(), none.most(), none.total()), (false, None, 0));
        let agreed = counts(&[(Verdict::Correct, 3), (Verdict::Unassessable, 9)]);
        assert_eq!(
            (agreed.differ(), agreed.most(), agreed.total()),
            (false, Some(Verdict::Unassessable), 12)
        );
        let split = counts(&[(Verdict::Partly, 2), (Verdict::Incorrect, 2), (Verdict::Correct, 1)]);
        assert_eq!((split.differ(), split.most()), (true, Some(Verdict::Incorrect)));
    }
}
