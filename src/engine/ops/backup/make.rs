//! Making a backup, as a job: the copy is made on a thread of its own.

use super::{CHANGES, DOING, Reply, begin, make, prune};
use crate::domain::audit::Act;
use crate::domain::{BackupKind, Day, Stage};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::aside::Aside;
use crate::engine::progress::Reporter;
use crate::engine::store::{Entry, Store, backup};
use crate::engine::transact::{Done, Outcome, transact_system};
use crate::engine::worker::Context;
use crate::error::{ErrorKind, Result};
use std::path::PathBuf;

/// Copies; the writer serves others meanwhile.
pub(super) struct Making {
    copying: Aside<backup::Part>,
    gauge: backup::Gauge,
    place: backup::Place,
    to: PathBuf,
    known_day: Day,
    reporter: Reporter,
}

impl Making {
    /// Asks for the right and begins.
    pub(super) fn begin(store: &mut Store, context: &Context) -> Result<Self> {
        let register = store.path().to_owned();
        let (place, known_day) = begin(store, context, Act::BackupBegun, backup::Places::current)?;
        let to = place.file(known_day, context.moment().now, BackupKind::Wanted);
        let (part, gauge) = (to.with_extension(backup::PART), backup::Gauge::default());
        let thread = gauge.clone();
        let copying =
            Aside::begin("seula-backup", DOING, move || make(&register, &part, known_day, &thread))?;
        Ok(Self { copying, gauge, place, to, known_day, reporter: context.reporter() })
    }
}

impl Job for Making {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(part) = self.copying.poll()? else {
            report(&mut self.reporter, Stage::BackingUp, &self.gauge);
            return Ok(None);
        };
        let bytes = part.finish(&self.to)?;
        let moment = context.moment();
        transact_system(store, moment, |tx| {
            tx.backup_place_used(&self.place, self.known_day)?;
            let entry = Entry::of(Act::BackupMade).amount(bytes as i64);
            Ok(Done { reply: (), entry, changes: Changes::default() })
        })?;
        let removed = prune(store, moment)?;
        let reply = Reply::Made { path: self.to.clone(), bytes, removed };
        Ok(Some(Outcome { reply: event::Reply::Backup(reply), changes: CHANGES }))
    }

    /// The thread sees the wish between two steps; what it has made goes with it.
    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.gauge.stop();
        Ok(None)
    }
}

/// Copying is told as three quarters of the work; how long erasing and checking take is not known before.
pub(super) fn report(reporter: &mut Reporter, stage: Stage, gauge: &backup::Gauge) {
    let (done, all) = gauge.pages();
    reporter.report(stage, done, all + all / 3);
}
