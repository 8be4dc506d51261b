//! A full import (parse, scrub, rows, index, word list) against bare inserts of the same rows in the same slices,
//! with the same pragmas and the same unique key (`DECISIONS` 6).

use crate::filled::{empty_folder, export};
use crate::goals::Goals;
use crate::support::{PASSWORD, SUPERVISOR, create, sign_in, start};
use rusqlite::{Connection, params};
use seula::engine::ops::import;
use seula::engine::{Clock as _, Reply, RequestId, SystemClock};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long rows are inserted before a slice is committed, as the import does.
const SLICE: Duration = Duration::from_millis(11);

pub(crate) fn run(conversations: u64, goals: &mut Goals) {
    let folder = empty_folder("bench-import");
    let (file, path) = (folder.join("volume.jsonl"), folder.join("bench.seula"));

    let began = Instant::now();
    let bytes = export(conversations, 1, SystemClock.now().day(), &file);
    row("generate", &began, bytes, 0);
    goals.at_rate("generate, MB/s", bytes as f64 / 1e6 / began.elapsed().as_secs_f64(), 30.0);

    let engine = start(&path, Arc::new(SystemClock));
    create(&engine);
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
    // A password hash takes 64 MiB; the peak that is reported is the import's.
    reset_peak();
    let idle = memory("VmRSS");
    let began = Instant::now();
    let request = RequestId(1);
    engine
        .send(
            request,
            import::Command::Import { path: file, mapping: None, not_older_than: None, notes: None },
        )
        .unwrap();
    let mut staged = None;
    let report = loop {
        let answer = engine.events().into_iter().find(|event| event.request == request);
        if let Some(event) = answer {
            match event.result {
                Ok(Reply::Import(import::Reply::Imported(report))) => break report,
                other => panic!("{other:?}"),
            }
        }
        let indexing =
            engine.progress().is_some_and(|at| at.progress.stage == seula::domain::Stage::Indexing);
        if indexing && staged.is_none() {
            staged = Some(began.elapsed());
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let full = began.elapsed();
    assert_eq!(report.imported, conversations, "{report:?}");
    let messages = count(&path, "SELECT sum(messages) FROM tally");
    let text = count(&path, "SELECT sum(octet_length(text)) FROM msg");
    row("full import", &began, bytes, messages);
    println!("  of that reading and staging {:.2} s", staged.unwrap_or(full).as_secs_f64());
    println!("  peak memory {} MiB, idle before {} MiB", memory("VmHWM") >> 10, idle >> 10);
    goals.at_most("peak memory while importing, MiB", (memory("VmHWM") >> 10) as f64, 200.0);
    drop(engine);

    let bare = bare(&path, &folder.join("bare.sqlite"));
    println!(
        "{:<14}{:>9.2} s {:>9.1} MB/s {:>10.0} messages/s",
        "bare inserts",
        bare.as_secs_f64(),
        text as f64 / 1e6 / bare.as_secs_f64(),
        messages as f64 / bare.as_secs_f64()
    );
    let size = std::fs::metadata(&path).unwrap().len();
    println!(
        "file {:.2} × text; full ÷ bare = {:.2}",
        size as f64 / text as f64,
        full.as_secs_f64() / bare.as_secs_f64()
    );
    goals.at_most("full import ÷ bare inserts", full.as_secs_f64() / bare.as_secs_f64(), 6.0);
}

fn row(name: &str, began: &Instant, bytes: u64, messages: i64) {
    let took = began.elapsed().as_secs_f64();
    println!(
        "{name:<14}{took:>9.2} s {:>9.1} MB/s {:>10.0} messages/s",
        bytes as f64 / 1e6 / took,
        messages as f64 / took
    );
}

fn count(path: &Path, statement: &str) -> i64 {
    Connection::open(path).unwrap().query_row(statement, [], |row| row.get(0)).unwrap()
}

/// Kibibytes that the system counts for this process.
fn memory(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or(0)
}

fn reset_peak() {
    let _not_linux = std::fs::write("/proc/self/clear_refs", "5");
}

/// Inserts the rows of `from` into a new file; only the inserting is timed.
fn bare(from: &Path, to: &Path) -> Duration {
    let source = Connection::open(from).unwrap();
    let mut bare = Connection::open(to).unwrap();
    bare.execute_batch(
        "PRAGMA page_size=4096; PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA secure_delete=ON; \
         PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32768; PRAGMA mmap_size=0; \
         PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON;",
    )
    .unwrap();
    for name in [
        "account",
        "source",
        "import",
        "conv",
        "conv_due",
        "conv_month",
        "conv_length",
        "conv_number",
        "conv_rating",
        "msg",
    ] {
        let statement: String = source
            .query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [name], |row| row.get(0))
            .unwrap();
        bare.execute_batch(&statement).unwrap();
    }
    bare.execute("ATTACH ?1 AS register", [from.to_str().unwrap()]).unwrap();
    bare.execute_batch(
        "INSERT INTO account SELECT * FROM register.account; INSERT INTO source SELECT * FROM register.source; \
         INSERT INTO import SELECT * FROM register.import; DETACH register;",
    )
    .unwrap();
    let mut conversations =
        source.prepare("SELECT * FROM conv WHERE id > ?1 ORDER BY id LIMIT 5000").unwrap();
    let mut messages = source.prepare("SELECT * FROM msg WHERE id >= ?1 AND id < ?2 ORDER BY id").unwrap();
    let (mut spent, mut after) = (Duration::ZERO, 0);
    loop {
        let batch: Vec<Vec<rusqlite::types::Value>> = conversations
            .query_map([after], |row| (0..19).map(|at| row.get(at)).collect())
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        let key = |row: &Vec<rusqlite::types::Value>| match row.first() {
            Some(rusqlite::types::Value::Integer(id)) => *id,
            other => panic!("{other:?}"),
        };
        let (Some(first), Some(last)) = (batch.first().map(key), batch.last().map(key)) else { return spent };
        after = last;
        let rows: Vec<(i64, i64, Option<i64>, i64, String)> = messages
            .query_map(params![first * 8192, (last + 1) * 8192], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
            })
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        let began = Instant::now();
        insert(&mut bare, &batch, &rows);
        spent += began.elapsed();
    }
}

fn insert(
    bare: &mut Connection,
    batch: &[Vec<rusqlite::types::Value>],
    rows: &[(i64, i64, Option<i64>, i64, String)],
) {
    let mut rows = rows.iter().peekable();
    let mut batch = batch.iter().peekable();
    while batch.peek().is_some() {
        let slice = Instant::now();
        let transaction = bare.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
        {
            let mut conversation = transaction
                .prepare_cached(
                    "INSERT INTO conv VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
                )
                .unwrap();
            let mut message = transaction
                .prepare_cached("INSERT INTO msg (id, role, at_ms, basis, text) VALUES (?1, ?2, ?3, ?4, ?5)")
                .unwrap();
            while slice.elapsed() < SLICE {
                let Some(row) = batch.next() else { break };
                conversation.execute(rusqlite::params_from_iter(row)).unwrap();
                let next = match batch.peek().and_then(|row| row.first()) {
                    Some(rusqlite::types::Value::Integer(id)) => *id * 8192,
                    _ => i64::MAX,
                };
                while let Some((id, role, at, basis, text)) = rows.next_if(|row| row.0 < next) {
                    message.execute(params![id, role, at, basis, text]).unwrap();
                }
            }
        }
        transaction.commit().unwrap();
    }
}
