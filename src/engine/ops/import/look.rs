//! Looking at files before one of them is read: which they are, what stands where in one, and what a mapping would
//! read of it. All of it is held in memory only.

use super::prepare::{Prepared, Rules, prepare};
use super::{FoundFile, Reply};
use crate::domain::mapping::{Field, Outline, Path as Pointer, Pointing, Preview, Slot};
use crate::domain::{Mapping, Refusal, Source};
use crate::engine::clock::Stopwatch;
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::store::Store;
use crate::engine::transact::Outcome;
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::import::{self, Item, OutlineField};
use crate::scrub::{self, StaffField};
use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};

/// How long a slice lasts.
const SLICE_MS: f64 = 10.0;
/// Files of folders that are looked at.
const FILES_MAX: usize = 10_000;
/// Messages that are shown.
const SAMPLES: usize = 3;

fn told(reply: Reply) -> Outcome<event::Reply> {
    Outcome { reply: event::Reply::Import(reply), changes: Changes::default() }
}

/// The files that these paths name, in a stable order: as they were given, those of a folder by their names, those of
/// its folders after them. What a folder hides and what links point at is left out.
pub(crate) fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            files_of(path, &mut found);
        } else {
            found.push(path.clone());
        }
    }
    found.truncate(FILES_MAX);
    found
}

fn files_of(folder: &Path, found: &mut Vec<PathBuf>) {
    // A folder that cannot be read has no files for us.
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut entries: Vec<(bool, PathBuf)> = entries
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .filter_map(|entry| {
            let kind = entry.file_type().ok()?;
            (kind.is_file() || kind.is_dir()).then(|| (kind.is_dir(), entry.path()))
        })
        .collect();
    entries.sort();
    for (is_folder, path) in entries {
        if found.len() >= FILES_MAX {
            return;
        }
        if is_folder {
            files_of(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Recognises one file after another.
pub(super) struct RecogniseJob {
    paths: Vec<PathBuf>,
    waiting: Option<VecDeque<PathBuf>>,
    own: Vec<Mapping>,
    found: Vec<FoundFile>,
}

impl RecogniseJob {
    pub(super) fn new(paths: Vec<PathBuf>) -> Self {
        Self { paths, waiting: None, own: Vec::new(), found: Vec::new() }
    }
}

impl Job for RecogniseJob {
    fn step(&mut self, store: &mut Store, _context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(waiting) = &mut self.waiting else {
            let own = store.read(|read| read.mappings())?;
            self.own = own.into_iter().map(|saved| saved.mapping).collect();
            self.waiting = Some(files(&self.paths).into());
            return Ok(None);
        };
        let since = Stopwatch::start();
        while since.millis() < SLICE_MS {
            let Some(path) = waiting.pop_front() else {
                return Ok(Some(told(Reply::Recognised(std::mem::take(&mut self.found)))));
            };
            self.found.push(recognise(path, &self.own));
        }
        Ok(None)
    }

    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        Ok(None)
    }
}

/// What a file is. If nothing knows it and a mapping of the register's own fits, that is offered before a shipped one.
fn recognise(path: PathBuf, own: &[Mapping]) -> FoundFile {
    let size_bytes = std::fs::metadata(&path).map_or(0, |about| about.len());
    let known = match import::recognise(&path) {
        Ok(source) => Ok(Source(source)),
        Err(error) if matches!(error.kind, ErrorKind::FormatUnknown | ErrorKind::MappingNeeded) => {
            let fitting = own.iter().find(|mapping| import::fits(&path, mapping).unwrap_or(false));
            Err(match fitting {
                Some(mapping) => {
                    Error::new(ErrorKind::MappingNeeded, error.doing).with_detail(mapping.name.clone())
                }
                None => error,
            })
        }
        Err(error) => Err(error),
    };
    FoundFile { path, size_bytes, known }
}

/// What stands where in one file.
pub(super) struct OutlineJob {
    path: PathBuf,
    at: Option<Pointer>,
}

impl OutlineJob {
    pub(super) fn new(path: PathBuf, at: Option<Pointer>) -> Self {
        Self { path, at }
    }
}

impl Job for OutlineJob {
    fn step(&mut self, _store: &mut Store, _context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        outline(&self.path, self.at.as_ref()).map(|outline| Some(told(Reply::Outlined(Box::new(outline)))))
    }

    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        Ok(None)
    }
}

fn outline(path: &Path, at: Option<&Pointer>) -> Result<Outline> {
    let import::Outline { table, lists, at, fields, fitting } = import::outline(path, at)?;
    let (fields, suggested) = suggestions(fields, &at);
    Ok(Outline {
        table,
        lists: lists.into_iter().map(|(path, records)| (path, records as u64)).collect(),
        at,
        fields,
        fitting: fitting.into_iter().map(ToOwned::to_owned).collect(),
        suggested,
    })
}

/// Puts the words through the sieve, and together what the names suggest: of several fields for one thing, the one with
/// the most values; of a conversation's id the first.
fn suggestions(found: Vec<OutlineField>, at: &Pointer) -> (Vec<Field>, Pointing) {
    let mut best: BTreeMap<Slot, (usize, Pointer)> = BTreeMap::new();
    let mut suggested = Pointing { list: at.clone(), ..Pointing::default() };
    let (mut fields, mut whom) = (Vec::new(), BTreeMap::new());
    for field in found {
        if let Some(slot) = field.suggests {
            let values = if slot == Slot::Id { 0 } else { field.values };
            if best.get(&slot).is_none_or(|(known, _)| *known < values) {
                best.insert(slot, (values, field.path.clone()));
            }
        }
        if field.personal {
            suggested.personal.push(field.path.clone());
        }
        let mut words = Vec::new();
        for (word, means) in field.words.into_iter().zip(field.whom) {
            let sifted = scrub::staff(word, StaffField::Text);
            if sifted.removed.total() == 0 {
                let word = sifted.text.as_str().to_owned();
                whom.extend(means.map(|means| ((field.path.to_string(), word.clone()), means)));
                words.push(word);
            }
        }
        fields.push(Field { path: field.path, values: field.values as u64, words });
    }
    for (slot, (_, path)) in best {
        suggested.point(slot, Some(path));
    }
    if let Some(role) = suggested.role.as_ref().map(ToString::to_string) {
        for ((path, word), means) in whom {
            if path == role {
                suggested.say(&word, Some(means));
            }
        }
    }
    (fields, suggested)
}

/// What a mapping reads in the beginning of a file.
pub(super) struct PreviewJob {
    path: PathBuf,
    mapping: Box<Mapping>,
    items: Option<VecDeque<Item>>,
    refused: BTreeMap<crate::domain::RefusalReason, u64>,
    preview: Preview,
}

impl PreviewJob {
    pub(super) fn new(path: PathBuf, mapping: Box<Mapping>) -> Self {
        Self { path, mapping, items: None, refused: BTreeMap::new(), preview: Preview::default() }
    }

    fn take(&mut self, prepared: &Prepared) {
        self.preview.conversations += 1;
        self.preview.notes += u64::from(prepared.notes);
        self.preview.undated += u64::from(prepared.span.is_none());
        for message in &prepared.messages {
            if let Some(count) = self.preview.messages.get_mut(message.role as usize) {
                *count += 1;
            }
        }
        if self.preview.samples.len() < SAMPLES.min(prepared.messages.len()) {
            let shown = prepared.messages.iter().take(SAMPLES);
            self.preview.samples = shown
                .map(|message| (message.role, crate::domain::StoredText(message.text.as_str().to_owned())))
                .collect();
        }
    }
}

impl Job for PreviewJob {
    fn step(&mut self, _store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(items) = &mut self.items else {
            let (items, whole) = import::preview(&self.path, &self.mapping)?;
            (self.items, self.preview.whole) = (Some(items.into()), whole);
            return Ok(None);
        };
        let moment = context.moment();
        let rules = Rules {
            id_key: Vec::new(),
            margin_days: 0,
            now: moment.now,
            today: moment.today,
            not_older_than: None,
            only_look: true,
            keep_notes: false,
        };
        let mut some: Vec<Item> = Vec::new();
        some.extend(items.drain(..items.len().min(8)));
        if some.is_empty() {
            self.preview.refused = std::mem::take(&mut self.refused).into_iter().collect();
            return Ok(Some(told(Reply::Previewed(Box::new(std::mem::take(&mut self.preview))))));
        }
        for item in some {
            let prepared = match item {
                Item::Refusal(Refusal { reason, .. }) => Err(reason),
                Item::Conversation(raw) => prepare(raw, "", &rules),
            };
            match prepared {
                Ok(prepared) => self.take(&prepared),
                Err(reason) => *self.refused.entry(reason).or_default() += 1,
            }
        }
        Ok(None)
    }

    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        Ok(None)
    }
}
