//! The log: looking at it, which is logged, checking its chain, letting it leave as a table, and pruning it.

mod export;

use crate::domain::audit::{Act, AuditCheck, AuditFilter, AuditPage};
use crate::domain::{AccountId, Timestamp};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, Job, opening};
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Action, Done, Outcome, ReadAudit, ReadOwnAudit, slice, transact_system};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::text::Locale;
use std::path::PathBuf;

/// Rows of a page.
const PAGE: u32 = 200;
/// Rows that are pruned in one slice; about 2 ms.
const PRUNED: u32 = 500;

/// What is done with the log, and logged.
pub enum Command {
    /// Looks at everybody's acts, newest first, before a row.
    View {
        /// Which.
        filter: AuditFilter,
        /// Rows before this one; `None`: the newest.
        before: Option<i64>,
    },
    /// Looks at one's own acts.
    ViewOwn {
        /// Which of them; whose is not asked.
        filter: AuditFilter,
        /// Rows before this one; `None`: the newest.
        before: Option<i64>,
    },
    /// Writes the rows as a table for a spreadsheet; refused if a file is there.
    Export {
        /// Which.
        filter: AuditFilter,
        /// Where to.
        path: PathBuf,
        /// Language of the acts.
        locale: Locale,
    },
}

/// What is only read.
#[derive(Clone, Debug)]
pub enum Query {
    /// Checks the whole chain. Needs no session: it tells numbers and words of a hash.
    Check {
        /// A row's number and the words that were written down for it.
        written: Option<(i64, String)>,
    },
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Rows.
    Page(AuditPage),
    /// What the check found.
    Checked(Box<AuditCheck>),
    /// The table was written, with so many rows.
    Exported(PathBuf, u64),
    /// Rows whose time was over were removed.
    Pruned(u64),
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::View { filter, before } => {
            view::<ReadAudit>(store, context, 1, |read, _| read.audit_page(&filter, before, PAGE))
        }
        Command::ViewOwn { filter, before } => view::<ReadOwnAudit>(store, context, 0, |read, account| {
            let filter = AuditFilter { account: Some(account), ..filter.clone() };
            read.audit_page(&filter, before, PAGE)
        }),
        Command::Export { filter, path, locale } => export::export(store, context, filter, &path, locale),
    }
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>) -> Result<Reply> {
    let Query::Check { written } = query;
    let written = written.as_ref().map(|(row, words)| (*row, words.as_str()));
    read.audit_check(written).map(|check| Reply::Checked(Box::new(check)))
}

/// Looks at the log, which has what was looked at: 1 all, 0 one's own.
fn view<A: Action>(
    store: &mut Store,
    context: &Context,
    what: i64,
    page: impl Fn(Read<'_>, AccountId) -> Result<AuditPage>,
) -> Result<Handled> {
    let seen = opening::open::<A, _>(
        store,
        context,
        Act::AuditViewed,
        |_read, _moment| Ok(what),
        |read, reader| page(read, reader.account),
    )?;
    Ok(Handled::Now(seen.map(|page| event::Reply::Audit(Reply::Page(page)))))
}

/// The time before which rows are not kept. It counts from the last day that retention believes in: a clock that jumps
/// ahead prunes nothing.
pub(super) fn limit(read: Read<'_>) -> Result<Timestamp> {
    Ok(read.register()?.known_day.minus_months(read.audit_months()?).start())
}

/// The job that removes rows whose time is over; `None`: there are none.
pub(crate) fn old(store: &mut Store) -> Result<Option<Box<dyn Job>>> {
    let old = store.read(|read| limit(read).and_then(|before| read.audit_is_old(before)))?;
    Ok(old.then(|| Box::new(Prune { removed: 0 }) as Box<dyn Job>))
}

/// Removes the oldest rows in slices and seals what is left. What went stays gone; the next start goes on.
struct Prune {
    removed: u64,
}

impl Job for Prune {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let moment = context.moment();
        let pruned = slice(store, |tx| {
            let before = limit(**tx)?;
            tx.audit_prune(before, moment.now, PRUNED)
        })?;
        self.removed += pruned;
        if pruned > 0 {
            return Ok(None);
        }
        let removed = self.removed;
        transact_system(store, moment, |_tx| {
            let entry = Entry::of(Act::AuditPruned).amount(removed as i64);
            Ok(Done {
                reply: event::Reply::Audit(Reply::Pruned(removed)),
                entry,
                changes: Changes::default(),
            })
        })
        .map(Some)
    }
}
