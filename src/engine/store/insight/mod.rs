//! Figures over time that are counted when they are asked for; closed rounds, the ledger and leak checks have their own.

use super::conversation::month_of;
use super::ledger::group;
use super::{Read, Result, Row, known};
use crate::domain::insight::{CoverageMonth, Share};
use crate::domain::ledger::{By, Group, SMALL, Scope};
use crate::domain::{AccountId, Channel, Day, KindSet, MonthKey, Timestamp};
use rusqlite::named_params;

/// Conversations that are there, by what was removed from them.
pub(crate) struct LivingPart {
    /// In which month they began.
    pub(crate) month: MonthKey,
    /// Which part.
    pub(crate) group: Group,
    /// They are due and hidden.
    pub(crate) due: bool,
    /// Who answered.
    pub(crate) channel: Channel,
    /// Kinds that were removed.
    pub(crate) kinds: KindSet,
    /// How many.
    pub(crate) conversations: u64,
}

fn living_part(row: &Row<'_>, by: By) -> rusqlite::Result<LivingPart> {
    Ok(LivingPart {
        month: month_of(row)?,
        group: group(row, by)?,
        due: row.get("due")?,
        channel: known(row, "channel", Channel::from_number)?,
        kinds: KindSet(row.get("kinds")?),
        conversations: row.get("conversations")?,
    })
}

impl Read<'_> {
    /// The conversations of all parts of some months that are there. It goes through all of those months.
    pub(crate) fn insight_parts(&self, scope: Scope, today: Day) -> Result<Vec<LivingPart>> {
        let values = named_params! {
            ":by": scope.by.number(), ":from": scope.from.number(), ":to": scope.to.number(),
            ":today": today.number(), ":least": SMALL,
        };
        let row = |row: &Row<'_>| living_part(row, scope.by);
        self.all(include_str!("parts.sql"), values, row, "counting conversations")
    }

    /// When the conversations of all parts began since that day: the part, the start of an hour, and how many.
    pub(crate) fn insight_hours(
        &self,
        by: By,
        since: Day,
        today: Day,
    ) -> Result<Vec<(Group, Timestamp, u64)>> {
        const HOUR_SECS: i64 = 60 * 60;
        let values = named_params! {
            ":by": by.number(), ":since_secs": since.start().secs(), ":today": today.number(), ":least": SMALL,
        };
        let row = |row: &Row<'_>| {
            let hour: i64 = row.get("hour")?;
            Ok((group(row, by)?, Timestamp::from_secs(hour * HOUR_SECS), row.get("conversations")?))
        };
        self.all(include_str!("hours.sql"), values, row, "counting conversations by hour")
    }

    /// Of each reviewer of closed rounds: whether it is the reader, verdicts that agree with what stands, and all.
    pub(crate) fn insight_own(&self, reader: AccountId) -> Result<Vec<(bool, u64, u64)>> {
        let values = named_params! { ":reader": reader.0 };
        let row = |row: &Row<'_>| Ok((row.get("is_own")?, row.get("agreed")?, row.get("answers")?));
        self.all(include_str!("own.sql"), values, row, "comparing with what was settled")
    }

    /// How much is reviewed, by month. It goes through all reviews.
    pub(crate) fn insight_coverage(&self, today: Day) -> Result<Vec<CoverageMonth>> {
        let values = named_params! { ":today": today.number() };
        let row = |row: &Row<'_>| {
            let reviewed = Share::of(row.get("reviewed")?, row.get("conversations")?);
            Ok(CoverageMonth { month: month_of(row)?, reviewed })
        };
        self.all(include_str!("coverage.sql"), values, row, "counting reviews")
    }

    /// Conversations and messages that were destroyed between two instants.
    pub(crate) fn insight_destroyed(&self, from: Timestamp, to: Timestamp) -> Result<(u64, u64)> {
        let values = named_params! { ":from_ms": from.0, ":to_ms": to.0 };
        let row = |row: &Row<'_>| Ok((row.get("conversations")?, row.get("messages")?));
        self.one(include_str!("destroyed.sql"), values, row, "counting what was destroyed")
    }
}
