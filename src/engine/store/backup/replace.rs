//! Putting another register in the place of the open one.

use super::super::{Error, ErrorKind, Read, Result, Store, failed, open, read_in};
use rusqlite::OpenFlags;
use rusqlite::backup::{Backup, StepResult};
use std::path::Path;

const DOING: &str = "restoring a backup";

impl Store {
    /// Copies a register over this one in one transaction: whoever else has it open sees the old one or the new one,
    /// and a program that is killed leaves the old one. `carry` looks at this register when nobody can write to it any
    /// more until the end, and may write to the one that comes; if it fails, everything is as it was.
    pub(crate) fn replace(&mut self, by: &Path, carry: impl FnOnce(Read<'_>) -> Result<()>) -> Result<()> {
        let failure = |error: &rusqlite::Error| failed(error, DOING);
        let busy = || Error::new(ErrorKind::RegisterBusy, DOING);
        self.conn.flush_prepared_statement_cache();
        let mut beside = open::reader(&self.path)?;
        let source = open::connect(by, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let copying = Backup::new(&source, &mut self.conn).map_err(|error| failure(&error))?;
        // The first page takes the right to write and keeps it. What is dropped before the last page is rolled back.
        match copying.step(1).map_err(|error| failure(&error))? {
            StepResult::More => read_in(&mut beside, None, carry)?,
            _ => return Err(busy()),
        }
        // In one go: until the last page is there nothing is committed. What was written to the source meanwhile has
        // SQLite begin at its first page again.
        match copying.step(-1).map_err(|error| failure(&error))? {
            StepResult::Done => Ok(()),
            _ => Err(busy()),
        }
    }
}
