//! Builders: a register in a fresh folder, a clock that stands still, a signed-in supervisor, files to import.

/// What is cut in a window.
#[cfg(feature = "gui")]
pub mod cuts;
pub mod people;
/// Rounds, and reviewers who work in them.
pub mod rounds;
/// The window without a display.
#[cfg(feature = "gui")]
pub mod window;

pub use people::{TYPED, act, act_as, error_of, reauthenticate, sign_in, sign_in_again, talk, text};

use seula::domain::{Day, ImportReport, Inspection, Timestamp};
use seula::engine::ops::{import, register};
use seula::engine::{Clock, Engine, EngineConfig, ManualClock, RawText, Reply};
use seula::error::Result;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zeroize::Zeroizing;

/// The supervisor of every test's register.
pub const SUPERVISOR: &str = "saana";
/// And the password.
pub const PASSWORD: &str = "kuusi harmaata lokkia kalliolla";

/// Whether the long forms of tests are asked for (`SECURITY` 8).
pub fn is_long() -> bool {
    std::env::var_os("SEULA_LONG").is_some()
}

/// How often something is tried: in the short form, which runs always, and in the long one.
pub fn rounds(short: usize, long: usize) -> usize {
    if is_long() { long } else { short }
}

/// An instant, as RFC 3339.
pub fn at(text: &str) -> Timestamp {
    Timestamp(chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
}

/// A day, as ISO 8601.
pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// An empty folder of this test alone.
pub fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The program on a register file, whether it is there or not.
pub fn start(path: &Path, clock: Arc<dyn Clock>) -> Engine {
    try_start(path, clock).unwrap()
}

/// The same, or why the file is not opened.
pub fn try_start(path: &Path, clock: Arc<dyn Clock>) -> Result<Engine> {
    let engine = Engine::start(EngineConfig { path: path.to_owned(), clock, wake: Arc::new(|| {}) })?;
    engine.opened()?;
    Ok(engine)
}

/// Makes the register with its supervisor; nobody is signed in.
pub fn create(engine: &Engine) {
    engine
        .call(register::Command::Create(register::FirstStart {
            agency: RawText::new(String::new()),
            margin_days: 0,
            username: SUPERVISOR.to_owned(),
            display_name: String::new(),
            password: Zeroizing::new(PASSWORD.to_owned()),
        }))
        .unwrap();
}

/// A register with its engine running and its supervisor signed in.
pub struct Register {
    /// The folder of the test.
    pub folder: PathBuf,
    /// The clock that the engine reads.
    pub clock: Arc<ManualClock>,
    engine: Option<Engine>,
}

impl Register {
    /// A new register; the clock stands at 2026-11-24 noon.
    pub fn new(test: &str) -> Self {
        Self::made(test, "2026-11-24T12:00:00Z")
    }

    /// A register that is made at this instant, at which the clock stands.
    pub fn made(test: &str, now: &str) -> Self {
        let clock = Arc::new(ManualClock::new(at(now)));
        let mut register = Self { folder: folder(test), clock, engine: None };
        let engine = register.another_engine();
        create(&engine);
        register.engine = Some(engine);
        register.sign_in();
        register
    }

    /// A register that lies in this folder; the program does not run.
    pub fn there(folder: PathBuf, now: &str) -> Self {
        Self { folder, clock: Arc::new(ManualClock::new(at(now))), engine: None }
    }

    /// The register file.
    pub fn path(&self) -> PathBuf {
        self.folder.join("test.seula")
    }

    /// The running engine.
    pub fn engine(&self) -> &Engine {
        self.engine.as_ref().unwrap()
    }

    /// Signs the supervisor in.
    pub fn sign_in(&self) {
        sign_in(self.engine(), SUPERVISOR, PASSWORD, None, None).unwrap();
    }

    /// Ends the program.
    pub fn stop(&mut self) {
        self.engine = None;
    }

    /// Starts the program again; nobody is signed in.
    pub fn restart(&mut self) {
        self.engine = None;
        self.engine = Some(self.another_engine());
    }

    /// Sets the clock.
    pub fn set_clock(&self, now: &str) {
        self.clock.set(at(now));
        assert_eq!(self.clock.now(), at(now));
    }

    /// Writes a file into the test's folder.
    pub fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.folder.join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Imports a file.
    pub fn import_file(&self, path: &Path, not_older_than: Option<Day>) -> Result<ImportReport> {
        let path = path.to_owned();
        match self.engine().call(import::Command::Import {
            path,
            mapping: None,
            not_older_than,
            notes: None,
        })? {
            Reply::Import(import::Reply::Imported(report)) => Ok(*report),
            other => panic!("{other:?}"),
        }
    }

    /// Imports this text as a file.
    pub fn import(&self, content: &str) -> Result<ImportReport> {
        self.import_file(&self.file("export.jsonl", content), None)
    }

    /// Looks into a file.
    pub fn inspect_file(&self, path: &Path, not_older_than: Option<Day>) -> Result<Inspection> {
        let path = path.to_owned();
        match self.engine().call(import::Command::Inspect { path, mapping: None, not_older_than })? {
            Reply::Import(import::Reply::Inspected(inspection)) => Ok(*inspection),
            other => panic!("{other:?}"),
        }
    }

    /// One number from the register file, by plain SQLite.
    pub fn number(&self, statement: &str) -> i64 {
        let plain = rusqlite::Connection::open(self.path()).unwrap();
        plain.query_row(statement, [], |row| row.get(0)).unwrap()
    }

    /// One text from the register file, by plain SQLite.
    pub fn text(&self, statement: &str) -> String {
        let plain = rusqlite::Connection::open(self.path()).unwrap();
        plain.query_row(statement, [], |row| row.get(0)).unwrap()
    }

    /// A column of numbers, by plain SQLite.
    pub fn numbers(&self, statement: &str) -> Vec<i64> {
        let plain = rusqlite::Connection::open(self.path()).unwrap();
        let mut statement = plain.prepare(statement).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    /// The stored word list of a month.
    pub fn word_list(&self, month: u32) -> Vec<u8> {
        let plain = rusqlite::Connection::open(self.path()).unwrap();
        let words = "SELECT words FROM word_list WHERE index_month = ?1";
        plain.query_row(words, [month], |row| row.get(0)).unwrap()
    }

    /// Changes the register file by plain SQLite.
    pub fn tamper(&self, statements: &str) {
        rusqlite::Connection::open(self.path()).unwrap().execute_batch(statements).unwrap();
    }

    /// Changes the log by a program that knows its triggers and puts them back.
    pub fn forge_log(&self, edit: &str) {
        let plain = rusqlite::Connection::open(self.path()).unwrap();
        let mut triggers = plain
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'audit'")
            .unwrap();
        let triggers: Vec<(String, String)> = triggers
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(triggers.len(), 2);
        for (name, _) in &triggers {
            plain.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        plain.execute_batch(edit).unwrap();
        for (_, statement) in &triggers {
            plain.execute_batch(statement).unwrap();
        }
    }

    /// How often these bytes stand in the register, its log and its shared memory.
    pub fn found_in_files(&self, marker: &str) -> usize {
        ["seula", "seula-wal", "seula-shm"]
            .map(|ending| std::fs::read(self.folder.join(format!("test.{ending}"))).unwrap_or_default())
            .iter()
            .map(|bytes| bytes.windows(marker.len()).filter(|window| *window == marker.as_bytes()).count())
            .sum()
    }
}
