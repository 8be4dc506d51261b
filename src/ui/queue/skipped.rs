//! Items that were passed, and taking them back.

use super::{Queue, Sent};
use crate::domain::{AssignmentState, RoundItemId, SkipReason};
use crate::engine::ops::queue::Command;
use crate::ui::cx::Outbox;

/// What was passed since Review began or an item was finished, the last one last.
#[derive(Default)]
pub(super) struct Skipped {
    items: Vec<RoundItemId>,
    /// The item about which something was decided since the last one was passed.
    decided: Option<RoundItemId>,
}

impl Skipped {
    /// This one was passed.
    pub(super) fn push(&mut self, item: RoundItemId) {
        self.items.push(item);
        self.decided = None;
    }

    /// Something was decided about an item. Once it is finished, passing those before is not the last act any more.
    pub(super) fn decided(&mut self, item: RoundItemId, finished: bool) {
        self.decided = Some(item);
        if finished {
            self.items.clear();
        }
    }

    /// The one that was passed last, if that is the last act beside those about the item in hand.
    fn last(&self, in_hand: Option<RoundItemId>) -> Option<RoundItemId> {
        let here = self.decided.is_none() || self.decided == in_hand;
        self.items.last().copied().filter(|_| here)
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

    fn to_take_back(&self) -> Option<RoundItemId> {
        let in_hand = self.in_hand().map(|item| item.item);
        let skipped = in_hand.filter(|_| self.skipped_in_hand().is_some());
        skipped.or_else(|| self.skipped.last(in_hand))
    }
}
