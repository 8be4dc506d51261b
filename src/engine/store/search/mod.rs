//! Which conversations a filter means, in order: month by month from the newest (or oldest) until there are enough.
//!
//! The order of every list is (month, id). Words, languages, channels, sources and kinds are asked of the month's
//! index; tags, verdicts and finished reviews name few rows and are then asked first; the rest is asked of each row.

mod compose;
mod matching;
mod words;

use super::{Read, Result, failed};
use crate::domain::query::{Finder, fold};
use crate::domain::{
    ConversationId, Day, Filter, Kind, KindSet, Language, MessageRole, MonthKey, Source, TagId, Timestamp,
};
use compose::{Conditions, Statement, Stretch};
use matching::Matcher;
use rusqlite::{OptionalExtension as _, ToSql, named_params};
use std::collections::BTreeMap;
use words::Lists;

/// Rows in tags or reviews up to which they are asked before the index (`STORE` section 2: about 20,000).
const FEW: i64 = 20_000;

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

/// Where a list goes on: after `beyond` in this month, or at the month's first row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start {
    month: MonthKey,
    beyond: Option<i64>,
}

/// A filter made ready for one read transaction.
pub(crate) struct Plan {
    today: Day,
    /// Months with visible conversations that the filter can mean, oldest first.
    months: Vec<MonthKey>,
    conditions: Conditions,
    text: Option<Matcher>,
    meta: Option<String>,
    /// Looks at the messages where the index cannot tell roles apart.
    look: Option<Finder>,
    lists: Lists,
    /// The only rows that can match, by month, oldest first; all but the words is met.
    few: Option<BTreeMap<MonthKey, Vec<i64>>>,
}

impl Read<'_> {
    /// Makes a filter ready.
    pub(crate) fn search_plan(&self, filter: &Filter, today: Day) -> Result<Plan> {
        let mut plan = Plan {
            today,
            months: Vec::new(),
            conditions: Conditions {
                languages: filter.languages.clone(),
                channels: filter.channels.clone(),
                sources: Vec::new(),
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
            look: None,
            lists: Lists::default(),
            few: None,
        };
        if self.resolve(filter, &mut plan.conditions)? && plan.understand(filter) {
            let within = |month: &MonthKey| {
                filter.from.is_none_or(|from| from.month() <= *month)
                    && filter.to.is_none_or(|to| *month <= to.month())
            };
            plan.months = self.search_months(today)?.into_iter().map(|(month, _)| month).filter(within).collect();
            if plan.text.as_ref().is_some_and(Matcher::needs_words) {
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
            let tags = self.search_tag_names()?;
            for name in &filter.tags {
                let exact = tags.iter().find(|(_, tag)| tag == name);
                let Some((id, _)) = exact.or_else(|| tags.iter().find(|(_, tag)| fold(tag) == fold(name)))
                else {
                    return Ok(false);
                };
                if !conditions.tags.contains(&id.0) {
                    conditions.tags.push(id.0);
                }
            }
        }
        Ok(filter.sources.is_empty() || !conditions.sources.is_empty())
    }

    /// The rows that tags, verdicts or finished reviews name, if those are few.
    fn few(&self, conditions: &Conditions, today: Day) -> Result<Option<BTreeMap<MonthKey, Vec<i64>>>> {
        let doing = "reading the rows of a filter";
        let rows = if !conditions.tags.is_empty() {
            self.conn.query_row(
                "SELECT count(*) AS n FROM (SELECT 1 FROM conv_tag WHERE tag = :tag LIMIT :few)",
                named_params! { ":tag": conditions.tags.first(), ":few": FEW + 1 },
                |row| row.get::<_, i64>("n"),
            )
        } else if conditions.reviewed == Some(true) || !conditions.verdicts.is_empty() {
            self.conn.query_row(
                "SELECT count(*) AS n FROM (SELECT 1 FROM review LIMIT :few)",
                named_params! { ":few": FEW + 1 },
                |row| row.get::<_, i64>("n"),
            )
        } else {
            return Ok(None);
        };
        if rows.map_err(|error| failed(&error, doing))? > FEW {
            return Ok(None);
        }
        let statement = compose::candidates(conditions, today);
        let found = self.rows(&statement, |row| Ok((row.get("id")?, row.get("index_month")?)), doing)?;
        let mut few = BTreeMap::<MonthKey, Vec<i64>>::new();
        for (id, month) in found {
            if let Some(month) = MonthKey::from_number(month) {
                few.entry(month).or_default().push(id);
            }
        }
        Ok(Some(few))
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
            found.extend(match &plan.look {
                None => self.month_ids(plan, stretch)?,
                Some(finder) => self.month_looked(plan, stretch, finder)?,
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
                if finder.found(&self.search_texts(ConversationId(*id))?) {
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
        let few = match &plan.few {
            Some(few) => Some(few.get(&stretch.month).map(|ids| stretch.cut(ids)).unwrap_or_default()),
            None => None,
        };
        if few.as_ref().is_some_and(Vec::is_empty) {
            return Ok(Vec::new());
        }
        let Some(text) = &plan.text else {
            return match few {
                Some(mut few) => {
                    few.truncate(stretch.limit);
                    Ok(few)
                }
                None => self.ids(&compose::ids(stretch, &plan.conditions, plan.meta.clone(), plan.today)),
            };
        };
        let words = self.words_of(&plan.lists, stretch.month)?;
        let mut found = Vec::new();
        let expressions = text.expressions(words.as_deref());
        let several = expressions.len() > 1;
        for expression in expressions {
            let matching = match (&plan.meta, &few) {
                (Some(meta), None) => format!("({expression}) AND {meta}"),
                _ => expression,
            };
            found.extend(match &few {
                Some(few) => self.few_matching(stretch, few, matching)?,
                None => self.ids(&compose::ids(stretch, &plan.conditions, Some(matching), plan.today))?,
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

    /// Those of few rows that match.
    fn few_matching(&self, stretch: Stretch, few: &[i64], matching: String) -> Result<Vec<i64>> {
        let (Some(least), Some(most)) = (few.iter().min(), few.iter().max()) else { return Ok(Vec::new()) };
        let wanted: std::collections::BTreeSet<i64> = few.iter().copied().collect();
        let mut found = self.ids(&compose::matches(stretch, matching, *least, *most))?;
        found.retain(|id| wanted.contains(id));
        Ok(found)
    }

    /// Where the row after `id` is.
    pub(crate) fn search_after(&self, id: ConversationId) -> Result<Option<Start>> {
        let month = self
            .conn
            .prepare_cached("SELECT index_month FROM conv WHERE id = :id")
            .and_then(|mut statement| {
                statement
                    .query_row(named_params! { ":id": id.0 }, |row| row.get::<_, i64>("index_month"))
                    .optional()
            })
            .map_err(|error| failed(&error, "finding a place in a list"))?;
        // A row that has gone meanwhile began about when its order key says.
        let month = match month.and_then(MonthKey::from_number) {
            Some(month) => month,
            None => Timestamp::from_secs(id.0).day().month(),
        };
        Ok(Some(Start { month, beyond: Some(id.0) }))
    }

    /// Where the row after `skipped` visible rows is, without any filter; `None` if there are not so many.
    pub(crate) fn search_offset(&self, today: Day, order: Order, skipped: u64) -> Result<Option<Start>> {
        let mut months = self.search_months(today)?;
        if order == Order::Newest {
            months.reverse();
        }
        let mut left = skipped;
        for (month, count) in months {
            if left >= count {
                left -= count;
                continue;
            }
            let Some(before) = left.checked_sub(1) else { return Ok(Some(Start { month, beyond: None })) };
            let sql = match (order, self.whole(month, today)?) {
                (Order::Newest, true) => include_str!("nth_newest_of_whole_month.sql"),
                (Order::Oldest, true) => include_str!("nth_oldest_of_whole_month.sql"),
                (Order::Newest, false) => include_str!("nth_newest.sql"),
                (Order::Oldest, false) => include_str!("nth_oldest.sql"),
            };
            let statement = Statement {
                sql: sql.to_owned(),
                values: vec![
                    (":month", i64::from(month.number()).into()),
                    (":today", today.number().into()),
                    (":skipped", i64::try_from(before).unwrap_or(i64::MAX).into()),
                ],
            };
            return Ok(self.ids(&statement)?.first().map(|id| Start { month, beyond: Some(*id) }));
        }
        Ok(None)
    }

    /// Whether every row of a month is visible, so that its index alone tells which is the nth.
    fn whole(&self, month: MonthKey, today: Day) -> Result<bool> {
        self.conn
            .prepare_cached(include_str!("whole_month.sql"))
            .and_then(|mut statement| {
                statement.query_row(
                    named_params! { ":month": month.number(), ":today": today.number() },
                    |row| row.get("whole"),
                )
            })
            .map_err(|error| failed(&error, "finding a place in a list"))
    }

    /// Months with visible conversations and how many, oldest first; from the counters.
    pub(crate) fn search_months(&self, today: Day) -> Result<Vec<(MonthKey, u64)>> {
        let months = self
            .conn
            .prepare_cached(include_str!("months.sql"))
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":today": today.number() }, |row| {
                        Ok((row.get("index_month")?, row.get("conversations")?))
                    })?
                    .collect::<rusqlite::Result<Vec<(i64, i64)>>>()
            })
            .map_err(|error| failed(&error, "reading the months"))?;
        let known = |(month, n): (i64, i64)| Some((MonthKey::from_number(month)?, u64::try_from(n).unwrap_or(0)));
        Ok(months.into_iter().filter_map(known).collect())
    }

    /// Roles and texts of the messages that are searched, in order.
    pub(crate) fn search_texts(&self, id: ConversationId) -> Result<Vec<(MessageRole, String)>> {
        self.conn
            .prepare_cached(include_str!("texts.sql"))
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":id": id.0 }, |row| {
                        let role = MessageRole::from_number(row.get("role")?);
                        Ok((role.unwrap_or(MessageRole::System), row.get("text")?))
                    })?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading messages"))
    }

    /// Sources, with their ids.
    pub(crate) fn search_sources(&self) -> Result<Vec<(i64, Source)>> {
        self.conn
            .prepare_cached("SELECT id, code FROM source ORDER BY code")
            .and_then(|mut statement| {
                statement.query_map([], |row| Ok((row.get("id")?, Source(row.get("code")?))))?.collect()
            })
            .map_err(|error| failed(&error, "reading the sources"))
    }

    fn search_tag_names(&self) -> Result<Vec<(TagId, String)>> {
        self.conn
            .prepare_cached("SELECT id, name FROM tag")
            .and_then(|mut statement| {
                statement.query_map([], |row| Ok((TagId(row.get("id")?), row.get("name")?)))?.collect()
            })
            .map_err(|error| failed(&error, "reading the tags"))
    }

    /// Tags on visible conversations, with how many carry each.
    pub(crate) fn search_tags(&self, today: Day) -> Result<Vec<(TagId, String, u64)>> {
        self.conn
            .prepare_cached(include_str!("tags.sql"))
            .and_then(|mut statement| {
                statement
                    .query_map(named_params! { ":today": today.number() }, |row| {
                        Ok((TagId(row.get("id")?), row.get("name")?, row.get::<_, i64>("conversations")? as u64))
                    })?
                    .collect()
            })
            .map_err(|error| failed(&error, "reading the tags"))
    }

    /// Those of the named languages, and those kinds, that a visible conversation has: each month's index is asked,
    /// newest first, until one says yes.
    pub(crate) fn search_languages_and_kinds(&self, today: Day) -> Result<(Vec<Language>, Vec<Kind>)> {
        let months = self.search_months(today)?;
        let present = |meta: Option<String>| -> Result<bool> {
            let Some(meta) = meta else { return Ok(false) };
            for (month, _) in months.iter().rev() {
                if !self.ids(&compose::any(*month, meta.clone(), today))?.is_empty() {
                    return Ok(true);
                }
            }
            Ok(false)
        };
        let (mut languages, mut kinds) = (Vec::new(), Vec::new());
        for language in Language::NAMED {
            if present(matching::meta(&[language], &[], &[], KindSet::default()))? {
                languages.push(language);
            }
        }
        for kind in Kind::ALL {
            if present(matching::meta(&[], &[], &[], [kind].into_iter().collect()))? {
                kinds.push(kind);
            }
        }
        Ok((languages, kinds))
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
        self.look = text.needs_look().then(|| text.finder());
        self.text = Matcher::of(text);
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
