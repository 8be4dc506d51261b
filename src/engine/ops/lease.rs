//! What only one instance may do at a time (`SECURITY` 5): the job that holds the lease.

use crate::domain::Timestamp;
use crate::engine::clock::Stopwatch;
use crate::engine::password::random;
use crate::engine::store::{Store, Tx};
use crate::engine::transact::{slice, slice_unseen};
use crate::error::{Error, ErrorKind, Result};

/// How long a lease lasts, in milliseconds: so long after a power cut others wait.
const LASTS_MS: i64 = 10_000;
/// After how long it is prolonged, in milliseconds.
const PROLONG_MS: f64 = 2000.0;

/// A lease, held or not.
pub(crate) struct Lease {
    name: &'static str,
    owner: [u8; 16],
    since: Stopwatch,
    /// It was taken, and is still to be given back.
    held: bool,
}

impl Lease {
    /// The lease of this name, not held yet.
    pub(crate) fn new(name: &'static str) -> Result<Self> {
        Ok(Self { name, owner: random()?, since: Stopwatch::start(), held: false })
    }

    /// Takes it; `false` if another instance or job holds it.
    pub(crate) fn take(&mut self, store: &mut Store, now: Timestamp) -> Result<bool> {
        self.since = Stopwatch::start();
        let taken = slice_unseen(store, |tx| self.take_in(tx, now))?;
        self.held |= taken;
        Ok(taken)
    }

    /// Whether it was taken, and is still to be given back.
    pub(crate) fn is_held(&self) -> bool {
        self.held
    }

    /// Takes it at the first slice of a job and prolongs it at the others; `false` if another instance or job holds it.
    pub(crate) fn hold(&mut self, store: &mut Store, now: Timestamp) -> Result<bool> {
        if self.held { self.prolong(store, now).map(|()| true) } else { self.take(store, now) }
    }

    /// Gives it back, if it was taken.
    pub(crate) fn leave(&mut self, store: &mut Store) -> Result<()> {
        if std::mem::take(&mut self.held) { slice(store, |tx| self.give(tx)) } else { Ok(()) }
    }

    /// The same inside a transaction that does more.
    pub(crate) fn take_in<R>(&self, tx: &Tx<'_, R>, now: Timestamp) -> Result<bool> {
        tx.lease_take(self.name, &self.owner, now, LASTS_MS)
    }

    /// Prolongs it where that is due.
    pub(crate) fn prolong(&mut self, store: &mut Store, now: Timestamp) -> Result<()> {
        if self.since.millis() < PROLONG_MS || self.take(store, now)? { Ok(()) } else { Err(self.lost()) }
    }

    /// Refuses to go on if another one has taken it: each slice asks, in its own transaction, since a clock that
    /// jumps ends every lease.
    pub(crate) fn check<R>(&self, tx: &Tx<'_, R>) -> Result<()> {
        if tx.lease_mine(self.name, &self.owner)? { Ok(()) } else { Err(self.lost()) }
    }

    /// Gives it back.
    pub(crate) fn give<R>(&self, tx: &Tx<'_, R>) -> Result<()> {
        tx.lease_give(self.name, &self.owner)
    }

    fn lost(&self) -> Error {
        Error::new(ErrorKind::RegisterBusy, "holding a lease").with_detail(self.name)
    }
}
