//! The correctness rate of a population from a sample of it (`DECISIONS` 30), and how wide its interval will be.
//!
//! Answers are judged, but conversations are drawn: the rate is the ratio of two estimated totals (J. Hájek, 1971), whose
//! spread is that between the conversations of a stratum, by linearisation (W. G. Cochran, "Sampling Techniques", 3rd
//! edition, 1977, section 6.11: combined ratio estimate). How often its interval holds the truth is simulated in
//! `simulation.rs`.

mod interval;
mod planner;
#[cfg(test)]
mod simulation;
#[cfg(test)]
mod tests;

pub use planner::Planner;

use crate::domain::leak_check::Rate;

/// Of fewer judged answers a share says little (`LOOKS` 7: a hollow dot).
const ANSWERS_FEW: u64 = 20;

/// What was judged in one conversation of a sample. One that is not of what the figure is about, of another language for
/// example, has nothing judged but belongs to the sample: that it was drawn tells how large that part is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// Answers judged, without those that are not assessable.
    pub judged: u32,
    /// Those of them that are correct, or have the verdict whose share is asked for.
    pub correct: u32,
}

/// A stratum with what was judged of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stratum {
    /// Conversations of the population in it.
    pub frame: u64,
    /// The conversations of the sample that were reviewed. Those that were not, for whatever reason, are taken to be like
    /// them: each of these stands for `frame` by their number.
    pub conversations: Vec<Judged>,
}

/// The correctness rate of a population.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The weighted share with its 95 % interval.
    pub rate: Rate,
    /// Conversations in which something was judged.
    pub conversations: u64,
    /// Answers judged.
    pub answers: u64,
}

impl Estimate {
    /// Whether so few answers were judged that the share says little.
    pub fn rests_on_few(&self) -> bool {
        self.answers < ANSWERS_FEW
    }

    /// The rate of these strata; `None` where nothing was judged. A stratum of which no conversation was reviewed is left
    /// out, and the figure is one of the others.
    ///
    /// The interval is made on the logit scale, so that it stays between 0 and 1, with Student's t, whose degrees of
    /// freedom are the conversations with something judged less the strata. Strata that were reviewed as a whole add
    /// nothing to it. What strata in which no answer, or every answer, is correct may hide is added to that side by
    /// [`hidden`].
    pub fn of(strata: &[Stratum]) -> Option<Self> {
        let strata: Vec<&Stratum> =
            strata.iter().filter(|stratum| !stratum.conversations.is_empty()).collect();
        let sum = |count: fn(&Stratum) -> u64| -> u64 { strata.iter().copied().map(count).sum() };
        let (conversations, answers) = (sum(Stratum::with_answers), sum(Stratum::judged));
        if answers == 0 {
            return None;
        }
        let total = |count: fn(&Stratum) -> u64| -> f64 {
            strata.iter().map(|stratum| stratum.weight() * count(stratum) as f64).sum()
        };
        let judged = total(Stratum::judged);
        let share = total(Stratum::correct) / judged;
        let variance: f64 = strata.iter().map(|stratum| stratum.variance(share)).sum();
        let freedom: u64 = strata.iter().copied().map(Stratum::freedom).sum();
        let rate = interval::logit(share, variance.sqrt() / judged, freedom);
        let failures = hidden(&strata, judged, |stratum| stratum.correct() == stratum.judged());
        let successes = hidden(&strata, judged, |stratum| stratum.correct() == 0);
        let rate = Rate {
            share,
            low: (share - (share - rate.low).hypot(failures)).max(0.0),
            high: (share + (rate.high - share).hypot(successes)).min(1.0),
        };
        Some(Self { rate, conversations, answers })
    }
}

impl Stratum {
    fn judged(&self) -> u64 {
        self.conversations.iter().map(|one| u64::from(one.judged)).sum()
    }

    fn correct(&self) -> u64 {
        self.conversations.iter().map(|one| u64::from(one.correct)).sum()
    }

    fn with_answers(&self) -> u64 {
        self.conversations.iter().filter(|one| one.judged > 0).count() as u64
    }

    fn is_whole(&self) -> bool {
        self.conversations.len() as u64 >= self.frame
    }

    /// For how many conversations one of the sample stands.
    fn weight(&self) -> f64 {
        self.frame as f64 / self.conversations.len() as f64
    }

    /// What it adds to the variance of the estimated total of `correct - share * judged`.
    fn variance(&self, share: f64) -> f64 {
        if self.is_whole() {
            return 0.0;
        }
        let size = self.conversations.len() as f64;
        let rest = |one: &Judged| f64::from(one.correct) - share * f64::from(one.judged);
        // A conversation that is alone in its stratum is compared with the mean of all, which is 0: that rather widens
        // the interval (as the option "adjust" of T. Lumley's package `survey` for R).
        let alone = self.conversations.len() == 1;
        let mean = if alone { 0.0 } else { self.conversations.iter().map(rest).sum::<f64>() / size };
        let squares: f64 = self.conversations.iter().map(|one| (rest(one) - mean).powi(2)).sum();
        let spread = squares / (size - 1.0).max(1.0);
        self.weight().powi(2) * size * (1.0 - size / self.frame as f64) * spread
    }

    fn freedom(&self) -> u64 {
        if self.is_whole() { 0 } else { self.with_answers().saturating_sub(1) }
    }
}

/// What the strata of this kind, in which nothing went wrong or nothing right, may hide: their share of all answers times
/// the exact bound (C. J. Clopper and E. S. Pearson, 1934), for their conversations show no spread.
///
/// The bound is of as many trials as conversations of equal weight would be (L. Kish, 1965): all answers of a
/// conversation may share one fate.
fn hidden(strata: &[&Stratum], judged: f64, is_meant: fn(&Stratum) -> bool) -> f64 {
    let (mut sum, mut squares): (f64, f64) = (0.0, 0.0);
    for stratum in strata.iter().filter(|stratum| !stratum.is_whole() && is_meant(stratum)) {
        for one in &stratum.conversations {
            let weighted = stratum.weight() * f64::from(one.judged);
            sum += weighted;
            squares += weighted * weighted;
        }
    }
    if sum > 0.0 { sum / judged * (1.0 - interval::TAIL.powf(squares / (sum * sum))) } else { 0.0 }
}
