//! The one door to the register file.

use super::remote::{Remote, remote};
use super::{Error, ErrorKind, Result, backup, busy, failed, migrate, rights};
use crate::domain::{Day, Timestamp};
use crate::error::Doing as _;
use rusqlite::Connection;
use rusqlite::OpenFlags;
use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use std::path::{Path, PathBuf};

/// Statements that a reader keeps prepared: a search has one for each of the 25 months.
const STATEMENTS: usize = 128;
/// Bytes of the header up to how the file is written and read: 1 with a journal, 2 with a log (sqlite.org/fileformat2.html).
const HEAD: usize = 20;

/// Refuses what must not be opened: another ending, a missing file, no regular file, a file that everybody may
/// read, a place that another machine has, too.
pub(crate) fn check_file(path: &Path) -> Result<()> {
    let doing = "opening the register";
    if path.extension().is_none_or(|ending| ending != "seula") {
        return Err(Error::new(ErrorKind::RegisterName, doing));
    }
    let facts = match std::fs::symlink_metadata(path) {
        Ok(facts) => facts,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::new(ErrorKind::RegisterMissing, doing));
        }
        Err(error) => {
            return Err(
                Error::new(ErrorKind::RegisterNoRights, doing).with_detail(format!("{:?}", error.kind()))
            );
        }
    };
    if !facts.is_file() {
        return Err(Error::new(ErrorKind::RegisterForeign, doing).with_detail("not a regular file"));
    }
    if let Some(kind) = remote_fault(rights::folder_of(path)) {
        return Err(Error::new(kind, doing));
    }
    // A file of another kind is told as that, whoever may read it.
    check_header(path)?;
    if rights::is_exposed(&facts) || rights::is_open_to_all(rights::folder_of(path)) {
        return Err(Error::new(ErrorKind::RegisterExposed, doing));
    }
    Ok(())
}

/// Why no register can be made at this path, as far as that can be told without writing.
pub(crate) fn place_fault(path: &Path) -> Option<ErrorKind> {
    if path.extension().is_none_or(|ending| ending != "seula") {
        return Some(ErrorKind::RegisterName);
    }
    let there = rights::folder_of(path).ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("."));
    if !there.is_dir() || !rights::is_writable(there) {
        return Some(ErrorKind::RegisterNoRights);
    }
    if there == rights::folder_of(path) && rights::is_open_to_all(there) {
        return Some(ErrorKind::RegisterExposed);
    }
    remote_fault(rights::folder_of(path))
}

/// Why no register may lie in a folder that another machine has, too.
fn remote_fault(folder: &Path) -> Option<ErrorKind> {
    remote(folder).map(|remote| match remote {
        Remote::Network => ErrorKind::RegisterOnNetwork,
        Remote::Cloud => ErrorKind::RegisterInCloud,
    })
}

/// Makes an empty register file with mode 0600, in a folder that it makes with 0700 if it is not there, and runs
/// every migration in one transaction. Two programs that race make one file; the second finds it there.
pub(crate) fn create_file(path: &Path) -> Result<()> {
    let doing = "creating the register";
    if path.extension().is_none_or(|ending| ending != "seula") {
        return Err(Error::new(ErrorKind::RegisterName, doing));
    }
    // Before a folder is made there.
    if let Some(kind) = remote_fault(rights::folder_of(path)) {
        return Err(Error::new(kind, doing));
    }
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        rights::make_folder(folder).map_err(|error| no_rights(&error, doing))?;
        if rights::is_open_to_all(folder) {
            return Err(Error::new(ErrorKind::RegisterExposed, doing));
        }
    }
    match rights::create_private(path) {
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => check_file(path)?,
        Err(error) => return Err(no_rights(&error, doing)),
    }
    let empty = std::fs::metadata(path).doing(doing)?.len() == 0;
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    if empty {
        conn.execute_batch("PRAGMA page_size=4096; PRAGMA auto_vacuum=INCREMENTAL;")
            .map_err(|error| failed(&error, doing))?;
    }
    set_up(&conn)?;
    let transaction = conn
        .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
        .map_err(|error| failed(&error, doing))?;
    if number(&transaction, "user_version")? == 0 {
        let objects = transaction
            .query_row("SELECT count(*) AS n FROM sqlite_schema", [], |row| row.get::<_, i64>("n"))
            .map_err(|error| failed(&error, doing))?;
        if objects > 0 {
            return Err(Error::new(ErrorKind::RegisterForeign, doing));
        }
        migrate::run(&transaction, 0)?;
    }
    transaction.commit().map_err(|error| failed(&error, doing))
}

fn no_rights(error: &std::io::Error, doing: &'static str) -> Error {
    let kind = if error.kind() == std::io::ErrorKind::StorageFull {
        ErrorKind::DiskFull
    } else {
        ErrorKind::RegisterNoRights
    };
    Error::new(kind, doing).with_detail(format!("{:?}", error.kind()))
}

/// The read-write connection: every check of the file first, then the guard. A register of an older format is brought to
/// the newest; with `keep`, the day and the time of the clock, a copy of it as it was is kept, whose size comes back.
pub(super) fn writer(path: &Path, keep: Option<(Day, Timestamp)>) -> Result<(Connection, Option<u64>)> {
    check_file(path)?;
    let doing = "opening the register";
    let writable = rights::is_writable_register(path);
    let mut conn =
        if writable { connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)? } else { connect_to_read(path)? };
    let (application, format) = (number(&conn, "application_id")?, number(&conn, "user_version")?);
    if application != migrate::APPLICATION_ID {
        let kind = if format == 0 { ErrorKind::RegisterMissing } else { ErrorKind::RegisterForeign };
        return Err(Error::new(kind, doing));
    }
    let format = u32::try_from(format).unwrap_or(u32::MAX);
    if format > migrate::FORMAT {
        return Err(Error::new(ErrorKind::RegisterTooNew(format, migrate::FORMAT), doing));
    }
    if !writable {
        return Err(Error::new(ErrorKind::ReadOnly, doing));
    }
    set_up(&conn)?;
    let kept = if format < migrate::FORMAT { updated(path, &mut conn, keep)? } else { None };
    migrate::check_schema(&conn)?;
    guarded(&mut conn)?;
    Ok((conn, kept))
}

/// Brings a register to the newest format. What cannot be kept as it was is not changed, and what was not changed needs no
/// copy.
fn updated(path: &Path, conn: &mut Connection, keep: Option<(Day, Timestamp)>) -> Result<Option<u64>> {
    let doing = "keeping a copy before the update";
    let kept = {
        // Of one moment: another program may just be doing the same.
        let held = conn.unchecked_transaction().map_err(|error| failed(&error, doing))?;
        let format = u32::try_from(number(&held, "user_version")?).unwrap_or(u32::MAX);
        if format >= migrate::FORMAT {
            return Ok(None);
        }
        migrate::check_schema_of(&held, format)?;
        match keep {
            Some(today) => backup::before_update(path, &held, format, today)?,
            None => None,
        }
    };
    if let Err(error) = migrate::upgrade(conn) {
        if let Some((copy, _)) = kept {
            backup::discard(&copy);
        }
        return Err(error);
    }
    Ok(kept.map(|(_, bytes)| bytes))
}

/// A file that is not a database is foreign, not damaged. One that says that it is written in a way which SQLite does not know
/// is damaged: SQLite would take it for one that cannot be written.
pub(super) fn check_header(path: &Path) -> Result<()> {
    use std::io::Read as _;
    let doing = "opening the register";
    let mut head = Vec::with_capacity(HEAD);
    std::fs::File::open(path)
        .map_err(|error| no_rights(&error, doing))?
        .take(HEAD as u64)
        .read_to_end(&mut head)
        .map_err(|error| no_rights(&error, doing))?;
    match head.strip_prefix(b"SQLite format 3\0") {
        // Another program is just making it, or gave up doing so.
        None if head.is_empty() => Ok(()),
        None => Err(Error::new(ErrorKind::RegisterForeign, doing)),
        Some([_, _, ways @ ..]) if !ways.iter().all(|way| (1..=2).contains(way)) => {
            Err(Error::new(ErrorKind::RegisterDamaged, doing).with_detail("an unknown way of writing"))
        }
        Some(_) => Ok(()),
    }
}

/// A read-only connection with `query_only`.
pub(super) fn reader(path: &Path) -> Result<Connection> {
    let mut conn = if rights::is_writable_register(path) {
        connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?
    } else {
        connect_to_read(path)?
    };
    let doing = "opening the register for reading";
    harden(&conn)?;
    conn.execute_batch(
        "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768; PRAGMA mmap_size=0; \
         PRAGMA query_only=ON;",
    )
    .map_err(|error| failed(&error, doing))?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    guarded(&mut conn)?;
    Ok(conn)
}

/// A register that cannot be written, without leaving anything beside it: SQLite would make the log's index anew, as the
/// reader's own and read-only like the register, and so lock out whoever writes to the register next (tried, with two
/// system users). Without a log it is told that nobody writes to the register, which is true as long as nobody has made
/// one (`DECISIONS` 14); with a log, its index has to be there.
pub(super) fn connect_to_read(path: &Path) -> Result<Connection> {
    if !has_beside(path, "-wal") {
        return connect_immutable(path);
    }
    if has_beside(path, "-shm") {
        return connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY);
    }
    Err(Error::new(ErrorKind::ReadOnly, "opening the register").with_detail("a log without its index"))
}

fn has_beside(path: &Path, ending: &str) -> bool {
    beside(path, ending).exists()
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(ending);
    beside.into()
}

/// Whether something stands in a register's log.
pub(super) fn has_log(path: &Path) -> bool {
    std::fs::metadata(beside(path, "-wal")).is_ok_and(|facts| facts.len() > 0)
}

/// As an URI (sqlite.org/uri.html), in which `%`, `?` and `#` mean something.
fn connect_immutable(path: &Path) -> Result<Connection> {
    let doing = "opening the register";
    let real = real(path)?;
    let real = real.to_str().ok_or_else(|| Error::new(ErrorKind::RegisterNoRights, doing))?;
    let real = if cfg!(windows) { real.replace('\\', "/") } else { real.to_owned() };
    let quoted = real.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let root = if quoted.starts_with('/') { "" } else { "/" };
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    open_with(Path::new(&format!("file:{root}{quoted}?immutable=1")), flags)
}

/// The path without links in its folder: SQLite refuses a path through one, and a home directory often is one.
pub(super) fn real(path: &Path) -> Result<PathBuf> {
    let folder = rights::folder_of(path).canonicalize();
    let folder = folder.map_err(|error| no_rights(&error, "opening the register"))?;
    Ok(path.file_name().map_or_else(|| folder.clone(), |name| folder.join(name)))
}

/// A connection without any check or guard.
pub(super) fn connect(path: &Path, rights: OpenFlags) -> Result<Connection> {
    open_with(&real(path)?, rights)
}

#[expect(clippy::disallowed_methods, reason = "this is the one door")]
fn open_with(real: &Path, rights: OpenFlags) -> Result<Connection> {
    let doing = "opening the register";
    let flags = rights | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut conn = Connection::open_with_flags(real, flags).map_err(|error| failed(&error, doing))?;
    busy::wait(&mut conn, busy::PATIENCE, doing)?;
    Ok(conn)
}

fn set_up(conn: &Connection) -> Result<()> {
    harden(conn)?;
    // The writer copies the log when nobody waits (`store::log`): a commit does it only where that does not come to it.
    conn.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; \
         PRAGMA cache_size=-32768; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; \
         PRAGMA recursive_triggers=ON; PRAGMA wal_autocheckpoint=4000;",
    )
    .map_err(|error| failed(&error, "setting up the connection"))
}

/// What a hostile file could use is off before its schema is read.
fn harden(conn: &Connection) -> Result<()> {
    let switches = [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ];
    for (switch, on) in switches {
        conn.set_db_config(switch, on).map_err(|error| failed(&error, "setting up the connection"))?;
    }
    Ok(())
}

/// Sets the guard.
pub(super) fn guarded(conn: &mut Connection) -> Result<()> {
    conn.authorizer(Some(guard)).map_err(|error| failed(&error, "guarding the connection"))
}

/// Nothing may be attached, and only the pragmas that the program itself uses may run. FTS5 reads `data_version`
/// on every MATCH.
fn guard(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Attach { .. } | AuthAction::Detach { .. } => Authorization::Deny,
        // It is asked, and never changed.
        AuthAction::Pragma { pragma_name: "secure_delete", pragma_value: None } => Authorization::Allow,
        AuthAction::Pragma { pragma_name, .. } => {
            const USED: [&str; 7] = [
                "data_version",
                "synchronous",
                "foreign_keys",
                "wal_checkpoint",
                "incremental_vacuum",
                "freelist_count",
                "quick_check",
            ];
            if USED.contains(&pragma_name) { Authorization::Allow } else { Authorization::Deny }
        }
        _ => Authorization::Allow,
    }
}

fn number(conn: &Connection, pragma: &str) -> Result<i64> {
    conn.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(pragma))
        .map_err(|error| failed(&error, "reading the register's header"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;

    #[test]
    fn a_register_that_names_an_unknown_way_of_writing_is_damaged_and_not_read_only() {
        let fixture = Fixture::new("way_of_writing");
        let (path, copy) = (fixture.path(), fixture.path().with_file_name("copy.seula"));
        drop(fixture);
        let whole = std::fs::read(&path).unwrap();
        for (at, way, wanted) in [
            (18, 2, None),
            (18, 3, Some(ErrorKind::RegisterDamaged)),
            (18, 0, Some(ErrorKind::RegisterDamaged)),
            (19, 3, Some(ErrorKind::RegisterDamaged)),
            (0, b'X', Some(ErrorKind::RegisterForeign)),
        ] {
            let mut bytes = whole.clone();
            bytes[at] = way;
            std::fs::write(&copy, bytes).unwrap();
            let refused = check_header(&copy).err().map(|error| error.kind);
            assert_eq!(refused, wanted, "byte {at} is {way}");
        }
    }

    #[test]
    fn a_register_without_a_log_is_read_as_immutable_and_one_with_a_log_is_not() {
        // Signs that mean something in an URI.
        let fixture = Fixture::new("read as 100% immutable? #1");
        let path = fixture.path();
        let accounts = |conn: &Connection| {
            conn.query_row("SELECT count(*) AS n FROM account", [], |row| row.get::<_, i64>("n")).unwrap()
        };
        assert!(has_beside(&path, "-wal"), "while it is open");
        let beside = connect_to_read(&path).unwrap();
        assert_eq!(accounts(&beside), 1);
        drop((beside, fixture));
        assert!(!has_beside(&path, "-wal"));
        let conn = connect_to_read(&path).unwrap();
        assert_eq!(accounts(&conn), 1);
        let files = std::fs::read_dir(path.parent().unwrap()).unwrap().count();
        assert_eq!(files, 1, "neither a log nor its index was made");
        // Nothing is written through it.
        let written = conn.execute("UPDATE register SET margin_days = 1", []).unwrap_err();
        assert_eq!(failed(&written, "writing").kind, ErrorKind::ReadOnly);
        // What a crash left can be read by somebody who may write only.
        std::fs::write(path.with_extension("seula-wal"), "").unwrap();
        let refused = connect_to_read(&path).map(drop).unwrap_err();
        assert_eq!(refused.kind, ErrorKind::ReadOnly);
    }
}
