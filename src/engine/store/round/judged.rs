//! What reviewers had said when they finished.

use super::{known, language};
use crate::domain::scorecard::Scale;
use crate::domain::{
    AccountId, Channel, ConversationId, ConversationNo, CriterionId, Language, RoundId, RoundItemId, Value,
    Verdict,
};
use crate::engine::store::{Read, Result};
use rusqlite::{Row, named_params};

/// A conversation of which a review is finished, or of which all say that there is nothing to judge in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct JudgedItem {
    /// The conversation of the sample.
    pub(crate) item: RoundItemId,
    /// The conversation.
    pub(crate) conversation: ConversationId,
    /// The number by which it is named.
    pub(crate) number: ConversationNo,
    /// Its stratum.
    pub(crate) stratum: i64,
    /// Its language.
    pub(crate) language: Language,
    /// Its channel.
    pub(crate) channel: Channel,
    /// Its topic; empty: the source names none.
    pub(crate) topic: String,
    /// Whether what its reviewers differ in was settled.
    pub(crate) settled: bool,
    /// Whether a reviewer was called for it after the draw.
    pub(crate) called: bool,
}

/// What stands of a round, item by item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Judged {
    /// Conversations that were reviewed.
    pub(crate) items: Vec<JudgedItem>,
    /// Verdicts that stand.
    pub(crate) verdicts: Vec<(RoundItemId, Verdict)>,
    /// Values that stand.
    pub(crate) values: Vec<JudgedValue>,
    /// What several said.
    pub(crate) compared: Compared,
}

/// A value that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct JudgedValue {
    /// The conversation of the sample.
    pub(crate) item: RoundItemId,
    /// The criterion.
    pub(crate) criterion: CriterionId,
    /// Its scale.
    pub(crate) scale: Scale,
    /// Whether its lowest value fails the whole.
    pub(crate) critical: bool,
    /// The value.
    pub(crate) value: Value,
}

/// What several reviewers said of the same conversations, by item, then by what it is about, then by reviewer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Compared {
    /// Verdicts on answers.
    pub(crate) verdicts: Vec<(RoundItemId, AccountId, u32, Verdict)>,
    /// Values of criteria.
    pub(crate) values: Vec<(RoundItemId, AccountId, CriterionId, Value)>,
}

fn item(row: &Row<'_>) -> rusqlite::Result<JudgedItem> {
    Ok(JudgedItem {
        item: RoundItemId(row.get("item")?),
        conversation: ConversationId(row.get("conv")?),
        number: ConversationNo(row.get("number")?),
        stratum: row.get("stratum")?,
        language: language(row)?,
        channel: known(row, "channel", Channel::from_number)?,
        topic: row.get("topic")?,
        settled: row.get::<_, Option<i64>>("settled_ms")?.is_some(),
        called: row.get("called")?,
    })
}

/// A value, and that a criterion does not apply where there is none.
fn said(row: &Row<'_>) -> rusqlite::Result<Value> {
    Ok(row.get::<_, Option<u8>>("value")?.map_or(Value::NotApplicable, Value::Step))
}

/// What is compared of conversations for which somebody is still waited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Awaited {
    /// Nothing: it is not to be seen yet.
    Hidden,
    /// What is there: the round is being closed, and nobody is waited for any more.
    Compared,
}

impl Read<'_> {
    /// All that is judged in a round.
    pub(crate) fn round_judged(&self, id: RoundId, awaited: Awaited) -> Result<Judged> {
        let doing = "reading what was judged";
        let values = named_params! { ":round": id.0 };
        let verdict =
            |row: &Row<'_>| Ok((RoundItemId(row.get("item")?), known(row, "verdict", Verdict::from_number)?));
        let value = |row: &Row<'_>| {
            Ok(JudgedValue {
                item: RoundItemId(row.get("item")?),
                criterion: CriterionId(row.get("criterion")?),
                scale: known(row, "scale", Scale::from_number)?,
                critical: row.get("critical")?,
                value: said(row)?,
            })
        };
        Ok(Judged {
            items: self.all(include_str!("judged.sql"), values, item, doing)?,
            verdicts: self.all(include_str!("verdicts.sql"), values, verdict, doing)?,
            values: self.all(include_str!("values.sql"), values, value, doing)?,
            compared: self.round_compared(id, awaited)?,
        })
    }

    /// What reviewers said of conversations that several have finished.
    fn round_compared(&self, id: RoundId, awaited: Awaited) -> Result<Compared> {
        let doing = "comparing reviews";
        let values = named_params! { ":round": id.0, ":closing": awaited == Awaited::Compared };
        let verdict = |row: &Row<'_>| {
            let verdict = known(row, "verdict", Verdict::from_number)?;
            let (item, account) = (row.get("item")?, row.get("account")?);
            Ok((RoundItemId(item), AccountId(account), row.get("seq")?, verdict))
        };
        let value = |row: &Row<'_>| {
            let (item, account) = (row.get("item")?, row.get("account")?);
            Ok((RoundItemId(item), AccountId(account), CriterionId(row.get("criterion")?), said(row)?))
        };
        Ok(Compared {
            verdicts: self.all(include_str!("compared_verdicts.sql"), values, verdict, doing)?,
            values: self.all(include_str!("compared_values.sql"), values, value, doing)?,
        })
    }
}
