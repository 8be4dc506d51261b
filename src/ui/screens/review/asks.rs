//! What is asked for on the screen, and how it is carried out.

use super::desk::{Change, Desk, Then};
use super::form::Reveal;
use super::source::{Next, Source};
use super::whole::Mark;
use super::{ReviewScreen, Tab};
use crate::domain::{CriterionId, Day, Evidence, RootCause, Value, Verdict};
use crate::ui::cx::{Load, Outbox, Wish};
use crate::ui::last_acts::Again;
use crate::ui::route::Route;
use egui::Ui;

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
    /// The words of the answer that is judged to be shown for marking, or no longer.
    Marker(bool),
    /// These of them to be the evidence.
    MarkWords(Evidence),
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
    /// What is typed of the note to be saved, since its field was left.
    LeaveNote,
    /// The note to be written, and its field to be free.
    EndNote,
    /// A tag, or a note or tag to be taken off.
    Mark(Mark),
    /// What follows the item in view, which is done.
    Follow,
    /// The finished items of the round once more.
    Through,
    /// The item to be passed, once there is a reason.
    Skip,
    /// An item that was passed back into the queue.
    TakeBack,
    /// Another screen.
    Go(Route),
    /// The items to be shown or hidden, where they are folded.
    Drawer(bool),
}

/// What gets the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// The verdict that was given, or the first.
    Verdict,
    /// The same, unless something beside the verdicts has it: those of another answer stand in their place.
    Anew,
    /// The criterion that is answered.
    Criterion,
    /// The button that finishes.
    Finish,
}

impl ReviewScreen {
    pub(super) fn carry_out(&mut self, ui: &Ui, ask: Ask, from: &mut Source<'_>, out: &mut Outbox) {
        let Some(ask) = self.elsewhere(ask, from, out) else { return };
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
            ask => (self.decided(&ask), None),
        };
        let Load::Ready(desk) = &mut self.desk else { return };
        self.form.focus = match then {
            Some(Then::Finish) => Some(Focus::Finish),
            Some(Then::Criterion) => Some(Focus::Criterion),
            Some(Then::Explain | Then::Next) => Some(Focus::Verdict),
            None => self.form.focus,
        };
        if then == Some(Then::Finish) {
            self.form.reveal = Some(Reveal::Total);
        }
        // Where there is one pane, what comes next is shown: the words to be written, the next answer, the criteria.
        self.tab = match then {
            Some(Then::Explain | Then::Criterion) => Tab::Form,
            Some(Then::Next) => Tab::Conversation,
            Some(Then::Finish) | None => self.tab,
        };
        let moved = desk.seq() != before || desk.marked;
        let finishes = changes.contains(&Change::Finish);
        self.send(changes, out);
        if finishes && !from.queue.walks() {
            // Asked for at once, so that the next item is there as soon as this one is finished.
            from.queue.take_next(out);
        }
        if moved {
            self.jump = true;
            ui.ctx().request_repaint();
        } else if then == Some(Then::Explain) {
            self.view.look();
            ui.ctx().request_repaint();
        }
    }

    /// Carries out what is not about the review in view, and gives back what is.
    fn elsewhere(&mut self, ask: Ask, from: &mut Source<'_>, out: &mut Outbox) -> Option<Ask> {
        let finished = self.desk.ready().is_some_and(Desk::is_finished);
        let waits = from.queue.to_skip().is_some();
        let done = finished && !waits || from.queue.skipped_in_hand().is_some();
        match ask {
            Ask::StepItem(step) => {
                self.listed.stay();
                self.rest.end();
                from.step(step);
            }
            Ask::Follow => self.follow_up(from, out),
            // A key that is pressed twice does not lead away from where the list ends.
            Ask::Finish
                if self.is_under_way(&Change::Finish) || done && from.follows() == Next::Conversations => {}
            Ask::Finish if done => self.follow_up(from, out),
            // It was made outside its round, and is no part of it before it was opened again.
            Ask::Finish | Ask::Reopen if finished && self.is_under_way(&Change::Reopen) => {}
            Ask::Finish if finished => self.send(vec![Change::Reopen], out),
            Ask::Skip => self.passing = from.queue.to_skip(),
            Ask::TakeBack => from.queue.take_back(out),
            Ask::Undo if !self.desk.ready().is_some_and(Desk::can_undo) => self.undo_last(from, out),
            Ask::Redo if !self.desk.ready().is_some_and(Desk::can_redo) => match self.again(from) {
                Some(Again::Skip(reason)) => from.queue.skip(reason, out),
                Some(Again::Finish) => return self.elsewhere(Ask::Finish, from, out),
                None => {}
            },
            // What was passed is taken back before it is judged: that is what the button says which gets the focus.
            _ if from.queue.skipped_in_hand().is_some() && decides(&ask) => {
                self.form.focus = Some(Focus::Finish);
            }
            Ask::Through => go_through(from, out),
            Ask::Go(route) => out.wish(Wish::Go(route)),
            Ask::Drawer(open) => self.drawer = open,
            Ask::Guideline(open) => {
                self.form.guideline = open;
                // It takes half the form: what is answered comes into view again.
                if open && self.desk.ready().is_some_and(|desk| desk.in_hand().is_some()) {
                    self.form.focus = Some(Focus::Criterion);
                }
            }
            Ask::Marker(open) => self.show_marks(open),
            Ask::LeaveNote => self.leave_note(out),
            Ask::EndNote => {
                self.end_note(out);
                self.hold_note();
            }
            Ask::Mark(mark) => self.mark(mark, out),
            Ask::Save => {
                self.save(out);
                if let Some(id) = self.desk.ready().map(Desk::id) {
                    self.save_again(Some(id), out);
                }
            }
            ask => return Some(ask),
        }
        None
    }

    /// Whether this change of the review in view was sent and is not answered yet.
    fn is_under_way(&self, wanted: &Change) -> bool {
        let id = self.desk.ready().map(Desk::id);
        self.pending.iter().any(|(_, of, change)| Some(*of) == id && change == wanted)
    }

    /// The item in view is done.
    fn follow_up(&mut self, from: &mut Source<'_>, out: &mut Outbox) {
        self.rest.end();
        match from.follows() {
            Next::Item => {
                from.step(1);
            }
            Next::Take => from.queue.take_next(out),
            Next::TakeBack => from.queue.take_back(out),
            Next::Verdicts => go_through(from, out),
            Next::Round => from.queue.take_elsewhere(out),
            Next::Conversations => out.wish(Wish::Go(Route::Conversations)),
            Next::Queue => out.wish(Wish::Go(Route::Queue)),
        }
    }

    /// The last act about an item as a whole is taken back: that it was passed, or finished.
    fn undo_last(&mut self, from: &mut Source<'_>, out: &mut Outbox) {
        if from.queue.can_take_back() {
            from.queue.take_back(out);
        } else if !from.in_round() {
            self.open_listed_again(out);
        } else if from.queue.open_again(out) {
            self.old = true;
        }
    }

    /// What needs no more than to be carried out.
    fn decided(&mut self, ask: &Ask) -> Vec<Change> {
        let Load::Ready(desk) = &mut self.desk else { return Vec::new() };
        match ask {
            Ask::Take(criterion) => desk.take(*criterion),
            Ask::MoveValue(criterion, value) => desk.move_value(*criterion, *value),
            Ask::GiveCause(criterion, cause) => desk.give_cause(*criterion, *cause),
            Ask::StepCriterion(step) => {
                let changes = desk.step_criterion(*step);
                self.form.focus = Some(focus_of(desk));
                self.tab = if desk.criterion.is_some() { Tab::Form } else { self.tab };
                changes
            }
            Ask::Judge(seq) => desk.go(*seq),
            Ask::StepAnswer(step) => {
                let before = desk.criterion;
                let changes = desk.step(*step);
                self.form.focus = Some(Focus::Anew);
                if desk.criterion != before {
                    self.form.focus = Some(focus_of(desk));
                    self.tab = if desk.criterion.is_some() { Tab::Form } else { self.tab };
                }
                changes
            }
            Ask::Choose(cause, valid_on) => desk.chosen(*cause, *valid_on),
            Ask::MarkWords(evidence) => desk.mark_words(evidence.clone()),
            Ask::LeaveField => desk.leave(),
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
            | Ask::Follow
            | Ask::Through
            | Ask::Skip
            | Ask::TakeBack
            | Ask::Go(_)
            | Ask::Drawer(_)
            | Ask::Guideline(_)
            | Ask::Marker(_)
            | Ask::LeaveNote
            | Ask::EndNote
            | Ask::Mark(_)
            | Ask::Save => Vec::new(),
        }
    }

    /// A decision is taken back or made again; what it was about has the focus, and the digits.
    fn turned(&mut self, turn: impl FnOnce(&mut Desk) -> Vec<Change>) -> Vec<Change> {
        let Load::Ready(desk) = &mut self.desk else { return Vec::new() };
        let changes = turn(desk);
        if !changes.is_empty() {
            // Whoever marks words goes on with that.
            let marks = desk.criterion.is_none() && self.form.marks.is_open(desk);
            self.form.focus = (!marks).then(|| focus_of(desk));
        }
        changes
    }
}

/// The finished items of the round in hand once more.
fn go_through(from: &mut Source<'_>, out: &mut Outbox) {
    if let Some(round) = from.queue.in_hand().map(|item| item.round) {
        from.queue.go_through(round, out);
    }
}

/// Whether this decides something about the review in view.
fn decides(ask: &Ask) -> bool {
    matches!(
        ask,
        Ask::Digit(_)
            | Ask::Give(_)
            | Ask::GiveValue(..)
            | Ask::MoveValue(..)
            | Ask::GiveCause(..)
            | Ask::Choose(..)
            | Ask::MarkWords(_)
    )
}

/// What of a review has the digits, and so the focus.
fn focus_of(desk: &Desk) -> Focus {
    if desk.criterion.is_some() { Focus::Criterion } else { Focus::Verdict }
}
