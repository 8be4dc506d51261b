//! Texts that change: rows and index at once; then index, word list, log, free pages and the room between rows are cleaned
//! of what stood there.

use super::wipe::Wipe;
use crate::domain::{ConversationId, KindCounts, KindSet, MessageRole, Stage as Doing};
use crate::engine::event::{self, Changes};
use crate::engine::ops::index::{Merge, WordList};
use crate::engine::ops::{Job, rescrub};
use crate::engine::progress::Reporter;
use crate::engine::store::{MarkedRow, Read, StaleMonth, Store, Tx};
use crate::engine::transact::{CheckLeaks, May, Outcome, slice};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::scrub::{RawMessage, RawText, ScrubbedMessage, ScrubbedText};
use std::collections::VecDeque;

/// A conversation as the sieve reads it anew: the topic first, if it has one, as the customer's words, then the messages;
/// notes of the source as an adviser's.
pub(crate) struct ReadAgain {
    /// Whether the first is the topic.
    pub(crate) has_topic: bool,
    /// What is to be read.
    pub(crate) messages: Vec<RawMessage>,
}

/// Reads a stored conversation for the sieve.
pub(crate) fn read_again(read: Read<'_>, id: ConversationId) -> Result<ReadAgain> {
    let topic = read.conversation_topic(id)?;
    let has_topic = topic.is_some();
    let topic = topic.map(|text| RawMessage { role: MessageRole::Customer, text });
    let messages = read.conversation_rows(id)?.into_iter().map(|row| {
        // A role that is not known falls under the policy that removes most.
        let role = MessageRole::from_number(row.role).unwrap_or(MessageRole::Customer);
        let role = if row.internal { MessageRole::Adviser } else { role };
        RawMessage { role, text: RawText::new(row.text) }
    });
    Ok(ReadAgain { has_topic, messages: topic.into_iter().chain(messages).collect() })
}

/// Stores what the sieve has left of a conversation that was read so, if it has removed anything or `kinds` are to be
/// added; returns what was removed.
pub(crate) fn store_again<R: May<CheckLeaks>>(
    tx: &Tx<'_, R>,
    id: ConversationId,
    has_topic: bool,
    left: Vec<ScrubbedMessage>,
) -> Result<KindCounts> {
    let mut removed = KindCounts::default();
    for message in &left {
        removed.merge(&message.removed);
    }
    let mut left = left.into_iter();
    if has_topic
        && let Some(topic) = left.next()
        && topic.removed.total() > 0
    {
        tx.conversation_change_topic(id, &topic.text)?;
    }
    let changed = (0..).zip(left).filter(|(_, message)| message.removed.total() > 0);
    let texts: Vec<_> = changed.map(|(seq, message)| (seq, message.text)).collect();
    if removed.total() > 0 {
        change(tx, id, &texts, removed.kinds())?;
    }
    Ok(removed)
}

/// Gives messages of a conversation other texts, and adds the kinds of what was removed. The month is marked: until
/// [`Cleaning`] has been there, its index, the log and free pages can hold the old words.
fn change<R: May<CheckLeaks>>(
    tx: &Tx<'_, R>,
    conversation: ConversationId,
    texts: &[(u32, ScrubbedText)],
    kinds: KindSet,
) -> Result<()> {
    let month = tx.conversation_month(conversation)?;
    let indexed = tx.index_exists(month)? && tx.index_holds(month, conversation)?;
    if indexed {
        tx.index_delete(month, conversation)?;
    }
    let marked = tx.marked_rows(conversation)?;
    for (seq, text) in texts {
        move_marks(tx, conversation, (*seq, text), &marked)?;
        tx.message_change(conversation, *seq, text)?;
    }
    tx.conversation_add_kinds(conversation, kinds)?;
    if indexed {
        tx.index_add(month, conversation)?;
    }
    tx.month_mark_stale(month)
}

/// Words that were marked in an answer stand elsewhere in its new text, or are not there any more; of all that is marked in its
/// conversation.
fn move_marks<R: May<CheckLeaks>>(
    tx: &Tx<'_, R>,
    conversation: ConversationId,
    (seq, text): (u32, &ScrubbedText),
    marked: &[MarkedRow],
) -> Result<()> {
    let mut marked = marked.iter().filter(|row| row.seq == seq).peekable();
    if marked.peek().is_none() {
        return Ok(());
    }
    let before = tx.answer_text_at(conversation.message_row(seq))?;
    marked.try_for_each(|row| tx.marked_row_change(row, &row.evidence.after_change(&before, text.as_str())))
}

/// Cleans every marked month, then the log and the free pages, in slices. It can be dropped at any slice: what is
/// marked stays marked until the log is cut, and what is tended is not tended again.
#[derive(Default)]
pub(crate) struct Cleaning {
    months: VecDeque<StaleMonth>,
    /// Up to which change each month is tended, as it was before the log was cut.
    tended: Vec<StaleMonth>,
    stage: Stage,
    done: u64,
}

#[derive(Default)]
enum Stage {
    #[default]
    Begin,
    Next,
    Merge(StaleMonth, Merge),
    Words(StaleMonth, WordList),
    Wipe(Wipe),
    /// Everything is clean of what the marks told of.
    Unmark,
    Done,
}

impl Cleaning {
    /// Runs one slice; `true`: nothing is left to be done. `check` is called inside the slice's transaction. `LogHeld`:
    /// what was removed stands in the log still; the next step goes on there.
    pub(crate) fn step(&mut self, store: &mut Store, check: impl Fn(&Tx<'_>) -> Result<()>) -> Result<bool> {
        // What is not wiped yet is tried again from here, whatever hinders it.
        if let Stage::Wipe(wipe) = &mut self.stage {
            if wipe.step(store)? {
                self.stage = Stage::Unmark;
            }
            return Ok(false);
        }
        self.stage = match std::mem::take(&mut self.stage) {
            Stage::Done => Stage::Done,
            stage => slice(store, |tx| {
                check(tx)?;
                self.tend(tx, stage)
            })?,
        };
        Ok(matches!(self.stage, Stage::Done))
    }

    fn tend(&mut self, tx: &Tx<'_>, stage: Stage) -> Result<Stage> {
        Ok(match stage {
            Stage::Begin => {
                self.months = tx.stale_months()?.into_iter().filter(|at| at.tended < at.changes).collect();
                Stage::Next
            }
            Stage::Next => match self.months.pop_front() {
                Some(at) if tx.index_exists(at.month)? => Stage::Merge(at, Merge::new(at.month)),
                Some(at) => self.tended(tx, at)?,
                None => {
                    tx.register_raise_generation()?;
                    self.tended = tx.stale_months()?;
                    Stage::Wipe(Wipe::default())
                }
            },
            Stage::Merge(at, mut merge) => {
                if merge.step(tx)? {
                    if tx.index_exists(at.month)? {
                        tx.index_forget(at.month)?;
                    }
                    Stage::Words(at, WordList::new(at.month))
                } else {
                    Stage::Merge(at, merge)
                }
            }
            Stage::Words(at, mut words) => {
                if words.step(tx)? {
                    self.tended(tx, at)?
                } else {
                    Stage::Words(at, words)
                }
            }
            Stage::Unmark => {
                for at in self.tended.drain(..) {
                    tx.month_cleaned(at.month, at.tended)?;
                }
                // Texts can have changed meanwhile.
                if tx.stale_months()?.is_empty() { Stage::Done } else { Stage::Begin }
            }
            other => other,
        })
    }

    /// Index and word list of a month are clean. Those of which texts have changed meanwhile come again at the end.
    fn tended(&mut self, tx: &Tx<'_>, at: StaleMonth) -> Result<Stage> {
        self.done += 1;
        tx.month_tended(at.month, at.changes)?;
        Ok(Stage::Next)
    }

    /// Months that are done, and all.
    pub(crate) fn progress(&self) -> (u64, u64) {
        let under_way = u64::from(matches!(self.stage, Stage::Merge(..) | Stage::Words(..)));
        (self.done, self.done + under_way + self.months.len() as u64)
    }
}

/// The same as a job of its own: after an interruption, or where marked months are found. What is marked stays marked: the
/// next job or start goes on.
#[derive(Default)]
pub(crate) struct CleaningJob {
    cleaning: Cleaning,
    reporter: Option<Reporter>,
}

/// The job that cleans what programs have left that ended before they could; `None`: nothing is marked.
pub(crate) fn left_stale(store: &mut Store) -> Result<Option<Box<dyn Job>>> {
    let stale = store.read(|read| read.stale_months())?;
    Ok((!stale.is_empty()).then(|| Box::new(CleaningJob::default()) as Box<dyn Job>))
}

impl Job for CleaningJob {
    fn step(&mut self, store: &mut Store, context: &mut Context) -> Result<Option<Outcome<event::Reply>>> {
        let done = self.cleaning.step(store, |_| Ok(()))?;
        let (months, all) = self.cleaning.progress();
        self.reporter.get_or_insert_with(|| context.reporter()).report(Doing::Clearing, months, all);
        Ok(done.then(|| Outcome {
            reply: event::Reply::Rescrub(rescrub::Reply::Cleaned),
            changes: Changes::default(),
        }))
    }

    fn is_settled(&self) -> bool {
        true
    }
}
