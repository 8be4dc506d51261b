//! What is due now, and whether a supervisor has to say so first.

use crate::domain::audit::Act;
use crate::domain::{Day, RetentionFacts, retention};
use crate::engine::event::Changes;
use crate::engine::store::{Entry, Store};
use crate::engine::transact::{Done, Outcome, transact_system};
use crate::engine::worker::Context;
use crate::error::Result;

/// A step of the clock beyond this many days is unusual (`SECURITY` 5).
const JUMP_DAYS: i64 = 30;
/// A plan beyond this share, as one in so many, and beyond this number is unusual (`SECURITY` 5).
const SHARE_ONE_IN: u64 = 10;
const SHARE_FROM: u64 = 200;
/// So many consistent days of waiting, with so many starts, stand for a supervisor's word (`SECURITY` 5).
const WAITING_DAYS: u64 = 7;
const WAITING_STARTS: u64 = 3;

/// What was planned: committed as hidden.
pub(super) struct Plan {
    /// For the page before the window.
    pub(super) facts: RetentionFacts,
    /// The run that has to be done now.
    pub(super) run: Option<i64>,
    /// An earlier program began it and was broken off.
    pub(super) goes_on: bool,
}

/// Plans, hides and writes it down, in one transaction of at most 50 ms. `start`: the program starts now.
pub(super) fn plan(store: &mut Store, context: &Context, start: bool) -> Result<Plan> {
    let moment = context.moment();
    let clock_day = moment.now.day();
    let (row, tally, open) = store.read(|read| Ok((read.register()?, read.tally()?, read.run_open()?)))?;
    let today = clock_day.max(row.known_day);
    let cut_off = retention::cut_off(today, row.margin_days);
    let total: u64 = tally.iter().map(|row| row.conversations).sum();
    let due: u64 = tally.iter().filter(|row| row.due_on <= today).map(|row| row.conversations).sum();
    let jump = row.known_day.days_until(clock_day) > JUMP_DAYS;
    let large = due > SHARE_FROM && due * SHARE_ONE_IN > total;
    let clock_back = (clock_day < row.known_day).then_some(clock_day);
    let unusual = due > 0 && (jump || large);
    let mut facts = RetentionFacts { cut_off, hidden: due, confirm: false, clock_back };
    if !unusual && due == 0 && open.is_none() && row.known_day == today && clock_back.is_none() {
        return Ok(Plan { facts, run: None, goes_on: false });
    }
    let outcome: Outcome<(Option<i64>, bool)> = transact_system(store, moment, |tx| {
        let open = tx.run_open()?;
        if unusual && start && open.is_none_or(|open| open.waits) {
            tx.waited_again(today)?;
        }
        let (days, starts) = tx.waited()?;
        let waits =
            unusual && open.is_none_or(|open| open.waits) && (days < WAITING_DAYS || starts < WAITING_STARTS);
        let run = match open {
            Some(open) if due > 0 || !open.waits => {
                tx.run_waits(open.id, waits, None)?;
                Some(open.id)
            }
            Some(open) => {
                // The clock was put right: what waited is not due.
                tx.run_end(open.id, moment.now)?;
                None
            }
            None if due > 0 => Some(tx.run_insert(cut_off, waits, moment.now)?),
            None => None,
        };
        if !waits {
            tx.waiting_ended()?;
            tx.register_saw_day(today)?;
        }
        let act = if clock_back.is_some() || jump { Act::ClockAnomaly } else { Act::RetentionPlanned };
        let entry = Entry::of(act).amount(due as i64);
        Ok(Done { reply: (run, waits), entry, changes: Changes::default() })
    })?;
    let (run, waits) = outcome.reply;
    facts.confirm = waits;
    let goes_on = open.is_some_and(|open| !open.waits);
    Ok(Plan { facts, run: run.filter(|_| !waits), goes_on })
}

/// What the confirming supervisor says: from now on the day counts as known.
pub(super) fn known(today: Day, store: &mut Store, context: &Context) -> Result<()> {
    context.saw_day(today);
    store.write(|tx| tx.register_saw_day(today))
}
