//! Which order keys are taken: one bit a second, in chunks that are read from the register when first needed.
//!
//! A chunk of 4,096 seconds takes half a kilobyte, so two years fit in 8 MiB, and a free second behind thousands
//! of equal ones is found by whole words, not one by one (`DECISIONS` 1).

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Seconds in a chunk.
const CHUNK: i64 = 4096;
/// Words of 64 bits in a chunk.
const WORDS: usize = (CHUNK / 64) as usize;

/// The keys that are taken, as far as they were looked at.
#[derive(Default)]
pub(super) struct OrderKeys {
    chunks: BTreeMap<i64, Chunk>,
}

struct Chunk {
    words: [u64; WORDS],
    taken: i64,
    /// The nearest later chunk that may have room, once this one is full.
    onward: i64,
}

impl OrderKeys {
    /// Takes the first free key from `second` on. `stored` reads the keys in use from one to before another.
    pub(super) fn take<E>(
        &mut self,
        second: i64,
        mut stored: impl FnMut(i64, i64) -> Result<Vec<i64>, E>,
    ) -> Result<i64, E> {
        let (start, mut at) = (second.div_euclid(CHUNK), second.rem_euclid(CHUNK));
        let mut index = start;
        loop {
            let chunk = match self.chunks.entry(index) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => {
                    let first = index * CHUNK;
                    unknown.insert(Chunk::new(index, &stored(first, first + CHUNK)?))
                }
            };
            if let Some(found) = chunk.take_from(at) {
                if index > start + 1 {
                    self.shorten(start, index);
                }
                return Ok(index * CHUNK + found);
            }
            index = if chunk.taken == CHUNK { chunk.onward.max(index + 1) } else { index + 1 };
            at = 0;
        }
    }

    /// Gives a key back that was not used.
    pub(super) fn give_back(&mut self, key: i64) {
        if let Some(chunk) = self.chunks.get_mut(&key.div_euclid(CHUNK)) {
            chunk.clear(key.rem_euclid(CHUNK));
        }
    }

    /// Full chunks on the way from `start` point to where room was found.
    fn shorten(&mut self, start: i64, found: i64) {
        for (_, chunk) in self.chunks.range_mut(start..found) {
            if chunk.taken == CHUNK && chunk.onward < found {
                chunk.onward = found;
            }
        }
    }
}

impl Chunk {
    fn new(index: i64, stored: &[i64]) -> Self {
        let mut chunk = Self { words: [0; WORDS], taken: 0, onward: index + 1 };
        for key in stored {
            chunk.set(key.rem_euclid(CHUNK));
        }
        chunk
    }

    fn set(&mut self, at: i64) {
        if let Some(word) = self.words.get_mut((at / 64) as usize) {
            let bit = 1 << (at % 64);
            self.taken += i64::from(*word & bit == 0);
            *word |= bit;
        }
    }

    fn clear(&mut self, at: i64) {
        if let Some(word) = self.words.get_mut((at / 64) as usize) {
            let bit = 1 << (at % 64);
            self.taken -= i64::from(*word & bit != 0);
            *word &= !bit;
        }
    }

    fn take_from(&mut self, at: i64) -> Option<i64> {
        if self.taken == CHUNK {
            return None;
        }
        // Bits before `at` count as taken in the first word only.
        let mut before = (1_u64 << (at % 64)) - 1;
        for (place, word) in self.words.iter().enumerate().skip((at / 64) as usize) {
            let free = !(*word | before);
            if free != 0 {
                let found = place as i64 * 64 + i64::from(free.trailing_zeros());
                self.set(found);
                return Some(found);
            }
            before = 0;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;

    fn take(keys: &mut OrderKeys, second: i64) -> i64 {
        let stored = |first: i64, end: i64| {
            Ok::<_, Infallible>(
                [100, 101, 103].into_iter().filter(|key| (first..end).contains(key)).collect(),
            )
        };
        match keys.take(second, stored) {
            Ok(key) => key,
        }
    }

    #[test]
    fn the_next_free_second_is_taken_also_past_stored_ones() {
        let mut keys = OrderKeys::default();
        assert_eq!([100, 100, 100, 99, 99].map(|at| take(&mut keys, at)), [102, 104, 105, 99, 106]);
        keys.give_back(102);
        assert_eq!(take(&mut keys, 100), 102);
    }

    #[test]
    fn a_hundred_thousand_equal_times_take_a_hundred_thousand_keys_in_order() {
        let mut keys = OrderKeys::default();
        for n in 0..100_000 {
            assert_eq!(take(&mut keys, 1_700_000_000), 1_700_000_000 + n);
        }
        assert_eq!(take(&mut keys, 1_699_999_999), 1_699_999_999);
    }

    #[test]
    fn seconds_before_1970_have_keys_too() {
        let mut keys = OrderKeys::default();
        assert_eq!([-5, -5, -4].map(|at| take(&mut keys, at)), [-5, -4, -3]);
    }
}
