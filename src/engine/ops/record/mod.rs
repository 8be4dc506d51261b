//! The live record of processing (`PRODUCT` 5.8): what the controller states, what is found, and letting it leave as a
//! page. It holds no text of conversations, but names of staff and their reasons: it is the supervisors'.

mod export;
mod facts;
mod state;

use crate::domain::Record;
use crate::engine::event;
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{Read, Store};
use crate::engine::transact::{KeepRecord, Moment, permit_read};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::scrub::RawText;
use crate::text::Locale;
use std::path::PathBuf;

/// What a supervisor does.
pub enum Command {
    /// Fills in what the controller states and nothing can show.
    State(NewStatements),
    /// Writes the record as a self-contained HTML page that can be printed; refused if a file is there.
    Export {
        /// Where to; `.html` is added if it is missing.
        path: PathBuf,
        /// Language of the page.
        locale: Locale,
    },
}

/// What is filled in. All of it may be empty: the record then says that it is missing.
pub struct NewStatements {
    /// The controller, at most 200 characters; empty: the name of the agency.
    pub controller: RawText,
    /// Whom to contact, at most 500 characters.
    pub contact: RawText,
    /// The data protection officer, at most 500 characters.
    pub officer: RawText,
    /// The legal basis, at most 1,000 characters.
    pub basis: RawText,
    /// The version that was seen.
    pub version: i64,
}

/// What is only read.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// The record as it is now; goes through every conversation and the whole log.
    Show,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// The record.
    Shown(Box<Record>),
    /// It was filled in.
    Stated,
    /// The page was written, with what was found for it.
    Exported(PathBuf, Box<Record>),
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::State(new) => state::state(store, context, new),
        Command::Export { path, locale } => export::export(store, context, &path, locale)
            .map(|written| Handled::Now(written.map(event::Reply::Record))),
    }
}

/// Answers one query.
pub(crate) fn answer(
    query: Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let Query::Show = query;
    permit_read::<KeepRecord>(read, session)?;
    facts::found(read, moment).map(|record| Reply::Shown(Box::new(record)))
}
