//! What is shown of answer texts. A verdict that is hidden from the reader is not among them.

use super::super::conversation::{language, month_of};
use super::super::evidence::evidence;
use super::super::{Error, ErrorKind, Read, Result, json_of, known, maybe};
use crate::domain::answer::{
    AnswerPlace, AnswerReference, AnswerSort, AnswerState, CorrectAnswer, TextVerdict,
};
use crate::domain::id::MESSAGES_PER_CONVERSATION;
use crate::domain::{
    AccountId, AnswerHash, ConversationId, Day, Language, MonthKey, RootCause, StoredText, Timestamp, Verdict,
};
use rusqlite::{Row, named_params};

/// References that are offered, at most.
const REFERENCES_MAX: u32 = 500;

/// Copies of one text: in a month, or in all.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextCount {
    /// The text.
    pub(crate) hash: AnswerHash,
    /// Copies.
    pub(crate) given: u64,
    /// Row of the newest copy's message.
    pub(crate) last: i64,
    /// Channels, as bits.
    pub(crate) channels: i64,
    /// Languages, as bits.
    pub(crate) langs: i64,
}

/// One text of the list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ListedAnswer {
    /// Where it stands in the list.
    pub(crate) place: AnswerPlace,
    /// Copies.
    pub(crate) given: u64,
    /// Row of the newest copy's message.
    pub(crate) last: i64,
}

/// Which texts are listed.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    /// Who reads.
    pub(crate) reader: AccountId,
    /// On which day.
    pub(crate) today: Day,
    /// By their verdicts.
    pub(crate) state: AnswerState,
    /// In which order.
    pub(crate) sort: AnswerSort,
    /// Channels, as bits; 0: any.
    pub(crate) channels: i64,
    /// Languages, as bits; 0: any.
    pub(crate) langs: i64,
}

/// Copies of one text in a month, as they are shown.
pub(crate) struct ShownCount {
    /// The month.
    pub(crate) month: MonthKey,
    /// Copies.
    pub(crate) given: u64,
    /// Row of the oldest copy's message.
    pub(crate) first: i64,
    /// Row of the newest copy's message.
    pub(crate) last: i64,
    /// Copies after which the customer wrote again.
    pub(crate) asked_again: u64,
    /// Copies after which an adviser took over.
    pub(crate) handed_over: u64,
    /// Channels, as bits.
    pub(crate) channels: i64,
    /// Languages, as bits.
    pub(crate) langs: i64,
}

/// A verdict that rests on guidance.
pub(crate) struct RestingVerdict {
    /// The text.
    pub(crate) hash: AnswerHash,
    /// The judgement.
    pub(crate) verdict: Verdict,
    /// The day on which the guidance was valid.
    pub(crate) valid_on: Option<Day>,
    /// When it was given.
    pub(crate) given: Timestamp,
}

/// A text with the place of its message among those asked for, its topic and language.
pub(crate) type ShownText = (usize, StoredText, String, Language);

fn hashes(hashes: &[AnswerHash]) -> String {
    json_of(hashes.iter().map(|hash| hash.0))
}

fn verdict(row: &Row<'_>) -> rusqlite::Result<Verdict> {
    known(row, "verdict", Verdict::from_number)
}

fn valid_on(row: &Row<'_>) -> rusqlite::Result<Option<Day>> {
    Ok(row.get::<_, Option<i64>>("valid_on")?.map(Day::from_number))
}

fn text_verdict(row: &Row<'_>) -> rusqlite::Result<(AnswerHash, TextVerdict)> {
    let found = TextVerdict {
        account: AccountId(row.get("account")?),
        own: row.get("own")?,
        verdict: verdict(row)?,
        cause: maybe(row, "cause", RootCause::from_number)?,
        should: row.get("should")?,
        reference: row.get("reference")?,
        valid_on: valid_on(row)?,
        evidence: evidence(row)?,
        given: Timestamp(row.get("given_ms")?),
    };
    Ok((AnswerHash(row.get("hash")?), found))
}

impl Read<'_> {
    /// The next texts of the list behind a place, at most `limit`.
    pub(crate) fn answer_page(
        &self,
        wanted: &Wanted,
        after: AnswerPlace,
        limit: u32,
    ) -> Result<Vec<ListedAnswer>> {
        let doing = "listing answers";
        let row = |row: &Row<'_>| {
            let place = AnswerPlace { amount: row.get("amount")?, hash: AnswerHash(row.get("hash")?) };
            Ok(ListedAnswer { place, given: row.get("given")?, last: row.get("last")? })
        };
        let judged = matches!(wanted.state, AnswerState::Conflict | AnswerState::Wrong);
        if judged || wanted.sort == AnswerSort::Verdicts {
            let values = named_params! {
                ":sort": wanted.sort as i64,
                ":conflict": wanted.state == AnswerState::Conflict,
                ":wrong": wanted.state == AnswerState::Wrong,
                ":amount": after.amount,
                ":hash": after.hash.0,
                ":channels": wanted.channels,
                ":langs": wanted.langs,
                ":today": wanted.today.number(),
                ":reader": wanted.reader.0,
                ":limit": limit,
            };
            return self.all(include_str!("list_judged.sql"), values, row, doing);
        }
        let statement = match wanted.sort {
            AnswerSort::Last => include_str!("list_last.sql"),
            AnswerSort::Given | AnswerSort::Verdicts => include_str!("list_given.sql"),
        };
        let values = named_params! {
            ":unreviewed": wanted.state == AnswerState::Unreviewed,
            ":amount": after.amount,
            ":hash": after.hash.0,
            ":channels": wanted.channels,
            ":langs": wanted.langs,
            ":today": wanted.today.number(),
            ":reader": wanted.reader.0,
            ":limit": limit,
        };
        self.all(statement, values, row, doing)
    }

    /// The texts of these messages, each cut at so many characters; what may not be shown is left out.
    pub(crate) fn answer_texts(
        &self,
        messages: &[i64],
        characters: u32,
        today: Day,
    ) -> Result<Vec<ShownText>> {
        let values = named_params! {
            ":messages": json_of(messages.iter().copied()),
            ":characters": characters,
            ":today": today.number(),
        };
        let row = |row: &Row<'_>| {
            Ok((row.get("place")?, StoredText(row.get("text")?), row.get("topic")?, language(row)?))
        };
        self.all(include_str!("texts.sql"), values, row, "reading answers")
    }

    /// Copies of these texts in months from one to another.
    pub(crate) fn answer_months(
        &self,
        texts: &[AnswerHash],
        from: MonthKey,
        to: MonthKey,
    ) -> Result<Vec<(AnswerHash, MonthKey, u64)>> {
        let values = named_params! { ":hashes": hashes(texts), ":from": from.number(), ":to": to.number() };
        let row = |row: &Row<'_>| Ok((AnswerHash(row.get("hash")?), month_of(row)?, row.get("given")?));
        self.all(include_str!("months.sql"), values, row, "reading counts of answers")
    }

    /// The verdicts on copies of these texts that the reader sees.
    pub(crate) fn answer_on_copies(
        &self,
        texts: &[AnswerHash],
        reader: AccountId,
        today: Day,
    ) -> Result<Vec<(AnswerHash, Verdict, u64)>> {
        let values =
            named_params! { ":hashes": hashes(texts), ":reader": reader.0, ":today": today.number() };
        let row = |row: &Row<'_>| Ok((AnswerHash(row.get("hash")?), verdict(row)?, row.get("verdicts")?));
        self.all(include_str!("on_copies.sql"), values, row, "reading verdicts on answers")
    }

    /// The verdicts on these texts that the reader sees, newest first.
    pub(crate) fn answer_on_text(
        &self,
        texts: &[AnswerHash],
        reader: AccountId,
    ) -> Result<Vec<(AnswerHash, TextVerdict)>> {
        let values = named_params! { ":hashes": hashes(texts), ":reader": reader.0 };
        self.all(include_str!("on_text.sql"), values, text_verdict, "reading verdicts on texts")
    }

    /// Copies of one text, by month, oldest first.
    pub(crate) fn answer_counts(&self, hash: AnswerHash) -> Result<Vec<ShownCount>> {
        let row = |row: &Row<'_>| {
            Ok(ShownCount {
                month: month_of(row)?,
                given: row.get("given")?,
                first: row.get("first")?,
                last: row.get("last")?,
                asked_again: row.get("asked_again")?,
                handed_over: row.get("handed_over")?,
                channels: row.get("channels")?,
                langs: row.get("langs")?,
            })
        };
        self.all(
            include_str!("counts.sql"),
            named_params! { ":hash": hash.0 },
            row,
            "reading counts of answers",
        )
    }

    /// On which days the conversations of two messages began; `NotFound` if neither is there.
    pub(crate) fn answer_period(&self, first: i64, last: i64) -> Result<(Day, Day)> {
        let values = named_params! {
            ":first": first.div_euclid(MESSAGES_PER_CONVERSATION),
            ":last": last.div_euclid(MESSAGES_PER_CONVERSATION),
        };
        let day = |row: &Row<'_>, column: &'static str| {
            row.get::<_, Option<i64>>(column).map(|at| at.map(|at| Timestamp(at).day()))
        };
        let row = |row: &Row<'_>| Ok(day(row, "first_ms")?.zip(day(row, "last_ms")?));
        let doing = "reading the period of an answer";
        self.one(include_str!("period.sql"), values, row, doing)?
            .ok_or_else(|| Error::new(ErrorKind::NotFound, doing))
    }

    /// The newest correct answer to a text that the reader sees.
    pub(crate) fn answer_correct(
        &self,
        hash: AnswerHash,
        reader: AccountId,
        today: Day,
    ) -> Result<Option<CorrectAnswer>> {
        let values = named_params! { ":hash": hash.0, ":reader": reader.0, ":today": today.number() };
        let row = |row: &Row<'_>| {
            Ok(CorrectAnswer {
                should: row.get("should")?,
                reference: row.get("reference")?,
                valid_on: valid_on(row)?,
                given: Timestamp(row.get("given_ms")?),
            })
        };
        let found = self.all(include_str!("correct.sql"), values, row, "reading a correct answer")?;
        Ok(found.into_iter().next())
    }

    /// The text of one message, by its row.
    pub(crate) fn answer_text_at(&self, message: i64) -> Result<String> {
        let values = named_params! { ":id": message };
        self.one("SELECT text FROM msg WHERE id = :id", values, |row| row.get("text"), "reading an answer")
    }

    /// Answers of a conversation, by place, with their texts.
    pub(crate) fn answer_texts_of(&self, conversation: ConversationId) -> Result<Vec<(u32, String)>> {
        let values = named_params! { ":first": conversation.message_row(0) };
        let row = |row: &Row<'_>| Ok((row.get("seq")?, row.get("text")?));
        self.all(include_str!("answers_of.sql"), values, row, "reading answers")
    }

    /// How often these texts were given, as far as they are listed.
    pub(crate) fn answers_listed(&self, texts: &[AnswerHash]) -> Result<Vec<(AnswerHash, u64)>> {
        let values = named_params! { ":hashes": hashes(texts) };
        let row = |row: &Row<'_>| Ok((AnswerHash(row.get("hash")?), row.get("given")?));
        let statement =
            "SELECT hash, given FROM answer_text WHERE hash IN (SELECT value FROM json_each(:hashes))";
        self.all(statement, values, row, "looking for answers")
    }

    /// How often these texts were given, and the row of the newest copy's message; of what was given most often, at most `limit`.
    pub(crate) fn answers_given(
        &self,
        texts: &[AnswerHash],
        limit: u32,
    ) -> Result<Vec<(AnswerHash, u64, i64)>> {
        let values = named_params! { ":hashes": hashes(texts), ":limit": limit };
        let row = |row: &Row<'_>| Ok((AnswerHash(row.get("hash")?), row.get("copies")?, row.get("last")?));
        self.all(include_str!("given.sql"), values, row, "reading counts of answers")
    }

    /// Guidance that verdicts name which the reader sees, what is named most often first.
    pub(crate) fn answer_references(&self, reader: AccountId, today: Day) -> Result<Vec<AnswerReference>> {
        let values =
            named_params! { ":reader": reader.0, ":today": today.number(), ":limit": REFERENCES_MAX };
        let row = |row: &Row<'_>| {
            Ok(AnswerReference { reference: row.get("reference")?, verdicts: row.get("verdicts")? })
        };
        self.all(include_str!("references.sql"), values, row, "reading references")
    }

    /// Verdicts that name this guidance and that the reader sees.
    pub(crate) fn answer_resting(
        &self,
        named: &str,
        reader: AccountId,
        today: Day,
    ) -> Result<Vec<RestingVerdict>> {
        let values = named_params! { ":named": named, ":reader": reader.0, ":today": today.number() };
        let row = |row: &Row<'_>| {
            Ok(RestingVerdict {
                hash: AnswerHash(row.get("hash")?),
                verdict: verdict(row)?,
                valid_on: valid_on(row)?,
                given: Timestamp(row.get("given_ms")?),
            })
        };
        self.all(include_str!("resting.sql"), values, row, "reading verdicts that rest on guidance")
    }
}

#[cfg(test)]
mod tests {
    use crate::engine::ops::fixture::Fixture;
    use rusqlite::named_params;

    #[test]
    fn verdicts_on_copies_are_walked_and_not_conversations() {
        let mut fixture = Fixture::new("verdicts_walked");
        for statement in
            [include_str!("list_judged.sql"), include_str!("references.sql"), include_str!("resting.sql")]
        {
            let explain = format!("EXPLAIN QUERY PLAN {statement}");
            let plan: Vec<String> = fixture
                .store
                .read(|read| read.all(&explain, named_params! {}, |row| row.get("detail"), "testing"))
                .unwrap();
            let first = plan.iter().find(|step| step.starts_with("SCAN ") || step.starts_with("SEARCH "));
            assert!(!first.unwrap().contains(" conv"), "{statement}\n{}", plan.join("\n"));
        }
    }
}
