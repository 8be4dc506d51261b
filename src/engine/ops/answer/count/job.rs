//! Counting as a job, for which nobody waits. One program does it at a time.

use super::super::Reply;
use super::Counting;
use crate::engine::event::{self, Changes};
use crate::engine::ops::lease::Lease;
use crate::engine::ops::{Job, erase};
use crate::engine::store::Store;
use crate::engine::transact::{Outcome, slice};
use crate::engine::worker::Context;
use crate::error::{ErrorKind, Result};

const LEASE: &str = "answers";

/// Counts what is to be counted.
struct CountingJob {
    counting: Counting,
    lease: Lease,
}

/// The job that counts what is to be counted; `None`: everything is.
pub(crate) fn uncounted(store: &mut Store) -> Result<Option<Box<dyn Job>>> {
    let standing = store.read(|read| read.answer_standing())?;
    if !standing.stale && standing.totals.uncounted_months == 0 {
        return Ok(None);
    }
    Ok(Some(Box::new(CountingJob { counting: Counting::new()?, lease: Lease::new(LEASE)? })))
}

impl Job for CountingJob {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        if !self.lease.hold(store, context.clock.now())? {
            let reply = event::Reply::Answer(Reply::CountedElsewhere);
            return Ok(Some(Outcome { reply, changes: Changes::NONE }));
        }
        let done = slice(store, |tx| {
            let done = self.counting.step(tx)?;
            if done {
                self.lease.give(tx)?;
            }
            Ok(done)
        })?;
        if std::mem::take(&mut self.counting.forgot) {
            erase::text_removed(context);
        }
        let reply = if self.counting.elsewhere { Reply::CountedElsewhere } else { Reply::Counted };
        let changes = Changes { answers: true, ..Changes::NONE };
        Ok(done.then(|| Outcome { reply: event::Reply::Answer(reply), changes }))
    }

    fn gives_way(&self) -> bool {
        true
    }

    fn undo(
        &mut self,
        store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.lease.leave(store).map(|()| None)
    }
}
