//! The corpus under `tests/data/scrub`.
