//! Scorecards: supervisors write the next version, publish it, and archive it. Reviews that began with a version go on
//! with it.

use crate::domain::audit::Act;
use crate::domain::scorecard::{Part, shipped};
use crate::domain::{Criterion, Scorecard, ScorecardId, ScorecardState};
use crate::engine::event::{self, Changes};
use crate::engine::ops::{Handled, erase, staff_text};
use crate::engine::session::Session;
use crate::engine::store::{Entry, Read, Store, Tx};
use crate::engine::transact::{Done, KeepScorecards, permit_read, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::{RawText, ScrubbedText, StaffField};

/// Characters of a criterion's name, at most: two lines of the form.
pub const NAME_CHARACTERS_MAX: u32 = 60;
/// Characters of a guideline, at most: what can be read beside a conversation.
pub const GUIDELINE_CHARACTERS_MAX: u32 = 1_000;
/// Characters of an example, at most.
pub const EXAMPLE_CHARACTERS_MAX: u32 = 300;
/// Criteria of one version, at most; more are not answered with care.
pub const CRITERIA_MAX: usize = 20;

/// What a supervisor does.
pub enum Command {
    /// Makes a draft of the criteria that come with the program, or of those of a version. `Conflict`: there is one.
    Create {
        /// The version; `None`: what comes with the program.
        of: Option<ScorecardId>,
    },
    /// Puts these criteria in the place of those of a draft.
    Change {
        /// The draft.
        scorecard: ScorecardId,
        /// The version that was seen.
        version: i64,
        /// What it becomes.
        criteria: Vec<Criterion<RawText>>,
    },
    /// Publishes a draft: reviews that begin from now on are made by it. What was published before is archived.
    /// `EmptyField`: it has no criterion, or one without a name.
    Publish {
        /// The draft.
        scorecard: ScorecardId,
        /// The version that was seen.
        version: i64,
    },
    /// Archives the version that is published, so that reviews begin without one.
    Archive(ScorecardId),
    /// Removes a draft.
    Remove(ScorecardId),
}

/// What is only read.
#[derive(Clone, Copy, Debug)]
pub enum Query {
    /// Every version, the newest first.
    List,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Every version.
    List(Vec<Scorecard>),
    /// The version as it is now.
    Changed(Box<Scorecard>),
    /// The draft was removed.
    Removed,
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    let changes = Changes { scorecards: true, ..Changes::default() };
    let removes = matches!(command, Command::Change { .. } | Command::Remove(_));
    let outcome = transact::<KeepScorecards, _>(store, session.as_ref(), moment, |permit, tx| {
        let now = moment.now;
        let (id, act) = match command {
            Command::Create { of } => {
                let criteria = beginning(tx, of)?;
                let id = tx.scorecard_insert(permit.account(), now)?;
                tx.scorecard_fill(id, &criteria)?;
                (id, Act::ScorecardDrafted)
            }
            Command::Change { scorecard, version, criteria } => {
                let criteria = typed(criteria)?;
                tx.scorecard_change(scorecard, version, now)?;
                tx.scorecard_fill(scorecard, &criteria)?;
                (scorecard, Act::ScorecardChanged)
            }
            Command::Publish { scorecard, version } => {
                check(&tx.scorecard(scorecard)?)?;
                tx.scorecard_archive(now)?;
                tx.scorecard_publish(scorecard, version, now)?;
                (scorecard, Act::ScorecardPublished)
            }
            Command::Archive(scorecard) => {
                let doing = "archiving a scorecard";
                if tx.scorecard(scorecard)?.state != ScorecardState::Published {
                    return Err(Error::new(ErrorKind::Conflict, doing));
                }
                tx.scorecard_archive(now)?;
                (scorecard, Act::ScorecardArchived)
            }
            Command::Remove(scorecard) => {
                tx.scorecard_remove(scorecard)?;
                let entry = Entry::on(Act::ScorecardRemoved, scorecard.0);
                return Ok(Done { reply: event::Reply::Scorecard(Reply::Removed), entry, changes });
            }
        };
        let reply = Reply::Changed(Box::new(tx.scorecard(id)?));
        Ok(Done { reply: event::Reply::Scorecard(reply), entry: Entry::on(act, id.0), changes })
    })?;
    if removes {
        erase::text_removed(context);
    }
    Ok(Handled::Now(outcome))
}

/// What a new draft begins with.
fn beginning(tx: &Tx<'_, KeepScorecards>, of: Option<ScorecardId>) -> Result<Vec<Criterion<ScrubbedText>>> {
    if tx.current_scorecard(ScorecardState::Draft)?.is_some() {
        return Err(Error::new(ErrorKind::Conflict, "making a draft"));
    }
    let criteria = match of {
        Some(of) => tx.scorecard(of)?.criteria.into_iter().map(|(_, criterion)| criterion).collect(),
        None => shipped(),
    };
    let raw = |criterion: Criterion| criterion.try_map(|_, text| Ok(RawText::new(text)));
    typed(criteria.into_iter().map(raw).collect::<Result<_>>()?)
}

/// What was typed, through the sieve.
fn typed(criteria: Vec<Criterion<RawText>>) -> Result<Vec<Criterion<ScrubbedText>>> {
    let doing = "writing a scorecard";
    if criteria.len() > CRITERIA_MAX {
        return Err(Error::new(ErrorKind::Internal, doing).with_detail("too many criteria"));
    }
    let text = |part, text: RawText| {
        let characters = match part {
            Part::Name => NAME_CHARACTERS_MAX,
            Part::Guideline => GUIDELINE_CHARACTERS_MAX,
            Part::Example => EXAMPLE_CHARACTERS_MAX,
        };
        staff_text(text, StaffField::Text, characters, doing)
    };
    criteria.into_iter().map(|criterion| criterion.try_map(text)).collect()
}

/// Whether a draft can be published: it asks something, and everything that it asks has a name.
fn check(draft: &Scorecard) -> Result<()> {
    if !draft.can_be_published() {
        return Err(Error::new(ErrorKind::EmptyField, "publishing a scorecard"));
    }
    Ok(())
}

/// Answers one query.
pub(crate) fn answer(query: Query, read: Read<'_>, session: Option<&Session>) -> Result<Reply> {
    let Query::List = query;
    permit_read::<KeepScorecards>(read, session)?;
    read.scorecards().map(Reply::List)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scrub;

    #[test]
    fn what_is_shipped_passes_the_sieve_and_is_short_enough() {
        let mut texts = 0;
        for criterion in shipped() {
            let whole = criterion.clone().try_map(|_, text| {
                texts += 1;
                let left = scrub::staff(RawText::new(text.clone()), StaffField::Text);
                assert_eq!(left.text.as_str(), text);
                Ok::<_, Error>(RawText::new(text))
            });
            assert!(typed(vec![whole.unwrap()]).is_ok());
        }
        assert_eq!(texts, 6 * 2 * 3 + 16 * 2 * 3, "name and guideline of each, two examples a value");
    }
}
