//! `seula inspect`: what an import would find; nothing is stored, no register is needed.

use super::args::Inspect;
use super::{Failure, Outcome, Terminal, file_name, import, json, mapping, session};
use crate::domain::{InspectedRecord, Inspection, Mapping, Source, Timestamp};
use crate::engine::{import_files, inspect_file};
use crate::error::{Doing as _, Result};
use std::io::Write;
use std::path::Path;

pub(super) fn run(inspect: &Inspect, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    let engine = match &inspect.user {
        // Only for a mapping of the register's own.
        Some(user) => {
            let (engine, _) = session::open(inspect.register.clone(), terminal)?;
            session::sign_in(&engine, user, inspect.purpose, terminal)?;
            Some(engine)
        }
        None => None,
    };
    let mapping = mapping::named(inspect.mapping.as_deref(), engine.as_ref(), tr)?;
    let mut failed = false;
    let files = import_files(&inspect.files);
    let one_file = files.len() == 1;
    for path in &files {
        let looked = if inspect.json {
            say_json(path, mapping.as_ref(), inspect, terminal)
        } else {
            look(path, mapping.as_ref(), inspect, terminal.clock.now(), &mut |_| true)
        };
        match looked {
            Ok(inspection) => {
                if !inspect.json {
                    say(path, &inspection, terminal)?;
                }
                // What was refused was told; that nothing could be read makes it a failure.
                failed |= inspection.conversations == 0;
            }
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

fn look(
    path: &Path,
    mapping: Option<&Mapping>,
    inspect: &Inspect,
    now: Timestamp,
    each: &mut dyn FnMut(InspectedRecord) -> bool,
) -> Result<Inspection> {
    inspect_file(path, mapping, inspect.not_older_than, now, each)
}

/// Writes the line of JSON while the file is read, since a file may hold more than fits into memory. A fault on the
/// way ends the line, which says that it is not complete.
fn say_json(
    path: &Path,
    mapping: Option<&Mapping>,
    inspect: &Inspect,
    terminal: &mut Terminal<'_>,
) -> Result<Inspection> {
    let now = terminal.clock.now();
    line(&mut *terminal.out, path, |each| look(path, mapping, inspect, now, each))
}

/// The line of one file, by what looks into it.
fn line(
    out: &mut dyn Write,
    path: &Path,
    look: impl FnOnce(&mut dyn FnMut(InspectedRecord) -> bool) -> Result<Inspection>,
) -> Result<Inspection> {
    let mut refusals = Vec::new();
    let file = json::Value::from(path.to_string_lossy());
    let opening = format!(r#"{{"file":{file},"conversations":["#);
    let mut separator = opening.as_str();
    let looked = look(&mut |record| match record {
        InspectedRecord::Conversation(conversation) => {
            let written = write!(out, "{separator}{}", json::inspected(&conversation)).is_ok();
            separator = ",";
            written
        }
        InspectedRecord::Refusal(refusal) => {
            refusals.push(refusal);
            true
        }
    });
    let begun = separator == ",";
    let nothing = Inspection::default();
    let found = match &looked {
        Ok(found) => found,
        // Nothing was written of a file that cannot be read at all.
        Err(_) if !begun && refusals.is_empty() => return looked,
        Err(_) => &nothing,
    };
    let (source, words) =
        (json::Value::from(found.source.as_str()), json::Value::from(found.strangers.as_slice()));
    let rest = format!(r#""source":{source},"unknown_roles":{words},"complete":{}"#, looked.is_ok());
    let opening = if begun { "" } else { opening.as_str() };
    writeln!(out, r#"{opening}],"refused":{},{rest}}}"#, json::refusals(&refusals))
        .doing("writing what was found")?;
    looked
}

fn say(path: &Path, inspection: &Inspection, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    terminal.say(tr.cli_import_file(&file_name(path), &tr.source(&Source(inspection.source.clone()))))?;
    for line in [
        tr.common_conversations(inspection.conversations),
        tr.import_refused(inspection.refused),
        tr.cli_inspect_past_due(inspection.past_due),
        tr.import_scrubbed(inspection.scrubbed.total()),
    ] {
        terminal.say(tr.cli_line(&line))?;
    }
    import::kinds(&inspection.scrubbed, terminal)?;
    import::refusals(&inspection.refusals, terminal)?;
    import::strangers(&inspection.strangers, terminal)?;
    terminal.say(tr.cli_inspect_nothing_stored())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{InspectedConversation, KindCounts, Language};
    use crate::error::{Error, ErrorKind};

    fn found() -> InspectedRecord {
        InspectedRecord::Conversation(Box::new(InspectedConversation {
            id: "a".to_owned(),
            language: Language::FI,
            first: None,
            last: None,
            roles: [0; 5],
            past_due: false,
            scrubbed: KindCounts::default(),
        }))
    }

    #[test]
    fn a_fault_on_the_way_leaves_a_whole_line_that_says_so() {
        let fault = || Error::new(ErrorKind::NotSorted, "testing");
        let mut out = Vec::new();
        let looked = line(&mut out, Path::new("a \"b\".csv"), |each| {
            assert!(each(found()) && each(found()));
            Err(fault())
        });
        assert_eq!(looked.unwrap_err().kind, ErrorKind::NotSorted);
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text.lines().count(), 1);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&value["file"], &value["complete"]), (&"a \"b\".csv".into(), &false.into()));
        assert_eq!(value["conversations"].as_array().unwrap().len(), 2);
        let mut nothing = Vec::new();
        assert!(line(&mut nothing, Path::new("a"), |_| Err(fault())).is_err());
        assert!(nothing.is_empty(), "nothing was read");
    }
}
