//! Reading and scrubbing on threads of their own: one reads, some scrub, and whoever holds the [`Pipeline`] takes
//! what comes, in the order of the file. Bounded channels between them keep the memory small.

use super::prepare::{Prepared, Rules, prepare};
use crate::domain::{Mapping, Refusal};
use crate::engine::ops::mapping::role_word;
use crate::error::{Error, ErrorKind, Result};
use crate::import::{self, Item};
use crate::scrub::RawText;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

/// A parcel is handed on when its texts reach this many bytes…
const PARCEL_BYTES: usize = 128 * 1024;
/// …or it holds this many items.
const PARCEL_ITEMS: usize = 64;
/// Parcels that may wait between two threads.
const WAITING: usize = 2;
/// Scrubbing threads at most; beyond that the writer is what everybody waits for.
const SCRUBBERS_MAX: usize = 3;

/// How far the reader is.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// Code of the recognised source.
    pub(super) source: Arc<str>,
    /// Bytes read.
    pub(super) position: u64,
    /// Bytes in all.
    pub(super) size: u64,
}

/// What was read and scrubbed.
pub(super) struct Parcel {
    /// How far the reader is.
    pub(super) place: Place,
    /// What can be stored, or why not.
    pub(super) items: Vec<Result<Prepared, Refusal>>,
    /// Conversations that the reader could read, refused or not.
    pub(super) readable: u64,
    /// Internal notes, dropped or kept.
    pub(super) notes: u64,
    /// Role words that the mapping does not know, as far as the sieve finds nobody in them.
    pub(super) strangers: Vec<String>,
    last: bool,
}

/// What was read. The last one says so: a thread that ends without it has died.
struct Read {
    place: Place,
    items: Vec<Item>,
    strangers: Vec<RawText>,
    last: bool,
}

/// What comes next.
pub(super) enum Next {
    /// Items.
    Parcel(Parcel),
    /// Nothing yet.
    Waiting,
    /// The file is read.
    End,
}

/// The running threads. Dropping it ends them.
pub(super) struct Pipeline {
    lanes: Vec<Receiver<Result<Parcel>>>,
    turn: usize,
    stop: Arc<AtomicBool>,
}

impl Pipeline {
    /// Begins to read `path`, by a mapping if one was chosen.
    pub(super) fn start(path: &Path, mapping: Option<&Mapping>, rules: &Rules) -> Result<Self> {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let stop = Arc::new(AtomicBool::new(false));
        let (mut lanes, mut to_scrubbers) = (Vec::new(), Vec::new());
        for _ in 0..cores.saturating_sub(1).clamp(1, SCRUBBERS_MAX) {
            let (to_scrubber, from_reader) = sync_channel(WAITING);
            let (to_owner, lane) = sync_channel(WAITING);
            let rules = rules.clone();
            named("seula-scrub", move || scrub(&rules, &from_reader, &to_owner))?;
            to_scrubbers.push(to_scrubber);
            lanes.push(lane);
        }
        let (path, mapping, stopped) = (path.to_owned(), mapping.cloned(), Arc::clone(&stop));
        named("seula-parse", move || parse(&path, mapping.as_ref(), &to_scrubbers, &stopped))?;
        Ok(Self { lanes, turn: 0, stop })
    }

    /// The next parcel in the order of the file; waits at most `patience`.
    pub(super) fn next(&mut self, patience: Duration) -> Result<Next> {
        let Some(lane) = self.lanes.get(self.turn) else { return Ok(Next::End) };
        match lane.recv_timeout(patience) {
            Ok(Ok(parcel)) if parcel.last => {
                self.lanes.clear();
                Ok(Next::Parcel(parcel))
            }
            Ok(parcel) => {
                self.turn = (self.turn + 1) % self.lanes.len();
                parcel.map(Next::Parcel)
            }
            Err(RecvTimeoutError::Timeout) => Ok(Next::Waiting),
            Err(RecvTimeoutError::Disconnected) => {
                Err(Error::new(ErrorKind::Internal, "reading an export").with_detail("panicked"))
            }
        }
    }
}

impl Drop for Pipeline {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
    }
}

fn named(name: &str, act: impl FnOnce() + Send + 'static) -> Result<()> {
    std::thread::Builder::new().name(name.to_owned()).spawn(act).map(drop).map_err(|error| {
        Error::new(ErrorKind::Internal, "starting a thread").with_detail(format!("{:?}", error.kind()))
    })
}

fn parse(
    path: &Path,
    mapping: Option<&Mapping>,
    to_scrubbers: &[SyncSender<Result<Read>>],
    stop: &AtomicBool,
) {
    let mut lanes = to_scrubbers.iter().cycle();
    let mut send = |read| lanes.next().is_some_and(|lane| lane.send(read).is_ok());
    if let Err(error) = read_all(path, mapping, stop, &mut send) {
        // Whoever owned the pipeline may be gone already.
        let _told = send(Err(error));
    }
}

/// Reads the file and sends it in parcels until nobody wants them. The first is empty: it says what was
/// recognised.
fn read_all(
    path: &Path,
    mapping: Option<&Mapping>,
    stop: &AtomicBool,
    send: &mut impl FnMut(Result<Read>) -> bool,
) -> Result<()> {
    let mut reader = match mapping {
        None => import::open(path)?,
        Some(mapping) => import::open_with(path, mapping)?,
    };
    let source: Arc<str> = reader.source().into();
    let mut send = |reader: &import::Reader, items, last| {
        let place = Place {
            source: Arc::clone(&source),
            position: reader.position_bytes(),
            size: reader.size_bytes(),
        };
        send(Ok(Read { place, items, strangers: reader.strangers(), last })) && !stop.load(Ordering::Relaxed)
    };
    if !send(&reader, Vec::new(), false) {
        return Ok(());
    }
    while !reader.prepare()? {
        if !send(&reader, Vec::new(), false) {
            return Ok(());
        }
    }
    let (mut items, mut bytes) = (Vec::new(), 0);
    while let Some(item) = reader.next()? {
        bytes += size(&item);
        items.push(item);
        if bytes >= PARCEL_BYTES || items.len() >= PARCEL_ITEMS {
            bytes = 0;
            if !send(&reader, std::mem::take(&mut items), false) {
                return Ok(());
            }
        }
    }
    send(&reader, items, true);
    Ok(())
}

fn size(item: &Item) -> usize {
    match item {
        Item::Conversation(raw) => raw.messages.iter().map(|message| message.text.len_bytes() + 64).sum(),
        Item::Refusal(_) => 64,
    }
}

fn scrub(rules: &Rules, from_reader: &Receiver<Result<Read>>, to_owner: &SyncSender<Result<Parcel>>) {
    while let Ok(read) = from_reader.recv() {
        let parcel = read.map(|Read { place, items, strangers, last }| {
            let strangers = strangers.into_iter().filter_map(role_word).collect();
            let mut parcel = Parcel { place, items: Vec::new(), readable: 0, notes: 0, strangers, last };
            for item in items {
                parcel.items.push(match item {
                    Item::Refusal(refusal) => Err(refusal),
                    Item::Conversation(raw) => {
                        parcel.readable += 1;
                        let (record, offset) = (raw.record, raw.offset);
                        prepare(raw, &parcel.place.source, rules)
                            .inspect(|prepared| parcel.notes += u64::from(prepared.notes))
                            .map_err(|reason| Refusal { record, offset, reason })
                    }
                });
            }
            parcel
        });
        if to_owner.send(parcel).is_err() {
            return;
        }
    }
}
