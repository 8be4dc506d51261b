use super::search::talk;
use crate::support::{PASSWORD, Register, SUPERVISOR, at, sign_in};
use seula::domain::{Filter, Timestamp};
use seula::engine::ops::conversation::{Count, Query, Reply as Answer};
use seula::engine::{Clock, Engine, EngineConfig, Reply, RequestId};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};

/// A clock that holds the next query of the second reader at its beginning, until it is let go.
struct Gate {
    now: Timestamp,
    armed: Mutex<Option<(SyncSender<()>, Receiver<()>)>>,
}

impl Clock for Gate {
    fn now(&self) -> Timestamp {
        if std::thread::current().name() == Some("seula-reader") {
            let armed = self.armed.lock().unwrap().take();
            if let Some((held, go)) = armed {
                held.send(()).unwrap();
                go.recv().unwrap();
            }
        }
        self.now
    }
}

#[test]
fn a_count_that_runs_gives_way_to_what_somebody_waits_for_and_is_answered_after_it() {
    let mut register = Register::new("count_gives_way");
    register.import(&talk("2026-11-10T08:00", "fi", &["user: Hei, lupa?", "bot: Hei"])).unwrap();
    register.stop();
    let clock = Arc::new(Gate { now: at("2026-11-24T12:00:00Z"), armed: Mutex::default() });
    let (woken, answers) = sync_channel(64);
    let engine = Engine::start(EngineConfig {
        path: register.path(),
        clock: Arc::<Gate>::clone(&clock),
        wake: Arc::new(move || woken.send(()).unwrap_or_default()),
    })
    .unwrap();
    engine.opened().unwrap();
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();

    let (held, is_held) = sync_channel(1);
    let (go, may_go) = sync_channel(1);
    *clock.armed.lock().unwrap() = Some((held, may_go));
    let filter = Filter::parse("lupa", clock.now().day()).0;
    let (count, facets) = (RequestId(1), RequestId(2));
    engine.query(count, Query::Count { filter, cap: 100_000 }).unwrap();
    is_held.recv().unwrap();
    engine.query(facets, Query::Facets).unwrap();
    go.send(()).unwrap();

    let mut came = Vec::new();
    while came.len() < 2 {
        came.extend(engine.events().into_iter().filter(|event| [count, facets].contains(&event.request)));
        if came.len() < 2 {
            answers.recv().unwrap();
        }
    }
    let order: Vec<RequestId> = came.iter().map(|event| event.request).collect();
    assert_eq!(order, [facets, count]);
    match &came[1].result {
        Ok(Reply::Conversation(Answer::Count(found))) => {
            assert_eq!(*found, Count { count: 1, exact: true });
        }
        other => panic!("{other:?}"),
    }
}
