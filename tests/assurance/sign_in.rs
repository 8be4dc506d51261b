//! Refused sign-ins: whatever is wrong, the same is said and logged, and in the long run it takes the same time. That each
//! costs one hash on one path is counted beside the path itself (`ops/session/sign_in.rs`).

use super::Row;
use super::ground::{Ground, MADE, REVIEWER};
use crate::support::{Register, is_long, rounds, sign_in};
use seula::engine::Engine;
use seula::engine::clock::Stopwatch;
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

/// How well a threshold tells the first times from the others: 0.5 not at all, 1 always.
fn auc(some: &[f64], others: &[f64]) -> f64 {
    let mut sorted = others.to_vec();
    sorted.sort_by(f64::total_cmp);
    let below: usize = some.iter().map(|time| sorted.partition_point(|other| other < time)).sum();
    let share = below as f64 / (some.len() * others.len()) as f64;
    share.max(1.0 - share)
}

#[test]
fn a_refused_sign_in_does_not_tell_why() {
    let mut row = Row::begin_alone("sign-in");
    let mut register = Register::there(Ground::Kept.copy("sign_in"), MADE);
    register.restart();
    // Everybody has signed in from here; one is away.
    register.sign_in();
    register.tamper("UPDATE account SET state = 2 WHERE username = 'kaisa'");
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
    for reason in order {
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
        let [wrong, others @ ..] = &times;
        let worst = others.iter().map(|times| auc(wrong, times)).fold(0.5, f64::max);
        row.counted.auc = Some(worst);
        println!("{} refused sign-ins of each reason, AUC {worst:.3}", wrong.len());
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
}
