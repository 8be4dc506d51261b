//! Backups in words.

use super::Tr;
use crate::domain::{Backup, BackupKind};

impl Tr {
    /// Why a copy was made.
    pub fn backup_kind(self, kind: BackupKind) -> String {
        match kind {
            BackupKind::Wanted => self.backup_kind_wanted().to_owned(),
            BackupKind::BeforeUpdate(format) => self.backup_kind_before_update(u64::from(format)),
            BackupKind::Replaced => self.backup_kind_replaced().to_owned(),
            BackupKind::Damaged => self.backup_kind_damaged().to_owned(),
        }
    }

    /// What it is, how large, and when it goes; `overdue`: it should have gone.
    pub fn backup_facts(self, backup: &Backup, overdue: bool) -> String {
        let day = self.date(backup.destroyed_on);
        let goes = if overdue { self.backup_overdue(&day) } else { self.backup_destroyed_on(&day) };
        self.list_facts(&[self.backup_kind(backup.kind), self.size_bytes(backup.bytes), goes])
    }
}
