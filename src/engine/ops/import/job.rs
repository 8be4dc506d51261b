//! The import as a job of the writer: begin, stage, index, publish; or stop.

use super::discard::Discard;
use super::pipeline::{Next, Pipeline, Place};
use super::prepare::Rules;
use super::publish::{self, Indexing};
use super::stage::Staged;
use super::{Reply, believable_clock};
use crate::domain::{AccountId, Day, Mapping, RefusalReason, Stage, Timestamp};
use crate::engine::clock::Stopwatch;
use crate::engine::event;
use crate::engine::ops::Job;
use crate::engine::password::random;
use crate::engine::progress::Reporter;
use crate::engine::session::Session;
use crate::engine::store::{NewImport, Store, Tx};
use crate::engine::transact::{Moment, Outcome};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RULES_VERSION;
use std::path::PathBuf;
use std::time::Duration;

/// How long rows are inserted before a slice is committed (`DECISIONS` 6 allows 20 ms for both).
const SLICE_MS: f64 = 14.0;
/// How long a slice waits for the scrubbing threads.
const PATIENCE: Duration = Duration::from_millis(10);
/// Who holds this lease may stage rows; others leave unpublished ones alone.
pub(super) const LEASE: &str = "import";
/// How long the lease lasts, and after how long it is prolonged, in milliseconds.
const LEASE_MS: i64 = 10_000;
const PROLONG_MS: f64 = 2000.0;

/// One import.
pub(super) struct ImportJob {
    path: PathBuf,
    mapping: Option<Box<Mapping>>,
    not_older_than: Option<Day>,
    session: Session,
    account: AccountId,
    /// Names this import among instances.
    owner: [u8; 16],
    work: Option<Work>,
}

struct Work {
    moment: Moment,
    reporter: Reporter,
    lease_since: Stopwatch,
    pipeline: Pipeline,
    place: Place,
    readable: u64,
    staged: Option<Staged>,
    indexing: Option<Indexing>,
}

impl ImportJob {
    /// An import by this session; nothing is read before its first slice.
    pub(super) fn new(
        path: PathBuf,
        mapping: Option<Box<Mapping>>,
        not_older_than: Option<Day>,
        session: Session,
        account: AccountId,
    ) -> Result<Self> {
        Ok(Self { path, mapping, not_older_than, session, account, owner: random()?, work: None })
    }

    fn begin(&self, store: &mut Store, context: &Context) -> Result<Work> {
        believable_clock(context)?;
        let moment = context.moment();
        if !store.write(|tx| self.lease(tx, moment.now))? {
            return Err(Error::new(ErrorKind::RegisterBusy, "beginning an import"));
        }
        let row = store.read(|read| read.register())?;
        let rules = Rules {
            id_key: row.id_key,
            margin_days: row.margin_days,
            now: moment.now,
            today: moment.today,
            not_older_than: self.not_older_than,
            only_look: false,
        };
        Ok(Work {
            moment,
            reporter: context.reporter(),
            lease_since: Stopwatch::start(),
            pipeline: Pipeline::start(&self.path, self.mapping.as_deref(), &rules)?,
            place: Place::default(),
            readable: 0,
            staged: None,
            indexing: None,
        })
    }

    fn lease(&self, tx: &Tx<'_>, now: Timestamp) -> Result<bool> {
        tx.lease_take(LEASE, &self.owner, now, Timestamp(now.0.saturating_add(LEASE_MS)))
    }

    /// Stages what has come; `true`: the file is read.
    fn stage(&self, work: &mut Work, store: &mut Store) -> Result<bool> {
        let mut parcel = match work.pipeline.next(PATIENCE)? {
            Next::Parcel(parcel) => parcel,
            Next::Waiting => return Ok(false),
            Next::End => return work.read_something().map(|()| true),
        };
        let since = Stopwatch::start();
        store.write_staged(|tx| {
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
            not_older_than: self.not_older_than,
            rules: RULES_VERSION,
        })?;
        let mut staged = Staged::new(import, source, work.moment.today, self.not_older_than);
        work.place.source.as_ref().clone_into(&mut staged.report.source);
        Ok(staged)
    }

    fn slice(
        &self,
        work: &mut Work,
        store: &mut Store,
        context: &Context,
    ) -> Result<Option<Outcome<event::Reply>>> {
        if work.lease_since.millis() >= PROLONG_MS {
            work.lease_since = Stopwatch::start();
            if !store.write_staged(|tx| self.lease(tx, context.clock.now()))? {
                return Err(Error::new(ErrorKind::RegisterBusy, "importing"));
            }
        }
        if work.indexing.is_none() && !self.stage(work, store)? {
            return Ok(None);
        }
        let Some(staged) = &work.staged else {
            return Err(Error::new(ErrorKind::NothingReadable, "importing"));
        };
        let indexing = work.indexing.get_or_insert_with(|| Indexing::new(staged));
        if !indexing.step(store, staged)? {
            work.reporter.report(Stage::Indexing, indexing.done, staged.conversations());
            return Ok(None);
        }
        let published = publish::publish(store, &self.session, context.moment(), staged)?;
        self.give_lease(store)?;
        Ok(Some(published.map(|report| event::Reply::Import(Reply::Imported(Box::new(report))))))
    }

    fn give_lease(&self, store: &mut Store) -> Result<()> {
        store.write(|tx| tx.lease_give(LEASE, &self.owner))
    }
}

impl Work {
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

/// The error for a file in which nothing can be read, with the first refused record's code and place.
pub(super) fn nothing_readable(first: Option<(RefusalReason, u64, u64)>) -> Error {
    let error = Error::new(ErrorKind::NothingReadable, "reading an export");
    match first {
        Some((reason, record, offset)) => {
            error.with_detail(format!("{}, record {record}, byte {offset}", reason.code()))
        }
        None => error,
    }
}

impl Job for ImportJob {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let mut work = match self.work.take() {
            Some(work) => work,
            None => self.begin(store, context)?,
        };
        let stepped = self.slice(&mut work, store, context);
        self.work = Some(work);
        stepped
    }

    fn undo(&mut self, store: &mut Store, _context: &mut Context) -> Result<Option<Box<dyn Job>>> {
        let staged = self.work.take().and_then(|work| work.staged);
        let Some(staged) = staged else {
            self.give_lease(store)?;
            return Ok(None);
        };
        Ok(Some(Box::new(Discard::of(staged.import, staged.touched.clone(), self.owner))))
    }
}
