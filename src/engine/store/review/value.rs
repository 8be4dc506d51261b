//! The scorecard of a review, and the values of its criteria.

use crate::domain::scorecard::About;
use crate::domain::{
    Channel, ConversationId, CriterionId, CriterionValue, Language, Review, RootCause, Scorecard,
    ScorecardId, ScorecardState, Timestamp, Value,
};
use crate::engine::store::{Error, ErrorKind, Read, Result, Tx, unknown_number};
use crate::engine::transact::{May, ReviewAnswers};
use rusqlite::{Row, named_params};

fn value(row: &Row<'_>) -> rusqlite::Result<CriterionValue> {
    let cause = row.get::<_, Option<i64>>("cause")?;
    Ok(CriterionValue {
        criterion: CriterionId(row.get("criterion")?),
        value: row.get::<_, Option<u8>>("value")?.map_or(Value::NotApplicable, Value::Step),
        cause: cause
            .map(|cause| RootCause::from_number(cause).ok_or_else(|| unknown_number("cause")))
            .transpose()?,
    })
}

impl Read<'_> {
    /// What was answered in a review.
    pub(super) fn review_values(&self, review: i64) -> Result<Vec<CriterionValue>> {
        let values = named_params! { ":review": review };
        self.all(include_str!("values.sql"), values, value, "reading values")
    }

    /// The scorecard with which a review began.
    pub(crate) fn review_scorecard(&self, review: i64) -> Result<Option<Scorecard>> {
        let statement = "SELECT scorecard FROM review WHERE id = :review";
        let row = |row: &Row<'_>| row.get::<_, Option<i64>>("scorecard");
        let id = self.one(statement, named_params! { ":review": review }, row, "looking for a scorecard")?;
        id.map(|id| self.scorecard(ScorecardId(id))).transpose()
    }

    /// What the conditions of criteria look at.
    pub(crate) fn conversation_about(&self, conversation: ConversationId) -> Result<About> {
        let statement = "SELECT channel, lang FROM conv WHERE id = :conv";
        let row = |row: &Row<'_>| {
            let lang: String = row.get("lang")?;
            Ok(About {
                channel: Channel::from_number(row.get("channel")?)
                    .ok_or_else(|| unknown_number("channel"))?,
                language: Language::from_code(&lang).unwrap_or(Language::UNKNOWN),
            })
        };
        self.one(statement, named_params! { ":conv": conversation.0 }, row, "looking for a conversation")
    }

    /// The scorecard by which a review is made: that with which it began, or else, unless it is finished, the one that
    /// is published now.
    pub(crate) fn scorecard_of(&self, review: &Review) -> Result<Option<Scorecard>> {
        match (review.scorecard, review.finished) {
            (Some(id), _) => self.scorecard(id).map(Some),
            (None, Some(_)) => Ok(None),
            (None, None) => self.current_scorecard(ScorecardState::Published),
        }
    }
}

impl<R: May<ReviewAnswers>> Tx<'_, R> {
    /// A review that is not finished and has no scorecard goes by the one that is published now.
    pub(crate) fn review_pin(&self, review: i64) -> Result<()> {
        let values = named_params! { ":review": review };
        self.run(include_str!("pin.sql"), values, "beginning a review").map(drop)
    }

    /// Gives or changes a value.
    pub(crate) fn review_give_value(&self, review: i64, given: &CriterionValue, at: Timestamp) -> Result<()> {
        let value = match given.value {
            Value::Step(step) => Some(step),
            Value::NotApplicable => None,
        };
        let values = named_params! {
            ":review": review,
            ":criterion": given.criterion.0,
            ":value": value,
            ":cause": given.cause.map(RootCause::number),
            ":given_ms": at.0,
        };
        self.run(include_str!("give_value.sql"), values, "giving a value").map(drop)
    }

    /// Removes a value; `NotFound` if there is none.
    pub(crate) fn review_take_value_back(&self, review: i64, criterion: CriterionId) -> Result<()> {
        let doing = "taking back a value";
        let statement = "DELETE FROM criterion_value WHERE review = :review AND criterion = :criterion";
        let values = named_params! { ":review": review, ":criterion": criterion.0 };
        let rows = self.run(statement, values, doing)?;
        if rows == 1 { Ok(()) } else { Err(Error::new(ErrorKind::NotFound, doing)) }
    }
}
