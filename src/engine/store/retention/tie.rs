//! What ties the record of a run to the log: when the run ends, an entry says what the record is. What is changed in it
//! afterwards by another program is found (`SECURITY` 5).

use super::super::{Entry, Read, Result, Row, Tx};
use crate::domain::audit::Act;
use crate::domain::{Tie, Timestamp};
use rusqlite::named_params;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

const DOING: &str = "reading what ties the records of runs to the log";

/// Columns of a run, in the order in which they are hashed.
const NUMBERS: [&str; 13] = [
    "id",
    "started_ms",
    "ended_ms",
    "cut_off",
    "state",
    "conversations",
    "messages",
    "annotations",
    "sought",
    "scanned_bytes",
    "hits",
    "went_on",
    "confirmed_by",
];
/// Those behind them.
const VERSIONS: [&str; 2] = ["program", "sqlite"];
/// Columns of what it destroyed of a month.
const OF_MONTH: [&str; 7] =
    ["index_month", "conversations", "messages", "notes", "tags", "verdicts", "examples"];

/// The record of a run as it stands in the register.
struct Record {
    run: i64,
    ended: bool,
    digest: i64,
}

/// Numbers of these columns.
fn numbers(row: &Row<'_>, columns: &[&str]) -> rusqlite::Result<Vec<Option<i64>>> {
    columns.iter().map(|column| row.get(*column)).collect()
}

/// The first 63 bits of the SHA-256 of the record in one fixed form, so that they are a number of the log: the run, its
/// versions and its months as lists in JSON.
fn digest(run: &[Option<i64>], versions: &[String], months: &[Vec<Option<i64>>]) -> i64 {
    let hash = Sha256::digest(json!([run, versions, months]).to_string());
    let first = hash.iter().take(8).fold(0, |bits: u64, byte| (bits << 8) | u64::from(*byte));
    (first >> 1) as i64
}

impl Read<'_> {
    /// The records of all runs, or of one.
    fn records(&self, run: Option<i64>) -> Result<Vec<Record>> {
        let values = named_params! { ":run": run };
        let row = |row: &Row<'_>| Ok((row.get::<_, i64>("run")?, numbers(row, &OF_MONTH)?));
        let mut months: BTreeMap<i64, Vec<_>> = BTreeMap::new();
        for (run, month) in self.all(include_str!("recorded_months.sql"), values, row, DOING)? {
            months.entry(run).or_default().push(month);
        }
        let row = |row: &Row<'_>| {
            let run: i64 = row.get("id")?;
            let versions: Vec<String> =
                VERSIONS.iter().map(|column| row.get(*column)).collect::<rusqlite::Result<_>>()?;
            let months = months.remove(&run).unwrap_or_default();
            Ok(Record {
                run,
                ended: row.get::<_, Option<i64>>("ended_ms")?.is_some(),
                digest: digest(&numbers(row, &NUMBERS)?, &versions, &months),
            })
        };
        self.all(include_str!("recorded.sql"), values, row, DOING)
    }

    /// How the record of each run is tied to the log, also of one that the log tells of and that is not there any more.
    /// A run ends once: an entry that says something else than another one of the same run is of a record that was
    /// changed in between.
    pub(crate) fn run_ties(&self) -> Result<BTreeMap<i64, Tie>> {
        let mut told: BTreeMap<i64, Vec<Option<i64>>> = BTreeMap::new();
        for (run, digest) in self.audit_recorded()? {
            told.entry(run).or_default().push(digest);
        }
        let first = told.first_key_value().map(|(run, _)| *run);
        let mut ties = BTreeMap::new();
        for record in self.records(None)? {
            let tie = match told.remove(&record.run) {
                Some(told) if told.iter().all(|digest| *digest == Some(record.digest)) => Tie::Holds,
                Some(_) => Tie::Broken,
                // Runs end in the order of their numbers, and what is pruned from the log goes in that order, too.
                None if record.ended && first.is_some_and(|first| first < record.run) => Tie::Broken,
                None => Tie::Unknown,
            };
            ties.insert(record.run, tie);
        }
        ties.extend(told.into_keys().map(|run| (run, Tie::Broken)));
        Ok(ties)
    }
}

impl Tx<'_> {
    /// Ties the record of a run that has ended to the log.
    pub(super) fn run_tie(&self, run: i64, at: Timestamp) -> Result<()> {
        self.records(Some(run))?.iter().try_for_each(|record| {
            let entry = Entry::on(Act::RetentionRecorded, record.run).amount(record.digest);
            self.audit_append(entry, None, None, at)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::Erased;
    use super::*;
    use crate::domain::{Day, Destroyed, DestructionProof, MonthKey, RunState};
    use crate::engine::ops::fixture::Fixture;
    use crate::engine::transact::slice;

    /// Ends a run after which so many strings were found.
    fn end(fixture: &mut Fixture, run: i64, hits: u64) {
        let now = fixture.context.clock.now();
        let proof = DestructionProof { sought: 9, bytes: 4096, hits };
        slice(&mut fixture.store, |tx| tx.run_end(run, proof, false, now)).unwrap();
    }

    /// A run from its beginning to its end.
    fn ran(fixture: &mut Fixture, hits: u64) -> i64 {
        let (now, day) = (fixture.context.clock.now(), Day::parse("2024-11-25").unwrap());
        let count = Destroyed { conversations: 1, messages: 2, ..Destroyed::default() };
        let erased = Erased { month: MonthKey::from_number(202_411), count };
        let run = slice(&mut fixture.store, |tx| {
            let run = tx.run_insert(day, false, now)?;
            tx.run_went_on(run, RunState::Deleting, erased)?;
            Ok(run)
        });
        let run = run.unwrap();
        end(fixture, run, hits);
        run
    }

    fn ties(fixture: &mut Fixture) -> Vec<(i64, Tie)> {
        fixture.store.read(|read| read.run_ties()).unwrap().into_iter().collect()
    }

    #[test]
    fn whatever_another_program_does_to_a_record_is_found_as_long_as_the_log_tells_of_it() {
        use Tie::{Broken, Holds, Unknown};
        let mut fixture = Fixture::new("run_ties");
        for (run, hits) in [(1, 3), (2, 3), (3, 0), (4, 0), (5, 0), (6, 0), (7, 0)] {
            assert_eq!(ran(&mut fixture, hits), run);
        }
        assert_eq!(ties(&mut fixture), (1..=7).map(|run| (run, Holds)).collect::<Vec<_>>());
        for changed in [
            "UPDATE run SET hits = 0, state = 6, sought = 128, confirmed_by = 1 WHERE id = 2",
            "UPDATE run_month SET messages = 99999 WHERE run = 3",
            "DELETE FROM run_month WHERE run = 4",
            "DELETE FROM run_month WHERE run = 5; DELETE FROM run WHERE id = 5",
            // The program ends it once more, and writes down what it finds.
            "UPDATE run SET ended_ms = NULL, messages = 7 WHERE id = 6",
            "DROP TRIGGER audit_only_grows; \
             UPDATE audit SET amount = amount + 1 WHERE act = 'retention_recorded' AND object = 7",
            // One that no program has done, and one that has not ended.
            "INSERT INTO run (id, started_ms, ended_ms, cut_off, state, sought) VALUES (8, 1, 2, 3, 6, 9)",
            "INSERT INTO run (id, started_ms, cut_off, state) VALUES (9, 1, 3, 1)",
        ] {
            fixture.plain().execute_batch(changed).unwrap();
        }
        end(&mut fixture, 6, 0);
        let mut wanted: Vec<_> = (1..=9).map(|run| (run, Broken)).collect();
        (wanted[0], wanted[8]) = ((1, Holds), (9, Unknown));
        assert_eq!(ties(&mut fixture), wanted);
        // What is no longer in the log cannot be compared, and is no fault.
        fixture.plain().execute_batch("DELETE FROM audit WHERE object <= 3").unwrap();
        wanted.splice(..3, (1..=3).map(|run| (run, Unknown)));
        assert_eq!(ties(&mut fixture), wanted);
    }

    #[test]
    fn every_number_version_and_month_is_in_the_digest_and_the_form_stays() {
        let run: Vec<Option<i64>> = (0..12).map(Some).collect();
        let versions = ["0.1.0", "3.51.0"].map(str::to_owned);
        let months = vec![(0..7).map(Some).collect::<Vec<_>>()];
        let told = digest(&run, &versions, &months);
        assert_eq!(told, 8_862_721_661_768_310_667);
        for at in 0..12 {
            let mut other = run.clone();
            other[at] = None;
            assert_ne!(digest(&other, &versions, &months), told, "{}", NUMBERS[at]);
        }
        for at in 0..7 {
            let mut other = months.clone();
            other[0][at] = Some(99);
            assert_ne!(digest(&run, &versions, &other), told, "{}", OF_MONTH[at]);
        }
        assert_ne!(digest(&run, &["3.51.0", "0.1.0"].map(str::to_owned), &months), told);
        assert_ne!(digest(&run, &versions, &[]), told);
    }
}
