//! `seula mapping`, and the mapping that `--mapping NAME` names.

use super::args::{Mapping as Asked, MappingVerb};
use super::{Failure, Outcome, Terminal, session};
use crate::domain::{Mapping, MappingFault};
use crate::engine::ops::mapping::{self, SavedMapping};
use crate::engine::{Engine, Reply};
use crate::error::{Doing as _, Error, ErrorKind};
use crate::import;
use crate::text::Tr;
use serde_json::json;
use std::path::Path;

/// The mapping of this name: the register's own, if one is open, before those that come with the program. A file is not
/// taken for a name.
pub(super) fn named(name: Option<&str>, engine: Option<&Engine>, tr: Tr) -> Result<Option<Mapping>, Failure> {
    let Some(name) = name else { return Ok(None) };
    let own = own(engine)?;
    if let Some(saved) = own.iter().find(|saved| saved.mapping.name == name) {
        return Ok(Some(saved.mapping.clone()));
    }
    let Some(mapping) = import::shipped_mapping(name) else {
        let own = own.into_iter().map(|saved| saved.mapping.name);
        let names: Vec<String> = own.chain(import::shipped_mappings().map(ToOwned::to_owned)).collect();
        return Err(Failure::Usage(tr.cli_wrong_value("--mapping", &names.join(", "))));
    };
    Ok(Some(mapping))
}

/// What can be no mapping's name is a mistake on the line, whatever the register holds.
pub(super) fn check_name(name: Option<&str>, tr: Tr) -> Outcome {
    match name {
        Some(name) if !Mapping::is_name(name) => named(Some(name), None, tr).map(drop),
        _ => Ok(()),
    }
}

/// The register's own.
fn own(engine: Option<&Engine>) -> Result<Vec<SavedMapping>, Failure> {
    let Some(engine) = engine else { return Ok(Vec::new()) };
    match engine.ask(mapping::Query::List)? {
        Reply::Mapping(mapping::Reply::List(list)) => Ok(list),
        _ => Err(Error::new(ErrorKind::Internal, "reading mappings").into()),
    }
}

pub(super) fn run(asked: &Asked, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    let engine = match &asked.user {
        Some(user) => {
            let (engine, _) = session::open(asked.register.clone(), terminal)?;
            session::sign_in(&engine, user, asked.purpose, terminal)?;
            Some(engine)
        }
        None => None,
    };
    match (&asked.verb, &engine) {
        (MappingVerb::List, engine) => list(engine.as_ref(), asked.json, terminal),
        (MappingVerb::Show(name), engine) => {
            let mapping = named(Some(name), engine.as_ref(), tr)?;
            mapping.map_or(Ok(()), |mapping| terminal.say(mapping.text().trim_end()))
        }
        (MappingVerb::Save(path), Some(engine)) => save(path, engine, terminal),
        (MappingVerb::Remove(name), Some(engine)) => {
            let saved = own(Some(engine))?.into_iter().find(|saved| saved.mapping.name == *name);
            let saved = saved.ok_or_else(|| Error::new(ErrorKind::NotFound, "removing a mapping"))?;
            engine.call(mapping::Command::Remove(saved.id))?;
            terminal.say(tr.cli_mapping_removed(name))
        }
        (MappingVerb::Save(_) | MappingVerb::Remove(_), None) => {
            Err(Failure::Usage(tr.cli_missing_option("--user")))
        }
    }
}

fn list(engine: Option<&Engine>, json: bool, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    let own = own(engine)?;
    if json {
        let saved = own.iter().map(|saved| {
            json!({
                "name": saved.mapping.name,
                "shipped": false,
                "saved": saved.saved.rfc3339(),
                "by": saved.by,
            })
        });
        let shipped = import::shipped_mappings().map(|name| json!({ "name": name, "shipped": true }));
        let all: serde_json::Value = saved.chain(shipped).collect();
        return terminal.say(all.to_string());
    }
    for saved in own {
        let words = tr.cli_mapping_saved_by(&saved.by, &saved.mapping.name, &tr.date_time(saved.saved));
        terminal.say(words)?;
    }
    for name in import::shipped_mappings() {
        terminal.say(tr.cli_mapping_shipped(name))?;
    }
    Ok(())
}

/// Saves the mapping that a file holds; one of the same name is changed.
fn save(path: &Path, engine: &Engine, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    let text = std::fs::read_to_string(path).doing("reading a mapping")?;
    let mapping = Mapping::parse(&text).map_err(|fault| Failure::Text(fault_words(fault, tr)))?;
    let (name, texts) = (mapping.name.clone(), mapping.texts());
    let known = own(Some(engine))?.into_iter().find(|saved| saved.mapping.name == name);
    let mapping = Box::new(mapping);
    let command = match known {
        Some(SavedMapping { id, version, .. }) => mapping::Command::Change { saved: id, version, mapping },
        None => mapping::Command::Save(mapping),
    };
    match engine.call(command) {
        Err(Error { kind: ErrorKind::MappingPersonal(number), .. }) if number > 0 => {
            let place = texts.get(number as usize - 1).map_or("", |known| known.place.as_str());
            Err(Failure::Text(tr.cli_mapping_personal(place)))
        }
        saved => {
            saved?;
            terminal.say(tr.cli_mapping_saved(&name))
        }
    }
}

fn fault_words(fault: MappingFault, tr: Tr) -> String {
    match fault {
        MappingFault::Text(byte) => tr.mapping_fault_text(byte as u64),
        other => tr.mapping_fault(other).to_owned(),
    }
}
