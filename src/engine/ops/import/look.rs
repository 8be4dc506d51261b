//! Looking at files before one of them is read: which they are, what stands where in one, and what a mapping would
//! read of it. All of it is held in memory only.

use super::prepare::{Prepared, Rules, prepare};
use super::walk::{Step, Walk};
use super::{FoundFile, Reply, suggest};
use crate::domain::mapping::{Path as Pointer, Preview};
use crate::domain::{Mapping, Refusal, Source, meet};
use crate::engine::clock::Stopwatch;
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::mapping::role_word;
use crate::engine::store::Store;
use crate::engine::transact::Outcome;
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::import::{self, Beginning, Item, Outlining};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// How long a slice lasts.
const SLICE_MS: f64 = 10.0;
/// Conversations of which a preview reads and scrubs so many in a slice.
const ITEMS: usize = 8;
/// Messages that are shown.
const SAMPLES: usize = 3;

fn told(reply: Reply) -> Outcome<event::Reply> {
    Outcome { reply: event::Reply::Import(reply), changes: Changes::default() }
}

/// The files that these paths name, as [`Walk`] finds them.
pub(crate) fn files(paths: &[PathBuf]) -> Vec<PathBuf> {
    let (mut walk, mut found) = (Walk::of(paths), Vec::new());
    loop {
        match walk.step() {
            Step::File(path) => found.push(path),
            Step::On => {}
            Step::End => return found,
        }
    }
}

/// Finds and recognises one file after another.
pub(super) struct RecogniseJob {
    walk: Walk,
    /// The mappings of the register's own; `None`: not read yet.
    own: Option<Vec<Mapping>>,
    found: Vec<FoundFile>,
}

impl RecogniseJob {
    pub(super) fn new(paths: &[PathBuf]) -> Self {
        Self { walk: Walk::of(paths), own: None, found: Vec::new() }
    }
}

impl Job for RecogniseJob {
    fn step(&mut self, store: &mut Store, _context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(own) = &self.own else {
            let own = store.read(|read| read.mappings())?;
            self.own = Some(own.into_iter().map(|saved| saved.mapping).collect());
            return Ok(None);
        };
        let since = Stopwatch::start();
        while since.millis() < SLICE_MS {
            match self.walk.step() {
                Step::File(path) => self.found.push(recognise(path, own)),
                Step::On => {}
                Step::End => {
                    return Ok(Some(told(Reply::Recognised(std::mem::take(&mut self.found)))));
                }
            }
        }
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
    work: Option<Outlining>,
}

impl OutlineJob {
    pub(super) fn new(path: PathBuf, at: Option<Pointer>) -> Self {
        Self { path, at, work: None }
    }
}

impl Job for OutlineJob {
    fn step(&mut self, _store: &mut Store, _context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(work) = &mut self.work else {
            self.work = Some(Outlining::begin(&self.path, self.at.as_ref())?);
            return Ok(None);
        };
        let since = Stopwatch::start();
        while since.millis() < SLICE_MS {
            if let Some(outline) = work.step()? {
                return Ok(Some(told(Reply::Outlined(Box::new(suggest::outline(outline))))));
            }
        }
        Ok(None)
    }
}

/// What a mapping reads in the beginning of a file.
pub(super) struct PreviewJob {
    path: PathBuf,
    mapping: Box<Mapping>,
    reading: Option<Beginning>,
    refused: BTreeMap<crate::domain::RefusalReason, u64>,
    preview: Preview,
}

impl PreviewJob {
    pub(super) fn new(path: PathBuf, mapping: Box<Mapping>) -> Self {
        Self { path, mapping, reading: None, refused: BTreeMap::new(), preview: Preview::default() }
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
        let Some(reading) = &mut self.reading else {
            let reading = Beginning::open(&self.path, &self.mapping)?;
            self.preview.whole = reading.is_whole();
            self.reading = Some(reading);
            return Ok(None);
        };
        let since = Stopwatch::start();
        let mut some = Vec::new();
        while since.millis() < SLICE_MS / 2.0 && some.len() < ITEMS {
            match reading.next()? {
                Some(item) => some.push(item),
                None => break,
            }
        }
        let strangers: Vec<String> = reading.strangers().into_iter().filter_map(role_word).collect();
        meet(&mut self.preview.strangers, &strangers);
        if some.is_empty() {
            self.preview.refused = std::mem::take(&mut self.refused).into_iter().collect();
            return Ok(Some(told(Reply::Previewed(Box::new(std::mem::take(&mut self.preview))))));
        }
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;

    #[test]
    fn a_large_folder_and_the_look_at_a_file_take_many_slices_between_which_they_can_be_interrupted() {
        let mut fixture = Fixture::new("look_slices");
        let row = |n| format!("{{\"ref\": {n}, \"lines\": [{{\"who\": \"C\", \"said\": \"Hei {n}\"}}]}}\n");
        let rows = (0..2_000).map(row).collect::<Vec<_>>().concat();
        let path = fixture.file("rows.jsonl", &rows);
        let text = "name = 'x'\n[conversation]\nid = 'ref'\n[[message]]\nat = 'lines.*'\ntext = 'said'\n\
            role = [{ at = 'who', customer = ['C'] }]\n";
        let folder = path.with_file_name("many");
        std::fs::create_dir(&folder).unwrap();
        (0..300).for_each(|n| std::fs::write(folder.join(format!("{n}.jsonl")), &rows).unwrap());
        let jobs: [(&str, Box<dyn Job>, usize); 3] = [
            ("folder", Box::new(RecogniseJob::new(&[folder])), 4),
            ("outline", Box::new(OutlineJob::new(path.clone(), None)), 2),
            ("preview", Box::new(PreviewJob::new(path, Box::new(Mapping::parse(text).unwrap()))), 4),
        ];
        for (name, mut job, least) in jobs {
            let mut slices = 1;
            while job.step(&mut fixture.store, &mut fixture.context).unwrap().is_none() {
                slices += 1;
            }
            assert!(slices >= least, "{name}: {slices}");
        }
    }
}
