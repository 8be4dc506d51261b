//! Looking through every table for rows that are past their time, or belong to nothing that is there.

use super::super::search::{OnIndex, on_index};
use super::super::{Read, Result};
use crate::domain::{Day, MonthKey, ProofPlace, ProofRow, Timestamp};
use rusqlite::{Row, named_params};

const DOING: &str = "looking for anything older";

/// Tables with a statement each; the index and what lies in files is looked at otherwise.
const TABLES: [(ProofPlace, &str); 7] = [
    (ProofPlace::Conversations, include_str!("proved_conversations.sql")),
    (ProofPlace::Messages, include_str!("proved_messages.sql")),
    (ProofPlace::Notes, include_str!("proved_notes.sql")),
    (ProofPlace::Tags, include_str!("proved_tags.sql")),
    (ProofPlace::Verdicts, include_str!("proved_verdicts.sql")),
    (ProofPlace::Examples, include_str!("proved_examples.sql")),
    (ProofPlace::Samples, include_str!("proved_samples.sql")),
];

impl Read<'_> {
    /// What each table holds on this day, and the indexes and word lists of the months.
    pub(crate) fn prove(&self, today: Day) -> Result<Vec<ProofRow>> {
        let mut rows = Vec::new();
        for (place, statement) in TABLES {
            let row = |row: &Row<'_>| {
                let oldest = row.get::<_, Option<i64>>("oldest_ms")?.map(|at| Timestamp(at).day());
                Ok(ProofRow { place, rows: row.get("n")?, oldest, found: row.get("found")? })
            };
            rows.push(self.one(statement, named_params! { ":today": today.number() }, row, DOING)?);
        }
        rows.push(self.prove_index(today)?);
        let row = |row: &Row<'_>| {
            let oldest = row.get::<_, Option<i64>>("oldest_month")?;
            Ok(ProofRow {
                place: ProofPlace::WordLists,
                rows: row.get("n")?,
                oldest: oldest.and_then(MonthKey::from_number).map(MonthKey::first_day),
                found: row.get("found")?,
            })
        };
        let values = named_params! { ":today": today.number() };
        rows.push(self.one(include_str!("proved_word_lists.sql"), values, row, DOING)?);
        Ok(rows)
    }

    /// Documents of all months. An index without any is of a month that is gone.
    fn prove_index(&self, today: Day) -> Result<ProofRow> {
        let months = self.index_months()?;
        let oldest = months.first().map(|month| month.first_day());
        let mut all = ProofRow { place: ProofPlace::Index, rows: 0, oldest, found: 0 };
        for month in months {
            let row = |row: &Row<'_>| Ok((row.get::<_, u64>("n")?, row.get::<_, u64>("found")?));
            let values = named_params! { ":today": today.number() };
            let (rows, found) = self.one(&on_index(OnIndex::Held, month), values, row, DOING)?;
            all.rows += rows;
            all.found += if rows == 0 { 1 } else { found };
        }
        Ok(all)
    }
}
