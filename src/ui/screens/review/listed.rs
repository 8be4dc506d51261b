//! The review of a list that was finished last: taking back opens it again. In a round the queue knows that one.

use super::ReviewScreen;
use super::desk::Change;
use super::source::Source;
use crate::domain::{ConversationId, Filter, Review};
use crate::error::{Error, ErrorKind};
use crate::ui::cx::Outbox;
use crate::ui::last_acts::{Again, LastActs};
use crate::ui::list::ConversationList;

/// What is known of it.
#[derive(Default)]
pub(super) struct Listed {
    acts: LastActs<ConversationId>,
    /// Of which list.
    filter: Option<Filter>,
    /// The one that is open again comes into view as soon as the list has it.
    returns: Option<ConversationId>,
}

impl Listed {
    /// Work begins on a list, or goes on: what was done in another one is not taken back here.
    pub(super) fn begin(&mut self, filter: &Filter) {
        if self.filter.as_ref() != Some(filter) {
            *self = Self { filter: Some(filter.clone()), ..Self::default() };
        }
        self.stay();
    }

    /// A review was finished.
    pub(super) fn finish(&mut self, id: ConversationId) {
        self.acts.finish(id);
    }

    /// The own review of a conversation is this after another act; one that is finished can only be flagged.
    pub(super) fn learn(&mut self, id: ConversationId, review: &Review, reopens: bool) {
        if review.finished.is_none() {
            self.acts.decide(id);
        }
        if reopens {
            self.acts.returned(id, Again::Finish);
            self.returns = Some(id);
        }
    }

    /// It could not be opened again.
    pub(super) fn refused(&mut self, id: ConversationId, error: &Error) {
        if matches!(error.kind, ErrorKind::Conflict | ErrorKind::NotFound) {
            self.acts.forget(id);
        }
    }

    /// Another conversation comes into view.
    pub(super) fn leave(&mut self, before: Option<ConversationId>) {
        if let Some(before) = before {
            self.acts.leave(before);
        }
    }

    /// Somebody goes elsewhere.
    pub(super) fn stay(&mut self) {
        self.returns = None;
    }

    /// Selects what is open again, once the list has it.
    pub(super) fn follow(&mut self, list: &mut ConversationList) {
        if let Some(place) = self.returns.and_then(|id| list.place_of(id)) {
            self.returns = None;
            list.select(place);
        }
    }

    /// What is done once more with the conversation in view, if it is just open again.
    pub(super) fn again(&self, in_view: Option<ConversationId>) -> Option<Again> {
        self.acts.again(in_view?)
    }

    /// Which one can be opened again.
    pub(super) fn last(&self, in_view: Option<ConversationId>) -> Option<ConversationId> {
        self.acts.last_finished(in_view)
    }
}

impl ReviewScreen {
    /// Opens it again.
    pub(super) fn open_listed_again(&mut self, out: &mut Outbox) {
        let under_way = self.pending.iter().any(|(_, _, change)| *change == Change::Reopen);
        if let Some(id) = self.listed.last(self.opened).filter(|_| !under_way) {
            self.pending.push((out.send(Change::Reopen.command(id)), id, Change::Reopen));
        }
    }

    /// What is done once more with what is in view.
    pub(super) fn again(&self, from: &Source<'_>) -> Option<Again> {
        if from.in_round() { from.queue.again() } else { self.listed.again(self.opened) }
    }
}
