//! A destruction run as a job.

use super::plan::{self, Plan};
use super::proof::Proof;
use super::{Reply, status};
use crate::domain::audit::Act;
use crate::domain::{Day, DestructionProof, RunState, Stage};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::erase::Erase;
use crate::engine::ops::lease::Lease;
use crate::engine::progress::Reporter;
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, Outcome, slice, transact_system};
use crate::engine::worker::Context;
use crate::error::{ErrorKind, Result};
use std::cell::Cell;

/// Who holds this lease may destroy what is due.
pub(crate) const RETENTION_LEASE: &str = "retention";

/// Destroys what is due and writes down how far it came.
pub(super) struct Run {
    key: i64,
    day: Day,
    erase: Erase,
    lease: Lease,
    planned: u64,
    erased: u64,
    /// The lists of populations are gone of which something is due (`DECISIONS` 32).
    lists: bool,
    /// An earlier one was broken off: of what it erased nothing is known any more that could be sought.
    goes_on: bool,
    /// Once everything is erased: the search for what should be gone.
    proof: Option<Proof>,
    reporter: Option<Reporter>,
}

impl Run {
    /// The run that was planned, as a job; `None` if nothing has to be done now.
    pub(super) fn of(plan: &Plan) -> Result<Option<Box<dyn Job>>> {
        let Some(key) = plan.run else { return Ok(None) };
        Ok(Some(Box::new(Self {
            key,
            day: plan.day,
            erase: Erase::due(plan.day, plan.goes_on),
            goes_on: plan.goes_on,
            lease: Lease::new(RETENTION_LEASE)?,
            planned: plan.facts.hidden,
            erased: 0,
            lists: false,
            proof: None,
            reporter: None,
        })))
    }

    /// `Some`: there is nothing to do. Either another instance destroys now, or a job that was queued before has
    /// done this run, and its total is told.
    fn begin(&mut self, store: &mut Store, context: &Context) -> Result<Option<Outcome<event::Reply>>> {
        if !self.lease.take(store, context.clock.now())? {
            return told(store, context, 0).map(Some);
        }
        let Some(total) = store.read(|read| read.run_ended(self.key))? else { return Ok(None) };
        let planned = plan::plan(store, context, plan::Start::None)?;
        let Some(key) = planned.run else {
            self.lease.leave(store)?;
            return told(store, context, total).map(Some);
        };
        (self.key, self.day, self.planned) = (key, planned.day, planned.facts.hidden);
        self.erase = Erase::due(planned.day, planned.goes_on);
        self.goes_on = planned.goes_on;
        Ok(None)
    }

    fn end(&self, store: &mut Store, context: &Context, proof: DestructionProof) -> Result<u64> {
        let moment = context.moment();
        transact_system(store, moment, |tx| {
            self.lease.check(tx)?;
            tx.run_end(self.key, proof, self.goes_on, moment.now)?;
            let total = tx.run_ended(self.key)?.unwrap_or(self.erased);
            self.lease.give(tx)?;
            let entry = Entry::on(Act::RetentionDone, self.key).amount(total as i64);
            Ok(Done { reply: total, entry, changes: Changes::default() })
        })
        .map(|outcome| outcome.reply)
    }
}

/// The end of a run that destroyed so many.
pub(super) fn told(store: &mut Store, context: &Context, destroyed: u64) -> Result<Outcome<event::Reply>> {
    let moment = context.moment();
    let mut status = store.read(|read| status::status(read, moment.today, moment.now.day()))?;
    status.destroyed = destroyed;
    Ok(Outcome {
        reply: event::Reply::Retention(Reply::Ran(Box::new(status))),
        changes: Changes { imports: false, accounts: false, session: false, ..Changes::ALL },
    })
}

impl Job for Run {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        if !self.lease.is_held()
            && let Some(outcome) = self.begin(store, context)?
        {
            return Ok(Some(outcome));
        }
        self.lease.prolong(store, context.clock.now())?;
        if let Some(proof) = self.proof.take() {
            let proof = match proof.step(store)? {
                Proof::Done(proof) => proof,
                going_on => {
                    self.proof = Some(going_on);
                    return Ok(None);
                }
            };
            let total = self.end(store, context, proof)?;
            return told(store, context, total).map(Some);
        }
        if !self.lists {
            self.lists = slice(store, |tx| {
                self.lease.check(tx)?;
                tx.round_lists_drop(self.day)
            })?;
            return Ok(None);
        }
        let erased = Cell::new(0);
        let (run, lease) = (self.key, &self.lease);
        let done = self.erase.step(store, |tx, state: RunState, what| {
            lease.check(tx)?;
            erased.set(what.count.conversations);
            tx.run_went_on(run, state, what)
        })?;
        self.erased += erased.get();
        let reporter = self.reporter.get_or_insert_with(|| context.reporter());
        reporter.report(Stage::Destroying, self.erased, self.planned.max(self.erased));
        if done {
            self.proof = Some(Proof::new(self.erase.markers(), store)?);
        }
        Ok(None)
    }

    /// What is destroyed stays destroyed; the next run goes on.
    fn undo(
        &mut self,
        store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.lease.leave(store).map(|()| None)
    }
}
