//! Retention: what is due is hidden at once and destroyed.

mod plan;
mod run;
mod status;

use crate::domain::audit::Act;
use crate::domain::{RetentionFacts, RetentionStatus};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, Job};
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{ConfirmRetention, Done, Moment, Outcome, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use run::Run;

/// What can be asked of retention.
pub enum Command {
    /// Destroys what is due now. The engine itself sends it every six hours; at a start it does so by itself.
    Run,
    /// A supervisor confirms an unusual destruction.
    Confirm,
}

/// What is only read; needs no sign-in, since it holds no text.
#[derive(Debug)]
pub enum Query {
    /// What was destroyed and what goes next.
    Status,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// What was destroyed and what goes next.
    Status(Box<RetentionStatus>),
    /// A run has ended; `destroyed` counts what this run destroyed, and 0 says that nothing was due.
    Ran(Box<RetentionStatus>),
}

/// Serves one command.
pub(crate) fn handle(command: &Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    if let Command::Confirm = command {
        confirm(store, context)?;
    }
    let planned = plan::plan(store, context, false)?;
    if let Some(job) = Run::of(&planned, context.today()) {
        return Ok(Handled::Job(job));
    }
    let mut status = store.read(|read| status::status(read, context.today(), context.clock.now().day()))?;
    status.destroyed = 0;
    Ok(Handled::Now(Outcome {
        reply: event::Reply::Retention(Reply::Ran(Box::new(status))),
        changes: Changes { retention: true, ..Changes::default() },
    }))
}

fn confirm(store: &mut Store, context: &Context) -> Result<()> {
    let moment = context.moment();
    transact::<ConfirmRetention, _>(store, context.session().as_ref(), moment, |permit, tx| {
        let open = tx.run_open()?.filter(|open| open.waits);
        let open = open.ok_or_else(|| Error::new(ErrorKind::NotFound, "confirming a destruction"))?;
        tx.run_waits(open.id, false, Some(permit.account()))?;
        Ok(Done {
            reply: (),
            entry: Entry::on(Act::RetentionConfirmed, open.id),
            changes: Changes::default(),
        })
    })?;
    plan::known(moment.today, store, context)
}

/// Answers one query.
pub(crate) fn answer(query: &Query, read: Read<'_>, moment: Moment) -> Result<Reply> {
    let Query::Status = query;
    status::status(read, moment.today, moment.now.day()).map(|status| Reply::Status(Box::new(status)))
}

/// Plans and hides what is due, in at most 50 ms; the job destroys it.
pub(crate) fn at_start(
    store: &mut Store,
    context: &mut Context,
) -> Result<(RetentionFacts, Option<Box<dyn Job>>)> {
    let planned = plan::plan(store, context, true)?;
    let job = Run::of(&planned, context.today());
    Ok((planned.facts, job))
}
