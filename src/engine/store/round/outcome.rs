//! What came of a closed round: numbers only, which outlive the conversations.

use crate::domain::agreement::{Agreement, Measure};
use crate::domain::estimate::Estimate;
use crate::domain::leak_check::Rate;
use crate::domain::{
    AccountId, Channel, CriterionId, Language, ResultOf, RoundAgreement, RoundId, RoundResult, Timestamp,
    Verdict,
};
use crate::engine::store::{Read, Result, Tx, changed_one, known, unknown_number};
use crate::engine::transact::{KeepRounds, May};
use rusqlite::{Row, named_params};

/// Figures that are frozen.
pub(crate) struct NewResult<'a> {
    /// The round.
    pub(crate) round: RoundId,
    /// Who closes it.
    pub(crate) account: AccountId,
    /// When.
    pub(crate) at: Timestamp,
    /// Estimates.
    pub(crate) results: &'a [RoundResult],
    /// How far reviewers agree.
    pub(crate) agreement: &'a [RoundAgreement],
}

/// What a figure is about, as its row says it: which kind, and which one of it. A topic has a column of its own.
fn coded(of: &ResultOf) -> (i64, String) {
    match of {
        ResultOf::All => (0, String::new()),
        ResultOf::Stratum(place) => (1, place.to_string()),
        ResultOf::Language(language) => (2, language.code().to_owned()),
        ResultOf::Channel(channel) => (3, channel.number().to_string()),
        ResultOf::Verdict(verdict) => (4, verdict.number().to_string()),
        ResultOf::Criterion(criterion) => (5, criterion.0.to_string()),
        ResultOf::Failed(criterion) => (6, criterion.0.to_string()),
        ResultOf::Topic(_) => (7, String::new()),
    }
}

fn decoded(what: i64, key: &str, topic: String) -> Option<ResultOf> {
    let number = || key.parse::<i64>().ok();
    match what {
        0 => Some(ResultOf::All),
        1 => key.parse().ok().map(ResultOf::Stratum),
        2 => Language::from_code(key).map(ResultOf::Language),
        3 => number().and_then(Channel::from_number).map(ResultOf::Channel),
        4 => number().and_then(Verdict::from_number).map(ResultOf::Verdict),
        5 => number().map(|id| ResultOf::Criterion(CriterionId(id))),
        6 => number().map(|id| ResultOf::Failed(CriterionId(id))),
        7 => Some(ResultOf::Topic(topic)),
        _ => None,
    }
}

fn result(row: &Row<'_>) -> rusqlite::Result<RoundResult> {
    let key: String = row.get("key")?;
    Ok(RoundResult {
        of: decoded(row.get("what")?, &key, row.get("topic")?).ok_or_else(|| unknown_number("what"))?,
        frame: row.get("frame")?,
        estimate: Estimate {
            rate: Rate { share: row.get("share")?, low: row.get("low")?, high: row.get("high")? },
            conversations: row.get("conversations")?,
            answers: row.get("answers")?,
        },
    })
}

fn agreement(row: &Row<'_>) -> rusqlite::Result<RoundAgreement> {
    let (low, high): (Option<f64>, Option<f64>) = (row.get("low")?, row.get("high")?);
    Ok(RoundAgreement {
        criterion: row.get::<_, Option<i64>>("criterion")?.map(CriterionId),
        agreement: Agreement {
            measure: known(row, "measure", Measure::from_number)?,
            units: row.get("units")?,
            items: row.get("items")?,
            value: Some(row.get("value")?),
            interval: low.zip(high),
            awaits_interval: false,
        },
    })
}

impl Read<'_> {
    /// The frozen estimates of a round.
    pub(crate) fn round_results(&self, id: RoundId) -> Result<Vec<RoundResult>> {
        self.all(include_str!("results.sql"), named_params! { ":round": id.0 }, result, "reading results")
    }

    /// How far the reviewers of a closed round agreed.
    pub(crate) fn round_agreements(&self, id: RoundId) -> Result<Vec<RoundAgreement>> {
        let doing = "reading agreement";
        self.all(include_str!("agreements.sql"), named_params! { ":round": id.0 }, agreement, doing)
    }
}

impl<R: May<KeepRounds>> Tx<'_, R> {
    /// Closes a round and freezes its figures; a measure that the table does not fit has none. `Conflict`: it is not open.
    pub(crate) fn round_close(&self, new: &NewResult<'_>) -> Result<()> {
        let doing = "closing a round";
        let round = new.round.0;
        let values = named_params! { ":id": round, ":account": new.account.0, ":at_ms": new.at.0 };
        changed_one(self.run(include_str!("close.sql"), values, doing)?, doing)?;
        for result in new.results {
            let (what, key) = coded(&result.of);
            let topic = if let ResultOf::Topic(topic) = &result.of { topic.as_str() } else { "" };
            let Estimate { rate, conversations, answers } = result.estimate;
            let values = named_params! {
                ":round": round,
                ":what": what,
                ":of": key,
                ":topic": topic,
                ":frame": result.frame as i64,
                ":conversations": conversations as i64,
                ":answers": answers as i64,
                ":share": rate.share,
                ":low": rate.low,
                ":high": rate.high,
            };
            self.insert(include_str!("insert_result.sql"), values, doing)?;
        }
        for RoundAgreement { criterion, agreement } in new.agreement {
            let Some(value) = agreement.value else { continue };
            let values = named_params! {
                ":round": round,
                ":criterion": criterion.map(|criterion| criterion.0),
                ":measure": agreement.measure.number(),
                ":units": agreement.units as i64,
                ":items": agreement.items as i64,
                ":value": value,
                ":low": agreement.interval.map(|(low, _)| low),
                ":high": agreement.interval.map(|(_, high)| high),
            };
            self.insert(include_str!("insert_agreement.sql"), values, doing)?;
        }
        Ok(())
    }
}
