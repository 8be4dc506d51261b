//! Notes and tags on conversations.

use crate::domain::audit::Act;
use crate::domain::{ConversationId, NoteId, TagId};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, erase, needed_text};
use crate::engine::store::{Entry, Store, Tx};
use crate::engine::transact::{Annotate, Done, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{RawText, ScrubbedText, StaffField};

/// What staff write on a conversation.
pub enum Command {
    /// Writes a note.
    AddNote {
        /// On this conversation.
        conversation: ConversationId,
        /// On this message; `None`: the whole conversation.
        seq: Option<u32>,
        /// What.
        text: RawText,
    },
    /// Changes an own note.
    ChangeNote {
        /// Which.
        note: NoteId,
        /// To what.
        text: RawText,
        /// The version that was seen.
        version: i64,
    },
    /// Removes an own note.
    RemoveNote(NoteId),
    /// Puts a tag on a conversation; makes the tag if there is none of that name.
    AddTag {
        /// The conversation.
        conversation: ConversationId,
        /// The tag's name, 1–40 characters.
        name: RawText,
    },
    /// Takes a tag off a conversation.
    RemoveTag {
        /// The conversation.
        conversation: ConversationId,
        /// The tag.
        tag: TagId,
    },
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// The conversation whose notes and tags changed.
    Changed(ConversationId),
    /// A note was written, which has this key; its version is 0.
    Noted(NoteId),
}

/// Characters of a note, at most: a screenful, not a document.
const NOTE_CHARACTERS_MAX: u32 = 10_000;

/// Characters of a tag's name, at most.
const TAG_CHARACTERS_MAX: u32 = 40;

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::AddNote { conversation, seq, text } => add_note(store, context, conversation, seq, text),
        Command::ChangeNote { note, text, version } => {
            let text = note_text(text)?;
            let moment = context.moment();
            on_own_note(store, context, note, Act::NoteChanged, |tx| {
                tx.note_change(note, &text, version, moment.now)
            })
        }
        Command::RemoveNote(note) => {
            on_own_note(store, context, note, Act::NoteRemoved, |tx| tx.note_remove(note))
        }
        Command::AddTag { conversation, name } => add_tag(store, context, conversation, name),
        Command::RemoveTag { conversation, tag } => remove_tag(store, context, conversation, tag),
    }
}

fn note_text(text: RawText) -> Result<ScrubbedText> {
    needed_text(text, StaffField::Note, NOTE_CHARACTERS_MAX, "writing a note")
}

fn done(conversation: ConversationId, entry: Entry) -> Done<event::Reply> {
    let changes = Changes { annotations: true, conversations: true, ..Changes::default() };
    Done { reply: event::Reply::Annotation(Reply::Changed(conversation)), entry, changes }
}

fn add_note(
    store: &mut Store,
    context: &Context,
    conversation: ConversationId,
    seq: Option<u32>,
    text: RawText,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let text = note_text(text)?;
    transact::<Annotate, _>(store, session.as_ref(), moment, |permit, tx| {
        let number = tx.visible(conversation, moment.today)?;
        if let Some(seq) = seq
            && !tx.has_message(conversation, seq)?
        {
            return Err(Error::new(ErrorKind::NotFound, "looking for a message"));
        }
        let note = tx.note_insert(conversation, seq, permit.account(), &text, moment.now)?;
        let written = done(conversation, Entry::on(Act::NoteAdded, number.0));
        Ok(Done { reply: event::Reply::Annotation(Reply::Noted(note)), ..written })
    })
    .map(Handled::Now)
}

/// One act on a note of one's own; what stood there before leaves the file.
fn on_own_note(
    store: &mut Store,
    context: &Context,
    note: NoteId,
    act: Act,
    change: impl FnOnce(&Tx<'_, Annotate>) -> Result<()>,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let outcome = transact::<Annotate, _>(store, session.as_ref(), moment, |permit, tx| {
        let row = tx.note(note, permit.account())?;
        let number = tx.visible(row.conversation, moment.today)?;
        if row.account != permit.account() {
            return Err(Error::new(ErrorKind::Forbidden, "changing another person's note"));
        }
        change(tx)?;
        Ok(done(row.conversation, Entry::on(act, number.0)))
    })?;
    erase::text_removed(context);
    Ok(Handled::Now(outcome))
}

fn add_tag(
    store: &mut Store,
    context: &Context,
    conversation: ConversationId,
    name: RawText,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let name = needed_text(name, StaffField::Text, TAG_CHARACTERS_MAX, "putting on a tag")?;
    transact::<Annotate, _>(store, session.as_ref(), moment, |permit, tx| {
        let number = tx.visible(conversation, moment.today)?;
        let tag = match tx.tag_named(name.as_str())? {
            Some(tag) => tag,
            None => tx.tag_insert(&name)?,
        };
        tx.tag_put_on(tag, conversation, permit.account(), moment.now)?;
        Ok(done(conversation, Entry::on(Act::TagAdded, number.0)))
    })
    .map(Handled::Now)
}

fn remove_tag(
    store: &mut Store,
    context: &Context,
    conversation: ConversationId,
    tag: TagId,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let outcome = transact::<Annotate, _>(store, session.as_ref(), moment, |permit, tx| {
        let number = tx.visible(conversation, moment.today)?;
        tx.tag_take_off(tag, conversation, permit.account())?;
        tx.tags_remove_unused()?;
        Ok(done(conversation, Entry::on(Act::TagRemoved, number.0)))
    })?;
    erase::text_removed(context);
    Ok(Handled::Now(outcome))
}
