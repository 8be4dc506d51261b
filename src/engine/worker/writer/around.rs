//! What changes without a command: the day, and what other programs destroy or set.

use super::{Stopwatch, Writer, guarded, presence};
use crate::engine::event::{Changes, Reply, RequestId};
use crate::engine::ops::{self, Job, retention};
use std::time::Duration;

impl Writer<'_> {
    /// Looks around when it is time to, whatever else is done. What is due on a new day goes as soon as nothing is under way.
    pub(super) fn look(&mut self) {
        if self.looked.is_none_or(|since| since.millis() >= presence::BEAT.as_secs_f64() * 1000.0) {
            self.looked = Some(Stopwatch::start());
            if self.look_around() {
                self.retention = (Stopwatch::start(), Duration::ZERO);
            }
        }
    }

    /// Tells the window when a new day has come or another program has destroyed something, so that it reads again and
    /// shows nothing that is gone; and when another has changed after how long the screen is locked. True on a new day.
    /// The first time it only sees what the window was told when the register was opened.
    pub(super) fn look_around(&mut self) -> bool {
        let Some(store) = &mut self.store else { return false };
        let moment = self.context.moment();
        let looked = store.read(|read| {
            let row = read.register()?;
            let seen = (moment.today, row.generation, row.lock);
            if self.seen.is_none_or(|before| (before.0, before.1) == (seen.0, seen.1)) {
                return Ok((seen, None));
            }
            retention::answer(&retention::Query::Status, read, moment).map(|reply| (seen, Some(reply)))
        });
        // What hinders reading hinders commands, which say so.
        let Ok((seen, news)) = looked else { return false };
        let new_day = self.seen.is_some_and(|(day, ..)| day != seen.0);
        let new_lock = self.seen.is_some_and(|(.., lock)| lock != seen.2);
        self.seen = Some(seen);
        if new_lock {
            let lock = Reply::Register(ops::register::Reply::Lock(seen.2));
            self.tell(RequestId(0), Ok(lock), Changes::default());
        }
        if let Some(status) = news {
            self.tell(RequestId(0), Ok(Reply::Retention(status)), Changes::ALL);
        }
        new_day
    }

    /// Begins with what programs have not come to the end of, this one too. What waits for the log waits until it is
    /// free: before that it would only be done again.
    pub(super) fn tidy(&mut self) {
        let Some(store) = &mut self.store else { return };
        // What hinders it hinders commands, which say so.
        guarded(|| ops::backup::prune(store, self.context.moment())).unwrap_or_default();
        let left = guarded(|| ops::register::left_over(store, &self.context)).unwrap_or_default();
        if left.is_empty() {
            return;
        }
        if self.context.owes_checkpoint() {
            self.retention = (Stopwatch::start(), presence::BEAT);
        } else {
            self.begin_own(left);
        }
    }

    /// Begins jobs that nobody has asked for.
    pub(super) fn begin_own(&mut self, jobs: Vec<Box<dyn Job>>) {
        for job in jobs {
            self.begin(RequestId(0), job);
        }
    }
}
