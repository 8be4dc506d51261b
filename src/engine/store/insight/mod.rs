//! Figures over time that are counted when they are asked for; closed rounds, the ledger and leak checks have their own.

use super::conversation::month_of;
use super::{Read, Result, Row, known};
use crate::domain::insight::{CoverageMonth, Share, Span};
use crate::domain::ledger::Group;
use crate::domain::{AccountId, Channel, Day, KindSet, Language, MonthKey, Timestamp};
use rusqlite::named_params;

/// Conversations that are there, by what was removed from them.
pub(crate) struct LivingPart {
    /// In which month they began.
    pub(crate) month: MonthKey,
    /// They are due and hidden.
    pub(crate) due: bool,
    /// Who answered.
    pub(crate) channel: Channel,
    /// Kinds that were removed.
    pub(crate) kinds: KindSet,
    /// How many.
    pub(crate) conversations: u64,
}

/// What conversations of a part are told by: language, channel, topic; `None`: any.
type Traits<'a> = (Option<&'a str>, Option<i64>, Option<&'a str>);

fn traits(part: &Group) -> Traits<'_> {
    match part {
        Group::All => (None, None, None),
        Group::Language(language) => (Some(language.as_ref().map_or("", Language::code)), None, None),
        Group::Channel(channel) => (None, Some(channel.map_or(-1, Channel::number)), None),
        Group::Topic(topic) => (None, None, Some(topic.as_deref().unwrap_or_default())),
    }
}

fn living_part(row: &Row<'_>) -> rusqlite::Result<LivingPart> {
    Ok(LivingPart {
        month: month_of(row)?,
        due: row.get("due")?,
        channel: known(row, "channel", Channel::from_number)?,
        kinds: KindSet(row.get("kinds")?),
        conversations: row.get("conversations")?,
    })
}

impl Read<'_> {
    /// The conversations of a span that are there. It goes through all of those months.
    pub(crate) fn insight_parts(&self, span: &Span, today: Day) -> Result<Vec<LivingPart>> {
        let (lang, channel, topic) = traits(&span.part);
        let values = named_params! {
            ":from": span.from.number(), ":to": span.to.number(), ":today": today.number(),
            ":lang": lang, ":channel": channel, ":topic": topic,
        };
        self.all(include_str!("parts.sql"), values, living_part, "counting conversations")
    }

    /// When the conversations of a part began since that day: the start of an hour, and how many.
    pub(crate) fn insight_hours(
        &self,
        part: &Group,
        since: Day,
        today: Day,
    ) -> Result<Vec<(Timestamp, u64)>> {
        const HOUR_SECS: i64 = 60 * 60;
        let (lang, channel, topic) = traits(part);
        let values = named_params! {
            ":since_secs": since.start().secs(), ":today": today.number(),
            ":lang": lang, ":channel": channel, ":topic": topic,
        };
        let row = |row: &Row<'_>| {
            let hour: i64 = row.get("hour")?;
            Ok((Timestamp::from_secs(hour * HOUR_SECS), row.get("conversations")?))
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
