//! The one way by which text goes: rows, index, word list, log, free pages (`DECISIONS` 5).

use crate::domain::{ConversationId, Day, MonthKey, RunState};
use crate::engine::clock::Stopwatch;
use crate::engine::ops::index::{Merge, WordList};
use crate::engine::store::{Erased, Store, Tx};
use crate::error::{Error, ErrorKind, Result};

/// How long rows are deleted before a slice is committed.
const SLICE_MS: f64 = 10.0;
/// Conversations that are looked up at once.
const LOOK_UP: u32 = 64;
/// How often a checkpoint is tried while another connection reads an older state.
const CHECKPOINTS: u32 = 3;
/// Free pages that are given back in one slice; about 10 ms.
const COMPACT_PAGES: u32 = 1000;

/// After a transaction that changed or removed text of staff: copies the log into the file and cuts it, so that
/// neither holds the old text. The row itself was overwritten with zeros (`secure_delete`). Where a reader of
/// another instance holds the log, the next such act or retention cuts it.
pub(crate) fn text_removed(store: &Store) -> Result<()> {
    store.checkpoint().map(drop)
}

/// Destroys what is due, month by month, in slices. Can be dropped and begun again at any slice.
pub(crate) struct Erase {
    today: Day,
    stage: Stage,
}

enum Stage {
    Next(Option<MonthKey>),
    Rows(Rows),
    Merge(MonthKey, Merge),
    Words(MonthKey, WordList),
    LeftOver,
    Checkpoint(u32),
    Compact,
    Done,
}

/// Where the rows of a month stand.
struct Rows {
    month: MonthKey,
    after: ConversationId,
    /// Nothing of the month stays, so its index is dropped instead of being asked for each document.
    whole: bool,
    /// The index has lost documents, so it has to be merged.
    indexed: bool,
}

impl Erase {
    /// What is due on `today`.
    pub(crate) fn due(today: Day) -> Self {
        Self { today, stage: Stage::Next(None) }
    }

    /// Runs one slice; `true`: nothing is left to be done. `note` is called inside the slice's transaction with the
    /// state that is reached and what was destroyed.
    pub(crate) fn step(
        &mut self,
        store: &mut Store,
        note: impl Fn(&Tx<'_>, RunState, Erased) -> Result<()>,
    ) -> Result<bool> {
        match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Checkpoint(0) => {
                // A reader of another instance holds the log; the run stays open and the next one goes on.
                Err(Error::new(ErrorKind::RegisterBusy, "checkpointing after a destruction"))
            }
            Stage::Checkpoint(left) => {
                self.stage = if store.checkpoint()? { Stage::Compact } else { Stage::Checkpoint(left - 1) };
                Ok(self.done())
            }
            Stage::Compact => {
                self.stage = if store.compact(COMPACT_PAGES)? > 0 { Stage::Compact } else { Stage::Done };
                if matches!(self.stage, Stage::Done) {
                    store.checkpoint()?;
                    store.write(|tx| note(tx, RunState::Compacted, Erased::default()))?;
                    store.checkpoint()?;
                }
                Ok(self.done())
            }
            Stage::Done => Ok(self.done()),
            stage => {
                self.stage = store.write(|tx| {
                    let (next, state, erased) = self.rows_or_index(tx, stage)?;
                    note(tx, state, erased)?;
                    Ok(next)
                })?;
                Ok(self.done())
            }
        }
    }

    fn done(&self) -> bool {
        matches!(self.stage, Stage::Done)
    }

    fn rows_or_index(&self, tx: &Tx<'_>, stage: Stage) -> Result<(Stage, RunState, Erased)> {
        let nothing = Erased::default();
        Ok(match stage {
            Stage::Next(after) => match tx.due_month_after(after, self.today)? {
                Some(month) => {
                    let whole = !tx.month_outlives(month, self.today)?;
                    let after = ConversationId(i64::MIN);
                    let rows = Rows { month, after, whole, indexed: false };
                    (Stage::Rows(rows), RunState::Deleting, nothing)
                }
                None => (Stage::LeftOver, RunState::Deleting, nothing),
            },
            Stage::Rows(rows) => {
                let (next, erased) = self.rows(tx, rows)?;
                (next, RunState::Deleting, erased)
            }
            Stage::Merge(month, mut merge) => {
                let next = if merge.step(tx)? {
                    Stage::Words(month, WordList::new(month))
                } else {
                    Stage::Merge(month, merge)
                };
                (next, RunState::Deleting, nothing)
            }
            Stage::Words(month, mut words) => {
                let next =
                    if words.step(tx)? { Stage::Next(Some(month)) } else { Stage::Words(month, words) };
                (next, RunState::Deleting, nothing)
            }
            Stage::LeftOver => {
                for month in tx.months_left_over()? {
                    tx.index_drop(month)?;
                }
                tx.tally_tidy()?;
                tx.tags_remove_unused()?;
                tx.register_raise_generation()?;
                (Stage::Checkpoint(CHECKPOINTS), RunState::Indexed, nothing)
            }
            other => (other, RunState::Indexed, nothing),
        })
    }

    /// Deletes rows for a slice's time.
    fn rows(&self, tx: &Tx<'_>, mut rows: Rows) -> Result<(Stage, Erased)> {
        let (month, whole) = (rows.month, rows.whole);
        let since = Stopwatch::start();
        let ask_index = !whole && tx.index_exists(month)?;
        let mut erased = Erased::default();
        while since.millis() < SLICE_MS {
            let due = tx.due_in_month(month, rows.after, self.today, LOOK_UP)?;
            let Some((last, _, _)) = due.last() else {
                if whole {
                    tx.index_drop(month)?;
                    return Ok((Stage::Next(Some(month)), erased));
                }
                let next = if rows.indexed {
                    Stage::Merge(month, Merge::new(month))
                } else {
                    Stage::Next(Some(month))
                };
                return Ok((next, erased));
            };
            rows.after = *last;
            for (id, due_on, messages) in due {
                erased.annotations += tx.annotations_on(id)?;
                if ask_index && tx.index_holds(month, id)? {
                    tx.index_delete(month, id)?;
                    rows.indexed = true;
                }
                tx.conversation_remove(id)?;
                tx.tally_remove(month, due_on, messages)?;
                erased.conversations += 1;
                erased.messages += messages;
            }
        }
        Ok((Stage::Rows(rows), erased))
    }
}
