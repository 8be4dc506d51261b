//! What is opened as a register, and what is refused.

use crate::support::{PASSWORD, Register, SUPERVISOR, error_of, sign_in, try_start};
use seula::domain::LockMinutes;
use seula::engine::ops::register::Command;
use seula::error::ErrorKind;

fn opened(register: &Register) -> Result<(), ErrorKind> {
    try_start(&register.path(), register.clock.clone()).map(drop).map_err(|error| error.kind)
}

/// How opening ends after somebody changed the file with plain SQLite.
fn opened_after(test: &str, statements: &str) -> Result<(), ErrorKind> {
    let mut register = Register::new(test);
    register.import(TALK).unwrap();
    register.stop();
    register.tamper(statements);
    opened(&register)
}

const TALK: &str = r#"{"id": "a", "messages": [{"role": "user", "content": "Missä lupa viipyy?", "timestamp": "2026-11-20T08:00:00Z"}]}"#;

#[test]
fn a_schema_that_somebody_changed_or_a_row_that_every_register_has_gone_is_refused() {
    for (test, statements) in [
        ("schema_trigger", "CREATE TRIGGER extra AFTER INSERT ON msg BEGIN DELETE FROM audit; END"),
        // An underscore is a wildcard of LIKE: this is no object of SQLite's own.
        ("schema_sqlite", "CREATE TRIGGER sqliteXevil AFTER INSERT ON msg BEGIN DELETE FROM audit; END"),
        // An external-content index has no table of this name, whatever it is.
        (
            "schema_shadow",
            "CREATE TRIGGER fts_202611_content AFTER INSERT ON msg BEGIN DELETE FROM audit; END",
        ),
        ("schema_view", "CREATE VIEW fts_202611_content AS SELECT text FROM msg"),
        ("schema_month", "CREATE TABLE fts_202610 (customer, reply, meta)"),
        ("schema_table", "CREATE TABLE copies (text TEXT)"),
        ("schema_index", "DROP INDEX conv_due"),
        ("schema_column", "ALTER TABLE account ADD COLUMN hint TEXT"),
        ("schema_last", "DROP TRIGGER account_last_supervisor"),
        ("row_gone", "DELETE FROM answer_total"),
    ] {
        assert_eq!(opened_after(test, statements), Err(ErrorKind::RegisterDamaged), "{test}");
    }
    assert_eq!(opened_after("schema_same", "UPDATE register SET margin_days = 31"), Ok(()));
}

#[test]
fn a_file_that_is_no_register_is_told_from_a_damaged_one() {
    let mut register = Register::new("no_register");
    register.stop();
    register.tamper("PRAGMA wal_checkpoint(TRUNCATE)");
    let whole = std::fs::read(register.path()).unwrap();
    let opened = |bytes: &[u8]| {
        std::fs::write(register.path(), bytes).unwrap();
        opened(&register)
    };
    let mut foreign = whole.clone();
    foreign[68..72].copy_from_slice(b"XXXX");
    let mut damaged = whole.clone();
    damaged[100..4096].fill(0xA5);
    for (bytes, kind) in [
        (b"PK\x03\x04 something else altogether".to_vec(), ErrorKind::RegisterForeign),
        (foreign, ErrorKind::RegisterForeign),
        (damaged, ErrorKind::RegisterDamaged),
    ] {
        assert_eq!(opened(&bytes), Err(kind));
    }
    assert_eq!(opened(&whole), Ok(()));
}

#[test]
fn the_idle_lock_is_set_by_what_was_seen_and_logged_and_told_at_sign_in() {
    let register = Register::new("idle_lock");
    let lock = |minutes| LockMinutes::new(minutes).unwrap();
    let told = || sign_in(register.engine(), SUPERVISOR, PASSWORD, None, None).unwrap().unwrap().lock;
    let change = |seen, wanted| {
        error_of(register.engine(), Command::ChangeLock { seen: lock(seen), wanted: lock(wanted) })
    };
    assert_eq!(told(), lock(10), "unless somebody says otherwise");
    assert_eq!((change(10, 3), change(10, 5)), (None, Some(ErrorKind::Conflict)));
    assert_eq!(told(), lock(3));
    assert_eq!(change(3, 15), None);
    assert_eq!(told(), lock(15));
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'lock_changed'"), 2);
    assert_eq!(register.number("SELECT sum(amount) FROM audit WHERE act = 'lock_changed'"), 18);
}
