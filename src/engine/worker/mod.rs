//! The engine's threads and the handle by which everybody else speaks to them.

mod presence;
mod readers;
mod writer;

use crate::domain::Day;
use crate::engine::clock::Clock;
use crate::engine::command::Command;
use crate::engine::event::{Event, Reply, RequestId};
use crate::engine::ops::Then;
use crate::engine::ops::conversation::SearchLog;
use crate::engine::place;
use crate::engine::progress::{ProgressCell, Reporter, Running};
use crate::engine::query::Query;
use crate::engine::session::Session;
use crate::engine::store::{KeptWords, Traces};
use crate::error::{Error, ErrorKind, Result};
use readers::Readers;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

/// Commands that may wait for the writer before "busy" is shown.
const WAITING_COMMANDS: usize = 64;

/// Answers that may wait for the window; a headless caller takes them at once.
const WAITING_EVENTS: usize = 1024;

/// Where the names of waiting calls begin; the window names its requests from 1 upwards.
const FIRST_CALL: u64 = 1 << 48;

/// What an engine needs.
#[derive(Clone)]
pub struct EngineConfig {
    /// The register file.
    pub path: PathBuf,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Wakes the window when an answer or progress is there; headless callers pass a function that does nothing.
    pub wake: Arc<dyn Fn() + Send + Sync>,
}

/// What reaches the writer.
enum Letter {
    /// Of somebody who waits for the answer.
    Command(RequestId, Command),
    /// A password was hashed for this request; what remains is the writer's.
    Hashed(RequestId, Result<Then>),
    /// A reader refused this action to this session, and cannot log it.
    Refused(Session, i64),
}

/// Where the engine's own threads post letters to the writer, until the program ends.
#[derive(Clone, Default)]
struct Post(Arc<Mutex<Option<SyncSender<Letter>>>>);

impl Post {
    fn set(&self, to_writer: Option<SyncSender<Letter>>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = to_writer;
    }

    /// `None`: the program ends.
    fn sender(&self) -> Option<SyncSender<Letter>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What the threads share.
#[derive(Clone)]
pub(crate) struct Context {
    /// Where the register lies.
    pub(crate) path: PathBuf,
    /// Tells the time.
    pub(crate) clock: Arc<dyn Clock>,
    /// Who is signed in.
    pub(crate) session: Arc<Mutex<Option<Session>>>,
    /// The searches that were logged lately.
    pub(crate) searches: SearchLog,
    /// The word lists that the readers have in common.
    words: KeptWords,
    /// How far a long job is.
    pub(crate) progress: ProgressCell,
    /// Old text of staff may stand in the log: it is to be cut.
    checkpoint_owed: Arc<AtomicBool>,
    wake: Arc<dyn Fn() + Send + Sync>,
    known_day: Arc<AtomicI64>,
    sign_outs: Arc<AtomicU64>,
    post: Post,
    /// The system user and the machine.
    pub(crate) place: Arc<str>,
    /// Of the registers that the system user has opened.
    pub(crate) traces: Traces,
}

impl Context {
    /// Nothing is known yet.
    pub(crate) fn new(config: EngineConfig) -> Self {
        Self {
            path: config.path,
            clock: config.clock,
            session: Arc::default(),
            searches: SearchLog::default(),
            words: KeptWords::default(),
            progress: ProgressCell::default(),
            checkpoint_owed: Arc::default(),
            wake: config.wake,
            known_day: Arc::default(),
            sign_outs: Arc::default(),
            post: Post::default(),
            place: place::here().into(),
            traces: Traces::default(),
        }
    }

    /// Today as retention counts it: the later of the clock's day and the register's known day. The clock's own
    /// reading is not kept: what a clock hides that has jumped ahead is there again when it is put right.
    pub(crate) fn today(&self) -> Day {
        self.clock.now().day().max(Day::from_number(self.known_day.load(Ordering::SeqCst)))
    }

    /// The register's known day, as it was read or written just now.
    pub(crate) fn saw_day(&self, day: Day) {
        self.known_day.fetch_max(day.number(), Ordering::SeqCst);
    }

    /// Whether the log is to be cut.
    pub(crate) fn owes_checkpoint(&self) -> bool {
        self.checkpoint_owed.load(Ordering::SeqCst)
    }

    /// The log is to be cut, or has been.
    pub(crate) fn owe_checkpoint(&self, owes: bool) {
        self.checkpoint_owed.store(owes, Ordering::SeqCst);
    }

    /// What a long job reports through.
    pub(crate) fn reporter(&self) -> Reporter {
        Reporter::new(self.progress.clone(), Arc::clone(&self.wake))
    }

    /// How often somebody has signed out: a sign-in that was under way then is not wanted any more.
    pub(crate) fn sign_outs(&self) -> u64 {
        self.sign_outs.load(Ordering::SeqCst)
    }

    /// Signs in or out; what was searched before is forgotten.
    pub(crate) fn set_session(&self, session: Option<Session>) {
        self.searches.clear();
        if session.is_none() {
            self.sign_outs.fetch_add(1, Ordering::SeqCst);
        }
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = session;
    }
}

/// The running engine. Dropping it stops the threads: a job that runs ends with its slice. What an import had staged
/// no read can see; the next import or start erases it. A destruction goes on at the next start.
pub struct Engine {
    next: AtomicU64,
    to_writer: Option<SyncSender<Letter>>,
    post: Post,
    readers: Option<Readers>,
    events: Option<Mutex<Receiver<Event>>>,
    progress: ProgressCell,
    writer: Option<JoinHandle<()>>,
}

impl Engine {
    /// Starts the threads and opens the register. The first event tells what came of it: opened, missing, or an
    /// error.
    pub fn start(config: EngineConfig) -> Result<Self> {
        Self::run(Context::new(config), writer::Begins::All)
    }

    /// The same as if it ran at another place: another system user or machine.
    pub fn start_at(config: EngineConfig, place: &str) -> Result<Self> {
        let context = Context { place: place.into(), ..Context::new(config) };
        Self::run(context, writer::Begins::All)
    }

    /// The same for somebody whose registers leave traces: where one has vanished, the first event is the error that says so.
    pub fn start_traced(config: EngineConfig, traces: Traces) -> Result<Self> {
        Self::run(Context { traces, ..Context::new(config) }, writer::Begins::All)
    }

    /// The same for a command that ends soon: what is due is hidden, but no job is begun that its end would break
    /// off. Sent commands run whole.
    pub fn start_idle(config: EngineConfig) -> Result<Self> {
        Self::start_idle_traced(config, Traces::default())
    }

    /// The same for somebody whose registers leave traces.
    pub fn start_idle_traced(config: EngineConfig, traces: Traces) -> Result<Self> {
        Self::run(Context { traces, ..Context::new(config) }, writer::Begins::Nothing)
    }

    fn run(context: Context, begins: writer::Begins) -> Result<Self> {
        let (to_writer, commands) = sync_channel(WAITING_COMMANDS);
        let (to_all, events) = sync_channel(WAITING_EVENTS);
        context.post.set(Some(SyncSender::clone(&to_writer)));
        let post = context.post.clone();
        let readers = Readers::start(&context, &to_all)?;
        let progress = context.progress.clone();
        let writer = std::thread::Builder::new()
            .name("seula-writer".to_owned())
            .spawn(move || writer::run(context, begins, &commands, &to_all))
            .map_err(|error| no_thread(&error))?;
        Ok(Self {
            next: AtomicU64::new(FIRST_CALL),
            to_writer: Some(to_writer),
            post,
            readers: Some(readers),
            events: Some(Mutex::new(events)),
            progress,
            writer: Some(writer),
        })
    }

    /// A new name for a request.
    fn request(&self) -> RequestId {
        RequestId(self.next.fetch_add(1, Ordering::Relaxed))
    }

    /// Sends a command under a name that the caller chose; never waits. `Busy`: too many are waiting.
    pub fn send(&self, request: RequestId, command: impl Into<Command>) -> Result<()> {
        let sender = self.to_writer.as_ref().ok_or_else(stopped)?;
        sender.try_send(Letter::Command(request, command.into())).map_err(|refused| match refused {
            TrySendError::Full(_) => Error::new(ErrorKind::Busy, "sending a command"),
            TrySendError::Disconnected(_) => stopped(),
        })
    }

    /// Sends a query under a name that the caller chose; never waits. A newer query of the same list interrupts the
    /// older, whose answer never comes.
    pub fn query(&self, request: RequestId, query: impl Into<Query>) -> Result<()> {
        self.readers.as_ref().ok_or_else(stopped)?.send(request, query.into())
    }

    /// The answers that have come since the last call.
    pub fn events(&self) -> Vec<Event> {
        self.events.as_ref().map_or_else(Vec::new, |events| {
            events.lock().unwrap_or_else(PoisonError::into_inner).try_iter().collect()
        })
    }

    /// The long job that runs, and how far it is; `None` while none does.
    pub fn progress(&self) -> Option<Running> {
        self.progress.running()
    }

    /// Asks the job of this request to stop; it takes back what it did and answers `Cancelled`.
    pub fn cancel(&self, request: RequestId) {
        self.progress.cancel(request);
    }

    /// Waits until the register is open or is known to be missing.
    pub fn opened(&self) -> Result<Reply> {
        self.wait(RequestId(0))
    }

    /// Sends a command and waits for its answer; for headless commands and tests.
    pub fn call(&self, command: impl Into<Command>) -> Result<Reply> {
        let request = self.request();
        self.send(request, command)?;
        self.wait(request)
    }

    /// Sends a query and waits for its answer; for headless commands and tests.
    pub fn ask(&self, query: impl Into<Query>) -> Result<Reply> {
        let request = self.request();
        self.query(request, query)?;
        self.wait(request)
    }

    fn wait(&self, request: RequestId) -> Result<Reply> {
        let events = self.events.as_ref().ok_or_else(stopped)?;
        let events = events.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let Ok(event) = events.recv() else { return Err(stopped()) };
            if event.request == request {
                return event.result;
            }
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.progress.end_all();
        self.to_writer = None;
        self.post.set(None);
        self.readers = None;
        self.events = None;
        if let Some(writer) = self.writer.take() {
            // A writer that panicked has said so already.
            let _joined = writer.join();
        }
    }
}

fn stopped() -> Error {
    Error::new(ErrorKind::Internal, "speaking to the engine").with_detail("its threads have ended")
}

fn no_thread(error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Internal, "starting a thread").with_detail(format!("{:?}", error.kind()))
}
