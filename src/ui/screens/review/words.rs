//! What the items and the head say of a conversation.

use crate::domain::{Conversation, Language, ReviewState};
use crate::text::Tr;
use crate::ui::item_row::ItemState;

/// Between facts of one line.
const DOT: &str = " · ";

/// The first line of an item: its topic, or else what the customer asked.
pub(super) fn item_title(conversation: &Conversation, tr: Tr) -> String {
    if !conversation.topic.is_empty() {
        return tr.kinds_spoken(&conversation.topic).into_owned();
    }
    match conversation.opening.lines().find(|line| !line.trim().is_empty()) {
        Some(line) => tr.kinds_spoken(line).into_owned(),
        None => tr.conversations_no_question().to_owned(),
    }
}

/// The second line: how far it is, or its language and length.
pub(super) fn item_state(conversation: &Conversation, state: Option<ReviewState>, tr: Tr) -> String {
    if state.is_some() {
        return ItemState::from(state).words(tr);
    }
    let messages = tr.common_messages(u64::from(conversation.messages));
    let language = Some(conversation.language).filter(|language| *language != Language::UNKNOWN);
    language.map(|language| tr.language(language)).into_iter().chain([messages]).collect::<Vec<_>>().join(DOT)
}

/// What a screen reader says of an item.
pub(super) fn item_name(conversation: &Conversation, state: Option<ReviewState>, tr: Tr) -> String {
    let (title, said) = (item_title(conversation, tr), item_state(conversation, state, tr));
    let not_begun = state.is_none().then(|| ItemState::Open.words(tr));
    [Some(title), not_begun, Some(said)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Who answered, in which language, and how long it may be kept.
pub(super) fn head(conversation: &Conversation, tr: Tr) -> String {
    let channel = lowered(tr.channel(conversation.channel));
    let language = tr.language(conversation.language);
    [channel, language, last_day(conversation, tr)].join(DOT)
}

/// How long it may be kept.
pub(super) fn last_day(conversation: &Conversation, tr: Tr) -> String {
    tr.review_last_day(&tr.date(conversation.last_day()))
}

/// Who else has finished a review, and when.
pub(super) fn others(others: &[(String, crate::domain::Timestamp)], tr: Tr) -> String {
    let lines = others.iter().map(|(name, at)| tr.review_read_only(&tr.date(at.day()), name));
    lines.collect::<Vec<_>>().join(DOT)
}

fn lowered(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;

    #[test]
    fn an_item_that_is_not_begun_names_its_language_by_its_word() {
        let mut conversation = super::super::tests::desk(5).transcript.conversation.clone();
        let said = |conversation: &Conversation| item_state(conversation, None, Tr::new(Locale::En));
        assert_eq!(said(&conversation), "Finnish · 5 messages");
        conversation.language = Language::UNKNOWN;
        assert_eq!(said(&conversation), "5 messages");
    }
}
