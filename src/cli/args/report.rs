//! Arguments of the quality report.

use super::{Given, missing};
use crate::cli::Failure;
use crate::domain::{Day, Locale, MonthKey, Purpose};
use crate::text::Tr;
use std::path::PathBuf;

/// Of which month, where it goes, and in which language.
#[derive(Debug)]
pub(in crate::cli) struct Report {
    pub(in crate::cli) register: Option<PathBuf>,
    pub(in crate::cli) month: MonthKey,
    pub(in crate::cli) user: String,
    pub(in crate::cli) purpose: Option<Purpose>,
    pub(in crate::cli) out: PathBuf,
    /// Language of the page; the terminal's if none is given.
    pub(in crate::cli) lang: Option<Locale>,
}

impl Given {
    pub(super) fn report(&mut self, tr: Tr) -> Result<Report, Failure> {
        let day = self.word(tr)?.and_then(|word| Day::parse(&format!("{word}-01")));
        Ok(Report {
            register: self.path("register"),
            month: day.ok_or_else(|| Failure::Usage(tr.cli_missing_month().to_owned()))?.month(),
            user: self.user(tr)?,
            purpose: self.purpose(tr)?,
            out: self.path("out").ok_or_else(|| missing("--out", tr))?,
            lang: self.lang(tr)?,
        })
    }
}
