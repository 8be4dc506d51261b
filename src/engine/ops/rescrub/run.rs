//! A run as a job of the writer: texts of staff, conversations in the order of their keys, then cleaning.

use super::Reply;
use crate::domain::audit::Act;
use crate::domain::{ConversationId, RescrubReport, Stage};
use crate::engine::clock::Stopwatch;
use crate::engine::event::{self, Changes};
use crate::engine::ops::Job;
use crate::engine::ops::erase::{self, Cleaning, CleaningJob, ReadAgain};
use crate::engine::ops::lease::Lease;
use crate::engine::progress::Reporter;
use crate::engine::session::Session;
use crate::engine::store::{Entry, StaffText, Store, Tx};
use crate::engine::transact::{
    ApplyRules, Done, Moment, Outcome, slice as write_slice, transact, transact_system,
};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{self, RULES_VERSION};

/// Who holds this lease applies rules.
const LEASE: &str = "rescrub";
/// How long texts are scrubbed before a slice is committed; writing out the index takes about as long again.
const SLICE_MS: f64 = 8.0;
/// Conversations that are looked up at once; about 1 ms.
const LOOK_UP: u32 = 256;

/// Applies the rules of this program.
pub(super) struct Run {
    session: Session,
    lease: Lease,
    phase: Phase,
    /// Key of the run, once it has begun.
    key: i64,
    /// Conversations to go through.
    total: u64,
    report: RescrubReport,
    reporter: Option<Reporter>,
    slice_ms: f64,
}

enum Phase {
    New,
    Staff,
    /// After this conversation.
    Conversations(ConversationId),
    Cleaning(Cleaning),
    Over,
}

impl Run {
    /// By this session; nothing is done before its first slice.
    pub(super) fn new(session: Session) -> Result<Self> {
        Ok(Self {
            session,
            lease: Lease::new(LEASE)?,
            phase: Phase::New,
            key: 0,
            total: 0,
            report: RescrubReport { rules: RULES_VERSION, ..RescrubReport::default() },
            reporter: None,
            slice_ms: SLICE_MS,
        })
    }

    /// Asks for the right, takes the lease and logs the beginning.
    fn begin(&mut self, store: &mut Store, context: &Context) -> Result<Phase> {
        let moment = context.moment();
        let busy = || Error::new(ErrorKind::RegisterBusy, "beginning to apply newer rules");
        let lease = &self.lease;
        let begun = transact::<ApplyRules, _>(store, Some(&self.session), moment, |permit, tx| {
            if !lease.take_in(tx, moment.now)? {
                return Err(busy());
            }
            let status = tx.rescrub_status(RULES_VERSION, moment.today)?;
            let run = tx.rescrub_begin(permit.account(), RULES_VERSION, moment.now)?;
            let entry = Entry::on(Act::RescrubBegun, run).amount(status.outdated as i64);
            Ok(Done { reply: (run, status.outdated), entry, changes: Changes::default() })
        })?;
        (self.key, self.total) = begun.reply;
        Ok(Phase::Staff)
    }

    /// Runs one slice of what the phase is about; adds to the report.
    fn slice(&mut self, store: &mut Store, context: &Context, phase: Phase) -> Result<Phase> {
        let mut slice = RescrubReport::default();
        let next = match phase {
            Phase::New => return self.begin(store, context),
            Phase::Staff => self.write(store, &mut slice, |tx, slice| {
                for text in tx.staff_texts()? {
                    staff_text(tx, text, slice)?;
                }
                Ok(Phase::Conversations(ConversationId(i64::MIN)))
            })?,
            Phase::Conversations(after) => {
                let (moment, slice_ms) = (context.moment(), self.slice_ms);
                self.write(store, &mut slice, |tx, slice| {
                    let after = conversations(tx, moment, after, slice_ms, slice)?;
                    Ok(after.map_or_else(|| Phase::Cleaning(Cleaning::default()), Phase::Conversations))
                })?
            }
            Phase::Cleaning(mut cleaning) => {
                let lease = &self.lease;
                if cleaning.step(store, |tx| lease.check(tx))? {
                    self.end(store, context.moment())?;
                    Phase::Over
                } else {
                    Phase::Cleaning(cleaning)
                }
            }
            Phase::Over => Phase::Over,
        };
        if slice.staff_texts > 0 {
            erase::text_removed(context);
        }
        self.add(&slice);
        Ok(next)
    }

    /// One transaction of a slice, with its amounts.
    fn write(
        &self,
        store: &mut Store,
        slice: &mut RescrubReport,
        act: impl FnOnce(&Tx<'_>, &mut RescrubReport) -> Result<Phase>,
    ) -> Result<Phase> {
        write_slice(store, |tx| {
            self.lease.check(tx)?;
            let next = act(tx, slice)?;
            tx.rescrub_went_on(self.key, slice)?;
            Ok(next)
        })
    }

    fn add(&mut self, slice: &RescrubReport) {
        self.report.conversations += slice.conversations;
        self.report.changed += slice.changed;
        self.report.staff_texts += slice.staff_texts;
        self.report.removed.merge(&slice.removed);
    }

    fn end(&self, store: &mut Store, moment: Moment) -> Result<()> {
        self.log(store, moment, Act::RescrubDone, |tx| tx.rescrub_end(self.key, moment.now))
    }

    /// Logs an end, good or bad, with the number of conversations gone through, and gives the lease back.
    fn log(
        &self,
        store: &mut Store,
        moment: Moment,
        act: Act,
        note: impl FnOnce(&Tx<'_>) -> Result<()>,
    ) -> Result<()> {
        transact_system(store, moment, |tx| {
            self.lease.check(tx)?;
            note(tx)?;
            self.lease.give(tx)?;
            let entry = Entry::on(act, self.key).amount(self.report.conversations as i64);
            Ok(Done { reply: (), entry, changes: Changes::default() })
        })
        .map(|outcome| outcome.reply)
    }

    fn tell(&mut self, context: &Context) {
        let (stage, done, all) = match &self.phase {
            Phase::Cleaning(cleaning) => {
                let (done, all) = cleaning.progress();
                (Stage::Clearing, done, all)
            }
            _ => (Stage::Rescrubbing, self.report.conversations, self.total.max(self.report.conversations)),
        };
        self.reporter.get_or_insert_with(|| context.reporter()).report(stage, done, all);
    }
}

/// Goes on through the conversations for a slice's time; the last one that was gone through, `None` at the end.
fn conversations(
    tx: &Tx<'_>,
    moment: Moment,
    mut after: ConversationId,
    slice_ms: f64,
    slice: &mut RescrubReport,
) -> Result<Option<ConversationId>> {
    let since = Stopwatch::start();
    loop {
        let outlines = tx.conversation_outlines(after, moment.today, LOOK_UP)?;
        if outlines.is_empty() {
            return Ok(None);
        }
        for outline in outlines {
            after = outline.id;
            if outline.visible && outline.rules < RULES_VERSION {
                conversation(tx, outline.id, slice)?;
                if since.millis() >= slice_ms {
                    return Ok(Some(after));
                }
            }
        }
        if since.millis() >= slice_ms {
            return Ok(Some(after));
        }
    }
}

/// Applies the rules to one conversation and to what staff wrote on it.
fn conversation(tx: &Tx<'_>, id: ConversationId, slice: &mut RescrubReport) -> Result<()> {
    let ReadAgain { has_topic, messages } = erase::read_again(**tx, id)?;
    let left = scrub::conversation(messages, None, &[]);
    let removed = erase::store_again(tx, id, has_topic, left)?;
    slice.changed += u64::from(removed.total() > 0);
    slice.removed.merge(&removed);
    for text in tx.staff_texts_of(id)? {
        staff_text(tx, text, slice)?;
    }
    slice.conversations += 1;
    tx.conversation_scrubbed_by(id, RULES_VERSION)
}

/// Applies the rules to a text of staff.
fn staff_text(tx: &Tx<'_>, text: StaffText, slice: &mut RescrubReport) -> Result<()> {
    let sifted = scrub::staff(text.text, text.field);
    if sifted.removed.total() > 0 {
        tx.staff_text_change(text.at, &sifted.text)?;
        slice.staff_texts += 1;
        slice.removed.merge(&sifted.removed);
    }
    Ok(())
}

impl Job for Run {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        if !matches!(self.phase, Phase::New) {
            self.lease.prolong(store, context.clock.now())?;
        }
        let phase = std::mem::replace(&mut self.phase, Phase::Over);
        self.phase = self.slice(store, context, phase)?;
        self.tell(context);
        Ok(matches!(self.phase, Phase::Over).then(|| Outcome {
            reply: event::Reply::Rescrub(Reply::Done(Box::new(std::mem::take(&mut self.report)))),
            changes: Changes::ALL,
        }))
    }

    /// What was removed stays removed; the next run goes on. Index, word lists and log are cleaned of it at once, or
    /// when the log is free.
    fn undo(
        &mut self,
        store: &mut Store,
        context: &mut Context,
        why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        if self.key == 0 {
            return Ok(None);
        }
        let act = if why == ErrorKind::Cancelled { Act::RescrubCancelled } else { Act::RescrubFailed };
        self.log(store, context.moment(), act, |_| Ok(()))?;
        Ok((why != ErrorKind::LogHeld).then(|| Box::new(CleaningJob::default()) as Box<dyn Job>))
    }
}

#[cfg(test)]
mod tests;
