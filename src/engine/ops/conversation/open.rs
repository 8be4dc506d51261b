//! Opening a conversation, which is logged.

use super::{Reply, Transcript};
use crate::domain::audit::Act;
use crate::domain::{AccountId, ConversationId, Timestamp};
use crate::engine::event::{Changes, Reply as AnyReply};
use crate::engine::ops::Handled;
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, Moment, Outcome, ReadConversations, permit_read, transact};
use crate::engine::worker::Context;
use crate::error::{ErrorKind, Result};

/// One entry a quarter hour for one person and one conversation (`DECISIONS` 25), in milliseconds.
pub(super) const QUARTER_HOUR_MS: i64 = 15 * 60 * 1000;

/// Opens a conversation: the log has it once a quarter hour.
pub(super) fn open(store: &mut Store, context: &Context, id: ConversationId) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let again = store.read(|read| {
        let permit = permit_read::<ReadConversations>(read, session.as_ref())?;
        let since = Timestamp(moment.now.0 - QUARTER_HOUR_MS);
        let number = read.conversation(id, moment.today)?.number;
        let logged = read.audit_lately(Act::ConversationOpened, number.0, permit.account(), since)?;
        if logged { transcript(read, moment, id, permit.account()).map(Some) } else { Ok(None) }
    });
    let outcome = match again {
        Ok(Some(transcript)) => Outcome { reply: transcript, changes: Changes::default() },
        // A refusal has to be logged as well: that is the writing way's.
        Err(error) if error.kind != ErrorKind::Forbidden => return Err(error),
        _ => transact::<ReadConversations, _>(store, session.as_ref(), moment, |permit, tx| {
            let reply = transcript(**tx, moment, id, permit.account())?;
            let number = reply.conversation.number;
            Ok(Done {
                reply,
                entry: Entry::on(Act::ConversationOpened, number.0),
                changes: Changes::default(),
            })
        })?,
    };
    Ok(Handled::Now(outcome.map(|reply| AnyReply::Conversation(Reply::Opened(Box::new(reply))))))
}

fn transcript(read: Read<'_>, moment: Moment, id: ConversationId, reader: AccountId) -> Result<Transcript> {
    let conversation = read.conversation(id, moment.today)?;
    let row = read.transcript(id, reader)?;
    Ok(Transcript {
        conversation,
        messages: row.messages,
        notes: row.notes,
        tags: row.tags,
        review: row.review,
        others: row.others,
    })
}
