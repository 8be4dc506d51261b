//! The copy that is kept before a register is brought to a newer format: in its old format, without what falls due while
//! it is kept (`SECURITY` 7, `DECISIONS` 13).
//!
//! The statements on rows name only what the first format has already, so that they serve every older one; the indexes of
//! the months are alike in all of them. What a later format has is asked for from that one on.

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

/// The first format with lists of populations, and the first with a ledger: what goes from a copy of it is folded in as by
/// every other destruction, so that a register that is restored from it has counted what it lacks.
const ROUNDS: u32 = 14;
const LEDGER: u32 = 15;

/// After so many windows of due rows topics are looked for again: half of those that were looked at, as by a destruction.
const LEARN_WINDOWS: usize = 2;

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
    trimmed(&whole, &fresh, format, today.plus_days(kind.kept_days()))?;
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
fn trimmed(whole: &Part, fresh: &Part, format: u32, limit: Day) -> Result<()> {
    let failure = |error: &rusqlite::Error| failed(error, DOING);
    let mut conn = open::connect(whole.path(), OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.execute_batch("PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY")
        .map_err(|error| failure(&error))?;
    let transaction =
        conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(|error| failure(&error))?;
    let read = Read { conn: &transaction, stop: None, memory: None };
    trim(&Tx { read, right: PhantomData }, format, limit)?;
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

fn trim(tx: &Tx<'_, System>, format: u32, limit: Day) -> Result<()> {
    let until = limit.number();
    let mut months = doomed_months(tx, until)?;
    if format >= ROUNDS {
        while !tx.round_lists_drop(limit)? {}
    }
    if format >= LEDGER {
        learn(tx, limit)?;
        for month in months.keys() {
            tx.ledger_fold(*month, &doomed(tx, *month, until)?)?;
        }
    }
    // Words that were removed from texts and not yet from the index.
    for month in stale_months(tx)? {
        months.entry(month).or_insert(true);
    }
    for (month, stays) in months {
        if !stays {
            tx.index_drop(month)?;
        } else if tx.index_exists(month)? {
            for id in doomed(tx, month, until)? {
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
    if format >= LEDGER {
        while let Some(month) = tx.ledger_over()? {
            tx.ledger_close(month)?;
        }
    }
    tx.run("DELETE FROM tag WHERE id NOT IN (SELECT tag FROM conv_tag)", [], DOING)?;
    forget_answers(tx)
}

/// Learns the topics of all that goes, as a destruction does while it goes on.
fn learn(tx: &Tx<'_, System>, limit: Day) -> Result<()> {
    let mut after = (Day::from_number(i64::MIN), ConversationId(i64::MIN));
    loop {
        tx.ledger_learn(after)?;
        for _ in 0..LEARN_WINDOWS {
            let (_, seen) = tx.due_months(after, limit)?;
            let Some(seen) = seen else { return Ok(()) };
            after = seen;
        }
    }
}

/// Verdicts on answer texts go with the last copy, which is the newest; counts are made anew. The first formats had none.
fn forget_answers(tx: &Tx<'_, System>) -> Result<()> {
    if !has_table(tx, "answer_verdict")? {
        return Ok(());
    }
    for statement in [
        "DELETE FROM answer_verdict WHERE hash IN (SELECT hash FROM answer_text WHERE last NOT IN (SELECT id FROM msg))",
        "DELETE FROM answer_text",
        "DELETE FROM answer_count",
        "UPDATE answer_month SET changes = changes + 1, texts = 0",
        "UPDATE answer_total SET texts = 0, given = 0, single = 0, stale = 1",
    ] {
        tx.run(statement, [], DOING)?;
    }
    Ok(())
}

fn has_table(tx: &Tx<'_, System>, name: &str) -> Result<bool> {
    let there = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = :name) AS there";
    tx.one(there, named_params! { ":name": name }, |row| row.get("there"), DOING)
}

/// What goes of a month.
fn doomed(tx: &Tx<'_, System>, month: MonthKey, until: i64) -> Result<Vec<ConversationId>> {
    let values = named_params! { ":month": month.number(), ":limit": until };
    tx.all(include_str!("doomed.sql"), values, |row| row.get("id").map(ConversationId), DOING)
}

/// The months of what goes, and whether anything of each stays.
fn doomed_months(tx: &Tx<'_, System>, until: i64) -> Result<BTreeMap<MonthKey, bool>> {
    let row = |row: &Row<'_>| Ok((month_of(row)?, row.get("stays")?));
    let months = tx.all(include_str!("doomed_months.sql"), named_params! { ":limit": until }, row, DOING)?;
    Ok(months.into_iter().collect())
}

/// Months that are marked; the first formats had no marks.
fn stale_months(tx: &Tx<'_, System>) -> Result<Vec<MonthKey>> {
    if !has_table(tx, "stale_month")? {
        return Ok(Vec::new());
    }
    let statement = "SELECT DISTINCT index_month FROM conv JOIN stale_month USING (index_month)";
    tx.all(statement, [], month_of, DOING)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;
    use crate::engine::transact::slice;
    use rusqlite::{StatementStatus, params};

    #[test]
    fn what_a_copy_before_an_update_leaves_out_is_folded_into_its_ledger() {
        let mut fixture = Fixture::new("before_update_ledger");
        // On 2026-11-24 the first two fall due within thirty days.
        let import = fixture.stage(&[
            ("2024-12-01", "kultainen porraskello"),
            ("2024-12-02", "punainen sienituoli"),
            ("2026-10-01", "musta laivaloki"),
        ]);
        fixture.publish(import);
        let (today, now) = (Day::parse("2026-11-24").unwrap(), fixture.context.clock.now());
        let conn = fixture.plain();
        let rounds = "INSERT INTO round (id, name, state, kind, query, design, seed, doubled, frame, digest, frame_due_on, \
             closes_on, account, drawn_ms) VALUES (1, 'Kierros', 2, 0, '', 0, 1, 0, 3, x'00', ?1, 0, 1, 0)";
        conn.execute(rounds, params![Day::parse("2026-12-01").unwrap().number()]).unwrap();
        conn.execute_batch(
            "INSERT INTO round_stratum (id, round, place, frame, sample) VALUES (1, 1, 0, 3, 3); \
             INSERT INTO round_frame (stratum, piece, numbers) VALUES (1, 0, x'0000000000000001')",
        )
        .unwrap();
        let made = before_update(&fixture.path(), &conn, LEDGER, (today, now)).unwrap();
        let copy = open::connect(&made.unwrap().0, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let number = |conn: &Connection, statement: &str| -> i64 {
            conn.query_row(statement, [], |row| row.get(0)).unwrap()
        };
        let folded = "SELECT coalesce(sum(conversations), 0) FROM ledger_volume WHERE index_month = 202412";
        assert_eq!((number(&copy, "SELECT count(*) FROM conv"), number(&copy, folded)), (1, 2));
        assert_eq!(number(&copy, "SELECT count(*) FROM ledger_open"), 0, "the month is over");
        assert_eq!(number(&copy, "SELECT count(*) FROM round_frame"), 0, "its list has ended");
        assert_eq!((number(&conn, "SELECT count(*) FROM conv"), number(&conn, folded)), (3, 0));
    }

    #[test]
    fn topics_of_all_that_a_copy_leaves_out_are_told_apart_not_only_of_what_goes_first() {
        let mut fixture = Fixture::new("before_update_topics");
        let talks: Vec<_> = (0..2200).map(|_| ("2024-12-01", "vihreä kuusi")).collect();
        let import = fixture.stage(&talks);
        fixture.publish(import);
        let (today, now) = (Day::parse("2026-11-24").unwrap(), fixture.context.clock.now());
        let conn = fixture.plain();
        conn.execute_batch(
            "UPDATE conv SET topic = 'alku'; \
             UPDATE conv SET topic = 'loppu' WHERE id IN (SELECT id FROM conv ORDER BY id DESC LIMIT 100)",
        )
        .unwrap();
        let made = before_update(&fixture.path(), &conn, LEDGER, (today, now)).unwrap();
        let copy = open::connect(&made.unwrap().0, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let told = "SELECT conversations FROM ledger_volume JOIN ledger_topic ON ledger_topic.id = topic WHERE name = ?1";
        let number = |name: &str| -> i64 { copy.query_row(told, [name], |row| row.get(0)).unwrap() };
        assert_eq!(["alku", "loppu"].map(number), [2100, 100]);
        let looks = |tx: &Tx<'_>| -> Result<i32> {
            learn(tx, today.plus_days(30))?;
            let statement = tx.conn.prepare_cached(include_str!("../ledger/learn_topics.sql")).unwrap();
            Ok(statement.get_status(StatementStatus::Run))
        };
        assert_eq!(slice(&mut fixture.store, looks).unwrap(), 3, "at the first row and each 1,024 behind it");
    }
}
