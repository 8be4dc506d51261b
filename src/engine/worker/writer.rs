//! The writer thread: one command or one slice of a long job at a time.

mod around;
mod jobs;

use super::presence::{self, Presence};
use super::{Context, Letter};
use crate::domain::{Day, LockMinutes};
use crate::engine::clock::Stopwatch;
use crate::engine::command::Command;
use crate::engine::event::{Changes, Event, Reply, RequestId};
use crate::engine::ops::{self, Handled, Job, Then, Work};
use crate::engine::store::{STAFF_TABLES, Store, place_fault};
use crate::engine::transact::{Outcome, log_refusal, slice};
use crate::error::{Error, ErrorKind, Result};
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender};
use std::time::Duration;

/// How often a running program looks for what has become due (`SECURITY` 5).
const RETENTION_EVERY: Duration = Duration::from_hours(6);

/// How often the log is tried to be cut while a reader of another instance holds it.
const CHECKPOINT_EVERY: Duration = Duration::from_secs(1);

/// How long a job pauses between two slices while another instance is alive (`DECISIONS` 6).
const PAUSE: Duration = Duration::from_millis(3);

/// Which jobs a start begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Begins {
    /// Those that take back and destroy.
    All,
    /// None.
    Nothing,
}

struct Writer<'a> {
    context: Context,
    begins: Begins,
    store: Option<Store>,
    presence: Option<Presence>,
    to_all: &'a SyncSender<Event>,
    /// The job that runs, and those that wait for it.
    job: Option<(RequestId, Box<dyn Job>)>,
    waiting: VecDeque<(RequestId, Box<dyn Job>)>,
    /// Whether a password is being hashed, and those that wait for it: one after another, since a hash takes 64 MiB.
    hashing: bool,
    to_hash: VecDeque<(RequestId, Work)>,
    /// When retention was looked for last, and how long until it is again.
    retention: (Stopwatch, Duration),
    /// The log was copied just now: a job goes on before it is looked at again.
    shortened: bool,
    /// Another instance counts answers, or did so when this one wanted to.
    counted_elsewhere: bool,
    /// When it looked around last.
    looked: Option<Stopwatch>,
    /// The day, the state of the register and its idle lock, of which windows were last told.
    seen: Option<(Day, i64, LockMinutes)>,
}

/// Runs until every sender of commands is gone.
pub(super) fn run(context: Context, begins: Begins, letters: &Receiver<Letter>, to_all: &SyncSender<Event>) {
    let mut writer = Writer::new(context, begins, to_all);
    writer.open();
    loop {
        match letters.recv_timeout(writer.patience()) {
            Ok(letter) => writer.read(letter),
            Err(RecvTimeoutError::Timeout) => writer.go_on(),
            Err(RecvTimeoutError::Disconnected) if writer.job.is_some() => {
                writer.context.progress.end_all();
                writer.step();
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
        writer.beat();
        writer.look();
    }
    writer.leave();
}

impl<'a> Writer<'a> {
    fn new(context: Context, begins: Begins, to_all: &'a SyncSender<Event>) -> Self {
        Self {
            context,
            begins,
            store: None,
            presence: None,
            to_all,
            job: None,
            waiting: VecDeque::new(),
            hashing: false,
            to_hash: VecDeque::new(),
            retention: (Stopwatch::start(), RETENTION_EVERY),
            shortened: false,
            counted_elsewhere: false,
            looked: None,
            seen: None,
        }
    }

    fn read(&mut self, letter: Letter) {
        match letter {
            Letter::Command(request, command) => self.serve(request, command),
            Letter::Hashed(request, then) => self.hashed(request, then),
            Letter::Refused(session, action) => {
                let now = self.context.clock.now();
                if let Some(store) = &mut self.store {
                    // Whoever was refused knows; what hinders the log hinders commands, which say so.
                    guarded(|| log_refusal(store, &session, action, now)).unwrap_or_default();
                }
            }
        }
    }

    /// How long commands are waited for before something else is done.
    fn patience(&mut self) -> Duration {
        if self.job.is_none() {
            let (since, every) = self.retention;
            let left = every.saturating_sub(Duration::from_secs_f64(since.millis() / 1000.0));
            let owes = self.context.owes_checkpoint();
            return left.min(if owes { CHECKPOINT_EVERY } else { presence::BEAT });
        }
        let now = self.context.clock.now();
        let beside = match (&mut self.presence, &mut self.store) {
            (Some(presence), Some(store)) => presence.beside(store, now),
            _ => Ok(false),
        };
        // Where it cannot be seen, room is left.
        if beside.unwrap_or(true) { PAUSE } else { Duration::ZERO }
    }

    /// Nobody wants anything: the job goes on, or retention is looked for.
    fn go_on(&mut self) {
        let (since, every) = self.retention;
        self.pay();
        if self.shorten_log() {
            return;
        }
        if self.job.is_some() {
            self.step();
        } else if since.millis() >= every.as_secs_f64() * 1000.0 {
            self.retention = (Stopwatch::start(), RETENTION_EVERY);
            self.tidy();
            self.serve(RequestId(0), ops::retention::Command::Run { on_its_own: false }.into());
        } else if self.counted_elsewhere {
            // Who counted may have been killed.
            self.count_answers();
        }
    }

    /// A register was opened: from now on others see that somebody is here, and what they do with it is looked for.
    fn enter(&mut self) {
        self.seen = None;
        self.look_around();
        let now = self.context.clock.now();
        self.presence = self.store.as_mut().and_then(|store| guarded(|| Presence::enter(store, now)).ok());
    }

    fn beat(&mut self) {
        let now = self.context.clock.now();
        if let (Some(presence), Some(store)) = (&mut self.presence, &mut self.store) {
            // One that is missed costs others nothing but room; what hinders it hinders commands, which say so.
            presence.beat(store, now).unwrap_or_default();
        }
    }

    fn leave(&mut self) {
        self.pay();
        if let (Some(presence), Some(store)) = (&self.presence, &mut self.store) {
            // Not said, it runs out by itself.
            presence.leave(store).unwrap_or_default();
        }
    }

    fn open(&mut self) {
        let begins = self.begins;
        let opened = guarded(|| ops::register::open(&mut self.context, begins == Begins::All));
        match opened {
            Ok((store, reply, jobs)) => {
                self.store = Some(store);
                self.context.traces.leave(&self.context.path);
                // Whoever was here before may have owed one, and what it cuts off may be text that was removed.
                self.context.owe_checkpoint(true);
                self.enter();
                self.tell(RequestId(0), Ok(Reply::Register(reply)), Changes::ALL);
                self.begin_own(jobs);
            }
            Err(error)
                if error.kind == ErrorKind::RegisterMissing
                    && self.context.traces.vanished(&self.context.path) =>
            {
                let vanished = Error { kind: ErrorKind::RegisterVanished, ..error };
                self.tell(RequestId(0), Err(vanished), Changes::default());
            }
            Err(error) if error.kind == ErrorKind::RegisterMissing => {
                let missing = ops::register::Reply::Missing(place_fault(&self.context.path));
                self.tell(RequestId::default(), Ok(Reply::Register(missing)), Changes::default());
            }
            Err(error) => self.tell(RequestId(0), Err(error), Changes::default()),
        }
    }

    fn serve(&mut self, request: RequestId, command: Command) {
        if let Command::Register(ops::register::Command::Create(first)) = command {
            let made = guarded(|| {
                ops::register::create(&mut self.context, first)?;
                ops::register::open(&mut self.context, true)
            });
            match made {
                Ok((store, reply, _)) => {
                    self.store = Some(store);
                    self.context.traces.leave(&self.context.path);
                    self.enter();
                    self.tell(request, Ok(Reply::Register(reply)), Changes::ALL);
                }
                Err(error) => self.tell(request, Err(error), Changes::default()),
            }
            return;
        }
        if let Command::Session(command) = &command
            && let Some(result) =
                guarded(|| Ok(ops::session::handle_without_register(command))).unwrap_or(None)
        {
            self.tell(request, result, Changes::default());
            return;
        }
        let Some(store) = self.store.as_mut() else {
            self.tell(request, Err(no_register("serving a command")), Changes::default());
            return;
        };
        let handled = guarded(|| ops::handle(command, store, &mut self.context));
        self.finish(request, handled);
    }

    fn finish(&mut self, request: RequestId, handled: Result<Handled>) {
        match handled {
            Ok(Handled::Now(Outcome { reply, changes })) => {
                self.pay();
                self.tell(request, Ok(reply), changes);
            }
            Ok(Handled::Job(job)) => self.begin(request, job),
            Ok(Handled::Aside(work)) => {
                self.to_hash.push_back((request, work));
                self.hash_next();
            }
            Err(error) => {
                self.reopen_after(&error);
                self.tell(request, Err(error), Changes::default());
            }
        }
    }

    /// Begins with the password that has waited longest; commands are served meanwhile.
    fn hash_next(&mut self) {
        if self.hashing {
            return;
        }
        let Some((request, work)) = self.to_hash.pop_front() else { return };
        match self.context.post.sender() {
            Some(to_writer) => match aside(to_writer, request, work) {
                Ok(()) => self.hashing = true,
                Err(error) => self.hashed(request, Err(error)),
            },
            // The program ends: nobody else is kept waiting.
            None => self.hashed(request, guarded(|| Ok(work()))),
        }
    }

    fn hashed(&mut self, request: RequestId, then: Result<Then>) {
        self.hashing = false;
        let store = self.store.as_mut().ok_or_else(|| no_register("hashing a password"));
        let handled = store.and_then(|store| {
            let then = then?;
            guarded(|| then(store, &mut self.context))
        });
        self.finish(request, handled);
        self.hash_next();
    }

    /// Zeroes the room between the rows of staff texts and cuts the log, if that is owed. What cannot be cut now is owed
    /// still: the act that owes it is done.
    fn pay(&mut self) {
        if self.context.owes_checkpoint()
            && let Some(store) = &mut self.store
        {
            let paid = slice(store, |tx| tx.tables_blank(&STAFF_TABLES))
                .and_then(|()| store.checkpoint_within(Duration::ZERO));
            self.context.owe_checkpoint(!paid.unwrap_or(false));
        }
    }

    /// Copies the log into the file where it has grown long; `true`: that was the work of a slice. While a reader keeps it as
    /// it is, the job goes on in between.
    fn shorten_log(&mut self) -> bool {
        // What hinders it hinders commands, which say so.
        self.shortened =
            !self.shortened && self.store.as_ref().is_some_and(|store| store.shorten_log().unwrap_or(false));
        self.shortened
    }

    /// After a fault of the program nothing that the connection holds is trusted.
    fn reopen_after(&mut self, error: &Error) {
        if error.kind == ErrorKind::Internal && error.detail == PANICKED {
            self.store = None;
            match Store::open(&self.context.path) {
                Ok(store) => self.store = Some(store),
                // The window shows the page that says why.
                Err(error) => self.tell(RequestId::default(), Err(error), Changes::default()),
            }
        }
    }

    fn tell(&self, request: RequestId, result: Result<Reply>, changes: Changes) {
        // A failed send means that nobody listens any more.
        if self.to_all.send(Event { request, result, changes }).is_ok() {
            (self.context.wake)();
        }
    }
}

fn no_register(doing: &'static str) -> Error {
    Error::new(ErrorKind::RegisterMissing, doing)
}

/// Runs a password hash on its own thread, which posts what remains to be done.
fn aside(to_writer: SyncSender<Letter>, request: RequestId, work: Work) -> Result<()> {
    std::thread::Builder::new()
        .name("seula-password".to_owned())
        .spawn(move || {
            // A writer that is gone has nobody to tell.
            let _told = to_writer.send(Letter::Hashed(request, guarded(|| Ok(work()))));
        })
        .map(drop)
        .map_err(|error| super::no_thread(&error))
}

const PANICKED: &str = "panicked";

fn panicked() -> Error {
    Error::new(ErrorKind::Internal, "running a command").with_detail(PANICKED)
}

/// A command that panics becomes an error; the window stays.
pub(super) fn guarded<R>(act: impl FnOnce() -> Result<R>) -> Result<R> {
    catch_unwind(AssertUnwindSafe(act)).unwrap_or_else(|_panic| Err(panicked()))
}

#[cfg(test)]
mod tests;
