//! Putting another register in the place of the open one.

use super::super::{Error, ErrorKind, Result, Store, failed, open};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

const DOING: &str = "restoring a backup";

/// A connection that sees whether anything was written to a register since it was made, whatever it is and whoever wrote
/// it.
pub(crate) struct Watch {
    conn: Connection,
    version: i64,
}

impl Watch {
    /// `RestoreOvertaken` if something was.
    fn check(&self) -> Result<()> {
        if version(&self.conn)? == self.version {
            Ok(())
        } else {
            Err(Error::new(ErrorKind::RestoreOvertaken, DOING))
        }
    }
}

/// It changes with everything that another connection commits.
fn version(conn: &Connection) -> Result<i64> {
    conn.query_row("PRAGMA data_version", [], |row| row.get("data_version"))
        .map_err(|error| failed(&error, DOING))
}

impl Store {
    /// Watches this register from now on.
    pub(crate) fn watch(&self) -> Result<Watch> {
        let conn = open::reader(&self.path)?;
        let version = version(&conn)?;
        Ok(Watch { conn, version })
    }

    /// Copies a register over this one in one transaction: whoever else has it open sees the old one or the new one, and a
    /// program that is killed leaves the old one. What was written since the watch began is in neither of the two:
    /// `RestoreOvertaken`, and everything is as it was.
    pub(crate) fn replace(&mut self, by: &Path, watch: &Watch) -> Result<()> {
        let failure = |error: &rusqlite::Error| failed(error, DOING);
        self.conn.flush_prepared_statement_cache();
        let source = open::connect(by, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let copying = Backup::new(&source, &mut self.conn).map_err(|error| failure(&error))?;
        let busy = || Error::new(ErrorKind::RegisterBusy, DOING);
        // The first page takes the right to write, and keeps it to the end: from here on nobody else writes, and whoever
        // reads sees the old register. What is dropped before the last page is rolled back.
        match copying.step(1).map_err(|error| failure(&error))? {
            StepResult::More => watch.check()?,
            _ => return Err(busy()),
        }
        // In one go: until the last page is there nothing is committed.
        match copying.step(-1).map_err(|error| failure(&error))? {
            StepResult::Done => Ok(()),
            _ => Err(busy()),
        }
    }
}
