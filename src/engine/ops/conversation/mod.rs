//! Conversations: lists, searches, opening one.

mod facets;
mod list;
mod open;
mod searched;
mod snippet;

pub(super) use open::transcript;
pub(crate) use searched::SearchLog;

use crate::domain::query::Sort;
use crate::domain::{
    Conversation, ConversationId, ConversationNo, Filter, Kind, Message, NoteId, Review, Scorecard, Source,
    TagId, Timestamp, Verdict, answers,
};
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{Read, Store};
use crate::engine::transact::{Moment, ReadConversations, permit_read};
use crate::engine::worker::Context;
use crate::error::Result;

/// What is logged when somebody reads.
pub enum Command {
    /// Opens one: its text is read, and that is logged with the session's purpose.
    Open(ConversationId),
    /// A search has stood for two seconds, or one of its hits was opened: the number of hits is logged, once a
    /// quarter hour for one search, however often this is said.
    Searched {
        /// What was searched for; logged nowhere.
        filter: Box<Filter>,
        /// How many.
        hits: u64,
    },
}

/// What is only read.
#[derive(Debug)]
pub enum Query {
    /// Rows of the list, in order.
    List {
        /// Which.
        filter: Filter,
        /// In which order.
        sort: Sort,
        /// Where to go on.
        at: Place,
        /// At most so many rows.
        limit: u32,
    },
    /// How many there are.
    Count {
        /// Which.
        filter: Filter,
        /// Counting stops above this many.
        cap: u64,
    },
    /// What the filters can be set to.
    Facets,
}

/// Where in a list rows are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// From the first row.
    Start,
    /// After the row of this conversation.
    After(ConversationId),
    /// After so many rows. Cheap without words and filters, where month counters tell where that is; else the rows
    /// before are read, so that it is for counts under the cap.
    Offset(u64),
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Rows.
    List(Page),
    /// Their number.
    Count(Count),
    /// What the filters can be set to.
    Facets(Facets),
    /// An opened conversation.
    Opened(Box<Transcript>),
    /// The search was logged.
    Searched,
}

/// A stretch of the list.
#[derive(Debug)]
pub struct Page {
    /// Its rows, each with the words around the first hit while searching.
    pub rows: Vec<Row>,
    /// Whether more follow.
    pub more: bool,
    /// Milliseconds inside the engine.
    pub took_ms: f64,
}

/// One row of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The conversation.
    pub conversation: Conversation,
    /// Words around the first hit: the text, and the byte ranges of hits in it.
    pub snippet: Option<Snippet>,
}

/// Words around a hit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// Stored text, with placeholders, cut at words, with `…` where it was cut.
    pub text: String,
    /// Byte ranges of the hits in it.
    pub hits: Vec<std::ops::Range<usize>>,
}

/// How many conversations there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many; `cap` if there are more. Without words and filters the counters tell, whatever the cap.
    pub count: u64,
    /// Whether that is exact.
    pub exact: bool,
}

/// What the filters can be set to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facets {
    /// Sources in the register.
    pub sources: Vec<Source>,
    /// Tags in the register, with how many conversations carry each.
    pub tags: Vec<(TagId, String, u64)>,
    /// Languages in the register.
    pub languages: Vec<crate::domain::Language>,
    /// Kinds of removed values in the register.
    pub kinds: Vec<Kind>,
}

/// An opened conversation, with all that hangs on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Transcript {
    /// Its row.
    pub conversation: Conversation,
    /// Its messages. Where the words of a search stand in them tells [`crate::domain::query::TextQuery::hits`], so
    /// that marks follow the typing without opening again.
    pub messages: Vec<Message>,
    /// Notes on it, oldest first.
    pub notes: Vec<Note>,
    /// Tags on it.
    pub tags: Vec<(TagId, String)>,
    /// The own review of it.
    pub review: Review,
    /// The scorecard by which that is made; `None`: none was published when it was finished, or is now.
    pub scorecard: Option<Scorecard>,
    /// Finished reviews of others: who and when.
    pub others: Vec<(String, Timestamp)>,
    /// What those say of answers, by the answer's place, each verdict once. Without names: supervisors settle what reviewers
    /// see differently before they know who said what.
    pub verdicts_of_others: Vec<(u32, Verdict)>,
}

impl Transcript {
    /// Places of the answers, each of which gets a verdict.
    pub fn answers(&self) -> Vec<u32> {
        let roles = self.messages.iter().map(|message| message.role);
        answers(roles).filter_map(|at| self.messages.get(at)).map(|message| message.seq).collect()
    }

    /// The message at this place of the conversation, if it is there.
    pub fn message(&self, seq: u32) -> Option<&Message> {
        self.messages.iter().find(|message| message.seq == seq)
    }

    /// Which of the messages that is, from 0.
    pub fn index_of(&self, seq: u32) -> Option<usize> {
        self.messages.iter().position(|message| message.seq == seq)
    }
}

/// A note by staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Key.
    pub id: NoteId,
    /// The message it is about; `None`: the whole conversation.
    pub seq: Option<u32>,
    /// Who wrote it.
    pub author: String,
    /// Whether that is the one who reads.
    pub own: bool,
    /// When.
    pub written: Timestamp,
    /// What.
    pub text: String,
    /// Version of the row, for edits by two people.
    pub version: i64,
}

/// A hit of `seula search`.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Number of the conversation.
    pub number: ConversationNo,
    /// When it began.
    pub started: Timestamp,
    /// Words around the first hit.
    pub snippet: Snippet,
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::Open(id) => open::open(store, context, id),
        Command::Searched { filter, hits } => searched::searched(store, context, *filter, hits),
    }
}

/// Answers one query.
pub(crate) fn answer(
    query: Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let permit = permit_read::<ReadConversations>(read, session)?;
    match query {
        Query::List { filter, sort, at, limit } => {
            list::list(&permit, read, moment, &filter, sort, at, limit as usize).map(Reply::List)
        }
        Query::Count { filter, cap } => list::count(&permit, read, moment, &filter, cap).map(Reply::Count),
        Query::Facets => facets::facets(&permit, read, moment).map(Reply::Facets),
    }
}
