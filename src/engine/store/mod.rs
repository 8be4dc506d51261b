//! The register file. Private to the engine: SQL lives here and nowhere else.
//!
//! [`Store`] is the one read-write connection, [`Reader`] a read-only one. [`Tx`] can read and write inside a
//! transaction but neither begin nor end one; [`Read`] can only read. Each noun has a folder with its statements.

#![expect(clippy::disallowed_types, reason = "the store holds the connections")]

mod account;
mod adjudication;
mod answer;
mod audit;
pub(crate) mod backup;
mod blank;
mod busy;
mod collection;
mod conversation;
mod evidence;
mod gap;
mod import;
mod index;
mod insight;
mod leak_check;
mod lease;
mod ledger;
mod log;
mod mapping;
mod migrate;
mod note;
mod number;
mod open;
mod queue;
mod record;
mod register;
mod remote;
mod rescrub;
mod retention;
mod review;
mod rights;
mod round;
mod scan;
mod scorecard;
mod search;
mod share;
mod staff_text;
mod tag;
mod text;
mod traces;
mod upkeep;

pub(crate) use account::{AccountChange, NewAccount, SecretRow};
pub(crate) use adjudication::{Adjudicated, LockedVersion};
pub(crate) use answer::{
    AnswerCount, ListedAnswer, MonthMessage, NewTextVerdict, TextCount, UncountedMonth, Wanted, WhichMonth,
    channel_bit, language_bit, languages_of,
};
pub(crate) use audit::{Entry, LogRow};
pub(crate) use blank::STAFF_TABLES;
pub(crate) use conversation::{MessageRow, NewConversation, NewMessage, StoredOutline};
pub(crate) use evidence::MarkedRow;
pub(crate) use import::{Lengthening, Marks, NewImport, Shorter, Unfinished};
pub(crate) use index::StaleMonth;
pub(crate) use insight::LivingPart;
pub(crate) use leak_check::NewLeakCheck;
use number::{json_of, known, maybe};
pub(crate) use open::{create_file, place_fault};
pub(crate) use record::NewStatements;
pub(crate) use retention::{Erased, OpenRun};
pub(crate) use review::Explanation;
pub(crate) use round::{
    AskedRow, AssignmentRow, Awaited, BegunReview, FrameMark, Judged, JudgedItem, JudgedValue, NewResult,
    NewRound, NewRoundItem, NewStratum, Redealt, ReviewedRow, RoundStamp, ShownItem, StratumRow,
};
pub(crate) use scan::Scan;
use search::Memory;
pub(crate) use search::{FrameRow, FrameStart, FrameTraits, KeptWords, Order, Plan};
pub(crate) use share::{can_share, share};
pub(crate) use staff_text::StaffText;
pub use traces::Traces;

use crate::domain::{Day, Timestamp};
use crate::engine::transact::{Door, System};
use crate::error::{Error, ErrorKind, Result};
use rusqlite::Connection;
use rusqlite::{Params, Row, TransactionBehavior};
use std::marker::PhantomData;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The read-write connection.
pub(crate) struct Store {
    conn: Connection,
    path: PathBuf,
}

/// A read-only connection, and what it remembers of what it has read.
pub(crate) struct Reader {
    conn: Connection,
    stop: Stop,
    memory: Memory,
}

/// The wish that a reader stops what it is about. It stands until it is taken back, so that none is lost that comes
/// between two statements: it is looked at before each, and by SQLite in the middle of one.
#[derive(Clone, Default)]
pub(crate) struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Wishes it, or takes the wish back.
    pub(crate) fn set(&self, stop: bool) {
        self.0.store(stop, Ordering::SeqCst);
    }

    /// Whether it is wished.
    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// A transaction's inside that can read.
#[derive(Clone, Copy)]
pub struct Read<'tx> {
    conn: &'tx Connection,
    /// A reader's; whoever writes goes on.
    stop: Option<&'tx Stop>,
    /// A reader's; whoever writes remembers nothing.
    memory: Option<&'tx Memory>,
}

/// A transaction's inside that can read, and write what the right `R` allows; but neither commit nor roll back. Only
/// [`crate::engine::transact`] hands one out, after it has checked that right. `R` is the action of a person, or
/// [`System`].
pub struct Tx<'tx, R = System> {
    read: Read<'tx>,
    right: PhantomData<R>,
}

impl<'tx, R> Deref for Tx<'tx, R> {
    type Target = Read<'tx>;

    fn deref(&self) -> &Read<'tx> {
        &self.read
    }
}

impl Store {
    /// Opens the register at `path` for reading and writing, after every check of the file.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let (conn, _) = open::writer(path, None)?;
        Ok(Self { conn, path: path.to_owned() })
    }

    /// The same on a day and at a time of the clock. Before a register of an older format is brought to the newest, a copy
    /// of it is kept among its backups; its size in bytes, if one was made.
    pub(crate) fn open_keeping(path: &Path, today: Day, now: Timestamp) -> Result<(Self, Option<u64>)> {
        let (conn, kept) = open::writer(path, Some((today, now)))?;
        Ok((Self { conn, path: path.to_owned() }, kept))
    }

    /// Where the register lies.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Runs `act` in one immediate transaction: committed if it returns `Ok`, else rolled back.
    pub(crate) fn write<R, T>(
        &mut self,
        _door: Door,
        act: impl FnOnce(&Tx<'_, R>) -> Result<T>,
    ) -> Result<T> {
        let transaction = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| failed(&error, "beginning a transaction"))?;
        let done =
            act(&Tx { read: Read { conn: &transaction, stop: None, memory: None }, right: PhantomData })?;
        transaction.commit().map_err(|error| failed(&error, "committing a transaction"))?;
        Ok(done)
    }

    /// The same with `synchronous=NORMAL`: only for rows that no read can see yet (import staging).
    pub(crate) fn write_unseen<R, T>(
        &mut self,
        door: Door,
        act: impl FnOnce(&Tx<'_, R>) -> Result<T>,
    ) -> Result<T> {
        self.pragma("PRAGMA synchronous=NORMAL")?;
        let done = self.write(door, act);
        self.pragma("PRAGMA synchronous=FULL")?;
        done
    }

    /// The same without looking for rows that refer to those that are removed: only for rows to which nothing refers
    /// any more. No index leads from an import to its conversations, so that SQLite would look through all of them.
    pub(crate) fn write_unreferenced<R, T>(
        &mut self,
        door: Door,
        act: impl FnOnce(&Tx<'_, R>) -> Result<T>,
    ) -> Result<T> {
        self.pragma("PRAGMA foreign_keys=OFF")?;
        let done = self.write(door, act);
        self.pragma("PRAGMA foreign_keys=ON")?;
        done
    }

    /// Runs `look` in one read transaction.
    pub(crate) fn read<R>(&mut self, look: impl FnOnce(Read<'_>) -> Result<R>) -> Result<R> {
        read_in(&mut self.conn, None, look)
    }

    fn pragma(&self, statement: &str) -> Result<()> {
        self.conn.execute_batch(statement).map_err(|error| failed(&error, "setting up the connection"))
    }
}

impl Reader {
    /// Opens the register at `path` for reading, until it is stopped; the writer has checked the file. Readers of one
    /// engine have `words` in common.
    pub(crate) fn open(path: &Path, words: KeptWords, stop: Stop) -> Result<Self> {
        let mut conn = open::reader(path)?;
        let asked = stop.clone();
        conn.progress_handler(STEPS, Some(move || asked.is_set()))
            .map_err(|error| failed(&error, "setting up the connection"))?;
        Ok(Self { conn, stop, memory: Memory::new(words) })
    }

    /// Runs `look` in one read transaction, so that all it sees is of one moment.
    pub(crate) fn read<R>(&mut self, look: impl FnOnce(Read<'_>) -> Result<R>) -> Result<R> {
        read_in(&mut self.conn, Some((&self.stop, &self.memory)), look)
    }
}

/// Steps of SQLite's machine between two looks at the wish to stop; some hundredths of a millisecond.
const STEPS: i32 = 1000;

fn read_in<R>(
    conn: &mut Connection,
    reader: Option<(&Stop, &Memory)>,
    look: impl FnOnce(Read<'_>) -> Result<R>,
) -> Result<R> {
    let transaction = conn
        .transaction_with_behavior(TransactionBehavior::Deferred)
        .map_err(|error| failed(&error, "beginning to read"))?;
    look(Read {
        conn: &transaction,
        stop: reader.map(|(stop, _)| stop),
        memory: reader.map(|(_, memory)| memory),
    })
}

impl Read<'_> {
    /// `Cancelled` if nobody wants the answer any more.
    fn go_on(&self, doing: &'static str) -> Result<()> {
        if self.stop.is_some_and(Stop::is_set) {
            return Err(Error::new(ErrorKind::Cancelled, doing));
        }
        Ok(())
    }

    /// The one row of a statement; `NotFound` if there is none.
    fn one<T>(
        &self,
        statement: &str,
        values: impl Params,
        row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
        doing: &'static str,
    ) -> Result<T> {
        self.go_on(doing)?;
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
        self.go_on(doing)?;
        self.conn
            .prepare_cached(statement)
            .and_then(|mut statement| statement.query_map(values, row)?.collect())
            .map_err(|error| failed(&error, doing))
    }
}

impl<R> Tx<'_, R> {
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

/// Bytes as hexadecimal digits.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

/// A row that is there but was not changed was changed by somebody else first.
fn changed_one(rows: usize, doing: &'static str) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::new(ErrorKind::Conflict, doing)) }
}

/// What is not there cannot be changed or taken back.
fn found_one(rows: usize, doing: &'static str) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::new(ErrorKind::NotFound, doing)) }
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
        (Some(ErrorCode::SystemIoFailure), _) => ErrorKind::DiskFault,
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

#[cfg(test)]
mod tests;
