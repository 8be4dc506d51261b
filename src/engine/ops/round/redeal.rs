//! What other reviewers mean for the conversations of an open round: what nobody could take and what those who go have not
//! touched is dealt out as at the draw. One function tells it before it is done, and does it.
//!
//! Of a conversation of which somebody has ever finished a review nobody else is asked beside somebody: whoever comes later can
//! have read it, if only for a while, and would be compared without being blind.

use super::sample::drawn_places;
use crate::domain::sample::{UndealtConversation, deal, is_doubled};
use crate::domain::{
    AccountId, AssignmentState, ConversationNo, Language, ReviewerChange, Round, RoundItemId, RoundKind,
    RoundLoad, Unassigned,
};
use crate::engine::store::{AskedRow, Read, Redealt, ReviewedRow, ShownItem};
use crate::engine::transact::Moment;
use crate::error::{Error, ErrorKind, Result};
use std::collections::{BTreeMap, BTreeSet};

const DOING: &str = "changing reviewers";

/// What is done, and what comes of it.
pub(super) struct Redealing {
    /// Who reviews in the round from now on.
    pub(super) reviewers: Vec<AccountId>,
    /// Who did not before.
    pub(super) added: Vec<AccountId>,
    /// Who did.
    pub(super) taken_out: Vec<AccountId>,
    /// What is done with parts of reviews, each as the one before has left the round.
    pub(super) redealt: Vec<Redealt>,
    /// What comes of it.
    pub(super) change: ReviewerChange,
}

/// Works out what it means that these review in a round, and nobody else. `EmptyField`: nobody; `NotFound`: somebody who
/// cannot review.
pub(super) fn redealing(
    read: Read<'_>,
    round: &Round,
    reviewers: &[AccountId],
    moment: Moment,
) -> Result<Redealing> {
    let wanted: BTreeSet<AccountId> = reviewers.iter().copied().collect();
    let mut people = read.round_loads()?;
    people.retain(|one| wanted.contains(&one.reviewer.account));
    if wanted.is_empty() {
        return Err(Error::new(ErrorKind::EmptyField, DOING));
    }
    if people.len() < wanted.len() {
        return Err(Error::new(ErrorKind::NotFound, DOING));
    }
    let before: BTreeSet<AccountId> = read.round_reviewing(round.id)?.into_iter().collect();
    let receipt = read.round_receipt(round.id)?;
    let cases = cases(read, round, receipt.doubled, &wanted, moment)?;
    let taken = match round.kind {
        RoundKind::Calibration => everybody(&cases, &people),
        RoundKind::Review => {
            let undealt: Vec<UndealtConversation> = cases.iter().map(Case::undealt).collect();
            let barred: BTreeMap<ConversationNo, &BTreeSet<AccountId>> =
                cases.iter().map(|case| (case.item.number, &case.barred)).collect();
            let may = |account: AccountId, number: ConversationNo| {
                barred.get(&number).is_none_or(|barred| !barred.contains(&account))
            };
            deal(receipt.seed, &undealt, &people, may)
        }
    };
    let mut told = Told::default();
    for (case, taken) in cases.iter().zip(&taken) {
        told.tell(case, taken);
    }
    let languages = match round.kind {
        RoundKind::Review => people.into_iter().map(|one| one.reviewer.languages).collect(),
        // There everybody is given everything, whatever its language.
        RoundKind::Calibration => vec![Vec::new()],
    };
    let unassigned: Vec<(Language, u64)> = told.unassigned.into_iter().collect();
    let unassigned = Unassigned::of(&unassigned, &languages);
    let taken_out: Vec<AccountId> = before.difference(&wanted).copied().collect();
    // That somebody who goes leaves nothing is no more told than how much it is.
    let leaving = !taken_out.is_empty() || cases.iter().any(|case| !case.leaving.is_empty());
    // In a calibration it would be what those who go have begun.
    let is_theirs = leaving && round.kind == RoundKind::Calibration;
    let seconded = if is_theirs { 0 } else { told.change.seconded };
    Ok(Redealing {
        added: wanted.difference(&before).copied().collect(),
        taken_out,
        reviewers: wanted.into_iter().collect(),
        redealt: told.redealt,
        change: ReviewerChange { seconded, leaving, unassigned, ..told.change },
    })
}

/// A conversation of the round, and what has to be dealt out of it.
struct Case {
    item: ShownItem,
    /// What others have not touched who do not review any more; by part.
    leaving: Vec<AskedRow>,
    /// What somebody has passed for a personal reason, and nobody could take.
    passed: Vec<AskedRow>,
    /// Reviewers whom the plan wanted and who could not be found.
    missing: usize,
    /// Reviewers who stay: they have finished it, have begun or reserved it, or review on in the round.
    staying: usize,
    /// Assignments that somebody has answered or is to answer: all but what was passed for a personal reason.
    asked: usize,
    /// Who is not given it: they were asked for it already, or have begun it unasked.
    barred: BTreeSet<AccountId>,
    /// Whether somebody has ever finished a review of it: nobody is asked beside somebody else.
    is_judged: bool,
    /// Whether somebody who was asked has finished it.
    is_finished: bool,
}

impl Case {
    /// How many reviewers it waits for.
    fn wanted(&self) -> usize {
        let wanted = self.leaving.len() + self.passed.len() + self.missing;
        self.at_most().map_or(wanted, |most| wanted.min(most))
    }

    /// How many can be asked yet; `None`: as many as there are.
    fn at_most(&self) -> Option<usize> {
        self.is_judged.then(|| 1_usize.saturating_sub(self.staying))
    }

    fn undealt(&self) -> UndealtConversation {
        UndealtConversation { number: self.item.number, language: self.item.language, wanted: self.wanted() }
    }
}

/// Looks at every conversation of a round that may be shown; so many of a thousand were to be doubled.
fn cases(
    read: Read<'_>,
    round: &Round,
    doubled: u16,
    wanted: &BTreeSet<AccountId>,
    moment: Moment,
) -> Result<Vec<Case>> {
    let sizes: Vec<u64> = read.round_strata(round.id)?.iter().map(|row| row.stratum.sample).collect();
    let drawn = drawn_places(&sizes);
    let mut asked: BTreeMap<RoundItemId, Vec<AskedRow>> = BTreeMap::new();
    for row in read.round_asked(round.id, moment)? {
        asked.entry(row.item).or_default().push(row);
    }
    let mut reviewed: BTreeMap<RoundItemId, Vec<ReviewedRow>> = BTreeMap::new();
    for row in read.round_reviewed(round.id)? {
        reviewed.entry(row.item).or_default().push(row);
    }
    let case = |item: ShownItem| {
        let asked = asked.remove(&item.item).unwrap_or_default();
        let reviewed = reviewed.remove(&item.item).unwrap_or_default();
        let place = drawn.get(item.place as usize);
        let is_doubled = place.is_some_and(|place| is_doubled(*place, doubled));
        Case::new(item, round.kind, &asked, &reviewed, is_doubled, wanted)
    };
    Ok(read.round_shown_items(round.id, moment.today)?.into_iter().map(case).collect())
}

impl Case {
    fn new(
        item: ShownItem,
        kind: RoundKind,
        asked: &[AskedRow],
        reviewed: &[ReviewedRow],
        is_doubled: bool,
        wanted: &BTreeSet<AccountId>,
    ) -> Self {
        let standing: Vec<&AskedRow> = asked.iter().filter(|row| row.part >= 0).collect();
        let leaves = |row: &&&AskedRow| {
            let has_begun = reviewed.iter().any(|review| review.account == row.account);
            let kept = row.leased || has_begun;
            row.state == AssignmentState::Waiting && (row.gone || !kept && !wanted.contains(&row.account))
        };
        let leaving: Vec<AskedRow> = standing.iter().filter(leaves).map(|row| **row).collect();
        let is_passed =
            |row: &&&AskedRow| matches!(row.state, AssignmentState::Skipped(reason) if reason.is_personal());
        let passed: Vec<AskedRow> = standing.iter().filter(is_passed).map(|row| **row).collect();
        let reviewing = |row: &&&AskedRow| !matches!(row.state, AssignmentState::Skipped(_));
        let staying = standing.iter().filter(reviewing).count() - leaving.len();
        // As at the draw: what somebody has finished gets no second reviewer.
        let is_judged = reviewed.iter().any(|review| review.was_finished);
        let planned: usize = if is_doubled && !is_judged { 2 } else { 1 };
        Self {
            missing: planned.saturating_sub(standing.len()),
            staying,
            asked: standing.len() - passed.len(),
            // In a calibration everybody is asked by themselves.
            passed: if kind == RoundKind::Review { passed } else { Vec::new() },
            barred: asked
                .iter()
                .map(|row| row.account)
                .chain(reviewed.iter().map(|review| review.account))
                .collect(),
            is_judged,
            is_finished: asked.iter().any(|row| row.state == AssignmentState::Finished),
            leaving,
            item,
        }
    }
}

/// Who takes what in a calibration: everybody everything that is theirs to take.
fn everybody(cases: &[Case], people: &[RoundLoad]) -> Vec<Vec<AccountId>> {
    let taken = |case: &Case| {
        let mut able: Vec<AccountId> = people.iter().map(|one| one.reviewer.account).collect();
        // Numbers are random: who comes first does, too.
        able.rotate_left((case.item.number.0.unsigned_abs() as usize) % people.len().max(1));
        able.retain(|account| !case.barred.contains(account));
        able.truncate(case.at_most().unwrap_or(able.len()));
        able
    };
    cases.iter().map(taken).collect()
}

/// What is done and what comes of it, as one conversation after the other adds to it.
#[derive(Default)]
struct Told {
    redealt: Vec<Redealt>,
    change: ReviewerChange,
    unassigned: BTreeMap<Language, u64>,
}

impl Told {
    /// Adds a conversation that these take.
    fn tell(&mut self, case: &Case, taken: &[AccountId]) {
        let item = case.item.item;
        let mut takers = taken.iter().copied();
        let mut lacks = case.item.lacking;
        let (mut moved, mut dropped) = (0, 0);
        for row in &case.leaving {
            self.redealt.push(if let Some(to) = takers.next() {
                moved += 1;
                Redealt::Moved { assignment: row.id, to }
            } else {
                dropped += 1;
                lacks |= row.called && case.is_finished;
                Redealt::Dropped { assignment: row.id }
            });
        }
        for (row, to) in case.passed.iter().zip(&mut takers) {
            self.redealt.push(Redealt::PassedOn { assignment: row.id, item, part: row.part, to });
        }
        self.redealt.extend(takers.map(|to| Redealt::Given { item, to }));
        let asked = case.asked + taken.len() - moved - dropped;
        let change = &mut self.change;
        change.lacking += u64::from(lacks);
        if case.staying + case.leaving.len() == 0 {
            change.given += u64::from(!taken.is_empty());
        } else if moved == 0 {
            change.seconded += u64::from(!taken.is_empty());
        }
        if asked == 0 {
            *self.unassigned.entry(case.item.language).or_default() += 1;
        }
    }
}
