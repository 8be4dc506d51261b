//! The figures of a round: estimates of its population, and how far its reviewers agree.

use crate::domain::agreement::{Agreement, Level, Ratings, ranked};
use crate::domain::estimate::{Estimate, Judged as Count, Stratum};
use crate::domain::round::{RESULT_LEAST, tellable};
use crate::domain::scorecard::fails;
use crate::domain::{
    AccountId, Channel, CriterionId, Language, ResultOf, RoundAgreement, RoundItemId, RoundResult, Value,
    Verdict,
};
use crate::engine::store::{Judged, JudgedItem, JudgedValue, StratumRow};
use std::collections::{BTreeMap, BTreeSet};

/// What is counted of a conversation: things judged, and those of them that are counted.
type Counts = BTreeMap<RoundItemId, Count>;

/// Estimates of everything that a closed round tells; those that rest on fewer than [`RESULT_LEAST`] conversations are left
/// out, and so is what would tell of so few beside others.
pub(super) fn results(strata: &[StratumRow], judged: &Judged) -> Vec<RoundResult> {
    let sampled = Sampled::new(strata, &judged.items);
    let mut results = correctness(strata, &sampled, judged);
    for verdict in Verdict::ALL.into_iter().filter(|verdict| *verdict != Verdict::Unassessable) {
        let counts = counted(judged, |given| *given == verdict);
        results.extend(sampled.result(ResultOf::Verdict(verdict), &counts, |_| true));
    }
    let criteria: BTreeMap<CriterionId, bool> =
        judged.values.iter().map(|one| (one.criterion, one.critical)).collect();
    for (criterion, critical) in criteria {
        let highest = valued(judged, criterion, |one| one.value == Value::Step(one.scale.highest()));
        results.extend(sampled.result(ResultOf::Criterion(criterion), &highest, |_| true));
        if critical {
            let failed = valued(judged, criterion, |one| fails(one.critical, one.value));
            results.extend(sampled.result(ResultOf::Failed(criterion), &failed, |_| true));
        }
    }
    results.retain(|result| result.estimate.conversations >= RESULT_LEAST);
    results
}

/// The correctness rate of the whole and of its parts by stratum, language, channel and topic, as far as they can be told
/// beside each other. Strata come first: the others are hidden rather than these.
fn correctness(strata: &[StratumRow], sampled: &Sampled<'_>, judged: &Judged) -> Vec<RoundResult> {
    let correct = counted(judged, |verdict| *verdict == Verdict::Correct);
    let mut atoms: BTreeMap<Traits<'_>, u64> = BTreeMap::new();
    for item in judged.items.iter().filter(|item| correct.contains_key(&item.item)) {
        *atoms.entry(Traits::of(item)).or_default() += 1;
    }
    let languages: BTreeSet<Language> = atoms.keys().map(|atom| atom.language).collect();
    let channels: BTreeSet<Channel> = atoms.keys().map(|atom| atom.channel).collect();
    let mut topics: BTreeSet<&str> = atoms.keys().map(|atom| atom.topic).collect();
    if topics.iter().all(|topic| topic.is_empty()) {
        // Where the source names none, what would be told of it is told of all.
        topics.clear();
    }
    let of_strata = (0..).zip(strata).map(|(place, row)| (ResultOf::Stratum(place), Part::Stratum(row.id)));
    let of_languages = languages.into_iter().map(|one| (ResultOf::Language(one), Part::Language(one)));
    let of_channels = channels.into_iter().map(|one| (ResultOf::Channel(one), Part::Channel(one)));
    let of_topics = topics.into_iter().map(|one| (ResultOf::Topic(one.to_owned()), Part::Topic(one)));
    let tables = [
        vec![(ResultOf::All, Part::All)],
        of_strata.collect(),
        of_languages.collect(),
        of_channels.collect(),
        of_topics.collect::<Vec<_>>(),
    ];
    let places = |part: Part<'_>| -> Vec<usize> {
        atoms.keys().enumerate().filter(|(_, atom)| part.has(atom)).map(|(place, _)| place).collect()
    };
    let divided: Vec<Vec<Vec<usize>>> =
        tables.iter().map(|table| table.iter().map(|(_, part)| places(*part)).collect()).collect();
    let sizes: Vec<u64> = atoms.values().copied().collect();
    let is_told = tellable(&sizes, &divided).into_iter().flatten();
    let told = tables.into_iter().flatten().zip(is_told).filter(|(_, is_told)| *is_told);
    let result = |((of, part), _): ((ResultOf, Part<'_>), bool)| {
        sampled.result(of, &correct, |item| part.has(&Traits::of(item)))
    };
    told.filter_map(result).collect()
}

/// By what a conversation belongs to parts of the population.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Traits<'a> {
    stratum: i64,
    language: Language,
    channel: Channel,
    topic: &'a str,
}

impl<'a> Traits<'a> {
    fn of(item: &'a JudgedItem) -> Self {
        Self { stratum: item.stratum, language: item.language, channel: item.channel, topic: &item.topic }
    }
}

/// A part of the population.
#[derive(Clone, Copy)]
enum Part<'a> {
    All,
    /// A stratum, by its key.
    Stratum(i64),
    Language(Language),
    Channel(Channel),
    Topic(&'a str),
}

impl Part<'_> {
    /// Whether a conversation with these traits is of it.
    fn has(self, traits: &Traits<'_>) -> bool {
        match self {
            Self::All => true,
            Self::Stratum(one) => one == traits.stratum,
            Self::Language(one) => one == traits.language,
            Self::Channel(one) => one == traits.channel,
            Self::Topic(one) => one == traits.topic,
        }
    }
}

/// Conversations of the population in strata of which nothing was reviewed: no figure tells of them.
pub(super) fn uncovered(strata: &[StratumRow], judged: &Judged) -> u64 {
    let covered: BTreeSet<i64> = judged.items.iter().map(|item| item.stratum).collect();
    strata.iter().filter(|row| !covered.contains(&row.id)).map(|row| row.stratum.frame).sum()
}

/// Answers of each conversation that are assessable, and those of them that are meant.
fn counted(judged: &Judged, is_meant: impl Fn(&Verdict) -> bool) -> Counts {
    let mut counts = Counts::new();
    for (item, verdict) in judged.verdicts.iter().filter(|(_, verdict)| *verdict != Verdict::Unassessable) {
        let count = counts.entry(*item).or_default();
        count.judged += 1;
        count.correct += u32::from(is_meant(verdict));
    }
    counts
}

/// Conversations to which a criterion applies, and those of them of whose value so much is true.
fn valued(judged: &Judged, criterion: CriterionId, is_meant: impl Fn(&JudgedValue) -> bool) -> Counts {
    let of_it = judged.values.iter().filter(|one| one.criterion == criterion);
    let applies = of_it.filter(|one| one.value != Value::NotApplicable);
    applies.map(|one| (one.item, Count { judged: 1, correct: u32::from(is_meant(one)) })).collect()
}

/// The reviewed part of a sample, by stratum.
struct Sampled<'a>(Vec<(&'a StratumRow, Vec<&'a JudgedItem>)>);

impl<'a> Sampled<'a> {
    fn new(strata: &'a [StratumRow], items: &'a [JudgedItem]) -> Self {
        let mut by_stratum: BTreeMap<i64, Vec<&JudgedItem>> = BTreeMap::new();
        for item in items {
            by_stratum.entry(item.stratum).or_default().push(item);
        }
        let reviewed = |row: &'a StratumRow| (row, by_stratum.remove(&row.id).unwrap_or_default());
        Self(strata.iter().map(reviewed).collect())
    }

    /// An estimate of a part of the population. A conversation of another part was drawn, too: that it is not of this one
    /// tells how large this one is.
    fn result(
        &self,
        of: ResultOf,
        counts: &Counts,
        is_in: impl Fn(&JudgedItem) -> bool,
    ) -> Option<RoundResult> {
        let (mut strata, mut frame) = (Vec::with_capacity(self.0.len()), 0.0);
        for (row, items) in &self.0 {
            let (mut conversations, mut inside) = (Vec::with_capacity(items.len()), 0_usize);
            for item in items.iter().copied() {
                let is_inside = is_in(item);
                let count = counts.get(&item.item).filter(|_| is_inside);
                conversations.push(count.copied().unwrap_or_default());
                inside += usize::from(is_inside);
            }
            if inside > 0 {
                frame += row.stratum.frame as f64 * inside as f64 / conversations.len() as f64;
            }
            strata.push(Stratum { frame: row.stratum.frame, conversations });
        }
        let estimate = Estimate::of(&strata)?;
        Some(RoundResult { of, frame: frame.round() as u64, estimate })
    }
}

/// Conversations for which a reviewer was called after the draw: most of them as they had failed, which is no fair choice.
pub(super) fn called(judged: &Judged) -> BTreeSet<RoundItemId> {
    judged.items.iter().filter(|item| item.called).map(|item| item.item).collect()
}

/// Tables of what several reviewers said: of verdicts, then of each criterion. For what a reviewer was called after the draw
/// is in none of them.
pub(super) fn tables(judged: &Judged) -> Vec<(Option<CriterionId>, Ratings)> {
    let called = called(judged);
    let is_fair = |item: &RoundItemId| !called.contains(item);
    let verdicts = judged.compared.verdicts.iter().filter(|(item, ..)| is_fair(item));
    let verdicts = verdicts.map(|(item, account, seq, verdict)| {
        let rating = Verdict::ALL.iter().position(|one| one == verdict).map(|place| place as u8);
        ((*item, i64::from(*seq)), *account, rating)
    });
    let mut tables = vec![(None, Ratings::new(Level::Nominal, &table(verdicts)))];
    let values = || judged.compared.values.iter().filter(move |(item, ..)| is_fair(item));
    let criteria: BTreeSet<CriterionId> = values().map(|(_, _, criterion, _)| *criterion).collect();
    for criterion in criteria {
        let of_it = values().filter(|(_, _, one, _)| *one == criterion);
        let values = of_it.map(|(item, account, _, value)| {
            let rating = match value {
                Value::Step(step) => Some(*step),
                Value::NotApplicable => None,
            };
            ((*item, 0), *account, rating)
        });
        tables.push((Some(criterion), Ratings::new(Level::Ordinal, &table(values))));
    }
    tables
}

/// Ratings by unit, each with its conversation, in each those of the reviewers in one order.
fn table(
    ratings: impl Iterator<Item = ((RoundItemId, i64), AccountId, Option<u8>)>,
) -> Vec<(RoundItemId, Vec<Option<u8>>)> {
    let ratings: Vec<_> = ratings.collect();
    let accounts: BTreeSet<AccountId> = ratings.iter().map(|(_, account, _)| *account).collect();
    let places: BTreeMap<AccountId, usize> = (0..).zip(accounts).map(|(place, one)| (one, place)).collect();
    let mut units: BTreeMap<(RoundItemId, i64), Vec<Option<u8>>> = BTreeMap::new();
    for (unit, account, rating) in ratings {
        let row = units.entry(unit).or_insert_with(|| vec![None; places.len()]);
        if let Some(cell) = places.get(&account).and_then(|place| row.get_mut(*place)) {
            *cell = rating;
        }
    }
    units.into_iter().map(|((item, _), ratings)| (item, ratings)).collect()
}

/// How far reviewers agree in one table.
pub(super) type TableAgreement = (Option<CriterionId>, Vec<Agreement>);

/// Verdicts first, then criteria with the greatest disagreement first.
pub(super) fn in_order(tables: Vec<TableAgreement>) -> Vec<RoundAgreement> {
    let (verdicts, criteria): (Vec<_>, Vec<_>) =
        tables.into_iter().partition(|(criterion, _)| criterion.is_none());
    let each = |(criterion, agreement): TableAgreement| {
        agreement.into_iter().map(move |agreement| RoundAgreement { criterion, agreement })
    };
    let all = verdicts.into_iter().chain(ranked(criteria)).flat_map(each);
    all.filter(|one| one.agreement.units > 0).collect()
}
