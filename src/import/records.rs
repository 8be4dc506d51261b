//! Cuts a JSON file into its records: bounds, depth and byte offset first, then the text of one record at a time.

mod lines;
mod page;
#[cfg(test)]
mod tests;

use super::scan::{MAX_STRING, Scan, Seen};
use super::source::Source;
use crate::domain::{Refusal, RefusalReason};
use crate::error::Result;
use std::sync::Arc;
use zeroize::Zeroizing;

/// Longest record, in bytes (`SECURITY` 6).
pub(super) const MAX_RECORD: usize = 16 * 1024 * 1024;

/// Bytes that may be read again after a broken record, so that no file can make reading quadratic.
const MAX_READ_AGAIN: usize = MAX_RECORD;

/// How records lie in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// One array of records.
    Array,
    /// One record a line.
    Lines,
    /// Records one after another, each over several lines; also a file with one record.
    Sequence,
    /// An object, or several, in which the records lie at a place.
    Page(Arc<Place>),
}

impl Layout {
    /// Pages with an array of records under this key.
    pub(super) fn page(key: &str) -> Self {
        Self::Page(Arc::new(Place { keys: vec![key.to_owned()], members: false }))
    }

    /// The key under which a page holds an array of records, if they lie so.
    pub(super) fn page_key(&self) -> Option<&str> {
        match self {
            Self::Page(place) if !place.members => match place.keys.as_slice() {
                [key] => Some(key),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether each record stands by itself: not in a page.
    pub(super) fn is_plain(&self) -> bool {
        !matches!(self, Self::Page(_))
    }
}

/// Where in an object the records lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Keys from the object inwards; none: the object itself.
    pub(super) keys: Vec<String>,
    /// Whether the records are the members of an object there, named by their keys; else elements of an array.
    pub(super) members: bool,
}

/// A record as it stands in the file.
pub(super) struct Record {
    /// Number in the file, from 1.
    pub(super) number: u64,
    /// Byte at which it begins.
    pub(super) offset: u64,
    /// Its key, if it is a member of an object.
    pub(super) key: Option<Zeroizing<String>>,
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
    /// Key of the record that comes next.
    key: Option<Zeroizing<String>>,
    /// Line feed, indentation and brace with which each record begins, if records begin on lines of their own.
    lead: Option<Vec<u8>>,
    read_again: usize,
    max_record: usize,
    max_string: usize,
}

impl Cutter {
    pub(super) fn new(source: Source, layout: Layout) -> Self {
        let mut cutter = Self {
            source,
            layout,
            state: State::Outside,
            number: 0,
            key: None,
            lead: None,
            read_again: 0,
            max_record: MAX_RECORD,
            max_string: MAX_STRING,
        };
        cutter.lead = cutter.first_lead();
        cutter
    }

    /// The same with another limit for strings: of records that hold JSON within a string.
    pub(super) fn with_max_string(mut self, max_string: usize) -> Self {
        self.max_string = max_string;
        self
    }

    fn first_lead(&self) -> Option<Vec<u8>> {
        (self.layout == Layout::Sequence).then(|| b"\n{".to_vec())
    }

    /// Goes back to the beginning.
    pub(super) fn rewind(&mut self) -> Result<()> {
        self.source.rewind()?;
        self.state = State::Outside;
        self.number = 0;
        self.key = None;
        self.read_again = 0;
        self.lead = self.first_lead();
        Ok(())
    }

    fn scan(&self) -> Scan {
        Scan::with_max_string(self.max_string)
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
        let layout = self.layout.clone();
        loop {
            if self.state == State::Done {
                return Ok(None);
            }
            let next = self.peek()?;
            match (&layout, self.state, next) {
                (_, State::Inside, None) => {
                    self.state = State::Done;
                    return Ok(Some(self.refuse_next(RefusalReason::CutOff)));
                }
                (Layout::Page(place), State::Inside, Some(b']' | b'}')) => {
                    self.source.consume(1);
                    self.state = State::Outside;
                    self.leave_objects(place.keys.len())?;
                }
                (_, State::Inside, Some(b',')) => self.source.consume(1),
                (Layout::Array, State::Outside, Some(b'[')) => {
                    self.source.consume(1);
                    self.state = State::Inside;
                }
                (Layout::Page(place), State::Outside, Some(b'{')) => {
                    if self.enter_page(place)? {
                        self.state = State::Inside;
                    }
                }
                (Layout::Page(place), State::Inside, Some(_)) if place.members => {
                    if !self.take_key()? {
                        self.state = State::Done;
                        return Ok(Some(self.refuse_next(RefusalReason::Syntax)));
                    }
                    return self.cut().map(Some);
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
        let mut scan = self.scan();
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
        let key = self.key.take();
        let bytes = self.source.window().get(..end).unwrap_or_default();
        let cut = match (problem, str::from_utf8(bytes)) {
            (Some(reason), _) => Cut::Refusal(Refusal { reason, ..at_start }),
            (None, Err(_)) => Cut::Refusal(Refusal { reason: RefusalReason::Encoding, ..at_start }),
            (None, Ok(text)) => Cut::Record(Record {
                number: at_start.record,
                offset: at_start.offset,
                key,
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
