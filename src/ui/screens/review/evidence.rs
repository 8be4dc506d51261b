//! Words of an answer that are marked as the evidence for its verdict.

use super::copies::Copies;
use super::desk::{Change, Desk};
use super::undo::Step;
use super::{Ask, ReviewScreen, Tab};
use crate::domain::evidence::{self, Stretch, Whose};
use crate::domain::{ConversationId, Evidence, Message, VerdictEntry};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::marking::{Marked, MarkedText, Marking};
use crate::ui::widgets::Label;
use egui::Ui;
use std::mem::take;

/// The answer whose words are marked, and where one is in it.
#[derive(Default)]
pub(super) struct Marks {
    of: Option<(ConversationId, u32)>,
    pub(super) marking: Marking,
    /// The answer that has no verdict yet of which words were to be marked: it is told what comes first.
    early: Option<(ConversationId, u32)>,
    /// That is to be brought into view.
    reveals: bool,
}

impl Marks {
    /// Whether the words of the answer that is judged are shown.
    pub(super) fn is_open(&self, desk: &Desk) -> bool {
        self.of.is_some() && self.of == answer_of(desk)
    }
}

/// The answer that is judged, if it has a verdict of which words can be the evidence.
fn answer_of(desk: &Desk) -> Option<(ConversationId, u32)> {
    desk.entry().filter(|_| !desk.is_finished()).map(|entry| (desk.id(), entry.seq))
}

/// The answer that is judged, if it has no verdict yet.
fn unjudged_of(desk: &Desk) -> Option<(ConversationId, u32)> {
    let seq = desk.seq().filter(|_| desk.entry().is_none() && !desk.is_finished())?;
    Some((desk.id(), seq))
}

impl ReviewScreen {
    /// The words of the answer that is judged are shown for marking, or no longer; before its verdict it is told that this
    /// comes first.
    pub(super) fn show_marks(&mut self, open: bool) {
        let of = self.desk.ready().and_then(answer_of).filter(|_| open);
        if of != self.form.marks.of {
            // Closed, it still gives the focus back.
            let marking = if open { Marking::default() } else { take(&mut self.form.marks.marking) };
            self.form.marks = Marks { of, marking, ..Marks::default() };
        }
        let early = self.desk.ready().and_then(unjudged_of).filter(|_| open);
        self.form.marks.early = early;
        self.form.marks.reveals = early.is_some();
        if of.is_some() {
            self.form.marks.marking.focus();
        }
        if of.is_some() || early.is_some() {
            self.tab = Tab::Form;
        }
    }
}

impl Desk {
    /// Marks these words of the answer that is judged, and no others.
    pub(super) fn mark_words(&mut self, evidence: Evidence) -> Vec<Change> {
        let mut changes = self.leave();
        let Some(entry) = self.entry().filter(|_| !self.is_finished()).cloned() else { return changes };
        if entry.evidence == evidence {
            return changes;
        }
        let (seq, before) = (entry.seq, entry.evidence.clone());
        self.put(seq, Some(VerdictEntry { evidence: evidence.clone(), ..entry }));
        changes.extend(self.marks(seq, evidence.clone()));
        self.undo.push(Step::Evidence { seq, before, after: evidence });
        self.redo.clear();
        changes
    }

    /// The change by which these words of an answer are its evidence.
    pub(super) fn marks(&self, seq: u32, evidence: Evidence) -> Option<Change> {
        let message = self.message(seq)?;
        Some(Change::MarkWords(seq, message.text.clone(), evidence))
    }

    /// What is marked in the answer that is judged, as it is read.
    pub(super) fn quoted_evidence(&self, tr: Tr) -> String {
        let Some((entry, message)) = self.entry().zip(self.answer()) else { return String::new() };
        tr.quoted_words(&entry.evidence, message.text.as_str())
    }
}

/// The words of a message that are marked, in the own review and in verdicts on its text.
pub(super) fn marked(desk: &Desk, copies: &Copies, message: &Message) -> Vec<Stretch> {
    let own = desk.review().verdict(message.seq).map(|entry| (Whose::Review, &entry.evidence));
    let on_text =
        copies.on_text(desk.id(), message.seq).iter().map(|verdict| (Whose::Text, &verdict.evidence));
    evidence::marked(own.into_iter().chain(on_text), message.text.as_str())
}

/// What is marked in the answer that is judged; while it is marked, all its words. Without a verdict: that this comes first,
/// if somebody wanted to mark.
pub(super) fn ui(ui: &mut Ui, desk: &Desk, marks: &mut Marks, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    let unjudged = unjudged_of(desk);
    marks.early.take_if(|early| Some(*early) != unjudged);
    if marks.early.is_some() {
        let told = ui.add(Label::new(cx.tr.review_mark_words_first()).caption().medium().strong().wrap());
        if take(&mut marks.reveals) {
            told.scroll_to_me(None);
        }
    }
    let Some((entry, message)) = desk.entry().zip(desk.answer()) else { return };
    let open = marks.is_open(desk);
    let key = (desk.id().0, entry.seq);
    let text = MarkedText { key, text: &message.text, evidence: &entry.evidence, keys: Some("M") };
    asks.extend(marks.marking.ui(ui, &text, open, cx).map(|marked| match marked {
        Marked::Words(evidence) => Ask::MarkWords(evidence),
        Marked::Open(open) => Ask::Marker(open),
    }));
}

#[cfg(test)]
mod tests {
    use super::super::tests::desk;
    use super::*;
    use crate::domain::{StoredText, Verdict};
    use std::ops::Range;

    /// The answers of the desk are "Kaksi kuukautta".
    fn words(stretch: Range<u32>) -> Evidence {
        Evidence::new(vec![stretch]).unwrap()
    }

    fn change(evidence: &Evidence) -> Change {
        Change::MarkWords(1, StoredText("Kaksi kuukautta".to_owned()), evidence.clone())
    }

    #[test]
    fn marked_words_are_taken_back_and_come_again_and_keep_what_is_typed() {
        let mut desk = desk(4);
        assert_eq!(desk.mark_words(words(0..1)), [], "without a verdict there is no evidence for it");
        desk.give(Verdict::Partly);
        assert_eq!(desk.mark_words(words(0..1)), [change(&words(0..1))]);
        assert_eq!(desk.mark_words(words(0..1)), [], "nothing has changed");
        assert_eq!(desk.mark_words(words(0..2)), [change(&words(0..2))]);
        desk.typed.should = "Kolme".to_owned();
        desk.chosen(None, None);
        assert_eq!(desk.undo(), [change(&words(0..1))]);
        assert_eq!(desk.entry().unwrap().should, "Kolme");
        assert_eq!(desk.redo(), [change(&words(0..2))]);
        desk.give(Verdict::Incorrect);
        assert_eq!(desk.entry().unwrap().evidence, words(0..2), "another verdict keeps it");
    }

    #[test]
    fn a_verdict_that_comes_again_brings_its_evidence() {
        let mut desk = desk(4);
        desk.give(Verdict::Partly);
        desk.mark_words(words(1..2));
        desk.give(Verdict::Correct);
        desk.undo();
        assert_eq!(desk.undo(), [change(&Evidence::default())]);
        assert_eq!(desk.undo(), [Change::TakeBack(1)]);
        assert_eq!(desk.redo(), [Change::Give(1, Verdict::Partly)]);
        assert_eq!(desk.redo(), [change(&words(1..2))]);
        assert_eq!(desk.quoted_evidence(Tr::new(crate::domain::Locale::En)), "“kuukautta”");
    }
}
