//! What drawings that were broken off have left is removed, and lists of populations whose time is over.

use super::{CHANGES, ROUND_LEASE, Reply};
use crate::domain::Day;
use crate::engine::event;
use crate::engine::ops::Job;
use crate::engine::ops::lease::Lease;
use crate::engine::store::Store;
use crate::engine::transact::{Outcome, slice};
use crate::engine::worker::Context;
use crate::error::{ErrorKind, Result};

/// The job that does it; `None`: there is nothing.
pub(crate) fn untidy(store: &mut Store, today: Day) -> Result<Option<Box<dyn Job>>> {
    let untidy = store.read(|read| read.round_is_untidy(today))?;
    if untidy { Ok(Some(Box::new(Tidy::new()?))) } else { Ok(None) }
}

pub(super) struct Tidy {
    lease: Lease,
}

impl Tidy {
    /// Nothing is done before its first slice.
    pub(super) fn new() -> Result<Self> {
        Ok(Self { lease: Lease::new(ROUND_LEASE)? })
    }
}

fn tidied(store: &mut Store) -> Result<Outcome<event::Reply>> {
    let rounds = store.read(|read| read.rounds(None))?;
    Ok(Outcome { reply: event::Reply::Round(Reply::List(rounds)), changes: CHANGES })
}

impl Job for Tidy {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        if !self.lease.hold(store, context.clock.now())? {
            // Another instance draws; it has removed what was left before it began.
            return tidied(store).map(Some);
        }
        let today = context.today();
        let done = slice(store, |tx| {
            self.lease.check(tx)?;
            Ok(tx.round_discard()? && tx.round_lists_drop(today)?)
        })?;
        if !done {
            return Ok(None);
        }
        self.lease.leave(store)?;
        tidied(store).map(Some)
    }

    /// Stops; the next drawing or start goes on.
    fn undo(
        &mut self,
        store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.lease.leave(store).map(|()| None)
    }
}
