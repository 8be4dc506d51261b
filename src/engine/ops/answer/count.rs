//! Counts the copies of answer texts. Nothing is counted while an import runs: what it published is read again, month by
//! month, in slices that end by time, and so is a month in which a text has changed or from which one has gone.
//!
//! The copies of one month are held in memory, some 20 MB for 330,000 different texts, until they are written; of the list that
//! is made of all months then, one small range of texts at a time is. Whatever is broken off is begun again.

mod job;

use crate::domain::answer::{AnswerTotals, normalised};
use crate::domain::{AnswerHash, ConversationId, MessageRole, answers};
use crate::engine::clock::Stopwatch;
use crate::engine::password::random;
use crate::engine::store::{
    AnswerCount, MonthMessage, TextCount, Tx, UncountedMonth, WhichMonth, channel_bit,
};
use crate::engine::transact::ReviewAnswers;
use crate::error::Result;
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet, btree_map};

pub(crate) use job::uncounted;

/// How long is read or written before a slice is committed.
const SLICE_MS: f64 = 10.0;
/// Conversations whose messages are read at once; a millisecond.
const CONVERSATIONS: u32 = 16;
/// Old counts that are removed by one statement.
const CLEARED: u32 = 500;
/// New counts that are written between two looks at the clock.
const WRITTEN: usize = 64;
/// Counts that are listed together; a millisecond or two.
const LISTED: u64 = 500;

/// The name of a text: 64 bits of a hash that only this register can make, so that outside nobody can find out by guessing
/// which texts it holds. Two of ten million texts have one name with a probability of one in 370,000. `None`: it is
/// blank.
pub(super) fn hash_of(id_key: &[u8], text: &str) -> Option<AnswerHash> {
    let text = normalised(text);
    if text.is_empty() {
        return None;
    }
    let mut hash = Sha256::new();
    hash.update(id_key);
    // Names of conversations begin with a source's name instead (`ops::import`).
    hash.update([0]);
    hash.update(text.as_bytes());
    let mut name = [0; 8];
    name.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
    Some(AnswerHash(i64::from_le_bytes(name)))
}

/// Remembers which text a judged answer has, so that its verdict is found by the text.
pub(crate) fn link(tx: &Tx<'_, ReviewAnswers>, conversation: ConversationId, seq: u32) -> Result<()> {
    let key = tx.register()?.id_key;
    match hash_of(&key, &tx.answer_text_at(conversation.message_row(seq))?) {
        Some(hash) => tx.answer_link(conversation, seq, hash),
        None => Ok(()),
    }
}

/// Counts what is to be counted. It can be dropped at any slice.
pub(crate) struct Counting {
    /// Which months are counted next.
    which: WhichMonth,
    /// Tells it from another program's.
    owner: i64,
    /// Another program is left with what it has begun.
    elsewhere: bool,
    stage: Stage,
    slice_ms: f64,
    /// Verdicts on texts have gone with the last copies.
    forgot: bool,
}

#[derive(Default)]
enum Stage {
    #[default]
    Begin,
    Read(Reading),
    Clear(Counted),
    Write(Writing),
    List(Listing),
    /// Naming the texts of judged answers, behind this conversation.
    Link(ConversationId),
    Done,
}

/// A month whose messages are being read.
struct Reading {
    month: UncountedMonth,
    key: Vec<u8>,
    after: ConversationId,
    counts: BTreeMap<AnswerHash, AnswerCount>,
}

/// A month that is read.
struct Counted {
    month: UncountedMonth,
    counts: BTreeMap<AnswerHash, AnswerCount>,
    /// Its old counts are being removed.
    begun: bool,
}

/// A month whose counts are being written.
struct Writing {
    month: UncountedMonth,
    texts: u64,
    left: btree_map::IntoIter<AnswerHash, AnswerCount>,
}

/// The list that is being made.
struct Listing {
    from: i64,
    /// So many hashes are one range.
    width: u64,
    totals: AnswerTotals,
}

impl Counting {
    /// Counts every month that is to be counted.
    fn new() -> Result<Self> {
        Self::of(WhichMonth::Any, SLICE_MS)
    }

    /// Counts again what was counted before and has changed, in slices of so many milliseconds.
    pub(crate) fn again(slice_ms: f64) -> Result<Self> {
        Self::of(WhichMonth::Known, slice_ms)
    }

    fn of(which: WhichMonth, slice_ms: f64) -> Result<Self> {
        let owner = i64::from_le_bytes(random()?);
        let stage = Stage::Begin;
        Ok(Self { which, owner, elsewhere: false, stage, slice_ms, forgot: false })
    }

    /// Runs one slice; `true`: nothing is left to be counted.
    pub(crate) fn step(&mut self, tx: &Tx<'_>) -> Result<bool> {
        let since = Stopwatch::start();
        let slice_ms = self.slice_ms;
        let over = || since.millis() >= slice_ms;
        self.stage = match std::mem::take(&mut self.stage) {
            Stage::Begin => self.begin(tx)?,
            Stage::Read(reading) => read(tx, reading, over)?,
            Stage::Clear(counted) => self.clear(tx, counted, over)?,
            Stage::Write(writing) => self.write(tx, writing, over)?,
            Stage::List(listing) => self.list(tx, listing, over)?,
            Stage::Link(after) => link_all(tx, after, over)?,
            Stage::Done => Stage::Done,
        };
        Ok(matches!(self.stage, Stage::Done))
    }

    /// Begins with the next month. Whoever counts for nobody takes one from another program only at first: two that took it from
    /// each other would never come to an end.
    fn begin(&mut self, tx: &Tx<'_>) -> Result<Stage> {
        let next = tx.answer_next_month(self.which, self.owner)?;
        if self.which == WhichMonth::Any {
            self.which = WhichMonth::Free;
        }
        if let Some(month) = next {
            return Ok(Stage::Read(Reading {
                month,
                key: tx.register()?.id_key,
                after: ConversationId(i64::MIN),
                counts: BTreeMap::new(),
            }));
        }
        let standing = tx.answer_standing()?;
        self.elsewhere = self.which != WhichMonth::Known && standing.totals.uncounted_months > 0;
        // A list of a part of the months would miss copies.
        Ok(if standing.stale && standing.totals.uncounted_months == 0 {
            let ranges = standing.counts / LISTED + 1;
            Stage::List(Listing { from: i64::MIN, width: u64::MAX / ranges, totals: AnswerTotals::default() })
        } else {
            Stage::Done
        })
    }

    /// Removes the old counts of the month.
    fn clear(&self, tx: &Tx<'_>, mut counted: Counted, over: impl Fn() -> bool) -> Result<Stage> {
        let month = counted.month.month;
        if !counted.begun {
            if !tx.answer_begin_month(counted.month, self.owner)? {
                // Another program has begun with it, or counted it, since it was read.
                return Ok(Stage::Begin);
            }
            counted.begun = true;
        } else if !tx.answer_month_is_of(month, self.owner)? {
            // Another program has begun with it.
            return Ok(Stage::Begin);
        }
        while !tx.answer_clear_month(month, CLEARED)? {
            if over() {
                return Ok(Stage::Clear(counted));
            }
        }
        let texts = counted.counts.len() as u64;
        Ok(Stage::Write(Writing { month: counted.month, texts, left: counted.counts.into_iter() }))
    }

    fn write(&self, tx: &Tx<'_>, mut writing: Writing, over: impl Fn() -> bool) -> Result<Stage> {
        if !tx.answer_month_is_of(writing.month.month, self.owner)? {
            return Ok(Stage::Begin);
        }
        loop {
            for _ in 0..WRITTEN {
                let Some((hash, count)) = writing.left.next() else {
                    tx.answer_end_month(writing.month, self.owner, writing.texts)?;
                    return Ok(Stage::Begin);
                };
                tx.answer_count(writing.month.month, hash, &count)?;
            }
            if over() {
                return Ok(Stage::Write(writing));
            }
        }
    }

    /// Lists what was given at least twice or judged as a text, and forgets verdicts on texts without a copy.
    fn list(&mut self, tx: &Tx<'_>, mut listing: Listing, over: impl Fn() -> bool) -> Result<Stage> {
        if tx.answer_standing()?.totals.uncounted_months > 0 {
            return Ok(Stage::Begin);
        }
        loop {
            let (from, to) = (listing.from, listing.from.saturating_add_unsigned(listing.width));
            let mut judged: BTreeSet<AnswerHash> = tx.answer_judged_range(from, to)?.into_iter().collect();
            tx.answer_unlist(from, to)?;
            for months in tx.answer_range(from, to)?.chunk_by(|one, other| one.hash == other.hash) {
                let Some(text) = all_months(months) else { continue };
                if judged.remove(&text.hash) || text.given > 1 {
                    tx.answer_list(&text)?;
                    listing.totals.texts += 1;
                    listing.totals.given += text.given;
                } else {
                    listing.totals.single += 1;
                }
            }
            for hash in judged {
                tx.answer_forget(hash)?;
                self.forgot = true;
            }
            if to == i64::MAX {
                tx.answer_end_totals(&listing.totals)?;
                return Ok(Stage::Link(ConversationId(i64::MIN)));
            }
            listing.from = to + 1;
            if over() {
                return Ok(Stage::List(listing));
            }
        }
    }
}

/// One text, of its counts in each month.
fn all_months(months: &[TextCount]) -> Option<TextCount> {
    let (first, others) = months.split_first()?;
    Some(others.iter().fold(*first, |all, month| TextCount {
        hash: all.hash,
        given: all.given + month.given,
        last: all.last.max(month.last),
        channels: all.channels | month.channels,
        langs: all.langs | month.langs,
    }))
}

fn read(tx: &Tx<'_>, mut reading: Reading, over: impl Fn() -> bool) -> Result<Stage> {
    loop {
        let messages = tx.answer_messages(reading.month.month, reading.after, CONVERSATIONS)?;
        let Some(last) = messages.last() else {
            let Reading { month, counts, .. } = reading;
            return Ok(Stage::Clear(Counted { month, counts, begun: false }));
        };
        reading.after = last.conversation;
        for talk in messages.chunk_by(|one, other| one.conversation == other.conversation) {
            count(talk, &reading.key, &mut reading.counts);
        }
        if over() {
            return Ok(Stage::Read(reading));
        }
    }
}

/// Counts the answers of one conversation, whose messages come in order.
fn count(talk: &[MonthMessage], key: &[u8], counts: &mut BTreeMap<AnswerHash, AnswerCount>) {
    let roles: Vec<MessageRole> =
        talk.iter().filter_map(|row| row.message.as_ref().map(|(_, role, _)| *role)).collect();
    let last_of = |wanted: MessageRole| roles.iter().rposition(|role| *role == wanted);
    let (customer, adviser) = (last_of(MessageRole::Customer), last_of(MessageRole::Adviser));
    for at in answers(roles.iter().copied()) {
        let Some(row) = talk.get(at) else { continue };
        let Some((id, role, Some(text))) = &row.message else { continue };
        let Some(hash) = hash_of(key, text) else { continue };
        let count =
            counts.entry(hash).or_insert(AnswerCount { first: *id, last: *id, ..AnswerCount::default() });
        count.given += 1;
        count.last = *id;
        count.asked_again += u64::from(customer.is_some_and(|later| later > at));
        let handed_over = *role != MessageRole::Adviser && adviser.is_some_and(|later| later > at);
        count.handed_over += u64::from(handed_over);
        count.channels |= channel_bit(row.channel);
        count.langs |= row.lang;
    }
}

/// Names the texts of judged answers anew: texts can have changed since, and older verdicts have no name.
fn link_all(tx: &Tx<'_>, mut after: ConversationId, over: impl Fn() -> bool) -> Result<Stage> {
    let key = tx.register()?.id_key;
    loop {
        let judged = tx.answer_judged_messages(after, CONVERSATIONS)?;
        let Some((last, ..)) = judged.last() else { return Ok(Stage::Done) };
        after = *last;
        for (conversation, seq, text) in &judged {
            if let Some(hash) = text.as_ref().and_then(|text| hash_of(&key, text)) {
                tx.answer_link(*conversation, *seq, hash)?;
            }
        }
        if over() {
            return Ok(Stage::Link(after));
        }
    }
}

#[cfg(test)]
mod tests;
