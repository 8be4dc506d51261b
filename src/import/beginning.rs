//! What a mapping reads in the first 256 KiB of a file, for somebody who makes the mapping.

use super::{Item, Reader, head_of, open_file, read_with};
use crate::domain::Mapping;
use crate::error::{ErrorKind, Result};
use crate::scrub::RawText;
use std::io::Cursor;
use std::path::Path;

/// The beginning of a file, being read.
pub struct Beginning {
    /// `None`: all that the beginning holds is a part of one record.
    reader: Option<Reader>,
    /// The item that comes next, once one was asked for.
    held: Option<Item>,
    begun: bool,
    whole: bool,
}

impl Beginning {
    /// Opens it. Errors: as [`super::open_with`]'s.
    pub fn open(path: &Path, mapping: &Mapping) -> Result<Self> {
        let (mut input, size_bytes) = open_file(path)?;
        let head = head_of(&mut *input, size_bytes)?;
        let bytes = head.text.to_vec();
        let (whole, length) = (head.whole, bytes.len() as u64);
        let reader = match read_with(Box::new(Cursor::new(bytes)), length, mapping) {
            Err(error) if !whole && error.kind == ErrorKind::NothingReadable => None,
            reader => Some(reader?),
        };
        Ok(Self { reader, held: None, begun: false, whole })
    }

    /// Whether that is the whole file.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// The next item. The last record, if it may be cut off there, is left out.
    #[expect(clippy::should_implement_trait, reason = "an iterator of results would go on after an error")]
    pub fn next(&mut self) -> Result<Option<Item>> {
        let Some(reader) = &mut self.reader else { return Ok(None) };
        if !std::mem::replace(&mut self.begun, true) {
            self.held = reader.next()?;
        }
        let Some(item) = self.held.take() else { return Ok(None) };
        self.held = reader.next()?;
        let cut_off = self.held.is_none() && !self.whole && matches!(item, Item::Refusal(_));
        Ok((!cut_off).then_some(item))
    }

    /// As [`Reader::strangers`].
    pub fn strangers(&self) -> Vec<RawText> {
        self.reader.as_ref().map(Reader::strangers).unwrap_or_default()
    }
}
