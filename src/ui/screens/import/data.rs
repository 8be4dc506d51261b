//! What the import screen shows, as values.

use crate::domain::{Day, InspectedConversation, Inspection, Kind};

/// How many conversations an import would take in: those with a believable date, or vouched for, that are not past
/// due.
pub(super) fn importable(found: &Inspection, vouched: Option<Day>) -> u64 {
    let dated = |conversation: &&InspectedConversation| conversation.first.is_some() || vouched.is_some();
    found.conversations.iter().filter(dated).filter(|conversation| !conversation.past_due).count() as u64
}

/// Kinds by how often they were removed, most first, each with its share of the most frequent one.
pub(super) fn by_kind(found: &Inspection) -> Vec<(Kind, u64, f32)> {
    let mut kinds: Vec<(Kind, u64)> = found.scrubbed.iter().collect();
    kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
    let most = kinds.first().map_or(1, |(_, count)| *count).max(1);
    kinds.into_iter().map(|(kind, count)| (kind, count, count as f32 / most as f32)).collect()
}

/// The first and the last day on which a conversation of the file began.
pub(super) fn began(found: &Inspection) -> Option<(Day, Day)> {
    let days = || {
        found
            .conversations
            .iter()
            .filter_map(|conversation| conversation.first.map(crate::domain::time::Timestamp::day))
    };
    Some((days().min()?, days().max()?))
}

/// How many languages the file holds.
pub(super) fn languages(found: &Inspection) -> u64 {
    let mut all: Vec<_> = found.conversations.iter().map(|conversation| conversation.language).collect();
    all.sort_unstable();
    all.dedup();
    all.len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{KindCounts, Language, Timestamp};

    fn conversation(first: Option<i64>, past_due: bool) -> InspectedConversation {
        InspectedConversation {
            id: String::new(),
            language: Language::FI,
            first: first.map(Timestamp),
            last: None,
            roles: [0; 5],
            past_due,
            scrubbed: KindCounts::default(),
        }
    }

    #[test]
    fn undated_conversations_are_importable_only_when_vouched_for() {
        let found = Inspection {
            conversations: vec![
                conversation(Some(0), false),
                conversation(None, false),
                conversation(Some(0), true),
            ],
            ..Inspection::default()
        };
        assert_eq!(importable(&found, None), 1);
        assert_eq!(importable(&found, Day::parse("2026-01-01")), 2);
        assert_eq!(languages(&found), 1);
    }

    #[test]
    fn kinds_come_most_frequent_first() {
        let mut found = Inspection::default();
        found.scrubbed.add(Kind::Phone, 2);
        found.scrubbed.add(Kind::Date, 8);
        assert_eq!(by_kind(&found), [(Kind::Date, 8, 1.0), (Kind::Phone, 2, 0.25)]);
    }
}
