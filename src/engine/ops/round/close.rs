//! Closing a round, as a job: a thread works its figures out, and the writer freezes them at once.

use super::figures::{in_order, results, tables};
use super::{CHANGES, Reply};
use crate::domain::audit::Act;
use crate::domain::round::RESULT_LEAST;
use crate::domain::{RoundAgreement, RoundId, RoundKind, RoundResult, RoundState};
use crate::engine::event;
use crate::engine::ops::aside::Aside;
use crate::engine::ops::{Handled, Job};
use crate::engine::session::Session;
use crate::engine::store::{
    Awaited, Entry, Judged, KeptWords, NewResult, Read, Reader, RoundStamp, Stop, Store, StratumRow,
};
use crate::engine::transact::{Done, KeepRounds, Outcome, permit_job, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};

const DOING: &str = "closing a round";

pub(super) struct Close {
    session: Session,
    round: RoundId,
    /// Stops the thread.
    stop: Stop,
    pub(super) stage: Stage,
}

pub(super) enum Stage {
    Begin,
    Working(Aside<Figures>),
    Freezing(Figures),
}

/// What comes of a round.
pub(super) struct Figures {
    /// The state of which they are.
    stamp: RoundStamp,
    /// Conversations that were reviewed.
    reviewed: usize,
    results: Vec<RoundResult>,
    agreement: Vec<RoundAgreement>,
}

/// Begins, if the round is open.
pub(super) fn close(store: &mut Store, context: &Context, round: RoundId) -> Result<Handled> {
    let (session, _) = permit_job::<KeepRounds>(store, context.session(), context.clock.now())?;
    store.read(|read| open(read, round))?;
    Ok(Handled::Job(Box::new(Close::new(session, round))))
}

/// `Conflict` unless it is open.
fn open(read: Read<'_>, round: RoundId) -> Result<RoundKind> {
    let round = read.round(round, None)?;
    if round.state == RoundState::Open { Ok(round.kind) } else { Err(Error::new(ErrorKind::Conflict, DOING)) }
}

/// What they are worked out of, of one moment.
struct Material {
    kind: RoundKind,
    stamp: RoundStamp,
    strata: Vec<StratumRow>,
    judged: Judged,
}

impl Material {
    fn read(read: Read<'_>, round: RoundId) -> Result<Self> {
        Ok(Self {
            kind: open(read, round)?,
            stamp: read.round_stamp(round)?,
            strata: read.round_strata(round)?,
            judged: read.round_judged(round, Awaited::Compared)?,
        })
    }
}

/// Works them out. Nobody reads meanwhile: the log can be cut.
fn figures(round: RoundId, material: Material) -> Figures {
    let Material { kind, stamp, strata, judged } = material;
    let seed = round.0.unsigned_abs();
    let tables = tables(&judged).into_iter();
    let mut agreement = in_order(tables.map(|(of, ratings)| (of, ratings.agreement(seed))).collect());
    // Of fewer it would tell how single people differ, for ever.
    agreement.retain(|one| one.agreement.items >= RESULT_LEAST);
    let results = match kind {
        RoundKind::Review => results(&strata, &judged),
        RoundKind::Calibration => Vec::new(),
    };
    Figures { stamp, reviewed: judged.items.len(), results, agreement }
}

impl Close {
    /// Nothing is done before its first slice.
    pub(super) fn new(session: Session, round: RoundId) -> Self {
        Self { session, round, stop: Stop::default(), stage: Stage::Begin }
    }

    /// Begins on a thread of its own.
    fn begin(&self, store: &Store) -> Result<Aside<Figures>> {
        let (path, stop, round) = (store.path().to_owned(), self.stop.clone(), self.round);
        Aside::begin("seula-figures", DOING, move || {
            let mut reader = Reader::open(&path, KeptWords::default(), stop)?;
            reader.read(|read| Material::read(read, round)).map(|material| figures(round, material))
        })
    }

    /// Freezes them; `None`: something was judged meanwhile, and all is worked out again.
    fn freeze(
        &self,
        store: &mut Store,
        context: &Context,
        figures: &Figures,
    ) -> Result<Option<Outcome<event::Reply>>> {
        let (round, moment) = (self.round, context.moment());
        let mut is_old = false;
        let closed = transact::<KeepRounds, _>(store, Some(&self.session), moment, |permit, tx| {
            open(**tx, round)?;
            is_old = tx.round_stamp(round)? != figures.stamp;
            if is_old {
                return Err(Error::new(ErrorKind::Conflict, DOING));
            }
            let (account, at) = (permit.account(), moment.now);
            let (results, agreement) = (&figures.results, &figures.agreement);
            tx.round_close(&NewResult { round, account, at, results, agreement })?;
            tx.reviews_show(&tx.round_conversations(round)?)?;
            let entry = Entry::on(Act::RoundClosed, round.0).amount(figures.reviewed as i64);
            Ok(Done { reply: round, entry, changes: CHANGES })
        });
        if is_old {
            return Ok(None);
        }
        Ok(Some(closed?.map(|round| event::Reply::Round(Reply::Closed(round)))))
    }
}

impl Job for Close {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Begin) {
            Stage::Begin => Stage::Working(self.begin(store)?),
            Stage::Working(work) => work.poll()?.map_or(Stage::Working(work), Stage::Freezing),
            Stage::Freezing(figures) => return self.freeze(store, context, &figures),
        };
        Ok(None)
    }

    /// Nothing is stored yet.
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
