//! How long a sign-in is refused after failures (`SECURITY` 2).

use super::Timestamp;

/// Failures from which on an account waits.
const FREE: u32 = 5;
/// The longest wait in seconds at a place where the account has signed in before.
pub const WAIT_KNOWN_S: i64 = 60;
/// The longest wait in seconds elsewhere.
pub const WAIT_ELSEWHERE_S: i64 = 15 * 60;
/// After so many failures elsewhere it is closed there, until somebody signs in at a known place.
pub const CLOSED_AT: u32 = 100;

/// Failures of one account at one place, or at all places that it has not signed in from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Throttle {
    /// Whether it has signed in there before.
    pub known: bool,
    /// Failures in a row.
    pub failures: u32,
    /// Since when it waits.
    pub waits_from: Timestamp,
    /// Until when.
    pub waits_until: Timestamp,
}

impl Throttle {
    /// Whether a sign-in is refused now, whatever is typed.
    pub fn waits(&self, now: Timestamp) -> bool {
        now < self.waits_until
    }

    /// Whether it is refused at any time, since this is no place from which the account has signed in.
    pub fn is_closed(&self) -> bool {
        !self.known && self.failures >= CLOSED_AT
    }

    /// After a refusal at this time. A clock that was set back makes no wait longer than it was: it begins anew.
    #[must_use]
    pub fn refused(self, now: Timestamp) -> Self {
        if now >= self.waits_from {
            return self;
        }
        let waits_until = Timestamp(now.0 + (self.waits_until.0 - self.waits_from.0));
        Self { waits_from: now, waits_until, ..self }
    }

    /// After one more failure.
    #[must_use]
    pub fn failed(self, now: Timestamp) -> Self {
        let failures = self.failures.saturating_add(1);
        let cap = if self.known { WAIT_KNOWN_S } else { WAIT_ELSEWHERE_S };
        let wait = match failures.checked_sub(FREE - 1) {
            None | Some(0) => 0,
            Some(over) => 1_i64.checked_shl(over).unwrap_or(cap).clamp(0, cap),
        };
        let waits_until = Timestamp(now.0.saturating_add(wait * 1000));
        Self { failures, waits_from: now, waits_until, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(known: bool, failures: u32, now: Timestamp) -> Throttle {
        (0..failures).fold(Throttle { known, ..Throttle::default() }, |throttle, _| throttle.failed(now))
    }

    #[test]
    fn from_the_fifth_failure_on_the_wait_doubles_up_to_its_cap() {
        let now = Timestamp(1_000_000);
        let waits = |known| {
            [4, 5, 6, 9, 10, 14, 20, 99].map(|failures| {
                let throttle = after(known, failures, now);
                (throttle.waits_until.0 - now.0) / 1000
            })
        };
        assert_eq!(waits(true), [0, 2, 4, 32, 60, 60, 60, 60]);
        assert_eq!(waits(false), [0, 2, 4, 32, 64, 900, 900, 900]);
    }

    #[test]
    fn a_wait_ends_by_the_clock_and_no_clock_makes_it_longer() {
        let now = Timestamp(1_000_000_000);
        let throttle = after(true, 10, now);
        for (seconds, refused) in [(0, true), (59, true), (60, false), (61, false), (-86_400, true)] {
            assert_eq!(throttle.waits(Timestamp(now.0 + seconds * 1000)), refused, "{seconds} s");
        }
        let back = Timestamp(now.0 - 86_400_000);
        let anew = throttle.refused(back);
        assert!(anew.waits(Timestamp(back.0 + 59_000)) && !anew.waits(Timestamp(back.0 + 60_000)));
        assert_eq!(throttle.refused(Timestamp(now.0 + 1)), throttle);
    }

    #[test]
    fn after_a_hundred_failures_only_places_that_are_not_known_close() {
        let now = Timestamp(1_000_000_000);
        let later = Timestamp(now.0 + 100 * 86_400_000);
        assert!(!after(false, 99, now).is_closed());
        assert!(after(false, 100, now).is_closed() && !after(false, 100, now).waits(later));
        assert!(!after(true, 1000, now).is_closed());
    }
}
