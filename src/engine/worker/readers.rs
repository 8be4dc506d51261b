//! The two reader threads: one for the list of conversations, one for everything else.

use super::Context;
use super::writer::guarded;
use crate::engine::event::{Changes, Event, RequestId};
use crate::engine::ops;
use crate::engine::query::{Lane, Query};
use crate::engine::store::Reader;
use crate::error::{Error, ErrorKind, Result};
use rusqlite::InterruptHandle;
use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

/// Queries that may wait for one reader.
const WAITING_QUERIES: usize = 256;

pub(super) struct Readers {
    list: Thread,
    rest: Thread,
}

struct Thread {
    to_reader: SyncSender<(RequestId, Query)>,
    state: Arc<Mutex<State>>,
}

/// What sender and reader agree on under one lock, so that an interrupt hits only the statement that it is for.
#[derive(Default)]
struct State {
    /// The newest request of each lane; older ones are not answered.
    newest: BTreeMap<Lane, RequestId>,
    /// What runs now.
    running: Option<Lane>,
    handle: Option<InterruptHandle>,
}

impl Readers {
    pub(super) fn start(context: &Context, to_all: &SyncSender<Event>) -> Result<Self> {
        Ok(Self {
            list: Thread::start("seula-list", context, to_all)?,
            rest: Thread::start("seula-reader", context, to_all)?,
        })
    }

    pub(super) fn send(&self, request: RequestId, query: Query) -> Result<()> {
        let thread = if query.lane() == Lane::List { &self.list } else { &self.rest };
        let lane = query.lane();
        if lane != Lane::Other {
            let mut state = thread.state.lock().unwrap_or_else(PoisonError::into_inner);
            state.newest.insert(lane, request);
            if let (true, Some(handle)) = (state.running == Some(lane), &state.handle) {
                handle.interrupt();
            }
        }
        thread.to_reader.try_send((request, query)).map_err(|refused| match refused {
            TrySendError::Full(_) => Error::new(ErrorKind::Busy, "sending a query"),
            TrySendError::Disconnected(_) => super::stopped(),
        })
    }
}

impl Thread {
    fn start(name: &str, context: &Context, to_all: &SyncSender<Event>) -> Result<Self> {
        let (to_reader, queries) = sync_channel(WAITING_QUERIES);
        let state = Arc::new(Mutex::new(State::default()));
        let (context, to_all, shared) = (context.clone(), to_all.clone(), Arc::clone(&state));
        std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || run(&context, &queries, &to_all, &shared))
            .map_err(|error| super::no_thread(&error))?;
        Ok(Self { to_reader, state })
    }
}

fn run(
    context: &Context,
    queries: &Receiver<(RequestId, Query)>,
    to_all: &SyncSender<Event>,
    state: &Mutex<State>,
) {
    let mut reader = None;
    while let Ok((request, query)) = queries.recv() {
        let lane = query.lane();
        let newest = || {
            let state = state.lock().unwrap_or_else(PoisonError::into_inner);
            lane == Lane::Other || state.newest.get(&lane) == Some(&request)
        };
        if !newest() {
            continue;
        }
        let result = guarded(|| answer(context, &mut reader, query, state));
        {
            let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
            state.running = None;
        }
        if result.as_ref().is_err_and(|error| error.kind == ErrorKind::Internal) {
            reader = None;
        }
        if newest() && to_all.send(Event { request, result, changes: Changes::default() }).is_ok() {
            (context.wake)();
        }
    }
}

fn answer(
    context: &Context,
    reader: &mut Option<Reader>,
    query: Query,
    state: &Mutex<State>,
) -> Result<crate::engine::event::Reply> {
    if reader.is_none() {
        let opened = Reader::open(&context.path, context.words.clone())?;
        state.lock().unwrap_or_else(PoisonError::into_inner).handle = Some(opened.interrupt_handle());
        *reader = Some(opened);
    }
    let Some(reader) = reader else { return Err(super::stopped()) };
    state.lock().unwrap_or_else(PoisonError::into_inner).running = Some(query.lane());
    let session = context.session();
    reader.read(|read| {
        // Read in the same transaction: another instance may have raised it, and the clock may have been set back.
        context.saw_day(read.known_day()?);
        ops::answer(query, read, session.as_ref(), context.moment())
    })
}
