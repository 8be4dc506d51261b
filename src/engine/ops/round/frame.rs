//! The population of a round: which conversations it has, and how it is divided.

use crate::domain::sample::Design;
use crate::domain::{
    AccountId, Channel, ConversationId, ConversationNo, Day, Filter, Language, MonthKey, Population, Risk,
    RoundKind, RoundPlan, Stratifier, StratumFrame, StratumKey,
};
use crate::engine::store::{FrameRow, FrameStart, FrameTraits, Read};
use crate::error::Result;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};

/// A topic divides a population if so many conversations have it: what fewer share tells of single ones, and a receipt
/// outlives them (`DECISIONS` 31).
const TOPIC_LEAST: u64 = 5;

/// What a population is for, and by what it is divided.
#[derive(Clone)]
pub(super) struct Division {
    kind: RoundKind,
    by: Vec<Stratifier>,
    risks: Vec<Risk>,
}

impl Division {
    /// By these traits; the risks are those that [`Stratifier::Risk`] looks for.
    pub(super) fn new(kind: RoundKind, by: Vec<Stratifier>, risks: Vec<Risk>) -> Self {
        Self { kind, by, risks }
    }

    /// As a plan says it.
    pub(super) fn of<T>(plan: &RoundPlan<T>) -> Self {
        let by = match plan.design {
            Design::Simple => Vec::new(),
            Design::Stratified => plan.strata.clone(),
            Design::TwoStratum => vec![Stratifier::Risk],
        };
        Self::new(plan.kind, by, plan.risks.clone())
    }

    fn has(&self, by: Stratifier) -> bool {
        self.by.contains(&by)
    }

    /// The risks that are looked for: none where it is not divided by risk.
    pub(super) fn risks(&self) -> Vec<Risk> {
        if self.has(Stratifier::Risk) { self.risks.clone() } else { Vec::new() }
    }

    fn traits(&self) -> FrameTraits {
        FrameTraits { topic: self.has(Stratifier::Topic), risks: self.risks() }
    }

    fn key(&self, row: &FrameRow<'_>) -> StratumKey {
        StratumKey {
            language: self.has(Stratifier::Language).then_some(row.language),
            channel: self.has(Stratifier::Channel).then_some(row.channel),
            topic: self.has(Stratifier::Topic).then(|| row.topic.to_owned()),
            month: self.has(Stratifier::Month).then_some(row.month),
            risk: self.has(Stratifier::Risk).then_some(row.risk),
        }
    }
}

/// Whether a conversation is of this stratum; the traits of the key are those by which the population is divided.
fn is_of(key: &StratumKey, row: &FrameRow<'_>) -> bool {
    key.language.is_none_or(|language| language == row.language)
        && key.channel.is_none_or(|channel| channel == row.channel)
        && key.topic.as_ref().is_none_or(|topic| topic == row.topic)
        && key.month.is_none_or(|month| month == row.month)
        && key.risk.is_none_or(|risk| risk == row.risk)
}

/// How strata are put in order: those at risk come before the others, as [`Design::sizes`] has it.
type Rank = (Option<Language>, Option<Channel>, Option<String>, Option<MonthKey>, Reverse<Option<bool>>);

fn rank(key: &StratumKey) -> Rank {
    (key.language, key.channel, key.topic.clone(), key.month, Reverse(key.risk))
}

/// Strata as they are found.
#[derive(Default)]
struct Found {
    places: BTreeMap<StratumKey, usize>,
    frames: Vec<u64>,
    /// The stratum of the conversation before: the next one is often of the same.
    last: Option<(StratumKey, usize)>,
}

impl Found {
    /// Counts a conversation; the place of its stratum among those that are found.
    fn pass(&mut self, division: &Division, row: &FrameRow<'_>) -> usize {
        let place = match &self.last {
            Some((key, place)) if is_of(key, row) => *place,
            _ => {
                let (key, next) = (division.key(row), self.frames.len());
                let place = *self.places.entry(key.clone()).or_insert(next);
                if place == next {
                    self.frames.push(0);
                }
                self.last = Some((key, place));
                place
            }
        };
        if let Some(frame) = self.frames.get_mut(place) {
            *frame += 1;
        }
        place
    }

    /// The strata in their order, and for each that was found its place among them.
    fn ordered(self, division: &Division) -> (Vec<StratumFrame>, Vec<usize>) {
        let mut shared: BTreeMap<String, u64> = BTreeMap::new();
        let sized = |(_, place): (&StratumKey, &usize)| self.frames.get(*place).copied().unwrap_or(0);
        for found in &self.places {
            if let Some(topic) = &found.0.topic {
                *shared.entry(topic.clone()).or_default() += sized(found);
            }
        }
        let mut strata: BTreeMap<Rank, (StratumFrame, Vec<usize>)> = BTreeMap::new();
        let mut add = |key: StratumKey, frame: u64, place: Option<usize>| {
            let (rank, empty) = (rank(&key), StratumFrame { key, frame: 0 });
            let (stratum, places) = strata.entry(rank).or_insert((empty, Vec::new()));
            stratum.frame += frame;
            places.extend(place);
        };
        // Two strata are two, also where one of them is empty.
        if division.by == [Stratifier::Risk] {
            for risk in [true, false] {
                add(StratumKey { risk: Some(risk), ..StratumKey::default() }, 0, None);
            }
        }
        for found in &self.places {
            let mut key = found.0.clone();
            key.topic = key.topic.map(|topic| {
                let is_shared = shared.get(&topic).is_some_and(|count| *count >= TOPIC_LEAST);
                if is_shared { topic } else { String::new() }
            });
            add(key, sized(found), Some(*found.1));
        }
        let mut places = vec![0; self.frames.len()];
        for (place, (_, found)) in strata.values().enumerate() {
            for one in found {
                if let Some(at) = places.get_mut(*one) {
                    *at = place;
                }
            }
        }
        (strata.into_values().map(|(stratum, _)| stratum).collect(), places)
    }
}

/// A conversation of a listed population.
#[derive(Clone, Copy)]
pub(super) struct Member {
    /// The place of its stratum.
    pub(super) stratum: u32,
    /// Its number.
    pub(super) number: ConversationNo,
    /// Its key.
    pub(super) id: ConversationId,
}

/// A population.
pub(super) struct Frame {
    /// Its strata, in their order.
    pub(super) strata: Vec<StratumFrame>,
    /// Its conversations, by number.
    pub(super) members: Vec<Member>,
    /// The first day on which one of them may not exist; `None`: it is empty.
    pub(super) due_on: Option<Day>,
}

/// Who asks, and on which day.
#[derive(Clone, Copy)]
pub(super) struct Asker {
    /// The day.
    pub(super) today: Day,
    /// The account.
    pub(super) account: AccountId,
}

/// Lists a population: every visible conversation that the filter means and that has an answer, in a calibration of which
/// nobody has begun a review. `passed` tells others how many there are so far.
pub(super) fn list(
    read: Read<'_>,
    filter: &Filter,
    division: &Division,
    asker: Asker,
    passed: &AtomicU64,
) -> Result<Frame> {
    let (mut found, mut members, mut due_on) = (Found::default(), Vec::new(), None::<Day>);
    each(read, filter, division, asker, |row| {
        let stratum = found.pass(division, row) as u32;
        members.push(Member { stratum, number: row.number, id: row.id });
        due_on = Some(earlier(due_on, row.due_on));
        passed.store(members.len() as u64, Ordering::Relaxed);
    })?;
    let (strata, places) = found.ordered(division);
    for member in &mut members {
        member.stratum = places.get(member.stratum as usize).copied().unwrap_or(0) as u32;
    }
    members.sort_unstable_by_key(|member| member.number);
    Ok(Frame { strata, members, due_on })
}

/// What is known of a population before a sample is drawn, and how it would be divided.
pub(super) fn population(
    read: Read<'_>,
    filter: &Filter,
    division: &Division,
    asker: Asker,
) -> Result<Population> {
    let (mut found, mut languages, mut due_on) = (Found::default(), BTreeSet::new(), None::<Day>);
    let left_out = each(read, filter, division, asker, |row| {
        found.pass(division, row);
        languages.insert(row.language);
        due_on = Some(earlier(due_on, row.due_on));
    })?;
    let strata = found.ordered(division).0;
    let recomputable_until = due_on.map(|day| day.minus_days(1));
    Ok(Population { strata, languages, recomputable_until, left_out })
}

/// The earlier of the day that is known so far and another.
fn earlier(known: Option<Day>, day: Day) -> Day {
    known.map_or(day, |known| known.min(day))
}

/// Looks at each conversation of a population; how many are left out of it.
fn each(
    read: Read<'_>,
    filter: &Filter,
    division: &Division,
    asker: Asker,
    mut look: impl FnMut(&FrameRow<'_>),
) -> Result<u64> {
    let begun = match division.kind {
        RoundKind::Review => BTreeSet::new(),
        RoundKind::Calibration => read.conversations_begun()?,
    };
    let plan = read.search_plan(filter, asker.today, asker.account)?;
    let (traits, mut next) = (division.traits(), Some(FrameStart::First));
    let mut left_out = 0;
    let mut look = |row: &FrameRow<'_>| if begun.contains(&row.id) { left_out += 1 } else { look(row) };
    while let Some(start) = next {
        next = read.search_frame(&plan, &traits, start, &mut look)?;
    }
    Ok(left_out)
}
