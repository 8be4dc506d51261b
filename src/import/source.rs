//! The bytes of an export as UTF-8, in a window that slides over the file, with offsets in the file itself.

use crate::error::{Doing as _, Result};
use encoding_rs::{Decoder, DecoderResult, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::io::{Read, Seek, SeekFrom};
use zeroize::Zeroizing;

/// Bytes read from the file at a time: the first time, and at most. Small files need no large buffers.
const CHUNKS: std::ops::RangeInclusive<usize> = 8 * 1024..=64 * 1024;

/// Stands in the window for a character that cannot be decoded: it is never valid UTF-8, so that the check of the
/// record finds it.
const UNDECODABLE: u8 = 0xFF;

/// What an export is read from.
pub(super) trait Input: Read + Seek + Send {}

impl<T: Read + Seek + Send> Input for T {}

/// How the file writes its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// No byte-order mark, and only ASCII so far: UTF-8, or Windows-1252 if the first stretch with other bytes
    /// has no valid UTF-8 sequence in it.
    Undecided,
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
}

impl Encoding {
    /// The encoding that the first bytes tell, and the length of the byte-order mark.
    pub(super) fn of_mark(head: &[u8]) -> (Self, usize) {
        match head {
            [0xEF, 0xBB, 0xBF, ..] => (Self::Utf8, 3),
            [0xFF, 0xFE, ..] => (Self::Utf16Le, 2),
            [0xFE, 0xFF, ..] => (Self::Utf16Be, 2),
            _ => (Self::Undecided, 0),
        }
    }

    fn decoder(self) -> Option<Decoder> {
        match self {
            Self::Undecided | Self::Utf8 => None,
            Self::Utf16Le => Some(UTF_16LE.new_decoder_without_bom_handling()),
            Self::Utf16Be => Some(UTF_16BE.new_decoder_without_bom_handling()),
            Self::Windows1252 => Some(WINDOWS_1252.new_decoder_without_bom_handling()),
        }
    }

    /// How many bytes of the file these bytes of the window stand for.
    fn bytes_in_file(self, window: &[u8]) -> u64 {
        let per_char = |byte: u8| match self {
            Self::Undecided | Self::Utf8 => 1,
            _ if byte & 0xC0 == 0x80 => 0,
            Self::Windows1252 => 1,
            _ if byte >= 0xF0 && byte != UNDECODABLE => 4,
            Self::Utf16Le | Self::Utf16Be => 2,
        };
        match self {
            Self::Undecided | Self::Utf8 => window.len() as u64,
            _ => window.iter().map(|byte| per_char(*byte)).sum(),
        }
    }
}

/// A window over the decoded file. Memory: what has not been consumed, plus one chunk.
pub(super) struct Source {
    input: Box<dyn Input>,
    encoding: Encoding,
    mark: usize,
    decoder: Option<Decoder>,
    /// Bytes at the end of a chunk that may begin a character.
    carry: Vec<u8>,
    buffer: Zeroizing<Vec<u8>>,
    from: usize,
    offset: u64,
    read: u64,
    chunk: usize,
    ended: bool,
}

impl Source {
    /// Reads `input` from its beginning, behind a byte-order mark of `mark` bytes.
    pub(super) fn new(input: Box<dyn Input>, encoding: Encoding, mark: usize) -> Result<Self> {
        let mut source = Self {
            input,
            encoding,
            mark,
            decoder: None,
            carry: Vec::new(),
            buffer: Zeroizing::new(Vec::new()),
            from: 0,
            offset: 0,
            read: 0,
            chunk: *CHUNKS.start(),
            ended: false,
        };
        source.rewind()?;
        Ok(source)
    }

    /// Goes back to the beginning.
    pub(super) fn rewind(&mut self) -> Result<()> {
        self.input.seek(SeekFrom::Start(self.mark as u64)).doing("reading an export")?;
        self.decoder = self.encoding.decoder();
        self.carry.clear();
        self.buffer.clear();
        self.from = 0;
        self.offset = self.mark as u64;
        self.read = self.offset;
        self.ended = false;
        Ok(())
    }

    /// What is decoded and not consumed.
    pub(super) fn window(&self) -> &[u8] {
        self.buffer.get(self.from..).unwrap_or_default()
    }

    /// Offset in the file of the window's first byte.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    /// Bytes of the file read so far.
    pub(super) fn bytes_read(&self) -> u64 {
        self.read
    }

    /// Gives up the first `count` bytes of the window.
    pub(super) fn consume(&mut self, count: usize) {
        let count = count.min(self.window().len());
        let gone = self.window().get(..count).unwrap_or_default();
        self.offset += self.encoding.bytes_in_file(gone);
        self.from += count;
    }

    /// Makes the window longer; false at the end of the file.
    pub(super) fn fill(&mut self) -> Result<bool> {
        if self.ended {
            return Ok(false);
        }
        let mut raw = Zeroizing::new(std::mem::take(&mut self.carry));
        let had = raw.len();
        raw.resize(had + self.chunk, 0);
        self.chunk = (self.chunk * 2).min(*CHUNKS.end());
        let mut filled = had;
        while filled < raw.len() {
            let Some(room) = raw.get_mut(filled..) else { break };
            match self.input.read(room) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                Ok(count) => filled += count,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error).doing("reading an export"),
            }
        }
        raw.truncate(filled);
        self.read += (filled - had) as u64;
        if self.encoding == Encoding::Undecided {
            self.decide(&mut raw);
        }
        self.make_room(if self.decoder.is_some() { raw.len() * 3 + 16 } else { raw.len() });
        if self.decoder.is_some() {
            self.decode(&raw);
        } else {
            self.buffer.extend_from_slice(&raw);
        }
        Ok(!self.ended || filled > 0)
    }

    /// Settles UTF-8 or Windows-1252 at the first chunk that has more than ASCII in it.
    fn decide(&mut self, raw: &mut Zeroizing<Vec<u8>>) {
        let Some(first) = raw.iter().position(|byte| *byte >= 0x80) else { return };
        if !self.ended && first + 4 > raw.len() {
            self.carry = raw.split_off(first);
            return;
        }
        self.encoding = if has_utf8_sequence(raw) { Encoding::Utf8 } else { Encoding::Windows1252 };
        self.decoder = self.encoding.decoder();
    }

    fn decode(&mut self, raw: &[u8]) {
        let Some(decoder) = self.decoder.as_mut() else { return };
        let mut rest = raw;
        let mut out = Zeroizing::new(vec![0_u8; raw.len() * 3 + 16]);
        loop {
            let (result, read, written) =
                decoder.decode_to_utf8_without_replacement(rest, &mut out, self.ended);
            self.buffer.extend_from_slice(out.get(..written).unwrap_or_default());
            rest = rest.get(read..).unwrap_or_default();
            match result {
                DecoderResult::Malformed(_, _) => self.buffer.push(UNDECODABLE),
                DecoderResult::OutputFull if !rest.is_empty() => {}
                DecoderResult::InputEmpty | DecoderResult::OutputFull => break,
            }
        }
    }

    /// Moves the window to the front, and to a longer buffer if it has to be; the old one is wiped.
    fn make_room(&mut self, more: usize) {
        let kept = self.window().len();
        if self.buffer.capacity() - self.buffer.len() >= more {
            return;
        }
        if kept + more <= self.buffer.capacity() {
            self.buffer.copy_within(self.from.., 0);
            self.buffer.truncate(kept);
        } else {
            let mut longer = Zeroizing::new(Vec::with_capacity((kept + more).saturating_mul(3) / 2));
            longer.extend_from_slice(self.window());
            self.buffer = longer;
        }
        self.from = 0;
    }
}

/// Whether any bytes from 0x80 on form a valid UTF-8 sequence.
pub(super) fn has_utf8_sequence(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn all(bytes: &[u8]) -> (Vec<u8>, Encoding, Source) {
        let (encoding, mark) = Encoding::of_mark(bytes);
        let mut source = Source::new(Box::new(Cursor::new(bytes.to_vec())), encoding, mark).unwrap();
        while source.fill().unwrap() {}
        (source.window().to_vec(), source.encoding, source)
    }

    #[test]
    fn each_encoding_is_known_by_its_mark_or_by_its_bytes() {
        let utf16: Vec<u8> = "äß😅".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, encoding, text) in [
            (b"abc".to_vec(), Encoding::Undecided, "abc"),
            ("päivä".as_bytes().to_vec(), Encoding::Utf8, "päivä"),
            (b"\xEF\xBB\xBFabc".to_vec(), Encoding::Utf8, "abc"),
            (b"p\xE4iv\xE4".to_vec(), Encoding::Windows1252, "päivä"),
            ([b"\xFF\xFE".as_slice(), &utf16].concat(), Encoding::Utf16Le, "äß😅"),
        ] {
            let (window, found, _) = all(&bytes);
            assert_eq!((window.as_slice(), found), (text.as_bytes(), encoding), "{text}");
        }
    }

    #[test]
    fn offsets_count_the_bytes_of_the_file() {
        let utf16: Vec<u8> = "ä😅x".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let (window, _, mut source) = all(&[b"\xFE\xFF".as_slice(), &utf16].concat());
        source.consume(window.len() - 1);
        assert_eq!(source.offset(), 2 + 6);
    }

    #[test]
    fn a_lone_surrogate_stays_visible_as_an_invalid_byte() {
        let (window, _, _) = all(b"\xFF\xFEa\0\x00\xD8b\0");
        assert_eq!(window, b"a\xFFb");
    }
}
