//! Bytes in; raw conversations and problems out, streaming. One format a file.
//!
//! [`open`] looks at the beginning of a file and knows it by its content, never by its name; [`open_with`] reads a file
//! of any make by a [`Mapping`] that somebody chose. [`Reader`] then hands on one [`Item`] after another. Memory is bounded whatever the file's size; nothing is written anywhere.

mod beginning;
mod boost_ai;
mod bot_framework;
mod choices;
mod clean;
mod csv;
mod csv_header;
mod csv_rows;
mod draft;
#[cfg(test)]
mod format_tests;
mod genesys;
mod giosg;
mod groups;
mod html;
mod json;
mod language;
mod mapping;
mod ninchat;
mod outline;
mod personal;
mod rasa;
mod records;
mod role_content;
mod roles;
mod scan;
mod sniff;
mod source;
mod strangers;
mod time;
mod zendesk_chat;

use crate::domain::{Channel, Language, Mapping, MessageRole, Refusal, TimeBasis, Timestamp, ToldRating};
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RawText;
use serde_json::Value;
use sniff::Head;
use source::{Encoding, Input, Source};
use std::borrow::Cow;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use strangers::Strangers;
use zeroize::Zeroizing;

pub use beginning::Beginning;
pub use outline::{Outline, OutlineField, Outlining, role_of_word};

/// The formats, in the order in which they are tried: if two fit, the earlier one is taken.
const FORMATS: [&dyn Format; 9] = [
    &boost_ai::BoostAi,
    &zendesk_chat::ZendeskChat,
    &rasa::Rasa,
    &bot_framework::BotFramework,
    &role_content::RoleContent,
    &giosg::Giosg,
    &ninchat::Ninchat,
    &genesys::Genesys,
    &csv::GenericCsv,
];

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
    source: Cow<'static, str>,
    size_bytes: u64,
    records: Box<dyn Records>,
    /// The first item, if it was read to see that there is one.
    first: Option<Item>,
    /// Whether all was read that can be.
    ended: bool,
    strangers: Arc<Strangers>,
}

/// Opens an export and recognises its format. Errors: `FileUnreadable`; `NothingReadable` for a file without any
/// record; `MappingNeeded` for boost.ai's Export v3 and for a file that a shipped mapping fits, whose name is the
/// detail; `FormatUnknown`, whose detail says what is missing.
pub fn open(path: &Path) -> Result<Reader> {
    let (input, size_bytes) = open_file(path)?;
    read(input, size_bytes)
}

/// Opens a file of any make, to be read by a mapping. Errors: `FileUnreadable`, `NothingReadable`, and `FormatUnknown`
/// if there is nothing at the mapping's place of records, or a table lacks its columns.
pub fn open_with(path: &Path, mapping: &Mapping) -> Result<Reader> {
    let (input, size_bytes) = open_file(path)?;
    read_with(input, size_bytes, mapping)
}

/// What the format of a file is recognised as, by its beginning. Errors: as [`open`]'s.
pub fn recognise(path: &Path) -> Result<String> {
    open(path).map(|reader| reader.source().to_owned())
}

/// Whether every record at the beginning of the file has all marks of the mapping. Errors: `FileUnreadable`,
/// `NothingReadable`.
pub fn fits(path: &Path, mapping: &Mapping) -> Result<bool> {
    let (mut input, size_bytes) = open_file(path)?;
    head_of(&mut *input, size_bytes).map(|head| mapping::fits(&head, mapping))
}

/// Whether this, or one of the words in it, means a role: it names nobody.
pub fn has_role_word(text: &str) -> bool {
    roles::has_role_word(text)
}

/// The mapping of this name, of those that come with the program.
pub fn shipped_mapping(name: &str) -> Option<Mapping> {
    mapping::shipped::find(name)
}

/// Names of the mappings that come with the program.
pub fn shipped_mappings() -> impl Iterator<Item = &'static str> {
    mapping::shipped::names()
}

fn open_file(path: &Path) -> Result<(Box<dyn Input>, u64)> {
    const DOING: &str = "opening an export";
    let unreadable = |error: std::io::Error| {
        Error::new(ErrorKind::FileUnreadable, DOING).with_detail(format!("{:?}", error.kind()))
    };
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(Error::new(ErrorKind::FileUnreadable, DOING).with_detail("not a file"));
    }
    Ok((Box::new(file), about.len()))
}

const RECOGNISING: &str = "recognising an export";

/// The beginning of a file that has anything in it.
fn head_of(input: &mut dyn Input, size_bytes: u64) -> Result<Head> {
    let mut raw = Zeroizing::new(Vec::with_capacity(sniff::HEAD_BYTES));
    input.take(sniff::HEAD_BYTES as u64).read_to_end(&mut raw).map_err(|error| {
        Error::new(ErrorKind::FileUnreadable, RECOGNISING).with_detail(format!("{:?}", error.kind()))
    })?;
    let head = Head::new(&raw, raw.len() as u64 >= size_bytes)?;
    if head.is_blank() || head.is_empty_list() {
        return Err(Error::new(ErrorKind::NothingReadable, RECOGNISING).with_detail("no records"));
    }
    Ok(head)
}

fn read_with(mut input: Box<dyn Input>, size_bytes: u64, mapping: &Mapping) -> Result<Reader> {
    let head = head_of(&mut *input, size_bytes)?;
    mapping::reader(input, size_bytes, &head, mapping)
}

fn read(mut input: Box<dyn Input>, size_bytes: u64) -> Result<Reader> {
    let head = head_of(&mut *input, size_bytes)?;
    let needs_mapping = |detail| Err(Error::new(ErrorKind::MappingNeeded, RECOGNISING).with_detail(detail));
    if head.samples.iter().any(is_boost_ai_export) {
        return needs_mapping(BOOST_AI_EXPORT);
    }
    let Some(format) = FORMATS.into_iter().find(|format| format.recognise(&head)) else {
        let fitting = mapping::shipped::names()
            .find(|name| mapping::shipped::find(name).is_some_and(|shipped| mapping::fits(&head, &shipped)));
        if let Some(name) = fitting {
            return needs_mapping(name);
        }
        let lacks = csv_header::find(&head.text).err().map_or("", csv_header::Lacks::detail);
        let detail = if head.layout.is_some() { "JSON of another kind" } else { lacks };
        return Err(Error::new(ErrorKind::FormatUnknown, RECOGNISING).with_detail(detail));
    };
    // JSON is UTF-8 by its standard: an invalid byte refuses its record.
    let utf8 = head.layout.is_some() && head.encoding == Encoding::Undecided;
    let source = Source::new(input, if utf8 { Encoding::Utf8 } else { head.encoding }, head.mark)?;
    let records = format.read(source, &head)?;
    Reader::begin(format.code().into(), size_bytes, records, head.whole)
}

/// A product whose files are known and cannot be read without a mapping: the detail of `MappingNeeded`.
pub const BOOST_AI_EXPORT: &str = "boost.ai Export v3";

/// Whether a record is of boost.ai's Export v3, whose message fields are not public (`FORMATS` section 2).
fn is_boost_ai_export(record: &Value) -> bool {
    let marks = ["authentication_identifier", "user_information", "quality_label", "reviewed"];
    marks.iter().filter(|mark| record.get(mark).is_some()).count() >= 2
}

impl Reader {
    /// A reader; of a file of which the beginning was the whole it is seen at once that there is anything in it.
    fn begin(
        source: Cow<'static, str>,
        size_bytes: u64,
        records: Box<dyn Records>,
        whole: bool,
    ) -> Result<Self> {
        let strangers = Arc::default();
        let mut reader = Self { source, size_bytes, records, first: None, ended: false, strangers };
        if whole {
            reader.first = reader.next()?;
            if reader.first.is_none() {
                return Err(Error::new(ErrorKind::NothingReadable, RECOGNISING).with_detail("no records"));
            }
        }
        Ok(reader)
    }

    /// Code of the recognised format, or `mapping:NAME`.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Size of the file.
    pub fn size_bytes(&self) -> u64 {
        self.size_bytes
    }

    /// How far the work is, from 0 to [`Reader::size_bytes`]; a file that is read twice counts half each time.
    pub fn position_bytes(&self) -> u64 {
        if self.ended {
            return self.size_bytes;
        }
        self.records.position_bytes(self.size_bytes).min(self.size_bytes)
    }

    /// Does a slice, some milliseconds long, of the work that some formats need before the first item: call it
    /// until it is true, so as to show progress and to be able to cancel. [`Reader::next`] does what was left out.
    pub fn prepare(&mut self) -> Result<bool> {
        self.records.prepare()
    }

    /// Words that stood where who wrote is named and that the mapping does not know, as far as they were met since this
    /// was asked last; each once, and some only. They are raw: any of them may be a name.
    pub fn strangers(&self) -> Vec<RawText> {
        self.strangers.take()
    }

    /// The next item, in the order of the file (of the last record of each conversation, if conversations are
    /// mixed); `None` at the end. An error ends the reading.
    #[expect(clippy::should_implement_trait, reason = "an iterator of results would go on after an error")]
    pub fn next(&mut self) -> Result<Option<Item>> {
        if let Some(first) = self.first.take() {
            return Ok(Some(first));
        }
        while !self.records.prepare()? {}
        let item = self.records.next()?;
        self.ended = item.is_none();
        Ok(item)
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
    /// What the source tells of the customer's rating.
    pub rating: ToldRating,
    /// Topic words of the source.
    pub topic: Option<RawText>,
    /// Its messages, in the source's order.
    pub messages: Vec<RawMessage>,
    /// Values of fields known to be personal: they help the sieve and are dropped.
    pub personal: Vec<RawText>,
    /// Internal notes of the source, which no customer has seen, as messages of the system.
    pub notes: Vec<RawMessage>,
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
