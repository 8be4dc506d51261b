use super::*;
use crate::domain::ledger::Subject;
use crate::domain::{Channel, Language};

fn result(of: ResultOf, conversations: u64) -> RoundResult {
    let rate = Rate { share: 0.5, low: 0.2, high: 0.8 };
    let estimate = Estimate { rate, conversations, answers: 3 * conversations };
    RoundResult { of, frame: 1000, estimate }
}

/// Parts with their conversations, and those of them that are hidden.
type Parts<'a> = (&'a [(&'a ResultOf, u64)], &'a [&'a ResultOf]);

#[test]
fn a_small_part_is_hidden_together_with_what_would_tell_it() {
    let [fi, sv, so] = ["fi", "sv", "so"].map(|code| ResultOf::Language(Language::from_code(code).unwrap()));
    let bot = ResultOf::Channel(Channel::Bot);
    let table: [Parts<'_>; 5] = [
        (&[(&ResultOf::All, 36), (&fi, 30), (&sv, 6)], &[]),
        (&[(&ResultOf::All, 38), (&fi, 30), (&sv, 6), (&so, 2)], &[&sv, &so]),
        (&[(&ResultOf::All, 37), (&fi, 30), (&sv, 4), (&so, 3)], &[&sv, &so]),
        (&[(&ResultOf::All, 32), (&fi, 30), (&so, 2), (&bot, 32)], &[&fi, &so]),
        (&[(&ResultOf::All, 4), (&bot, 4)], &[&ResultOf::All, &bot]),
    ];
    for (before, wanted) in table {
        let results = before.iter().map(|(of, size)| result((*of).clone(), *size)).collect();
        let told = told(results, &BTreeMap::new());
        assert_eq!(told.len(), before.len());
        for RoundFigure { of, told } in told {
            assert_eq!(told == Told::Few, wanted.contains(&&of), "{of:?} of {before:?}");
        }
    }
}

#[test]
fn a_channel_that_is_but_few_beside_its_strata_is_hidden_with_the_others() {
    let (bot, live) = (Channel::Bot, Channel::Live);
    let key = |channel| StratumKey { channel: Some(channel), ..StratumKey::default() };
    let strata = BTreeMap::from([(0, key(bot)), (1, key(live))]);
    let channels = [ResultOf::Channel(bot), ResultOf::Channel(live)];
    // Of the live ones a third stratum that is hidden has two, or seven.
    for (size, is_hidden) in [(14, true), (19, false), (12, false)] {
        let results = [
            (ResultOf::All, 88 + size),
            (ResultOf::Stratum(0), 80),
            (ResultOf::Stratum(1), 12),
            (channels[0].clone(), 88),
            (channels[1].clone(), size),
        ];
        let told = told(results.map(|(of, size)| result(of, size)).to_vec(), &strata);
        for RoundFigure { of, told } in told {
            assert_eq!(told == Told::Few, is_hidden && channels.contains(&of), "{of:?} of {size}");
        }
    }
}

#[test]
fn a_stratum_that_is_not_named_has_no_figure() {
    let results = || vec![result(ResultOf::Stratum(0), 9), result(ResultOf::Stratum(1), 9)];
    let strata = [(1, StratumKey::default())].into();
    let told: Vec<ResultOf> = told(results(), &strata).into_iter().map(|figure| figure.of).collect();
    assert_eq!(told, [ResultOf::Stratum(1)]);
}

#[test]
fn the_team_is_three_colleagues_or_nobody() {
    let share = |own: Option<Share>| own.map(|share| share.of);
    let told = |reviewers: &[(bool, u64, u64)]| {
        let own = Own::of(reviewers);
        (share(own.own), share(own.team))
    };
    let others = [(false, 18, 20), (false, 25, 30), (false, 40, 40)];
    assert_eq!(told(&[&[(true, 19, 20)][..], &others[..]].concat()), (Some(20), Some(90)));
    assert_eq!(told(&[&[(true, 19, 19)][..], &others[..]].concat()), (None, Some(90)));
    assert_eq!(told(&[&[(true, 19, 20)][..], &others[..2]].concat()), (Some(20), None));
    let few = [(false, 18, 20), (false, 25, 30), (false, 19, 19)];
    assert_eq!(told(&few), (None, None), "who has few is nobody");
    assert_eq!(told(&[]), (None, None));
}

/// What may be told of the conversations of a month: of all parts with those that are there and those that are gone, of each
/// the former, the latter, and both.
fn amounts(parts: &[(Group, u64, u64)]) -> Vec<[Amount; 3]> {
    let counts = |conversations| Counts { conversations, ..Counts::default() };
    let figure = |(group, kept, gone): &(Group, u64, u64)| Figure {
        month: MonthKey::from_number(202_611).unwrap(),
        subject: Subject::Conversations,
        group: group.clone(),
        kept: counts(*kept),
        gone: Cell::Count(counts(*gone)),
    };
    let figures: Vec<Figure> = parts.iter().map(figure).collect();
    let none = Cell::Count(Counts::default());
    let told = |(figure, kept): (&Figure, Cell)| {
        let amount = |kept, gone| Amount::of(kept, gone, |counts| counts.conversations);
        [amount(kept, none), amount(none, figure.gone), amount(kept, figure.gone)]
    };
    with_kept(&figures).into_iter().map(told).collect()
}

#[test]
fn a_small_part_that_is_there_has_company_and_is_told_by_no_sum() {
    let [fi, sv, en] =
        [Language::FI, Language::SV, Language::EN].map(|language| Group::Language(Some(language)));
    let (count, few) = (Amount::Count, Amount::Few);
    // All that is there, 203, is told: without the Finnish ones it would be the three.
    let found = amounts(&[(fi.clone(), 200, 0), (sv.clone(), 3, 0)]);
    assert_eq!(found, vec![[few, count(0), few]; 2]);
    let found = amounts(&[(fi.clone(), 200, 7), (sv, 3, 0), (en, 40, 0)]);
    assert_eq!(found, [[count(200), count(7), count(207)], [few, count(0), few], [few, count(0), few]]);
    // What is gone is told: both together would be the rest.
    assert_eq!(amounts(&[(Group::All, 2, 80)]), [[few, count(80), few]]);
    assert_eq!(amounts(&[(Group::All, 0, 80)]), [[count(0), count(80), count(80)]]);
    assert_eq!(amounts(&[(fi, 5, 0)]), [[count(5), count(0), count(5)]]);
}
