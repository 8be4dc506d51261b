//! Benchmarks: `cargo bench` runs all, `cargo bench -- NAME` one. `SEULA_BENCH_N` is the number of conversations.

/// First pages and counts of searches in a register of generated conversations.
mod search;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let benches: &[(&str, fn())] = &[("search", search::run)];
    for (name, run) in benches {
        if wanted.is_empty() || wanted.iter().any(|word| word == name) {
            println!("{name}");
            run();
        }
    }
}
