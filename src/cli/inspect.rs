//! `seula inspect`: what an import would find; nothing is stored, no register is needed.

use super::args::Inspect;
use super::{Failure, Outcome, Terminal, file_name, import, json, mapping};
use crate::domain::{Inspection, Source};
use crate::engine::inspect_file;
use std::path::Path;

pub(super) fn run(inspect: &Inspect, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    let mapping = mapping::named(inspect.mapping.as_deref(), tr)?;
    let mut failed = false;
    for path in &inspect.files {
        match inspect_file(path, mapping.as_ref(), inspect.not_older_than, terminal.clock.now(), || true) {
            Ok(inspection) => {
                say(path, &inspection, inspect.json, terminal)?;
                // What was refused was told; that nothing could be read makes it a failure.
                failed |= inspection.conversations.is_empty();
            }
            Err(error) if inspect.files.len() == 1 => return Err(error.into()),
            Err(error) => {
                failed = true;
                let line = tr.cli_import_failed(&file_name(path), &error.message(tr));
                writeln!(terminal.err, "{line}").map_err(|error| Failure::Output(error.kind()))?;
            }
        }
    }
    if failed { Err(Failure::Quiet) } else { Ok(()) }
}

fn say(path: &Path, inspection: &Inspection, json: bool, terminal: &mut Terminal<'_>) -> Outcome {
    if json {
        return terminal.say(json::inspection(inspection).to_string());
    }
    let tr = terminal.tr();
    terminal.say(tr.cli_import_file(&file_name(path), &tr.source(&Source(inspection.source.clone()))))?;
    let past_due = inspection.conversations.iter().filter(|found| found.past_due).count() as u64;
    let found = inspection.conversations.len() as u64;
    for line in [
        tr.common_conversations(found),
        tr.import_refused(inspection.refused.len() as u64),
        tr.cli_inspect_past_due(past_due),
        tr.import_scrubbed(inspection.scrubbed.total()),
    ] {
        terminal.say(tr.cli_line(&line))?;
    }
    import::kinds(&inspection.scrubbed, terminal)?;
    import::refusals(&inspection.refused, terminal)?;
    terminal.say(tr.cli_inspect_nothing_stored())
}
