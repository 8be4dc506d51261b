//! The two reader threads: one for the list of conversations, one for everything else.

use super::writer::guarded;
use super::{Context, Letter};
use crate::engine::event::{Changes, Event, RequestId};
use crate::engine::ops;
use crate::engine::query::{Lane, Query};
use crate::engine::store::{Reader, Stop};
use crate::engine::transact::action_number;
use crate::error::{Error, ErrorKind, Result};
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

/// What sender and reader agree on under one lock, so that only the query that is meant is stopped.
#[derive(Default)]
struct State {
    /// The newest request of each lane; older ones are not answered.
    newest: BTreeMap<Lane, RequestId>,
    /// What runs now.
    running: Option<Lane>,
    /// Stops it, between two statements as well as in one.
    stop: Stop,
}

impl State {
    /// A query of this lane is useless now: only this request is wanted.
    fn want(&mut self, lane: Lane, request: RequestId) {
        if lane != Lane::Other {
            self.newest.insert(lane, request);
            if self.running == Some(lane) {
                self.stop.set(true);
            }
        }
    }

    fn is_wanted(&self, lane: Lane, request: RequestId) -> bool {
        lane == Lane::Other || self.newest.get(&lane) == Some(&request)
    }

    /// A query begins, unless a newer one has come; whatever comes from now on stops it.
    fn begin(&mut self, lane: Lane, request: RequestId) -> bool {
        let wanted = self.is_wanted(lane, request);
        if wanted {
            self.running = Some(lane);
            self.stop.set(false);
        }
        wanted
    }
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
        thread.state.lock().unwrap_or_else(PoisonError::into_inner).want(query.lane(), request);
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
        let agreed = || state.lock().unwrap_or_else(PoisonError::into_inner);
        if !agreed().begin(lane, request) {
            continue;
        }
        let stop = agreed().stop.clone();
        let result = guarded(|| answer(context, &mut reader, query, stop));
        agreed().running = None;
        if result.as_ref().is_err_and(|error| error.kind == ErrorKind::Internal) {
            reader = None;
        }
        if agreed().is_wanted(lane, request)
            && to_all.send(Event { request, result, changes: Changes::default() }).is_ok()
        {
            (context.wake)();
        }
    }
}

fn answer(
    context: &Context,
    reader: &mut Option<Reader>,
    query: Query,
    stop: Stop,
) -> Result<crate::engine::event::Reply> {
    if reader.is_none() {
        *reader = Some(Reader::open(&context.path, context.words.clone(), stop)?);
    }
    let Some(reader) = reader else { return Err(super::stopped()) };
    let session = context.session();
    let answered = reader.read(|read| {
        // Read in the same transaction: another instance may have raised it, and the clock may have been set back.
        context.saw_day(read.known_day()?);
        ops::answer(query, read, session.as_ref(), context.moment())
    });
    if let (Err(error), Some(session), Some(to_writer)) = (&answered, session, context.post.sender())
        && error.kind == ErrorKind::Forbidden
        && let Some(action) = action_number(error.doing)
    {
        // A writer that is gone logs nothing any more.
        let _told = to_writer.send(Letter::Refused(session, action));
    }
    answered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_that_a_newer_one_makes_useless_never_begins_and_one_that_runs_is_stopped() {
        let mut state = State::default();
        state.want(Lane::List, RequestId(1));
        state.want(Lane::List, RequestId(2));
        assert!(!state.begin(Lane::List, RequestId(1)), "it was overtaken before it began");
        assert!(state.begin(Lane::List, RequestId(2)));
        // Of another list, or about something else: it goes on.
        state.want(Lane::Count, RequestId(3));
        state.want(Lane::Other, RequestId(4));
        assert!(!state.stop.is_set());
        state.want(Lane::List, RequestId(5));
        assert!(state.stop.is_set() && !state.is_wanted(Lane::List, RequestId(2)));
        state.running = None;
        assert!(state.begin(Lane::Count, RequestId(3)));
        assert!(!state.stop.is_set(), "the wish was for the other one");
    }
}
