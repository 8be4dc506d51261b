//! Reviews, their verdicts and the values of their criteria.

mod value;

use super::conversation::json;
use super::evidence::evidence;
use super::{ErrorKind, Read, Result, Tx, found_one, known, maybe};
use crate::domain::{
    AccountId, ConversationId, ConversationNo, Day, Review, ReviewState, RootCause, ScorecardId, Timestamp,
    Verdict, VerdictEntry,
};
use crate::engine::transact::{May, ReviewAnswers};
use crate::scrub::ScrubbedText;
use rusqlite::{Row, named_params};

/// Why an answer was not correct, as it is stored.
pub(crate) struct Explanation {
    /// Why.
    pub(crate) cause: Option<RootCause>,
    /// What the answer should have been.
    pub(crate) should: ScrubbedText,
    /// Reference to public guidance.
    pub(crate) reference: ScrubbedText,
    /// The day on which that was valid.
    pub(crate) valid_on: Option<Day>,
}

fn verdict(row: &Row<'_>) -> rusqlite::Result<VerdictEntry> {
    Ok(VerdictEntry {
        seq: row.get("seq")?,
        verdict: known(row, "verdict", Verdict::from_number)?,
        cause: maybe(row, "cause", RootCause::from_number)?,
        should: row.get("should")?,
        reference: row.get("reference")?,
        valid_on: row.get::<_, Option<i64>>("valid_on")?.map(Day::from_number),
        evidence: evidence(row)?,
    })
}

impl Read<'_> {
    /// The number of a conversation that may be shown today; `NotFound` for one that is due, staged or gone.
    pub(crate) fn visible(&self, conversation: ConversationId, today: Day) -> Result<ConversationNo> {
        let values = named_params! { ":conv": conversation.0, ":today": today.number() };
        let row = |row: &Row<'_>| row.get("number").map(ConversationNo);
        self.one(include_str!("visible.sql"), values, row, "looking for a conversation")
    }

    /// Places of the answers of a conversation.
    pub(crate) fn answers(&self, conversation: ConversationId) -> Result<Vec<u32>> {
        let values = named_params! { ":first": conversation.message_row(0) };
        self.all(include_str!("answers.sql"), values, |row| row.get("seq"), "looking for answers")
    }

    /// Whether a conversation has a message at this place.
    pub(crate) fn has_message(&self, conversation: ConversationId, seq: u32) -> Result<bool> {
        let statement = "SELECT EXISTS (SELECT 1 FROM msg WHERE id = :id) AS there";
        let values = named_params! { ":id": conversation.message_row(seq) };
        self.one(statement, values, |row| row.get("there"), "looking for a message")
    }

    /// How far one account's reviews of these conversations are; those without a review are left out.
    pub(crate) fn review_states(
        &self,
        conversations: &[ConversationId],
        account: AccountId,
    ) -> Result<Vec<(ConversationId, ReviewState)>> {
        let values = named_params! { ":ids": json(conversations), ":account": account.0 };
        let row = |row: &Row<'_>| {
            let state = match (row.get("finished")?, row.get("flagged")?) {
                (true, flagged) => ReviewState::Finished { flagged },
                (false, true) => ReviewState::Flagged,
                (false, false) => ReviewState::Started,
            };
            Ok((ConversationId(row.get("conv")?), state))
        };
        self.all(include_str!("states.sql"), values, row, "reading states of reviews")
    }

    /// Mean time from the begin to the end of one account's reviews, in milliseconds; those that took longer than
    /// `longest_ms` are left out. `None`: there is none.
    pub(crate) fn review_mean_ms(&self, account: AccountId, longest_ms: i64) -> Result<Option<i64>> {
        let values = named_params! { ":account": account.0, ":longest_ms": longest_ms };
        self.one(
            include_str!("mean_ms.sql"),
            values,
            |row| row.get("mean_ms"),
            "reading the mean time of reviews",
        )
    }

    /// One account's review of a conversation; an empty one if it has not begun.
    pub(crate) fn review(&self, conversation: ConversationId, account: AccountId) -> Result<Review> {
        let statement = "SELECT id, scorecard, finished_ms, saved_ms, flagged FROM review WHERE account = :account AND conv = :conv";
        let values = named_params! { ":conv": conversation.0, ":account": account.0 };
        let row = |row: &Row<'_>| {
            Ok((
                row.get::<_, i64>("id")?,
                Review {
                    verdicts: Vec::new(),
                    scorecard: row.get::<_, Option<i64>>("scorecard")?.map(ScorecardId),
                    values: Vec::new(),
                    finished: row.get::<_, Option<i64>>("finished_ms")?.map(Timestamp),
                    saved: Some(Timestamp(row.get("saved_ms")?)),
                    flagged: row.get("flagged")?,
                },
            ))
        };
        let found = match self.one(statement, values, row, "reading a review") {
            Err(error) if error.kind == ErrorKind::NotFound => return Ok(Review::default()),
            found => found,
        };
        let (id, mut review) = found?;
        let values = named_params! { ":review": id };
        review.verdicts = self.all(include_str!("verdicts.sql"), values, verdict, "reading verdicts")?;
        review.values = self.review_values(id)?;
        Ok(review)
    }
}

impl<R: May<ReviewAnswers>> Tx<'_, R> {
    /// The id of one account's review of a conversation, begun now if there is none.
    pub(crate) fn review_begin(
        &self,
        conversation: ConversationId,
        account: AccountId,
        at: Timestamp,
    ) -> Result<i64> {
        let doing = "beginning a review";
        let statement = "INSERT OR IGNORE INTO review (conv, account, begun_ms, saved_ms) VALUES (:conv, :account, :at_ms, :at_ms)";
        let values = named_params! { ":conv": conversation.0, ":account": account.0, ":at_ms": at.0 };
        self.run(statement, values, doing)?;
        let statement = "SELECT id FROM review WHERE account = :account AND conv = :conv";
        let values = named_params! { ":conv": conversation.0, ":account": account.0 };
        self.one(statement, values, |row| row.get("id"), doing)
    }

    /// Gives or changes a verdict; what explains it stays.
    pub(crate) fn review_give_verdict(
        &self,
        review: i64,
        seq: u32,
        verdict: Verdict,
        at: Timestamp,
    ) -> Result<()> {
        let values = named_params! {
            ":review": review,
            ":seq": seq,
            ":verdict": verdict.number(),
            ":given_ms": at.0,
        };
        self.run(include_str!("give_verdict.sql"), values, "giving a verdict").map(drop)
    }

    /// Removes a verdict with what explains it; `NotFound` if there is none.
    pub(crate) fn review_take_back(&self, review: i64, seq: u32) -> Result<()> {
        let doing = "taking back a verdict";
        let statement = "DELETE FROM verdict WHERE review = :review AND seq = :seq";
        let rows = self.run(statement, named_params! { ":review": review, ":seq": seq }, doing)?;
        found_one(rows, doing)
    }

    /// Explains a verdict; `NotFound` if there is none.
    pub(crate) fn review_explain(&self, review: i64, seq: u32, explanation: &Explanation) -> Result<()> {
        let doing = "explaining a verdict";
        let values = named_params! {
            ":review": review,
            ":seq": seq,
            ":cause": explanation.cause.map(RootCause::number),
            ":should": explanation.should,
            ":reference": explanation.reference,
            ":valid_on": explanation.valid_on.map(Day::number),
        };
        let rows = self.run(include_str!("explain.sql"), values, doing)?;
        found_one(rows, doing)
    }

    /// Notes when a review was saved.
    pub(crate) fn review_saved(&self, review: i64, at: Timestamp) -> Result<()> {
        let statement = "UPDATE review SET saved_ms = :at_ms, version = version + 1 WHERE id = :review";
        self.run(statement, named_params! { ":review": review, ":at_ms": at.0 }, "saving a review").map(drop)
    }

    /// Finishes a review, or opens it again.
    pub(crate) fn review_finish(&self, review: i64, finished: Option<Timestamp>) -> Result<()> {
        let statement = "UPDATE review SET finished_ms = :finished_ms, \
            was_finished = max(was_finished, :finished_ms IS NOT NULL) WHERE id = :review";
        let values = named_params! { ":review": review, ":finished_ms": finished.map(|at| at.0) };
        self.run(statement, values, "finishing a review").map(drop)
    }

    /// Flags a review, or removes the flag.
    pub(crate) fn review_flag(&self, review: i64, flagged: bool) -> Result<()> {
        let statement = "UPDATE review SET flagged = :flagged WHERE id = :review";
        let values = named_params! { ":review": review, ":flagged": flagged };
        self.run(statement, values, "flagging a review").map(drop)
    }

    /// Removes a draft in which nothing is left, and which was never more than a draft.
    pub(crate) fn review_remove_empty(&self, review: i64) -> Result<()> {
        let values = named_params! { ":review": review };
        self.run(include_str!("remove_empty.sql"), values, "removing an empty review").map(drop)
    }
}

impl<R> Tx<'_, R> {
    /// Notes which finished reviews of these conversations others can read from now on. Whatever ends that somebody is waited
    /// for says it.
    pub(crate) fn reviews_show(&self, conversations: &[ConversationId]) -> Result<()> {
        let values = named_params! { ":convs": json(conversations) };
        self.run(include_str!("show.sql"), values, "looking at who reads reviews").map(drop)
    }
}
