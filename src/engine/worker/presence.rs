//! This instance among those that have the register open: long jobs leave the others room (`DECISIONS` 6).

use crate::domain::Timestamp;
use crate::engine::clock::Stopwatch;
use crate::engine::password::random;
use crate::engine::store::Store;
use crate::engine::transact::slice_unseen;
use crate::error::Result;
use std::time::Duration;

/// How often an instance says that it is alive.
pub(super) const BEAT: Duration = Duration::from_secs(30);
/// How long it counts as alive without saying so, in milliseconds: three beats.
const LASTS_MS: i64 = 90_000;
/// How often a job looks for others, in milliseconds.
const LOOK_MS: f64 = 500.0;

/// This instance.
pub(super) struct Presence {
    owner: [u8; 16],
    beaten: Stopwatch,
    looked: Option<Stopwatch>,
    beside: bool,
}

impl Presence {
    /// Says that this instance is there.
    pub(super) fn enter(store: &mut Store, now: Timestamp) -> Result<Self> {
        let owner = random()?;
        slice_unseen(store, |tx| tx.instance_alive(&owner, now, LASTS_MS))?;
        Ok(Self { owner, beaten: Stopwatch::start(), looked: None, beside: false })
    }

    /// Says so again where that is due.
    pub(super) fn beat(&mut self, store: &mut Store, now: Timestamp) -> Result<()> {
        if self.beaten.millis() < BEAT.as_secs_f64() * 1000.0 {
            return Ok(());
        }
        self.beaten = Stopwatch::start();
        slice_unseen(store, |tx| tx.instance_alive(&self.owner, now, LASTS_MS))
    }

    /// Whether another instance is alive.
    pub(super) fn beside(&mut self, store: &mut Store, now: Timestamp) -> Result<bool> {
        if self.looked.is_none_or(|since| since.millis() >= LOOK_MS) {
            self.looked = Some(Stopwatch::start());
            self.beside = store.read(|read| read.instance_beside(&self.owner, now, LASTS_MS))?;
        }
        Ok(self.beside)
    }

    /// Says that it ends.
    pub(super) fn leave(&self, store: &mut Store) -> Result<()> {
        slice_unseen(store, |tx| tx.instance_ends(&self.owner))
    }
}
