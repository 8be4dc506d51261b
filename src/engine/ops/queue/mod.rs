//! The work queue: a reviewer takes the next assigned conversation, keeps it reserved, or passes it with a reason.

mod skip;
mod take;

use crate::domain::{QueueItem, QueueRound, RoundId, RoundItemId, SkipReason};
use crate::engine::event::Changes;
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{Read, Store};
use crate::engine::transact::{Moment, ReviewAnswers, permit_read};
use crate::engine::worker::Context;
use crate::error::Result;

/// What a reviewer does.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// Reserves the next own assignment: what is reserved already, then by plan, last what is flagged to come back to. Where
    /// none waits, one of a colleague's that is neither reserved nor begun.
    Take {
        /// Only of this round.
        round: Option<RoundId>,
    },
    /// Reserves this own assignment, which waits.
    Hold(RoundItemId),
    /// Passes an assignment. For a personal reason another reviewer of the round gets it, if one can take it.
    Skip {
        /// Which.
        item: RoundItemId,
        /// Why.
        reason: SkipReason,
    },
    /// Takes an own skipped assignment back into the queue. `NotFound`: another reviewer has got it; `PassStands`: another
    /// one has finished, or one of them could read the other meanwhile, so that the review would not be blind.
    Unskip(RoundItemId),
}

/// What is only read.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// The own work in open rounds, by closing date.
    Overview,
    /// How many own assignments wait.
    Waiting,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// The own work.
    Overview(Vec<QueueRound>),
    /// How many wait.
    Waiting(u64),
    /// What is reserved now; `None`: nothing waits.
    Taken(Option<Box<QueueItem>>),
    /// It was passed.
    Skipped {
        /// Which.
        item: RoundItemId,
        /// Whether it can be taken back.
        returns: bool,
    },
    /// It waits again.
    Unskipped(RoundItemId),
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::Take { round } => take::take(store, context, round),
        Command::Hold(item) => take::hold(store, context, item),
        Command::Skip { item, reason } => skip::skip(store, context, item, reason),
        Command::Unskip(item) => skip::unskip(store, context, item),
    }
}

/// Answers one query.
pub(crate) fn answer(
    query: Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let permit = permit_read::<ReviewAnswers>(read, session)?;
    match query {
        Query::Overview => read.queue_overview(permit.account(), moment).map(Reply::Overview),
        Query::Waiting => read.queue_waiting(permit.account(), moment.today).map(Reply::Waiting),
    }
}

/// What went stale.
const CHANGES: Changes = Changes { rounds: true, ..Changes::NONE };
