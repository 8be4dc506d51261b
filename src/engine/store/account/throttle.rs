//! Failed sign-ins of an account by place.

use super::super::{Read, Result, Tx};
use crate::domain::{AccountId, Throttle, Timestamp};
use rusqlite::{Row, named_params};

const DOING: &str = "counting failed sign-ins";

/// Where all places are counted from which an account has not signed in: whoever changes places gains nothing.
const ELSEWHERE: &[u8] = &[];

impl Read<'_> {
    /// How an account stands at a place (a keyed hash).
    pub(crate) fn throttle(&self, account: AccountId, place: &[u8]) -> Result<Throttle> {
        let values = named_params! { ":account": account.0, ":place": place, ":elsewhere": ELSEWHERE };
        let row = |row: &Row<'_>| {
            Ok(Throttle {
                known: row.get("known")?,
                failures: row.get("failures")?,
                waits_from: Timestamp(row.get("waits_from_ms")?),
                waits_until: Timestamp(row.get("waits_until_ms")?),
            })
        };
        let rows = self.all(include_str!("throttle.sql"), values, row, DOING)?;
        Ok(rows.into_iter().next().unwrap_or_default())
    }
}

impl<R> Tx<'_, R> {
    /// Notes how an account stands after a failure.
    pub(crate) fn throttle_put(&self, account: AccountId, place: &[u8], throttle: Throttle) -> Result<()> {
        let values = named_params! {
            ":account": account.0,
            ":place": if throttle.known { place } else { ELSEWHERE },
            ":known": throttle.known,
            ":failures": throttle.failures,
            ":waits_from_ms": throttle.waits_from.0,
            ":waits_until_ms": throttle.waits_until.0,
        };
        self.run(include_str!("throttle_put.sql"), values, DOING).map(drop)
    }

    /// Forgets an account's failures everywhere; the places from which it has signed in stay known.
    pub(crate) fn throttle_clear(&self, account: AccountId) -> Result<()> {
        let statement = "UPDATE throttle SET failures = 0, waits_from_ms = 0, waits_until_ms = 0 WHERE account = :account";
        self.run(statement, named_params! { ":account": account.0 }, DOING).map(drop)
    }
}
