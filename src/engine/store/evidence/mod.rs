//! Marked words as they are stored, and what becomes of them when the text of their answer changes.

use super::{Read, Result, Tx, found_one, unknown_number};
use crate::domain::{ConversationId, Evidence};
use crate::engine::transact::{CheckLeaks, May, ReviewAnswers};
use rusqlite::{Row, named_params};

/// Bytes of the place of a word.
const PLACE: usize = size_of::<u32>();

/// Marked words as they are stored: each stretch as its first word and the one behind its last.
pub(super) fn bytes_of(evidence: &Evidence) -> Vec<u8> {
    evidence
        .stretches()
        .iter()
        .flat_map(|stretch| [stretch.start, stretch.end])
        .flat_map(u32::to_be_bytes)
        .collect()
}

fn evidence_of(bytes: &[u8]) -> Option<Evidence> {
    let place = |bytes: &[u8]| bytes.try_into().ok().map(u32::from_be_bytes);
    let stretch = |bytes: &[u8]| {
        let (start, end) = bytes.split_at_checked(PLACE)?;
        Some(place(start)?..place(end)?)
    };
    Evidence::new(bytes.chunks(2 * PLACE).map(stretch).collect::<Option<_>>()?)
}

/// The marked words of a row.
pub(super) fn evidence(row: &Row<'_>) -> rusqlite::Result<Evidence> {
    evidence_of(&row.get::<_, Vec<u8>>("evidence")?).ok_or_else(|| unknown_number("evidence"))
}

/// A row that holds words which were marked in one answer.
pub(crate) struct MarkedRow {
    /// The place of the answer in its conversation.
    pub(crate) seq: u32,
    /// Whether it is of a lock.
    locked: bool,
    /// The review, or the assignment that was locked.
    key: i64,
    /// The words.
    pub(crate) evidence: Evidence,
}

impl Read<'_> {
    /// Everything that is marked in the answers of a conversation, in reviews and in what was locked of them.
    pub(crate) fn marked_rows(&self, conversation: ConversationId) -> Result<Vec<MarkedRow>> {
        let values = named_params! { ":conv": conversation.0 };
        let row = |row: &Row<'_>| {
            Ok(MarkedRow {
                seq: row.get("seq")?,
                locked: row.get("locked")?,
                key: row.get("key")?,
                evidence: evidence(row)?,
            })
        };
        self.all(include_str!("of_conversation.sql"), values, row, "reading marked words")
    }
}

impl<R: May<ReviewAnswers>> Tx<'_, R> {
    /// Marks words of an answer as the evidence for its verdict; `NotFound` if there is none.
    pub(crate) fn review_mark(&self, review: i64, seq: u32, evidence: &Evidence) -> Result<()> {
        let doing = "marking words";
        let statement = "UPDATE verdict SET evidence = :evidence WHERE review = :review AND seq = :seq";
        let values = named_params! { ":review": review, ":seq": seq, ":evidence": bytes_of(evidence) };
        let rows = self.run(statement, values, doing)?;
        found_one(rows, doing)
    }
}

impl<R: May<CheckLeaks>> Tx<'_, R> {
    /// Gives a row other marked words, since the text of its answer has changed.
    pub(crate) fn marked_row_change(&self, row: &MarkedRow, evidence: &Evidence) -> Result<()> {
        let statement = if row.locked {
            "UPDATE locked_verdict SET evidence = :evidence WHERE assignment = :key AND seq = :seq"
        } else {
            "UPDATE verdict SET evidence = :evidence WHERE review = :key AND seq = :seq"
        };
        let values = named_params! { ":key": row.key, ":seq": row.seq, ":evidence": bytes_of(evidence) };
        self.run(statement, values, "moving marked words").map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_again_and_nothing_else_is() {
        let marked = Evidence::new(vec![0..1, 7..70_000]).unwrap();
        let stored = bytes_of(&marked);
        assert_eq!(stored, [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 7, 0, 1, 0x11, 0x70]);
        assert_eq!(evidence_of(&stored), Some(marked));
        assert_eq!(evidence_of(&[]), Some(Evidence::default()));
        for wrong in [&stored[..7], &stored[..12], &[0; 8], &[0xFF; 8]] {
            assert_eq!(evidence_of(wrong), None, "{wrong:?}");
        }
    }
}
