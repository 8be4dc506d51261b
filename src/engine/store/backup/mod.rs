//! Copies of a register: where they lie, what they are called, and which of them are over.

mod before;
mod carry;
mod copy;
mod place;
mod prove;
mod replace;
mod rows;
mod shown;

pub(super) use before::before_update;
pub(crate) use copy::{Gauge, Part, check, copy, copy_back, discard};
use copy::{margin_days, outlook};
pub(crate) use place::{Place, Places, beside, chosen};
pub(crate) use prove::prove;

use super::Error;
use crate::domain::{Backup, BackupKind, Backups, Day, Timestamp};
use crate::error::unwritable;
use std::path::{Path, PathBuf};

/// Copies that supervisors made and that are kept (`SECURITY` 7).
pub(crate) const KEPT: usize = 7;

/// The ending of a copy that is just being made.
pub(crate) const PART: &str = "part.seula";

/// What every whole copy ends in.
const WHOLE: &str = "seula";

const DOING: &str = "backing up the register";

/// The end of a copy's name behind its time.
fn ending(kind: BackupKind) -> String {
    match kind {
        BackupKind::Wanted => WHOLE.to_owned(),
        BackupKind::BeforeUpdate(format) => format!("format-{format}.{WHOLE}"),
        BackupKind::Replaced => format!("replaced.{WHOLE}"),
        BackupKind::Damaged => format!("damaged.{WHOLE}"),
    }
}

/// What a name ends in says what the copy is; `None`: it is none.
fn kind_of(ending: &str) -> Option<BackupKind> {
    let words = ending.strip_suffix(WHOLE)?;
    match words.strip_suffix('.') {
        None => Some(BackupKind::Wanted),
        Some("replaced") => Some(BackupKind::Replaced),
        Some("damaged") => Some(BackupKind::Damaged),
        Some(format) => format.strip_prefix("format-")?.parse().ok().map(BackupKind::BeforeUpdate),
    }
}

/// A file among the backups: a whole copy, or a part of one that is just being made (`None`).
struct Found {
    path: PathBuf,
    day: Day,
    made: Timestamp,
    kind: Option<BackupKind>,
}

impl Found {
    /// Reads a name of the form `register-20261124-120000.seula`: it sorts by the day that retention believed in.
    fn named(path: PathBuf, prefix: &str) -> Option<Self> {
        let (date, rest) = path.file_name()?.to_str()?.strip_prefix(prefix)?.split_once('-')?;
        let (time, ending) = rest.split_once('.')?;
        let (year, month, day) = (date.get(..4)?, date.get(4..6)?, date.get(6..)?);
        let day = Day::parse(&format!("{year}-{month}-{day}"))?;
        let made = instant(day, time)?;
        let kind = if ending.contains(PART) { None } else { Some(kind_of(ending)?) };
        Some(Self { path, day, made, kind })
    }

    /// The first day on which it may not exist. A part that lies there on another day was left by a program that ended; a whole
    /// copy from before the margin was raised is over at once. One that cannot be looked into has its time.
    fn over_on(&self, margin: u32) -> Day {
        let is_less = || margin_days(&self.path).is_ok_and(|days| days < margin);
        if margin > 0 && self.kind.is_some() && is_less() {
            return self.day;
        }
        self.day.plus_days(self.kind.map_or(1, BackupKind::kept_days))
    }
}

/// The instant of that day whose time of day in UTC is `HHMMSS`.
fn instant(day: Day, time: &str) -> Option<Timestamp> {
    const DAY_SECS: i64 = 24 * 60 * 60;
    let part = |at: std::ops::Range<usize>| time.get(at)?.parse::<i64>().ok();
    let secs = part(0..2)? * 3600 + part(2..4)? * 60 + part(4..6)?;
    let start = day.start().secs();
    let ahead = (secs - start.rem_euclid(DAY_SECS)).rem_euclid(DAY_SECS);
    (time.len() == 6).then(|| Timestamp((start + ahead) * 1000))
}

/// What is kept, newest first. A copy that is gone between two looks is none.
pub(crate) fn kept(places: &Places, today: Day) -> Backups {
    let (found, unreadable) = all(places);
    let backup = |found: Found| {
        let (kind, destroyed_on) = (found.kind?, found.over_on(places.margin_days()));
        let bytes = std::fs::metadata(&found.path).ok()?.len();
        Some(Backup { path: found.path, kind, made: found.made, bytes, destroyed_on })
    };
    Backups {
        folder: places.current().folder.clone(),
        beside: places.current().is_beside(),
        kept: found.into_iter().filter_map(backup).collect(),
        unreadable,
        today,
    }
}

/// The files of all places, newest first, and the places that cannot be looked into with the day on which they hold
/// nothing any more; other files are not looked at.
fn all(places: &Places) -> (Vec<Found>, Vec<(PathBuf, Day)>) {
    let (mut found, mut unreadable) = (Vec::new(), Vec::new());
    for place in places.all() {
        match place.files() {
            Ok(files) => {
                found.extend(files.into_iter().filter_map(|path| Found::named(path, &place.prefix)));
            }
            Err(_) => unreadable.push((place.folder.clone(), place.empty_on())),
        }
    }
    found.sort_by(|a, b| (b.day, b.made, &b.path).cmp(&(a.day, a.made, &a.path)));
    (found, unreadable)
}

/// Whether whole copies lie in the folder beside a register, by their names: there may be no register to be asked.
pub(super) fn lie_beside(register: &Path) -> bool {
    let place = beside(register);
    let is_copy = |path| Found::named(path, &place.prefix).is_some_and(|found| found.kind.is_some());
    place.files().is_ok_and(|files| files.into_iter().any(is_copy))
}

/// What became of copies that are over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pruned {
    /// Whole copies that went.
    pub(crate) removed: u64,
    /// Files that could not be removed.
    pub(crate) failed: u64,
}

/// Removes copies that are over seven or over their time, and what programs left that ended while they made one. One that
/// cannot be removed keeps none of the others; it is told by [`Backups::overdue`] as long as it is there.
pub(crate) fn prune(places: &Places, today: Day) -> Pruned {
    let (mut wanted, mut pruned) = (0, Pruned::default());
    for found in all(places).0 {
        wanted += usize::from(found.kind == Some(BackupKind::Wanted));
        let over_seven = found.kind == Some(BackupKind::Wanted) && wanted > KEPT;
        if !over_seven && found.over_on(places.margin_days()) > today {
            continue;
        }
        match std::fs::remove_file(&found.path) {
            Ok(()) => pruned.removed += u64::from(found.kind.is_some()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(_) => pruned.failed += 1,
        }
    }
    pruned
}

fn refused(error: &std::io::Error) -> Error {
    unwritable(error, DOING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_when_a_copy_was_made_what_it_is_and_when_it_goes() {
        let whole = |name: &str| {
            let found = Found::named(PathBuf::from(name), "a-")?;
            Some((found.made.rfc3339(), found.kind, found.over_on(0).iso()))
        };
        for (name, at, kind, over) in [
            ("a-20261124-120000.seula", "2026-11-24T12:00:00Z", Some(BackupKind::Wanted), "2026-12-24"),
            // In Helsinki it is the 25th already.
            ("a-20261125-223000.seula", "2026-11-24T22:30:00Z", Some(BackupKind::Wanted), "2026-12-25"),
            (
                "a-20260701-213000.replaced.seula",
                "2026-06-30T21:30:00Z",
                Some(BackupKind::Replaced),
                "2026-07-31",
            ),
            (
                "a-20261124-120000.format-3.seula",
                "2026-11-24T12:00:00Z",
                Some(BackupKind::BeforeUpdate(3)),
                "2026-12-24",
            ),
            (
                "a-20261124-120000.damaged.seula",
                "2026-11-24T12:00:00Z",
                Some(BackupKind::Damaged),
                "2026-11-25",
            ),
            ("a-20261124-120000.part.seula", "2026-11-24T12:00:00Z", None, "2026-11-25"),
            ("a-20261124-120000.format-3.part.seula-wal", "2026-11-24T12:00:00Z", None, "2026-11-25"),
        ] {
            assert_eq!(whole(name), Some((at.to_owned(), kind, over.to_owned())), "{name}");
        }
        for other in [
            "a-20261124-120000.txt",
            "a-20261124-1200.seula",
            "b-20261124-120000.seula",
            "a.seula",
            "a-20261324-120000.seula",
            "a-20261124-120000.format-x.seula",
        ] {
            assert_eq!(whole(other), None, "{other}");
        }
    }
}
