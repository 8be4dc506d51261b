//! Drawing a sample so that anybody can draw it again, and dealing it out to reviewers.
//!
//! The order of a sample is that of SHA-256 over `SEED:NUMBER` (`DECISIONS` 32), both in decimal digits: `sha256sum` finds
//! the same. Of each stratum the first are the sample, so that every conversation of it had the same chance. The receipt says
//! so, and the [figures](crate::docs::figures) have an example.

mod allocate;
mod assign;
#[cfg(test)]
mod tests;

pub use assign::{SampledConversation, UndealtConversation, assign, deal, is_doubled};

use crate::domain::{ConversationNo, RoundItemId};
use sha2::{Digest as _, Sha256};
use std::collections::BinaryHeap;

/// One of so many gets a second reviewer to hide why others do: few enough to be done, enough to hide the failed ones, which
/// are fewer.
const SECONDED_ONE_OF: u64 = 5;

/// How a sample is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Design {
    /// From the whole population at once: one stratum.
    #[default]
    Simple,
    /// From each stratum by itself, in proportion to its conversations.
    Stratified,
    /// All of the first stratum, which holds those at risk, and a part of the rest.
    TwoStratum,
}

impl Design {
    /// Every design, in the order of the numbers that the store keeps.
    pub const ALL: [Self; 3] = [Self::Simple, Self::Stratified, Self::TwoStratum];

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The design with this [`Design::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }

    /// Conversations of a sample of so many of a thousand, rounded up, from strata of so many. With two strata the share
    /// is one of the rest.
    pub fn total(self, per_mille: u16, frames: &[u64]) -> u64 {
        let share = |frames: &[u64]| part(per_mille, frames.iter().sum());
        match (self, frames) {
            (Self::TwoStratum, [risk, rest @ ..]) => risk + share(rest),
            _ => share(frames),
        }
    }

    /// The smallest size of a sample from strata of so many: two of each, or all of it, for one tells nothing of the spread,
    /// and of a stratum of which nothing is drawn nothing is known. 0 with two strata, whose size gives way to what is at
    /// risk.
    pub fn least(self, frames: &[u64]) -> u64 {
        match self {
            Self::Simple | Self::Stratified => allocate::least(frames),
            Self::TwoStratum => 0,
        }
    }

    /// How many conversations of each stratum, which has so many, make a sample of this size: in proportion, and never fewer
    /// than [`Design::least`] has of it. With two strata all of the first are in it, and at least two of the rest, whatever
    /// the size.
    pub fn sizes(self, total: u64, frames: &[u64]) -> Vec<u64> {
        match (self, frames) {
            (Self::TwoStratum, [risk, rest @ ..]) => {
                let mut sizes = vec![*risk];
                sizes.extend(allocate::allocate(total.saturating_sub(*risk).max(allocate::LEAST), rest));
                sizes
            }
            _ => allocate::allocate(total, frames),
        }
    }
}

/// So many of a thousand of a count, rounded up.
fn part(per_mille: u16, count: u64) -> u64 {
    let part = (u128::from(count) * u128::from(per_mille.min(1000))).div_ceil(1000);
    part as u64
}

/// By what conversations are put in order: its bytes are those of the hash.
fn order(seed: u64, number: ConversationNo) -> [u8; 32] {
    Sha256::digest(format!("{seed}:{}", number.0)).into()
}

/// Draws a sample from a frame, each conversation with the place of its stratum, in any order. Of each stratum come as
/// many as its size says, or all, in the order of the hash. The same seed, frame and sizes draw the same sample.
pub fn draw(
    seed: u64,
    frame: impl IntoIterator<Item = (usize, ConversationNo)>,
    sizes: &[u64],
) -> Vec<Vec<ConversationNo>> {
    // The highest of those kept lies on top and gives way to a lower one.
    let mut strata: Vec<BinaryHeap<([u8; 32], ConversationNo)>> = Vec::new();
    strata.resize_with(sizes.len(), BinaryHeap::new);
    for (stratum, number) in frame {
        let (Some(kept), Some(size)) = (strata.get_mut(stratum), sizes.get(stratum)) else { continue };
        let ticket = (order(seed, number), number);
        if (kept.len() as u64) < *size {
            kept.push(ticket);
        } else if let Some(mut highest) = kept.peek_mut()
            && ticket < *highest
        {
            *highest = ticket;
        }
    }
    let numbers = |kept: BinaryHeap<([u8; 32], ConversationNo)>| -> Vec<ConversationNo> {
        kept.into_sorted_vec().into_iter().map(|(_, number)| number).collect()
    };
    strata.into_iter().map(numbers).collect()
}

/// Whether a conversation of a sample gets a second reviewer although nothing critical has failed: one of five. If only
/// those had one in which something has, whoever is called would know it. So would whoever can tell these: they are drawn by
/// the register's key, which no receipt names, and not by the seed.
pub fn is_seconded(id_key: &[u8], item: RoundItemId) -> bool {
    let mut hash = Sha256::new();
    hash.update(b"second");
    hash.update(id_key);
    hash.update(item.0.to_le_bytes());
    hash.finalize()
        .iter()
        .take(8)
        .fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte))
        .is_multiple_of(SECONDED_ONE_OF)
}

/// A stratum of which a sample was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedStratum {
    /// Conversations of the sample.
    pub sample: u64,
    /// All its conversations, sorted.
    pub numbers: Vec<ConversationNo>,
}

/// What [`digest`] is made of, line by line, without their ends.
pub fn lines(strata: &[ListedStratum]) -> impl Iterator<Item = String> {
    strata.iter().enumerate().flat_map(|(place, stratum)| {
        let head = format!("{place} {} {}", stratum.sample, stratum.numbers.len());
        std::iter::once(head).chain(stratum.numbers.iter().map(|number| number.0.to_string()))
    })
}

/// SHA-256 over a frame, each conversation with the place of its stratum, and over the sizes of its samples: what a sample
/// was drawn from, and with which weights it is counted. For each stratum in turn a line with its place, how many were drawn
/// and of how many, then a line with each of its numbers, sorted; all in decimal digits, and `sha256sum` finds the same.
pub fn digest(mut frame: Vec<(usize, ConversationNo)>, sizes: &[u64]) -> [u8; 32] {
    frame.sort_unstable();
    let mut hash = Sha256::new();
    let mut rest = frame.as_slice();
    for (place, size) in sizes.iter().enumerate() {
        let (of_it, others) = rest.split_at(rest.partition_point(|(stratum, _)| *stratum <= place));
        rest = others;
        hash.update(format!("{place} {size} {}\n", of_it.len()));
        for (_, number) in of_it {
            hash.update(format!("{}\n", number.0));
        }
    }
    hash.finalize().into()
}
