//! Copies of the register that are kept for a while.

use crate::domain::{Day, Timestamp};
use std::path::PathBuf;

/// Why a copy was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BackupKind {
    /// A supervisor wanted it.
    Wanted,
    /// A newer program brought the register to its own format; this is how it was, in the format of this number.
    BeforeUpdate(u32),
    /// Another backup took the register's place.
    Replaced,
    /// The same of a register that was damaged, so that nothing could be taken out of it.
    Damaged,
}

impl BackupKind {
    /// Days for which it is kept. What falls due within them is not in it, so that no copy ever holds past-due text
    /// (`DECISIONS` 13); one from which nothing could be taken goes on the next day.
    pub fn kept_days(self) -> u64 {
        match self {
            Self::Wanted | Self::BeforeUpdate(_) | Self::Replaced => 30,
            Self::Damaged => 1,
        }
    }
}

/// A copy that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// Why it was made.
    pub kind: BackupKind,
    /// When, by the day that retention believed in.
    pub made: Timestamp,
    /// Its size.
    pub bytes: u64,
    /// The first day on which it may not exist.
    pub destroyed_on: Day,
}

/// The copies of one register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backups {
    /// The folder into which the next one goes.
    pub folder: PathBuf,
    /// Whether that is the folder beside the register.
    pub beside: bool,
    /// Those that are there, newest first.
    pub kept: Vec<Backup>,
    /// Folders that cannot be looked into, and the first day on which no copy may lie there.
    pub unreadable: Vec<(PathBuf, Day)>,
    /// The last day that retention believes in.
    pub today: Day,
}

impl Backups {
    /// When the last one was made that a supervisor wanted.
    pub fn last(&self) -> Option<Timestamp> {
        self.kept.iter().find(|backup| backup.kind == BackupKind::Wanted).map(|backup| backup.made)
    }

    /// Those whose time is over and that are there still, because they could not be removed.
    pub fn overdue(&self) -> impl Iterator<Item = &Backup> {
        self.kept.iter().filter(|backup| backup.destroyed_on <= self.today)
    }

    /// Folders in which such copies may lie unseen.
    pub fn overdue_unseen(&self) -> impl Iterator<Item = &PathBuf> {
        self.unreadable.iter().filter(|(_, until)| *until <= self.today).map(|(folder, _)| folder)
    }
}
