//! Messages that an import added to known conversations, cut off again when it is taken back.
//!
//! Conversation by conversation, in slices, as they came ([`super::lengthen`]): a reader sees each one as it was or as
//! it is. Its month is marked, so that index, word list, log and free pages are cleaned of what stood there.

use super::prepare::channel_of;
use crate::domain::{ConversationId, ImportId, KindSet, MessageRole, Piece, StoredText, answers};
use crate::engine::clock::Stopwatch;
use crate::engine::store::{Lengthening, Shorter, Tx};
use crate::error::Result;

/// How long conversations are shortened before a slice is committed; the index writes as long again.
const SLICE_MS: f64 = 8.0;
/// Conversations that are looked up at once.
const LOOK_UP: u32 = 64;

/// Cuts for a slice's time, at least one; `true`: there are no more. Ends on which something was written meanwhile stay.
pub(crate) fn shorten(tx: &Tx<'_>, import: ImportId, done: &mut u64) -> Result<bool> {
    let since = Stopwatch::start();
    loop {
        let ends = tx.lengthenings(import, ConversationId(i64::MIN), LOOK_UP)?;
        if ends.is_empty() {
            return Ok(true);
        }
        for end in ends {
            *done += u64::from(cut(tx, import, end)?);
            if since.millis() >= SLICE_MS {
                return Ok(false);
            }
        }
    }
}

/// Whether anything of the texts is gone.
fn cut(tx: &Tx<'_>, import: ImportId, end: Lengthening) -> Result<bool> {
    let id = end.conversation;
    if tx.end_is_written_on(end)? {
        // Somebody wrote on it after the import was hidden: what staff have done stays, with what it is about.
        return tx.lengthening_remove(import, id).map(|()| false);
    }
    tx.lengthening_undo(import, id)?;
    let longer = tx.conversation_longer(id)?;
    let mut rows = tx.conversation_rows(id)?;
    let before = rows.len();
    if before <= end.first as usize {
        // It brought nothing but a rating.
        return Ok(false);
    }
    rows.truncate(end.first as usize);
    let roles = rows.iter().map(|row| MessageRole::from_number(row.role).unwrap_or(MessageRole::System));
    let channel = channel_of(&roles);
    let answers = answers(roles).count() as u32;
    let ended = rows.iter().filter_map(|row| row.at).max().unwrap_or(longer.started);
    let mut kinds = KindSet::default();
    let texts = rows.into_iter().map(|row| StoredText(row.text));
    for text in texts.chain([longer.topic]) {
        for (_, piece) in text.pieces() {
            if let Piece::Removed(kind) = piece {
                kinds.insert(kind);
            }
        }
    }
    let month = longer.index_month;
    // An index that was dropped belonged to a month that is being destroyed.
    let indexed = tx.index_exists(month)? && tx.index_holds(month, id)?;
    if indexed {
        tx.index_delete(month, id)?;
    }
    let left = Shorter { messages: end.first, ended, answers, channel, kinds };
    tx.conversation_shorten(end, &left)?;
    if indexed {
        tx.index_add(month, id)?;
    }
    tx.tally_add(longer.due_on, month, 0, i64::from(end.first) - before as i64)?;
    tx.month_mark_stale(month).map(|()| true)
}
