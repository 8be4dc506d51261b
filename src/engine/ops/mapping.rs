//! Mappings: how files of another make are read. Supervisors save, change and remove them; imports are told their
//! name.

use crate::domain::audit::Act;
use crate::domain::{Mapping, MappingId, Timestamp};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, erase};
use crate::engine::session::Session;
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, KeepMappings, permit_read, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{self, RawText, ScrubbedText, StaffField};

/// Bytes of a mapping's text, at most; the largest that is shipped has 2,000.
const TEXT_BYTES_MAX: usize = 64 * 1024;

/// What a supervisor does.
pub enum Command {
    /// Saves a mapping under its own name. `MappingNameTaken`; `MappingPersonal` if the sieve finds something in it.
    Save(Box<Mapping>),
    /// Changes one of the same name.
    Change {
        /// Which.
        saved: MappingId,
        /// The version that was seen.
        version: i64,
        /// What it becomes.
        mapping: Box<Mapping>,
    },
    /// Removes one. What was imported by it stays.
    Remove(MappingId),
}

/// What is only read.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// All that were saved, by name.
    List,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// All that were saved.
    List(Vec<SavedMapping>),
    /// One was saved or changed.
    Saved(MappingId),
    /// One was removed.
    Removed,
}

/// A mapping in the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedMapping {
    /// Key.
    pub id: MappingId,
    /// The mapping; its name is unique.
    pub mapping: Mapping,
    /// When it was saved last.
    pub saved: Timestamp,
    /// By whom.
    pub by: String,
    /// Raised by every change.
    pub version: i64,
}

/// Serves one command.
pub(crate) fn handle(command: &Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let changes = Changes { imports: true, ..Changes::default() };
    let overwrites = !matches!(command, Command::Save(_));
    let outcome = transact::<KeepMappings, _>(store, session.as_ref(), moment, |permit, tx| {
        let (by, now) = (permit.account(), moment.now);
        let (reply, entry) = match command {
            Command::Save(mapping) => {
                let saved = tx.mapping_insert(&mapping.name, &text(mapping)?, by, now)?;
                (Reply::Saved(saved), Entry::on(Act::MappingSaved, saved.0))
            }
            Command::Change { saved, version, mapping } => {
                tx.mapping_change((*saved, *version), &mapping.name, &text(mapping)?, by, now)?;
                (Reply::Saved(*saved), Entry::on(Act::MappingSaved, saved.0))
            }
            Command::Remove(saved) => {
                tx.mapping_remove(*saved)?;
                (Reply::Removed, Entry::on(Act::MappingRemoved, saved.0))
            }
        };
        Ok(Done { reply: event::Reply::Mapping(reply), entry, changes })
    })?;
    if overwrites {
        erase::text_removed(context);
    }
    Ok(Handled::Now(outcome))
}

/// The text as it is stored. What the sieve would change is refused: a mapping with a hole in it reads nothing.
fn text(mapping: &Mapping) -> Result<ScrubbedText> {
    let doing = "saving a mapping";
    let text = mapping.text();
    if text.len() > TEXT_BYTES_MAX {
        return Err(Error::new(ErrorKind::TextTooLong(TEXT_BYTES_MAX as u32), doing));
    }
    let sifted = scrub::staff(RawText::new(text), StaffField::Text);
    if sifted.removed.total() > 0 {
        return Err(Error::new(ErrorKind::MappingPersonal, doing));
    }
    // What cannot be read back must not be kept.
    match Mapping::parse(sifted.text.as_str()) {
        Ok(read) if read == *mapping => Ok(sifted.text),
        _ => Err(Error::new(ErrorKind::Internal, doing).with_detail("mapping text")),
    }
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>, session: Option<&Session>) -> Result<Reply> {
    let Query::List = query;
    permit_read::<KeepMappings>(read, session)?;
    read.mappings().map(Reply::List)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_mapping_could_be_saved() {
        for name in crate::import::shipped_mappings() {
            let mapping = crate::import::shipped_mapping(name).unwrap();
            assert!(text(&mapping).is_ok(), "{name}");
        }
    }
}
