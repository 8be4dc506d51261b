//! What imports left unfinished: what was staged and not published is erased, and so is what was published and taken
//! back, after what it added to others was cut off; then the import is forgotten, or kept as one that was taken back.
//! What a published import still had to do is done.

use super::{Cleaning, Erase};
use crate::domain::audit::Act;
use crate::domain::{ImportId, MonthKey};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::import::Reply;
use crate::engine::ops::import::lengthen::Lengthen;
use crate::engine::ops::import::shorten::shorten;
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
    Ok(Some(Box::new(Discard { lease: Lease::new(IMPORT_LEASE)?, clearing: Clearing::default() })))
}

/// Goes through everything unfinished. Whoever holds the lease may: nobody else is staging anything.
#[derive(Default)]
pub(crate) struct Clearing {
    current: Option<Current>,
    /// Conversations erased so far.
    pub(crate) erased: u64,
    /// Conversations that were cut to what they were before.
    pub(crate) shortened: u64,
    /// Somebody wished this one to stop: it was not left by a fault.
    cancelled: Option<ImportId>,
}

enum Current {
    Shorten(ImportId, Erase),
    Clean(ImportId, Cleaning, Erase),
    Erase(Unfinished, ImportId, Erase),
    Lengthen(Lengthen),
}

impl Clearing {
    /// Begins with what an import staged in these months before it was stopped, and why.
    pub(crate) fn staged(import: ImportId, months: BTreeSet<MonthKey>, why: ErrorKind) -> Self {
        let erase = Erase::staged(import, months);
        let current = Some(Current::Erase(Unfinished::Staged(import), import, erase));
        let cancelled = (why == ErrorKind::Cancelled).then_some(import);
        Self { current, cancelled, ..Self::default() }
    }

    /// Begins with an import that was taken back, whose conversations lie in these months.
    pub(crate) fn undone(import: ImportId, months: BTreeSet<MonthKey>) -> Self {
        let current = Some(Current::Shorten(import, Erase::staged(import, months)));
        Self { current, ..Self::default() }
    }

    /// Runs one slice; `true`: nothing is left.
    pub(crate) fn step(&mut self, store: &mut Store, context: &Context, lease: &mut Lease) -> Result<bool> {
        lease.prolong(store, context.clock.now())?;
        self.current = match self.current.take() {
            None => {
                let next = store.read(|read| read.import_unfinished())?;
                self.current = next.map(Current::of);
                return Ok(self.current.is_none());
            }
            Some(current) => self.advance(current, store, context, lease)?,
        };
        Ok(false)
    }

    /// `None`: this one is done. After an error what is unfinished is looked for anew.
    fn advance(
        &mut self,
        current: Current,
        store: &mut Store,
        context: &Context,
        lease: &Lease,
    ) -> Result<Option<Current>> {
        Ok(match current {
            Current::Lengthen(mut lengthen) => {
                let done = lengthen.step(store, context, lease)?;
                (!done).then_some(Current::Lengthen(lengthen))
            }
            Current::Shorten(import, erase) => {
                let mut shortened = 0;
                let done = slice(store, |tx| {
                    may_go(tx, lease, import)?;
                    shorten(tx, import, &mut shortened)
                })?;
                self.shortened += shortened;
                Some(match (done, self.shortened) {
                    (false, _) => Current::Shorten(import, erase),
                    (true, 0) => Current::Erase(Unfinished::Undone(import), import, erase),
                    (true, _) => Current::Clean(import, Cleaning::default(), erase),
                })
            }
            Current::Clean(import, mut cleaning, erase) => {
                let done = cleaning.step(store, |tx| may_go(tx, lease, import))?;
                Some(if done {
                    Current::Erase(Unfinished::Undone(import), import, erase)
                } else {
                    Current::Clean(import, cleaning, erase)
                })
            }
            Current::Erase(what, import, mut erase) => {
                let erased = Cell::new(0);
                let stepped = erase.step(store, |tx, _, what| {
                    erased.set(what.count.conversations);
                    may_go(tx, lease, import)
                });
                self.erased += erased.get();
                if stepped? {
                    self.forget(store, context, lease, what, import)?;
                    None
                } else {
                    Some(Current::Erase(what, import, erase))
                }
            }
        })
    }

    /// Nothing of an import is left. The log has one entry for it, and none for its rest.
    fn forget(
        &self,
        store: &mut Store,
        context: &Context,
        lease: &Lease,
        what: Unfinished,
        import: ImportId,
    ) -> Result<()> {
        let cancelled = self.cancelled == Some(import);
        let ended = if cancelled { Act::ImportCancelled } else { Act::ImportFailed };
        forget_system(store, context.moment(), |tx| {
            may_go(tx, lease, import)?;
            match what {
                Unfinished::Undone(import) => {
                    let conversations = tx.import_undone(import)?.unwrap_or(0);
                    tx.import_end_undo(import)?;
                    Ok(Some(Entry::on(Act::ImportErased, import.0).amount(conversations as i64)))
                }
                Unfinished::Rest(import) => tx.import_remove(import).map(|()| None),
                Unfinished::Staged(import) | Unfinished::Decided(import) => {
                    tx.import_remove(import)?;
                    Ok(Some(Entry::on(ended, import.0)))
                }
            }
        })
    }
}

impl Current {
    fn of(what: Unfinished) -> Self {
        match what {
            Unfinished::Decided(rest) => Self::Lengthen(Lengthen::cut_off(rest)),
            Unfinished::Undone(import) => Self::Shorten(import, Erase::orphaned(import)),
            Unfinished::Staged(import) | Unfinished::Rest(import) => {
                Self::Erase(what, import, Erase::orphaned(import))
            }
        }
    }
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
    clearing: Clearing,
}

impl Discard {
    /// Goes on with what a job of this program began that holds the lease.
    pub(crate) fn of(clearing: Clearing, lease: Lease) -> Self {
        Self { lease, clearing }
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
        if !self.lease.hold(store, context.clock.now())? {
            // Another instance imports; it has erased the orphans before it began.
            return Ok(Some(discarded()));
        }
        if !self.clearing.step(store, context, &mut self.lease)? {
            return Ok(None);
        }
        self.lease.leave(store)?;
        Ok(Some(discarded()))
    }

    /// Stops; the next import or start goes on, or the writer when it has nothing else to do.
    fn undo(
        &mut self,
        store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.lease.leave(store).map(|()| None)
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
