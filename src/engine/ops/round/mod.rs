//! Review rounds: a supervisor plans a sample, draws it, sees how far the work is, and closes it.

mod close;
mod draw;
mod figures;
mod frame;
mod redeal;
mod reviewers;
mod sample;
mod show;
mod splits;
#[cfg(test)]
mod tests;
mod tidy;
mod verify;

pub(crate) use tidy::untidy;

use crate::domain::audit::Act;
use crate::domain::sample::ListedStratum;
use crate::domain::{
    AccountId, Day, Difference, Filter, Population, Receipt, ReviewerChange, Risk, Round, RoundAgreement,
    RoundId, RoundKind, RoundPlan, RoundProgress, RoundResult, RoundReviewer, RoundStratum, Split,
    Stratifier, Verification,
};
use crate::engine::event::{self, Changes};
use crate::engine::ops::Handled;
use crate::engine::session::Session;
use crate::engine::store::{Entry, Read, Store};
use crate::engine::transact::{Done, KeepRounds, Moment, permit_read, transact};
use crate::engine::worker::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::scrub::RawText;
use frame::{Asker, Division};

/// Who holds this lease may store a round that nobody sees yet.
const ROUND_LEASE: &str = "round";

/// What goes stale.
const CHANGES: Changes = Changes { rounds: true, ..Changes::NONE };

/// What a supervisor does.
pub enum Command {
    /// Draws a sample and opens its round; a job.
    Draw(Box<RoundPlan<RawText>>),
    /// Moves the last day of reviewing.
    ChangeClosing {
        /// The round.
        round: RoundId,
        /// The last day.
        closes: Day,
        /// The version that was seen.
        version: i64,
    },
    /// Changes who reviews in an open round. What nobody could take and what those who go have neither reserved nor begun is
    /// dealt out by language and load, as at the draw; what was begun or finished stays where it is, except what a disabled
    /// account has begun. Of what somebody has ever finished nobody else is asked beside somebody. `EmptyField`: nobody is
    /// left; `NotFound`: somebody cannot review; `Conflict`: it is closed, or not as it was seen.
    ChangeReviewers {
        /// The round.
        round: RoundId,
        /// Everybody who reviews in it from now on.
        reviewers: Vec<AccountId>,
        /// The version that was seen.
        version: i64,
    },
    /// Closes a round: its results are frozen, what is not finished stays out.
    Close(RoundId),
}

/// What is only read.
#[derive(Clone, Debug)]
pub enum Query {
    /// Every round: open ones by closing date, then closed ones, newest first.
    List,
    /// One round with all that is known of it.
    Show(RoundId),
    /// What is known of a population, and how it would be divided.
    Frame {
        /// The population.
        filter: Box<Filter>,
        /// By what.
        strata: Vec<Stratifier>,
        /// The risks that are looked for.
        risks: Vec<Risk>,
        /// What the round is for: a calibration leaves out what somebody has begun to review.
        kind: RoundKind,
    },
    /// Who can be given reviews.
    Reviewers,
    /// What [`Command::ChangeReviewers`] would do.
    ReviewerChange {
        /// The round, which is open.
        round: RoundId,
        /// Everybody who would review in it.
        reviewers: Vec<AccountId>,
    },
    /// Draws the sample again and compares.
    Verify(RoundId),
    /// From which numbers the sample was drawn: by them somebody else can draw it, with other means.
    Numbers(RoundId),
}

/// A round with all that is known of it.
#[derive(Clone, Debug)]
pub struct RoundView {
    /// Its row.
    pub round: Round,
    /// By what its sample can be drawn again.
    pub receipt: Receipt,
    /// Who reviews in it, whether they still can or not; without those who were taken out.
    pub reviewers: Vec<AccountId>,
    /// Its strata.
    pub strata: Vec<RoundStratum>,
    /// Conversations of the population in strata of which nothing was reviewed: the figures, or those to come, tell nothing of
    /// them. 0 of a calibration, and where no figure is kept.
    pub uncovered: u64,
    /// How far the work is.
    pub progress: RoundProgress,
    /// How far reviewers agree, verdicts first, then criteria with the greatest disagreement first. Of finished
    /// conversations with several reviewers only.
    pub agreement: Vec<RoundAgreement>,
    /// What they see differently, unsettled first.
    pub differences: Vec<Difference>,
    /// Where they are split most: in the verdicts, then in each criterion. Of what the agreement rests on, as far as it is
    /// still there and not due.
    pub splits: Vec<Split>,
    /// Frozen figures, of a closed round.
    pub results: Vec<RoundResult>,
}

/// What comes of it.
#[derive(Debug)]
pub enum Reply {
    /// Rounds.
    List(Vec<Round>),
    /// One round.
    Shown(Box<RoundView>),
    /// A population.
    Frame(Population),
    /// Reviewers.
    Reviewers(Vec<RoundReviewer>),
    /// What another choice of reviewers would do.
    ReviewerChange(ReviewerChange),
    /// What drawing again showed.
    Verified(RoundId, Verification),
    /// The numbers from which it was drawn, by stratum; `None`: the list went with the first destruction of one of them.
    Numbers(Option<Vec<ListedStratum>>),
    /// A round was drawn and is open.
    Drawn(RoundId),
    /// Its closing date was moved.
    Changed(RoundId),
    /// Others review in it.
    ReviewersChanged(RoundId),
    /// It was closed.
    Closed(RoundId),
}

/// Serves one command.
pub(crate) fn handle(command: Command, store: &mut Store, context: &mut Context) -> Result<Handled> {
    match command {
        Command::Draw(plan) => draw::draw(store, context, *plan),
        Command::ChangeClosing { round, closes, version } => {
            change_closing(store, context, round, closes, version)
        }
        Command::ChangeReviewers { round, reviewers, version } => {
            reviewers::change(store, context, round, &reviewers, version)
        }
        Command::Close(round) => close::close(store, context, round),
    }
}

/// Answers one query.
pub(crate) fn answer(
    query: Query,
    read: Read<'_>,
    session: Option<&Session>,
    moment: Moment,
) -> Result<Reply> {
    let account = permit_read::<KeepRounds>(read, session)?.account();
    let today = moment.today;
    match query {
        Query::List => read.rounds(Some(account)).map(Reply::List),
        Query::Show(id) => show::show(read, id, account, today).map(|view| Reply::Shown(Box::new(view))),
        Query::Frame { filter, strata, risks, kind } => {
            let (division, asker) = (Division::new(kind, strata, risks), Asker { today, account });
            frame::population(read, &filter, &division, asker).map(Reply::Frame)
        }
        Query::Reviewers => read.round_reviewers().map(Reply::Reviewers),
        Query::ReviewerChange { round, reviewers } => {
            reviewers::foretell(read, round, &reviewers, moment).map(Reply::ReviewerChange)
        }
        Query::Verify(id) => verify::verify(read, id, today).map(|found| Reply::Verified(id, found)),
        Query::Numbers(id) => verify::list(read, id, today).map(Reply::Numbers),
    }
}

fn change_closing(
    store: &mut Store,
    context: &Context,
    round: RoundId,
    closes: Day,
    version: i64,
) -> Result<Handled> {
    let (session, moment) = (context.session(), context.moment());
    transact::<KeepRounds, _>(store, session.as_ref(), moment, |_permit, tx| {
        if closes < moment.today {
            return Err(Error::new(ErrorKind::DayPast, "changing a round"));
        }
        tx.round_change_closing(round, closes, version)?;
        let reply = event::Reply::Round(Reply::Changed(round));
        Ok(Done { reply, entry: Entry::on(Act::RoundChanged, round.0), changes: CHANGES })
    })
    .map(Handled::Now)
}
