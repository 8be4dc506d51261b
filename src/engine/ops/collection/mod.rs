//! Collections of examples, and their handout.

mod edit;
mod example;
mod export;

use crate::domain::audit::Act;
use crate::domain::{Collection, CollectionId, ConversationId, Example, ExampleId};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, opening};
use crate::engine::session::Session;
use crate::engine::store::{Entry, Read, Store, Tx};
use crate::engine::transact::{
    Done, KeepCollections, Moment, Permit, ReadCollections, permit_read, transact,
};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::scrub::RawText;
use crate::text::Locale;
use std::path::PathBuf;

/// What is done with collections; all but opening one is a trainer's.
pub enum Command {
    /// Opens a collection: its examples show what was written, so that is logged as for a conversation.
    Open(CollectionId),
    /// Makes a collection.
    Create {
        /// Its name, 1–80 characters.
        name: RawText,
        /// What it is for, in one sentence.
        aim: RawText,
    },
    /// Changes name and aim.
    Change {
        /// Which.
        collection: CollectionId,
        /// Its name.
        name: RawText,
        /// What it is for.
        aim: RawText,
        /// The version that was seen.
        version: i64,
    },
    /// Removes a collection with its examples; the conversations stay.
    Remove(CollectionId),
    /// Adds a conversation, or some of its messages, at the end.
    AddExample {
        /// To which collection.
        collection: CollectionId,
        /// The conversation.
        conversation: ConversationId,
        /// Places of the messages; empty: the whole conversation.
        passage: Vec<u32>,
        /// What it teaches.
        lesson: RawText,
    },
    /// Changes what an example teaches.
    ChangeLesson {
        /// Which.
        example: ExampleId,
        /// What it teaches.
        lesson: RawText,
        /// The version that was seen.
        version: i64,
    },
    /// Moves an example to another place.
    Move {
        /// Which.
        example: ExampleId,
        /// To this place, from 0.
        place: u32,
    },
    /// Takes an example out.
    RemoveExample(ExampleId),
    /// Writes a collection as a self-contained HTML page; purpose, number and who are logged.
    Export {
        /// Which.
        collection: CollectionId,
        /// What the file is needed for.
        purpose: RawText,
        /// Where to; `.html` is added if it is missing. Refused if a file or folder is there.
        path: PathBuf,
        /// Language of the page.
        locale: Locale,
    },
}

/// What is only read.
#[derive(Debug)]
pub enum Query {
    /// All collections, by name.
    List,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// All collections.
    List(Vec<Collection>),
    /// An opened collection: its examples in order.
    Opened(CollectionId, Vec<Example>),
    /// A collection was made or changed.
    Changed(CollectionId),
    /// A collection was removed.
    Removed,
    /// The page was written: how many examples, and the day by which the file must be destroyed.
    Exported {
        /// Examples on it.
        examples: u64,
        /// The earliest due date of its contents.
        destroy_by: crate::domain::Day,
        /// Where it lies.
        path: PathBuf,
    },
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::Open(collection) => open(store, context, collection),
        Command::Create { name, aim } => edit::create(store, context, name, aim),
        Command::Change { collection, name, aim, version } => {
            edit::change(store, context, collection, name, aim, version)
        }
        Command::Remove(collection) => edit::remove(store, context, collection),
        Command::AddExample { collection, conversation, passage, lesson } => {
            example::add(store, context, collection, conversation, &passage, lesson)
        }
        Command::ChangeLesson { example, lesson, version } => {
            example::change_lesson(store, context, example, lesson, version)
        }
        Command::Move { example, place } => example::move_to(store, context, example, place),
        Command::RemoveExample(example) => example::remove(store, context, example),
        Command::Export { collection, purpose, path, locale } => {
            export::export(store, context, collection, purpose, &path, locale)
        }
    }
}

/// Answers one query.
pub(crate) fn answer(
    query: &Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let permit = permit_read::<ReadCollections>(read, session)?;
    let Query::List = query;
    read.collections(moment.today, permit.account()).map(Reply::List)
}

fn open(store: &mut Store, context: &Context, collection: CollectionId) -> Result<Handled> {
    let opened = opening::open::<ReadCollections, _>(
        store,
        context,
        Act::CollectionOpened,
        |read, _moment| read.collection_head(collection).map(|_head| collection.0),
        |read, reader| read.examples(collection, reader.moment.today, reader.account),
    )?;
    let wrap = |examples| event::Reply::Collection(Reply::Opened(collection, examples));
    Ok(Handled::Now(opened.map(wrap)))
}

/// One act on collections.
fn act(
    store: &mut Store,
    context: &Context,
    change: impl FnOnce(&Tx<'_, KeepCollections>, &Permit<'_, KeepCollections>, Moment) -> Result<(Reply, Entry)>,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let changes = Changes { collections: true, ..Changes::default() };
    transact::<KeepCollections, _>(store, session.as_ref(), moment, |permit, tx| {
        let (reply, entry) = change(tx, &permit, moment)?;
        Ok(Done { reply: event::Reply::Collection(reply), entry, changes })
    })
    .map(Handled::Now)
}
