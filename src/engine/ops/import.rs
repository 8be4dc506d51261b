//! Imports: what a file holds, and taking it in.

use crate::domain::{Day, ImportId, ImportReport, Inspection, Timestamp};
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{Read, Store};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::path::PathBuf;

/// What a supervisor does.
pub enum Command {
    /// Looks into a file; stores nothing.
    Inspect {
        /// The file.
        path: PathBuf,
        /// The importer vouches that nothing in it is older.
        not_older_than: Option<Day>,
    },
    /// Takes a file in.
    Import {
        /// The file.
        path: PathBuf,
        /// The importer vouches that nothing in it is older.
        not_older_than: Option<Day>,
    },
}

/// What is only read.
#[derive(Debug)]
pub enum Query {
    /// Imports so far, newest first, at most 100.
    History,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// What the file holds.
    Inspected(Box<Inspection>),
    /// What became of its records.
    Imported(Box<ImportReport>),
    /// Imports so far.
    History(Vec<PastImport>),
}

/// An import of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastImport {
    /// Key.
    pub id: ImportId,
    /// When it was published.
    pub at: Timestamp,
    /// Who imported.
    pub by: String,
    /// Code of the source.
    pub source: String,
    /// Records read.
    pub read: u64,
    /// New in the register.
    pub imported: u64,
    /// Refused.
    pub refused: u64,
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    drop((command, store, context));
    Err(Error::new(ErrorKind::Internal, "a command that is built next"))
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>, session: Option<&Session>) -> Result<Reply> {
    drop((query, read, session));
    Err(Error::new(ErrorKind::Internal, "a query that is built next"))
}
