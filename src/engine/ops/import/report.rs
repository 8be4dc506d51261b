//! The report of a past import: what was refused and why, also as a table in a file.

use super::{PastImport, Reply};
use crate::domain::audit::Act;
use crate::domain::{ImportId, Refusal, Source, Standing};
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
    /// Its conversations that are still there.
    pub conversations: u64,
    /// Conversations of other imports that it made longer, as far as they are still there.
    pub lengthened: u64,
    /// What was written on them, and stands against taking the import back.
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

/// Reads it.
pub(super) fn report(read: Read<'_>, import: ImportId) -> Result<PastReport> {
    Ok(PastReport {
        import: read.import(import)?,
        refusals: read.refusals(import)?,
        conversations: read.import_conversations(import)?,
        lengthened: read.import_lengthened(import)?,
        standing: read.import_standing(import)?,
    })
}

/// Writes what was refused as a table. It holds numbers and reasons, no text of a conversation; that it left the
/// register is logged. The file is made before the entry and filled after it, as every file that leaves.
pub(super) fn write(
    store: &mut Store,
    context: &Context,
    import: ImportId,
    path: PathBuf,
    locale: Locale,
) -> Result<Handled> {
    let session = context.session();
    let mut made = None;
    let written = transact::<ImportFiles, _>(store, session.as_ref(), context.moment(), |_permit, tx| {
        tx.import(import)?;
        let refusals = tx.refusals(import)?;
        made = Some(file::create(&path, DOING)?);
        let entry = Entry::on(Act::ImportReported, import.0).amount(refusals.len() as i64);
        Ok(Done { reply: refusals, entry, changes: Changes::default() })
    })
    .and_then(|outcome| {
        let table = table(Tr::new(locale), &outcome.reply);
        made.as_mut().map_or(Ok(()), |made| file::fill(made, &table, DOING))?;
        Ok(outcome)
    });
    if written.is_err() && made.is_some() {
        file::remove(&path, DOING)?;
    }
    Ok(Handled::Now(written?.map(|_refusals| event::Reply::Import(Reply::ReportWritten(path)))))
}

fn table(tr: Tr, refusals: &[Refusal]) -> Vec<u8> {
    let header = [tr.import_csv_record(), tr.import_csv_byte(), tr.import_csv_code(), tr.import_csv_reason()];
    csv::table(
        header,
        refusals.iter().map(|refusal| {
            [
                refusal.record.to_string(),
                refusal.offset.to_string(),
                refusal.reason.code().to_owned(),
                tr.refusal(refusal.reason).to_owned(),
            ]
        }),
    )
}
