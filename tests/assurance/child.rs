//! A process of its own, which can be killed: this binary once more, with one test that plays a part of the program.
//! It says lines that begin with `@`; what it has said was done before.

use super::{canaries, faults, kills, processes};
use seula::engine::ManualClock;
use seula::engine::clock::Stopwatch;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread::JoinHandle;
use std::time::Duration;

/// The test that plays parts.
const STAGE: &str = "assurance::child::a_process_says_what_it_has_done_until_it_is_killed";

/// The signal of a kill.
const KILLED: i32 = 9;

/// The first line of a part, when what it is about begins.
const BEGUN: &str = "begun";

/// What a child is told.
pub struct Part {
    /// Where the register lies.
    pub folder: PathBuf,
    /// What time it is.
    pub now: String,
    /// What else it needs, word by word.
    pub words: Vec<String>,
}

impl Part {
    /// A clock that stands at its time.
    pub fn clock(&self) -> Arc<ManualClock> {
        Arc::new(ManualClock::new(crate::support::at(&self.now)))
    }

    /// The register file.
    pub fn register(&self) -> PathBuf {
        self.folder.join("test.seula")
    }

    /// One of its words, as a number.
    pub fn number(&self, at: usize) -> u64 {
        self.words[at].parse().unwrap()
    }
}

/// Says that what the part is about begins now.
pub fn begun() {
    say(BEGUN);
}

/// Says what was done.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("\n@{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// Ends this process with the one that started it, as a kill would: where a test is broken off, nobody goes on alone.
fn end_with_starter() {
    // Nothing is ever written into it: it ends when nobody holds it any more.
    let _ended = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
    std::process::abort();
}

fn play(name: &str, part: &Part) {
    std::thread::Builder::new().name("child-end".to_owned()).spawn(end_with_starter).map(drop).unwrap();
    match name {
        "counting" => {
            begun();
            (0..u64::MAX).for_each(|number| say(&number.to_string()));
        }
        "command line" => canaries::command_line(part),
        "backing up" => kills::backing_up(part),
        "closing" => kills::closing(part),
        "drawing" => kills::drawing(part),
        "importing" => kills::importing(part),
        "judging" => kills::judging(part),
        "opening" => kills::opening(part),
        "reviewing" => kills::reviewing(part),
        "settling" => kills::settling(part),
        "working without room" => faults::working(part),
        "one of eight" => processes::one_of_eight(part),
        other => panic!("no part is called {other}"),
    }
}

/// What a child said, or that it said nothing.
pub enum Said {
    /// A line, without its mark.
    Line(String),
    /// Nothing for so long.
    Nothing,
    /// It has ended.
    Ended,
}

/// A running child.
pub struct Child {
    process: std::process::Child,
    /// The child ends when this does.
    _held: ChildStdin,
    lines: Receiver<String>,
    faults: Option<JoinHandle<String>>,
}

/// Nobody outlives the test that started it.
impl Drop for Child {
    fn drop(&mut self) {
        self.process.kill().unwrap_or_default();
        self.process.wait().map(drop).unwrap_or_default();
    }
}

impl Child {
    /// Starts it.
    pub fn start(name: &str, folder: &Path, now: &str, words: &[&str]) -> Self {
        Self::run(Command::new(std::env::current_exe().unwrap()), name, folder, now, words)
    }

    /// Starts it so that a write beyond a limit fails instead of ending it. The system ends whoever does not ignore its
    /// signal, and only a shell can say that without unsafe code (`DECISIONS` 38).
    pub fn start_without_signal(name: &str, folder: &Path, now: &str, words: &[&str]) -> Self {
        let mut shell = Command::new("sh");
        shell.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""]).arg(std::env::current_exe().unwrap());
        Self::run(shell, name, folder, now, words)
    }

    fn run(mut command: Command, name: &str, folder: &Path, now: &str, words: &[&str]) -> Self {
        let mut process = command
            .args([STAGE, "--exact", "--nocapture", "--test-threads=1"])
            .env("SEULA_PART", name)
            .env("SEULA_PART_FOLDER", folder)
            .env("SEULA_PART_NOW", now)
            .env("SEULA_PART_WORDS", words.join("\n"))
            .env("HOME", folder.join("home"))
            .env("TMPDIR", folder.join("tmp"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Waiting for it would let go of this.
        let held = process.stdin.take().unwrap();
        let (out, mut err) = (process.stdout.take().unwrap(), process.stderr.take().unwrap());
        let (tell, lines) = sync_channel(1 << 20);
        std::thread::Builder::new()
            .name("child-lines".to_owned())
            .spawn(move || {
                for line in BufReader::new(out).lines().map_while(Result::ok) {
                    if let Some(line) = line.strip_prefix('@') {
                        tell.send(line.to_owned()).unwrap_or_default();
                    }
                }
            })
            .unwrap();
        let faults = std::thread::Builder::new()
            .name("child-faults".to_owned())
            .spawn(move || {
                let mut said = Vec::new();
                err.read_to_end(&mut said).unwrap();
                String::from_utf8_lossy(&said).into_owned()
            })
            .unwrap();
        Self { process, _held: held, lines, faults: Some(faults) }
    }

    /// What it says next, for so long at most.
    pub fn says_within(&self, patience: Duration) -> Said {
        match self.lines.recv_timeout(patience) {
            Ok(line) => Said::Line(line),
            Err(RecvTimeoutError::Timeout) => Said::Nothing,
            Err(RecvTimeoutError::Disconnected) => Said::Ended,
        }
    }

    /// Waits until what it is about begins.
    pub fn has_begun(&self) -> Stopwatch {
        let first = self.lines.recv().ok();
        assert_eq!(first.as_deref(), Some(BEGUN));
        Stopwatch::start()
    }

    /// Kills it; all that it said and nobody has heard yet, and whether that has ended it: it may have come to its end by
    /// itself just before.
    pub fn kill(mut self) -> (Vec<String>, bool) {
        self.process.kill().unwrap();
        let status = self.process.wait().unwrap();
        assert!(status.success() || status.signal() == Some(KILLED), "{status}");
        (self.lines.iter().collect(), !status.success())
    }

    /// Waits for its end: what it said and nobody has heard yet, how it ended, and what it said of faults.
    pub fn end(mut self) -> (Vec<String>, ExitStatus, String) {
        let lines = self.lines.iter().collect();
        let status = self.process.wait().unwrap();
        (lines, status, self.faults.take().unwrap().join().unwrap())
    }

    /// The same of one that has to end well.
    pub fn end_well(self) -> Vec<String> {
        let (lines, status, faults) = self.end();
        assert!(status.success(), "{faults}");
        lines
    }
}

#[test]
fn a_process_says_what_it_has_done_until_it_is_killed() {
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    if let Ok(name) = std::env::var("SEULA_PART") {
        let words = variable("SEULA_PART_WORDS").lines().map(str::to_owned).collect();
        let folder = variable("SEULA_PART_FOLDER").into();
        return play(&name, &Part { folder, now: variable("SEULA_PART_NOW"), words });
    }
    let child = Child::start("counting", &crate::support::folder("assurance_child"), "", &[]);
    child.has_begun();
    let Said::Line(first) = child.says_within(Duration::MAX) else { panic!("nothing was said") };
    assert_eq!(first, "0");
    let (rest, was_alive) = child.kill();
    assert!(was_alive);
    assert!(rest.iter().zip(1..).all(|(line, number)| *line == number.to_string()), "no line is lost");
}
