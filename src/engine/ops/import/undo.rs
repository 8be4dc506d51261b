//! Taking an import back: its conversations are counted in slices, hidden in one transaction, and erased; those of other
//! imports to which it added messages are cut to what they were before.

use super::Reply;
use crate::domain::audit::Act;
use crate::domain::{ConversationId, Day, ImportId, MonthKey, Stage};
use crate::engine::clock::Stopwatch;
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::erase::{Clearing, Discard, IMPORT_LEASE};
use crate::engine::ops::lease::Lease;
use crate::engine::ops::retention::RETENTION_LEASE;
use crate::engine::progress::Reporter;
use crate::engine::session::Session;
use crate::engine::store::{Entry, Marks, Read, Store};
use crate::engine::transact::{Done, ImportFiles, Outcome, slice, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

const DOING: &str = "taking an import back";
/// How long conversations are counted in one slice.
const SLICE_MS: f64 = 10.0;
/// Conversations that are looked at at once.
const LOOK_UP: u32 = 500;

/// Takes one import back.
pub(super) struct UndoJob {
    import: ImportId,
    session: Session,
    /// Nobody imports meanwhile. `None`: handed on to the job that erases.
    importing: Option<Lease>,
    /// And nothing is destroyed until the conversations are hidden: what is counted stays.
    retention: Lease,
    phase: Phase,
}

enum Phase {
    New,
    Counting(Count),
    Erasing(Box<Clearing>, u64, Reporter),
    Over,
}

/// What was counted so far.
struct Count {
    /// What was written before: conversations are looked at one by one for that, and for what is newer at the end.
    marks: Marks,
    /// Months that are left, and where the first of them stands; `None`: not begun.
    months: Option<VecDeque<MonthKey>>,
    after: Option<ConversationId>,
    /// Conversations that it made longer are looked at after this one; `None`: not begun.
    lengthened: Option<ConversationId>,
    tally: BTreeMap<(Day, MonthKey), (i64, i64)>,
    conversations: u64,
}

impl UndoJob {
    /// By this session; nothing is done before its first slice.
    pub(super) fn new(import: ImportId, session: Session) -> Result<Self> {
        let (importing, retention) = (Some(Lease::new(IMPORT_LEASE)?), Lease::new(RETENTION_LEASE)?);
        Ok(Self { import, session, importing, retention, phase: Phase::New })
    }

    /// Both leases, or neither.
    fn begin(&mut self, store: &mut Store, context: &Context, importing: &mut Lease) -> Result<Count> {
        let now = context.clock.now();
        let busy = || Error::new(ErrorKind::RegisterBusy, DOING);
        if !importing.take(store, now)? {
            return Err(busy());
        }
        if !self.retention.take(store, now)? {
            importing.leave(store)?;
            return Err(busy());
        }
        let marks = store.read(|read| read.marks())?;
        Ok(Count {
            marks,
            months: None,
            after: None,
            lengthened: None,
            tally: BTreeMap::new(),
            conversations: 0,
        })
    }

    /// Hides everything at once, unless something was written on it.
    fn hide(&self, store: &mut Store, context: &Context, importing: &Lease, count: &Count) -> Result<()> {
        let moment = context.moment();
        transact::<ImportFiles, _>(store, Some(&self.session), moment, |permit, tx| {
            importing.check(tx)?;
            self.retention.check(tx)?;
            if tx.import_is_written_on_since(self.import, count.marks)? {
                return Err(Error::new(ErrorKind::ImportInUse, DOING));
            }
            tx.import_unpublish(self.import, permit.account(), count.conversations, moment.now)?;
            tx.round_lists_end(self.import, moment.today)?;
            for ((due_on, month), (conversations, messages)) in &count.tally {
                tx.tally_add(*due_on, *month, -conversations, -messages)?;
            }
            self.retention.give(tx)?;
            let entry = Entry::on(Act::ImportUndone, self.import.0).amount(count.conversations as i64);
            Ok(Done { reply: (), entry, changes: Changes::default() })
        })
        .map(|_hidden| ())
    }

    fn advance(
        &mut self,
        phase: Phase,
        store: &mut Store,
        context: &Context,
        importing: &mut Lease,
    ) -> Result<(Phase, Option<Reply>)> {
        match phase {
            Phase::New => self.begin(store, context, importing).map(|count| (Phase::Counting(count), None)),
            Phase::Counting(mut count) => {
                importing.prolong(store, context.clock.now())?;
                self.retention.prolong(store, context.clock.now())?;
                if !count.step(store, self.import)? {
                    return Ok((Phase::Counting(count), None));
                }
                self.hide(store, context, importing, &count)?;
                let months: BTreeSet<MonthKey> = count.tally.keys().map(|(_, month)| *month).collect();
                let rest = Box::new(Clearing::undone(self.import, months));
                Ok((Phase::Erasing(rest, count.conversations, context.reporter()), None))
            }
            Phase::Erasing(mut rest, total, mut reporter) => {
                let done = rest.step(store, context, importing)?;
                reporter.report(Stage::Destroying, rest.erased.min(total), total);
                if done {
                    importing.leave(store)?;
                }
                let told = Reply::Undone { conversations: total, shortened: rest.shortened };
                Ok((Phase::Erasing(rest, total, reporter), done.then_some(told)))
            }
            Phase::Over => Ok((Phase::Over, None)),
        }
    }
}

impl Count {
    /// Counts for a slice's time; `true`: that is all. `ImportInUse`: something is written on a conversation.
    /// `ImportGrown`: a later import has added to one.
    fn step(&mut self, store: &mut Store, import: ImportId) -> Result<bool> {
        store.read(|read| {
            let since = Stopwatch::start();
            if !self.look_at_lengthened(read, import, &since)? {
                return Ok(false);
            }
            let months = match &mut self.months {
                Some(months) => months,
                None => self.months.insert(read.months()?.into()),
            };
            while since.millis() < SLICE_MS {
                let Some(month) = months.front().copied() else { return Ok(true) };
                let after = self.after.unwrap_or(ConversationId(i64::MIN));
                let rows = read.conversations_of_month(month, after, LOOK_UP)?;
                self.after = rows.last().map(|row| row.id);
                if rows.is_empty() {
                    months.pop_front();
                }
                for row in rows.iter().filter(|row| row.import == import) {
                    if read.conversation_is_written_on(row.id)? {
                        return Err(Error::new(ErrorKind::ImportInUse, DOING));
                    }
                    if read.conversation_grew_after(row.id, import)? {
                        return Err(Error::new(ErrorKind::ImportGrown, DOING));
                    }
                    let count = self.tally.entry((row.due_on, month)).or_default();
                    count.0 += 1;
                    count.1 += i64::from(row.messages);
                    self.conversations += 1;
                }
            }
            Ok(false)
        })
    }

    /// Looks at the conversations of others that it made longer; `true`: at all of them.
    fn look_at_lengthened(&mut self, read: Read<'_>, import: ImportId, since: &Stopwatch) -> Result<bool> {
        while since.millis() < SLICE_MS {
            let after = self.lengthened.unwrap_or(ConversationId(i64::MIN));
            let ends = read.lengthenings(import, after, LOOK_UP)?;
            let Some(last) = ends.last() else { return Ok(true) };
            self.lengthened = Some(last.conversation);
            for end in ends {
                if read.end_is_written_on(end)? {
                    return Err(Error::new(ErrorKind::ImportInUse, DOING));
                }
                if read.conversation_grew_after(end.conversation, import)? {
                    return Err(Error::new(ErrorKind::ImportGrown, DOING));
                }
            }
        }
        Ok(false)
    }
}

impl Job for UndoJob {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let Some(mut importing) = self.importing.take() else { return Ok(None) };
        let phase = std::mem::replace(&mut self.phase, Phase::Over);
        let begun = !matches!(phase, Phase::New);
        let stepped = self.advance(phase, store, context, &mut importing);
        // What failed before it held the leases has nothing to give back.
        self.importing = (begun || stepped.is_ok()).then_some(importing);
        let (phase, done) = stepped?;
        self.phase = phase;
        Ok(done.map(|reply| Outcome { reply: event::Reply::Import(reply), changes: Changes::ALL }))
    }

    /// Once hidden, the conversations are erased whoever wishes it to stop.
    fn is_settled(&self) -> bool {
        matches!(self.phase, Phase::Erasing(..))
    }

    /// What is hidden is erased all the same: at once, or when the log is free; before that nothing has happened.
    fn undo(
        &mut self,
        store: &mut Store,
        _context: &mut Context,
        why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        let Some(mut importing) = self.importing.take() else { return Ok(None) };
        let phase = std::mem::replace(&mut self.phase, Phase::Over);
        if let Phase::Erasing(rest, ..) = phase {
            if why != ErrorKind::LogHeld {
                return Ok(Some(Box::new(Discard::of(*rest, importing))));
            }
            return importing.leave(store).map(|()| None);
        }
        slice(store, |tx| {
            self.retention.give(tx)?;
            importing.give(tx)
        })?;
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ops::fixture::Fixture;

    #[test]
    fn what_is_written_after_it_was_counted_stops_the_taking_back() {
        let mut fixture = Fixture::new("written_after_counting");
        let import = fixture.stage(&[("2026-10-01", "vihreä kuusi"), ("2026-11-01", "harmaa lokki")]);
        fixture.publish(import);
        let session = fixture.session();
        let mut undo = UndoJob::new(import, session).unwrap();
        let mut count = match undo.importing.take() {
            Some(mut importing) => {
                let count = undo.begin(&mut fixture.store, &fixture.context, &mut importing).unwrap();
                undo.importing = Some(importing);
                count
            }
            None => panic!("the lease is gone"),
        };
        while !count.step(&mut fixture.store, import).unwrap() {}
        assert_eq!((count.conversations, count.tally.len()), (2, 2));
        let note = "INSERT INTO note (conv, account, written_ms, text) SELECT min(id), 1, 1, '' FROM conv";
        fixture.plain().execute(note, []).unwrap();
        let importing = undo.importing.take().unwrap();
        let stopped = undo.hide(&mut fixture.store, &fixture.context, &importing, &count).unwrap_err();
        assert_eq!(stopped.kind, ErrorKind::ImportInUse);
        assert_eq!(fixture.number("SELECT count(*) FROM import WHERE published_ms IS NULL"), 0);
    }
}
