//! Drawing a round, as a job: a thread draws, the writer stores what it drew where nobody sees it, and opens it at once.

use super::frame::{Asker, Division};
use super::sample::{self, Drawn};
use super::tidy::Tidy;
use super::{CHANGES, ROUND_LEASE, Reply};
use crate::domain::audit::Act;
use crate::domain::{ConversationId, Day, Locale, RoundId, RoundPlan, Stage as Progress};
use crate::engine::clock::Stopwatch;
use crate::engine::event;
use crate::engine::ops::aside::Aside;
use crate::engine::ops::lease::Lease;
use crate::engine::ops::{Handled, Job, needed_text, staff_text};
use crate::engine::password::random;
use crate::engine::progress::Reporter;
use crate::engine::session::Session;
use crate::engine::store::{
    Entry, KeptWords, NewRound, NewRoundItem, NewStratum, Read, Reader, Stop, Store, Tx,
};
use crate::engine::transact::{Done, KeepRounds, Outcome, permit_job, slice, slice_unseen, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{RawText, ScrubbedText, StaffField};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

const DOING: &str = "drawing a round";
/// How long rows are stored in one slice.
const SLICE_MS: f64 = 10.0;
/// Conversations of a sample that are stored at once; about 2 ms.
const ITEMS: usize = 64;
/// Characters of a round's name, at most.
const NAME_CHARACTERS_MAX: u32 = 80;
/// Characters of the search that names its population, at most.
const QUERY_CHARACTERS_MAX: u32 = 2_000;

/// What is wanted.
struct Wanted {
    plan: RoundPlan<ScrubbedText>,
    /// The search that names the population.
    query: ScrubbedText,
    seed: u64,
    asker: Asker,
}

struct Draw {
    session: Session,
    wanted: Arc<Wanted>,
    lease: Lease,
    /// Stops the thread.
    stop: Stop,
    passed: Arc<AtomicU64>,
    stage: Stage,
    reporter: Option<Reporter>,
}

enum Stage {
    Begin,
    Drawing(Aside<Drawn>),
    /// Something may be left of a drawing that was broken off.
    Tidying(Drawn),
    Storing(Storing),
    Opening(Storing),
    Over,
}

/// What is stored so far.
struct Storing {
    drawn: Drawn,
    round: RoundId,
    strata: Vec<i64>,
    pieces: usize,
    items: usize,
}

/// Begins, if all that was typed can be taken.
pub(super) fn draw(store: &mut Store, context: &Context, plan: RoundPlan<RawText>) -> Result<Handled> {
    let (session, account) = permit_job::<KeepRounds>(store, context.session(), context.clock.now())?;
    let today = context.today();
    let (plan, query) = store.read(|read| checked(read, plan, today))?;
    // A number that can be typed.
    let any = || random::<4>().map(|bytes| u64::from(u32::from_le_bytes(bytes)));
    let seed = plan.seed.map_or_else(any, Ok)?;
    Ok(Handled::Job(Box::new(Draw {
        session,
        wanted: Arc::new(Wanted { plan, query, seed, asker: Asker { today, account } }),
        lease: Lease::new(ROUND_LEASE)?,
        stop: Stop::default(),
        passed: Arc::default(),
        stage: Stage::Begin,
        reporter: None,
    })))
}

/// What was typed, through the sieve, if the rest can be done.
fn checked(
    read: Read<'_>,
    plan: RoundPlan<RawText>,
    today: Day,
) -> Result<(RoundPlan<ScrubbedText>, ScrubbedText)> {
    let fault = |kind| Err(Error::new(kind, DOING));
    let RoundPlan { name, filter, kind, design, strata, risks, size, seed, doubled, mut reviewers, closes } =
        plan;
    let name = needed_text(name, StaffField::Text, NAME_CHARACTERS_MAX, DOING)?;
    let query = RawText::new(filter.line(Locale::En));
    let query = staff_text(query, StaffField::Text, QUERY_CHARACTERS_MAX, DOING)?;
    if reviewers.is_empty() {
        return fault(ErrorKind::EmptyField);
    }
    if closes < today {
        return fault(ErrorKind::DayPast);
    }
    let known = read.round_reviewers()?;
    if reviewers.iter().any(|account| !known.iter().any(|reviewer| reviewer.account == *account)) {
        return fault(ErrorKind::NotFound);
    }
    reviewers.sort_unstable();
    reviewers.dedup();
    let doubled = doubled.min(1000);
    let plan =
        RoundPlan { name, filter, kind, design, strata, risks, size, seed, doubled, reviewers, closes };
    Ok((plan, query))
}

impl Draw {
    /// Begins on a thread of its own.
    fn begin(&mut self, store: &mut Store, context: &Context) -> Result<Aside<Drawn>> {
        if !self.lease.take(store, context.clock.now())? {
            return Err(Error::new(ErrorKind::RegisterBusy, DOING));
        }
        let (path, stop) = (store.path().to_owned(), self.stop.clone());
        let (wanted, passed) = (Arc::clone(&self.wanted), Arc::clone(&self.passed));
        Aside::begin("seula-round", DOING, move || {
            let mut reader = Reader::open(&path, KeptWords::default(), stop)?;
            reader.read(|read| sample::drawn(read, &wanted.plan, wanted.seed, wanted.asker, &passed))
        })
    }

    /// Stores the round itself, where nobody sees it.
    fn begin_storing(&self, store: &mut Store, context: &Context, drawn: Drawn) -> Result<Storing> {
        let (wanted, plan) = (&*self.wanted, &self.wanted.plan);
        let at = context.clock.now();
        slice_unseen(store, |tx| {
            self.lease.check(tx)?;
            let round = tx.round_stage(&NewRound {
                name: plan.name.clone(),
                query: wanted.query.clone(),
                kind: plan.kind,
                design: plan.design,
                risks: Division::of(plan).risks(),
                seed: wanted.seed,
                doubled: plan.doubled,
                frame: drawn.frame,
                digest: drawn.digest,
                frame_due_on: drawn.due_on,
                closes: plan.closes,
                account: wanted.asker.account,
                at,
            })?;
            tx.round_stage_reviewers(round, &plan.reviewers)?;
            let stratum = |(place, stratum)| tx.round_stage_stratum(&NewStratum { round, place, stratum });
            let strata = (0..).zip(&drawn.strata).map(stratum).collect::<Result<_>>()?;
            Ok(Storing { drawn, round, strata, pieces: 0, items: 0 })
        })
    }

    /// Opens it.
    fn open(&self, store: &mut Store, context: &Context, storing: &Storing) -> Result<Outcome<event::Reply>> {
        let moment = context.moment();
        let items = &storing.drawn.items;
        let opened = transact::<KeepRounds, _>(store, Some(&self.session), moment, |_permit, tx| {
            self.lease.check(tx)?;
            there(**tx, items, moment.today)?;
            // What an import's undoing or a longer version meant for lists could not reach this one before it was stored.
            if tx.frame_mark()? != storing.drawn.mark {
                return Err(Error::new(ErrorKind::Conflict, DOING));
            }
            if sample::is_dealt_anew(**tx, &storing.drawn)? {
                return Err(Error::new(ErrorKind::Conflict, DOING));
            }
            tx.round_open(storing.round, moment.now)?;
            self.lease.give(tx)?;
            let entry = Entry::on(Act::RoundDrawn, storing.round.0).amount(items.len() as i64);
            Ok(Done { reply: storing.round, entry, changes: CHANGES })
        })?;
        Ok(opened.map(|round| event::Reply::Round(Reply::Drawn(round))))
    }

    fn report(&mut self, context: &Context) {
        let passed = self.passed.load(Ordering::Relaxed);
        self.reporter.get_or_insert_with(|| context.reporter()).report(Progress::Sampling, passed, 0);
    }
}

/// `Conflict` if a conversation was destroyed or hidden since it was drawn: the whole has to be drawn anew.
fn there(read: Read<'_>, items: &[sample::Item], today: Day) -> Result<()> {
    let ids: Vec<ConversationId> = items.iter().map(|item| item.id).collect();
    if read.round_sampled(&ids, today)?.len() == ids.len() {
        Ok(())
    } else {
        Err(Error::new(ErrorKind::Conflict, DOING))
    }
}

impl Storing {
    /// Stores some; `true`: that was all.
    fn some(&mut self, tx: &Tx<'_>, today: Day) -> Result<bool> {
        let since = Stopwatch::start();
        while since.millis() < SLICE_MS {
            if let Some(piece) = self.drawn.pieces.get(self.pieces) {
                if let Some(stratum) = self.strata.get(piece.stratum) {
                    tx.round_stage_piece(*stratum, piece.place, &piece.numbers)?;
                }
                self.pieces += 1;
                continue;
            }
            let left = self.drawn.items.get(self.items..).unwrap_or_default();
            let next = left.get(..ITEMS).unwrap_or(left);
            if next.is_empty() {
                return Ok(true);
            }
            there(**tx, next, today)?;
            for (place, item) in (self.items as u32..).zip(next) {
                let Some(stratum) = self.strata.get(item.stratum) else { continue };
                let new = NewRoundItem {
                    round: self.round,
                    stratum: *stratum,
                    conversation: item.id,
                    number: item.number,
                    place,
                };
                tx.round_stage_item(&new, &item.reviewers)?;
            }
            self.items += next.len();
        }
        Ok(false)
    }
}

impl Job for Draw {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        if self.lease.is_held() {
            self.lease.prolong(store, context.clock.now())?;
        }
        self.stage = match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Begin => Stage::Drawing(self.begin(store, context)?),
            Stage::Drawing(drawing) => {
                let drawn = drawing.poll()?;
                self.report(context);
                drawn.map_or(Stage::Drawing(drawing), Stage::Tidying)
            }
            Stage::Tidying(drawn) => {
                let tidied = slice(store, |tx| {
                    self.lease.check(tx)?;
                    tx.round_discard()
                })?;
                if tidied {
                    Stage::Storing(self.begin_storing(store, context, drawn)?)
                } else {
                    Stage::Tidying(drawn)
                }
            }
            Stage::Storing(mut storing) => {
                let today = context.today();
                let stored = slice_unseen(store, |tx| {
                    self.lease.check(tx)?;
                    storing.some(tx, today)
                })?;
                if stored { Stage::Opening(storing) } else { Stage::Storing(storing) }
            }
            Stage::Opening(storing) => return self.open(store, context, &storing).map(Some),
            Stage::Over => return Err(Error::new(ErrorKind::Internal, DOING)),
        };
        Ok(None)
    }

    /// Nobody has seen it; another job removes what was stored.
    fn undo(
        &mut self,
        store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.stop.set(true);
        if !self.lease.is_held() {
            return Ok(None);
        }
        self.lease.leave(store)?;
        Ok(Some(Box::new(Tidy::new()?)))
    }
}
