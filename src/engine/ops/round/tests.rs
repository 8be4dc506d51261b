//! What happens between two slices of drawing and closing: what is broken off leaves nothing, what changes is in it.

use super::close::{Close, Stage};
use super::draw::draw;
use super::show::show;
use super::untidy;
use crate::domain::sample::Design;
use crate::domain::{
    AccountId, Day, Filter, Measure, RoundId, RoundKind, RoundPlan, SampleSize, Stratifier, Timestamp,
};
use crate::engine::ops::fixture::Fixture;
use crate::engine::ops::{Handled, Job};
use crate::error::ErrorKind;
use crate::scrub::RawText;

/// A register with forty conversations that have an answer, and a supervisor who reviews, too.
fn fixture(test: &str) -> Fixture {
    fixture_of::<40>(test)
}

fn fixture_of<const COUNT: usize>(test: &str) -> Fixture {
    let mut fixture = Fixture::new(test);
    let import = fixture.stage(&[("2026-11-03", "Missä lupa viipyy?"); COUNT]);
    fixture.publish(import);
    fixture.plain().execute_batch("UPDATE account SET roles = 7; UPDATE conv SET answers = 1").unwrap();
    let session = fixture.session();
    fixture.context.set_session(Some(session));
    fixture
}

fn plan() -> RoundPlan<RawText> {
    RoundPlan {
        name: RawText::new("Marraskuu".to_owned()),
        filter: Filter::default(),
        kind: RoundKind::Review,
        design: Design::Simple,
        strata: Vec::new(),
        risks: Vec::new(),
        size: SampleSize::Number(8),
        seed: Some(17),
        doubled: 0,
        reviewers: vec![AccountId(1)],
        closes: Day::parse("2026-12-31").unwrap(),
    }
}

fn begun(handled: Handled) -> Box<dyn Job> {
    match handled {
        Handled::Job(job) => job,
        _ => panic!("it is a job"),
    }
}

fn job(fixture: &mut Fixture) -> Box<dyn Job> {
    begun(draw(&mut fixture.store, &fixture.context, plan()).unwrap())
}

/// What ends it.
fn fault(fixture: &mut Fixture, mut job: Box<dyn Job>) -> ErrorKind {
    loop {
        match job.step(&mut fixture.store, &mut fixture.context) {
            Ok(done) => assert!(done.is_none()),
            Err(error) => return error.kind,
        }
    }
}

fn run(fixture: &mut Fixture, mut job: Box<dyn Job>) {
    while job.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {}
}

const LEFT: &str = "SELECT (SELECT count(*) FROM round) + (SELECT count(*) FROM round_stratum) \
    + (SELECT count(*) FROM round_frame) + (SELECT count(*) FROM round_item) + (SELECT count(*) FROM assignment)";

/// A drawing that has stored something, which nobody sees.
fn staged(fixture: &mut Fixture) -> Box<dyn Job> {
    let mut drawing = job(fixture);
    while fixture.number(LEFT) == 0 {
        assert!(drawing.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
    }
    assert!(fixture.store.read(|read| read.rounds(None)).unwrap().is_empty());
    drawing
}

#[test]
fn a_drawing_that_is_interrupted_leaves_nothing() {
    let mut fixture = fixture("drawing_interrupted");
    let mut drawing = staged(&mut fixture);
    let rest = drawing.undo(&mut fixture.store, &mut fixture.context, ErrorKind::Cancelled).unwrap();
    run(&mut fixture, rest.unwrap());
    assert_eq!(fixture.number(LEFT), 0);
    assert!(untidy(&mut fixture.store, fixture.context.today()).unwrap().is_none());
}

#[test]
fn what_a_drawing_left_that_was_killed_goes_at_the_next_start_or_drawing() {
    let mut fixture = fixture("drawing_killed");
    drop(staged(&mut fixture));
    // Its lease has run out.
    let later = |fixture: &Fixture| fixture.clock.set(Timestamp(fixture.context.clock.now().0 + 60_000));
    later(&fixture);
    let today = fixture.context.today();
    let tidy = untidy(&mut fixture.store, today).unwrap().unwrap();
    run(&mut fixture, tidy);
    assert_eq!(fixture.number(LEFT), 0);
    drop(staged(&mut fixture));
    later(&fixture);
    let drawing = job(&mut fixture);
    run(&mut fixture, drawing);
    assert_eq!(fixture.number("SELECT count(*) FROM round"), 1);
    assert_eq!(fixture.number("SELECT count(*) FROM round_item"), 8);
    assert_eq!(fixture.number("SELECT count(*) FROM assignment WHERE part = 0"), 8);
    assert_eq!(fixture.number("SELECT sum(length(numbers)) FROM round_frame"), 40 * 8);
}

#[test]
fn a_sample_of_which_something_is_destroyed_before_it_is_opened_is_not_opened() {
    let mut fixture = fixture("drawing_overtaken");
    let mut drawing = staged(&mut fixture);
    while fixture.number("SELECT count(*) FROM round_item") == 0 {
        assert!(drawing.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
    }
    fixture.plain().execute_batch("DELETE FROM conv WHERE id = (SELECT min(conv) FROM round_item)").unwrap();
    assert_eq!(fault(&mut fixture, drawing), ErrorKind::Conflict);
}

#[test]
fn a_sample_is_not_opened_if_imports_changed_since_its_population_was_listed() {
    // Taken back, or lengthened: what that means for lists cannot reach one that is not stored yet.
    for (test, change) in [
        ("drawing_undone", "INSERT INTO import_undo VALUES (1, 1, 0, 0, 0)"),
        (
            "drawing_lengthened",
            "INSERT INTO lengthening (import, conv, first) SELECT 1, min(id), 1 FROM conv",
        ),
    ] {
        let mut fixture = fixture(test);
        let drawing = staged(&mut fixture);
        fixture.plain().execute_batch(change).unwrap();
        assert_eq!(fault(&mut fixture, drawing), ErrorKind::Conflict, "{change}");
    }
}

#[test]
fn a_sample_is_not_opened_if_what_was_dealt_out_is_begun_meanwhile() {
    let mut fixture = fixture("drawing_begun");
    let drawing = staged(&mut fixture);
    fixture
        .plain()
        .execute_batch(
            "INSERT INTO review (account, conv, begun_ms, saved_ms) SELECT 1, id, 1, 1 FROM conv; \
             INSERT INTO verdict (review, seq, verdict, given_ms) SELECT id, 1, 0, 1 FROM review",
        )
        .unwrap();
    assert_eq!(fault(&mut fixture, drawing), ErrorKind::Conflict);
}

#[test]
fn a_population_in_too_many_strata_is_not_drawn() {
    let mut fixture = fixture_of::<201>("drawing_strata");
    let first = fixture.number("SELECT min(id) FROM conv");
    let languages =
        format!("UPDATE conv SET lang = char(97 + (id - {first}) / 26, 97 + (id - {first}) % 26)");
    fixture.plain().execute_batch(&languages).unwrap();
    let (design, strata) = (Design::Stratified, vec![Stratifier::Language]);
    let plan = RoundPlan { design, strata, size: SampleSize::PerMille(1000), ..plan() };
    let drawing = begun(draw(&mut fixture.store, &fixture.context, plan).unwrap());
    assert_eq!(fault(&mut fixture, drawing), ErrorKind::StrataTooMany(200));
}

/// Ends the first assignments by number with a verdict each, as if their reviewers had.
fn judge(fixture: &Fixture, count: usize) {
    let judged = format!(
        "UPDATE assignment SET state = 1, done_ms = 1 WHERE id IN (SELECT id FROM assignment ORDER BY id LIMIT {count}); \
         INSERT OR IGNORE INTO locked_verdict (assignment, seq, verdict) \
         SELECT id, 0, item % 2 FROM assignment WHERE state = 1"
    );
    fixture.plain().execute_batch(&judged).unwrap();
}

#[test]
fn what_is_judged_while_figures_are_worked_out_is_in_what_is_frozen() {
    let mut fixture = fixture("closing_overtaken");
    let drawing = job(&mut fixture);
    run(&mut fixture, drawing);
    judge(&fixture, 6);
    let session = fixture.session();
    let mut closing = Close::new(session, RoundId(1));
    while !matches!(closing.stage, Stage::Freezing(_)) {
        assert!(closing.step(&mut fixture.store, &mut fixture.context).unwrap().is_none());
    }
    judge(&fixture, 7);
    run(&mut fixture, Box::new(closing));
    assert_eq!(fixture.number("SELECT amount FROM audit WHERE act = 'round_closed'"), 7);
    assert_eq!(fixture.number("SELECT conversations FROM round_result WHERE what = 0"), 7);
}

#[test]
fn an_open_round_with_many_compared_conversations_has_no_interval_yet() {
    let mut fixture = fixture_of::<201>("show_large");
    let plan = RoundPlan { size: SampleSize::Number(201), ..plan() };
    let drawing = begun(draw(&mut fixture.store, &fixture.context, plan).unwrap());
    run(&mut fixture, drawing);
    // A second reviewer, of whom nothing else is there.
    let second = "PRAGMA foreign_keys = OFF; \
        INSERT INTO assignment (item, account, part) SELECT id, 2, 1 FROM round_item";
    fixture.plain().execute_batch(second).unwrap();
    judge(&fixture, 402);
    let today = fixture.context.today();
    let raw = |fixture: &mut Fixture| {
        let view = fixture.store.read(|read| show(read, RoundId(1), AccountId(1), today)).unwrap();
        let found = view.agreement.iter().find(|one| one.agreement.measure == Measure::Raw).unwrap();
        let one = found.agreement;
        (one.items, one.value, one.interval.is_some(), one.awaits_interval)
    };
    assert_eq!(raw(&mut fixture), (201, Some(1.0), false, true));
    fixture.plain().execute_batch("DELETE FROM round_item WHERE place = 0").unwrap();
    assert_eq!(raw(&mut fixture), (200, Some(1.0), true, false));
}
