//! The only dynamic SQL of the program, and the only file that names the index of a month (`DECISIONS` 34). Nothing is
//! put into a statement but fixed pieces and a [`MonthKey`]; every value is a parameter. Every statement that lists
//! conversations leaves out what is due and what is staged.

use super::Order;
use super::driver::Driver;
use crate::domain::{
    AccountId, Channel, ConversationNo, CustomerRating, Day, KindSet, Language, MonthKey, Verdict,
};
use rusqlite::types::Value;

/// What is done with the index of one month; each is one statement, in which only its month is open.
#[derive(Clone, Copy)]
pub(in crate::engine::store) enum OnIndex {
    /// Makes it. The brackets of placeholders belong to their word, so that a search for "phone" does not find every
    /// removed telephone number.
    Create,
    /// Adds a document.
    Add,
    /// Takes a document out.
    Delete,
    /// Asks whether a document is in it.
    Holds,
    /// Counts its documents, and those of conversations that may not be there any more.
    Held,
    /// Asks whether words stand together in any document.
    Phrase,
    /// Lists its documents.
    Documents,
    /// Tells how its segments lie.
    Structure,
    /// Gives FTS5 a command.
    Tend,
    /// Makes the view of its words.
    Vocabulary,
    /// Drops it.
    Drop,
}

/// The statement that does it.
pub(in crate::engine::store) fn on_index(what: OnIndex, month: MonthKey) -> String {
    let statement = match what {
        OnIndex::Create => include_str!("../index/create.sql"),
        OnIndex::Add => include_str!("../index/add.sql"),
        OnIndex::Delete => include_str!("../index/delete.sql"),
        OnIndex::Holds => include_str!("../index/holds.sql"),
        OnIndex::Held => include_str!("../index/held.sql"),
        OnIndex::Phrase => include_str!("../index/phrase.sql"),
        OnIndex::Documents => include_str!("../index/documents.sql"),
        OnIndex::Structure => include_str!("../index/structure.sql"),
        OnIndex::Tend => include_str!("../index/tend.sql"),
        OnIndex::Vocabulary => include_str!("../index/vocabulary.sql"),
        OnIndex::Drop => include_str!("../index/drop.sql"),
    };
    statement.trim_end().replace("fts_month", &index_name(month))
}

/// The name of a month's index.
pub(in crate::engine::store) fn index_name(month: MonthKey) -> String {
    format!("fts_{}", month.number())
}

/// The month whose index has this name.
pub(in crate::engine::store) fn month_of_index(name: &str) -> Option<MonthKey> {
    let month = MonthKey::from_number(name.strip_prefix("fts_")?.parse().ok()?)?;
    (index_name(month) == name).then_some(month)
}

/// A statement and its parameters.
pub(super) struct Statement {
    pub(super) sql: String,
    pub(super) values: Vec<(&'static str, Value)>,
}

/// What a filter asks of a row, with names turned into the store's numbers.
#[derive(Debug)]
pub(super) struct Conditions {
    /// Who asks: neither what others have written in a blind round nor their drafts are there.
    pub(super) reader: AccountId,
    pub(super) number: Option<ConversationNo>,
    pub(super) languages: Vec<Language>,
    pub(super) channels: Vec<Channel>,
    /// Ids of the table `source`.
    pub(super) sources: Vec<i64>,
    /// Their patterns.
    pub(super) topics: Option<Vec<String>>,
    pub(super) rating: Option<CustomerRating>,
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

/// Ids of a stretch that match, in order. `matching`: an expression of the month's index; `None`: it is not asked.
pub(super) fn ids(
    stretch: Stretch,
    conditions: &Conditions,
    matching: Option<String>,
    today: Day,
) -> Statement {
    let index = index_name(stretch.month);
    let mut statement = if let Some(matching) = matching {
        Statement {
            sql: format!(
                "SELECT conv.id AS id FROM {index} CROSS JOIN conv ON conv.id = {index}.rowid \
                 WHERE {index} MATCH :matching"
            ),
            values: vec![(":matching", Value::Text(matching))],
        }
    } else {
        // Ratings can lie at one end of the register: their index leaves out the months that have none.
        let by = if conditions.rating.is_some() { "conv_rating" } else { "conv_month" };
        Statement {
            sql: format!("SELECT conv.id AS id FROM conv INDEXED BY {by} WHERE conv.index_month = :month"),
            values: vec![(":month", Value::Integer(i64::from(stretch.month.number())))],
        }
    };
    let indexed = statement.values.iter().all(|(name, _)| *name != ":month");
    let key = if indexed { format!("{index}.rowid") } else { "conv.id".to_owned() };
    statement.sql += VISIBLE;
    statement.values.push((":today", Value::Integer(today.number())));
    if let Some(from) = conditions.from {
        // An order key is never less than the second of the start.
        statement.add(&format!(" AND {key} >= :from_id"), ":from_id", from.start().secs());
    }
    if !indexed {
        statement.meta_columns(conditions);
    }
    statement.row(conditions);
    statement.row_tables(conditions);
    statement.beyond(&key, stretch);
    statement
}

impl Driver {
    /// The statement that names them.
    pub(super) fn rows(self) -> &'static str {
        match self {
            Self::Number(_) => "SELECT id FROM conv INDEXED BY conv_number WHERE number = :number",
            Self::Tag(_) => "SELECT conv AS id FROM conv_tag WHERE tag = :tag",
            Self::Reviews => "SELECT conv AS id FROM review",
            Self::Rating(_) => "SELECT id FROM conv INDEXED BY conv_rating WHERE rating = :rating",
            Self::Length { .. } => {
                "SELECT id FROM conv INDEXED BY conv_length WHERE messages >= :least AND messages <= :most"
            }
        }
    }

    /// Its parameters.
    pub(super) fn values(self) -> Vec<(&'static str, Value)> {
        match self {
            Self::Number(number) => vec![(":number", Value::Integer(number))],
            Self::Tag(tag) => vec![(":tag", Value::Integer(tag))],
            Self::Reviews => Vec::new(),
            Self::Rating(rating) => vec![(":rating", Value::Integer(rating.number()))],
            Self::Length { least, most } => {
                vec![(":least", Value::Integer(least.into())), (":most", Value::Integer(most.into()))]
            }
        }
    }
}

/// How many rows a driver names, visible or not; counted up to one more than are few.
pub(super) fn counted(driver: Driver) -> Statement {
    let mut statement = Statement {
        sql: format!("SELECT count(*) AS n FROM ({} LIMIT :limit)", driver.rows()),
        values: driver.values(),
    };
    statement.values.push((":limit", Value::Integer(driver.few() + 1)));
    statement
}

/// The rows that a driver names, with their months; all conditions are met.
pub(super) fn candidates(driver: Driver, conditions: &Conditions, today: Day) -> Statement {
    let mut statement = Statement {
        sql: format!(
            "SELECT conv.id AS id, conv.index_month AS index_month FROM conv WHERE conv.id IN ({})",
            driver.rows()
        ),
        values: driver.values(),
    };
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
    let index = index_name(stretch.month);
    let mut statement = Statement {
        sql: format!(
            "SELECT {index}.rowid AS id FROM {index} WHERE {index} MATCH :matching \
             AND {index}.rowid >= :least AND {index}.rowid <= :most"
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

/// Which conversations of a population are read.
pub(super) enum Population<'a> {
    /// Those after one row and up to another that meet all conditions.
    Between(&'a Conditions, Day, (i64, i64)),
    /// These, which do; ids in JSON.
    These(String),
}

/// The conversations of a population that have an answer, with what divides it.
pub(super) fn frame(population: Population<'_>) -> Statement {
    let mut statement =
        Statement { sql: include_str!("frame.sql").trim_end().to_owned(), values: Vec::new() };
    match population {
        Population::Between(conditions, today, (after, upto)) => {
            statement.add(" AND conv.id > :after", ":after", after);
            statement.add(" AND conv.id <= :upto", ":upto", upto);
            statement.add(VISIBLE, ":today", today.number());
            statement.meta_columns(conditions);
            statement.row(conditions);
            statement.row_tables(conditions);
        }
        Population::These(ids) => {
            let these = " AND conv.id IN (SELECT value FROM json_each(:ids))";
            statement.add_list(these, ":ids", Value::Text(ids));
        }
    }
    statement.sql += " ORDER BY conv.id";
    statement
}

/// Language and kinds of one visible conversation of the month that matches.
pub(super) fn any(month: MonthKey, matching: String, today: Day) -> Statement {
    let index = index_name(month);
    Statement {
        sql: format!(
            "SELECT conv.lang AS lang, conv.kinds AS kinds FROM {index} CROSS JOIN conv ON conv.id = {index}.rowid \
             WHERE {index} MATCH :matching{VISIBLE} LIMIT 1"
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
        if let Some(number) = conditions.number {
            self.add(" AND conv.number = :number", ":number", number.0);
        }
        if let Some(topics) = &conditions.topics {
            // No index may hold text: each row is asked, and a list would be opened for each.
            let (condition, patterns) = match topics.as_slice() {
                [pattern] => (" AND trim(conv.topic) GLOB :topics", pattern.clone()),
                several => (
                    " AND EXISTS (SELECT 1 FROM json_each(:topics) WHERE trim(conv.topic) GLOB json_each.value)",
                    several.iter().cloned().collect::<serde_json::Value>().to_string(),
                ),
            };
            self.add_list(condition, ":topics", Value::Text(patterns));
        }
        if let Some(rating) = conditions.rating {
            self.add(" AND conv.rating = :rating", ":rating", rating.number());
        }
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
                " AND :reviewed = EXISTS (SELECT 1 FROM seen_review WHERE seen_review.reader = :reader \
                 AND seen_review.conv = conv.id AND seen_review.finished_ms IS NOT NULL)",
                ":reviewed",
                i64::from(reviewed),
            );
        }
        if !conditions.verdicts.is_empty() {
            let verdicts = list(conditions.verdicts.iter().map(|verdict| verdict.number()));
            self.add_list(
                " AND EXISTS (SELECT 1 FROM seen_review JOIN verdict ON verdict.review = seen_review.id \
                 WHERE seen_review.reader = :reader AND seen_review.conv = conv.id \
                 AND instr(:verdicts, ',' || verdict.verdict || ',') > 0)",
                ":verdicts",
                verdicts,
            );
        }
        if !conditions.tags.is_empty() {
            let tags = list(conditions.tags.iter());
            self.add_list(
                " AND (SELECT count(DISTINCT conv_tag.tag) FROM conv_tag WHERE conv_tag.conv = conv.id \
                 AND instr(:tags, ',' || conv_tag.tag || ',') > 0 \
                 AND (conv_tag.account = :reader OR NOT EXISTS (SELECT 1 FROM blind \
                 WHERE blind.conv = conv_tag.conv AND blind.account = conv_tag.account))) = :tag_count",
                ":tags",
                tags,
            );
            self.values.push((":tag_count", Value::Integer(conditions.tags.len() as i64)));
        }
        if conditions.reviewed.is_some() || !conditions.verdicts.is_empty() || !conditions.tags.is_empty() {
            self.values.push((":reader", Value::Integer(conditions.reader.0)));
        }
    }
}
