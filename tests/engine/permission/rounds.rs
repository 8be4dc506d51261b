//! Acts on rounds, on the work queue, and of adjudication.

use crate::support::{day, text};
use seula::domain::round::SampleSize;
use seula::domain::sample::Design;
use seula::domain::{
    CriterionId, Filter, RoundId, RoundItemId, RoundKind, RoundPlan, SkipReason, Value, Verdict,
};
use seula::engine::ops::{adjudication, queue, round};
use seula::engine::{Command, Query};

const ROUND: RoundId = RoundId(999);
const ITEM: RoundItemId = RoundItemId(999);

pub(super) fn round_name(command: &round::Command) -> &'static str {
    match command {
        round::Command::Draw(_) => "round.draw",
        round::Command::ChangeClosing { .. } => "round.change_closing",
        round::Command::ChangeReviewers { .. } => "round.change_reviewers",
        round::Command::Close(_) => "round.close",
    }
}

pub(super) fn round_query_name(query: &round::Query) -> &'static str {
    match query {
        round::Query::List => "round.list",
        round::Query::Show(_) => "round.show",
        round::Query::Frame { .. } => "round.frame",
        round::Query::Reviewers => "round.reviewers",
        round::Query::ReviewerChange { .. } => "round.reviewer_change",
        round::Query::Verify(_) => "round.verify",
        round::Query::Numbers(_) => "round.numbers",
    }
}

pub(super) fn queue_name(command: &queue::Command) -> &'static str {
    match command {
        queue::Command::Take { .. } => "queue.take",
        queue::Command::Hold(_) => "queue.hold",
        queue::Command::Skip { .. } => "queue.skip",
        queue::Command::Unskip(_) => "queue.unskip",
    }
}

pub(super) fn queue_query_name(query: queue::Query) -> &'static str {
    match query {
        queue::Query::Overview => "queue.overview",
        queue::Query::Waiting => "queue.waiting",
    }
}

pub(super) fn adjudication_name(command: &adjudication::Command) -> &'static str {
    match command {
        adjudication::Command::Open(_) => "adjudication.open",
        adjudication::Command::Verdict { .. } => "adjudication.verdict",
        adjudication::Command::Value { .. } => "adjudication.value",
        adjudication::Command::TakeVerdictBack { .. } => "adjudication.take_verdict_back",
        adjudication::Command::TakeValueBack { .. } => "adjudication.take_value_back",
        adjudication::Command::Finish(_) => "adjudication.finish",
    }
}

pub(super) fn commands() -> Vec<Command> {
    // Nobody reviews in it, so that it is not drawn.
    let plan = RoundPlan {
        name: text("x"),
        filter: Filter::default(),
        kind: RoundKind::Review,
        design: Design::Simple,
        strata: Vec::new(),
        risks: Vec::new(),
        size: SampleSize::Number(1),
        seed: None,
        doubled: 0,
        reviewers: Vec::new(),
        closes: day("2026-12-24"),
    };
    let verdict = Verdict::Correct;
    let (criterion, value) = (CriterionId(999), Value::NotApplicable);
    vec![
        round::Command::Draw(Box::new(plan)).into(),
        round::Command::ChangeClosing { round: ROUND, closes: day("2026-12-24"), version: 0 }.into(),
        round::Command::ChangeReviewers { round: ROUND, reviewers: Vec::new(), version: 0 }.into(),
        round::Command::Close(ROUND).into(),
        queue::Command::Take { round: None }.into(),
        queue::Command::Hold(ITEM).into(),
        queue::Command::Skip { item: ITEM, reason: SkipReason::Other }.into(),
        queue::Command::Unskip(ITEM).into(),
        adjudication::Command::Open(ITEM).into(),
        adjudication::Command::Verdict { item: ITEM, seq: 1, verdict }.into(),
        adjudication::Command::Value { item: ITEM, criterion, value }.into(),
        adjudication::Command::TakeVerdictBack { item: ITEM, seq: 1 }.into(),
        adjudication::Command::TakeValueBack { item: ITEM, criterion }.into(),
        adjudication::Command::Finish(ITEM).into(),
    ]
}

pub(super) fn queries() -> Vec<Query> {
    let (filter, strata, risks) = (Box::default(), Vec::new(), Vec::new());
    vec![
        round::Query::List.into(),
        round::Query::Show(ROUND).into(),
        round::Query::Frame { filter, strata, risks, kind: RoundKind::Review }.into(),
        round::Query::Reviewers.into(),
        round::Query::ReviewerChange { round: ROUND, reviewers: Vec::new() }.into(),
        round::Query::Verify(ROUND).into(),
        round::Query::Numbers(ROUND).into(),
        queue::Query::Overview.into(),
        queue::Query::Waiting.into(),
    ]
}
