//! Numbered migrations, never edited once landed, and the check that the file holds exactly what they make.

use super::audit::chain_all;
use super::search::{OnIndex, index_name, month_of_index, on_index};
use super::{Error, ErrorKind, Result, failed};
use crate::domain::MonthKey;
use rusqlite::{Connection, TransactionBehavior};
use std::collections::BTreeSet;

/// The statements of each format, from 1.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002_mapping.sql"),
    include_str!("migrations/0003_length.sql"),
    include_str!("migrations/0004_interface.sql"),
    include_str!("migrations/0005_leak_check.sql"),
    include_str!("migrations/0006_change.sql"),
    include_str!("migrations/0007_conflict.sql"),
    CHAIN,
    include_str!("migrations/0009_proof.sql"),
    include_str!("migrations/0010_lock.sql"),
    include_str!("migrations/0011_record.sql"),
    include_str!("migrations/0012_scorecard.sql"),
    include_str!("migrations/0013_upkeep.sql"),
    include_str!("migrations/0014_round.sql"),
    include_str!("migrations/0015_ledger.sql"),
    include_str!("migrations/0016_answer.sql"),
    include_str!("migrations/0017_evidence.sql"),
    include_str!("migrations/0018_target.sql"),
    include_str!("migrations/0019_number.sql"),
    include_str!("migrations/0020_blind.sql"),
    include_str!("migrations/0021_draft.sql"),
    include_str!("migrations/0022_rating.sql"),
    include_str!("migrations/0023_seen_review.sql"),
    include_str!("migrations/0024_round_risks.sql"),
    include_str!("migrations/0025_reviewer_change.sql"),
    include_str!("migrations/0026_failed.sql"),
    include_str!("migrations/0027_shown.sql"),
    include_str!("migrations/0028_shown_asked.sql"),
    include_str!("migrations/0029_recorded.sql"),
    include_str!("migrations/0030_margin.sql"),
    include_str!("migrations/0031_standing_verdict.sql"),
    include_str!("migrations/0032_topic_result.sql"),
];

/// After which the program chains the rows of the log.
const CHAIN: &str = include_str!("migrations/0008_chain.sql");

/// The format that this program writes.
pub(super) const FORMAT: u32 = MIGRATIONS.len() as u32;

/// "SEUL" in ASCII: how `file` and we know a register.
pub(super) const APPLICATION_ID: i64 = 0x5345_554C;

/// Brings a file of format `from` (0: empty) to [`FORMAT`], in the caller's transaction.
pub(super) fn run(conn: &Connection, from: u32) -> Result<()> {
    run_to(conn, from, FORMAT)
}

fn run_to(conn: &Connection, from: u32, to: u32) -> Result<()> {
    for statements in MIGRATIONS.iter().take(to as usize).skip(from as usize) {
        conn.execute_batch(statements).map_err(|error| failed(&error, DOING))?;
        if *statements == CHAIN {
            chain_all(conn).map_err(|error| failed(&error, DOING))?;
        }
    }
    conn.execute_batch(&format!("PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version={to}"))
        .map_err(|error| failed(&error, DOING))
}

/// Brings a register of an older format to [`FORMAT`] in one transaction: it was whole before, and it is as if it had
/// been made new afterwards, or the file stays as it was. Of two programs that open it at once, one does it.
pub(super) fn upgrade(conn: &mut Connection) -> Result<()> {
    let transaction = conn
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(|error| failed(&error, DOING))?;
    let from = transaction
        .query_row("PRAGMA user_version", [], |row| row.get::<_, u32>("user_version"))
        .map_err(|error| failed(&error, DOING))?;
    if from < FORMAT {
        check_schema_of(&transaction, from)?;
        run(&transaction, from)?;
        check_schema(&transaction)?;
        check_rows(&transaction)?;
    }
    transaction.commit().map_err(|error| failed(&error, DOING))
}

/// Whether every row points at one that is there.
pub(super) fn check_rows(conn: &Connection) -> Result<()> {
    let broken = conn
        .prepare("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1")
        .and_then(|mut statement| statement.exists([]))
        .map_err(|error| failed(&error, DOING))?;
    if broken { Err(damaged("a row points at nothing")) } else { Ok(()) }
}

const DOING: &str = "migrating the register";

/// Refuses a file whose schema differs, as text, from what the migrations make. Beyond that only monthly index
/// tables equal to the template, and their shadow tables, may be there (`DECISIONS` 4).
pub(super) fn check_schema(conn: &Connection) -> Result<()> {
    check_schema_of(conn, FORMAT)
}

/// The same for a file of an older format.
pub(super) fn check_schema_of(conn: &Connection, format: u32) -> Result<()> {
    let fresh = Connection::open_in_memory().map_err(|error| failed(&error, "checking the schema"))?;
    run_to(&fresh, 0, format)?;
    let mut wanted = objects(&fresh)?;
    let found = objects(conn)?;
    let tables = found.iter().filter(|object| object.kind == "table");
    let months: Vec<MonthKey> = tables.filter_map(|object| month_of_index(&object.name)).collect();
    if let Some(template) = months.first() {
        fresh
            .execute_batch(&on_index(OnIndex::Create, *template))
            .map_err(|error| failed(&error, "checking the schema"))?;
        let of_a_month: Vec<Object> = objects(&fresh)?.difference(&wanted).cloned().collect();
        for month in &months {
            wanted.extend(of_a_month.iter().map(|object| object.in_month(*template, *month)));
        }
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
    /// The same object of one month's index as another month has it.
    fn in_month(&self, template: MonthKey, month: MonthKey) -> Self {
        let named = |text: &str| text.replace(&index_name(template), &index_name(month));
        Self {
            kind: self.kind.clone(),
            name: named(&self.name),
            table: named(&self.table),
            statement: named(&self.statement),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closed_rounds_tell_how_often_a_critical_criterion_of_two_values_has_failed() {
        let conn = Connection::open_in_memory().unwrap();
        run_to(&conn, 0, 24).unwrap();
        conn.execute_batch(
            "PRAGMA foreign_keys=OFF;
             INSERT INTO criterion (id, scorecard, place, scale, weight, critical, condition, lang, causes)
             VALUES (1, 1, 0, 1, 1, 1, 0, '', 0), (2, 1, 1, 3, 1, 1, 0, '', 0), (3, 1, 2, 1, 1, 0, 0, '', 0);
             INSERT INTO round_result (round, what, key, frame, conversations, answers, share, low, high)
             VALUES (1, 0, '', 90, 40, 80, 0.5, 0.25, 0.75), (1, 5, '1', 90, 40, 40, 0.75, 0.5, 1),
                 (1, 5, '2', 90, 40, 40, 0.75, 0.5, 1), (1, 5, '3', 90, 40, 40, 0.75, 0.5, 1)",
        )
        .unwrap();
        run_to(&conn, 24, FORMAT).unwrap();
        let failed = "SELECT group_concat(key || ' ' || conversations || ' ' || share || ' ' || low || ' ' || high, '; ')
             FROM round_result WHERE what = 6";
        let failed: String = conn.query_row(failed, [], |row| row.get(0)).unwrap();
        assert_eq!(failed, "1 40 0.25 0.0 0.5", "of three values only the highest is known");
        let kept = "SELECT count(*) FROM round_result WHERE what IN (0, 5)";
        assert_eq!(conn.query_row(kept, [], |row| row.get::<_, i64>(0)).unwrap(), 4);
    }
}
