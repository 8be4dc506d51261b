//! Looks at the beginning of a file: its encoding, how its records lie, and the first of them. Never at its name.

use super::records::{Cut, Cutter, Layout};
use super::scan::mend;
use super::source::{Encoding, Source};
use crate::error::Result;
use serde_json::Value;
use std::io::Cursor;
use zeroize::Zeroizing;

/// How much of a file is looked at.
pub(super) const HEAD_BYTES: usize = 256 * 1024;

/// Records that are looked at.
const SAMPLES: usize = 8;

/// Broken records at the beginning that are passed over while looking for a whole one.
const TRIES: usize = 64;

/// Keys under which a page holds its records.
const PAGE_KEYS: [&str; 1] = ["chats"];

/// The beginning of a file.
pub(super) struct Head {
    /// How the file writes its characters, as far as the beginning tells.
    pub(super) encoding: Encoding,
    /// Length of the byte-order mark.
    pub(super) mark: usize,
    /// The decoded beginning.
    pub(super) text: Zeroizing<Vec<u8>>,
    /// Whether that is the whole file.
    pub(super) whole: bool,
    /// How records lie, if the file is JSON.
    pub(super) layout: Option<Layout>,
    /// The first records that can be parsed; the parts of the first one if it is longer than the head.
    pub(super) samples: Vec<Value>,
}

impl Head {
    /// Looks at `raw`, the first [`HEAD_BYTES`] of a file, or all of it if `whole`.
    pub(super) fn new(raw: &[u8], whole: bool) -> Result<Self> {
        let (encoding, mark) = Encoding::of_mark(raw);
        let mut source = Source::new(Box::new(Cursor::new(raw.to_vec())), encoding, mark)?;
        while source.fill()? {}
        let text = Zeroizing::new(source.window().to_vec());
        let mut head = Self { encoding, mark, text, whole, layout: None, samples: Vec::new() };
        head.look_for_json()?;
        Ok(head)
    }

    /// Whether there is nothing but white space.
    pub(super) fn is_blank(&self) -> bool {
        self.whole && self.text.iter().all(u8::is_ascii_whitespace)
    }

    /// Whether the file is an array, or a page, without any record.
    pub(super) fn is_empty_list(&self) -> bool {
        let compact: Vec<u8> =
            self.text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).take(3).collect();
        self.whole && compact == b"[]"
    }

    fn look_for_json(&mut self) -> Result<()> {
        let text = self.text.trim_ascii_start();
        let layout = match text.first() {
            Some(b'[') => Layout::Array,
            Some(b'{') => self.object_layout(text)?,
            _ => return Ok(()),
        };
        let mut cutter = self.cutter(layout)?;
        let mut samples = Vec::new();
        for _ in 0..TRIES {
            match cutter.next()? {
                Some(Cut::Record(record)) => {
                    samples.extend(serde_json::from_str::<Value>(&record.text).ok());
                }
                Some(Cut::Refusal(_)) => {}
                None => break,
            }
            if samples.len() == SAMPLES {
                break;
            }
        }
        if samples.is_empty() {
            samples.extend(self.mended(layout));
        }
        let seems_json = matches!(layout, Layout::Page(_)) || !samples.is_empty();
        if seems_json {
            self.layout = Some(layout);
            self.samples = samples;
        }
        Ok(())
    }

    fn cutter(&self, layout: Layout) -> Result<Cutter> {
        let input = Box::new(Cursor::new(self.text.to_vec()));
        Ok(Cutter::new(Source::new(input, Encoding::Utf8, 0)?, layout))
    }

    fn object_layout(&self, text: &[u8]) -> Result<Layout> {
        for key in PAGE_KEYS {
            if self.cutter(Layout::Page(key))?.finds_page()? {
                return Ok(Layout::Page(key));
            }
        }
        let mut lines = text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end);
        let first = lines.next().unwrap_or_default();
        let second = lines.find(|line| !line.is_empty());
        let lines = serde_json::from_slice::<serde::de::IgnoredAny>(first).is_ok()
            || second.is_none_or(|second| second.first() == Some(&b'{'));
        Ok(if lines { Layout::Lines } else { Layout::Sequence })
    }

    /// The first record as far as the head shows it.
    fn mended(&self, layout: Layout) -> Option<Value> {
        let value: Value = serde_json::from_slice(&mend(self.text.trim_ascii_start())?).ok()?;
        let record = match (layout, value) {
            (Layout::Array, Value::Array(records)) => records.into_iter().next()?,
            (Layout::Page(key), Value::Object(mut page)) => match page.remove(key)? {
                Value::Array(records) => records.into_iter().next()?,
                _ => return None,
            },
            (_, value) => value,
        };
        record.as_object().is_some_and(|members| !members.is_empty()).then_some(record)
    }
}
