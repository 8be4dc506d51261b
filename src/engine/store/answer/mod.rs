//! Answer texts: copies by month, what is listed, and verdicts on texts. Texts themselves are read from messages.

mod look;

pub(crate) use look::{ListedAnswer, TextCount, Wanted};

use super::conversation::month_of;
use super::evidence::bytes_of;
use super::{Read, Result, Tx, found_one, known, unknown_number};
use crate::domain::answer::AnswerTotals;
use crate::domain::{
    AccountId, AnswerHash, Channel, ConversationId, Day, Evidence, Language, MessageRole, MonthKey,
    RootCause, Timestamp, Verdict,
};
use crate::engine::transact::{May, ReviewAnswers};
use crate::scrub::ScrubbedText;
use rusqlite::{Row, named_params};

/// Copies of one text in one month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct AnswerCount {
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
    /// Channels, as bits by their numbers.
    pub(crate) channels: i64,
    /// Languages, as bits of [`language_bit`].
    pub(crate) langs: i64,
}

/// A message of a month; of a conversation without messages there is one row without.
pub(crate) struct MonthMessage {
    /// The conversation.
    pub(crate) conversation: ConversationId,
    /// Its language, as a bit.
    pub(crate) lang: i64,
    /// Its channel.
    pub(crate) channel: Channel,
    /// Row and role; the text of those who answer.
    pub(crate) message: Option<(i64, MessageRole, Option<String>)>,
}

/// A month that is to be counted, and the number of its last change.
#[derive(Clone, Copy)]
pub(crate) struct UncountedMonth {
    /// Which.
    pub(crate) month: MonthKey,
    /// Up to which change it will be counted.
    pub(crate) changes: u64,
    /// Who had begun with it last, when it was read.
    owner: i64,
}

/// Which months are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WhichMonth {
    /// Every one that is to be counted, also what another one has begun to write: that may have been killed.
    Any,
    /// Those that nobody else writes.
    Free,
    /// Those that were counted before, whoever writes them.
    Known,
}

/// Where counting stands.
pub(crate) struct AnswerStanding {
    /// Numbers of the whole list.
    pub(crate) totals: AnswerTotals,
    /// Whether the list is older than the counts.
    pub(crate) stale: bool,
    /// Rows of counts.
    pub(crate) counts: u64,
}

/// A verdict on a text, as it is stored.
pub(crate) struct NewTextVerdict {
    /// The judgement.
    pub(crate) verdict: Verdict,
    /// Why.
    pub(crate) cause: Option<RootCause>,
    /// What the answer should have been.
    pub(crate) should: ScrubbedText,
    /// Reference to public guidance.
    pub(crate) reference: ScrubbedText,
    /// The day on which that was valid.
    pub(crate) valid_on: Option<Day>,
    /// Words of the text that are the evidence for it.
    pub(crate) evidence: Evidence,
}

/// The bit of a language: its place among those that have words in the interface, the last for any other.
pub(crate) fn language_bit(language: Language) -> i64 {
    let last = Language::NAMED.len() - 1;
    1 << Language::NAMED.iter().position(|named| *named == language).unwrap_or(last)
}

/// The languages of such bits.
pub(crate) fn languages_of(bits: i64) -> Vec<Language> {
    Language::NAMED.into_iter().filter(|one| bits & language_bit(*one) != 0).collect()
}

/// The bit of a channel.
pub(crate) fn channel_bit(channel: Channel) -> i64 {
    1 << channel.number()
}

impl Read<'_> {
    /// Where counting stands.
    pub(crate) fn answer_standing(&self) -> Result<AnswerStanding> {
        let row = |row: &Row<'_>| {
            Ok(AnswerStanding {
                totals: AnswerTotals {
                    texts: row.get("texts")?,
                    given: row.get("given")?,
                    single: row.get("single")?,
                    uncounted_months: row.get("uncounted")?,
                },
                stale: row.get("stale")?,
                counts: row.get("counts")?,
            })
        };
        self.one(include_str!("state.sql"), [], row, "looking for counts of answers")
    }

    /// The newest of these months that is to be counted.
    pub(crate) fn answer_next_month(&self, which: WhichMonth, owner: i64) -> Result<Option<UncountedMonth>> {
        let row = |row: &Row<'_>| {
            Ok(UncountedMonth {
                month: month_of(row)?,
                changes: row.get("changes")?,
                owner: row.get("owner")?,
            })
        };
        let values = named_params! {
            ":known": which == WhichMonth::Known,
            ":free": which == WhichMonth::Free,
            ":owner": owner,
        };
        let found =
            self.all(include_str!("next_month.sql"), values, row, "looking for a month to be counted")?;
        Ok(found.into_iter().next())
    }

    /// The messages of the month's next `limit` conversations behind one, in order.
    pub(crate) fn answer_messages(
        &self,
        month: MonthKey,
        after: ConversationId,
        limit: u32,
    ) -> Result<Vec<MonthMessage>> {
        let values = named_params! { ":month": month.number(), ":after": after.0, ":limit": limit };
        let row = |row: &Row<'_>| {
            let language = Language::from_code(&row.get::<_, String>("lang")?);
            let message = match row.get::<_, Option<i64>>("id")? {
                Some(id) => {
                    let role = known(row, "role", MessageRole::from_number)?;
                    Some((id, role, row.get("text")?))
                }
                None => None,
            };
            Ok(MonthMessage {
                conversation: ConversationId(row.get("conv")?),
                lang: language_bit(language.ok_or_else(|| unknown_number("lang"))?),
                channel: known(row, "channel", Channel::from_number)?,
                message,
            })
        };
        self.all(include_str!("of_month.sql"), values, row, "reading answers of a month")
    }

    /// Whether this counting is the one that writes the month's counts.
    pub(crate) fn answer_month_is_of(&self, month: MonthKey, owner: i64) -> Result<bool> {
        let statement = "SELECT EXISTS (SELECT 1 FROM answer_month WHERE index_month = :month AND owner = :owner) AS mine";
        let values = named_params! { ":month": month.number(), ":owner": owner };
        self.one(statement, values, |row| row.get("mine"), "counting answers")
    }

    /// The counts of texts from one hash to another, by text: copies, newest message, channels and languages of each month.
    pub(crate) fn answer_range(&self, from: i64, to: i64) -> Result<Vec<TextCount>> {
        let values = named_params! { ":from": from, ":to": to };
        let row = |row: &Row<'_>| {
            Ok(TextCount {
                hash: AnswerHash(row.get("hash")?),
                given: row.get("given")?,
                last: row.get("last")?,
                channels: row.get("channels")?,
                langs: row.get("langs")?,
            })
        };
        self.all(include_str!("range.sql"), values, row, "reading counts of answers")
    }

    /// The texts with verdicts of their own from one hash to another.
    pub(crate) fn answer_judged_range(&self, from: i64, to: i64) -> Result<Vec<AnswerHash>> {
        let statement = "SELECT DISTINCT hash FROM answer_verdict WHERE hash BETWEEN :from AND :to";
        let values = named_params! { ":from": from, ":to": to };
        self.all(statement, values, |row| row.get("hash").map(AnswerHash), "reading verdicts on texts")
    }

    /// The judged answers of the next `limit` judged conversations behind one, with their texts.
    pub(crate) fn answer_judged_messages(
        &self,
        after: ConversationId,
        limit: u32,
    ) -> Result<Vec<(ConversationId, u32, Option<String>)>> {
        let values = named_params! { ":conv": after.0, ":limit": limit };
        let row = |row: &Row<'_>| Ok((ConversationId(row.get("conv")?), row.get("seq")?, row.get("text")?));
        self.all(include_str!("unlinked.sql"), values, row, "reading judged answers")
    }
}

impl Tx<'_> {
    /// Begins to write a month; `false`: another one has begun with it or counted it since it was read.
    pub(crate) fn answer_begin_month(&self, month: UncountedMonth, owner: i64) -> Result<bool> {
        let doing = "counting answers";
        let values =
            named_params! { ":month": month.month.number(), ":before": month.owner, ":owner": owner };
        let begun = self.run(include_str!("begin_month.sql"), values, doing)? > 0;
        if begun {
            self.run("UPDATE answer_total SET stale = 1", [], doing)?;
        }
        Ok(begun)
    }

    /// Removes old counts of a month, so many at most; `true`: none is left.
    pub(crate) fn answer_clear_month(&self, month: MonthKey, limit: u32) -> Result<bool> {
        let values = named_params! { ":month": month.number(), ":limit": limit };
        let rows = self.run(include_str!("clear_month.sql"), values, "removing counts of answers")?;
        Ok(rows < limit as usize)
    }

    /// Stores the copies of one text in a month.
    pub(crate) fn answer_count(&self, month: MonthKey, hash: AnswerHash, count: &AnswerCount) -> Result<()> {
        let values = named_params! {
            ":month": month.number(),
            ":hash": hash.0,
            ":given": count.given,
            ":last": count.last,
            ":first": (count.first != count.last).then_some(count.first),
            ":asked_again": count.asked_again,
            ":handed_over": count.handed_over,
            ":channels": count.channels,
            ":langs": count.langs,
        };
        self.run(include_str!("count.sql"), values, "counting answers").map(drop)
    }

    /// The month is counted up to this change, with so many texts; one of which nothing is left is forgotten.
    pub(crate) fn answer_end_month(&self, month: UncountedMonth, owner: i64, texts: u64) -> Result<()> {
        let doing = "counting answers";
        let values = named_params! {
            ":month": month.month.number(),
            ":owner": owner,
            ":changes": month.changes,
            ":texts": texts,
        };
        self.run(include_str!("end_month.sql"), values, doing)?;
        let values = named_params! { ":month": month.month.number() };
        self.run(include_str!("drop_month.sql"), values, doing).map(drop)
    }

    /// Takes texts from one hash to another off the list.
    pub(crate) fn answer_unlist(&self, from: i64, to: i64) -> Result<()> {
        let statement = "DELETE FROM answer_text WHERE hash BETWEEN :from AND :to";
        self.run(statement, named_params! { ":from": from, ":to": to }, "listing answers").map(drop)
    }

    /// Puts a text on the list.
    pub(crate) fn answer_list(&self, text: &TextCount) -> Result<()> {
        let values = named_params! {
            ":hash": text.hash.0,
            ":given": text.given,
            ":last": text.last,
            ":channels": text.channels,
            ":langs": text.langs,
        };
        self.run(include_str!("insert_text.sql"), values, "listing answers").map(drop)
    }

    /// Removes the verdicts on a text that has no copy any more.
    pub(crate) fn answer_forget(&self, hash: AnswerHash) -> Result<()> {
        let statement = "DELETE FROM answer_verdict WHERE hash = :hash";
        self.run(statement, named_params! { ":hash": hash.0 }, "removing verdicts on a text").map(drop)
    }

    /// The list is made of all counts; its numbers.
    pub(crate) fn answer_end_totals(&self, totals: &AnswerTotals) -> Result<()> {
        let values = named_params! {
            ":texts": totals.texts,
            ":given": totals.given,
            ":single": totals.single,
        };
        self.run(include_str!("end_totals.sql"), values, "listing answers").map(drop)
    }
}

impl<R: May<ReviewAnswers>> Tx<'_, R> {
    /// Says which text a judged answer has.
    pub(crate) fn answer_link(&self, conversation: ConversationId, seq: u32, hash: AnswerHash) -> Result<()> {
        let values = named_params! { ":conv": conversation.0, ":seq": seq, ":hash": hash.0 };
        self.run(include_str!("link.sql"), values, "naming a judged answer").map(drop)
    }

    /// Judges a text, or changes the own verdict on it.
    pub(crate) fn answer_judge(
        &self,
        hash: AnswerHash,
        account: AccountId,
        verdict: &NewTextVerdict,
        at: Timestamp,
    ) -> Result<()> {
        let values = named_params! {
            ":hash": hash.0,
            ":account": account.0,
            ":verdict": verdict.verdict.number(),
            ":cause": verdict.cause.map(RootCause::number),
            ":should": verdict.should,
            ":reference": verdict.reference,
            ":valid_on": verdict.valid_on.map(Day::number),
            ":evidence": bytes_of(&verdict.evidence),
            ":given_ms": at.0,
        };
        self.run(include_str!("judge.sql"), values, "judging a text").map(drop)
    }

    /// Takes the own verdict on a text back; `NotFound` if there is none.
    pub(crate) fn answer_take_back(&self, hash: AnswerHash, account: AccountId) -> Result<()> {
        let doing = "taking back a verdict on a text";
        let statement = "DELETE FROM answer_verdict WHERE hash = :hash AND account = :account";
        let rows = self.run(statement, named_params! { ":hash": hash.0, ":account": account.0 }, doing)?;
        found_one(rows, doing)
    }
}
