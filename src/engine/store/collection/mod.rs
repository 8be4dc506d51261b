//! Collections, their examples, and what left the register.

mod example;

use super::{Read, Result, Tx, changed_one, known};
use crate::domain::{AccountId, Collection, CollectionId, Day, Timestamp};
use crate::engine::transact::{ExportCollection, KeepCollections, May};
use crate::scrub::ScrubbedText;
use rusqlite::{Row, named_params};

fn collection(row: &Row<'_>) -> rusqlite::Result<Collection> {
    let first_due_on = row.get::<_, Option<i64>>("first_due_on")?;
    Ok(Collection {
        id: CollectionId(row.get("id")?),
        name: row.get("name")?,
        aim: row.get("aim")?,
        owner: AccountId(row.get("owner")?),
        owner_name: row.get("owner_name")?,
        created: Timestamp(row.get("created_ms")?),
        examples: row.get("examples")?,
        first_last_day: first_due_on.map(|due_on| Day::from_number(due_on).minus_days(1)),
        version: row.get("version")?,
    })
}

impl Read<'_> {
    /// All collections as `reader` sees them, by name; what is due today is counted in none.
    pub(crate) fn collections(&self, today: Day, reader: AccountId) -> Result<Vec<Collection>> {
        let values = named_params! { ":today": today.number(), ":reader": reader.0 };
        let mut all = self.all(include_str!("list.sql"), values, collection, "reading collections")?;
        all.sort_by_cached_key(|collection| (collection.name.to_lowercase(), collection.id));
        Ok(all)
    }

    /// Name and aim of one collection; `NotFound` if it is gone.
    pub(crate) fn collection_head(&self, id: CollectionId) -> Result<(String, String)> {
        let statement = "SELECT name, aim FROM collection WHERE id = :id";
        let row = |row: &Row<'_>| Ok((row.get("name")?, row.get("aim")?));
        self.one(statement, named_params! { ":id": id.0 }, row, "looking for a collection")
    }
}

impl<R: May<KeepCollections>> Tx<'_, R> {
    /// Makes a collection.
    pub(crate) fn collection_insert(
        &self,
        name: &ScrubbedText,
        aim: &ScrubbedText,
        owner: AccountId,
        at: Timestamp,
    ) -> Result<CollectionId> {
        let values = named_params! {
            ":name": name,
            ":aim": aim,
            ":owner": owner.0,
            ":created_ms": at.0,
        };
        self.insert(include_str!("insert.sql"), values, "making a collection").map(CollectionId)
    }

    /// Changes name and aim, if nobody has changed the row since `version`.
    pub(crate) fn collection_change(
        &self,
        id: CollectionId,
        name: &ScrubbedText,
        aim: &ScrubbedText,
        version: i64,
    ) -> Result<()> {
        let doing = "changing a collection";
        let values = named_params! {
            ":id": id.0,
            ":name": name,
            ":aim": aim,
            ":version": version,
        };
        changed_one(self.run(include_str!("change.sql"), values, doing)?, doing)
    }

    /// Removes a collection with its examples.
    pub(crate) fn collection_remove(&self, id: CollectionId) -> Result<()> {
        let values = named_params! { ":id": id.0 };
        self.run("DELETE FROM collection WHERE id = :id", values, "removing a collection").map(drop)
    }
}

impl<R: May<ExportCollection>> Tx<'_, R> {
    /// Remembers that something left the register, for what, and by when it has to be destroyed.
    pub(crate) fn export_insert(
        &self,
        account: AccountId,
        purpose: &ScrubbedText,
        examples: u64,
        destroy_by: Day,
        at: Timestamp,
    ) -> Result<()> {
        let values = named_params! {
            ":account": account.0,
            ":exported_ms": at.0,
            ":purpose": purpose,
            ":examples": examples as i64,
            ":destroy_by": destroy_by.number(),
        };
        self.insert(include_str!("insert_export.sql"), values, "noting an export").map(drop)
    }
}
