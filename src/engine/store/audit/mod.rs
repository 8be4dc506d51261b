//! The log: one row an act, in the transaction of the act.

use super::{Read, Result, Tx, failed};
use crate::domain::audit::Act;
use crate::domain::{AccountId, Purpose, Timestamp};
use rusqlite::named_params;

/// What is written about an act: ids and numbers only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// What was done.
    pub(crate) act: Act,
    /// To what: an id, or a conversation's random number.
    pub(crate) object: Option<i64>,
    /// How many.
    pub(crate) amount: Option<i64>,
}

impl Entry {
    /// An act on nothing in particular.
    pub(crate) fn of(act: Act) -> Self {
        Self { act, object: None, amount: None }
    }

    /// An act on this object.
    pub(crate) fn on(act: Act, object: i64) -> Self {
        Self { act, object: Some(object), amount: None }
    }

    /// The same with a number.
    #[must_use]
    pub(crate) fn amount(mut self, amount: i64) -> Self {
        self.amount = Some(amount);
        self
    }
}

impl Read<'_> {
    /// Whether this account has done this to this object after `since`.
    pub(crate) fn audit_lately(
        &self,
        act: Act,
        object: i64,
        account: AccountId,
        since: Timestamp,
    ) -> Result<bool> {
        self.conn
            .prepare_cached(include_str!("lately.sql"))
            .and_then(|mut statement| {
                statement.query_row(
                    named_params! {
                        ":account": account.0,
                        ":act": act.code(),
                        ":object": object,
                        ":since_ms": since.0,
                    },
                    |row| row.get("logged"),
                )
            })
            .map_err(|error| failed(&error, "reading the log"))
    }
}

impl<R> Tx<'_, R> {
    /// Appends one entry.
    pub(crate) fn audit_append(
        &self,
        entry: Entry,
        account: Option<AccountId>,
        purpose: Option<Purpose>,
        at: Timestamp,
    ) -> Result<()> {
        self.conn
            .prepare_cached(include_str!("append.sql"))
            .and_then(|mut statement| {
                statement.execute(named_params! {
                    ":at_ms": at.0,
                    ":account": account.map(|account| account.0),
                    ":act": entry.act.code(),
                    ":object": entry.object,
                    ":amount": entry.amount,
                    ":purpose": purpose.map(|purpose| purpose as i64),
                })
            })
            .map_err(|error| failed(&error, "writing the log"))?;
        Ok(())
    }
}
