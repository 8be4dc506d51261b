//! The scorecard of a review, and the values of its criteria.

use crate::domain::scorecard::About;
use crate::domain::{
    AccountId, Channel, ConversationId, CriterionId, CriterionValue, Language, Review, RootCause, Scorecard,
    ScorecardId, Timestamp, Value,
};
use crate::engine::store::{Read, Result, Tx, found_one, known, maybe};
use crate::engine::transact::{May, ReviewAnswers};
use rusqlite::{Row, named_params};

fn value(row: &Row<'_>) -> rusqlite::Result<CriterionValue> {
    Ok(CriterionValue {
        criterion: CriterionId(row.get("criterion")?),
        value: row.get::<_, Option<u8>>("value")?.map_or(Value::NotApplicable, Value::Step),
        cause: maybe(row, "cause", RootCause::from_number)?,
    })
}

impl Read<'_> {
    /// What was answered in a review.
    pub(super) fn review_values(&self, review: i64) -> Result<Vec<CriterionValue>> {
        let values = named_params! { ":review": review };
        self.all(include_str!("values.sql"), values, value, "reading values")
    }

    /// The scorecard with which a review began.
    pub(crate) fn review_scorecard(&self, review: i64) -> Result<Option<ScorecardId>> {
        let statement = "SELECT scorecard FROM review WHERE id = :review";
        let row = |row: &Row<'_>| Ok(row.get::<_, Option<i64>>("scorecard")?.map(ScorecardId));
        self.one(statement, named_params! { ":review": review }, row, "looking for a scorecard")
    }

    /// The scorecard by which the open round that asks for a review wants it made; `None`: no round does, or it has none.
    pub(crate) fn scorecard_asked(
        &self,
        conversation: ConversationId,
        account: AccountId,
    ) -> Result<Option<ScorecardId>> {
        self.scorecards_to_begin(conversation, account).map(|[asked, _]| asked)
    }

    /// The same, and the one that is published now, by which a review is made that no round asks for.
    fn scorecards_to_begin(
        &self,
        conversation: ConversationId,
        account: AccountId,
    ) -> Result<[Option<ScorecardId>; 2]> {
        let values = named_params! { ":conv": conversation.0, ":account": account.0 };
        let row = |row: &Row<'_>| Ok([row.get::<_, Option<i64>>("asked")?, row.get("published")?]);
        let ids = self.one(include_str!("asked.sql"), values, row, "looking for a scorecard")?;
        Ok(ids.map(|id| id.map(ScorecardId)))
    }

    /// What the conditions of criteria look at.
    pub(crate) fn conversation_about(&self, conversation: ConversationId) -> Result<About> {
        let statement = "SELECT channel, lang FROM conv WHERE id = :conv";
        let row = |row: &Row<'_>| {
            let lang: String = row.get("lang")?;
            Ok(About {
                channel: known(row, "channel", Channel::from_number)?,
                language: Language::from_code(&lang).unwrap_or(Language::UNKNOWN),
            })
        };
        self.one(statement, named_params! { ":conv": conversation.0 }, row, "looking for a conversation")
    }

    /// The scorecard by which an account's review of a conversation is made: unless it is finished, that of the
    /// round that asks for it; else that with which it began, or the one that is published now.
    pub(crate) fn scorecard_of(
        &self,
        conversation: ConversationId,
        account: AccountId,
        review: &Review,
    ) -> Result<Option<Scorecard>> {
        let id = if review.finished.is_some() {
            review.scorecard
        } else {
            let [asked, published] = self.scorecards_to_begin(conversation, account)?;
            asked.or(review.scorecard).or(published)
        };
        id.map(|id| self.scorecard(id)).transpose()
    }
}

impl<R: May<ReviewAnswers>> Tx<'_, R> {
    /// A review that is not finished goes by the scorecard of the round that asks for it; else it keeps its own, or begins with
    /// the one that is published now. Values of another one go.
    pub(crate) fn review_pin(
        &self,
        review: i64,
        conversation: ConversationId,
        account: AccountId,
    ) -> Result<()> {
        let doing = "beginning a review";
        let [asked, published] = self.scorecards_to_begin(conversation, account)?.map(|id| id.map(|id| id.0));
        let values = named_params! { ":review": review, ":asked": asked, ":published": published };
        self.run(include_str!("pin.sql"), values, doing)?;
        self.run(include_str!("drop_values.sql"), named_params! { ":review": review }, doing).map(drop)
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
        found_one(rows, doing)
    }
}
