//! Verdicts on answer texts: one for all copies.

use super::Reply;
use super::count::hash_of;
use crate::domain::audit::Act;
use crate::domain::{AnswerHash, Day, Evidence, RootCause, Verdict};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, erase, staff_text};
use crate::engine::store::{Entry, NewTextVerdict, Read, Store};
use crate::engine::transact::{Done, ReviewAnswers, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{RawText, ScrubbedText, StaffField};

/// Characters of a text that a reviewer types, at most: a screenful, not a document.
const CHARACTERS_MAX: u32 = 10_000;

const CHANGES: Changes = Changes { answers: true, ..Changes::NONE };

/// What a reviewer says of a text.
pub(super) struct Given {
    /// The verdict.
    pub(super) verdict: Verdict,
    /// Why it was not correct.
    pub(super) cause: Option<RootCause>,
    /// What it should have been.
    pub(super) should: RawText,
    /// Reference to public guidance.
    pub(super) reference: RawText,
    /// The day on which that was valid.
    pub(super) valid_on: Option<Day>,
    /// Words of the text that are the evidence for it.
    pub(super) evidence: Evidence,
}

const DOING: &str = "judging a text";

fn typed(text: RawText) -> Result<ScrubbedText> {
    staff_text(text, StaffField::Text, CHARACTERS_MAX, DOING)
}

/// `NotFound` unless a text has all these words; then every copy has them. A copy of which the counts tell can have changed
/// or gone since: the newest that is still one is read. `Conflict`: none of them is, until they are counted anew.
fn check_words(read: Read<'_>, hash: AnswerHash, evidence: &Evidence) -> Result<()> {
    if evidence.is_empty() {
        return Ok(());
    }
    let key = read.register()?.id_key;
    for message in read.answer_counts(hash)?.iter().rev().flat_map(|month| [month.last, month.first]) {
        let text = match read.answer_text_at(message) {
            Err(error) if error.kind == ErrorKind::NotFound => continue,
            text => text?,
        };
        if hash_of(&key, &text) == Some(hash) {
            let fits = evidence.fits(&text);
            return if fits { Ok(()) } else { Err(Error::new(ErrorKind::NotFound, DOING)) };
        }
    }
    Err(Error::new(ErrorKind::Conflict, DOING))
}

/// Judges a text, or changes the own verdict on it. The log keeps how many copies it had, not which text it was: that goes
/// with the last copy.
pub(super) fn judge(store: &mut Store, context: &Context, hash: AnswerHash, given: Given) -> Result<Handled> {
    let Given { verdict, cause, should, reference, valid_on, evidence } = given;
    let (should, reference) = (typed(should)?, typed(reference)?);
    let verdict = NewTextVerdict { verdict, cause, should, reference, valid_on, evidence };
    let (session, moment) = (context.session(), context.moment());
    let outcome = transact::<ReviewAnswers, _>(store, session.as_ref(), moment, |permit, tx| {
        let listed = tx.answers_listed(&[hash])?;
        let (_, copies) = listed.first().ok_or_else(|| Error::new(ErrorKind::NotFound, DOING))?;
        check_words(**tx, hash, &verdict.evidence)?;
        tx.answer_judge(hash, permit.account(), &verdict, moment.now)?;
        let entry = Entry::of(Act::AnswerJudged).amount(*copies as i64);
        Ok(Done { reply: event::Reply::Answer(Reply::Judged(hash)), entry, changes: CHANGES })
    })?;
    // What stood there before was text of staff.
    erase::text_removed(context);
    Ok(Handled::Now(outcome))
}

/// Takes the own verdict on a text back.
pub(super) fn take_back(store: &mut Store, context: &Context, hash: AnswerHash) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let outcome = transact::<ReviewAnswers, _>(store, session.as_ref(), moment, |permit, tx| {
        tx.answer_take_back(hash, permit.account())?;
        let entry = Entry::of(Act::AnswerTakenBack);
        Ok(Done { reply: event::Reply::Answer(Reply::Judged(hash)), entry, changes: CHANGES })
    })?;
    erase::text_removed(context);
    Ok(Handled::Now(outcome))
}
