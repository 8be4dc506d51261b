//! Looking through copies, and through whatever else lies beside the register and its backups, for what is past its time.

use super::super::migrate::APPLICATION_ID;
use super::super::rights;
use super::copy::own_files;
use super::{Found, Places, kept, outlook};
use crate::domain::{Day, ProofPlace, ProofRow, Timestamp};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Where the header of SQLite has the number of the program that a file belongs to (sqlite.org/fileformat.html).
const APPLICATION_AT: std::ops::Range<usize> = 68..72;

/// What copies hold: a row of them, and one of the other files. `known_day`: the day by which copies are removed.
pub(crate) fn prove(register: &Path, places: &Places, known_day: Day, today: Day) -> [ProofRow; 2] {
    let backups = kept(places, known_day);
    let mut row = ProofRow { place: ProofPlace::Backups, rows: 0, oldest: None, found: 0 };
    row.found += backups.overdue().count() as u64 + backups.unreadable.len() as u64;
    for backup in &backups.kept {
        row.rows += 1;
        row.look_into(&backup.path, today);
    }
    let whole: BTreeSet<&PathBuf> = backups.kept.iter().map(|backup| &backup.path).collect();
    let mut files = ProofRow { place: ProofPlace::Files, rows: 0, oldest: None, found: 0 };
    for path in others(register, places) {
        if whole.contains(&path) {
            continue;
        }
        files.rows += 1;
        let part = places.all().iter().find_map(|place| Found::named(path.clone(), &place.prefix));
        match part {
            // One of today may just be in the making.
            Some(part) => files.found += u64::from(part.over_on(places.margin_days()) <= known_day),
            None if is_register(&path) => files.look_into(&path, today),
            None => {}
        }
    }
    [row, files]
}

impl ProofRow {
    /// Adds what a copy of a register holds; one that cannot be looked into may hold anything.
    fn look_into(&mut self, path: &Path, today: Day) {
        let Ok((_, oldest, due)) = outlook(path, today) else {
            self.found += 1;
            return;
        };
        self.found += due;
        let oldest = oldest.map(Timestamp::day);
        self.oldest = match (self.oldest, oldest) {
            (Some(known), Some(oldest)) => Some(known.min(oldest)),
            (known, oldest) => known.or(oldest),
        };
    }
}

/// Plain files beside the register and in the folders of its backups, but for the register's own.
fn others(register: &Path, places: &Places) -> BTreeSet<PathBuf> {
    let folder = rights::folder_of(register);
    let folders = std::iter::once(folder).chain(places.all().iter().map(|place| place.folder.as_path()));
    let entries = folders.filter_map(|folder| std::fs::read_dir(folder).ok()).flatten().flatten();
    let plain = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    // A copy beside the register can be called much like it.
    let own = own_files(&folder.join(register.file_name().unwrap_or_default()));
    plain.map(|entry| entry.path()).filter(|path| !own.contains(path)).collect()
}

/// Whether a file is a register, by its header.
fn is_register(path: &Path) -> bool {
    let head = || -> std::io::Result<Vec<u8>> {
        let mut head = Vec::with_capacity(APPLICATION_AT.end);
        File::open(path)?.take(APPLICATION_AT.end as u64).read_to_end(&mut head)?;
        Ok(head)
    };
    let number = head().ok().and_then(|head| <[u8; 4]>::try_from(head.get(APPLICATION_AT)?).ok());
    number.is_some_and(|number| i64::from(u32::from_be_bytes(number)) == APPLICATION_ID)
}
