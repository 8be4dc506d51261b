//! Putting another register in the place of the open one.

use super::super::{Error, ErrorKind, Result, Store, failed, open};
use rusqlite::OpenFlags;
use rusqlite::backup::{Backup, StepResult};
use std::path::Path;

const DOING: &str = "restoring a backup";

impl Store {
    /// Copies a register over this one in one transaction: whoever else has it open sees the old one or the new one, and a
    /// program that is killed leaves the old one.
    pub(crate) fn replace(&mut self, by: &Path) -> Result<()> {
        let failure = |error: &rusqlite::Error| failed(error, DOING);
        self.conn.flush_prepared_statement_cache();
        let source = open::connect(by, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let copying = Backup::new(&source, &mut self.conn).map_err(|error| failure(&error))?;
        // In one go: until the last page is there nothing is committed.
        match copying.step(-1).map_err(|error| failure(&error))? {
            StepResult::Done => Ok(()),
            _ => Err(Error::new(ErrorKind::RegisterBusy, DOING)),
        }
    }
}
