use super::*;
use crate::domain::upkeep::PAUSE_MS;
use crate::domain::{
    AssignmentState, QueueItem, QueueRound, ResultOf, RoundId, RoundKind, RoundState, RunTimes,
    ScorecardState, Settler,
};
use crate::engine::ops::round::RoundView;
use crate::engine::ops::{insight, leak_check, queue, round, scorecard};
use crate::text::Locale;
use std::ffi::OsString;

/// Enough for two samples that are smaller than what they are drawn from.
const CONVERSATIONS: u64 = 1_200;

#[test]
fn no_pause_of_retention_is_told_in_the_demo() {
    let today = Day::parse("2026-11-28").unwrap();
    let now = Timestamp(today.plus_days(1).start().0 - 1);
    let mut runs: Vec<Timestamp> = Vec::new();
    let mut day = today.minus_days(START_DAYS);
    while day < today {
        let next = day.plus_days(STEP_DAYS).min(today);
        runs.push(opens(day));
        runs.extend(runs_between(day, next, today).map(Day::start));
        day = next;
    }
    runs.push(now);
    let mut gaps = runs.iter().copied().zip(runs.iter().copied().skip(1));
    let pause = gaps.rfind(|(from, until)| until.0 - from.0 >= PAUSE_MS);
    assert!(pause.is_some(), "the steps before that are long");
    let told = RunTimes { last: Some(now), scheduled: None, pause };
    assert_eq!(told.missed_since(now), None);
}

/// A demo register of this test alone; it is noon.
fn made(test: &str) -> Made {
    let program = std::env::current_exe().unwrap();
    let cache = program.parent().unwrap().join("demos").join(test);
    let noon = Timestamp(Day::parse("2026-11-24").unwrap().start().0 + 12 * 60 * 60 * 1000);
    let (mut out, mut err): (Vec<u8>, Vec<u8>) = (Vec::new(), Vec::new());
    let terminal = Terminal {
        out: &mut out,
        err: &mut err,
        input: &mut std::io::empty(),
        clock: Arc::new(ManualClock::new(noon)),
        locale: Locale::En,
        env: &|name: &str| {
            ["XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"].contains(&name).then(|| OsString::from(&cache))
        },
    };
    let Ok(made) = make(&Demo { conversations: CONVERSATIONS, seed: 1 }, &terminal) else {
        panic!("no demo was made")
    };
    made
}

fn views(supervisor: &Engine) -> Vec<RoundView> {
    let Ok(Reply::Round(round::Reply::List(rounds))) = supervisor.ask(round::Query::List) else {
        panic!("no rounds")
    };
    let view = |id: RoundId| match supervisor.ask(round::Query::Show(id)) {
        Ok(Reply::Round(round::Reply::Shown(view))) => *view,
        other => panic!("{other:?}"),
    };
    rounds.iter().map(|one| view(one.id)).collect()
}

/// The work of everybody who reviews, the first reviewer first.
fn queues(register: &Path, now: Timestamp) -> Vec<Vec<QueueRound>> {
    let clock = Arc::new(ManualClock::new(now));
    let office = Office { register, clock: &clock };
    let desks = office.let_in(REVIEWERS.iter().map(|person| (person, None))).unwrap();
    let of = |desk: &Engine| match desk.ask(queue::Query::Overview) {
        Ok(Reply::Queue(queue::Reply::Overview(rounds))) => rounds,
        other => panic!("{other:?}"),
    };
    desks.iter().map(of).collect()
}

#[test]
fn the_demo_shows_what_the_program_is_for() {
    let Made { folder: _folder, register, engine, done: _ } = made("shows");
    let Ok(Reply::Scorecard(scorecard::Reply::List(versions))) = engine.ask(scorecard::Query::List) else {
        panic!("no scorecard")
    };
    assert!(matches!(versions.as_slice(), [one] if one.state == ScorecardState::Published));

    // What is open comes first, then what was closed last.
    let views = views(&engine);
    let [open, second, first, calibration] = views.as_slice() else { panic!("{} rounds", views.len()) };
    let has_all = |view: &RoundView| view.results.iter().any(|result| result.of == ResultOf::All);
    assert_eq!(calibration.round.kind, RoundKind::Calibration);
    assert!(!calibration.agreement.is_empty(), "the team was compared");
    assert!(has_all(first), "the line has two points");
    let month = |view: &RoundView| view.round.closed.map(|at| at.day().month());
    assert!(month(first) < month(second));
    closed(second);
    let now = Timestamp(Day::parse("2026-11-24").unwrap().start().0 + 12 * 60 * 60 * 1000);
    opened(open, now.day());

    let Ok(Reply::Insight(insight::Reply::Rounds(told))) = engine.ask(insight::Query::Rounds) else {
        panic!("no figures")
    };
    assert_eq!((told.rounds.len(), told.target.is_some()), (3, true));
    let Ok(Reply::LeakCheck(leak_check::Reply::List(checks))) = engine.ask(leak_check::Query::List) else {
        panic!("no leak check")
    };
    assert!(matches!(checks.as_slice(), [one] if one.finished.is_some() && one.judged() >= 20));

    waiting(&queues(&register, now));
}

/// A closed round has figures with intervals, and nothing in it waits.
fn closed(view: &RoundView) {
    assert_eq!((view.round.state, view.receipt.doubled), (RoundState::Closed, 420));
    let all = view.results.iter().find(|result| result.of == ResultOf::All).unwrap().estimate;
    assert!(all.conversations >= 60, "{all:?}");
    assert!(all.rate.low < all.rate.share && all.rate.share < all.rate.high, "{all:?}");
    assert!(view.results.iter().any(|result| matches!(result.of, ResultOf::Failed(_))));
    assert!(view.progress.doubled >= 25, "{:?}", view.progress);
    let alpha = view.agreement.iter().find(|one| one.criterion.is_none() && one.agreement.interval.is_some());
    assert!(alpha.is_some_and(|one| one.agreement.items >= 20), "{:?}", view.agreement);
    assert!(!view.differences.is_empty() && view.differences.iter().all(|one| one.settled));
}

/// An open round has differences that the supervisor can settle, and tells of the team.
fn opened(view: &RoundView, today: Day) {
    assert!(view.round.state == RoundState::Open && view.round.closes > today);
    let unsettled: Vec<_> = view.differences.iter().filter(|one| !one.settled).collect();
    assert!((2..=3).contains(&unsettled.len()), "{} differ", unsettled.len());
    assert!(unsettled.iter().all(|one| one.settler == Settler::Reader));
    let team = view.progress.team.as_ref().unwrap();
    assert!(team.people >= 3 && team.finished > 0 && !team.skipped.is_empty(), "{team:?}");
}

/// The first reviewer has an untouched queue; of some of it others have finished their part.
fn waiting(queues: &[Vec<QueueRound>]) {
    let [own, others @ ..] = queues else { panic!("nobody reviews") };
    let [own] = own.as_slice() else { panic!("{} rounds", own.len()) };
    assert!(own.blind && own.skipped() == 1 && own.others.is_some());
    let waits: Vec<&QueueItem> =
        own.items.iter().filter(|item| item.state == AssignmentState::Waiting).collect();
    assert!((13..=22).contains(&waits.len()), "{} wait", waits.len());
    assert!(own.items.iter().all(|item| !item.begun));
    let of_others: Vec<&QueueItem> = others.iter().flatten().flat_map(|round| &round.items).collect();
    let mut finished = of_others.iter().filter(|one| one.state == AssignmentState::Finished);
    assert!(finished.any(|one| waits.iter().any(|own| own.item == one.item)), "nobody has done a part of it");
}
