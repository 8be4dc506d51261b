//! What closed rounds tell of criteria, as values: how often each has its highest value, and how far reviewers agree in it.

use super::data::{Mark, Row, Tone, interval_mark};
use crate::domain::agreement::{self, Agreement};
use crate::domain::insight::{ClosedRound, ClosedRounds, ReviewedMonth, Told};
use crate::domain::{CriterionId, Estimate, ResultOf};
use crate::text::Tr;
use crate::ui::screens::rounds::data::{cell, criterion_name};
use std::collections::BTreeSet;

/// From here on agreement is good, or acceptable (K. Krippendorff, "Content Analysis", 2nd edition, 2004, page 241).
const ALPHA: (f64, f64) = (0.8, 0.667);

/// Krippendorff's alpha of something in a round.
fn alpha(round: &ClosedRound, criterion: Option<CriterionId>) -> Option<Agreement> {
    let measured = round.agreement.iter().filter(|one| one.criterion == criterion);
    agreement::alpha(measured.map(|one| &one.agreement)).copied()
}

/// How good an agreement is.
pub(super) fn rated(alpha: f64, tr: Tr) -> (&'static str, Tone) {
    let (good, acceptable) = ALPHA;
    if alpha >= good {
        (tr.insights_good(), Tone::Good)
    } else if alpha >= acceptable {
        (tr.insights_acceptable(), Tone::Good)
    } else {
        (tr.insights_weak(), Tone::Weak)
    }
}

/// Alpha of the verdicts in the newest round that has one with an interval: value, interval, units.
pub(super) fn newest_alpha(rounds: &[&ClosedRound]) -> Option<(f64, (f64, f64), u64)> {
    rounds.iter().rev().find_map(|round| {
        let alpha = alpha(round, None)?;
        Some((alpha.value?, alpha.interval?, alpha.units))
    })
}

/// What a round tells of a criterion, whatever version of it was asked; `None`: nothing.
pub(super) fn told(all: &ClosedRounds, round: &ClosedRound, criterion: CriterionId) -> Option<Told> {
    let is_it = |of: &ResultOf| matches!(of, ResultOf::Criterion(id) if all.are_one(*id, criterion));
    round.figures.iter().find(|figure| is_it(&figure.of)).map(|figure| figure.told)
}

/// The criteria that can be chosen, each in its newest version: those of which closed rounds or months tell.
pub(super) fn choices(all: &ClosedRounds, months: &[ReviewedMonth], tr: Tr) -> Vec<(String, CriterionId)> {
    let figures = all.rounds.iter().flat_map(|round| &round.figures);
    let of_rounds = figures.filter_map(|figure| match figure.of {
        ResultOf::Criterion(id) => Some(id),
        _ => None,
    });
    let of_months = months.iter().flat_map(|month| month.values.iter().map(|(id, ..)| *id));
    let told: BTreeSet<CriterionId> = of_rounds.chain(of_months).collect();
    let mut choices: Vec<CriterionId> = Vec::new();
    for id in told.into_iter().rev() {
        if choices.iter().all(|known| !all.are_one(*known, id)) {
            choices.push(id);
        }
    }
    choices.sort();
    choices.into_iter().map(|id| (criterion_name(all.criteria.iter(), id, tr), id)).collect()
}

/// Alpha of the criteria of a round in which several reviewed, the one with the greatest disagreement first.
fn compared(round: &ClosedRound) -> Vec<(CriterionId, Agreement)> {
    let mut seen: Vec<(CriterionId, Agreement)> = Vec::new();
    for id in round.agreement.iter().filter_map(|one| one.criterion) {
        if seen.iter().all(|(known, _)| *known != id) {
            seen.extend(alpha(round, Some(id)).map(|alpha| (id, alpha)));
        }
    }
    seen
}

/// How often the criteria of a round have their highest value.
fn highest(round: &ClosedRound) -> Vec<(CriterionId, Told)> {
    let figures = round.figures.iter().filter_map(|figure| match figure.of {
        ResultOf::Criterion(id) => Some((id, figure.told)),
        _ => None,
    });
    figures.collect()
}

/// How often each criterion has its highest value, in the newest round that tells of criteria, and alpha beside it, of the
/// newest round in which several reviewed; the one with the greatest disagreement first, those without alpha last.
pub(super) fn criterion_rows(rounds: &[&ClosedRound], all: &ClosedRounds, tr: Tr) -> Vec<Row> {
    let newest = || rounds.iter().rev().copied();
    let compared = newest().map(compared).find(|seen| !seen.is_empty()).unwrap_or_default();
    let highest = newest().map(highest).find(|seen| !seen.is_empty()).unwrap_or_default();
    let has_interval =
        |(_, alpha): &(CriterionId, Agreement)| alpha.value.is_some() && alpha.interval.is_some();
    let alphas = compared.into_iter().filter(has_interval);
    let mut found: Vec<(CriterionId, Option<Agreement>, Option<Told>)> =
        alphas.map(|(id, alpha)| (id, Some(alpha), None)).collect();
    for (id, told) in highest {
        match found.iter_mut().find(|(known, ..)| all.are_one(*known, id)) {
            Some((.., share)) => *share = Some(told),
            None => found.push((id, None, Some(told))),
        }
    }
    let row = |(id, alpha, told): (CriterionId, Option<Agreement>, Option<Told>)| {
        let share = match told {
            Some(Told::Estimate(one)) => tr.report_of(one.conversations, &cell(one.rate, tr)),
            Some(Told::Few) => tr.insights_few().to_owned(),
            None => String::new(),
        };
        let measured = alpha.and_then(|alpha| Some((alpha.value?, alpha.interval?, alpha.units)));
        let said = measured.map(|(value, interval, units)| {
            tr.report_of(units, &tr.rounds_alpha(&tr.coefficient(value, interval)))
        });
        let mark = match (measured, told) {
            (Some((value, ..)), _) => {
                let (word, tone) = rated(value, tr);
                Mark::Word(word, tone)
            }
            (None, Some(told)) => interval_mark(told),
            (None, None) => Mark::Nothing,
        };
        let said = said.unwrap_or_default();
        let name = criterion_name(all.criteria.iter(), id, tr);
        Row { name, value: share, rests: said.clone(), cell: said, mark, find: None }
    };
    found.into_iter().map(row).collect()
}

/// The critical criterion that fails most often in the newest round with one: its name, how often it fails, and in how many
/// conversations it was asked.
pub(super) fn critical(rounds: &[&ClosedRound], all: &ClosedRounds, tr: Tr) -> Option<(String, Estimate)> {
    let failures = |round: &&ClosedRound| {
        let failing = round.figures.iter().filter_map(|figure| match (&figure.of, figure.told) {
            (ResultOf::Failed(id), Told::Estimate(one)) => Some((*id, one)),
            _ => None,
        });
        failing.max_by(|(_, one), (_, other)| one.rate.share.total_cmp(&other.rate.share))
    };
    let (id, failed) = rounds.iter().rev().find_map(failures)?;
    Some((criterion_name(all.criteria.iter(), id, tr), failed))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{closed, told};
    use super::*;
    use crate::domain::agreement::Measure;
    use crate::domain::insight::Amount;
    use crate::domain::scorecard::Scale;
    use crate::domain::{Criterion, Locale, MonthKey, RoundAgreement, Value};

    #[test]
    fn the_critical_criterion_that_fails_most_often_is_told_of_whatever_scale() {
        let tr = Tr::new(Locale::En);
        let named = |name: &str, scale| {
            let mut criterion = Criterion { scale, critical: true, ..Criterion::empty() };
            *criterion.name.get_mut(Locale::En) = name.to_owned();
            criterion
        };
        let all = ClosedRounds {
            criteria: vec![
                (CriterionId(3), named("Correct", Scale::Three)),
                (CriterionId(7), named("Kind", Scale::YesNo)),
            ],
            ..ClosedRounds::default()
        };
        let round = closed(vec![
            (ResultOf::Criterion(CriterionId(3)), told(0.9, 40)),
            (ResultOf::Failed(CriterionId(3)), told(0.2, 40)),
            (ResultOf::Failed(CriterionId(7)), told(0.1, 40)),
        ]);
        let Told::Estimate(failed) = told(0.2, 40) else { panic!("few") };
        assert_eq!(critical(&[&round], &all, tr), Some(("Correct".to_owned(), failed)));
        let without = closed(vec![(ResultOf::Criterion(CriterionId(3)), told(0.9, 40))]);
        assert_eq!(critical(&[&without], &all, tr), None, "no critical criterion was judged");
    }

    #[test]
    fn alpha_is_told_with_its_interval_and_a_word_and_never_without() {
        let tr = Tr::new(Locale::En);
        let measured = |criterion, value, interval| RoundAgreement {
            criterion: Some(CriterionId(criterion)),
            agreement: Agreement {
                measure: Measure::AlphaOrdinal,
                units: 40,
                items: 40,
                value: Some(value),
                interval,
                awaits_interval: false,
            },
        };
        let mut round = closed(Vec::new());
        round.agreement = vec![measured(7, 0.41, Some((0.3, 0.5))), measured(3, 0.9, None)];
        let rows = criterion_rows(&[&round], &ClosedRounds::default(), tr);
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!(
            (row.value.as_str(), row.cell.as_str(), row.mark),
            ("", "α 0.41 (0.30–0.50), n = 40", Mark::Word(tr.insights_weak(), Tone::Weak))
        );
        assert_eq!([0.8, 0.667, 0.66].map(|alpha| rated(alpha, tr).1), [Tone::Good, Tone::Good, Tone::Weak]);
        assert_eq!(newest_alpha(&[&round]), None);
    }

    #[test]
    fn a_criterion_has_the_share_of_its_highest_value_beside_alpha_whatever_version_was_asked() {
        let tr = Tr::new(Locale::En);
        let mut clear = Criterion { scale: Scale::YesNo, ..Criterion::empty() };
        *clear.name.get_mut(Locale::En) = "Clear".to_owned();
        let mut kind = clear.clone();
        *kind.name.get_mut(Locale::En) = "Kind".to_owned();
        let longer = Criterion { scale: Scale::Three, ..clear.clone() };
        let all_of = |rounds| ClosedRounds {
            rounds,
            criteria: vec![
                (CriterionId(1), clear.clone()),
                (CriterionId(2), kind.clone()),
                (CriterionId(8), clear.clone()),
                (CriterionId(9), longer.clone()),
            ],
            ..ClosedRounds::default()
        };
        let mut older = closed(vec![(ResultOf::Criterion(CriterionId(1)), told(0.9, 80))]);
        older.agreement = vec![RoundAgreement {
            criterion: Some(CriterionId(1)),
            agreement: Agreement {
                measure: Measure::AlphaOrdinal,
                units: 30,
                items: 30,
                value: Some(0.82),
                interval: Some((0.7, 0.9)),
                awaits_interval: false,
            },
        }];
        let newer = closed(vec![
            (ResultOf::Criterion(CriterionId(2)), Told::Few),
            (ResultOf::Criterion(CriterionId(8)), told(0.7, 40)),
            (ResultOf::Criterion(CriterionId(9)), told(0.5, 40)),
        ]);
        let all = all_of(vec![older.clone(), newer.clone()]);
        let rows = criterion_rows(&[&older, &newer], &all, tr);
        let said: Vec<_> =
            rows.iter().map(|row| (row.name.as_str(), row.value.as_str(), row.cell.as_str())).collect();
        assert_eq!(
            said,
            [
                ("Clear", "70.0% (65.0–75.0%), n = 20", "α 0.82 (0.70–0.90), n = 30"),
                ("Kind", tr.insights_few(), ""),
                ("Clear", "50.0% (45.0–55.0%), n = 20", ""),
            ]
        );
        assert_eq!(rows[0].mark, Mark::Word(tr.insights_good(), Tone::Good));
        assert!(matches!((rows[1].mark, rows[2].mark), (Mark::Nothing, Mark::Interval(..))));
        assert_eq!(super::told(&all, &older, CriterionId(8)), Some(told(0.9, 80)), "in its first version");
        assert_eq!(super::told(&all, &older, CriterionId(2)), None);
        let month = ReviewedMonth {
            month: MonthKey::from_number(202_611).unwrap(),
            verdicts: Vec::new(),
            values: vec![(CriterionId(1), Value::Step(1), Amount::Count(9))],
        };
        let offered = |rounds, months: &[ReviewedMonth]| {
            choices(&all_of(rounds), months, tr).into_iter().map(|(_, id)| id.0).collect::<Vec<i64>>()
        };
        assert_eq!(offered(vec![older, newer], &[]), [2, 8, 9]);
        assert_eq!(offered(Vec::new(), &[month]), [1]);
    }
}
