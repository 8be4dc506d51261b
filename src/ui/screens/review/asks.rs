//! What is asked for on the screen, and how it is carried out.

use super::desk::{Change, Desk, Then};
use super::whole::Mark;
use super::{ReviewScreen, Tab};
use crate::domain::{CriterionId, Day, RootCause, Value, Verdict};
use crate::ui::cx::{Cx, Load, Outbox, Wish};
use crate::ui::list::ConversationList;
use crate::ui::route::Route;
use egui::Ui;
use std::time::Duration;

/// Something that keys, buttons and clicks ask for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Ask {
    /// The n-th verdict, or the n-th value of the criterion that is answered; from 1.
    Digit(usize),
    /// A verdict on the answer that is judged.
    Give(Verdict),
    /// This criterion to be answered.
    Take(CriterionId),
    /// A value for it.
    GiveValue(CriterionId, Value),
    /// A value to which the arrows have moved: they may go on from it.
    MoveValue(CriterionId, Value),
    /// The reason of its value.
    GiveCause(CriterionId, Option<RootCause>),
    /// The next (1) or previous (-1) criterion.
    StepCriterion(isize),
    /// The guideline to be shown or hidden.
    Guideline(bool),
    /// This answer to be judged.
    Judge(u32),
    /// The next (1) or previous (-1) answer.
    StepAnswer(isize),
    /// The next (1) or previous (-1) item.
    StepItem(i64),
    /// A cause, and the day on which the guidance was valid.
    Choose(Option<RootCause>, Option<Day>),
    /// What is typed to be saved, since its field was left.
    LeaveField,
    /// All that is typed to be saved.
    Save,
    /// The review to be finished, and the next item.
    Finish,
    /// The finished review to be opened again.
    Reopen,
    /// To come back to, or no longer.
    Flag,
    /// The last verdict back.
    Undo,
    /// And again.
    Redo,
    /// A note or tag.
    Mark(Mark),
    /// Where the list comes from, since it has no next item.
    ToConversations,
    /// The items to be shown or hidden, where they are folded.
    Drawer(bool),
}

/// What gets the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// The verdict that was given, or the first.
    Verdict,
    /// The criterion that is answered.
    Criterion,
    /// The button that finishes.
    Finish,
}

impl ReviewScreen {
    pub(super) fn carry_out(&mut self, ui: &Ui, ask: Ask, list: &mut ConversationList, out: &mut Outbox) {
        match ask {
            Ask::StepItem(step) => {
                self.moved = None;
                step_item(list, step);
                return;
            }
            Ask::Drawer(open) => {
                self.drawer = open;
                return;
            }
            Ask::ToConversations => {
                out.wish(Wish::Go(Route::Conversations));
                return;
            }
            Ask::Guideline(open) => {
                self.form.guideline = open;
                // It takes half the form: what is answered comes into view again.
                if open && self.desk.ready().is_some_and(|desk| desk.in_hand().is_some()) {
                    self.form.focus = Some(Focus::Criterion);
                }
                return;
            }
            Ask::Mark(mark) => return self.mark(mark, out),
            Ask::Save => {
                self.leave(out);
                return self.save_again(out);
            }
            _ => {}
        }
        let Load::Ready(desk) = &mut self.desk else { return };
        let before = desk.seq();
        let (changes, then) = match ask {
            Ask::Digit(key) if desk.in_hand().is_some() => match desk.value_of_key(key) {
                Some(value) => desk.give_value(value),
                None => (Vec::new(), None),
            },
            Ask::Digit(key) => match Verdict::ALL.get(key - 1) {
                Some(verdict) => desk.give(*verdict),
                None => (Vec::new(), None),
            },
            Ask::Give(verdict) => desk.give(verdict),
            Ask::GiveValue(criterion, value) => {
                let mut changes = desk.take(criterion);
                let (given, then) = desk.give_value(value);
                changes.extend(given);
                (changes, then)
            }
            ask => (self.decided(&ask, list), None),
        };
        let Load::Ready(desk) = &mut self.desk else { return };
        self.form.focus = match then {
            Some(Then::Finish) => Some(Focus::Finish),
            Some(Then::Criterion) => Some(Focus::Criterion),
            Some(Then::Explain | Then::Next) => Some(Focus::Verdict),
            None => self.form.focus,
        };
        // Where there is one pane, what comes next is shown: the words to be written, the next answer, the criteria.
        self.tab = match then {
            Some(Then::Explain | Then::Criterion) => Tab::Form,
            Some(Then::Next) => Tab::Conversation,
            Some(Then::Finish) | None => self.tab,
        };
        let moved = desk.seq() != before || desk.marked;
        self.send(changes, out);
        if moved {
            self.jump = true;
            ui.ctx().request_repaint();
        }
    }

    /// What needs no more than to be carried out.
    fn decided(&mut self, ask: &Ask, list: &mut ConversationList) -> Vec<Change> {
        let Load::Ready(desk) = &mut self.desk else { return Vec::new() };
        match ask {
            Ask::Take(criterion) => desk.take(*criterion),
            Ask::MoveValue(criterion, value) => desk.move_value(*criterion, *value),
            Ask::GiveCause(criterion, cause) => desk.give_cause(*criterion, *cause),
            Ask::StepCriterion(step) => {
                let changes = desk.step_criterion(*step);
                let to = if desk.criterion.is_some() { Focus::Criterion } else { Focus::Verdict };
                self.form.focus = Some(to);
                self.tab = if desk.criterion.is_some() { Tab::Form } else { self.tab };
                changes
            }
            Ask::Judge(seq) => desk.go(*seq),
            Ask::StepAnswer(step) => desk.step(*step),
            Ask::Choose(cause, valid_on) => desk.chosen(*cause, *valid_on),
            Ask::LeaveField => desk.leave(),
            Ask::Finish if desk.is_finished() => {
                step_item(list, 1);
                Vec::new()
            }
            Ask::Finish => {
                let changes = desk.finish();
                if desk.marked && desk.criterion.is_some() {
                    self.tab = Tab::Form;
                    self.form.focus = Some(Focus::Criterion);
                } else if desk.marked {
                    self.tab = Tab::Conversation;
                    self.form.focus = Some(Focus::Verdict);
                }
                changes
            }
            Ask::Reopen => vec![Change::Reopen],
            Ask::Flag => vec![Change::Flag(!desk.review().flagged)],
            Ask::Undo => self.turned(Desk::undo),
            Ask::Redo => self.turned(Desk::redo),
            Ask::Digit(_)
            | Ask::Give(_)
            | Ask::GiveValue(..)
            | Ask::StepItem(_)
            | Ask::Drawer(_)
            | Ask::Guideline(_)
            | Ask::ToConversations
            | Ask::Mark(_)
            | Ask::Save => Vec::new(),
        }
    }

    /// A decision is taken back or made again; where it was a value, its criterion has the focus.
    fn turned(&mut self, turn: impl FnOnce(&mut Desk) -> Vec<Change>) -> Vec<Change> {
        let Load::Ready(desk) = &mut self.desk else { return Vec::new() };
        let changes = turn(desk);
        if desk.criterion.is_some() {
            self.form.focus = Some(Focus::Criterion);
        }
        changes
    }

    /// Saves all that is typed.
    pub(super) fn leave(&mut self, out: &mut Outbox) {
        if let Load::Ready(desk) = &mut self.desk {
            let changes = desk.leave();
            self.send(changes, out);
        }
        for mark in self.form.whole.take() {
            self.mark(mark, out);
        }
    }

    /// Sends once more what could not be saved of this conversation.
    fn save_again(&mut self, out: &mut Outbox) {
        let Some(id) = self.desk.ready().map(Desk::id) else { return };
        let under_way = |seq| {
            self.pending
                .iter()
                .any(|(_, _, change)| matches!(change, Change::Explain(entry) if entry.seq == seq))
        };
        let again: Vec<Change> = self
            .unsaved
            .iter()
            .filter(|((conversation, seq), _)| *conversation == id && !under_way(*seq))
            .map(|(_, entry)| Change::Explain(entry.clone()))
            .collect();
        self.send(again, out);
    }

    /// What is typed is saved when the typing rests.
    pub(super) fn rest(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Load::Ready(desk) = &mut self.desk else { return };
        let changes = desk.rest(self.form.typing, cx.now);
        if let Some(wait) = desk.typed.rests_in_ms(cx.now).filter(|wait| *wait > 0) {
            ui.ctx().request_repaint_after(Duration::from_millis(wait));
        }
        self.send(changes, out);
    }

    fn send(&mut self, changes: Vec<Change>, out: &mut Outbox) {
        let Some(id) = self.desk.ready().map(Desk::id) else { return };
        for change in changes {
            self.pending.push((out.send(change.clone().command(id)), id, change));
        }
    }

    fn mark(&mut self, mark: Mark, out: &mut Outbox) {
        if let Some(id) = self.desk.ready().map(Desk::id) {
            self.marking.push((out.send(mark.clone().command(id)), id, mark));
        }
    }
}

/// Selects the next or previous item, if there is one.
pub(super) fn step_item(list: &mut ConversationList, step: i64) -> bool {
    let at = list.selected().and_then(|at| at.checked_add_signed(step)).filter(|at| *at < list.len());
    if let Some(at) = at {
        list.select(at);
    }
    at.is_some()
}
