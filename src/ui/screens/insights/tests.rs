//! What the tests of several parts are made of.

use crate::domain::insight::{ClosedRound, RoundFigure, Told};
use crate::domain::leak_check::Rate;
use crate::domain::{Estimate, Filter, ResultOf, RoundId, RoundKind, Timestamp};
use std::collections::BTreeMap;

/// A round that was closed on 24 November 2026.
pub(super) fn closed(figures: Vec<(ResultOf, Told)>) -> ClosedRound {
    ClosedRound {
        id: RoundId(1),
        name: "Marraskuu".to_owned(),
        kind: RoundKind::Review,
        closed: Timestamp(1_795_503_900_000),
        sampled: 22,
        figures: figures.into_iter().map(|(of, told)| RoundFigure { of, told }).collect(),
        population: Some(Filter::default()),
        strata: BTreeMap::new(),
        agreement: Vec::new(),
    }
}

/// A share of so many answers, five per cent to both sides.
pub(super) fn told(share: f64, answers: u64) -> Told {
    let rate = Rate { share, low: share - 0.05, high: share + 0.05 };
    Told::Estimate(Estimate { rate, conversations: answers / 2, answers })
}
