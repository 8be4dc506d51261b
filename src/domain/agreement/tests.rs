//! Agreement against published worked examples, and what it must not say.

use super::{Agreement, ITEMS_MIN, Level, Measure, Ratings, ranked};

const SEED: u64 = 11;

/// A table of which each unit is an item by itself.
fn apart(level: Level, units: Vec<Vec<Option<u8>>>) -> Ratings {
    Ratings::new(level, &(0..units.len()).zip(units).collect::<Vec<_>>())
}

/// A table from one line a reviewer, a letter a unit; `.` is not rated.
fn table(level: Level, reviewers: &[&str]) -> Ratings {
    let lines: Vec<&[u8]> = reviewers.iter().map(|line| line.as_bytes()).collect();
    let unit = |place: usize| -> Vec<Option<u8>> {
        lines.iter().map(|line| (line[place] != b'.').then_some(line[place])).collect()
    };
    let units: Vec<Vec<Option<u8>>> = (0..lines[0].len()).map(unit).collect();
    apart(level, units)
}

/// A table of two reviewers from how often each pair of values is there.
fn pairs(counts: &[(u8, u8, usize)]) -> Ratings {
    let units = |(one, other, times): &(u8, u8, usize)| vec![vec![Some(*one), Some(*other)]; *times];
    let units: Vec<Vec<Option<u8>>> = counts.iter().flat_map(units).collect();
    apart(Level::Nominal, units)
}

fn found(ratings: &Ratings, measure: Measure) -> Agreement {
    ratings.agreement(SEED).into_iter().find(|one| one.measure == measure).unwrap()
}

/// Values in thousandths, in the order of [`Measure::ALL`].
fn thousandths(ratings: &Ratings) -> Vec<Option<i64>> {
    let value = |one: Agreement| one.value.map(|value| (value * 1000.0).round() as i64);
    ratings.agreement(SEED).into_iter().map(value).collect()
}

/// Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, example C: four observers, twelve units.
fn four_observers() -> Ratings {
    table(Level::Ordinal, &["123321412...", "1233224125.3", ".3332342251.", "12332441251."])
}

/// Fleiss' kappa in Wikipedia: ten subjects by fourteen raters, five categories, after Fleiss, 1971.
fn ten_subjects() -> Ratings {
    let counts = [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ];
    let subject = |counts: [usize; 5]| (0..).zip(counts).flat_map(|(value, times)| vec![Some(value); times]);
    let units: Vec<Vec<Option<u8>>> = counts.into_iter().map(|counts| subject(counts).collect()).collect();
    apart(Level::Nominal, units)
}

#[test]
fn measures_equal_published_worked_examples_to_three_decimals() {
    // The value that the source gives.
    for (source, ratings, measure, published) in [
        ("Krippendorff 2011, C, nominal", four_observers(), Measure::AlphaNominal, 743),
        ("Krippendorff 2011, C, ordinal", four_observers(), Measure::AlphaOrdinal, 815),
        (
            "Krippendorff 2011, A, two observers, binary",
            table(Level::Nominal, &["0100000010", "1110010000"]),
            Measure::AlphaNominal,
            95,
        ),
        (
            "Krippendorff 2011, B, two observers, five categories",
            table(Level::Nominal, &["aabbdcccedda", "babbbccceddd"]),
            Measure::AlphaNominal,
            692,
        ),
        (
            "Cohen's kappa in Wikipedia, fifty applications: 20 and 15 equal, 5 and 10 not",
            pairs(&[(1, 1, 20), (1, 0, 5), (0, 1, 10), (0, 0, 15)]),
            Measure::Cohen,
            400,
        ),
        ("Fleiss' kappa in Wikipedia", ten_subjects(), Measure::Fleiss, 210),
        ("the same, mean of the subjects' agreement", ten_subjects(), Measure::Raw, 378),
    ] {
        let value = found(&ratings, measure).value.unwrap();
        assert_eq!((value * 1000.0).round() as i64, published, "{source}: {value}");
    }
}

#[test]
fn a_measure_that_does_not_fit_or_cannot_be_told_from_chance_has_no_value() {
    let none = apart(Level::Nominal, Vec::new());
    let nominal = |lines: &[&str]| table(Level::Nominal, lines);
    let ordinal = |lines: &[&str]| table(Level::Ordinal, lines);
    let full: Option<i64> = Some(1000);
    for (name, ratings, units, values) in [
        ("nothing", none, 0, [None; 5]),
        ("nothing twice", ordinal(&["1.2.", ".1.2"]), 0, [None; 5]),
        ("one value", ordinal(&["222", "222"]), 3, [full, None, None, None, None]),
        ("names", nominal(&["ab", "ab"]), 2, [full, full, None, full, full]),
        ("never", ordinal(&["12", "21"]), 2, [Some(0), Some(-500), Some(-500), Some(-1000), Some(-1000)]),
        // A third reviewer who rates what nobody else does is not one of those compared.
        ("two of three", nominal(&["ab.", "ab.", "..a"]), 2, [full, full, None, full, full]),
        ("three in turn", nominal(&["ab.", "a.b", ".bb"]), 3, [full, full, None, None, full]),
        ("unequal", nominal(&["ab", "ab", "a."]), 2, [full, full, None, None, None]),
    ] {
        assert_eq!(thousandths(&ratings), values, "{name}");
        assert!(ratings.agreement(SEED).iter().all(|one| one.units == units), "{name}");
    }
}

#[test]
fn the_ordinal_alpha_forgives_a_near_step_and_the_nominal_does_not() {
    let near = table(Level::Ordinal, &["1123445", "2123445"]);
    let far = table(Level::Ordinal, &["1123445", "5123445"]);
    let both = |ratings: &Ratings| {
        [Measure::AlphaNominal, Measure::AlphaOrdinal].map(|measure| found(ratings, measure).value.unwrap())
    };
    let ([near_nominal, near_ordinal], [far_nominal, far_ordinal]) = (both(&near), both(&far));
    assert!(near_ordinal > near_nominal && near_ordinal > far_ordinal, "{near_ordinal} {far_ordinal}");
    assert!((near_nominal - far_nominal).abs() < 0.05 && far_ordinal < far_nominal);
}

#[test]
fn the_interval_is_that_of_the_resampled_items() {
    // Of 200 units 160 are equal: the binomial distribution has its 2.5th and 97.5th percentile at 0.745 and 0.855.
    let ratings = pairs(&[(0, 0, 80), (1, 1, 80), (0, 1, 20), (1, 0, 20)]);
    let raw = found(&ratings, Measure::Raw);
    let (low, high) = raw.interval.unwrap();
    assert!((low - 0.745).abs() < 0.011 && (high - 0.855).abs() < 0.011, "{low} {high}");
    for one in ratings.agreement(SEED) {
        let Some(value) = one.value else { continue };
        let (low, high) = one.interval.unwrap();
        assert!(low < value && value < high && low > -1.0 && high <= 1.0, "{one:?}");
    }
    assert_eq!(ratings.agreement(SEED), ratings.agreement(SEED), "the same seed gives the same");
    assert_ne!(ratings.agreement(SEED), ratings.agreement(SEED + 1), "another seed another");
    // The same answers in conversations of five that are all equal or none: forty draws, so that the interval is wider by
    // the root of five (0.676 and 0.924 by the normal distribution).
    let units = [(0, 0, 80), (1, 1, 80), (0, 1, 20), (1, 0, 20)];
    let units = units.iter().flat_map(|(one, other, times)| vec![vec![Some(*one), Some(*other)]; *times]);
    let fives: Vec<(usize, Vec<Option<u8>>)> = units.enumerate().map(|(at, unit)| (at / 5, unit)).collect();
    let raw = found(&Ratings::new(Level::Nominal, &fives), Measure::Raw);
    let (low, high) = raw.interval.unwrap();
    assert_eq!((raw.units, raw.items, raw.value), (200, 40, Some(0.8)));
    assert!((low - 0.676).abs() < 0.03 && (high - 0.924).abs() < 0.03, "{low} {high}");
}

#[test]
fn an_interval_needs_enough_items_and_enough_resamples_that_say_something() {
    let min = ITEMS_MIN as usize;
    for (name, ratings, there) in [
        ("one unit short", pairs(&[(0, 0, min / 2), (1, 1, min / 2 - 1)]), false),
        ("just enough", pairs(&[(0, 0, min / 2), (1, 1, min / 2)]), true),
        // Of such resamples one in 2.7 has but one value.
        ("nearly one value", pairs(&[(0, 0, 99), (1, 1, 1)]), false),
    ] {
        let alpha = found(&ratings, Measure::AlphaNominal);
        assert_eq!((alpha.value, alpha.interval.is_some()), (Some(1.0), there), "{name}");
    }
    // Many answers of few conversations are few.
    let many: Vec<(usize, Vec<Option<u8>>)> =
        (0..min * 10).map(|at| (at % (min - 1), vec![Some((at % 2) as u8); 2])).collect();
    let alpha = found(&Ratings::new(Level::Nominal, &many), Measure::AlphaNominal);
    assert_eq!((alpha.units, alpha.items, alpha.interval), (min as u64 * 10, min as u64 - 1, None));
}

#[test]
fn what_is_measured_so_far_has_every_value_and_says_that_its_intervals_are_to_come() {
    let enough = pairs(&[(0, 0, 80), (1, 1, 80), (0, 1, 20), (1, 0, 20)]);
    for (sofar, whole) in enough.agreement_so_far().into_iter().zip(enough.agreement(SEED)) {
        assert_eq!((sofar.measure, sofar.value, sofar.units), (whole.measure, whole.value, whole.units));
        assert_eq!((sofar.interval, sofar.awaits_interval), (None, whole.value.is_some()));
        assert!(!whole.awaits_interval);
    }
    // Of too few none will come.
    assert!(pairs(&[(0, 0, 2), (0, 1, 1)]).agreement_so_far().iter().all(|one| !one.awaits_interval));
}

#[test]
fn criteria_are_ranked_by_disagreement() {
    let criteria = [
        ("one value", Level::Ordinal, ["2222", "2222"]),
        ("full", Level::Ordinal, ["1234", "1234"]),
        ("near", Level::Ordinal, ["1234", "2234"]),
        ("nothing", Level::Ordinal, ["1...", ".234"]),
        ("far", Level::Ordinal, ["1234", "4234"]),
        ("names", Level::Nominal, ["abab", "baba"]),
    ];
    let measured = criteria.map(|(name, level, lines)| (name, table(level, &lines).agreement(SEED)));
    let ranking: Vec<&str> = ranked(measured.into()).into_iter().map(|(name, _)| name).collect();
    assert_eq!(ranking, ["names", "far", "near", "full", "one value", "nothing"]);
}
