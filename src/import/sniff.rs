//! Looks at the beginning of a file: its encoding, how its records lie, and the first of them. Never at its name.

use super::records::{Cut, Cutter, Layout, Place};
use super::scan::mend;
use super::source::{Encoding, Source};
use crate::error::Result;
use serde_json::Value;
use std::io::Cursor;
use std::sync::Arc;
use zeroize::Zeroizing;

/// How much of a file is looked at.
pub(super) const HEAD_BYTES: usize = 256 * 1024;

/// Records that are looked at.
const SAMPLES: usize = 8;

/// Broken records at the beginning that are passed over while looking for a whole one.
const TRIES: usize = 64;

/// Keys under which a page holds its records, and whether these are the members of an object there.
const PAGE_KEYS: [(&str, bool); 4] = [("chats", false), ("results", false), ("docs", true), ("value", false)];

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

    /// How records lie; `other` if the file is not JSON.
    pub(super) fn layout_or(&self, other: &Layout) -> Layout {
        self.layout.clone().unwrap_or_else(|| other.clone())
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
        let samples = self.samples_of(&layout)?;
        let seems_json = !layout.is_plain() || !samples.is_empty();
        if seems_json {
            self.layout = Some(layout);
            self.samples = samples;
        }
        Ok(())
    }

    /// The first records, if they lie so.
    pub(super) fn samples_of(&self, layout: &Layout) -> Result<Vec<Value>> {
        let mut cutter = self.cutter(layout.clone())?.with_max_string(HEAD_BYTES);
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
        Ok(samples)
    }

    /// Whether there are records at the place of the layout, as far as the beginning shows.
    pub(super) fn has_page(&self, layout: &Layout) -> Result<bool> {
        self.cutter(layout.clone())?.finds_page()
    }

    /// How records lie if they are not looked for in pages.
    pub(super) fn plain_layout(&self) -> Option<Layout> {
        let text = self.text.trim_ascii_start();
        match text.first() {
            Some(b'[') => Some(Layout::Array),
            Some(b'{') => Some(lines_or_sequence(text)),
            _ => None,
        }
    }

    fn cutter(&self, layout: Layout) -> Result<Cutter> {
        let input = Box::new(Cursor::new(self.text.to_vec()));
        Ok(Cutter::new(Source::new(input, Encoding::Utf8, 0)?, layout))
    }

    fn object_layout(&self, text: &[u8]) -> Result<Layout> {
        for (key, members) in PAGE_KEYS {
            let layout = Layout::Page(Arc::new(Place { keys: vec![key.to_owned()], members }));
            if self.cutter(layout.clone())?.finds_page()? {
                return Ok(layout);
            }
        }
        Ok(lines_or_sequence(text))
    }

    /// The first record as far as the head shows it.
    fn mended(&self, layout: &Layout) -> Option<Value> {
        let value: Value = serde_json::from_slice(&mend(self.text.trim_ascii_start())?).ok()?;
        let record = match (layout, value) {
            (Layout::Array, Value::Array(records)) => records.into_iter().next()?,
            (Layout::Page(place), mut value) => {
                for key in &place.keys {
                    value = value.get_mut(key)?.take();
                }
                match value {
                    Value::Array(records) if !place.members => records.into_iter().next()?,
                    Value::Object(members) if place.members => members.into_iter().next()?.1,
                    _ => return None,
                }
            }
            (_, value) => value,
        };
        record.as_object().is_some_and(|members| !members.is_empty()).then_some(record)
    }
}

/// Objects one after another: each on a line of its own, or over several lines.
fn lines_or_sequence(text: &[u8]) -> Layout {
    let mut lines = text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii_end);
    let first = lines.next().unwrap_or_default();
    let second = lines.find(|line| !line.is_empty());
    let lines = serde_json::from_slice::<serde::de::IgnoredAny>(first).is_ok()
        || second.is_none_or(|second| second.first() == Some(&b'{'));
    if lines { Layout::Lines } else { Layout::Sequence }
}
