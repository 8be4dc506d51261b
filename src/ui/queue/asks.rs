//! What the engine is asked for, and what comes in hand without it.

use super::{Hand, Queue, Sent, first_finished};
use crate::domain::{AssignmentState, QueueItem, RoundId, Timestamp};
use crate::engine::ops::queue::Command;
use crate::ui::cx::{Outbox, Wish};

impl Queue {
    /// Asks for the next item by plan, of one round or of any.
    pub fn take(&mut self, round: Option<RoundId>, out: &mut Outbox) {
        if !self.sent.iter().any(|(_, sent)| matches!(sent, Sent::Take)) {
            self.sent.push((out.send(Command::Take { round }), Sent::Take));
        }
    }

    /// Asks for the next item of the round in hand.
    pub fn take_next(&mut self, out: &mut Outbox) {
        if let Some(round) = self.in_hand().map(|item| item.round) {
            self.take(Some(round), out);
        }
    }

    /// Asks for the next item of another round, where one waits.
    pub fn take_elsewhere(&mut self, out: &mut Outbox) {
        if let Some(round) = self.waits_elsewhere() {
            self.take(Some(round), out);
        }
    }

    /// What was taken does not come in hand: the one before it is not done.
    pub fn stay(&mut self) {
        self.sent.retain(|(_, sent)| !matches!(sent, Sent::Take));
    }

    /// Opens an item in Review; one that waits is kept for oneself first.
    pub fn open(&mut self, item: QueueItem, out: &mut Outbox) {
        if item.state == AssignmentState::Waiting {
            self.sent.push((out.send(Command::Hold(item.item)), Sent::Take));
        } else {
            self.hand = Some(Hand::new(item, false));
            out.wish(Wish::Round);
        }
    }

    /// Keeps the item in hand for oneself, if that is not so already.
    pub fn keep(&mut self, now: Timestamp, out: &mut Outbox) {
        let waits = self.in_hand().filter(|item| item.state == AssignmentState::Waiting);
        let kept = |item: &&QueueItem| item.leased_until.is_some_and(|until| until > now);
        if let Some(item) = waits.filter(|item| !kept(item)).map(|item| item.item) {
            self.sent.push((out.send(Command::Hold(item)), Sent::Keep));
        }
    }

    /// Goes through the finished items of a round, from the first one.
    pub fn go_through(&mut self, round: RoundId, out: &mut Outbox) {
        let rounds = self.rounds.ready().map_or(&[][..], Vec::as_slice);
        let first = rounds.iter().find(|known| known.round == round).and_then(first_finished).cloned();
        let Some(first) = first else { return };
        self.bring(first.clone());
        if self.hand.replace(Hand::new(first, true)).is_none() {
            out.wish(Wish::Round);
        }
    }
}
