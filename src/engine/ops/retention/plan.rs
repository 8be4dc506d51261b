//! What is due now, and whether a supervisor has to say so first.

use crate::domain::audit::Act;
use crate::domain::{Day, DestructionProof, RetentionFacts, RunState, retention};
use crate::engine::event::Changes;
use crate::engine::store::{Entry, OpenRun, Read, Store, Tx};
use crate::engine::transact::{Done, transact_system};
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
    /// The day that was judged. The run destroys what is due on it, whatever the clock says by then.
    pub(super) day: Day,
    /// The run that has to be done now.
    pub(super) run: Option<i64>,
    /// An earlier program began it and was broken off.
    pub(super) goes_on: bool,
}

/// What the register and the clock say at one moment.
#[derive(Clone, Copy)]
pub(super) struct Judged {
    /// The later of the clock's day and the known day; what is due on it is hidden.
    pub(super) today: Day,
    /// The oldest start date that is kept on it.
    pub(super) cut_off: Day,
    /// Conversations that are due.
    pub(super) due: u64,
    /// The run that has not ended.
    pub(super) open: Option<OpenRun>,
    known_day: Day,
    clock_back: Option<Day>,
    jump: bool,
    large: bool,
}

impl Judged {
    pub(super) fn of(read: Read<'_>, clock_day: Day) -> Result<Self> {
        let (row, tally, open) = (read.register()?, read.tally()?, read.run_open()?);
        let today = clock_day.max(row.known_day);
        let total: u64 = tally.iter().map(|row| row.conversations).sum();
        let due: u64 = tally.iter().filter(|row| row.due_on <= today).map(|row| row.conversations).sum();
        // A run that was approved was so for what was due on the known day.
        let approved = open.filter(|open| !open.waits).map(|_open| row.known_day);
        let approved = tally.iter().filter(|row| approved.is_some_and(|day| row.due_on <= day));
        let fresh = due - approved.map(|row| row.conversations).sum::<u64>();
        Ok(Self {
            today,
            cut_off: retention::cut_off(today, row.margin_days),
            due,
            open,
            known_day: row.known_day,
            clock_back: (clock_day < row.known_day).then_some(clock_day),
            jump: row.known_day.days_until(clock_day) > JUMP_DAYS,
            large: fresh > SHARE_FROM && fresh * SHARE_ONE_IN > total,
        })
    }

    /// Nothing is due, and the day is no news.
    fn is_quiet(&self) -> bool {
        self.due == 0 && self.open.is_none() && self.known_day == self.today && self.clock_back.is_none()
    }

    /// A jump needs a word for its day, much that was not approved before for its number.
    fn is_unusual(&self) -> bool {
        self.jump || self.large
    }

    /// The plan for `run`. While a word is waited for, only what was due on the last believed day may go.
    pub(super) fn plan(&self, run: Option<i64>, waits: bool) -> Plan {
        Plan {
            facts: RetentionFacts {
                cut_off: self.cut_off,
                hidden: self.due,
                confirm: waits,
                clock_back: self.clock_back,
            },
            day: if waits { self.known_day } else { self.today },
            run,
            goes_on: self.open.is_some_and(|open| open.state > RunState::Hidden),
        }
    }
}

/// Whether a planning is a start of the program, of which several stand for a supervisor's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// The program runs already.
    None,
    /// The window was opened.
    Counts,
    /// A scheduler began the program; however often it does so, only the first time on a day counts.
    OnceADay,
}

/// Plans, hides and writes it down, in one transaction of at most 50 ms.
pub(super) fn plan(store: &mut Store, context: &Context, start: Start) -> Result<Plan> {
    let moment = context.moment();
    let clock_day = moment.now.day();
    let seen = store.read(|read| Judged::of(read, clock_day))?;
    if seen.is_quiet() {
        return Ok(seen.plan(None, false));
    }
    let planned = transact_system(store, moment, |tx| {
        let found = Judged::of(**tx, clock_day)?;
        if found.is_unusual() {
            match start {
                Start::None => tx.waited_again(found.today, false)?,
                Start::Counts => tx.waited_again(found.today, true)?,
                Start::OnceADay => tx.waited_again(found.today, !tx.started_on(found.today)?)?,
            }
        }
        let (days, starts) = tx.waited()?;
        let waits = found.is_unusual() && (days < WAITING_DAYS || starts < WAITING_STARTS);
        let run = run(tx, &found, waits, moment.now)?;
        if !waits {
            tx.waiting_ended()?;
            tx.register_saw_day(found.today)?;
        }
        let act =
            if found.clock_back.is_some() || found.jump { Act::ClockAnomaly } else { Act::RetentionPlanned };
        let entry = Entry::of(act).amount(found.due as i64);
        Ok(Done { reply: found.plan(run, waits), entry, changes: Changes::default() })
    })?
    .reply;
    if !planned.facts.confirm {
        context.saw_day(planned.day);
    }
    Ok(planned)
}

/// The run that has to be done now. One that waits is written down too: it is what a supervisor confirms.
fn run(tx: &Tx<'_>, found: &Judged, waits: bool, now: crate::domain::Timestamp) -> Result<Option<i64>> {
    Ok(match (found.open, waits) {
        // Approved before the clock jumped or so much came due: it goes on, to the day of then.
        (Some(open), true) if !open.waits => Some(open.id),
        (Some(open), true) => {
            tx.run_planned(open.id, true, found.cut_off)?;
            None
        }
        (Some(open), false) if open.waits && found.due == 0 => {
            // The clock was put right, or its day is believed and nothing is due on it.
            tx.run_end(open.id, DestructionProof::default(), false, now)?;
            None
        }
        (Some(open), false) => {
            tx.run_planned(open.id, false, found.cut_off)?;
            Some(open.id)
        }
        (None, true) => {
            tx.run_insert(found.cut_off, true, now)?;
            None
        }
        (None, false) if found.due > 0 => Some(tx.run_insert(found.cut_off, false, now)?),
        (None, false) => None,
    })
}
