//! Figures over time: closed rounds as they were frozen, volumes, coverage, and how far reviewers agree with what was
//! settled. A figure of few is not told, and every estimate has its interval.

mod handed_over;
mod hours;
mod reviewed;

use crate::domain::leak_check::Rate;
use crate::domain::ledger::{Cell, Counts, Figure, Group, SMALL, Subject, too_small};
use crate::domain::{
    Criterion, CriterionId, Estimate, Filter, Kind, MonthKey, ResultOf, RoundAgreement, RoundId, RoundKind,
    RoundResult, StratumKey, Target, Timestamp,
};
use std::collections::{BTreeMap, BTreeSet};

pub use handed_over::{HandedOver, ShareOf};
pub use hours::{ByHour, Hours};
pub use reviewed::{ReviewedMonth, reviewed};

/// Answers of one reviewer that were settled, below which nothing is said of them.
pub const OWN_MIN: u64 = 20;

/// People of whom figures are told together, at least (`DECISIONS` 28).
pub const TEAM_MIN: u64 = 3;

/// Days of which the hours are told.
pub const HOUR_DAYS: u64 = 30;

/// Which months, and which part of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first month.
    pub from: MonthKey,
    /// The last month.
    pub to: MonthKey,
    /// All, or one language, channel or topic: of more than one trait at once the ledger could not tell without telling
    /// of few.
    pub part: Group,
}

/// An estimate, unless it rests on fewer than [`SMALL`] conversations or would tell of such a one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Told {
    /// The figure, its interval, conversations and answers.
    Estimate(Estimate),
    /// It would tell of few.
    Few,
}

/// A frozen figure of a closed round.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundFigure {
    /// What about.
    pub of: ResultOf,
    /// What may be told.
    pub told: Told,
}

/// What may be told of the frozen figures of a round whose `strata` are known by their place. Parts that are small are
/// hidden, and where these together are small, too, the next larger ones of the same division: else the whole would tell
/// what is hidden. So are all parts of a division of which one is but few beside the strata within it: a round that was
/// closed before [`tellable`](crate::domain::round::tellable) has kept such ones.
pub fn told(results: Vec<RoundResult>, strata: &BTreeMap<u32, StratumKey>) -> Vec<RoundFigure> {
    let hidden = hidden(&results, strata);
    let is_known = |of: &ResultOf| match of {
        ResultOf::Stratum(place) => strata.contains_key(place),
        _ => true,
    };
    let figure = |result: RoundResult| {
        let told = if hidden.contains(&result.of) { Told::Few } else { Told::Estimate(result.estimate) };
        RoundFigure { of: result.of, told }
    };
    results.into_iter().filter(|result| is_known(&result.of)).map(figure).collect()
}

/// By what the figure's part is divided from others with which it makes up the whole.
fn division(of: &ResultOf) -> Option<u8> {
    match of {
        ResultOf::Stratum(_) => Some(0),
        ResultOf::Language(_) => Some(1),
        ResultOf::Channel(_) => Some(2),
        ResultOf::Topic(_) => Some(3),
        ResultOf::All | ResultOf::Verdict(_) | ResultOf::Criterion(_) | ResultOf::Failed(_) => None,
    }
}

fn hidden(results: &[RoundResult], strata: &BTreeMap<u32, StratumKey>) -> BTreeSet<ResultOf> {
    let mut divisions: BTreeMap<Option<u8>, Vec<(&ResultOf, u64)>> = BTreeMap::new();
    for result in results {
        divisions.entry(division(&result.of)).or_default().push((&result.of, result.estimate.conversations));
    }
    let mut hidden = BTreeSet::new();
    for (division, parts) in &divisions {
        hidden.extend(small_parts(parts.iter().copied(), division.is_some()).into_iter().cloned());
    }
    let within = |part: &ResultOf| -> u64 {
        let of_it = results.iter().filter(|result| match (&result.of, part) {
            (ResultOf::Stratum(_), _) if hidden.contains(&result.of) => false,
            (ResultOf::Stratum(place), ResultOf::Language(language)) => {
                strata.get(place).is_some_and(|key| key.language == Some(*language))
            }
            (ResultOf::Stratum(place), ResultOf::Channel(channel)) => {
                strata.get(place).is_some_and(|key| key.channel == Some(*channel))
            }
            _ => false,
        });
        of_it.map(|result| result.estimate.conversations).sum()
    };
    let tells = |part: &ResultOf, size: u64| {
        !hidden.contains(part) && (1..SMALL).contains(&size.saturating_sub(within(part)))
    };
    let told_by_strata: Vec<ResultOf> = divisions
        .into_values()
        .filter(|parts| parts.iter().any(|(part, size)| tells(part, *size)))
        .flat_map(|parts| parts.into_iter().map(|(part, _)| part.clone()))
        .filter(|part| matches!(part, ResultOf::Language(_) | ResultOf::Channel(_)))
        .collect();
    hidden.extend(told_by_strata);
    hidden
}

/// Those of the parts of a whole, each with its size, that are too small to be told ([`too_small`]).
pub fn small_parts<T: Ord>(parts: impl IntoIterator<Item = (T, u64)>, needs_company: bool) -> BTreeSet<T> {
    let mut parts: Vec<(u64, T)> = parts.into_iter().map(|(part, size)| (size, part)).collect();
    parts.sort();
    let small = too_small(parts.iter().map(|(size, _)| *size), needs_company);
    parts.into_iter().take(small).map(|(_, part)| part).collect()
}

/// Each figure with what may be told of conversations that are there, where `figures` are of all parts of their
/// months by one trait, or of whole months. Of each thing that is counted parts of few are hidden, and where these together are few, too, the next
/// larger ones: else the whole would tell what is hidden.
pub fn with_kept(figures: &[Figure]) -> Vec<(&Figure, Cell)> {
    let mut wholes: BTreeMap<(MonthKey, Subject), Vec<(&Group, u64)>> = BTreeMap::new();
    for figure in figures.iter().filter(|figure| figure.kept.conversations > 0) {
        let parts = wholes.entry((figure.month, figure.subject)).or_default();
        parts.push((&figure.group, figure.kept.conversations));
    }
    let hidden: BTreeMap<(MonthKey, Subject), BTreeSet<&Group>> =
        wholes.into_iter().map(|(whole, parts)| (whole, small_parts(parts, true))).collect();
    let kept = |figure: &Figure| {
        let whole = hidden.get(&(figure.month, figure.subject));
        let is_hidden = whole.is_some_and(|groups| groups.contains(&figure.group));
        if is_hidden { Cell::Suppressed } else { Cell::Count(figure.kept) }
    };
    figures.iter().map(|figure| (figure, kept(figure))).collect()
}

/// A closed round.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosedRound {
    /// Key.
    pub id: RoundId,
    /// Name.
    pub name: String,
    /// What it was for; a calibration has no figures but agreement.
    pub kind: RoundKind,
    /// When it was closed.
    pub closed: Timestamp,
    /// Conversations of its sample, reviewed or not.
    pub sampled: u64,
    /// The search that named its population, up to the day on which it was drawn; `None`: it is not understood any more.
    pub population: Option<Filter>,
    /// Its frozen figures.
    pub figures: Vec<RoundFigure>,
    /// What its strata are, by their place. Those of fewer than [`SMALL`] conversations are left out, and so are their
    /// figures.
    pub strata: BTreeMap<u32, StratumKey>,
    /// How far its reviewers agreed, verdicts first, then criteria with the greatest disagreement first.
    pub agreement: Vec<RoundAgreement>,
}

impl ClosedRound {
    /// The figure of something; `None`: nothing was judged of it.
    pub fn told(&self, of: &ResultOf) -> Option<Told> {
        self.figures.iter().find(|figure| figure.of == *of).map(|figure| figure.told)
    }
}

/// Every closed round, and the criteria that figures can name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClosedRounds {
    /// Rounds, the first closed first.
    pub rounds: Vec<ClosedRound>,
    /// Criteria of every version of the scorecard that is no draft, each in its words.
    pub criteria: Vec<(CriterionId, Criterion)>,
    /// Which share of answers is to be correct, if a supervisor has said so.
    pub target: Option<Target>,
}

impl ClosedRounds {
    /// Whether two criteria are one in two versions of the scorecard.
    pub fn are_one(&self, one: CriterionId, other: CriterionId) -> bool {
        are_one(&self.criteria, one, other)
    }
}

/// Whether two of these criteria are one in two versions of the scorecard: they have one name and one scale.
pub fn are_one(criteria: &[(CriterionId, Criterion)], one: CriterionId, other: CriterionId) -> bool {
    let of = |id: CriterionId| criteria.iter().find(|(known, _)| *known == id);
    let are_alike = |(_, one): &(CriterionId, Criterion), (_, other): &(CriterionId, Criterion)| {
        one.name == other.name && one.scale == other.scale
    };
    one == other || of(one).zip(of(other)).is_some_and(|(one, other)| are_alike(one, other))
}

/// How many, unless they are fewer than [`SMALL`] or would tell of so few. None at all is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// So many.
    Count(u64),
    /// It would tell of few.
    Few,
}

impl Amount {
    /// What `count` counts of conversations that are there and of those that are gone. Where either are hidden, their sum is,
    /// too: beside the other it would tell them.
    pub fn of(kept: Cell, gone: Cell, count: fn(Counts) -> u64) -> Self {
        let (Cell::Count(kept), Cell::Count(gone)) = (kept, gone) else { return Self::Few };
        Self::Count(count(kept) + count(gone))
    }

    /// Both together, unless one of them is hidden.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Count(one), Self::Count(other)) => Self::Count(one + other),
            _ => Self::Few,
        }
    }
}

/// A share of what was counted, with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The share.
    pub rate: Rate,
    /// Of how many.
    pub of: u64,
}

impl Share {
    /// The share of `found` in `all`; `None` of fewer than [`SMALL`].
    pub fn of(found: u64, all: u64) -> Option<Self> {
        if all < SMALL {
            return None;
        }
        let narrow = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Rate::of(narrow(found.min(all)), narrow(all)).map(|rate| Self { rate, of: all })
    }
}

/// Volumes of a part of a month: of conversations that are there and of those that are gone.
#[derive(Clone, Debug, PartialEq)]
pub struct VolumeMonth {
    /// In which month the conversations began.
    pub month: MonthKey,
    /// Conversations.
    pub conversations: Amount,
    /// Messages in them.
    pub messages: Amount,
    /// Answers in them.
    pub answers: Amount,
    /// Share of conversations in which an adviser took over from the bot. Of one channel it is not told. `None`, too, where
    /// it would tell of few.
    pub handed_over: Option<HandedOver>,
    /// Conversations from which something was removed, by kind; kinds that were not are left out.
    pub kinds: Vec<(Kind, Amount)>,
}

/// What a finished leak check has found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LeakPoint {
    /// When it was finished.
    pub finished: Timestamp,
    /// Share of messages in which something personal was left.
    pub leftover: Share,
    /// Share of messages from which too much was removed.
    pub too_much: Share,
}

/// Volumes over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Volumes {
    /// By month; months without conversations are left out.
    pub months: Vec<VolumeMonth>,
    /// By hour of the day, of the last [`HOUR_DAYS`] days.
    pub hours: Hours,
    /// Leak checks that were finished in these months, the first first; they are of all conversations.
    pub leak_checks: Vec<LeakPoint>,
}

/// How far verdicts agree with what stands of answers that several reviewed in closed rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Own {
    /// One's own, told to oneself only; `None` below [`OWN_MIN`] answers.
    pub own: Option<Share>,
    /// That of all colleagues together who have so many; `None` if they are fewer than [`TEAM_MIN`]. One's own verdicts are
    /// not in it: taken away from it they would tell of fewer.
    pub team: Option<Share>,
}

impl Own {
    /// From what each reviewer has: whether it is the person who asks, verdicts that agree, and all.
    pub fn of(reviewers: &[(bool, u64, u64)]) -> Self {
        let mut own = Self { own: None, team: None };
        let (mut people, mut agreed, mut all) = (0, 0, 0);
        for (is_own, one_agreed, one_all) in reviewers.iter().filter(|(_, _, all)| *all >= OWN_MIN) {
            if *is_own {
                own.own = Share::of(*one_agreed, *one_all);
            } else {
                people += 1;
                agreed += one_agreed;
                all += one_all;
            }
        }
        if people >= TEAM_MIN {
            own.team = Share::of(agreed, all);
        }
        own
    }
}

/// How much of a month is reviewed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CoverageMonth {
    /// In which month the conversations began.
    pub month: MonthKey,
    /// Share of the conversations that are there with a finished review; `None` of few. Reviews that somebody must not see yet
    /// do not count.
    pub reviewed: Option<Share>,
}

/// Tables that can leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InsightTable {
    /// Estimates of closed rounds.
    Rounds,
    /// How far reviewers agreed in closed rounds.
    Agreement,
    /// Volumes by month.
    Volumes,
    /// Conversations by hour of the day.
    Hours,
    /// Kinds removed, by month.
    Kinds,
    /// What leak checks have found.
    LeakChecks,
    /// Coverage by month.
    Coverage,
    /// Verdicts and values that reviewers gave, by month.
    Reviewed,
}

impl InsightTable {
    /// Every table.
    pub const ALL: [Self; 8] = [
        Self::Rounds,
        Self::Agreement,
        Self::Volumes,
        Self::Hours,
        Self::Kinds,
        Self::LeakChecks,
        Self::Coverage,
        Self::Reviewed,
    ];
}

/// What the quality report of one month says.
#[derive(Clone, Debug, PartialEq)]
pub struct QualityReport {
    /// The month.
    pub month: MonthKey,
    /// When it was made.
    pub at: Timestamp,
    /// Rounds that were closed in it.
    pub rounds: ClosedRounds,
    /// Volumes of the conversations that began in it; `None`: there were none.
    pub volumes: Option<VolumeMonth>,
    /// Leak checks that were finished in it.
    pub leak_checks: Vec<LeakPoint>,
    /// How much of it is reviewed.
    pub coverage: Option<CoverageMonth>,
    /// What reviewers said of it; `None`: nothing.
    pub reviewed: Option<ReviewedMonth>,
    /// Conversations and messages that were destroyed in it, of whatever age.
    pub destroyed: (u64, u64),
}

#[cfg(test)]
mod tests;
