//! Which conversations a filter means, in order: month by month from the newest (or oldest) until there are enough.
//!
//! The order of every list is (month, id). Words, languages, channels, sources and kinds are asked of the month's
//! index; numbers, tags, verdicts, finished reviews, ratings and lengths that name few rows are asked first, and without
//! words those with a rating are found by it; the rest is asked of each row.

mod compose;
mod driver;
mod facets;
mod frame;
mod matching;
mod memory;
mod place;
mod topic;
mod word_list;
mod words;

pub(super) use compose::{OnIndex, index_name, month_of_index, on_index};
pub(crate) use frame::{FrameRow, FrameStart, FrameTraits};
pub(super) use memory::Memory;
pub(crate) use place::Start;

use super::{Read, Result, failed, known};
use crate::domain::query::Finder;
use crate::domain::{AccountId, ConversationId, Day, Filter, MessageRole, MonthKey};
use compose::{Conditions, Statement, Stretch};
use matching::Matcher;
use rusqlite::{ToSql, named_params};
use std::collections::BTreeMap;
pub(crate) use words::KeptWords;
use words::Lists;

/// Rows whose messages are looked at in one go.
const LOOK: usize = 32;

/// By the start of the conversations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// Latest first.
    Newest,
    /// Earliest first.
    Oldest,
}

/// A filter made ready for one read transaction.
pub(crate) struct Plan {
    today: Day,
    /// Months with visible conversations that the filter can mean, oldest first.
    months: Vec<MonthKey>,
    conditions: Conditions,
    text: Option<Text>,
    meta: Option<String>,
    lists: Lists,
    /// The only rows that can match, by month, oldest first; all but the words is met.
    few: Option<BTreeMap<MonthKey, Vec<i64>>>,
}

/// The words of a filter: for the index, and for messages that are looked at.
struct Text {
    matcher: Matcher,
    finder: Finder,
    /// Whether the index cannot tell the roles apart that are asked for, so that every message is looked at.
    looks: bool,
}

impl Read<'_> {
    /// Makes a filter ready, as `reader` sees the register.
    pub(crate) fn search_plan(&self, filter: &Filter, today: Day, reader: AccountId) -> Result<Plan> {
        let mut plan = Plan {
            today,
            months: Vec::new(),
            conditions: Conditions {
                reader,
                number: filter.number,
                languages: filter.languages.clone(),
                channels: filter.channels.clone(),
                sources: Vec::new(),
                topics: topic::patterns(&filter.topics),
                rating: filter.rating,
                kinds: filter.kinds.iter().copied().collect(),
                reviewed: filter.reviewed,
                verdicts: filter.verdicts.clone(),
                tags: Vec::new(),
                from: filter.from,
                to: filter.to,
                messages_min: filter.messages_min,
                messages_max: filter.messages_max,
            },
            text: None,
            meta: None,
            lists: Lists::default(),
            few: None,
        };
        if self.resolve(filter, &mut plan.conditions)? && plan.understand(filter) {
            let within = |month: &MonthKey| {
                filter.from.is_none_or(|from| from.month() <= *month)
                    && filter.to.is_none_or(|to| *month <= to.month())
            };
            plan.months =
                self.search_months(today)?.into_iter().map(|(month, _)| month).filter(within).collect();
            if plan.text.as_ref().is_some_and(|text| text.matcher.needs_words()) {
                plan.lists = self.word_lists()?;
            }
            plan.few = self.few(&plan.conditions, today)?;
        }
        Ok(plan)
    }

    /// Names of sources and tags as numbers; `false` if one of them is not there, so that nothing can match.
    fn resolve(&self, filter: &Filter, conditions: &mut Conditions) -> Result<bool> {
        if !filter.sources.is_empty() {
            conditions.sources = self
                .search_sources()?
                .into_iter()
                .filter(|(_, source)| filter.sources.contains(source))
                .map(|(id, _)| id)
                .collect();
        }
        if !filter.tags.is_empty() {
            for name in &filter.tags {
                let Some(id) = self.tag_named(name)? else { return Ok(false) };
                if !conditions.tags.contains(&id.0) {
                    conditions.tags.push(id.0);
                }
            }
        }
        Ok(filter.sources.is_empty() || !conditions.sources.is_empty())
    }

    /// At most `limit` ids in order.
    pub(crate) fn search_ids(
        &self,
        plan: &Plan,
        order: Order,
        start: Option<Start>,
        limit: usize,
    ) -> Result<Vec<ConversationId>> {
        let mut found = Vec::new();
        for month in plan.months_from(order, start) {
            if found.len() >= limit {
                break;
            }
            let beyond = start.filter(|start| start.month == month).and_then(|start| start.beyond);
            let stretch = Stretch { month, order, beyond, limit: limit - found.len() };
            found.extend(match &plan.text {
                Some(text) if text.looks => self.month_looked(plan, stretch, &text.finder)?,
                _ => self.month_ids(plan, stretch)?,
            });
        }
        Ok(found.into_iter().map(ConversationId).collect())
    }

    /// The same where messages have to be looked at.
    fn month_looked(&self, plan: &Plan, mut stretch: Stretch, finder: &Finder) -> Result<Vec<i64>> {
        let wanted = stretch.limit;
        stretch.limit = wanted.saturating_mul(2).clamp(1, LOOK);
        let mut found = Vec::new();
        loop {
            let some = self.month_ids(plan, stretch)?;
            for id in &some {
                if self.says(*id, finder)? {
                    found.push(*id);
                }
                if found.len() >= wanted {
                    return Ok(found);
                }
            }
            if some.len() < stretch.limit {
                return Ok(found);
            }
            stretch.beyond = some.last().copied();
        }
    }

    fn month_ids(&self, plan: &Plan, stretch: Stretch) -> Result<Vec<i64>> {
        let few = plan
            .few
            .as_ref()
            .map(|few| few.get(&stretch.month).map(|ids| stretch.cut(ids)).unwrap_or_default());
        if few.as_ref().is_some_and(Vec::is_empty) {
            return Ok(Vec::new());
        }
        let Some(text) = &plan.text else {
            if let Some(mut few) = few {
                few.truncate(stretch.limit);
                return Ok(few);
            }
            let meta = plan.meta.clone().filter(|_| plan.conditions.rating.is_none());
            return self.ids(&compose::ids(stretch, &plan.conditions, meta, plan.today));
        };
        let words = self.words_of(&plan.lists, stretch.month)?;
        let asked = text.matcher.asked(words.as_deref());
        let mut found = Vec::new();
        if let (Some(probe), None) = (&asked.probe, &few) {
            let wide = Stretch { limit: probe.rows + 1, ..stretch };
            let likely = self.indexed(plan, wide, &probe.expression)?;
            if likely.len() <= probe.rows {
                for id in likely {
                    if found.len() < stretch.limit && self.says(id, &text.finder)? {
                        found.push(id);
                    }
                }
                return Ok(found);
            }
        }
        let several = asked.expressions.len() > 1;
        for expression in asked.expressions {
            found.extend(match &few {
                Some(few) => self.few_matching(stretch, few, expression.text)?,
                None => self.indexed(plan, stretch, &expression.text)?,
            });
        }
        if several {
            match stretch.order {
                Order::Newest => found.sort_unstable_by_key(|id| std::cmp::Reverse(*id)),
                Order::Oldest => found.sort_unstable(),
            }
            found.dedup();
        }
        found.truncate(stretch.limit);
        Ok(found)
    }

    /// Those of a stretch whose documents match, and that meet all conditions.
    fn indexed(&self, plan: &Plan, stretch: Stretch, expression: &str) -> Result<Vec<i64>> {
        let matching = match &plan.meta {
            Some(meta) => format!("({expression}) AND {meta}"),
            None => expression.to_owned(),
        };
        self.ids(&compose::ids(stretch, &plan.conditions, Some(matching), plan.today))
    }

    /// Whether its messages say what is searched for.
    fn says(&self, id: i64, finder: &Finder) -> Result<bool> {
        Ok(finder.found(&self.search_texts(ConversationId(id))?))
    }

    /// Those of few rows that match.
    fn few_matching(&self, stretch: Stretch, few: &[i64], matching: String) -> Result<Vec<i64>> {
        let (Some(least), Some(most)) = (few.iter().min(), few.iter().max()) else { return Ok(Vec::new()) };
        let wanted: std::collections::BTreeSet<i64> = few.iter().copied().collect();
        let mut found = self.ids(&compose::matches(stretch, matching, *least, *most))?;
        found.retain(|id| wanted.contains(id));
        Ok(found)
    }

    /// Roles and texts of the messages that are searched, in order.
    pub(crate) fn search_texts(&self, id: ConversationId) -> Result<Vec<(MessageRole, String)>> {
        let row = |row: &rusqlite::Row<'_>| {
            let role = known(row, "role", MessageRole::from_number)?;
            Ok((role, row.get("text")?))
        };
        self.all(include_str!("texts.sql"), named_params! { ":id": id.0 }, row, "reading messages")
    }

    /// Shows `look` the messages that are searched, in order, until it has what it wants.
    pub(crate) fn search_find<T>(
        &self,
        id: ConversationId,
        mut look: impl FnMut(MessageRole, &str) -> Option<T>,
    ) -> Result<Option<T>> {
        self.go_on("reading messages")?;
        self.conn
            .prepare_cached(include_str!("texts.sql"))
            .and_then(|mut statement| {
                let mut rows = statement.query(named_params! { ":id": id.0 })?;
                while let Some(row) = rows.next()? {
                    let role = known(row, "role", MessageRole::from_number)?;
                    if let Some(found) = look(role, row.get_ref("text")?.as_str()?) {
                        return Ok(Some(found));
                    }
                }
                Ok(None)
            })
            .map_err(|error| failed(&error, "reading messages"))
    }

    fn ids(&self, statement: &Statement) -> Result<Vec<i64>> {
        self.rows(statement, |row| row.get("id"), "searching")
    }

    fn rows<T>(
        &self,
        statement: &Statement,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
        doing: &'static str,
    ) -> Result<Vec<T>> {
        self.go_on(doing)?;
        let values: Vec<(&str, &dyn ToSql)> =
            statement.values.iter().map(|(name, value)| (*name, value as &dyn ToSql)).collect();
        self.conn
            .prepare_cached(&statement.sql)
            .and_then(|mut prepared| prepared.query_map(values.as_slice(), read)?.collect())
            .map_err(|error| failed(&error, doing))
    }
}

impl Plan {
    /// Takes the words over; `false` if nothing can match.
    fn understand(&mut self, filter: &Filter) -> bool {
        let conditions = &self.conditions;
        self.meta = matching::meta(
            &conditions.languages,
            &conditions.channels,
            &conditions.sources,
            conditions.kinds,
        );
        let Some(text) = &filter.text else { return true };
        self.text = Matcher::of(text).map(|matcher| Text {
            matcher,
            finder: text.finder(),
            looks: text.needs_look(),
        });
        self.text.is_some()
    }

    fn months_from(&self, order: Order, start: Option<Start>) -> Vec<MonthKey> {
        let reached = |month: &MonthKey| match (start, order) {
            (None, _) => true,
            (Some(start), Order::Newest) => *month <= start.month,
            (Some(start), Order::Oldest) => *month >= start.month,
        };
        let mut months: Vec<MonthKey> = self.months.iter().copied().filter(reached).collect();
        if order == Order::Newest {
            months.reverse();
        }
        months
    }
}

impl Stretch {
    /// The part of a month's ids (oldest first) that lies in the stretch, in its order; not cut at its limit.
    fn cut(&self, ids: &[i64]) -> Vec<i64> {
        let within = ids.iter().copied().filter(|id| match (self.beyond, self.order) {
            (None, _) => true,
            (Some(beyond), Order::Newest) => *id < beyond,
            (Some(beyond), Order::Oldest) => *id > beyond,
        });
        let mut within: Vec<i64> = within.collect();
        if self.order == Order::Newest {
            within.reverse();
        }
        within
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Reader, Stop};
    use super::*;
    use crate::domain::ConversationNo;
    use crate::engine::ops::fixture::Fixture;
    use rusqlite::StatementStatus;

    #[test]
    fn a_number_names_its_row_without_a_look_at_all() {
        let mut fixture = Fixture::new("number_names_its_row");
        let import = fixture.stage(&[("2026-11-03", "vihreä kuusi"); 30]);
        fixture.publish(import);
        let (today, id) = (fixture.context.today(), fixture.number("SELECT max(id) FROM conv"));
        let filter = Filter::parse(&format!("number:{id}"), today).0;
        let mut reader = Reader::open(fixture.store.path(), KeptWords::default(), Stop::default()).unwrap();
        let (few, found, looked) = reader
            .read(|read| {
                let few = read.search_plan(&filter, today, AccountId(1))?.few;
                let found =
                    [id, 1].map(|number| read.round_numbers_exist(&[ConversationNo(number)]).unwrap());
                let asked = include_str!("../round/numbers_exist.sql");
                let looked =
                    read.conn.prepare_cached(asked).unwrap().get_status(StatementStatus::FullscanStep);
                Ok((few, found, looked))
            })
            .unwrap();
        assert_eq!(few, Some(BTreeMap::from([(today.month(), vec![id])])));
        assert_eq!((found, looked), ([true, false], 0));
    }
}
