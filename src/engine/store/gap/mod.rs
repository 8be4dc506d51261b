//! Gaps in guidance, as reviews name them, and verdicts on texts.

use super::conversation::language;
use super::{Read, Result, json_of, known, languages_of, maybe};
use crate::domain::gap::GapQuestion;
use crate::domain::{
    AccountId, AnswerHash, ConversationId, ConversationNo, Day, Language, RootCause, StoredText, Timestamp,
    Verdict,
};
use rusqlite::{Row, named_params};

/// A text with a verdict that names a gap in all its copies.
pub(crate) struct GapTextRow {
    /// The text.
    pub(crate) hash: AnswerHash,
    /// Its beginning.
    pub(crate) text: StoredText,
    /// The judgement.
    pub(crate) verdict: Verdict,
    /// Why.
    pub(crate) cause: Option<RootCause>,
    /// Reference to the guidance that should say it; may be empty.
    pub(crate) reference: String,
    /// Copies.
    pub(crate) given: u64,
    /// Copies for which a verdict of their own stands.
    pub(crate) judged: u64,
    /// In which languages it was given.
    pub(crate) languages: Vec<Language>,
}

/// A copy of such a text, and the customer's question before it.
pub(crate) struct GapCopy {
    /// The conversation.
    pub(crate) conversation: ConversationId,
    /// Its number.
    pub(crate) number: ConversationNo,
    /// The copy's place in it.
    pub(crate) seq: u32,
    /// When the conversation began.
    pub(crate) started: Timestamp,
    /// Its language.
    pub(crate) language: Language,
    /// What the customer wrote last before the copy.
    pub(crate) question: StoredText,
}

impl Read<'_> {
    /// The newest answers whose verdicts name a gap and are seen by the reader, so many at most; each once, with the verdict
    /// that stands.
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

    /// The texts whose verdicts name a gap and are seen by the reader, each cut at so many characters.
    pub(crate) fn gap_texts(
        &self,
        reader: AccountId,
        today: Day,
        characters: u32,
    ) -> Result<Vec<GapTextRow>> {
        let values =
            named_params! { ":reader": reader.0, ":today": today.number(), ":characters": characters };
        let row = |row: &Row<'_>| {
            Ok(GapTextRow {
                hash: AnswerHash(row.get("hash")?),
                text: StoredText(row.get("text")?),
                verdict: known(row, "verdict", Verdict::from_number)?,
                cause: maybe(row, "cause", RootCause::from_number)?,
                reference: row.get("reference")?,
                given: row.get("given")?,
                judged: row.get("judged")?,
                languages: languages_of(row.get("langs")?),
            })
        };
        self.all(include_str!("texts.sql"), values, row, "reading gaps in copies")
    }

    /// Copies of these texts for which no verdict of their own stands, as far as the reader sees it: by text, the newest of
    /// those that are known by their place, so many at most, and the oldest.
    pub(crate) fn gap_copies(
        &self,
        texts: &[AnswerHash],
        reader: AccountId,
        today: Day,
        newest: u32,
    ) -> Result<Vec<(AnswerHash, GapCopy)>> {
        let values = named_params! {
            ":hashes": json_of(texts.iter().map(|hash| hash.0)),
            ":reader": reader.0,
            ":today": today.number(),
            ":newest": newest,
        };
        let row = |row: &Row<'_>| {
            let copy = GapCopy {
                conversation: ConversationId(row.get("conv")?),
                number: ConversationNo(row.get("number")?),
                seq: row.get("seq")?,
                started: Timestamp(row.get("started_ms")?),
                language: language(row)?,
                question: StoredText(row.get("question")?),
            };
            Ok((AnswerHash(row.get("hash")?), copy))
        };
        self.all(include_str!("copies.sql"), values, row, "reading gaps in copies")
    }
}
