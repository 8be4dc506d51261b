//! Backups: a copy of the register beside it, without what falls due while the copy is kept, and restoring one.

use crate::domain::Day;
use crate::domain::audit::Act;
use crate::engine::event::{self, Changes};
use crate::engine::ops::erase::{Cleaning, Erase};
use crate::engine::ops::{Handled, Job};
use crate::engine::store::{Entry, Store, backup};
use crate::engine::transact::{Done, KeepBackups, Outcome, transact, transact_system};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

const DOING: &str = "backing up the register";
/// How long a slice waits for the copying thread.
const PATIENCE: Duration = Duration::from_millis(5);

/// What a supervisor does.
#[derive(Clone, Copy, Debug)]
pub enum Command {
    /// Makes a backup in the register's own folder of backups.
    Make,
    /// Logs that this register came from a backup.
    Restored,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// A backup was made.
    Made {
        /// The file.
        path: PathBuf,
        /// Its size.
        bytes: u64,
        /// Older ones that went.
        removed: u64,
    },
    /// It was logged.
    Restored,
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    match command {
        Command::Make => {
            let known = transact::<KeepBackups, _>(store, session.as_ref(), moment, |_permit, tx| {
                // What is staged is not seen by the erasure of what falls due.
                if tx.import_unfinished()?.is_some() {
                    return Err(Error::new(ErrorKind::RegisterBusy, DOING));
                }
                let reply = tx.register()?.known_day;
                Ok(Done { reply, entry: Entry::of(Act::BackupBegun), changes: Changes::default() })
            })?
            .reply;
            let path = backup::file(store.path(), known, moment.now);
            Ok(Handled::Job(Box::new(Making::begin(store.path().to_owned(), path, known)?)))
        }
        Command::Restored => transact::<KeepBackups, _>(store, session.as_ref(), moment, |_permit, _tx| {
            let reply = event::Reply::Backup(Reply::Restored);
            Ok(Done { reply, entry: Entry::of(Act::BackupRestored), changes: Changes::default() })
        })
        .map(Handled::Now),
    }
}

/// Copies on its own thread; the writer serves others meanwhile.
struct Making {
    path: PathBuf,
    known_day: Day,
    made: Receiver<Result<u64>>,
    stop: Arc<AtomicBool>,
}

impl Making {
    fn begin(register: PathBuf, path: PathBuf, known_day: Day) -> Result<Self> {
        let (tell, made) = sync_channel(1);
        let stop = Arc::new(AtomicBool::new(false));
        let (to, stopped) = (path.clone(), Arc::clone(&stop));
        std::thread::Builder::new()
            .name("seula-backup".to_owned())
            .spawn(move || {
                // Nobody listens any more if the program ends.
                let _told = tell.send(make(&register, &to, known_day, &stopped));
            })
            .map_err(|error| {
                Error::new(ErrorKind::Internal, DOING).with_detail(format!("{:?}", error.kind()))
            })?;
        Ok(Self { path, known_day, made, stop })
    }
}

/// Copies, erases from the copy what falls due while it is kept, checks it, and gives it its name.
fn make(register: &Path, to: &Path, today: Day, stop: &AtomicBool) -> Result<u64> {
    let part = to.with_extension(backup::PART);
    backup::copy(register, &part)?;
    trimmed(&part, today, stop)
        .and_then(|()| backup::finish(&part, to))
        .inspect_err(|_failed| backup::discard(&part))
}

/// Takes out of a copy what it may not hold, and checks the rest.
fn trimmed(part: &Path, today: Day, stop: &AtomicBool) -> Result<()> {
    let mut copy = Store::open(part)?;
    // What is staged the erasure does not see; an import may have begun since it was asked.
    if copy.read(|read| read.import_unfinished())?.is_some() {
        return Err(Error::new(ErrorKind::RegisterBusy, DOING));
    }
    let wanted = || {
        if stop.load(Ordering::SeqCst) { Err(Error::new(ErrorKind::Cancelled, DOING)) } else { Ok(()) }
    };
    let mut erase = Erase::due(today.plus_days(backup::KEPT_DAYS), false);
    while !erase.step(&mut copy, |_, _, _| Ok(()))? {
        wanted()?;
    }
    // Words that were removed from texts and not yet from index and free pages.
    let mut cleaning = Cleaning::default();
    while !cleaning.step(&mut copy, |_| Ok(()))? {
        wanted()?;
    }
    backup::check(&mut copy)
}

impl Job for Making {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let bytes = match self.made.recv_timeout(PATIENCE) {
            Ok(made) => made?,
            Err(RecvTimeoutError::Timeout) => return Ok(None),
            Err(RecvTimeoutError::Disconnected) => {
                return Err(Error::new(ErrorKind::Internal, DOING).with_detail("its thread has ended"));
            }
        };
        let removed = backup::prune(store.path(), self.known_day)?;
        let reply = Reply::Made { path: self.path.clone(), bytes, removed };
        transact_system(store, context.moment(), |_tx| {
            let entry = Entry::of(Act::BackupMade).amount(bytes as i64);
            Ok(Done { reply: event::Reply::Backup(reply), entry, changes: Changes::default() })
        })
        .map(Some)
    }

    /// The thread sees the wish between two slices and removes what it has made.
    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.stop.store(true, Ordering::SeqCst);
        Ok(None)
    }
}

/// Removes backups whose time is over; it counts from the last day that retention believes in.
pub(crate) fn prune(store: &mut Store) -> Result<u64> {
    let today = store.read(|read| read.register())?.known_day;
    backup::prune(store.path(), today)
}

/// Puts a backup in the place of a register that is not there, and checks all of it. It is opened like every register
/// afterwards: what is due goes first.
pub fn restore(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        return Err(Error::new(ErrorKind::RegisterExists, "restoring a backup"));
    }
    backup::copy_back(from, to)?;
    Store::open(to).and_then(|mut store| backup::check(&mut store)).inspect_err(|_failed| backup::discard(to))
}

/// Removes a register that was restored and cannot be used.
pub fn take_back(register: &Path) {
    backup::discard(register);
}
