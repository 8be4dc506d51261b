//! The log as a chain (`SECURITY` 4): SHA-256 over the hash of the row before and the row in one unmistakable form.

use crate::domain::Timestamp;
use crate::domain::audit::Act;
use rusqlite::{Connection, Row, named_params};
use sha2::{Digest as _, Sha256};

/// The hash of a row.
pub(crate) type Head = [u8; 32];

/// What the first row of a register follows.
pub(in crate::engine::store) const BEGINNING: Head = [0; 32];

/// What is hashed of a row.
pub(in crate::engine::store) struct Link<'a> {
    pub(in crate::engine::store) id: i64,
    pub(in crate::engine::store) at: Timestamp,
    pub(in crate::engine::store) account: Option<i64>,
    pub(in crate::engine::store) act: &'a str,
    pub(in crate::engine::store) object: Option<i64>,
    pub(in crate::engine::store) amount: Option<i64>,
    pub(in crate::engine::store) purpose: Option<i64>,
}

impl Link<'_> {
    /// Its hash behind this one. Each value says whether it is there and how long it is, so that no two rows give the
    /// same bytes.
    pub(in crate::engine::store) fn hash(&self, previous: &[u8]) -> Head {
        let mut hash = Sha256::new();
        hash.update(previous);
        hash.update(self.id.to_be_bytes());
        hash.update(self.at.0.to_be_bytes());
        hash.update((self.act.len() as u64).to_be_bytes());
        hash.update(self.act);
        for number in [self.account, self.object, self.amount, self.purpose] {
            hash.update([u8::from(number.is_some())]);
            hash.update(number.unwrap_or(0).to_be_bytes());
        }
        hash.finalize().into()
    }
}

/// A stored row with its two hashes.
pub(in crate::engine::store) struct Stored {
    pub(in crate::engine::store) id: i64,
    pub(in crate::engine::store) at: Timestamp,
    pub(in crate::engine::store) previous: Vec<u8>,
    pub(in crate::engine::store) hash: Vec<u8>,
    /// What its hash has to be.
    pub(in crate::engine::store) wanted: Head,
    /// The row up to which the log was pruned, if this one tells of it.
    pub(in crate::engine::store) pruned: Option<i64>,
}

/// Reads a row and hashes it behind this one.
pub(in crate::engine::store) fn stored(row: &Row<'_>, previous: &[u8]) -> rusqlite::Result<Stored> {
    let act = row.get_ref("act")?.as_str()?;
    let link = Link {
        id: row.get("id")?,
        at: Timestamp(row.get("at_ms")?),
        account: row.get("account")?,
        act,
        object: row.get("object")?,
        amount: row.get("amount")?,
        purpose: row.get("purpose")?,
    };
    Ok(Stored {
        id: link.id,
        at: link.at,
        previous: row.get("previous")?,
        hash: row.get("hash")?,
        wanted: link.hash(previous),
        pruned: link.object.filter(|_| act == Act::AuditPruned.code()),
    })
}

/// Chains the rows that were written before there was a chain.
pub(in crate::engine::store) fn chain_all(conn: &Connection) -> rusqlite::Result<()> {
    let mut rows = conn.prepare(include_str!("rows.sql"))?;
    let mut rows = rows.query([])?;
    let mut put = conn.prepare("UPDATE audit SET previous = :previous, hash = :hash WHERE id = :id")?;
    let mut previous = BEGINNING;
    while let Some(row) = rows.next()? {
        let stored = stored(row, &previous)?;
        put.execute(named_params! { ":id": stored.id, ":previous": previous, ":hash": stored.wanted })?;
        previous = stored.wanted;
    }
    Ok(())
}
