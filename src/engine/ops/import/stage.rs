//! Staging: what was read becomes rows that no read sees yet.

use super::compare::{Compared, compare, difference};
use super::pipeline::Parcel;
use super::prepare::{self, Prepared, Span};
use crate::domain::{
    Conflict, ConflictReason, ConversationId, ConversationNo, Day, ImportId, ImportReport, MonthKey,
    REFUSALS_KEPT, Refusal, RefusalReason, TimeBasis, Timestamp, ToldRating, meet,
};
use crate::engine::ops::import::order_keys::OrderKeys;
use crate::engine::password::random;
use crate::engine::store::{NewConversation, NewMessage, StoredOutline, Tx};
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RULES_VERSION;
use std::collections::{BTreeMap, BTreeSet};

/// What one import has staged so far.
pub(super) struct Staged {
    /// The import.
    pub(super) import: ImportId,
    /// Key of its source.
    pub(super) source: i64,
    /// Today as retention counts it.
    pub(super) today: Day,
    /// The importer's word for the file's oldest day.
    pub(super) not_older_than: Option<Day>,
    /// What became of the records.
    pub(super) report: ImportReport,
    /// New conversations by month.
    pub(super) months: BTreeMap<MonthKey, u64>,
    /// Months under which rows were staged, also those beside a conversation.
    pub(super) touched: BTreeSet<MonthKey>,
    /// New conversations and messages by due day and month.
    pub(super) tally: BTreeMap<(Day, MonthKey), (i64, i64)>,
    /// Under which what longer versions add to published conversations is staged; `None`: there is none.
    pub(super) rest: Option<ImportId>,
    /// How many, and how many whose rating is another now.
    pub(super) longer: u64,
    /// The months of their rows.
    pub(super) longer_months: BTreeSet<MonthKey>,
    /// Ratings that are staged without a message, by the hash of their conversation.
    rated: BTreeMap<[u8; 16], (ConversationId, ToldRating)>,
    keys: OrderKeys,
    undated: i64,
    keeps_notes: bool,
    /// Whether anything in the register was scrubbed by older rules; `None`: not looked at yet.
    older_rules: Option<bool>,
}

/// Where a conversation lies in time, and its order key.
#[derive(Clone, Copy)]
struct Seat {
    key: ConversationId,
    span: Span,
    due_on: Day,
    month: MonthKey,
}

impl Staged {
    /// Nothing yet.
    pub(super) fn new(
        import: ImportId,
        source: i64,
        today: Day,
        not_older_than: Option<Day>,
        keeps_notes: bool,
    ) -> Self {
        Self {
            import,
            source,
            today,
            not_older_than,
            report: ImportReport { import: Some(import), ..ImportReport::default() },
            months: BTreeMap::new(),
            touched: BTreeSet::new(),
            tally: BTreeMap::new(),
            rest: None,
            longer: 0,
            longer_months: BTreeSet::new(),
            rated: BTreeMap::new(),
            keys: OrderKeys::default(),
            undated: 0,
            keeps_notes,
            older_rules: None,
        }
    }

    /// New conversations, and longer versions of known ones.
    pub(super) fn conversations(&self) -> u64 {
        self.months.values().sum::<u64>() + self.longer
    }

    /// Stages a parcel, in the order of the keys.
    pub(super) fn parcel(&mut self, tx: &Tx<'_>, parcel: Parcel) -> Result<()> {
        if self.keeps_notes {
            self.report.notes_kept += parcel.notes;
        } else {
            self.report.notes_dropped += parcel.notes;
        }
        meet(&mut self.report.strangers, &parcel.strangers);
        let mut seated = Vec::with_capacity(parcel.items.len());
        for item in parcel.items {
            self.report.read += 1;
            match item {
                Err(refusal) => self.refuse(refusal),
                Ok(prepared) => {
                    if let Some(seat) = self.seat(tx, &prepared)? {
                        seated.push((seat, prepared));
                    }
                }
            }
        }
        seated.sort_by_key(|(seat, _)| seat.key);
        for (seat, prepared) in seated {
            self.insert(tx, seat, &prepared)?;
        }
        Ok(())
    }

    fn refuse(&mut self, refusal: Refusal) {
        self.report.refused += 1;
        if self.report.refusals.len() < REFUSALS_KEPT {
            self.report.refusals.push(refusal);
        }
    }

    /// Gives a conversation its place in time. One without a date is spread over the seconds of the day for which
    /// the importer vouches.
    fn seat(&mut self, tx: &Tx<'_>, prepared: &Prepared) -> Result<Option<Seat>> {
        let span = prepared.span.or_else(|| {
            let day = self.not_older_than?;
            let seconds = (day.plus_days(1).start().0 - day.start().0) / 1000;
            let at = Timestamp(day.start().0 + self.undated % seconds.max(1) * 1000);
            self.undated += 1;
            Some(Span { first: at, last: at, basis: TimeBasis::Vouched })
        });
        let Some((span, due_on)) = span.zip(prepared.due_on) else {
            self.refuse(refusal_of(prepared, RefusalReason::NoDate));
            return Ok(None);
        };
        let month = span.first.day().month();
        self.touched.insert(month);
        let key = self.keys.take(span.first.secs(), |first, end| tx.conversation_keys(first, end))?;
        Ok(Some(Seat { key: ConversationId(key), span, due_on, month }))
    }

    fn insert(&mut self, tx: &Tx<'_>, seat: Seat, prepared: &Prepared) -> Result<()> {
        if !prepared.named && self.is_known_by_times(tx, seat, prepared)? {
            self.report.skipped += 1;
            self.keys.give_back(seat.key.0);
            return Ok(());
        }
        let row = self.row(seat, prepared, 0, &prepared.ext)?;
        if tx.conversation_insert(&row)? {
            tx.messages_insert(seat.key, 0, &prepared.messages)?;
            self.report.imported += 1;
            self.report.scrubbed.merge(&prepared.scrubbed);
            *self.months.entry(seat.month).or_default() += 1;
            self.count(seat.due_on, seat.month, 1, prepared.messages.len());
            return Ok(());
        }
        let stored = tx
            .conversation_by_ext(&prepared.ext)?
            .ok_or_else(|| Error::new(ErrorKind::Internal, "comparing a conversation"))?;
        let used = self.compare(tx, seat, prepared, &stored)?;
        if !used {
            self.keys.give_back(seat.key.0);
        }
        Ok(())
    }

    /// Whether a conversation without an id is there already under the name that older rules gave it: one of the same
    /// source, start, roles and times, at least two. Texts are compared only where these rules made them of the source's
    /// (`DECISIONS` 10).
    fn is_known_by_times(&mut self, tx: &Tx<'_>, seat: Seat, prepared: &Prepared) -> Result<bool> {
        let timed =
            prepared.messages.len() > 1 && prepared.messages.iter().all(|message| message.at.is_some());
        let older = match self.older_rules {
            Some(older) => older,
            None => *self.older_rules.insert(tx.imports_have_older_rules(RULES_VERSION)?),
        };
        if !timed || !older {
            return Ok(false);
        }
        let count = prepared.messages.len() as u32;
        for (id, rules) in tx.conversations_like(self.source, seat.span.first, count, self.today)? {
            let rows = tx.conversation_rows(id)?;
            let texts = rules == Some(RULES_VERSION);
            if rows.iter().zip(&prepared.messages).all(|(old, new)| difference(old, new, texts).is_none()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The row of a conversation of which the messages from place `first` on are new.
    fn row<'a>(
        &self,
        seat: Seat,
        prepared: &'a Prepared,
        first: usize,
        ext: &'a [u8; 16],
    ) -> Result<NewConversation<'a>> {
        Ok(NewConversation {
            id: seat.key,
            number: random_number()?,
            ext,
            started: seat.span.first,
            ended: seat.span.last,
            basis: seat.span.basis,
            due_on: seat.due_on,
            index_month: seat.month,
            language: prepared.language,
            channel: prepared.channel,
            rating: if first == 0 { prepared.rating.given().into() } else { prepared.rating },
            source: self.source,
            topic: prepared.topic.as_ref(),
            messages: prepared.messages.len() as u32,
            answers: prepared.answers_from(first),
            kinds: if first == 0 { prepared.scrubbed.kinds() } else { prepared.removed_from(first).kinds() },
            rules: RULES_VERSION,
            import: self.import,
        })
    }

    /// Decides about a conversation whose id is there already; `true` if its key is used.
    fn compare(
        &mut self,
        tx: &Tx<'_>,
        seat: Seat,
        prepared: &Prepared,
        stored: &StoredOutline,
    ) -> Result<bool> {
        if stored.due_on <= self.today {
            // It is hidden and being destroyed; a later date for the file does not bring it back.
            self.refuse(refusal_of(prepared, RefusalReason::PastDue));
            return Ok(false);
        }
        if !stored.published && stored.import != self.import {
            self.conflict(prepared, stored, ConflictReason::Unfinished, 0);
            return Ok(false);
        }
        let rows = tx.conversation_rows(stored.id)?;
        match compare(&rows, &prepared.messages, stored.rules == Some(RULES_VERSION)) {
            Compared::Same => return self.rate(tx, seat, prepared, stored),
            Compared::Older => {
                self.report.skipped += 1;
                self.report.older += 1;
            }
            Compared::Longer => {
                let added = prepared.messages.get(rows.len()..).unwrap_or_default();
                return self.lengthen(tx, seat, prepared, stored, added);
            }
            Compared::Differs(reason, message) => self.conflict(prepared, stored, reason, message),
        }
        Ok(false)
    }

    fn conflict(
        &mut self,
        prepared: &Prepared,
        stored: &StoredOutline,
        reason: ConflictReason,
        message: u32,
    ) {
        let (record, offset, conversation) = (prepared.record, prepared.offset, stored.number);
        self.report.conflict(Conflict { record, offset, conversation, reason, message });
    }

    /// Stages what a longer version adds: in its place if that is not visible yet, else beside it.
    fn lengthen(
        &mut self,
        tx: &Tx<'_>,
        seat: Seat,
        prepared: &Prepared,
        stored: &StoredOutline,
        added: &[NewMessage],
    ) -> Result<bool> {
        let first = prepared.messages.len() - added.len();
        let ext = prepare::beside(&prepared.ext);
        let mut row = self.row(seat, prepared, first, &ext)?;
        row.rating = row.rating.or(self.unrate(tx, prepared)?);
        let own = stored.import == self.import;
        if own {
            tx.messages_insert(stored.id, first as u32, added)?;
            tx.conversation_extend(stored.id, &row)?;
            let due_on = stored.due_on.min(seat.due_on);
            self.count(stored.due_on, stored.index_month, -1, 0);
            self.count(due_on, stored.index_month, 1, 0);
            let moved = if due_on == stored.due_on { 0 } else { first };
            self.uncount_messages(stored.due_on, stored.index_month, moved);
            self.count(due_on, stored.index_month, 0, moved + added.len());
        } else if self.insert_beside(tx, &mut row)? {
            tx.messages_insert(seat.key, first as u32, added)?;
            self.longer += 1;
            self.longer_months.insert(seat.month);
        } else {
            // The file itself holds two longer versions; which is right cannot be told.
            self.conflict(prepared, stored, ConflictReason::Twice, 0);
            return Ok(false);
        }
        self.report.replaced += 1;
        self.report.scrubbed.merge(&prepared.removed_from(first));
        Ok(!own)
    }

    /// Skips a conversation that comes again as it was, but for a rating that is another now: customers rate after the
    /// last message.
    fn rate(&mut self, tx: &Tx<'_>, seat: Seat, prepared: &Prepared, stored: &StoredOutline) -> Result<bool> {
        self.report.skipped += 1;
        let told = prepared.rating.or(self.unrate(tx, prepared)?);
        let rating = told.after(stored.rating);
        if rating == stored.rating {
            return Ok(false);
        }
        if stored.import == self.import {
            return tx.conversation_rate(stored.id, rating).map(|()| false);
        }
        let ext = prepare::beside(&prepared.ext);
        let mut row = self.row(seat, prepared, prepared.messages.len(), &ext)?;
        row.rating = told;
        let used = self.insert_beside(tx, &mut row)?;
        if used {
            self.longer += 1;
            self.longer_months.insert(seat.month);
            self.rated.insert(prepared.ext, (seat.key, told));
        }
        Ok(used)
    }

    /// Forgets a rating that was staged alone, since a later version of the file says more; what it told.
    fn unrate(&mut self, tx: &Tx<'_>, prepared: &Prepared) -> Result<ToldRating> {
        let Some((key, told)) = self.rated.remove(&prepared.ext) else { return Ok(ToldRating::Nothing) };
        tx.conversation_remove(key)?;
        self.longer -= 1;
        Ok(told)
    }

    /// Stages what a longer version adds, under an import of its own that becomes visible to nobody.
    fn insert_beside(&mut self, tx: &Tx<'_>, row: &mut NewConversation<'_>) -> Result<bool> {
        row.import = match self.rest {
            Some(rest) => rest,
            None => *self.rest.insert(tx.import_rest(self.import)?),
        };
        tx.conversation_insert(row)
    }

    fn count(&mut self, due_on: Day, month: MonthKey, conversations: i64, messages: usize) {
        let count = self.tally.entry((due_on, month)).or_default();
        count.0 += conversations;
        count.1 += messages as i64;
    }

    fn uncount_messages(&mut self, due_on: Day, month: MonthKey, messages: usize) {
        self.tally.entry((due_on, month)).or_default().1 -= messages as i64;
    }
}

fn refusal_of(prepared: &Prepared, reason: RefusalReason) -> Refusal {
    Refusal { record: prepared.record, offset: prepared.offset, reason }
}

/// 52 bits, so that JavaScript's numbers hold it.
fn random_number() -> Result<ConversationNo> {
    random::<8>().map(|bytes| ConversationNo((u64::from_le_bytes(bytes) >> 12) as i64))
}
