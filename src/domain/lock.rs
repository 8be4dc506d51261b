//! The idle lock: after how long without a sign of life the screen is locked.

/// Minutes without a key, a click or a move of the pointer, after which the screen is locked: 3 to 15, 10 unless a
/// supervisor says otherwise (`SECURITY` 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LockMinutes(u32);

impl LockMinutes {
    /// Shortest.
    const MIN: u32 = 3;
    /// Longest.
    const MAX: u32 = 15;

    /// This number of minutes, if it is allowed.
    pub fn new(minutes: u32) -> Option<Self> {
        (Self::MIN..=Self::MAX).contains(&minutes).then_some(Self(minutes))
    }

    /// Every value, the shortest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (Self::MIN..=Self::MAX).map(Self)
    }

    /// The number.
    pub fn minutes(self) -> u32 {
        self.0
    }

    /// The same in milliseconds.
    pub fn millis(self) -> i64 {
        i64::from(self.0) * 60 * 1000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_to_fifteen_minutes_are_allowed() {
        for (minutes, allowed) in [(0, false), (2, false), (3, true), (15, true), (16, false)] {
            assert_eq!(LockMinutes::new(minutes).is_some(), allowed, "{minutes}");
        }
        assert_eq!(LockMinutes::all().count(), 13);
    }
}
