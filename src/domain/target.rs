//! The target of the register: which share of answers is to be correct.

/// A share in whole per cent, 1 to 100. A register has none unless a supervisor sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target(u32);

impl Target {
    /// So many per cent, if that can be a target.
    pub fn new(percent: u32) -> Option<Self> {
        (1..=100).contains(&percent).then_some(Self(percent))
    }

    /// Per cent.
    pub fn percent(self) -> u32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_a_hundred_per_cent_can_be_a_target() {
        for (percent, allowed) in [(0, false), (1, true), (100, true), (101, false)] {
            assert_eq!(Target::new(percent).is_some(), allowed, "{percent}");
        }
    }
}
