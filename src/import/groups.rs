//! Conversations whose messages are rows of a file, mixed with those of others.
//!
//! A first pass notes the last row of each conversation by the hash of its id (16 bytes each) and whose the
//! unreadable rows are; a second holds only the conversations that are still open (`DECISIONS` 8). A bad row costs
//! its own conversation, never half of it.

use super::{Item, Records};
use crate::domain::{Refusal, RefusalReason, Timestamp};
use crate::error::{Error, ErrorKind, Result};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};
use zeroize::Zeroizing;

/// Most text of open conversations (`DECISIONS` 8).
const MAX_HELD_BYTES: usize = 96 * 1024 * 1024;

/// Most conversations of one file: the next doubling of the map of last rows would need more than 128 MiB.
const MAX_CONVERSATIONS: usize = 3_600_000;

/// Most unreadable rows whose conversation is looked for; a file with more is not what it was taken for.
const MAX_BAD_ROWS: usize = 500_000;

/// Bytes of the file that a slice of the first pass reads.
const SLICE_BYTES: u64 = 1024 * 1024;

/// One row.
pub(super) struct Row<B> {
    /// Number in the file, from 1.
    pub(super) number: u64,
    /// Byte at which it begins.
    pub(super) offset: u64,
    /// Id of its conversation; of a row that cannot be read what can be read of it. Blank: none.
    pub(super) id: Zeroizing<String>,
    /// When, to see how the file is ordered.
    pub(super) at: Option<Timestamp>,
    /// What else it holds, or why it cannot be read.
    pub(super) body: Result<B, RefusalReason>,
}

impl<B> Row<B> {
    /// A row that cannot be read at all.
    pub(super) fn bad(refusal: Refusal) -> Self {
        Self {
            number: refusal.record,
            offset: refusal.offset,
            id: Zeroizing::default(),
            at: None,
            body: Err(refusal.reason),
        }
    }
}

/// How the rows of a file lie in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Most rows are not earlier than the row before.
    Forward,
    /// Nearly all rows are earlier than the row before: newest first.
    Backward,
}

/// A format whose rows are messages.
pub(super) trait Rows: Send {
    /// What a row holds.
    type Body: Send;
    /// A conversation of which not all rows are read.
    type Open: Send;

    /// Goes back to the first row.
    fn rewind(&mut self) -> Result<()>;

    /// Bytes of the file read so far.
    fn bytes_read(&self) -> u64;

    /// The next row.
    fn next(&mut self) -> Result<Option<Row<Self::Body>>>;

    /// Sees each readable row in the first pass.
    fn look(&mut self, _body: &Self::Body) {}

    /// Begins a conversation with its first row.
    fn begin(&self, row: &Row<Self::Body>) -> Self::Open;

    /// Adds a row; the bytes that it adds to what is held.
    fn add(&self, open: &mut Self::Open, body: Self::Body) -> Result<usize, RefusalReason>;

    /// Makes the conversation whole.
    fn close(&self, open: Self::Open, direction: Direction) -> Item;
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    Begin,
    First,
    Second,
}

/// A row that cannot be read, and whose it may be.
struct BadRow {
    refusal: Refusal,
    own: Option<u64>,
    previous: Option<u64>,
    next: Option<u64>,
    /// The conversation whose id its first field begins with.
    begins_with: Option<u64>,
    /// Whether its id is missing, or may be the beginning of the id of the row before.
    nameless: bool,
}

struct Held<O> {
    id: Zeroizing<String>,
    open: Result<O, Refusal>,
    bytes: usize,
}

/// Reads rows and puts their conversations together.
pub(super) struct Groups<R: Rows> {
    rows: R,
    pass: Pass,
    hasher: RandomState,
    /// Last row of each conversation.
    last: HashMap<u64, u64>,
    bad: Vec<BadRow>,
    /// Bad rows since the last readable one, with their id field.
    waiting: Vec<(usize, Zeroizing<String>)>,
    previous: Option<(u64, Zeroizing<String>, Option<Timestamp>)>,
    /// Steps forward and back in time, between conversations and within one.
    steps: [[u64; 2]; 2],
    /// Conversations that have a bad row.
    tainted: HashMap<u64, Refusal>,
    /// Bad rows that belong to no conversation.
    alone: HashSet<u64>,
    direction: Direction,
    held: HashMap<u64, Vec<Held<R::Open>>>,
    held_bytes: usize,
    max_held_bytes: usize,
    /// Items that are ready.
    ready: Vec<Item>,
}

impl<R: Rows> Groups<R> {
    pub(super) fn new(rows: R) -> Self {
        Self {
            rows,
            pass: Pass::Begin,
            hasher: RandomState::new(),
            last: HashMap::new(),
            bad: Vec::new(),
            waiting: Vec::new(),
            previous: None,
            steps: [[0; 2]; 2],
            tainted: HashMap::new(),
            alone: HashSet::new(),
            direction: Direction::Forward,
            held: HashMap::new(),
            held_bytes: 0,
            max_held_bytes: MAX_HELD_BYTES,
            ready: Vec::new(),
        }
    }

    fn note(&mut self, row: &Row<R::Body>) -> Result<()> {
        let id = row.id.as_str();
        let body = match &row.body {
            Ok(body) => body,
            Err(reason) => return self.note_bad(row, *reason),
        };
        if id.is_empty() {
            return Ok(());
        }
        let hash = self.hasher.hash_one(id);
        self.last.insert(hash, row.number);
        if self.last.len() > MAX_CONVERSATIONS {
            return Err(Error::new(ErrorKind::NotSorted, "putting conversations together")
                .with_detail("more than 3600000 conversations"));
        }
        self.rows.look(body);
        for (place, field) in self.waiting.drain(..) {
            if let Some(bad) = self.bad.get_mut(place) {
                bad.next = Some(hash);
                if field.starts_with(id) {
                    bad.begins_with.get_or_insert(hash);
                }
            }
        }
        if let (Some((before, _, Some(earlier))), Some(at)) = (&self.previous, row.at) {
            let same = usize::from(*before == hash);
            if let Some([forward, back]) = self.steps.get_mut(same) {
                *forward += u64::from(at > *earlier);
                *back += u64::from(at < *earlier);
            }
        }
        self.previous = Some((hash, Zeroizing::new(id.to_owned()), row.at));
        Ok(())
    }

    fn note_bad(&mut self, row: &Row<R::Body>, reason: RefusalReason) -> Result<()> {
        if self.bad.len() >= MAX_BAD_ROWS {
            return Err(Error::new(ErrorKind::FormatUnknown, "putting conversations together")
                .with_detail("more than 500000 rows cannot be read"));
        }
        let field = row.id.as_str();
        let previous = self.previous.as_ref();
        let begins_with = previous.filter(|(_, id, _)| field.starts_with(id.as_str()));
        self.bad.push(BadRow {
            refusal: Refusal { record: row.number, offset: row.offset, reason },
            own: (!field.is_empty()).then(|| self.hasher.hash_one(field)),
            previous: previous.map(|(hash, ..)| *hash),
            next: None,
            begins_with: begins_with.map(|(hash, ..)| *hash),
            nameless: previous.is_none_or(|(_, id, _)| id.starts_with(field)),
        });
        if self.waiting.len() < 1000 {
            self.waiting.push((self.bad.len() - 1, row.id.clone()));
        }
        Ok(())
    }

    /// Decides, after the first pass, whose the bad rows are and how the file is ordered.
    fn settle(&mut self) {
        for bad in std::mem::take(&mut self.bad) {
            let own = bad.own.filter(|own| self.last.contains_key(own));
            let between = bad.previous.filter(|previous| Some(*previous) == bad.next);
            let ends = bad.next.is_none() && bad.nameless && bad.refusal.reason == RefusalReason::CutOff;
            match own.or(bad.begins_with).or(between).or(bad.previous.filter(|_| ends)) {
                Some(owner) => {
                    self.tainted.entry(owner).or_insert(bad.refusal);
                }
                None => {
                    self.alone.insert(bad.refusal.record);
                }
            }
        }
        let [[forward, back], [forward_within, back_within]] = self.steps;
        let (forward, back) =
            if forward_within + back_within > 0 { (forward_within, back_within) } else { (forward, back) };
        self.direction = if back > 4 * forward { Direction::Backward } else { Direction::Forward };
        self.previous = None;
        self.waiting.clear();
    }

    /// Adds a row to its conversation; the conversation is ready with its last row.
    fn add(&mut self, row: Row<R::Body>) -> Result<()> {
        let refusal = |reason| Refusal { record: row.number, offset: row.offset, reason };
        match &row.body {
            Err(reason) => {
                if self.alone.contains(&row.number) {
                    self.ready.push(Item::Refusal(refusal(*reason)));
                }
                return Ok(());
            }
            Ok(_) if row.id.is_empty() => {
                self.ready.push(Item::Refusal(refusal(RefusalReason::MissingField)));
                return Ok(());
            }
            Ok(_) => {}
        }
        let hash = self.hasher.hash_one(row.id.as_str());
        let held = self.held.entry(hash).or_default();
        let place = held.iter().position(|held| *held.id == *row.id).unwrap_or_else(|| {
            let open = match self.tainted.get(&hash) {
                Some(refusal) => Err(*refusal),
                None => Ok(self.rows.begin(&row)),
            };
            held.push(Held { id: row.id.clone(), open, bytes: 0 });
            held.len() - 1
        });
        let (number, refused) = (row.number, refusal(RefusalReason::Syntax));
        if let (Some(held), Ok(body)) = (held.get_mut(place), row.body)
            && let Ok(open) = &mut held.open
        {
            match self.rows.add(open, body) {
                Ok(bytes) => {
                    held.bytes += bytes;
                    self.held_bytes += bytes;
                }
                Err(reason) => {
                    held.open = Err(Refusal { reason, ..refused });
                    self.held_bytes -= std::mem::take(&mut held.bytes);
                }
            }
        }
        if self.held_bytes > self.max_held_bytes {
            return Err(Error::new(ErrorKind::NotSorted, "putting conversations together")
                .with_detail("more than 96 MiB of open conversations"));
        }
        if self.last.get(&hash) == Some(&number) {
            for held in self.held.remove(&hash).unwrap_or_default() {
                self.held_bytes -= held.bytes;
                self.ready.push(match held.open {
                    Ok(open) => self.rows.close(open, self.direction),
                    Err(refusal) => Item::Refusal(refusal),
                });
            }
        }
        Ok(())
    }
}

impl<R: Rows> Records for Groups<R> {
    fn prepare(&mut self) -> Result<bool> {
        if self.pass == Pass::Begin {
            self.rows.rewind()?;
            self.pass = Pass::First;
        }
        let until = self.rows.bytes_read() + SLICE_BYTES;
        while self.pass == Pass::First {
            if let Some(row) = self.rows.next()? {
                self.note(&row)?;
            } else {
                self.settle();
                self.rows.rewind()?;
                self.pass = Pass::Second;
            }
            if self.rows.bytes_read() > until {
                break;
            }
        }
        Ok(self.pass == Pass::Second)
    }

    fn position_bytes(&self, size: u64) -> u64 {
        match self.pass {
            Pass::Begin => 0,
            Pass::First => self.rows.bytes_read() / 2,
            Pass::Second => u64::midpoint(size, self.rows.bytes_read()),
        }
    }

    fn next(&mut self) -> Result<Option<Item>> {
        while !self.prepare()? {}
        loop {
            if let Some(item) = self.ready.pop() {
                return Ok(Some(item));
            }
            match self.rows.next()? {
                Some(row) => self.add(row)?,
                None => return Ok(None),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::csv::Table;
    use super::super::csv_header;
    use super::super::source::{Encoding, Source};
    use super::*;
    use std::fmt::Write as _;
    use std::io::Cursor;

    #[test]
    fn a_table_in_which_too_much_is_open_at_once_must_be_sorted_first() {
        let text = "x".repeat(1000);
        for (halves, max_held_bytes, fits) in [(2, 50_000, false), (1, 50_000, true), (2, 200_000, true)] {
            let mut table = String::from("chat_id,message\n");
            for _ in 0..halves {
                for id in 0..100 {
                    writeln!(table, "{id},{text}").unwrap();
                }
            }
            let source = Source::new(Box::new(Cursor::new(table.into_bytes())), Encoding::Utf8, 0).unwrap();
            let (lines, delimiter, columns) = csv_header::find(b"chat_id,message").unwrap();
            let mut groups = Groups::new(Table::new(source, lines, delimiter, columns));
            groups.max_held_bytes = max_held_bytes;
            let error = loop {
                match groups.next() {
                    Ok(Some(_)) => {}
                    Ok(None) => break None,
                    Err(error) => break Some(error.kind),
                }
            };
            assert_eq!(error, (!fits).then_some(ErrorKind::NotSorted), "{halves} {max_held_bytes}");
        }
    }
}
