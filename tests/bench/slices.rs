//! How long a command waits while a job runs: an import, one that lengthens every fifth conversation, a destruction.
//! What a job does in one slice is what a command waits for (`DECISIONS` 6).

use crate::filled::{empty_folder, export};
use crate::goals::{Goals, Spread};
use crate::support::{PASSWORD, SUPERVISOR, create, sign_in, start};
use serde_json::{Value, json};
use seula::domain::Timestamp;
use seula::engine::ops::{conversation, import, retention};
use seula::engine::{Clock as _, Command, Engine, ManualClock, Reply, RequestId, SystemClock};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How long a slice of a job may take (`DECISIONS` 6).
const SLICE_MS: f64 = 20.0;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

pub(crate) fn run(conversations: u64, goals: &mut Goals) {
    let folder = empty_folder("bench-slices");
    let (file, longer) = (folder.join("volume.jsonl"), folder.join("longer.jsonl"));
    let now = SystemClock.now();
    export(conversations, 1, now.day(), &file);
    lengthen(&file, &longer);
    let clock = Arc::new(ManualClock::new(now));
    let engine = start(&folder.join("bench.seula"), Arc::<ManualClock>::clone(&clock));
    create(&engine);
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
    println!(
        "milliseconds for which a command waits beside a job, and of them the writer's own: median / 95 % / longest"
    );
    let import = |path: &Path| import::Command::Import {
        path: path.to_owned(),
        mapping: None,
        not_older_than: None,
        notes: None,
    };
    let Reply::Import(import::Reply::Imported(report)) =
        beside(&engine, "import", import(&file).into(), goals)
    else {
        panic!("no import");
    };
    assert_eq!(report.imported, conversations);
    let Reply::Import(import::Reply::Imported(report)) =
        beside(&engine, "lengthening", import(&longer).into(), goals)
    else {
        panic!("no import");
    };
    println!("  {} conversations are longer", report.replaced);
    // In steps that are no jump of the clock; the generated conversations are up to 23 months old.
    for step in 1..=3 {
        clock.set(Timestamp(now.0 + step * 25 * DAY_MS));
        let ran = beside(&engine, "destruction", retention::Command::Run { on_its_own: false }.into(), goals);
        let Reply::Retention(retention::Reply::Ran(status)) = ran else { panic!("no run") };
        println!("  {} conversations are gone", status.destroyed);
    }
}

/// Runs a job and sends small commands beside it, one after another.
fn beside(engine: &Engine, name: &str, job: Command, goals: &mut Goals) -> Reply {
    let request = RequestId(1);
    engine.send(request, job).unwrap();
    let (mut waits, mut busy) = (Vec::new(), Vec::new());
    let (mut next, mut sent) = (RequestId(2), None::<(Instant, f64)>);
    let (began, mut slow) = (Instant::now(), Vec::new());
    loop {
        let since = if let Some(since) = sent {
            since
        } else {
            next = RequestId(next.0 + 1);
            engine.send(next, conversation::Command::Searched { filter: Box::default(), hits: 1 }).unwrap();
            *sent.insert((Instant::now(), writer_ms()))
        };
        for event in engine.events() {
            if event.request == next {
                waits.push(since.0.elapsed().as_secs_f64() * 1000.0);
                busy.push(writer_ms() - since.1);
                if busy.last().is_some_and(|own| *own > SLICE_MS) {
                    slow.push(began.elapsed());
                }
                sent = None;
            } else if event.request == request {
                let (waited, busy) = (Spread::of(&mut waits), Spread::of(&mut busy));
                println!("{name:<14}{waited} ms, {busy} ms, {} commands", waits.len());
                println!(
                    "  beyond {SLICE_MS} ms, by tenths of the job: {:?}",
                    tenths(&slow, began.elapsed())
                );
                goals.within(&format!("{name}: 95 % of the writer's own, ms"), busy.p95, SLICE_MS);
                return event.result.unwrap();
            }
        }
        std::thread::yield_now();
    }
}

/// In which tenth of the time something came, how often: a job does one sort of work after another.
fn tenths(at: &[Duration], lasted: Duration) -> [usize; 10] {
    let mut tenths = [0_usize; 10];
    for moment in at {
        let tenth = (10.0 * moment.as_secs_f64() / lasted.as_secs_f64()) as usize;
        if let Some(times) = tenths.get_mut(tenth.min(9)) {
            *times += 1;
        }
    }
    tenths
}

/// Time that the writer's thread has had a processor, in milliseconds; 0 where that cannot be told. On a busy machine
/// the rest of a wait is others'.
fn writer_ms() -> f64 {
    let read = |task: &Path, file: &str| std::fs::read_to_string(task.join(file)).unwrap_or_default();
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    tasks
        .map(|task| task.path())
        .find(|task| read(task, "comm").trim() == "seula-writer")
        .and_then(|task| read(&task, "schedstat").split_whitespace().next()?.parse::<f64>().ok())
        .map_or(0.0, |nanoseconds| nanoseconds / 1e6)
}

/// The same conversations; every fifth goes on.
fn lengthen(from: &Path, to: &Path) {
    use std::io::{BufRead as _, Write as _};
    let lines = std::io::BufReader::new(std::fs::File::open(from).unwrap()).lines();
    let mut file = std::io::BufWriter::new(std::fs::File::create(to).unwrap());
    for (n, line) in lines.enumerate() {
        let line = line.unwrap();
        if n % 5 != 0 {
            writeln!(file, "{line}").unwrap();
            continue;
        }
        let mut talk: Value = serde_json::from_str(&line).unwrap();
        let messages = talk.get_mut("messages").and_then(Value::as_array_mut).unwrap();
        let mut last = messages.last().unwrap().clone();
        *last.get_mut("content").unwrap() = json!("Kiitos, asia selvisi");
        messages.push(last);
        writeln!(file, "{talk}").unwrap();
    }
}
