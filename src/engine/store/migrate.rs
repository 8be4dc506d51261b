//! Numbered migrations, never edited once landed, and the check that the file holds exactly what they make.

use super::{Error, ErrorKind, Result, failed};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The statements of each format, from 1.
const MIGRATIONS: &[&str] =
    &[include_str!("migrations/0001.sql"), include_str!("migrations/0003_leak_check.sql")];

/// The format that this program writes.
pub(super) const FORMAT: u32 = MIGRATIONS.len() as u32;

/// "SEUL" in ASCII: how `file` and we know a register.
pub(super) const APPLICATION_ID: i64 = 0x5345_554C;

/// Brings a file of format `from` (0: empty) to [`FORMAT`], in the caller's transaction.
pub(super) fn run(conn: &Connection, from: u32) -> Result<()> {
    for statements in MIGRATIONS.iter().skip(from as usize) {
        conn.execute_batch(statements).map_err(|error| failed(&error, "migrating the register"))?;
    }
    conn.execute_batch(&format!("PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version={FORMAT}"))
        .map_err(|error| failed(&error, "migrating the register"))
}

/// Stands in the template for the month.
const TEMPLATE: &str = "fts_000000";

/// Refuses a file whose schema differs, as text, from what the migrations make. Beyond that only monthly index
/// tables equal to the template, and their shadow tables, may be there (`DECISIONS` 4).
pub(super) fn check_schema(conn: &Connection) -> Result<()> {
    let fresh = Connection::open_in_memory().map_err(|error| failed(&error, "checking the schema"))?;
    run(&fresh, 0)?;
    let mut wanted = objects(&fresh)?;
    fresh.execute_batch(&month_index(TEMPLATE)).map_err(|error| failed(&error, "checking the schema"))?;
    let of_a_month: Vec<Object> = objects(&fresh)?.difference(&wanted).cloned().collect();
    let found = objects(conn)?;
    for month in found.iter().filter(|object| object.kind == "table" && is_month_index(&object.name)) {
        wanted.extend(of_a_month.iter().map(|object| object.in_month(&month.name)));
    }
    if wanted.is_subset(&found) {
        if found.is_subset(&wanted) { Ok(()) } else { Err(damaged("an object does not belong there")) }
    } else {
        Err(damaged("a fixed object differs"))
    }
}

/// One row of the schema.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Object {
    kind: String,
    name: String,
    table: String,
    statement: String,
}

impl Object {
    /// The same object of the template's as a month has it.
    fn in_month(&self, month: &str) -> Self {
        let named = |text: &str| text.replace(TEMPLATE, month);
        Self {
            kind: self.kind.clone(),
            name: named(&self.name),
            table: named(&self.table),
            statement: named(&self.statement),
        }
    }
}

/// The statement that makes the index of one month, as SQLite keeps it. The brackets of placeholders belong to
/// their word, so that a search for "phone" does not find every removed telephone number.
pub(super) fn month_index(table: &str) -> String {
    format!(
        "CREATE VIRTUAL TABLE {table} USING fts5(customer, reply, meta, content='conv_doc', content_rowid='id', \
         tokenize='unicode61 remove_diacritics 0 tokenchars ⟦⟧')"
    )
}

fn is_month_index(name: &str) -> bool {
    name.strip_prefix("fts_")
        .is_some_and(|month| month.len() == 6 && month.bytes().all(|c| c.is_ascii_digit()))
}

fn objects(conn: &Connection) -> Result<BTreeSet<Object>> {
    let doing = "reading the schema";
    let mut statement =
        conn.prepare(include_str!("register/schema.sql")).map_err(|error| failed(&error, doing))?;
    let rows = statement
        .query_map([], |row| {
            Ok(Object {
                kind: row.get("type")?,
                name: row.get("name")?,
                table: row.get("tbl_name")?,
                statement: row.get("statement")?,
            })
        })
        .map_err(|error| failed(&error, doing))?;
    rows.collect::<rusqlite::Result<_>>().map_err(|error| failed(&error, doing))
}

fn damaged(detail: &str) -> Error {
    Error::new(ErrorKind::RegisterDamaged, "checking the schema").with_detail(detail)
}
