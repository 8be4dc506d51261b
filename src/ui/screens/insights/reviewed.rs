//! What reviewers said by month, as values: verdicts, or the values of the chosen criterion.

use super::data::{Mark, Row};
use super::period::Chosen;
use crate::domain::insight::{Amount, ClosedRounds, ReviewedMonth};
use crate::domain::{MonthKey, Value, Verdict};
use crate::text::Tr;

/// One of the things that were said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    Verdict(Verdict),
    Highest,
    /// Another value of a criterion.
    Lower,
    /// The criterion does not apply: it has words and no part of the bar.
    NotApplicable,
}

/// What was said, its word, and how often.
type Said = (What, &'static str, Amount);

/// The best first; that a criterion does not apply comes last.
fn said(month: &ReviewedMonth, all: &ClosedRounds, chosen: &Chosen, tr: Tr) -> Vec<Said> {
    let Some(criterion) = chosen.criterion else {
        let verdict =
            |(verdict, amount): &(Verdict, Amount)| (What::Verdict(*verdict), tr.verdict(*verdict), *amount);
        return month.verdicts.iter().map(verdict).collect();
    };
    let known = all.criteria.iter().find(|(id, _)| *id == criterion);
    let Some(scale) = known.map(|(_, criterion)| criterion.scale) else { return Vec::new() };
    let told = month.values_of(|id| all.are_one(id, criterion)).into_iter();
    let (steps, others): (Vec<_>, Vec<_>) = told.partition(|(value, _)| matches!(value, Value::Step(_)));
    let value = |(value, amount): (Value, Amount)| {
        let what = match value {
            Value::NotApplicable => What::NotApplicable,
            value if value == Value::Step(scale.highest()) => What::Highest,
            Value::Step(_) => What::Lower,
        };
        (what, tr.scale_value(scale, value), amount)
    };
    steps.into_iter().rev().chain(others).map(value).collect()
}

fn number(amount: Amount) -> u64 {
    match amount {
        Amount::Count(number) => number,
        Amount::Few => 0,
    }
}

/// Of how many the bar is.
fn sum(said: &[Said]) -> u64 {
    let in_bar = said.iter().filter(|(what, ..)| *what != What::NotApplicable);
    in_bar.map(|(.., amount)| number(*amount)).sum()
}

/// A row a month, the newest first: a bar of what was said, and its words. What is hidden or does not apply
/// has words and no part of the bar.
pub(super) fn month_rows(months: &[ReviewedMonth], all: &ClosedRounds, chosen: &Chosen, tr: Tr) -> Vec<Row> {
    let told = |month: &ReviewedMonth| (month.month, said(month, all, chosen, tr));
    let shown: Vec<_> = months.iter().rev().map(told).filter(|(_, said)| !said.is_empty()).collect();
    let most = shown.iter().map(|(_, said)| sum(said)).max().unwrap_or(0).max(1) as f32;
    let row = |(month, said): (MonthKey, Vec<Said>)| {
        let words = |(_, word, amount): &Said| tr.insights_reviewed_said(&told_amount(*amount, tr), word);
        let facts: Vec<String> = said.iter().map(words).collect();
        Row {
            name: tr.capitalised(&tr.month(month)),
            value: String::new(),
            rests: tr.list_facts(&facts),
            cell: String::new(),
            mark: if sum(&said) == 0 { Mark::Nothing } else { mark(&said, most) },
            find: None,
        }
    };
    shown.into_iter().map(row).collect()
}

fn told_amount(amount: Amount, tr: Tr) -> String {
    match amount {
        Amount::Count(number) => tr.number(number),
        Amount::Few => tr.insights_few().to_owned(),
    }
}

/// The bar of a month, of the longest.
fn mark(said: &[Said], most: f32) -> Mark {
    let mut verdicts = [0.0_f32; Verdict::ALL.len()];
    let (mut highest, mut lower) = (0.0, 0.0);
    for (what, _, amount) in said {
        let part = number(*amount) as f32 / most;
        match what {
            What::Verdict(verdict) => {
                let place = Verdict::ALL.iter().position(|one| one == verdict);
                if let Some(sum) = place.and_then(|place| verdicts.get_mut(place)) {
                    *sum += part;
                }
            }
            What::Highest => highest += part,
            What::Lower => lower += part,
            What::NotApplicable => {}
        }
    }
    if verdicts.iter().any(|part| *part > 0.0) {
        Mark::Verdicts(verdicts)
    } else {
        Mark::Parts(highest, lower)
    }
}

/// The same as a table: a row for each month and each thing that was said in it.
pub(super) fn table_rows(months: &[ReviewedMonth], all: &ClosedRounds, chosen: &Chosen, tr: Tr) -> Vec<Row> {
    let rows = |month: &ReviewedMonth| {
        let name = tr.capitalised(&tr.month(month.month));
        let row = move |(_, word, amount): Said| Row {
            name: tr.list_facts(&[name.as_str(), word]),
            value: told_amount(amount, tr),
            rests: String::new(),
            cell: String::new(),
            mark: Mark::Nothing,
            find: None,
        };
        said(month, all, chosen, tr).into_iter().map(row).collect::<Vec<Row>>()
    };
    months.iter().rev().flat_map(rows).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scorecard::Scale;
    use crate::domain::{Criterion, CriterionId, Locale};

    fn month(number: i64, verdicts: Vec<(Verdict, Amount)>) -> ReviewedMonth {
        ReviewedMonth { month: MonthKey::from_number(number).unwrap(), verdicts, values: Vec::new() }
    }

    #[test]
    fn a_month_has_a_bar_of_its_verdicts_and_the_words_and_numbers_of_all_that_is_told() {
        let tr = Tr::new(Locale::En);
        let [right, wrong] = [Verdict::Correct, Verdict::Incorrect];
        let months = [
            month(202_410, vec![(right, Amount::Count(30)), (wrong, Amount::Count(10))]),
            month(202_411, vec![(right, Amount::Count(20)), (wrong, Amount::Few)]),
            month(202_412, vec![(wrong, Amount::Few)]),
            month(202_501, Vec::new()),
        ];
        let (all, chosen) = (ClosedRounds::default(), Chosen::default());
        let rows = month_rows(&months, &all, &chosen, tr);
        let said = |verdict, told: &str| tr.insights_reviewed_said(told, tr.verdict(verdict));
        let few = tr.insights_few();
        let told: Vec<(&str, &str)> =
            rows.iter().map(|row| (row.name.as_str(), row.rests.as_str())).collect();
        assert_eq!(
            told,
            [
                ("December 2024", said(wrong, few).as_str()),
                ("November 2024", &tr.list_facts(&[said(right, "20"), said(wrong, few)])),
                ("October 2024", &tr.list_facts(&[said(right, "30"), said(wrong, "10")])),
            ]
        );
        let marks: Vec<Mark> = rows.iter().map(|row| row.mark).collect();
        let bar = |right, wrong| Mark::Verdicts([right, 0.0, wrong, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(marks, [Mark::Nothing, bar(0.5, 0.0), bar(0.75, 0.25)]);
        let table = table_rows(&months, &all, &chosen, tr);
        let lines: Vec<(&str, &str)> =
            table.iter().map(|row| (row.name.as_str(), row.value.as_str())).collect();
        assert_eq!(lines.len(), 5);
        assert_eq!(lines[1], (format!("November 2024 · {}", tr.verdict(right)).as_str(), "20"));
    }

    #[test]
    fn of_the_chosen_criterion_the_highest_value_stands_first_whatever_version_of_it_was_asked() {
        let tr = Tr::new(Locale::En);
        let [first, second] = [3, 9].map(CriterionId);
        let mut criterion = Criterion { scale: Scale::YesNo, ..Criterion::empty() };
        *criterion.name.get_mut(Locale::En) = "Clear".to_owned();
        let all = ClosedRounds {
            criteria: vec![(first, criterion.clone()), (second, criterion)],
            ..ClosedRounds::default()
        };
        let of = |id, step, count| (id, Value::Step(step), Amount::Count(count));
        let months = [ReviewedMonth {
            values: vec![of(first, 0, 5), of(first, 1, 10), of(second, 1, 5)],
            ..month(202_411, vec![(Verdict::Correct, Amount::Count(90))])
        }];
        let chosen = Chosen { criterion: Some(second), ..Chosen::default() };
        let rows = month_rows(&months, &all, &chosen, tr);
        let [row] = rows.as_slice() else { panic!("{rows:?}") };
        let said = |step, told: &str| {
            tr.insights_reviewed_said(told, tr.scale_value(Scale::YesNo, Value::Step(step)))
        };
        assert_eq!(row.rests, tr.list_facts(&[said(1, "15"), said(0, "5")]));
        assert_eq!(row.mark, Mark::Parts(0.75, 0.25));
        let none = (first, Value::NotApplicable, Amount::Count(80));
        let applied = ReviewedMonth { values: vec![of(first, 1, 20), none], ..month(202_412, Vec::new()) };
        let without = ReviewedMonth { values: vec![none], ..month(202_501, Vec::new()) };
        let rows = month_rows(&[applied, without], &all, &chosen, tr);
        let marks: Vec<Mark> = rows.iter().map(|row| row.mark).collect();
        assert_eq!(marks, [Mark::Nothing, Mark::Parts(1.0, 0.0)], "what does not apply is no lower value");
        let word = tr.scale_value(Scale::YesNo, Value::NotApplicable);
        assert!(
            rows.iter().all(|row| row.rests.contains(&tr.insights_reviewed_said("80", word))),
            "{rows:?}"
        );
        let unknown = Chosen { criterion: Some(CriterionId(1)), ..Chosen::default() };
        assert!(month_rows(&months, &all, &unknown, tr).is_empty());
    }
}
