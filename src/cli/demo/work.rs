//! What is done in the demo beside rounds: by reviewers, the trainer and the supervisor.

use super::hours::Hours;
use super::judge;
use crate::demo::{self, Opinion};
use crate::domain::query::Sort;
use crate::domain::{CollectionId, Conversation, ConversationId, Filter, Finding, Target};
use crate::engine::ops::conversation::{Place, Transcript};
use crate::engine::ops::{annotation, collection, conversation, insight, leak_check, record, scorecard};
use crate::engine::{Engine, RawText, Reply};
use crate::error::{Error, ErrorKind, Result};
use crate::text::{Locale, Tr};
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Conversations that were looked at, newest first.
const READ: u32 = 160;
/// Every so many of those that nobody was asked to review is reviewed, carries a note, carries a tag, is left half done.
const REVIEWED: usize = 5;
const NOTED: usize = 10;
const TAGGED: usize = 15;
const HALF_DONE: usize = 25;
/// Examples in each collection.
const EXAMPLES: [usize; 4] = [7, 5, 4, 6];
/// Conversations among which a collection's examples are looked for.
const SEEN: u32 = 1_000;
/// Messages of the leak check, the smallest size that is offered, and seconds that each takes.
const LEAK_CHECK: u32 = 50;
const LEAK_SECS: RangeInclusive<i64> = 4..=15;
/// Per cent of the answers that are to be correct.
const TARGET: u32 = 90;

fn rows(desk: &Engine, filter: Filter, limit: u32) -> Result<Vec<Conversation>> {
    let list = conversation::Query::List { filter, sort: Sort::Newest, at: Place::Start, limit };
    let Reply::Conversation(conversation::Reply::List(page)) = desk.ask(list)? else {
        return Err(Error::new(ErrorKind::Internal, "listing the demo"));
    };
    Ok(page.rows.into_iter().map(|row| row.conversation).collect())
}

/// Opens a conversation.
pub(super) fn open(desk: &Engine, id: ConversationId) -> Result<Transcript> {
    let Reply::Conversation(conversation::Reply::Opened(transcript)) =
        desk.call(conversation::Command::Open(id))?
    else {
        return Err(Error::new(ErrorKind::Internal, "opening in the demo"));
    };
    Ok(*transcript)
}

/// The supervisor publishes the scorecard that comes with the program, and sets a target.
pub(super) fn prepare(engine: &Engine) -> Result<()> {
    let made = engine.call(scorecard::Command::Create { of: None })?;
    let Reply::Scorecard(scorecard::Reply::Changed(draft)) = made else {
        return Err(Error::new(ErrorKind::Internal, "publishing in the demo"));
    };
    engine.call(scorecard::Command::Publish { scorecard: draft.id, version: draft.version })?;
    let target = insight::Command::ChangeTarget { seen: None, wanted: Target::new(TARGET) };
    engine.call(target).map(drop)
}

/// Reviews, notes and tags of the first reviewer on conversations that nobody was asked to review.
pub(super) fn review(
    desk: &Engine,
    asked: &BTreeSet<ConversationId>,
    seed: u64,
    hours: &mut Hours<'_>,
) -> Result<()> {
    let mut rng = fastrand::Rng::with_seed(seed);
    let seen = rows(desk, Filter::default(), READ)?.into_iter();
    let unasked = seen.filter(|row| !row.reviewed && !asked.contains(&row.id));
    for (at, row) in unasked.enumerate().step_by(REVIEWED) {
        let conversation = row.id;
        let transcript = open(desk, conversation)?;
        if transcript.answers().is_empty() {
            continue;
        }
        let mut opinion = Opinion::of(seed, conversation, 0);
        if at % HALF_DONE == 0 {
            judge::answers(desk, &transcript, 1, &mut opinion, hours)?;
        } else {
            judge::whole(desk, &transcript, &mut opinion, hours)?;
        }
        if at % NOTED == 0 {
            let text = pick(&mut rng, demo::notes());
            desk.call(annotation::Command::AddNote { conversation, seq: None, text })?;
        }
        if at % TAGGED == 0 {
            let name = pick(&mut rng, demo::tags());
            desk.call(annotation::Command::AddTag { conversation, name })?;
        }
    }
    Ok(())
}

fn pick(rng: &mut fastrand::Rng, lines: &[demo::DemoLine]) -> RawText {
    RawText::new(rng.choice(lines).map(|line| line.text.clone()).unwrap_or_default())
}

/// A check of what the sieve has left: its reviewer finds nothing.
pub(super) fn check_leaks(desk: &Engine, seed: u64, hours: &mut Hours<'_>) -> Result<()> {
    let seed = Some(seed as u32);
    let check = match desk.call(leak_check::Command::Draw { size: LEAK_CHECK, seed }) {
        Ok(Reply::LeakCheck(leak_check::Reply::Drawn(check))) => check,
        // A small demo may have no conversation yet.
        Err(error) if error.kind == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
        Ok(_) => return Err(Error::new(ErrorKind::Internal, "checking for leaks in the demo")),
    };
    for place in 0..LEAK_CHECK {
        let show = leak_check::Command::Show { check, place: Some(place) };
        let Reply::LeakCheck(leak_check::Reply::Shown(Some(_))) = desk.call(show)? else { break };
        hours.pass(LEAK_SECS);
        desk.call(leak_check::Command::Judge { check, place, finding: Finding::Clean })?;
    }
    desk.call(leak_check::Command::Finish(check)).map(drop)
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

/// Collections of the trainer.
pub(super) fn collect(desk: &Engine, seed: u64) -> Result<()> {
    let mut rng = fastrand::Rng::with_seed(seed ^ 1);
    for (wanted, examples) in demo::collections().iter().zip(EXAMPLES) {
        let made = desk.call(collection::Command::Create {
            name: RawText::new(wanted.title.clone()),
            aim: RawText::new(wanted.aim.clone()),
        })?;
        let Reply::Collection(collection::Reply::Changed(collection)) = made else {
            return Err(Error::new(ErrorKind::Internal, "collecting in the demo"));
        };
        fill(desk, collection, wanted, examples, &mut rng)?;
    }
    Ok(())
}

fn fill(
    desk: &Engine,
    collection: CollectionId,
    wanted: &demo::DemoCollection,
    examples: usize,
    rng: &mut fastrand::Rng,
) -> Result<()> {
    let filter = Filter { languages: vec![wanted.lang], messages_min: Some(4), ..Filter::default() };
    let topic = demo::topic_label(wanted.topic, wanted.lang);
    let mut found: Vec<ConversationId> =
        rows(desk, filter, SEEN)?.into_iter().filter(|row| row.topic == topic).map(|row| row.id).collect();
    rng.shuffle(&mut found);
    for conversation in found.into_iter().take(examples) {
        let lesson = pick(rng, demo::lessons());
        desk.call(collection::Command::AddExample { collection, conversation, passage: Vec::new(), lesson })?;
    }
    Ok(())
}
