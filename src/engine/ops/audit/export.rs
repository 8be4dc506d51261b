//! The log leaves the register as a table: a slice reads some rows and writes them, so that no reading is long and memory
//! holds only these.

use super::Reply;
use crate::domain::audit::{Act, AuditEntry, AuditFilter};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, Job, file};
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, ExportAudit, Outcome, transact, transact_system};
use crate::engine::worker::Context;
use crate::error::{ErrorKind, Result};
use crate::export::csv;
use crate::text::{Locale, Tr};
use std::path::{Path, PathBuf};

const DOING: &str = "exporting the log";

/// What a name that has no extension gets.
const EXTENSION: &str = "csv";

/// Numbers of rows that a slice goes through, whichever of them are wanted; 4 ms in a release build.
const SPAN: i64 = 1_000;

/// Rows of an exported table, at most: what a spreadsheet opens.
const ROWS_MAX: u64 = 1_000_000;

/// Makes the file, empty, with the entry that says who lets the log leave; the job fills it.
pub(super) fn export(
    store: &mut Store,
    context: &Context,
    filter: AuditFilter,
    path: &Path,
    locale: Locale,
) -> Result<Handled> {
    let session = context.session();
    let path = file::named(path, EXTENSION, DOING)?;
    let mut leaving = file::Leaving::to(&path, DOING);
    let begun = transact::<ExportAudit, _>(store, session.as_ref(), context.moment(), |_permit, tx| {
        leaving.make()?;
        let reply = (tx.audit_first_number()?, tx.audit_last_number()?);
        Ok(Done { reply, entry: Entry::of(Act::AuditExportBegun), changes: Changes::default() })
    });
    let tr = Tr::new(locale);
    let begun = leaving.begin(begun, |_rows| head(tr).into())?;
    let (first, last) = begun.reply;
    Ok(Handled::Job(Box::new(Exporting { leaving, path, filter, tr, first, before: last + 1, rows: 0 })))
}

/// Goes from the newest row that was there when it began to the oldest.
struct Exporting {
    leaving: file::Leaving,
    path: PathBuf,
    filter: AuditFilter,
    tr: Tr,
    /// The oldest row.
    first: i64,
    /// Rows before this one are still to come.
    before: i64,
    rows: u64,
}

impl Job for Exporting {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        if self.before > self.first && self.rows < ROWS_MAX {
            let from = self.before.saturating_sub(SPAN).max(self.first);
            let mut entries =
                store.read(|read| read.audit_rows(&self.filter, from..self.before, u32::MAX))?;
            entries.truncate((ROWS_MAX - self.rows) as usize);
            self.leaving.add(&csv::rows(entries.iter().map(|entry| cells(self.tr, entry))))?;
            self.rows += entries.len() as u64;
            self.before = from;
            return Ok(None);
        }
        self.leaving.close()?;
        let reply = Reply::Exported(self.path.clone(), self.rows);
        transact_system(store, context.moment(), |_tx| {
            let entry = Entry::of(Act::AuditExported).amount(self.rows as i64);
            Ok(Done { reply: event::Reply::Audit(reply), entry, changes: Changes::default() })
        })
        .map(Some)
    }

    /// What was broken off leaves no file.
    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.leaving.take_back().map(|()| None)
    }
}

fn head(tr: Tr) -> Vec<u8> {
    csv::head([
        tr.audit_column_row(),
        tr.audit_csv_time(),
        tr.audit_column_person(),
        tr.audit_column_act(),
        tr.audit_column_code(),
        tr.audit_column_object(),
        tr.audit_column_amount(),
        tr.audit_column_purpose(),
    ])
}

fn cells(tr: Tr, entry: &AuditEntry) -> [String; 8] {
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    [
        entry.id.to_string(),
        entry.at.rfc3339(),
        entry.by.clone(),
        tr.audit_act(entry.act).to_owned(),
        entry.code.clone(),
        number(entry.object),
        number(entry.amount),
        entry.purpose.map(|purpose| purpose.code().to_owned()).unwrap_or_default(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::AccountId;
    use crate::engine::ops::fixture::Fixture;

    /// Rows beside those of the fixture itself.
    const MORE: i64 = 2 * SPAN + 500;

    /// An export that has begun, of a log that takes several slices.
    fn begun(test: &str, filter: AuditFilter) -> (Fixture, Box<dyn Job>, PathBuf) {
        let mut fixture = Fixture::new(test);
        fixture
            .plain()
            .execute_batch(&format!(
                "WITH RECURSIVE n (x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n WHERE x < {MORE})
                 INSERT INTO audit (at_ms, account, act, previous, hash)
                 SELECT x, CASE WHEN x % 10 = 0 THEN 1 END, 'signed_out', zeroblob(32), zeroblob(32) FROM n"
            ))
            .unwrap();
        let session = fixture.session();
        session.reauthentication.give(fixture.context.clock.now());
        fixture.context.set_session(Some(session));
        let path = fixture.file("log.csv", "").with_file_name("exported.csv");
        let handled = export(&mut fixture.store, &fixture.context, filter, &path, Locale::En);
        let Ok(Handled::Job(job)) = handled else { panic!("no job") };
        (fixture, job, path)
    }

    /// Numbers of the rows in the file, and the slices that it took.
    fn written(fixture: &mut Fixture, mut job: Box<dyn Job>, path: &PathBuf) -> (Vec<i64>, usize) {
        let mut slices = 1;
        while job.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {
            slices += 1;
        }
        let table = std::fs::read_to_string(path).unwrap();
        (table.lines().skip(1).map(|line| line.split(';').next().unwrap().parse().unwrap()).collect(), slices)
    }

    #[test]
    fn every_row_that_was_there_leaves_once_and_a_slice_reads_no_more_than_its_span() {
        let (mut fixture, job, path) = begun("exported_in_slices", AuditFilter::default());
        let last = fixture.number("SELECT max(id) FROM audit WHERE act = 'signed_out'");
        let (rows, slices) = written(&mut fixture, job, &path);
        assert_eq!(rows, (1..=last).rev().collect::<Vec<_>>(), "not its own entry, which came after");
        assert_eq!(slices, 4, "three of rows, and the last");
        let logged = fixture.number("SELECT amount FROM audit WHERE act = 'audit_exported'");
        assert_eq!(logged, rows.len() as i64);
        assert_eq!(fixture.number("SELECT account FROM audit WHERE act = 'audit_export_begun'"), 1);
    }

    #[test]
    fn rows_that_are_not_wanted_take_slices_but_no_lines() {
        let filter = AuditFilter { account: Some(AccountId(1)), ..AuditFilter::default() };
        let (mut fixture, job, path) = begun("exported_of_one", filter);
        let (rows, slices) = written(&mut fixture, job, &path);
        assert_eq!((rows.len() as i64, slices), (MORE / 10, 4));
    }

    #[test]
    fn an_export_that_is_broken_off_leaves_no_file() {
        let (mut fixture, mut job, path) = begun("exported_broken_off", AuditFilter::default());
        assert!(job.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
        assert!(path.exists());
        let undone = job.undo(&mut fixture.store, &mut fixture.context, ErrorKind::Cancelled).unwrap();
        assert!(undone.is_none() && !path.exists());
        assert_eq!(fixture.number("SELECT count(*) FROM audit WHERE act = 'audit_exported'"), 0);
    }
}
