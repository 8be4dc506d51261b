//! Looking through everything for what is older than it may be, as a job: it is read on a thread of its own.

use super::Reply;
use crate::domain::audit::Act;
use crate::domain::{Day, Proof, Stage, retention};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::aside::Aside;
use crate::engine::progress::Reporter;
use crate::engine::session::Session;
use crate::engine::store::{Entry, KeptWords, Read, Reader, Stop, Store, backup};
use crate::engine::transact::{Done, Outcome, ProveRetention, permit_read, transact, transact_system};
use crate::engine::worker::Context;
use crate::error::{ErrorKind, Result};

const DOING: &str = "looking for anything older";

/// Looks; the writer serves others meanwhile.
pub(super) struct Proving {
    looking: Aside<Proof>,
    stop: Stop,
    /// Who asked for it; nobody has to be signed in.
    session: Option<Session>,
    reporter: Reporter,
}

impl Proving {
    /// Asks for the right, if somebody is signed in, and begins.
    pub(super) fn begin(store: &mut Store, context: &Context) -> Result<Self> {
        let session = context.session();
        if session.is_some() {
            store.read(|read| permit_read::<ProveRetention>(read, session.as_ref()).map(drop))?;
        }
        let (path, today, stop) = (store.path().to_owned(), context.today(), Stop::default());
        let stopped = stop.clone();
        let looking = Aside::begin("seula-prove", DOING, move || {
            Reader::open(&path, KeptWords::default(), stopped)?.read(|read| look(read, today))
        })?;
        Ok(Self { looking, stop, session, reporter: context.reporter() })
    }
}

fn look(read: Read<'_>, today: Day) -> Result<Proof> {
    let row = read.register()?;
    let today = today.max(row.known_day);
    let mut rows = read.prove(today)?;
    rows.extend(backup::prove(&read.register_path()?, &read.backup_places()?, row.known_day, today));
    Ok(Proof { today, cut_off: retention::cut_off(today, row.margin_days), rows })
}

impl Job for Proving {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(proof) = self.looking.poll()? else {
            self.reporter.report(Stage::Proving, 0, 0);
            return Ok(None);
        };
        let entry = Entry::of(Act::RetentionProved).amount(proof.found() as i64);
        let reply = event::Reply::Retention(Reply::Proved(Box::new(proof)));
        let done = Done { reply, entry, changes: Changes::default() };
        let moment = context.moment();
        match &self.session {
            Some(session) => {
                transact::<ProveRetention, _>(store, Some(session), moment, |_permit, _tx| Ok(done))
            }
            None => transact_system(store, moment, |_tx| Ok(done)),
        }
        .map(Some)
    }

    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.stop.set(true);
        Ok(None)
    }
}
