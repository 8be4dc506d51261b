//! Raising the margin: every conversation is due earlier, as if it had been imported under the new margin.
//!
//! The days are moved in slices, those that are due first before all others, and the margin is in force with the last slice:
//! so nothing is ever shown that is due by the margin in force, and reads need to know of one margin only. What becomes due
//! is hidden by its own day from its slice on, in the first of them. A day is computed anew from when the conversation began
//! and only ever moved earlier: a slice that is done twice changes nothing, so that whoever goes on after a kill begins
//! at the first conversation. Imports count by the wanted margin from the beginning.
//!
//! Nobody imports or destroys meanwhile: both count conversations by days that would be moved under their hands.

use super::plan::{self, Start};
use super::run::{RETENTION_LEASE, Run, told};
use super::status;
use crate::domain::audit::Act;
use crate::domain::retention::{MARGIN_DAYS_MAX, due_on};
use crate::domain::{ConversationId, Day, MonthKey, Stage};
use crate::engine::clock::Stopwatch;
use crate::engine::event::{self, Changes};
use crate::engine::ops::erase::IMPORT_LEASE;
use crate::engine::ops::lease::Lease;
use crate::engine::ops::{Job, backup};
use crate::engine::progress::Reporter;
use crate::engine::session::Session;
use crate::engine::store::{Entry, Store, Tx};
use crate::engine::transact::{Done, Outcome, ShortenRetention, slice, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::collections::BTreeMap;

const DOING: &str = "raising the margin";
/// How long days are moved before a slice is committed; the commit comes on top.
const SLICE_MS: f64 = 6.0;
/// Conversations that are looked up at once.
const LOOK_UP: u32 = 128;

/// What a supervisor wishes, and saw when they wished it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    /// The margin in days.
    pub(super) seen: u32,
    /// What it is to be.
    pub(super) wanted: u32,
    /// The day.
    pub(super) today: Day,
    /// Conversations that are due at once.
    pub(super) due: u64,
}

/// Raises the margin, then destroys what is due by it as always.
pub(super) struct Raising {
    /// Who wishes what; `None`: what was begun is brought to its end.
    wish: Option<(Session, Wish)>,
    importing: Lease,
    retention: Lease,
    phase: Phase,
    slice_ms: f64,
}

enum Phase {
    New,
    Moving(Moving),
    Running(Box<dyn Job>),
    Over,
}

/// How far it is.
struct Moving {
    /// The margin before, and the wanted one.
    margins: (u32, u32),
    /// The last one that was looked at.
    after: (Day, ConversationId),
    done: u64,
    total: u64,
    reporter: Reporter,
}

impl Raising {
    /// By this session; nothing is done before its first slice.
    pub(super) fn new(session: Session, wish: Wish) -> Result<Self> {
        Self::of(Some((session, wish)))
    }

    fn of(wish: Option<(Session, Wish)>) -> Result<Self> {
        Ok(Self {
            wish,
            importing: Lease::new(IMPORT_LEASE)?,
            retention: Lease::new(RETENTION_LEASE)?,
            phase: Phase::New,
            slice_ms: SLICE_MS,
        })
    }

    /// Asks for the right, takes both leases and writes down what is wanted.
    fn wish(&self, store: &mut Store, context: &Context, session: &Session, wish: Wish) -> Result<()> {
        let moment = context.moment();
        transact::<ShortenRetention, _>(store, Some(session), moment, |_permit, tx| {
            let free = self.importing.take_in(tx, moment.now)? && self.retention.take_in(tx, moment.now)?;
            if !free || tx.import_unfinished()?.is_some() {
                return Err(Error::new(ErrorKind::RegisterBusy, DOING));
            }
            let status = status::status(**tx, moment.today, moment.now.day())?;
            let (due, _) = status.raised(wish.wanted);
            if wish.wanted > MARGIN_DAYS_MAX || (status.today, due) != (wish.today, wish.due) {
                return Err(Error::new(ErrorKind::Conflict, DOING));
            }
            tx.margin_want(wish.seen, wish.wanted)?;
            let entry = Entry::of(Act::MarginRaised).amount(i64::from(wish.wanted));
            Ok(Done { reply: (), entry, changes: Changes::default() })
        })
        .map(drop)
    }

    /// `None`: there is nothing to do now. Another instance does it, or imports, or something of an import is left.
    fn begin(&mut self, store: &mut Store, context: &Context) -> Result<Option<Moving>> {
        let now = context.clock.now();
        if !self.importing.hold(store, now)? || !self.retention.hold(store, now)? {
            return Ok(None);
        }
        let (row, unfinished, tally) =
            store.read(|read| Ok((read.register()?, read.import_unfinished()?, read.tally()?)))?;
        if unfinished.is_some() || row.margin_wanted <= row.margin_days {
            return Ok(None);
        }
        Ok(Some(Moving {
            margins: (row.margin_days, row.margin_wanted),
            after: (Day::from_number(i64::MIN), ConversationId(i64::MIN)),
            done: 0,
            total: tally.iter().map(|row| row.conversations).sum(),
            reporter: context.reporter(),
        }))
    }

    /// Moves days for a slice's time; `true`: they all are.
    fn step_moving(&mut self, store: &mut Store, context: &Context, moving: &mut Moving) -> Result<bool> {
        self.importing.prolong(store, context.clock.now())?;
        self.retention.prolong(store, context.clock.now())?;
        let (after, done) = slice(store, |tx| {
            self.importing.check(tx)?;
            self.retention.check(tx)?;
            moved(tx, moving.margins.1, moving.after, self.slice_ms)
        })?;
        moving.done += done;
        moving.reporter.report(Stage::Shortening, moving.done, moving.total.max(moving.done));
        moving.after = after.unwrap_or(moving.after);
        Ok(after.is_none())
    }

    /// The wanted margin is in force; copies that were made before are over, and what is due goes as always.
    fn end(&mut self, store: &mut Store, context: &Context, moving: &Moving) -> Result<Option<Box<dyn Job>>> {
        let moment = context.moment();
        let (before, wanted) = moving.margins;
        slice(store, |tx| {
            self.importing.check(tx)?;
            self.retention.check(tx)?;
            tx.margin_raised(wanted.saturating_sub(before))?;
            tx.register_raise_generation()
        })?;
        self.leave(store)?;
        // What hinders it is told among the backups.
        backup::prune(store, moment).unwrap_or_default();
        Run::of(&plan::plan(store, context, Start::None)?)
    }

    fn leave(&mut self, store: &mut Store) -> Result<()> {
        self.importing.leave(store)?;
        self.retention.leave(store)
    }
}

/// Moves the days of conversations after this one for a slice's time, with their counters: the last one that was looked at,
/// `None` at the end, and how many were.
fn moved(
    tx: &Tx<'_>,
    margin_days: u32,
    mut after: (Day, ConversationId),
    slice_ms: f64,
) -> Result<(Option<(Day, ConversationId)>, u64)> {
    let since = Stopwatch::start();
    let mut tally: BTreeMap<(Day, MonthKey), (i64, i64)> = BTreeMap::new();
    let (mut done, mut at_end) = (0, false);
    while !at_end && (done == 0 || since.millis() < slice_ms) {
        let rows = tx.margin_rows(after, LOOK_UP)?;
        at_end = rows.len() < LOOK_UP as usize;
        for row in rows {
            after = (row.due_on, row.id);
            done += 1;
            let due = due_on(row.started.day(), margin_days).min(row.due_on);
            if due == row.due_on {
                continue;
            }
            tx.conversation_due(row.id, due)?;
            for (day, sign) in [(row.due_on, -1), (due, 1)] {
                let count = tally.entry((day, row.month)).or_default();
                *count = (count.0 + sign, count.1 + sign * row.messages);
            }
        }
    }
    for ((day, month), (conversations, messages)) in tally {
        if (conversations, messages) != (0, 0) {
            tx.tally_add(day, month, conversations, messages)?;
        }
    }
    Ok(((!at_end).then_some(after), done))
}

/// The job that brings to its end what a program had begun that was killed; `None`: there is nothing.
pub(crate) fn unfinished(store: &mut Store) -> Result<Option<Box<dyn Job>>> {
    let row = store.read(|read| read.register())?;
    if row.margin_wanted <= row.margin_days {
        return Ok(None);
    }
    Ok(Some(Box::new(Raising::of(None)?)))
}

impl Job for Raising {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        match std::mem::replace(&mut self.phase, Phase::Over) {
            Phase::New => {
                if let Some((session, wish)) = self.wish.take() {
                    self.wish(store, context, &session, wish)?;
                }
                let Some(moving) = self.begin(store, context)? else {
                    self.leave(store)?;
                    return told(store, context, 0).map(Some);
                };
                self.phase = Phase::Moving(moving);
            }
            Phase::Moving(mut moving) => {
                if !self.step_moving(store, context, &mut moving)? {
                    self.phase = Phase::Moving(moving);
                    return Ok(None);
                }
                let Some(run) = self.end(store, context, &moving)? else {
                    return told(store, context, 0).map(Some);
                };
                self.phase = Phase::Running(run);
            }
            Phase::Running(mut run) => {
                let ended = run.step(store, context);
                self.phase = Phase::Running(run);
                return ended;
            }
            Phase::Over => {}
        }
        Ok(None)
    }

    /// What a supervisor has confirmed is done whoever wishes it to stop.
    fn is_settled(&self) -> bool {
        matches!(self.phase, Phase::Moving(_))
    }

    /// What is moved stays so; the next start goes on, or whoever looks next.
    fn undo(
        &mut self,
        store: &mut Store,
        context: &mut Context,
        why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.leave(store)?;
        match &mut self.phase {
            Phase::Running(run) => run.undo(store, context, why),
            Phase::New | Phase::Moving(_) | Phase::Over => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests;
