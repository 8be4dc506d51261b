//! A round that is planned, as values: what is typed and chosen, what is still missing, what will come of it.

mod dialog;
mod people;
mod population;
mod sample;
mod summary;
#[cfg(test)]
mod tests;
mod warnings;

use super::reviewers::reviewers_answered;
use crate::domain::round::{Expected, SAMPLE_MAX};
use crate::domain::sample::Design;
use crate::domain::{
    AccountId, Day, Filter, Population, Risk, RoundKind, RoundPlan, RoundReviewer, SampleSize, Stratifier,
};
use crate::engine::ops::round::{Query, Reply};
use crate::engine::{Event, RawText, Reply as AnyReply};
use crate::error::Error;
use crate::text::Tr;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::query_fault::QueryFault;
use crate::ui::widgets::date_field::DateState;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The share with two reviewers that is offered, in per cent, where two can review.
const DOUBLED: &str = "20";

/// What is asked one after the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Step {
    #[default]
    Population,
    Sample,
    People,
    Summary,
}

impl Step {
    const ALL: [Self; 4] = [Self::Population, Self::Sample, Self::People, Self::Summary];

    fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    fn before(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }
}

/// By what the size of a sample is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum By {
    #[default]
    Number,
    Share,
    Width,
}

impl By {
    const ALL: [Self; 3] = [Self::Number, Self::Share, Self::Width];
}

/// What the engine divides.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    filter: Filter,
    strata: Vec<Stratifier>,
    risks: Vec<Risk>,
    kind: RoundKind,
}

/// What is planned. It stays while its dialog is closed, until it is drawn.
pub(super) struct Planning {
    is_open: bool,
    step: Step,
    line: String,
    fault: QueryFault,
    /// What the line said when it could be read last.
    filter: Filter,
    frame: Load<Population>,
    /// What the frame is of.
    asked: Option<Asked>,
    kind: RoundKind,
    design: Design,
    strata: Vec<Stratifier>,
    risks: Vec<Risk>,
    by: By,
    /// What is typed for each of [`By::ALL`].
    sizes: [String; 3],
    seed: String,
    name: String,
    closes: DateState,
    doubled: String,
    reviewers: Load<Vec<RoundReviewer>>,
    /// Who reviews; `None`: everybody who can.
    chosen: Option<BTreeSet<AccountId>>,
    error: Option<Error>,
}

impl Default for Planning {
    fn default() -> Self {
        Self {
            is_open: false,
            step: Step::default(),
            line: String::new(),
            fault: QueryFault::default(),
            filter: Filter::default(),
            frame: Load::Idle,
            asked: None,
            kind: RoundKind::default(),
            design: Design::Stratified,
            strata: vec![Stratifier::Language],
            risks: Vec::new(),
            by: By::default(),
            sizes: ["400", "10", "3"].map(str::to_owned),
            seed: String::new(),
            name: String::new(),
            closes: DateState::default(),
            doubled: DOUBLED.to_owned(),
            reviewers: Load::Idle,
            chosen: None,
            error: None,
        }
    }
}

/// A number that is typed with a comma or a point, times ten: per cent as per mille.
fn tenths(typed: &str) -> Option<u16> {
    let number: f64 = typed.trim().trim_end_matches('%').trim_end().replace(',', ".").parse().ok()?;
    let tenths = (number * 10.0).round();
    (0.0..=1000.0).contains(&tenths).then_some(tenths as u16)
}

impl Planning {
    /// The dialog is wanted.
    pub(super) fn open(&mut self) {
        self.is_open = true;
        self.error = None;
    }

    /// Whether something is typed, or who reviews is chosen. Where one alone can review, the share with two is no word of the
    /// planner's.
    pub(super) fn is_typed(&self) -> bool {
        let none = Self::default();
        let texts = [&self.line, &self.seed, &self.name, &self.closes.text];
        texts.into_iter().any(|text| !text.trim().is_empty())
            || self.sizes != none.sizes
            || ![DOUBLED, "0"].contains(&self.doubled.as_str())
            || self.chosen.is_some()
    }

    /// It was not drawn.
    pub(super) fn refused(&mut self, error: Error) {
        self.is_open = true;
        self.step = Step::Summary;
        self.error = Some(error);
    }

    /// Who can review may be others now.
    pub(super) fn reviewers_changed(&mut self) {
        self.reviewers = Load::Idle;
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event) -> Option<Event> {
        if self.frame.awaits(&event) {
            self.frame = Load::answered(event.result, |reply| match reply {
                AnyReply::Round(Reply::Frame(population)) => Some(population),
                _ => None,
            });
            return None;
        }
        if self.reviewers.awaits(&event) {
            self.reviewers = reviewers_answered(event.result);
            let alone = self.reviewers.ready().is_some_and(|reviewers| reviewers.len() < 2);
            if alone && self.doubled == DOUBLED {
                "0".clone_into(&mut self.doubled);
            }
            return None;
        }
        Some(event)
    }

    /// Asks for what the dialog shows; one thing at a time, however fast somebody types.
    fn ask(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        if self.reviewers.is_idle() {
            self.reviewers.ask(out.ask(Query::Reviewers), cx.now);
        }
        let wanted = self.wanted();
        let known = self.asked.as_ref() == Some(&wanted);
        if known || self.frame.is_asked() || self.fault.is_there() {
            return;
        }
        let Asked { filter, strata, risks, kind } = wanted.clone();
        let filter = Box::new(filter);
        self.frame.ask(out.ask(Query::Frame { filter, strata, risks, kind }), cx.now);
        self.asked = Some(wanted);
    }

    fn wanted(&self) -> Asked {
        let (mut strata, risks) = (self.divided_by(), self.sought());
        // Without a risk to look for nothing is at risk.
        strata.retain(|one| *one != Stratifier::Risk || !risks.is_empty());
        Asked { filter: self.filter.clone(), strata, risks, kind: self.kind }
    }

    /// By what the population is divided under this design.
    fn divided_by(&self) -> Vec<Stratifier> {
        match self.design {
            Design::Simple => Vec::new(),
            Design::Stratified => self.strata.clone(),
            Design::TwoStratum => vec![Stratifier::Risk],
        }
    }

    /// The risks that count under this design.
    fn sought(&self) -> Vec<Risk> {
        if self.divided_by().contains(&Stratifier::Risk) { self.risks.clone() } else { Vec::new() }
    }

    fn typed_size(&self) -> &str {
        self.sizes.get(self.by as usize).map_or("", String::as_str)
    }

    fn size(&self) -> Option<SampleSize> {
        let typed = self.typed_size();
        match self.by {
            By::Number => {
                let number: u32 = typed.split_whitespace().collect::<String>().parse().ok()?;
                (1..=SAMPLE_MAX).contains(&number).then_some(SampleSize::Number(number))
            }
            By::Share => tenths(typed).filter(|share| *share > 0).map(SampleSize::PerMille),
            By::Width => tenths(typed).filter(|half| (1..=500).contains(half)).map(SampleSize::HalfWidth),
        }
    }

    /// How large the sample will be and what it will tell.
    fn expected(&self) -> Option<Expected> {
        Expected::of(self.size()?, self.design, &self.frames()?)
    }

    /// How many conversations it needs at least, if it has fewer.
    fn least(&self) -> Option<u64> {
        self.size()?.too_small(self.design, &self.frames()?)
    }

    /// What is wrong with the size that is typed.
    fn size_problem(&self, tr: Tr) -> Option<String> {
        if self.typed_size().trim().is_empty() {
            return None;
        }
        match self.size() {
            None => Some(self.size_wrong(tr).into_owned()),
            Some(_) => self.least().map(|least| tr.rounds_size_least(least)),
        }
    }

    /// Whether more are wanted than there are.
    fn takes_all(&self) -> bool {
        let Some(SampleSize::Number(wanted)) = self.size() else { return false };
        self.population().is_some_and(|all| u64::from(wanted) > all)
    }

    /// What is wrong with the share that is typed.
    fn doubled_problem(&self, tr: Tr) -> Option<&'static str> {
        match self.doubled() {
            None => Some(tr.rounds_doubled_wrong()),
            Some(doubled) if doubled > 0 && self.people().len() < 2 => Some(tr.rounds_doubled_alone()),
            Some(_) => None,
        }
    }

    fn doubled(&self) -> Option<u16> {
        if self.kind == RoundKind::Calibration { Some(1000) } else { tenths(&self.doubled) }
    }

    fn seed(&self) -> Option<u64> {
        super::seed::parse(&self.seed)
    }

    /// Whether this person is to review.
    fn is_chosen(&self, account: AccountId) -> bool {
        self.chosen.as_ref().is_none_or(|chosen| chosen.contains(&account))
    }

    fn choose(&mut self, account: AccountId, on: bool) {
        let all: BTreeSet<AccountId> =
            self.reviewers.ready().into_iter().flatten().map(|one| one.account).collect();
        let chosen = self.chosen.get_or_insert(all);
        if on {
            chosen.insert(account);
        } else {
            chosen.remove(&account);
        }
    }

    /// Those who are to review, of those who can.
    fn people(&self) -> Vec<&RoundReviewer> {
        let all = self.reviewers.ready().into_iter().flatten();
        all.filter(|one| self.is_chosen(one.account)).collect()
    }

    /// Why a step is not finished; `None`: it is.
    fn missing(&self, step: Step, today: Day, tr: Tr) -> Option<Cow<'static, str>> {
        match step {
            Step::Population => {
                let empty =
                    || self.left_out_words(tr).map_or(tr.rounds_population_empty().into(), Cow::Owned);
                let is_empty = self.population() == Some(0);
                self.unknown(tr).map(Cow::Borrowed).or_else(|| is_empty.then(empty))
            }
            Step::Sample => self.sample_missing(tr),
            Step::People => self.people_missing(today, tr).map(Cow::Borrowed),
            Step::Summary => None,
        }
    }

    fn sample_missing(&self, tr: Tr) -> Option<Cow<'static, str>> {
        let divided_by = self.divided_by();
        if self.design == Design::Stratified && divided_by.is_empty() {
            Some(tr.rounds_strata_missing().into())
        } else if divided_by.contains(&Stratifier::Risk) && self.risks.is_empty() {
            Some(tr.rounds_risks_missing().into())
        } else if self.size().is_none() {
            Some(self.size_wrong(tr))
        } else if !self.seed.trim().is_empty() && self.seed().is_none() {
            Some(tr.rounds_seed_wrong().into())
        } else {
            let few = || self.least().is_some().then(|| tr.rounds_size_few());
            self.unknown(tr).or_else(few).map(Cow::Borrowed)
        }
    }

    fn people_missing(&self, today: Day, tr: Tr) -> Option<&'static str> {
        if self.name.trim().is_empty() {
            Some(tr.rounds_name_missing())
        } else if self.closes.day().is_none_or(|day| day < today) {
            Some(tr.rounds_closes_wrong())
        } else if self.people().is_empty() {
            Some(tr.rounds_reviewers_missing())
        } else {
            self.doubled_problem(tr)
        }
    }

    /// The plan, if nothing is missing.
    fn plan(&self, today: Day, tr: Tr) -> Option<RoundPlan<RawText>> {
        if Step::ALL.into_iter().any(|step| self.missing(step, today, tr).is_some()) {
            return None;
        }
        Some(RoundPlan {
            name: RawText::new(self.name.trim().to_owned()),
            filter: self.filter.clone(),
            kind: self.kind,
            design: self.design,
            strata: self.divided_by(),
            risks: self.sought(),
            size: self.size()?,
            seed: self.seed(),
            doubled: self.doubled()?,
            reviewers: self.people().into_iter().map(|one| one.account).collect(),
            closes: self.closes.day()?,
        })
    }
}
