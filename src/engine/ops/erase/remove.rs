//! Deleting the rows of a month, in slices that end by time.

use super::{Doomed, DoomedRow, Erase, LEARN, MESSAGES, Rows, Stage, TOGETHER, first};
use crate::domain::{ConversationId, Day};
use crate::engine::clock::Stopwatch;
use crate::engine::store::{Erased, Tx};
use crate::error::Result;
use std::collections::BTreeMap;

/// What goes of one day: conversations and messages.
type OfDay = (u64, u64);

impl Erase {
    /// Deletes rows for a slice's time, at least one statement's worth.
    pub(super) fn rows(&mut self, tx: &Tx<'_>, mut rows: Rows, erased: &mut Erased) -> Result<Stage> {
        if matches!(self.doomed, Doomed::Due(_)) && rows.known == 0 {
            tx.ledger_learn(first())?;
            rows.known = LEARN;
            return Ok(Stage::Rows(rows));
        }
        let since = Stopwatch::start();
        let ask_index = tx.index_exists(rows.month)?;
        let mut grown = false;
        loop {
            let (doomed, seen) = self.doomed_rows(tx, &rows)?;
            let mut empty = Vec::new();
            for (id, counted) in doomed {
                if ask_index && tx.index_holds(rows.month, id)? {
                    take_out(tx, &mut rows, id)?;
                    grown = true;
                }
                if counted.is_some() {
                    self.markers.take(**tx, id)?;
                }
                // A long conversation goes in pieces, the row that counts it last.
                let mut left = tx.messages_remove(id, MESSAGES)?;
                while left && !self.is_over(since, &rows, empty.len()) {
                    left = tx.messages_remove(id, MESSAGES)?;
                }
                if !left {
                    empty.push((id, counted));
                }
                let cut = left || self.is_over(since, &rows, empty.len());
                if cut || empty.len() >= TOGETHER {
                    self.settle(tx, &mut rows, &std::mem::take(&mut empty), erased)?;
                }
                if cut {
                    return Ok(rows.go_on(grown));
                }
            }
            self.settle(tx, &mut rows, &empty, erased)?;
            match seen {
                None => return self.tend(tx, &rows),
                Some(seen) => rows.after.1 = seen,
            }
            if self.is_over(since, &rows, 0) {
                return Ok(rows.go_on(grown));
            }
        }
    }

    /// Whether a slice ends: its time is over, or it has just enough left for the rows of so many conversations whose
    /// messages are gone.
    fn is_over(&self, since: Stopwatch, rows: &Rows, empty: usize) -> bool {
        since.millis() + rows.settling_ms * empty as f64 >= self.slice_ms
    }

    /// Removes the rows of conversations whose messages are gone, in their order. What was due is folded into the ledger by
    /// the same transaction, so that a crash neither loses a count nor makes it twice. What an import staged or a supervisor
    /// took back is not: for the figures it was never there, or is there again by another import.
    fn settle(&self, tx: &Tx<'_>, rows: &mut Rows, empty: &[DoomedRow], erased: &mut Erased) -> Result<()> {
        let Some((last, _)) = empty.last() else { return Ok(()) };
        let since = Stopwatch::start();
        let ids: Vec<ConversationId> = empty.iter().map(|(id, _)| *id).collect();
        if let Doomed::Due(_) = self.doomed {
            tx.ledger_fold(rows.month, &ids)?;
            rows.known = rows.known.saturating_sub(ids.len());
            erased.count.add(tx.annotations_on(&ids)?);
        }
        // Each change of a counter marks its month, so a day's is changed once.
        for (due_on, (conversations, messages)) in by_day(empty) {
            tx.tally_remove(rows.month, due_on, conversations, messages)?;
            erased.count.messages += messages;
            rows.after.0 = due_on;
        }
        rows.after.1 = *last;
        tx.conversations_remove(&ids)?;
        erased.month = Some(rows.month);
        erased.count.conversations += ids.len() as u64;
        rows.settling_ms = since.millis() / ids.len() as f64;
        Ok(())
    }
}

impl Rows {
    /// What follows a slice; the index may have grown by what was taken out of it.
    fn go_on(self, grown: bool) -> Stage {
        if grown { Stage::Lighten(self) } else { Stage::Rows(self) }
    }
}

/// Takes a conversation out of its month's index, which FTS5 does by adding to it. What it adds it merges of itself at a
/// commit, now and then a multiple of what a slice writes: here that is done in slices of its own.
fn take_out(tx: &Tx<'_>, rows: &mut Rows, id: ConversationId) -> Result<()> {
    if !rows.indexed {
        tx.index_automerge(rows.month, 0)?;
        rows.indexed = true;
    }
    tx.index_delete(rows.month, id)
}

/// What the counters lose, by the day on which it is due.
fn by_day(doomed: &[DoomedRow]) -> BTreeMap<Day, OfDay> {
    let mut days: BTreeMap<Day, OfDay> = BTreeMap::new();
    for (due_on, messages) in doomed.iter().filter_map(|(_, counted)| *counted) {
        let day = days.entry(due_on).or_default();
        *day = (day.0 + 1, day.1 + messages);
    }
    days
}
