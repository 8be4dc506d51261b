//! Records of a mapping of which several make a conversation, and the rows of tables.

use super::build::Built;
use super::layout::Table;
use super::pick::Scope;
use super::{Rules, conversation};
use crate::domain::{Refusal, RefusalReason};
use crate::error::Result;
use crate::import::csv_rows::{CsvRow, Rows as TableRows};
use crate::import::groups::{Direction, Row, Rows};
use crate::import::json::parse;
use crate::import::records::{Cut, Cutter};
use crate::import::source::Source;
use crate::import::{Item, Records};
use serde_json::Value;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Where records come from.
pub(super) enum Origin {
    Json(Box<Cutter>),
    Table(Box<Cells>),
}

/// The rows of a table as objects.
pub(super) struct Cells {
    rows: TableRows,
    lines: usize,
    names: Vec<String>,
    begun: bool,
}

/// A record, or why it cannot be read and what can be read of it.
struct Found {
    number: u64,
    offset: u64,
    scope: Result<Scope, (RefusalReason, Option<Scope>)>,
}

impl Cells {
    pub(super) fn new(source: Source, table: &Table) -> Self {
        let rows = TableRows::new(source, table.delimiter, table.names.len());
        Self { rows, lines: table.lines, names: table.names.clone(), begun: false }
    }

    fn next(&mut self) -> Result<Option<Found>> {
        if !std::mem::replace(&mut self.begun, true) {
            self.rows.rewind(self.lines)?;
        }
        Ok(self.rows.next()?.map(|row| {
            let (number, offset, problem) = (row.number, row.offset, row.problem);
            let scope = self.scope(row);
            let scope = match problem {
                None => Ok(scope),
                Some(reason) => Err((reason, Some(scope))),
            };
            Found { number, offset, scope }
        }))
    }

    fn scope(&self, row: CsvRow) -> Scope {
        let cells = self
            .names
            .iter()
            .cloned()
            .zip(row.fields.into_iter().map(|mut cell| Value::String(std::mem::take(&mut *cell))));
        Scope::new(Value::Object(cells.collect()), None, true)
    }
}

impl Origin {
    fn next(&mut self) -> Result<Option<Found>> {
        match self {
            Self::Table(cells) => cells.next(),
            Self::Json(cutter) => Ok(cutter.next()?.map(|cut| match cut {
                Cut::Refusal(Refusal { record, offset, reason }) => {
                    Found { number: record, offset, scope: Err((reason, None)) }
                }
                Cut::Record(record) => {
                    let key = record.key.as_ref().map(|key| key.as_str());
                    let scope = parse(&record.text).map(|value| Scope::new(value, key, false));
                    Found {
                        number: record.number,
                        offset: record.offset,
                        scope: scope.map_err(|reason| (reason, None)),
                    }
                }
            })),
        }
    }
}

/// Records that are put together by their ids.
pub(super) struct MappedRows {
    pub(super) rules: Arc<Rules>,
    pub(super) origin: Origin,
}

impl MappedRows {
    fn id(&self, scope: &Scope) -> Zeroizing<String> {
        let id = scope.text(&self.rules.mapping.conversation.id, &scope.record).unwrap_or_default();
        Zeroizing::new(id.trim().to_owned())
    }
}

impl Rows for MappedRows {
    type Body = Scope;
    type Open = Built;

    fn rewind(&mut self) -> Result<()> {
        match &mut self.origin {
            Origin::Json(cutter) => cutter.rewind(),
            Origin::Table(cells) => {
                cells.begun = false;
                Ok(())
            }
        }
    }

    fn bytes_read(&self) -> u64 {
        match &self.origin {
            Origin::Json(cutter) => cutter.bytes_read(),
            Origin::Table(cells) => cells.rows.bytes_read(),
        }
    }

    fn next(&mut self) -> Result<Option<Row<Scope>>> {
        let Some(Found { number, offset, scope }) = self.origin.next()? else { return Ok(None) };
        Ok(Some(match scope {
            Err((reason, partial)) => {
                let id = partial.map(|scope| self.id(&scope)).unwrap_or_default();
                Row { number, offset, id, at: None, body: Err(reason) }
            }
            Ok(mut scope) => match scope.unfold(&self.rules.mapping.records.json) {
                Err(reason) => Row { number, offset, id: self.id(&scope), at: None, body: Err(reason) },
                Ok(()) => Row { number, offset, id: self.id(&scope), at: None, body: Ok(scope) },
            },
        }))
    }

    fn begin(&self, row: &Row<Scope>) -> Built {
        let empty = Scope::new(Value::Null, None, false);
        let scope = row.body.as_ref().unwrap_or(&empty);
        Built::new(&self.rules.mapping, scope, row.number, row.offset)
    }

    fn add(&self, built: &mut Built, scope: Scope) -> Result<usize, RefusalReason> {
        Ok(self.rules.add(built, &scope)?.unwrap_or(0))
    }

    fn close(&self, built: Built, _direction: Direction) -> Item {
        built.finish(&self.rules.mapping)
    }
}

/// Rows of a table, each a conversation of its own.
pub(super) struct CsvRecords {
    pub(super) rules: Arc<Rules>,
    pub(super) cells: Cells,
}

impl Records for CsvRecords {
    fn position_bytes(&self, _size: u64) -> u64 {
        self.cells.rows.bytes_read()
    }

    fn next(&mut self) -> Result<Option<Item>> {
        while let Some(Found { number, offset, scope }) = self.cells.next()? {
            let item = scope
                .map_err(|(reason, _)| reason)
                .and_then(|scope| conversation(&self.rules, number, offset, scope));
            match item {
                Ok(None) => {}
                Ok(Some(item)) => return Ok(Some(item)),
                Err(reason) => {
                    return Ok(Some(Item::Refusal(Refusal { record: number, offset, reason })));
                }
            }
        }
        Ok(None)
    }
}
