//! Registers of older formats: brought to the newest in one transaction, or left as they are.

use crate::support::{Register, try_start};
use seula::error::ErrorKind;

/// The statements by which a register of the first format was made.
const FIRST: &str = include_str!("../../src/engine/store/migrations/0001.sql");

const TALK: &str = r#"{"id": "a", "messages": [{"role": "user", "content": "Missä lupa viipyy?", "timestamp": "2026-11-20T08:00:00Z"}, {"role": "assistant", "content": "Käsittelyssä.", "timestamp": "2026-11-20T08:00:05Z"}]}"#;

/// A register of the first format with accounts, a conversation and its index: its rows are copied from one of the
/// newest format, table by table, as far as the first has the columns. All that is imported began in November 2026.
pub fn first_format(test: &str, export: &str) -> Register {
    let mut register = Register::new(test);
    register.import(export).unwrap();
    register.stop();
    let newest = register.folder.join("newest.seula");
    std::fs::rename(register.path(), &newest).unwrap();
    let old = rusqlite::Connection::open(register.path()).unwrap();
    old.execute_batch("PRAGMA page_size=4096; PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL;")
        .unwrap();
    old.execute_batch(FIRST).unwrap();
    old.execute_batch("PRAGMA application_id=0x5345554C; PRAGMA user_version=1").unwrap();
    old.execute_batch(&format!("ATTACH '{}' AS new", newest.display())).unwrap();
    let tables: Vec<String> = {
        let mut statement = old
            .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    for table in tables {
        let columns: Vec<String> = {
            let mut statement =
                old.prepare(&format!("SELECT name FROM pragma_table_info('{table}')")).unwrap();
            statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
        };
        let columns = columns.join(", ");
        old.execute_batch(&format!("INSERT INTO main.{table} ({columns}) SELECT {columns} FROM new.{table}"))
            .unwrap();
    }
    // The first format knew no chain.
    old.execute_batch("UPDATE audit SET previous = x'', hash = x''").unwrap();
    old.execute_batch(
        "CREATE VIRTUAL TABLE main.fts_202611 USING fts5(customer, reply, meta, content='conv_doc', \
         content_rowid='id', tokenize='unicode61 remove_diacritics 0 tokenchars ⟦⟧'); \
         INSERT INTO main.fts_202611 (rowid, customer, reply, meta) SELECT id, customer, reply, meta FROM main.conv_doc; \
         DETACH new",
    )
    .unwrap();
    drop(old);
    for ending in ["seula-wal", "seula-shm"] {
        // They are there only while somebody holds the file.
        std::fs::remove_file(register.folder.join(format!("newest.{ending}"))).unwrap_or_default();
    }
    #[cfg(unix)]
    std::fs::set_permissions(register.path(), std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    register
}

fn format(register: &Register) -> i64 {
    register.number("SELECT user_version FROM pragma_user_version")
}

#[test]
fn a_register_of_the_first_format_is_opened_with_all_that_is_in_it() {
    let mut register = first_format("migration_first", TALK);
    assert_eq!(format(&register), 1);
    register.restart();
    register.sign_in();
    assert!(format(&register) > 1);
    assert_eq!(register.number("SELECT count(*) FROM msg WHERE internal = 0"), 2);
    assert_eq!(register.number("SELECT count(*) FROM import WHERE notes_reason IS NULL"), 1);
    assert_eq!(register.number("SELECT count(*) FROM fts_202611 WHERE fts_202611 MATCH 'viipyy'"), 1);
    let again = register.import(TALK).unwrap();
    assert_eq!((again.skipped, again.imported), (1, 0), "what was there is known");
    // It is as a new one: opened again it is not changed.
    let now = format(&register);
    register.restart();
    register.sign_in();
    assert_eq!(format(&register), now);
}

#[test]
fn a_register_of_the_first_format_that_somebody_changed_stays_as_it_is() {
    for (test, statements) in [
        ("migration_trigger", "CREATE TRIGGER extra AFTER INSERT ON msg BEGIN DELETE FROM audit; END"),
        ("migration_table", "CREATE TABLE mapping (id INTEGER)"),
        (
            "migration_rows",
            "PRAGMA foreign_keys=OFF; INSERT INTO note (conv, account, written_ms, text) VALUES (5, 1, 0, '')",
        ),
    ] {
        let register = first_format(test, TALK);
        register.tamper(statements);
        register.tamper("PRAGMA wal_checkpoint(TRUNCATE)");
        let before = std::fs::read(register.path()).unwrap();
        let refused = try_start(&register.path(), register.clock.clone()).map(drop).unwrap_err();
        assert_eq!(refused.kind, ErrorKind::RegisterDamaged, "{test}");
        assert!(std::fs::read(register.path()).unwrap() == before, "{test}: the file was changed");
    }
}
