//! A table with one message a row: `csv`.
//!
//! Comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252; column names in Finnish, Swedish or English. No
//! standard: the names were seen in corpora and products' documents (`FORMATS` section 2). Times without a zone are
//! local time in Finland. Rows of several conversations may be mixed. If no role word is known in the whole file
//! (speakers are numbers or names), every message is `service`: nothing is guessed.

use super::csv_header::{self, Columns};
use super::csv_rows::{self, CsvRow};
use super::draft::Draft;
use super::groups::{Direction, Groups, Row, Rows};
use super::roles::{Author, author};
use super::sniff::Head;
use super::source::Source;
use super::time::{Found, Zone, parse};
use super::{Format, Item, Records};
use crate::domain::{MessageRole, RefusalReason};
use crate::error::{Error, ErrorKind, Result};
use zeroize::Zeroizing;

/// What a held message costs beside its text.
const MESSAGE_BYTES: usize = 64;

/// A table.
pub(super) struct GenericCsv;

impl Format for GenericCsv {
    fn code(&self) -> &'static str {
        "csv"
    }

    fn recognise(&self, head: &Head) -> bool {
        head.layout.is_none() && csv_header::find(&head.text).is_ok()
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        let (lines, delimiter, columns) = csv_header::find(&head.text).map_err(|lacks| {
            Error::new(ErrorKind::FormatUnknown, "reading a table").with_detail(lacks.detail())
        })?;
        Ok(Box::new(Groups::new(Table::new(source, lines, delimiter, columns))))
    }
}

/// The rows of a table.
pub(super) struct Table {
    rows: csv_rows::Rows,
    header_lines: usize,
    columns: Columns,
    /// Whether any role word of the file is known.
    knows_roles: bool,
}

impl Table {
    pub(super) fn new(source: Source, header_lines: usize, delimiter: u8, columns: Columns) -> Self {
        let rows = csv_rows::Rows::new(source, delimiter, columns.width);
        Self { rows, header_lines, columns, knows_roles: false }
    }

    fn time(&self, row: &CsvRow) -> Found {
        let time = row.field(self.columns.time);
        match row.field(self.columns.date) {
            "" => parse(time, Zone::Helsinki),
            date => parse(&format!("{date} {time}"), Zone::Helsinki),
        }
    }

    fn author(&self, row: &CsvRow) -> Result<Author, RefusalReason> {
        match row.field(self.columns.role) {
            _ if csv_header::is_set(row.field(self.columns.internal)) => Ok(Author::Note),
            _ if !self.knows_roles => Ok(Author::Role(MessageRole::Service)),
            "" => Err(RefusalReason::MissingField),
            word => author(word).ok_or(RefusalReason::UnknownRole),
        }
    }
}

/// A row with its time, which is read once.
pub(super) struct Body {
    row: CsvRow,
    time: Found,
}

impl Rows for Table {
    type Body = Body;
    type Open = Draft;

    fn rewind(&mut self) -> Result<()> {
        self.rows.rewind(self.header_lines)
    }

    fn bytes_read(&self) -> u64 {
        self.rows.bytes_read()
    }

    fn next(&mut self) -> Result<Option<Row<Body>>> {
        let Some(row) = self.rows.next()? else { return Ok(None) };
        let time = self.time(&row);
        Ok(Some(Row {
            number: row.number,
            offset: row.offset,
            id: Zeroizing::new(row.field(Some(self.columns.id)).to_owned()),
            at: match time {
                Found::At(at, _) => Some(at),
                _ => None,
            },
            body: row.problem.map_or(Ok(Body { row, time }), Err),
        }))
    }

    fn look(&mut self, body: &Body) {
        if !self.knows_roles {
            self.knows_roles = author(body.row.field(self.columns.role)).is_some();
        }
    }

    fn begin(&self, row: &Row<Body>) -> Draft {
        Draft::new(Some(row.id.as_str().to_owned()), row.number, row.offset)
    }

    fn add(&self, draft: &mut Draft, Body { row, time }: Body) -> Result<usize, RefusalReason> {
        let at = match time {
            Found::At(at, basis) => Some((at, basis)),
            Found::Nothing | Found::ClockOnly => None,
            Found::Bad => return Err(RefusalReason::BadDate),
        };
        let author = self.author(&row)?;
        let text = row.fields.get(self.columns.text).map_or_else(String::new, |text| text.to_string());
        let bytes = text.len() + MESSAGE_BYTES;
        draft.add(author, at, text)?;
        self.columns.tell(draft, &row, author);
        Ok(bytes)
    }

    fn close(&self, mut draft: Draft, direction: Direction) -> Item {
        if direction == Direction::Backward {
            draft.messages.reverse();
        }
        draft.finish()
    }
}
