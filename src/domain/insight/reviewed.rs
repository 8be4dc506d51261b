//! What reviewers said, by month: of conversations that are there and of those that are gone.

use super::{Amount, with_kept};
use crate::domain::ledger::{Cell, Figure, Group, SMALL, Subject};
use crate::domain::{CriterionId, MonthKey, Value, Verdict};
use std::collections::BTreeMap;

/// How many verdicts and values finished reviews gave, of the conversations of a part of a month. These are counts of what
/// was reviewed, however it was chosen, and no estimate of anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedMonth {
    /// In which month the conversations began.
    pub month: MonthKey,
    /// Verdicts on answers; those that nobody gave are left out.
    pub verdicts: Vec<(Verdict, Amount)>,
    /// Values of criteria, by criterion; those that nobody gave are left out.
    pub values: Vec<(CriterionId, Value, Amount)>,
}

impl ReviewedMonth {
    fn of(month: MonthKey) -> Self {
        Self { month, verdicts: Vec::new(), values: Vec::new() }
    }

    /// How often each value of these criteria was given, which are one in several versions; the lowest first.
    pub fn values_of(&self, is_one: impl Fn(CriterionId) -> bool) -> BTreeMap<Value, Amount> {
        let mut sums: BTreeMap<Value, Amount> = BTreeMap::new();
        for (_, value, amount) in self.values.iter().filter(|(criterion, ..)| is_one(*criterion)) {
            sums.entry(*value).and_modify(|sum| *sum = sum.and(*amount)).or_insert(*amount);
        }
        sums
    }
}

/// How often one thing was said.
struct Said {
    subject: Subject,
    amount: Amount,
    /// In how many conversations that are there.
    kept: u64,
    /// In how many that are gone; at least one where it is not told.
    gone: u64,
}

/// What may be told of a part, by month, the first first, where `figures` are of all parts by the trait of this one. What was
/// said in fewer than [`SMALL`] conversations is hidden, of those that are there as of those that are gone, until it is merged.
pub fn reviewed(figures: &[Figure], part: &Group) -> Vec<ReviewedMonth> {
    let mut all: BTreeMap<(MonthKey, Option<CriterionId>), Vec<Said>> = BTreeMap::new();
    for (figure, kept) in with_kept(figures).into_iter().filter(|(figure, _)| figure.group == *part) {
        let of = match figure.subject {
            Subject::Verdict(_) => None,
            Subject::Value(criterion, _) => Some(criterion),
            Subject::Conversations | Subject::Kind(_) => continue,
        };
        let gone = match figure.gone {
            Cell::Count(counts) => counts.conversations,
            Cell::Suppressed => 1,
        };
        all.entry((figure.month, of)).or_default().push(Said {
            subject: figure.subject,
            amount: Amount::of(kept, figure.gone, |counts| counts.given),
            kept: figure.kept.conversations,
            gone,
        });
    }
    let mut months: BTreeMap<MonthKey, ReviewedMonth> = BTreeMap::new();
    for ((month, _), mut said) in all {
        add_company(&mut said, |one| one.kept);
        add_company(&mut said, |one| one.gone);
        let of = months.entry(month).or_insert_with(|| ReviewedMonth::of(month));
        for Said { subject, amount, .. } in said {
            match subject {
                Subject::Verdict(verdict) => of.verdicts.push((verdict, amount)),
                Subject::Value(criterion, value) => of.values.push((criterion, value, amount)),
                Subject::Conversations | Subject::Kind(_) => {}
            }
        }
    }
    months.into_values().collect()
}

/// Where all that is hidden is of fewer than [`SMALL`], the smallest that is told is hidden, too: what another criterion tells
/// in all would tell the difference.
fn add_company(said: &mut [Said], size: impl Fn(&Said) -> u64) {
    let hidden: u64 = said.iter().filter(|one| one.amount == Amount::Few).map(&size).sum();
    if !(1..SMALL).contains(&hidden) {
        return;
    }
    let told = said.iter_mut().filter(|one| one.amount != Amount::Few && size(one) > 0);
    if let Some(smallest) = told.min_by_key(|one| size(one)) {
        smallest.amount = Amount::Few;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ledger::Counts;

    /// What was said, in how many conversations that are there and that are gone; `None`: it is not told.
    type Line = (Verdict, u64, Option<u64>);
    /// What is told of it.
    type Wanted = (Verdict, Amount);

    fn figure((verdict, kept, gone): &Line) -> Figure {
        let counts = |conversations| Counts { conversations, messages: 0, given: 2 * conversations };
        Figure {
            month: MonthKey::from_number(202_411).unwrap(),
            subject: Subject::Verdict(*verdict),
            group: Group::All,
            kept: counts(*kept),
            gone: gone.map_or(Cell::Suppressed, |gone| Cell::Count(counts(gone))),
        }
    }

    #[test]
    fn what_was_said_in_few_conversations_is_hidden_and_no_other_number_tells_it() {
        let (right, partly, wrong) = (Verdict::Correct, Verdict::Partly, Verdict::Incorrect);
        let table: [(&[Line], &[Wanted]); 6] = [
            (
                &[(right, 90, Some(10)), (wrong, 0, Some(6))],
                &[(right, Amount::Count(200)), (wrong, Amount::Count(12))],
            ),
            // A few that are there, and none that are gone: of all others the smallest goes with them.
            (
                &[(right, 90, Some(0)), (partly, 8, Some(0)), (wrong, 3, Some(0))],
                &[(right, Amount::Count(180)), (partly, Amount::Few), (wrong, Amount::Few)],
            ),
            // Few that are gone.
            (
                &[(right, 0, Some(90)), (partly, 30, Some(0)), (wrong, 0, None)],
                &[(right, Amount::Few), (partly, Amount::Count(60)), (wrong, Amount::Few)],
            ),
            // Several of them are company enough.
            (
                &[(right, 90, Some(0)), (partly, 4, Some(0)), (wrong, 3, Some(0))],
                &[(right, Amount::Count(180)), (partly, Amount::Few), (wrong, Amount::Few)],
            ),
            // Both sides of one.
            (&[(right, 90, None)], &[(right, Amount::Few)]),
            (&[], &[]),
        ];
        for (lines, wanted) in table {
            let figures: Vec<Figure> = lines.iter().map(figure).collect();
            let told = reviewed(&figures, &Group::All);
            let told: Vec<Wanted> = told.into_iter().flat_map(|month| month.verdicts).collect();
            assert_eq!(told, wanted, "{lines:?}");
        }
    }

    #[test]
    fn a_criterion_in_two_versions_is_one_and_is_not_told_where_one_of_them_is_not() {
        let [first, second, other] = [1, 2, 3].map(CriterionId);
        let month = ReviewedMonth {
            values: vec![
                (first, Value::Step(0), Amount::Few),
                (first, Value::Step(1), Amount::Count(20)),
                (second, Value::Step(0), Amount::Count(9)),
                (second, Value::Step(1), Amount::Count(7)),
                (other, Value::Step(1), Amount::Count(50)),
            ],
            ..ReviewedMonth::of(MonthKey::from_number(202_411).unwrap())
        };
        let told = month.values_of(|criterion| criterion == first || criterion == second);
        assert_eq!(told, [(Value::Step(0), Amount::Few), (Value::Step(1), Amount::Count(27))].into());
    }
}
