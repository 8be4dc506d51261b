//! What the reviewers of one conversation have locked, and what was settled where they differ.

use super::evidence::evidence;
use super::{Read, Result, Tx, changed_one, found_one, known, maybe};
use crate::domain::round::Reasons;
use crate::domain::{
    AccountId, ConversationId, ConversationNo, CriterionId, Day, Evidence, RootCause, RoundId, RoundItemId,
    ScorecardId, Timestamp, Value, Verdict,
};
use crate::engine::transact::{Adjudicate, May};
use rusqlite::{Row, named_params};
use std::collections::BTreeSet;

/// A conversation of a sample that all its reviewers have finished.
pub(crate) struct Adjudicated {
    /// The conversation.
    pub(crate) conversation: ConversationId,
    /// Its number.
    pub(crate) number: ConversationNo,
    /// Whether everything is settled.
    pub(crate) settled: bool,
    /// Whether its round is open.
    pub(crate) open: bool,
}

/// What one reviewer has locked.
pub(crate) struct LockedVersion {
    /// The assignment.
    pub(crate) assignment: i64,
    /// Who.
    pub(crate) name: String,
    /// Verdicts, by the answer's place.
    pub(crate) verdicts: Vec<(u32, Verdict)>,
    /// Words that are marked as the evidence for them, by the answer's place; answers without any are left out.
    pub(crate) evidence: Vec<(u32, Evidence)>,
    /// Values.
    pub(crate) values: Vec<(CriterionId, Value)>,
    /// Why the verdicts are so, by the answer's place; answers of which nothing says it are left out.
    pub(crate) reasons: Vec<(u32, Reasons)>,
    /// Why the values are so; those of which nothing says it are left out.
    pub(crate) value_reasons: Vec<(CriterionId, Reasons)>,
}

fn verdict(row: &Row<'_>) -> rusqlite::Result<(u32, Verdict)> {
    let verdict = known(row, "verdict", Verdict::from_number)?;
    Ok((row.get("seq")?, verdict))
}

fn value(row: &Row<'_>) -> rusqlite::Result<(CriterionId, Value)> {
    let value = row.get::<_, Option<u8>>("value")?.map_or(Value::NotApplicable, Value::Step);
    Ok((CriterionId(row.get("criterion")?), value))
}

fn reasons(row: &Row<'_>) -> rusqlite::Result<(u32, Reasons)> {
    let reasons = Reasons {
        cause: maybe(row, "cause", RootCause::from_number)?,
        should: row.get("should")?,
        reference: row.get("reference")?,
        valid_on: row.get::<_, Option<i64>>("valid_on")?.map(Day::from_number),
    };
    Ok((row.get("seq")?, reasons))
}

fn value_reasons(row: &Row<'_>) -> rusqlite::Result<(CriterionId, Reasons)> {
    let cause = maybe(row, "cause", RootCause::from_number)?;
    Ok((CriterionId(row.get("criterion")?), Reasons { cause, ..Reasons::default() }))
}

const LOCKED: &str = "reading locked reviews";
const SETTLED: &str = "reading what was settled";
const UNSETTLING: &str = "taking back what was settled";

impl Read<'_> {
    /// A conversation of a sample; `NotFound` if it is not there, or somebody still reviews it, or only one does.
    pub(crate) fn adjudicated(&self, item: RoundItemId, today: Day) -> Result<Adjudicated> {
        let values = named_params! { ":item": item.0, ":today": today.number() };
        let row = |row: &Row<'_>| {
            Ok(Adjudicated {
                conversation: ConversationId(row.get("conv")?),
                number: ConversationNo(row.get("number")?),
                settled: row.get("settled")?,
                open: row.get("open")?,
            })
        };
        self.one(include_str!("item.sql"), values, row, "looking for a conversation of a sample")
    }

    /// Whether this account was asked to review a conversation, in whichever round, or reviews it unasked.
    pub(crate) fn conversation_was_given_to(
        &self,
        conversation: ConversationId,
        account: AccountId,
    ) -> Result<bool> {
        let values = named_params! { ":conv": conversation.0, ":account": account.0 };
        self.one(include_str!("given_to.sql"), values, |row| row.get("given"), "looking for a reviewer")
    }

    /// The conversations of a round for which the same holds.
    pub(crate) fn conversations_given_to(
        &self,
        round: RoundId,
        account: AccountId,
    ) -> Result<BTreeSet<ConversationId>> {
        let row = |row: &Row<'_>| row.get("conv").map(ConversationId);
        let values = named_params! { ":round": round.0, ":account": account.0 };
        let given = self.all(include_str!("given_in.sql"), values, row, "looking for a reviewer")?;
        Ok(given.into_iter().collect())
    }

    /// What each reviewer has locked, with so much of the reasons as `reader` may see.
    pub(crate) fn locked_versions(&self, item: RoundItemId, reader: AccountId) -> Result<Vec<LockedVersion>> {
        let row = |row: &Row<'_>| {
            Ok(LockedVersion {
                assignment: row.get("assignment")?,
                name: row.get("name")?,
                verdicts: Vec::new(),
                evidence: Vec::new(),
                values: Vec::new(),
                reasons: Vec::new(),
                value_reasons: Vec::new(),
            })
        };
        let values = named_params! { ":item": item.0 };
        let mut versions = self.all(include_str!("versions.sql"), values, row, LOCKED)?;
        for version in &mut versions {
            let values = named_params! { ":assignment": version.assignment };
            let statement = "SELECT seq, verdict FROM locked_verdict WHERE assignment = :assignment";
            version.verdicts = self.all(statement, values, verdict, LOCKED)?;
            let statement =
                "SELECT seq, evidence FROM locked_verdict WHERE assignment = :assignment AND evidence <> x''";
            let marked = |row: &Row<'_>| Ok((row.get("seq")?, evidence(row)?));
            version.evidence = self.all(statement, values, marked, LOCKED)?;
            let statement = "SELECT criterion, value FROM locked_value WHERE assignment = :assignment";
            version.values = self.all(statement, values, value, LOCKED)?;
            let values = named_params! { ":assignment": version.assignment, ":reader": reader.0 };
            version.reasons = self.all(include_str!("reasons.sql"), values, reasons, LOCKED)?;
            version.reasons.retain(|(_, reasons)| *reasons != Reasons::default());
            let statement = include_str!("value_causes.sql");
            version.value_reasons = self.all(statement, values, value_reasons, LOCKED)?;
        }
        Ok(versions)
    }

    /// Verdicts that were settled, by the answer's place.
    pub(crate) fn settled_verdicts(&self, item: RoundItemId) -> Result<Vec<(u32, Verdict)>> {
        let statement = "SELECT seq, verdict FROM settled_verdict WHERE item = :item";
        self.all(statement, named_params! { ":item": item.0 }, verdict, SETTLED)
    }

    /// Values that were settled.
    pub(crate) fn settled_values(&self, item: RoundItemId) -> Result<Vec<(CriterionId, Value)>> {
        let statement = "SELECT criterion, value FROM settled_value WHERE item = :item";
        self.all(statement, named_params! { ":item": item.0 }, value, SETTLED)
    }

    /// The version of the scorecard that a criterion is of.
    pub(crate) fn scorecard_with(&self, criterion: CriterionId) -> Result<ScorecardId> {
        let statement = "SELECT scorecard FROM criterion WHERE id = :id";
        let row = |row: &Row<'_>| row.get("scorecard").map(ScorecardId);
        self.one(statement, named_params! { ":id": criterion.0 }, row, "looking for a criterion")
    }
}

impl<R: May<Adjudicate>> Tx<'_, R> {
    /// Settles a verdict, or changes what was settled.
    pub(crate) fn settle_verdict(&self, item: RoundItemId, seq: u32, verdict: Verdict) -> Result<()> {
        let values = named_params! { ":item": item.0, ":seq": seq, ":verdict": verdict.number() };
        self.run(include_str!("settle_verdict.sql"), values, "settling a verdict").map(drop)
    }

    /// Settles a value, or changes what was settled.
    pub(crate) fn settle_value(&self, item: RoundItemId, criterion: CriterionId, value: Value) -> Result<()> {
        let value = match value {
            Value::Step(step) => Some(step),
            Value::NotApplicable => None,
        };
        let values = named_params! { ":item": item.0, ":criterion": criterion.0, ":value": value };
        self.run(include_str!("settle_value.sql"), values, "settling a value").map(drop)
    }

    /// Takes back what was settled of a verdict; `NotFound` if nothing was.
    pub(crate) fn unsettle_verdict(&self, item: RoundItemId, seq: u32) -> Result<()> {
        let statement = "DELETE FROM settled_verdict WHERE item = :item AND seq = :seq";
        let values = named_params! { ":item": item.0, ":seq": seq };
        found_one(self.run(statement, values, UNSETTLING)?, UNSETTLING)
    }

    /// Takes back what was settled of a value; `NotFound` if nothing was.
    pub(crate) fn unsettle_value(&self, item: RoundItemId, criterion: CriterionId) -> Result<()> {
        let statement = "DELETE FROM settled_value WHERE item = :item AND criterion = :criterion";
        let values = named_params! { ":item": item.0, ":criterion": criterion.0 };
        found_one(self.run(statement, values, UNSETTLING)?, UNSETTLING)
    }

    /// Notes that everything is settled; `Conflict` if somebody has done so meanwhile.
    pub(crate) fn item_settle(&self, item: RoundItemId, account: AccountId, at: Timestamp) -> Result<()> {
        let doing = "ending an adjudication";
        let values = named_params! { ":item": item.0, ":account": account.0, ":settled_ms": at.0 };
        changed_one(self.run(include_str!("settle.sql"), values, doing)?, doing)
    }
}
