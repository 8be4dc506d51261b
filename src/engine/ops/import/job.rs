//! The import as a job of the writer: begin, stage, index, publish, lengthen; or stop.

use super::lengthen::Lengthen;
use super::pipeline::{Next, Pipeline, Place};
use super::prepare::Rules;
use super::publish::{self, Indexing};
use super::stage::Staged;
use super::{Reply, believable_clock};
use crate::domain::{AccountId, Day, Mapping, RefusalReason, Stage};
use crate::engine::clock::Stopwatch;
use crate::engine::event;
use crate::engine::ops::Job;
use crate::engine::ops::erase::{Clearing, Discard, IMPORT_LEASE};
use crate::engine::ops::lease::Lease;
use crate::engine::progress::Reporter;
use crate::engine::session::Session;
use crate::engine::store::{NewImport, Store, Tx};
use crate::engine::transact::{Moment, Outcome, slice_unseen};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{RULES_VERSION, ScrubbedText};
use std::path::PathBuf;
use std::time::Duration;

/// How long rows are inserted before a slice is committed (`DECISIONS` 6 allows 20 ms for waiting and both).
const SLICE_MS: f64 = 11.0;
/// How long a slice waits for the scrubbing threads.
const PATIENCE: Duration = Duration::from_millis(5);

/// How a file is read.
pub(super) struct Reading {
    /// By what mapping; `None`: by what its content is recognised as.
    pub(super) mapping: Option<Box<Mapping>>,
    /// The importer's word for the file's oldest day.
    pub(super) not_older_than: Option<Day>,
    /// Why internal notes come in, too; `None`: they do not.
    pub(super) notes_reason: Option<ScrubbedText>,
}

/// One import.
pub(super) struct ImportJob {
    path: PathBuf,
    reading: Reading,
    session: Session,
    account: AccountId,
    /// `None`: handed on to the job that erases what was staged.
    lease: Option<Lease>,
    phase: Phase,
}

enum Phase {
    /// Nothing was done yet.
    New,
    /// What earlier imports left is erased first: its rows stand in the way of the same conversations.
    Clearing(Box<Clearing>),
    Working(Box<Work>),
    /// It is published and cannot be taken back: known conversations get their longer versions.
    Lengthening(Box<Lengthening>),
    Over,
}

struct Work {
    moment: Moment,
    reporter: Reporter,
    pipeline: Pipeline,
    place: Place,
    readable: u64,
    staged: Option<Staged>,
    indexing: Option<Indexing>,
}

struct Lengthening {
    lengthen: Lengthen,
    /// What is told when that is done.
    outcome: Outcome<event::Reply>,
    reporter: Reporter,
    /// Conversations that are indexed, and all of them.
    indexed: u64,
    conversations: u64,
}

impl ImportJob {
    /// An import by this session; nothing is read before its first slice.
    pub(super) fn new(path: PathBuf, reading: Reading, session: Session, account: AccountId) -> Result<Self> {
        let lease = Some(Lease::new(IMPORT_LEASE)?);
        Ok(Self { path, reading, session, account, lease, phase: Phase::New })
    }

    fn begin(&self, store: &mut Store, context: &Context) -> Result<Work> {
        let moment = context.moment();
        let row = store.read(|read| read.register())?;
        let rules = Rules {
            margin_days: row.coming_margin(),
            id_key: row.id_key,
            now: moment.now,
            today: moment.today,
            not_older_than: self.reading.not_older_than,
            only_look: false,
            keep_notes: self.reading.notes_reason.is_some(),
        };
        Ok(Work {
            moment,
            reporter: context.reporter(),
            pipeline: Pipeline::start(&self.path, self.reading.mapping.as_deref(), &rules)?,
            place: Place::default(),
            readable: 0,
            staged: None,
            indexing: None,
        })
    }

    /// Stages what has come; `true`: the file is read.
    fn stage(&self, work: &mut Work, store: &mut Store, lease: &Lease) -> Result<bool> {
        let mut parcel = match work.pipeline.next(PATIENCE)? {
            Next::Parcel(parcel) => parcel,
            Next::Waiting => return Ok(false),
            Next::End => return work.read_something().map(|()| true),
        };
        let since = Stopwatch::start();
        slice_unseen(store, |tx| {
            lease.check(tx)?;
            loop {
                work.place = parcel.place.clone();
                work.readable += parcel.readable;
                if work.staged.is_none() {
                    work.staged = Some(self.staged(tx, work)?);
                }
                if let Some(staged) = work.staged.as_mut() {
                    staged.parcel(tx, parcel)?;
                }
                if since.millis() >= SLICE_MS {
                    return Ok(());
                }
                match work.pipeline.next(Duration::ZERO)? {
                    Next::Parcel(next) => parcel = next,
                    Next::Waiting | Next::End => return Ok(()),
                }
            }
        })?;
        work.reporter.report(Stage::Importing, work.place.position, work.place.size);
        Ok(false)
    }

    fn staged(&self, tx: &Tx<'_>, work: &Work) -> Result<Staged> {
        let source = tx.source_key(&work.place.source)?;
        let import = tx.import_insert(&NewImport {
            source,
            account: self.account,
            started: work.moment.now,
            not_older_than: self.reading.not_older_than,
            rules: RULES_VERSION,
            notes_reason: self.reading.notes_reason.as_ref(),
        })?;
        let mut staged = Staged::new(
            import,
            source,
            work.moment.today,
            self.reading.not_older_than,
            self.reading.notes_reason.is_some(),
        );
        work.place.source.as_ref().clone_into(&mut staged.report.source);
        Ok(staged)
    }

    fn slice(
        &self,
        work: &mut Work,
        store: &mut Store,
        context: &Context,
        lease: &mut Lease,
    ) -> Result<Option<Outcome<event::Reply>>> {
        lease.prolong(store, context.clock.now())?;
        if work.indexing.is_none() && !self.stage(work, store, lease)? {
            return Ok(None);
        }
        let Some(staged) = &work.staged else {
            return Err(Error::new(ErrorKind::NothingReadable, "importing"));
        };
        let indexing = work.indexing.get_or_insert_with(|| Indexing::new(staged));
        if !indexing.step(store, staged, lease)? {
            work.reporter.report(Stage::Indexing, indexing.done, staged.conversations());
            return Ok(None);
        }
        let published = publish::publish(store, &self.session, context.moment(), staged, lease)?;
        Ok(Some(published.map(|report| event::Reply::Import(Reply::Imported(Box::new(report))))))
    }

    fn advance(
        &self,
        phase: Phase,
        store: &mut Store,
        context: &Context,
        lease: &mut Lease,
    ) -> (Phase, Result<Option<Outcome<event::Reply>>>) {
        match phase {
            Phase::New => {
                let begun = believable_clock(context).and_then(|()| lease.take(store, context.clock.now()));
                match begun {
                    Ok(true) => (Phase::Clearing(Box::default()), Ok(None)),
                    Ok(false) => {
                        (Phase::New, Err(Error::new(ErrorKind::RegisterBusy, "beginning an import")))
                    }
                    Err(error) => (Phase::New, Err(error)),
                }
            }
            Phase::Clearing(mut clearing) => match clearing.step(store, context, lease) {
                Ok(true) => match self.begin(store, context) {
                    Ok(work) => (Phase::Working(Box::new(work)), Ok(None)),
                    Err(error) => (Phase::Over, Err(error)),
                },
                Ok(false) => (Phase::Clearing(clearing), Ok(None)),
                Err(error) => (Phase::Over, Err(error)),
            },
            Phase::Working(mut work) => match self.slice(&mut work, store, context, lease) {
                Ok(Some(outcome)) => {
                    let (phase, told) = work.published(outcome);
                    (phase, Ok(told))
                }
                sliced => (Phase::Working(work), sliced),
            },
            Phase::Lengthening(mut lengthening) => match lengthening.slice(store, context, lease) {
                Ok(true) => {
                    let given = lease.leave(store);
                    (Phase::Over, given.map(|()| Some(lengthening.outcome)))
                }
                Ok(false) => (Phase::Lengthening(lengthening), Ok(None)),
                Err(error) => (Phase::Over, Err(error)),
            },
            Phase::Over => (Phase::Over, Ok(None)),
        }
    }
}

impl Work {
    /// What follows the publication; the outcome itself if there is no rest.
    fn published(self, outcome: Outcome<event::Reply>) -> (Phase, Option<Outcome<event::Reply>>) {
        let Some((rest, staged)) = self.staged.as_ref().and_then(|staged| Some((staged.rest?, staged)))
        else {
            return (Phase::Over, Some(outcome));
        };
        let lengthening = Lengthening {
            lengthen: Lengthen::of(rest, &staged.longer_months),
            outcome,
            indexed: self.indexing.map_or(0, |indexing| indexing.done),
            conversations: staged.conversations(),
            reporter: self.reporter,
        };
        (Phase::Lengthening(Box::new(lengthening)), None)
    }

    /// An error if the file held nothing but records that cannot be read; it says where the first one is.
    fn read_something(&self) -> Result<()> {
        if self.readable > 0 {
            return Ok(());
        }
        let refusals = self.staged.as_ref().map(|staged| staged.report.refusals.as_slice());
        Err(nothing_readable(
            refusals.unwrap_or_default().first().map(|first| (first.reason, first.record, first.offset)),
        ))
    }
}

impl Lengthening {
    /// `true`: every conversation is as long as it gets.
    fn slice(&mut self, store: &mut Store, context: &Context, lease: &mut Lease) -> Result<bool> {
        lease.prolong(store, context.clock.now())?;
        let done = self.lengthen.step(store, context, lease)?;
        self.reporter.report(Stage::Indexing, self.indexed + self.lengthen.done, self.conversations);
        Ok(done)
    }
}

/// The error for a file in which nothing can be read, with the first refused record's code and place.
pub(super) fn nothing_readable(first: Option<(RefusalReason, u64, u64)>) -> Error {
    let kind = first.map_or(ErrorKind::NothingReadable, |(reason, record, offset)| {
        ErrorKind::NoneReadable(reason, record, offset)
    });
    Error::new(kind, "reading an export")
}

impl Job for ImportJob {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(mut lease) = self.lease.take() else { return Ok(None) };
        let phase = std::mem::replace(&mut self.phase, Phase::Over);
        let (phase, stepped) = self.advance(phase, store, context, &mut lease);
        (self.phase, self.lease) = (phase, Some(lease));
        stepped
    }

    fn is_settled(&self) -> bool {
        matches!(self.phase, Phase::Lengthening(_))
    }

    fn undo(
        &mut self,
        store: &mut Store,
        _context: &mut Context,
        why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        let Some(mut lease) = self.lease.take() else { return Ok(None) };
        let phase = std::mem::replace(&mut self.phase, Phase::Over);
        let staged = if let Phase::Working(work) = phase { work.staged } else { None };
        if let Some(staged) = staged {
            let clearing = Clearing::staged(staged.import, staged.touched, why);
            return Ok(Some(Box::new(Discard::of(clearing, lease))));
        }
        lease.leave(store).map(|()| None)
    }
}
