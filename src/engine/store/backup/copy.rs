//! Copying a register by SQLite's online backup, and giving the copy its name.

use super::super::{Error, ErrorKind, Result, Stop, Store, failed, migrate, open, rights};
use super::{DOING, refused};
use crate::domain::{Day, Timestamp};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, named_params};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

const RESTORING: &str = "restoring a backup";

/// Pages that are copied between two looks at the wish to stop: 4 MiB.
const PAGES: i32 = 1024;

/// How far a copy is, and the wish to stop it: what the thread that copies has in common with the job that tells.
#[derive(Clone, Default)]
pub(crate) struct Gauge {
    stop: Stop,
    /// Pages that are copied, and all of them.
    pages: Arc<(AtomicU64, AtomicU64)>,
}

impl Gauge {
    /// Wishes that it stops.
    pub(crate) fn stop(&self) {
        self.stop.set(true);
    }

    /// `Cancelled` if that is wished.
    pub(crate) fn check(&self) -> Result<()> {
        if self.stop.is_set() { Err(Error::new(ErrorKind::Cancelled, DOING)) } else { Ok(()) }
    }

    /// Pages that are copied, and all of them.
    pub(crate) fn pages(&self) -> (u64, u64) {
        (self.pages.0.load(Ordering::Relaxed), self.pages.1.load(Ordering::Relaxed))
    }

    fn tell(&self, done: i32, all: i32) {
        self.pages.0.store(done.unsigned_abs().into(), Ordering::Relaxed);
        self.pages.1.store(all.unsigned_abs().into(), Ordering::Relaxed);
    }
}

/// A copy that has no name of its own yet. Its file goes with it, wherever it is left.
pub(crate) struct Part {
    path: PathBuf,
    stays: bool,
}

impl Part {
    /// An empty private file; fails if one is there.
    pub(super) fn new(path: &Path) -> Result<Self> {
        rights::create_private(path).map_err(|error| refused(&error))?;
        Ok(Self { path: path.to_owned(), stays: false })
    }

    /// The same with the rights of a register; a folder in which files are everybody's is refused.
    pub(super) fn beside(path: &Path, register: &Path) -> Result<Self> {
        let part = Self::new(path)?;
        rights::take_after(register, path).map_err(|error| refused(&error))?;
        let facts = std::fs::metadata(path).map_err(|error| refused(&error))?;
        if rights::is_exposed(&facts) {
            return Err(Error::new(ErrorKind::FolderExposed, DOING));
        }
        Ok(part)
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Waits until all of it is on the disk; returns its size.
    pub(crate) fn sync(&self) -> Result<u64> {
        let file = std::fs::File::open(&self.path).map_err(|error| refused(&error))?;
        file.sync_all().map_err(|error| refused(&error))?;
        file.metadata().map(|facts| facts.len()).map_err(|error| refused(&error))
    }

    /// Gives it its name, once all of it is on the disk; returns its size.
    pub(crate) fn finish(mut self, to: &Path) -> Result<u64> {
        let size = self.sync()?;
        if to.exists() {
            return Err(Error::new(ErrorKind::FileExists, DOING));
        }
        std::fs::rename(&self.path, to).map_err(|error| refused(&error))?;
        self.stays = true;
        Ok(size)
    }

    /// It stays where it is, under this name.
    pub(crate) fn stay(mut self) {
        self.stays = true;
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.stays {
            discard(&self.path);
        }
    }
}

/// Copies a register into a new file that has its rights, all of one moment. The folder must be there.
pub(crate) fn copy(register: &Path, to: &Path, gauge: &Gauge) -> Result<Part> {
    let part = Part::beside(to, register)?;
    copied(&open::reader(register)?, to, gauge)?;
    Ok(part)
}

/// Copies a backup into a new private file, wherever it lies: a register of this program or an older one.
pub(crate) fn copy_back(backup: &Path, to: &Path, gauge: &Gauge) -> Result<Part> {
    let source = known(backup)?;
    rights::make_folder(rights::folder_of(to)).map_err(|error| refused(&error))?;
    let part = Part::new(to)?;
    copied(&source, to, gauge)?;
    Ok(part)
}

/// Opens a backup for reading: it is a register that this program knows.
fn known(backup: &Path) -> Result<Connection> {
    if !backup.is_file() {
        return Err(Error::new(ErrorKind::RegisterMissing, RESTORING));
    }
    open::check_header(backup)?;
    let source = open::connect_to_read(backup)?;
    let number = |pragma: &str| -> Result<i64> {
        source
            .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(pragma))
            .map_err(|error| failed(&error, RESTORING))
    };
    if number("application_id")? != migrate::APPLICATION_ID {
        return Err(Error::new(ErrorKind::RegisterForeign, RESTORING));
    }
    let format = u32::try_from(number("user_version")?).unwrap_or(u32::MAX);
    if format > migrate::FORMAT {
        return Err(Error::new(ErrorKind::RegisterTooNew(format, migrate::FORMAT), RESTORING));
    }
    Ok(source)
}

/// What a copy holds: conversations, when the oldest began, and how many are due on a day. Every format has these columns.
pub(crate) fn outlook(backup: &Path, today: Day) -> Result<(u64, Option<Timestamp>, u64)> {
    let row = |row: &rusqlite::Row<'_>| {
        Ok((row.get("n")?, row.get::<_, Option<i64>>("oldest_ms")?.map(Timestamp), row.get("due")?))
    };
    known(backup)?
        .query_row(include_str!("outlook.sql"), named_params! { ":today": today.number() }, row)
        .map_err(|error| failed(&error, "looking into a backup"))
}

/// The margin by which the days of a copy's conversations were counted, in days. Every format has it.
pub(super) fn margin_days(backup: &Path) -> Result<u32> {
    known(backup)?
        .query_row("SELECT margin_days FROM register", [], |row| row.get("margin_days"))
        .map_err(|error| failed(&error, "looking into a backup"))
}

/// Copies page by page. The open transaction holds one state of the register for all steps: without it each would begin
/// anew after what others write meanwhile.
fn copied(source: &Connection, to: &Path, gauge: &Gauge) -> Result<()> {
    let failure = |error: &rusqlite::Error| failed(error, DOING);
    let held = source.unchecked_transaction().map_err(|error| failure(&error))?;
    held.query_row("SELECT count(*) AS n FROM sqlite_schema", [], |row| row.get::<_, i64>("n"))
        .map_err(|error| failure(&error))?;
    let mut target = open::connect(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let backup = Backup::new(&held, &mut target).map_err(|error| failure(&error))?;
    loop {
        gauge.check()?;
        match backup.step(PAGES).map_err(|error| failure(&error))? {
            StepResult::Done => return Ok(()),
            StepResult::More => {
                let progress = backup.progress();
                gauge.tell(progress.pagecount - progress.remaining, progress.pagecount);
            }
            _ => return Err(Error::new(ErrorKind::RegisterBusy, DOING)),
        }
    }
}

/// Whether a copy is whole, by every check of opening and SQLite's own.
pub(crate) fn check(store: &mut Store) -> Result<()> {
    if store.read(|read| read.register_is_whole())? {
        Ok(())
    } else {
        Err(Error::new(ErrorKind::RegisterDamaged, DOING))
    }
}

/// Removes a file that came to nothing, with what SQLite laid beside it.
pub(crate) fn discard(part: &Path) {
    for path in own_files(part) {
        // It may not be there; a backup that failed is told anyway.
        std::fs::remove_file(path).unwrap_or_default();
    }
}

/// A register's file and what SQLite lays beside it, whether it is there or not.
pub(super) fn own_files(register: &Path) -> [PathBuf; 4] {
    ["", "-wal", "-shm", "-journal"].map(|ending| {
        let mut path = register.as_os_str().to_owned();
        path.push(ending);
        path.into()
    })
}
