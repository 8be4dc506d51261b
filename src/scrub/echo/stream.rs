//! What echoes are looked for in: the letters and digits of a text, folded, with the way back.

use crate::scrub::fold;
use std::ops::Range;
use zeroize::{Zeroize as _, Zeroizing};

/// Most characters that may stand between two parts of a repeated value.
const WIDEST_GAP: usize = 3;

/// Stands in the stream where too much lies between two letters for one value.
const BREAK: char = '\u{1}';

/// The letters and digits of a text, folded, with the way back.
pub(super) struct Stream {
    folded: Zeroizing<String>,
    /// For each byte, where its original begins and ends.
    spans: Vec<(u32, u32)>,
}

impl Stream {
    /// The stream of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut stream = Self {
            folded: Zeroizing::new(String::with_capacity(text.len())),
            spans: Vec::with_capacity(text.len()),
        };
        let mut gap = 0;
        let mut seen = String::new();
        for (at, c) in text.char_indices() {
            if c.is_ascii_alphanumeric() {
                stream.push_behind(&mut gap, c.to_ascii_lowercase(), at, at + 1);
                continue;
            }
            if c.is_ascii() {
                gap += 1;
                continue;
            }
            seen.clear();
            fold::push(c, &mut seen);
            for folded in seen.chars() {
                if folded.is_alphanumeric() {
                    stream.push_behind(&mut gap, folded, at, at + c.len_utf8());
                } else {
                    gap += 1;
                }
            }
        }
        seen.zeroize();
        stream
    }

    /// The letters and digits.
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// Whether there are gaps in it that no value reaches over.
    pub(super) fn has_breaks(&self) -> bool {
        self.folded.contains(BREAK)
    }

    /// Appends a character behind a gap of other ones, which ends here.
    fn push_behind(&mut self, gap: &mut usize, c: char, start: usize, end: usize) {
        if *gap > WIDEST_GAP {
            self.push(BREAK, start, start);
        }
        *gap = 0;
        self.push(c, start, end);
    }

    fn push(&mut self, c: char, start: usize, end: usize) {
        self.folded.push(c);
        for _ in 0..c.len_utf8() {
            self.spans.push((start as u32, end as u32));
        }
    }

    /// What a stretch of the stream stands for, in bytes of the original.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.spans.get(range.start).map_or(0, |(start, _)| *start as usize);
        let end = self.spans.get(range.end.wrapping_sub(1)).map_or(start, |(_, end)| *end as usize);
        start..end
    }

    /// Whether a word or number begins or ends before this place.
    pub(super) fn is_edge(&self, at: usize) -> bool {
        if !self.folded.is_char_boundary(at) {
            return false;
        }
        let (Some((_, end)), Some((start, _))) = (self.spans.get(at.wrapping_sub(1)), self.spans.get(at))
        else {
            return true;
        };
        let digit = |at: usize| self.folded.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        let breaks = |at: usize| self.folded.as_bytes().get(at).is_some_and(|byte| *byte == BREAK as u8);
        start != end || digit(at - 1) != digit(at) || breaks(at - 1) || breaks(at)
    }

    /// Whether nothing stands between the characters of a short value.
    pub(super) fn is_tight(&self, range: Range<usize>) -> bool {
        let length = range.len();
        let original = self.original(range);
        original.len() <= length + 1
    }
}
