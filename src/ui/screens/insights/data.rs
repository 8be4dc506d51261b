//! What the cards say, as values: rows with a figure, what it rests on, and how it is drawn.

use super::period::Chosen;
use super::{criteria, found};
use crate::domain::insight::{ClosedRound, ClosedRounds, Told};
use crate::domain::leak_check::Rate;
use crate::domain::{Day, Filter, ResultOf, StratumKey, Target, Verdict};
use crate::text::Tr;
use crate::ui::screens::rounds::data::{cell, criterion_name};
use std::borrow::Cow;

/// Whether something is as it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// It is.
    Good,
    /// Not quite.
    Weak,
    /// Neither can be said.
    Plain,
}

/// How a row is drawn beside its words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Mark {
    /// Not at all.
    Nothing,
    /// A dot on its interval; hollow where it rests on few answers.
    Interval(Rate, bool),
    /// The share of a verdict, after its sign.
    Verdict(Verdict, Rate),
    /// A bar, of the longest.
    Bar(f32),
    /// A bar of two parts, each of the longest.
    Parts(f32, f32),
    /// A bar of what was said with each verdict, in their order, each of the longest.
    Verdicts([f32; Verdict::ALL.len()]),
    /// A word with its tone.
    Word(&'static str, Tone),
}

/// A row of a card.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// What it is about.
    pub(super) name: String,
    /// The figure, never an estimate without its interval.
    pub(super) value: String,
    /// What it rests on, or what else belongs to it, in words of its own.
    pub(super) rests: String,
    /// The same under a heading that says what it is.
    pub(super) cell: String,
    /// How it is drawn.
    pub(super) mark: Mark,
    /// The conversations that it is about, where a search can name them.
    pub(super) find: Option<Filter>,
}

/// A point of the line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Point {
    /// The round.
    pub(super) name: String,
    /// What stands below it.
    pub(super) label: String,
    /// All that it says.
    pub(super) said: String,
    /// Share and interval.
    pub(super) rate: Rate,
    /// It rests on few answers.
    pub(super) few: bool,
}

/// The rounds that were closed in the period, the first closed first.
pub(super) fn in_view<'a>(all: &'a ClosedRounds, chosen: &Chosen, today: Day) -> Vec<&'a ClosedRound> {
    let first = chosen.period.first(today);
    all.rounds.iter().filter(|round| round.closed.day() >= first).collect()
}

/// What they tell of correct answers in the chosen part; those that tell nothing are left out.
pub(super) fn correct<'a>(rounds: &[&'a ClosedRound], chosen: &Chosen) -> Vec<(&'a ClosedRound, Told)> {
    rounds.iter().filter_map(|round| Some((*round, chosen.told(round)?))).collect()
}

/// What they tell of the chosen criterion, else of correct answers: the line.
pub(super) fn estimates<'a>(
    all: &ClosedRounds,
    rounds: &[&'a ClosedRound],
    chosen: &Chosen,
) -> Vec<(&'a ClosedRound, Told)> {
    let Some(criterion) = chosen.criterion else { return correct(rounds, chosen) };
    rounds.iter().filter_map(|round| Some((*round, criteria::told(all, round, criterion)?))).collect()
}

/// What the line is of.
pub(super) fn line_title(all: &ClosedRounds, chosen: &Chosen, tr: Tr) -> Cow<'static, str> {
    match chosen.criterion {
        Some(criterion) => {
            Cow::Owned(tr.insights_line_criterion(&criterion_name(all.criteria.iter(), criterion, tr)))
        }
        None => Cow::Borrowed(tr.insights_line()),
    }
}

/// The newest round with a figure of something.
fn newest<'a>(rounds: &[&'a ClosedRound], of: &ResultOf) -> Option<(&'a ClosedRound, Told)> {
    rounds.iter().rev().find_map(|round| Some((*round, round.told(of)?)))
}

/// A figure and what it rests on.
fn words(told: Told, tr: Tr) -> (String, String) {
    match told {
        Told::Estimate(one) => (cell(one.rate, tr), tr.insights_answers(one.answers)),
        Told::Few => (tr.insights_few().to_owned(), String::new()),
    }
}

/// The same of the line: what is valued by a criterion is a conversation.
fn line_words(told: Told, chosen: &Chosen, tr: Tr) -> (String, String) {
    match told {
        Told::Estimate(one) if chosen.criterion.is_some() => {
            (cell(one.rate, tr), tr.common_conversations(one.conversations))
        }
        _ => words(told, tr),
    }
}

/// On how many answers a figure rests.
fn answers(told: Told, tr: Tr) -> String {
    match told {
        Told::Estimate(one) => tr.number(one.answers),
        Told::Few => String::new(),
    }
}

/// How a figure is drawn; one that is not told is not.
pub(super) fn interval_mark(told: Told) -> Mark {
    match told {
        Told::Estimate(one) => Mark::Interval(one.rate, one.rests_on_few()),
        Told::Few => Mark::Nothing,
    }
}

/// The rows of the line's table, the newest round first.
pub(super) fn round_rows(
    estimates: &[(&ClosedRound, Told)],
    chosen: &Chosen,
    today: Day,
    tr: Tr,
) -> Vec<Row> {
    let row = |(round, told): &(&ClosedRound, Told)| {
        let (value, rests) = line_words(*told, chosen, tr);
        let name = tr.list_facts(&[round.name.as_str(), &tr.short_date(round.closed.day(), today)]);
        Row {
            name: tr.kinds_spoken(&name).into_owned(),
            value,
            rests,
            cell: answers(*told, tr),
            mark: interval_mark(*told),
            find: None,
        }
    };
    estimates.iter().rev().map(row).collect()
}

/// The row of the target.
pub(super) fn target_row(target: Target, tr: Tr) -> Row {
    Row {
        name: tr.insights_target().to_owned(),
        value: tr.target(target),
        rests: String::new(),
        cell: String::new(),
        mark: Mark::Nothing,
        find: None,
    }
}

/// The points of the line, the first closed round first.
pub(super) fn points(estimates: &[(&ClosedRound, Told)], chosen: &Chosen, today: Day, tr: Tr) -> Vec<Point> {
    let point = |(round, told): &(&ClosedRound, Told)| {
        let Told::Estimate(one) = told else { return None };
        let label = tr.short_date(round.closed.day(), today);
        let (value, rests) = line_words(*told, chosen, tr);
        let name = tr.kinds_spoken(&round.name).into_owned();
        let said = tr.list_facts(&[name.as_str(), &label, &value, &rests]);
        Some(Point { name, label, said, rate: one.rate, few: one.rests_on_few() })
    };
    estimates.iter().filter_map(point).collect()
}

/// The shares of the verdicts in the newest round.
pub(super) fn verdict_rows(rounds: &[&ClosedRound], tr: Tr) -> Vec<Row> {
    let Some((newest, _)) = newest(rounds, &ResultOf::All) else { return Vec::new() };
    let row = |verdict: Verdict| {
        let told = newest.told(&ResultOf::Verdict(verdict))?;
        let (value, rests) = words(told, tr);
        let mark = match told {
            Told::Estimate(one) => Mark::Verdict(verdict, one.rate),
            Told::Few => Mark::Nothing,
        };
        let name = tr.verdict(verdict).to_owned();
        Some(Row { name, value, rests, cell: answers(told, tr), mark, find: found::judged(newest, verdict) })
    };
    Verdict::ALL.into_iter().filter_map(row).collect()
}

/// Topics, languages and channels in the newest round, the lowest first; those that tell of few come last.
pub(super) fn part_rows(rounds: &[&ClosedRound], tr: Tr) -> Vec<Row> {
    let Some((newest, _)) = newest(rounds, &ResultOf::All) else { return Vec::new() };
    let mut parts: Vec<(String, StratumKey, Told)> = Vec::new();
    for figure in &newest.figures {
        let key = match &figure.of {
            ResultOf::Language(language) => StratumKey { language: Some(*language), ..StratumKey::default() },
            ResultOf::Channel(channel) => StratumKey { channel: Some(*channel), ..StratumKey::default() },
            ResultOf::Topic(topic) => StratumKey { topic: Some(topic.clone()), ..StratumKey::default() },
            ResultOf::Stratum(place) => match newest.strata.get(place) {
                Some(key) => key.clone(),
                None => continue,
            },
            ResultOf::All | ResultOf::Verdict(_) | ResultOf::Criterion(_) | ResultOf::Failed(_) => continue,
        };
        let name = match &figure.of {
            ResultOf::Topic(topic) => tr.topic(topic),
            _ => tr.stratum(&key),
        };
        // A round that is divided by language has the same figure twice. What has no topic is less than the stratum in
        // which it stands with rare topics, unless there are none.
        let is_it = |(known, of, told): &(String, StratumKey, Told)| {
            *known == name || (*of == key && *told == figure.told)
        };
        if key != StratumKey::default() && !parts.iter().any(is_it) {
            parts.push((name, key, figure.told));
        }
    }
    let share = |told: &Told| match told {
        Told::Estimate(one) => one.rate.share,
        Told::Few => f64::INFINITY,
    };
    parts.sort_by(|(.., one), (.., other)| share(one).total_cmp(&share(other)));
    let row = |(name, key, told): &(String, StratumKey, Told)| {
        let (value, rests) = words(*told, tr);
        Row {
            name: tr.capitalised(name),
            value,
            rests,
            cell: answers(*told, tr),
            mark: interval_mark(*told),
            find: found::stratum(newest, key),
        }
    };
    parts.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{closed, told};
    use super::*;
    use crate::domain::ledger::Group;
    use crate::domain::{Channel, Language, Locale};
    use std::collections::BTreeMap;

    #[test]
    fn parts_stand_lowest_first_and_what_would_tell_of_few_last_without_a_figure() {
        let tr = Tr::new(Locale::En);
        let mut round = closed(vec![
            (ResultOf::All, told(0.8, 90)),
            (ResultOf::Stratum(0), told(0.9, 40)),
            (ResultOf::Stratum(1), told(0.7, 19)),
            (ResultOf::Language(Language::FI), told(0.9, 40)),
            (ResultOf::Channel(Channel::Bot), Told::Few),
            (ResultOf::Topic("Fees".to_owned()), told(0.7, 19)),
            (ResultOf::Topic("Cards".to_owned()), told(0.94, 40)),
        ]);
        let finnish = StratumKey { language: Some(Language::FI), ..StratumKey::default() };
        let fees = StratumKey { topic: Some("Fees".to_owned()), ..StratumKey::default() };
        round.strata = BTreeMap::from([(0, finnish), (1, fees)]);
        let rows = part_rows(&[&round], tr);
        let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["Fees", "Finnish", "Cards", "Bot"], "Finnish and fees once");
        assert_eq!(rows[0].value, "70.0% (65.0–75.0%)");
        assert_eq!((rows[0].rests.as_str(), rows[0].cell.as_str()), (tr.insights_answers(19).as_str(), "19"));
        assert!(matches!(rows[0].mark, Mark::Interval(_, true)) && rows[0].find.is_none(), "{:?}", rows[0]);
        let Some(found) = &rows[1].find else { panic!("no filter") };
        assert_eq!(found.languages, [Language::FI]);
        assert_eq!((rows[3].value.as_str(), rows[3].mark), (tr.insights_few(), Mark::Nothing));
    }

    #[test]
    fn what_has_no_topic_stands_beside_its_stratum_where_rare_topics_are_in_that() {
        let tr = Tr::new(Locale::En);
        let key = StratumKey { topic: Some(String::new()), ..StratumKey::default() };
        for (of_none, wanted) in [
            (told(0.9, 12), ["No topic or a rare one", "No topic"].as_slice()),
            (told(0.7, 19), ["No topic or a rare one"].as_slice()),
        ] {
            let mut round = closed(vec![
                (ResultOf::All, told(0.8, 90)),
                (ResultOf::Stratum(0), told(0.7, 19)),
                (ResultOf::Topic(String::new()), of_none),
            ]);
            round.strata = BTreeMap::from([(0, key.clone())]);
            let names: Vec<String> = part_rows(&[&round], tr).into_iter().map(|row| row.name).collect();
            assert_eq!(names, wanted);
        }
    }

    #[test]
    fn a_round_outside_of_the_period_or_without_the_part_has_no_point() {
        let tr = Tr::new(Locale::Fi);
        let round = closed(vec![(ResultOf::All, told(0.8, 90))]);
        let all = ClosedRounds { rounds: vec![round], ..ClosedRounds::default() };
        let drawn = |day: &str, chosen: &Chosen| {
            let today = Day::parse(day).unwrap();
            points(&estimates(&all, &in_view(&all, chosen, today), chosen), chosen, today, tr)
        };
        let chosen = Chosen::default();
        let found = drawn("2026-11-28", &chosen);
        let [point] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(point.said, "Marraskuu · 24.11. · 80,0\u{a0}% (75,0–85,0\u{a0}%) · 90 vastausta");
        assert!(drawn("2027-12-01", &chosen).is_empty(), "closed more than a year ago");
        let part = Group::Language(Some(Language::SV));
        assert!(drawn("2026-11-28", &Chosen { part, ..chosen }).is_empty());
    }
}
