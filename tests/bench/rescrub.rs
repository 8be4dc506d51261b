//! Newer rules applied to a whole register: how fast, how long others wait meanwhile, and that nothing of what was
//! removed is left in any file.

use crate::filled::{clock, empty_folder, export, found, today};
use crate::goals::{Goals, Spread};
use crate::support::{PASSWORD, SUPERVISOR, create, sign_in, start};
use rusqlite::Connection;
use seula::engine::ops::{conversation, import, rescrub};
use seula::engine::{Reply, RequestId};
use std::path::Path;
use std::time::{Duration, Instant};

/// What older rules are made to have left, in one conversation of ten; written so, it stands in no generated text.
const LEFT: &str = "nimeni on Porraskello Kirahvinen";
/// Parts of it as they stand in rows, index and word list alike.
const MARKERS: [&str; 2] = ["orraskello", "irahvinen"];

pub(crate) fn run(conversations: u64, goals: &mut Goals) {
    let folder = empty_folder("bench-rescrub");
    let (file, path) = (folder.join("volume.jsonl"), folder.join("bench.seula"));
    export(conversations, 3, today(), &file);
    let engine = start(&path, clock());
    create(&engine);
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
    let import =
        import::Command::Import { path: file.clone(), mapping: None, not_older_than: None, notes: None };
    engine.call(import).unwrap();
    drop(engine);
    std::fs::remove_file(file).unwrap();
    let planted = plant(&path);
    let messages: i64 = number(&path, "SELECT count(*) FROM msg");
    let before = found(&path, &MARKERS);

    let engine = start(&path, clock());
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
    let (job, mut next, mut waits) = (RequestId(1), 2, Vec::new());
    let began = Instant::now();
    engine.send(job, rescrub::Command::Run).unwrap();
    let report = 'run: loop {
        // A command of somebody else, to see how long it waits for a slice to end.
        let (asked, request) = (Instant::now(), RequestId(next));
        next += 1;
        engine.send(request, conversation::Command::Searched { filter: Box::default(), hits: 1 }).unwrap();
        loop {
            let mut answered = false;
            for event in engine.events() {
                match event.result {
                    Ok(Reply::Rescrub(rescrub::Reply::Done(report))) => break 'run report,
                    Ok(_) => answered |= event.request == request,
                    Err(error) => panic!("{error:?}"),
                }
            }
            if answered {
                waits.push(asked.elapsed().as_secs_f64() * 1000.0);
                break;
            }
            std::thread::sleep(Duration::from_micros(200));
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let took = began.elapsed().as_secs_f64();
    drop(engine);
    let after = found(&path, &MARKERS);
    println!(
        "rescrub: {} conversations, {messages} messages in {took:.1} s, {:.0} messages/s; {} changed of {planted} planted",
        report.conversations,
        messages as f64 / took,
        report.changed,
    );
    let waits = Spread::of(&mut waits);
    println!("  a command beside it waits {waits} ms (median / 95 % / longest)");
    println!("  {MARKERS:?} in file and log: {before} before, {after} after");
    assert!(before > 0, "there was something to find");
    goals.at_most("rescrub: markers left", after as f64, 0.0);
    assert_eq!(report.conversations, conversations);
}

/// Puts [`LEFT`] into conversations, as version 1 of the rules might have left it; returns into how many.
fn plant(path: &Path) -> usize {
    let plain = Connection::open(path).unwrap();
    plain
        .execute_batch(
            "PRAGMA secure_delete = ON; BEGIN; UPDATE import SET rules = 1; UPDATE conv SET rules = 1",
        )
        .unwrap();
    let months: Vec<i64> = plain
        .prepare("SELECT DISTINCT index_month FROM conv ORDER BY index_month")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    let mut planted = 0;
    for month in months {
        let chosen = format!("SELECT id FROM conv WHERE index_month = {month} AND number % 10 = 0");
        let documents = format!("id, customer, reply, meta FROM conv_doc WHERE id IN ({chosen})");
        plain
            .execute_batch(&format!(
                "INSERT INTO fts_{month} (fts_{month}, rowid, customer, reply, meta) SELECT 'delete', {documents};
                 UPDATE msg SET text = '{LEFT}' WHERE role = 0 AND id / 8192 IN ({chosen}) AND id % 8192 < 4;
                 INSERT INTO fts_{month} (rowid, customer, reply, meta) SELECT {documents};
                 UPDATE word_list SET words = CAST(words || x'0a' || 'porraskello' || x'0a' || 'kirahvinen' AS BLOB)
                 WHERE index_month = {month}"
            ))
            .unwrap();
        planted += plain
            .query_row(&format!("SELECT count(*) FROM ({chosen})"), [], |row| row.get::<_, usize>(0))
            .unwrap();
    }
    plain.execute_batch("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    planted
}

fn number(path: &Path, statement: &str) -> i64 {
    Connection::open(path).unwrap().query_row(statement, [], |row| row.get(0)).unwrap()
}
