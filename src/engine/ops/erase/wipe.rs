//! What comes after text was removed from rows, indexes and word lists: the log, the free pages and the room between rows
//! can hold it still.

use super::{CHECKPOINTS, PATIENCE, SLICE_MS, log_held};
use crate::engine::store::Store;
use crate::engine::transact::slice;
use crate::error::Result;

/// Wipes them, in slices. It can be dropped at any slice and begun anew.
pub(super) struct Wipe {
    stage: Stage,
    slice_ms: f64,
}

#[derive(Clone, Copy)]
enum Stage {
    /// The log is cut, so many tries are left; then comes the other.
    Cut(u32, After),
    Compact,
    /// From this page on.
    Blank(u32),
}

#[derive(Clone, Copy)]
enum After {
    Compact,
    Done,
}

impl Wipe {
    /// With slices of this length.
    pub(super) fn new(slice_ms: f64) -> Self {
        Self { stage: Stage::Cut(CHECKPOINTS, After::Compact), slice_ms }
    }

    /// Runs one slice; `true`: nothing is left to be done. `LogHeld`: a reader of another instance holds the log; the
    /// next step goes on there.
    pub(super) fn step(&mut self, store: &mut Store) -> Result<bool> {
        self.stage = match self.stage {
            Stage::Cut(tries, after) => match (store.checkpoint_within(PATIENCE)?, after) {
                (true, After::Compact) => Stage::Compact,
                (true, After::Done) => return Ok(true),
                (false, _) if tries > 1 => Stage::Cut(tries - 1, after),
                (false, _) => {
                    self.stage = Stage::Cut(CHECKPOINTS, after);
                    return Err(log_held());
                }
            },
            Stage::Compact if store.compact(self.slice_ms)? > 0 => Stage::Compact,
            Stage::Compact => Stage::Blank(1),
            Stage::Blank(page) => match slice(store, |tx| tx.pages_blank(page, self.slice_ms))? {
                Some(next) => Stage::Blank(next),
                None => Stage::Cut(CHECKPOINTS, After::Done),
            },
        };
        Ok(false)
    }
}

impl Default for Wipe {
    fn default() -> Self {
        Self::new(SLICE_MS)
    }
}
