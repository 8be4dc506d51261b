//! What filters can be set to.

use super::{Read, Result, compose, matching};
use crate::domain::{AccountId, Day, Kind, KindSet, Language, Source, TagId};
use rusqlite::{Row, named_params};

impl Read<'_> {
    /// Sources, with their ids.
    pub(crate) fn search_sources(&self) -> Result<Vec<(i64, Source)>> {
        let row = |row: &Row<'_>| Ok((row.get("id")?, Source(row.get("code")?)));
        self.all("SELECT id, code FROM source ORDER BY code", [], row, "reading the sources")
    }

    /// Tags, with how many visible conversations carry each, as `reader` sees them.
    pub(crate) fn search_tags(&self, today: Day, reader: AccountId) -> Result<Vec<(TagId, String, u64)>> {
        let row = |row: &Row<'_>| Ok((TagId(row.get("id")?), row.get("name")?, row.get("conversations")?));
        let values = named_params! { ":today": today.number(), ":reader": reader.0 };
        self.all(include_str!("tags.sql"), values, row, "reading the tags")
    }

    /// Those of the named languages, and those kinds, that a visible conversation has. Each month's index is asked,
    /// newest first, for a conversation with one that was not yet found, until it has none.
    pub(crate) fn search_languages_and_kinds(&self, today: Day) -> Result<(Vec<Language>, Vec<Kind>)> {
        let mut languages: Vec<Language> = Language::NAMED.to_vec();
        let mut kinds: Vec<Kind> = Kind::ALL.to_vec();
        for (month, _) in self.search_months(today)?.into_iter().rev() {
            while let Some(matching) = matching::meta_any(&languages, &kinds) {
                let row = |row: &Row<'_>| Ok((row.get::<_, String>("lang")?, KindSet(row.get("kinds")?)));
                let one = self.rows(&compose::any(month, matching, today), row, "reading the facets")?;
                let Some((language, removed)) = one.first() else { break };
                languages.retain(|missing| missing.code() != language);
                kinds.retain(|missing| !removed.contains(*missing));
            }
        }
        let found = (
            Language::NAMED.into_iter().filter(|language| !languages.contains(language)).collect(),
            Kind::ALL.into_iter().filter(|kind| !kinds.contains(kind)).collect(),
        );
        Ok(found)
    }
}
