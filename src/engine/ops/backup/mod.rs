//! Backups: copies of the register without what falls due while they are kept, the folder in which they lie, and restoring
//! one.

mod folder;
mod make;
mod restore;

pub use restore::{restore, take_back};

use crate::domain::audit::Act;
use crate::domain::{Backups, Day};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Handled;
use crate::engine::ops::erase::{Cleaning, Erase};
use crate::engine::session::Session;
use crate::engine::store::{Entry, Read, Store, backup};
use crate::engine::transact::{Done, KeepBackups, Moment, permit_read, slice, transact, transact_system};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use make::Making;
use restore::Restoring;
use std::path::{Path, PathBuf};

const DOING: &str = "backing up the register";

/// What a supervisor does.
#[derive(Clone, Debug)]
pub enum Command {
    /// Makes a backup in the folder of backups.
    Make,
    /// From now on backups go into this folder; `None`: into the one beside the register.
    ChooseFolder(Option<PathBuf>),
    /// Says that no backup lies in a folder any more that cannot be looked into.
    ForgetFolder(PathBuf),
    /// Puts a backup in the place of the open register and signs everybody out. What the register was before is kept
    /// among the backups.
    Restore(PathBuf),
    /// Logs that this register came from a backup, where there was none before.
    Restored,
}

/// What is only read.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// The backups that are there, and the folder into which the next one goes.
    List,
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
    /// Those that are there.
    List(Box<Backups>),
    /// Folders are as was wanted.
    Folder,
    /// The register came from a backup.
    Restored,
}

/// What went stale.
const CHANGES: Changes = Changes { upkeep: true, ..Changes::NONE };

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    match command {
        Command::Make => Making::begin(store, context).map(|job| Handled::Job(Box::new(job))),
        Command::ChooseFolder(folder) => folder::choose(store, context, folder.as_deref()),
        Command::ForgetFolder(folder) => folder::forget(store, context, &folder),
        Command::Restore(from) => {
            Restoring::begin(store, context, from).map(|job| Handled::Job(Box::new(job)))
        }
        Command::Restored => transact::<KeepBackups, _>(store, session.as_ref(), moment, |_permit, _tx| {
            let reply = event::Reply::Backup(Reply::Restored);
            Ok(Done { reply, entry: Entry::of(Act::BackupRestored), changes: CHANGES })
        })
        .map(Handled::Now),
    }
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>, session: Option<&Session>) -> Result<Reply> {
    let Query::List = query;
    permit_read::<KeepBackups>(read, session)?;
    kept(read).map(|backups| Reply::List(Box::new(backups)))
}

/// The backups that are there.
pub(crate) fn kept(read: Read<'_>) -> Result<Backups> {
    Ok(backup::kept(&read.backup_places()?, read.register()?.known_day))
}

/// Nothing may be staged: the erasure of what falls due does not see it.
fn nothing_staged(read: Read<'_>) -> Result<()> {
    match read.import_unfinished()? {
        Some(_) => Err(Error::new(ErrorKind::RegisterBusy, DOING)),
        None => Ok(()),
    }
}

/// Asks for the right to what works with copies, and logs that it has begun: the place that is picked, which is ready,
/// and the day that the register knows.
fn begin(
    store: &mut Store,
    context: &Context,
    act: Act,
    pick: fn(&backup::Places) -> &backup::Place,
) -> Result<(backup::Place, Day)> {
    let (session, register) = (context.session(), store.path().to_owned());
    let begun = transact::<KeepBackups, _>(store, session.as_ref(), context.moment(), |_permit, tx| {
        nothing_staged(**tx)?;
        let place = pick(&tx.backup_places()?).clone();
        place.ready(&register)?;
        let reply = (place, tx.register()?.known_day);
        Ok(Done { reply, entry: Entry::of(act), changes: Changes::default() })
    })?;
    Ok(begun.reply)
}

/// Copies a register, takes out of the copy what falls due while it is kept, and checks the rest.
fn make(register: &Path, to: &Path, today: Day, gauge: &backup::Gauge) -> Result<backup::Part> {
    let part = backup::copy(register, to, gauge)?;
    let mut copy = Store::open(part.path())?;
    // An import may have begun since it was asked.
    copy.read(nothing_staged)?;
    trim(&mut copy, today.plus_days(crate::domain::BackupKind::Wanted.kept_days()), gauge)?;
    drop(copy);
    part.sync()?;
    Ok(part)
}

/// Takes out of a copy what is due on a day, and words that were removed from texts and not yet from index and free pages;
/// checks the rest.
fn trim(copy: &mut Store, due: Day, gauge: &backup::Gauge) -> Result<()> {
    while !slice(copy, |tx| tx.round_lists_drop(due))? {
        gauge.check()?;
    }
    let mut erase = Erase::due(due, false);
    while !erase.step(copy, |_, _, _| Ok(()))? {
        gauge.check()?;
    }
    let mut cleaning = Cleaning::default();
    while !cleaning.step(copy, |_| Ok(()))? {
        gauge.check()?;
    }
    backup::check(copy)
}

/// Removes backups whose time is over, counted from the last day that retention believes in, and forgets folders in which
/// none can be any more. What could not be removed is told as long as it is there. Returns how many went.
pub(crate) fn prune(store: &mut Store, moment: Moment) -> Result<u64> {
    let (places, today) = store.read(|read| Ok((read.backup_places()?, read.register()?.known_day)))?;
    let pruned = backup::prune(&places, today);
    for folder in places.spent(today) {
        slice(store, |tx| tx.backup_folder_forget(&folder))?;
    }
    if pruned.removed > 0 {
        transact_system(store, moment, |_tx| {
            let entry = Entry::of(Act::BackupRemoved).amount(pruned.removed as i64);
            Ok(Done { reply: (), entry, changes: Changes::default() })
        })?;
    }
    Ok(pruned.removed)
}
