//! What a supervisor plans: a population, how it is divided, and how large a sample is.

use super::RoundKind;
use crate::domain::leak_check::Rate;
use crate::domain::sample::Design;
use crate::domain::{AccountId, Channel, Day, Filter, Language, MonthKey};
use std::collections::BTreeSet;

/// A trait by which a population is divided into strata.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stratifier {
    /// Language.
    Language,
    /// Channel.
    Channel,
    /// Topic, where the source has one.
    Topic,
    /// Month of the start.
    Month,
    /// Whether a risk of the plan is seen in it.
    Risk,
}

impl Stratifier {
    /// Every trait, in the order of the dialog.
    pub const ALL: [Self; 5] = [Self::Language, Self::Channel, Self::Topic, Self::Month, Self::Risk];
}

/// What makes a wrong answer likelier, or dearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Risk {
    /// An adviser went on where the bot had begun.
    Handover,
    /// Something was removed from it.
    Scrubbed,
    /// Somebody wants to come back to it.
    Flagged,
    /// Nothing follows the customer's last message.
    NoAnswer,
    /// The customer thought it bad.
    BadRating,
}

impl Risk {
    /// Every risk, in the order of the dialog.
    pub const ALL: [Self; 5] =
        [Self::Handover, Self::Scrubbed, Self::Flagged, Self::NoAnswer, Self::BadRating];

    fn bit(self) -> i64 {
        1 << self as i64
    }

    /// The number in the store of these risks together.
    pub fn sum(risks: &[Self]) -> i64 {
        risks.iter().fold(0, |sum, risk| sum | risk.bit())
    }

    /// The risks with this [`Risk::sum`], in the order of the dialog.
    pub fn of_sum(sum: i64) -> Vec<Self> {
        Self::ALL.into_iter().filter(|risk| sum & risk.bit() != 0).collect()
    }
}

/// What a stratum is; `None`: not a trait by which the round is divided.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StratumKey {
    /// Language.
    pub language: Option<Language>,
    /// Channel.
    pub channel: Option<Channel>,
    /// Topic; empty: the source has none, or fewer than five conversations have it.
    pub topic: Option<String>,
    /// Month.
    pub month: Option<MonthKey>,
    /// Whether a risk is seen.
    pub risk: Option<bool>,
}

/// A stratum of a population.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StratumFrame {
    /// What it is.
    pub key: StratumKey,
    /// Conversations in it.
    pub frame: u64,
}

/// What is known of a population before a sample of it is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Population {
    /// How it is divided.
    pub strata: Vec<StratumFrame>,
    /// The languages of its conversations, by whatever it is divided.
    pub languages: BTreeSet<Language>,
    /// The last day on which a sample of it could be drawn again: then its first conversation is destroyed. `None`: it is
    /// empty.
    pub recomputable_until: Option<Day>,
    /// Conversations that a calibration leaves out: somebody has begun to review them, so that not everybody could be given
    /// them, or others could read what was said. 0 of any other round.
    pub left_out: u64,
}

/// How large a sample is to be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SampleSize {
    /// So many conversations.
    Number(u32),
    /// So many of a thousand.
    PerMille(u16),
    /// As many as make the interval this wide to each side, per mille.
    HalfWidth(u16),
}

/// Most conversations of one sample: two thousand are a month's work of ten reviewers.
pub const SAMPLE_MAX: u32 = 5000;

/// Most strata of one population: with two conversations each they make a sample of 400, and they are stored in one slice
/// of the writer.
pub const STRATA_MAX: u32 = 200;

/// What a supervisor plans; `T` is how its name is held.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundPlan<T = String> {
    /// Name.
    pub name: T,
    /// The population.
    pub filter: Filter,
    /// What for.
    pub kind: RoundKind,
    /// How it is drawn.
    pub design: Design,
    /// By what the population is divided; empty: not at all.
    pub strata: Vec<Stratifier>,
    /// The risks that [`Stratifier::Risk`] and [`Design::TwoStratum`] look for.
    pub risks: Vec<Risk>,
    /// How large.
    pub size: SampleSize,
    /// Seed; `None`: a random one.
    pub seed: Option<u64>,
    /// Share with two reviewers, per mille.
    pub doubled: u16,
    /// Who reviews.
    pub reviewers: Vec<AccountId>,
    /// Last day of reviewing.
    pub closes: Day,
}

/// A share with its interval as the planner expects it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    /// Conversations of the sample.
    pub conversations: u32,
    /// What the interval would be if the rate were the assumed one.
    pub rate: Rate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn risks_are_kept_as_one_number() {
        for (risks, sum) in [
            (vec![], 0),
            (vec![Risk::Handover], 1),
            (vec![Risk::Flagged, Risk::BadRating], 20),
            (Risk::ALL.to_vec(), 31),
        ] {
            assert_eq!((Risk::sum(&risks), Risk::of_sum(sum)), (sum, risks));
        }
    }
}
