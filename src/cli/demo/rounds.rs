//! Rounds of the demo, on each of which the whole team works: two that are closed, after a calibration, and one that is open.

use super::hours::Hours;
use super::people::{self, Office, REVIEWERS};
use super::{SECOND_ROUND, STEP_DAYS, judge, work};
use crate::demo::Opinion;
use crate::domain::sample::Design;
use crate::domain::{
    AssignmentState, Day, Filter, Language, QueueItem, RoundId, RoundItemId, RoundKind, RoundPlan,
    SampleSize, SkipReason, Stratifier, Timestamp,
};
use crate::engine::ops::{adjudication, queue, round};
use crate::engine::{Clock as _, Engine, RawText, Reply};
use crate::error::{Error, ErrorKind, Result};
use crate::text::{Locale, Tr};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// The languages that the team reads.
const LANGUAGES: [Language; 3] = [Language::FI, Language::SV, Language::EN];
/// Days of which a closed round takes its conversations: those between two of them.
const PERIOD_DAYS: u64 = 2 * STEP_DAYS;
/// Conversations of each, and how many of a thousand two review.
const CALIBRATION: (u32, u16) = (6, 0);
const FIRST: (u32, u16) = (26, 150);
const SECOND: (u32, u16) = (66, 420);
const OPEN: (u32, u16) = (52, 300);
/// Messages of the conversations that are read together: short ones.
const SHORT: (u32, u32) = (4, 8);
/// Days until a round closes.
const CLOSES_DAYS: u64 = 14;
/// How long a day's work on a round lasts at most, in milliseconds.
const WORKDAY_MS: i64 = 9 * 60 * 60 * 1000;
/// Whoever is called to review a conversation comes in a later pass, and calls nobody.
const PASSES: usize = 3;
/// Of the open round others than the first reviewer have done so many of so many.
const DONE: (usize, usize) = (3, 5);
/// Differences in it that wait to be settled.
const UNSETTLED: usize = 3;
/// Seconds that settling a conversation takes.
const SETTLING_SECS: RangeInclusive<i64> = 40..=150;

/// A scorecard, people who read some conversations together, and their first round.
pub(super) fn first(engine: &Engine, office: &Office<'_>, seed: u64) -> Result<()> {
    work::prepare(engine)?;
    let mut desks = office.let_in(people::hire(engine)?.into_iter())?;
    // The trainer has nothing to do yet.
    desks.truncate(REVIEWERS.len());
    let mut team = Team::new(engine, desks, seed, day_of(office, seed));
    let day = team.hours.today();
    let (messages_min, messages_max) = SHORT;
    let short = Filter {
        languages: vec![Language::FI],
        messages_min: Some(messages_min),
        messages_max: Some(messages_max),
        ..began(day.minus_days(2 * PERIOD_DAYS), Some(day.minus_days(PERIOD_DAYS + 1)))
    };
    team.complete(RoundKind::Calibration, short, CALIBRATION)?;
    team.complete(RoundKind::Review, period_before(day), FIRST)
}

/// A larger round, and a look at what the sieve has left.
pub(super) fn second(engine: &Engine, office: &Office<'_>, seed: u64) -> Result<()> {
    let desks = office.let_in(people::staff().take(REVIEWERS.len()).map(|person| (person, None)))?;
    let mut team = Team::new(engine, desks, seed, day_of(office, seed));
    team.complete(RoundKind::Review, period_before(team.hours.today()), SECOND)?;
    match team.desks.last() {
        Some(desk) => work::check_leaks(desk, seed, &mut team.hours),
        None => Ok(()),
    }
}

/// Today's work until this instant: a round that stays open, what the first reviewer looks at beside it, and collections.
pub(super) fn last(engine: &Engine, office: &Office<'_>, seed: u64, now: Timestamp) -> Result<()> {
    let mut desks = office.let_in(people::staff().map(|person| (person, None)))?;
    let trainer = desks.pop();
    let mut team = Team::new(engine, desks, seed, Hours::new(office.clock, now, seed));
    let mut asked = BTreeSet::new();
    let recent = began(now.day().minus_days(SECOND_ROUND), None);
    if let Some(round) = team.draw(RoundKind::Review, recent, OPEN)? {
        team.begin(round)?;
        team.settle(round, UNSETTLED)?;
        team.pass_one(round)?;
        asked.extend(team.asked(round)?.into_iter().map(|(_, item)| item.conversation));
    }
    if let Some(desk) = team.desks.first() {
        work::review(desk, &asked, seed, &mut team.hours)?;
    }
    trainer.map_or(Ok(()), |desk| work::collect(&desk, seed))
}

/// The hours of a day that begins now.
fn day_of<'a>(office: &Office<'a>, seed: u64) -> Hours<'a> {
    Hours::new(office.clock, Timestamp(office.clock.now().0 + WORKDAY_MS), seed)
}

/// What began in these days, in the languages of the team.
fn began(from: Day, to: Option<Day>) -> Filter {
    Filter { languages: LANGUAGES.to_vec(), from: Some(from), to, ..Filter::default() }
}

fn period_before(day: Day) -> Filter {
    began(day.minus_days(PERIOD_DAYS), Some(day.minus_days(1)))
}

/// Who works on a round, and when.
struct Team<'a> {
    supervisor: &'a Engine,
    /// Of the reviewers, in their order.
    desks: Vec<Engine>,
    seed: u64,
    hours: Hours<'a>,
}

impl<'a> Team<'a> {
    fn new(supervisor: &'a Engine, desks: Vec<Engine>, seed: u64, hours: Hours<'a>) -> Self {
        Self { supervisor, desks, seed, hours }
    }

    /// A round from its draw to its end.
    fn complete(&mut self, kind: RoundKind, filter: Filter, size: (u32, u16)) -> Result<()> {
        let Some(round) = self.draw(kind, filter, size)? else { return Ok(()) };
        for _pass in 0..PASSES {
            for (at, item) in self.asked(round)? {
                if item.state == AssignmentState::Waiting {
                    self.review(at, &item, false)?;
                }
            }
        }
        self.settle(round, 0)?;
        self.supervisor.call(round::Command::Close(round)).map(drop)
    }

    /// The supervisor draws a round for the whole team; `None`: a small demo has too little for it.
    fn draw(&self, kind: RoundKind, filter: Filter, (size, doubled): (u32, u16)) -> Result<Option<RoundId>> {
        let Reply::Round(round::Reply::Reviewers(reviewers)) =
            self.supervisor.ask(round::Query::Reviewers)?
        else {
            return Err(fault());
        };
        let (tr, today) = (Tr::new(Locale::Fi), self.hours.today());
        let (name, design, strata) = match kind {
            RoundKind::Review => {
                let month = tr.capitalised(&tr.month(today.month()));
                (month, Design::Stratified, vec![Stratifier::Language])
            }
            RoundKind::Calibration => (tr.rounds_kind_calibration().to_owned(), Design::Simple, Vec::new()),
        };
        let plan = RoundPlan {
            name: RawText::new(name),
            filter,
            kind,
            design,
            strata,
            risks: Vec::new(),
            size: SampleSize::Number(size),
            seed: Some(self.seed),
            doubled,
            reviewers: reviewers.into_iter().map(|one| one.account).collect(),
            closes: today.plus_days(CLOSES_DAYS),
        };
        match self.supervisor.call(round::Command::Draw(Box::new(plan))) {
            Ok(Reply::Round(round::Reply::Drawn(round))) => Ok(Some(round)),
            Ok(_) => Err(fault()),
            Err(error) if matches!(error.kind, ErrorKind::NotFound | ErrorKind::SampleTooSmall(_)) => {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// What the reviewers were asked for in a round, each with the place of the reviewer, in the order of its plan.
    fn asked(&self, round: RoundId) -> Result<Vec<(usize, QueueItem)>> {
        let mut asked = Vec::new();
        for (at, desk) in self.desks.iter().enumerate() {
            let Reply::Queue(queue::Reply::Overview(rounds)) = desk.ask(queue::Query::Overview)? else {
                return Err(fault());
            };
            let items = rounds.into_iter().filter(|one| one.round == round).flat_map(|one| one.items);
            asked.extend(items.map(|item| (at, item)));
        }
        asked.sort_by_key(|(at, item)| (item.item, *at));
        Ok(asked)
    }

    /// All but the first do a part of their work; what two were asked for comes first, and in some of that they differ.
    fn begin(&mut self, round: RoundId) -> Result<()> {
        let asked = self.asked(round)?;
        let mut chosen: Vec<(usize, &QueueItem)> = Vec::new();
        for at in 1..self.desks.len() {
            let own = asked.iter().filter(|(of, _)| *of == at);
            let mut own: Vec<&QueueItem> = own.map(|(_, item)| item).collect();
            own.sort_by_key(|item| is_alone(&asked, item.item));
            own.truncate(own.len() * DONE.0 / DONE.1);
            chosen.extend(own.into_iter().map(|item| (at, item)));
        }
        chosen.sort_by_key(|(at, item)| (item.item, *at));
        let (mut seen, mut differing) = (BTreeSet::new(), 0);
        for (at, item) in chosen {
            let differs = !seen.insert(item.item) && differing < UNSETTLED;
            differing += usize::from(differs);
            self.review(at, item, differs)?;
        }
        Ok(())
    }

    /// A reviewer takes a conversation, and reviews it or passes it if there is nothing to judge in it.
    fn review(&mut self, at: usize, item: &QueueItem, differs: bool) -> Result<()> {
        let Some(desk) = self.desks.get(at) else { return Ok(()) };
        desk.call(queue::Command::Hold(item.item))?;
        let transcript = work::open(desk, item.conversation)?;
        if transcript.answers().is_empty() {
            return skip(desk, item, SkipReason::OffTopic);
        }
        let opinion = Opinion::of(self.seed, item.conversation, at as u64);
        let mut opinion = if differs { opinion.wrong_at_first() } else { opinion };
        judge::whole(desk, &transcript, &mut opinion, &mut self.hours)
    }

    /// The first reviewer passes the last conversation that nobody else was asked for.
    fn pass_one(&self, round: RoundId) -> Result<()> {
        let asked = self.asked(round)?;
        let passed = asked.iter().rfind(|(at, item)| *at == 0 && is_alone(&asked, item.item));
        match (self.desks.first(), passed) {
            (Some(desk), Some((_, item))) => skip(desk, item, SkipReason::Other),
            _ => Ok(()),
        }
    }

    /// The supervisor settles in what the reviewers differ; so many conversations are left.
    fn settle(&mut self, round: RoundId, left: usize) -> Result<()> {
        let Reply::Round(round::Reply::Shown(view)) = self.supervisor.ask(round::Query::Show(round))? else {
            return Err(fault());
        };
        for difference in view.differences.iter().filter(|one| !one.settled).skip(left) {
            self.hours.pass(SETTLING_SECS);
            self.settle_one(difference.item)?;
        }
        Ok(())
    }

    fn settle_one(&self, item: RoundItemId) -> Result<()> {
        let opened = self.supervisor.call(adjudication::Command::Open(item))?;
        let Reply::Adjudication(adjudication::Reply::Opened(seen)) = opened else { return Err(fault()) };
        let transcript = &seen.transcript;
        let language = transcript.conversation.language;
        let mut truth = Opinion::true_of(self.seed, transcript.conversation.id);
        let answers: Vec<_> =
            transcript.answers().into_iter().filter_map(|seq| transcript.message(seq)).collect();
        let said: Vec<_> = answers.iter().map(|one| truth.answer(one.text.as_str(), language)).collect();
        let values = judge::values(transcript, &said, &mut truth);
        for (answer, judgement) in answers.iter().zip(&said) {
            if seen.verdicts.iter().any(|differ| differ.of == answer.seq) {
                let (seq, verdict) = (answer.seq, judgement.verdict);
                self.supervisor.call(adjudication::Command::Verdict { item, seq, verdict })?;
            }
        }
        for given in values.iter().filter(|given| seen.values.iter().any(|one| one.of == given.criterion)) {
            let (criterion, value) = (given.criterion, given.value);
            self.supervisor.call(adjudication::Command::Value { item, criterion, value })?;
        }
        self.supervisor.call(adjudication::Command::Finish(item)).map(drop)
    }
}

/// Whether one reviewer alone was asked for it.
fn is_alone(asked: &[(usize, QueueItem)], item: RoundItemId) -> bool {
    asked.iter().filter(|(_, one)| one.item == item).count() == 1
}

fn skip(desk: &Engine, item: &QueueItem, reason: SkipReason) -> Result<()> {
    desk.call(queue::Command::Skip { item: item.item, reason }).map(drop)
}

fn fault() -> Error {
    Error::new(ErrorKind::Internal, "reviewing in the demo")
}
