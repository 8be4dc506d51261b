//! Jobs: one runs, the others wait for it.

use super::{Begins, Stopwatch, Writer, guarded, no_register, presence};
use crate::engine::event::{Changes, Reply, RequestId};
use crate::engine::ops::{self, Job};
use crate::engine::transact::Outcome;
use crate::error::{Error, ErrorKind, Result};
use std::collections::VecDeque;

impl Writer<'_> {
    pub(super) fn begin(&mut self, request: RequestId, job: Box<dyn Job>) {
        if !job.gives_way() && self.job.as_ref().is_some_and(|(_, running)| running.gives_way()) {
            self.put_off();
        }
        if self.job.is_some() {
            self.waiting.push_back((request, job));
        } else {
            self.context.progress.begin(request);
            self.job = Some((request, job));
        }
    }

    /// Stops the job that runs, for which nobody waits; it is soon looked for again.
    fn put_off(&mut self) {
        let (Some((request, mut job)), Some(store)) = (self.job.take(), self.store.as_mut()) else { return };
        // What it held runs out by itself.
        guarded(|| job.undo(store, &mut self.context, ErrorKind::Cancelled)).unwrap_or_default();
        self.context.progress.end(request);
        self.retention = (Stopwatch::start(), presence::BEAT);
    }

    /// Begins to count the answers of months that have changed, when nothing else is to be done.
    pub(super) fn count_answers(&mut self) {
        if self.begins == Begins::Nothing || self.job.is_some() {
            return;
        }
        let Some(store) = &mut self.store else { return };
        // What hinders it hinders commands, which say so; it is looked for again.
        let uncounted = guarded(|| ops::answer::uncounted(store)).unwrap_or_default();
        self.begin_own(uncounted.into_iter().collect());
    }

    /// The job that runs next: one for which somebody waits goes first.
    fn next_job(&mut self) -> Option<(RequestId, Box<dyn Job>)> {
        let first = self.waiting.iter().position(|(_, job)| !job.gives_way()).unwrap_or(0);
        self.waiting.remove(first)
    }

    pub(super) fn step(&mut self) {
        let Some((request, mut job)) = self.job.take() else { return };
        let Some(store) = self.store.as_mut() else {
            return self.ended(request, Err(no_register("running a job")), Changes::default(), None);
        };
        let stepped = guarded(|| {
            self.context.progress.check(request, job.is_settled())?;
            job.step(store, &mut self.context)
        });
        match stepped {
            Ok(None) => self.job = Some((request, job)),
            Ok(Some(Outcome { reply, changes })) => {
                if left_over(&reply) {
                    self.retention = (Stopwatch::start(), presence::BEAT);
                }
                self.counted_elsewhere = matches!(reply, Reply::Answer(ops::answer::Reply::CountedElsewhere));
                let restored = matches!(reply, Reply::Backup(ops::backup::Reply::Restored));
                if restored {
                    // They were asked for in the other register, by somebody who is signed out of this one.
                    self.drop_waiting(|_| true);
                }
                self.ended(request, Ok(reply), changes, None);
                if restored {
                    self.open();
                }
                if !self.counted_elsewhere {
                    self.count_answers();
                }
            }
            Err(error) => {
                let undone = guarded(|| job.undo(store, &mut self.context, error.kind));
                self.reopen_after(&error);
                if error.kind == ErrorKind::LogHeld {
                    self.context.owe_checkpoint(true);
                }
                let (rest, error) = match undone {
                    Ok(rest) => (rest, error),
                    Err(fault) => (None, fault),
                };
                // A destruction that failed is tried again soon; where nothing is due, that costs next to nothing.
                self.retention = (Stopwatch::start(), presence::BEAT);
                self.ended(request, Err(error), Changes::ALL, rest);
            }
        }
        // Jobs that wait and are not wanted any more never begin.
        let progress = self.context.progress.clone();
        self.drop_waiting(|request| progress.is_unwanted(request));
    }

    /// A job has ended; `rest` takes back what it did, before any other begins.
    fn ended(
        &mut self,
        request: RequestId,
        result: Result<Reply>,
        changes: Changes,
        rest: Option<Box<dyn Job>>,
    ) {
        self.context.progress.end(request);
        self.tell(request, result, changes);
        match rest {
            Some(rest) => self.begin(RequestId::default(), rest),
            None => {
                if let Some((request, job)) = self.next_job() {
                    self.begin(request, job);
                }
            }
        }
    }

    /// Tells jobs that wait that they are cancelled.
    fn drop_waiting(&mut self, unwanted: impl Fn(RequestId) -> bool) {
        let of = |(request, _): &(RequestId, Box<dyn Job>)| unwanted(*request);
        let (dropped, kept) = std::mem::take(&mut self.waiting).into_iter().partition(of);
        self.waiting = kept;
        let dropped: VecDeque<(RequestId, Box<dyn Job>)> = dropped;
        for (request, _job) in dropped {
            self.context.progress.end(request);
            let cancelled = Error::new(ErrorKind::Cancelled, "waiting for a job");
            self.tell(request, Err(cancelled), Changes::default());
        }
    }
}

/// Whether a destruction or a margin was left to another instance, which may have been killed: it is soon looked for again.
fn left_over(reply: &Reply) -> bool {
    let Reply::Retention(ops::retention::Reply::Ran(status)) = reply else { return false };
    (status.backlog > 0 && !status.confirm) || status.raising.is_some()
}
