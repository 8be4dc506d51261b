//! `seula imports`: imports of the past, their reports, and taking one back.

use super::args::{Imports, ImportsVerb};
use super::import::{conflicts, refusals, skipped};
use super::{Failure, Outcome, Terminal, json, session};
use crate::domain::{ImportId, Standing};
use crate::engine::ops::import::{self, PastImport, PastReport};
use crate::engine::{Engine, Reply};
use crate::error::{Error, ErrorKind};
use crate::text::Tr;

pub(super) fn run(imports: &Imports, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, _) = session::open(imports.register.clone(), terminal)?;
    session::sign_in(&engine, &imports.user, imports.purpose, terminal)?;
    let tr = terminal.tr();
    match &imports.verb {
        ImportsVerb::List => {
            let history = history(&engine)?;
            if imports.json {
                let all: serde_json::Value = history.iter().map(json::past_import).collect();
                return terminal.say(all.to_string());
            }
            history.iter().try_for_each(|past| terminal.say(headline(past, tr)))
        }
        ImportsVerb::Show(import) => {
            let report = report(&engine, *import)?;
            if imports.json {
                return terminal.say(json::past_report(&report).to_string());
            }
            say(&report, terminal)
        }
        ImportsVerb::Report(import, out) => {
            let (path, locale) = (out.clone(), tr.locale());
            engine.call(import::Command::WriteReport { import: ImportId(*import), path, locale })?;
            terminal.say(tr.cli_imports_written(&out.display().to_string()))
        }
        ImportsVerb::Undo(import) => undo(&engine, *import, terminal),
    }
}

fn undo(engine: &Engine, import: i64, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    match engine.call(import::Command::Undo(ImportId(import))) {
        Ok(Reply::Import(import::Reply::Undone { conversations, shortened })) => {
            terminal.say(tr.import_undone(conversations))?;
            if shortened > 0 {
                terminal.say(tr.import_shortened(shortened))?;
            }
            Ok(())
        }
        Ok(_) => Err(Error::new(ErrorKind::Internal, "taking an import back").into()),
        Err(error) if error.kind == ErrorKind::ImportInUse => {
            let standing = report(engine, import)?.standing;
            let told = format!("{} {}", error.message(tr), in_the_way(standing, tr));
            // What is written in a blind round is not counted.
            Err(Failure::Text(told.trim_end().to_owned()))
        }
        Err(error) => Err(error.into()),
    }
}

/// What stands against taking an import back, in words.
fn in_the_way(standing: Standing, tr: Tr) -> String {
    tr.list(&tr.standing(standing))
}

fn history(engine: &Engine) -> Result<Vec<PastImport>, Failure> {
    match engine.ask(import::Query::History)? {
        Reply::Import(import::Reply::History(history)) => Ok(history),
        _ => Err(Error::new(ErrorKind::Internal, "reading the imports").into()),
    }
}

fn report(engine: &Engine, import: i64) -> Result<PastReport, Failure> {
    match engine.ask(import::Query::Report(ImportId(import)))? {
        Reply::Import(import::Reply::Report(report)) => Ok(*report),
        _ => Err(Error::new(ErrorKind::Internal, "reading an import").into()),
    }
}

/// Number, when, who, what, how many.
fn headline(past: &PastImport, tr: Tr) -> String {
    tr.list_facts(&[tr.import_number(past.id.0.unsigned_abs()), past.headline(tr)])
}

fn say(report: &PastReport, terminal: &mut Terminal<'_>) -> Outcome {
    let (tr, past) = (terminal.tr(), &report.import);
    terminal.say(headline(past, tr))?;
    for line in [
        tr.import_read(past.read),
        tr.import_replaced(past.replaced),
        skipped(past.skipped, past.older, tr),
        tr.import_conflicts(past.conflicts),
        tr.import_refused(past.refused),
        tr.import_notes(past.notes_dropped, past.notes_kept),
        tr.import_still_there(report.conversations),
    ] {
        terminal.say(tr.cli_line(&line))?;
    }
    if !report.standing.is_nothing() {
        terminal.say(tr.cli_line(&in_the_way(report.standing, tr)))?;
    }
    refusals(&report.refusals, terminal)?;
    conflicts(&report.conflicts, terminal)
}
