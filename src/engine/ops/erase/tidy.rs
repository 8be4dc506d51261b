//! What remains to be done when the rows of a month, or of all months, are gone.

use super::{Doomed, Erase, Rows, Stage};
use crate::domain::MonthKey;
use crate::engine::ops::index::Merge;
use crate::engine::store::Tx;
use crate::error::Result;
use std::collections::VecDeque;

impl Erase {
    /// What remains to be done in a month whose rows are gone.
    pub(super) fn tend(&self, tx: &Tx<'_>, rows: &Rows) -> Result<Stage> {
        if !tx.month_in_use(rows.month)? {
            tx.index_drop(rows.month)?;
            return Ok(Stage::Next);
        }
        let stale = rows.indexed || (self.goes_on && tx.index_exists(rows.month)?);
        if !stale {
            return Ok(Stage::Next);
        }
        Ok(Stage::Merge(rows.month, Merge::within(rows.month, self.slice_ms)))
    }

    /// What hangs on no conversation any more: at most one index, or one month of the ledger, in a slice. `None`: nothing is
    /// left over.
    pub(super) fn left_over(
        &self,
        tx: &Tx<'_>,
        mut months: VecDeque<MonthKey>,
    ) -> Result<Option<VecDeque<MonthKey>>> {
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
