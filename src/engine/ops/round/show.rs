//! One round with all that is known of it.

use super::RoundView;
use super::figures::{in_order, tables, uncovered};
use super::splits::splits;
use crate::domain::insight::{Told, told};
use crate::domain::round::OTHERS_MIN;
use crate::domain::{
    Account, AccountId, AccountRole, AccountState, AssignmentState, ConversationId, CriterionId, Day,
    Difference, Ratings, ResultOf, RoundId, RoundItemId, RoundKind, RoundProgress, RoundResult, RoundState,
    RoundTeam, Settler, SkipReason, Unassigned, Value, Verdict,
};
use crate::engine::ops::adjudication::compare_versions;
use crate::engine::store::{AssignmentRow, Awaited, Judged, JudgedItem, Read};
use crate::error::Result;
use std::collections::{BTreeMap, BTreeSet};

/// Up to so many compared conversations an open round has intervals: their resamples take about a tenth of a second each
/// time that something is finished. Those of more are worked out when it is closed.
const LIVE_INTERVALS_MAX: usize = 200;

/// What the reviewers of one conversation said, by reviewer.
type Said<K, T> = BTreeMap<RoundItemId, BTreeMap<AccountId, Vec<(K, T)>>>;

/// Reads it, as this account sees it.
pub(super) fn show(read: Read<'_>, id: RoundId, account: AccountId, today: Day) -> Result<RoundView> {
    let round = read.round(id, Some(account))?;
    let mut judged = read.round_judged(id, Awaited::Hidden)?;
    keep_blind(read, &mut judged, account)?;
    let compared: BTreeSet<RoundItemId> = judged.compared.verdicts.iter().map(|(item, ..)| *item).collect();
    let (agreement, results) = if round.state == RoundState::Closed {
        (read.round_agreements(id)?, kept(read, id)?)
    } else {
        let seed = id.0.unsigned_abs();
        let is_small = compared.len() <= LIVE_INTERVALS_MAX;
        let agree = |(criterion, ratings): (Option<CriterionId>, Ratings)| {
            (criterion, if is_small { ratings.agreement(seed) } else { ratings.agreement_so_far() })
        };
        (in_order(tables(&judged).into_iter().map(agree).collect()), Vec::new())
    };
    let counted = Counted {
        compared: compared.len() as u64,
        unreviewed: round.conversations.saturating_sub(judged.items.len() as u64),
        unassigned: unassigned(read, id, round.kind)?,
        lacking: read.round_lacking(id)?,
    };
    let (receipt, strata) = (read.round_receipt(id)?, read.round_strata(id)?);
    // Conversations of a closed round may be gone; its figures say of how many they are.
    let uncovered = match (round.kind, round.state) {
        (RoundKind::Calibration, _) => 0,
        (RoundKind::Review, RoundState::Open) => uncovered(&strata, &judged),
        (RoundKind::Review, RoundState::Closed) => {
            let all = results.iter().find(|result| result.of == ResultOf::All);
            all.map_or(0, |all| receipt.frame.saturating_sub(all.frame))
        }
    };
    let differences = differences(read, id, &judged, account, today)?;
    Ok(RoundView {
        round,
        receipt,
        reviewers: read.round_reviewing(id)?,
        strata: strata.into_iter().map(|row| row.stratum).collect(),
        uncovered,
        progress: progress(&read.round_assignments(id)?, account, counted),
        agreement,
        splits: splits(&judged, &differences),
        differences,
        results,
    })
}

/// The frozen figures, without those that tell of few beside others.
fn kept(read: Read<'_>, id: RoundId) -> Result<Vec<RoundResult>> {
    let mut results = read.round_results(id)?;
    let strata = (0..).zip(read.round_strata(id)?).map(|(place, row)| (place, row.stratum.key)).collect();
    let told: BTreeMap<ResultOf, Told> =
        told(results.clone(), &strata).into_iter().map(|figure| (figure.of, figure.told)).collect();
    results.retain(|result| matches!(told.get(&result.of), Some(Told::Estimate(_))));
    Ok(results)
}

/// Leaves out what several said of conversations that this account is still to review in another round, or that can come to
/// it there: it would not be blind.
fn keep_blind(read: Read<'_>, judged: &mut Judged, account: AccountId) -> Result<()> {
    let to_come = read.conversations_to_come(account)?;
    let of_them = judged.items.iter().filter(|one| to_come.contains(&one.conversation));
    let hidden: BTreeSet<RoundItemId> = of_them.map(|one| one.item).collect();
    judged.compared.verdicts.retain(|(item, ..)| !hidden.contains(item));
    judged.compared.values.retain(|(item, ..)| !hidden.contains(item));
    Ok(())
}

/// Conversations of a sample that are counted for how far the work is.
struct Counted {
    compared: u64,
    unreviewed: u64,
    unassigned: Unassigned,
    lacking: u64,
}

/// What nobody of the round could take, by why.
fn unassigned(read: Read<'_>, id: RoundId, kind: RoundKind) -> Result<Unassigned> {
    let reviewers = match kind {
        RoundKind::Review => read.round_reviewer_languages(id)?,
        // There everybody is given everything, whatever its language.
        RoundKind::Calibration => vec![Vec::new()],
    };
    Ok(Unassigned::of(&read.round_unassigned(id)?, &reviewers))
}

/// How far the work is.
fn progress(assignments: &[AssignmentRow], own: AccountId, counted: Counted) -> RoundProgress {
    let mut reviewers: BTreeMap<RoundItemId, u64> = BTreeMap::new();
    for one in assignments.iter().filter(|one| !is_skipped(one)) {
        *reviewers.entry(one.item).or_default() += 1;
    }
    let waiting = assignments.iter().filter(|one| one.state == AssignmentState::Waiting);
    let standing = assignments.iter().filter(|one| !one.passed_on);
    let own_ones: Vec<&AssignmentRow> = standing.filter(|one| one.account == own).collect();
    RoundProgress {
        own: (!own_ones.is_empty()).then(|| (finished(&own_ones), own_ones.len() as u64)),
        team: team(assignments, own, counted.compared),
        unreviewed: counted.unreviewed,
        unfinished: waiting.map(|one| one.item).collect::<BTreeSet<RoundItemId>>().len() as u64,
        doubled: reviewers.values().filter(|count| **count > 1).count() as u64,
        unassigned: counted.unassigned,
        lacking: counted.lacking,
    }
}

fn is_skipped(one: &AssignmentRow) -> bool {
    matches!(one.state, AssignmentState::Skipped(_))
}

fn finished(assignments: &[&AssignmentRow]) -> u64 {
    assignments.iter().filter(|one| one.state == AssignmentState::Finished).count() as u64
}

/// All that tells of people, if there are enough of them beside whoever reads it.
fn team(assignments: &[AssignmentRow], own: AccountId, compared: u64) -> Option<RoundTeam> {
    let others: Vec<&AssignmentRow> = assignments.iter().filter(|one| one.account != own).collect();
    let at_work = others.iter().filter(|one| !is_skipped(one)).map(|one| one.account);
    let people = at_work.collect::<BTreeSet<AccountId>>().len() as u64;
    if people < OTHERS_MIN {
        return None;
    }
    let standing: Vec<&AssignmentRow> = others.into_iter().filter(|one| !one.passed_on).collect();
    let skipped = SkipReason::ALL.into_iter().map(|reason| {
        let state = AssignmentState::Skipped(reason);
        (reason, assignments.iter().filter(|one| one.state == state).count() as u64)
    });
    let mut pace: BTreeMap<Day, u64> = BTreeMap::new();
    for done in assignments.iter().filter_map(|one| one.done) {
        *pace.entry(done.day()).or_default() += 1;
    }
    Some(RoundTeam {
        people,
        finished: finished(&standing),
        assignments: standing.len() as u64,
        compared,
        flagged: assignments.iter().filter(|one| one.flagged).count() as u64,
        skipped: skipped.filter(|(_, count)| *count > 0).collect(),
        pace: pace.into_iter().collect(),
    })
}

/// What each supervisor may not settle: the conversations that were given to the reader, then to each of the others.
struct Settlers {
    reader: BTreeSet<ConversationId>,
    others: Vec<BTreeSet<ConversationId>>,
}

impl Settlers {
    fn read(read: Read<'_>, id: RoundId, reader: AccountId) -> Result<Self> {
        let is_settler = |one: &Account| {
            one.id != reader && one.roles.has(AccountRole::Supervisor) && one.state != AccountState::Disabled
        };
        let others = read.accounts()?.into_iter().filter(is_settler);
        Ok(Self {
            reader: read.conversations_given_to(id, reader)?,
            others: others.map(|one| read.conversations_given_to(id, one.id)).collect::<Result<_>>()?,
        })
    }

    fn of(&self, conversation: ConversationId) -> Settler {
        if !self.reader.contains(&conversation) {
            Settler::Reader
        } else if self.others.iter().any(|given| !given.contains(&conversation)) {
            Settler::Another
        } else {
            Settler::Nobody
        }
    }
}

/// What reviewers see differently, unsettled first, then the most different first.
fn differences(
    read: Read<'_>,
    id: RoundId,
    judged: &Judged,
    reader: AccountId,
    today: Day,
) -> Result<Vec<Difference>> {
    let mut verdicts: Said<u32, Verdict> = Said::new();
    for (item, account, seq, verdict) in &judged.compared.verdicts {
        verdicts.entry(*item).or_default().entry(*account).or_default().push((*seq, *verdict));
    }
    let mut values: Said<CriterionId, Value> = Said::new();
    for (item, account, criterion, value) in &judged.compared.values {
        values.entry(*item).or_default().entry(*account).or_default().push((*criterion, *value));
    }
    let differing = judged.items.iter().filter_map(|judged| {
        let pairs = differing(&verdicts, judged.item);
        let values = differing(&values, judged.item).len();
        (pairs.len() + values > 0).then_some((judged, pairs, values))
    });
    let differing: Vec<_> = differing.collect();
    if differing.is_empty() {
        return Ok(Vec::new());
    }
    // Who may settle what is looked for in the whole sample, once for each supervisor.
    let settlers = Settlers::read(read, id, reader)?;
    let difference = |(judged, pairs, values): (&JudgedItem, Vec<Vec<Verdict>>, usize)| {
        let difference = Difference {
            item: judged.item,
            title: String::new(),
            verdicts: pairs.len() as u32,
            values: values as u32,
            pair: pairs
                .iter()
                .filter_map(|said| apart(said))
                .max_by_key(|(worse, better)| worse.severity().saturating_sub(better.severity())),
            settled: judged.settled,
            settler: settlers.of(judged.conversation),
        };
        (judged.conversation, difference)
    };
    let found: Vec<(ConversationId, Difference)> = differing.into_iter().map(difference).collect();
    let ids: Vec<ConversationId> = found.iter().map(|(id, _)| *id).collect();
    let titles: BTreeMap<ConversationId, String> = read
        .conversations(&ids, today, reader)?
        .into_iter()
        .map(|row| (row.id, if row.opening.is_empty() { row.topic } else { row.opening }))
        .collect();
    // What is due today is not shown.
    let titled = |(id, difference): (ConversationId, Difference)| {
        titles.get(&id).map(|title| Difference { title: title.clone(), ..difference })
    };
    let mut differences: Vec<Difference> = found.into_iter().filter_map(titled).collect();
    differences.sort_by_key(|one| (one.settled, std::cmp::Reverse(one.verdicts + one.values), one.item));
    Ok(differences)
}

/// What was said of each thing in which the reviewers of a conversation differ.
fn differing<K: Copy + Ord, T: Copy + PartialEq>(said: &Said<K, T>, item: RoundItemId) -> Vec<Vec<T>> {
    let Some(of_item) = said.get(&item) else { return Vec::new() };
    let versions: Vec<&[(K, T)]> = of_item.values().map(Vec::as_slice).collect();
    let differ = compare_versions(&versions, &[]).differ;
    differ
        .into_iter()
        .map(|one| one.versions.into_iter().filter_map(|version| version.said).collect())
        .collect()
}

/// The worst and the best of several verdicts.
fn apart(said: &[Verdict]) -> Option<(Verdict, Verdict)> {
    let worst = said.iter().max_by_key(|verdict| verdict.severity())?;
    let best = said.iter().min_by_key(|verdict| verdict.severity())?;
    Some((*worst, *best))
}
