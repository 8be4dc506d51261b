//! The correctness rate and its plan, against figures worked out apart from this program.

use super::interval::student;
use super::{Estimate, Judged, Planner, Stratum};
use crate::domain::sample::Design;

/// A stratum of so many conversations, with what was judged and what of it is correct.
fn stratum(frame: u64, judged: &[(u32, u32)]) -> Stratum {
    let conversations = judged.iter().map(|(judged, correct)| Judged { judged: *judged, correct: *correct });
    Stratum { frame, conversations: conversations.collect() }
}

/// Share, low and high in millionths.
fn millionths(strata: &[Stratum]) -> Option<[i64; 3]> {
    let rate = Estimate::of(strata)?.rate;
    Some([rate.share, rate.low, rate.high].map(|value| (value * 1_000_000.0).round() as i64))
}

#[test]
fn the_rate_is_weighted_and_its_interval_is_that_of_conversations() {
    let few = [(3, 3), (2, 1), (4, 4), (1, 1), (2, 2)];
    let other = [(2, 0), (3, 2), (1, 1)];
    let mixed = [(2, 1), (3, 3), (1, 1), (4, 2)].repeat(5);
    let third = [mixed, vec![(0, 0); 30]].concat();
    let ten = |frame| stratum(frame, &[(1, 1); 10]);
    let at_risk = stratum(40, &[(2, 1); 40]);
    for (name, strata, expected) in [
        ("one stratum", vec![stratum(100, &few)], [916_667, 323_405, 996_065]),
        ("two", vec![stratum(100, &few), stratum(20, &other)], [857_143, 516_724, 971_156]),
        ("one alone", vec![stratum(100, &few), stratum(10, &[(2, 1)])], [884_615, 419_280, 987_865]),
        ("one whole", vec![stratum(100, &few), stratum(3, &other)], [906_504, 374_615, 993_668]),
        ("both whole", vec![stratum(5, &few), stratum(3, &other)], [777_778; 3]),
        ("one not reviewed", vec![stratum(100, &few), stratum(20, &[])], [916_667, 323_405, 996_065]),
        ("a part of the population", vec![stratum(1000, &third)], [700_000, 568_346, 805_259]),
        // The exact bound of 50 trials, which are conversations, however many answers each has.
        ("no failure", vec![stratum(1000, &[(1, 1); 50])], [1_000_000, 928_878, 1_000_000]),
        ("no failure of four", vec![stratum(1000, &[(4, 4); 50])], [1_000_000, 928_878, 1_000_000]),
        ("no success", vec![stratum(1000, &[(4, 0); 50])], [0, 0, 71_122]),
        ("no failure in two", vec![ten(100), ten(300)], [1_000_000, 794_093, 1_000_000]),
        // What is at risk is known as a whole; of the rest the sample shows one side only.
        (
            "no failure in the rest",
            vec![at_risk.clone(), stratum(9960, &[(2, 2); 60])],
            [998_000, 938_609, 998_000],
        ),
        ("no success in the rest", vec![at_risk, stratum(9960, &[(2, 0); 60])], [2000, 2000, 61_391]),
    ] {
        assert_eq!(millionths(&strata), Some(expected), "{name}");
    }
}

#[test]
fn nothing_judged_is_no_rate() {
    for strata in [vec![], vec![stratum(100, &[])], vec![stratum(100, &[(0, 0), (0, 0)]), stratum(0, &[])]] {
        assert_eq!(Estimate::of(&strata), None);
    }
    let estimate = Estimate::of(&[stratum(100, &[(0, 0), (3, 2), (1, 1)]), stratum(9, &[(2, 2)])]).unwrap();
    assert_eq!((estimate.conversations, estimate.answers), (3, 6), "what has nothing judged is not counted");
}

#[test]
fn students_percentiles_are_those_of_the_tables() {
    for (freedom, thousandths) in [
        (0, 12_706),
        (1, 12_706),
        (2, 4303),
        (3, 3182),
        (4, 2776),
        (5, 2571),
        (6, 2447),
        (10, 2228),
        (30, 2042),
        (120, 1980),
        (1_000_000, 1960),
    ] {
        assert_eq!((student(freedom) * 1000.0).round() as i64, thousandths, "{freedom}");
    }
}

fn planner(design: Design, frames: &[u64]) -> Planner {
    Planner { design, frames: frames.to_vec(), share: 0.85, answers: 3.0, effect: 1.3 }
}

#[test]
fn the_size_for_a_width_is_that_of_the_published_table() {
    // R. V. Krejcie and D. W. Morgan, "Determining Sample Size for Research Activities", 1970: 5 % to each side of 50 %.
    for (frame, published) in [(100, 80), (1000, 278), (10_000, 370), (1_000_000, 384)] {
        let planner = Planner { share: 0.5, answers: 1.0, effect: 1.0, ..planner(Design::Simple, &[frame]) };
        assert_eq!(planner.sample(0.05), published, "{frame}");
    }
}

#[test]
fn the_planner_expects_less_of_more() {
    let strata = [4000, 2000, 1200, 600, 1500, 700];
    for (design, frames, half_width, sample) in [
        (Design::Stratified, &strata[..], 0.05, 110),
        (Design::Stratified, &strata[..], 0.03, 270),
        (Design::Stratified, &strata[..], 0.02, 558),
        (Design::TwoStratum, &[111, 9889][..], 0.03, 375),
        // All at risk are in the sample, and two of the rest.
        (Design::TwoStratum, &[111, 9889][..], 0.9, 113),
        (Design::Simple, &[0][..], 0.03, 0),
    ] {
        let planner = planner(design, frames);
        assert_eq!(planner.sample(half_width), sample, "{design:?} {half_width}");
        if let Some(rate) = planner.rate(sample) {
            assert!(rate.reach() <= half_width && (rate.share - 0.85).abs() < 1e-9, "{rate:?}");
        }
    }
    let two = planner(Design::Stratified, &[100, 100]);
    assert_eq!(two.rate(1), two.rate(4), "no stratum gets nothing");
    let all = two.rate(200).unwrap();
    assert!(all.high - all.low < 1e-9, "all is known");
    let certain = Planner { share: 1.0, ..two }.rate(50).unwrap();
    assert!((certain.share - 0.99).abs() < 1e-9 && certain.low < certain.share);
}
