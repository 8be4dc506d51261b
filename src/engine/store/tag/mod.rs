//! Tags on conversations.

use super::{Error, ErrorKind, Read, Result, Tx};
use crate::domain::{AccountId, ConversationId, TagId, Timestamp};
use crate::engine::transact::{Annotate, May};
use crate::scrub::ScrubbedText;
use rusqlite::named_params;

impl Read<'_> {
    /// The tag of this name, compared without case. The comparison is ours: SQLite folds ASCII only, and no index
    /// may hold text.
    pub(crate) fn tag_named(&self, name: &str) -> Result<Option<TagId>> {
        let name = name.trim().to_lowercase();
        let row = |row: &rusqlite::Row<'_>| Ok((TagId(row.get("id")?), row.get::<_, String>("name")?));
        let tags = self.all("SELECT id, name FROM tag", [], row, "looking for a tag")?;
        Ok(tags.into_iter().find(|(_, other)| other.to_lowercase() == name).map(|(id, _)| id))
    }
}

impl<R: May<Annotate>> Tx<'_, R> {
    /// Makes a tag; white space around the name goes.
    pub(crate) fn tag_insert(&self, name: &ScrubbedText) -> Result<TagId> {
        let values = named_params! { ":name": name };
        self.insert(include_str!("insert.sql"), values, "making a tag").map(TagId)
    }

    /// Puts a tag on a conversation; twice is once.
    pub(crate) fn tag_put_on(
        &self,
        tag: TagId,
        conversation: ConversationId,
        account: AccountId,
        at: Timestamp,
    ) -> Result<()> {
        let values = named_params! {
            ":tag": tag.0,
            ":conv": conversation.0,
            ":account": account.0,
            ":added_ms": at.0,
        };
        self.run(include_str!("put_on.sql"), values, "putting on a tag").map(drop)
    }

    /// Takes a tag off a conversation; `NotFound` if it carries none that the account sees.
    pub(crate) fn tag_take_off(
        &self,
        tag: TagId,
        conversation: ConversationId,
        account: AccountId,
    ) -> Result<()> {
        let doing = "taking off a tag";
        let values = named_params! { ":tag": tag.0, ":conv": conversation.0, ":account": account.0 };
        let rows = self.run(include_str!("take_off.sql"), values, doing)?;
        if rows > 0 { Ok(()) } else { Err(Error::new(ErrorKind::NotFound, doing)) }
    }

    /// Removes the tags that no conversation carries any more; returns how many.
    pub(crate) fn tags_remove_unused(&self) -> Result<usize> {
        self.run(include_str!("remove_unused.sql"), [], "removing unused tags")
    }
}
