//! The matching view of a text: what the sieve reads instead of the text, with the way back to it.

mod lookalike;
#[cfg(test)]
mod tests;
mod tokens;

use super::mark::Mark;
use super::{escape, fold, spell};
use crate::domain::Kind;
use lookalike::{lookalike_digit_in, may_hold_lookalikes, reads_as_number};
use std::ops::Range;
use tokens::{Token, Tokens, sign_bit};
use zeroize::{Zeroize as _, Zeroizing};

/// Fewest letters and digits in a row that are spaced out on purpose.
const FEWEST_SPACED: usize = 6;

/// What the sieve reads of one text: folded and in lower case, cut into tokens; each byte knows its original.
#[derive(Default)]
pub(super) struct View {
    text: Zeroizing<String>,
    /// For each byte of the view, where its original begins and ends; empty if view and text agree byte by byte.
    spans: Vec<(u32, u32)>,
    tokens: Tokens,
    backwards: bool,
    /// Whether something was removed from the text before.
    scrubbed: bool,
}

impl View {
    /// The view of a text.
    pub(super) fn of(original: &str) -> Self {
        let mut view = Self::alike(original).unwrap_or_else(|| Self::folded(original));
        view.read_digit_lookalikes();
        view.cut(original);
        if spell::occurs(&view) {
            view = spell::as_digits(&view);
            view.cut(original);
        }
        view
    }

    /// The view of a text that a right-to-left override shows backwards, if it does.
    pub(super) fn of_reversed(original: &str) -> Option<Self> {
        let turned = !original.is_ascii() && original.contains(['\u{202E}', '\u{2067}', '\u{202B}']);
        turned.then(|| {
            let forward = Self::folded(original);
            let mut view = Self { backwards: true, ..Self::default() };
            for (at, c) in forward.text.char_indices().rev() {
                let (start, end) = forward.span(at..at + c.len_utf8());
                view.push(c, start, end);
            }
            view.read_digit_lookalikes();
            view.cut(original);
            view
        })
    }

    /// The view of a text whose letters and digits are spaced out, `F I 2 1 1 2`, without the spaces between them, if
    /// there are such stretches.
    pub(super) fn of_closed_up(spaced: &Self, original: &str) -> Option<Self> {
        if spaced.tokens.short < FEWEST_SPACED {
            return None;
        }
        let mut view = Self::default();
        let mut copied = 0;
        for stretch in spaced.spaced_out() {
            spaced.copy_without(copied..stretch.start, None, &mut view);
            spaced.copy_without(stretch.clone(), Some(' '), &mut view);
            copied = stretch.end;
        }
        (copied > 0).then(|| {
            spaced.copy_without(copied..spaced.text.len(), None, &mut view);
            view.cut(original);
            view
        })
    }

    /// Where single letters and digits stand in a row, with at least one letter among them.
    fn spaced_out(&self) -> Vec<Range<usize>> {
        let single = |at: usize| {
            self.token(at).is_some_and(|token| match token.end() - token.start() {
                1 => true,
                2..=4 => self.word(at).chars().count() == 1,
                _ => false,
            })
        };
        let follows =
            |at: usize| single(at) && matches!(self.gap(at), " " | " - " | " @ " | " . " | "" | " / ");
        let mut stretches = Vec::new();
        let mut at = 0;
        while at < self.len() {
            let mut end = at + 1;
            while single(at) && follows(end) {
                end += 1;
            }
            if end - at >= FEWEST_SPACED && (at..end).any(|letter| self.is_word(letter)) {
                stretches.push(self.start(at)..self.end(end - 1));
            }
            at = end;
        }
        stretches
    }

    fn copy_without(&self, range: Range<usize>, left_out: Option<char>, into: &mut Self) {
        let from = range.start;
        for (offset, c) in self.slice(range).char_indices().filter(|(_, c)| Some(*c) != left_out) {
            let (start, end) = self.span(from + offset..from + offset + c.len_utf8());
            into.push(c, start, end);
        }
    }

    /// The view of a text in everyday letters, in which every character folds to one of the same length.
    fn alike(original: &str) -> Option<Self> {
        let plain = |at: usize, byte: u8| match byte {
            b'&' | b'%' | b'\\' => original.get(at..).and_then(escape::decode).is_none(),
            b' '..=b'~' | b'\n' => true,
            _ => false,
        };
        if original.is_ascii() {
            let alike = original.bytes().enumerate().all(|(at, byte)| plain(at, byte));
            return alike
                .then(|| Self { text: Zeroizing::new(original.to_ascii_lowercase()), ..Self::default() });
        }
        let mut text = Zeroizing::new(String::with_capacity(original.len()));
        for (at, c) in original.char_indices() {
            match c {
                '\0'..='\x7F' if plain(at, c as u8) => text.push(c.to_ascii_lowercase()),
                'à'..='ö' | 'ø'..='ÿ' | 'а'..='я' | 'ё'..='џ' | 'ء' | 'ؤ' | 'ئ'..='و' | 'ي' => {
                    text.push(c);
                }
                'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' | 'Ѐ'..='Џ' => text.extend(c.to_lowercase()),
                _ => return None,
            }
        }
        Some(Self { text, ..Self::default() })
    }

    fn folded(original: &str) -> Self {
        let mut view = Self {
            text: Zeroizing::new(String::with_capacity(original.len() + 8)),
            spans: Vec::with_capacity(original.len() + 8),
            ..Self::default()
        };
        let mut at = 0;
        let mut seen = String::new();
        while let Some(c) = original.get(at..).and_then(|rest| rest.chars().next()) {
            // What a sieve put there is not looked into.
            if c == '⟦'
                && let Some(length) = Kind::placeholder_at(original.get(at..).unwrap_or(""))
            {
                view.push('⟦', at, at + length);
                at += length;
                continue;
            }
            let escaped = match c {
                '&' | '%' | '\\' => original.get(at..).and_then(escape::decode),
                _ => None,
            };
            let (c, length) = escaped.unwrap_or((c, c.len_utf8()));
            if c.is_ascii() && !c.is_ascii_control() {
                view.push(c.to_ascii_lowercase(), at, at + length);
            } else {
                seen.clear();
                fold::push(c, &mut seen);
                if seen.is_empty() && fold::is_mark(c) {
                    view.widen_last(at + length);
                }
                for folded in seen.chars() {
                    view.push(folded, at, at + length);
                }
            }
            at += length;
        }
        seen.zeroize();
        view
    }

    /// Appends a character that stands for `start..end` of the original.
    pub(super) fn push(&mut self, c: char, start: usize, end: usize) {
        self.scrubbed |= c == '⟦';
        self.text.push(c);
        for _ in 0..c.len_utf8() {
            self.spans.push((start as u32, end as u32));
        }
    }

    fn widen_last(&mut self, end: usize) {
        let last = self.text.chars().next_back().map_or(0, char::len_utf8);
        for (_, widened) in self.spans.iter_mut().rev().take(last) {
            *widened = end as u32;
        }
    }

    /// Letters that look like 0 or 1 are read as digits where they continue a run of digits.
    fn read_digit_lookalikes(&mut self) {
        if !may_hold_lookalikes(self.text.as_bytes()) {
            return;
        }
        let mut read = Self::default();
        let mut at = 0;
        while let Some(c) = self.text.get(at..).and_then(|rest| rest.chars().next()) {
            let rest = self.text.get(at..).unwrap_or("");
            let run = rest.get(..run_length(rest, char::is_alphanumeric).max(c.len_utf8())).unwrap_or(rest);
            let from = at;
            at += run.len();
            let before = if read.text.is_empty() { self.slice(0..from) } else { read.text() };
            let before_is_digit =
                before.trim_end_matches([' ', '-', '.']).ends_with(|c: char| c.is_ascii_digit());
            let number = c.is_alphanumeric() && run.len() < 32 && reads_as_number(run, before_is_digit);
            let digit = |offset, c| if number { lookalike_digit_in(run, offset, c) } else { None };
            // Most texts are read to their end without one: nothing is copied up to the first.
            if read.text.is_empty() {
                if !run.char_indices().any(|(offset, c)| digit(offset, c).is_some()) {
                    continue;
                }
                self.copy_without(0..from, None, &mut read);
            }
            for (offset, c) in run.char_indices() {
                let (start, end) = self.span(from + offset..from + offset + c.len_utf8());
                read.push(digit(offset, c).unwrap_or(c), start, end);
            }
        }
        if !read.text.is_empty() {
            std::mem::swap(&mut self.text, &mut read.text);
            std::mem::swap(&mut self.spans, &mut read.spans);
        }
    }

    fn cut(&mut self, original: &str) {
        let spans = &self.spans;
        self.tokens = Tokens::of(&self.text, |at| {
            let start =
                if spans.is_empty() { at } else { spans.get(at).map_or(0, |(start, _)| *start as usize) };
            match original.as_bytes().get(start) {
                Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
                _ => {
                    original.get(start..).and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
                }
            }
        });
    }

    /// Whether a sign of ASCII stands between tokens.
    pub(super) fn has_sign(&self, sign: u8) -> bool {
        self.tokens.signs & sign_bit(sign) != 0
    }

    /// Whether a word has one of these marks.
    pub(super) fn has_marked(&self, mark: Mark) -> bool {
        self.tokens.marks.meets(mark)
    }

    /// Whether the token is a word with one of these marks.
    pub(super) fn is_marked(&self, at: usize, mark: Mark) -> bool {
        self.token(at).is_some_and(|token| token.mark.meets(mark))
    }

    /// The words with one of these marks.
    pub(super) fn marked(&self, mark: Mark) -> impl Iterator<Item = usize> + '_ {
        let upto = if self.has_marked(mark) { self.len() } else { 0 };
        (0..upto).filter(move |at| self.is_marked(*at, mark))
    }

    /// The folded text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// A stretch of the folded text.
    pub(super) fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or("")
    }

    /// What the range of the view stands for, in bytes of the original.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        let (start, end) = self.span(range);
        start..end
    }

    fn span(&self, range: Range<usize>) -> (usize, usize) {
        let first = range.start;
        let last = range.end.wrapping_sub(1);
        let (low, high) = if self.backwards { (last, first) } else { (first, last) };
        if self.spans.is_empty() {
            return (range.start, range.end);
        }
        let start = self.spans.get(low).map_or(0, |(start, _)| *start as usize);
        let end = self.spans.get(high).map_or(start, |(_, end)| *end as usize);
        (start, end.max(start))
    }

    /// Whether it holds letters that Finnish, Swedish and English do not have.
    pub(super) fn is_foreign(&self) -> bool {
        self.tokens.foreign
    }

    /// Whether something was removed before between the token and the one before it.
    pub(super) fn is_parted(&self, at: usize) -> bool {
        self.scrubbed && self.gap(at).contains('⟦')
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.tokens.list.len()
    }

    /// The token, if there is one at this place.
    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.list.get(at)
    }

    /// The text of the token, or "".
    pub(super) fn word(&self, at: usize) -> &str {
        self.token(at).map_or("", |token| self.slice(token.start()..token.end()))
    }

    /// The digits of the token if it is a number, else "".
    pub(super) fn digits(&self, at: usize) -> &str {
        self.token(at).filter(|token| token.number).map_or("", |token| self.slice(token.start()..token.end()))
    }

    /// How many digits the token has; none if it is no number.
    pub(super) fn digit_count(&self, at: usize) -> usize {
        self.token(at).filter(|token| token.number).map_or(0, |token| token.end() - token.start())
    }

    /// Whether there is a number at this place.
    pub(super) fn is_number(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.number)
    }

    /// Whether there is a word at this place.
    pub(super) fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.number)
    }

    /// The value of a number of at most nine digits.
    pub(super) fn value(&self, at: usize) -> Option<u32> {
        self.token(at).and_then(|token| token.value)
    }

    /// Whether there is a token at this place.
    pub(super) fn has_token(&self, at: usize) -> bool {
        at < self.len()
    }

    /// What stands between the token and the one before it (or the start).
    pub(super) fn gap(&self, at: usize) -> &str {
        let start = self.token(at.wrapping_sub(1)).map_or(0, Token::end);
        let end = self.token(at).map_or(self.text.len(), Token::start);
        self.slice(start..end)
    }

    /// Where the token begins in the view (the end of the text if there is none).
    pub(super) fn start(&self, at: usize) -> usize {
        self.token(at).map_or(self.text.len(), Token::start)
    }

    /// Where the token ends in the view.
    pub(super) fn end(&self, at: usize) -> usize {
        self.token(at).map_or(self.text.len(), Token::end)
    }

    /// Whether the token begins with a capital in the original.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.capital)
    }

    /// Whether the token begins and ends with a capital in the original.
    pub(super) fn is_all_capitals(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.capitals)
    }

    /// The first token that ends behind this place of the view.
    pub(super) fn token_from(&self, place: usize) -> usize {
        self.tokens.list.partition_point(|token| token.end() <= place)
    }
}

fn run_length(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.char_indices().find(|(_, c)| !belongs(*c)).map_or(text.len(), |(at, _)| at)
}
