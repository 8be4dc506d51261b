//! By what a sample can be drawn again, and what drawing it again shows.

use super::{Risk, StratumKey};
use crate::domain::sample::Design;
use crate::domain::{Day, Timestamp};

/// One row of a receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundStratum {
    /// What it is.
    pub key: StratumKey,
    /// Conversations in the population.
    pub frame: u64,
    /// Conversations in the sample.
    pub sample: u64,
}

impl RoundStratum {
    /// How likely a conversation of it was to be drawn.
    pub fn probability(&self) -> f64 {
        if self.frame == 0 { 0.0 } else { self.sample as f64 / self.frame as f64 }
    }
}

/// By what a sample can be drawn again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Conversations of the population.
    pub frame: u64,
    /// Conversations of the sample.
    pub sample: u64,
    /// How it was drawn.
    pub design: Design,
    /// The risks by which those at risk were found; empty: it is not divided by risk, or was drawn before they were kept.
    pub risks: Vec<Risk>,
    /// Seed.
    pub seed: u64,
    /// SHA-256 over the numbers of the population by stratum and the sizes of the samples ([`crate::domain::sample::digest`]).
    pub digest: [u8; 32],
    /// The search that names the population, in neutral words.
    pub query: String,
    /// When it was drawn.
    pub drawn: Timestamp,
    /// By whom.
    pub by: String,
    /// The last day on which it can be drawn again.
    pub recomputable_until: Day,
    /// Version of the scorecard; `None`: none was published.
    pub scorecard: Option<u32>,
    /// Share with two reviewers, per mille.
    pub doubled: u16,
}

impl Receipt {
    /// The digest in hexadecimal digits.
    pub fn digest_digits(&self) -> String {
        self.digest.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
    }
}

/// What drawing again shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verification {
    /// The same conversations; so many of the sample were destroyed since.
    Same {
        /// Conversations that were compared.
        compared: u64,
        /// Conversations of the sample that are gone.
        gone: u64,
    },
    /// Others, or list and sizes are not those of the digest.
    Different,
    /// The list of the population went with its first destruction.
    Past,
}
