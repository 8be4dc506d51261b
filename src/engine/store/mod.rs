//! The register file. Private to the engine: SQL lives here and nowhere else.
//!
//! [`Store`] is the one read-write connection, [`Reader`] a read-only one. [`Tx`] can read and write inside a
//! transaction but neither begin nor end one; [`Read`] can only read. Each noun has a folder with its statements.

#![expect(clippy::disallowed_types, reason = "the store holds the connections")]

mod account;
mod audit;
mod collection;
mod conversation;
mod import;
mod index;
mod leak_check;
mod lease;
mod migrate;
mod note;
mod open;
mod register;
mod rescrub;
mod retention;
mod review;
mod rights;
mod search;
mod share;
mod staff_text;
mod tag;

pub(crate) use account::{NewAccount, SecretRow};
pub(crate) use audit::Entry;
pub(crate) use conversation::{MessageRow, NewConversation, NewMessage, StoredOutline};
pub(crate) use import::NewImport;
pub(crate) use leak_check::NewLeakCheck;
pub(crate) use open::{create_file, place_fault};
pub(crate) use retention::{Erased, OpenRun};
pub(crate) use review::Explanation;
pub(crate) use search::{Order, Plan};
pub(crate) use share::share;
pub(crate) use staff_text::{StaffPlace, StaffText};

use crate::error::{Error, ErrorKind, Result};
use rusqlite::Connection;
use rusqlite::{Params, Row, TransactionBehavior};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The read-write connection.
pub(crate) struct Store {
    conn: Connection,
    path: PathBuf,
}

/// A read-only connection.
pub(crate) struct Reader {
    conn: Connection,
}

/// A transaction's inside that can read.
#[derive(Clone, Copy)]
pub(crate) struct Read<'tx> {
    conn: &'tx Connection,
}

/// A transaction's inside that can read and write, but neither commit nor roll back.
pub(crate) struct Tx<'tx> {
    read: Read<'tx>,
}

impl<'tx> Deref for Tx<'tx> {
    type Target = Read<'tx>;

    fn deref(&self) -> &Read<'tx> {
        &self.read
    }
}

impl Store {
    /// Opens the register at `path` for reading and writing, after every check of the file.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        Ok(Self { conn: open::writer(path)?, path: path.to_owned() })
    }

    /// Where the register lies.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Runs `act` in one immediate transaction: committed if it returns `Ok`, else rolled back.
    pub(crate) fn write<R>(&mut self, act: impl FnOnce(&Tx<'_>) -> Result<R>) -> Result<R> {
        let transaction = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| failed(&error, "beginning a transaction"))?;
        let done = act(&Tx { read: Read { conn: &transaction } })?;
        transaction.commit().map_err(|error| failed(&error, "committing a transaction"))?;
        Ok(done)
    }

    /// The same with `synchronous=NORMAL`: only for rows that no read can see yet (import staging).
    pub(crate) fn write_staged<R>(&mut self, act: impl FnOnce(&Tx<'_>) -> Result<R>) -> Result<R> {
        self.pragma("PRAGMA synchronous=NORMAL")?;
        let done = self.write(act);
        self.pragma("PRAGMA synchronous=FULL")?;
        done
    }

    /// Runs `look` in one read transaction.
    pub(crate) fn read<R>(&mut self, look: impl FnOnce(Read<'_>) -> Result<R>) -> Result<R> {
        read_in(&mut self.conn, look)
    }

    /// Copies the whole log into the file and cuts it to nothing. `false`: another connection still reads an
    /// older state, try again.
    pub(crate) fn checkpoint(&self) -> Result<bool> {
        self.conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>("busy"))
            .map(|busy| busy == 0)
            .map_err(|error| failed(&error, "checkpointing"))
    }

    /// The same without waiting for anybody.
    pub(crate) fn checkpoint_at_once(&self) -> Result<bool> {
        let doing = "checkpointing";
        self.conn.busy_timeout(Duration::ZERO).map_err(|error| failed(&error, doing))?;
        let cut = self.checkpoint();
        self.conn.busy_timeout(open::BUSY).map_err(|error| failed(&error, doing))?;
        cut
    }

    /// Gives up to this many free pages back to the file system; returns how many are left.
    pub(crate) fn compact(&self, pages: u32) -> Result<u64> {
        let mut statement = self
            .conn
            .prepare(&format!("PRAGMA incremental_vacuum({pages})"))
            .map_err(|error| failed(&error, "compacting"))?;
        let mut rows = statement.query([]).map_err(|error| failed(&error, "compacting"))?;
        while rows.next().map_err(|error| failed(&error, "compacting"))?.is_some() {}
        self.conn
            .query_row("PRAGMA freelist_count", [], |row| row.get::<_, i64>("freelist_count"))
            .map(|left| left as u64)
            .map_err(|error| failed(&error, "compacting"))
    }

    fn pragma(&self, statement: &str) -> Result<()> {
        self.conn.execute_batch(statement).map_err(|error| failed(&error, "setting up the connection"))
    }
}

impl Reader {
    /// Opens the register at `path` for reading; the writer has checked the file.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        Ok(Self { conn: open::reader(path)? })
    }

    /// Runs `look` in one read transaction, so that all it sees is of one moment.
    pub(crate) fn read<R>(&mut self, look: impl FnOnce(Read<'_>) -> Result<R>) -> Result<R> {
        read_in(&mut self.conn, look)
    }

    /// Stops the running statement from another thread.
    pub(crate) fn interrupt_handle(&self) -> rusqlite::InterruptHandle {
        self.conn.get_interrupt_handle()
    }
}

fn read_in<R>(conn: &mut Connection, look: impl FnOnce(Read<'_>) -> Result<R>) -> Result<R> {
    let transaction = conn
        .transaction_with_behavior(TransactionBehavior::Deferred)
        .map_err(|error| failed(&error, "beginning to read"))?;
    look(Read { conn: &transaction })
}

impl Read<'_> {
    /// The one row of a statement; `NotFound` if there is none.
    fn one<T>(
        &self,
        statement: &str,
        values: impl Params,
        row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
        doing: &'static str,
    ) -> Result<T> {
        self.conn
            .prepare_cached(statement)
            .and_then(|mut statement| statement.query_row(values, row))
            .map_err(|error| failed(&error, doing))
    }

    /// All rows of a statement.
    fn all<T>(
        &self,
        statement: &str,
        values: impl Params,
        row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
        doing: &'static str,
    ) -> Result<Vec<T>> {
        self.conn
            .prepare_cached(statement)
            .and_then(|mut statement| statement.query_map(values, row)?.collect())
            .map_err(|error| failed(&error, doing))
    }
}

impl Tx<'_> {
    /// Runs one statement without result; returns how many rows it changed.
    fn run(&self, statement: &str, values: impl Params, doing: &'static str) -> Result<usize> {
        self.conn
            .prepare_cached(statement)
            .and_then(|mut statement| statement.execute(values))
            .map_err(|error| failed(&error, doing))
    }

    /// Inserts one row; returns its id.
    fn insert(&self, statement: &str, values: impl Params, doing: &'static str) -> Result<i64> {
        self.conn
            .prepare_cached(statement)
            .and_then(|mut statement| statement.insert(values))
            .map_err(|error| failed(&error, doing))
    }
}

/// A row that is there but was not changed was changed by somebody else first.
fn changed_one(rows: usize, doing: &'static str) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::new(ErrorKind::Conflict, doing)) }
}

/// A number that no value of the domain has.
fn unknown_number(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, column.to_owned(), rusqlite::types::Type::Integer)
}

/// Turns a failure of SQLite into an [`Error`]: its code is kept, the text (which can quote values) is not.
pub(crate) fn failed(error: &rusqlite::Error, doing: &'static str) -> Error {
    use rusqlite::ErrorCode;
    let kind = match (error.sqlite_error_code(), error) {
        (Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked), _) => ErrorKind::RegisterBusy,
        (Some(ErrorCode::ReadOnly), _) => ErrorKind::ReadOnly,
        (Some(ErrorCode::DiskFull), _) => ErrorKind::DiskFull,
        (Some(ErrorCode::OperationInterrupted), _) => ErrorKind::Cancelled,
        (Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase), _) => ErrorKind::RegisterDamaged,
        (Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied), _) => ErrorKind::RegisterNoRights,
        (_, rusqlite::Error::QueryReturnedNoRows) => ErrorKind::NotFound,
        _ => ErrorKind::Internal,
    };
    let detail = match error {
        rusqlite::Error::SqliteFailure(code, _) => format!("sqlite {}", code.extended_code),
        rusqlite::Error::InvalidColumnName(name) => format!("column {name}"),
        rusqlite::Error::InvalidColumnType(_, name, _) => format!("column type {name}"),
        _ => String::new(),
    };
    Error::new(kind, doing).with_detail(detail)
}

/// The words of a trigger's refusal, which are ours and hold no content.
pub(crate) fn refused_by_trigger(error: &rusqlite::Error, words: &str) -> bool {
    matches!(error, rusqlite::Error::SqliteFailure(_, Some(text)) if text == words)
}
