//! Work on a thread of its own that a job waits for: the writer serves others meanwhile.

use crate::error::{Error, ErrorKind, Result};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

/// How long a slice of the job waits.
const PATIENCE: Duration = Duration::from_millis(5);

/// The work.
pub(super) struct Aside<T> {
    done: Receiver<Result<T>>,
    doing: &'static str,
}

impl<T: Send + 'static> Aside<T> {
    /// Begins it on a thread of this name.
    pub(super) fn begin(
        name: &str,
        doing: &'static str,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<Self> {
        let (tell, done) = sync_channel(1);
        std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || {
                // Nobody listens any more if the job was left; what it made goes with it.
                drop(tell.send(work()));
            })
            .map_err(|error| {
                Error::new(ErrorKind::Internal, doing).with_detail(format!("{:?}", error.kind()))
            })?;
        Ok(Self { done, doing })
    }

    /// What came of it; `None`: it goes on.
    pub(super) fn poll(&self) -> Result<Option<T>> {
        match self.done.recv_timeout(PATIENCE) {
            Ok(done) => done.map(Some),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => {
                Err(Error::new(ErrorKind::Internal, self.doing).with_detail("its thread has ended"))
            }
        }
    }
}
