//! Mappings: how files of another make are read. Supervisors save, change and remove them; imports are told their
//! name.

use crate::domain::audit::Act;
use crate::domain::{Mapping, MappingId, MessageRole, Timestamp};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, erase};
use crate::engine::session::Session;
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, KeepMappings, permit_read, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::import;
use crate::scrub::{self, RawText, ScrubbedText, StaffField};

/// Bytes of a mapping's text, at most; the largest that is shipped has 2,000.
const TEXT_BYTES_MAX: usize = 64 * 1024;

/// What a supervisor does.
pub enum Command {
    /// Saves a mapping under its own name. `MappingNameTaken`; `MappingPersonal` with the number of the
    /// text in which the sieve finds something.
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

/// The text as it is stored. Of what the sieve would change it says which text that is, and refuses: a mapping with a
/// hole in it reads nothing. Each text is looked at by itself, as it is typed, and then the whole.
fn text(mapping: &Mapping) -> Result<ScrubbedText> {
    let doing = "saving a mapping";
    let personal = |number| Error::new(ErrorKind::MappingPersonal(number), doing);
    let text = mapping.text();
    if text.len() > TEXT_BYTES_MAX {
        return Err(Error::new(ErrorKind::TextTooLong(TEXT_BYTES_MAX as u32), doing));
    }
    if !passes(&mapping.name) {
        return Err(personal(0));
    }
    for (number, known) in (1..).zip(mapping.texts()) {
        let role = !known.is_role || role_word(RawText::new(known.text.clone())).is_some();
        if !role || !passes(&known.text) {
            return Err(personal(number));
        }
    }
    let sifted = scrub::staff(RawText::new(text), StaffField::Text);
    if sifted.removed.total() > 0 {
        return Err(personal(0));
    }
    // What cannot be read back must not be kept.
    match Mapping::parse(sifted.text.as_str()) {
        Ok(read) if read == *mapping => Ok(sifted.text),
        _ => Err(Error::new(ErrorKind::Internal, doing).with_detail("mapping text")),
    }
}

fn passes(text: &str) -> bool {
    scrub::staff(RawText::new(text.to_owned()), StaffField::Text).removed.total() == 0
}

/// Whether the sieve takes this for a name once somebody says that it is one.
fn names(word: &str) -> bool {
    let text = RawText::new(format!("My name is {word}"));
    let said = vec![scrub::RawMessage { role: MessageRole::Customer, text }];
    scrub::conversation(said, &[]).iter().any(|message| message.removed.total() > 0)
}

/// A word that stands where a file names who wrote; `None` if it may name a person. There a name needs no cue: several
/// words with capitals, none of which means a role, are looked at as if somebody said "my name is" before them.
pub(crate) fn role_word(word: RawText) -> Option<String> {
    let sifted = scrub::staff(word, StaffField::Text);
    if sifted.removed.total() > 0 {
        return None;
    }
    let word = sifted.text.as_str();
    let capitals = word.split_whitespace().filter(|part| part.starts_with(char::is_uppercase)).count();
    let is_name = capitals > 1 && !import::has_role_word(word) && names(word);
    (!is_name).then(|| word.to_owned())
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

    #[test]
    fn a_word_that_names_a_person_is_no_role() {
        for word in ["Aino Mallikas", "AINO MALLIKAS", "aino@example.com", "0400000123"] {
            assert_eq!(role_word(RawText::new(word.to_owned())), None, "{word}");
        }
        for word in
            ["User", "B7", "Virtual Assistant", "Live Agent", "Support Team", "END_USER", "0", "agent bot"]
        {
            assert_eq!(role_word(RawText::new(word.to_owned())).as_deref(), Some(word));
        }
    }

    #[test]
    fn what_the_sieve_would_change_is_named_by_its_place() {
        let mapping = |who: &str, path: &str| {
            let text = format!(
                "name = 'x'\n[[message]]\ntext = 't'\ntime = '{path}'\nrole = [{{ at = 'who', customer = ['C', '{who}'] }}]\n"
            );
            Mapping::parse(&text).unwrap()
        };
        let refused = |mapping: &Mapping| match text(mapping).unwrap_err().kind {
            ErrorKind::MappingPersonal(number) => mapping.texts()[number as usize - 1].text.clone(),
            other => panic!("{other:?}"),
        };
        assert!(text(&mapping("B", "when")).is_ok());
        assert_eq!(refused(&mapping("Aino Mallikas", "when")), "Aino Mallikas");
        // Written as a path, the address has a backslash before its dot.
        assert_eq!(refused(&mapping("B", r"aino@example\.com.when")), "aino@example.com.when");
        let named = Mapping { name: "010190-900p".to_owned(), ..mapping("B", "when") };
        assert_eq!(text(&named).unwrap_err().kind, ErrorKind::MappingPersonal(0));
    }
}
