//! How far a long job is, and the wish to stop it.

use crate::domain::{Progress, Stage};
use crate::engine::clock::Stopwatch;
use crate::engine::event::RequestId;
use crate::error::{Error, ErrorKind, Result};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A long job that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The request that it answers; 0 for what the engine does of itself, which nobody can stop.
    pub request: RequestId,
    /// How far it is.
    pub progress: Progress,
}

/// What the watchers see and wish.
#[derive(Default)]
struct Board {
    /// The request of the job that runs.
    request: RequestId,
    latest: Option<Progress>,
    /// Requests whose jobs shall stop, whether they run or wait.
    unwanted: BTreeSet<RequestId>,
    /// The program ends: whatever runs stops.
    ending: bool,
}

/// Shared between the jobs and those who watch them: the latest value only, at most ten times a second.
#[derive(Clone, Default)]
pub(crate) struct ProgressCell(Arc<Mutex<Board>>);

impl ProgressCell {
    fn board(&self) -> MutexGuard<'_, Board> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The job that runs, once it has reported; `None` while none runs.
    pub(crate) fn running(&self) -> Option<Running> {
        let board = self.board();
        board.latest.clone().map(|progress| Running { request: board.request, progress })
    }

    /// Asks the job of this request to stop, whether it runs or waits. What the engine does of itself goes on.
    pub(crate) fn cancel(&self, request: RequestId) {
        if request != RequestId::default() {
            self.board().unwanted.insert(request);
        }
    }

    /// Asks whatever runs to stop, because the program ends.
    pub(crate) fn end_all(&self) {
        self.board().ending = true;
    }

    /// Whether the job of this request is not wanted any more.
    pub(crate) fn is_unwanted(&self, request: RequestId) -> bool {
        let board = self.board();
        board.ending || board.unwanted.contains(&request)
    }

    /// `Cancelled` if the job of this request shall stop; one that is settled stops only when the program ends.
    pub(crate) fn check(&self, request: RequestId, settled: bool) -> Result<()> {
        let stops = if settled { self.board().ending } else { self.is_unwanted(request) };
        if stops { Err(Error::new(ErrorKind::Cancelled, "running a job")) } else { Ok(()) }
    }

    /// The job of this request begins.
    pub(crate) fn begin(&self, request: RequestId) {
        let mut board = self.board();
        board.request = request;
        board.latest = None;
    }

    /// The job of this request has ended, or will never begin.
    pub(crate) fn end(&self, request: RequestId) {
        let mut board = self.board();
        board.unwanted.remove(&request);
        if board.request == request {
            board.latest = None;
        }
    }

    fn put(&self, progress: Progress) {
        self.board().latest = Some(progress);
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
            self.cell.put(Progress { stage, done, total, elapsed_ms: elapsed as u64 });
            (self.wake)();
        }
    }
}
