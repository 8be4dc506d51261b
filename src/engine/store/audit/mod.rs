//! The log: one row an act, in the transaction of the act.

mod carry;
mod chain;
mod log;

pub(crate) use carry::LogRow;
pub(super) use chain::chain_all;

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
    /// Whether the hash of the log behind it is noted.
    pub(crate) checkpoint: bool,
}

/// So many rows after a checkpoint comes the next (`SECURITY` 4).
const CHECKPOINT_EVERY: i64 = 500;

impl Entry {
    /// An act on nothing in particular.
    pub(crate) fn of(act: Act) -> Self {
        Self { act, object: None, amount: None, checkpoint: false }
    }

    /// An act on this object.
    pub(crate) fn on(act: Act, object: i64) -> Self {
        Self { object: Some(object), ..Self::of(act) }
    }

    /// The same with a checkpoint behind it.
    #[must_use]
    pub(crate) fn checkpoint(mut self, checkpoint: bool) -> Self {
        self.checkpoint = checkpoint;
        self
    }

    /// The same with a number.
    #[must_use]
    pub(crate) fn amount(mut self, amount: i64) -> Self {
        self.amount = Some(amount);
        self
    }
}

impl Read<'_> {
    /// Whether this account has done this to this object in the time from `since` until `now`: what a clock that was set
    /// back says lies ahead does not count.
    pub(crate) fn audit_lately(
        &self,
        act: Act,
        object: i64,
        account: AccountId,
        (since, now): (Timestamp, Timestamp),
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
                        ":now_ms": now.0,
                    },
                    |row| row.get("logged"),
                )
            })
            .map_err(|error| failed(&error, "reading the log"))
    }
}

impl<R> Tx<'_, R> {
    /// Appends one entry to the chain.
    pub(crate) fn audit_append(
        &self,
        entry: Entry,
        account: Option<AccountId>,
        purpose: Option<Purpose>,
        at: Timestamp,
    ) -> Result<()> {
        let (id, previous) = self.audit_end()?;
        let link = chain::Link {
            id,
            at,
            account: account.map(|account| account.0),
            act: entry.act.code(),
            object: entry.object,
            amount: entry.amount,
            purpose: purpose.map(|purpose| purpose as i64),
        };
        let values = named_params! {
            ":id": id,
            ":at_ms": at.0,
            ":account": link.account,
            ":act": link.act,
            ":object": link.object,
            ":amount": link.amount,
            ":purpose": link.purpose,
            ":previous": previous,
            ":hash": link.hash(&previous),
        };
        self.run(include_str!("append.sql"), values, "writing the log")?;
        if entry.checkpoint || id % CHECKPOINT_EVERY == 0 {
            self.audit_checkpoint(id, at, false)?;
        }
        Ok(())
    }
}
