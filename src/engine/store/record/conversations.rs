//! One pass over all conversations.

use super::super::Read;
use super::{DOING, Result, Row, failed};
use crate::domain::record::{Amount, SourceFacts};
use crate::domain::{Day, KindCounts, KindSet, Source, Timestamp, retention};
use std::collections::BTreeMap;

/// What the pass finds.
#[derive(Default)]
pub(crate) struct Talks {
    /// What may be shown.
    pub(crate) kept: Amount,
    /// Conversations among them that the customer has rated.
    pub(crate) rated: u64,
    /// What is there, with what is due and what came by no import.
    pub(crate) found: Amount,
    /// Kept conversations from which a kind of value was removed.
    pub(crate) kinds: KindCounts,
    /// Where the kept ones came from.
    pub(crate) sources: Vec<SourceFacts>,
    /// Conversations that came by no import, or from no source.
    pub(crate) astray: u64,
    /// When the oldest conversation began that would be kept for too long.
    pub(crate) kept_too_long: Option<Day>,
}

/// What is gathered on the way.
#[derive(Default)]
struct Pass {
    talks: Talks,
    /// Kept conversations by source.
    by_source: BTreeMap<i64, u64>,
    /// The earliest start by the day on which it is due: whatever is due on that day may not have begun earlier.
    earliest: BTreeMap<Day, Timestamp>,
}

impl Amount {
    fn add(&mut self, messages: u64) {
        self.conversations += 1;
        self.messages += messages;
    }
}

impl Read<'_> {
    /// Goes through all published conversations; about a second for two million.
    pub(crate) fn record_conversations(&self, today: Day, margin_days: u32) -> Result<Talks> {
        let row = |row: &Row<'_>| {
            let source = SourceFacts {
                source: Source(row.get("code")?),
                imports: row.get("imports")?,
                conversations: 0,
            };
            Ok((row.get::<_, i64>("id")?, source))
        };
        let mut sources: Vec<(i64, SourceFacts)> = self.all(include_str!("sources.sql"), [], row, DOING)?;
        let row = |row: &Row<'_>| Ok((row.get("id")?, row.get("published")?));
        let statement = "SELECT id, published_ms IS NOT NULL AS published FROM import";
        let imports: BTreeMap<i64, bool> = self.all(statement, [], row, DOING)?.into_iter().collect();
        let mut pass = self.record_pass(today, &imports)?;
        for (id, source) in &mut sources {
            source.conversations = pass.by_source.remove(id).unwrap_or(0);
        }
        let mut talks = pass.talks;
        talks.astray += pass.by_source.into_values().sum::<u64>();
        talks.sources = sources.into_iter().map(|(_, source)| source).collect();
        let late = pass.earliest.into_iter();
        let late = late.filter(|(due_on, at)| *due_on > retention::due_on(at.day(), margin_days));
        talks.kept_too_long = late.map(|(_, at)| at.day()).min();
        Ok(talks)
    }

    fn record_pass(&self, today: Day, imports: &BTreeMap<i64, bool>) -> Result<Pass> {
        let failure = |error: &rusqlite::Error| failed(error, DOING);
        let statement = "SELECT started_ms, due_on, source, messages, kinds, rating IS NOT NULL AS rated, import FROM conv";
        let mut statement = self.conn.prepare_cached(statement).map_err(|error| failure(&error))?;
        // By name, but looked up once: there can be millions of rows.
        let column = |name| statement.column_index(name).map_err(|error| failure(&error));
        let (started, due_on, source) = (column("started_ms")?, column("due_on")?, column("source")?);
        let (messages, kinds, import) = (column("messages")?, column("kinds")?, column("import")?);
        let rated = column("rated")?;
        let mut rows = statement.query([]).map_err(|error| failure(&error))?;
        let mut pass = Pass::default();
        while let Some(row) = rows.next().map_err(|error| failure(&error))? {
            let got = || -> rusqlite::Result<_> {
                let place = (Timestamp(row.get(started)?), Day::from_number(row.get(due_on)?));
                let kinds = (KindSet(row.get(kinds)?), row.get(rated)?);
                Ok((place, row.get(source)?, row.get(messages)?, kinds, row.get(import)?))
            };
            let ((at, due_on), source, messages, (kinds, is_rated), import): (_, i64, u64, (_, bool), i64) =
                got().map_err(|error| failure(&error))?;
            match imports.get(&import) {
                Some(false) => continue,
                Some(true) => {}
                None => pass.talks.astray += 1,
            }
            pass.talks.found.add(messages);
            if due_on > today {
                pass.talks.kept.add(messages);
                pass.talks.rated += u64::from(is_rated);
                *pass.by_source.entry(source).or_default() += 1;
                for kind in kinds.iter() {
                    pass.talks.kinds.add(kind, 1);
                }
                pass.earliest.entry(due_on).and_modify(|first| *first = (*first).min(at)).or_insert(at);
            }
        }
        Ok(pass)
    }
}
