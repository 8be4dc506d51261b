//! Measures; prints a table. `cargo bench --no-default-features`; `SEULA_BENCH_N` is the number of generated
//! conversations (20,000 unless told). All parts run in one process, after one another.

mod import;

fn main() {
    let conversations = std::env::var("SEULA_BENCH_N").ok().and_then(|n| n.parse().ok()).unwrap_or(20_000);
    import::run(conversations);
}
