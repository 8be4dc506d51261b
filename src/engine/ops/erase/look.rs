//! Looking for what goes: months, and rows of a month.

use super::{Doomed, DoomedRow, Erase, Rows, Stage, first};
use crate::domain::{ConversationId, Day, MonthKey, retention};
use crate::engine::clock::Stopwatch;
use crate::engine::store::Tx;
use crate::error::Result;

/// Due conversations that are looked up at once.
const LOOK_UP: u32 = 64;

impl Erase {
    /// The months to be gone through, as far as they are known without looking at rows.
    pub(super) fn begin(&mut self, tx: &Tx<'_>) -> Result<Stage> {
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
    pub(super) fn due_months(&mut self, tx: &Tx<'_>, mut after: (Day, ConversationId)) -> Result<Stage> {
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
    pub(super) fn first_row(&self, tx: &Tx<'_>, month: MonthKey) -> Result<Rows> {
        if let Doomed::Due(day) = self.doomed
            && !tx.month_outlives(month, day)?
        {
            tx.index_drop(month)?;
        }
        Ok(Rows { month, after: first(), indexed: false, known: 0, settling_ms: 0.0 })
    }

    /// The next rows of a month that go, in order, and the last row that was looked at; `None`: there are no more.
    pub(super) fn doomed_rows(
        &self,
        tx: &Tx<'_>,
        rows: &Rows,
    ) -> Result<(Vec<DoomedRow>, Option<ConversationId>)> {
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
}
