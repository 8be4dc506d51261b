//! Numbered migrations, never edited once landed, and the check that the file holds exactly what they make.

use super::{Error, ErrorKind, Result, failed};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The statements of each format, from 1.
const MIGRATIONS: &[&str] = &[include_str!("migrations/0001.sql")];

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

/// Refuses a file whose schema differs, as text, from what the migrations make. Beyond that only monthly index
/// tables equal to the template, and their shadow tables, may be there (`DECISIONS` 4).
pub(super) fn check_schema(conn: &Connection) -> Result<()> {
    let fresh = Connection::open_in_memory().map_err(|error| failed(&error, "checking the schema"))?;
    run(&fresh, 0)?;
    let wanted = objects(&fresh)?;
    let mut found = objects(conn)?;
    for (name, object) in &wanted {
        if found.remove(name).as_ref() != Some(object) {
            return Err(damaged("a fixed object differs"));
        }
    }
    let months: Vec<String> = found
        .iter()
        .filter(|(name, object)| is_month_index(name) && **object == month_index(name))
        .map(|(name, _)| name.clone())
        .collect();
    for month in months {
        found.remove(&month);
        for shadow in ["config", "content", "data", "docsize", "idx"] {
            found.remove(&format!("{month}_{shadow}"));
        }
    }
    if found.is_empty() { Ok(()) } else { Err(damaged("an object does not belong there")) }
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

fn objects(conn: &Connection) -> Result<BTreeMap<String, String>> {
    let doing = "reading the schema";
    let mut statement = conn
        .prepare("SELECT name, coalesce(sql, '') AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
        .map_err(|error| failed(&error, doing))?;
    let rows = statement
        .query_map([], |row| Ok((row.get("name")?, row.get("sql")?)))
        .map_err(|error| failed(&error, doing))?;
    rows.collect::<rusqlite::Result<_>>().map_err(|error| failed(&error, doing))
}

fn damaged(detail: &str) -> Error {
    Error::new(ErrorKind::RegisterDamaged, "checking the schema").with_detail(detail)
}
