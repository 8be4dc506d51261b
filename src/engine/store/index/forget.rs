//! What was taken out of an index, and would stay in it.

use super::super::search::{OnIndex, on_index};
use super::super::{Result, Tx, failed};
use crate::domain::{ConversationId, MonthKey};

const DOING: &str = "making an index anew";

impl Tx<'_> {
    /// Makes an index anew that is merged into one segment and can hold words all the same that were taken out of it.
    ///
    /// FTS5 takes a document out by marking its words, and drops words and marks where it merges into the oldest segment, which
    /// is the one on the highest level. Segments that are not larger than a newer one come down to its level. The levels above
    /// stay, without a segment, and then no merge is known as one into the oldest (`fts5StructurePromoteTo` and
    /// `fts5IndexMergeLevel` of SQLite 3.54.1, seen on 2026-11-28). What is left is larger than what was taken out of it,
    /// unless both are small: so this is done in one slice.
    pub(crate) fn index_forget(&self, month: MonthKey) -> Result<()> {
        let structure = self
            .conn
            .prepare_cached(&on_index(OnIndex::Structure, month))
            .and_then(|mut statement| statement.query_row([], |row| row.get::<_, Vec<u8>>("block")))
            .map_err(|error| failed(&error, DOING))?;
        if !keeps_marks(&structure) {
            return Ok(());
        }
        let documents = self
            .conn
            .prepare_cached(&on_index(OnIndex::Documents, month))
            .and_then(|mut statement| {
                statement
                    .query_map([], |row| row.get("id").map(ConversationId))?
                    .collect::<rusqlite::Result<Vec<_>>>()
            })
            .map_err(|error| failed(&error, DOING))?;
        self.index_command(month, "delete-all", 0)?;
        documents.into_iter().try_for_each(|id| self.index_add(month, id))
    }
}

/// Whether no segment is on the highest level. `structure` is how FTS5 writes that down: four bytes, then numbers of seven
/// bits a byte, the highest first: levels, segments, a counter; then for each level how many of its segments are being merged,
/// how many there are, and three numbers for each (`fts5_index.c`, "Structure Record"). What is written otherwise is taken
/// for kept.
fn keeps_marks(structure: &[u8]) -> bool {
    let mut bytes = structure.iter().copied().skip(4);
    let mut number = || {
        let mut number = 0_u64;
        for byte in bytes.by_ref().take(9) {
            number = number << 7 | u64::from(byte & 0x7f);
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    };
    let [Some(levels), Some(segments), Some(_)] = [(); 3].map(|()| number()) else { return true };
    let mut highest = 0;
    for _ in 0..levels {
        let [Some(_), Some(there)] = [(); 2].map(|()| number()) else { return true };
        for _ in 0..there * 3 {
            if number().is_none() {
                return true;
            }
        }
        highest = there;
    }
    segments > 0 && highest == 0
}

#[cfg(test)]
mod tests {
    use super::super::super::super::ops::index::Merge;
    use super::*;
    use crate::domain::Day;
    use crate::engine::ops::fixture::Fixture;
    use crate::engine::transact::slice;

    #[test]
    fn marks_stay_where_levels_without_a_segment_lie_above() {
        for (structure, keeps) in [
            // None; one on the only level; one on the highest of four; one there and a new one; one below; cut short.
            (&[0, 0, 0, 9, 0, 0, 0][..], false),
            (&[0, 0, 0, 9, 1, 1, 1, 0, 1, 1, 1, 5], false),
            (&[0, 0, 0, 9, 4, 1, 0x81, 0, 0, 0, 0, 0, 0, 0, 0, 1, 17, 1, 1], false),
            (&[0, 0, 0, 9, 2, 2, 1, 0, 1, 5, 1, 1, 0, 1, 3, 1, 9], false),
            (&[0, 0, 0, 10, 4, 1, 1, 0, 0, 0, 1, 2, 1, 1, 0, 0, 0, 0], true),
            (&[0, 0, 0, 10, 4, 1], true),
        ] {
            assert_eq!(keeps_marks(structure), keeps, "{structure:?}");
        }
    }

    #[test]
    fn what_is_taken_out_of_a_small_index_again_and_again_is_gone() {
        let mut fixture = Fixture::new("index_forgets");
        let word = |talk: u64, n: u64| -> String {
            let mut random = fastrand::Rng::with_seed(talk * 64 + n);
            (0..16).map(|_| random.lowercase()).collect()
        };
        let texts: Vec<String> =
            (0..20).map(|talk| (0..60).map(|n| word(talk, n)).collect::<Vec<_>>().join(" ")).collect();
        let import =
            fixture.stage(&texts.iter().map(|text| ("2026-10-01", text.as_str())).collect::<Vec<_>>());
        fixture.publish(import);
        let month = Day::parse("2026-10-01").unwrap().month();
        let ids = fixture
            .store
            .read(|read| read.all("SELECT id FROM conv ORDER BY id", [], |row| row.get("id"), ""))
            .unwrap();
        let ids: Vec<ConversationId> = ids.into_iter().map(ConversationId).collect();
        let mut stayed = 0;
        for gone in [0..2_u64, 2..17, 17..18, 18..19] {
            for id in &ids[gone.start as usize..gone.end as usize] {
                slice(&mut fixture.store, |tx| {
                    tx.index_automerge(month, 0)?;
                    tx.index_delete(month, *id)
                })
                .unwrap();
            }
            let mut merge = Merge::new(month);
            while !slice(&mut fixture.store, |tx| merge.step(tx)).unwrap() {}
            let found = |fixture: &Fixture| {
                let plain = fixture.plain();
                let mut blocks = plain.prepare("SELECT block FROM fts_202610_data WHERE id > 10").unwrap();
                let blocks: Vec<Vec<u8>> =
                    blocks.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
                let blocks = String::from_utf8_lossy(&blocks.concat()).into_owned();
                let words = gone.clone().flat_map(|talk| (0..60).map(move |n| word(talk, n)));
                words.filter(|word| blocks.contains(&word[8..])).count()
            };
            stayed += found(&fixture);
            slice(&mut fixture.store, |tx| tx.index_forget(month)).unwrap();
            assert_eq!(found(&fixture), 0, "{gone:?}");
            fixture
                .plain()
                .execute_batch("INSERT INTO fts_202610 (fts_202610) VALUES ('integrity-check')")
                .unwrap();
            let held =
                ids.iter().filter(|id| fixture.store.read(|read| read.index_holds(month, **id)).unwrap());
            assert_eq!(held.count() as u64, 20 - gone.end, "the others are there");
        }
        assert!(stayed > 0, "a merge alone leaves words");
    }
}
