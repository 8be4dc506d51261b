//! Arguments of the commands about retention.

use super::{Given, missing};
use crate::cli::Failure;
use crate::domain::{Locale, Purpose};
use crate::text::Tr;
use std::path::PathBuf;

/// What retention has done and will do.
#[derive(Debug)]
pub(in crate::cli) struct Retention {
    pub(in crate::cli) register: Option<PathBuf>,
    pub(in crate::cli) verb: RetentionVerb,
    pub(in crate::cli) json: bool,
}

#[derive(Debug)]
pub(in crate::cli) enum RetentionVerb {
    Run,
    Status,
    Prove,
    Record(DestructionRecord),
}

/// The record of one run, as a page.
#[derive(Debug)]
pub(in crate::cli) struct DestructionRecord {
    pub(in crate::cli) run: i64,
    pub(in crate::cli) out: PathBuf,
    pub(in crate::cli) user: String,
    pub(in crate::cli) purpose: Option<Purpose>,
    /// Language of the page; the terminal's if none is given.
    pub(in crate::cli) lang: Option<Locale>,
}

impl Given {
    pub(super) fn retention(&mut self, tr: Tr) -> Result<Retention, Failure> {
        let verb = match self.word(tr)?.as_deref() {
            Some("run") => RetentionVerb::Run,
            Some("status") => RetentionVerb::Status,
            Some("prove") => RetentionVerb::Prove,
            Some("record") => {
                let run = self.word(tr)?.and_then(|word| word.parse().ok());
                RetentionVerb::Record(DestructionRecord {
                    run: run.ok_or_else(|| Failure::Usage(tr.cli_missing_run().to_owned()))?,
                    out: self.path("out").ok_or_else(|| missing("--out", tr))?,
                    user: self.user(tr)?,
                    purpose: self.purpose(tr)?,
                    lang: self.lang(tr)?,
                })
            }
            _ => return Err(Failure::Usage(tr.cli_wrong_command().to_owned())),
        };
        let json = !matches!(verb, RetentionVerb::Record(_)) && std::mem::take(&mut self.json);
        Ok(Retention { register: self.path("register"), verb, json })
    }
}
