//! Measures; prints tables. `cargo bench` runs all parts after one another in one process, `cargo bench -- NAME` one
//! of them (all but `frames` also with `--no-default-features`); `SEULA_BENCH_N` is the number of generated
//! conversations (20,000 unless told).

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::type_complexity,
    reason = "a benchmark prints, reads the clock, measures bare SQLite, and ends where it cannot go on"
)]

/// A register of generated conversations, kept for the next run.
mod filled;
/// What a frame costs, and the first one.
#[cfg(feature = "gui")]
mod frames;
/// A full import against bare inserts of the same rows.
mod import;
/// Newer rules for what is stored.
mod rescrub;
/// What the sieve finds, what it leaves, and how fast.
mod scrub;
/// First pages and counts of searches.
mod search;
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

fn main() {
    let conversations = std::env::var("SEULA_BENCH_N").ok().and_then(|n| n.parse().ok()).unwrap_or(20_000);
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let parts: &[(&str, fn(u64))] = &[
        ("import", import::run),
        ("scrub", scrub::run),
        ("rescrub", rescrub::run),
        ("search", search::run),
        #[cfg(feature = "gui")]
        ("frames", frames::run),
    ];
    for (name, run) in parts {
        if wanted.is_empty() || wanted.iter().any(|word| word == name) {
            run(conversations);
        }
    }
}

/// Median, 95th percentile and maximum.
fn spread(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    let at =
        |part: f64| times.get((times.len() as f64 * part) as usize).or(times.last()).copied().unwrap_or(0.0);
    format!("{:6.2} / {:6.2} / {:6.2}", at(0.5), at(0.95), at(1.0))
}
