//! The time that work takes in the demo.

use crate::domain::{Day, Timestamp};
use crate::engine::{Clock as _, ManualClock};
use std::ops::RangeInclusive;

/// The hours in which people work: the clock goes forward, to their end at most.
pub(super) struct Hours<'a> {
    clock: &'a ManualClock,
    until: Timestamp,
    rng: fastrand::Rng,
}

impl<'a> Hours<'a> {
    /// From what the clock shows until this instant.
    pub(super) fn new(clock: &'a ManualClock, until: Timestamp, seed: u64) -> Self {
        Self { clock, until, rng: fastrand::Rng::with_seed(seed ^ 2) }
    }

    /// So many seconds pass.
    pub(super) fn pass(&mut self, secs: RangeInclusive<i64>) {
        let passed = self.clock.now().0 + 1000 * self.rng.i64(secs);
        self.clock.set(Timestamp(passed.min(self.until.0)));
    }

    /// The day that the clock shows.
    pub(super) fn today(&self) -> Day {
        self.clock.now().day()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_takes_time_and_ends_with_its_hours() {
        let (begun, until) = (Timestamp(1_000), Timestamp(200_000));
        let clock = ManualClock::new(begun);
        let mut hours = Hours::new(&clock, until, 1);
        hours.pass(15..=70);
        let first = clock.now();
        assert!(first.0 - begun.0 >= 15_000, "{first:?}");
        for _ in 0..20 {
            hours.pass(15..=70);
        }
        assert_eq!(clock.now(), until);
    }
}
