//! How far a long job is, and the wish to stop it.

use crate::domain::{Progress, Stage};
use crate::engine::clock::Stopwatch;
use crate::error::{Error, ErrorKind, Result};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Shared between a job and those who watch it: the latest value only, at most ten times a second.
#[derive(Clone, Default)]
pub(crate) struct ProgressCell {
    latest: Arc<Mutex<Option<Progress>>>,
    cancel: Arc<AtomicBool>,
}

impl ProgressCell {
    /// The latest value; `None` while no job runs.
    pub(crate) fn latest(&self) -> Option<Progress> {
        self.latest.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Asks the running job to stop.
    pub(crate) fn cancel(&self) {
        self.cancel.store(true, Ordering::SeqCst);
    }

    /// Whether the running job shall stop.
    pub(crate) fn cancelled(&self) -> bool {
        self.cancel.load(Ordering::SeqCst)
    }

    /// `Cancelled` if the running job shall stop.
    pub(crate) fn check(&self) -> Result<()> {
        if self.cancelled() { Err(Error::new(ErrorKind::Cancelled, "running a job")) } else { Ok(()) }
    }

    /// A job begins.
    pub(crate) fn begin(&self) {
        self.cancel.store(false, Ordering::SeqCst);
    }

    /// The job has ended.
    pub(crate) fn end(&self) {
        self.put(None);
        self.cancel.store(false, Ordering::SeqCst);
    }

    fn put(&self, progress: Option<Progress>) {
        *self.latest.lock().unwrap_or_else(PoisonError::into_inner) = progress;
    }
}

/// What a job reports through: it wakes the window at most ten times a second.
pub(crate) struct Reporter {
    cell: ProgressCell,
    wake: Arc<dyn Fn() + Send + Sync>,
    since: Stopwatch,
    last_ms: f64,
}

impl Reporter {
    /// Begins to report.
    pub(crate) fn new(cell: ProgressCell, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        Self { cell, wake, since: Stopwatch::start(), last_ms: f64::NEG_INFINITY }
    }

    /// Says how far the job is.
    pub(crate) fn report(&mut self, stage: Stage, done: u64, total: u64) {
        let elapsed = self.since.millis();
        if elapsed - self.last_ms >= 100.0 {
            self.last_ms = elapsed;
            self.cell.put(Some(Progress { stage, done, total, elapsed_ms: elapsed as u64 }));
            (self.wake)();
        }
    }
}
