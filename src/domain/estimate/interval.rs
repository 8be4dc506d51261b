//! 95 % intervals of a share whose standard error is known.

use crate::domain::leak_check::Rate;

/// What lies outside the interval on each side.
pub(super) const TAIL: f64 = 0.025;

/// The interval on the logit scale, where a share near its end has room on both sides (E. L. Korn and B. I. Graubard,
/// "Analysis of Health Surveys", 1999). A share of 0 or 1, or without an error, is its own interval.
pub(super) fn logit(share: f64, error: f64, freedom: u64) -> Rate {
    let spread = share * (1.0 - share);
    if spread <= 0.0 || error <= 0.0 {
        return Rate { share, low: share, high: share };
    }
    let middle = (share / (1.0 - share)).ln();
    let half = student(freedom) * error / spread;
    let back = |logit: f64| 1.0 / (1.0 + (-logit).exp());
    Rate { share, low: back(middle - half), high: back(middle + half) }
}

/// 97.5th percentile of Student's t with these degrees of freedom, of which 0 counts as 1. The expansion of Abramowitz and
/// Stegun, "Handbook of Mathematical Functions", 1964, 26.7.5, is right to 0.0002 from 6 on; the others are tabled.
pub(super) fn student(freedom: u64) -> f64 {
    match freedom {
        0 | 1 => 12.706_205,
        2 => 4.302_653,
        3 => 3.182_446,
        4 => 2.776_445,
        5 => 2.570_582,
        _ => {
            let part = 1.0 / freedom as f64;
            1.959_964 + part * (2.372_271 + part * (2.822_499 + part * (2.555_850 + part * 1.589_534)))
        }
    }
}
