//! Words around the first hit.

use super::Snippet;
use crate::domain::query::Finder;
use crate::domain::{MessageRole, StoredText};
use std::ops::Range;

/// Characters shown before the first hit, and in all: two lines of a row.
const BEFORE_CHARS: usize = 40;
const ALL_CHARS: usize = 180;

/// Of this message; `None` if it has no hit.
pub(super) fn snippet(finder: &Finder, role: MessageRole, text: &str) -> Option<Snippet> {
    let hits = finder.hits(text, role);
    let first = hits.first()?.start;
    Some(around(text, first, &hits))
}

/// The text around `first`, cut at words, in one line, with the hits that lie in it.
fn around(text: &str, first: usize, hits: &[Range<usize>]) -> Snippet {
    let whole = StoredText(text.to_owned());
    let mut from = text
        .get(..first)
        .and_then(|before| before.char_indices().rev().nth(BEFORE_CHARS - 1))
        .map_or(0, |(at, _)| at);
    if from > 0 {
        let rest = text.get(from..first).unwrap_or("");
        from += rest.find(char::is_whitespace).map_or(0, |space| space + 1);
    }
    let rest = StoredText(text.get(from..).unwrap_or("").to_owned());
    let mut to = from + rest.cut(ALL_CHARS).len();
    if to < whole.0.len() {
        let shown = text.get(first..to).unwrap_or("");
        to = shown.rfind(char::is_whitespace).map_or(to, |space| first + space);
    }
    let (before, after) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
    let shown = text.get(from..to).unwrap_or("");
    // Line feeds and tabs are one byte as a space is, so that the hits stay where they are.
    let line: String = shown.chars().map(|c| if c == '\n' || c == '\t' { ' ' } else { c }).collect();
    let hits = hits
        .iter()
        .filter(|hit| hit.start >= from && hit.end <= to)
        .map(|hit| hit.start - from + before.len()..hit.end - from + before.len())
        .collect();
    Snippet { text: format!("{before}{line}{after}"), hits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, Filter};

    fn shown(line: &str, text: &str) -> String {
        let finder = Filter::parse(line, Day::from_number(1)).0.text.unwrap().finder();
        let snippet = snippet(&finder, MessageRole::Customer, text).unwrap();
        let mut marked = snippet.text;
        for hit in snippet.hits.into_iter().rev() {
            marked.insert(hit.end, '>');
            marked.insert(hit.start, '<');
        }
        marked
    }

    #[test]
    fn a_short_message_is_shown_whole_with_its_hits() {
        assert_eq!(shown("lupa", "Uusi lupa,\noleskelulupa."), "Uusi <lupa>, <oleskelulupa>.");
    }

    #[test]
    fn a_long_message_is_cut_at_words_around_the_first_hit() {
        let text = format!("{}äkkiä lupa ⟦phone⟧ {}", "sana ".repeat(50), "loppu ".repeat(60));
        let marked = shown("lupa", &text);
        assert!(
            marked.starts_with("…sana sana") && marked.contains("äkkiä <lupa> ⟦phone⟧ loppu"),
            "{marked}"
        );
        assert!(marked.ends_with("loppu…"), "{marked}");
        assert!(marked.chars().count() <= ALL_CHARS + 4, "{marked}");
    }

    #[test]
    fn a_message_without_spaces_and_one_of_placeholders_are_cut_without_harm() {
        let chinese = "居".repeat(500);
        assert!(shown("居居", &chinese).contains('居'));
        let removed = format!("lupa {}", "⟦customer_no⟧".repeat(40));
        assert!(!shown("lupa", &removed).contains("⟦customer_no…"));
    }
}
