//! What imports staged and did not publish, or published and took back, is erased; then the import is forgotten, or
//! kept as one that was taken back.

use super::Erase;
use crate::domain::audit::Act;
use crate::domain::{ImportId, MonthKey};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::import::Reply;
use crate::engine::ops::lease::Lease;
use crate::engine::store::{Entry, Store, Tx};
use crate::engine::transact::{Done, Outcome, transact_system};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::cell::Cell;
use std::collections::BTreeSet;

/// Who holds this lease may stage rows; others leave unpublished ones alone.
pub(crate) const IMPORT_LEASE: &str = "import";

/// Erases every unpublished import. Whoever holds the lease may: nobody else is staging anything.
#[derive(Default)]
pub(crate) struct Unpublished {
    current: Option<(ImportId, Erase)>,
    /// Conversations erased so far.
    pub(crate) erased: u64,
}

impl Unpublished {
    /// Begins with this import, whose rows lie in these months.
    pub(crate) fn first(import: ImportId, months: BTreeSet<MonthKey>) -> Self {
        Self { current: Some((import, Erase::staged(import, months))), erased: 0 }
    }

    /// Runs one slice; `true`: nothing is left.
    pub(crate) fn step(&mut self, store: &mut Store, context: &Context, lease: &mut Lease) -> Result<bool> {
        lease.prolong(store, context.clock.now())?;
        let Some((import, erase)) = &mut self.current else {
            let next = store.read(|read| read.import_unpublished())?;
            self.current = next.map(|import| (import, Erase::orphaned(import)));
            return Ok(self.current.is_none());
        };
        let import = *import;
        let erased = Cell::new(0);
        let done = erase.step(store, |tx, _, what| {
            erased.set(what.conversations);
            may_go(tx, lease, import)
        })?;
        self.erased += erased.get();
        if done {
            transact_system(store, context.moment(), |tx| {
                may_go(tx, lease, import)?;
                let entry = forget(tx, import)?;
                Ok(Done { reply: (), entry, changes: Changes::default() })
            })?;
            self.current = None;
        }
        Ok(false)
    }
}

/// An import none of whose conversations is left.
fn forget(tx: &Tx<'_>, import: ImportId) -> Result<Entry> {
    if let Some(conversations) = tx.import_undone(import)? {
        tx.import_end_undo(import)?;
        return Ok(Entry::on(Act::ImportErased, import.0).amount(conversations as i64));
    }
    tx.import_remove(import)?;
    Ok(Entry::on(Act::ImportCancelled, import.0))
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
pub(crate) struct EraseUnpublished {
    lease: Lease,
    held: bool,
    rest: Unpublished,
}

impl EraseUnpublished {
    /// Goes on with what a job of this program began that holds the lease.
    pub(crate) fn of(rest: Unpublished, lease: Lease) -> Self {
        Self { lease, held: true, rest }
    }

    /// The job that erases what programs left that ended in the middle of an import, or of taking one back; `None`:
    /// there is nothing.
    pub(crate) fn orphans(store: &mut Store) -> Result<Option<Box<dyn Job>>> {
        if store.read(|read| read.import_unpublished())?.is_none() {
            return Ok(None);
        }
        let (lease, rest) = (Lease::new(IMPORT_LEASE)?, Unpublished::default());
        Ok(Some(Box::new(Self { lease, held: false, rest })))
    }
}

fn discarded() -> Outcome<event::Reply> {
    Outcome {
        reply: event::Reply::Import(Reply::Discarded),
        changes: Changes { imports: true, ..Changes::default() },
    }
}

impl Job for EraseUnpublished {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        if !self.held {
            self.held = self.lease.take(store, context.clock.now())?;
            if !self.held {
                // Another instance imports; it has erased the orphans before it began.
                return Ok(Some(discarded()));
            }
        }
        if !self.rest.step(store, context, &mut self.lease)? {
            return Ok(None);
        }
        store.write(|tx| self.lease.give(tx))?;
        Ok(Some(discarded()))
    }

    /// Stops; the next import or start goes on.
    fn undo(&mut self, store: &mut Store, _context: &mut Context) -> Result<Option<Box<dyn Job>>> {
        if self.held {
            store.write(|tx| self.lease.give(tx))?;
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
        let mut discard = EraseUnpublished::orphans(&mut fixture.store).unwrap().unwrap();
        fixture.publish(import);
        while discard.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {}
        assert_eq!(fixture.conversations(), 1);
    }

    #[test]
    fn an_import_that_is_published_in_the_middle_of_its_discarding_stops_it() {
        let mut fixture = Fixture::new("published_while_discarding");
        let import = fixture.stage(&[("2026-10-01", "vihreä kuusi"), ("2026-11-01", "harmaa lokki")]);
        let mut discard = EraseUnpublished::orphans(&mut fixture.store).unwrap().unwrap();
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
        let mut discard = EraseUnpublished::orphans(&mut fixture.store).unwrap().unwrap();
        assert!(discard.step(&mut fixture.store, &mut fixture.context).unwrap().is_some());
        assert_eq!(fixture.conversations(), 1);
    }
}
