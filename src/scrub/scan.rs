//! One text under examination: its view, its rules, and which numbers are known to be harmless.

use super::detect::numeric_day;
use super::hit::{Hit, Sign};
use super::mark::Mark;
use super::policy::Policy;
use super::view::View;
use crate::domain::Kind;
use std::cell::Cell;
use std::ops::{Deref, Range};
use zeroize::Zeroize as _;

/// What every detector is given.
pub(super) struct Scan<'v> {
    /// The text.
    pub(super) view: &'v View,
    /// The rules that it falls under.
    pub(super) policy: Policy,
    /// What is known of each token.
    known: Vec<Known>,
    /// The token that was last asked for a date, and the answer: several detectors ask for the same one.
    date: Cell<Option<(usize, Option<DayAt>)>>,
    hits: Vec<Hit>,
}

/// What is known of a token.
#[derive(Clone, Copy)]
struct Known {
    /// Whether it lies in a keep-region.
    kept: bool,
    /// Whether it can go on the number before it.
    joined: bool,
}

/// The token behind a date, and its day, month and year of two digits.
pub(super) type DayAt = (usize, (u32, u32, u32));

/// Longest run of digits that is told from a longer one.
const MOST_DIGITS: usize = 40;

/// Digits that stood apart, brought together without a buffer of their own; those of a run that is longer than any
/// identifier are cut off.
pub(super) struct Digits {
    bytes: [u8; MOST_DIGITS],
    length: usize,
}

impl Default for Digits {
    fn default() -> Self {
        Self { bytes: [0; MOST_DIGITS], length: 0 }
    }
}

impl Drop for Digits {
    fn drop(&mut self) {
        self.bytes.get_mut(..self.length).unwrap_or_default().zeroize();
    }
}

impl Digits {
    /// Appends more digits.
    pub(super) fn push(&mut self, digits: &str) {
        let room = self.bytes.get_mut(self.length..).unwrap_or_default();
        let taken = digits.len().min(room.len());
        for (place, digit) in room.iter_mut().zip(digits.bytes()) {
            *place = digit;
        }
        self.length += taken;
    }
}

impl Digits {
    /// How many they are.
    pub(super) fn len(&self) -> usize {
        self.length
    }
}

impl Deref for Digits {
    type Target = str;

    fn deref(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or("")
    }
}

impl<'v> Scan<'v> {
    /// Nothing kept, nothing found yet.
    pub(super) fn new(view: &'v View, policy: Policy) -> Self {
        let known = (0..view.len()).map(|token| Known { kept: false, joined: joins(view, token) }).collect();
        Self { view, policy, known, date: Cell::new(None), hits: Vec::new() }
    }

    /// Marks tokens as harmless.
    pub(super) fn keep(&mut self, tokens: Range<usize>) {
        for known in self.known.get_mut(tokens).into_iter().flatten() {
            known.kept = true;
        }
    }

    /// Whether the token is known to be harmless.
    pub(super) fn is_kept(&self, token: usize) -> bool {
        self.known.get(token).is_some_and(|known| known.kept)
    }

    /// Whether any of the tokens is.
    pub(super) fn keeps_any(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|token| self.is_kept(token))
    }

    /// Notes a find over whole tokens, unless it is harmless and not certain.
    pub(super) fn hit(&mut self, tokens: Range<usize>, kind: Kind, sign: Sign) {
        let last = tokens.end.wrapping_sub(1);
        if sign != Sign::Certain && self.is_kept(tokens.start) && self.is_kept(last) {
            return;
        }
        self.hit_bytes(self.view.start(tokens.start)..self.view.end(last), kind, sign);
    }

    /// Notes a find over a stretch of the view.
    pub(super) fn hit_bytes(&mut self, range: Range<usize>, kind: Kind, sign: Sign) {
        if range.start < range.end {
            self.hits.push(Hit { range, kind, sign });
        }
    }

    /// What was found.
    pub(super) fn into_hits(self) -> Vec<Hit> {
        self.hits
    }

    /// Whether one of the `reach` words before the token satisfies `is_cue`. A cue before a value that was removed
    /// already was that value's. The words of the cues are marked as such.
    pub(super) fn cue_before(&self, token: usize, reach: usize, is_cue: impl Fn(&str) -> bool) -> bool {
        (1..=reach)
            .take_while(|back| token >= *back && !self.view.is_parted(token - back + 1))
            .any(|back| self.is_cue(token - back, &is_cue))
    }

    /// The same for the words behind it.
    pub(super) fn cue_behind(&self, token: usize, reach: usize, is_cue: impl Fn(&str) -> bool) -> bool {
        (1..=reach)
            .take_while(|ahead| !self.view.is_parted(token + ahead))
            .any(|ahead| self.is_cue(token + ahead, &is_cue))
    }

    fn is_cue(&self, token: usize, is_cue: impl Fn(&str) -> bool) -> bool {
        self.view.is_marked(token, Mark::CUE) && is_cue(self.view.word(token))
    }

    /// The date in digits that begins at the token.
    pub(super) fn date(&self, token: usize) -> Option<DayAt> {
        match self.date.get() {
            Some((known, date)) if known == token => date,
            _ => {
                let date = numeric_day(self.view, token);
                self.date.set(Some((token, date)));
                date
            }
        }
    }

    /// Whether the number can be one, in groups, with the number before it.
    pub(super) fn joins(&self, token: usize) -> bool {
        self.known.get(token).is_some_and(|known| known.joined)
    }

    /// The end of the group of joined, not kept numbers that begins at `from`, of at most `most` digits.
    pub(super) fn group_end(&self, from: usize, most: usize) -> usize {
        let mut digits = self.view.digit_count(from);
        let mut end = from + 1;
        while self.joins(end) && !self.is_kept(end) {
            digits += self.view.digit_count(end);
            if digits > most {
                break;
            }
            end += 1;
        }
        end
    }

    /// The digits of some tokens, without what stands between.
    pub(super) fn digits(&self, tokens: Range<usize>) -> Digits {
        let mut digits = Digits::default();
        tokens.for_each(|token| digits.push(self.view.digits(token)));
        digits
    }

    /// How many digits some tokens hold.
    pub(super) fn count(&self, tokens: Range<usize>) -> usize {
        tokens.map(|token| self.view.digit_count(token)).sum()
    }

    /// Whether the number is not the continuation of a longer one.
    pub(super) fn begins(&self, token: usize) -> bool {
        self.view.is_number(token) && (!self.joins(token) || self.is_kept(token.wrapping_sub(1)))
    }

    /// Whether the word is written in capitals.
    pub(super) fn is_all_capitals(&self, token: usize) -> bool {
        self.view.is_all_capitals(token)
    }
}

/// Whether two neighbouring numbers can be one number in groups.
fn joins(view: &View, token: usize) -> bool {
    let before = token.wrapping_sub(1);
    if !view.is_number(token) || !view.is_number(before) {
        return false;
    }
    let (left, right) = (view.digit_count(before), view.digit_count(token));
    match view.gap(token) {
        " " | "-" | "." | "/" | "\n" | " - " | "- " | " -" | "_" | "*" | "|" | "\\" | "'" | ")" | ") "
        | ")-" | "--" | "  " | " / " | ". - " | "~" | ".-" | " . " | "\u{b7}" | " \n" | "-\n" | "\n\n"
        | " | " | ") -" | ")(" => true,
        "," => (left >= 3 && right >= 3) || (left == 1 && right == 1),
        " (" | "(" => view.word(token) == "0" || view.gap(token + 1).starts_with(')'),
        ". " | "..." | ".." | ":" | ";" | "; " | "   " => {
            (left == 1 && right == 1) || (view.digits(before).starts_with('0') && left > 2)
        }
        _ => false,
    }
}
