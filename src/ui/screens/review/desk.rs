//! The conversation that is being judged, as values: which answer, what is typed, what can be taken back.

use super::typed::{TypedField, TypedWords, Words};
use super::undo::Step;
use crate::domain::{
    Channel, ConversationId, CriterionId, CriterionValue, Day, Evidence, Message, Review, RootCause,
    StoredText, Timestamp, Verdict, VerdictEntry,
};
use crate::engine::RawText;
use crate::engine::ops::conversation::Transcript;
use crate::engine::ops::review::Command;
use std::collections::BTreeSet;

/// A change of the own review.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Change {
    /// A verdict is given or changed.
    Give(u32, Verdict),
    /// A verdict is taken back.
    TakeBack(u32),
    /// A verdict is explained.
    Explain(VerdictEntry),
    /// Words of an answer, whose text is this, are marked as evidence.
    MarkWords(u32, StoredText, Evidence),
    /// A criterion gets a value, or another.
    GiveValue(CriterionValue),
    /// A value is taken back.
    TakeValueBack(CriterionId),
    /// The review is finished.
    Finish,
    /// It is opened again.
    Reopen,
    /// It is marked to come back to, or no longer.
    Flag(bool),
}

impl Change {
    /// What is sent to the engine.
    pub(super) fn command(self, conversation: ConversationId) -> Command {
        match self {
            Self::Give(seq, verdict) => Command::GiveVerdict { conversation, seq, verdict },
            Self::TakeBack(seq) => Command::TakeBack { conversation, seq },
            Self::Explain(entry) => Command::Explain {
                conversation,
                seq: entry.seq,
                cause: entry.cause,
                should: RawText::new(entry.should),
                reference: RawText::new(entry.reference),
                valid_on: entry.valid_on,
            },
            Self::MarkWords(seq, seen, evidence) => Command::MarkWords { conversation, seq, seen, evidence },
            Self::GiveValue(given) => Command::GiveValue { conversation, given },
            Self::TakeValueBack(criterion) => Command::TakeValueBack { conversation, criterion },
            Self::Finish => Command::Finish(conversation),
            Self::Reopen => Command::Reopen(conversation),
            Self::Flag(flagged) => Command::Flag { conversation, flagged },
        }
    }
}

/// Where the reviewer goes after a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// The verdict wants an explanation.
    Explain,
    /// Another answer is being judged.
    Next,
    /// Each answer has a verdict, and a criterion is answered.
    Criterion,
    /// Nothing is missing.
    Finish,
}

/// The opened conversation and the work on it.
pub(super) struct Desk {
    /// All that was read.
    pub(super) transcript: Transcript,
    /// What is typed about the answer that is judged.
    pub(super) typed: TypedWords,
    /// Whether answers without a verdict and criteria without a value are marked.
    pub(super) marked: bool,
    /// The criterion that is answered; `None`: an answer is judged.
    pub(super) criterion: Option<CriterionId>,
    answers: Vec<u32>,
    at: usize,
    pub(super) undo: Vec<Step>,
    pub(super) redo: Vec<Step>,
    /// Answers whose words are newer than the register's.
    held: BTreeSet<u32>,
}

impl Desk {
    /// A conversation as it was opened: the first answer without a verdict is judged.
    pub(super) fn new(transcript: Transcript) -> Self {
        let answers = transcript.answers();
        let mut desk = Self {
            transcript,
            typed: TypedWords::default(),
            marked: false,
            criterion: None,
            answers,
            at: 0,
            undo: Vec::new(),
            redo: Vec::new(),
            held: BTreeSet::new(),
        };
        desk.at = desk.unjudged_after(None).unwrap_or(0);
        // Where every answer is judged the criteria go on.
        if desk.unjudged_after(None).is_none() {
            desk.criterion = desk.unanswered().first().copied();
        }
        desk.typed = TypedWords::of(desk.entry());
        desk
    }

    /// The same conversation, read again: the place and what is being typed stay. Where other criteria are asked than before
    /// and each answer is judged, the first of them follows.
    pub(super) fn refresh(&mut self, transcript: Transcript) {
        let before = self.scorecard().map(|scorecard| scorecard.id);
        let old = std::mem::replace(&mut self.transcript, transcript);
        for step in self.undo.iter_mut().chain(&mut self.redo) {
            step.follow(&old, &self.transcript);
        }
        self.criterion = self.criterion.filter(|known| self.asked().iter().any(|(id, _)| id == known));
        let others = self.scorecard().is_some_and(|scorecard| Some(scorecard.id) != before);
        if others && !self.is_finished() && self.criterion.is_none() && self.missing().is_empty() {
            self.criterion = self.unanswered().first().copied();
        }
        if !self.typed.is_dirty() {
            self.typed = TypedWords::of(self.entry());
        }
    }

    /// Words that could not be saved stand in the form again, and are saved when they are left.
    pub(super) fn hold(&mut self, unsaved: &VerdictEntry) {
        let Some(known) = self.review().verdict(unsaved.seq).filter(|_| !self.is_finished()) else { return };
        let (verdict, evidence) = (known.verdict, known.evidence.clone());
        let entry = VerdictEntry { verdict, evidence, ..unsaved.clone() };
        let seq = entry.seq;
        self.put(seq, Some(entry));
        self.held.insert(seq);
        if self.seq() == Some(seq) && !self.typed.is_dirty() {
            self.read_words();
        }
    }

    /// Judges first the answer whose words could not be saved.
    pub(super) fn go_to_held(&mut self) {
        if let Some(at) = self.held.first().and_then(|seq| self.answers.iter().position(|one| one == seq)) {
            self.at = at;
            self.read_words();
        }
    }

    /// The form shows the words of the answer that is judged.
    pub(super) fn read_words(&mut self) {
        self.typed = TypedWords::of(self.entry());
        if self.seq().is_some_and(|seq| self.held.remove(&seq)) {
            self.typed.keep();
        }
    }

    /// Which conversation.
    pub(super) fn id(&self) -> ConversationId {
        self.transcript.conversation.id
    }

    /// Who answered in it.
    pub(super) fn channel(&self) -> Channel {
        self.transcript.conversation.channel
    }

    /// The own review.
    pub(super) fn review(&self) -> &Review {
        &self.transcript.review
    }

    /// Number of answers.
    pub(super) fn answers(&self) -> usize {
        self.answers.len()
    }

    /// Whether the message at this place is an answer.
    pub(super) fn is_answer(&self, seq: u32) -> bool {
        self.answers.binary_search(&seq).is_ok()
    }

    /// Which of the answers is judged, from 0.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Place in the conversation of the answer that is judged.
    pub(super) fn seq(&self) -> Option<u32> {
        self.answers.get(self.at).copied()
    }

    /// The answer that is judged.
    pub(super) fn answer(&self) -> Option<&Message> {
        self.message(self.seq()?)
    }

    /// The message at this place.
    pub(super) fn message(&self, seq: u32) -> Option<&Message> {
        self.transcript.message(seq)
    }

    /// Index of its message.
    pub(super) fn message_index(&self) -> Option<usize> {
        self.transcript.index_of(self.seq()?)
    }

    /// Its verdict.
    pub(super) fn entry(&self) -> Option<&VerdictEntry> {
        self.review().verdict(self.seq()?)
    }

    /// Whether its verdict wants an explanation.
    pub(super) fn unfolds(&self) -> bool {
        self.entry().is_some_and(|entry| entry.verdict != Verdict::Correct)
    }

    /// Whether the own review is finished: it has to be opened again before it changes.
    pub(super) fn is_finished(&self) -> bool {
        self.review().finished.is_some()
    }

    /// Answers without a verdict.
    pub(super) fn missing(&self) -> Vec<u32> {
        self.review().missing(self.answers.iter().copied())
    }

    /// Takes the review as the register has it.
    pub(super) fn adopt(&mut self, review: Review) {
        self.transcript.review = review;
        if !self.typed.is_dirty() {
            self.typed = TypedWords::of(self.entry());
        }
    }

    /// Judges this answer now; what was typed about the one before is saved.
    pub(super) fn go(&mut self, seq: u32) -> Vec<Change> {
        let Some(at) = self.answers.iter().position(|answer| *answer == seq) else { return Vec::new() };
        let changes = self.leave();
        self.criterion = None;
        self.at = at;
        self.read_words();
        changes
    }

    /// Judges the next (1) or previous (-1) answer now. The criteria of the whole conversation stand below the last answer.
    pub(super) fn step(&mut self, step: isize) -> Vec<Change> {
        match self.beside(step) {
            Some(seq) => self.go(seq),
            None if step > 0 && self.in_hand().is_none() => self.take_first(),
            None => Vec::new(),
        }
    }

    /// Whether a step leads anywhere.
    pub(super) fn can_step(&self, step: isize) -> bool {
        let criteria = step > 0 && self.in_hand().is_none() && self.first_criterion().is_some();
        criteria || self.beside(step).is_some()
    }

    /// The answer to which a step leads.
    fn beside(&self, step: isize) -> Option<u32> {
        let back = self.in_hand().is_some() && step < 0;
        let at = if back { Some(self.at) } else { self.at.checked_add_signed(step) };
        at.and_then(|at| self.answers.get(at).copied())
    }

    /// The answer at this place is judged, if there is one.
    pub(super) fn place(&mut self, seq: u32) {
        self.at = self.answers.iter().position(|answer| *answer == seq).unwrap_or(self.at);
    }

    /// Gives a verdict on the answer that is judged. "Correct" needs no words: the next answer without a verdict
    /// follows.
    pub(super) fn give(&mut self, verdict: Verdict) -> (Vec<Change>, Option<Then>) {
        let Some(seq) = self.seq().filter(|_| !self.is_finished()) else { return (Vec::new(), None) };
        let mut changes = self.leave();
        let before = self.entry().cloned();
        if before.as_ref().is_none_or(|entry| entry.verdict != verdict) {
            changes.push(Change::Give(seq, verdict));
            let given =
                VerdictEntry { verdict, ..before.clone().unwrap_or_else(|| VerdictEntry::new(seq, verdict)) };
            self.put(seq, Some(given.clone()));
            self.undo.push(Step::Verdict { seq, before, after: Some(given) });
            self.redo.clear();
        }
        self.criterion = None;
        self.read_words();
        if verdict != Verdict::Correct {
            return (changes, Some(Then::Explain));
        }
        let Some(next) = self.unjudged_after(Some(self.at)) else {
            return (changes, Some(self.criteria_next()));
        };
        self.at = next;
        self.read_words();
        (changes, Some(Then::Next))
    }

    /// Finishes the review. With something missing it marks that instead: the first answer without a verdict is judged,
    /// or else the first criterion without a value answered.
    pub(super) fn finish(&mut self) -> Vec<Change> {
        let mut changes = self.leave();
        match (self.missing().first().copied(), self.unanswered().first().copied()) {
            (Some(first), _) => {
                self.marked = true;
                changes.extend(self.go(first));
            }
            (None, Some(first)) if !self.is_finished() => {
                self.marked = true;
                self.criterion = Some(first);
            }
            (None, None) if !self.is_finished() => changes.push(Change::Finish),
            (None, _) => {}
        }
        changes
    }

    /// Saves what is typed; called when a field, an answer or the conversation is left.
    pub(super) fn leave(&mut self) -> Vec<Change> {
        self.save(TypedWords::whole)
    }

    /// Saves what is typed while the reviewer types on, if it is time.
    pub(super) fn rest(&mut self, field: Option<TypedField>, now: Timestamp) -> Vec<Change> {
        if self.typed.is_due(now) { self.save(|typed| typed.without_last_token(field)) } else { Vec::new() }
    }

    /// A cause or day was chosen: that is saved at once, with the words as they stand.
    pub(super) fn chosen(&mut self, cause: Option<RootCause>, valid_on: Option<Day>) -> Vec<Change> {
        self.typed.choose(cause, valid_on);
        self.leave()
    }

    fn save(&mut self, words: impl FnOnce(&mut TypedWords) -> Option<Words>) -> Vec<Change> {
        let Some(entry) = self.entry().filter(|_| !self.is_finished()).cloned() else {
            self.typed.forget();
            return Vec::new();
        };
        let Some((cause, should, reference, valid_on)) = words(&mut self.typed) else { return Vec::new() };
        let entry = VerdictEntry { cause, should, reference, valid_on, ..entry };
        self.put(entry.seq, Some(entry.clone()));
        vec![Change::Explain(entry)]
    }

    /// The review shows a change before the register has said that it has it.
    pub(super) fn put(&mut self, seq: u32, entry: Option<VerdictEntry>) {
        let verdicts = &mut self.transcript.review.verdicts;
        verdicts.retain(|known| known.seq != seq);
        verdicts.extend(entry);
        verdicts.sort_by_key(|entry| entry.seq);
        self.unmark();
    }

    /// The next answer without a verdict, from the first again after the last.
    pub(super) fn unjudged_after(&self, at: Option<usize>) -> Option<usize> {
        let missing = self.missing();
        let start = at.map_or(0, |at| at + 1);
        (start..self.answers.len())
            .chain(0..start)
            .find(|at| self.answers.get(*at).is_some_and(|seq| missing.contains(seq)))
    }
}
