//! The own work in rounds, which Queue shows and Review works through: rounds with their items, how many wait, and the
//! item in hand.

mod asks;
mod skipped;

use crate::domain::round::LEASE_MS;
use crate::domain::{
    AccountRole, AssignmentState, ConversationId, QueueItem, QueueRound, Review, RoundId, RoundItemId,
    SkipReason, Timestamp,
};
use crate::engine::ops::queue::{Query, Reply};
use crate::engine::ops::review;
use crate::engine::{Changes, Event, Reply as AnyReply, RequestId};
use crate::error::{Error, ErrorKind};
use crate::ui::cx::{Cx, Load, Outbox, Wish};
use crate::ui::last_acts::{Again, LastActs};
use crate::ui::widgets::ListState;

/// What the engine was asked for.
enum Sent {
    /// An item, to be in hand.
    Take,
    /// The item in hand, to be kept.
    Keep,
    /// That one is passed.
    Skip(SkipReason),
    /// That one is not passed any more.
    Unskip(RoundItemId),
    /// That one is not finished any more.
    Reopen(RoundItemId),
}

/// The item in hand, while Review works through a round.
struct Hand {
    item: QueueItem,
    /// Whether the finished ones are gone through.
    walks: bool,
    /// Whether there is nothing more to take.
    ended: bool,
    list: ListState,
}

impl Hand {
    fn new(item: QueueItem, walks: bool) -> Self {
        Self { item, walks, ended: false, list: ListState::default() }
    }
}

/// The own work in open rounds.
#[derive(Default)]
pub struct Queue {
    rounds: Load<Vec<QueueRound>>,
    waiting: Load<u64>,
    /// What is known of the rounds is older than the register.
    old: bool,
    sent: Vec<(RequestId, Sent)>,
    hand: Option<Hand>,
    /// What was in hand when Review was left for another screen than Queue: there it goes on.
    left: Option<Hand>,
    /// What was passed and finished last.
    acts: LastActs<RoundItemId>,
    /// That there is nothing more to take was not told yet.
    news: bool,
    /// Nothing could be taken, of a colleague's neither, and nothing has changed since.
    nothing: bool,
}

impl Queue {
    /// A session begins, or a screen comes into view.
    pub fn entered(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        if cx.has(AccountRole::Reviewer) && self.waiting.is_idle() {
            self.waiting = Load::Loading(out.ask(Query::Waiting), cx.now);
        }
    }

    /// Reads the rounds again.
    pub fn reload(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.old = false;
        self.rounds.ask(out.ask(Query::Overview), cx.now);
    }

    /// Reads the rounds, if that was not done since something changed.
    pub fn refresh(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        if (self.old || self.rounds.is_idle()) && !self.rounds.is_asked() {
            self.reload(cx, out);
        }
    }

    /// Whether this is the answer to how many wait.
    pub fn counts(&self, event: &Event) -> bool {
        self.waiting.awaits(event)
    }

    /// Takes the answers that it awaits, and gives back others.
    pub fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.rounds.awaits(&event) {
            self.rounds = Load::answered(event.result, |reply| match reply {
                AnyReply::Queue(Reply::Overview(rounds)) => Some(rounds),
                _ => None,
            });
            self.look_again();
            return None;
        }
        if self.waiting.awaits(&event) {
            // Without the number there is none in the rail, which is no fault to be told.
            self.waiting = Load::answered(event.result, |reply| match reply {
                AnyReply::Queue(Reply::Waiting(waiting)) => Some(waiting),
                _ => None,
            });
            return None;
        }
        let Some(at) = self.sent.iter().position(|(request, _)| *request == event.request) else {
            return match event.result {
                // What was asked before Review was left.
                Ok(AnyReply::Queue(_)) => None,
                result => Some(Event { result, ..event }),
            };
        };
        let (_, sent) = self.sent.remove(at);
        match (sent, event.result) {
            (Sent::Take, Ok(AnyReply::Queue(Reply::Taken(Some(item))))) => self.taken(*item, out),
            (Sent::Take, Ok(AnyReply::Queue(Reply::Taken(None)))) => self.nothing(cx, out),
            (Sent::Keep, Ok(AnyReply::Queue(Reply::Taken(Some(item))))) => self.put(&item),
            (Sent::Skip(reason), Ok(AnyReply::Queue(Reply::Skipped { item, returns }))) => {
                self.change(item, |item| {
                    (item.state, item.returns) = (AssignmentState::Skipped(reason), returns);
                });
                self.acts.pass(item);
                if !returns {
                    self.acts.forget(item);
                }
                self.old = true;
            }
            (Sent::Unskip(_), Ok(AnyReply::Queue(Reply::Unskipped(item)))) => self.unskipped(item),
            (Sent::Reopen(item), Ok(AnyReply::Review(review::Reply::Saved(conversation, review)))) => {
                self.learn(conversation, &review, false, cx.now);
                self.acts.returned(item, Again::Finish);
                self.hold(item);
            }
            (sent, Err(error)) => self.refused(&sent, error, out),
            _ => {}
        }
        None
    }

    fn refused(&mut self, sent: &Sent, error: Error, out: &mut Outbox) {
        let is_gone = matches!(error.kind, ErrorKind::Conflict | ErrorKind::NotFound | ErrorKind::PassStands);
        out.failure(error);
        self.old = true;
        match sent {
            Sent::Skip(_) => self.stay(),
            // It is somebody else's by now.
            Sent::Keep => self.take_next(out),
            Sent::Unskip(item) | Sent::Reopen(item) if is_gone => self.acts.forget(*item),
            Sent::Take | Sent::Unskip(_) | Sent::Reopen(_) => {}
        }
    }

    /// Something changed.
    pub fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        let others = changes.retention || changes.imports;
        if !cx.has(AccountRole::Reviewer) || !(others || changes.rounds || changes.reviews) {
            return;
        }
        self.waiting.ask(out.ask(Query::Waiting), cx.now);
        self.nothing = false;
        // What the own acts in Review change is known here already.
        self.old |= others || self.hand.is_none();
    }

    /// What is known of the own rounds.
    pub fn rounds(&self) -> &Load<Vec<QueueRound>> {
        &self.rounds
    }

    /// How many own items wait, as far as that is known.
    pub fn waiting(&self) -> u64 {
        self.waiting.ready().copied().unwrap_or(0)
    }

    /// Whether it is known that nothing can be taken.
    pub fn has_nothing(&self) -> bool {
        self.nothing
    }

    /// The round in which a conversation waits for the reader.
    pub fn waits_in(&self, conversation: ConversationId) -> Option<&QueueRound> {
        let waits =
            |item: &QueueItem| item.conversation == conversation && item.state == AssignmentState::Waiting;
        self.rounds.ready()?.iter().find(|round| round.items.iter().any(waits))
    }

    /// Another round than that in hand in which something waits.
    pub fn waits_elsewhere(&self) -> Option<RoundId> {
        let here = self.in_hand()?.round;
        let elsewhere = |round: &&QueueRound| round.round != here && round.waits();
        self.rounds.ready()?.iter().find(elsewhere).map(|round| round.round)
    }

    /// Whether Review works through a round.
    pub fn is_open(&self) -> bool {
        self.hand.is_some()
    }

    /// The item in hand.
    pub fn in_hand(&self) -> Option<&QueueItem> {
        self.hand.as_ref().map(|hand| &hand.item)
    }

    /// The round of the item in hand.
    pub fn round(&self) -> Option<&QueueRound> {
        let wanted = self.in_hand()?.round;
        self.rounds.ready()?.iter().find(|round| round.round == wanted)
    }

    /// The same, with where its list stands.
    pub fn listed(&mut self) -> Option<(&QueueRound, &mut ListState)> {
        let hand = self.hand.as_mut()?;
        let round = self.rounds.ready()?.iter().find(|round| round.round == hand.item.round)?;
        let at = round.items.iter().position(|item| item.item == hand.item.item).map(|at| at as u64);
        if let Some(at) = at.filter(|at| hand.list.selected != Some(*at)) {
            hand.list.select(at);
        }
        Some((round, &mut hand.list))
    }

    /// An item of any round.
    fn item(&self, id: RoundItemId) -> Option<&QueueItem> {
        self.rounds.ready()?.iter().flat_map(|round| &round.items).find(|item| item.item == id)
    }

    /// Whether the finished items are gone through.
    pub fn walks(&self) -> bool {
        self.hand.as_ref().is_some_and(|hand| hand.walks)
    }

    /// Whether there is nothing more to take.
    pub fn has_ended(&self) -> bool {
        self.hand.as_ref().is_some_and(|hand| hand.ended)
    }

    /// Whether that is so since the last time that this was asked.
    pub fn has_just_ended(&mut self) -> bool {
        std::mem::take(&mut self.news)
    }

    /// Whether an item of the round in hand is finished.
    pub fn has_finished(&self) -> bool {
        self.round().is_some_and(|round| first_finished(round).is_some())
    }

    /// Takes the item at a place of the round in hand.
    pub fn select(&mut self, at: usize) {
        if let Some(item) = self.round().and_then(|round| round.items.get(at)).cloned() {
            self.bring(item);
        }
    }

    /// Takes the next (1) or previous (-1) item, if there is one; where the finished ones are gone through, of those.
    pub fn step(&mut self, step: i64) -> bool {
        let to = self.beside(step > 0);
        if let Some(to) = to {
            self.select(to);
        }
        to.is_some()
    }

    /// Whether there is a next (1) or previous (-1) item.
    pub fn has_beside(&self, step: i64) -> bool {
        self.beside(step > 0).is_some()
    }

    /// Whether no item follows.
    pub fn is_last(&self) -> bool {
        self.beside(true).is_none()
    }

    fn beside(&self, below: bool) -> Option<usize> {
        let (round, hand) = (self.round()?, self.hand.as_ref()?);
        let at = round.items.iter().position(|item| item.item == hand.item.item)?;
        let finished = |item: &QueueItem| item.state == AssignmentState::Finished;
        let fits = |at: &usize| !hand.walks || round.items.get(*at).is_some_and(finished);
        if below { (at + 1..round.items.len()).find(fits) } else { (0..at).rev().find(fits) }
    }

    /// The own review of a conversation is this after an act of one's own; `finishes`: after it was finished.
    pub fn learn(&mut self, conversation: ConversationId, review: &Review, finishes: bool, now: Timestamp) {
        let items = self.in_hand().into_iter().chain(self.round().into_iter().flat_map(|round| &round.items));
        let known = items.map(|item| (item.conversation, item.item)).find(|(of, _)| *of == conversation);
        let Some((_, item)) = known else { return };
        let finished = review.finished.is_some();
        // What is finished already can only be flagged.
        if finishes {
            self.acts.finish(item);
        } else if !finished {
            self.acts.decide(item);
        }
        self.change(item, |item| {
            item.begun = review.state().is_some();
            item.flagged = review.flagged;
            if item.state == AssignmentState::Waiting {
                item.leased_until = Some(Timestamp(now.0 + LEASE_MS));
                if finished {
                    item.state = AssignmentState::Finished;
                }
            }
        });
        // Whether one that was opened again waits again, the register tells.
        self.old |= finished || self.round().is_some_and(|round| is_open_again(round, item, finished));
    }

    /// Review is left for Queue, or works through something else: no item is in hand.
    pub fn close(&mut self) {
        self.leave();
        self.left = None;
        self.acts = LastActs::default();
    }

    /// Review is left for another screen: the item in hand waits for the way back.
    pub fn leave(&mut self) {
        if let Some(hand) = self.hand.take() {
            self.left = Some(hand);
            self.old = true;
        }
        // What is passed or taken back stays so: its answer is awaited on any screen.
        self.sent.retain(|(_, sent)| matches!(sent, Sent::Skip(_) | Sent::Unskip(_) | Sent::Reopen(_)));
        self.news = false;
    }

    /// Review goes on where it was left, if that was in a round which is still there as far as that is known.
    pub fn go_on(&mut self) {
        let Some(left) = self.left.take() else { return };
        let rounds = self.rounds.ready();
        if rounds.is_none_or(|rounds| rounds.iter().any(|round| round.round == left.item.round)) {
            self.hand = Some(left);
            self.old = true;
        }
    }

    fn taken(&mut self, item: QueueItem, out: &mut Outbox) {
        self.put(&item);
        if self.is_open() {
            self.work_on(item);
        } else {
            self.hand = Some(Hand::new(item, false));
            out.wish(Wish::Round);
        }
    }

    fn nothing(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.old = true;
        if let Some(hand) = &mut self.hand {
            hand.ended = true;
            self.news = true;
        } else {
            self.nothing = true;
            out.success(cx.tr.queue_nothing_taken());
        }
    }

    /// An item is this now. One that is not known was a colleague's: the rounds are read again.
    fn put(&mut self, item: &QueueItem) {
        let mut items = self.rounds.ready().into_iter().flatten().flat_map(|round| &round.items);
        self.old |= !items.any(|known| known.item == item.item);
        self.change(item.item, |known| *known = item.clone());
    }

    fn change(&mut self, id: RoundItemId, change: impl Fn(&mut QueueItem)) {
        let hands = self.hand.iter_mut().chain(&mut self.left);
        hands.filter(|hand| hand.item.item == id).for_each(|hand| change(&mut hand.item));
        if let Load::Ready(rounds) | Load::Again(rounds, _) = &mut self.rounds {
            let items = rounds.iter_mut().flat_map(|round| &mut round.items);
            items.filter(|item| item.item == id).for_each(change);
        }
    }

    /// The item in hand as it was read now.
    fn look_again(&mut self) {
        let Some(id) = self.in_hand().map(|item| item.item) else { return };
        let item = self.item(id).cloned();
        if let (Some(item), Some(hand)) = (item, &mut self.hand) {
            hand.item = item;
        }
    }
}

fn first_finished(round: &QueueRound) -> Option<&QueueItem> {
    round.items.iter().find(|item| item.state == AssignmentState::Finished)
}

fn is_open_again(round: &QueueRound, item: RoundItemId, finished: bool) -> bool {
    let locked = |one: &QueueItem| one.item == item && one.state == AssignmentState::Finished;
    !finished && round.items.iter().any(locked)
}

#[cfg(test)]
mod tests;
