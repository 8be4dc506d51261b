//! `seula demo`: a throw-away register that has lived for a year, then the window on it.
//!
//! The clock starts a year back and goes forward in steps; each step imports the conversations that have begun by
//! then and lets retention do its work. Everything goes through the same engine as always.

mod work;

use super::args::Demo;
use super::{Failure, Outcome, Terminal, place, window};
use crate::demo::{self, DemoConversation};
use crate::domain::{AccountRole, AccountRoles, Day, Filter, KindCounts, Timestamp};
use crate::engine::ops::register::FirstStart;
use crate::engine::ops::{account, conversation, import, register, retention, session};
use crate::engine::{Engine, EngineConfig, ManualClock, RawText, Reply};
use crate::error::{Doing as _, Error, ErrorKind, Result};
use crate::text::Tr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zeroize::Zeroizing;

/// The demo's password: shown, known to everybody, good for nothing else.
const PASSWORD: &str = "esittely ruskea kettu kaivo lumi";
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
/// For so long a pause of retention is told after it, and a little more: the demo has none.
const CARED_DAYS: u64 = 32;
/// Days between two runs then: under the three that are a pause, also where the last one is at the end of today.
const CARED_STEP_DAYS: u64 = 2;
/// The reviewer began to work so long ago, in milliseconds: longer than all the demo's reviews take.
const WORKED_MS: i64 = 4 * 60 * 60 * 1000;

/// The accounts: username, display name, roles.
const ACCOUNTS: [(&str, &str, &[AccountRole]); 3] = [
    ("petri.esimerkki", "Petri Esimerkki", &[AccountRole::Supervisor]),
    ("aino.mallikas", "Aino Mallikas", &[AccountRole::Reviewer]),
    ("erik.exempel", "Erik Exempel", &[AccountRole::Trainer]),
];

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
    let opened = window::open(register, Some(ACCOUNTS[1].0.to_owned()), terminal);
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
    let done = build(&engine, demo, &clock, now, &folder.path)?;
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
    let [(supervisor, ..), (reviewer, ..), (trainer, ..)] = ACCOUNTS;
    let stage = crate::ui::shots::Stage {
        register: &register,
        export: &export,
        password: PASSWORD,
        supervisor,
        reviewer,
        trainer,
    };
    Ok(draw(&stage)?)
}

fn build(engine: &Engine, demo: &Demo, clock: &ManualClock, now: Timestamp, folder: &Path) -> Result<Done> {
    let (today, begun) = (now.day(), Timestamp(now.0 - WORKED_MS));
    let count = usize::try_from(demo.conversations).unwrap_or(usize::MAX);
    let conversations = demo::conversations(count, demo.seed, today);
    create(engine)?;
    for account in &ACCOUNTS[1..] {
        add_account(engine, account)?;
    }
    let mut done = Done::default();
    let mut day = today.minus_days(START_DAYS);
    let mut from = 0;
    loop {
        let at = if day >= today { begun } else { day.start() };
        from = live(engine, (clock, at), (&conversations, from), folder, &mut done)?;
        if day >= today {
            break;
        }
        let next = day.plus_days(STEP_DAYS).min(today);
        for between in runs_between(day, next, today) {
            clock.set(between.start());
            ran(engine, &mut done)?;
        }
        day = next;
    }
    work::review(engine, demo.seed, &mut work::Hours::new(clock, now, demo.seed))?;
    live(engine, (clock, now), (&conversations, from), folder, &mut done)?;
    work::collect(engine, demo.seed)?;
    sign_in(engine, ACCOUNTS[0].0, PASSWORD, None)?;
    work::state(engine)?;
    work::plan(engine, demo.seed, today)?;
    sign_in(engine, ACCOUNTS[1].0, PASSWORD, None)?;
    Ok(done)
}

/// The clock goes on to this instant: retention does its work, and the conversations from this place on that have begun are
/// imported; answers with the place of the next one.
fn live(
    engine: &Engine,
    (clock, at): (&ManualClock, Timestamp),
    (conversations, from): (&[DemoConversation], usize),
    folder: &Path,
    done: &mut Done,
) -> Result<usize> {
    clock.set(at);
    // A session does not outlive ten hours of the clock.
    sign_in(engine, ACCOUNTS[0].0, PASSWORD, None)?;
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

fn create(engine: &Engine) -> Result<()> {
    let (username, display_name, _) = ACCOUNTS[0];
    engine.call(register::Command::Create(FirstStart {
        agency: RawText::new(Tr::new(crate::text::Locale::Fi).cli_demo_agency().to_owned()),
        margin_days: 0,
        username: username.to_owned(),
        display_name: display_name.to_owned(),
        password: Zeroizing::new(PASSWORD.to_owned()),
    }))?;
    sign_in(engine, username, PASSWORD, None)
}

fn add_account(engine: &Engine, account: &(&str, &str, &[AccountRole])) -> Result<()> {
    let (username, display_name, roles) = *account;
    let roles: AccountRoles = roles.iter().copied().collect();
    engine.call(session::Command::Reauthenticate { password: Zeroizing::new(PASSWORD.to_owned()) })?;
    let made = engine.call(account::Command::Create {
        username: username.to_owned(),
        display_name: display_name.to_owned(),
        roles,
    })?;
    let Reply::Account(account::Reply::Code(_, code)) = made else {
        return Err(Error::new(ErrorKind::Internal, "making a demo account"));
    };
    sign_in(engine, username, &code, Some(PASSWORD))?;
    sign_in(engine, ACCOUNTS[0].0, PASSWORD, None)
}

/// Signs in; with a new password where a one-time code is used.
fn sign_in(engine: &Engine, username: &str, password: &str, new: Option<&str>) -> Result<()> {
    engine
        .call(session::Command::SignIn {
            username: Zeroizing::new(username.to_owned()),
            password: Zeroizing::new(password.to_owned()),
            purpose: None,
            new_password: new.map(|new| Zeroizing::new(new.to_owned())),
        })
        .map(drop)
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
    for (username, _, roles) in ACCOUNTS {
        let roles: Vec<&str> = roles.iter().map(|role| tr.account_role(*role)).collect();
        terminal.say(tr.cli_demo_account(&tr.list(&roles), username))?;
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

/// A throw-away folder: removed when the demo ends, and those of demos that were killed when the next one begins.
struct Folder {
    path: PathBuf,
}

impl Folder {
    fn make(cache: &Path) -> std::result::Result<Self, Failure> {
        let all = cache.join("demo");
        remove_left_over(&all);
        let path = all.join(std::process::id().to_string());
        make_private(&path).doing("making the demo's folder")?;
        Ok(Self { path })
    }
}

/// Makes a folder that this user alone may enter: the demo's export and register are as private as real ones.
fn make_private(path: &Path) -> std::io::Result<()> {
    let mut folder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.recursive(true).create(path)
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next demo.
        drop(std::fs::remove_dir_all(&self.path));
    }
}

/// Removes folders of demos whose process is gone.
fn remove_left_over(all: &Path) {
    let Ok(entries) = std::fs::read_dir(all) else { return };
    for entry in entries.flatten() {
        let alive = entry.file_name().to_str().and_then(|name| name.parse().ok()).is_some_and(is_alive);
        if !alive {
            // What cannot be removed now is removed by the next demo.
            drop(std::fs::remove_dir_all(entry.path()));
        }
    }
}

#[cfg(unix)]
fn is_alive(process: i32) -> bool {
    rustix::process::Pid::from_raw(process).is_some_and(|pid| rustix::process::test_kill_process(pid).is_ok())
}

#[cfg(not(unix))]
fn is_alive(process: i32) -> bool {
    process == std::process::id() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RunTimes;
    use crate::domain::upkeep::PAUSE_MS;

    #[test]
    fn no_pause_of_retention_is_told_in_the_demo() {
        let today = Day::parse("2026-11-28").unwrap();
        let now = Timestamp(today.plus_days(1).start().0 - 1);
        let mut runs: Vec<Timestamp> = Vec::new();
        let mut day = today.minus_days(START_DAYS);
        while day < today {
            let next = day.plus_days(STEP_DAYS).min(today);
            runs.push(day.start());
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
}
