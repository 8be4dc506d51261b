//! The log, changed by a program that knows its triggers: every change, deletion, insertion and swap is found, and
//! every seal behind rows that no pruning has removed.

use super::ground::{Ground, MADE, reviewer};
use super::{Progress, Row, tell};
use crate::support::{Register, rounds, text};
use rusqlite::config::DbConfig;
use seula::domain::ConversationId;
use seula::engine::Reply;
use seula::engine::ops::annotation;
use seula::engine::ops::audit::{Query, Reply as Answer};

/// Rows that are added to the log of the beginning.
const ROWS: i64 = 110;

/// One edit of a log with rows from 1 to `last`, and what sort it is.
fn edit(last: i64, random: &mut fastrand::Rng) -> (&'static str, String) {
    let (row, other) = (random.i64(1..=last), random.i64(1..=last));
    match random.u8(0..5) {
        0 => {
            let column = ["at_ms", "account", "object", "amount", "purpose"][random.usize(0..5)];
            let change = match random.u8(0..4) {
                0 => format!("{column} = coalesce({column}, 0) + {}", random.i64(1..1_000_000)),
                1 => format!(
                    "{column} = iif({column} IS NULL OR '{column}' = 'at_ms', coalesce({column}, 0) - 1, NULL)"
                ),
                2 => "act = iif(act = 'searched', 'signed_out', 'searched')".to_owned(),
                _ => format!("{} = randomblob(32)", ["previous", "hash"][random.usize(0..2)]),
            };
            ("changed", format!("UPDATE audit SET {change} WHERE id = {row}"))
        }
        1 => {
            let to = (row + random.i64(0..4)).min(last);
            ("deleted", format!("DELETE FROM audit WHERE id BETWEEN {row} AND {to}"))
        }
        2 => {
            // Between two rows there is no room for a number: those behind move up, or it comes at the end.
            let place = random.i64(2..=last + 1);
            let columns = "account, act, object, amount, purpose, previous, hash";
            (
                "inserted",
                format!(
                    "UPDATE audit SET id = -id WHERE id >= {place}; \
                 INSERT INTO audit (id, at_ms, {columns}) SELECT {place}, at_ms, {columns} FROM audit WHERE id = {}; \
                 UPDATE audit SET id = 1 - id WHERE id < 0;",
                    place - 1
                ),
            )
        }
        3 => {
            // As if the time of all rows, or of those up to this one, were over.
            let row = if random.bool() { last } else { row };
            (
                "sealed",
                format!(
                    "INSERT INTO audit_checkpoint (audit, at_ms, head, seal) \
                     SELECT id, at_ms, hash, 1 FROM audit WHERE id = {row}; DELETE FROM audit WHERE id <= {row};"
                ),
            )
        }
        _ => {
            let other = if other == row { row % last + 1 } else { other };
            let rows = [(row, -1), (other, row), (-1, other)];
            let moves = rows.map(|(from, to)| format!("UPDATE audit SET id = {to} WHERE id = {from};"));
            ("swapped", moves.concat())
        }
    }
}

#[test]
fn every_edit_of_the_log_that_does_not_compute_it_anew_is_found() {
    let mut row = Row::begin("log edits");
    let tries = rounds(500, 10_000);
    let mut register = Register::there(Ground::Kept.copy("log_edits"), MADE);
    register.restart();
    reviewer(register.engine());
    let conversation = ConversationId(register.number("SELECT min(id) FROM conv"));
    for n in 0..ROWS {
        let note = annotation::Command::AddNote { conversation, seq: None, text: text(&n.to_string()) };
        register.engine().call(note).unwrap();
    }
    register.sign_in();
    let check = |register: &Register| match register.engine().ask(Query::Check { written: None }).unwrap() {
        Reply::Audit(Answer::Checked(check)) => *check,
        other => panic!("{other:?}"),
    };
    let honest = check(&register);
    assert_eq!(honest.fault, None);
    // What is kept of the honest log is put back after each edit.
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    plain.execute_batch("CREATE TEMP TABLE kept AS SELECT * FROM audit").unwrap();
    // Whoever knows the triggers of the log switches them off.
    plain.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false).unwrap();
    let forge = |edit: &str| plain.execute_batch(&format!("BEGIN IMMEDIATE; {edit}; COMMIT")).unwrap();
    let put_back = format!(
        "DELETE FROM audit; INSERT INTO audit SELECT * FROM temp.kept; DELETE FROM audit_checkpoint WHERE seal = 1; \
         UPDATE sqlite_sequence SET seq = {} WHERE name = 'audit'",
        honest.last
    );
    let mut random = fastrand::Rng::with_seed(500);
    let mut sorts = std::collections::BTreeMap::new();
    let mut progress = Progress::of("edits of the log", tries);
    for turn in 0..tries {
        progress.at(turn);
        let (sort, edit) = edit(honest.last, &mut random);
        forge(&edit);
        let found = check(&register).fault.is_some();
        assert!(found, "{edit}");
        *sorts.entry(sort).or_insert(0) += 1;
        row.counted.hardships += 1;
        forge(&put_back);
    }
    assert_eq!(check(&register).fault, None, "put back, it is honest again");
    tell(&format!("{tries} of {tries} edits found: {sorts:?}"));
}
