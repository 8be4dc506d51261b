//! The only dynamic SQL of the program. Nothing is put into a statement but fixed pieces and a [`MonthKey`]; every
//! value is a parameter. Every statement leaves out what is due and what is staged.

use super::Order;
use crate::domain::{Channel, Day, KindSet, Language, MonthKey, Verdict};
use rusqlite::types::Value;

/// A statement and its parameters.
pub(super) struct Statement {
    pub(super) sql: String,
    pub(super) values: Vec<(&'static str, Value)>,
}

/// What a filter asks of a row, with names turned into the store's numbers.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    pub(super) languages: Vec<Language>,
    pub(super) channels: Vec<Channel>,
    /// Ids of the table `source`.
    pub(super) sources: Vec<i64>,
    pub(super) kinds: KindSet,
    pub(super) reviewed: Option<bool>,
    pub(super) verdicts: Vec<Verdict>,
    /// Ids of the table `tag`.
    pub(super) tags: Vec<i64>,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) messages_min: Option<u32>,
    pub(super) messages_max: Option<u32>,
}

/// A stretch of one month.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    pub(super) month: MonthKey,
    pub(super) order: Order,
    /// Only rows that come after this one in the order.
    pub(super) beyond: Option<i64>,
    pub(super) limit: usize,
}

const VISIBLE: &str =
    " AND conv.due_on > :today AND conv.import NOT IN (SELECT id FROM import WHERE published_ms IS NULL)";

/// Ids of a stretch that match, in order. `matching`: an expression of the month's index.
pub(super) fn ids(
    stretch: Stretch,
    conditions: &Conditions,
    matching: Option<String>,
    today: Day,
) -> Statement {
    let month = stretch.month.number();
    let mut statement = match matching {
        Some(matching) => Statement {
            sql: format!(
                "SELECT conv.id AS id FROM fts_{month} CROSS JOIN conv ON conv.id = fts_{month}.rowid \
                 WHERE fts_{month} MATCH :matching"
            ),
            values: vec![(":matching", Value::Text(matching))],
        },
        None => Statement {
            sql: "SELECT conv.id AS id FROM conv INDEXED BY conv_month WHERE conv.index_month = :month"
                .to_owned(),
            values: vec![(":month", Value::Integer(i64::from(month)))],
        },
    };
    let indexed = statement.values.iter().all(|(name, _)| *name != ":month");
    let key = if indexed { format!("fts_{month}.rowid") } else { "conv.id".to_owned() };
    statement.sql += VISIBLE;
    statement.values.push((":today", Value::Integer(today.number())));
    if let Some(from) = conditions.from {
        // An order key is never less than the second of the start.
        statement.add(&format!(" AND {key} >= :from_id"), ":from_id", from.start().secs());
    }
    statement.row(conditions);
    statement.row_tables(conditions);
    statement.beyond(&key, stretch);
    statement
}

/// Rows that one of the small tables names, with their months; all conditions are met. At most `limit`.
pub(super) fn candidates(conditions: &Conditions, today: Day) -> Statement {
    let driver = if conditions.tags.is_empty() {
        "SELECT review.conv FROM review"
    } else {
        "SELECT conv_tag.conv FROM conv_tag WHERE instr(:driver, ',' || conv_tag.tag || ',') > 0"
    };
    let mut statement = Statement {
        sql: format!(
            "SELECT conv.id AS id, conv.index_month AS index_month FROM conv WHERE conv.id IN ({driver})"
        ),
        values: Vec::new(),
    };
    if !conditions.tags.is_empty() {
        statement.values.push((":driver", list(conditions.tags.iter().take(1))));
    }
    statement.sql += VISIBLE;
    statement.values.push((":today", Value::Integer(today.number())));
    statement.meta_columns(conditions);
    statement.row(conditions);
    statement.row_tables(conditions);
    statement.sql += " ORDER BY conv.id";
    statement
}

/// Those of a month's documents between two rows that match; only for rows that are known to be visible.
pub(super) fn matches(stretch: Stretch, matching: String, least: i64, most: i64) -> Statement {
    let month = stretch.month.number();
    let mut statement = Statement {
        sql: format!(
            "SELECT fts_{month}.rowid AS id FROM fts_{month} WHERE fts_{month} MATCH :matching \
             AND fts_{month}.rowid >= :least AND fts_{month}.rowid <= :most"
        ),
        values: vec![
            (":matching", Value::Text(matching)),
            (":least", Value::Integer(least)),
            (":most", Value::Integer(most)),
        ],
    };
    statement.sql += order(stretch.order);
    statement
}

/// Language and kinds of one visible conversation of the month that matches.
pub(super) fn any(month: MonthKey, matching: String, today: Day) -> Statement {
    let month = month.number();
    Statement {
        sql: format!(
            "SELECT conv.lang AS lang, conv.kinds AS kinds FROM fts_{month} CROSS JOIN conv ON conv.id = fts_{month}.rowid \
             WHERE fts_{month} MATCH :matching{VISIBLE} LIMIT 1"
        ),
        values: vec![(":matching", Value::Text(matching)), (":today", Value::Integer(today.number()))],
    }
}

fn order(order: Order) -> &'static str {
    match order {
        Order::Newest => " ORDER BY id DESC",
        Order::Oldest => " ORDER BY id",
    }
}

/// Numbers or codes as `,1,2,`: what `instr` looks into.
fn list<T: ToString>(items: impl Iterator<Item = T>) -> Value {
    Value::Text(items.fold(",".to_owned(), |list, item| list + &item.to_string() + ","))
}

impl Statement {
    fn add(&mut self, sql: &str, name: &'static str, value: i64) {
        self.sql += sql;
        self.values.push((name, Value::Integer(value)));
    }

    fn add_list(&mut self, sql: &str, name: &'static str, value: Value) {
        self.sql += sql;
        self.values.push((name, value));
    }

    fn beyond(&mut self, key: &str, stretch: Stretch) {
        if let Some(beyond) = stretch.beyond {
            let sign = if stretch.order == Order::Newest { '<' } else { '>' };
            self.add(&format!(" AND {key} {sign} :beyond"), ":beyond", beyond);
        }
        self.sql += " ORDER BY ";
        self.sql += key;
        if stretch.order == Order::Newest {
            self.sql += " DESC";
        }
        let limit = i64::try_from(stretch.limit).unwrap_or(i64::MAX);
        self.add(" LIMIT :limit", ":limit", limit);
    }

    /// What the index's column `meta` holds as well.
    fn meta_columns(&mut self, conditions: &Conditions) {
        if !conditions.languages.is_empty() {
            let languages = list(conditions.languages.iter().map(Language::code));
            self.add_list(" AND instr(:languages, ',' || conv.lang || ',') > 0", ":languages", languages);
        }
        if !conditions.channels.is_empty() {
            let channels = list(conditions.channels.iter().map(|channel| channel.number()));
            self.add_list(" AND instr(:channels, ',' || conv.channel || ',') > 0", ":channels", channels);
        }
        if !conditions.sources.is_empty() {
            let sources = list(conditions.sources.iter());
            self.add_list(" AND instr(:sources, ',' || conv.source || ',') > 0", ":sources", sources);
        }
        if !conditions.kinds.is_empty() {
            self.add(" AND conv.kinds & :kinds = :kinds", ":kinds", i64::from(conditions.kinds.0));
        }
    }

    fn row(&mut self, conditions: &Conditions) {
        if let Some(from) = conditions.from {
            self.add(" AND conv.started_ms >= :from_ms", ":from_ms", from.start().0);
        }
        if let Some(to) = conditions.to {
            self.add(" AND conv.started_ms < :to_ms", ":to_ms", to.plus_days(1).start().0);
        }
        if let Some(min) = conditions.messages_min {
            self.add(" AND conv.messages >= :min", ":min", i64::from(min));
        }
        if let Some(max) = conditions.messages_max {
            self.add(" AND conv.messages <= :max", ":max", i64::from(max));
        }
    }

    fn row_tables(&mut self, conditions: &Conditions) {
        if let Some(reviewed) = conditions.reviewed {
            self.add(
                " AND :reviewed = EXISTS (SELECT 1 FROM review \
                 WHERE review.conv = conv.id AND review.finished_ms IS NOT NULL)",
                ":reviewed",
                i64::from(reviewed),
            );
        }
        if !conditions.verdicts.is_empty() {
            let verdicts = list(conditions.verdicts.iter().map(|verdict| verdict.number()));
            self.add_list(
                " AND EXISTS (SELECT 1 FROM review JOIN verdict ON verdict.review = review.id \
                 WHERE review.conv = conv.id AND instr(:verdicts, ',' || verdict.verdict || ',') > 0)",
                ":verdicts",
                verdicts,
            );
        }
        if !conditions.tags.is_empty() {
            let tags = list(conditions.tags.iter());
            self.add_list(
                " AND (SELECT count(*) FROM conv_tag WHERE conv_tag.conv = conv.id \
                 AND instr(:tags, ',' || conv_tag.tag || ',') > 0) = :tag_count",
                ":tags",
                tags,
            );
            self.values.push((":tag_count", Value::Integer(conditions.tags.len() as i64)));
        }
    }
}
