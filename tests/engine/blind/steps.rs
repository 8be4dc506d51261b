//! Every query and command that a person with all roles may send.

use super::{COLLECTION, Ground};
use crate::engine::permission::{
    command_name, commands, insight_commands, insight_queries, queries, query_name,
};
use crate::support::{PASSWORD, SUPERVISOR, day, text};
use seula::domain::audit::AuditFilter;
use seula::domain::ledger::{By, Counted, Scope};
use seula::domain::query::Sort;
use seula::domain::{
    AnswerFilter, AnswerSort, AnswerState, CriterionValue, Evidence, ExampleId, Filter, Finding, ImportId,
    Kind, LeakCheckId, MessageRole, MonthKey, NoteId, Risk, RoundId, RoundKind, SkipReason, StoredText,
    Stratifier, TagId, Value, Verdict,
};
use seula::engine::ops::{
    adjudication, annotation, answer, audit, collection, conversation, gap, import, leak_check, ledger,
    queue, register, retention, review, round, session, sieve, upkeep,
};
use seula::engine::{Command, Query, Settings, StaffField};
use seula::text::Locale;
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// Something that is asked for, or done.
pub enum Step {
    /// Asked for.
    Ask(Query),
    /// Done.
    Call(Command),
}

impl Step {
    /// What the table of permissions calls it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Ask(query) => query_name(query),
            Self::Call(command) => command_name(command),
        }
    }
}

fn ask(query: impl Into<Query>) -> Step {
    Step::Ask(query.into())
}

fn call(command: impl Into<Command>) -> Step {
    Step::Call(command.into())
}

fn filters() -> Vec<Filter> {
    let mut all = vec![
        Filter::default(),
        Filter { reviewed: Some(true), ..Filter::default() },
        Filter { reviewed: Some(false), ..Filter::default() },
    ];
    all.extend(Verdict::ALL.map(|verdict| Filter { verdicts: vec![verdict], ..Filter::default() }));
    all.extend(
        ["yhteinen", "epäselvä"].map(|tag| Filter { tags: vec![tag.to_owned()], ..Filter::default() }),
    );
    all
}

/// What everybody may read, who reads conversations.
pub fn reads(ground: &Ground) -> Vec<Step> {
    let mut steps = vec![ask(conversation::Query::Facets), ask(collection::Query::List)];
    for filter in filters() {
        let (sort, at) = (Sort::Newest, conversation::Place::Start);
        steps.push(ask(conversation::Query::Count { filter: filter.clone(), cap: 100 }));
        steps.push(ask(conversation::Query::List { filter, sort, at, limit: 10 }));
    }
    let (sort, at) = (Sort::Longest, conversation::Place::Start);
    steps.push(ask(conversation::Query::List { filter: Filter::default(), sort, at, limit: 10 }));
    steps.extend(ground.talks.iter().map(|talk| call(conversation::Command::Open(*talk))));
    steps.push(call(collection::Command::Open(COLLECTION)));
    steps.push(call(retention::Command::Prove));
    steps.extend(answers(ground));
    steps
}

/// Answer texts, of which the first reviewer has judged one with all its copies.
fn answers(ground: &Ground) -> Vec<Step> {
    let mut steps = vec![
        ask(answer::Query::Show(ground.answer)),
        ask(answer::Query::References),
        ask(gap::Query::List),
        ask(answer::Query::Resting { reference: "migri.fi/luvat".to_owned(), from: day("2030-01-01") }),
    ];
    for state in AnswerState::ALL {
        for sort in [AnswerSort::Given, AnswerSort::Last, AnswerSort::Verdicts] {
            let filter = AnswerFilter { state, ..AnswerFilter::default() };
            steps.push(ask(answer::Query::List { filter, sort, after: None, limit: 10 }));
        }
    }
    steps.extend(ground.talks.iter().map(|talk| ask(answer::Query::Copies(*talk))));
    steps
}

/// Writing, where the first reviewer has written: rows that are not seen are not there.
fn writes(ground: &Ground) -> Vec<Step> {
    let (a, b, c) = (ground.talks[0], ground.talks[1], ground.talks[2]);
    let criterion = ground.criterion;
    let give =
        |conversation, seq| review::Command::GiveVerdict { conversation, seq, verdict: Verdict::Partly };
    let given = CriterionValue { criterion, value: Value::NotApplicable, cause: None };
    let add_tag = |name| annotation::Command::AddTag { conversation: a, name: text(name) };
    let remove_tag = |conversation, tag| annotation::Command::RemoveTag { conversation, tag: TagId(tag) };
    let explain = review::Command::Explain {
        conversation: a,
        seq: 1,
        cause: None,
        should: text("x"),
        reference: text(""),
        valid_on: None,
    };
    let judge = answer::Command::Judge {
        hash: ground.answer,
        verdict: Verdict::Partly,
        cause: None,
        should: text(""),
        reference: text(""),
        valid_on: None,
        evidence: Evidence::default(),
    };
    let mark = review::Command::MarkWords {
        conversation: a,
        seq: 1,
        seen: StoredText("Hei.".to_owned()),
        evidence: Evidence::default(),
    };
    vec![
        call(annotation::Command::ChangeNote { note: NoteId(2), text: text("x"), version: 0 }),
        call(annotation::Command::RemoveNote(NoteId(3))),
        call(remove_tag(a, 2)),
        call(remove_tag(b, 1)),
        call(add_tag("epäselvä")),
        call(annotation::Command::AddTag { conversation: b, name: text("yhteinen") }),
        call(annotation::Command::AddNote { conversation: a, seq: None, text: text("oma") }),
        call(review::Command::Reopen(a)),
        call(review::Command::TakeBack { conversation: a, seq: 1 }),
        call(review::Command::TakeValueBack { conversation: a, criterion }),
        call(give(a, 1)),
        call(explain),
        call(mark),
        call(give(b, 1)),
        call(review::Command::TakeBack { conversation: b, seq: 1 }),
        call(review::Command::GiveValue { conversation: a, given }),
        call(review::Command::Flag { conversation: c, flagged: true }),
        call(review::Command::Finish(b)),
        call(answer::Command::TakeBack(ground.answer)),
        call(judge),
        ask(review::Query::States(ground.talks.clone())),
        ask(review::Query::Progress(Box::default())),
        ask(review::Query::Progress(Box::new(Filter {
            verdicts: vec![Verdict::Incorrect],
            ..Filter::default()
        }))),
    ]
}

fn queues(ground: &Ground) -> Vec<Step> {
    let item = ground.items[2];
    vec![
        ask(queue::Query::Overview),
        ask(queue::Query::Waiting),
        call(queue::Command::Take { round: None }),
        call(queue::Command::Hold(ground.items[1])),
        call(queue::Command::Skip { item, reason: SkipReason::Unreadable }),
        ask(queue::Query::Overview),
        call(queue::Command::Unskip(item)),
        ask(queue::Query::Waiting),
    ]
}

fn others() -> Vec<Step> {
    let (check, place) = (LeakCheckId(1), 0);
    let month = MonthKey::from_number(202_611).unwrap();
    let scope = Scope { by: By::Month, from: month, to: month };
    let counted = [Counted::Conversations, Counted::Verdicts, Counted::Values, Counted::Kinds];
    let figures = counted.map(|of| ask(ledger::Query::Figures { of, scope }));
    let remove = leak_check::Command::Remove {
        check,
        place,
        seen: StoredText("x".to_owned()),
        range: 0..1,
        kind: Kind::Name,
    };
    let steps = vec![
        call(leak_check::Command::Draw { size: 4, seed: Some(1) }),
        call(leak_check::Command::Show { check, place: None }),
        call(leak_check::Command::Judge { check, place, finding: Finding::Clean }),
        call(remove),
        call(leak_check::Command::Finish(check)),
        ask(leak_check::Query::List),
        ask(sieve::Query::Preview { text: text("x"), field: StaffField::Note }),
        ask(sieve::Query::TryLine { text: text("x"), role: MessageRole::Customer }),
        call(conversation::Command::Searched { filter: Box::default(), hits: 1 }),
        ask(register::Query::Check),
        ask(audit::Query::Check { written: None }),
        ask(retention::Query::Status),
        ask(retention::Query::Schedule),
        ask(upkeep::Query::Status),
        call(retention::Command::Run { on_its_own: false }),
        // A folder is no file.
        call(gap::Command::Export { path: ".".into(), locale: Locale::Fi }),
        call(audit::Command::ViewOwn { filter: AuditFilter::default(), before: None }),
    ];
    let asked = insight_queries().into_iter().map(Step::Ask);
    let written = insight_commands(".".as_ref()).into_iter().map(Step::Call);
    figures.into_iter().chain(steps).chain(asked).chain(written).collect()
}

/// What a supervisor watches, of the import and the round in which the work is.
pub fn oversight(ground: &Ground) -> Vec<Step> {
    let (round, item) = (RoundId(1), ground.items[0]);
    let frame = |strata, risks| {
        ask(round::Query::Frame { filter: Box::default(), strata, risks, kind: RoundKind::Review })
    };
    vec![
        ask(import::Query::Report(ImportId(1))),
        ask(import::Query::History),
        ask(round::Query::List),
        ask(round::Query::Show(round)),
        ask(round::Query::Verify(round)),
        ask(round::Query::Numbers(round)),
        frame(vec![Stratifier::Language], Vec::new()),
        frame(vec![Stratifier::Risk], vec![Risk::Flagged]),
        call(adjudication::Command::Open(item)),
        call(adjudication::Command::Verdict { item, seq: 1, verdict: Verdict::Correct }),
        call(adjudication::Command::TakeVerdictBack { item, seq: 1 }),
        call(adjudication::Command::Finish(item)),
    ]
}

/// What a trainer does in the collection in which the first reviewer teaches something.
fn teaching(ground: &Ground) -> Vec<Step> {
    let (example, conversation) = (ExampleId(1), ground.talks[0]);
    let passage = Vec::new();
    vec![
        call(collection::Command::ChangeLesson { example, lesson: text("x"), version: 0 }),
        call(collection::Command::Move { example, place: 0 }),
        call(collection::Command::RemoveExample(example)),
        call(collection::Command::AddExample {
            collection: COLLECTION,
            conversation,
            passage,
            lesson: text("oma"),
        }),
        call(collection::Command::Open(COLLECTION)),
        ask(collection::Query::List),
        call(collection::Command::Remove(COLLECTION)),
    ]
}

/// Everything else, on what is not there.
fn rest(ground: &Ground, known: &BTreeSet<&'static str>) -> Vec<Step> {
    let asked = queries().into_iter().map(Step::Ask);
    let called = commands(&ground.folder).map(Step::Call);
    asked.chain(called).filter(|step| !known.contains(step.name())).collect()
}

/// What ends a session, and what a session is not needed for.
fn sessions() -> Vec<Step> {
    let wiped = |typed: &str| Zeroizing::new(typed.to_owned());
    let wrong = "väärä salasana tässä";
    let create = register::Command::Create(register::FirstStart {
        agency: text(""),
        margin_days: 0,
        username: "toinen".to_owned(),
        display_name: String::new(),
        password: wiped(PASSWORD),
    });
    vec![
        call(create),
        call(session::Command::Reauthenticate { password: wiped(wrong) }),
        call(session::Command::JudgePassword { password: wiped(PASSWORD), forbidden: Vec::new() }),
        call(session::Command::SuggestPassphrase { forbidden: Vec::new() }),
        call(session::Command::ChangePassword { old: wiped(wrong), new: wiped(PASSWORD) }),
        call(session::Command::ChangeSettings(Settings::default())),
        call(session::Command::SignIn {
            username: wiped(SUPERVISOR),
            password: wiped(wrong),
            purpose: None,
            new_password: None,
        }),
        call(session::Command::SignOut { lock: false }),
    ]
}

/// Every act that a person with all roles may do, on what the first reviewer works on, too; signing out is the last.
pub fn every_step(ground: &Ground) -> Vec<Step> {
    let steps = [reads(ground), oversight(ground), writes(ground), queues(ground), reads(ground)];
    let mut steps: Vec<Step> = steps.into_iter().flatten().collect();
    steps.extend(teaching(ground).into_iter().chain(others()));
    let sessions = sessions();
    let known = steps.iter().chain(&sessions).map(Step::name).collect();
    steps.extend(rest(ground, &known));
    steps.extend(sessions);
    steps
}
