//! The log: looking at it, which is logged, checking its chain, letting it leave as a table, and pruning it.

mod export;

use crate::domain::audit::{Act, AuditCheck, AuditFilter, AuditPage};
use crate::domain::{AccountId, Timestamp};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, Job, opening};
use crate::engine::store::{Read, Store};
use crate::engine::transact::{Action, Outcome, ReadAudit, ReadOwnAudit, slice};
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
    let (old, until) = store.read(|read| {
        let old = limit(read).and_then(|before| read.audit_is_old(before))?;
        Ok((old, read.audit_last_number()?))
    })?;
    Ok(old.then(|| Box::new(Prune { until, removed: 0 }) as Box<dyn Job>))
}

/// Removes the oldest rows in slices, each of which seals what is left and writes its entry. What went stays gone; the
/// next start goes on.
struct Prune {
    /// The newest row at the beginning. A clock that was set back by years would have the job prune its own entries.
    until: i64,
    removed: u64,
}

impl Job for Prune {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let moment = context.moment();
        let pruned = slice(store, |tx| {
            let before = limit(**tx)?;
            tx.audit_prune(self.until, before, moment.now, PRUNED)
        })?;
        self.removed += pruned;
        if pruned > 0 {
            return Ok(None);
        }
        let reply = event::Reply::Audit(Reply::Pruned(self.removed));
        Ok(Some(Outcome { reply, changes: Changes::default() }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::audit::AuditFaultKind;
    use crate::engine::ops::fixture::Fixture;
    use crate::engine::store::Entry;
    use crate::engine::transact::{Done, transact_system};

    fn log(fixture: &mut Fixture) {
        let done = Done { reply: (), entry: Entry::of(Act::SignedIn), changes: Changes::default() };
        let moment = fixture.context.moment();
        transact_system(&mut fixture.store, moment, |_tx| Ok(done)).map(drop).unwrap();
    }

    /// A register with six rows in its log.
    fn register(test: &str) -> Fixture {
        let mut fixture = Fixture::new(test);
        for _ in 0..5 {
            log(&mut fixture);
        }
        assert_eq!(check(&mut fixture).rows, 6);
        fixture
    }

    fn check(fixture: &mut Fixture) -> AuditCheck {
        fixture.store.read(|read| read.audit_check(None)).unwrap()
    }

    /// Prunes at most two rows up to this one, whatever their age; how many went.
    fn prune(fixture: &mut Fixture, until: i64) -> u64 {
        let now = fixture.context.clock.now();
        slice(&mut fixture.store, |tx| tx.audit_prune(until, Timestamp(now.0 + 1), now, 2)).unwrap()
    }

    #[test]
    fn a_pruning_that_is_broken_off_between_two_slices_leaves_a_log_that_is_whole() {
        let mut fixture = register("audit_prune_slices");
        // Up to which row, how many go, which is the first that stands, and what the entry says of it.
        for (until, gone, first, told) in [
            (6, 2, 3, Some((2, 2))),
            (6, 2, 5, Some((4, 2))),
            (6, 2, 7, Some((6, 2))),
            (6, 0, 7, None),
            // The entries of earlier slices are rows like any other.
            (9, 2, 9, Some((8, 2))),
            (9, 1, 10, Some((9, 1))),
        ] {
            assert_eq!(prune(&mut fixture, until), gone, "{until} {first}");
            let check = check(&mut fixture);
            assert_eq!((check.first, check.fault), (first, None), "{until} {first}");
            assert!(check.is_pruned(first - 1));
            if let Some((last, rows)) = told {
                let newest = "FROM audit WHERE act = 'audit_pruned' ORDER BY id DESC LIMIT 1";
                assert_eq!(fixture.number(&format!("SELECT object {newest}")), last);
                assert_eq!(fixture.number(&format!("SELECT amount {newest}")), rows);
            }
        }
    }

    #[test]
    fn what_another_program_has_made_old_is_not_pruned_and_stays_to_be_found() {
        let mut fixture = register("audit_made_old");
        let aged = "INSERT OR REPLACE INTO audit (id, at_ms, account, act, object, amount, purpose, previous, hash) \
                    SELECT id, 0, account, act, object, amount, purpose, previous, hash FROM audit WHERE id <= 4";
        fixture.plain().execute_batch(aged).unwrap();
        assert_eq!(prune(&mut fixture, 6), 0);
        let fault = check(&mut fixture).fault.map(|fault| (fault.row, fault.kind));
        assert_eq!(fault, Some((1, AuditFaultKind::Changed)));
    }

    #[test]
    fn a_seal_behind_rows_that_no_pruning_has_removed_does_not_hide_that_they_are_missing() {
        for (name, pruned, last) in [("middle", false, 3), ("whole", false, 6), ("again", true, 5)] {
            let mut fixture = register(&format!("audit_seal_{name}"));
            if pruned {
                assert_eq!(prune(&mut fixture, 6), 2);
            }
            let erase = format!(
                "INSERT INTO audit_checkpoint (audit, at_ms, head, seal) SELECT id, at_ms, hash, 1 FROM audit \
                 WHERE id = {last}; DELETE FROM audit WHERE id <= {last}"
            );
            fixture.plain().execute_batch(&erase).unwrap();
            for _ in 0..2 {
                let check = check(&mut fixture);
                let fault = check.fault.map(|fault| (fault.row, fault.kind));
                assert_eq!(fault, Some((last + 1, AuditFaultKind::Missing)), "{name}");
                assert!(!check.is_pruned(1), "{name}: what was erased is not told as pruned");
                // Nor does it when the log goes on behind it.
                log(&mut fixture);
            }
        }
    }
}
