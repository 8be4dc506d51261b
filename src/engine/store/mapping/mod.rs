//! Mappings that supervisors made.

use super::{Error, ErrorKind, Read, Result, Tx, changed_one, failed, found_one, refused_by_trigger};
use crate::domain::{AccountId, Mapping, MappingId, Timestamp};
use crate::engine::ops::mapping::SavedMapping;
use crate::engine::transact::{KeepMappings, May};
use crate::scrub::{self, RawText, ScrubbedText, StaffField};
use rusqlite::{Row, named_params};

fn saved(row: &Row<'_>) -> rusqlite::Result<SavedMapping> {
    let text: String = row.get("text")?;
    Ok(SavedMapping {
        id: MappingId(row.get("id")?),
        // A text that nobody can have saved.
        mapping: Mapping::parse(&text).map_err(|_fault| rusqlite::Error::InvalidQuery)?,
        saved: Timestamp(row.get("saved_ms")?),
        by: row.get("saved_by")?,
        version: row.get("version")?,
    })
}

impl Read<'_> {
    /// All of them, by name.
    pub(crate) fn mappings(&self) -> Result<Vec<SavedMapping>> {
        self.all(include_str!("list.sql"), [], saved, "reading mappings")
    }
}

impl<R: May<KeepMappings>> Tx<'_, R> {
    /// Saves a new one; `MappingNameTaken` if its name is there.
    pub(crate) fn mapping_insert(
        &self,
        name: &str,
        text: &ScrubbedText,
        account: AccountId,
        at: Timestamp,
    ) -> Result<MappingId> {
        let doing = "saving a mapping";
        self.conn
            .prepare_cached(include_str!("insert.sql"))
            .and_then(|mut statement| {
                statement.insert(named_params! {
                    ":name": name,
                    ":text": text,
                    ":account": account.0,
                    ":saved_ms": at.0,
                })
            })
            .map(MappingId)
            .map_err(|error| {
                if refused_by_trigger(&error, "mapping name taken") {
                    Error::new(ErrorKind::MappingNameTaken, doing)
                } else {
                    failed(&error, doing)
                }
            })
    }

    /// Changes one of this name at this version; `Conflict` if somebody else has changed it.
    pub(crate) fn mapping_change(
        &self,
        (mapping, version): (MappingId, i64),
        name: &str,
        text: &ScrubbedText,
        account: AccountId,
        at: Timestamp,
    ) -> Result<()> {
        let values = named_params! {
            ":id": mapping.0,
            ":version": version,
            ":name": name,
            ":text": text,
            ":account": account.0,
            ":saved_ms": at.0,
        };
        let doing = "changing a mapping";
        changed_one(self.run(include_str!("change.sql"), values, doing)?, doing)
    }

    /// Removes one; `NotFound` if it is not there.
    pub(crate) fn mapping_remove(&self, mapping: MappingId) -> Result<()> {
        let doing = "removing a mapping";
        let rows =
            self.run("DELETE FROM mapping WHERE id = :id", named_params! { ":id": mapping.0 }, doing)?;
        found_one(rows, doing)
    }
}

impl Tx<'_> {
    /// Gives one of a mapping's texts another wording. A mapping that is none without the old one is removed.
    pub(crate) fn mapping_text_change(
        &self,
        mapping: MappingId,
        number: usize,
        text: &ScrubbedText,
    ) -> Result<()> {
        let doing = "changing the text of a mapping";
        let Some(saved) = self.mappings()?.into_iter().find(|saved| saved.id == mapping) else {
            return Ok(());
        };
        let changed = saved.mapping.with_text(number, text.as_str());
        let whole = changed.map(|changed| scrub::staff(RawText::new(changed.text()), StaffField::Text).text);
        match whole.filter(|whole| Mapping::parse(whole.as_str()).is_ok()) {
            Some(whole) => {
                let text = &whole;
                let values = named_params! { ":id": mapping.0, ":text": text };
                self.run(
                    "UPDATE mapping SET text = :text, version = version + 1 WHERE id = :id",
                    values,
                    doing,
                )
            }
            None => self.run("DELETE FROM mapping WHERE id = :id", named_params! { ":id": mapping.0 }, doing),
        }
        .map(drop)
    }
}
