//! Bytes in; raw conversations and problems out, streaming. One format a file.

use crate::domain::{Channel, Language, MessageRole, Refusal, TimeBasis, Timestamp};
use crate::scrub::RawText;
use zeroize::Zeroizing;

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

/// An export being read.
pub struct Reader {
    source: &'static str,
}

/// Opens an export and recognises its format.
pub fn open(path: &std::path::Path) -> crate::error::Result<Reader> {
    let _ = path;
    Err(crate::error::Error::new(crate::error::ErrorKind::FormatUnknown, "opening an export"))
}

impl Reader {
    /// Code of the recognised format.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// Size of the file.
    pub fn size_bytes(&self) -> u64 {
        0
    }

    /// How far the work is.
    pub fn position_bytes(&self) -> u64 {
        0
    }

    /// Does a slice of the work before the first item.
    pub fn prepare(&mut self) -> crate::error::Result<bool> {
        Ok(true)
    }

    /// The next item.
    #[expect(clippy::should_implement_trait, reason = "an iterator of results would go on after an error")]
    pub fn next(&mut self) -> crate::error::Result<Option<Item>> {
        Ok(None)
    }
}
