//! `seula import`: takes files and whole folders in, one import a file.

use super::args::Import;
use super::{Failure, Outcome, Terminal, file_name, json, mapping, session};
use crate::domain::ImportReport;
use crate::engine::ops::{import, retention};
use crate::engine::{RawText, Reply, import_files};
use crate::error::{Error, ErrorKind};
use std::path::Path;

pub(super) fn run(import: &Import, terminal: &mut Terminal<'_>) -> Outcome {
    mapping::check_name(import.mapping.as_deref(), terminal.tr())?;
    let (engine, _) = session::open(import.register.clone(), terminal)?;
    session::sign_in(&engine, &import.user, import.purpose, terminal)?;
    let mapping = mapping::named(import.mapping.as_deref(), Some(&engine), terminal.tr())?.map(Box::new);
    // This command stays, so what is due goes, too. Where that cannot be done now, `retention status` says so.
    match engine.call(retention::Command::Run { on_its_own: false }) {
        Ok(_) => {}
        Err(error) if matches!(error.kind, ErrorKind::RegisterBusy | ErrorKind::LogHeld) => {}
        Err(error) => return Err(error.into()),
    }
    let tr = terminal.tr();
    let files = import_files(&import.files);
    if files.is_empty() {
        return Err(Error::new(ErrorKind::NothingReadable, "looking for files").into());
    }
    let one_file = import.files.len() == 1 && files == import.files;
    let mut failed = false;
    for path in &files {
        let command = import::Command::Import {
            path: path.clone(),
            mapping: mapping.clone(),
            not_older_than: import.not_older_than,
            notes: import.keep_notes.clone().map(RawText::new),
        };
        match engine.call(command) {
            Ok(Reply::Import(import::Reply::Imported(report))) => say(path, &report, import.json, terminal)?,
            Ok(_) => return Err(Error::new(ErrorKind::Internal, "importing").into()),
            Err(error) if one_file => return Err(error.into()),
            Err(error) => {
                failed = true;
                let line = tr.cli_import_failed(&file_name(path), &error.message(tr));
                writeln!(terminal.err, "{line}").map_err(|error| Failure::Output(error.kind()))?;
            }
        }
    }
    if failed { Err(Failure::Quiet) } else { Ok(()) }
}

fn say(path: &Path, report: &ImportReport, json: bool, terminal: &mut Terminal<'_>) -> Outcome {
    if json {
        return terminal.say(json::import(report).to_string());
    }
    let tr = terminal.tr();
    let source = tr.source(&crate::domain::Source(report.source.clone()));
    terminal.say(tr.cli_import_file(&file_name(path), &source))?;
    for line in [
        tr.import_read(report.read),
        tr.import_imported(report.imported),
        tr.import_replaced(report.replaced),
        tr.import_skipped(report.skipped),
        tr.import_conflicts(report.conflicts),
        tr.import_refused(report.refused),
        tr.import_scrubbed(report.scrubbed.total()),
        tr.import_notes(report.notes_dropped, report.notes_kept),
    ] {
        terminal.say(tr.cli_line(&line))?;
    }
    kinds(&report.scrubbed, terminal)?;
    refusals(&report.refusals, terminal)
}

/// One line a kind.
pub(super) fn kinds(counts: &crate::domain::KindCounts, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    for (kind, count) in counts.iter() {
        terminal.say(tr.cli_line(&tr.cli_line(&tr.cli_kind_count(count, tr.kind(kind)))))?;
    }
    Ok(())
}

/// One line a refused record.
pub(super) fn refusals(refusals: &[crate::domain::Refusal], terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    for refusal in refusals {
        let reason = tr.refusal(refusal.reason);
        let line = tr.import_refused_record(refusal.offset, reason, refusal.record);
        terminal.say(tr.cli_line(&line))?;
    }
    Ok(())
}
