//! The report of a past import: what was refused and why, also as a table in a file.

use super::{PastImport, Reply};
use crate::domain::audit::Act;
use crate::domain::{AccountId, Conflict, ImportId, Refusal, Source, Standing};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, file};
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, ImportFiles, transact};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::export::csv;
use crate::text::{Locale, Tr};
use std::path::PathBuf;

const DOING: &str = "writing the report of an import";

/// One import of the past, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastReport {
    /// Who, when, what, how many.
    pub import: PastImport,
    /// The refused records, at most 1,000, in the order of the file.
    pub refusals: Vec<Refusal>,
    /// The conversations that contradicted the register, at most 1,000, in the order of the file.
    pub conflicts: Vec<Conflict>,
    /// Its conversations that are still there.
    pub conversations: u64,
    /// Conversations of other imports that it made longer, as far as they are still there.
    pub lengthened: u64,
    /// What was written on them, and stands against taking the import back. What the reader does not see because a blind round
    /// goes on is not counted; taking back is refused for it nevertheless.
    pub standing: Standing,
}

impl PastImport {
    /// When, who, what, how many, on one line.
    pub fn headline(&self, tr: Tr) -> String {
        let mut facts = vec![
            tr.date_time(self.at),
            self.by.clone(),
            tr.source(&Source(self.source.clone())),
            tr.import_imported(self.imported),
        ];
        if let Some((at, by)) = &self.undone {
            facts.push(tr.import_undone_by(by, &tr.date_time(*at)));
        }
        tr.list_facts(&facts)
    }
}

/// Reads it, as this account sees it.
pub(super) fn report(read: Read<'_>, import: ImportId, reader: AccountId) -> Result<PastReport> {
    Ok(PastReport {
        import: read.import(import)?,
        refusals: read.refusals(import)?,
        conflicts: read.conflicts(import)?,
        conversations: read.import_conversations(import)?,
        lengthened: read.import_lengthened(import)?,
        standing: read.import_standing(import, reader)?,
    })
}

/// Writes what was not taken in as a table: refusals, then conflicts. It holds numbers and reasons, no text of a
/// conversation; that it left the register is logged.
pub(super) fn write(
    store: &mut Store,
    context: &Context,
    import: ImportId,
    path: PathBuf,
    locale: Locale,
) -> Result<Handled> {
    let session = context.session();
    let mut leaving = file::Leaving::to(&path, DOING);
    let written = transact::<ImportFiles, _>(store, session.as_ref(), context.moment(), |_permit, tx| {
        tx.import(import)?;
        let (refusals, conflicts) = (tx.refusals(import)?, tx.conflicts(import)?);
        leaving.make()?;
        let lines = refusals.len() + conflicts.len();
        let entry = Entry::on(Act::ImportReported, import.0).amount(lines as i64);
        Ok(Done { reply: (refusals, conflicts), entry, changes: Changes::default() })
    });
    let written =
        leaving.end(written, |(refusals, conflicts)| table(Tr::new(locale), refusals, conflicts).into())?;
    Ok(Handled::Now(written.map(|_refusals| event::Reply::Import(Reply::ReportWritten(path)))))
}

fn table(tr: Tr, refusals: &[Refusal], conflicts: &[Conflict]) -> Vec<u8> {
    let header = [tr.import_csv_record(), tr.import_csv_byte(), tr.import_csv_code(), tr.import_csv_reason()];
    let refused = refusals.iter().map(|refusal| {
        [
            refusal.record.to_string(),
            refusal.offset.to_string(),
            refusal.reason.code().to_owned(),
            tr.refusal(refusal.reason).to_owned(),
        ]
    });
    let contradicting = conflicts.iter().map(|conflict| {
        [
            conflict.record.to_string(),
            conflict.offset.to_string(),
            format!("conflict_{}", conflict.reason.code()),
            tr.conflict(conflict),
        ]
    });
    csv::table(header, refused.chain(contradicting))
}
