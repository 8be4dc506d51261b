//! Arguments of rounds.

use super::Given;
use crate::cli::Failure;
use crate::domain::Purpose;
use crate::text::Tr;
use std::path::PathBuf;

/// Which round is verified.
#[derive(Debug)]
pub(in crate::cli) struct Round {
    pub(in crate::cli) register: Option<PathBuf>,
    pub(in crate::cli) number: i64,
    pub(in crate::cli) user: String,
    pub(in crate::cli) purpose: Option<Purpose>,
    /// The numbers from which the sample was drawn are wanted, too.
    pub(in crate::cli) numbers: bool,
    pub(in crate::cli) json: bool,
}

impl Given {
    pub(super) fn round(&mut self, tr: Tr) -> Result<Round, Failure> {
        if self.word(tr)?.as_deref() != Some("verify") {
            return Err(Failure::Usage(tr.cli_wrong_command().to_owned()));
        }
        let number = self.word(tr)?.and_then(|word| word.parse().ok());
        Ok(Round {
            register: self.path("register"),
            number: number.ok_or_else(|| Failure::Usage(tr.cli_missing_round().to_owned()))?,
            user: self.user(tr)?,
            purpose: self.purpose(tr)?,
            numbers: std::mem::take(&mut self.numbers),
            json: std::mem::take(&mut self.json),
        })
    }
}
