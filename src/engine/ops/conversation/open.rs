//! Opening a conversation, which is logged.

use super::{Reply, Transcript};
use crate::domain::ConversationId;
use crate::domain::audit::Act;
use crate::engine::event::Reply as AnyReply;
use crate::engine::ops::{Handled, opening};
use crate::engine::store::{Read, Store};
use crate::engine::transact::ReadConversations;
use crate::engine::worker::Context;
use crate::error::Result;

/// Opens a conversation: the log has its number.
pub(super) fn open(store: &mut Store, context: &Context, id: ConversationId) -> Result<Handled> {
    let opened = opening::open::<ReadConversations, _>(
        store,
        context,
        Act::ConversationOpened,
        |read, moment| read.visible(id, moment.today).map(|number| number.0),
        |read, reader| transcript(read, reader, id),
    )?;
    Ok(Handled::Now(opened.map(|reply| AnyReply::Conversation(Reply::Opened(Box::new(reply))))))
}

/// A conversation with all that hangs on it, as `reader` sees it.
pub(in crate::engine::ops) fn transcript(
    read: Read<'_>,
    reader: opening::Reader,
    id: ConversationId,
) -> Result<Transcript> {
    let conversation = read.conversation(id, reader.moment.today, reader.account)?;
    let row = read.transcript(id, reader.account)?;
    Ok(Transcript {
        conversation,
        messages: row.messages,
        notes: row.notes,
        tags: row.tags,
        scorecard: read.scorecard_of(id, reader.account, &row.review)?,
        review: row.review,
        others: row.others,
        verdicts_of_others: row.verdicts_of_others,
    })
}
