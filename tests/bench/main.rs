//! Measures; prints tables. `cargo bench --no-default-features` runs all parts after one another in one process,
//! `cargo bench … -- NAME` one of them; `SEULA_BENCH_N` is the number of generated conversations (20,000 unless
//! told).

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::type_complexity,
    reason = "a benchmark prints, reads the clock, measures bare SQLite, and ends where it cannot go on"
)]

/// A full import against bare inserts of the same rows.
mod import;
/// What the sieve finds, what it leaves, and how fast.
mod scrub;
/// First pages and counts of searches.
mod search;

fn main() {
    let conversations = std::env::var("SEULA_BENCH_N").ok().and_then(|n| n.parse().ok()).unwrap_or(20_000);
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let parts: [(&str, fn(u64)); 3] =
        [("import", import::run), ("scrub", scrub::run), ("search", search::run)];
    for (name, run) in parts {
        if wanted.is_empty() || wanted.iter().any(|word| word == name) {
            run(conversations);
        }
    }
}
