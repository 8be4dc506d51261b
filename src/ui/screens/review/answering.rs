//! The criteria of the conversation that is being reviewed: which one is answered, and what follows.

use super::desk::{Change, Desk, Then};
use super::undo::Step;
use crate::domain::scorecard::Total;
use crate::domain::{Criterion, CriterionId, CriterionValue, RootCause, Scorecard, Value};

impl Desk {
    /// The scorecard by which the own review is made.
    pub(super) fn scorecard(&self) -> Option<&Scorecard> {
        self.transcript.scorecard.as_ref()
    }

    /// The criteria that are asked of this conversation.
    pub(super) fn asked(&self) -> Vec<&(CriterionId, Criterion)> {
        let about = self.transcript.conversation.about();
        self.scorecard().map(|scorecard| scorecard.asked(about).collect()).unwrap_or_default()
    }

    /// Those of them without a value.
    pub(super) fn unanswered(&self) -> Vec<CriterionId> {
        let about = self.transcript.conversation.about();
        self.scorecard().map(|scorecard| scorecard.missing(about, &self.review().values)).unwrap_or_default()
    }

    /// What the values come to; `None` without a scorecard.
    pub(super) fn total(&self) -> Option<Total> {
        let about = self.transcript.conversation.about();
        self.scorecard().map(|scorecard| scorecard.total(about, &self.review().values))
    }

    /// The criterion that is answered.
    pub(super) fn in_hand(&self) -> Option<&Criterion> {
        let wanted = self.criterion?;
        self.asked().into_iter().find(|(id, _)| *id == wanted).map(|(_, criterion)| criterion)
    }

    /// Answers this criterion now; what was typed about an answer is saved.
    pub(super) fn take(&mut self, criterion: CriterionId) -> Vec<Change> {
        let changes = self.leave();
        if self.asked().iter().any(|(id, _)| *id == criterion) {
            self.criterion = Some(criterion);
        }
        changes
    }

    /// Answers the first criterion without a value, or else the first of all.
    pub(super) fn take_first(&mut self) -> Vec<Change> {
        self.first_criterion().map(|id| self.take(id)).unwrap_or_default()
    }

    /// The first criterion without a value, or else the first of all, unless the review is finished.
    pub(super) fn first_criterion(&self) -> Option<CriterionId> {
        let first = self.unanswered().first().copied();
        first.or_else(|| self.asked().first().map(|(id, _)| *id)).filter(|_| !self.is_finished())
    }

    /// Answers the next (1) or previous (-1) criterion. Before the first an answer is judged.
    pub(super) fn step_criterion(&mut self, step: isize) -> Vec<Change> {
        let ids: Vec<CriterionId> = self.asked().iter().map(|(id, _)| *id).collect();
        let at = self.criterion.and_then(|known| ids.iter().position(|id| *id == known));
        let to = match at {
            Some(at) => at.checked_add_signed(step),
            None => (step > 0).then_some(0),
        };
        match (to, at) {
            (Some(to), _) => ids.get(to).map(|id| self.take(*id)).unwrap_or_default(),
            (None, Some(_)) if self.answers() > 0 => {
                self.criterion = None;
                Vec::new()
            }
            (None, _) => Vec::new(),
        }
    }

    /// The n-th value of the criterion that is answered, from 1; the one after the highest is "not applicable".
    pub(super) fn value_of_key(&self, key: usize) -> Option<Value> {
        let highest = self.in_hand()?.scale.highest();
        let step = u8::try_from(key.checked_sub(1)?).ok()?;
        match step.checked_sub(highest) {
            Some(0) | None => Some(Value::Step(step)),
            Some(1) => Some(Value::NotApplicable),
            Some(_) => None,
        }
    }

    /// Gives the criterion that is answered a value; the next one without a value follows. A cause that does not fit the
    /// new value goes.
    pub(super) fn give_value(&mut self, value: Value) -> (Vec<Change>, Option<Then>) {
        let Some(criterion) = self.criterion.filter(|_| !self.is_finished()) else {
            return (Vec::new(), None);
        };
        let changes = self.value_of_hand(criterion, value);
        (changes, Some(self.after(criterion)))
    }

    /// Gives this criterion a value and stays with it.
    pub(super) fn move_value(&mut self, criterion: CriterionId, value: Value) -> Vec<Change> {
        let mut changes = self.take(criterion);
        if self.criterion == Some(criterion) && !self.is_finished() {
            changes.extend(self.value_of_hand(criterion, value));
        }
        changes
    }

    /// Gives the criterion that is answered a value, with the cause that it had if that fits.
    fn value_of_hand(&mut self, criterion: CriterionId, value: Value) -> Vec<Change> {
        let before = self.review().value(criterion).copied();
        let fits = |cause: &RootCause| self.in_hand().is_some_and(|one| one.wants_cause(value, *cause));
        let cause = before.and_then(|given| given.cause).filter(fits);
        self.decide(CriterionValue { criterion, value, cause })
    }

    /// Names the reason of a value.
    pub(super) fn give_cause(&mut self, criterion: CriterionId, cause: Option<RootCause>) -> Vec<Change> {
        let given = self.review().value(criterion).copied().filter(|_| !self.is_finished());
        given.map(|given| self.decide(CriterionValue { cause, ..given })).unwrap_or_default()
    }

    fn decide(&mut self, given: CriterionValue) -> Vec<Change> {
        let before = self.review().value(given.criterion).copied();
        if before == Some(given) {
            return Vec::new();
        }
        let mut changes = self.leave();
        self.put_value(given.criterion, Some(given));
        self.undo.push(Step::Value { criterion: given.criterion, before, after: Some(given) });
        self.redo.clear();
        changes.push(Change::GiveValue(given));
        changes
    }

    /// What follows after this criterion: the next without a value, from the first again after the last; then an answer
    /// without a verdict.
    fn after(&mut self, criterion: CriterionId) -> Then {
        let open = self.unanswered();
        let ids: Vec<CriterionId> = self.asked().iter().map(|(id, _)| *id).collect();
        let at = ids.iter().position(|id| *id == criterion).map_or(0, |at| at + 1);
        let (before, behind) = ids.split_at(at.min(ids.len()));
        if let Some(next) = behind.iter().chain(before).find(|id| open.contains(id)) {
            self.criterion = Some(*next);
            return Then::Criterion;
        }
        match self.missing().first().copied() {
            Some(seq) => {
                // Nothing is typed while a criterion is answered.
                drop(self.go(seq));
                Then::Next
            }
            None => Then::Finish,
        }
    }

    /// After the last verdict: the first criterion without a value is answered.
    pub(super) fn criteria_next(&mut self) -> Then {
        self.criterion = self.unanswered().first().copied();
        if self.criterion.is_some() { Then::Criterion } else { Then::Finish }
    }

    pub(super) fn put_value(&mut self, criterion: CriterionId, given: Option<CriterionValue>) {
        let values = &mut self.transcript.review.values;
        values.retain(|known| known.criterion != criterion);
        values.extend(given);
        self.unmark();
    }

    /// Nothing is marked any more once nothing is missing.
    pub(super) fn unmark(&mut self) {
        self.marked &= !self.missing().is_empty() || !self.unanswered().is_empty();
    }
}
