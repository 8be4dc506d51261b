//! What was looked through for anything older, in words.

use super::Tr;
use crate::domain::{ProofPlace, ProofRow};

impl Tr {
    /// Where was looked.
    pub fn proof_place(self, place: ProofPlace) -> &'static str {
        match place {
            ProofPlace::Conversations => self.proof_place_conversations(),
            ProofPlace::Messages => self.proof_place_messages(),
            ProofPlace::Notes => self.proof_place_notes(),
            ProofPlace::Tags => self.proof_place_tags(),
            ProofPlace::Verdicts => self.proof_place_verdicts(),
            ProofPlace::Examples => self.proof_place_examples(),
            ProofPlace::Samples => self.proof_place_samples(),
            ProofPlace::Index => self.proof_place_index(),
            ProofPlace::WordLists => self.proof_place_word_lists(),
            ProofPlace::Backups => self.proof_place_backups(),
            ProofPlace::Files => self.proof_place_files(),
        }
    }

    /// How much was looked at, and the oldest day.
    pub fn proof_line(self, row: &ProofRow) -> String {
        let Some(day) = row.oldest else { return self.proof_row(row.rows) };
        let oldest = match row.place {
            // They are kept by the month, of which other days may be over.
            ProofPlace::Index | ProofPlace::WordLists => self.month_short(day.month()),
            _ => self.date(day),
        };
        self.proof_row_oldest(&oldest, row.rows)
    }

    /// What was found there that may not be.
    pub fn proof_fault(self, row: &ProofRow) -> String {
        match row.place {
            ProofPlace::Backups => self.proof_fault_backups(row.found),
            ProofPlace::Files => self.proof_fault_files(row.found),
            _ => self.proof_fault_rows(row.found),
        }
    }
}
