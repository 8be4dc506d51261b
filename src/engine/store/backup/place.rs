//! Folders in which copies of a register can lie: the one beside it, and those that supervisors have chosen.

use super::super::remote::{Remote, remote};
use super::super::{Error, ErrorKind, Read, Result, Tx, hex, rights};
use super::{DOING, ending, refused};
use crate::domain::{BackupKind, Day, Timestamp};
use crate::engine::transact::{KeepBackups, May};
use rusqlite::named_params;
use sha2::{Digest as _, Sha256};
use std::path::{Path, PathBuf};

/// One folder.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// Where it is.
    pub(crate) folder: PathBuf,
    /// What the names of this register's copies begin with. In a folder of somebody's choice copies of another register
    /// of the same name can lie.
    pub(super) prefix: String,
    /// The last day on which a copy was put there; `None`: it is the folder beside the register.
    used_on: Option<Day>,
}

impl Place {
    /// The file of a copy that is made now: its name sorts by the day that retention believes in, whatever the clock says.
    pub(crate) fn file(&self, known_day: Day, now: Timestamp, kind: BackupKind) -> PathBuf {
        let (day, time) = (known_day.iso().replace('-', ""), now.to_utc().format("%H%M%S"));
        self.folder.join(format!("{}{day}-{time}.{}", self.prefix, ending(kind)))
    }

    /// Whether it is the folder beside the register.
    pub(crate) fn is_beside(&self) -> bool {
        self.used_on.is_none()
    }

    /// The first day on which no copy may lie there.
    pub(super) fn empty_on(&self) -> Day {
        self.used_on.unwrap_or(Day::from_number(0)).plus_days(BackupKind::Wanted.kept_days())
    }

    /// What lies in it. The one beside the register may not have been made yet.
    pub(super) fn files(&self) -> std::io::Result<Vec<PathBuf>> {
        match std::fs::read_dir(&self.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && self.is_beside() => Ok(Vec::new()),
            entries => entries?.map(|entry| entry.map(|entry| entry.path())).collect(),
        }
    }

    /// Makes the folder beside the register if it is not there, with the register's own group if it has one. A folder of
    /// somebody's choice is not made: it may lie on a disk that is not there now.
    pub(crate) fn ready(&self, register: &Path) -> Result<()> {
        if self.is_beside() {
            let made = !self.folder.exists();
            rights::make_folder(&self.folder).map_err(|error| refused(&error))?;
            return if made {
                rights::take_after(register, &self.folder).map_err(|error| refused(&error))
            } else {
                Ok(())
            };
        }
        usable(&self.folder)
    }
}

/// Whether copies can be kept in a folder of somebody's choice: there, on a disk of this machine, not open to everybody.
fn usable(folder: &Path) -> Result<()> {
    if !folder.is_dir() || !rights::is_writable(folder) {
        return Err(Error::new(ErrorKind::FileUnwritable, DOING));
    }
    match remote(folder) {
        Some(Remote::Network) => return Err(Error::new(ErrorKind::FolderOnNetwork, DOING)),
        Some(Remote::Cloud) => return Err(Error::new(ErrorKind::FolderInCloud, DOING)),
        None => {}
    }
    if rights::is_open_to_all(folder) {
        return Err(Error::new(ErrorKind::FolderExposed, DOING));
    }
    Ok(())
}

/// The folder beside a register.
pub(crate) fn beside(register: &Path) -> Place {
    let stem = register.file_stem().unwrap_or_default().to_string_lossy();
    let folder = rights::folder_of(register).join("backups");
    Place { folder, prefix: format!("{stem}-"), used_on: None }
}

/// All of them, and the one into which the next copy goes.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    /// The first is the one beside the register.
    all: Vec<Place>,
    current: usize,
    /// The margin in force, in days.
    margin_days: u32,
}

impl Places {
    /// All.
    pub(crate) fn all(&self) -> &[Place] {
        &self.all
    }

    /// The margin in force, in days: a copy with a smaller one holds what is due earlier now.
    pub(super) fn margin_days(&self) -> u32 {
        self.margin_days
    }

    /// The one beside the register.
    pub(crate) fn beside(&self) -> &Place {
        // There is always one.
        self.all.first().unwrap_or_else(|| self.current())
    }

    /// The one into which the next copy goes.
    #[expect(clippy::indexing_slicing, reason = "it is made with the list")]
    pub(crate) fn current(&self) -> &Place {
        &self.all[self.current]
    }

    /// Folders whose copies are all over by this day, as far as they can be looked into.
    pub(crate) fn spent(&self, today: Day) -> Vec<PathBuf> {
        let spent = |place: &&Place| {
            let empty = || {
                place.files().is_ok_and(|files| {
                    !files.into_iter().any(|path| super::Found::named(path, &place.prefix).is_some())
                })
            };
            !place.is_beside() && place.empty_on() <= today && empty()
        };
        let chosen = &self.current().folder;
        self.all
            .iter()
            .filter(spent)
            .map(|place| place.folder.clone())
            .filter(|folder| folder != chosen)
            .collect()
    }
}

impl Read<'_> {
    /// Where the open register lies.
    pub(crate) fn register_path(&self) -> Result<PathBuf> {
        let path = self.conn.path().filter(|path| !path.is_empty());
        path.map(PathBuf::from)
            .ok_or_else(|| Error::new(ErrorKind::Internal, "asking for the register's path"))
    }

    /// The folders in which copies can lie.
    pub(crate) fn backup_places(&self) -> Result<Places> {
        let register = self.register_path()?;
        let chosen: String =
            self.one("SELECT backup_folder FROM register", [], |row| row.get("backup_folder"), DOING)?;
        let beside = beside(&register);
        let row = self.register()?;
        let (prefix, margin_days) = (format!("{}{}-", beside.prefix, tag(&row.id_key)), row.margin_days);
        let row = |row: &rusqlite::Row<'_>| {
            Ok(Place {
                folder: PathBuf::from(row.get::<_, String>("path")?),
                prefix: prefix.clone(),
                used_on: Some(Day::from_number(row.get("used_on")?)),
            })
        };
        let mut all = vec![beside];
        all.extend(self.all("SELECT path, used_on FROM backup_folder ORDER BY id", [], row, DOING)?);
        let chosen = Path::new(&chosen);
        let current = all.iter().skip(1).position(|place| place.folder == chosen).map_or(0, |at| at + 1);
        Ok(Places { all, current, margin_days })
    }
}

/// A sign that tells this register from others, and tells nothing else.
fn tag(id_key: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update(id_key);
    hash.update(b"backup\0");
    hex(hash.finalize().get(..4).unwrap_or_default())
}

impl<R: May<KeepBackups>> Tx<'_, R> {
    /// From now on copies go into this folder; `None`: into the one beside the register.
    pub(crate) fn backup_folder_choose(&self, folder: Option<&Path>, today: Day) -> Result<()> {
        let folder = match folder {
            None => "",
            Some(folder) => {
                usable(folder)?;
                folder.to_str().ok_or_else(|| Error::new(ErrorKind::FileUnwritable, DOING))?
            }
        };
        if !folder.is_empty() {
            self.backup_folder_used(folder, today)?;
        }
        let values = named_params! { ":folder": folder };
        self.run("UPDATE register SET backup_folder = :folder", values, DOING).map(drop)
    }

    /// A copy is put there on this day.
    fn backup_folder_used(&self, folder: &str, today: Day) -> Result<()> {
        let values = named_params! { ":path": folder, ":used_on": today.number() };
        if self.run("UPDATE backup_folder SET used_on = :used_on WHERE path = :path", values, DOING)? == 0 {
            let statement = "INSERT INTO backup_folder (path, used_on) VALUES (:path, :used_on)";
            self.insert(statement, values, DOING)?;
        }
        Ok(())
    }

    /// The same of a place; the one beside the register needs no note.
    pub(crate) fn backup_place_used(&self, place: &Place, today: Day) -> Result<()> {
        match place.folder.to_str().filter(|_| !place.is_beside()) {
            Some(folder) => self.backup_folder_used(folder, today),
            None => Ok(()),
        }
    }

    /// Forgets a folder: nothing of this register lies there any more. The next copy goes beside the register if it was
    /// to go there.
    pub(crate) fn backup_folder_forget(&self, folder: &Path) -> Result<bool> {
        let Some(folder) = folder.to_str() else { return Ok(false) };
        let values = named_params! { ":path": folder };
        self.run("UPDATE register SET backup_folder = '' WHERE backup_folder = :path", values, DOING)?;
        self.run("DELETE FROM backup_folder WHERE path = :path", values, DOING).map(|rows| rows > 0)
    }
}

/// The whole path of a folder that was typed; `None`: it is the one beside the register.
pub(crate) fn chosen(typed: &Path, register: &Path) -> Result<Option<PathBuf>> {
    let folder = typed.canonicalize().map_err(|error| refused(&error))?;
    usable(&folder)?;
    let same = beside(register).folder.canonicalize().is_ok_and(|beside| beside == folder);
    Ok((!same).then_some(folder))
}
