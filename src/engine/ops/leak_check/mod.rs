//! Leak checks: a reviewer judges a random sample of stored messages for what the sieve has left and for what it has
//! removed too much of. What is left can be removed at once.

mod draw;
mod judge;
mod remove;

use crate::domain::{Finding, Kind, LeakCheck, LeakCheckId, SampledMessage, StoredText};
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{Read, Store};
use crate::engine::transact::{ReadLeakChecks, permit_read};
use crate::engine::worker::Context;
use crate::error::Result;
use std::ops::Range;

/// Leak checks that are listed.
const LISTED: u32 = 50;

/// What a reviewer does. Reading a message of the sample is logged, so it is a command.
pub enum Command {
    /// Draws a sample; one at a time for each reviewer.
    Draw {
        /// Messages, at most [`crate::domain::leak_check::SIZE_MAX`].
        size: u32,
        /// Seed of the drawing; `None`: a random one.
        seed: Option<u32>,
    },
    /// Shows a message of the own sample.
    Show {
        /// The leak check.
        check: LeakCheckId,
        /// Its place in the sample; `None`: the first that is not judged yet.
        place: Option<u32>,
    },
    /// Judges a message of the own sample, or judges it anew.
    Judge {
        /// The leak check.
        check: LeakCheckId,
        /// Its place in the sample.
        place: u32,
        /// What is found in it.
        finding: Finding,
    },
    /// Removes what was left in a message, there and wherever the conversation repeats it; judges the message as one
    /// with something left.
    Remove {
        /// The leak check.
        check: LeakCheckId,
        /// Its place in the sample.
        place: u32,
        /// The text as it was seen.
        seen: StoredText,
        /// What is to go, in bytes of that text.
        range: Range<usize>,
        /// What it is.
        kind: Kind,
    },
    /// Ends the own check: its numbers stay.
    Finish(LeakCheckId),
}

/// What is only read; holds no text.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// Leak checks, newest first, at most 50.
    List,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Leak checks.
    List(Vec<LeakCheck>),
    /// A sample was drawn.
    Drawn(LeakCheckId),
    /// A message of the sample; `None`: there is none at that place any more, or none that is not judged.
    Shown(Option<Box<SampledMessage>>),
    /// The message at this place was judged.
    Judged(u32),
    /// So many places were removed; the message as it is now.
    Removed(u64, Box<SampledMessage>),
    /// The check was finished.
    Finished(LeakCheckId),
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::Draw { size, seed } => draw::draw(store, context, size, seed),
        Command::Show { check, place } => judge::show(store, context, check, place),
        Command::Judge { check, place, finding } => judge::judge(store, context, check, place, finding),
        Command::Remove { check, place, seen, range, kind } => {
            remove::remove(store, context, &remove::Wanted { check, place, seen, range, kind })
        }
        Command::Finish(check) => judge::finish(store, context, check),
    }
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>, session: Option<&Session>) -> Result<Reply> {
    let Query::List = query;
    permit_read::<ReadLeakChecks>(read, session)?;
    read.leak_checks(LISTED).map(Reply::List)
}
