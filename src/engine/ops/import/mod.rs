//! Imports: what files hold, taking them in, and taking an import back.
//!
//! [`look`] says what files are and what a mapping would read of one. A [`pipeline`] reads and scrubs on its own
//! threads. The [`job`] on the writer stages what comes as invisible rows ([`stage`]), builds the index of each month,
//! and makes all new conversations visible in one small transaction ([`publish`]); then known ones of which there is a
//! longer version get it ([`lengthen`]). What was staged and not published is erased as all text is (`ops::erase`), and
//! so is what an import brought that is taken back ([`undo`]).

mod compare;
mod inspect;
mod job;
pub(crate) mod lengthen;
mod look;
mod order_keys;
mod pipeline;
mod prepare;
mod publish;
mod report;
pub(crate) mod shorten;
mod stage;
mod suggest;
mod undo;
mod walk;

use crate::domain::mapping::{Outline, Path, Preview};
use crate::domain::{Day, ImportId, ImportReport, Inspection, Mapping, Source, Timestamp};
use crate::engine::ops::{Handled, needed_text};
use crate::engine::session::Session;
use crate::engine::store::{Read, Store};
use crate::engine::transact::{ImportFiles, permit_job, permit_read};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{RawText, StaffField};
use crate::text::Locale;
use std::path::PathBuf;

pub(crate) use inspect::inspect_file;
pub(crate) use look::files;
pub use report::PastReport;

/// Past imports that are listed.
const HISTORY: u32 = 1000;
/// Characters of the reason for taking internal notes in, at most.
const REASON_CHARACTERS_MAX: u32 = 500;

/// What a supervisor does.
pub enum Command {
    /// Says of each of these files, and of each file in these folders, what it is; stores nothing.
    Recognise(Vec<PathBuf>),
    /// Says what stands where in a file, for pointing at it; stores nothing.
    Outline {
        /// The file.
        path: PathBuf,
        /// The place of the records whose fields are listed; `None`: the likeliest.
        at: Option<Path>,
    },
    /// Says what a mapping would read in the beginning of a file; stores nothing.
    Preview {
        /// The file.
        path: PathBuf,
        /// The mapping.
        mapping: Box<Mapping>,
    },
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
        /// Why internal notes come in, too (`DECISIONS` 23); `None`: they are dropped and counted.
        notes: Option<RawText>,
    },
    /// Takes a whole import back, unless something was written on its conversations (`ImportInUse`).
    Undo(ImportId),
    /// Writes what an import refused as a table for a spreadsheet; refused if a file is there.
    WriteReport {
        /// Which import.
        import: ImportId,
        /// Where to.
        path: PathBuf,
        /// Language of the reasons.
        locale: Locale,
    },
}

/// What is only read.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// Imports so far, newest first, at most 1,000.
    History,
    /// All about one of them.
    Report(ImportId),
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// The files, in the order in which they would be imported.
    Recognised(Vec<FoundFile>),
    /// What stands where.
    Outlined(Box<Outline>),
    /// What would be read.
    Previewed(Box<Preview>),
    /// What the file holds.
    Inspected(Box<Inspection>),
    /// What became of its records.
    Imported(Box<ImportReport>),
    /// Imports so far.
    History(Vec<PastImport>),
    /// All about one of them.
    Report(Box<PastReport>),
    /// An import was taken back.
    Undone {
        /// Conversations that were erased.
        conversations: u64,
        /// Conversations of other imports that are as short again as they were before.
        shortened: u64,
    },
    /// The table was written.
    ReportWritten(PathBuf),
    /// What an import had staged before it was interrupted is gone.
    Discarded,
}

/// A file that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its size.
    pub size_bytes: u64,
    /// As what it is recognised, or why it is not; the detail of `MappingNeeded` names a mapping that fits.
    pub known: Result<Source>,
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
    /// The importer's word for the file's oldest day.
    pub not_older_than: Option<Day>,
    /// Records read.
    pub read: u64,
    /// New in the register.
    pub imported: u64,
    /// Took the place of a shorter version.
    pub replaced: u64,
    /// There already.
    pub skipped: u64,
    /// Those of them that are shorter than what is there.
    pub older: u64,
    /// Same id, but no version of what is there.
    pub conflicts: u64,
    /// Refused.
    pub refused: u64,
    /// Internal notes that were dropped.
    pub notes_dropped: u64,
    /// Internal notes that came in.
    pub notes_kept: u64,
    /// Why they came in; empty if none were to.
    pub notes_reason: String,
    /// When it was taken back, and by whom.
    pub undone: Option<(Timestamp, String)>,
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    let (session, account) = permit_job::<ImportFiles>(store, context.session(), context.clock.now())?;
    if let Command::Inspect { not_older_than, .. } | Command::Import { not_older_than, .. } = &command {
        vouched_for(*not_older_than, context.moment().today)?;
    }
    Ok(Handled::Job(match command {
        Command::Recognise(paths) => Box::new(look::RecogniseJob::new(&paths)),
        Command::Outline { path, at } => Box::new(look::OutlineJob::new(path, at)),
        Command::Preview { path, mapping } => Box::new(look::PreviewJob::new(path, mapping)),
        Command::Inspect { path, mapping, not_older_than } => {
            Box::new(inspect::InspectJob::new(path, mapping, not_older_than))
        }
        Command::Import { path, mapping, not_older_than, notes } => {
            let reason = |notes| needed_text(notes, StaffField::Text, REASON_CHARACTERS_MAX, "importing");
            let notes_reason = notes.map(reason).transpose()?;
            let reading = job::Reading { mapping, not_older_than, notes_reason };
            Box::new(job::ImportJob::new(path, reading, session, account)?)
        }
        Command::Undo(import) => Box::new(undo::UndoJob::new(import, session)?),
        Command::WriteReport { import, path, locale } => {
            return report::write(store, context, import, path, locale);
        }
    }))
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>, session: Option<&Session>) -> Result<Reply> {
    let account = permit_read::<ImportFiles>(read, session)?.account();
    match query {
        Query::History => read.imports(HISTORY).map(Reply::History),
        Query::Report(import) => {
            report::report(read, import, account).map(|report| Reply::Report(Box::new(report)))
        }
    }
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

#[cfg(test)]
mod tests;
