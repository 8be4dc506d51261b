//! `seula record`: the record of processing as a page that can be printed. It holds names of staff and their reasons, so a
//! supervisor signs in for it; what is said on the terminal holds neither.

use super::args::Record;
use super::{Failure, Outcome, Terminal, session};
use crate::engine::Reply;
use crate::engine::ops::record;
use crate::error::{Error, ErrorKind};

pub(super) fn run(wanted: &Record, terminal: &mut Terminal<'_>) -> Outcome {
    let (engine, _) = session::open(wanted.register.clone(), terminal)?;
    session::sign_in(&engine, &wanted.user, wanted.purpose, terminal)?;
    let locale = wanted.lang.unwrap_or(terminal.locale);
    let export = record::Command::Export { path: wanted.out.clone(), locale };
    let Reply::Record(record::Reply::Exported(path, record)) = engine.call(export)? else {
        return Err(Error::new(ErrorKind::Internal, "exporting the record of processing").into());
    };
    let tr = terminal.tr();
    terminal.say(tr.cli_record_written(&path.display().to_string()))?;
    terminal.say(tr.list_facts(&tr.record_counts(&record)))?;
    let untrue = record.untrue();
    for (sentence, fault) in &untrue {
        terminal.say(tr.record_false(&tr.record_fault(fault), tr.record_sentence(*sentence)))?;
    }
    if untrue.is_empty() { Ok(()) } else { Err(Failure::Quiet) }
}
