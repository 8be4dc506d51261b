//! Retention: what is due is hidden at once and destroyed.

use crate::domain::{RetentionFacts, RetentionStatus};
use crate::engine::ops::{Handled, Job};
use crate::engine::store::{Read, Store};
use crate::engine::transact::Moment;
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

/// What can be asked of retention.
pub enum Command {
    /// Destroys what is due now. The engine itself sends it at every start and every six hours.
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
    /// A run has ended.
    Ran(Box<RetentionStatus>),
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    drop((command, store, context));
    Err(Error::new(ErrorKind::Internal, "a command that is built next"))
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>, moment: Moment) -> Result<Reply> {
    drop((query, read, moment));
    Err(Error::new(ErrorKind::Internal, "a query that is built next"))
}

/// Plans and hides what is due, in at most 50 ms; the job destroys it.
pub(crate) fn at_start(
    store: &mut Store,
    context: &mut Context,
) -> Result<(RetentionFacts, Option<Box<dyn Job>>)> {
    let today = context.today();
    let row = store.read(|read| read.register())?;
    let cut_off = crate::domain::retention::cut_off(today, row.margin_days);
    Ok((RetentionFacts { cut_off, hidden: 0, confirm: false, clock_back: None }, None))
}
