//! How wide an interval will be, and how large a sample has to be for it, before anything is drawn.

use super::interval;
use crate::domain::leak_check::Rate;
use crate::domain::sample::Design;

/// What is known and what is assumed of a population when a round is planned.
#[derive(Clone, Debug, PartialEq)]
pub struct Planner {
    /// How the sample is drawn.
    pub design: Design,
    /// Conversations of each stratum, in the order of [`Design::sizes`].
    pub frames: Vec<u64>,
    /// The assumed correctness rate, of each stratum the same. Nearer than 0.01 to 0 or 1 counts as 0.01: nobody knows so
    /// much before.
    pub share: f64,
    /// The assumed judged answers of a conversation, more than 0.
    pub answers: f64,
    /// How much larger the variance is than if every answer had been drawn by itself, because answers of one conversation
    /// are alike (L. Kish, 1965: design effect); 1 is no larger.
    pub effect: f64,
}

impl Planner {
    /// The interval that a sample of so many conversations, or of [`Design::least`], will have if all is as assumed; `None`
    /// of an empty population.
    pub fn rate(&self, sample: u64) -> Option<Rate> {
        let all: u64 = self.frames.iter().sum();
        if all == 0 {
            return None;
        }
        let share = self.share.clamp(0.01, 0.99);
        let (mut variance, mut freedom): (f64, u64) = (0.0, 0);
        for (frame, size) in self.frames.iter().zip(self.design.sizes(sample, &self.frames)) {
            if *frame == 0 || size == *frame {
                continue;
            }
            let (frame, answers) = (*frame as f64, size as f64 * self.answers);
            let left = 1.0 - size as f64 / frame;
            variance += (frame / all as f64).powi(2) * left * share * (1.0 - share) * self.effect / answers;
            freedom += size - 1;
        }
        Some(interval::logit(share, variance.sqrt(), freedom))
    }

    /// The fewest conversations whose interval reaches no farther than this to either side ([`Rate::reach`]); at most all.
    /// Rounded up; as strata are filled with whole conversations, one or two fewer may happen to do, too.
    pub fn sample(&self, half_width: f64) -> u64 {
        let is_enough = |total| self.rate(total).is_some_and(|rate| rate.reach() <= half_width);
        let (mut few, mut enough): (u64, u64) = (0, self.frames.iter().sum());
        while few + 1 < enough {
            let middle = few + (enough - few) / 2;
            if is_enough(middle) {
                enough = middle;
            } else {
                few = middle;
            }
        }
        self.design.sizes(enough, &self.frames).iter().sum()
    }
}
