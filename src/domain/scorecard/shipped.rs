//! The scorecard that comes with the program, as a beginning.

use super::Criterion;
use serde::Deserialize;

const TEXT: &str = include_str!("../../../assets/scorecards/default.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    criterion: Vec<Criterion>,
}

/// Its criteria, in order.
pub fn shipped() -> Vec<Criterion> {
    // It is part of the program, and a test reads it.
    toml::from_str::<File>(TEXT).map(|file| file.criterion).unwrap_or_default()
}
