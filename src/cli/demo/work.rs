//! What reviewers, trainers and the supervisor have done in the demo's year.

use super::{ACCOUNTS, PASSWORD, sign_in};
use crate::demo;
use crate::domain::query::Sort;
use crate::domain::sample::Design;
use crate::domain::{
    CollectionId, Conversation, ConversationId, Day, Filter, RoundKind, RoundPlan, SampleSize, Stratifier,
    Timestamp, Verdict,
};
use crate::engine::ops::conversation::{Place, Transcript};
use crate::engine::ops::{annotation, collection, conversation, record, review, round};
use crate::engine::{Clock as _, Engine, ManualClock, RawText, Reply};
use crate::error::{Error, ErrorKind, Result};
use crate::text::{Locale, Tr};
use std::ops::RangeInclusive;

/// Conversations that were looked at, newest first.
const READ: u32 = 160;
/// Every so many of them is reviewed, carries a note, carries a tag, is left half done.
const REVIEWED: usize = 3;
const NOTED: usize = 9;
const TAGGED: usize = 5;
const HALF_DONE: usize = 17;
/// Seconds that an answer takes to be judged, and what comes after the last one.
const JUDGING_SECS: RangeInclusive<i64> = 15..=70;
const FINISHING_SECS: RangeInclusive<i64> = 5..=25;
/// Examples in each collection.
const EXAMPLES: [usize; 4] = [7, 5, 4, 6];
/// Conversations of the round, and days until it closes.
const ROUND: (u32, u64) = (60, 14);
/// Conversations among which a collection's examples are looked for.
const SEEN: u32 = 1_000;

fn rows(engine: &Engine, filter: Filter, limit: u32) -> Result<Vec<Conversation>> {
    let list = conversation::Query::List { filter, sort: Sort::Newest, at: Place::Start, limit };
    let Reply::Conversation(conversation::Reply::List(page)) = engine.ask(list)? else {
        return Err(Error::new(ErrorKind::Internal, "listing the demo"));
    };
    Ok(page.rows.into_iter().map(|row| row.conversation).collect())
}

fn open(engine: &Engine, id: ConversationId) -> Result<Transcript> {
    let Reply::Conversation(conversation::Reply::Opened(transcript)) =
        engine.call(conversation::Command::Open(id))?
    else {
        return Err(Error::new(ErrorKind::Internal, "opening in the demo"));
    };
    Ok(*transcript)
}

/// The hours in which the reviewer works: the clock goes forward, to their end at most.
pub(super) struct Hours<'a> {
    clock: &'a ManualClock,
    until: Timestamp,
    rng: fastrand::Rng,
}

impl<'a> Hours<'a> {
    /// From what the clock shows until this instant.
    pub(super) fn new(clock: &'a ManualClock, until: Timestamp, seed: u64) -> Self {
        Self { clock, until, rng: fastrand::Rng::with_seed(seed ^ 2) }
    }

    /// So many seconds pass.
    fn pass(&mut self, secs: RangeInclusive<i64>) {
        let passed = self.clock.now().0 + 1000 * self.rng.i64(secs);
        self.clock.set(Timestamp(passed.min(self.until.0)));
    }
}

/// Verdicts, notes and tags of the reviewer.
pub(super) fn review(engine: &Engine, seed: u64, hours: &mut Hours<'_>) -> Result<()> {
    sign_in(engine, ACCOUNTS[1].0, PASSWORD, None)?;
    let mut rng = fastrand::Rng::with_seed(seed);
    for (at, row) in rows(engine, Filter::default(), READ)?.into_iter().enumerate() {
        let id = row.id;
        if at % REVIEWED != 0 {
            continue;
        }
        let transcript = open(engine, id)?;
        let finished = judge(engine, &transcript, at % HALF_DONE == 0, hours)?;
        if finished && at % NOTED == 0 {
            let note = pick(&mut rng, demo::notes());
            engine.call(annotation::Command::AddNote { conversation: id, seq: None, text: note })?;
        }
        if at % TAGGED == 0 {
            let name = pick(&mut rng, demo::tags());
            engine.call(annotation::Command::AddTag { conversation: id, name })?;
        }
    }
    Ok(())
}

fn pick(rng: &mut fastrand::Rng, lines: &[demo::DemoLine]) -> RawText {
    RawText::new(rng.choice(lines).map(|line| line.text.clone()).unwrap_or_default())
}

/// Judges every answer, or only the first of a review that is left half done.
fn judge(engine: &Engine, transcript: &Transcript, half: bool, hours: &mut Hours<'_>) -> Result<bool> {
    let conversation = transcript.conversation.id;
    let answers = transcript.answers();
    let count = answers.len();
    let judged = transcript.messages.iter().filter(|message| answers.contains(&message.seq));
    for message in judged.take(if half { 1 } else { count }) {
        let (verdict, should, cause) =
            demo::verdict_of(message.text.as_str()).unwrap_or((Verdict::Correct, "", None));
        let seq = message.seq;
        hours.pass(JUDGING_SECS);
        engine.call(review::Command::GiveVerdict { conversation, seq, verdict })?;
        if verdict != Verdict::Correct {
            engine.call(review::Command::Explain {
                conversation,
                seq,
                cause,
                should: RawText::new(should.to_owned()),
                reference: RawText::new(String::new()),
                valid_on: None,
            })?;
        }
    }
    let finishes = count > 0 && (!half || count == 1);
    if finishes {
        hours.pass(FINISHING_SECS);
        engine.call(review::Command::Finish(conversation))?;
    }
    Ok(finishes)
}

/// What the controller states in the record of processing; the name is the agency's.
pub(super) fn state(engine: &Engine) -> Result<()> {
    let tr = Tr::new(Locale::Fi);
    let raw = |text: &str| RawText::new(text.to_owned());
    engine
        .call(record::Command::State(record::NewStatements {
            controller: raw(""),
            contact: raw(tr.cli_demo_contact()),
            officer: raw(tr.cli_demo_officer()),
            basis: raw(tr.cli_demo_basis()),
            version: 0,
        }))
        .map(drop)
}

/// A round of the last month, for the reviewer; nothing of it is reviewed yet.
pub(super) fn plan(engine: &Engine, seed: u64, today: Day) -> Result<()> {
    let Reply::Round(round::Reply::Reviewers(reviewers)) = engine.ask(round::Query::Reviewers)? else {
        return Err(Error::new(ErrorKind::Internal, "planning in the demo"));
    };
    let (tr, from, (size, days)) = (Tr::new(Locale::Fi), today.minus_months(1), ROUND);
    let plan = RoundPlan {
        name: RawText::new(tr.capitalised(&tr.month(today.month()))),
        filter: Filter { from: Some(from), ..Filter::default() },
        kind: RoundKind::Review,
        design: Design::Stratified,
        strata: vec![Stratifier::Language],
        risks: Vec::new(),
        size: SampleSize::Number(size),
        seed: Some(seed),
        doubled: 0,
        reviewers: reviewers.into_iter().map(|one| one.account).collect(),
        closes: today.plus_days(days),
    };
    match engine.call(round::Command::Draw(Box::new(plan))) {
        // A small demo may have nothing of the last month.
        Err(error) if error.kind == ErrorKind::NotFound => Ok(()),
        drawn => drawn.map(drop),
    }
}

/// Collections of the trainer.
pub(super) fn collect(engine: &Engine, seed: u64) -> Result<()> {
    sign_in(engine, ACCOUNTS[2].0, PASSWORD, None)?;
    let mut rng = fastrand::Rng::with_seed(seed ^ 1);
    for (wanted, examples) in demo::collections().iter().zip(EXAMPLES) {
        let made = engine.call(collection::Command::Create {
            name: RawText::new(wanted.title.clone()),
            aim: RawText::new(wanted.aim.clone()),
        })?;
        let Reply::Collection(collection::Reply::Changed(collection)) = made else {
            return Err(Error::new(ErrorKind::Internal, "collecting in the demo"));
        };
        fill(engine, collection, wanted, examples, &mut rng)?;
    }
    Ok(())
}

fn fill(
    engine: &Engine,
    collection: CollectionId,
    wanted: &demo::DemoCollection,
    examples: usize,
    rng: &mut fastrand::Rng,
) -> Result<()> {
    let filter = Filter { languages: vec![wanted.lang], messages_min: Some(4), ..Filter::default() };
    let topic = demo::topic_label(wanted.topic, wanted.lang);
    let mut found: Vec<ConversationId> =
        rows(engine, filter, SEEN)?.into_iter().filter(|row| row.topic == topic).map(|row| row.id).collect();
    rng.shuffle(&mut found);
    for conversation in found.into_iter().take(examples) {
        let lesson = pick(rng, demo::lessons());
        engine.call(collection::Command::AddExample {
            collection,
            conversation,
            passage: Vec::new(),
            lesson,
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_takes_time_and_ends_with_its_hours() {
        let (begun, until) = (Timestamp(1_000), Timestamp(200_000));
        let clock = ManualClock::new(begun);
        let mut hours = Hours::new(&clock, until, 1);
        hours.pass(JUDGING_SECS);
        let first = clock.now();
        assert!(first.0 - begun.0 >= 1000 * JUDGING_SECS.start(), "{first:?}");
        for _ in 0..20 {
            hours.pass(JUDGING_SECS);
        }
        assert_eq!(clock.now(), until);
    }
}
