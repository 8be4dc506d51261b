//! How often the interval holds the truth: a thousand rounds on a population of which all is known.
//!
//! Known is which answers of 10,000 conversations are right. The reviewers are imperfect and err anew in each round: of
//! the wrong answers they call one in five correct, and of the right ones they call as many wrong, in each stratum by
//! itself. So the share that they would find if they reviewed everything again and again is the known one, and the
//! interval has to carry their errors beside the chance of the draw. Where their errors do not even out it holds what
//! they would say, and not what is so: that is what settled differences and agreement are for, and the last case shows
//! it.

use super::{Estimate, Judged, Stratum};
use crate::domain::ConversationNo;
use crate::domain::sample::{Design, draw};
use fastrand::Rng;

const ROUNDS: usize = 1000;

/// Rounds by one seed: each takes the next conversations in its order, which are as good a sample as the first ones.
const ROUNDS_OF_A_SEED: usize = 33;

/// Conversations of each stratum, and how likely an answer of it is right.
const STRATA: [(usize, f64); 6] =
    [(4000, 0.92), (2000, 0.96), (1200, 0.86), (600, 0.94), (1500, 0.82), (700, 0.72)];

/// How likely a wrong answer is called correct.
const OVERLOOKED: f64 = 0.2;

/// A conversation of which all is known.
#[derive(Clone, Copy)]
struct Known {
    stratum: usize,
    at_risk: bool,
    right: u32,
    wrong: u32,
}

/// How likely a right answer is called wrong, and a wrong one correct.
type Errors = (f64, f64);

/// The population. One conversation in seven is a hard one, whose answers are wrong together, and which is at risk more
/// often; an answer in 25 is not assessable.
fn population() -> Vec<Known> {
    let mut random = Rng::with_seed(2026);
    let mut population = Vec::new();
    for (stratum, (size, chance)) in STRATA.into_iter().enumerate() {
        for _ in 0..size {
            let is_hard = random.f64() < 0.15;
            let at_risk = random.f64() < if is_hard { 0.06 } else { 0.004 };
            let mut known = Known { stratum, at_risk, right: 0, wrong: 0 };
            for _ in 0..=random.usize(0..6) {
                if random.f64() < 0.04 {
                    continue;
                }
                if random.f64() < if is_hard { chance - 0.35 } else { chance } {
                    known.right += 1;
                } else {
                    known.wrong += 1;
                }
            }
            population.push(known);
        }
    }
    population
}

/// The same with hardly a failure but in those at risk.
fn faultless(population: &[Known]) -> Vec<Known> {
    let mended = |(place, known): (usize, &Known)| {
        let answers = known.right + known.wrong;
        let wrong = if place.is_multiple_of(40) { answers.min(1) } else { 0 };
        if known.at_risk { *known } else { Known { right: answers - wrong, wrong, ..*known } }
    };
    population.iter().enumerate().map(mended).collect()
}

/// Errors that even out in each stratum: as many right answers are called wrong as wrong ones are called correct.
fn even(population: &[Known]) -> Vec<Errors> {
    let errors = |stratum: usize| {
        let of_it = || population.iter().filter(|known| known.stratum == stratum);
        let [right, wrong] =
            [of_it().map(|known| known.right).sum::<u32>(), of_it().map(|known| known.wrong).sum()];
        (OVERLOOKED * f64::from(wrong) / f64::from(right), OVERLOOKED)
    };
    (0..STRATA.len()).map(errors).collect()
}

/// What reviewers with these errors say of a conversation this time.
fn judged(known: &Known, (missed, overlooked): Errors, random: &mut Rng) -> Judged {
    let right = (0..known.right).filter(|_| random.f64() >= missed).count();
    let wrong = (0..known.wrong).filter(|_| random.f64() < overlooked).count();
    Judged { judged: known.right + known.wrong, correct: (right + wrong) as u32 }
}

/// One design on one population.
struct Case<'a> {
    population: &'a [Known],
    /// The place of a conversation's stratum.
    stratum: fn(&Known) -> usize,
    sizes: Vec<u64>,
    errors: Vec<Errors>,
    /// What the figure is about.
    is_in: fn(&Known) -> bool,
    seed: u64,
}

impl Case<'_> {
    /// By seed and by stratum the places of all conversations, in the order in which they are drawn.
    fn strata(&self, order: &[ConversationNo]) -> Vec<Vec<usize>> {
        let mut strata = vec![Vec::new(); self.sizes.len()];
        for number in order {
            let place = number.0 as usize;
            strata[(self.stratum)(&self.population[place])].push(place);
        }
        strata
    }

    /// In how many rounds the interval holds the known share.
    fn held(&self, orders: &[Vec<ConversationNo>]) -> usize {
        let known = || self.population.iter().filter(|known| (self.is_in)(known));
        let right: u32 = known().map(|known| known.right).sum();
        let truth = f64::from(right) / f64::from(known().map(|known| known.right + known.wrong).sum::<u32>());
        let mut random = Rng::with_seed(self.seed);
        let mut held = 0;
        for round in 0..ROUNDS {
            let strata = self.strata(&orders[round / ROUNDS_OF_A_SEED]);
            let mut reviewed = Vec::new();
            for (all, size) in strata.iter().zip(&self.sizes) {
                let size = *size as usize;
                let from = if size < all.len() { round % ROUNDS_OF_A_SEED * size } else { 0 };
                let drawn = all[from..from + size].iter().map(|place| &self.population[*place]);
                let conversations = drawn.map(|known| {
                    let errors = self.errors[known.stratum];
                    if (self.is_in)(known) { judged(known, errors, &mut random) } else { Judged::default() }
                });
                let conversations = conversations.collect();
                reviewed.push(Stratum { frame: all.len() as u64, conversations });
            }
            let rate = Estimate::of(&reviewed).unwrap().rate;
            held += usize::from(rate.low <= truth && truth <= rate.high);
        }
        held
    }
}

#[test]
fn the_interval_holds_what_is_known_in_93_to_97_of_a_hundred_rounds_of_reviewers_whose_errors_even_out() {
    let population = population();
    let faultless = faultless(&population);
    let frames = STRATA.map(|(size, _)| size as u64);
    let at_risk = population.iter().filter(|known| known.at_risk).count() as u64;
    let two = [at_risk, 10_000 - at_risk];
    let whole = |seed: u64| {
        let all = (0..10_000).map(|number| (0, ConversationNo(number)));
        draw(seed, all, &[10_000]).concat()
    };
    let orders: Vec<_> = (0..=(ROUNDS / ROUNDS_OF_A_SEED) as u64).map(whole).collect();
    let simple = Case {
        population: &population,
        stratum: |_| 0,
        sizes: Design::Simple.sizes(300, &[10_000]),
        errors: even(&population),
        is_in: |_| true,
        seed: 1,
    };
    let errors = simple.errors.clone();
    let by_risk: fn(&Known) -> usize = |known| usize::from(!known.at_risk);
    let stratified = Case {
        stratum: |known| known.stratum,
        sizes: Design::Stratified.sizes(300, &frames),
        errors: errors.clone(),
        seed: 2,
        ..simple
    };
    let sizes = Design::TwoStratum.sizes(300, &two);
    let two_strata = Case { stratum: by_risk, sizes, errors: errors.clone(), seed: 3, ..simple };
    // Of the third stratum only, which is an eighth: the others are in the sample with nothing judged.
    let (is_in, sizes): (fn(&Known) -> bool, _) = (|known| known.stratum == 2, simple.sizes.clone());
    let part = Case { sizes, errors, is_in, seed: 4, ..simple };
    let sizes = Design::TwoStratum.sizes(at_risk + 60, &two);
    let hardly =
        Case { population: &faultless, stratum: by_risk, sizes, errors: even(&faultless), seed: 5, ..simple };
    // What stands above of a stratum's order is what the draw of the whole design does.
    let placed = |(number, known): (i64, &Known)| (known.stratum, ConversationNo(number));
    let drawn = draw(0, (0..).zip(&population).map(placed), &stratified.sizes);
    for (found, (all, size)) in drawn.iter().zip(stratified.strata(&orders[0]).iter().zip(&stratified.sizes))
    {
        let numbers = all[..*size as usize].iter().map(|place| ConversationNo(*place as i64));
        assert!(numbers.eq(found.iter().copied()));
    }
    for (name, case, least, most) in [
        ("simple", &simple, 930, 970),
        ("stratified", &stratified, 930, 970),
        ("two strata", &two_strata, 930, 970),
        ("a part of a simple one", &part, 930, 970),
        // Where the sample shows no failure in the rest, the exact bound reaches beyond the truth, so that this end is
        // hardly ever missed, and the other one in 2.5 of a hundred rounds: 97.5, and four standard errors of so many
        // rounds to each side.
        ("hardly a failure", &hardly, 955, 995),
    ] {
        let held = case.held(&orders);
        println!("{name}: {held} of {ROUNDS}");
        assert!((least..=most).contains(&held), "{name}: {held} of {ROUNDS} with {:?}", case.sizes);
    }
    // One right answer in twenty is called wrong, and one wrong one in ten correct: the rate is 2.6 points too low.
    let (sizes, errors) = (simple.sizes.clone(), vec![(0.05, 0.1); STRATA.len()]);
    let uneven = Case { sizes, errors, seed: 6, ..simple }.held(&orders);
    println!("errors that do not even out: {uneven} of {ROUNDS}");
    assert!(
        (400..600).contains(&uneven),
        "{uneven}: the interval is of verdicts, and cannot tell that they are wrong"
    );
}
