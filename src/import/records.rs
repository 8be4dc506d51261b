//! Cuts a JSON file into its records: bounds, depth and byte offset first, then the text of one record at a time.

mod lines;
mod page;

use super::scan::{Scan, Seen};
use super::source::Source;
use crate::domain::{Refusal, RefusalReason};
use crate::error::Result;
use zeroize::Zeroizing;

/// Longest record, in bytes (`SECURITY` 6).
pub(super) const MAX_RECORD: usize = 16 * 1024 * 1024;

/// Bytes that may be read again after a broken record, so that no file can make reading quadratic.
const MAX_READ_AGAIN: usize = MAX_RECORD;

/// How records lie in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// One array of records.
    Array,
    /// One record a line.
    Lines,
    /// Records one after another, each over several lines; also a file with one record.
    Sequence,
    /// An object, or several, with an array of records under this key.
    Page(&'static str),
}

/// A record as it stands in the file.
pub(super) struct Record {
    /// Number in the file, from 1.
    pub(super) number: u64,
    /// Byte at which it begins.
    pub(super) offset: u64,
    /// Its JSON.
    pub(super) text: Zeroizing<String>,
}

impl Record {
    /// The refusal of this record.
    pub(super) fn refuse(&self, reason: RefusalReason) -> Refusal {
        Refusal { record: self.number, offset: self.offset, reason }
    }
}

/// The outcome of one cut.
pub(super) enum Cut {
    Record(Record),
    Refusal(Refusal),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before an array or a page; between records of other layouts.
    Outside,
    /// Between the elements of the array.
    Inside,
    /// Nothing more will come.
    Done,
}

/// Cuts records one by one. Memory: one record and one chunk.
pub(super) struct Cutter {
    source: Source,
    layout: Layout,
    state: State,
    number: u64,
    /// Line feed, indentation and brace with which each record begins, if records begin on lines of their own.
    lead: Option<Vec<u8>>,
    read_again: usize,
    max_record: usize,
}

impl Cutter {
    pub(super) fn new(source: Source, layout: Layout) -> Self {
        let lead = (layout == Layout::Sequence).then(|| b"\n{".to_vec());
        Self { source, layout, state: State::Outside, number: 0, lead, read_again: 0, max_record: MAX_RECORD }
    }

    /// Bytes of the file read so far.
    pub(super) fn bytes_read(&self) -> u64 {
        self.source.bytes_read()
    }

    /// The next record, or why it cannot be had; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Cut>> {
        if self.layout == Layout::Lines {
            return self.next_line();
        }
        loop {
            if self.state == State::Done {
                return Ok(None);
            }
            let next = self.peek()?;
            match (self.layout, self.state, next) {
                (_, State::Inside, None) => {
                    self.state = State::Done;
                    return Ok(Some(self.refuse_next(RefusalReason::CutOff)));
                }
                (Layout::Page(_), State::Inside, Some(b']')) => {
                    self.source.consume(1);
                    self.state = State::Outside;
                    self.leave_page()?;
                }
                (_, State::Inside, Some(b',')) => self.source.consume(1),
                (Layout::Array, State::Outside, Some(b'[')) => {
                    self.source.consume(1);
                    self.state = State::Inside;
                }
                (Layout::Page(key), State::Outside, Some(b'{')) => {
                    if self.enter_page(key)? {
                        self.state = State::Inside;
                    }
                }
                (_, _, None)
                | (_, State::Inside, Some(b']'))
                | (Layout::Array | Layout::Page(_), State::Outside, Some(_)) => self.state = State::Done,
                _ => return self.cut().map(Some),
            }
        }
    }

    fn refuse_next(&mut self, reason: RefusalReason) -> Cut {
        self.number += 1;
        Cut::Refusal(Refusal { record: self.number, offset: self.source.offset(), reason })
    }

    /// Skips white space and learns the indentation of the first record; the next byte, not consumed.
    fn peek(&mut self) -> Result<Option<u8>> {
        let mut indent: Option<Vec<u8>> = None;
        loop {
            let Some(byte) = self.source.window().first().copied() else {
                if self.source.fill()? {
                    continue;
                }
                return Ok(None);
            };
            match byte {
                b'\n' => indent = Some(vec![b'\n']),
                b' ' | b'\t' | b'\r' => {
                    if let Some(indent) = indent.as_mut().filter(|indent| indent.len() < 256) {
                        indent.push(byte);
                    }
                }
                _ => {
                    if let Some(mut indent) = indent
                        && byte == b'{'
                        && self.state == State::Inside
                        && self.lead.is_none()
                    {
                        indent.push(b'{');
                        self.lead = Some(indent);
                    }
                    return Ok(Some(byte));
                }
            }
            self.source.consume(1);
        }
    }

    fn cut(&mut self) -> Result<Cut> {
        self.number += 1;
        let refusal = |reason| Refusal { record: self.number, offset: self.source.offset(), reason };
        let at_start = refusal(RefusalReason::Syntax);
        let mut scan = Scan::default();
        let mut at = 0;
        let mut dropping = false;
        let end = loop {
            let window = self.source.window().get(at..).unwrap_or_default();
            let stop = window.iter().enumerate().find_map(|(step, byte)| match scan.feed(*byte) {
                Seen::More => None,
                seen => Some((at + step, seen)),
            });
            match stop {
                Some((place, Seen::End)) => break Ok(place + 1),
                Some((0, Seen::EndBefore) | (_, Seen::Broken)) => break Err(RefusalReason::Syntax),
                Some((place, _)) => break Ok(place),
                None => at = self.source.window().len(),
            }
            if at > self.max_record {
                if !dropping && self.find_lead(at).is_some() {
                    break Err(RefusalReason::Syntax);
                }
                dropping = true;
                self.source.consume(at);
                at = 0;
            }
            if !self.source.fill()? {
                break if scan.may_end() { Ok(at) } else { Err(RefusalReason::CutOff) };
            }
        };
        if dropping || end.is_ok_and(|end| end > self.max_record) {
            self.source.consume(end.unwrap_or(at));
            if end.is_err() {
                self.state = State::Done;
            }
            return Ok(Cut::Refusal(Refusal { reason: RefusalReason::TooLarge, ..at_start }));
        }
        let end = match end {
            Ok(end) if self.find_lead(end).is_none() => end,
            Ok(_) => return self.broken(Refusal { reason: RefusalReason::Syntax, ..at_start }),
            Err(reason) => return self.broken(Refusal { reason, ..at_start }),
        };
        Ok(self.take(end, scan.problem, at_start))
    }

    /// Takes the record that is the first `end` bytes of the window.
    fn take(&mut self, end: usize, problem: Option<RefusalReason>, at_start: Refusal) -> Cut {
        let bytes = self.source.window().get(..end).unwrap_or_default();
        let cut = match (problem, str::from_utf8(bytes)) {
            (Some(reason), _) => Cut::Refusal(Refusal { reason, ..at_start }),
            (None, Err(_)) => Cut::Refusal(Refusal { reason: RefusalReason::Encoding, ..at_start }),
            (None, Ok(text)) => Cut::Record(Record {
                number: at_start.record,
                offset: at_start.offset,
                text: Zeroizing::new(text.to_owned()),
            }),
        };
        self.source.consume(end);
        cut
    }

    /// Where the next record begins within the first `end` bytes of the window, by the look of its first line.
    fn find_lead(&self, end: usize) -> Option<usize> {
        let lead = self.lead.as_deref()?;
        let window = self.source.window().get(..end)?;
        window.windows(lead.len()).position(|part| part == lead)
    }

    /// Gives the record up and goes to the next one, if the file shows where that begins.
    fn broken(&mut self, mut refusal: Refusal) -> Result<Cut> {
        if self.lead.is_none() || self.read_again > MAX_READ_AGAIN {
            self.state = State::Done;
            return Ok(Cut::Refusal(refusal));
        }
        loop {
            let end = self.source.window().len();
            if let Some(place) = self.find_lead(end) {
                self.read_again += end - place;
                self.source.consume(place);
                refusal.reason = RefusalReason::Syntax;
                break;
            }
            self.source.consume(end.saturating_sub(256));
            if !self.source.fill()? {
                self.state = State::Done;
                break;
            }
        }
        Ok(Cut::Refusal(refusal))
    }
}

#[cfg(test)]
mod tests {
    use super::super::source::Encoding;
    use super::*;
    use std::io::Cursor;

    fn cut(text: &str, layout: Layout) -> Vec<String> {
        cut_with(text, layout, MAX_RECORD)
    }

    fn cut_with(text: &str, layout: Layout, max_record: usize) -> Vec<String> {
        let source = Source::new(Box::new(Cursor::new(text.as_bytes().to_vec())), Encoding::Utf8, 0).unwrap();
        let mut cutter = Cutter::new(source, layout);
        cutter.max_record = max_record;
        let mut found = Vec::new();
        while let Some(cut) = cutter.next().unwrap() {
            found.push(match cut {
                Cut::Record(record) => {
                    format!("{}@{} {}", record.number, record.offset, record.text.as_str())
                }
                Cut::Refusal(refusal) => {
                    format!("{}@{} {}", refusal.record, refusal.offset, refusal.reason.code())
                }
            });
        }
        found
    }

    #[test]
    fn records_are_found_in_each_layout() {
        assert_eq!(cut(r#" [{"a":1}, {"b":[2]}]"#, Layout::Array), [r#"1@2 {"a":1}"#, r#"2@11 {"b":[2]}"#]);
        assert_eq!(cut("{\"a\":1}\n\n{\"b\":2}", Layout::Lines), [r#"1@0 {"a":1}"#, r#"2@9 {"b":2}"#]);
        assert_eq!(cut("{\n \"a\":1}\n{}", Layout::Sequence), ["1@0 {\n \"a\":1}", "2@10 {}"]);
        let page = r#"{"count":{"chats":[7]},"chats":[{"a":1}],"next":null}"#;
        assert_eq!(
            cut(&format!("{page}\n{page}"), Layout::Page("chats")),
            [r#"1@32 {"a":1}"#, r#"2@86 {"a":1}"#]
        );
        assert!(cut("[]", Layout::Array).is_empty());
    }

    #[test]
    fn a_bad_line_is_refused_and_the_next_is_read() {
        assert_eq!(
            cut("{\"a\":\n{\"b\":2}\n{} {}\n{\"c", Layout::Lines),
            ["1@0 syntax", r#"2@6 {"b":2}"#, "3@14 syntax", "4@20 cut_off"]
        );
    }

    #[test]
    fn a_broken_element_is_refused_and_the_next_is_known_by_its_indentation() {
        let file = "[\n {\"a\": [1},\n {\"b\": \"x},\n {\"c\": {\n  \"d\": 1}},\n {\"e";
        assert_eq!(
            cut(file, Layout::Array),
            ["1@3 syntax", "2@15 syntax", "3@27 {\"c\": {\n  \"d\": 1}}", "4@48 cut_off"]
        );
    }

    #[test]
    fn a_broken_element_without_lines_ends_the_reading() {
        assert_eq!(cut(r#"[{"a":1},{"b":[2},{"c":3}]"#, Layout::Array), [r#"1@1 {"a":1}"#, "2@9 syntax"]);
        assert_eq!(cut(r#"[{"a":1},"#, Layout::Array), [r#"1@1 {"a":1}"#, "2@9 cut_off"]);
    }

    #[test]
    fn a_record_that_is_too_large_is_refused_and_the_next_is_read() {
        for elements in [60, 100_000] {
            let large = format!("{{\"a\":[{}1]}}", "1,".repeat(elements));
            for (file, layout) in
                [(format!("[{large},{{}}]"), Layout::Array), (format!("{large}\n{{}}"), Layout::Lines)]
            {
                let found = cut_with(&file, layout, 100);
                assert_eq!(found.len(), 2, "{layout:?}");
                assert!(found[0].ends_with("too_large") && found[1].ends_with("{}"), "{layout:?}");
            }
        }
    }
}
