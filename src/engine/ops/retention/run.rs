//! A destruction run as a job.

use super::plan::Plan;
use super::{Reply, status};
use crate::domain::audit::Act;
use crate::domain::{Day, RunState, Stage};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::erase::Erase;
use crate::engine::progress::Reporter;
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, Outcome, transact_system};
use crate::engine::worker::Context;
use crate::error::Result;
use std::cell::Cell;

/// Destroys what is due and writes down how far it came.
pub(super) struct Run {
    key: i64,
    today: Day,
    erase: Erase,
    planned: u64,
    erased: u64,
    reporter: Option<Reporter>,
}

impl Run {
    /// The run that was planned, as a job; `None` if nothing has to be done now.
    pub(super) fn of(plan: &Plan, today: Day) -> Option<Box<dyn Job>> {
        let key = plan.run?;
        let erase = Erase::due(today, plan.goes_on);
        Some(Box::new(Self { key, today, erase, planned: plan.facts.hidden, erased: 0, reporter: None }))
    }
}

impl Job for Run {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let erased = Cell::new(0);
        let run = self.key;
        let done = self.erase.step(store, |tx, state: RunState, what| {
            erased.set(what.conversations);
            tx.run_went_on(run, state, what)
        })?;
        self.erased += erased.get();
        let reporter = self.reporter.get_or_insert_with(|| context.reporter());
        reporter.report(Stage::Destroying, self.erased, self.planned.max(self.erased));
        if !done {
            return Ok(None);
        }
        let moment = context.moment();
        transact_system(store, moment, |tx| {
            tx.run_end(run, moment.now)?;
            let entry = Entry::on(Act::RetentionDone, run).amount(self.erased as i64);
            Ok(Done { reply: (), entry, changes: Changes::default() })
        })?;
        let mut status =
            store.read(|read| status::status(read, self.today.max(context.today()), moment.now.day()))?;
        status.destroyed = self.erased;
        Ok(Some(Outcome {
            reply: event::Reply::Retention(Reply::Ran(Box::new(status))),
            changes: Changes { imports: false, accounts: false, session: false, ..Changes::ALL },
        }))
    }

    /// What is destroyed stays destroyed; the next start goes on.
    fn undo(&mut self, _store: &mut Store, _context: &mut Context) -> Result<Option<Box<dyn Job>>> {
        Ok(None)
    }
}
