//! Finds where a JSON value ends, byte by byte, before anything is parsed.

use crate::domain::RefusalReason;

/// Longest string of a record, in bytes (`SECURITY` 6).
pub(super) const MAX_STRING: usize = 64 * 1024;

/// Deepest nesting of a record (`SECURITY` 6).
const MAX_DEPTH: u32 = 32;

/// Levels whose kind of bracket is remembered; below them brackets are counted only.
const REMEMBERED: u32 = 64;

/// What a byte did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// The value goes on.
    More,
    /// The value ends with this byte.
    End,
    /// The value, a number or a word, ended before this byte.
    EndBefore,
    /// A bracket that does not fit: from here on this is not JSON.
    Broken,
}

/// The state of a scan over one value.
#[derive(Clone)]
pub(super) struct Scan {
    max_string: usize,
    depth: u32,
    /// One bit a level: set for an object.
    objects: u64,
    begun: bool,
    in_string: bool,
    escaped: bool,
    /// Hex digits of an escape still to come.
    hex: u8,
    string_len: usize,
    /// The first limit that the value breaks.
    pub(super) problem: Option<RefusalReason>,
}

impl Default for Scan {
    fn default() -> Self {
        Self::with_max_string(MAX_STRING)
    }
}

impl Scan {
    /// A scan with this limit for strings, in bytes.
    pub(super) fn with_max_string(max_string: usize) -> Self {
        Self {
            max_string,
            depth: 0,
            objects: 0,
            begun: false,
            in_string: false,
            escaped: false,
            hex: 0,
            string_len: 0,
            problem: None,
        }
    }

    /// The first limit that a whole value breaks: JSON that stood within a string.
    pub(super) fn problem_of(value: &str) -> Option<RefusalReason> {
        let mut scan = Self::default();
        for byte in value.bytes() {
            scan.feed(byte);
        }
        scan.problem
    }

    /// Takes the next byte.
    pub(super) fn feed(&mut self, byte: u8) -> Seen {
        if self.in_string {
            return self.feed_string(byte);
        }
        match byte {
            b'"' | b'{' | b'[' if self.begun && self.depth == 0 => Seen::EndBefore,
            b'"' => {
                self.begun = true;
                self.in_string = true;
                self.string_len = 0;
                Seen::More
            }
            b'{' | b'[' => {
                self.open(byte == b'{');
                Seen::More
            }
            b'}' | b']' if self.depth == 0 => {
                if self.begun {
                    Seen::EndBefore
                } else {
                    Seen::Broken
                }
            }
            b'}' | b']' => self.close(byte == b'}'),
            b' ' | b'\t' | b'\n' | b'\r' | b',' | b':' if self.depth == 0 => {
                if self.begun {
                    Seen::EndBefore
                } else {
                    Seen::More
                }
            }
            _ => {
                self.begun = true;
                Seen::More
            }
        }
    }

    /// Whether the input may end here: a number or a word that nothing follows.
    pub(super) fn may_end(&self) -> bool {
        self.begun && self.depth == 0 && !self.in_string
    }

    fn feed_string(&mut self, byte: u8) -> Seen {
        if self.hex > 0 {
            self.hex -= 1;
        } else if self.escaped {
            self.escaped = false;
            if byte == b'u' {
                self.hex = 4;
                self.string_len += 2;
            } else {
                self.string_len += 1;
            }
        } else if byte == b'\\' {
            self.escaped = true;
        } else if byte == b'"' {
            self.in_string = false;
            return if self.depth == 0 { Seen::End } else { Seen::More };
        } else {
            self.string_len += 1;
        }
        if self.string_len > self.max_string {
            self.problem.get_or_insert(RefusalReason::StringTooLong);
        }
        Seen::More
    }

    fn open(&mut self, object: bool) {
        self.begun = true;
        if self.depth < REMEMBERED {
            let bit = 1 << self.depth;
            self.objects = if object { self.objects | bit } else { self.objects & !bit };
        }
        self.depth = self.depth.saturating_add(1);
        if self.depth > MAX_DEPTH {
            self.problem.get_or_insert(RefusalReason::TooDeep);
        }
    }

    fn close(&mut self, object: bool) -> Seen {
        self.depth -= 1;
        if self.depth < REMEMBERED && (self.objects & (1 << self.depth) != 0) != object {
            return Seen::Broken;
        }
        if self.depth == 0 { Seen::End } else { Seen::More }
    }
}

/// Closes a value that the input cuts off, after its last whole part, so that its shape can be looked at.
pub(super) fn mend(cut: &[u8]) -> Option<Vec<u8>> {
    let mut open = Vec::new();
    let mut good: Option<(usize, Vec<u8>)> = None;
    let (mut in_string, mut escaped) = (false, false);
    for (at, byte) in cut.iter().enumerate() {
        if in_string {
            in_string = escaped || *byte != b'"';
            escaped = !escaped && *byte == b'\\';
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' => open.push(b'}'),
            b'[' => open.push(b']'),
            b'}' | b']' if open.last() == Some(byte) => {
                open.pop();
            }
            b'}' | b']' => break,
            b',' => {
                good = Some((at, open.clone()));
                continue;
            }
            _ => continue,
        }
        if !in_string {
            good = Some((at + 1, open.clone()));
            if open.is_empty() {
                break;
            }
        }
    }
    let (end, open) = good?;
    let mut whole = cut.get(..end)?.to_vec();
    whole.extend(open.into_iter().rev());
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(text: &str) -> (Seen, usize, Option<RefusalReason>) {
        let mut scan = Scan::default();
        for (at, byte) in text.bytes().enumerate() {
            let seen = scan.feed(byte);
            if seen != Seen::More {
                return (seen, at, scan.problem);
            }
        }
        (Seen::More, text.len(), scan.problem)
    }

    #[test]
    fn a_value_ends_where_its_brackets_close() {
        for (text, seen, at) in [
            (r#"{"a": [1, "}"]} x"#, Seen::End, 14),
            (r#""a\"b" "#, Seen::End, 5),
            ("12,", Seen::EndBefore, 2),
            ("true]", Seen::EndBefore, 4),
            ("[1}", Seen::Broken, 2),
            ("[1", Seen::More, 2),
        ] {
            let (found, place, _) = scan(text);
            assert_eq!((found, place), (seen, at), "{text}");
        }
    }

    #[test]
    fn depth_and_string_length_have_limits() {
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert_eq!(scan(&nested(32)).2, None);
        assert_eq!(scan(&nested(33)).2, Some(RefusalReason::TooDeep));
        assert_eq!(scan(&nested(100)).0, Seen::End);
        let string = |len: usize| format!("[\"{}\"]", "x".repeat(len));
        assert_eq!(scan(&string(MAX_STRING)).2, None);
        assert_eq!(scan(&string(MAX_STRING + 1)).2, Some(RefusalReason::StringTooLong));
    }

    #[test]
    fn a_cut_off_value_is_closed_after_its_last_whole_part() {
        for (cut, whole) in [
            (r#"{"a": 1, "b": {"c": 2, "d"#, r#"{"a": 1, "b": {"c": 2}}"#),
            (r#"{"a": [{"x": 1}, {"x"#, r#"{"a": [{"x": 1}, {}]}"#),
            (r#"{"a": {"b": 1}} tail"#, r#"{"a": {"b": 1}}"#),
            ("[", "[]"),
        ] {
            assert_eq!(mend(cut.as_bytes()).as_deref(), Some(whole.as_bytes()), "{cut}");
        }
        assert_eq!(mend(b"\"abc"), None);
    }
}
