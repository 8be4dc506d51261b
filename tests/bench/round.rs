//! Rounds: drawing one, from a finished review to the next transcript, and the lists and figures that are looked at beside
//! it.

use crate::filled::{clock, copied, discard, ms, today, until_idle};
use crate::goals::{Goals, Spread};
use crate::support::rounds::{opened, review_act, take, value_all};
use crate::support::{PASSWORD, SUPERVISOR, TYPED, act, sign_in, start, text};
use seula::domain::insight::Span;
use seula::domain::ledger::Group;
use seula::domain::round::SAMPLE_MAX;
use seula::domain::sample::Design;
use seula::domain::{
    AccountId, AccountRole, AnswerFilter, AnswerSort, Filter, RoundId, RoundKind, RoundPlan, SampleSize,
    Stratifier, Verdict,
};
use seula::engine::ops::conversation::{self, Transcript};
use seula::engine::ops::{account, answer, gap, insight, queue, review, round, scorecard};
use seula::engine::{Engine, ManualClock, Query, RawText, Reply, RequestId};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Conversations of a round.
const SAMPLE: u64 = 2_000;
/// How often a round of each design is drawn, and how often each list is asked for.
const DRAWN: u64 = 5;
const TIMES: usize = 20;
/// Reviews that are finished one after another.
const FINISHED: usize = 40;
/// Goals, in milliseconds.
const DRAW_MS: f64 = 3_000.0;
const NEXT_MS: f64 = 50.0;
const ANSWERS_MS: f64 = 200.0;

pub(crate) fn run(n: u64, goals: &mut Goals) {
    let path = copied(n, "bench-round");
    forget_counts(&path);
    let clock = clock();
    let began = Instant::now();
    let engine = start(&path, Arc::<ManualClock>::clone(&clock));
    until_idle(&engine, &path);
    println!("{n} conversations: their answers are counted in {:.1} s", ms(began) / 1000.0);
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
    publish_scorecard(&engine);
    let (first, reviewer) = reviewer(&engine, &path, &clock, "raili");
    let (second, _) = self::reviewer(&engine, &path, &clock, "reino");
    println!("p50 / p95 / max in ms by the clock");

    let draw = |design, seed| drawn(&engine, plan(n, design, seed, vec![first, second]));
    let (round, took) = draw(Design::Simple, 0);
    work(&reviewer, round, goals);
    let mut simple: Vec<f64> = (1..DRAWN).map(|seed| draw(Design::Simple, seed).1).collect();
    simple.push(took);
    let mut divided: Vec<f64> = (0..DRAWN).map(|seed| draw(Design::Stratified, seed).1).collect();
    for (name, times) in [("simple", &mut simple), ("stratified", &mut divided)] {
        let spread = Spread::of(times);
        println!("{:<44} {spread}", format!("round of {SAMPLE} drawn, {name}"));
        goals.within(&format!("round drawn, {name}, p95, ms"), spread.p95, DRAW_MS);
    }
    let began = Instant::now();
    engine.call(round::Command::Close(round)).unwrap();
    println!("{:<44} {:6.2}", "round closed", ms(began));

    change_reviewers(&engine, n, [first, second]);

    asked(&engine, "rounds, list", &round::Query::List);
    asked(&engine, "rounds, the closed one", &round::Query::Show(round));
    for (name, sort) in [("answers", AnswerSort::Given), ("answers by verdicts", AnswerSort::Verdicts)] {
        let list = answer::Query::List { filter: AnswerFilter::default(), sort, after: None, limit: 100 };
        let (first, others) = asked(&reviewer, &format!("{name}, first page"), &list);
        goals.within(&format!("{name}, first page, asked for the first time, ms"), first, ANSWERS_MS);
        goals.within(&format!("{name}, first page, p95, ms"), others.p95, ANSWERS_MS);
    }
    asked(&reviewer, "gaps, list", &gap::Query::List);
    for (name, query) in [
        ("insight, rounds", insight::Query::Rounds),
        ("insight, own", insight::Query::Own),
        ("insight, coverage", insight::Query::Coverage),
        ("insight, verdicts of 48 months", insight::Query::Reviewed(span(47))),
        ("insight, volumes of 3 months", volumes(2)),
        ("insight, volumes of 12 months", volumes(11)),
        ("insight, volumes of 24 months", volumes(23)),
    ] {
        asked(&engine, name, &query);
    }
    drop((engine, reviewer));
    discard(&path);
}

/// Nothing is counted yet, as after the import.
fn forget_counts(path: &Path) {
    let forget = "DELETE FROM answer_count; DELETE FROM answer_text; \
                  UPDATE answer_month SET counted = 0, texts = 0; \
                  UPDATE answer_total SET texts = 0, given = 0, single = 0, stale = 1";
    rusqlite::Connection::open(path).unwrap().execute_batch(forget).unwrap();
}

fn publish_scorecard(engine: &Engine) {
    let made = engine.call(scorecard::Command::Create { of: None }).unwrap();
    let Reply::Scorecard(scorecard::Reply::Changed(draft)) = made else { panic!("{made:?}") };
    let publish = scorecard::Command::Publish { scorecard: draft.id, version: draft.version };
    engine.call(publish).unwrap();
}

/// A new reviewer, signed in at an engine of their own.
fn reviewer(engine: &Engine, path: &Path, clock: &Arc<ManualClock>, username: &str) -> (AccountId, Engine) {
    let create = account::Command::Create {
        username: username.to_owned(),
        display_name: format!("{username} Mallikas"),
        roles: [AccountRole::Reviewer].into_iter().collect(),
    };
    let made = act(engine, create).unwrap();
    let Reply::Account(account::Reply::Code(account, code)) = made else { panic!("{made:?}") };
    let own = start(path, Arc::<ManualClock>::clone(clock));
    sign_in(&own, username, code.as_ref(), None, Some(TYPED)).unwrap();
    (account.id, own)
}

fn plan(n: u64, design: Design, seed: u64, reviewers: Vec<AccountId>) -> RoundPlan<RawText> {
    let strata = match design {
        Design::Simple => Vec::new(),
        Design::Stratified | Design::TwoStratum => vec![Stratifier::Language, Stratifier::Channel],
    };
    RoundPlan {
        name: text("Marraskuu"),
        filter: Filter::default(),
        kind: RoundKind::Review,
        design,
        strata,
        risks: Vec::new(),
        size: SampleSize::Number(SAMPLE.min(n) as u32),
        seed: Some(seed),
        doubled: 100,
        reviewers,
        closes: today().plus_days(30),
    }
}

/// Draws a round; how long that took.
fn drawn(engine: &Engine, plan: RoundPlan<RawText>) -> (RoundId, f64) {
    let began = Instant::now();
    let drawn = engine.call(round::Command::Draw(Box::new(plan))).unwrap();
    let took = ms(began);
    let Reply::Round(round::Reply::Drawn(round)) = drawn else { panic!("{drawn:?}") };
    (round, took)
}

/// Gives the work of the largest sample, every conversation of which two review, to one of them, and back to both.
fn change_reviewers(engine: &Engine, n: u64, reviewers: [AccountId; 2]) {
    let size = u64::from(SAMPLE_MAX).min(n);
    let mut plan = plan(n, Design::Simple, DRAWN, reviewers.to_vec());
    (plan.size, plan.doubled) = (SampleSize::Number(size as u32), 1000);
    let (round, _) = drawn(engine, plan);
    for reviewers in [&reviewers[..1], &reviewers[..]] {
        let shown = engine.ask(round::Query::Show(round)).unwrap();
        let Reply::Round(round::Reply::Shown(shown)) = shown else { panic!("{shown:?}") };
        let (reviewers, version) = (reviewers.to_vec(), shown.round.version);
        let began = Instant::now();
        engine.call(round::Command::ChangeReviewers { round, reviewers, version }).unwrap();
        println!("{:<44} {:6.2}", format!("reviewers of {size} changed"), ms(began));
    }
}

/// Reviews one conversation after another: what is waited for is the next transcript, after the wish to finish.
fn work(engine: &Engine, round: RoundId, goals: &mut Goals) {
    let mut at = take(engine).unwrap();
    let mut transcript = opened(engine, at.conversation);
    let mut waits = Vec::new();
    for count in 0..FINISHED {
        judge(engine, &transcript, count);
        let requests = [0, 1, 2, 3, 4].map(|place| RequestId(5 * count as u64 + place + 1));
        let [finish, taking, open, waiting, copies] = requests;
        let began = Instant::now();
        // As Review sends it: both at once.
        engine.send(finish, review::Command::Finish(at.conversation)).unwrap();
        engine.send(taking, queue::Command::Take { round: Some(round) }).unwrap();
        engine.query(waiting, queue::Query::Waiting).unwrap();
        let Reply::Queue(queue::Reply::Taken(Some(next))) = reply(engine, taking) else {
            panic!("nothing to take")
        };
        engine.send(open, conversation::Command::Open(next.conversation)).unwrap();
        engine.query(copies, answer::Query::Copies(next.conversation)).unwrap();
        let Reply::Conversation(conversation::Reply::Opened(opened)) = reply(engine, open) else {
            panic!("no transcript")
        };
        waits.push(ms(began));
        assert_ne!(at.item, next.item, "it was finished");
        (at, transcript) = (*next, *opened);
    }
    let waits = Spread::of(&mut waits);
    println!("{:<44} {waits}", "from finishing to the next transcript");
    goals.within("from finishing to the next transcript, p95, ms", waits.p95, NEXT_MS);
}

/// Judges every answer and values every criterion; one answer of four had to be given and was not.
fn judge(engine: &Engine, transcript: &Transcript, count: usize) {
    let conversation = transcript.conversation.id;
    for (place, seq) in transcript.answers().into_iter().enumerate() {
        let verdict = if (place + count).is_multiple_of(4) { Verdict::NoAnswer } else { Verdict::Correct };
        review_act(engine, review::Command::GiveVerdict { conversation, seq, verdict }).unwrap();
    }
    value_all(engine, conversation, false);
}

/// The answer to this request; others are passed over.
fn reply(engine: &Engine, request: RequestId) -> Reply {
    loop {
        for event in engine.events() {
            if event.request == request {
                return event.result.unwrap();
            }
        }
        std::thread::sleep(Duration::from_micros(100));
    }
}

/// The first time, and the others.
fn asked(engine: &Engine, name: &str, query: &(impl Clone + Into<Query>)) -> (f64, Spread) {
    let once = || {
        let began = Instant::now();
        engine.ask(query.clone()).unwrap();
        ms(began)
    };
    let first = once();
    let mut others: Vec<f64> = (0..TIMES).map(|_| once()).collect();
    let others = Spread::of(&mut others);
    println!("{name:<44} {others}, the first time {first:.2}");
    (first, others)
}

/// The last months, the present one and so many before it.
fn span(before: u32) -> Span {
    let today = today();
    Span { from: today.minus_months(before).month(), to: today.month(), part: Group::All }
}

/// Their volumes.
fn volumes(before: u32) -> insight::Query {
    insight::Query::Volumes(span(before))
}
