//! What keeps the register sound: a check of the whole file once a day, and what is told of it, of backups and of runs.

use crate::domain::audit::Act;
use crate::domain::{FileCheck, Stage, Timestamp, Upkeep};
use crate::engine::event::{self, Changes};
use crate::engine::ops::aside::Aside;
use crate::engine::ops::lease::Lease;
use crate::engine::ops::{Job, backup};
use crate::engine::store::{Entry, KeptWords, Read, Reader, Stop, Store};
use crate::engine::transact::{Done, Outcome, slice_unseen, transact_system};
use crate::engine::worker::Context;
use crate::error::{ErrorKind, Result};

/// Who holds this lease checks the file.
const LEASE: &str = "file_check";

const DOING: &str = "checking the register";

/// What is only read; needs no sign-in, since it holds no text.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// When what was done last.
    Status,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// When what was done last.
    Status(Upkeep),
    /// The file was checked; `None`: another instance does it or has done it today.
    Checked(Option<FileCheck>),
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>) -> Result<Reply> {
    let Query::Status = query;
    let (row, backups) = (read.upkeep()?, backup::kept(read)?);
    Ok(Reply::Status(Upkeep {
        last_backup: backups.last(),
        overdue_backups: (backups.overdue().count() + backups.overdue_unseen().count()) as u64,
        check: row.check,
        runs: row.runs,
    }))
}

/// Notes that retention runs now; `scheduled`: the host's scheduler began it.
pub(crate) fn ran(store: &mut Store, now: Timestamp, scheduled: bool) -> Result<()> {
    slice_unseen(store, |tx| tx.upkeep_ran(now, scheduled))
}

/// The job that checks the file; `None`: that was done today.
pub(crate) fn due(store: &mut Store, context: &Context) -> Result<Option<Box<dyn Job>>> {
    if !store.read(|read| is_due(read, context))? {
        return Ok(None);
    }
    let job = Checking { lease: Lease::new(LEASE)?, looking: None, stop: Stop::default() };
    Ok(Some(Box::new(job)))
}

/// A register counts as checked on the day on which it was made.
fn is_due(read: Read<'_>, context: &Context) -> Result<bool> {
    let row = read.upkeep()?;
    let checked = row.check.map_or(row.created, |check| check.at.day().max(row.created));
    Ok(checked < context.today())
}

/// Reads the whole file on a thread of its own, by a connection of its own.
struct Checking {
    lease: Lease,
    looking: Option<Aside<bool>>,
    stop: Stop,
}

impl Checking {
    fn begin(&mut self, store: &mut Store, context: &Context) -> Result<bool> {
        if !self.lease.take(store, context.clock.now())? {
            return Ok(false);
        }
        if !store.read(|read| is_due(read, context))? {
            self.lease.leave(store)?;
            return Ok(false);
        }
        let (path, stop) = (store.path().to_owned(), self.stop.clone());
        self.looking = Some(Aside::begin("seula-check", DOING, move || {
            let looked = Reader::open(&path, KeptWords::default(), stop)
                .and_then(|mut reader| reader.read(|read| read.register_is_whole()));
            match looked {
                Err(error) if error.kind == ErrorKind::RegisterDamaged => Ok(false),
                looked => looked,
            }
        })?);
        context.reporter().report(Stage::Checking, 0, 0);
        Ok(true)
    }
}

fn told(check: Option<FileCheck>) -> event::Reply {
    event::Reply::Upkeep(Reply::Checked(check))
}

impl Job for Checking {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(looking) = &self.looking else {
            let begun = self.begin(store, context)?;
            return Ok((!begun).then(|| Outcome { reply: told(None), changes: Changes::default() }));
        };
        let Some(whole) = looking.poll()? else {
            self.lease.prolong(store, context.clock.now())?;
            return Ok(None);
        };
        let moment = context.moment();
        let check = FileCheck { at: moment.now, whole };
        transact_system(store, moment, |tx| {
            self.lease.check(tx)?;
            tx.upkeep_checked(check)?;
            self.lease.give(tx)?;
            let entry = Entry::of(Act::FileChecked).amount(i64::from(whole));
            let changes = Changes { upkeep: true, ..Changes::NONE };
            Ok(Done { reply: told(Some(check)), entry, changes })
        })
        .map(Some)
    }

    /// Whatever else is to be done is done first: the check begins anew later.
    fn gives_way(&self) -> bool {
        true
    }

    fn undo(
        &mut self,
        store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.stop.set(true);
        if self.looking.take().is_some() {
            self.lease.leave(store)?;
        }
        Ok(None)
    }
}
