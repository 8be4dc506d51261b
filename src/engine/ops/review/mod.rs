//! Reviews: verdicts on the answers of a conversation, and values of the criteria of its scorecard. Choices are saved at
//! once, typed text when it is left.

mod finish;

use crate::domain::audit::Act;
use crate::domain::{
    AccountId, ConversationId, ConversationNo, CriterionId, CriterionValue, Day, Evidence, Filter, Review,
    ReviewState, RootCause, StoredText, Timestamp, Verdict,
};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, answer as answer_ops, erase, staff_text};
use crate::engine::session::Session;
use crate::engine::store::{Entry, Explanation, Order, Read, Store, Tx};
use crate::engine::transact::{Done, Moment, Outcome, ReviewAnswers, permit_read, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{RawText, ScrubbedText, StaffField};

/// What a reviewer does.
pub enum Command {
    /// Gives a verdict on one answer, or changes it; cause and texts stay.
    GiveVerdict {
        /// The conversation.
        conversation: ConversationId,
        /// The answer's place in it.
        seq: u32,
        /// The verdict.
        verdict: Verdict,
    },
    /// Takes a verdict back, with cause and texts.
    TakeBack {
        /// The conversation.
        conversation: ConversationId,
        /// The answer's place in it.
        seq: u32,
    },
    /// Says why, what it should have been, and where guidance says so.
    Explain {
        /// The conversation.
        conversation: ConversationId,
        /// The answer's place in it.
        seq: u32,
        /// Why it was not correct.
        cause: Option<RootCause>,
        /// What it should have been.
        should: RawText,
        /// Reference to public guidance.
        reference: RawText,
        /// The day on which that guidance was valid.
        valid_on: Option<Day>,
    },
    /// Marks the words of the answer that are the evidence for its verdict; none: what was marked is not any more. They go
    /// with the verdict. `NotFound`: there is no verdict, or the answer has no such words; `Conflict`: its text is another
    /// one by now.
    MarkWords {
        /// The conversation.
        conversation: ConversationId,
        /// The answer's place in it.
        seq: u32,
        /// Its text as it was seen.
        seen: StoredText,
        /// The words.
        evidence: Evidence,
    },
    /// Gives a value to a criterion of the scorecard, or changes it. `NotFound`: the scorecard by which the review is
    /// made does not ask that, or has no such value.
    GiveValue {
        /// The conversation.
        conversation: ConversationId,
        /// Criterion, value and cause.
        given: CriterionValue,
    },
    /// Takes a value back.
    TakeValueBack {
        /// The conversation.
        conversation: ConversationId,
        /// The criterion.
        criterion: CriterionId,
    },
    /// Finishes the review; refused while an answer has no verdict, or a criterion that applies no value. In an open round
    /// it is locked, and a second reviewer is called if a critical criterion has failed.
    Finish(ConversationId),
    /// Opens the own finished review again. In a round its lock is dropped as long as another reviewer of the conversation
    /// is waited for; afterwards what is changed is a later version, and figures rest on what was locked.
    Reopen(ConversationId),
    /// Marks the own review to come back to, or removes the mark.
    Flag {
        /// The conversation.
        conversation: ConversationId,
        /// Whether it is marked.
        flagged: bool,
    },
}

/// What is only read: where the own work stands.
#[derive(Debug)]
pub enum Query {
    /// How far the own reviews of these conversations are.
    States(Vec<ConversationId>),
    /// How far the own work on a list is.
    Progress(Box<Filter>),
}

/// How far one's own work is. Nobody else sees it (`DECISIONS` 28).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnProgress {
    /// Finished reviews of the list.
    pub finished: u64,
    /// Mean time of all own finished reviews that were not interrupted, in milliseconds.
    pub mean_ms: Option<i64>,
}

/// What comes of it: the own review as it is now.
#[derive(Debug)]
pub enum Reply {
    /// The conversations asked for, without those that have no own review.
    States(Vec<(ConversationId, ReviewState)>),
    /// How far the own work on a list is.
    Progress(OwnProgress),
    /// The conversation and the review.
    Saved(ConversationId, Review),
    /// The conversation and its finished review.
    Finished(ConversationId, Review),
}

/// Own finished reviews of one list are counted up to this many, more than a reviewer finishes in two years.
const PROGRESS_MAX: usize = 20_000;

/// A review that took longer was interrupted and says nothing about the work; milliseconds.
const INTERRUPTED_MS: i64 = 30 * 60 * 1000;

/// Answers one query.
pub(crate) fn answer(
    query: Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let permit = permit_read::<ReviewAnswers>(read, session)?;
    match query {
        Query::States(ids) => read.review_states(&ids, permit.account()).map(Reply::States),
        Query::Progress(filter) => {
            let finished = finished(read, *filter, permit.account(), moment)?;
            let mean_ms = read.review_mean_ms(permit.account(), INTERRUPTED_MS)?;
            Ok(Reply::Progress(OwnProgress { finished, mean_ms }))
        }
    }
}

/// How many conversations of a list have a finished review of this account.
fn finished(read: Read<'_>, filter: Filter, account: AccountId, moment: Moment) -> Result<u64> {
    if filter.reviewed == Some(false) {
        return Ok(0);
    }
    let finished = Filter { reviewed: Some(true), ..filter };
    let plan = read.search_plan(&finished, moment.today, account)?;
    let ids = read.search_ids(&plan, Order::Newest, None, PROGRESS_MAX)?;
    let states = read.review_states(&ids, account)?;
    Ok(states.iter().filter(|(_, state)| state.is_finished()).count() as u64)
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::GiveVerdict { conversation, seq, verdict } => {
            save(store, context, conversation, Act::VerdictGiven, |tx, at, review| {
                if !tx.answers(conversation)?.contains(&seq) {
                    return Err(Error::new(ErrorKind::NotFound, "looking for an answer"));
                }
                answer_ops::link(tx, conversation, seq)?;
                tx.review_give_verdict(review, seq, verdict, at)
            })
        }
        Command::TakeBack { conversation, seq } => {
            let saved = save(store, context, conversation, Act::VerdictTakenBack, |tx, _at, review| {
                tx.review_take_back(review, seq)?;
                tx.review_remove_empty(review)
            })?;
            erase::text_removed(context);
            Ok(saved)
        }
        Command::Explain { conversation, seq, cause, should, reference, valid_on } => {
            let explanation =
                Explanation { cause, should: typed(should)?, reference: typed(reference)?, valid_on };
            let saved = save(store, context, conversation, Act::VerdictGiven, |tx, _at, review| {
                tx.review_explain(review, seq, &explanation)
            })?;
            erase::text_removed(context);
            Ok(saved)
        }
        Command::MarkWords { conversation, seq, seen, evidence } => {
            save(store, context, conversation, Act::VerdictGiven, |tx, _at, review| {
                mark_words(tx, (conversation, seq, review), &seen, &evidence)
            })
        }
        Command::GiveValue { conversation, given } => {
            save(store, context, conversation, Act::ValueGiven, |tx, at, review| {
                give_value(tx, conversation, review, &given, at)
            })
        }
        Command::TakeValueBack { conversation, criterion } => {
            save(store, context, conversation, Act::ValueTakenBack, |tx, _at, review| {
                tx.review_take_value_back(review, criterion)?;
                tx.review_remove_empty(review)
            })
        }
        Command::Finish(conversation) => finish::finish(store, context, conversation),
        Command::Reopen(conversation) => finish::reopen(store, context, conversation),
        Command::Flag { conversation, flagged } => flag(store, context, conversation, flagged),
    }
}

/// Characters of a text that a reviewer types, at most: a screenful, not a document.
const CHARACTERS_MAX: u32 = 10_000;

fn typed(text: RawText) -> Result<ScrubbedText> {
    staff_text(text, StaffField::Text, CHARACTERS_MAX, "explaining a verdict")
}

/// One act on the own review of a conversation that may be shown. In a round the conversation stays reserved.
fn act(
    store: &mut Store,
    context: &Context,
    conversation: ConversationId,
    act: Act,
    change: impl FnOnce(&Tx<'_, ReviewAnswers>, &Review, Own) -> Result<()>,
) -> Result<Outcome<Review>> {
    let (session, moment) = (context.session(), context.moment());
    let changes = Changes { reviews: true, conversations: true, rounds: true, ..Changes::default() };
    transact::<ReviewAnswers, _>(store, session.as_ref(), moment, |permit, tx| {
        let number = tx.visible(conversation, moment.today)?;
        let before = tx.review(conversation, permit.account())?;
        let review = tx.review_begin(conversation, permit.account(), moment.now)?;
        tx.review_pin(review, conversation, permit.account())?;
        tx.review_saved(review, moment.now)?;
        tx.queue_renew(conversation, permit.account(), moment.now)?;
        change(tx, &before, Own { account: permit.account(), number, review, at: moment.now })?;
        let reply = tx.review(conversation, permit.account())?;
        Ok(Done { reply, entry: Entry::on(act, number.0), changes })
    })
}

/// The own review that is acted on.
#[derive(Clone, Copy)]
struct Own {
    /// Whose it is.
    account: AccountId,
    /// The number of its conversation.
    number: ConversationNo,
    /// Its row.
    review: i64,
    /// When.
    at: Timestamp,
}

fn saved(conversation: ConversationId, outcome: Outcome<Review>) -> Handled {
    Handled::Now(outcome.map(|review| event::Reply::Review(Reply::Saved(conversation, review))))
}

/// Changes verdicts; a finished review has to be opened again first.
fn save(
    store: &mut Store,
    context: &Context,
    conversation: ConversationId,
    what: Act,
    change: impl FnOnce(&Tx<'_, ReviewAnswers>, Timestamp, i64) -> Result<()>,
) -> Result<Handled> {
    let outcome = act(store, context, conversation, what, |tx, before, own| {
        if before.finished.is_some() {
            return Err(Error::new(ErrorKind::Conflict, "changing a finished review"));
        }
        change(tx, own.at, own.review)
    })?;
    Ok(saved(conversation, outcome))
}

fn mark_words(
    tx: &Tx<'_, ReviewAnswers>,
    (conversation, seq, review): (ConversationId, u32, i64),
    seen: &StoredText,
    evidence: &Evidence,
) -> Result<()> {
    let doing = "marking words";
    if tx.answer_text_at(conversation.message_row(seq))? != seen.as_str() {
        return Err(Error::new(ErrorKind::Conflict, doing));
    }
    if !evidence.fits(seen.as_str()) {
        return Err(Error::new(ErrorKind::NotFound, doing));
    }
    tx.review_mark(review, seq, evidence)
}

fn give_value(
    tx: &Tx<'_, ReviewAnswers>,
    conversation: ConversationId,
    review: i64,
    given: &CriterionValue,
    at: Timestamp,
) -> Result<()> {
    let takes = match tx.review_scorecard(review)? {
        Some(id) => tx.scorecard(id)?.takes(tx.conversation_about(conversation)?, given),
        None => false,
    };
    if !takes {
        return Err(Error::new(ErrorKind::NotFound, "giving a value"));
    }
    tx.review_give_value(review, given, at)
}

fn flag(
    store: &mut Store,
    context: &Context,
    conversation: ConversationId,
    flagged: bool,
) -> Result<Handled> {
    let outcome = act(store, context, conversation, Act::ReviewFlagged, |tx, _before, own| {
        tx.review_flag(own.review, flagged)?;
        tx.review_remove_empty(own.review)
    })?;
    Ok(saved(conversation, outcome))
}
