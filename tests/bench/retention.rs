//! A month's conversations destroyed while somebody else searches: how much dearer searches are meanwhile, how long it
//! takes until the files were read and hold nothing of it, and how much room it needs. Before that, starts of days on
//! which nothing is due; after it, the month after it beside a window.

/// Frames of a window beside it.
#[cfg(feature = "gui")]
mod frames;

use crate::filled::{clock, copied, discard, ms, today, until_idle};
use crate::goals::{Goals, Spread};
use crate::search;
use crate::support::{PASSWORD, SUPERVISOR, sign_in, start};
use seula::domain::query::Sort;
use seula::domain::{Filter, RetentionStatus, RunState, Timestamp};
use seula::engine::ops::conversation::{Place, Query};
use seula::engine::ops::retention;
use seula::engine::{Clock as _, Engine, ManualClock, Reply, RequestId};
use seula::error::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// So many days the clock is moved at once: more are a jump that somebody has to confirm. Of so many days is what is
/// destroyed; the oldest conversation is due on the day after the first such step.
const MONTH: i64 = 30;
/// Starts that are measured, each on another day.
const STARTS: i64 = 9;
/// How often each search is asked before.
const TIMES: usize = 3;
/// Goals: how much dearer searches may be, both taken as so many milliseconds at least; a start; and from the wish to the
/// end of the proof, in seconds, for a month of so many conversations.
const DEARER: f64 = 2.0;
const LEAST_MS: f64 = 2.0;
const START_MS: f64 = 50.0;
const VERIFIED_S: f64 = 600.0;
const STATED_FOR: u64 = 2_000_000;

const RUN: RequestId = RequestId(1);

pub(crate) fn run(n: u64, goals: &mut Goals) {
    let path = copied(n, "bench-retention");
    let lines = lines(&path);
    let searches: Vec<Filter> = lines.iter().map(|line| Filter::parse(line, today()).0).collect();
    let clock = clock();
    starts(&path, &clock, goals);
    to_day(&clock, MONTH);
    let [engine, reader] = [(); 2].map(|()| start(&path, Arc::<ManualClock>::clone(&clock)));
    until_idle(&engine, &path);
    until_idle(&reader, &path);
    sign_in(&reader, SUPERVISOR, PASSWORD, None, None).unwrap();
    let ask_all = || searches.iter().map(|filter| ask(&reader, filter)).collect::<Vec<_>>();
    ask_all();
    let mut before: Vec<f64> = (0..TIMES).flat_map(|_| ask_all()).collect();

    to_day(&clock, 2 * MONTH);
    // No session is so long.
    sign_in(&reader, SUPERVISOR, PASSWORD, None, None).unwrap();
    let stood = disk(&path);
    let (mut beside, mut peak, mut next) = (Vec::new(), stood, searches.iter().cycle());
    // What it did of itself before is no answer to this.
    drop(engine.events());
    let began = Instant::now();
    engine.send(RUN, retention::Command::Run { on_its_own: false }).unwrap();
    let status = loop {
        beside.extend(next.next().map(|filter| ask(&reader, filter)));
        peak = peak.max(disk(&path));
        if let Some(status) = ended(&engine) {
            break status;
        }
    };
    let took = ms(began) / 1000.0;
    assert_eq!(status.runs.len(), 1, "nothing was due before");
    println!(
        "retention: {} of {n} conversations destroyed in {took:.1} s, {:.0} a second; it ended as {}",
        status.destroyed,
        status.destroyed as f64 / took,
        status.state.code(),
    );
    let mb = |bytes: u64| bytes as f64 / 1e6;
    println!("  file and log: {:.1} MB before, {:.1} MB more at most meanwhile", mb(stood), mb(peak - stood));
    let searches_beside = beside.len();
    let (before, beside) = (Spread::of(&mut before), Spread::of(&mut beside));
    println!(
        "  first page of a search: {before} ms before, {beside} ms beside it ({searches_beside} searches)"
    );
    let dearer = beside.p95.max(LEAST_MS) / before.p95.max(LEAST_MS);
    goals.at_most("p95 of searches beside a destruction ÷ before it", dearer, DEARER);
    goals.no_less("destructions verified", f64::from(status.state == RunState::Verified), 1.0);
    if n >= STATED_FOR {
        goals.within("a month destroyed and verified, s", took, VERIFIED_S);
    }
    drop(reader);
    #[cfg(feature = "gui")]
    frames::run(&path, &engine, &clock, &lines, goals);
    drop(engine);
    discard(&path);
}

/// The clock shows noon so many days after the day of the benchmark.
fn to_day(clock: &ManualClock, days: i64) {
    clock.set(Timestamp(crate::filled::clock().now().0 + days * DAY_MS));
}

/// Starts on days on which nothing is due, each the first of its day.
fn starts(path: &Path, clock: &Arc<ManualClock>, goals: &mut Goals) {
    let mut starts: Vec<f64> = (MONTH - STARTS..MONTH)
        .map(|day| {
            to_day(clock, day);
            let began = Instant::now();
            let engine = start(path, Arc::<ManualClock>::clone(clock));
            let took = ms(began);
            drop(engine);
            took
        })
        .collect();
    let starts = Spread::of(&mut starts);
    println!("start with nothing to destroy: {starts} ms");
    goals.within("start with nothing to destroy, p50, ms", starts.p50, START_MS);
}

/// One search of each class after another, so that any stretch of them is a mixture.
fn lines(path: &Path) -> Vec<String> {
    let classes = search::classes(path);
    let longest = classes.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
    (0..longest).flat_map(|at| classes.iter().filter_map(move |(_, lines)| lines.get(at).cloned())).collect()
}

/// How long its first page is waited for, in milliseconds by the clock.
fn ask(engine: &Engine, filter: &Filter) -> f64 {
    let query = Query::List { filter: filter.clone(), sort: Sort::Newest, at: Place::Start, limit: 50 };
    let began = Instant::now();
    engine.ask(query).unwrap();
    ms(began)
}

/// Bytes of the register, its log and its journal.
fn disk(path: &Path) -> u64 {
    let files = ["seula", "seula-wal", "seula-journal"].map(|ending| path.with_extension(ending));
    files.iter().filter_map(|file| std::fs::metadata(file).ok()).map(|file| file.len()).sum()
}

/// How the run has ended; `None`: it goes on, or waits for the log that a reader holds.
fn ended(engine: &Engine) -> Option<RetentionStatus> {
    engine.events().into_iter().find_map(|event| match event.result {
        Ok(Reply::Retention(retention::Reply::Ran(status))) if status.backlog == 0 => Some(*status),
        Ok(_) => None,
        Err(error) => {
            assert_eq!(error.kind, ErrorKind::LogHeld);
            println!("  a reader held the log; it is tried again");
            None
        }
    })
}
