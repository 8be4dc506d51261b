//! Imports: what a file holds, and taking it in.
//!
//! A [`pipeline`] reads and scrubs on its own threads. The [`job`] on the writer stages what comes as invisible
//! rows ([`stage`]), builds the index of each month, and makes all new conversations visible in one small transaction
//! ([`publish`]); then known ones of which there is a longer version get it ([`lengthen`]). What was staged and not
//! published is taken back by [`discard`].

mod discard;
mod inspect;
mod job;
mod lengthen;
mod order_keys;
mod pipeline;
mod prepare;
mod publish;
mod stage;

use crate::domain::{AccountId, Day, ImportId, ImportReport, Inspection, Mapping, Timestamp};
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{Read, Store};
use crate::engine::transact::{Action as _, ImportFiles, log_refusal, permit_read};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::path::PathBuf;

pub(crate) use discard::drop_orphans;
pub(crate) use inspect::inspect_file;

/// Past imports that are listed.
const HISTORY: u32 = 100;

/// What a supervisor does.
pub enum Command {
    /// Looks into a file; stores nothing.
    Inspect {
        /// The file.
        path: PathBuf,
        /// By what it is read; `None`: by what its content is recognised as.
        mapping: Option<Box<Mapping>>,
        /// The importer vouches that nothing in it is older.
        not_older_than: Option<Day>,
    },
    /// Takes a file in.
    Import {
        /// The file.
        path: PathBuf,
        /// By what it is read; `None`: by what its content is recognised as.
        mapping: Option<Box<Mapping>>,
        /// The importer vouches that nothing in it is older.
        not_older_than: Option<Day>,
    },
}

/// What is only read.
#[derive(Clone, Copy, Debug)]
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
    /// What an import had staged before it was interrupted is gone.
    Discarded,
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
    let session = context.session();
    let (session, account) = allowed(store, session, context)?;
    let (Command::Inspect { not_older_than, .. } | Command::Import { not_older_than, .. }) = &command;
    vouched_for(*not_older_than, context.moment().today)?;
    Ok(Handled::Job(match command {
        Command::Inspect { path, mapping, not_older_than } => {
            Box::new(inspect::InspectJob::new(path, mapping, not_older_than))
        }
        Command::Import { path, mapping, not_older_than } => {
            Box::new(job::ImportJob::new(path, mapping, not_older_than, session, account)?)
        }
    }))
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>, session: Option<&Session>) -> Result<Reply> {
    let Query::History = query;
    permit_read::<ImportFiles>(read, session)?;
    read.imports(HISTORY).map(Reply::History)
}

/// Who may import; a refusal is logged. The right is asked for again when the import is published.
fn allowed(store: &mut Store, session: Option<Session>, context: &Context) -> Result<(Session, AccountId)> {
    let session = session.ok_or_else(|| Error::new(ErrorKind::NotSignedIn, "importing"))?;
    let checked =
        store.read(|read| permit_read::<ImportFiles>(read, Some(&session)).map(|permit| permit.account()));
    if checked.as_ref().is_err_and(|error| error.kind == ErrorKind::Forbidden) {
        log_refusal(store, &session, ImportFiles::NUMBER, context.clock.now())?;
    }
    checked.map(|account| (session, account))
}

/// Retention counts from the day that is vouched for, so a day to come would keep what it may not (`DECISIONS` 9).
fn vouched_for(not_older_than: Option<Day>, today: Day) -> Result<()> {
    match not_older_than {
        Some(day) if day > today => Err(Error::new(ErrorKind::DayAhead, "vouching for a file's age")),
        _ => Ok(()),
    }
}

/// `ClockBack` if the computer's clock lies more than a day behind the register's last known day (`SECURITY` 5).
fn believable_clock(context: &Context) -> Result<()> {
    let moment = context.moment();
    if moment.now.0.saturating_add(crate::domain::retention::FUTURE_MS) < moment.today.start().0 {
        return Err(Error::new(ErrorKind::ClockBack, "importing"));
    }
    Ok(())
}
