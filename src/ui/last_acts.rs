//! The last acts about items as wholes, which the key takes back that takes back decisions: passing and finishing.

use crate::domain::SkipReason;

/// What was passed since work began or an item was finished, the last one last; and the item that was finished last.
pub(super) struct LastActs<Id> {
    passed: Vec<Id>,
    finished: Option<Id>,
    /// The item about which something was decided since the last one was passed.
    decided: Option<Id>,
    /// The item that was taken back or opened again last, to be passed or finished once more.
    returned: Option<(Id, Again)>,
}

impl<Id> Default for LastActs<Id> {
    fn default() -> Self {
        Self { passed: Vec::new(), finished: None, decided: None, returned: None }
    }
}

/// What is done again with an item that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// It is passed, for this reason.
    Skip(SkipReason),
    /// It is finished.
    Finish,
}

impl<Id: Copy + PartialEq> LastActs<Id> {
    /// This one was passed.
    pub(super) fn pass(&mut self, item: Id) {
        self.passed.push(item);
        (self.decided, self.finished, self.returned) = (None, None, None);
    }

    /// Something was decided about an item that is not finished.
    pub(super) fn decide(&mut self, item: Id) {
        (self.decided, self.returned) = (Some(item), None);
        self.forget_finished(item);
    }

    /// This one was finished: passing those before is not the last act any more.
    pub(super) fn finish(&mut self, item: Id) {
        (self.decided, self.returned) = (Some(item), None);
        self.passed.clear();
        self.finished = Some(item);
    }

    /// This one came back.
    pub(super) fn returned(&mut self, item: Id, again: Again) {
        self.forget(item);
        self.returned = Some((item, again));
    }

    /// This one cannot come back, or has.
    pub(super) fn forget(&mut self, item: Id) {
        self.passed.retain(|known| *known != item);
        self.forget_finished(item);
    }

    fn forget_finished(&mut self, item: Id) {
        self.finished = self.finished.filter(|known| *known != item);
    }

    /// Another item comes in hand. What was decided about this one was the last act then.
    pub(super) fn leave(&mut self, item: Id) {
        if self.decided == Some(item) && self.finished != Some(item) {
            self.passed.clear();
            self.finished = None;
        }
    }

    /// The one that was passed last, if that is the last act beside those about the item in hand.
    pub(super) fn last_passed(&self, in_hand: Option<Id>) -> Option<Id> {
        let here = self.decided.is_none() || self.decided == in_hand;
        self.passed.last().copied().filter(|_| here)
    }

    /// The one that was finished last, if that is the last act beside those about the item in hand.
    pub(super) fn last_finished(&self, in_hand: Option<Id>) -> Option<Id> {
        let here = self.decided == self.finished || self.decided == in_hand;
        self.finished.filter(|_| here && self.passed.is_empty())
    }

    /// What is done once more with this item, if it has just come back.
    pub(super) fn again(&self, item: Id) -> Option<Again> {
        self.returned.filter(|(returned, _)| *returned == item).map(|(_, again)| again)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_act_comes_back_once_and_is_done_again_until_something_else_is_decided() {
        let mut acts = LastActs::default();
        acts.pass(1);
        acts.finish(2);
        assert_eq!((acts.last_finished(Some(3)), acts.last_passed(Some(3))), (Some(2), None));
        acts.decide(2);
        acts.returned(2, Again::Finish);
        assert_eq!((acts.last_finished(Some(2)), acts.again(2)), (None, Some(Again::Finish)));
        acts.decide(2);
        assert_eq!(acts.again(2), None);
    }
}
