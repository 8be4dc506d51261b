//! Publishing: the index of each month in slices, then one small transaction that makes everything new visible.

use super::stage::Staged;
use crate::domain::audit::Act;
use crate::domain::{ConversationId, ImportReport, MonthKey};
use crate::engine::clock::Stopwatch;
use crate::engine::event::Changes;
use crate::engine::ops::index::{AUTOMERGE, Merge, WordList};
use crate::engine::ops::lease::Lease;
use crate::engine::session::Session;
use crate::engine::store::{Entry, Store, Tx};
use crate::engine::transact::{Done, ImportFiles, Moment, Outcome, slice_unseen, transact};
use crate::error::Result;

/// How long documents are added before a slice is committed; writing them out takes as long again. A document is one
/// piece for FTS5: that of a conversation of 5,000 messages, the most that there are, takes longer.
const FILL_MS: f64 = 8.0;
/// Slices, each of which leaves a segment, after which the index is merged before it grows on: FTS5 can hold 2,000
/// segments.
const SEGMENTS_MAX: u32 = 500;

/// Builds the indexes of the months that an import touches.
pub(super) struct Indexing {
    months: Vec<MonthKey>,
    stage: Stage,
    /// Conversations indexed.
    pub(super) done: u64,
}

enum Stage {
    Next,
    Fill(Fill),
    /// What is filled on afterwards, if the month is not complete.
    Merge(MonthKey, Merge, Option<Fill>),
    Words(WordList),
}

/// A month being filled.
struct Fill {
    month: MonthKey,
    /// Whether this import made its index.
    made: bool,
    after: ConversationId,
    segments: u32,
}

impl Indexing {
    /// Of all months with new conversations.
    pub(super) fn new(staged: &Staged) -> Self {
        Self { months: staged.months.keys().rev().copied().collect(), stage: Stage::Next, done: 0 }
    }

    /// Runs one slice; `true`: every month has its index and word list.
    pub(super) fn step(&mut self, store: &mut Store, staged: &Staged, lease: &Lease) -> Result<bool> {
        slice_unseen(store, |tx| {
            lease.check(tx)?;
            self.slice(tx, staged)
        })
    }

    fn slice(&mut self, tx: &Tx<'_>, staged: &Staged) -> Result<bool> {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Next) {
            Stage::Next => match self.months.pop() {
                None => return Ok(true),
                Some(month) => {
                    let made = tx.index_create(month)?;
                    if made {
                        tx.index_automerge(month, 0)?;
                    }
                    Stage::Fill(Fill { month, made, after: ConversationId(i64::MIN), segments: 0 })
                }
            },
            Stage::Fill(fill) => self.fill(tx, staged, fill)?,
            Stage::Merge(month, mut merge, fill) => match (merge.step(tx)?, fill) {
                (false, fill) => Stage::Merge(month, merge, fill),
                (true, Some(fill)) => Stage::Fill(fill),
                (true, None) => {
                    tx.index_automerge(month, AUTOMERGE)?;
                    Stage::Words(WordList::new(month))
                }
            },
            Stage::Words(mut words) => {
                if words.step(tx)? {
                    Stage::Next
                } else {
                    Stage::Words(words)
                }
            }
        };
        Ok(false)
    }

    /// Adds documents for a slice's time.
    fn fill(&mut self, tx: &Tx<'_>, staged: &Staged, mut fill: Fill) -> Result<Stage> {
        let month = fill.month;
        let since = Stopwatch::start();
        while since.millis() < FILL_MS {
            let window = tx.conversations_staged(staged.import, month, fill.after)?;
            for id in window.found {
                tx.index_add(month, id)?;
                fill.after = id;
                self.done += 1;
                if since.millis() >= FILL_MS {
                    return Ok(fill.committed());
                }
            }
            let Some(seen) = window.seen else {
                return Ok(if fill.made {
                    Stage::Merge(month, Merge::new(month), None)
                } else {
                    Stage::Words(WordList::new(month))
                });
            };
            fill.after = seen;
        }
        Ok(fill.committed())
    }
}

impl Fill {
    /// What follows when the slice is committed, which leaves a segment.
    fn committed(mut self) -> Stage {
        self.segments += 1;
        if self.made && self.segments >= SEGMENTS_MAX {
            let (month, segments) = (self.month, 1);
            return Stage::Merge(month, Merge::new(month), Some(Self { segments, ..self }));
        }
        Stage::Fill(self)
    }
}

/// Makes all new conversations visible, in one transaction with its log entry. It is small whatever the import holds:
/// beside its own row and the entry it changes a counter for each day on which something is due, and those days are at
/// most the two years and the margin. From here on the import cannot be taken back; what longer versions add takes its
/// place afterwards ([`super::lengthen`]).
pub(super) fn publish(
    store: &mut Store,
    session: &Session,
    moment: Moment,
    staged: &Staged,
    lease: &Lease,
) -> Result<Outcome<ImportReport>> {
    transact::<ImportFiles, _>(store, Some(session), moment, |_permit, tx| {
        lease.check(tx)?;
        for ((due_on, month), (conversations, messages)) in &staged.tally {
            if (*conversations, *messages) != (0, 0) {
                tx.tally_add(*due_on, *month, *conversations, *messages)?;
            }
        }
        let report = &staged.report;
        tx.import_publish(staged.import, report, moment.now)?;
        match staged.rest {
            // One of which nothing is left, since a later version of the file said otherwise, is decided, too.
            Some(rest) => tx.import_rest_decided(rest, staged.longer.max(1))?,
            None => lease.give(tx)?,
        }
        Ok(Done {
            reply: report.clone(),
            entry: Entry::on(Act::Imported, staged.import.0)
                .amount((report.imported + report.replaced) as i64),
            changes: Changes {
                conversations: true,
                imports: true,
                retention: true,
                reviews: staged.rest.is_some(),
                ..Changes::default()
            },
        })
    })
}
