//! Programs that are killed at any moment of what they do. The moments are spread over the time that it takes when nobody
//! is killed, one in each stretch of it, so that none is left out; a kill that comes too late counts for nothing.

// Parts that are played, and killed.
mod parts;
// Rounds and verdicts on answer texts.
mod work;

pub use parts::{backing_up, closing, drawing, importing, judging, opening, reviewing, settling};

use super::child::{Child, Said};
use super::destroyed::files;
use super::ground::{
    DOOMED, DUE, Ground, KEPT, MADE, Places, Plain, STAYING, WHOLE, assert_whole, part_words, run, settle,
    shown,
};
use super::{Progress, Row, tell};
use crate::support::{Register, at, day, is_long, rounds};
use seula::domain::{RunState, Timestamp};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A lease of a program that was killed has run out after this, in milliseconds.
const LEASE_MS: i64 = 20_000;
/// The register's format.
const FORMAT: &str = "SELECT user_version FROM pragma_user_version";
/// What FTS5 merges of itself at a commit in the month of which a part goes.
const MERGES: [&str; 2] = [
    "SELECT coalesce((SELECT v FROM fts_202412_config WHERE k = 'automerge'), 4)",
    "SELECT coalesce((SELECT v FROM fts_202412_config WHERE k = 'crisismerge'), 16)",
];
/// So many strikes for one kill at most: the others came too late.
const STRIKES: usize = 10;
/// Where it takes longer than it did, it is expected to take so many times as long.
const SLOWER: f64 = 1.25;

/// The kills of one phase, which is a row.
struct Kills {
    phase: &'static str,
    /// What a child is told.
    part: (&'static str, Ground, &'static str, &'static [&'static str]),
    places: Places,
    wanted: usize,
    /// How long it takes when nobody is killed, and how many lines are said then.
    lasts_ms: f64,
    lines: usize,
    strikes: usize,
    tenths: [usize; 10],
    progress: Progress,
    random: fastrand::Rng,
    /// How often each of the states was found that they can leave.
    found: BTreeMap<String, usize>,
    row: Row,
}

/// What is left of a child.
struct Struck {
    /// Where its register lies.
    folder: PathBuf,
    /// What it had said.
    said: Vec<String>,
    /// It had said its last word before it was killed.
    over: bool,
}

impl Kills {
    /// Of a phase that a child goes through which plays this part on this register.
    fn of(
        row: &'static str,
        name: &'static str,
        ground: Ground,
        now: &'static str,
        words: &'static [&'static str],
        wanted: usize,
    ) -> Self {
        let (begun, phase) = (Row::begin(row), row.trim_start_matches("kills, "));
        let mut kills = Self {
            phase,
            part: (name, ground, now, words),
            places: Places::of(&format!("kills_{phase}")),
            wanted,
            lasts_ms: 0.0,
            lines: 0,
            strikes: 0,
            tenths: [0; 10],
            progress: Progress::of(phase, wanted),
            random: fastrand::Rng::with_seed(8),
            found: BTreeMap::new(),
            row: begun,
        };
        let (_, child) = kills.child();
        let since = child.has_begun();
        while let Said::Line(_) = child.says_within(Duration::MAX) {
            kills.lasts_ms = since.millis();
            kills.lines += 1;
        }
        child.end_well();
        assert!(kills.lines > 0, "{phase}: nothing is done that could be killed");
        kills
    }

    /// A child in a folder of its own.
    fn child(&mut self) -> (PathBuf, Child) {
        let (folder, (name, ground, now, words)) = (self.places.next(), self.part);
        ground.copy_to(&folder);
        let child = Child::start(name, &folder, now, words);
        (folder, child)
    }

    fn hit(&self) -> usize {
        self.tenths.iter().sum()
    }

    /// Kills a child at the next moment; `None`: that was the last one wanted.
    fn strike(&mut self) -> Option<Struck> {
        self.progress.at(self.hit());
        if self.hit() == self.wanted {
            return None;
        }
        self.strikes += 1;
        assert!(self.strikes < STRIKES * self.wanted, "{}: it is over before it can be killed", self.phase);
        let part = (self.hit() as f64 + self.random.f64()) / self.wanted as f64;
        let (folder, child) = self.child();
        let (since, mut said, mut spoke_ms) = (child.has_begun(), Vec::new(), 0.0);
        let ended = loop {
            let left = (part * self.lasts_ms - since.millis()).max(0.0);
            match child.says_within(Duration::from_secs_f64(left / 1000.0)) {
                Said::Line(line) => said.push(line),
                Said::Ended => break true,
                Said::Nothing => break false,
            }
            spoke_ms = since.millis();
            if left <= 0.0 {
                break false;
            }
        };
        let was_alive = if ended {
            child.end_well();
            false
        } else {
            let (rest, was_alive) = child.kill();
            if !rest.is_empty() {
                spoke_ms = since.millis();
            }
            said.extend(rest);
            was_alive
        };
        let over = !was_alive || said.len() >= self.lines;
        if over {
            // It was quicker this time: moments after its last word are none of what it does.
            self.lasts_ms += (spoke_ms - self.lasts_ms).min(0.0) / 4.0;
        } else {
            self.tenths[((part * 10.0) as usize).min(9)] += 1;
            if ((said.len() + 1) as f64) < part * self.lines as f64 {
                // It was much slower this time: on a busy machine no kill would come late in what it does.
                self.lasts_ms *= SLOWER;
            }
        }
        Some(Struck { folder, said, over })
    }

    /// Counts what was acknowledged, and what of it is not there: what was said is the statement by which it is found.
    fn count(&mut self, register: &Register, said: &[String]) {
        let plain = Plain::of(register);
        for act in said {
            self.row.counted.acts[0] += 1;
            self.row.counted.acts[1] += u64::from(plain.count(act) == 0);
        }
    }

    /// What one of them has left.
    fn found(&mut self, state: impl Into<String>) {
        *self.found.entry(state.into()).or_default() += 1;
    }

    /// The same where something must have been acknowledged.
    fn end_kept(self, states: &[&str]) {
        assert!(self.row.counted.acts[0] > 0, "{}: nothing was acknowledged", self.phase);
        self.end(states);
    }

    /// Prints where they came. Nothing was lost, and nothing was there that may not be. In the long run some have found each
    /// of these states.
    fn end(mut self, states: &[&str]) {
        self.row.counted.hardships = self.hit() as u64;
        let (phase, hit, lasts) = (self.phase, self.hit(), self.lasts_ms);
        let (tenths, found) = (self.tenths, &self.found);
        tell(&format!(
            "{phase}: {hit} kills in {lasts:.0} ms, by its tenths {tenths:?}; found then: {found:?}"
        ));
        for state in states.iter().filter(|_| is_long()) {
            assert!(found.keys().any(|found| found.contains(state)), "{phase}: none found {state}");
        }
        let counted = self.row.counted;
        assert_eq!((counted.acts[1], counted.looks[1], counted.destroyed[1]), (0, 0, 0));
    }
}

/// A number from what a kill has left, of which nothing is changed: a copy is opened.
fn left(folder: &Path, statement: &str) -> i64 {
    let copy = folder.join("copy");
    std::fs::create_dir(&copy).unwrap();
    for name in ["test.seula", "test.seula-wal"] {
        if folder.join(name).exists() {
            std::fs::copy(folder.join(name), copy.join(name)).unwrap();
        }
    }
    let number = Register::there(copy.clone(), MADE).number(statement);
    std::fs::remove_dir_all(copy).unwrap();
    number
}

/// The register of a child that was killed, opened again some seconds later.
fn opened_again(folder: &Path, now: &str) -> Register {
    let mut register = Register::there(folder.to_owned(), now);
    register.clock.set(Timestamp(at(now).0 + LEASE_MS));
    register.restart();
    register
}

#[test]
fn an_import_that_is_killed_is_there_as_a_whole_or_not_at_all() {
    let mut kills = Kills::of("kills, import", "importing", Ground::Kept, MADE, &[], rounds(17, 560));
    while let Some(Struck { folder, said, over }) = kills.strike() {
        let staged = left(&folder, "SELECT count(*) FROM import WHERE published_ms IS NULL");
        let register = opened_again(&folder, MADE);
        register.sign_in();
        let [rows, _] = shown(&register, register.engine(), day("2026-11-24").number());
        settle(&register);
        assert_whole(&register);
        let imports = register.number("SELECT count(*) FROM import WHERE id > 1");
        let conversations = register.number("SELECT count(*) FROM conv") as usize;
        let acknowledged = u64::from(said.iter().any(|line| line == "imported"));
        let noted = register.number("SELECT count(*) FROM note WHERE text = 'ennen tuontia'");
        kills.row.counted.acts[0] += 1 + acknowledged;
        kills.row.counted.acts[1] += u64::from(noted != 1) + acknowledged.saturating_sub(imports as u64);
        let whole = KEPT + parts::IMPORTED * imports as usize;
        assert_eq!((conversations, rows as usize), (whole, whole), "{said:?}");
        let state = if over {
            "over"
        } else if imports == 1 {
            "published"
        } else if staged == 1 {
            "staged"
        } else {
            "nothing"
        };
        kills.found(state);
    }
    kills.end(&["staged"]);
}

#[test]
fn every_act_of_a_reviewer_that_was_acknowledged_before_a_kill_is_there() {
    let mut kills = Kills::of("kills, review", "reviewing", Ground::Kept, MADE, &[], rounds(17, 560));
    while let Some(Struck { folder, said, over }) = kills.strike() {
        let register = opened_again(&folder, MADE);
        assert_whole(&register);
        kills.count(&register, &said);
        for nothing in [
            "SELECT count(*) FROM assignment JOIN round_item ON round_item.id = item \
             JOIN review ON review.conv = round_item.conv AND review.account = assignment.account \
             WHERE (assignment.state = 1) <> (finished_ms IS NOT NULL)",
            "SELECT 2 * (SELECT count(*) FROM assignment WHERE state = 1) - count(*) FROM locked_verdict",
        ] {
            assert_eq!(register.number(nothing), 0, "{nothing}");
        }
        // No entry, no act: each has its own.
        let logged = "SELECT count(*) FROM audit WHERE account = 2 AND act IN ('note_added', 'verdict_given', 'tag_added', 'review_finished', 'queue_taken')";
        assert!(register.number(logged) >= said.len() as i64);
        let acts = if over {
            "over"
        } else {
            ["under 50 acts", "under 100", "under 150", "more"][(said.len() / 50).min(3)]
        };
        kills.found(acts);
    }
    kills.end_kept(&["under 50 acts", "more"]);
}

#[test]
fn a_destruction_that_is_killed_shows_nothing_and_goes_on_to_its_end() {
    let mut kills = Kills::of("kills, retention", "opening", Ground::Part, DUE, &["run"], rounds(17, 560));
    while let Some(Struck { folder, .. }) = kills.strike() {
        let state = "SELECT coalesce((SELECT state FROM run ORDER BY id DESC LIMIT 1), -1)";
        let state = RunState::from_number(left(&folder, state));
        // 0 while conversations are taken out of the month's index.
        let automerge = left(&folder, MERGES[0]);
        kills.found(format!("{state:?}, automerge {automerge}"));
        let mut register = opened_again(&folder, DUE);
        register.sign_in();
        let [rows, expired] = shown(&register, register.engine(), day("2026-12-20").number());
        assert_eq!(rows as usize, KEPT + STAYING);
        let done = run(register.engine());
        assert_whole(&register);
        assert_eq!(register.number("SELECT count(*) FROM conv") as usize, KEPT + STAYING);
        assert_eq!(MERGES.map(|statement| register.number(statement)), [4, 16], "killed at {automerge}");
        // Of one that was broken off nothing is known any more that could be sought: this test knows all of it.
        let resumed = state.is_some_and(|state| (RunState::Deleting..RunState::Verified).contains(&state));
        let end = if resumed { RunState::Compacted } else { RunState::Verified };
        assert_eq!((done.backlog, done.state), (0, end), "killed when it was {state:?}");
        let folded = register.number("SELECT sum(conversations) FROM ledger_volume") as usize;
        assert_eq!(folded, DOOMED + WHOLE, "each is counted once");
        register.stop();
        let (_, bytes) = part_words().found_in(&folder);
        assert_eq!(bytes, 0, "killed when it was {state:?} and merged at {automerge}");
        kills.row.counted.looks[0] += rows;
        kills.row.counted.looks[1] += expired;
        kills.row.counted.destroyed[0] += part_words().all.len() as u64;
        kills.row.counted.destroyed[1] += bytes;
        kills.row.counted.acts[0] += 1;
        kills.row.counted.acts[1] +=
            u64::from(register.number("SELECT count(*) FROM import WHERE published_ms > 0") != 3);
    }
    kills.end(&["Deleting", "automerge 0"]);
}

#[test]
fn a_backup_that_is_killed_leaves_whole_copies_only_and_the_register_as_it_was() {
    let mut kills = Kills::of("kills, backup", "backing up", Ground::Due, MADE, &[], rounds(17, 560));
    while let Some(Struck { folder, said, .. }) = kills.strike() {
        let copies =
            || if folder.join("backups").exists() { files(&folder.join("backups")) } else { Vec::new() };
        let is_part = |path: &Path| path.to_string_lossy().contains(".part.");
        let parts = copies().iter().filter(|path| is_part(path)).count();
        let whole: Vec<_> = copies().into_iter().filter(|path| !is_part(path)).collect();
        let acknowledged = said.iter().filter(|line| line.starts_with("made ")).count();
        kills.row.counted.acts[0] += acknowledged as u64;
        kills.row.counted.acts[1] += acknowledged.saturating_sub(whole.len()) as u64;
        for path in &whole {
            let plain = rusqlite::Connection::open(path).unwrap();
            let verdict: String = plain.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
            let kept: usize = plain.query_row("SELECT count(*) FROM conv", [], |row| row.get(0)).unwrap();
            assert_eq!(
                (verdict.as_str(), kept),
                ("ok", KEPT),
                "what falls due while it is kept is not in it"
            );
        }
        let state = if !whole.is_empty() {
            "named"
        } else if parts > 0 {
            "half"
        } else {
            "nothing"
        };
        kills.found(state);
        // What it left goes on the next day.
        let mut register = Register::there(folder.clone(), "2026-11-25T12:00:00Z");
        register.restart();
        assert_whole(&register);
        assert_eq!(register.number("SELECT count(*) FROM conv") as usize, KEPT + DOOMED);
        assert!(!copies().iter().any(|path| is_part(path)));
        assert_eq!(copies().len(), whole.len());
    }
    kills.end(&["half"]);
}

#[test]
fn a_migration_that_is_killed_leaves_the_old_register_or_the_new() {
    let mut kills = Kills::of("kills, migration", "opening", Ground::Old, MADE, &[], rounds(17, 560));
    let newest = left(&Ground::Kept.copy("kills_migration_newest"), FORMAT);
    while let Some(Struck { folder, .. }) = kills.strike() {
        let format = left(&folder, FORMAT);
        assert!([1, newest].contains(&format), "{format}");
        kills.found(if format == 1 { "old" } else { "new" });
        let rows = |table: &str| left(&folder, &format!("SELECT count(*) FROM {table}"));
        let before = ["conv", "msg", "audit"].map(rows);
        let register = opened_again(&folder, MADE);
        assert_eq!(register.number(FORMAT), newest);
        assert_whole(&register);
        let after =
            ["conv", "msg", "audit"].map(|table| register.number(&format!("SELECT count(*) FROM {table}")));
        kills.row.counted.acts[0] += before.iter().sum::<i64>() as u64;
        kills.row.counted.acts[1] +=
            before.iter().zip(after).map(|(before, after)| (before - after).max(0) as u64).sum::<u64>();
    }
    kills.end(&["old"]);
}
