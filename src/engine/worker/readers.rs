//! The two reader threads: one for the list of conversations, one for everything else. Counts are everything else, and
//! give way to it: what somebody waits for comes first, and the count begins anew.

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
    /// Queries that give way to nothing and have not begun.
    others: usize,
    /// Stops it, between two statements as well as in one.
    stop: Stop,
}

impl State {
    /// A query comes: of its list only this one is wanted now; a count gives way to one of none.
    fn want(&mut self, lane: Lane, request: RequestId) {
        let gives_way = if lane == Lane::Other {
            self.others += 1;
            Lane::Count
        } else {
            self.newest.insert(lane, request);
            lane
        };
        if self.running == Some(gives_way) {
            self.stop.set(true);
        }
    }

    /// It could not be sent.
    fn refused(&mut self, lane: Lane) {
        if lane == Lane::Other {
            self.others = self.others.saturating_sub(1);
        }
    }

    fn is_wanted(&self, lane: Lane, request: RequestId) -> bool {
        lane == Lane::Other || self.newest.get(&lane) == Some(&request)
    }

    /// A query begins, unless a newer one has come or others go first; whatever comes from now on stops it.
    fn begin(&mut self, lane: Lane, request: RequestId) -> Turn {
        if lane == Lane::Other {
            self.others = self.others.saturating_sub(1);
        }
        if !self.is_wanted(lane, request) {
            return Turn::Never;
        }
        if lane == Lane::Count && self.others > 0 {
            return Turn::Later;
        }
        self.running = Some(lane);
        self.stop.set(false);
        Turn::Now
    }
}

/// When a query is answered.
#[derive(Debug, PartialEq, Eq)]
enum Turn {
    Now,
    /// After one that is on its way.
    Later,
    Never,
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
        let agreed = || thread.state.lock().unwrap_or_else(PoisonError::into_inner);
        agreed().want(lane, request);
        thread.to_reader.try_send((request, query)).map_err(|refused| {
            agreed().refused(lane);
            match refused {
                TrySendError::Full(_) => Error::new(ErrorKind::Busy, "sending a query"),
                TrySendError::Disconnected(_) => super::stopped(),
            }
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
    let (mut reader, mut aside) = (None, None);
    let agreed = || state.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        // A count that was put aside waits until nothing else does.
        let next = if aside.is_none() || agreed().others > 0 {
            queries.recv().ok()
        } else {
            queries.try_recv().ok().or_else(|| aside.take())
        };
        let Some((request, query)) = next else { return };
        let lane = query.lane();
        match agreed().begin(lane, request) {
            Turn::Now => {}
            Turn::Later => {
                aside = Some((request, query));
                continue;
            }
            Turn::Never => continue,
        }
        let again = query.count();
        let stop = agreed().stop.clone();
        let result = guarded(|| answer(context, &mut reader, query, stop));
        agreed().running = None;
        let broken = |error: &Error| matches!(error.kind, ErrorKind::Internal | ErrorKind::DiskFault);
        if result.as_ref().is_err_and(broken) {
            reader = None;
        }
        if !agreed().is_wanted(lane, request) {
            continue;
        }
        let gave_way = result.as_ref().is_err_and(|error| error.kind == ErrorKind::Cancelled);
        if let (Some(count), true) = (again, gave_way) {
            aside = Some((request, count));
        } else if to_all.send(Event { request, result, changes: Changes::default() }).is_ok() {
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
        assert_eq!(state.begin(Lane::List, RequestId(1)), Turn::Never, "it was overtaken before it began");
        assert_eq!(state.begin(Lane::List, RequestId(2)), Turn::Now);
        // Of another list, or about something else: it goes on.
        state.want(Lane::Count, RequestId(3));
        state.want(Lane::Other, RequestId(4));
        assert!(!state.stop.is_set());
        state.want(Lane::List, RequestId(5));
        assert!(state.stop.is_set() && !state.is_wanted(Lane::List, RequestId(2)));
        state.running = None;
        assert_eq!(state.begin(Lane::Other, RequestId(4)), Turn::Now);
        state.running = None;
        assert_eq!(state.begin(Lane::Count, RequestId(3)), Turn::Now);
        assert!(!state.stop.is_set(), "the wish was for the other one");
    }

    #[test]
    fn a_count_gives_way_to_what_somebody_waits_for() {
        let mut state = State::default();
        state.want(Lane::Count, RequestId(1));
        state.want(Lane::Other, RequestId(2));
        assert_eq!(state.begin(Lane::Count, RequestId(1)), Turn::Later, "another waits already");
        assert_eq!(state.begin(Lane::Other, RequestId(2)), Turn::Now);
        state.running = None;
        assert_eq!(state.begin(Lane::Count, RequestId(1)), Turn::Now);
        state.want(Lane::Other, RequestId(3));
        assert!(state.stop.is_set() && state.is_wanted(Lane::Count, RequestId(1)), "it is wanted, but later");
        // What could not be sent holds nothing up.
        state.refused(Lane::Other);
        state.running = None;
        assert_eq!(state.begin(Lane::Count, RequestId(1)), Turn::Now);
    }
}
