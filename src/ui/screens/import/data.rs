//! What the import screen shows of a file, as values: counted once when the answer comes, not in every frame.

use super::batch::Batch;
use crate::domain::{Day, Inspection, Kind, MessageRole, Refusal, Source, StoredText};

/// What a file holds.
#[derive(Debug, PartialEq)]
pub(super) struct Found {
    /// The recognised source of the first file.
    pub(super) source: Source,
    /// Files.
    pub(super) files: u64,
    /// Conversations that could be read.
    pub(super) conversations: u64,
    /// Languages among them.
    pub(super) languages: u64,
    /// The first and the last day on which one began.
    pub(super) began: Option<(Day, Day)>,
    /// Those whose retention period has ended.
    pub(super) past_due: u64,
    /// Those without a date.
    pub(super) undated: u64,
    /// Internal notes that are left out.
    pub(super) notes_dropped: u64,
    /// Values that are removed.
    pub(super) removed: u64,
    /// Kinds by how often they are removed, most first, each with its share of the most frequent one.
    pub(super) kinds: Vec<(Kind, u64, f32)>,
    /// Lines as they would be stored.
    pub(super) samples: Vec<(MessageRole, StoredText)>,
    /// Records that could not be read.
    pub(super) refused: u64,
    /// The first of them, with the names of their files if there are several.
    pub(super) refusals: Vec<(String, Refusal)>,
    /// Role words that the mapping does not know.
    pub(super) strangers: Vec<String>,
    /// Those with a date that are not past due.
    dated: u64,
    /// Those of them that are in the register already.
    known: u64,
    /// Those without one that are not past due.
    vouched: u64,
}

impl Found {
    /// Counts what was found.
    pub(super) fn of(batch: &Batch) -> Self {
        let files = batch.readable().count() as u64;
        let refusals = batch.records(|file| file.found.as_ref().map(|found| found.refusals.as_slice()));
        Self::counted(batch.found(), files, refusals)
    }

    fn counted(found: Inspection, files: u64, refusals: Vec<(String, Refusal)>) -> Self {
        Self {
            files,
            source: Source(found.source.clone()),
            conversations: found.conversations,
            languages: found.languages.len() as u64,
            began: found.began,
            past_due: found.past_due,
            dated: found.dated,
            known: found.known,
            vouched: found.vouched,
            undated: found.undated,
            notes_dropped: found.notes_dropped,
            removed: found.scrubbed.total(),
            kinds: kinds(&found),
            samples: found.samples,
            strangers: found.strangers,
            refused: found.refused,
            refusals,
        }
    }

    /// How many an import would take in: those with a believable date, or vouched for, that are not past due.
    pub(super) fn importable(&self, vouched: Option<Day>) -> u64 {
        self.dated + if vouched.is_some() { self.vouched } else { 0 }
    }

    /// How many of them are in the register already, and would be skipped. With their internal notes they are longer.
    pub(super) fn known(&self, with_notes: bool) -> u64 {
        if with_notes && self.notes_dropped > 0 { 0 } else { self.known }
    }
}

fn kinds(found: &Inspection) -> Vec<(Kind, u64, f32)> {
    let mut kinds: Vec<(Kind, u64)> = found.scrubbed.iter().collect();
    kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
    let most = kinds.first().map_or(1, |(_, count)| *count).max(1);
    kinds.into_iter().map(|(kind, count)| (kind, count, count as f32 / most as f32)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{InspectedConversation, KindCounts, Language, Timestamp};

    #[test]
    fn undated_conversations_are_importable_only_when_vouched_for() {
        let mut inspection = Inspection::default();
        for (first, past_due) in [(Some(0), false), (None, false), (Some(0), true)] {
            inspection.count(&InspectedConversation {
                id: String::new(),
                language: Language::FI,
                first: first.map(Timestamp),
                last: None,
                roles: [0; 5],
                past_due,
                scrubbed: KindCounts::default(),
            });
        }
        let found = Found::counted(inspection, 1, Vec::new());
        assert_eq!(found.importable(None), 1);
        assert_eq!(found.importable(Day::parse("2026-01-01")), 2);
        assert_eq!((found.languages, found.past_due), (1, 1));
        let again = Inspection { dated: 5, known: 5, notes_dropped: 2, ..Inspection::default() };
        let found = Found::counted(again, 1, Vec::new());
        assert_eq!((found.known(false), found.known(true)), (5, 0), "with their notes they are longer");
    }

    #[test]
    fn kinds_come_most_frequent_first() {
        let mut found = Inspection::default();
        found.scrubbed.add(Kind::Phone, 2);
        found.scrubbed.add(Kind::Date, 8);
        assert_eq!(
            Found::counted(found, 1, Vec::new()).kinds,
            [(Kind::Date, 8, 1.0), (Kind::Phone, 2, 0.25)]
        );
    }
}
