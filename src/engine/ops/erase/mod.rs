//! The one way by which text goes: rows, index, word list, log, free pages, the room between rows (`DECISIONS` 5).

mod markers;
mod text;
mod unpublished;
mod wipe;

pub(crate) use markers::{Living, Markers, Sifting};
pub(crate) use text::{Cleaning, CleaningJob, ReadAgain, left_stale, read_again, store_again};
pub(crate) use unpublished::{Clearing, Discard, IMPORT_LEASE, drop_orphans};

use crate::domain::{ConversationId, Day, ImportId, MonthKey, RunState, retention};
use crate::engine::clock::Stopwatch;
use crate::engine::ops::answer::Counting;
use crate::engine::ops::index::{Merge, WordList};
use crate::engine::store::{Erased, Store, Tx};
use crate::engine::transact::{slice, slice_unseen};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;
use wipe::Wipe;

/// How long rows are looked for or deleted, or free pages given back, before a slice is committed: with its commit it takes
/// two to three times as long (95 % of the slices of a destruction within 31 to 36 ms at 10, measured on 2026-11-28).
const SLICE_MS: f64 = 6.0;
/// Due conversations that are looked up at once.
const LOOK_UP: u32 = 64;
/// Conversations that are folded into the ledger and removed together, a small part of a slice.
const TOGETHER: usize = 16;
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
            Stage::Merge(month, mut merge) => {
                if merge.step(tx)? {
                    Stage::Words(month, WordList::new(month))
                } else {
                    Stage::Merge(month, merge)
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

    /// The months to be gone through, as far as they are known without looking at rows.
    fn begin(&mut self, tx: &Tx<'_>) -> Result<Stage> {
        match &self.doomed {
            Doomed::Due(today) => {
                if self.goes_on {
                    // The latest month in which something can be due, whatever the margin.
                    let margin = u64::from(retention::MARGIN_DAYS_MAX);
                    let latest = today.minus_months(retention::KEEP_MONTHS).plus_days(margin).month();
                    self.months.extend(tx.index_months()?.into_iter().filter(|month| *month <= latest));
                }
                return Ok(Stage::Months(first()));
            }
            Doomed::Staged(_, Some(months)) => self.months.extend(months),
            Doomed::Staged(_, None) => self.months.extend(tx.months()?),
        }
        Ok(Stage::Next)
    }

    /// Collects the months of what is due for a slice's time.
    fn due_months(&mut self, tx: &Tx<'_>, mut after: (Day, ConversationId)) -> Result<Stage> {
        let Doomed::Due(today) = self.doomed else { return Ok(Stage::Next) };
        let since = Stopwatch::start();
        loop {
            let (months, seen) = tx.due_months(after, today)?;
            self.months.extend(months);
            match seen {
                None => return Ok(Stage::Next),
                Some(seen) if since.millis() >= self.slice_ms => return Ok(Stage::Months(seen)),
                Some(seen) => after = seen,
            }
        }
    }

    /// Where nothing of the month stays, its index goes first, with all its words: rows need not be taken out of it one
    /// by one, and what another instance puts into the month meanwhile gets an index of its own.
    fn first_row(&self, tx: &Tx<'_>, month: MonthKey) -> Result<Rows> {
        if let Doomed::Due(day) = self.doomed
            && !tx.month_outlives(month, day)?
        {
            tx.index_drop(month)?;
        }
        Ok(Rows { month, after: first(), indexed: false, known: 0 })
    }

    /// The next rows of a month that go, in order, and the last row that was looked at; `None`: there are no more.
    fn doomed_rows(&self, tx: &Tx<'_>, rows: &Rows) -> Result<(Vec<DoomedRow>, Option<ConversationId>)> {
        match self.doomed {
            Doomed::Due(day) => {
                // Nothing of a month is due later than its last day's conversations, whatever the margin.
                let last = rows.month.last_day().plus_months(retention::KEEP_MONTHS);
                let due = tx.due_in_month(rows.month, rows.after, day.min(last), LOOK_UP)?;
                let seen = due.last().map(|(id, ..)| *id);
                let counted = |(id, due_on, messages)| (id, Some((due_on, messages)));
                Ok((due.into_iter().map(counted).collect(), seen))
            }
            Doomed::Staged(import, _) => {
                let window = tx.conversations_staged(import, rows.month, rows.after.1)?;
                let found: Vec<DoomedRow> = window.found.into_iter().map(|id| (id, None)).collect();
                let seen = window.seen.or_else(|| found.last().map(|(id, _)| *id));
                Ok((found, seen))
            }
        }
    }

    /// Deletes rows for a slice's time, at least one statement's worth.
    fn rows(&mut self, tx: &Tx<'_>, mut rows: Rows, erased: &mut Erased) -> Result<Stage> {
        if matches!(self.doomed, Doomed::Due(_)) && rows.known == 0 {
            tx.ledger_learn()?;
            rows.known = LEARN;
            return Ok(Stage::Rows(rows));
        }
        let (since, slice_ms) = (Stopwatch::start(), self.slice_ms);
        let over = || since.millis() >= slice_ms;
        let ask_index = tx.index_exists(rows.month)?;
        loop {
            let (doomed, seen) = self.doomed_rows(tx, &rows)?;
            let mut empty = Vec::new();
            for (id, counted) in doomed {
                if ask_index && tx.index_holds(rows.month, id)? {
                    tx.index_delete(rows.month, id)?;
                    rows.indexed = true;
                }
                if counted.is_some() {
                    self.markers.take(**tx, id)?;
                }
                // A long conversation goes in pieces, the row that counts it last.
                let mut left = tx.messages_remove(id, MESSAGES)?;
                while left && !over() {
                    left = tx.messages_remove(id, MESSAGES)?;
                }
                if !left {
                    empty.push((id, counted));
                }
                let cut = left || over();
                if cut || empty.len() >= TOGETHER {
                    self.emptied(tx, &mut rows, std::mem::take(&mut empty), erased)?;
                }
                if cut {
                    return Ok(Stage::Rows(rows));
                }
            }
            self.emptied(tx, &mut rows, empty, erased)?;
            match seen {
                None => return self.tend(tx, &rows),
                Some(seen) => rows.after.1 = seen,
            }
            if over() {
                return Ok(Stage::Rows(rows));
            }
        }
    }

    /// Removes the rows of conversations whose messages are gone. What was due is folded into the ledger by the same
    /// transaction, so that a crash neither loses a count nor makes it twice. What an import staged or a supervisor took back
    /// is not: for the figures it was never there, or is there again by another import.
    fn emptied(
        &self,
        tx: &Tx<'_>,
        rows: &mut Rows,
        empty: Vec<DoomedRow>,
        erased: &mut Erased,
    ) -> Result<()> {
        if empty.is_empty() {
            return Ok(());
        }
        if let Doomed::Due(_) = self.doomed {
            let ids: Vec<ConversationId> = empty.iter().map(|(id, _)| *id).collect();
            tx.ledger_fold(rows.month, &ids)?;
            rows.known = rows.known.saturating_sub(ids.len());
        }
        for (id, counted) in empty {
            rows.after = (counted.map_or(rows.after.0, |(due_on, _)| due_on), id);
            if let Some((due_on, messages)) = counted {
                erased.count.add(tx.annotations_on(id)?);
                erased.count.messages += messages;
                tx.tally_remove(rows.month, due_on, messages)?;
            }
            tx.conversation_remove(id)?;
            erased.month = Some(rows.month);
            erased.count.conversations += 1;
        }
        Ok(())
    }

    /// What remains to be done in a month whose rows are gone.
    fn tend(&self, tx: &Tx<'_>, rows: &Rows) -> Result<Stage> {
        if !tx.month_in_use(rows.month)? {
            tx.index_drop(rows.month)?;
            return Ok(Stage::Next);
        }
        let stale = rows.indexed || (self.goes_on && tx.index_exists(rows.month)?);
        Ok(if stale { Stage::Merge(rows.month, Merge::new(rows.month)) } else { Stage::Next })
    }

    /// What hangs on no conversation any more: at most one index, or one month of the ledger, in a slice. `None`: nothing is
    /// left over.
    fn left_over(&self, tx: &Tx<'_>, mut months: VecDeque<MonthKey>) -> Result<Option<VecDeque<MonthKey>>> {
        while let Some(month) = months.pop_front() {
            if !tx.month_in_use(month)? {
                tx.index_drop(month)?;
                return Ok(Some(months));
            }
        }
        if let Doomed::Due(_) = self.doomed {
            if let Some(month) = tx.ledger_over()? {
                tx.ledger_close(month)?;
                return Ok(Some(months));
            }
            tx.tally_tidy()?;
            tx.tags_remove_unused()?;
            tx.stale_months_remove()?;
            tx.register_raise_generation()?;
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests;
