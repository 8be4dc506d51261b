//! Removing what the sieve had left: the marked value and its echoes, then index, word list and log.

use super::{Reply, judge};
use crate::domain::audit::Act;
use crate::domain::{Finding, Kind, LeakCheckId, SampledMessage, Stage, StoredText};
use crate::engine::event::{self, Changes};
use crate::engine::ops::erase::{self, Cleaning, CleaningJob, ReadAgain};
use crate::engine::ops::{Handled, Job};
use crate::engine::progress::Reporter;
use crate::engine::store::{Entry, Store, Tx};
use crate::engine::transact::{CheckLeaks, Done, Moment, Outcome, Permit, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{self, Marked};
use std::ops::Range;

const DOING: &str = "removing what was left";
/// Characters of a value that the sieve has left, at most: an address is shorter, and a passage is no value. What one
/// reviewer removes nobody brings back.
const VALUE_CHARACTERS_MAX: u32 = 200;

/// What is to go.
pub(super) struct Wanted {
    pub(super) check: LeakCheckId,
    pub(super) place: u32,
    pub(super) seen: StoredText,
    pub(super) range: Range<usize>,
    pub(super) kind: Kind,
}

/// Removes it from the texts; the job cleans what held it.
pub(super) fn remove(store: &mut Store, context: &Context, wanted: &Wanted) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let removed = transact::<CheckLeaks, _>(store, session.as_ref(), moment, |permit, tx| {
        let (places, message) = in_texts(&permit, tx, moment, wanted)?;
        let entry = Entry::on(Act::LeftoverRemoved, message.number.0).amount(places as i64);
        let changes = Changes { conversations: true, ..judge::changes() };
        Ok(Done { reply: (places, message), entry, changes })
    })?;
    Ok(Handled::Job(Box::new(Removal {
        removed: Some(removed),
        cleaning: Cleaning::default(),
        reporter: None,
    })))
}

fn in_texts(
    permit: &Permit<'_, CheckLeaks>,
    tx: &Tx<'_, CheckLeaks>,
    moment: Moment,
    wanted: &Wanted,
) -> Result<(u64, SampledMessage)> {
    judge::own(tx, permit.account(), wanted.check)?;
    let (before, seq) = judge::sampled(tx, wanted.check, wanted.place, moment.today)?;
    if before.text != wanted.seen {
        return Err(Error::new(ErrorKind::Conflict, DOING));
    }
    let value = wanted.seen.as_str().get(wanted.range.clone()).unwrap_or_default();
    if value.chars().count() > VALUE_CHARACTERS_MAX as usize {
        return Err(Error::new(ErrorKind::TextTooLong(VALUE_CHARACTERS_MAX), DOING));
    }
    let ReadAgain { has_topic, messages } = erase::read_again(**tx, before.conversation)?;
    let message = seq as usize + usize::from(has_topic);
    let marked = Marked { message, range: wanted.range.clone(), kind: wanted.kind };
    let left = scrub::marked(messages, &marked).ok_or_else(|| Error::new(ErrorKind::EmptyField, DOING))?;
    let places = erase::store_again(tx, before.conversation, has_topic, left)?.total();
    tx.leak_check_judge(wanted.check, wanted.place, Finding::Leftover, before.finding)?;
    let (now, _) = judge::sampled(tx, wanted.check, wanted.place, moment.today)?;
    Ok((places, now))
}

/// Answers when index, word list, log and free pages are clean.
struct Removal {
    removed: Option<Outcome<(u64, SampledMessage)>>,
    cleaning: Cleaning,
    reporter: Option<Reporter>,
}

impl Job for Removal {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        if !self.cleaning.step(store, |_| Ok(()))? {
            let (months, all) = self.cleaning.progress();
            self.reporter.get_or_insert_with(|| context.reporter()).report(Stage::Clearing, months, all);
            return Ok(None);
        }
        let reply = |(places, message)| event::Reply::LeakCheck(Reply::Removed(places, Box::new(message)));
        Ok(self.removed.take().map(|removed| removed.map(reply)))
    }

    /// The texts are changed already.
    fn is_settled(&self) -> bool {
        true
    }

    /// Only the cleaning goes on: at once, or when the log is free.
    fn undo(
        &mut self,
        _store: &mut Store,
        _context: &mut Context,
        why: ErrorKind,
    ) -> Result<Option<Box<dyn Job>>> {
        Ok((why != ErrorKind::LogHeld).then(|| Box::new(CleaningJob::default()) as Box<dyn Job>))
    }
}
