//! Items that were passed, and taking them back.

use super::{Hand, Queue, Sent};
use crate::domain::{AssignmentState, RoundItemId, SkipReason};
use crate::engine::ops::queue::Command;
use crate::engine::ops::review;
use crate::ui::cx::Outbox;

/// What was passed since Review began or an item was finished, the last one last; and the item that was finished last.
#[derive(Default)]
pub(super) struct Skipped {
    items: Vec<RoundItemId>,
    finished: Option<RoundItemId>,
    /// The item about which something was decided since the last one was passed.
    decided: Option<RoundItemId>,
    /// The item that was taken back or opened again last, to be passed or finished once more.
    returned: Option<(RoundItemId, Again)>,
}

/// What is done again with an item that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// It is passed, for this reason.
    Skip(SkipReason),
    /// It is finished.
    Finish,
}

impl Skipped {
    /// This one was passed.
    pub(super) fn push(&mut self, item: RoundItemId) {
        self.items.push(item);
        (self.decided, self.finished, self.returned) = (None, None, None);
    }

    /// Something was decided about an item. Once it is finished, passing those before is not the last act any more.
    pub(super) fn decided(&mut self, item: RoundItemId, finished: bool) {
        self.decided = Some(item);
        self.returned = None;
        if finished {
            self.items.clear();
            self.finished = Some(item);
        } else {
            self.finished = self.finished.filter(|known| *known != item);
        }
    }

    /// This one came back.
    pub(super) fn returned(&mut self, item: RoundItemId, again: Again) {
        self.returned = Some((item, again));
    }

    /// The one that was passed last, if that is the last act beside those about the item in hand.
    fn last(&self, in_hand: Option<RoundItemId>) -> Option<RoundItemId> {
        let here = self.decided.is_none() || self.decided == in_hand;
        self.items.last().copied().filter(|_| here)
    }

    /// The one that was finished last, if that is the last act beside those about the item in hand.
    fn last_finished(&self, in_hand: Option<RoundItemId>) -> Option<RoundItemId> {
        let here = self.decided == self.finished || self.decided == in_hand;
        self.finished.filter(|_| here && self.items.is_empty())
    }
}

impl Queue {
    /// Why the item in hand was passed, if it was.
    pub fn skipped_in_hand(&self) -> Option<SkipReason> {
        match self.in_hand()?.state {
            AssignmentState::Skipped(reason) => Some(reason),
            AssignmentState::Waiting | AssignmentState::Finished => None,
        }
    }

    /// The item in hand, if it can be passed.
    pub fn to_skip(&self) -> Option<RoundItemId> {
        self.in_hand().filter(|item| item.state == AssignmentState::Waiting).map(|item| item.item)
    }

    /// Whether an item that was passed can be taken back.
    pub fn can_take_back(&self) -> bool {
        self.is_open() && self.to_take_back().is_some()
    }

    /// Passes the item in hand, and asks for the next one.
    pub fn skip(&mut self, reason: SkipReason, out: &mut Outbox) {
        if let Some(item) = self.in_hand().map(|item| item.item) {
            self.sent.push((out.send(Command::Skip { item, reason }), Sent::Skip(reason)));
            self.take_next(out);
        }
    }

    /// Takes back the item in hand, if it was passed, or else the one that was passed last.
    pub fn take_back(&mut self, out: &mut Outbox) {
        let Some(item) = self.to_take_back() else { return };
        self.skipped.items.retain(|known| *known != item);
        self.sent.push((out.send(Command::Unskip(item)), Sent::Unskip));
    }

    /// Opens the item again that was finished last, and takes it in hand; `true`: there is one.
    pub fn open_again(&mut self, out: &mut Outbox) -> bool {
        let in_hand = self.in_hand().map(|item| item.item);
        let last = self.skipped.last_finished(in_hand);
        let found = last.and_then(|last| self.item(last)).map(|item| item.conversation);
        if let Some((item, conversation)) = last.zip(found) {
            self.skipped.finished = None;
            self.sent.push((out.send(review::Command::Reopen(conversation)), Sent::Reopen(item)));
        }
        found.is_some()
    }

    /// What is done once more with the item in hand, if it has just come back.
    pub fn again(&self) -> Option<Again> {
        let in_hand = self.in_hand()?.item;
        self.skipped.returned.filter(|(item, _)| *item == in_hand).map(|(_, again)| again)
    }

    fn to_take_back(&self) -> Option<RoundItemId> {
        let in_hand = self.in_hand().map(|item| item.item);
        let skipped = in_hand.filter(|_| self.skipped_in_hand().is_some());
        // What was passed is not taken back by one who looks at something that is finished.
        let finished = self.in_hand().is_some_and(|item| item.state == AssignmentState::Finished);
        skipped.or_else(|| self.skipped.last(in_hand).filter(|_| !finished || self.has_ended()))
    }

    pub(super) fn unskipped(&mut self, id: RoundItemId) {
        if let Some(AssignmentState::Skipped(reason)) = self.item(id).map(|item| item.state) {
            self.skipped.returned(id, Again::Skip(reason));
        }
        self.change(id, |item| item.state = AssignmentState::Waiting);
        self.hold(id);
    }

    /// An item of the round comes in hand.
    pub(super) fn hold(&mut self, id: RoundItemId) {
        self.old = true;
        let item = self.item(id).cloned();
        if let (Some(item), Some(hand)) = (item, &mut self.hand) {
            *hand = Hand { item, walks: false, ended: false, list: std::mem::take(&mut hand.list) };
        }
    }
}
