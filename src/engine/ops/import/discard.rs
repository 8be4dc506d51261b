//! What was staged and not published goes: rows, what an index holds of them, word lists, the log.

use super::Reply;
use super::job::LEASE;
use crate::domain::audit::Act;
use crate::domain::{ConversationId, ImportId, MonthKey};
use crate::engine::clock::Stopwatch;
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::index::{Merge, WordList};
use crate::engine::store::{Entry, Store, Tx};
use crate::engine::transact::{Done, Outcome, transact_system};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::collections::BTreeSet;

/// How long rows are deleted before a slice is committed.
const SLICE_MS: f64 = 10.0;
/// Conversations that are looked up at once.
const LOOK_UP: u32 = 64;
/// How often a checkpoint is tried while another connection reads an older state.
const CHECKPOINTS: u32 = 3;
/// Free pages that are given back in one slice; about 10 ms.
const COMPACT_PAGES: u32 = 1000;

/// The job that takes back what a program left that ended in the middle of an import; `None`: there is nothing,
/// or another instance is importing now.
pub(crate) fn drop_orphans(store: &mut Store, context: &Context) -> Result<Option<Box<dyn Job>>> {
    let now = context.clock.now();
    store.read(|read| {
        if read.lease_held(LEASE, &[], now)? {
            return Ok(None);
        }
        let orphan = read.import_unpublished()?;
        Ok(orphan.map(|import| Box::new(Discard::orphan(import)) as Box<dyn Job>))
    })
}

/// Takes one unpublished import back.
pub(super) struct Discard {
    import: ImportId,
    /// Where its rows are; `None`: not known, any month.
    months: Option<BTreeSet<MonthKey>>,
    owner: Option<[u8; 16]>,
    stage: Stage,
}

enum Stage {
    Next(Option<MonthKey>),
    Rows { month: MonthKey, after: ConversationId, indexed: bool },
    Merge(MonthKey, Merge),
    Words(MonthKey, WordList),
    Ending,
    Checkpoint(u32),
    Compact,
}

/// Whether the month's index held any of the rows.
#[derive(Clone, Copy)]
enum Held {
    Nothing,
    Some,
}

impl Discard {
    /// Of an import of this program, which holds the lease, with rows in these months.
    pub(super) fn of(import: ImportId, months: BTreeSet<MonthKey>, owner: [u8; 16]) -> Self {
        Self { import, months: Some(months), owner: Some(owner), stage: Stage::Next(None) }
    }

    /// Of an import that nobody runs any more.
    fn orphan(import: ImportId) -> Self {
        Self { import, months: None, owner: None, stage: Stage::Next(None) }
    }

    fn month_after(&self, tx: &Tx<'_>, month: Option<MonthKey>) -> Result<Option<MonthKey>> {
        match &self.months {
            Some(months) => Ok(months.iter().find(|next| month.is_none_or(|month| **next > month)).copied()),
            None => tx.month_after(month),
        }
    }

    /// Deletes rows for a slice's time.
    fn rows(
        &self,
        tx: &Tx<'_>,
        month: MonthKey,
        mut after: ConversationId,
        mut indexed: bool,
    ) -> Result<Stage> {
        let since = Stopwatch::start();
        let has_index = tx.index_exists(month)?;
        while since.millis() < SLICE_MS {
            let ids = tx.conversations_staged(self.import, month, after, LOOK_UP)?;
            let Some(last) = ids.last() else {
                return Self::tend(tx, month, if indexed { Held::Some } else { Held::Nothing });
            };
            after = *last;
            for id in ids {
                if has_index && tx.index_holds(month, id)? {
                    tx.index_delete(month, id)?;
                    indexed = true;
                }
                tx.conversation_remove(id)?;
            }
        }
        Ok(Stage::Rows { month, after, indexed })
    }

    /// What remains to be done in a month whose rows are gone.
    fn tend(tx: &Tx<'_>, month: MonthKey, held: Held) -> Result<Stage> {
        if tx.index_exists(month)? && !tx.month_in_use(month)? {
            tx.index_drop(month)?;
            return Ok(Stage::Next(Some(month)));
        }
        Ok(match held {
            Held::Some => Stage::Merge(month, Merge::new(month)),
            Held::Nothing => Stage::Next(Some(month)),
        })
    }

    fn slice(&mut self, tx: &Tx<'_>) -> Result<()> {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Ending) {
            Stage::Next(month) => match self.month_after(tx, month)? {
                Some(month) => Stage::Rows { month, after: ConversationId(i64::MIN), indexed: false },
                None => Stage::Ending,
            },
            Stage::Rows { month, after, indexed } => self.rows(tx, month, after, indexed)?,
            Stage::Merge(month, mut merge) => {
                if merge.step(tx)? {
                    Stage::Words(month, WordList::new(month))
                } else {
                    Stage::Merge(month, merge)
                }
            }
            Stage::Words(month, mut words) => {
                if words.step(tx)? {
                    Stage::Next(Some(month))
                } else {
                    Stage::Words(month, words)
                }
            }
            ending => ending,
        };
        Ok(())
    }

    fn end(&self, store: &mut Store, context: &Context) -> Result<()> {
        transact_system(store, context.moment(), |tx| {
            tx.import_remove(self.import)?;
            if let Some(owner) = &self.owner {
                tx.lease_give(LEASE, owner)?;
            }
            let entry = Entry::on(Act::ImportCancelled, self.import.0);
            Ok(Done { reply: (), entry, changes: Changes::default() })
        })
        .map(|_| ())
    }
}

impl Job for Discard {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        match self.stage {
            Stage::Ending => {
                self.end(store, context)?;
                self.stage = Stage::Checkpoint(CHECKPOINTS);
            }
            Stage::Checkpoint(0) => {
                return Err(Error::new(ErrorKind::RegisterBusy, "checkpointing after an interrupted import"));
            }
            Stage::Checkpoint(left) => {
                self.stage = if store.checkpoint()? { Stage::Compact } else { Stage::Checkpoint(left - 1) };
            }
            Stage::Compact => {
                if store.compact(COMPACT_PAGES)? == 0 {
                    store.checkpoint()?;
                    return Ok(Some(Outcome {
                        reply: event::Reply::Import(Reply::Discarded),
                        changes: Changes { imports: true, ..Changes::default() },
                    }));
                }
            }
            _ => store.write_staged(|tx| self.slice(tx))?,
        }
        Ok(None)
    }

    /// Stops; the next start goes on.
    fn undo(&mut self, _store: &mut Store, _context: &mut Context) -> Result<Option<Box<dyn Job>>> {
        Ok(None)
    }
}
