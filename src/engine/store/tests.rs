use super::*;
use crate::domain::AccountId;
use crate::engine::ops::fixture::Fixture;

/// Numbers without end: only who is stopped comes out of it.
const ENDLESS: &str = "WITH RECURSIVE n (x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n) SELECT x FROM n";

#[test]
fn a_wish_to_stop_is_heard_in_a_statement_between_two_and_by_no_later_query() {
    let mut fixture = Fixture::new("stopped_reads");
    let import = fixture.stage(&[("2026-10-01", "vihreä kuusi"), ("2026-11-01", "harmaa lokki")]);
    fixture.publish(import);
    let (today, stop) = (Day::parse("2026-11-24").unwrap(), Stop::default());
    let mut reader = Reader::open(&fixture.path(), KeptWords::default(), stop.clone()).unwrap();
    let filter = crate::domain::Filter::default();
    // In the middle of a statement.
    let endless = reader.read(|read| {
        let row = |row: &Row<'_>| {
            stop.set(true);
            row.get::<_, i64>("x")
        };
        read.all(ENDLESS, [], row, "counting")
    });
    assert_eq!(endless.unwrap_err().kind, ErrorKind::Cancelled);
    // Between two statements of one query, where nothing runs that could be interrupted.
    stop.set(false);
    let between = reader.read(|read| {
        let plan = read.search_plan(&filter, today, AccountId(1))?;
        stop.set(true);
        read.search_ids(&plan, Order::Newest, None, 10)
    });
    assert_eq!(between.unwrap_err().kind, ErrorKind::Cancelled);
    stop.set(false);
    let after = reader.read(|read| {
        let plan = read.search_plan(&filter, today, AccountId(1))?;
        read.search_ids(&plan, Order::Newest, None, 10)
    });
    assert_eq!(after.unwrap().len(), 2);
}

#[test]
fn a_fault_of_the_disk_is_told_as_one_and_not_as_one_of_the_program() {
    let kind = |code| {
        let failure = rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None);
        failed(&failure, "testing").kind
    };
    // SQLite's codes: IOERR_READ, IOERR_SHORT_READ, IOERR_WRITE, IOERR_FSYNC, FULL, and one that is none of the disk.
    for (code, told) in [
        (266, ErrorKind::DiskFault),
        (522, ErrorKind::DiskFault),
        (778, ErrorKind::DiskFault),
        (1034, ErrorKind::DiskFault),
        (13, ErrorKind::DiskFull),
        (1, ErrorKind::Internal),
    ] {
        assert_eq!(kind(code), told, "{code}");
    }
}
