//! Whether a conversation of a file is another version of the one that is there (`DECISIONS` 10).

use crate::domain::ConflictReason;
use crate::engine::store::{MessageRow, NewMessage};

/// How the messages of a file stand to those that are there.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Compared {
    /// They are the same.
    Same,
    /// They are the first of them: the file is older.
    Older,
    /// They go on where those end.
    Longer,
    /// One differs, the first by its place from 1.
    Differs(ConflictReason, u32),
}

/// Compares message by message; texts only if the same rules scrubbed both.
pub(super) fn compare(old: &[MessageRow], new: &[NewMessage], texts: bool) -> Compared {
    for (place, (old_message, new_message)) in (1..).zip(old.iter().zip(new)) {
        if let Some(reason) = difference(old_message, new_message, texts) {
            return Compared::Differs(reason, place);
        }
    }
    match new.len().cmp(&old.len()) {
        std::cmp::Ordering::Equal => Compared::Same,
        std::cmp::Ordering::Less => Compared::Older,
        std::cmp::Ordering::Greater => Compared::Longer,
    }
}

/// In what a message differs from the one that is there.
pub(super) fn difference(old: &MessageRow, new: &NewMessage, texts: bool) -> Option<ConflictReason> {
    if old.role != new.role.number() {
        Some(ConflictReason::Role)
    } else if old.at != new.at {
        Some(ConflictReason::Time)
    } else {
        (texts && old.text != new.text.as_str()).then_some(ConflictReason::Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{MessageRole, TimeBasis, Timestamp};
    use crate::scrub::{RawText, StaffField, staff};

    const TALK: [(MessageRole, i64, &str); 3] = [
        (MessageRole::Customer, 1, "Hei"),
        (MessageRole::Bot, 2, "Moi"),
        (MessageRole::Customer, 3, "Kiitos"),
    ];

    fn old(talk: &[(MessageRole, i64, &str)]) -> Vec<MessageRow> {
        let row = |(role, at, text): &(MessageRole, i64, &str)| MessageRow {
            role: role.number(),
            at: Some(Timestamp(*at)),
            text: (*text).to_owned(),
            internal: false,
        };
        talk.iter().map(row).collect()
    }

    fn new(talk: &[(MessageRole, i64, &str)]) -> Vec<NewMessage> {
        let message = |(role, at, text): &(MessageRole, i64, &str)| NewMessage {
            role: *role,
            at: Some(Timestamp(*at)),
            basis: TimeBasis::Zoned,
            text: staff(RawText::new((*text).to_owned()), StaffField::Text).text,
            internal: false,
        };
        talk.iter().map(message).collect()
    }

    #[test]
    fn what_differs_first_is_said_and_texts_count_only_under_the_same_rules() {
        let stored = old(&TALK);
        assert_eq!(compare(&stored, &new(&TALK), true), Compared::Same);
        assert_eq!(compare(&stored, &new(&TALK[..2]), true), Compared::Older);
        assert_eq!(compare(&old(&TALK[..1]), &new(&TALK), true), Compared::Longer);
        for (changed, reason) in [
            ((MessageRole::Adviser, 2, "Moi"), ConflictReason::Role),
            ((MessageRole::Bot, 9, "Moi"), ConflictReason::Time),
            ((MessageRole::Bot, 2, "Terve"), ConflictReason::Text),
        ] {
            let mut talk = TALK;
            talk[1] = changed;
            assert_eq!(compare(&stored, &new(&talk), true), Compared::Differs(reason, 2));
            assert_eq!(compare(&stored, &new(&talk[..2]), true), Compared::Differs(reason, 2));
            let texts_apart = compare(&stored, &new(&talk), false);
            assert_eq!(texts_apart == Compared::Same, reason == ConflictReason::Text);
        }
    }
}
