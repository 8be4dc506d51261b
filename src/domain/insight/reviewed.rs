//! What reviewers said, by month: of conversations that are there and of those that are gone.

use super::{Amount, with_kept};
use crate::domain::ledger::{Cell, Figure, Group, SMALL, Subject};
use crate::domain::{CriterionId, MonthKey, Value, Verdict};
use std::collections::{BTreeMap, BTreeSet};

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

/// How often one thing was said of a part.
struct Said {
    amount: Amount,
    /// In how many conversations that are there.
    kept: u64,
    /// In how many that are gone; at least one where it is not told.
    gone: u64,
}

/// Conversations that are there, and those that are gone.
const SIDES: [fn(&Said) -> u64; 2] = [|one| one.kept, |one| one.gone];

/// The verdicts of a month, or the values of one criterion.
type Question = (MonthKey, Option<CriterionId>);
/// What was said to a question, by part.
type Parts<'a> = BTreeMap<&'a Group, BTreeMap<Subject, Said>>;

/// What may be told of a part, by month, the first first, where `whole` are the figures of whole months and `parts` those
/// of all parts by the trait of this one; of [`Group::All`] there are none. What was said in fewer than [`SMALL`]
/// conversations is hidden, of those that are there as of those that are gone, until it is merged.
///
/// A thing that is hidden in one part, or in the whole month, is hidden in every part by that trait, also where nobody
/// said it: each is told of all parts or of none. Nothing can then be taken away from the whole month but sums of what is
/// hidden, by part and by thing. These are not small, and of two things or more in two parts or more they leave each one
/// open. Two traits have nothing in common but the whole month.
pub fn reviewed(whole: &[Figure], parts: &[Figure], part: &Group) -> Vec<ReviewedMonth> {
    let nothing = BTreeSet::new();
    let hidden_of = |(question, parts): (Question, Parts<'_>)| (question, hidden(&parts, BTreeSet::new()));
    let of_whole: BTreeMap<Question, BTreeSet<Subject>> =
        questions(whole).into_iter().map(hidden_of).collect();
    let mut months: BTreeMap<MonthKey, ReviewedMonth> = BTreeMap::new();
    for (question, parts) in questions(if *part == Group::All { whole } else { parts }) {
        let Some(said) = parts.get(part) else { continue };
        let hidden = hidden(&parts, of_whole.get(&question).unwrap_or(&nothing).clone());
        let mut told: BTreeMap<Subject, Amount> =
            said.iter().map(|(subject, one)| (*subject, one.amount)).collect();
        told.extend(hidden.into_iter().map(|subject| (subject, Amount::Few)));
        let (month, _) = question;
        let of = months.entry(month).or_insert_with(|| ReviewedMonth::of(month));
        for (subject, amount) in told {
            match subject {
                Subject::Verdict(verdict) => of.verdicts.push((verdict, amount)),
                Subject::Value(criterion, value) => of.values.push((criterion, value, amount)),
                Subject::Conversations | Subject::Kind(_) => {}
            }
        }
    }
    months.into_values().collect()
}

fn questions(figures: &[Figure]) -> BTreeMap<Question, Parts<'_>> {
    let mut questions: BTreeMap<Question, Parts<'_>> = BTreeMap::new();
    for (figure, kept) in with_kept(figures) {
        let of = match figure.subject {
            Subject::Verdict(_) => None,
            Subject::Value(criterion, _) => Some(criterion),
            Subject::Conversations | Subject::Kind(_) => continue,
        };
        let gone = match figure.gone {
            Cell::Count(counts) => counts.conversations,
            Cell::Suppressed => 1,
        };
        let amount = Amount::of(kept, figure.gone, |counts| counts.given);
        let said = Said { amount, kept: figure.kept.conversations, gone };
        let parts = questions.entry((figure.month, of)).or_default();
        parts.entry(&figure.group).or_default().insert(figure.subject, said);
    }
    questions
}

/// What is hidden in all parts, where `hidden` is already: what is hidden in one of them, and what goes with it. A small
/// rest without a trait hides itself alone.
fn hidden(parts: &Parts<'_>, mut hidden: BTreeSet<Subject>) -> BTreeSet<Subject> {
    for said in parts.iter().filter(|(group, _)| group.is_named()).map(|(_, said)| said) {
        let few = said.iter().filter(|(_, one)| one.amount == Amount::Few);
        hidden.extend(few.map(|(subject, _)| *subject));
    }
    let next = |hidden: &BTreeSet<Subject>| {
        SIDES.iter().find_map(|size| parts.values().find_map(|said| company(said, hidden, size)))
    };
    while let Some(subject) = next(&hidden) {
        hidden.insert(subject);
    }
    if hidden.len() == 1 {
        hidden.extend(smallest(parts, &hidden));
    }
    hidden
}

/// Where all that is hidden in a part is of fewer than [`SMALL`], the smallest that is told of it is hidden, too: what
/// another criterion tells in all would tell the difference.
fn company(
    said: &BTreeMap<Subject, Said>,
    hidden: &BTreeSet<Subject>,
    size: impl Fn(&Said) -> u64,
) -> Option<Subject> {
    let sum: u64 =
        said.iter().filter(|(subject, _)| hidden.contains(*subject)).map(|(_, one)| size(one)).sum();
    if !(1..SMALL).contains(&sum) {
        return None;
    }
    let told = said.iter().filter(|(subject, one)| !hidden.contains(*subject) && size(one) > 0);
    told.min_by_key(|(_, one)| size(one)).map(|(subject, _)| *subject)
}

/// What is told and was said least of all: what is hidden alone would be the difference itself.
fn smallest(parts: &Parts<'_>, hidden: &BTreeSet<Subject>) -> Option<Subject> {
    let mut sums: BTreeMap<Subject, u64> = BTreeMap::new();
    for (subject, one) in parts.values().flatten().filter(|(subject, _)| !hidden.contains(*subject)) {
        *sums.entry(*subject).or_default() += one.kept + one.gone;
    }
    sums.into_iter().min_by_key(|(_, sum)| *sum).map(|(subject, _)| subject)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
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
            let told = reviewed(&figures, &[], &Group::All);
            let told: Vec<Wanted> = told.into_iter().flat_map(|month| month.verdicts).collect();
            assert_eq!(told, wanted, "{lines:?}");
        }
    }

    /// Values of one criterion in a language, the lowest first, in how many conversations that are there.
    type Spoken = (Language, [u64; 3]);

    /// What is told of the whole month and of each of these languages, by value, the lowest first.
    fn told_by_language(spoken: &[Spoken]) -> Vec<Vec<Amount>> {
        let of = |group: &Group, counts: &[u64]| -> Vec<Figure> {
            let said = (0..).zip(counts).filter(|(_, conversations)| **conversations > 0);
            let figure = |(step, conversations): (u8, &u64)| Figure {
                month: MonthKey::from_number(202_411).unwrap(),
                subject: Subject::Value(CriterionId(1), Value::Step(step)),
                group: group.clone(),
                kept: Counts { conversations: *conversations, messages: 0, given: *conversations },
                gone: Cell::Count(Counts::default()),
            };
            said.map(figure).collect()
        };
        let sums: [u64; 3] = [0_usize, 1, 2].map(|at| spoken.iter().map(|(_, counts)| counts[at]).sum());
        let whole = of(&Group::All, &sums);
        let group = |language: &Language| Group::Language(Some(*language));
        let parts: Vec<Figure> =
            spoken.iter().flat_map(|(language, counts)| of(&group(language), counts)).collect();
        let groups = [Group::All].into_iter().chain(spoken.iter().map(|(language, _)| group(language)));
        let told = |part: Group| -> Vec<Amount> {
            let months = reviewed(&whole, &parts, &part);
            months.into_iter().flat_map(|month| month.values).map(|(.., amount)| amount).collect()
        };
        groups.map(told).collect()
    }

    #[test]
    fn what_is_hidden_in_one_part_is_hidden_in_all_by_its_trait_and_no_difference_tells_it() {
        let (few, count) = (Amount::Few, Amount::Count);
        let (fi, sv, en) = (Language::FI, Language::SV, Language::EN);
        let table: [(&[Spoken], &[&[Amount]]); 5] = [
            // The whole month less what one part tells would be the company of the other part's three.
            (
                &[(fi, [3, 8, 90]), (sv, [10, 6, 60])],
                &[&[count(13), count(14), count(150)], &[few, few, count(90)], &[few, few, count(60)]],
            ),
            // Where nobody said it, it is hidden as well.
            (
                &[(fi, [3, 8, 90]), (sv, [10, 0, 60]), (en, [0, 0, 50])],
                &[
                    &[count(13), count(8), count(200)],
                    &[few, few, count(90)],
                    &[few, few, count(60)],
                    &[few, few, count(50)],
                ],
            ),
            // What the whole month hides its parts do not add up to.
            (
                &[(fi, [2, 6, 90]), (sv, [0, 5, 60])],
                &[&[few, few, count(150)], &[few, few, count(90)], &[few, few, count(60)]],
            ),
            // A part in which nothing else was said has company in the others.
            (
                &[(fi, [3, 0, 0]), (sv, [10, 20, 60])],
                &[&[count(13), count(20), count(60)], &[few, few], &[few, few, count(60)]],
            ),
            (
                &[(fi, [5, 8, 90]), (sv, [0, 6, 60])],
                &[
                    &[count(5), count(14), count(150)],
                    &[count(5), count(8), count(90)],
                    &[count(6), count(60)],
                ],
            ),
        ];
        for (spoken, wanted) in table {
            assert_eq!(told_by_language(spoken), wanted, "{spoken:?}");
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
