//! What filters can be set to.

use super::{Read, Result, compose, matching};
use crate::domain::{Day, Kind, KindSet, Language, Source, TagId};
use rusqlite::{Row, named_params};

impl Read<'_> {
    /// Sources, with their ids.
    pub(crate) fn search_sources(&self) -> Result<Vec<(i64, Source)>> {
        let row = |row: &Row<'_>| Ok((row.get("id")?, Source(row.get("code")?)));
        self.all("SELECT id, code FROM source ORDER BY code", [], row, "reading the sources")
    }

    /// Tags, with how many visible conversations carry each.
    pub(crate) fn search_tags(&self, today: Day) -> Result<Vec<(TagId, String, u64)>> {
        let row = |row: &Row<'_>| {
            let n: i64 = row.get("conversations")?;
            Ok((TagId(row.get("id")?), row.get("name")?, u64::try_from(n).unwrap_or(0)))
        };
        let values = named_params! { ":today": today.number() };
        self.all(include_str!("tags.sql"), values, row, "reading the tags")
    }

    /// Those of the named languages, and those kinds, that a visible conversation has: each month's index is asked,
    /// newest first, until one says yes.
    pub(crate) fn search_languages_and_kinds(&self, today: Day) -> Result<(Vec<Language>, Vec<Kind>)> {
        let months = self.search_months(today)?;
        let present = |meta: Option<String>| -> Result<bool> {
            let Some(meta) = meta else { return Ok(false) };
            for (month, _) in months.iter().rev() {
                if !self.ids(&compose::any(*month, meta.clone(), today))?.is_empty() {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        let (mut languages, mut kinds) = (Vec::new(), Vec::new());
        for language in Language::NAMED {
            if present(matching::meta(&[language], &[], &[], KindSet::default()))? {
                languages.push(language);
            }
        }
        for kind in Kind::ALL {
            if present(matching::meta(&[], &[], &[], [kind].into_iter().collect()))? {
                kinds.push(kind);
            }
        }
        Ok((languages, kinds))
    }
}
