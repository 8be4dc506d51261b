//! How a sample is divided between strata.

use std::cmp::Reverse;

/// Fewest conversations of a stratum.
pub(super) const LEAST: u64 = 2;

/// The fewest conversations that have [`LEAST`] of each stratum, or all of it.
pub(super) fn least(frames: &[u64]) -> u64 {
    frames.iter().map(|frame| LEAST.min(*frame)).sum()
}

/// In proportion to the frames, by largest remainders, and at least [`LEAST`] of each stratum that has them, also where the
/// total is too small for that. Never more than there are.
pub(super) fn allocate(total: u64, frames: &[u64]) -> Vec<u64> {
    let total = total.max(least(frames)).min(frames.iter().sum());
    // A stratum whose part is too small gets the least, which makes the parts of the others smaller.
    let mut sizes: Vec<Option<u64>> = vec![None; frames.len()];
    loop {
        let given: u64 = sizes.iter().flatten().sum();
        let open = frames.iter().zip(&sizes).filter(|(_, size)| size.is_none());
        let shared = Shared { total: total - given, frame: open.map(|(frame, _)| frame).sum() };
        let mut is_settled = true;
        for (size, frame) in sizes.iter_mut().zip(frames) {
            let least = LEAST.min(*frame);
            if size.is_none() && shared.part(*frame).0 < least {
                *size = Some(least);
                is_settled = false;
            }
        }
        if is_settled {
            return shared.fill(&sizes, frames);
        }
    }
}

/// So many conversations for strata that have so many together.
struct Shared {
    total: u64,
    frame: u64,
}

impl Shared {
    /// The part of a stratum: whole conversations, and the remainder in parts of `frame`.
    fn part(&self, frame: u64) -> (u64, u128) {
        let part = u128::from(self.total) * u128::from(frame);
        let all = u128::from(self.frame.max(1));
        ((part / all) as u64, part % all)
    }

    /// Gives the strata without a size their parts; what rounding leaves goes to the largest remainders.
    fn fill(&self, sizes: &[Option<u64>], frames: &[u64]) -> Vec<u64> {
        let whole = |(size, frame): (&Option<u64>, &u64)| size.unwrap_or_else(|| self.part(*frame).0);
        let mut filled: Vec<u64> = sizes.iter().zip(frames).map(whole).collect();
        let mut open: Vec<(Reverse<u128>, Reverse<u64>, usize)> = Vec::new();
        let mut left = self.total;
        for (place, (size, frame)) in sizes.iter().zip(frames).enumerate() {
            if size.is_none() {
                let (whole, rest) = self.part(*frame);
                left -= whole;
                open.push((Reverse(rest), Reverse(*frame), place));
            }
        }
        open.sort_unstable();
        for (_, _, place) in open.into_iter().take(left as usize) {
            if let Some(size) = filled.get_mut(place) {
                *size += 1;
            }
        }
        filled
    }
}
