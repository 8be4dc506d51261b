//! The population of a round, stretch by stretch.

use super::compose::{self, Population};
use super::{Order, Plan, Read, Result, Start};
use crate::domain::{Channel, ConversationId, ConversationNo, Day, Language, MonthKey, Risk};
use crate::engine::store::conversation::json;
use crate::engine::store::{failed, unknown_number};
use rusqlite::types::Value;
use rusqlite::{Row, Statement as Prepared, ToSql, named_params};

const DOING: &str = "listing a population";
/// Rows of the register, or hits of a search, that are looked at in one go.
const STRETCH: usize = 4096;

/// What is read of the conversations of a population.
pub(crate) struct FrameTraits {
    /// Whether their topics are.
    pub(crate) topic: bool,
    /// The risks that are looked for.
    pub(crate) risks: Vec<Risk>,
}

/// A conversation of a population.
pub(crate) struct FrameRow<'a> {
    /// Its key.
    pub(crate) id: ConversationId,
    /// Its number.
    pub(crate) number: ConversationNo,
    /// Its language.
    pub(crate) language: Language,
    /// Its channel.
    pub(crate) channel: Channel,
    /// Its topic; empty if none is read.
    pub(crate) topic: &'a str,
    /// The month in which it began.
    pub(crate) month: MonthKey,
    /// The first day on which it may not exist.
    pub(crate) due_on: Day,
    /// Whether one of the risks is seen in it.
    pub(crate) risk: bool,
}

/// Where the next stretch of a population begins.
#[derive(Clone, Copy, Default)]
pub(crate) enum FrameStart {
    /// At its beginning.
    #[default]
    First,
    /// After this row.
    Row(i64),
    /// After this hit.
    Hit(Start),
}

/// Where the columns stand: they are read by the million, and names are looked up once.
struct Columns {
    id: usize,
    number: usize,
    language: usize,
    channel: usize,
    topic: usize,
    month: usize,
    due_on: usize,
    risk: usize,
}

impl Columns {
    fn of(statement: &Prepared<'_>) -> rusqlite::Result<Self> {
        let at = |name: &str| statement.column_index(name);
        Ok(Self {
            id: at("id")?,
            number: at("number")?,
            language: at("lang")?,
            channel: at("channel")?,
            topic: at("topic")?,
            month: at("index_month")?,
            due_on: at("due_on")?,
            risk: at("risk")?,
        })
    }

    fn read<'a>(&self, row: &'a Row<'_>) -> rusqlite::Result<FrameRow<'a>> {
        let language = Language::from_code(row.get_ref(self.language)?.as_str()?);
        Ok(FrameRow {
            id: ConversationId(row.get(self.id)?),
            number: ConversationNo(row.get(self.number)?),
            language: language.ok_or_else(|| unknown_number("lang"))?,
            channel: Channel::from_number(row.get(self.channel)?).ok_or_else(|| unknown_number("channel"))?,
            topic: row.get_ref(self.topic)?.as_str()?,
            month: MonthKey::from_number(row.get(self.month)?)
                .ok_or_else(|| unknown_number("index_month"))?,
            due_on: Day::from_number(row.get(self.due_on)?),
            risk: row.get(self.risk)?,
        })
    }
}

impl Read<'_> {
    /// Shows `look` the visible conversations of a stretch that match and have an answer; returns where the next one
    /// begins, if there is one. One statement a stretch, whatever is asked of its rows.
    pub(crate) fn search_frame(
        &self,
        plan: &Plan,
        traits: &FrameTraits,
        from: FrameStart,
        mut look: impl FnMut(&FrameRow<'_>),
    ) -> Result<Option<FrameStart>> {
        if plan.months.is_empty() {
            return Ok(None);
        }
        let (population, next) = self.stretch(plan, from)?;
        let mut statement = compose::frame(population);
        let looked_for = |risk: Risk| Value::Integer(i64::from(traits.risks.contains(&risk)));
        statement.values.extend([
            (":topic", Value::Integer(i64::from(traits.topic))),
            (":handover", looked_for(Risk::Handover)),
            (":scrubbed", looked_for(Risk::Scrubbed)),
            (":flagged", looked_for(Risk::Flagged)),
            (":no_answer", looked_for(Risk::NoAnswer)),
            (":bad_rating", looked_for(Risk::BadRating)),
        ]);
        self.go_on(DOING)?;
        let values: Vec<(&str, &dyn ToSql)> =
            statement.values.iter().map(|(name, value)| (*name, value as &dyn ToSql)).collect();
        self.conn
            .prepare_cached(&statement.sql)
            .and_then(|mut prepared| {
                let columns = Columns::of(&prepared)?;
                let mut rows = prepared.query(values.as_slice())?;
                while let Some(row) = rows.next()? {
                    look(&columns.read(row)?);
                }
                Ok(())
            })
            .map_err(|error| failed(&error, DOING))?;
        Ok(next)
    }

    /// Without words a stretch is one of the register's rows; words name their hits themselves.
    fn stretch<'p>(&self, plan: &'p Plan, from: FrameStart) -> Result<(Population<'p>, Option<FrameStart>)> {
        if plan.text.is_none() {
            let first = || plan.conditions.from.map_or(i64::MIN, |from| from.start().secs() - 1);
            let after = if let FrameStart::Row(id) = from { id } else { first() };
            let upto = self.frame_row(after)?;
            let rows = (after, upto.unwrap_or(i64::MAX));
            return Ok((Population::Between(&plan.conditions, plan.today, rows), upto.map(FrameStart::Row)));
        }
        let start = if let FrameStart::Hit(start) = from { Some(start) } else { None };
        let ids = self.search_ids(plan, Order::Oldest, start, STRETCH)?;
        let next = match ids.last() {
            Some(last) if ids.len() == STRETCH => Some(FrameStart::Hit(self.search_after(*last)?)),
            _ => None,
        };
        Ok((Population::These(json(&ids)), next))
    }

    /// The last row of the stretch that begins after this one; `None`: it goes to the end.
    fn frame_row(&self, after: i64) -> Result<Option<i64>> {
        let statement = "SELECT id FROM conv WHERE id > :after ORDER BY id LIMIT 1 OFFSET :rows";
        let values = named_params! { ":after": after, ":rows": STRETCH as i64 - 1 };
        let found = self.all(statement, values, |row| row.get("id"), DOING)?;
        Ok(found.first().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Reader, Stop};
    use super::super::KeptWords;
    use super::*;
    use crate::domain::{AccountId, Filter};
    use crate::engine::ops::fixture::Fixture;
    use rusqlite::StatementStatus;

    #[test]
    fn a_population_is_listed_by_one_statement_a_stretch_whatever_divides_it() {
        let mut fixture = Fixture::new("frame_statements");
        let import = fixture.stage(&[("2026-11-03", "Missä lupa viipyy?"); 300]);
        fixture.publish(import);
        fixture.plain().execute_batch("UPDATE conv SET answers = 1").unwrap();
        let today = fixture.context.today();
        let traits = FrameTraits { topic: true, risks: Risk::ALL.to_vec() };
        for line in ["", "lupa"] {
            let mut reader =
                Reader::open(fixture.store.path(), KeptWords::default(), Stop::default()).unwrap();
            let filter = Filter::parse(line, today).0;
            let (rows, runs) = reader
                .read(|read| {
                    let plan = read.search_plan(&filter, today, AccountId(1))?;
                    let mut rows = 0;
                    let next = read
                        .search_frame(&plan, &traits, FrameStart::First, |row| rows += u32::from(row.risk))?;
                    assert!(next.is_none(), "it fits into one stretch");
                    let (population, _) = read.stretch(&plan, FrameStart::First)?;
                    let statement = read.conn.prepare_cached(&compose::frame(population).sql).unwrap();
                    Ok((rows, statement.get_status(StatementStatus::Run)))
                })
                .unwrap();
            // The customer's message is the last one in each: a risk was looked for in every row.
            assert_eq!((rows, runs), (300, 1), "{line:?}");
        }
    }
}
