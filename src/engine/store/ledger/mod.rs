//! The ledger: counts that outlive the conversations of which they were made. Conversations are folded by one statement a
//! table, all of a slice at once (measured 2026-11-28: 64 of them, each reviewed, in 2.3 ms).

use super::conversation::{json, language, month_of};
use super::{Read, Result, Row, Tx, known, unknown_number};
use crate::domain::ledger::{
    self, By, Counted, Counts, Group, LedgerCell, Living, Place, SMALL, Scope, Subject,
};
use crate::domain::{
    Channel, ConversationId, CriterionId, Day, Kind, Language, MonthKey, TopicId, Value, Verdict,
};
use rusqlite::named_params;
use std::collections::BTreeMap;

/// Conversations among which common topics are looked for; some milliseconds.
const WINDOW: u32 = 2048;
/// Topics that the ledger tells apart at once: a source has some dozens.
const TOPICS: u32 = 100;
/// What stands for several languages, channels or topics.
const SEVERAL: (&str, i64, i64) = ("*", -1, 0);
/// The value of a criterion that does not apply.
const NOT_APPLICABLE: i64 = -1;

const FOLDING: &str = "folding conversations into the ledger";
const MERGING: &str = "merging small cells of the ledger";
const READING: &str = "reading the ledger";

fn subject(row: &Row<'_>) -> rusqlite::Result<Subject> {
    let item: i64 = row.get("item")?;
    let verdict = || Verdict::from_number(item).ok_or_else(|| unknown_number("item"));
    let kind = || Kind::ALL.get(item as usize).copied().ok_or_else(|| unknown_number("item"));
    let value = |number: i64| u8::try_from(number).map_or(Value::NotApplicable, Value::Step);
    match row.get::<_, i64>("counted")? {
        0 => Ok(Subject::Conversations),
        1 => verdict().map(Subject::Verdict),
        2 => Ok(Subject::Value(CriterionId(item), value(row.get("value")?))),
        3 => kind().map(Subject::Kind),
        _ => Err(unknown_number("counted")),
    }
}

fn counts(row: &Row<'_>) -> rusqlite::Result<Counts> {
    Ok(Counts {
        conversations: row.get("conversations")?,
        messages: row.get("messages")?,
        given: row.get("given")?,
    })
}

fn cell(row: &Row<'_>) -> rusqlite::Result<LedgerCell> {
    let (several_languages, several_channels, several_topics) = SEVERAL;
    let lang: String = row.get("lang")?;
    let topic: i64 = row.get("topic")?;
    let one_channel = row.get::<_, i64>("channel")? != several_channels;
    Ok(LedgerCell {
        month: month_of(row)?,
        subject: subject(row)?,
        place: Place {
            language: (lang != several_languages).then(|| language(row)).transpose()?,
            channel: one_channel.then(|| known(row, "channel", Channel::from_number)).transpose()?,
            topic: (topic != several_topics).then_some(TopicId(topic)),
        },
        counts: counts(row)?,
    })
}

/// The part that a row is of, by its trait.
pub(super) fn group(row: &Row<'_>, by: By) -> rusqlite::Result<Group> {
    Ok(match by {
        By::Month => Group::All,
        By::Language => Group::Language(Language::from_code(&row.get::<_, String>("named")?)),
        By::Channel => Group::Channel(Some(known(row, "named", Channel::from_number)?)),
        By::Topic => Group::Topic(row.get("named")?),
    })
}

fn living(row: &Row<'_>, by: By) -> rusqlite::Result<Living> {
    Ok(Living {
        month: month_of(row)?,
        subject: subject(row)?,
        group: group(row, by)?,
        due: row.get("due")?,
        counts: counts(row)?,
    })
}

impl Read<'_> {
    /// The cells of these months, from the first to the last; of everything, or of one thing that is counted.
    pub(crate) fn ledger_cells(
        &self,
        counted: Option<Counted>,
        from: MonthKey,
        to: MonthKey,
    ) -> Result<Vec<LedgerCell>> {
        let values = named_params! {
            ":counted": counted.map(Counted::number), ":from": from.number(), ":to": to.number()
        };
        self.all(include_str!("cells.sql"), values, cell, READING)
    }

    /// The topics that it tells apart.
    pub(crate) fn ledger_topics(&self) -> Result<BTreeMap<TopicId, String>> {
        let row = |row: &Row<'_>| Ok((TopicId(row.get("id")?), row.get("name")?));
        let topics = self.all("SELECT id, name FROM ledger_topic", [], row, READING)?;
        Ok(topics.into_iter().collect())
    }

    /// Conversations that are there. It goes through all of those months.
    pub(crate) fn ledger_living(&self, scope: Scope, today: Day) -> Result<Vec<Living>> {
        self.living_by(include_str!("living.sql"), scope, today, "counting conversations")
    }

    /// Verdicts and values of conversations that are there. It goes through all reviews.
    pub(crate) fn ledger_living_reviews(&self, scope: Scope, today: Day) -> Result<Vec<Living>> {
        self.living_by(include_str!("living_reviews.sql"), scope, today, "counting verdicts")
    }

    fn living_by(
        &self,
        statement: &'static str,
        scope: Scope,
        today: Day,
        doing: &'static str,
    ) -> Result<Vec<Living>> {
        let values = named_params! {
            ":by": scope.by.number(),
            ":from": scope.from.number(),
            ":to": scope.to.number(),
            ":today": today.number(),
            ":least": SMALL,
        };
        self.all(statement, values, |row| living(row, scope.by), doing)
    }

    /// A month whose last conversation is gone and whose cells are not merged yet.
    pub(crate) fn ledger_over(&self) -> Result<Option<MonthKey>> {
        self.all(include_str!("over.sql"), [], month_of, MERGING).map(|mut months| months.pop())
    }
}

impl Tx<'_> {
    /// Learns topics that at least [`SMALL`] of the conversations have in common that are destroyed next, after this day and
    /// id. What a source names as the topic can be a customer's own words: only what several share may outlive them.
    pub(crate) fn ledger_learn(&self, after: (Day, ConversationId)) -> Result<()> {
        let values = named_params! {
            ":after_day": after.0.number(),
            ":after": after.1.0,
            ":window": WINDOW,
            ":least": SMALL,
            ":most": TOPICS,
        };
        self.run(include_str!("learn_topics.sql"), values, FOLDING).map(drop)
    }

    /// Folds conversations of one month, in the transaction in which their rows go.
    pub(crate) fn ledger_fold(&self, month: MonthKey, ids: &[ConversationId]) -> Result<()> {
        let ids = json(ids);
        for statement in [
            include_str!("fold_volume.sql"),
            include_str!("fold_verdicts.sql"),
            include_str!("fold_values.sql"),
            include_str!("fold_kinds.sql"),
        ] {
            self.run(statement, named_params! { ":ids": ids }, FOLDING)?;
        }
        let statement = "INSERT OR IGNORE INTO ledger_open (index_month) VALUES (:month)";
        self.run(statement, named_params! { ":month": month.number() }, FOLDING).map(drop)
    }

    /// Merges the small cells of a month that is over.
    pub(crate) fn ledger_close(&self, month: MonthKey) -> Result<()> {
        let cells = ledger::merged(self.ledger_cells(None, month, month)?);
        for statement in [
            "DELETE FROM ledger_volume WHERE index_month = :month",
            "DELETE FROM ledger_verdict WHERE index_month = :month",
            "DELETE FROM ledger_value WHERE index_month = :month",
            "DELETE FROM ledger_kind WHERE index_month = :month",
            "DELETE FROM ledger_open WHERE index_month = :month",
        ] {
            self.run(statement, named_params! { ":month": month.number() }, MERGING)?;
        }
        for cell in &cells {
            self.ledger_put(cell)?;
        }
        self.run(include_str!("forget_topics.sql"), [], MERGING).map(drop)
    }

    fn ledger_put(&self, cell: &LedgerCell) -> Result<()> {
        let month = cell.month.number();
        let (languages, channels, topics) = SEVERAL;
        let lang = cell.place.language.as_ref().map_or(languages, Language::code);
        let channel = cell.place.channel.map_or(channels, Channel::number);
        let topic = cell.place.topic.map_or(topics, |topic| topic.0);
        let Counts { conversations, messages, given } = cell.counts;
        match cell.subject {
            Subject::Conversations => {
                let values = named_params! {
                    ":month": month, ":lang": lang, ":channel": channel, ":topic": topic,
                    ":conversations": conversations, ":messages": messages, ":given": given,
                };
                self.run(include_str!("put_volume.sql"), values, MERGING)
            }
            Subject::Verdict(verdict) => {
                let values = named_params! {
                    ":month": month, ":verdict": verdict.number(), ":lang": lang, ":channel": channel, ":topic": topic,
                    ":conversations": conversations, ":given": given,
                };
                self.run(include_str!("put_verdict.sql"), values, MERGING)
            }
            Subject::Value(criterion, value) => {
                let value = match value {
                    Value::Step(step) => i64::from(step),
                    Value::NotApplicable => NOT_APPLICABLE,
                };
                let values = named_params! {
                    ":month": month, ":criterion": criterion.0, ":value": value, ":lang": lang, ":channel": channel,
                    ":topic": topic, ":conversations": conversations, ":given": given,
                };
                self.run(include_str!("put_value.sql"), values, MERGING)
            }
            Subject::Kind(kind) => {
                let values = named_params! {
                    ":month": month, ":kind": kind as i64, ":lang": lang, ":channel": channel, ":topic": topic,
                    ":conversations": conversations,
                };
                self.run(include_str!("put_kind.sql"), values, MERGING)
            }
        }
        .map(drop)
    }
}
