//! How large a planned sample is, and how wide its interval will be.

use super::plan::{Expected, SAMPLE_MAX, SampleSize};
use crate::domain::estimate::Planner;
use crate::domain::sample::Design;

/// The correctness rate that is assumed while none is known. A guess, and a careful one: where it is higher the interval is
/// narrower, and at 0.5, where it is widest, it is wider by two fifths.
pub const ASSUMED_SHARE: f64 = 0.85;

/// The judged answers of a conversation that are assumed; a guess, too.
const ASSUMED_ANSWERS: f64 = 2.0;

/// How much the answers of one conversation being alike is assumed to widen it: 1 + ([`ASSUMED_ANSWERS`] − 1) × 0.3, where
/// 0.3 is their assumed correlation (L. Kish, 1965).
const ASSUMED_EFFECT: f64 = 1.3;

fn planner(design: Design, frames: &[u64]) -> Planner {
    Planner {
        design,
        frames: frames.to_vec(),
        share: ASSUMED_SHARE,
        answers: ASSUMED_ANSWERS,
        effect: ASSUMED_EFFECT,
    }
}

impl SampleSize {
    /// Conversations of a sample of this size from strata of so many, those at risk first in two strata; never more than
    /// [`SAMPLE_MAX`] or than there are.
    pub fn conversations(self, design: Design, frames: &[u64]) -> u64 {
        let wanted = match self {
            Self::Number(number) => u64::from(number),
            Self::PerMille(share) => design.total(share, frames),
            Self::HalfWidth(half) => planner(design, frames).sample(f64::from(half) / 1000.0),
        };
        wanted.min(u64::from(SAMPLE_MAX)).min(frames.iter().sum())
    }

    /// How many conversations such a sample needs at least; `None`: it has as many.
    pub fn too_small(self, design: Design, frames: &[u64]) -> Option<u64> {
        let least = design.least(frames);
        (self.conversations(design, frames) < least).then_some(least)
    }
}

impl Expected {
    /// What a sample of this size from strata of so many will tell if all is as assumed; `None` of nothing, and where it is
    /// too small to have two of each stratum.
    pub fn of(size: SampleSize, design: Design, frames: &[u64]) -> Option<Self> {
        if size.too_small(design, frames).is_some() {
            return None;
        }
        let wanted = size.conversations(design, frames);
        let rate = planner(design, frames).rate(wanted)?;
        let conversations = design.sizes(wanted, frames).iter().sum::<u64>();
        Some(Self { conversations: u32::try_from(conversations).unwrap_or(u32::MAX), rate })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_hundred_conversations_tell_to_about_three_points() {
        let expected = Expected::of(SampleSize::Number(400), Design::Simple, &[4218]).unwrap();
        let half = (expected.rate.high - expected.rate.low) / 2.0;
        assert_eq!(expected.conversations, 400);
        assert!((0.024..0.030).contains(&half), "{half}");
    }

    #[test]
    fn a_wanted_width_gives_the_number_that_reaches_it() {
        let frames = [4218];
        let wanted = SampleSize::HalfWidth(30).conversations(Design::Simple, &frames);
        let half = |number: u64| {
            let size = SampleSize::Number(number as u32);
            Expected::of(size, Design::Simple, &frames).unwrap().rate.reach()
        };
        assert!(half(wanted) <= 0.03 && half(wanted - 1) > 0.03, "{wanted}");
    }

    #[test]
    fn a_sample_is_never_larger_than_its_population_or_than_can_be_reviewed() {
        for (size, frames, found) in [
            (SampleSize::Number(400), vec![10, 20], 30),
            (SampleSize::PerMille(100), vec![40, 60], 10),
            (SampleSize::HalfWidth(1), vec![2_000_000], u64::from(SAMPLE_MAX)),
            (SampleSize::Number(5), vec![], 0),
        ] {
            assert_eq!(size.conversations(Design::Stratified, &frames), found, "{size:?}");
        }
        assert_eq!(Expected::of(SampleSize::Number(5), Design::Simple, &[]), None);
    }

    #[test]
    fn a_sample_without_two_of_each_stratum_is_too_small_and_one_for_a_width_never_is() {
        let frames = [400, 30, 1];
        for (size, least) in [
            (SampleSize::Number(4), Some(5)),
            (SampleSize::Number(5), None),
            (SampleSize::PerMille(10), None),
            (SampleSize::PerMille(9), Some(5)),
            (SampleSize::HalfWidth(500), None),
        ] {
            assert_eq!(size.too_small(Design::Stratified, &frames), least, "{size:?}");
            let expected = Expected::of(size, Design::Stratified, &frames);
            assert_eq!(expected.is_none(), least.is_some(), "{size:?}");
        }
        assert_eq!(
            SampleSize::Number(1).too_small(Design::TwoStratum, &[9, 50]),
            None,
            "all at risk and two"
        );
    }
}
