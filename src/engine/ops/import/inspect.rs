//! Looking into a file: the same reading and scrubbing, and nothing is stored.

use super::Reply;
use super::compare::{Compared, compare};
use super::job::nothing_readable;
use super::pipeline::{Next, Parcel, Pipeline, Place};
use super::prepare::{Prepared, Rules};
use super::vouched_for;
use crate::domain::{
    Day, InspectedConversation, InspectedRecord, Inspection, KindCounts, Mapping, MessageRole, Stage,
    StoredText, Timestamp, meet,
};
use crate::engine::clock::Stopwatch;
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::progress::Reporter;
use crate::engine::store::{NewMessage, Read, Store};
use crate::engine::transact::Outcome;
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RULES_VERSION;
use std::path::{Path, PathBuf};
use std::time::Duration;
use zeroize::Zeroizing;

/// How long a slice lasts, since it occupies the writer's thread, if not its connection.
const SLICE_MS: f64 = 15.0;
/// How long it waits for the scrubbing threads.
const PATIENCE: Duration = Duration::from_millis(10);
/// Lines that are shown.
const SAMPLES: usize = 3;

/// Looks into a file without a register: retention counts with no margin. `each` takes what is found, one after
/// another, and stops the reading with `Cancelled` by answering false.
pub(crate) fn inspect_file(
    path: &Path,
    mapping: Option<&Mapping>,
    not_older_than: Option<Day>,
    now: Timestamp,
    each: &mut dyn FnMut(InspectedRecord) -> bool,
) -> Result<Inspection> {
    vouched_for(not_older_than, now.day())?;
    let mut look = Look::start(path, mapping, &rules(not_older_than, now, now.day(), 0))?;
    while !look.read_some(PATIENCE, each, &mut |_| Ok(false))? {}
    look.end()
}

fn rules(not_older_than: Option<Day>, now: Timestamp, today: Day, margin_days: u32) -> Rules {
    Rules { id_key: Vec::new(), margin_days, now, today, not_older_than, only_look: true, keep_notes: false }
}

/// Looks into a file for the window.
pub(super) struct InspectJob {
    path: PathBuf,
    mapping: Option<Box<Mapping>>,
    not_older_than: Option<Day>,
    work: Option<(Look, Reporter)>,
}

impl InspectJob {
    /// Nothing is read before its first slice.
    pub(super) fn new(path: PathBuf, mapping: Option<Box<Mapping>>, not_older_than: Option<Day>) -> Self {
        Self { path, mapping, not_older_than, work: None }
    }

    fn begin(&self, store: &mut Store, context: &Context) -> Result<(Look, Reporter)> {
        let (moment, row) = (context.moment(), store.read(|read| read.register())?);
        let rules = rules(self.not_older_than, moment.now, moment.today, row.coming_margin());
        let rules = Rules { id_key: row.id_key, ..rules };
        Ok((Look::start(&self.path, self.mapping.as_deref(), &rules)?, context.reporter()))
    }
}

impl Job for InspectJob {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let (mut look, mut reporter) = match self.work.take() {
            Some(work) => work,
            None => self.begin(store, context)?,
        };
        let since = Stopwatch::start();
        while since.millis() < SLICE_MS {
            let left = Duration::from_secs_f64((SLICE_MS - since.millis()).max(0.0) / 1000.0);
            let today = look.today;
            let mut known = |prepared: &Prepared| store.read(|read| is_known(read, prepared, today));
            if look.read_some(PATIENCE.min(left), &mut |_| true, &mut known)? {
                return look.end().map(|inspection| {
                    let reply = event::Reply::Import(Reply::Inspected(Box::new(inspection)));
                    Some(Outcome { reply, changes: Changes::default() })
                });
            }
        }
        reporter.report(Stage::Inspecting, look.place.position, look.place.size);
        self.work = Some((look, reporter));
        Ok(None)
    }

    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        _why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        self.work = None;
        Ok(None)
    }
}

/// Whether the register has this conversation, as it is in the file or longer.
fn is_known(read: Read<'_>, prepared: &Prepared, today: Day) -> Result<bool> {
    let Some(stored) = read.conversation_by_ext(&prepared.ext)? else { return Ok(false) };
    if !stored.published || stored.due_on <= today {
        return Ok(false);
    }
    let rows = read.conversation_rows(stored.id)?;
    let compared = compare(&rows, &prepared.messages, stored.rules == Some(RULES_VERSION));
    Ok(matches!(compared, Compared::Same | Compared::Older))
}

/// A file being looked into.
struct Look {
    pipeline: Pipeline,
    today: Day,
    place: Place,
    readable: u64,
    inspection: Inspection,
    /// Lines from which something was removed, and others, in case there are too few.
    telling: Vec<(MessageRole, StoredText)>,
    plain: Vec<(MessageRole, StoredText)>,
}

impl Look {
    fn start(path: &Path, mapping: Option<&Mapping>, rules: &Rules) -> Result<Self> {
        Ok(Self {
            pipeline: Pipeline::start(path, mapping, rules)?,
            today: rules.today,
            place: Place::default(),
            readable: 0,
            inspection: Inspection::default(),
            telling: Vec::new(),
            plain: Vec::new(),
        })
    }

    /// Takes what has come; `true`: the file is read. `known` says whether the register has a conversation already.
    fn read_some(
        &mut self,
        patience: Duration,
        each: &mut dyn FnMut(InspectedRecord) -> bool,
        known: &mut dyn FnMut(&Prepared) -> Result<bool>,
    ) -> Result<bool> {
        match self.pipeline.next(patience)? {
            Next::Waiting => Ok(false),
            Next::End => Ok(true),
            Next::Parcel(parcel) => {
                if self.take(parcel, each, known)? {
                    Ok(false)
                } else {
                    Err(Error::new(ErrorKind::Cancelled, "inspecting a file"))
                }
            }
        }
    }

    /// Whether to go on.
    fn take(
        &mut self,
        parcel: Parcel,
        each: &mut dyn FnMut(InspectedRecord) -> bool,
        known: &mut dyn FnMut(&Prepared) -> Result<bool>,
    ) -> Result<bool> {
        self.place = parcel.place;
        self.readable += parcel.readable;
        self.inspection.notes_dropped += parcel.notes;
        meet(&mut self.inspection.strangers, &parcel.strangers);
        for item in parcel.items {
            let record = match item {
                Err(refusal) => {
                    self.inspection.refuse(refusal);
                    InspectedRecord::Refusal(refusal)
                }
                Ok(prepared) => {
                    let is_known = prepared.span.is_some() && known(&prepared)?;
                    InspectedRecord::Conversation(Box::new(self.look_at(prepared, is_known)))
                }
            };
            if !each(record) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn look_at(&mut self, prepared: Prepared, is_known: bool) -> InspectedConversation {
        let past_due = prepared.due_on.is_some_and(|due_on| due_on <= self.today);
        self.inspection.known += u64::from(is_known && !past_due);
        if !past_due {
            self.sample(&prepared);
        }
        let mut roles = [0; 5];
        for message in &prepared.messages {
            if let Some(count) = roles.get_mut(message.role as usize) {
                *count += 1;
            }
        }
        let Prepared { record, id, span, language, scrubbed, .. } = prepared;
        let found = InspectedConversation {
            id: shown_id(id, record),
            language,
            first: span.map(|span| span.first),
            last: span.map(|span| span.last),
            roles,
            past_due,
            scrubbed,
        };
        self.inspection.count(&found);
        found
    }

    /// Keeps at most one line of each conversation, from a customer if there is one.
    fn sample(&mut self, prepared: &Prepared) {
        if self.telling.len() >= SAMPLES {
            return;
        }
        let line = |message: &NewMessage| (message.role, StoredText(message.text.as_str().to_owned()));
        let best = |wanted: &dyn Fn(&(&NewMessage, u64)) -> bool| {
            let lines = || prepared.messages.iter().zip(prepared.removed.iter().map(KindCounts::total));
            let customer = lines().find(|line| wanted(line) && line.0.role == MessageRole::Customer);
            customer.or_else(|| lines().find(wanted)).map(|(message, _)| line(message))
        };
        if let Some(line) = best(&|(_, removed)| *removed > 0) {
            self.telling.push(line);
        } else if self.plain.len() < SAMPLES {
            self.plain.extend(best(&|(message, _)| !message.text.as_str().trim().is_empty()));
        }
    }

    /// What was found; an error if the file holds nothing at all.
    fn end(mut self) -> Result<Inspection> {
        if self.readable == 0 && self.inspection.refused == 0 {
            return Err(nothing_readable(None));
        }
        self.place.source.as_ref().clone_into(&mut self.inspection.source);
        self.inspection.samples = self.telling;
        self.inspection.samples.extend(self.plain);
        self.inspection.samples.truncate(SAMPLES);
        Ok(self.inspection)
    }
}

/// An id as it is shown: `#n` if there is none or none that may be shown.
fn shown_id(id: Option<Zeroizing<String>>, record: u64) -> String {
    id.map_or_else(|| format!("#{record}"), |mut id| std::mem::take(&mut *id))
}
