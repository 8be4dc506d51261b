//! What really ran, counted: each row adds what it has done and found, and the last one prints the line.

use crate::support::is_long;
use seula::text::{Locale, Tr};
use std::io::Write as _;
use std::sync::{Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// The rows of this binary that enter the line, by the tests that count them.
pub const ROWS: &[&str] = &[
    "canaries",
    "cells",
    "changed files",
    "clocks",
    "dates",
    "destroyed, alone",
    "destroyed, beside a reader",
    "faults",
    "faults, migration",
    "first starts",
    "hostile files",
    "hostile schemas",
    "kills, backup",
    "kills, closing",
    "kills, drawing",
    "kills, import",
    "kills, judging",
    "kills, migration",
    "kills, retention",
    "kills, review",
    "kills, settling",
    "log edits",
    "matrix",
    "network",
    "processes",
    "sign-in",
];

/// Says it; in the long run past the harness, which shows only what failed tests have printed.
pub fn tell(words: &str) {
    if is_long() {
        std::io::stderr().write_all(format!("{words}\n").as_bytes()).unwrap();
    } else {
        println!("{words}");
    }
}

/// How far something is that takes hours in the long run, which is told at each tenth of it.
pub struct Progress {
    name: &'static str,
    of: usize,
    tenths: usize,
}

impl Progress {
    /// So many turns.
    pub fn of(name: &'static str, of: usize) -> Self {
        Self { name, of, tenths: 0 }
    }

    /// So many of them are done.
    pub fn at(&mut self, done: usize) {
        let tenths = done * 10 / self.of;
        if is_long() && tenths > self.tenths {
            self.tenths = tenths;
            tell(&format!("{}: {done} of {}", self.name, self.of));
        }
    }
}

/// What a row has counted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Counted {
    /// Faults, kills and hostile inputs that hit.
    pub hardships: u64,
    /// Acts that the program had acknowledged, and those of them that were not there afterwards.
    pub acts: [u64; 2],
    /// Looks at what is shown, and texts among it whose time was over.
    pub looks: [u64; 2],
    /// Words of destroyed text that were sought, and bytes of them that were found.
    pub destroyed: [u64; 2],
    /// Cells of the role table, and those that were wrong.
    pub cells: [u64; 2],
    /// How well the time of a refused sign-in tells its reason: 0.5 not at all, 1 always.
    pub auc: Option<f64>,
}

impl Counted {
    fn add(&mut self, other: &Self) {
        self.hardships += other.hardships;
        for (sum, more) in [
            (&mut self.acts, other.acts),
            (&mut self.looks, other.looks),
            (&mut self.destroyed, other.destroyed),
            (&mut self.cells, other.cells),
        ] {
            sum[0] += more[0];
            sum[1] += more[1];
        }
        self.auc = self.auc.or(other.auc);
    }

    /// The line.
    fn line(&self) -> String {
        let n = |number: u64| Tr::new(Locale::En).number(number);
        let timing = self.auc.map_or("not measured (SEULA_LONG=1)".to_owned(), |auc| format!("AUC {auc:.2}"));
        format!(
            "{} faults, kills and hostile inputs; {} acknowledged acts lost; {} expired texts shown; {} bytes of \
             destroyed text found; {} of {} role cells wrong; sign-in timing {timing}",
            n(self.hardships),
            n(self.acts[1]),
            n(self.looks[1]),
            n(self.destroyed[1]),
            n(self.cells[1]),
            n(self.cells[0]),
        )
    }
}

/// What is known of all rows.
struct Book {
    ended: Vec<(&'static str, Counted, bool)>,
}

static BOOK: Mutex<Book> = Mutex::new(Book { ended: Vec::new() });

/// Who measures times wants nobody beside him. It matters in the long run only, where times are measured.
static QUIET: RwLock<()> = RwLock::new(());

enum Beside {
    Others { _shared: RwLockReadGuard<'static, ()> },
    Nobody { _alone: RwLockWriteGuard<'static, ()> },
}

/// A row while its test runs. It counts also if the test fails.
pub struct Row {
    name: &'static str,
    /// What it has counted so far.
    pub counted: Counted,
    _beside: Beside,
}

impl Row {
    /// Begins with one of [`ROWS`].
    pub fn begin(name: &'static str) -> Self {
        let shared = QUIET.read().unwrap_or_else(PoisonError::into_inner);
        Self::of(name, Beside::Others { _shared: shared })
    }

    /// The same; in the long run no other row runs meanwhile.
    pub fn begin_alone(name: &'static str) -> Self {
        if !is_long() {
            return Self::begin(name);
        }
        let alone = QUIET.write().unwrap_or_else(PoisonError::into_inner);
        Self::of(name, Beside::Nobody { _alone: alone })
    }

    fn of(name: &'static str, beside: Beside) -> Self {
        assert!(ROWS.contains(&name), "{name}");
        Self { name, counted: Counted::default(), _beside: beside }
    }
}

impl Drop for Row {
    fn drop(&mut self) {
        tell(&format!("{}: {:?}", self.name, self.counted));
        let mut book = BOOK.lock().unwrap_or_else(PoisonError::into_inner);
        book.ended.push((self.name, self.counted, std::thread::panicking()));
        let has_ended = |row: &str| book.ended.iter().any(|(name, ..)| *name == row);
        if !ROWS.iter().all(|row| has_ended(row)) {
            return;
        }
        let mut sum = Counted::default();
        book.ended.iter().for_each(|(_, counted, _)| sum.add(counted));
        let failed: Vec<&str> =
            book.ended.iter().filter(|(.., failed)| *failed).map(|(name, ..)| *name).collect();
        let failed =
            if failed.is_empty() { String::new() } else { format!("; FAILED: {}", failed.join(", ")) };
        // Not by a macro: of those the harness shows only what failed tests have written.
        std::io::stderr().write_all(format!("\n{}{failed}\n", sum.line()).as_bytes()).unwrap();
    }
}

#[test]
fn the_line_says_what_was_counted_and_nothing_else() {
    let mut sum = Counted { hardships: 1_000, acts: [5, 0], cells: [306, 0], ..Counted::default() };
    sum.add(&Counted { hardships: 234, acts: [7, 2], looks: [3, 1], auc: Some(0.512), ..Counted::default() });
    assert_eq!(
        sum.line(),
        "1,234 faults, kills and hostile inputs; 2 acknowledged acts lost; 1 expired texts shown; 0 bytes of \
         destroyed text found; 0 of 306 role cells wrong; sign-in timing AUC 0.51"
    );
}
