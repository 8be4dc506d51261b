//! A table with one message a row: `csv`.
//!
//! Comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252; column names in Finnish, Swedish or English. No
//! standard: the names were seen in corpora and products' documents (`FORMATS` section 2). Times without a zone are
//! local time in Finland. Rows of several conversations may be mixed: a first pass notes the last row of each
//! conversation by the hash of its id (16 bytes each), a second holds only those that are still open. If no role
//! word is known in the whole file (speakers are numbers or names), every message is `service`: nothing is guessed.

use super::csv_header::{self, Columns};
use super::csv_rows::{Row, Rows};
use super::draft::Draft;
use super::roles::{Author, author};
use super::sniff::Head;
use super::source::Source;
use super::time::{Found, Zone, parse};
use super::{Format, Item, Records};
use crate::domain::{MessageRole, Refusal, RefusalReason, Timestamp};
use crate::error::{Error, ErrorKind, Result};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher as _, RandomState};
use zeroize::Zeroizing;

/// Most text of open conversations (`DECISIONS` 8).
const MAX_HELD_BYTES: usize = 96 * 1024 * 1024;

/// What a held message costs beside its text.
const MESSAGE_BYTES: usize = 64;

/// Most conversations of one file: the next doubling of the map of last rows would need more than 128 MiB.
const MAX_CONVERSATIONS: usize = 3_600_000;

/// Most unreadable rows whose conversation is looked for; a file with more is not a table.
const MAX_BAD_ROWS: usize = 500_000;

/// Bytes of the file that a slice of the first pass reads.
const SLICE_BYTES: u64 = 1024 * 1024;

/// A table.
pub(super) struct GenericCsv;

impl Format for GenericCsv {
    fn code(&self) -> &'static str {
        "csv"
    }

    fn recognise(&self, head: &Head) -> bool {
        head.layout.is_none() && csv_header::find(&head.text).is_ok()
    }

    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>> {
        let (lines, delimiter, columns) = csv_header::find(&head.text).map_err(|lacks| {
            Error::new(ErrorKind::FormatUnknown, "reading a table").with_detail(lacks.detail())
        })?;
        Ok(Box::new(Table::new(source, lines, delimiter, columns)))
    }
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
}

/// A conversation whose last row has not come yet.
struct Open {
    id: Zeroizing<String>,
    draft: Draft,
    refusal: Option<Refusal>,
    bytes: usize,
}

struct Table {
    rows: Rows,
    header_lines: usize,
    columns: Columns,
    pass: Pass,
    hasher: RandomState,
    /// Last row of each conversation.
    last: HashMap<u64, u64>,
    bad: Vec<BadRow>,
    /// Bad rows since the last readable one, with their id field.
    waiting: Vec<(usize, Zeroizing<String>)>,
    previous: Option<(u64, Zeroizing<String>, Option<Timestamp>)>,
    /// Steps forward and back in time, within a conversation and at all.
    steps: [[u64; 2]; 2],
    knows_roles: bool,
    /// Conversations that have a bad row.
    tainted: HashMap<u64, Refusal>,
    /// Bad rows that belong to no conversation.
    alone: HashSet<u64>,
    newest_first: bool,
    open: HashMap<u64, Vec<Open>>,
    held_bytes: usize,
    max_held_bytes: usize,
    /// Items that are ready.
    ready: Vec<Item>,
}

impl Table {
    fn new(source: Source, header_lines: usize, delimiter: u8, columns: Columns) -> Self {
        Self {
            rows: Rows::new(source, delimiter, columns.width),
            header_lines,
            columns,
            pass: Pass::Begin,
            hasher: RandomState::new(),
            last: HashMap::new(),
            bad: Vec::new(),
            waiting: Vec::new(),
            previous: None,
            steps: [[0; 2]; 2],
            knows_roles: false,
            tainted: HashMap::new(),
            alone: HashSet::new(),
            newest_first: false,
            open: HashMap::new(),
            held_bytes: 0,
            max_held_bytes: MAX_HELD_BYTES,
            ready: Vec::new(),
        }
    }

    fn time(&self, row: &Row) -> Found {
        let time = row.field(self.columns.time);
        match row.field(self.columns.date) {
            "" => parse(time, Zone::Helsinki),
            date => parse(&format!("{date} {time}"), Zone::Helsinki),
        }
    }

    fn note(&mut self, row: &Row) -> Result<()> {
        let id = row.field(Some(self.columns.id));
        let hash = self.hasher.hash_one(id);
        if let Some(reason) = row.problem {
            return self.note_bad(row, reason);
        }
        if id.is_empty() {
            return Ok(());
        }
        self.last.insert(hash, row.number);
        if self.last.len() > MAX_CONVERSATIONS {
            return Err(Error::new(ErrorKind::NotSorted, "reading a table")
                .with_detail("more than 3600000 conversations"));
        }
        if !self.knows_roles {
            self.knows_roles = author(row.field(self.columns.role)).is_some();
        }
        for (place, field) in self.waiting.drain(..) {
            if let Some(bad) = self.bad.get_mut(place) {
                bad.next = Some(hash);
                if field.starts_with(id) {
                    bad.begins_with.get_or_insert(hash);
                }
            }
        }
        let at = match self.time(row) {
            Found::At(at, _) => Some(at),
            _ => None,
        };
        if let (Some((before, _, Some(earlier))), Some(at)) = (&self.previous, at) {
            let same = usize::from(*before == hash);
            if let Some([forward, back]) = self.steps.get_mut(same) {
                *forward += u64::from(at > *earlier);
                *back += u64::from(at < *earlier);
            }
        }
        self.previous = Some((hash, Zeroizing::new(id.to_owned()), at));
        Ok(())
    }

    fn note_bad(&mut self, row: &Row, reason: RefusalReason) -> Result<()> {
        if self.bad.len() >= MAX_BAD_ROWS {
            return Err(Error::new(ErrorKind::FormatUnknown, "reading a table")
                .with_detail("more than 500000 rows do not fit the header"));
        }
        let field = row.field(Some(self.columns.id));
        let begins_with = self.previous.as_ref().filter(|(_, id, _)| field.starts_with(id.as_str()));
        self.bad.push(BadRow {
            refusal: Refusal { record: row.number, offset: row.offset, reason },
            own: (!field.is_empty()).then(|| self.hasher.hash_one(field)),
            previous: self.previous.as_ref().map(|(hash, ..)| *hash),
            next: None,
            begins_with: begins_with.map(|(hash, ..)| *hash),
        });
        if self.waiting.len() < 1000 {
            self.waiting.push((self.bad.len() - 1, Zeroizing::new(field.to_owned())));
        }
        Ok(())
    }

    /// Decides, after the first pass, whose the bad rows are and how the file is ordered.
    fn settle(&mut self) {
        for bad in std::mem::take(&mut self.bad) {
            let own = bad.own.filter(|own| self.last.contains_key(own));
            let between = bad.previous.filter(|previous| Some(*previous) == bad.next);
            match own.or(bad.begins_with).or(between) {
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
        self.newest_first = back > 4 * forward;
        self.previous = None;
        self.waiting.clear();
    }

    /// Adds a row to its conversation; the conversation is ready with its last row.
    fn add(&mut self, row: &Row) -> Result<()> {
        let id = row.field(Some(self.columns.id));
        let alone = |reason| Item::Refusal(Refusal { record: row.number, offset: row.offset, reason });
        if let Some(reason) = row.problem {
            if self.alone.contains(&row.number) {
                self.ready.push(alone(reason));
            }
            return Ok(());
        }
        if id.is_empty() {
            self.ready.push(alone(RefusalReason::MissingField));
            return Ok(());
        }
        let hash = self.hasher.hash_one(id);
        let tainted = self.tainted.get(&hash).copied();
        let message = self.message(row);
        let open = self.open.entry(hash).or_default();
        let place = open.iter().position(|open| open.id.as_str() == id).unwrap_or_else(|| {
            open.push(Open {
                id: Zeroizing::new(id.to_owned()),
                draft: Draft::new(Some(id.to_owned()), row.number, row.offset),
                refusal: tainted,
                bytes: 0,
            });
            open.len() - 1
        });
        if let Some(open) = open.get_mut(place) {
            let columns = &self.columns;
            let added = message.and_then(|(author, at, text)| {
                let bytes = text.len() + MESSAGE_BYTES;
                if open.refusal.is_none() {
                    open.draft.add(author, at, text)?;
                    columns.tell(&mut open.draft, row, author);
                    open.bytes += bytes;
                    self.held_bytes += bytes;
                }
                Ok(())
            });
            if let Err(reason) = added {
                let refusal = Refusal { record: row.number, offset: row.offset, reason };
                open.refusal.get_or_insert(refusal);
                open.draft = Draft::default();
                self.held_bytes -= std::mem::take(&mut open.bytes);
            }
        }
        if self.held_bytes > self.max_held_bytes {
            return Err(Error::new(ErrorKind::NotSorted, "reading a table")
                .with_detail("more than 96 MiB of open conversations"));
        }
        if self.last.get(&hash) == Some(&row.number) {
            for open in self.open.remove(&hash).unwrap_or_default() {
                self.close(open);
            }
        }
        Ok(())
    }

    fn message(&self, row: &Row) -> Result<Message, RefusalReason> {
        let at = match self.time(row) {
            Found::At(at, basis) => Some((at, basis)),
            Found::Nothing | Found::ClockOnly => None,
            Found::Bad => return Err(RefusalReason::BadDate),
        };
        let author = match row.field(self.columns.role) {
            _ if csv_header::is_set(row.field(self.columns.internal)) => Author::Note,
            _ if !self.knows_roles => Author::Role(MessageRole::Service),
            "" => return Err(RefusalReason::MissingField),
            word => author(word).ok_or(RefusalReason::UnknownRole)?,
        };
        let text = row.fields.get(self.columns.text).map_or_else(String::new, |text| text.to_string());
        Ok((author, at, text))
    }

    fn close(&mut self, mut open: Open) {
        self.held_bytes -= open.bytes;
        if self.newest_first {
            open.draft.messages.reverse();
        }
        self.ready.push(match open.refusal {
            Some(refusal) => Item::Refusal(refusal),
            None => open.draft.finish(),
        });
    }
}

type Message = (Author, Option<(Timestamp, crate::domain::TimeBasis)>, String);

impl Records for Table {
    fn prepare(&mut self) -> Result<bool> {
        if self.pass == Pass::Begin {
            self.rows.rewind(self.header_lines)?;
            self.pass = Pass::First;
        }
        let until = self.rows.bytes_read() + SLICE_BYTES;
        while self.pass == Pass::First {
            if let Some(row) = self.rows.next()? {
                self.note(&row)?;
            } else {
                self.settle();
                self.rows.rewind(self.header_lines)?;
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
                Some(row) => self.add(&row)?,
                None => return Ok(None),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::source::Encoding;
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
            let mut table = Table::new(source, lines, delimiter, columns);
            table.max_held_bytes = max_held_bytes;
            let error = loop {
                match table.next() {
                    Ok(Some(_)) => {}
                    Ok(None) => break None,
                    Err(error) => break Some(error.kind),
                }
            };
            assert_eq!(error, (!fits).then_some(ErrorKind::NotSorted), "{halves} {max_held_bytes}");
        }
    }
}
