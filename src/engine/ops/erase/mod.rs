//! The one way by which text goes: rows, index, word list, log, free pages, the room between rows (`DECISIONS` 5).

mod look;
mod markers;
mod remove;
mod text;
mod tidy;
mod unpublished;
mod wipe;

pub(crate) use markers::{Living, Markers, Sifting};
pub(crate) use text::{Cleaning, CleaningJob, ReadAgain, left_stale, read_again, store_again};
pub(crate) use unpublished::{Clearing, Discard, IMPORT_LEASE, drop_orphans};

use crate::domain::{ConversationId, Day, ImportId, MonthKey, RunState};
use crate::engine::ops::answer::Counting;
use crate::engine::ops::index::{AUTOMERGE, Merge, WordList, lighten};
use crate::engine::store::{Erased, Store, Tx};
use crate::engine::transact::{slice, slice_unseen};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;
use wipe::Wipe;

/// How long rows are looked for or deleted, an index is tended, or free pages are given back, before a slice is committed.
/// The commit comes on top, and then the command that has waited for both.
const SLICE_MS: f64 = 4.0;
/// Conversations that are counted and removed together at most, whatever time is left.
const TOGETHER: usize = 64;
/// After so many of them the ledger looks again for topics that the next ones have in common: half of those that it looks at.
const LEARN: usize = 1024;
/// Messages that are deleted by one statement; about a millisecond.
const MESSAGES: u32 = 256;
/// How long a slice waits for another connection that reads an older state.
const PATIENCE: Duration = Duration::from_millis(10);
/// After so many such slices, about 15 s, it is given up until the log is free; tests do not wait.
const CHECKPOINTS: u32 = if cfg!(test) { 20 } else { 1500 };

/// After a transaction that changed or removed text of staff: the room between rows has to be zeroed, and the log has to
/// be copied into the file and cut, so that neither holds the old text. The row itself was overwritten with zeros
/// (`secure_delete`). The writer does it when the act is done, and again until no reader of another instance holds the log.
pub(crate) fn text_removed(context: &Context) {
    context.owe_checkpoint(true);
}

/// A reader of another instance has held the log for the time of all tries; whoever goes on begins with them.
fn log_held() -> Error {
    Error::new(ErrorKind::LogHeld, "cutting the log")
}

/// Erases conversations, month by month, in slices that end by time. It can be dropped and begun again at any slice,
/// as long as the next one is told that it goes on where another was broken off.
///
/// Two things are one piece whatever the time: a document of the index, which belongs to one conversation of at most
/// 5,000 messages, and the index of a month that goes as a whole (`DECISIONS` 6).
pub(crate) struct Erase {
    doomed: Doomed,
    /// An earlier one was broken off: rows can be gone whose words an index or word list still holds.
    goes_on: bool,
    months: BTreeSet<MonthKey>,
    stage: Stage,
    slice_ms: f64,
    /// Strings of what is erased; what was staged only has nobody seen, so nobody has to be shown that it is gone.
    markers: Markers,
}

/// What goes.
enum Doomed {
    /// Published conversations that are due on this day.
    Due(Day),
    /// What an import staged and never published; in these months, or in any.
    Staged(ImportId, Option<BTreeSet<MonthKey>>),
}

enum Stage {
    Begin,
    /// Looking for the months of what is due, after this row.
    Months((Day, ConversationId)),
    Next,
    Rows(Rows),
    /// The index is kept small while rows go.
    Lighten(Rows),
    Merge(MonthKey, Merge),
    Words(MonthKey, WordList),
    /// Looking for indexes of months that have no conversation any more.
    LeftOver(VecDeque<MonthKey>),
    /// Counting again which answers are left in the months that have lost some.
    Answers(Box<Counting>),
    Wipe(Wipe),
    /// It is written down how far it came.
    Note,
    Done,
}

/// Where the rows of a month stand.
struct Rows {
    month: MonthKey,
    /// What was erased last; of what is staged only the id counts.
    after: (Day, ConversationId),
    /// The index has lost documents, so it has to be merged.
    indexed: bool,
    /// So many conversations go before the ledger learns their topics again.
    known: usize,
    /// Milliseconds that counting and removing one conversation took, when it was done last.
    settling_ms: f64,
}

/// A conversation that goes, and where it is counted: due on a day, with so many messages. What is staged is
/// counted nowhere.
type DoomedRow = (ConversationId, Option<(Day, u64)>);

/// Before every row.
fn first() -> (Day, ConversationId) {
    (Day::from_number(i64::MIN), ConversationId(i64::MIN))
}

impl Erase {
    /// What is due on `today`.
    pub(crate) fn due(today: Day, goes_on: bool) -> Self {
        Self::of(Doomed::Due(today), goes_on)
    }

    /// What an import staged in these months.
    pub(crate) fn staged(import: ImportId, months: BTreeSet<MonthKey>) -> Self {
        Self::of(Doomed::Staged(import, Some(months)), false)
    }

    /// What an import staged that nobody runs any more.
    pub(crate) fn orphaned(import: ImportId) -> Self {
        Self::of(Doomed::Staged(import, None), true)
    }

    fn of(doomed: Doomed, goes_on: bool) -> Self {
        Self {
            doomed,
            goes_on,
            months: BTreeSet::new(),
            stage: Stage::Begin,
            slice_ms: SLICE_MS,
            markers: Markers::default(),
        }
    }

    /// Runs one slice; `true`: nothing is left to be done. `note` is called inside the slice's transaction with the
    /// state that is reached and what was erased.
    pub(crate) fn step(
        &mut self,
        store: &mut Store,
        note: impl Fn(&Tx<'_>, RunState, Erased) -> Result<()>,
    ) -> Result<bool> {
        // What is not wiped yet is tried again from here, whatever hinders it.
        if let Stage::Wipe(wipe) = &mut self.stage {
            if wipe.step(store)? {
                self.stage = Stage::Note;
            }
            return Ok(false);
        }
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Note => {
                slice(store, |tx| note(tx, RunState::Compacted, Erased::default()))?;
                Stage::Done
            }
            Stage::Done => Stage::Done,
            stage => {
                // What is staged no read can see: losing a slice of it to a power cut costs nothing.
                let unseen = matches!(self.doomed, Doomed::Staged(..));
                let work = |tx: &Tx<'_>| {
                    let (next, state, erased) = self.rows_or_index(tx, stage)?;
                    note(tx, state, erased)?;
                    Ok(next)
                };
                if unseen { slice_unseen(store, work)? } else { slice(store, work)? }
            }
        };
        Ok(matches!(self.stage, Stage::Done))
    }

    /// Strings of what it has erased.
    pub(crate) fn markers(&mut self) -> Markers {
        std::mem::take(&mut self.markers)
    }

    fn rows_or_index(&mut self, tx: &Tx<'_>, stage: Stage) -> Result<(Stage, RunState, Erased)> {
        let mut erased = Erased::default();
        let next = match stage {
            Stage::Begin => self.begin(tx)?,
            Stage::Months(after) => self.due_months(tx, after)?,
            Stage::Next => match self.months.pop_first() {
                Some(month) => Stage::Rows(self.first_row(tx, month)?),
                None => Stage::LeftOver(tx.index_months()?.into()),
            },
            Stage::Rows(rows) => self.rows(tx, rows, &mut erased)?,
            Stage::Lighten(rows) => {
                lighten(tx, rows.month, self.slice_ms)?;
                Stage::Rows(rows)
            }
            Stage::Merge(month, mut merge) => {
                if !merge.step(tx)? {
                    Stage::Merge(month, merge)
                } else if tx.index_exists(month)? {
                    tx.index_automerge(month, AUTOMERGE)?;
                    tx.index_forget(month)?;
                    Stage::Words(month, WordList::within(month, self.slice_ms))
                } else {
                    Stage::Next
                }
            }
            Stage::Words(month, mut words) => {
                if words.step(tx)? {
                    Stage::Next
                } else {
                    Stage::Words(month, words)
                }
            }
            Stage::LeftOver(months) => match self.left_over(tx, months)? {
                Some(months) => Stage::LeftOver(months),
                None => Stage::Answers(Box::new(Counting::again(self.slice_ms)?)),
            },
            Stage::Answers(mut counting) => {
                if counting.step(tx)? {
                    let next = Stage::Wipe(Wipe::new(self.slice_ms));
                    return Ok((next, RunState::Indexed, erased));
                }
                Stage::Answers(counting)
            }
            other => other,
        };
        Ok((next, RunState::Deleting, erased))
    }
}

#[cfg(test)]
mod tests;
