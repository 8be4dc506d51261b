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
    starts: Vec<u32>,
    ends: Vec<u32>,
}

impl Stream {
    /// The stream of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut stream = Self {
            folded: Zeroizing::new(String::with_capacity(text.len())),
            starts: Vec::with_capacity(text.len()),
            ends: Vec::with_capacity(text.len()),
        };
        let mut gap = 0;
        let mut seen = String::new();
        for (at, c) in text.char_indices() {
            if c.is_ascii_alphanumeric() {
                if gap > WIDEST_GAP {
                    stream.push(BREAK, at, at);
                }
                gap = 0;
                stream.push(c.to_ascii_lowercase(), at, at + 1);
                continue;
            }
            if c.is_ascii() {
                gap += 1;
                continue;
            }
            seen.clear();
            fold::push(c, &mut seen);
            if seen.is_empty() {
                continue;
            }
            for folded in seen.chars() {
                if folded.is_alphanumeric() {
                    if gap > WIDEST_GAP {
                        stream.push(BREAK, at, at);
                    }
                    gap = 0;
                    stream.push(folded, at, at + c.len_utf8());
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

    fn push(&mut self, c: char, start: usize, end: usize) {
        self.folded.push(c);
        for _ in 0..c.len_utf8() {
            self.starts.push(start as u32);
            self.ends.push(end as u32);
        }
    }

    /// What a stretch of the stream stands for, in bytes of the original.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        let start = self.starts.get(range.start).map_or(0, |at| *at as usize);
        let end = self.ends.get(range.end.wrapping_sub(1)).map_or(start, |at| *at as usize);
        start..end
    }

    /// Whether a word or number begins or ends before this place.
    pub(super) fn is_edge(&self, at: usize) -> bool {
        if !self.folded.is_char_boundary(at) {
            return false;
        }
        let before = self.folded.get(..at).and_then(|text| text.chars().next_back());
        let behind = self.folded.get(at..).and_then(|text| text.chars().next());
        let (Some(before), Some(behind)) = (before, behind) else { return true };
        let apart = self.starts.get(at) != self.ends.get(at.wrapping_sub(1));
        apart || before == BREAK || behind == BREAK || before.is_ascii_digit() != behind.is_ascii_digit()
    }

    /// Whether nothing stands between the characters of a short value.
    pub(super) fn is_tight(&self, range: Range<usize>) -> bool {
        let length = range.len();
        let original = self.original(range);
        original.len() <= length + 1
    }
}
