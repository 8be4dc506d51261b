//! `seula demo`: a throw-away register that has lived for a year, then the window on it.
//!
//! The clock starts a year back and goes forward in steps; each step imports the conversations that have begun by
//! then and lets retention do its work. At some of them a team of invented people reviews a round. Everything goes
//! through the same engine as always.

mod folder;
mod hours;
mod judge;
mod people;
mod rounds;
#[cfg(test)]
mod tests;
mod work;

use super::args::Demo;
use super::{Failure, Outcome, Terminal, place, window};
use crate::demo::{self, DemoConversation};
use crate::domain::{Day, Filter, KindCounts, Timestamp};
use crate::engine::ops::{conversation, import, retention};
use crate::engine::{Engine, EngineConfig, ManualClock, Reply};
use crate::error::{Doing as _, Error, ErrorKind, Result};
use crate::text::Tr;
use folder::Folder;
use people::{Office, PASSWORD, REVIEWERS, SUPERVISOR};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A query of the sample search: a word that the demo's content holds in many forms.
const SAMPLE: &str = "jatkolupa";
/// Hits of the sample search.
const SAMPLE_HITS: u32 = 3;
/// Conversations of the export that a picture of the import shows.
#[cfg(feature = "shots")]
const EXPORTED: usize = 300;
/// Days between two steps of the clock: under the 30 days at which a jump has to be confirmed (`DECISIONS` 16).
const STEP_DAYS: u64 = 29;
/// How far back the clock starts.
const START_DAYS: u64 = 365;
/// How far back the steps are at which the team reviews a round; two steps lie between them, and so two months.
const FIRST_ROUND: u64 = START_DAYS - 9 * STEP_DAYS;
const SECOND_ROUND: u64 = START_DAYS - 11 * STEP_DAYS;
/// For so long a pause of retention is told after it, and a little more: the demo has none.
const CARED_DAYS: u64 = 32;
/// Days between two runs then: under the three that are a pause, also where the last one is at the end of today.
const CARED_STEP_DAYS: u64 = 2;
/// The office opens so long after midnight, in milliseconds.
const OPENS_MS: i64 = 8 * 60 * 60 * 1000;
/// Today's work began so long ago, in milliseconds: longer than all of it takes.
const WORKED_MS: i64 = 4 * 60 * 60 * 1000;

/// What the demo did.
#[derive(Default)]
struct Done {
    imported: u64,
    destroyed: u64,
    scrubbed: KindCounts,
}

/// A demo register that has lived for a year; its folder is removed when this is dropped.
struct Made {
    folder: Folder,
    register: PathBuf,
    engine: Engine,
    done: Done,
}

pub(super) fn run(demo: &Demo, terminal: &mut Terminal<'_>) -> Outcome {
    let tr = terminal.tr();
    terminal.say(tr.cli_demo_title())?;
    let Made { folder, register, engine, done } = make(demo, terminal)?;
    say(&done, tr, terminal)?;
    sample(&engine, tr, terminal)?;
    drop(engine);
    // On a machine without a display everything above was the demo.
    #[cfg(feature = "gui")]
    if !crate::ui::window::has_display(terminal.env) {
        return terminal.say(tr.cli_demo_no_display());
    }
    terminal.say(tr.cli_demo_opening())?;
    let [first, ..] = &REVIEWERS;
    let opened = window::open(register, Some(first.username.to_owned()), terminal);
    drop(folder);
    opened
}

fn make(demo: &Demo, terminal: &Terminal<'_>) -> std::result::Result<Made, Failure> {
    let folder = Folder::make(&place::cache_folder(terminal.env)?)?;
    let register = folder.path.join("demo.seula");
    let now = terminal.clock.now();
    let clock = Arc::new(ManualClock::new(now));
    clock.set(now.day().minus_days(START_DAYS).start());
    let engine = Engine::start(EngineConfig {
        path: register.clone(),
        clock: Arc::<ManualClock>::clone(&clock),
        wake: Arc::new(|| {}),
    })?;
    engine.opened()?;
    let office = Office { register: &register, clock: &clock };
    let done = build(&engine, demo, &office, now, &folder.path)?;
    Ok(Made { folder, register, engine, done })
}

/// Makes a demo register and hands it, with an export file that is not in it yet, to whoever draws pictures.
#[cfg(feature = "shots")]
pub(super) fn with_pictures<R>(
    demo: &Demo,
    terminal: &Terminal<'_>,
    draw: impl FnOnce(&crate::ui::shots::Stage<'_>) -> Result<R>,
) -> std::result::Result<R, Failure> {
    let Made { folder, register, engine, done: _ } = make(demo, terminal)?;
    drop(engine);
    let export = folder.path.join("export.jsonl");
    let fresh = demo::conversations(EXPORTED, demo.seed.wrapping_add(1), terminal.clock.now().day());
    let lines: String = fresh.iter().flat_map(|talk| [talk.line.as_str(), "\n"]).collect();
    std::fs::write(&export, lines).doing("writing the demo's export")?;
    let [reviewer, ..] = &REVIEWERS;
    let stage = crate::ui::shots::Stage {
        register: &register,
        export: &export,
        password: PASSWORD,
        supervisor: SUPERVISOR.username,
        reviewer: reviewer.username,
        trainer: people::TRAINER.username,
    };
    Ok(draw(&stage)?)
}

fn build(engine: &Engine, demo: &Demo, office: &Office<'_>, now: Timestamp, folder: &Path) -> Result<Done> {
    let (today, begun) = (now.day(), Timestamp(now.0 - WORKED_MS));
    let count = usize::try_from(demo.conversations).unwrap_or(usize::MAX);
    let conversations = demo::conversations(count, demo.seed, today);
    people::found(engine)?;
    let mut done = Done::default();
    let mut day = today.minus_days(START_DAYS);
    let mut from = 0;
    loop {
        let at = if day >= today { begun } else { opens(day) };
        office.clock.set(at);
        // A session does not outlive ten hours of the clock.
        people::sign_in(engine, &SUPERVISOR, PASSWORD, None)?;
        from = live(engine, at, (&conversations, from), folder, &mut done)?;
        if day >= today {
            break;
        }
        if day == today.minus_days(FIRST_ROUND) {
            rounds::first(engine, office, demo.seed)?;
        } else if day == today.minus_days(SECOND_ROUND) {
            rounds::second(engine, office, demo.seed)?;
        }
        let next = day.plus_days(STEP_DAYS).min(today);
        for between in runs_between(day, next, today) {
            office.clock.set(between.start());
            ran(engine, &mut done)?;
        }
        day = next;
    }
    rounds::last(engine, office, demo.seed, now)?;
    office.clock.set(now);
    live(engine, now, (&conversations, from), folder, &mut done)?;
    work::state(engine)?;
    Ok(done)
}

/// When the office opens.
fn opens(day: Day) -> Timestamp {
    Timestamp(day.start().0 + OPENS_MS)
}

/// It is this instant: retention does its work, and the conversations from this place on that have begun are imported;
/// answers with the place of the next one.
fn live(
    engine: &Engine,
    at: Timestamp,
    (conversations, from): (&[DemoConversation], usize),
    folder: &Path,
    done: &mut Done,
) -> Result<usize> {
    ran(engine, done)?;
    let until = conversations.partition_point(|conversation| conversation.started <= at);
    step(engine, conversations.get(from..until).unwrap_or_default(), folder, done)?;
    Ok(until)
}

/// The days between two steps on which retention runs, too: as it would in a register that is looked after.
fn runs_between(from: Day, until: Day, today: Day) -> impl Iterator<Item = Day> {
    let first = from.plus_days(CARED_STEP_DAYS).max(today.minus_days(CARED_DAYS));
    std::iter::successors(Some(first), |day| Some(day.plus_days(CARED_STEP_DAYS)))
        .take_while(move |day| *day < until)
}

fn ran(engine: &Engine, done: &mut Done) -> Result<()> {
    if let Reply::Retention(retention::Reply::Ran(status)) =
        engine.call(retention::Command::Run { on_its_own: false })?
    {
        done.destroyed += status.destroyed;
    }
    Ok(())
}

/// Imports what has begun since the last step, from an export file as a chat system would write it.
fn step(engine: &Engine, begun: &[DemoConversation], folder: &Path, done: &mut Done) -> Result<()> {
    if begun.is_empty() {
        return Ok(());
    }
    let lines: String = begun.iter().flat_map(|conversation| [conversation.line.as_str(), "\n"]).collect();
    let path = folder.join("export.jsonl");
    std::fs::write(&path, lines).doing("writing the demo's export")?;
    let reply = engine.call(import::Command::Import {
        path: path.clone(),
        mapping: None,
        not_older_than: None,
        notes: None,
    });
    std::fs::remove_file(&path).doing("removing the demo's export")?;
    match reply {
        Ok(Reply::Import(import::Reply::Imported(report))) => {
            done.imported += report.imported;
            done.scrubbed.merge(&report.scrubbed);
            Ok(())
        }
        Ok(_) => Err(Error::new(ErrorKind::Internal, "importing the demo's export")),
        // A step whose conversations are all past due already has nothing to take in.
        Err(error) if matches!(error.kind, ErrorKind::NothingReadable | ErrorKind::NoneReadable(..)) => {
            Ok(())
        }
        Err(error) => Err(error),
    }
}

fn say(done: &Done, tr: Tr, terminal: &mut Terminal<'_>) -> Outcome {
    let kinds: Vec<String> =
        done.scrubbed.iter().map(|(kind, count)| tr.cli_kind_count(count, tr.kind(kind))).collect();
    terminal.say(tr.cli_demo_imported(done.imported))?;
    terminal.say(tr.cli_demo_scrubbed(done.scrubbed.total(), &kinds.join(", ")))?;
    terminal.say(tr.cli_demo_destroyed(done.destroyed))?;
    terminal.say(tr.cli_demo_accounts())?;
    for person in std::iter::once(&SUPERVISOR).chain(people::staff()) {
        let roles: Vec<&str> = person.roles.iter().map(|role| tr.account_role(*role)).collect();
        terminal.say(tr.cli_demo_account(&tr.list(&roles), person.username))?;
    }
    terminal.say(tr.cli_demo_password(PASSWORD))
}

fn sample(engine: &Engine, tr: Tr, terminal: &mut Terminal<'_>) -> Outcome {
    let today: Day = terminal.clock.now().day();
    let (filter, _) = Filter::parse(SAMPLE, today);
    let list = conversation::Query::List {
        filter: filter.clone(),
        sort: crate::domain::query::Sort::Newest,
        at: conversation::Place::Start,
        limit: SAMPLE_HITS,
    };
    let Reply::Conversation(conversation::Reply::List(page)) = engine.ask(list)? else {
        return Err(Error::new(ErrorKind::Internal, "searching the demo").into());
    };
    let count = conversation::Query::Count { filter, cap: 1_000 };
    let Reply::Conversation(conversation::Reply::Count(count)) = engine.ask(count)? else {
        return Err(Error::new(ErrorKind::Internal, "counting in the demo").into());
    };
    terminal.say(tr.cli_demo_search(&tr.quoted(SAMPLE)))?;
    for row in &page.rows {
        let text = row.snippet.as_ref().map_or(row.conversation.opening.as_str(), |snippet| &snippet.text);
        let started = tr.date_time(row.conversation.started);
        let number = row.conversation.number.0.to_string();
        terminal.say(tr.cli_line(&tr.cli_search_hit(&number, &text.replace('\n', " "), &started)))?;
    }
    let took = tr.cli_milliseconds(&tr.decimal(page.took_ms, 1));
    terminal.say(tr.cli_line(&tr.cli_search_total(count.count, &took)))
}
