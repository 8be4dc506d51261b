//! Cuts a CSV file into rows and a row into fields, by the quoting rules of RFC 4180, read leniently.

use super::records::MAX_RECORD;
use super::scan::MAX_STRING;
use super::source::Source;
use crate::domain::RefusalReason;
use crate::error::Result;
use zeroize::{Zeroize as _, Zeroizing};

/// Bytes that may be read again after a broken quote, so that no file can make reading quadratic.
const MAX_READ_AGAIN: usize = MAX_RECORD;

/// One row.
pub(super) struct CsvRow {
    /// Number in the file, from 1 for the first row below the header; blank lines do not count.
    pub(super) number: u64,
    /// Byte at which it begins.
    pub(super) offset: u64,
    /// Its fields; those of its first line only, if it cannot be read.
    pub(super) fields: Vec<Zeroizing<String>>,
    /// Why it cannot be read.
    pub(super) problem: Option<RefusalReason>,
}

impl CsvRow {
    /// The field of a column, trimmed; blank if the row has none.
    pub(super) fn field(&self, column: Option<usize>) -> &str {
        column.and_then(|column| self.fields.get(column)).map_or("", |field| field.trim())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    FieldStart,
    Unquoted,
    Quoted,
    QuoteInQuoted,
}

impl State {
    /// The state after a byte; `None` if the row ends before it.
    fn after(self, byte: u8, delimiter: u8) -> Option<Self> {
        match (self, byte) {
            (Self::Quoted, b'"') => Some(Self::QuoteInQuoted),
            (Self::Quoted, _) | (Self::FieldStart | Self::QuoteInQuoted, b'"') => Some(Self::Quoted),
            (_, b'\n' | b'\r') => None,
            _ if byte == delimiter => Some(Self::FieldStart),
            _ => Some(Self::Unquoted),
        }
    }
}

/// Reads row after row. Memory: one row and one chunk.
pub(super) struct Rows {
    source: Source,
    delimiter: u8,
    width: usize,
    number: u64,
    read_again: usize,
}

impl Rows {
    /// Reads from where `source` stands; each row should have `width` fields, 0 if that is not known yet.
    pub(super) fn new(source: Source, delimiter: u8, width: usize) -> Self {
        Self { source, delimiter, width, number: 0, read_again: 0 }
    }

    /// Goes back to the beginning and passes over the first `lines` rows.
    pub(super) fn rewind(&mut self, lines: usize) -> Result<()> {
        self.source.rewind()?;
        self.read_again = 0;
        let width = std::mem::take(&mut self.width);
        for _ in 0..lines {
            self.next()?;
        }
        self.width = width;
        self.number = 0;
        Ok(())
    }

    /// Bytes of the file read so far.
    pub(super) fn bytes_read(&self) -> u64 {
        self.source.bytes_read()
    }

    /// The next row that has anything in it.
    pub(super) fn next(&mut self) -> Result<Option<CsvRow>> {
        loop {
            let mut state = State::FieldStart;
            let mut at = 0;
            let mut dropped = false;
            let offset = self.source.offset();
            let (end, ended) = loop {
                let window = self.source.window().get(at..).unwrap_or_default();
                let stop = window.iter().position(|byte| match state.after(*byte, self.delimiter) {
                    Some(next) => {
                        state = next;
                        false
                    }
                    None => true,
                });
                if let Some(step) = stop {
                    break (at + step, false);
                }
                at = self.source.window().len();
                if at > MAX_RECORD {
                    if !dropped && state == State::Quoted && self.next_row_within(at).is_some() {
                        break (at, true);
                    }
                    dropped = true;
                    self.source.consume(at);
                    at = 0;
                }
                if !self.source.fill()? {
                    break (at, true);
                }
            };
            if ended && end == 0 && !dropped {
                return Ok(None);
            }
            if dropped || (end > MAX_RECORD && state != State::Quoted) {
                self.source.consume(end + 1);
                self.number += 1;
                let problem = Some(RefusalReason::TooLarge);
                return Ok(Some(CsvRow { number: self.number, offset, fields: Vec::new(), problem }));
            }
            let open = (ended && state == State::Quoted) || self.is_torn(end);
            let problem = match () {
                () if open && !ended => Some(RefusalReason::Syntax),
                () if open => Some(RefusalReason::CutOff),
                () => None,
            };
            if let Some(row) = self.take(end, offset, problem, ended) {
                return Ok(Some(row));
            }
        }
    }

    /// Whether the first `end` bytes of the window go over several lines, and a quote in them ends amid a field:
    /// then it is not the quote that ends the field, but one that opens another.
    fn is_torn(&self, end: usize) -> bool {
        let bytes = self.source.window().get(..end).unwrap_or_default();
        let mut state = State::FieldStart;
        let mut torn = false;
        bytes.contains(&b'\n')
            && bytes.iter().any(|byte| {
                let next = state.after(*byte, self.delimiter).unwrap_or(state);
                torn = state == State::QuoteInQuoted && next == State::Unquoted;
                state = next;
                torn
            })
    }

    /// Takes the row that is the first `end` bytes of the window, with the problem of its quotes, if any; `None` if
    /// it is blank.
    fn take(&mut self, end: usize, offset: u64, torn: Option<RefusalReason>, ended: bool) -> Option<CsvRow> {
        let bytes = self.source.window().get(..end).unwrap_or_default();
        let mut fields = split(bytes, self.delimiter);
        if fields.iter().all(|field| field.trim_ascii().is_empty()) {
            self.source.consume(end + 1);
            return None;
        }
        let ragged = self.width > 0 && fields.len() != self.width;
        let mut taken = end + 1;
        let problem = if torn.is_some() || ragged {
            if let Some(next) = self.next_row_within(end) {
                self.read_again += end - next;
                taken = next;
                let first_line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
                fields = split(first_line, self.delimiter);
                Some(if torn.is_some() { RefusalReason::Syntax } else { RefusalReason::Ragged })
            } else if ended && fields.len() < self.width {
                Some(RefusalReason::CutOff)
            } else {
                torn.or(Some(RefusalReason::Ragged))
            }
        } else if fields.iter().any(|field| field.len() > MAX_STRING) {
            Some(RefusalReason::StringTooLong)
        } else {
            None
        };
        let valid = str::from_utf8(bytes).is_ok();
        let problem = problem.or((!valid).then_some(RefusalReason::Encoding));
        self.source.consume(taken);
        self.number += 1;
        let fields = fields
            .into_iter()
            .map(|mut field| match String::from_utf8(std::mem::take(&mut *field)) {
                Ok(text) => Zeroizing::new(text),
                Err(error) => {
                    let mut bytes = error.into_bytes();
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    bytes.zeroize();
                    Zeroizing::new(text)
                }
            })
            .collect();
        Some(CsvRow { number: self.number, offset, fields, problem })
    }

    /// Where, within the first `end` bytes, a later line begins that looks like a row by itself: a quote that was
    /// left open has swallowed it.
    fn next_row_within(&self, end: usize) -> Option<usize> {
        if self.width < 2 || self.read_again >= MAX_READ_AGAIN {
            return None;
        }
        let bytes = self.source.window().get(..end)?;
        let mut begin = bytes.iter().position(|byte| *byte == b'\n')? + 1;
        loop {
            let rest = bytes.get(begin..).filter(|rest| !rest.is_empty())?;
            let len = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
            let line = rest.get(..len).unwrap_or_default().trim_ascii_end();
            let closed = line
                .iter()
                .try_fold(State::FieldStart, |state, byte| state.after(*byte, self.delimiter))
                .is_some_and(|state| state != State::Quoted);
            if closed && split(line, self.delimiter).len() == self.width {
                return Some(begin);
            }
            begin += len + 1;
        }
    }
}

/// The fields of a row, without their quotes.
pub(super) fn split(row: &[u8], delimiter: u8) -> Vec<Zeroizing<Vec<u8>>> {
    let mut fields = Vec::new();
    let mut field = Zeroizing::new(Vec::new());
    let mut state = State::FieldStart;
    for byte in row {
        let Some(next) = state.after(*byte, delimiter) else { break };
        match (state, next) {
            (_, State::FieldStart) => fields.push(std::mem::replace(&mut field, Zeroizing::new(Vec::new()))),
            (State::FieldStart, State::Quoted) | (_, State::QuoteInQuoted) => {}
            _ => field.push(*byte),
        }
        state = next;
    }
    fields.push(field);
    fields
}

#[cfg(test)]
mod tests {
    use super::super::source::Encoding;
    use super::*;
    use std::io::Cursor;

    fn rows(text: &str, width: usize) -> Vec<String> {
        let source = Source::new(Box::new(Cursor::new(text.as_bytes().to_vec())), Encoding::Utf8, 0).unwrap();
        let mut rows = Rows::new(source, b',', width);
        let mut shown = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            let fields: Vec<&str> = row.fields.iter().map(|field| field.as_str()).collect();
            let problem = row.problem.map_or("", RefusalReason::code);
            shown.push(format!("{}@{} {}{problem}", row.number, row.offset, fields.join("|")));
        }
        shown
    }

    #[test]
    fn rows_and_fields_are_cut_by_the_quoting_rules() {
        assert_eq!(
            rows("a,b\r\n\"x, \"\"y\"\"\nz\",c\n\n,\n\"q\"r,s", 2),
            ["1@0 a|b", "2@5 x, \"y\"\nz|c", "3@23 qr|s"]
        );
    }

    #[test]
    fn a_row_with_another_number_of_fields_is_refused() {
        assert_eq!(
            rows("a,b\nc\nd,e,f\ng,h\nend", 2),
            ["1@0 a|b", "2@4 cragged", "3@6 d|e|fragged", "4@12 g|h", "5@16 endcut_off"]
        );
    }

    #[test]
    fn a_quote_left_open_costs_one_row() {
        assert_eq!(rows("a,\"b\nc,d\ne,f\n", 2), ["1@0 a|bsyntax", "2@5 c|d", "3@9 e|f"]);
        assert_eq!(rows("a,\"b\nc,d\ne,\"f\"\ng,h\n", 2).len(), 4);
        assert_eq!(rows("a,b\nc,\"long\ntext", 2), ["1@0 a|b", "2@4 c|long\ntextcut_off"]);
    }
}
