//! Making, changing and removing a collection.

use super::{Reply, act};
use crate::domain::CollectionId;
use crate::domain::audit::Act;
use crate::engine::ops::{Handled, erase, needed_text, staff_text};
use crate::engine::store::{Entry, Store};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::scrub::{RawText, ScrubbedText, StaffField};

/// Characters of a name, at most.
const NAME_CHARACTERS_MAX: u32 = 80;

/// Characters of an aim, at most: one sentence.
const AIM_CHARACTERS_MAX: u32 = 500;

fn texts(name: RawText, aim: RawText) -> Result<(ScrubbedText, ScrubbedText)> {
    let doing = "naming a collection";
    Ok((
        needed_text(name, StaffField::Text, NAME_CHARACTERS_MAX, doing)?,
        staff_text(aim, StaffField::Text, AIM_CHARACTERS_MAX, doing)?,
    ))
}

pub(super) fn create(store: &mut Store, context: &Context, name: RawText, aim: RawText) -> Result<Handled> {
    let (name, aim) = texts(name, aim)?;
    act(store, context, |tx, permit, moment| {
        let collection = tx.collection_insert(&name, &aim, permit.account(), moment.now)?;
        Ok((Reply::Changed(collection), Entry::on(Act::CollectionCreated, collection.0)))
    })
}

pub(super) fn change(
    store: &mut Store,
    context: &Context,
    collection: CollectionId,
    name: RawText,
    aim: RawText,
    version: i64,
) -> Result<Handled> {
    let (name, aim) = texts(name, aim)?;
    let handled = act(store, context, |tx, _permit, _moment| {
        tx.collection_head(collection)?;
        tx.collection_change(collection, &name, &aim, version)?;
        Ok((Reply::Changed(collection), Entry::on(Act::CollectionChanged, collection.0)))
    })?;
    erase::text_removed(context);
    Ok(handled)
}

pub(super) fn remove(store: &mut Store, context: &Context, collection: CollectionId) -> Result<Handled> {
    let handled = act(store, context, |tx, permit, moment| {
        tx.collection_head(collection)?;
        // What is counted is seen in the log: not what another one teaches in a blind round.
        let examples = tx.examples(collection, moment.today, permit.account())?.len() as i64;
        tx.collection_remove(collection)?;
        Ok((Reply::Removed, Entry::on(Act::CollectionRemoved, collection.0).amount(examples)))
    })?;
    erase::text_removed(context);
    Ok(handled)
}
