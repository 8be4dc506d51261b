//! Items that were passed, and taking them back.

use super::{Queue, Sent};
use crate::domain::{AssignmentState, ConversationId, QueueItem, RoundItemId, SkipReason};
use crate::engine::ops::queue::Command;
use crate::engine::ops::review;
use crate::ui::cx::Outbox;
use crate::ui::last_acts::Again;

impl Queue {
    /// Why the item in hand was passed, if it was.
    pub fn skipped_in_hand(&self) -> Option<SkipReason> {
        match self.in_hand()?.state {
            AssignmentState::Skipped(reason) => Some(reason),
            AssignmentState::Waiting | AssignmentState::Finished => None,
        }
    }

    /// Whether the item in hand was passed and can be taken back.
    pub fn returns_in_hand(&self) -> bool {
        self.in_hand().is_some_and(|item| item.returns)
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
        let under_way = self.sent.iter().any(|(_, sent)| matches!(sent, Sent::Skip(_)));
        if let Some(item) = self.to_skip().filter(|_| !under_way) {
            self.sent.push((out.send(Command::Skip { item, reason }), Sent::Skip(reason)));
            self.take_next(out);
        }
    }

    /// Takes back the item in hand, if it was passed, or else the one that was passed last.
    pub fn take_back(&mut self, out: &mut Outbox) {
        if let Some(item) = self.to_take_back() {
            self.sent.push((out.send(Command::Unskip(item)), Sent::Unskip(item)));
        }
    }

    /// Whether an item that was finished can be opened again.
    pub fn can_open_again(&self) -> bool {
        self.to_open_again().is_some()
    }

    /// Opens the item again that was finished last, and takes it in hand; `true`: there is one.
    pub fn open_again(&mut self, out: &mut Outbox) -> bool {
        let found = self.to_open_again();
        if let Some((item, conversation)) = found {
            self.sent.push((out.send(review::Command::Reopen(conversation)), Sent::Reopen(item)));
        }
        found.is_some()
    }

    fn to_open_again(&self) -> Option<(RoundItemId, ConversationId)> {
        let in_hand = self.in_hand().map(|item| item.item);
        let last = self.acts.last_finished(in_hand).filter(|_| !self.returns())?;
        self.item(last).map(|item| (last, item.conversation))
    }

    /// What is done once more with the item in hand, if it has just come back.
    pub fn again(&self) -> Option<Again> {
        self.acts.again(self.in_hand()?.item)
    }

    /// Whether an item is on its way back: what was passed or finished before that waits for it.
    fn returns(&self) -> bool {
        self.sent.iter().any(|(_, sent)| matches!(sent, Sent::Unskip(_) | Sent::Reopen(_)))
    }

    fn to_take_back(&self) -> Option<RoundItemId> {
        if self.returns() {
            return None;
        }
        let in_hand = self.in_hand().map(|item| item.item);
        let skipped = in_hand.filter(|_| self.returns_in_hand());
        // What was passed is not taken back by one who looks at something that is finished.
        let finished = self.in_hand().is_some_and(|item| item.state == AssignmentState::Finished);
        skipped.or_else(|| self.acts.last_passed(in_hand).filter(|_| !finished || self.has_ended()))
    }

    pub(super) fn unskipped(&mut self, id: RoundItemId) {
        self.acts.forget(id);
        if let Some(AssignmentState::Skipped(reason)) = self.item(id).map(|item| item.state) {
            self.acts.returned(id, Again::Skip(reason));
        }
        self.change(id, |item| (item.state, item.returns) = (AssignmentState::Waiting, false));
        self.hold(id);
    }

    /// An item comes in hand in the place of another one.
    pub(super) fn bring(&mut self, item: QueueItem) {
        let Some(hand) = &mut self.hand else { return };
        if hand.item.item != item.item {
            self.acts.leave(hand.item.item);
        }
        hand.item = item;
    }

    /// The same, to be worked on, whatever was gone through before.
    pub(super) fn work_on(&mut self, item: QueueItem) {
        self.bring(item);
        if let Some(hand) = &mut self.hand {
            (hand.walks, hand.ended) = (false, false);
        }
    }

    /// An item of any round comes in hand.
    pub(super) fn hold(&mut self, id: RoundItemId) {
        self.old = true;
        if let Some(item) = self.item(id).cloned() {
            self.work_on(item);
        }
    }
}
