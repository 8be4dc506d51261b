//! What Review works through: the list of Conversations, or the own items of a round.

use crate::domain::query::TextQuery;
use crate::ui::list::ConversationList;
use crate::ui::queue::Queue;

/// Both sources; the round counts while an item of it is in hand.
pub struct Source<'a> {
    /// The list that Conversations shows.
    pub(super) list: &'a mut ConversationList,
    /// The own work in rounds.
    pub(super) queue: &'a mut Queue,
}

/// What follows the item in view once it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// The item below.
    Item,
    /// Nothing; the list comes from Conversations.
    Conversations,
    /// What the plan of the round gives.
    Take,
    /// The item itself, which was passed.
    TakeBack,
    /// What waits in another round.
    Round,
    /// The finished items of the round once more.
    Verdicts,
    /// Nothing; the round comes from Queue.
    Queue,
}

/// The place of the next (1) or previous (-1) conversation of the list, if there is one.
fn beside(list: &ConversationList, step: i64) -> Option<u64> {
    let at = list.selected().and_then(|at| at.checked_add_signed(step));
    at.filter(|at| *at < list.len())
}

/// Whether there is a next (1) or previous (-1) item.
pub(super) fn has_beside(list: &ConversationList, queue: &Queue, step: i64) -> bool {
    if queue.is_open() { queue.has_beside(step) } else { beside(list, step).is_some() }
}

impl<'a> Source<'a> {
    /// From these two.
    pub fn new(list: &'a mut ConversationList, queue: &'a mut Queue) -> Self {
        Self { list, queue }
    }

    /// Whether it is a round.
    pub(super) fn in_round(&self) -> bool {
        self.queue.is_open()
    }

    /// Takes the next (1) or previous (-1) item, if there is one.
    pub(super) fn step(&mut self, step: i64) -> bool {
        if self.in_round() {
            return self.queue.step(step);
        }
        let at = beside(self.list, step);
        if let Some(at) = at {
            self.list.select(at);
        }
        at.is_some()
    }

    /// The words of the search whose hits are marked.
    pub(super) fn query(&self) -> Option<&TextQuery> {
        self.list.filter().text.as_ref().filter(|_| !self.in_round())
    }

    /// Whether it was read and has nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        !self.in_round() && self.list.is_empty()
    }

    /// What follows the item in view.
    pub(super) fn follows(&self) -> Next {
        let queue = &*self.queue;
        if !self.in_round() {
            return if beside(self.list, 1).is_some() { Next::Item } else { Next::Conversations };
        }
        match (queue.walks(), queue.has_ended()) {
            (true, _) if queue.is_last() => Next::Queue,
            (true, _) => Next::Item,
            (false, false) if queue.returns_in_hand() => Next::TakeBack,
            (false, false) => Next::Take,
            (false, true) if queue.waits_elsewhere().is_some() => Next::Round,
            (false, true) if queue.has_finished() => Next::Verdicts,
            (false, true) => Next::Queue,
        }
    }
}
