//! Gaps in guidance, as reviews name them.

use super::conversation::language;
use super::{Read, Result, known, maybe};
use crate::domain::gap::GapQuestion;
use crate::domain::{
    AccountId, ConversationId, ConversationNo, Day, RootCause, StoredText, Timestamp, Verdict,
};
use rusqlite::{Row, named_params};

impl Read<'_> {
    /// The newest answers whose verdicts name a gap and are seen by the reader, so many at most; what several reviewers say
    /// of one answer comes several times.
    pub(crate) fn gap_questions(
        &self,
        reader: AccountId,
        today: Day,
        limit: u32,
    ) -> Result<Vec<GapQuestion>> {
        let values = named_params! { ":reader": reader.0, ":today": today.number(), ":limit": limit };
        let row = |row: &Row<'_>| {
            Ok(GapQuestion {
                conversation: ConversationId(row.get("conv")?),
                number: ConversationNo(row.get("number")?),
                seq: row.get("seq")?,
                started: Timestamp(row.get("started_ms")?),
                language: language(row)?,
                verdict: known(row, "verdict", Verdict::from_number)?,
                cause: maybe(row, "cause", RootCause::from_number)?,
                reference: row.get("reference")?,
                question: StoredText(row.get("question")?),
            })
        };
        self.all(include_str!("list.sql"), values, row, "reading gaps")
    }
}
