//! Adding, changing, moving and removing examples.

use super::{Reply, act};
use crate::domain::audit::Act;
use crate::domain::{CollectionId, ConversationId, ExampleId};
use crate::engine::ops::{Handled, erase, staff_text};
use crate::engine::store::{Entry, Store};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{RawText, ScrubbedText, StaffField};

/// Characters of a teaching note, at most: a screenful, not a document.
const LESSON_CHARACTERS_MAX: u32 = 10_000;

fn lesson_text(lesson: RawText) -> Result<ScrubbedText> {
    staff_text(lesson, StaffField::Text, LESSON_CHARACTERS_MAX, "writing a teaching note")
}

pub(super) fn add(
    store: &mut Store,
    context: &Context,
    collection: CollectionId,
    conversation: ConversationId,
    passage: &[u32],
    lesson: RawText,
) -> Result<Handled> {
    let lesson = lesson_text(lesson)?;
    act(store, context, |tx, permit, moment| {
        tx.collection_head(collection)?;
        tx.visible(conversation, moment.today)?;
        for seq in passage {
            if !tx.has_message(conversation, *seq)? {
                return Err(Error::new(ErrorKind::NotFound, "looking for a message"));
            }
        }
        let account = permit.account();
        let example = tx.example_insert(collection, conversation, passage, &lesson, account, moment.now)?;
        Ok((Reply::Changed(collection), Entry::on(Act::ExampleAdded, example.0)))
    })
}

pub(super) fn change_lesson(
    store: &mut Store,
    context: &Context,
    example: ExampleId,
    lesson: RawText,
    version: i64,
) -> Result<Handled> {
    let lesson = lesson_text(lesson)?;
    let handled = act(store, context, |tx, permit, moment| {
        let (collection, conversation) = tx.example(example, permit.account())?;
        tx.visible(conversation, moment.today)?;
        tx.example_change(example, &lesson, version)?;
        Ok((Reply::Changed(collection), Entry::on(Act::ExampleChanged, example.0)))
    })?;
    erase::text_removed(context);
    Ok(handled)
}

/// Moves an example among those that can be seen; one that waits for its destruction goes to the end.
pub(super) fn move_to(
    store: &mut Store,
    context: &Context,
    example: ExampleId,
    place: u32,
) -> Result<Handled> {
    act(store, context, |tx, permit, moment| {
        let (collection, conversation) = tx.example(example, permit.account())?;
        tx.visible(conversation, moment.today)?;
        let seen = tx.examples(collection, moment.today, permit.account())?;
        let mut order: Vec<ExampleId> = seen.into_iter().map(|example| example.id).collect();
        order.retain(|other| *other != example);
        order.insert(order.len().min(place as usize), example);
        let hidden = tx.example_order(collection)?.into_iter().filter(|other| !order.contains(other));
        let hidden: Vec<ExampleId> = hidden.collect();
        order.extend(hidden);
        tx.example_reorder(&order)?;
        Ok((Reply::Changed(collection), Entry::on(Act::ExampleChanged, example.0)))
    })
}

pub(super) fn remove(store: &mut Store, context: &Context, example: ExampleId) -> Result<Handled> {
    let handled = act(store, context, |tx, permit, _moment| {
        let (collection, _conversation) = tx.example(example, permit.account())?;
        tx.example_remove(example)?;
        let order = tx.example_order(collection)?;
        tx.example_reorder(&order)?;
        Ok((Reply::Changed(collection), Entry::on(Act::ExampleRemoved, example.0)))
    })?;
    erase::text_removed(context);
    Ok(handled)
}
