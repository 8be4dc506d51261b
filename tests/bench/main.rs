//! Measures; prints tables, and beside every figure with a goal whether it was kept: if one was missed, the run fails.
//! `cargo bench` runs all parts after one another in one process, `cargo bench -- NAME` one of them (all but `frames`
//! also with `--no-default-features`); `SEULA_BENCH_N` is the number of generated conversations (20,000 unless told).

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::type_complexity,
    reason = "a benchmark prints, reads the clock, measures bare SQLite, and ends where it cannot go on"
)]

/// Imports that are broken off or repeated.
mod broken;
/// A register of generated conversations, kept for the next run.
mod filled;
/// What a frame costs, and the first one.
#[cfg(feature = "gui")]
mod frames;
/// What was promised.
mod goals;
/// A full import against bare inserts of the same rows.
mod import;
/// Newer rules for what is stored.
mod rescrub;
/// A month that is destroyed while somebody searches, another while somebody looks at a window, and starts on days on which
/// nothing is due.
mod retention;
/// Drawing a round, working in it, and the lists and figures beside it.
mod round;
/// What the sieve finds, what it leaves, and how fast.
mod scrub;
/// First pages and counts of searches.
mod search;
/// How long a command waits beside a job.
mod slices;
/// The builders of the tests.
#[path = "../support/mod.rs"]
#[expect(
    dead_code,
    unused_imports,
    unreachable_pub,
    clippy::print_stderr,
    reason = "the tests use more of them, and are no library"
)]
mod support;

use goals::Goals;
use std::process::ExitCode;

fn main() -> ExitCode {
    if broken::child() {
        return ExitCode::SUCCESS;
    }
    let conversations = std::env::var("SEULA_BENCH_N").ok().and_then(|n| n.parse().ok()).unwrap_or(20_000);
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let parts: &[(&str, fn(u64, &mut Goals))] = &[
        ("import", import::run),
        ("broken", broken::run),
        ("scrub", scrub::run),
        ("rescrub", rescrub::run),
        ("search", search::run),
        ("slices", slices::run),
        ("retention", retention::run),
        ("round", round::run),
        #[cfg(feature = "gui")]
        ("frames", frames::run),
    ];
    let mut goals = Goals::default();
    for (name, run) in parts {
        if wanted.is_empty() || wanted.iter().any(|word| word == name) {
            run(conversations, &mut goals);
        }
    }
    if goals.all_kept() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
