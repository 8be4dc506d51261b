//! What a register takes over from the one whose place it takes: no entry of the log, no record of a destruction or of an
//! export, no right and no password is undone by a restore, and nobody stays signed in.

use super::super::audit::LogRow;
use super::super::{Read, Result, Tx};
use super::rows::Kept;
use super::shown::Shown;
use crate::error::{Error, ErrorKind};
use rusqlite::{Row, named_params};

const DOING: &str = "restoring a backup";

/// What it is.
pub(crate) struct Carried {
    known_day: i64,
    /// The margin, which a backup from before it was raised gets as the one that is wanted: its first opening moves the days.
    margin_days: u32,
    generation: i64,
    /// The highest epoch of any account.
    epoch: i64,
    /// The last number of each table whose numbers are never used again.
    sequences: Vec<(String, i64)>,
    /// The entries of the log that follow those of the backup.
    log: Vec<LogRow>,
    kept: Kept,
    shown: Shown,
    folder: String,
    folders: Vec<(String, i64)>,
    runs: [Option<i64>; 4],
}

/// What tells a backup of this register from another.
pub(crate) struct Origin {
    id_key: Vec<u8>,
    /// Number and hash of the last entry in its log.
    log_end: Option<(i64, Vec<u8>)>,
}

impl Read<'_> {
    /// Which register a backup is of, and how far its log goes; read in the backup.
    pub(crate) fn backup_origin(&self) -> Result<Origin> {
        Ok(Origin { id_key: self.register()?.id_key, log_end: self.audit_last()? })
    }

    /// Reads it in the register that is open. A backup has another key if it is of another register, and an entry at the
    /// end of its log that this log does not hold if somebody has worked in it.
    pub(crate) fn backup_carried(&self, origin: Origin) -> Result<Carried> {
        let other = || Error::new(ErrorKind::BackupOther, DOING);
        let same = self.register()?.id_key == origin.id_key;
        let (entry, hash) = origin.log_end.filter(|_| same).ok_or_else(other)?;
        let log = self.audit_behind(entry, &hash)?.ok_or_else(other)?;
        let (kept, shown) = (self.backup_kept_rows()?, self.backup_shown()?);
        let pair = |row: &Row<'_>| Ok((row.get::<_, String>("name")?, row.get::<_, i64>("number")?));
        let sequences = self.all(
            "SELECT name, seq AS number FROM sqlite_sequence WHERE name <> 'audit'",
            [],
            pair,
            DOING,
        )?;
        let folders = self.all(
            "SELECT path AS name, used_on AS number FROM backup_folder ORDER BY id",
            [],
            pair,
            DOING,
        )?;
        let row = |row: &Row<'_>| {
            Ok(Carried {
                known_day: row.get("known_day")?,
                margin_days: row.get("margin_days")?,
                generation: row.get("generation")?,
                epoch: row.get("epoch")?,
                sequences,
                log,
                kept,
                shown,
                folder: row.get("backup_folder")?,
                folders,
                runs: [
                    row.get("ran_ms")?,
                    row.get("scheduled_ms")?,
                    row.get("paused_from_ms")?,
                    row.get("paused_until_ms")?,
                ],
            })
        };
        self.one(include_str!("carried.sql"), [], row, DOING)
    }
}

impl Tx<'_> {
    /// Takes it over in the register that comes in its place.
    pub(crate) fn backup_carry(&self, carried: &Carried) -> Result<()> {
        let [ran, scheduled, paused_from, paused_until] = carried.runs;
        let values = named_params! {
            ":known_day": carried.known_day,
            ":margin_days": carried.margin_days,
            ":generation": carried.generation,
            ":folder": carried.folder,
            ":ran_ms": ran,
            ":scheduled_ms": scheduled,
            ":paused_from_ms": paused_from,
            ":paused_until_ms": paused_until,
        };
        self.run(include_str!("carry.sql"), values, DOING)?;
        self.backup_keep_rows(&carried.kept)?;
        // The seals are now those of the other register: what it has pruned does not come back.
        self.run(include_str!("pruned.sql"), [], DOING)?;
        // Every session of the other register ends at its next act.
        let values = named_params! { ":epoch": carried.epoch };
        self.run("UPDATE account SET epoch = epoch + :epoch + 1", values, DOING)?;
        self.run("DELETE FROM lease", [], DOING)?;
        for (name, number) in &carried.sequences {
            let values = named_params! { ":name": name, ":number": number };
            self.run(include_str!("number_row.sql"), values, DOING)?;
            self.run("UPDATE sqlite_sequence SET seq = max(seq, :number) WHERE name = :name", values, DOING)?;
        }
        self.backup_keep_shown(&carried.shown)?;
        self.run("DELETE FROM backup_folder", [], DOING)?;
        for (path, used_on) in &carried.folders {
            let values = named_params! { ":path": path, ":used_on": used_on };
            self.run("INSERT INTO backup_folder (path, used_on) VALUES (:path, :used_on)", values, DOING)?;
        }
        carried.log.iter().try_for_each(|row| self.audit_take(row))
    }
}
