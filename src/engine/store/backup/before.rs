//! The copy that is kept before a register is brought to a newer format: in its old format, without what falls due while
//! it is kept (`SECURITY` 7, `DECISIONS` 13).
//!
//! The statements on rows name only what the first format has already, so that they serve every older one; the indexes of
//! the months are alike in all of them.

use super::super::conversation::month_of;
use super::super::{Error, ErrorKind, Read, Result, Tx, failed, migrate, open};
use super::copy::{Gauge, Part, copy};
use super::{PART, beside};
use crate::domain::{BackupKind, ConversationId, Day, MonthKey, Timestamp};
use crate::engine::transact::System;
use rusqlite::{Connection, OpenFlags, Row, TransactionBehavior, named_params};
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

const DOING: &str = "keeping a copy before the update";

/// A clock that has jumped by more days is not believed at once (`SECURITY` 5).
const JUMP_DAYS: i64 = 30;

/// Makes it; `None`: another program is just making it. `conn` is the register in its old format.
pub(in crate::engine::store) fn before_update(
    register: &Path,
    conn: &Connection,
    format: u32,
    (clock_day, now): (Day, Timestamp),
) -> Result<Option<(PathBuf, u64)>> {
    let known = conn
        .query_row("SELECT known_day FROM register", [], |row| row.get("known_day"))
        .map(Day::from_number)
        .map_err(|error| failed(&error, DOING))?;
    let today = known.max(clock_day);
    let believed = if known.days_until(clock_day) > JUMP_DAYS { known } else { today };
    let (place, kind) = (beside(register), BackupKind::BeforeUpdate(format));
    place.ready(register)?;
    let to = place.file(believed, now, kind);
    let whole = match copy(register, &to.with_extension(PART), &Gauge::default()) {
        Err(error) if error.kind == ErrorKind::FileExists => return Ok(None),
        whole => whole?,
    };
    let fresh = Part::beside(&to.with_extension(format!("{PART}-new")), register)?;
    trimmed(&whole, &fresh, today.plus_days(kind.kept_days()))?;
    match fresh.finish(&to) {
        // An update that failed in this very second has left its copy, which is as whole as this one.
        Err(error) if error.kind == ErrorKind::FileExists => {
            let bytes = std::fs::metadata(&to).map_or(0, |facts| facts.len());
            Ok(Some((to, bytes)))
        }
        finished => finished.map(|bytes| Some((to, bytes))),
    }
}

/// Takes out of a copy what falls due up to a day, and writes what is left to a fresh file, in which nothing else stands.
fn trimmed(whole: &Part, fresh: &Part, limit: Day) -> Result<()> {
    let failure = |error: &rusqlite::Error| failed(error, DOING);
    let mut conn = open::connect(whole.path(), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.execute_batch("PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY")
        .map_err(|error| failure(&error))?;
    let transaction =
        conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(|error| failure(&error))?;
    let read = Read { conn: &transaction, stop: None, memory: None };
    trim(&Tx { read, right: PhantomData }, limit)?;
    transaction.commit().map_err(|error| failure(&error))?;
    let real = open::real(fresh.path())?;
    let real = real.to_str().ok_or_else(|| Error::new(ErrorKind::FileUnwritable, DOING))?;
    conn.execute("VACUUM INTO :to", named_params! { ":to": real }).map_err(|error| failure(&error))?;
    drop(conn);
    let fresh = open::connect(fresh.path(), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let whole = fresh.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>("quick_check"));
    if whole.map_err(|error| failure(&error))? != "ok" {
        return Err(Error::new(ErrorKind::RegisterDamaged, DOING));
    }
    migrate::check_rows(&fresh)
}

fn trim(tx: &Tx<'_, System>, limit: Day) -> Result<()> {
    let until = limit.number();
    let mut months = doomed_months(tx, until)?;
    // Words that were removed from texts and not yet from the index.
    for month in stale_months(tx)? {
        months.entry(month).or_insert(true);
    }
    for (month, stays) in months {
        if !stays {
            tx.index_drop(month)?;
        } else if tx.index_exists(month)? {
            let values = named_params! { ":month": month.number(), ":limit": until };
            let row = |row: &Row<'_>| row.get("id").map(ConversationId);
            for id in tx.all(include_str!("doomed.sql"), values, row, DOING)? {
                if tx.index_holds(month, id)? {
                    tx.index_delete(month, id)?;
                }
            }
            tx.index_optimize(month)?;
            let (mut words, mut after) = (Vec::new(), None);
            loop {
                after = tx.index_words(month, after.as_deref(), || false, &mut words)?;
                if after.is_none() {
                    break;
                }
            }
            tx.word_list_put(month, &words)?;
        }
    }
    for statement in [
        "DELETE FROM msg WHERE id / 8192 IN (SELECT id FROM conv WHERE due_on <= :limit)",
        "DELETE FROM tally WHERE due_on <= :limit",
        "DELETE FROM conv WHERE due_on <= :limit",
    ] {
        tx.run(statement, named_params! { ":limit": until }, DOING)?;
    }
    tx.run("DELETE FROM tag WHERE id NOT IN (SELECT tag FROM conv_tag)", [], DOING).map(drop)
}

/// The months of what goes, and whether anything of each stays.
fn doomed_months(tx: &Tx<'_, System>, until: i64) -> Result<BTreeMap<MonthKey, bool>> {
    let row = |row: &Row<'_>| Ok((month_of(row)?, row.get("stays")?));
    let months = tx.all(include_str!("doomed_months.sql"), named_params! { ":limit": until }, row, DOING)?;
    Ok(months.into_iter().collect())
}

/// Months that are marked; the first formats had no marks.
fn stale_months(tx: &Tx<'_, System>) -> Result<Vec<MonthKey>> {
    let there = "SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND name = 'stale_month'";
    if tx.one(there, [], |row| row.get::<_, i64>("n"), DOING)? == 0 {
        return Ok(Vec::new());
    }
    let statement = "SELECT DISTINCT index_month FROM conv JOIN stale_month USING (index_month)";
    tx.all(statement, [], month_of, DOING)
}
