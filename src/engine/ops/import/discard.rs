//! What was staged and not published is erased, then the import is forgotten.

use super::Reply;
use super::job::LEASE;
use crate::domain::audit::Act;
use crate::domain::{ImportId, MonthKey};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::erase::Erase;
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, Outcome, transact_system};
use crate::engine::worker::Context;
use crate::error::Result;
use std::collections::BTreeSet;

/// The job that takes back what a program left that ended in the middle of an import; `None`: there is nothing,
/// or another instance is importing now.
pub(crate) fn drop_orphans(store: &mut Store, context: &Context) -> Result<Option<Box<dyn Job>>> {
    let now = context.clock.now();
    store.read(|read| {
        if read.lease_held(LEASE, &[], now)? {
            return Ok(None);
        }
        let orphan = read.import_unpublished()?;
        Ok(orphan.map(|import| {
            Box::new(Discard { import, owner: None, erase: Erase::orphaned(import) }) as Box<dyn Job>
        }))
    })
}

/// Takes one unpublished import back.
pub(super) struct Discard {
    import: ImportId,
    owner: Option<[u8; 16]>,
    erase: Erase,
}

impl Discard {
    /// Of an import of this program, which holds the lease, with rows in these months.
    pub(super) fn of(import: ImportId, months: BTreeSet<MonthKey>, owner: [u8; 16]) -> Self {
        Self { import, owner: Some(owner), erase: Erase::staged(import, months) }
    }

    fn end(&self, store: &mut Store, context: &Context) -> Result<()> {
        transact_system(store, context.moment(), |tx| {
            tx.import_remove(self.import)?;
            if let Some(owner) = &self.owner {
                tx.lease_give(LEASE, owner)?;
            }
            let entry = Entry::on(Act::ImportCancelled, self.import.0);
            Ok(Done { reply: (), entry, changes: Changes::default() })
        })
        .map(|_| ())
    }
}

impl Job for Discard {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        if !self.erase.step(store, |_, _, _| Ok(()))? {
            return Ok(None);
        }
        self.end(store, context)?;
        Ok(Some(Outcome {
            reply: event::Reply::Import(Reply::Discarded),
            changes: Changes { imports: true, ..Changes::default() },
        }))
    }

    /// Stops; the next start goes on.
    fn undo(&mut self, _store: &mut Store, _context: &mut Context) -> Result<Option<Box<dyn Job>>> {
        Ok(None)
    }
}
