//! Reading, checking and pruning the log.

use super::super::{Read, Result, Row, Tx, failed};
use super::Entry;
use super::chain::{BEGINNING, Head, stored};
use crate::domain::audit::{Act, AuditCheck, AuditEntry, AuditFault, AuditFaultKind, AuditFilter, AuditPage};
use crate::domain::{AccountId, Purpose, Timestamp};
use crate::engine::words;
use rusqlite::{OptionalExtension as _, named_params};
use std::collections::BTreeMap;
use std::ops::Range;

const CHECKING: &str = "checking the log";

/// A row as it stands. What another program may have put into it hides no other row: the check of the chain tells.
fn entry(row: &Row<'_>) -> rusqlite::Result<AuditEntry> {
    let code: String = row.get("act")?;
    let hash: Vec<u8> = row.get("hash")?;
    Ok(AuditEntry {
        id: row.get("id")?,
        at: Timestamp(row.get("at_ms")?),
        account: row.get::<_, Option<i64>>("account")?.map(AccountId),
        by: row.get("name")?,
        act: Act::from_code(&code),
        code,
        object: row.get("object")?,
        amount: row.get("amount")?,
        purpose: row.get::<_, Option<i64>>("purpose")?.and_then(purpose_of),
        words: Head::try_from(hash).map(|head| words::of_head(&head)).unwrap_or_default(),
    })
}

fn purpose_of(number: i64) -> Option<Purpose> {
    Purpose::ALL.into_iter().find(|purpose| *purpose as i64 == number)
}

/// What the rows before the first one left behind when they were removed.
struct Seal {
    row: i64,
    head: Vec<u8>,
}

impl Read<'_> {
    /// Rows of the log before this one, newest first.
    pub(crate) fn audit_page(
        &self,
        filter: &AuditFilter,
        before: Option<i64>,
        limit: u32,
    ) -> Result<AuditPage> {
        let span = i64::MIN..before.unwrap_or(i64::MAX);
        let mut entries = self.audit_rows(filter, span, limit.saturating_add(1))?;
        let more = entries.len() > limit as usize;
        entries.truncate(limit as usize);
        Ok(AuditPage { entries, more })
    }

    /// Rows of the log with these numbers, newest first.
    pub(crate) fn audit_rows(
        &self,
        filter: &AuditFilter,
        span: Range<i64>,
        limit: u32,
    ) -> Result<Vec<AuditEntry>> {
        let codes: Option<Vec<&str>> = filter.group.map(|group| group.acts().map(Act::code).collect());
        let values = named_params! {
            ":first": span.start,
            ":before": span.end,
            ":account": filter.account.map(|account| account.0),
            ":system": filter.system,
            ":acts": codes.map(|codes| format!("[\"{}\"]", codes.join("\",\""))),
            ":object": filter.object,
            ":from_ms": filter.from.map(|day| day.start().0),
            ":until_ms": filter.until.map(|day| day.plus_days(1).start().0),
            ":limit": limit,
        };
        self.all(include_str!("page.sql"), values, entry, "reading the log")
    }

    /// Checks the chain from its first row to its last, against the checkpoints too, and against words that were
    /// written down for one row. What recomputes the whole chain is found by such words only (`DECISIONS` 25). A seal
    /// needs no hash that is not in the log: it stands for rows only that a row of the chain says were pruned.
    pub(crate) fn audit_check(&self, written: Option<(i64, &str)>) -> Result<AuditCheck> {
        let seal = self.audit_seal()?;
        let mut checkpoints = self.audit_checkpoints()?;
        let mut check = AuditCheck {
            rows: 0,
            first: seal.as_ref().map_or(0, |seal| seal.row) + 1,
            last: seal.as_ref().map_or(0, |seal| seal.row),
            at: Timestamp(0),
            words: String::new(),
            checkpoints: 0,
            fault: None,
        };
        let sealed = seal.as_ref().map(|seal| seal.row);
        let mut backed = sealed.is_none();
        let mut previous = seal.map_or(BEGINNING.to_vec(), |seal| seal.head);
        let failure = |error: &rusqlite::Error| failed(error, CHECKING);
        let mut rows = self.conn.prepare_cached(include_str!("rows.sql")).map_err(|error| failure(&error))?;
        let mut rows = rows.query([]).map_err(|error| failure(&error))?;
        while let Some(row) = rows.next().map_err(|error| failure(&error))? {
            let row = stored(row, &previous).map_err(|error| failure(&error))?;
            let marked = checkpoints.remove(&row.id);
            let kind = if row.id != check.last + 1 {
                Some(AuditFaultKind::Missing)
            } else if row.previous != previous {
                Some(AuditFaultKind::Unlinked)
            } else if row.hash != row.wanted {
                Some(AuditFaultKind::Changed)
            } else if marked.as_ref().is_some_and(|heads| heads.iter().any(|head| *head != row.hash)) {
                Some(AuditFaultKind::Checkpoint)
            } else {
                None
            };
            if let Some(kind) = kind {
                check.fault = Some(AuditFault { row: row.id, kind });
                return Ok(check);
            }
            if check.rows == 0 {
                check.first = row.id;
            }
            check.rows += 1;
            (check.last, check.at) = (row.id, row.at);
            check.checkpoints += marked.map_or(0, |heads| heads.len() as u64);
            let compared = written.filter(|(at, _)| *at == row.id);
            if compared.is_some_and(|(_, words)| !words::same(words, &words::of_head(&row.wanted))) {
                check.words = words::of_head(&row.wanted);
                check.fault = Some(AuditFault { row: row.id, kind: AuditFaultKind::Words });
                return Ok(check);
            }
            backed = backed || row.pruned == sealed;
            previous = row.hash;
        }
        if !backed {
            check.fault = Some(AuditFault { row: check.first, kind: AuditFaultKind::Missing });
            return Ok(check);
        }
        if let Ok(head) = Head::try_from(previous.as_slice())
            && check.rows > 0
        {
            check.words = words::of_head(&head);
        }
        let known = checkpoints.last_key_value().map_or(0, |(row, _)| *row).max(self.audit_last_number()?);
        let known = known.max(written.map_or(0, |(row, _)| row));
        if known > check.last {
            check.fault = Some(AuditFault { row: check.last, kind: AuditFaultKind::CutOff });
        }
        Ok(check)
    }

    /// What the log says of the records of runs, run by run and oldest first: the digest that an entry has, or `None`
    /// if the entry does not hash to what it says.
    pub(crate) fn audit_recorded(&self) -> Result<Vec<(i64, Option<i64>)>> {
        let row = |row: &Row<'_>| {
            let stored = stored(row, &row.get::<_, Vec<u8>>("previous")?)?;
            let digest: Option<i64> = row.get("amount")?;
            Ok((row.get::<_, Option<i64>>("object")?, digest.filter(|_| stored.hash == stored.wanted)))
        };
        let entries = self.all(include_str!("recorded.sql"), [], row, CHECKING)?;
        Ok(entries.into_iter().filter_map(|(run, digest)| Some((run?, digest))).collect())
    }

    fn audit_seal(&self) -> Result<Option<Seal>> {
        let statement = "SELECT audit, head FROM audit_checkpoint WHERE seal = 1 ORDER BY audit DESC LIMIT 1";
        self.conn
            .prepare_cached(statement)
            .and_then(|mut statement| {
                statement
                    .query_row([], |row| Ok(Seal { row: row.get("audit")?, head: row.get("head")? }))
                    .optional()
            })
            .map_err(|error| failed(&error, CHECKING))
    }

    /// Hashes at checkpoints, by row.
    fn audit_checkpoints(&self) -> Result<BTreeMap<i64, Vec<Vec<u8>>>> {
        let row = |row: &Row<'_>| Ok((row.get("audit")?, row.get("head")?));
        let statement = "SELECT audit, head FROM audit_checkpoint WHERE seal = 0";
        let mut all: BTreeMap<i64, Vec<Vec<u8>>> = BTreeMap::new();
        for (row, head) in self.all(statement, [], row, CHECKING)? {
            all.entry(row).or_default().push(head);
        }
        Ok(all)
    }

    /// The number of the oldest row that is there; 0 if none is.
    pub(crate) fn audit_first_number(&self) -> Result<i64> {
        let statement = "SELECT coalesce(min(id), 0) AS first FROM audit";
        self.one(statement, [], |row| row.get("first"), "reading the log")
    }

    /// The number of the newest row that was ever written.
    pub(crate) fn audit_last_number(&self) -> Result<i64> {
        let statement = "SELECT coalesce(max(seq), 0) AS last FROM sqlite_sequence WHERE name = 'audit'";
        self.one(statement, [], |row| row.get("last"), CHECKING)
    }

    /// Whether the oldest row is from before this time.
    pub(crate) fn audit_is_old(&self, before: Timestamp) -> Result<bool> {
        let statement = "SELECT EXISTS (SELECT 1 FROM audit WHERE id = (SELECT min(id) FROM audit) AND at_ms < :before_ms) AS old";
        self.one(statement, named_params! { ":before_ms": before.0 }, |row| row.get("old"), CHECKING)
    }

    /// Months for which the log is kept.
    pub(crate) fn audit_months(&self) -> Result<u32> {
        self.one("SELECT audit_months FROM register", [], |row| row.get("audit_months"), CHECKING)
    }
}

impl Tx<'_> {
    /// Removes at most so many of the oldest rows up to one and before a time, seals what is left, and writes the entry
    /// by which the seal is believed: the last row that went, and how many went. The entry is the newest row, so that
    /// no pruning removes it without writing another one.
    pub(crate) fn audit_prune(
        &self,
        until: i64,
        before: Timestamp,
        now: Timestamp,
        limit: u32,
    ) -> Result<u64> {
        let doing = "pruning the log";
        let values = named_params! { ":until": until, ":before_ms": before.0, ":limit": limit };
        let row = |row: &Row<'_>| Ok((row.get::<_, Option<i64>>("last")?, row.get::<_, u64>("rows")?));
        let (Some(last), rows) = self.one(include_str!("old.sql"), values, row, doing)? else { return Ok(0) };
        if !self.audit_holds_to(last)? {
            // A seal would hide what another program has changed: it stays to be found.
            return Ok(0);
        }
        self.run(
            "DELETE FROM audit_checkpoint WHERE audit <= :last",
            named_params! { ":last": last },
            doing,
        )?;
        self.audit_checkpoint(last, now, true)?;
        self.run("DELETE FROM audit WHERE id <= :last", named_params! { ":last": last }, doing)?;
        self.audit_append(Entry::on(Act::AuditPruned, last).amount(rows as i64), None, None, now)?;
        Ok(rows)
    }
}

impl Read<'_> {
    /// Whether the chain holds from the seal to this row, and so whether its rows are what was written.
    fn audit_holds_to(&self, last: i64) -> Result<bool> {
        let failure = |error: &rusqlite::Error| failed(error, CHECKING);
        let seal = self.audit_seal()?;
        let (mut before, mut previous) = seal.map_or((0, BEGINNING.to_vec()), |seal| (seal.row, seal.head));
        let mut rows = self.conn.prepare_cached(include_str!("rows.sql")).map_err(|error| failure(&error))?;
        let mut rows = rows.query([]).map_err(|error| failure(&error))?;
        while let Some(row) = rows.next().map_err(|error| failure(&error))? {
            let row = stored(row, &previous).map_err(|error| failure(&error))?;
            if row.id > last {
                break;
            }
            if row.id != before + 1 || row.previous != previous || row.hash != row.wanted {
                return Ok(false);
            }
            (before, previous) = (row.id, row.hash);
        }
        Ok(before == last)
    }
}

impl<R> Tx<'_, R> {
    /// Notes the hash of a row, or seals the log behind it.
    pub(super) fn audit_checkpoint(&self, row: i64, at: Timestamp, seal: bool) -> Result<()> {
        let values = named_params! { ":audit": row, ":at_ms": at.0, ":seal": seal };
        self.run(include_str!("checkpoint.sql"), values, "noting a checkpoint").map(drop)
    }

    /// The number of the next row, and the hash that it follows.
    pub(super) fn audit_end(&self) -> Result<(i64, Head)> {
        let row = |row: &Row<'_>| {
            let hash: Option<Vec<u8>> = row.get("hash")?;
            Ok((row.get("next")?, hash.and_then(|hash| Head::try_from(hash).ok()).unwrap_or(BEGINNING)))
        };
        self.one(include_str!("last.sql"), [], row, "writing the log")
    }
}
