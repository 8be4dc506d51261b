//! Arguments of the commands about past imports and about mappings.

use super::{Given, missing};
use crate::cli::Failure;
use crate::domain::Purpose;
use crate::text::Tr;
use std::path::PathBuf;

/// Imports of the past: the list, one report, or taking one back.
#[derive(Debug)]
pub(in crate::cli) struct Imports {
    pub(in crate::cli) register: Option<PathBuf>,
    pub(in crate::cli) verb: ImportsVerb,
    pub(in crate::cli) user: String,
    pub(in crate::cli) purpose: Option<Purpose>,
    pub(in crate::cli) json: bool,
}

#[derive(Debug)]
pub(in crate::cli) enum ImportsVerb {
    List,
    Show(i64),
    Report(i64, PathBuf),
    Undo(i64),
}

/// Mappings, those of the register if somebody signs in.
#[derive(Debug)]
pub(in crate::cli) struct Mapping {
    pub(in crate::cli) register: Option<PathBuf>,
    pub(in crate::cli) verb: MappingVerb,
    pub(in crate::cli) user: Option<String>,
    pub(in crate::cli) purpose: Option<Purpose>,
    pub(in crate::cli) json: bool,
}

#[derive(Debug)]
pub(in crate::cli) enum MappingVerb {
    List,
    Show(String),
    Save(PathBuf),
    Remove(String),
}

impl Given {
    pub(super) fn imports(&mut self, tr: Tr) -> Result<Imports, Failure> {
        let verb = self.word(tr)?;
        let verb = match verb.as_deref() {
            None | Some("list") => ImportsVerb::List,
            Some("show") => ImportsVerb::Show(self.import_number(tr)?),
            Some("report") => {
                let import = self.import_number(tr)?;
                ImportsVerb::Report(import, self.path("out").ok_or_else(|| missing("--out", tr))?)
            }
            Some("undo") => ImportsVerb::Undo(self.import_number(tr)?),
            Some(_) => return Err(Failure::Usage(tr.cli_wrong_command().to_owned())),
        };
        Ok(Imports {
            register: self.path("register"),
            verb,
            user: self.user(tr)?,
            purpose: self.purpose(tr)?,
            json: std::mem::take(&mut self.json),
        })
    }

    pub(super) fn mapping(&mut self, tr: Tr) -> Result<Mapping, Failure> {
        let verb = self.word(tr)?;
        let mut object = || self.word(tr)?.ok_or_else(|| Failure::Usage(tr.cli_missing_mapping().to_owned()));
        let verb = match verb.as_deref() {
            None | Some("list") => MappingVerb::List,
            Some("show") => MappingVerb::Show(object()?),
            Some("save") => MappingVerb::Save(object()?.into()),
            Some("remove") => MappingVerb::Remove(object()?),
            Some(_) => return Err(Failure::Usage(tr.cli_wrong_command().to_owned())),
        };
        let user = self.text("user", tr)?;
        if user.is_none() && matches!(verb, MappingVerb::Save(_) | MappingVerb::Remove(_)) {
            return Err(missing("--user", tr));
        }
        Ok(Mapping {
            register: self.path("register"),
            verb,
            user,
            purpose: self.purpose(tr)?,
            json: std::mem::take(&mut self.json),
        })
    }

    /// The next word.
    pub(super) fn word(&mut self, tr: Tr) -> Result<Option<String>, Failure> {
        if self.words.is_empty() {
            return Ok(None);
        }
        let word = self.words.remove(0).into_string();
        word.map(Some).map_err(|_raw| Failure::Usage(tr.cli_not_text().to_owned()))
    }

    fn import_number(&mut self, tr: Tr) -> Result<i64, Failure> {
        let word = self.word(tr)?.and_then(|word| word.parse().ok());
        word.ok_or_else(|| Failure::Usage(tr.cli_missing_import().to_owned()))
    }
}
