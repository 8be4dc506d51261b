//! The one way by which text goes: rows, index, word list, log, free pages (`DECISIONS` 5).

mod text;

pub(crate) use text::{Cleaning, CleaningJob, change, left_stale};

use crate::domain::{ConversationId, Day, ImportId, MonthKey, RunState, retention};
use crate::engine::clock::Stopwatch;
use crate::engine::ops::index::{Merge, WordList};
use crate::engine::store::{Erased, Store, Tx};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::collections::{BTreeSet, VecDeque};

/// How long rows are deleted before a slice is committed.
const SLICE_MS: f64 = 10.0;
/// Conversations that are looked up at once.
const LOOK_UP: u32 = 64;
/// How often a checkpoint is tried while another connection reads an older state.
const CHECKPOINTS: u32 = 3;
/// Free pages that are given back in one slice; about 10 ms.
const COMPACT_PAGES: u32 = 1000;

/// After a transaction that changed or removed text of staff: the log has to be copied into the file and cut, so
/// that neither holds the old text. The row itself was overwritten with zeros (`secure_delete`). The writer does it
/// when the act is done, and again until no reader of another instance holds the log.
pub(crate) fn text_removed(context: &Context) {
    context.owe_checkpoint(true);
}

/// Erases conversations, month by month, in slices. It can be dropped and begun again at any slice, as long as the
/// next one is told that it goes on where another was broken off.
pub(crate) struct Erase {
    doomed: Doomed,
    /// An earlier one was broken off: rows can be gone whose words an index or word list still holds.
    goes_on: bool,
    months: VecDeque<MonthKey>,
    stage: Stage,
    slice_ms: f64,
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
    Next,
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
    /// What was erased last; of what is staged only the id counts.
    after: (Day, ConversationId),
    /// The index has lost documents, so it has to be merged.
    indexed: bool,
}

/// A conversation that goes, and where it is counted: due on a day, with so many messages. What is staged is
/// counted nowhere.
type DoomedRow = (ConversationId, Option<(Day, u64)>);

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
        Self { doomed, goes_on, months: VecDeque::new(), stage: Stage::Begin, slice_ms: SLICE_MS }
    }

    /// Runs one slice; `true`: nothing is left to be done. `note` is called inside the slice's transaction with the
    /// state that is reached and what was erased.
    pub(crate) fn step(
        &mut self,
        store: &mut Store,
        note: impl Fn(&Tx<'_>, RunState, Erased) -> Result<()>,
    ) -> Result<bool> {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
            Stage::Checkpoint(_) if store.checkpoint()? => Stage::Compact,
            Stage::Checkpoint(tries) if tries > 1 => Stage::Checkpoint(tries - 1),
            Stage::Checkpoint(_) => {
                // A reader of another instance holds the log; the next erasure goes on.
                return Err(Error::new(ErrorKind::RegisterBusy, "checkpointing after an erasure"));
            }
            Stage::Compact if store.compact(COMPACT_PAGES)? > 0 => Stage::Compact,
            Stage::Compact => {
                store.checkpoint()?;
                store.write(|tx| note(tx, RunState::Compacted, Erased::default()))?;
                store.checkpoint()?;
                Stage::Done
            }
            Stage::Done => Stage::Done,
            stage => {
                // What is staged no read can see: losing a slice of it to a power cut costs nothing.
                let unseen = matches!(self.doomed, Doomed::Staged(..));
                let slice = |tx: &Tx<'_>| {
                    let (next, state, erased) = self.rows_or_index(tx, stage)?;
                    note(tx, state, erased)?;
                    Ok(next)
                };
                if unseen { store.write_staged(slice)? } else { store.write(slice)? }
            }
        };
        Ok(matches!(self.stage, Stage::Done))
    }

    fn rows_or_index(&mut self, tx: &Tx<'_>, stage: Stage) -> Result<(Stage, RunState, Erased)> {
        let mut erased = Erased::default();
        let next = match stage {
            Stage::Begin => {
                self.months = self.months(tx)?;
                Stage::Next
            }
            Stage::Next => match self.months.pop_front() {
                Some(month) => Stage::Rows(self.first_row(tx, month)?),
                None => Stage::LeftOver,
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
            Stage::LeftOver => {
                self.left_over(tx)?;
                return Ok((Stage::Checkpoint(CHECKPOINTS), RunState::Indexed, erased));
            }
            other => other,
        };
        Ok((next, RunState::Deleting, erased))
    }

    /// The months to be gone through, oldest first.
    fn months(&self, tx: &Tx<'_>) -> Result<VecDeque<MonthKey>> {
        match &self.doomed {
            Doomed::Due(today) => {
                let mut months: BTreeSet<MonthKey> = tx.due_months(*today)?.into_iter().collect();
                if self.goes_on {
                    // The latest month in which something can be due, whatever the margin.
                    let margin = u64::from(retention::MARGIN_DAYS_MAX);
                    let latest = today.minus_months(retention::KEEP_MONTHS).plus_days(margin).month();
                    months.extend(tx.index_months()?.into_iter().filter(|month| *month <= latest));
                }
                Ok(months.into_iter().collect())
            }
            Doomed::Staged(_, Some(months)) => Ok(months.iter().copied().collect()),
            Doomed::Staged(_, None) => {
                let mut months = VecDeque::new();
                while let Some(month) = tx.month_after(months.back().copied())? {
                    months.push_back(month);
                }
                Ok(months)
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
        Ok(Rows { month, after: (Day::from_number(i64::MIN), ConversationId(i64::MIN)), indexed: false })
    }

    /// The next rows of a month that go, in order.
    fn doomed_rows(&self, tx: &Tx<'_>, rows: &Rows) -> Result<Vec<DoomedRow>> {
        match self.doomed {
            Doomed::Due(day) => {
                // Nothing of a month is due later than its last day's conversations, whatever the margin.
                let last = rows.month.next().first_day().minus_days(1).plus_months(retention::KEEP_MONTHS);
                let due = tx.due_in_month(rows.month, rows.after, day.min(last), LOOK_UP)?;
                Ok(due.into_iter().map(|(id, due_on, messages)| (id, Some((due_on, messages)))).collect())
            }
            Doomed::Staged(import, _) => {
                let staged = tx.conversations_staged(import, rows.month, rows.after.1, LOOK_UP)?;
                Ok(staged.into_iter().map(|id| (id, None)).collect())
            }
        }
    }

    /// Deletes rows for a slice's time, at least one.
    fn rows(&self, tx: &Tx<'_>, mut rows: Rows, erased: &mut Erased) -> Result<Stage> {
        let since = Stopwatch::start();
        let ask_index = tx.index_exists(rows.month)?;
        loop {
            let doomed = self.doomed_rows(tx, &rows)?;
            if doomed.is_empty() {
                return self.tend(tx, &rows);
            }
            for (id, counted) in doomed {
                rows.after = (counted.map_or(rows.after.0, |(due_on, _)| due_on), id);
                if let Some((due_on, messages)) = counted {
                    erased.annotations += tx.annotations_on(id)?;
                    erased.messages += messages;
                    tx.tally_remove(rows.month, due_on, messages)?;
                }
                if ask_index && tx.index_holds(rows.month, id)? {
                    tx.index_delete(rows.month, id)?;
                    rows.indexed = true;
                }
                tx.conversation_remove(id)?;
                erased.conversations += 1;
                if since.millis() >= self.slice_ms {
                    return Ok(Stage::Rows(rows));
                }
            }
        }
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

    /// What hangs on no conversation any more.
    fn left_over(&self, tx: &Tx<'_>) -> Result<()> {
        for month in tx.index_months()? {
            if !tx.month_in_use(month)? {
                tx.index_drop(month)?;
            }
        }
        if let Doomed::Due(_) = self.doomed {
            tx.tally_tidy()?;
            tx.tags_remove_unused()?;
            tx.register_raise_generation()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;

    const GONE: [(&str, &str); 3] = [
        ("2024-12-01", "kultainen porraskello"),
        ("2024-12-02", "punainen sienituoli"),
        ("2024-12-03", "sininen pilvikaappi"),
    ];

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// What is due on this day, in the shortest slices that there are.
    fn short(on: &str) -> Erase {
        Erase { slice_ms: 0.0, ..Erase::due(day(on), false) }
    }

    /// Runs slices until the end or until so many conversations are gone; returns the most that one slice took.
    fn run(fixture: &mut Fixture, erase: &mut Erase, until: u64) -> u64 {
        let (all, most) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
        loop {
            let note = |_: &Tx<'_>, _, erased: Erased| {
                all.set(all.get() + erased.conversations);
                most.set(most.get().max(erased.conversations));
                Ok(())
            };
            if erase.step(&mut fixture.store, note).unwrap() || all.get() >= until {
                return most.get();
            }
        }
    }

    #[test]
    fn a_slice_ends_after_the_conversation_at_which_its_time_is_over() {
        let mut fixture = Fixture::new("a_slice_ends");
        let import = fixture.stage(&GONE);
        fixture.publish(import);
        let mut erase = short("2026-12-31");
        assert_eq!(run(&mut fixture, &mut erase, u64::MAX), 1);
        assert_eq!(fixture.conversations(), 0);
    }

    #[test]
    fn what_is_published_into_a_month_that_goes_leaves_no_word_of_what_went() {
        let mut fixture = Fixture::new("published_into_a_month_that_goes");
        let import = fixture.stage(&GONE);
        fixture.publish(import);
        let found = |fixture: &Fixture| {
            ["porraskello", "sienituoli", "pilvikaappi", "laivaloki"].map(|word| fixture.found_in_files(word))
        };
        let before = found(&fixture);
        assert!(before[..3].iter().all(|count| *count > 0), "positive control: {before:?}");
        let mut erase = short("2026-12-30");
        run(&mut fixture, &mut erase, 1);
        assert_eq!(fixture.conversations(), 2);
        // Another instance imports while the month, of which nothing was to stay, goes.
        let import = fixture.stage(&[("2024-12-31", "musta laivaloki")]);
        fixture.publish(import);
        run(&mut fixture, &mut erase, u64::MAX);
        let after = found(&fixture);
        println!("words of the month in its files: {before:?} before, {after:?} after");
        assert_eq!(after[..3], [0, 0, 0]);
        assert!(after[3] > 0);
        let month = day("2024-12-31").month();
        let words = fixture.store.read(|read| read.word_list(month)).unwrap();
        assert_eq!(String::from_utf8(words).unwrap(), "laivaloki\nmusta");
    }

    #[test]
    fn months_go_one_after_the_other_to_the_last_day() {
        let mut fixture = Fixture::new("months_go");
        let import = fixture.stage(&[
            ("2024-11-30", "ensimmäinen viesti"),
            ("2024-12-01", "toinen viesti"),
            ("2024-12-31", "kolmas viesti"),
            ("2025-01-01", "neljäs viesti"),
        ]);
        fixture.publish(import);
        for (on, left) in [("2026-11-29", 4), ("2026-11-30", 3), ("2026-12-31", 1), ("2027-01-01", 0)] {
            run(&mut fixture, &mut short(on), u64::MAX);
            assert_eq!(fixture.conversations(), left, "{on}");
        }
    }
}
