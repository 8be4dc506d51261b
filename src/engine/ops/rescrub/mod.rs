//! Newer rules of the sieve, applied to what is stored (`SCRUB`, `DECISIONS` 5). What was removed stays removed; what
//! the older rules left goes as well, with its echoes. Reviews stay.

mod run;

use crate::domain::{RescrubReport, RescrubStatus};
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::Read;
use crate::engine::transact::{ApplyRules, Moment, permit_read};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RULES_VERSION;

/// What a supervisor does.
pub enum Command {
    /// Applies the program's rules to everything that was scrubbed by older ones. Interrupted, it goes on with the
    /// next.
    Run,
}

/// What is only read.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// What there is to do.
    Status,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// What there is to do.
    Status(RescrubStatus),
    /// What a run did.
    Done(Box<RescrubReport>),
    /// Index, word lists and log were cleaned of what an interrupted run had removed from the texts.
    Cleaned,
}

/// Serves one command.
pub(crate) fn handle(command: &Command, context: &Context) -> Result<Handled> {
    let Command::Run = command;
    let session = context.session();
    let session = session.ok_or_else(|| Error::new(ErrorKind::NotSignedIn, "applying newer rules"))?;
    Ok(Handled::Job(Box::new(run::Run::new(session)?)))
}

/// Answers one query.
pub(crate) fn answer(
    query: Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let Query::Status = query;
    permit_read::<ApplyRules>(read, session)?;
    read.rescrub_status(RULES_VERSION, moment.today).map(Reply::Status)
}
