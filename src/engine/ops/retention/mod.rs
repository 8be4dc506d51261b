//! Retention: what is due is hidden at once and destroyed.

mod confirm;
mod plan;
mod proof;
mod prove;
mod raise;
mod record;
mod run;
mod status;

use crate::domain::{Day, Proof, RetentionFacts, RetentionStatus, Schedule};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, Job, upkeep};
use crate::engine::store::{Read, Store};
use crate::engine::transact::{Moment, Outcome};
use crate::engine::worker::Context;
use crate::error::{Doing as _, Error, ErrorKind, Result};
use crate::text::Locale;
use prove::Proving;
pub(crate) use raise::unfinished;
pub(crate) use run::RETENTION_LEASE;
use run::Run;
use std::path::PathBuf;

/// What can be asked of retention.
pub enum Command {
    /// Destroys what is due now. The engine itself sends it every six hours; at a start it does so by itself.
    Run {
        /// The program was started for this, by the host's scheduler or by hand.
        on_its_own: bool,
    },
    /// A supervisor confirms an unusual destruction, or a day that the clock has jumped to, as it was shown.
    Confirm {
        /// [`RetentionStatus::today`].
        today: Day,
        /// [`RetentionStatus::backlog`].
        count: u64,
    },
    /// A supervisor raises the margin, as it was shown what comes of it; nobody lowers it again. `Conflict`: it is not what was
    /// shown, or no higher. Once it is raised, what is due by it is destroyed as always.
    RaiseMargin {
        /// [`RetentionStatus::margin_days`].
        seen: u32,
        /// The new one.
        wanted: u32,
        /// [`RetentionStatus::today`].
        today: Day,
        /// How many conversations are due at once, by [`RetentionStatus::raised`].
        due: u64,
    },
    /// Looks through everything for what is older than it may be. Needs no sign-in, since it tells numbers and days only.
    Prove,
    /// Writes the record of a run as a page.
    Print {
        /// Its number.
        run: i64,
        /// Where to; refused if a file is there.
        path: PathBuf,
        /// Language of the page.
        locale: Locale,
    },
}

/// What is only read; needs no sign-in, since it holds no text.
#[derive(Debug)]
pub enum Query {
    /// What was destroyed and what goes next.
    Status,
    /// What the host's scheduler is told, so that it runs retention every day.
    Schedule,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// What was destroyed and what goes next.
    Status(Box<RetentionStatus>),
    /// A run has ended; `destroyed` counts what it destroyed in all, and 0 says that nothing was due or that another
    /// instance destroys it now.
    Ran(Box<RetentionStatus>),
    /// What was looked through, and what was found.
    Proved(Box<Proof>),
    /// The record was written there.
    Printed(PathBuf),
    /// What the host's scheduler is told.
    Schedule(Box<Schedule>),
}

/// Serves one command.
pub(crate) fn handle(command: &Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    let planned = match command {
        Command::Run { on_its_own: true } => plan::plan(store, context, plan::Start::OnceADay)?,
        Command::Run { on_its_own: false } => plan::plan(store, context, plan::Start::None)?,
        Command::Confirm { today, count } => confirm::confirm(store, context, *today, *count)?,
        Command::RaiseMargin { seen, wanted, today, due } => {
            let wish = raise::Wish { seen: *seen, wanted: *wanted, today: *today, due: *due };
            let session = context.session();
            let session = session.ok_or_else(|| Error::new(ErrorKind::NotSignedIn, "raising the margin"))?;
            return Ok(Handled::Job(Box::new(raise::Raising::new(session, wish)?)));
        }
        Command::Prove => return Ok(Handled::Job(Box::new(Proving::begin(store, context)?))),
        Command::Print { run, path, locale } => return record::print(store, context, *run, path, *locale),
    };
    if let Command::Run { on_its_own } = command {
        upkeep::ran(store, context.clock.now(), *on_its_own)?;
    }
    if let Some(job) = Run::of(&planned)? {
        return Ok(Handled::Job(job));
    }
    let moment = context.moment();
    let mut status = store.read(|read| status::status(read, moment.today, moment.now.day()))?;
    status.destroyed = 0;
    Ok(Handled::Now(Outcome {
        reply: event::Reply::Retention(Reply::Ran(Box::new(status))),
        changes: Changes { retention: true, ..Changes::default() },
    }))
}

/// Answers one query.
pub(crate) fn answer(query: &Query, read: Read<'_>, moment: Moment) -> Result<Reply> {
    match query {
        Query::Status => {
            status::status(read, moment.today, moment.now.day()).map(|status| Reply::Status(Box::new(status)))
        }
        Query::Schedule => schedule(read).map(|schedule| Reply::Schedule(Box::new(schedule))),
    }
}

/// For this very program and this register.
fn schedule(read: Read<'_>) -> Result<Schedule> {
    let program = std::env::current_exe().doing("looking for the program")?;
    Ok(Schedule::of(&program.to_string_lossy(), &read.register_path()?.to_string_lossy()))
}

/// Plans and hides what is due, in at most 50 ms; the job destroys it. With `begin` off there is none, and the
/// planning is no start that counts.
pub(crate) fn at_start(
    store: &mut Store,
    context: &Context,
    begin: bool,
) -> Result<(RetentionFacts, Option<Box<dyn Job>>)> {
    let planned = plan::plan(store, context, if begin { plan::Start::Counts } else { plan::Start::None })?;
    let job = if begin { Run::of(&planned)? } else { None };
    if begin {
        upkeep::ran(store, context.clock.now(), false)?;
    }
    Ok((planned.facts, job))
}
