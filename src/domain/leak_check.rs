//! The leak check: a random sample of stored messages is judged for what the sieve left and for what it removed too
//! much of. What is kept are numbers.

use crate::domain::{
    AccountId, ConversationId, ConversationNo, LeakCheckId, MessageRole, StoredText, Timestamp,
};
use fastrand::Rng;

/// Sizes that are offered. With 200 messages and no leftover the interval ends at 1.9 %, with 400 at 1.0 %, with 1,000
/// at 0.4 %.
pub const SIZES: [u32; 4] = [50, 200, 400, 1000];

/// Most messages of one sample.
pub const SIZE_MAX: u32 = 5000;

/// What a reviewer finds in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    /// Nothing personal is left, and nothing else was removed.
    Clean,
    /// Something personal is left.
    Leftover,
    /// Something was removed that is nobody's.
    TooMuch,
}

impl Finding {
    /// Every finding, in the order of the numbers that the store keeps and of the keys 1 to 3.
    pub const ALL: [Self; 3] = [Self::Clean, Self::Leftover, Self::TooMuch];

    /// The number in the store.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The finding with this [`Finding::number`].
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|at| Self::ALL.get(at).copied())
    }
}

/// A leak check, as far as it has come. It holds no text, so it outlives the messages of its sample.
#[derive(Clone, Debug, PartialEq)]
pub struct LeakCheck {
    /// Key.
    pub id: LeakCheckId,
    /// Who judges.
    pub account: AccountId,
    /// The name that colleagues see.
    pub reviewer: String,
    /// When the sample was drawn.
    pub begun: Timestamp,
    /// When it was finished, if it was.
    pub finished: Option<Timestamp>,
    /// Seed of the sample.
    pub seed: u32,
    /// Oldest and newest version of the rules by which the messages of the sample had been scrubbed.
    pub rules: (u32, u32),
    /// Messages from which the sample was drawn.
    pub frame: u64,
    /// Messages drawn.
    pub size: u32,
    /// Messages judged, by [`Finding::ALL`].
    pub found: [u32; 3],
    /// Messages that are still to be judged; those whose conversation is gone are not.
    pub left: u32,
}

impl LeakCheck {
    /// Messages judged.
    pub fn judged(&self) -> u32 {
        self.found.iter().sum()
    }

    /// Share of the judged messages with this finding, with its interval; `None` while none is judged.
    pub fn rate(&self, finding: Finding) -> Option<Rate> {
        let found = self.found.get(finding as usize).copied().unwrap_or(0);
        Rate::of(found, self.judged())
    }
}

/// A message of a sample, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampledMessage {
    /// Place in the sample, from 0.
    pub place: u32,
    /// Its conversation.
    pub conversation: ConversationId,
    /// The number by which the conversation is named.
    pub number: ConversationNo,
    /// Who wrote it.
    pub role: MessageRole,
    /// What, scrubbed.
    pub text: StoredText,
    /// What was found in it, if it was judged.
    pub finding: Option<Finding>,
}

/// A share with its 95 % interval, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// The share.
    pub share: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Rate {
    /// The share of `found` in `all` by Wilson (1927), which holds for few and for none; `None` of nothing.
    pub fn of(found: u32, all: u32) -> Option<Self> {
        /// 97.5th percentile of the normal distribution.
        const Z: f64 = 1.959_963_984_540_054;
        if all == 0 {
            return None;
        }
        let (n, share) = (f64::from(all), f64::from(found) / f64::from(all));
        let whole = 1.0 + Z * Z / n;
        let middle = (share + Z * Z / (2.0 * n)) / whole;
        let half = Z / whole * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        // The ends are exact where rounding would leave a speck.
        let low = if found == 0 { 0.0 } else { (middle - half).max(0.0) };
        let high = if found == all { 1.0 } else { (middle + half).min(1.0) };
        Some(Self { share, low, high })
    }

    /// How far the interval reaches from the share, on the side on which it reaches farther.
    pub fn reach(self) -> f64 {
        (self.high - self.share).max(self.share - self.low)
    }
}

/// Draws messages with equal chances while they pass (algorithm R of Vitter, 1985): how many there are need not be
/// known before. The same seed draws the same of the same messages.
pub struct Drawing {
    size: usize,
    random: Rng,
    seen: u64,
    drawn: Vec<Drawn>,
}

/// A message that was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Its conversation.
    pub conversation: ConversationId,
    /// Its place in the conversation.
    pub seq: u32,
    /// Version of the rules that scrubbed it.
    pub rules: u32,
}

impl Drawing {
    /// A drawing of so many messages.
    pub fn new(size: u32, seed: u32) -> Self {
        Self { size: size as usize, random: Rng::with_seed(u64::from(seed)), seen: 0, drawn: Vec::new() }
    }

    /// The messages of a conversation pass.
    pub fn pass(&mut self, conversation: ConversationId, messages: u32, rules: u32) {
        for seq in 0..messages {
            let drawn = Drawn { conversation, seq, rules };
            if self.drawn.len() < self.size {
                self.drawn.push(drawn);
            } else if let Ok(place) = usize::try_from(self.random.u64(0..=self.seen))
                && let Some(replaced) = self.drawn.get_mut(place)
            {
                *replaced = drawn;
            }
            self.seen += 1;
        }
    }

    /// Messages that have passed.
    pub fn frame(&self) -> u64 {
        self.seen
    }

    /// The sample, in an order of its own: whatever part of it is judged is a random sample, too.
    pub fn sample(mut self) -> Vec<Drawn> {
        self.random.shuffle(&mut self.drawn);
        self.drawn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_is_wilsons() {
        // By the formula, worked out apart from this program.
        for (found, all, low, high) in [
            (0, 50, 0.0, 0.071_348),
            (1, 200, 0.000_883, 0.027_774),
            (5, 100, 0.021_544, 0.111_750),
            (10, 10, 0.722_467, 1.0),
        ] {
            let rate = Rate::of(found, all).unwrap();
            let close = |a: f64, b: f64| (a - b).abs() < 1e-4;
            assert!(close(rate.low, low) && close(rate.high, high), "{found} of {all}: {rate:?}");
        }
        assert_eq!(Rate::of(0, 0), None);
    }

    #[test]
    fn every_message_has_the_same_chance_whatever_the_length_of_its_conversation() {
        const ROUNDS: u32 = 4000;
        let lengths = [1_u32, 7, 2, 40];
        let mut drawn = vec![0_u32; 50];
        let mut first = vec![0_u32; 50];
        for seed in 0..ROUNDS {
            let mut drawing = Drawing::new(5, seed);
            for (id, length) in (0..).zip(lengths) {
                drawing.pass(ConversationId(id), length, 1);
            }
            assert_eq!(drawing.frame(), 50);
            for (place, message) in drawing.sample().into_iter().enumerate() {
                let before: u32 = lengths[..message.conversation.0 as usize].iter().sum();
                drawn[(before + message.seq) as usize] += 1;
                first[(before + message.seq) as usize] += u32::from(place == 0);
            }
        }
        // 400 and 80 are expected; the bounds lie at 5 standard deviations.
        assert!(drawn.iter().all(|count| (305..=495).contains(count)), "{drawn:?}");
        assert!(first.iter().all(|count| (36..=124).contains(count)), "{first:?}");
    }

    #[test]
    fn the_same_seed_draws_the_same_and_another_another() {
        let sample = |seed| {
            let mut drawing = Drawing::new(10, seed);
            drawing.pass(ConversationId(1), 1000, 1);
            drawing.sample()
        };
        assert_eq!(sample(7), sample(7));
        assert_ne!(sample(7), sample(8));
        let mut few = Drawing::new(10, 7);
        few.pass(ConversationId(1), 3, 1);
        assert_eq!(few.sample().len(), 3, "all there are");
    }
}
