//! Bytes in; raw conversations and problems out, streaming. One format a file.
//!
//! [`open`] looks at the beginning of a file and knows it by its content, never by its name; [`Reader`] then hands
//! on one [`Item`] after another. Memory is bounded whatever the file's size; nothing is written anywhere.

mod clean;
mod csv;
mod csv_header;
mod csv_rows;
mod draft;
#[cfg(test)]
mod format_tests;
mod json;
mod language;
mod records;
mod role_content;
mod roles;
mod scan;
mod sniff;
mod source;
mod time;
mod zendesk_chat;

use crate::domain::{Channel, Language, MessageRole, Refusal, TimeBasis, Timestamp};
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RawText;
use serde_json::Value;
use sniff::Head;
use source::{Encoding, Input, Source};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use zeroize::Zeroizing;

/// The formats, in the order in which they are tried: if two fit, the earlier one is taken.
const FORMATS: [&dyn Format; 3] = [&zendesk_chat::ZendeskChat, &role_content::RoleContent, &csv::GenericCsv];

/// One format.
trait Format: Sync {
    /// Its code, as [`crate::domain::Source`] and the JSON answers name it.
    fn code(&self) -> &'static str;

    /// Whether the beginning of a file is of this format.
    fn recognise(&self, head: &Head) -> bool;

    /// Reads a file that was recognised.
    fn read(&self, source: Source, head: &Head) -> Result<Box<dyn Records>>;
}

/// A file being read.
trait Records: Send {
    /// Does a part of the work that comes before the first item; true when there is none left.
    fn prepare(&mut self) -> Result<bool> {
        Ok(true)
    }

    /// How far the work is, in bytes of a file of `size` bytes.
    fn position_bytes(&self, size: u64) -> u64;

    /// The next item; `None` at the end.
    fn next(&mut self) -> Result<Option<Item>>;
}

/// An export being read.
pub struct Reader {
    source: &'static str,
    size_bytes: u64,
    records: Box<dyn Records>,
    /// The first item, if it was read to see that there is one.
    first: Option<Item>,
}

/// Opens an export and recognises its format. Errors: `FileUnreadable`; `NothingReadable` for a file without any
/// record; `MappingNeeded` for boost.ai's Export v3; `FormatUnknown`, whose detail says what is missing.
pub fn open(path: &Path) -> Result<Reader> {
    const DOING: &str = "opening an export";
    let unreadable = |error: std::io::Error| {
        Error::new(ErrorKind::FileUnreadable, DOING).with_detail(format!("{:?}", error.kind()))
    };
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(Error::new(ErrorKind::FileUnreadable, DOING).with_detail("not a file"));
    }
    read(Box::new(file), about.len())
}

fn read(mut input: Box<dyn Input>, size_bytes: u64) -> Result<Reader> {
    const DOING: &str = "recognising an export";
    let mut raw = Zeroizing::new(Vec::with_capacity(sniff::HEAD_BYTES));
    (&mut input).take(sniff::HEAD_BYTES as u64).read_to_end(&mut raw).map_err(|error| {
        Error::new(ErrorKind::FileUnreadable, DOING).with_detail(format!("{:?}", error.kind()))
    })?;
    let whole = raw.len() as u64 >= size_bytes;
    let head = Head::new(&raw, whole)?;
    if head.is_blank() || head.is_empty_list() {
        return Err(Error::new(ErrorKind::NothingReadable, DOING).with_detail("no records"));
    }
    if head.samples.iter().any(is_boost_ai_export) {
        return Err(Error::new(ErrorKind::MappingNeeded, DOING).with_detail("boost.ai Export v3"));
    }
    let Some(format) = FORMATS.into_iter().find(|format| format.recognise(&head)) else {
        let lacks = csv_header::find(&head.text).err().map_or("", csv_header::Lacks::detail);
        let detail = if head.layout.is_some() { "JSON of another kind" } else { lacks };
        return Err(Error::new(ErrorKind::FormatUnknown, DOING).with_detail(detail));
    };
    // JSON is UTF-8 by its standard: an invalid byte refuses its record.
    let utf8 = head.layout.is_some() && head.encoding == Encoding::Undecided;
    let source = Source::new(input, if utf8 { Encoding::Utf8 } else { head.encoding }, head.mark)?;
    let records = format.read(source, &head)?;
    let mut reader = Reader { source: format.code(), size_bytes, records, first: None };
    if whole {
        reader.first = reader.next()?;
        if reader.first.is_none() {
            return Err(Error::new(ErrorKind::NothingReadable, DOING).with_detail("no records"));
        }
    }
    Ok(reader)
}

/// Whether a record is of boost.ai's Export v3, whose message fields are not public (`FORMATS` section 2).
fn is_boost_ai_export(record: &Value) -> bool {
    let marks = ["authentication_identifier", "user_information", "quality_label", "reviewed"];
    marks.iter().filter(|mark| record.get(mark).is_some()).count() >= 2
}

impl Reader {
    /// Code of the recognised format.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Size of the file.
    pub fn size_bytes(&self) -> u64 {
        self.size_bytes
    }

    /// How far the work is, from 0 to [`Reader::size_bytes`]; a file that is read twice counts half each time.
    pub fn position_bytes(&self) -> u64 {
        self.records.position_bytes(self.size_bytes).min(self.size_bytes)
    }

    /// Does a slice, some milliseconds long, of the work that some formats need before the first item: call it
    /// until it is true, so as to show progress and to be able to cancel. [`Reader::next`] does what was left out.
    pub fn prepare(&mut self) -> Result<bool> {
        self.records.prepare()
    }

    /// The next item, in the order of the file (of the last record of each conversation, if conversations are
    /// mixed); `None` at the end. An error ends the reading.
    #[expect(clippy::should_implement_trait, reason = "an iterator of results would go on after an error")]
    pub fn next(&mut self) -> Result<Option<Item>> {
        if let Some(first) = self.first.take() {
            return Ok(Some(first));
        }
        while !self.records.prepare()? {}
        self.records.next()
    }
}

/// A conversation as an export holds it, cleaned but not scrubbed.
pub struct RawConversation {
    /// The source's id; only its keyed hash is stored. `None`: the source has none.
    pub id: Option<Zeroizing<String>>,
    /// Number of its first record in the file, from 1.
    pub record: u64,
    /// Byte at which that record begins.
    pub offset: u64,
    /// Who answered, if the source tells; else it follows from the roles.
    pub channel: Option<Channel>,
    /// Its language, if the source tells.
    pub language: Option<Language>,
    /// Topic words of the source.
    pub topic: Option<RawText>,
    /// Its messages, in the source's order.
    pub messages: Vec<RawMessage>,
    /// Values of fields known to be personal: they help the sieve and are dropped.
    pub personal: Vec<RawText>,
    /// Internal notes that were dropped.
    pub notes_dropped: u32,
}

/// One message of an export.
pub struct RawMessage {
    /// Who wrote it.
    pub role: MessageRole,
    /// When, and how that is known.
    pub at: Option<(Timestamp, TimeBasis)>,
    /// What.
    pub text: RawText,
}

/// What a reader hands on, in the order of the file.
pub enum Item {
    /// A whole conversation.
    Conversation(RawConversation),
    /// A record that cannot be read.
    Refusal(Refusal),
}
