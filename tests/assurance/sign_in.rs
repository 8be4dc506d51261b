//! Refused sign-ins: whatever is wrong, the same is said and logged, and in the long run it takes the same time. That each
//! costs one hash on one path is counted beside the path itself (`ops/session/sign_in.rs`).

use super::ground::{Ground, MADE, REVIEWER};
use super::{Progress, Row, tell};
use crate::support::{Register, TYPED, is_long, rounds, sign_in};
use seula::engine::Engine;
use seula::engine::clock::Stopwatch;
use seula::error::ErrorKind;
use seula::text::{Locale, Tr};

/// The reasons for which a sign-in is refused, with the name that is typed.
const REASONS: [(&str, &str); 4] =
    [("wrong password", REVIEWER), ("unknown", "tuntematon"), ("disabled", "kaisa"), ("throttled", "saana")];

/// A threshold that tells reasons apart this well tells nothing (`SECURITY` 8).
const AUC_MAX: f64 = 0.55;

/// One refused sign-in: what is said in three languages, and how long it took.
fn refused(engine: &Engine, username: &str) -> ([String; 3], f64) {
    let since = Stopwatch::start();
    let error = sign_in(engine, username, "väärä salasana tässä", None, None).unwrap_err();
    let took = since.millis();
    (Locale::ALL.map(|locale| error.message(Tr::new(locale))), took)
}

/// Before each: nobody has failed yet but who is throttled, whose wait has just begun.
fn reset(plain: &rusqlite::Connection, now: i64) {
    let later = now + 60_000;
    plain
        .execute_batch(&format!(
            "BEGIN IMMEDIATE; UPDATE throttle SET failures = 0, waits_from_ms = 0, waits_until_ms = 0; \
             UPDATE throttle SET failures = 50, waits_from_ms = {now}, waits_until_ms = {later} WHERE account = 1; COMMIT"
        ))
        .unwrap();
}

/// How well a threshold tells the first times from the others, whichever of them are the longer ones: 0.5 not at all, 1
/// always. Equal times count half.
fn auc(some: &[f64], others: &[f64]) -> f64 {
    assert!(!some.is_empty() && !others.is_empty(), "nothing was measured");
    let mut sorted = others.to_vec();
    sorted.sort_by(f64::total_cmp);
    let halves = |time: &f64| {
        sorted.partition_point(|other| other < time) + sorted.partition_point(|other| other <= time)
    };
    let halves: usize = some.iter().map(halves).sum();
    let share = halves as f64 / (2 * some.len() * others.len()) as f64;
    share.max(1.0 - share)
}

/// Every two reasons, and how well their times are told apart.
fn pairs(times: &[Vec<f64>; REASONS.len()]) -> Vec<(String, f64)> {
    let all = 0..REASONS.len();
    let two = all.clone().flat_map(|one| all.clone().skip(one + 1).map(move |other| (one, other)));
    two.map(|(one, other)| {
        (format!("{} or {}", REASONS[one].0, REASONS[other].0), auc(&times[one], &times[other]))
    })
    .collect()
}

#[test]
fn a_refused_sign_in_does_not_tell_why() {
    let mut row = Row::begin_alone("sign-in");
    let mut register = Register::there(Ground::Kept.copy("sign_in"), MADE);
    register.restart();
    // Everybody has signed in from here; one is away.
    register.sign_in();
    register.tamper("UPDATE account SET state = 2 WHERE username = 'kaisa'");
    let away = sign_in(register.engine(), "kaisa", TYPED, None, None);
    assert_eq!(away.unwrap_err().kind, ErrorKind::SignInFailed, "the right password does not help");
    let plain = rusqlite::Connection::open(register.path()).unwrap();
    let now = crate::support::at(MADE).0;
    let rows = || register.number("SELECT count(*) FROM audit");
    let mut times = [const { Vec::new() }; 4];
    let mut order: Vec<usize> = (0..REASONS.len() * rounds(3, 2_000)).map(|n| n % REASONS.len()).collect();
    fastrand::Rng::with_seed(4).shuffle(&mut order);
    let said = {
        reset(&plain, now);
        refused(register.engine(), REASONS[0].1).0
    };
    let mut progress = Progress::of("refused sign-ins", order.len());
    for (turn, reason) in order.into_iter().enumerate() {
        progress.at(turn);
        reset(&plain, now);
        let before = rows();
        let (words, took) = refused(register.engine(), REASONS[reason].1);
        assert_eq!(words, said, "{}", REASONS[reason].0);
        assert_eq!(rows() - before, 1, "{}", REASONS[reason].0);
        times[reason].push(took);
        row.counted.hardships += 1;
    }
    let act = |act: &str| register.number(&format!("SELECT count(*) FROM audit WHERE act = '{act}'"));
    assert_eq!(act("sign_in_throttled"), times[3].len() as i64, "those were throttled, and no others");
    if is_long() {
        let pairs = pairs(&times);
        for (two, auc) in &pairs {
            tell(&format!("{two}: AUC {auc:.3}, {} refused sign-ins of each", times[0].len()));
        }
        let worst = pairs.iter().map(|(_, auc)| *auc).fold(0.5, f64::max);
        row.counted.auc = Some(worst);
        assert!(worst <= AUC_MAX, "{worst}");
    }
}

#[test]
fn times_that_differ_are_told_apart_and_equal_ones_are_not() {
    let mut random = fastrand::Rng::with_seed(1);
    let mut times = |more: f64| (0..2_000).map(|_| 100.0 + 10.0 * random.f64() + more).collect::<Vec<_>>();
    let (some, same, longer) = (times(0.0), times(0.0), times(3.0));
    assert!(auc(&some, &same) <= AUC_MAX, "{}", auc(&some, &same));
    assert!(auc(&some, &longer) > 0.7, "{}", auc(&some, &longer));
    assert!(auc(&longer, &some) > 0.7, "whichever come first");
    assert!((auc(&[1.0; 9], &[1.0; 5]) - 0.5).abs() < 1e-9, "equal ones");
    let told: Vec<f64> = pairs(&[some.clone(), same, longer, some]).into_iter().map(|(_, auc)| auc).collect();
    let apart: Vec<bool> = told.iter().map(|auc| *auc > AUC_MAX).collect();
    assert_eq!(apart, [false, true, false, true, false, true]);
}
