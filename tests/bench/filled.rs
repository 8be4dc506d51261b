//! A register of generated conversations, kept for the next run.

use crate::support::{PASSWORD, SUPERVISOR, create, sign_in, start};
use seula::domain::{Day, Timestamp};
use seula::engine::ops::import;
use seula::engine::{Engine, ManualClock};
use std::fmt::Write as _;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Messages of the longest conversation.
pub(crate) const LONGEST: usize = 500;

/// The day on which the benchmark takes place.
pub(crate) fn today() -> Day {
    Day::from_ymd(2026, 11, 24).unwrap()
}

/// Its noon.
pub(crate) fn clock() -> Arc<ManualClock> {
    Arc::new(ManualClock::new(Timestamp(today().start().0 + 12 * 3600 * 1000)))
}

/// An empty folder for one part of the benchmark.
pub(crate) fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _gone = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Writes `n` generated conversations; bytes.
pub(crate) fn export(n: u64, seed: u64, today: Day, file: &Path) -> u64 {
    let mut out = BufWriter::new(std::fs::File::create(file).unwrap());
    seula::volume::write(n, seed, today, &mut out).unwrap();
    drop(out);
    std::fs::metadata(file).unwrap().len()
}

/// How often strings stand in a register's file and log.
pub(crate) fn found(register: &Path, strings: &[impl AsRef<[u8]>]) -> usize {
    let seeker = aho_corasick::AhoCorasick::new(strings).unwrap();
    ["seula", "seula-wal"]
        .into_iter()
        .filter_map(|ending| std::fs::File::open(register.with_extension(ending)).ok())
        .map(|file| seeker.stream_find_iter(file).inspect(|hit| assert!(hit.is_ok())).count())
        .sum()
}

/// A register of `n` generated conversations and one of [`LONGEST`] messages, with its supervisor signed in.
pub(crate) fn filled(n: u64) -> (Engine, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("bench-filled-{n}"));
    let path = folder.join("bench.seula");
    let there = path.exists();
    std::fs::create_dir_all(&folder).unwrap();
    let engine = start(&path, clock());
    if !there {
        create(&engine);
    }
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
    if !there {
        let (volume, longest) = (folder.join("volume.jsonl"), folder.join("longest.jsonl"));
        export(n, 7, today(), &volume);
        std::fs::write(&longest, long_talk()).unwrap();
        let began = Instant::now();
        for path in [volume, longest] {
            engine
                .call(import::Command::Import {
                    path: path.clone(),
                    mapping: None,
                    not_older_than: None,
                    notes: None,
                })
                .unwrap();
            std::fs::remove_file(path).unwrap();
        }
        println!("imported in {:.1} s", began.elapsed().as_secs_f64());
    }
    (engine, path)
}

/// A copy of that register, to be changed; nobody has it open.
pub(crate) fn copied(n: u64, name: &str) -> PathBuf {
    let (engine, from) = filled(n);
    drop(engine);
    let to = empty_folder(name).join("bench.seula");
    for ending in ["seula", "seula-wal"] {
        let file = from.with_extension(ending);
        if file.exists() {
            std::fs::copy(file, to.with_extension(ending)).unwrap();
        }
    }
    to
}

/// Removes a copy, which is as large as the register.
pub(crate) fn discard(copy: &Path) {
    std::fs::remove_dir_all(copy.parent().unwrap()).unwrap();
}

/// Waits until the engine has nothing to do of itself: the file is checked, the answers are counted.
pub(crate) fn until_idle(engine: &Engine, register: &Path) {
    let plain = rusqlite::Connection::open(register).unwrap();
    let uncounted =
        "SELECT stale + (SELECT count(*) FROM answer_month WHERE counted < changes) FROM answer_total";
    let mut idle = 0;
    while idle < 20 {
        let uncounted: i64 = plain.query_row(uncounted, [], |row| row.get(0)).unwrap();
        idle = if uncounted == 0 && engine.progress().is_none() { idle + 1 } else { 0 };
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Milliseconds since then.
pub(crate) fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// The longest conversation, begun an hour ago.
fn long_talk() -> String {
    let mut messages = String::new();
    for at in 0..LONGEST {
        let (role, text) = match at % 2 {
            0 => ("user", "Hei! Numeroni on 040 123 4567. Kauanko jatkoluvan käsittely kestää nyt?"),
            _ => ("assistant", "Jatkoluvan käsittelyaika on 1–2 kuukautta. Voit jatkaa työntekoa sen ajan."),
        };
        let comma = if at == 0 { "" } else { "," };
        let (minute, second) = (at / 60, at % 60);
        write!(
            messages,
            r#"{comma}{{"role": "{role}", "content": "{at} {text}", "timestamp": "2026-11-24T09:{minute:02}:{second:02}Z"}}"#
        )
        .unwrap();
    }
    format!("{{\"id\": \"longest\", \"messages\": [{messages}]}}\n")
}
