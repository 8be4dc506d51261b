//! Places in lists: the row after another, and the nth row without reading those before it.

use super::compose::Statement;
use super::{Order, Read, Result};
use crate::domain::{ConversationId, Day, MonthKey, Timestamp};
use crate::engine::store::conversation::month_of;
use crate::error::ErrorKind;
use rusqlite::{Row, named_params};

/// Where a list goes on: after `beyond` in this month, or at the month's first row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start {
    pub(super) month: MonthKey,
    pub(super) beyond: Option<i64>,
}

const DOING: &str = "finding a place in a list";

impl Read<'_> {
    /// Where the row after `id` is.
    pub(crate) fn search_after(&self, id: ConversationId) -> Result<Start> {
        let statement = "SELECT index_month FROM conv WHERE id = :id";
        let row = |row: &Row<'_>| row.get::<_, i64>("index_month");
        let month = match self.one(statement, named_params! { ":id": id.0 }, row, DOING) {
            Err(error) if error.kind == ErrorKind::NotFound => None,
            month => MonthKey::from_number(month?),
        };
        // A row that has gone meanwhile began about when its order key says.
        let month = month.unwrap_or_else(|| Timestamp::from_secs(id.0).day().month());
        Ok(Start { month, beyond: Some(id.0) })
    }

    /// Where the row after `skipped` visible rows is, without any filter; `None` if there are not so many.
    pub(crate) fn search_offset(&self, today: Day, order: Order, skipped: u64) -> Result<Option<Start>> {
        let mut months = self.search_months(today)?;
        if order == Order::Newest {
            months.reverse();
        }
        let mut left = skipped;
        for (month, count) in months {
            if left >= count {
                left -= count;
                continue;
            }
            let Some(before) = left.checked_sub(1) else { return Ok(Some(Start { month, beyond: None })) };
            let sql = match (order, self.whole(month, today)?) {
                (Order::Newest, true) => include_str!("nth_newest_of_whole_month.sql"),
                (Order::Oldest, true) => include_str!("nth_oldest_of_whole_month.sql"),
                (Order::Newest, false) => include_str!("nth_newest.sql"),
                (Order::Oldest, false) => include_str!("nth_oldest.sql"),
            };
            let statement = Statement {
                sql: sql.to_owned(),
                values: vec![
                    (":month", i64::from(month.number()).into()),
                    (":today", today.number().into()),
                    (":skipped", i64::try_from(before).unwrap_or(i64::MAX).into()),
                ],
            };
            return Ok(self.ids(&statement)?.first().map(|id| Start { month, beyond: Some(*id) }));
        }
        Ok(None)
    }

    /// Whether every row of a month is visible, so that its index alone tells which is the nth.
    fn whole(&self, month: MonthKey, today: Day) -> Result<bool> {
        let values = named_params! { ":month": month.number(), ":today": today.number() };
        self.one(include_str!("whole_month.sql"), values, |row| row.get("whole"), DOING)
    }

    /// Months with visible conversations and how many, oldest first; from the counters.
    pub(crate) fn search_months(&self, today: Day) -> Result<Vec<(MonthKey, u64)>> {
        let row = |row: &Row<'_>| Ok((month_of(row)?, row.get("conversations")?));
        let values = named_params! { ":today": today.number() };
        self.all(include_str!("months.sql"), values, row, "reading the months")
    }
}
