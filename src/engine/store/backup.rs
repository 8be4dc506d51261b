//! Copies of a register, made by SQLite's online backup, and what is kept of them.

use super::{Error, ErrorKind, Result, Store, failed, migrate, open, rights};
use crate::domain::{Day, Timestamp};
use crate::error::unwritable;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// Copies that are kept beside a register (`SECURITY` 7).
pub(crate) const KEPT: usize = 7;
/// Days for which a copy is kept; what falls due within them is not in it (`DECISIONS` 13).
pub(crate) const KEPT_DAYS: u64 = 30;

/// The ending of a copy that is just being made.
pub(crate) const PART: &str = "part.seula";

const DOING: &str = "backing up the register";

/// The folder of a register's backups.
pub(crate) fn folder(register: &Path) -> PathBuf {
    rights::folder_of(register).join("backups")
}

fn stem(register: &Path) -> String {
    register.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The file of a backup that is made now: its name sorts by the day that retention believes in, whatever the clock says.
pub(crate) fn file(register: &Path, known_day: Day, now: Timestamp) -> PathBuf {
    let (day, time) = (known_day.iso().replace('-', ""), now.to_utc().format("%H%M%S"));
    folder(register).join(format!("{}-{day}-{time}.seula", stem(register)))
}

/// Copies a register into a new private file, all of one moment.
pub(crate) fn copy(register: &Path, to: &Path) -> Result<()> {
    rights::make_folder(rights::folder_of(to)).map_err(|error| unwritable(&error, DOING))?;
    rights::create_private(to).map_err(|error| unwritable(&error, DOING))?;
    // From here on the file is this copy's own.
    open::reader(register).and_then(|source| copied(&source, to)).inspect_err(|_failed| discard(to))
}

/// Copies a backup into a new private file, wherever it lies: a register of this program or an older one.
pub(crate) fn copy_back(backup: &Path, to: &Path) -> Result<()> {
    let doing = "restoring a backup";
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if !backup.is_file() {
        return Err(Error::new(ErrorKind::RegisterMissing, doing));
    }
    let source = open::connect(backup, flags)?;
    let number = |pragma: &str| -> Result<i64> {
        source
            .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(pragma))
            .map_err(|error| failed(&error, doing))
    };
    if number("application_id")? != migrate::APPLICATION_ID {
        return Err(Error::new(ErrorKind::RegisterForeign, doing));
    }
    let format = u32::try_from(number("user_version")?).unwrap_or(u32::MAX);
    if format > migrate::FORMAT {
        return Err(Error::new(ErrorKind::RegisterTooNew(format, migrate::FORMAT), doing));
    }
    rights::make_folder(rights::folder_of(to)).map_err(|error| unwritable(&error, DOING))?;
    rights::create_private(to).map_err(|error| unwritable(&error, DOING))?;
    copied(&source, to).inspect_err(|_failed| discard(to))
}

fn copied(source: &Connection, to: &Path) -> Result<()> {
    let mut target = open::connect(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let backup = Backup::new(source, &mut target).map_err(|error| failed(&error, DOING))?;
    // In one go: what is written meanwhile would make it begin again.
    match backup.step(-1).map_err(|error| failed(&error, DOING))? {
        StepResult::Done => Ok(()),
        _ => Err(Error::new(ErrorKind::RegisterBusy, DOING)),
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

/// Gives a copy that is whole its name, once all of it is on the disk.
pub(crate) fn finish(part: &Path, to: &Path) -> Result<u64> {
    let file = std::fs::File::open(part).map_err(|error| unwritable(&error, DOING))?;
    file.sync_all().map_err(|error| unwritable(&error, DOING))?;
    let size = file.metadata().map_err(|error| unwritable(&error, DOING))?.len();
    if to.exists() {
        return Err(Error::new(ErrorKind::FileExists, DOING));
    }
    std::fs::rename(part, to).map_err(|error| unwritable(&error, DOING))?;
    Ok(size)
}

/// Removes a file that came to nothing, with what SQLite laid beside it.
pub(crate) fn discard(part: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut path = part.as_os_str().to_owned();
        path.push(ending);
        // It may not be there; a backup that failed is told anyway.
        std::fs::remove_file(path).unwrap_or_default();
    }
}

/// A file in the folder of backups, the day on which it was made, and whether it is one that is just being made.
struct Found {
    path: PathBuf,
    day: Day,
    part: bool,
}

/// The backups of a register, newest first; other files in the folder are not looked at.
fn all(register: &Path) -> Vec<Found> {
    let (stem, Ok(entries)) = (format!("{}-", stem(register)), std::fs::read_dir(folder(register))) else {
        return Vec::new();
    };
    let mut found: Vec<Found> = entries.filter_map(|entry| named(entry.ok()?.path(), &stem)).collect();
    found.sort_by(|a, b| b.path.cmp(&a.path));
    found
}

fn named(path: PathBuf, stem: &str) -> Option<Found> {
    let (date, rest) = path.file_name()?.to_str()?.strip_prefix(stem)?.split_once('-')?;
    let (time, ending) = rest.split_once('.')?;
    let part = ending.starts_with(PART);
    if time.len() != 6 || !(part || ending == "seula") {
        return None;
    }
    let (year, month, day) = (date.get(..4)?, date.get(4..6)?, date.get(6..)?);
    let day = Day::parse(&format!("{year}-{month}-{day}"))?;
    Some(Found { path, day, part })
}

/// The same, and whether it is over its time: over seven backups, older than thirty days, or left by a program that ended
/// while it made one.
fn judged(register: &Path, today: Day) -> Vec<(Found, bool)> {
    let mut kept = 0;
    all(register)
        .into_iter()
        .map(|found| {
            kept += usize::from(!found.part);
            let over = if found.part {
                found.day < today
            } else {
                kept > KEPT || found.day.plus_days(KEPT_DAYS) <= today
            };
            (found, over)
        })
        .collect()
}

/// The days of the backups that are there, newest first, and how many files should not be there any more.
pub(super) fn days(register: &Path, today: Day) -> (Vec<Day>, u64) {
    let judged = judged(register, today);
    let over = judged.iter().filter(|(_, over)| *over).count() as u64;
    (judged.into_iter().filter(|(found, _)| !found.part).map(|(found, _)| found.day).collect(), over)
}

/// Removes the files that are over their time; how many went. One that cannot be removed keeps none of the others.
pub(crate) fn prune(register: &Path, today: Day) -> Result<u64> {
    let (mut removed, mut failed) = (0, None);
    for (found, over) in judged(register, today) {
        if over {
            match std::fs::remove_file(found.path) {
                Ok(()) => removed += 1,
                Err(error) => failed = Some(unwritable(&error, DOING)),
            }
        }
    }
    failed.map_or(Ok(removed), Err)
}
