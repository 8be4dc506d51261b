//! Publishing: the index of each month in slices, then one transaction that makes everything visible.

use super::stage::{Longer, Staged};
use crate::domain::audit::Act;
use crate::domain::{ConversationId, ImportReport, MonthKey};
use crate::engine::clock::Stopwatch;
use crate::engine::event::Changes;
use crate::engine::ops::index::{Merge, WordList};
use crate::engine::ops::lease::Lease;
use crate::engine::session::Session;
use crate::engine::store::{Entry, Store, Tx};
use crate::engine::transact::{Done, ImportFiles, Moment, Outcome, transact};
use crate::error::Result;
use std::collections::BTreeSet;

/// How long documents are added before a slice is committed; writing them out takes as long again.
const FILL_MS: f64 = 8.0;
/// Staged conversations that are looked up at once.
const LOOK_UP: u32 = 64;
/// Segments after which FTS5 merges of itself (its own number).
const AUTOMERGE: u32 = 4;
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
        store.write_staged(|tx| {
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
            let ids = tx.conversations_staged(staged.import, month, fill.after, LOOK_UP)?;
            let Some(last) = ids.last() else {
                return Ok(if fill.made {
                    Stage::Merge(month, Merge::new(month), None)
                } else {
                    Stage::Words(WordList::new(month))
                });
            };
            fill.after = *last;
            for id in ids.iter().filter(|id| !staged.longer.contains_key(id)) {
                tx.index_add(month, *id)?;
                self.done += 1;
            }
        }
        fill.segments += 1;
        if fill.made && fill.segments >= SEGMENTS_MAX {
            let segments = 1;
            return Ok(Stage::Merge(month, Merge::new(month), Some(Fill { segments, ..fill })));
        }
        Ok(Stage::Fill(fill))
    }
}

/// Makes everything visible, in one transaction with its log entry.
pub(super) fn publish(
    store: &mut Store,
    session: &Session,
    moment: Moment,
    staged: &Staged,
    lease: &Lease,
) -> Result<Outcome<ImportReport>> {
    transact::<ImportFiles, _>(store, Some(session), moment, |_permit, tx| {
        lease.check(tx)?;
        let mut months = BTreeSet::new();
        for (beside, longer) in &staged.longer {
            lengthen(tx, *beside, longer)?;
            months.insert(longer.month);
        }
        for month in months {
            let mut words = WordList::new(month);
            while !words.step(tx)? {}
        }
        for ((due_on, month), (conversations, messages)) in &staged.tally {
            if (*conversations, *messages) != (0, 0) {
                tx.tally_add(*due_on, *month, *conversations, *messages)?;
            }
        }
        let report = &staged.report;
        tx.import_publish(staged.import, report, moment.now)?;
        lease.give(tx)?;
        Ok(Done {
            reply: report.clone(),
            entry: Entry::on(Act::Imported, staged.import.0)
                .amount((report.imported + report.replaced) as i64),
            changes: Changes {
                conversations: true,
                imports: true,
                retention: true,
                reviews: !staged.longer.is_empty(),
                ..Changes::default()
            },
        })
    })
}

/// A longer version takes the place of the shorter one. Its index month stays; its due day can only come nearer.
fn lengthen(tx: &Tx<'_>, beside: ConversationId, longer: &Longer) -> Result<()> {
    let messages = i64::from(tx.conversation_messages(longer.id)?);
    tx.index_delete(longer.month, longer.id)?;
    let due_on = tx.conversation_take_staged(longer.id, beside)?;
    tx.index_add(longer.month, longer.id)?;
    tx.tally_add(longer.due_on, longer.month, -1, -messages)?;
    tx.tally_add(due_on, longer.month, 1, messages + i64::from(longer.added))
}
