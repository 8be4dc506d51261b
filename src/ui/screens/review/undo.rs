//! Decisions that are taken back and made again.

use super::desk::{Change, Desk};
use crate::domain::{CriterionId, CriterionValue, Evidence, VerdictEntry};
use crate::engine::ops::conversation::Transcript;

/// A decision that can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    /// A verdict.
    Verdict { seq: u32, before: Option<VerdictEntry>, after: Option<VerdictEntry> },
    /// Words that are marked.
    Evidence { seq: u32, before: Evidence, after: Evidence },
    /// A value.
    Value { criterion: CriterionId, before: Option<CriterionValue>, after: Option<CriterionValue> },
}

impl Step {
    /// Marked words of an answer whose text has changed stand elsewhere in it, or are not there any more.
    pub(super) fn follow(&mut self, old: &Transcript, new: &Transcript) {
        let (seq, marked): (u32, Vec<&mut Evidence>) = match self {
            Self::Verdict { seq, before, after } => {
                let entries = before.iter_mut().chain(after.iter_mut());
                (*seq, entries.map(|entry| &mut entry.evidence).collect())
            }
            Self::Evidence { seq, before, after } => (*seq, vec![before, after]),
            Self::Value { .. } => return,
        };
        let Some((old, new)) = old.message(seq).zip(new.message(seq)) else { return };
        let (old, new) = (old.text.as_str(), new.text.as_str());
        if old != new {
            for evidence in marked {
                *evidence = evidence.after_change(old, new);
            }
        }
    }
}

impl Desk {
    /// Whether there is a verdict to take back.
    pub(super) fn can_undo(&self) -> bool {
        !self.undo.is_empty() && !self.is_finished()
    }

    /// Whether there is a verdict to give again.
    pub(super) fn can_redo(&self) -> bool {
        !self.redo.is_empty() && !self.is_finished()
    }

    /// Takes the last decision back.
    pub(super) fn undo(&mut self) -> Vec<Change> {
        let Some(mut step) = self.undo.pop().filter(|_| !self.is_finished()) else { return Vec::new() };
        let mut changes = self.leave();
        changes.extend(match &mut step {
            Step::Verdict { seq, before, after } => {
                // What was explained since goes with the verdict, and comes again with it.
                *after = self.review().verdict(*seq).cloned();
                self.turn(*seq, before.clone())
            }
            Step::Evidence { seq, before, .. } => self.turn_evidence(*seq, before.clone()),
            Step::Value { criterion, before, after } => {
                *after = self.review().value(*criterion).copied();
                self.turn_value(*criterion, *before)
            }
        });
        self.redo.push(step);
        changes
    }

    /// Makes a decision again that was taken back.
    pub(super) fn redo(&mut self) -> Vec<Change> {
        let Some(step) = self.redo.pop().filter(|_| !self.is_finished()) else { return Vec::new() };
        let mut changes = self.leave();
        changes.extend(match &step {
            Step::Verdict { seq, after, .. } => self.turn(*seq, after.clone()),
            Step::Evidence { seq, after, .. } => self.turn_evidence(*seq, after.clone()),
            Step::Value { criterion, after, .. } => self.turn_value(*criterion, *after),
        });
        self.undo.push(step);
        changes
    }

    /// Sets a verdict to what it was, and judges that answer.
    fn turn(&mut self, seq: u32, to: Option<VerdictEntry>) -> Vec<Change> {
        let marked = self.review().verdict(seq).map(|entry| entry.evidence.clone()).unwrap_or_default();
        let changes = match &to {
            None => vec![Change::TakeBack(seq)],
            Some(entry) => {
                let mut changes = vec![Change::Give(seq, entry.verdict)];
                let plain = VerdictEntry {
                    evidence: entry.evidence.clone(),
                    ..VerdictEntry::new(seq, entry.verdict)
                };
                if *entry != plain {
                    changes.push(Change::Explain(entry.clone()));
                }
                if entry.evidence != marked {
                    changes.extend(self.marks(seq, entry.evidence.clone()));
                }
                changes
            }
        };
        self.put(seq, to);
        self.criterion = None;
        self.place(seq);
        self.read_words();
        changes
    }

    /// Sets marked words to what they were, and judges that answer.
    fn turn_evidence(&mut self, seq: u32, to: Evidence) -> Vec<Change> {
        let Some(entry) = self.review().verdict(seq).cloned() else { return Vec::new() };
        self.put(seq, Some(VerdictEntry { evidence: to.clone(), ..entry }));
        self.criterion = None;
        self.place(seq);
        self.read_words();
        self.marks(seq, to).into_iter().collect()
    }

    /// Sets a value to what it was, and answers that criterion.
    pub(super) fn turn_value(&mut self, criterion: CriterionId, to: Option<CriterionValue>) -> Vec<Change> {
        self.put_value(criterion, to);
        self.criterion = Some(criterion);
        vec![to.map_or(Change::TakeValueBack(criterion), Change::GiveValue)]
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::desk;
    use super::*;
    use crate::domain::{StoredText, Verdict};

    #[test]
    fn what_was_marked_is_taken_back_where_it_stands_once_the_text_has_changed() {
        let words = |from, to| Evidence::new(std::iter::once(from..to).collect()).unwrap();
        let shorter = StoredText("Soita ⟦phone⟧ heti".to_owned());
        let change = |evidence: &Evidence| vec![Change::MarkWords(1, shorter.clone(), evidence.clone())];
        let mut desk = desk(4);
        desk.transcript.messages[1].text = StoredText("Soita 040 123 4567 heti".to_owned());
        desk.give(Verdict::Partly);
        for marked in [words(4, 5), words(2, 3), Evidence::default()] {
            desk.mark_words(marked);
        }
        desk.undo();
        let mut transcript = desk.transcript.clone();
        transcript.messages[1].text = shorter.clone();
        transcript.review.verdicts[0].evidence = Evidence::default();
        desk.refresh(transcript);
        assert_eq!(desk.undo(), change(&words(2, 3)), "\"heti\" stands at 2 now");
        assert_eq!(desk.undo(), change(&Evidence::default()), "before nothing was marked");
        assert_eq!(desk.redo(), change(&words(2, 3)));
        assert_eq!(desk.redo(), change(&Evidence::default()), "what was removed is marked no more");
    }
}
