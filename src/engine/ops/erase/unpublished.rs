//! What imports left unfinished: what was staged and not published is erased, and so is what was published and taken
//! back; then the import is forgotten, or kept as one that was taken back. What a published import still had to do is
//! done.

use super::Erase;
use crate::domain::audit::Act;
use crate::domain::{ImportId, MonthKey};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::import::Reply;
use crate::engine::ops::import::lengthen::Lengthen;
use crate::engine::ops::lease::Lease;
use crate::engine::store::{Entry, Store, Tx, Unfinished};
use crate::engine::transact::{Outcome, forget_system, slice};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::cell::Cell;
use std::collections::BTreeSet;

/// Who holds this lease may stage rows; others leave unpublished ones alone.
pub(crate) const IMPORT_LEASE: &str = "import";

/// The job that tidies up after programs that ended in the middle of an import; `None`: there is nothing.
pub(crate) fn drop_orphans(store: &mut Store) -> Result<Option<Box<dyn Job>>> {
    if store.read(|read| read.import_unfinished())?.is_none() {
        return Ok(None);
    }
    Ok(Some(Box::new(Discard {
        lease: Lease::new(IMPORT_LEASE)?,
        held: false,
        clearing: Clearing::default(),
    })))
}

/// Goes through everything unfinished. Whoever holds the lease may: nobody else is staging anything.
#[derive(Default)]
pub(crate) struct Clearing {
    current: Option<Current>,
    /// Conversations erased so far.
    pub(crate) erased: u64,
}

enum Current {
    Erase(Unfinished, ImportId, Erase),
    Lengthen(Lengthen),
}

impl Clearing {
    /// Begins with this, whose rows lie in these months.
    pub(crate) fn first(what: Unfinished, import: ImportId, months: BTreeSet<MonthKey>) -> Self {
        let erase = Erase::staged(import, months);
        Self { current: Some(Current::Erase(what, import, erase)), erased: 0 }
    }

    /// Runs one slice; `true`: nothing is left.
    pub(crate) fn step(&mut self, store: &mut Store, context: &Context, lease: &mut Lease) -> Result<bool> {
        lease.prolong(store, context.clock.now())?;
        match &mut self.current {
            None => {
                let next = store.read(|read| read.import_unfinished())?;
                self.current = next.map(Current::of);
                return Ok(self.current.is_none());
            }
            Some(Current::Lengthen(lengthen)) => {
                if lengthen.step(store, context, lease)? {
                    self.current = None;
                }
            }
            Some(Current::Erase(what, import, erase)) => {
                let erased = Cell::new(0);
                let done = erase.step(store, |tx, _, what| {
                    erased.set(what.conversations);
                    may_go(tx, lease, *import)
                })?;
                self.erased += erased.get();
                if done {
                    forget(store, context, lease, *what, erase.goes_on || context.job_failed())?;
                    self.current = None;
                }
            }
        }
        Ok(false)
    }
}

impl Current {
    fn of(what: Unfinished) -> Self {
        match what {
            Unfinished::Decided(rest) => Self::Lengthen(Lengthen::cut_off(rest)),
            Unfinished::Staged(import) | Unfinished::Rest(import) | Unfinished::Undone(import) => {
                Self::Erase(what, import, Erase::orphaned(import))
            }
        }
    }
}

/// Nothing of an import is left. The log has one entry for it, and none for its rest; what a program left behind that
/// ended has failed, as what ended by a fault.
fn forget(store: &mut Store, context: &Context, lease: &Lease, what: Unfinished, failed: bool) -> Result<()> {
    forget_system(store, context.moment(), |tx| {
        may_go(tx, lease, what.import())?;
        match what {
            Unfinished::Undone(import) => {
                let conversations = tx.import_undone(import)?.unwrap_or(0);
                tx.import_end_undo(import)?;
                Ok(Some(Entry::on(Act::ImportErased, import.0).amount(conversations as i64)))
            }
            Unfinished::Rest(import) => tx.import_remove(import).map(|()| None),
            Unfinished::Staged(import) | Unfinished::Decided(import) => {
                tx.import_remove(import)?;
                let act = if failed { Act::ImportFailed } else { Act::ImportCancelled };
                Ok(Some(Entry::on(act, import.0)))
            }
        }
    })
}

/// Asked in each slice: neither has another instance begun to import, nor was this import published.
fn may_go(tx: &Tx<'_>, lease: &Lease, import: ImportId) -> Result<()> {
    lease.check(tx)?;
    if tx.import_is_unpublished(import)? {
        Ok(())
    } else {
        Err(Error::new(ErrorKind::Conflict, "discarding an import"))
    }
}

/// The same as a job.
pub(crate) struct Discard {
    lease: Lease,
    held: bool,
    clearing: Clearing,
}

impl Discard {
    /// Goes on with what a job of this program began that holds the lease.
    pub(crate) fn of(clearing: Clearing, lease: Lease) -> Self {
        Self { lease, held: true, clearing }
    }
}

fn discarded() -> Outcome<event::Reply> {
    Outcome {
        reply: event::Reply::Import(Reply::Discarded),
        changes: Changes { imports: true, ..Changes::default() },
    }
}

impl Job for Discard {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        if !self.held {
            self.held = self.lease.take(store, context.clock.now())?;
            if !self.held {
                // Another instance imports; it has erased the orphans before it began.
                return Ok(Some(discarded()));
            }
        }
        if !self.clearing.step(store, context, &mut self.lease)? {
            return Ok(None);
        }
        slice(store, |tx| self.lease.give(tx))?;
        Ok(Some(discarded()))
    }

    /// Stops; the next import or start goes on.
    fn undo(&mut self, store: &mut Store, _context: &mut Context) -> Result<Option<Box<dyn Job>>> {
        if self.held {
            slice(store, |tx| self.lease.give(tx))?;
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;

    #[test]
    fn an_import_that_is_published_before_its_discarding_begins_stays() {
        let mut fixture = Fixture::new("published_before_discarding");
        let import = fixture.stage(&[("2026-10-01", "vihreä kuusi")]);
        let mut discard = drop_orphans(&mut fixture.store).unwrap().unwrap();
        fixture.publish(import);
        while discard.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {}
        assert_eq!(fixture.conversations(), 1);
    }

    #[test]
    fn an_import_that_is_published_in_the_middle_of_its_discarding_stops_it() {
        let mut fixture = Fixture::new("published_while_discarding");
        let import = fixture.stage(&[("2026-10-01", "vihreä kuusi"), ("2026-11-01", "harmaa lokki")]);
        let mut discard = drop_orphans(&mut fixture.store).unwrap().unwrap();
        while fixture.conversations() == 2 {
            assert!(discard.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
        }
        fixture.publish(import);
        let stopped = discard.step(&mut fixture.store, &mut fixture.context).unwrap_err();
        assert_eq!(stopped.kind, ErrorKind::Conflict);
        assert_eq!(fixture.conversations(), 1);
    }

    #[test]
    fn while_another_instance_imports_nothing_is_discarded() {
        let mut fixture = Fixture::new("discarding_waits");
        fixture.stage(&[("2026-10-01", "vihreä kuusi")]);
        let mut other = Lease::new(IMPORT_LEASE).unwrap();
        let now = fixture.context.clock.now();
        assert!(other.take(&mut fixture.store, now).unwrap());
        let mut discard = drop_orphans(&mut fixture.store).unwrap().unwrap();
        assert!(discard.step(&mut fixture.store, &mut fixture.context).unwrap().is_some());
        assert_eq!(fixture.conversations(), 1);
    }
}
