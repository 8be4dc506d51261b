//! What can be done, one feature a file or folder. Each holds its commands, queries and replies, and their handlers.

pub mod account;
pub mod adjudication;
pub mod annotation;
pub mod answer;
mod aside;
pub mod audit;
pub mod backup;
pub mod collection;
pub mod conversation;
pub(crate) mod erase;
mod file;
pub mod gap;
pub mod import;
pub(crate) mod index;
pub mod insight;
pub mod leak_check;
mod lease;
pub mod ledger;
pub mod mapping;
mod opening;
pub mod queue;
pub mod record;
pub mod register;
pub mod rescrub;
pub mod retention;
pub mod review;
pub mod round;
pub mod scorecard;
pub mod session;
pub mod sieve;
pub mod upkeep;

use crate::engine::event::Reply;
use crate::engine::session::{SESSION_MS, Session};
use crate::engine::store::Store;
use crate::engine::transact::{Moment, Outcome};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{self, RawText, ScrubbedText, StaffField};

/// What a handler did with a command.
pub(crate) enum Handled {
    /// It is done.
    Now(Outcome<Reply>),
    /// It takes long: the writer runs it in slices and serves others between them.
    Job(Box<dyn Job>),
    /// It hashes a password: that runs on its own thread, then the rest on the writer.
    Aside(Work),
}

/// What runs on the password thread.
pub(crate) type Work = Box<dyn FnOnce() -> Then + Send>;

/// What runs on the writer afterwards.
pub(crate) type Then = Box<dyn FnOnce(&mut Store, &mut Context) -> Result<Handled> + Send>;

/// A long write in slices of at most 20 ms (`DECISIONS` 6).
pub(crate) trait Job {
    /// Runs one slice. `Some`: it is done.
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<Reply>>>;

    /// Whether what it does is decided and can be seen: it goes on to its end whoever wishes it to stop, and after a
    /// fault or the program's end the next start goes on.
    fn is_settled(&self) -> bool {
        false
    }

    /// Whether it stops for any other job and is begun anew later: nobody waits for it.
    fn gives_way(&self) -> bool {
        false
    }

    /// Stops after an error or a cancel. What was done and no read can see yet is taken back here if that is
    /// short, else by the job that is returned, which the writer runs next. Unless it says otherwise a job has nothing
    /// to take back.
    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        Ok(None)
    }
}

/// How far a clock may be put right while somebody is signed in, in milliseconds.
const BACK_MS: i64 = 60 * 60 * 1000;

impl Context {
    /// When an act happens, as retention counts it.
    pub(crate) fn moment(&self) -> Moment {
        Moment { now: self.clock.now(), today: self.today() }
    }

    /// Who is signed in. After ten hours nobody is; a clock that is set back by more than an hour ends a session, too,
    /// since it would prolong it.
    pub(crate) fn session(&self) -> Option<Session> {
        let now = self.clock.now();
        let session = self.session.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        session
            .clone()
            .filter(|session| (session.until.0 - SESSION_MS - BACK_MS..session.until.0).contains(&now.0))
    }
}

/// What staff typed, through the sieve; too long is refused. `characters` counts what would be stored.
fn staff_text(
    text: RawText,
    field: StaffField,
    characters: u32,
    doing: &'static str,
) -> Result<ScrubbedText> {
    let text = scrub::staff(text, field).text;
    if text.as_str().trim().chars().count() > characters as usize {
        return Err(Error::new(ErrorKind::TextTooLong(characters), doing));
    }
    Ok(text)
}

/// The same for a field that has to be filled in.
fn needed_text(
    text: RawText,
    field: StaffField,
    characters: u32,
    doing: &'static str,
) -> Result<ScrubbedText> {
    if text.is_blank() {
        return Err(Error::new(ErrorKind::EmptyField, doing));
    }
    staff_text(text, field, characters, doing)
}

/// Serves one command on the writer thread.
pub(crate) fn handle(
    command: crate::engine::command::Command,
    store: &mut Store,
    context: &mut Context,
) -> Result<Handled> {
    use crate::engine::command::Command;
    match command {
        Command::Register(command) => register::handle(&command, store, context),
        Command::Session(command) => session::handle(command, store, context),
        Command::Account(command) => account::handle(command, store, context),
        Command::Audit(command) => audit::handle(command, store, context),
        Command::Backup(command) => backup::handle(command, store, context),
        Command::Conversation(command) => conversation::handle(command, store, context),
        Command::Review(command) => review::handle(command, store, context),
        Command::Annotation(command) => annotation::handle(command, store, context),
        Command::Collection(command) => collection::handle(command, store, context),
        Command::Import(command) => import::handle(command, store, context),
        Command::Mapping(command) => mapping::handle(&command, store, context),
        Command::Retention(command) => retention::handle(&command, store, context),
        Command::Rescrub(command) => rescrub::handle(&command, context),
        Command::LeakCheck(command) => leak_check::handle(command, store, context),
        Command::Record(command) => record::handle(command, store, context),
        Command::Scorecard(command) => scorecard::handle(command, store, context),
        Command::Round(command) => round::handle(command, store, context),
        Command::Queue(command) => queue::handle(command, store, context),
        Command::Adjudication(command) => adjudication::handle(command, store, context),
        Command::Answer(command) => answer::handle(command, store, context),
        Command::Gap(command) => gap::handle(&command, store, context),
        Command::Insight(command) => insight::handle(&command, store, context),
    }
}

/// Answers one query on a reader thread.
pub(crate) fn answer(
    query: crate::engine::query::Query,
    read: crate::engine::store::Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    use crate::engine::query::Query;
    match query {
        Query::Register(query) => register::answer(query, read).map(Reply::Register),
        Query::Account(query) => account::answer(&query, read, session).map(Reply::Account),
        Query::Audit(query) => audit::answer(query, read).map(Reply::Audit),
        Query::Conversation(query) => {
            conversation::answer(*query, read, session, moment).map(Reply::Conversation)
        }
        Query::Review(query) => review::answer(query, read, session, moment).map(Reply::Review),
        Query::Collection(query) => collection::answer(&query, read, session, moment).map(Reply::Collection),
        Query::Import(query) => import::answer(query, read, session).map(Reply::Import),
        Query::Mapping(query) => mapping::answer(query, read, session).map(Reply::Mapping),
        Query::Retention(query) => retention::answer(&query, read, moment).map(Reply::Retention),
        Query::Sieve(query) => sieve::answer(query, read, session).map(Reply::Sieve),
        Query::Rescrub(query) => rescrub::answer(query, read, session, moment).map(Reply::Rescrub),
        Query::LeakCheck(query) => leak_check::answer(query, read, session).map(Reply::LeakCheck),
        Query::Record(query) => record::answer(query, read, session, moment).map(Reply::Record),
        Query::Scorecard(query) => scorecard::answer(query, read, session).map(Reply::Scorecard),
        Query::Backup(query) => backup::answer(query, read, session).map(Reply::Backup),
        Query::Upkeep(query) => upkeep::answer(query, read).map(Reply::Upkeep),
        Query::Ledger(query) => ledger::answer(query, read, session, moment).map(Reply::Ledger),
        Query::Round(query) => round::answer(query, read, session, moment).map(Reply::Round),
        Query::Queue(query) => queue::answer(query, read, session, moment).map(Reply::Queue),
        Query::Answer(query) => answer::answer(query, read, session, moment).map(Reply::Answer),
        Query::Gap(query) => gap::answer(query, read, session, moment).map(Reply::Gap),
        Query::Insight(query) => insight::answer(&query, read, session, moment).map(Reply::Insight),
    }
}

/// A register for tests of single slices.
#[cfg(test)]
pub(crate) mod fixture;
