//! Typed text that saves itself (`DECISIONS` 22): after three seconds without its last token, and whole when its field is left.
//! What is typed within a text waits until its token is ended.

use crate::domain::Timestamp;
use egui::Ui;
use std::time::Duration;

/// Typed text is saved so long after the first letter that is not, whether somebody types on or not, milliseconds (`DECISIONS`
/// 22).
const REST_MS: i64 = 3_000;

/// When the first letter was typed since the last saving, if any was.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Typing {
    since: Option<Timestamp>,
    within: bool,
}

impl Typing {
    /// A letter was typed.
    pub(super) fn begin(&mut self, now: Timestamp) {
        self.since.get_or_insert(now);
    }

    /// What was typed is being saved, or is not to be.
    pub(super) fn end(&mut self) {
        self.since = None;
    }

    /// What was to be saved could not be yet: it is as soon as it can be.
    pub(super) fn hasten(&mut self) {
        self.since = Some(Timestamp(0));
    }

    /// Whether it is typed within a token that is not the last: that is not saved half.
    pub(super) fn hold(&mut self, within: bool) {
        self.within = within;
    }

    /// Whether it is time to save.
    pub(super) fn is_due(self, now: Timestamp) -> bool {
        !self.within && self.left_ms(now) == Some(0)
    }

    /// Asks for a frame when that will be: a window in which nothing happens draws nothing.
    pub(super) fn wake(self, ui: &Ui, now: Timestamp) {
        if let Some(left) = self.left_ms(now).filter(|left| *left > 0) {
            ui.ctx().request_repaint_after(Duration::from_millis(left));
        }
    }

    /// Milliseconds until then.
    fn left_ms(self, now: Timestamp) -> Option<u64> {
        u64::try_from((self.since?.0 + REST_MS - now.0).max(0)).ok()
    }
}

/// Without the last token, and without the groups of figures before it: a number that is half typed is no number yet for the
/// sieve.
pub(super) fn whole_tokens(text: &str) -> &str {
    let mut kept = text.trim_end_matches(|letter: char| !letter.is_whitespace());
    loop {
        let ended = kept.trim_end();
        let before = ended.trim_end_matches(|letter: char| !letter.is_whitespace());
        if !ended.chars().skip(before.chars().count()).any(char::is_numeric) {
            return kept;
        }
        kept = before;
    }
}

/// Whether somebody whose caret stands before this letter types within a token that is not the last, or behind figures that may
/// go on.
pub(super) fn is_within(text: &str, caret: usize) -> bool {
    let at = text.char_indices().nth(caret).map_or(text.len(), |(at, _)| at);
    let (before, behind) = text.split_at(at);
    behind.contains(char::is_whitespace) && whole_tokens(before).len() < before.len()
}

/// What becomes of the words that are typed on a screen when their writer goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed {
    /// Some are on their way into the register.
    pub(super) saving: bool,
    /// Some could not be saved.
    pub(super) unsaved: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_token_waits_until_it_is_ended() {
        for (text, saved) in [
            ("", ""),
            ("kaksi", ""),
            ("kaksi ", "kaksi "),
            ("kaksi sanaa", "kaksi "),
            ("rivi\nsana", "rivi\n"),
            ("puhelin 040", "puhelin "),
            ("puhelin 040 123 4567", "puhelin "),
            ("puhelin 040 ", "puhelin "),
            ("kohta 4.2 kertoo ", "kohta 4.2 kertoo "),
            ("040 123", ""),
        ] {
            assert_eq!(whole_tokens(text), saved, "{text:?}");
        }
    }

    #[test]
    fn within_a_text_a_token_waits_until_it_is_ended() {
        // `|` is the caret.
        for (typed, within) in [
            ("|", false),
            ("kaksi sanaa|", false),
            ("kaksi san|aa", false),
            ("kak|si sanaa", true),
            ("kaksi| sanaa", true),
            ("kaksi | sanaa", false),
            ("kaksi |sanaa nyt", false),
            ("|kaksi sanaa", false),
            ("soita 040| heti", true),
            ("soita 040 | heti", true),
            ("soita 040 123 4567 tai |heti nyt", false),
            ("ä|ä ääni", true),
        ] {
            let caret = typed.chars().position(|letter| letter == '|').unwrap();
            assert_eq!(is_within(&typed.replace('|', ""), caret), within, "{typed}");
        }
        let mut typing = Typing::default();
        typing.begin(Timestamp(0));
        for within in [true, false] {
            typing.hold(within);
            assert_eq!(typing.is_due(Timestamp(9_000)), !within);
        }
    }

    #[test]
    fn what_is_typed_is_saved_three_seconds_after_the_first_letter_that_is_not() {
        let mut typing = Typing::default();
        assert!(!typing.is_due(Timestamp(9_000)), "nothing was typed");
        typing.begin(Timestamp(0));
        typing.begin(Timestamp(1_000));
        for (now, due) in [(1_000, false), (2_999, false), (3_000, true), (9_000, true)] {
            assert_eq!(typing.is_due(Timestamp(now)), due, "{now}");
        }
        typing.end();
        assert!(!typing.is_due(Timestamp(9_000)));
    }
}
