//! Leases: who may run a long job now, and which instances have the register open.

use super::{Read, Result, Tx, failed, hex};
use crate::domain::Timestamp;
use rusqlite::named_params;

impl Read<'_> {
    /// Whether this owner holds the lease, be it ever so old: nobody else has taken it.
    pub(crate) fn lease_mine(&self, name: &str, owner: &[u8]) -> Result<bool> {
        self.conn
            .prepare_cached("SELECT 1 AS found FROM lease WHERE name = :name AND owner = :owner")
            .and_then(|mut statement| statement.exists(named_params! { ":name": name, ":owner": owner }))
            .map_err(|error| failed(&error, "reading a lease"))
    }

    /// Whether another instance is alive.
    pub(crate) fn instance_beside(&self, owner: &[u8], now: Timestamp, lasts_ms: i64) -> Result<bool> {
        self.conn
            .prepare_cached(include_str!("others.sql"))
            .and_then(|mut statement| {
                statement.exists(named_params! { ":owner": owner, ":now": now.0, ":lasts_ms": lasts_ms })
            })
            .map_err(|error| failed(&error, "looking for other instances"))
    }
}

impl<R> Tx<'_, R> {
    /// Takes or prolongs a lease; `false` if another one holds it.
    pub(crate) fn lease_take(&self, name: &str, owner: &[u8], now: Timestamp, lasts_ms: i64) -> Result<bool> {
        self.conn
            .prepare_cached(include_str!("take.sql"))
            .and_then(|mut statement| {
                statement.execute(named_params! {
                    ":name": name, ":owner": owner, ":now": now.0, ":lasts_ms": lasts_ms
                })
            })
            .map(|rows| rows == 1)
            .map_err(|error| failed(&error, "taking a lease"))
    }

    /// Gives a lease back.
    pub(crate) fn lease_give(&self, name: &str, owner: &[u8]) -> Result<()> {
        self.conn
            .execute(
                "DELETE FROM lease WHERE name = :name AND owner = :owner",
                named_params! { ":name": name, ":owner": owner },
            )
            .map_err(|error| failed(&error, "giving a lease back"))?;
        Ok(())
    }

    /// Says that this instance is alive, and forgets those that are not.
    pub(crate) fn instance_alive(&self, owner: &[u8], now: Timestamp, lasts_ms: i64) -> Result<()> {
        self.conn
            .prepare_cached(include_str!("remove_dead.sql"))
            .and_then(|mut statement| {
                statement.execute(named_params! { ":now": now.0, ":lasts_ms": lasts_ms })
            })
            .map_err(|error| failed(&error, "forgetting dead instances"))?;
        self.lease_take(&instance(owner), owner, now, lasts_ms).map(drop)
    }

    /// This instance ends.
    pub(crate) fn instance_ends(&self, owner: &[u8]) -> Result<()> {
        self.lease_give(&instance(owner), owner)
    }
}

fn instance(owner: &[u8]) -> String {
    format!("instance {}", hex(owner))
}
