//! Arguments of the record of processing.

use super::{Given, missing};
use crate::cli::Failure;
use crate::domain::{Locale, Purpose};
use crate::text::Tr;
use std::path::PathBuf;

/// Where the record goes, and in which language.
#[derive(Debug)]
pub(in crate::cli) struct Record {
    pub(in crate::cli) register: Option<PathBuf>,
    pub(in crate::cli) user: String,
    pub(in crate::cli) purpose: Option<Purpose>,
    pub(in crate::cli) out: PathBuf,
    /// Language of the page; the terminal's if none is given.
    pub(in crate::cli) lang: Option<Locale>,
}

impl Given {
    pub(super) fn record(&mut self, tr: Tr) -> Result<Record, Failure> {
        Ok(Record {
            register: self.path("register"),
            user: self.user(tr)?,
            purpose: self.purpose(tr)?,
            out: self.path("out").ok_or_else(|| missing("--out", tr))?,
            lang: self.lang(tr)?,
        })
    }

    fn lang(&mut self, tr: Tr) -> Result<Option<Locale>, Failure> {
        self.text("lang", tr)?
            .map(|text| {
                let codes = Locale::ALL.map(Locale::code).join(", ");
                Locale::from_code(&text).ok_or_else(|| Failure::Usage(tr.cli_wrong_value("--lang", &codes)))
            })
            .transpose()
    }
}
