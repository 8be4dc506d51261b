//! Arguments of a search.

use super::Given;
use crate::cli::Failure;
use crate::domain::Purpose;
use crate::text::Tr;
use std::path::PathBuf;

/// What is searched.
#[derive(Debug)]
pub(in crate::cli) struct Search {
    pub(in crate::cli) register: Option<PathBuf>,
    pub(in crate::cli) query: String,
    pub(in crate::cli) user: String,
    pub(in crate::cli) purpose: Option<Purpose>,
    pub(in crate::cli) limit: u32,
    pub(in crate::cli) json: bool,
}

/// Hits of a search unless a limit is given.
const SEARCH_LIMIT: u32 = 20;

impl Given {
    pub(super) fn search(&mut self, tr: Tr) -> Result<Search, Failure> {
        let words: Vec<String> = std::mem::take(&mut self.words)
            .into_iter()
            .map(|word| word.into_string().map_err(|_raw| Failure::Usage(tr.cli_not_text().to_owned())))
            .collect::<Result<_, _>>()?;
        if words.is_empty() {
            return Err(Failure::Usage(tr.cli_missing_query().to_owned()));
        }
        let limit = self.number("limit", tr)?.unwrap_or(u64::from(SEARCH_LIMIT));
        Ok(Search {
            register: self.path("register"),
            query: words.join(" "),
            user: self.user(tr)?,
            purpose: self.purpose(tr)?,
            limit: u32::try_from(limit).unwrap_or(u32::MAX),
            json: std::mem::take(&mut self.json),
        })
    }
}
