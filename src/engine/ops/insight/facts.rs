//! Looking at the register for figures.

use super::handed_over::HandedOvers;
use crate::domain::insight;
use crate::domain::insight::{
    Amount, ByHour, ClosedRound, ClosedRounds, HOUR_DAYS, HandedOver, Hours, LeakPoint, QualityReport,
    ReviewedMonth, Share, ShareOf, Span, VolumeMonth, Volumes, small_parts, told, with_kept,
};
use crate::domain::ledger::{
    By, Cell, Counted, Counts, Figure, Group, Living, SMALL, Scope, Subject, figures,
};
use crate::domain::scorecard::ScorecardState;
use crate::domain::{
    Channel, Criterion, CriterionId, Filter, Finding, Kind, LeakCheck, MonthKey, Receipt, Round, RoundState,
    RoundStratum, StratumKey, Timestamp,
};
use crate::engine::store::{LivingPart, Read};
use crate::engine::transact::Moment;
use crate::error::Result;
use std::collections::BTreeMap;

/// Leak checks that are looked at; the newest.
const LEAK_CHECKS: u32 = 1000;

/// Every closed round, the first closed first.
pub(super) fn rounds(read: Read<'_>) -> Result<ClosedRounds> {
    closed_rounds(read, |_closed| true)
}

/// Rounds that were closed in these months.
pub(super) fn rounds_of(read: Read<'_>, from: MonthKey, to: MonthKey) -> Result<ClosedRounds> {
    closed_rounds(read, |closed| (from..=to).contains(&closed.day().month()))
}

/// Those that were closed at such a time; of the others no figure is read.
fn closed_rounds(read: Read<'_>, is_wanted: impl Fn(Timestamp) -> bool) -> Result<ClosedRounds> {
    let mut rounds = Vec::new();
    for round in read.rounds(None)?.into_iter().filter(|round| round.state == RoundState::Closed) {
        if let Some(at) = round.closed.filter(|at| is_wanted(*at)) {
            rounds.push(closed(read, round, at)?);
        }
    }
    rounds.sort_by_key(|round| (round.closed, round.id));
    Ok(ClosedRounds { rounds, criteria: criteria(read)?, target: read.register()?.target })
}

/// Criteria of every version of the scorecard but of a draft, which supervisors alone see and by which nothing is reviewed.
pub(super) fn criteria(read: Read<'_>) -> Result<Vec<(CriterionId, Criterion)>> {
    let all = read.scorecards()?.into_iter().filter(|scorecard| scorecard.state != ScorecardState::Draft);
    Ok(all.flat_map(|scorecard| scorecard.criteria).collect())
}

fn closed(read: Read<'_>, round: Round, closed: Timestamp) -> Result<ClosedRound> {
    let strata = read.round_strata(round.id)?;
    let sampled = strata.iter().map(|row| row.stratum.sample).sum();
    let strata = (0..).zip(strata).map(|(place, row)| (place, row.stratum));
    let told_strata = strata.filter(|(_, stratum)| stratum.frame >= SMALL);
    let key = |(place, RoundStratum { key, .. }): (u32, RoundStratum)| (place, key);
    let strata: BTreeMap<u32, StratumKey> = told_strata.map(key).collect();
    let receipt = read.round_receipt(round.id)?;
    Ok(ClosedRound {
        population: population(&receipt),
        id: round.id,
        name: round.name,
        kind: round.kind,
        closed,
        sampled,
        figures: told(read.round_results(round.id)?, &strata),
        strata,
        agreement: read.round_agreements(round.id)?,
    })
}

/// What was searched for the population, without what began after the draw.
fn population(receipt: &Receipt) -> Option<Filter> {
    let drawn = receipt.drawn.day();
    let (filter, problems) = Filter::parse(&receipt.query, drawn);
    let to = Some(filter.to.map_or(drawn, |to| to.min(drawn)));
    problems.is_empty().then_some(Filter { to, ..filter })
}

/// Volumes of a span.
pub(super) fn volumes(read: Read<'_>, span: &Span, moment: Moment) -> Result<Volumes> {
    Ok(Volumes {
        months: months(read, span, moment)?,
        hours: hours(read, &span.part, moment)?,
        leak_checks: leak_checks(read, span)?,
    })
}

/// Volumes by month.
pub(super) fn months(read: Read<'_>, span: &Span, moment: Moment) -> Result<Vec<VolumeMonth>> {
    let by = span.part.by();
    let scope = Scope { by, from: span.from, to: span.to };
    let topics = read.ledger_topics()?;
    let cells = read.ledger_cells(Some(Counted::Conversations), span.from, span.to)?;
    let all = figures(by, &cells, &topics, read.ledger_living(scope, moment.today)?);
    let kind_cells = read.ledger_cells(Some(Counted::Kinds), span.from, span.to)?;
    let kinds_gone = figures(by, &kind_cells, &topics, Vec::new());
    let parts = read.insight_parts(scope, moment.today)?;
    let channels = if span.part == Group::All {
        figures(By::Channel, &cells, &topics, parts.iter().map(living).collect())
    } else {
        Vec::new()
    };
    let by_channel = with_kept(&channels);
    let handed_overs = HandedOvers::of(by, &cells, &topics, &parts);
    let month = |(figure, kept): (&Figure, Cell)| {
        let (month, gone) = (figure.month, figure.gone);
        let kept_parts: Vec<&LivingPart> =
            parts.iter().filter(|part| part.month == month && !part.due).collect();
        let amount = |count: fn(Counts) -> u64| Amount::of(kept, gone, count);
        VolumeMonth {
            month,
            conversations: amount(|counts| counts.conversations),
            messages: amount(|counts| counts.messages),
            answers: amount(|counts| counts.given),
            handed_over: match (kept, &span.part) {
                (Cell::Suppressed, _) | (_, Group::Channel(_)) => None,
                (Cell::Count(kept), Group::All) => handed_over(&by_channel, month, (kept, gone)),
                (Cell::Count(_), Group::Language(_) | Group::Topic(_)) => {
                    handed_overs.share(month, &span.part)
                }
            },
            kinds: kinds(&kept_parts, &kinds_gone, &span.part, month),
        }
    };
    Ok(with_kept(&all).into_iter().filter(|(figure, _)| figure.group == span.part).map(month).collect())
}

fn living(part: &LivingPart) -> Living {
    let counts = Counts { conversations: part.conversations, ..Counts::default() };
    let (subject, group) = (Subject::Conversations, Group::Channel(Some(part.channel)));
    Living { month: part.month, subject, group, due: part.due, counts }
}

/// The share of conversations of which the channel is told, in a month of so many that are there and that are gone; `None`
/// where a channel of those that are gone is not told, or where few were handed over.
fn handed_over(
    by_channel: &[(&Figure, Cell)],
    month: MonthKey,
    (kept, gone): (Counts, Cell),
) -> Option<HandedOver> {
    let (mut mixed, mut all) = (0, 0);
    for (figure, kept_of_it) in by_channel.iter().filter(|(figure, _)| figure.month == month) {
        let Group::Channel(Some(channel)) = figure.group else { continue };
        let Cell::Count(gone) = figure.gone else { return None };
        let conversations = figure.kept.conversations + gone.conversations;
        all += conversations;
        if channel == Channel::Mixed {
            if *kept_of_it == Cell::Suppressed {
                return None;
            }
            mixed += conversations;
        }
    }
    let is_all = matches!(gone, Cell::Count(gone) if kept.conversations + gone.conversations == all);
    let of = if is_all { ShareOf::All } else { ShareOf::Known };
    Share::of(mixed, all).map(|share| HandedOver { share, of })
}

/// Kinds that were removed from conversations of a part, of `parts` of a whole month. What is due is counted when it is
/// folded into the ledger.
fn kinds(parts: &[&LivingPart], gone: &[Figure], group: &Group, month: MonthKey) -> Vec<(Kind, Amount)> {
    let amount = |kind: Kind| {
        let mut living: BTreeMap<&Group, u64> = BTreeMap::new();
        for part in parts.iter().filter(|part| part.kinds.contains(kind)) {
            *living.entry(&part.group).or_default() += part.conversations;
        }
        let conversations = living.get(group).copied().unwrap_or_default();
        let kept = if small_parts(living, true).contains(group) {
            Cell::Suppressed
        } else {
            Cell::Count(Counts { conversations, ..Counts::default() })
        };
        let is_it = |figure: &&Figure| {
            figure.month == month && figure.subject == Subject::Kind(kind) && figure.group == *group
        };
        let gone = gone.iter().find(is_it).map_or(Cell::Count(Counts::default()), |figure| figure.gone);
        Amount::of(kept, gone, |counts| counts.conversations)
    };
    let all = Kind::ALL.into_iter().map(|kind| (kind, amount(kind)));
    all.filter(|(_, amount)| *amount != Amount::Count(0)).collect()
}

/// Hours of the last days.
pub(super) fn hours(read: Read<'_>, part: &Group, moment: Moment) -> Result<Hours> {
    let to = moment.today;
    let from = to.minus_days(HOUR_DAYS - 1);
    let mut parts: BTreeMap<Group, ByHour> = BTreeMap::new();
    for (group, at, count) in read.insight_hours(part.by(), from, to)? {
        let (hour, _) = at.hour_minute();
        if let Some(sum) = parts.entry(group).or_default().get_mut(hour as usize) {
            *sum += count;
        }
    }
    Ok(Hours::of((from, to), &parts, part))
}

/// Leak checks that were finished in these months, the first first.
pub(super) fn leak_checks(read: Read<'_>, span: &Span) -> Result<Vec<LeakPoint>> {
    let point = |check: LeakCheck| {
        let finished = check.finished.filter(|at| (span.from..=span.to).contains(&at.day().month()))?;
        let share = |finding: Finding| {
            let found = check.found.get(finding as usize).copied().unwrap_or(0);
            Share::of(u64::from(found), u64::from(check.judged()))
        };
        let (leftover, too_much) = (share(Finding::Leftover)?, share(Finding::TooMuch)?);
        Some(LeakPoint { finished, leftover, too_much })
    };
    let mut points: Vec<LeakPoint> = read.leak_checks(LEAK_CHECKS)?.into_iter().filter_map(point).collect();
    points.sort_by_key(|point| point.finished);
    Ok(points)
}

/// What reviewers said of a part, by month.
pub(super) fn reviewed(read: Read<'_>, span: &Span, moment: Moment) -> Result<Vec<ReviewedMonth>> {
    let scope = Scope { by: span.part.by(), from: span.from, to: span.to };
    let mut cells = read.ledger_cells(Some(Counted::Verdicts), span.from, span.to)?;
    cells.extend(read.ledger_cells(Some(Counted::Values), span.from, span.to)?);
    let living = read.ledger_living_reviews(scope, moment.today)?;
    let topics = read.ledger_topics()?;
    let of_all = living.iter().map(|one| Living { group: Group::All, ..*one });
    let whole = figures(By::Month, &cells, &topics, of_all.collect());
    let parts = figures(scope.by, &cells, &topics, living);
    Ok(insight::reviewed(&whole, &parts, &span.part))
}

/// What the quality report of a month says.
pub(super) fn report(read: Read<'_>, month: MonthKey, moment: Moment) -> Result<QualityReport> {
    let span = Span { from: month, to: month, part: Group::All };
    let (begin, end) = (month.first_day().start(), month.next().first_day().start());
    Ok(QualityReport {
        month,
        at: moment.now,
        rounds: rounds_of(read, month, month)?,
        volumes: months(read, &span, moment)?.pop(),
        leak_checks: leak_checks(read, &span)?,
        coverage: read.insight_coverage(moment.today)?.into_iter().find(|one| one.month == month),
        reviewed: reviewed(read, &span, moment)?.pop(),
        destroyed: read.insight_destroyed(begin, end)?,
    })
}
