//! Imports that are broken off half way leave nothing, and one that is made twice adds nothing: cancelled in the window,
//! killed by the system, repeated.

use crate::filled::{clock, empty_folder, export, found, today};
use crate::goals::Goals;
use crate::support::{PASSWORD, SUPERVISOR, create, sign_in, start, talk};
use rusqlite::Connection;
use seula::domain::{ImportReport, Stage, Timestamp};
use seula::engine::ops::import;
use seula::engine::{Clock as _, Engine, Reply, RequestId};
use seula::error::ErrorKind;
use std::io::BufRead as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Names the register and the file to the process that is going to be killed.
const CHILD: &str = "SEULA_BENCH_CHILD";
/// Conversations with a word that stands nowhere else, at the beginning of the file.
const PLANTED: usize = 1_000;
const IMPORT: RequestId = RequestId(1);
/// What is not erased by then counts as left.
const ERASED_WITHIN: Duration = Duration::from_mins(20);

pub(crate) fn run(conversations: u64, goals: &mut Goals) {
    let folder = empty_folder("bench-broken");
    let file = folder.join("volume.jsonl");
    write(conversations, &file);
    for (name, breaks) in [("cancelled", cancelled as fn(&Path, &Path, &mut Goals)), ("killed", killed)] {
        let path = folder.join(format!("{name}.seula"));
        let engine = begun(&path);
        create(&engine);
        drop(engine);
        breaks(&path, &file, goals);
        let shown = number(&path, "SELECT count(*) FROM conv");
        goals.at_most(&format!("{name}: conversations left"), shown as f64, 0.0);
        goals.at_most(&format!("{name}: marker words left"), found(&path, &markers()) as f64, 0.0);
    }
    twice(conversations, &folder.join("twice.seula"), &file, goals);
}

/// What the process does that is killed half way.
pub(crate) fn child() -> bool {
    let Ok(paths) = std::env::var(CHILD) else { return false };
    let (path, file) = paths.split_once('|').unwrap();
    let engine = begun(Path::new(path));
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
    half(&engine, Path::new(file));
    println!("half");
    std::thread::sleep(Duration::from_mins(10));
    true
}

fn markers() -> Vec<String> {
    (0..PLANTED).map(|n| format!("merkki{n:05}kirahvi")).collect()
}

fn write(conversations: u64, file: &Path) {
    let generated = file.with_extension("generated");
    export(conversations, 5, today(), &generated);
    let planted = markers().iter().enumerate().fold(String::new(), |lines, (n, marker)| {
        lines
            + &talk(
                &format!("planted-{n}"),
                &format!("2026-{:02}-05", n % 11 + 1),
                &format!("Mikä {marker} on?"),
                "Hei!",
            )
    });
    std::fs::write(file, planted).unwrap();
    let mut whole = std::fs::OpenOptions::new().append(true).open(file).unwrap();
    std::io::copy(&mut std::fs::File::open(&generated).unwrap(), &mut whole).unwrap();
    std::fs::remove_file(generated).unwrap();
}

fn begun(path: &Path) -> Engine {
    start(path, clock())
}

fn command(file: &Path) -> import::Command {
    import::Command::Import { path: PathBuf::from(file), mapping: None, not_older_than: None, notes: None }
}

/// Imports until half of the file is staged.
fn half(engine: &Engine, file: &Path) {
    engine.send(IMPORT, command(file)).unwrap();
    let is_half = |engine: &Engine| {
        let running = engine.progress().map(|running| running.progress);
        running.is_some_and(|at| at.stage == Stage::Importing && at.total > 0 && at.done * 2 >= at.total)
    };
    while !is_half(engine) {
        assert!(engine.events().iter().all(|event| event.request != IMPORT), "it ended before its half");
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn cancelled(path: &Path, file: &Path, goals: &mut Goals) {
    let engine = begun(path);
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
    half(&engine, file);
    let before = found(path, &markers());
    let began = Instant::now();
    engine.cancel(IMPORT);
    let ended = |engine: &Engine| engine.events().into_iter().find(|event| event.request == IMPORT);
    let event = loop {
        match ended(&engine) {
            Some(event) => break event,
            None => std::thread::sleep(Duration::from_micros(200)),
        }
    };
    let took = began.elapsed();
    assert_eq!(event.result.unwrap_err().kind, ErrorKind::Cancelled);
    assert!(before > 0, "there was something to find");
    println!(
        "  cancelled after {:.0} ms; {before} marker words were in the files",
        took.as_secs_f64() * 1000.0
    );
    goals.within("cancelled: ms until it is", took.as_secs_f64() * 1000.0, 200.0);
    quiet(&engine, path, began);
}

fn killed(path: &Path, file: &Path, _goals: &mut Goals) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .env(CHILD, format!("{}|{}", path.display(), file.display()))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = String::new();
    std::io::BufReader::new(child.stdout.take().unwrap()).read_line(&mut said).unwrap();
    assert_eq!(said, "half\n");
    child.kill().unwrap();
    child.wait().unwrap();
    let before = found(path, &markers());
    assert!(before > 0, "there was something to find");
    println!("  killed; {before} marker words were in the files");
    let began = Instant::now();
    // Clocks stand still here: a minute later the lease of the killed program has run out.
    let clock = clock();
    clock.set(Timestamp(clock.now().0 + 60_000));
    quiet(&start(path, clock), path, began);
}

/// Waits until what was staged is erased, which reports no progress, and then until the engine has nothing to do any
/// more.
fn quiet(engine: &Engine, path: &Path, began: Instant) {
    let erased = || number(path, "SELECT count(*) FROM import WHERE published_ms IS NULL") == 0;
    while !erased() && began.elapsed() < ERASED_WITHIN {
        engine.events();
        std::thread::sleep(Duration::from_millis(20));
    }
    println!("  what was staged is erased after {:.1} s", began.elapsed().as_secs_f64());
    let mut still = 0;
    while still < 500 {
        still = if engine.progress().is_some() { 0 } else { still + 1 };
        engine.events();
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn twice(conversations: u64, path: &Path, file: &Path, goals: &mut Goals) {
    let engine = begun(path);
    create(&engine);
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
    let all = conversations + PLANTED as u64;
    let imported = || -> ImportReport {
        match engine.call(command(file)).unwrap() {
            Reply::Import(import::Reply::Imported(report)) => *report,
            other => panic!("{other:?}"),
        }
    };
    let (first, began) = (imported(), Instant::now());
    let second = imported();
    println!("  the second time took {:.1} s", began.elapsed().as_secs_f64());
    assert_eq!(first.imported, all, "{first:?}");
    goals.at_most("twice: imported or replaced", (second.imported + second.replaced) as f64, 0.0);
    goals.no_less("twice: skipped", second.skipped as f64, all as f64);
    goals.at_most("twice: conversations", number(path, "SELECT count(*) FROM conv") as f64, all as f64);
}

fn number(path: &Path, statement: &str) -> i64 {
    Connection::open(path).unwrap().query_row(statement, [], |row| row.get(0)).unwrap()
}
