//! Answer texts: what was answered word for word the same, how often and until when, and verdicts on all copies at once.
//!
//! Counting is a job of its own ([`count`]); a query reads its counts, and texts only of what it shows.

mod count;
mod judge;
mod look;

pub(crate) use count::{Counting, link, uncounted};

use crate::domain::answer::{
    Answer, AnswerCopy, AnswerFilter, AnswerPage, AnswerPlace, AnswerReference, AnswerSort, RestingAnswer,
};
use crate::domain::{AnswerHash, ConversationId, Day, Evidence, RootCause, Verdict};
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{Read, Store};
use crate::engine::transact::{Moment, ReadAnswers, permit_read};
use crate::engine::worker::Context;
use crate::error::Result;
use crate::scrub::RawText;

/// What a reviewer does with an answer text.
pub enum Command {
    /// Judges a text with all its copies, or changes that. It is stored once and goes with the last copy. `NotFound`: there
    /// is no such text any more, or it was given only once.
    Judge {
        /// The text.
        hash: AnswerHash,
        /// The verdict.
        verdict: Verdict,
        /// Why it was not correct.
        cause: Option<RootCause>,
        /// What it should have been.
        should: RawText,
        /// Reference to public guidance.
        reference: RawText,
        /// The day on which that guidance was valid.
        valid_on: Option<Day>,
        /// Words of the text that are the evidence for it. `NotFound`: it has no such words. `Conflict`: every copy that is
        /// known has changed or gone, and they are not counted anew yet.
        evidence: Evidence,
    },
    /// Takes the own verdict on a text back, with cause and texts. `NotFound`: there is none.
    TakeBack(AnswerHash),
}

/// What is only read. Others' verdicts from blind rounds are not there.
#[derive(Clone, Debug)]
pub enum Query {
    /// A page of the list.
    List {
        /// Which texts.
        filter: AnswerFilter,
        /// In which order.
        sort: AnswerSort,
        /// Behind which; `None`: the first page.
        after: Option<AnswerPlace>,
        /// How many, at most.
        limit: u32,
    },
    /// One text with all its copies. `NotFound`: it is not there any more.
    Show(AnswerHash),
    /// The answers of a conversation whose texts were given more than once or judged as texts.
    Copies(ConversationId),
    /// Guidance to which verdicts refer, what is named most often first.
    References,
    /// Texts with verdicts that rest on this guidance as it was before a day.
    Resting {
        /// The reference, as [`Query::References`] tells it.
        reference: String,
        /// The first day of the new guidance.
        from: Day,
    },
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// A page of the list.
    Page(AnswerPage),
    /// One text, as it is now.
    Shown(Box<Answer>),
    /// Answers of a conversation, by place.
    Copies(ConversationId, Vec<AnswerCopy>),
    /// Guidance to which verdicts refer.
    References(Vec<AnswerReference>),
    /// Texts whose verdicts rest on old guidance, the most often given first.
    Resting(Vec<RestingAnswer>),
    /// The text was judged, or its verdict was taken back.
    Judged(AnswerHash),
    /// What was to be counted is counted.
    Counted,
    /// What is left to be counted another program counts.
    CountedElsewhere,
}

/// Answers one query.
pub(crate) fn answer(
    query: Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let reader = permit_read::<ReadAnswers>(read, session)?.account();
    let today = moment.today;
    let look = look::Look { read, reader, today };
    match query {
        Query::List { filter, sort, after, limit } => look.page(&filter, sort, after, limit).map(Reply::Page),
        Query::Show(hash) => look.show(hash).map(|answer| Reply::Shown(Box::new(answer))),
        Query::Copies(conversation) => {
            look.copies(conversation).map(|copies| Reply::Copies(conversation, copies))
        }
        Query::References => read.answer_references(reader, today).map(Reply::References),
        Query::Resting { reference, from } => look.resting(&reference, from).map(Reply::Resting),
    }
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::Judge { hash, verdict, cause, should, reference, valid_on, evidence } => {
            let given = judge::Given { verdict, cause, should, reference, valid_on, evidence };
            judge::judge(store, context, hash, given)
        }
        Command::TakeBack(hash) => judge::take_back(store, context, hash),
    }
}
