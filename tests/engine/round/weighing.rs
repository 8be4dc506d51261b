use super::{REVIEWER, drawn, plan, refused, shown, swedish};
use crate::support::rounds::{assigned, finish, opened, value_all};
use crate::support::{Register, act};
use seula::domain::agreement::Measure;
use seula::domain::estimate::{Estimate, Judged, Stratum};
use seula::domain::sample::Design;
use seula::domain::{
    Account, Channel, Language, ResultOf, RoundAgreement, RoundId, RoundKind, RoundPlan, SampleSize,
    SkipReason, Stratifier, Verdict,
};
use seula::engine::ops::round::{Command, RoundView};
use seula::engine::ops::{account, queue};
use seula::engine::{Engine, RawText};
use seula::error::ErrorKind;

const CORRECT: [Verdict; 2] = [Verdict::Correct; 2];

/// A plan divided by language.
fn by_language(size: u32, reviewers: &[&Account]) -> RoundPlan<RawText> {
    let (design, strata) = (Design::Stratified, vec![Stratifier::Language]);
    RoundPlan { design, strata, ..plan(size, reviewers) }
}

/// Units and items of the raw agreement of verdicts.
fn compared(view: &RoundView) -> Option<(u64, u64)> {
    let is_it = |one: &&RoundAgreement| one.criterion.is_none() && one.agreement.measure == Measure::Raw;
    view.agreement.iter().find(is_it).map(|one| (one.agreement.units, one.agreement.items))
}

/// Which figures are kept.
fn kept(view: &RoundView) -> Vec<ResultOf> {
    let parts = view.results.iter().map(|result| result.of.clone());
    parts.filter(|of| !matches!(of, ResultOf::Verdict(_))).collect()
}

#[test]
fn a_sample_that_has_not_two_of_each_stratum_is_not_drawn() {
    let register = Register::new("round_too_small");
    register.talks(20);
    swedish(&register, 5);
    let (reviewer, _) = register.person("reino", REVIEWER);
    let small = Some(ErrorKind::SampleTooSmall(4));
    assert_eq!(refused(&register, by_language(3, &[&reviewer])), small);
    let size = SampleSize::PerMille(100);
    assert_eq!(refused(&register, RoundPlan { size, ..by_language(0, &[&reviewer]) }), small);
    assert_eq!(refused(&register, plan(1, &[&reviewer])), Some(ErrorKind::SampleTooSmall(2)));
    assert_eq!(register.number("SELECT count(*) FROM round"), 0);
    let size = SampleSize::HalfWidth(500);
    let round = drawn(&register, RoundPlan { size, ..by_language(0, &[&reviewer]) });
    let sizes: Vec<u64> = shown(&register, round).strata.iter().map(|one| one.sample).collect();
    assert!(sizes.iter().all(|size| *size >= 2), "as many as it takes: {sizes:?}");
}

#[test]
fn figures_of_fewer_than_five_conversations_are_not_kept_nor_told_by_difference() {
    let register = Register::new("round_small_cells");
    register.talks(24);
    swedish(&register, 10);
    let (reviewer, engine) = register.person("reino", REVIEWER);
    let (all, few) =
        (drawn(&register, by_language(12, &[&reviewer])), drawn(&register, plan(4, &[&reviewer])));
    let mut left = 3;
    for item in assigned(&engine).into_iter().filter(|item| item.round == all) {
        if item.language == Language::SV && left == 0 {
            continue;
        }
        left -= u32::from(item.language == Language::SV);
        finish(&engine, item.conversation, CORRECT);
    }
    for round in [all, few] {
        register.engine().call(Command::Close(round)).unwrap();
    }
    let view = shown(&register, all);
    let whole = view.results.iter().find(|result| result.of == ResultOf::All).unwrap();
    assert_eq!((whole.estimate.conversations, whole.frame), (10, 24));
    // Of three Swedish ones nothing is kept, and nothing of the seven Finnish ones, for all less these would tell of them.
    let channels = kept(&view);
    assert!(matches!(channels.as_slice(), [ResultOf::All, ResultOf::Channel(_)]), "{channels:?}");
    assert!(kept(&shown(&register, few)).is_empty());
    assert_eq!(register.number("SELECT count(*) FROM round_result WHERE conversations < 5"), 0);
}

#[test]
fn figures_of_few_are_not_told_by_one_table_beside_another() {
    let register = Register::new("round_tables");
    register.talks(24);
    swedish(&register, 7);
    // Ten Finnish ones of the bot and seven live ones, five Swedish ones of the bot and two live ones.
    register.tamper(&format!(
        "UPDATE conv SET channel = {live} WHERE id IN (SELECT id FROM conv WHERE lang = 'fi' ORDER BY id LIMIT 7)
            OR id IN (SELECT id FROM conv WHERE lang = 'sv' ORDER BY id LIMIT 2)",
        live = Channel::Live.number()
    ));
    let (reviewer, engine) = register.person("reino", REVIEWER);
    let strata = vec![Stratifier::Language, Stratifier::Channel];
    let round = drawn(&register, RoundPlan { strata, ..by_language(24, &[&reviewer]) });
    for item in assigned(&engine) {
        finish(&engine, item.conversation, CORRECT);
    }
    register.engine().call(Command::Close(round)).unwrap();
    let view = shown(&register, round);
    assert_eq!(view.strata.iter().map(|one| one.sample).collect::<Vec<_>>(), [10, 7, 5, 2]);
    // All live ones less the Finnish ones would be the two, and all less those of the bot are the live ones.
    let [first, second] = [ResultOf::Stratum(0), ResultOf::Stratum(1)];
    let languages = [Language::FI, Language::SV].map(ResultOf::Language);
    assert_eq!(kept(&view), [&[ResultOf::All, first, second][..], &languages[..]].concat());
}

#[test]
fn of_a_stratum_of_which_nothing_was_reviewed_it_is_said_that_no_figure_tells_of_it() {
    let register = Register::new("round_uncovered");
    register.talks(24);
    swedish(&register, 10);
    let (reviewer, engine) = register.person("reino", REVIEWER);
    let round = drawn(&register, by_language(12, &[&reviewer]));
    assert_eq!(shown(&register, round).uncovered, 24);
    for item in assigned(&engine).into_iter().filter(|item| item.language == Language::FI) {
        finish(&engine, item.conversation, CORRECT);
    }
    assert_eq!(shown(&register, round).uncovered, 10);
    register.engine().call(Command::Close(round)).unwrap();
    let view = shown(&register, round);
    assert_eq!(view.uncovered, 10);
    assert_eq!((view.results[0].of.clone(), view.results[0].frame), (ResultOf::All, 14));
}

#[test]
fn what_is_skipped_as_there_is_nothing_to_judge_in_it_was_reviewed_and_what_is_skipped_otherwise_was_not() {
    let register = Register::new("round_nothing_to_judge");
    register.talks(20);
    let (reviewer, engine) = register.person("reino", REVIEWER);
    let round = drawn(&register, plan(8, &[&reviewer]));
    let mut items = assigned(&engine).into_iter();
    for reason in [SkipReason::Unreadable, SkipReason::OffTopic, SkipReason::Other] {
        let item = items.next().unwrap().item;
        engine.call(queue::Command::Skip { item, reason }).unwrap();
    }
    for (place, item) in items.enumerate() {
        let second = if place == 0 { Verdict::Incorrect } else { Verdict::Correct };
        finish(&engine, item.conversation, [Verdict::Correct, second]);
    }
    assert_eq!(shown(&register, round).progress.unreviewed, 1);
    register.engine().call(Command::Close(round)).unwrap();
    let results = shown(&register, round).results;
    let (judged, nothing) = (|correct| Judged { judged: 2, correct }, Judged::default());
    // Seven of twenty were reviewed: two of them tell how many have nothing to judge.
    let conversations = [vec![nothing; 2], vec![judged(1)], vec![judged(2); 4]].concat();
    assert_eq!(results[0].estimate, Estimate::of(&[Stratum { frame: 20, conversations }]).unwrap());
}

/// Three people and a calibration of five conversations that the third does not touch; the others differ in one.
fn one_absent(test: &str) -> (Register, Account, RoundId) {
    let register = Register::new(test);
    register.talks(5);
    let people = ["reino", "raili", "risto"].map(|name| register.person(name, REVIEWER));
    let reviewers = people.each_ref().map(|(account, _)| account);
    let round = drawn(&register, RoundPlan { kind: RoundKind::Calibration, ..plan(5, &reviewers) });
    let [(_, first), (_, second), (absent, _)] = people;
    let differing = assigned(&first)[0].conversation;
    let read = |engine: &Engine, last: Verdict| {
        for item in assigned(engine) {
            let is_it = item.conversation == differing;
            finish(
                engine,
                item.conversation,
                [Verdict::Correct, if is_it { last } else { Verdict::Correct }],
            );
        }
    };
    read(&first, Verdict::Correct);
    read(&second, Verdict::Outdated);
    (register, absent, round)
}

#[test]
fn one_who_is_absent_takes_nothing_of_the_agreement_of_the_others() {
    let (register, _, round) = one_absent("round_absent");
    let open = shown(&register, round);
    assert_eq!((compared(&open), open.differences.len()), (None, 0), "somebody is waited for");
    register.engine().call(Command::Close(round)).unwrap();
    let view = shown(&register, round);
    assert_eq!((compared(&view), view.differences.len()), (Some((10, 5)), 1));
}

#[test]
fn nobody_waits_for_one_whose_account_is_disabled() {
    use seula::engine::ops::adjudication;
    let (register, absent, round) = one_absent("round_disabled");
    act(register.engine(), account::Command::Disable(absent.id)).unwrap();
    let view = shown(&register, round);
    assert_eq!(compared(&view), Some((10, 5)));
    let [difference] = view.differences.as_slice() else { panic!("{:?}", view.differences) };
    register.engine().call(adjudication::Command::Open(difference.item)).unwrap();
}

#[test]
fn a_reviewer_who_was_called_is_heard_but_is_no_measure_of_agreement() {
    let register = Register::new("round_called");
    register.talks(6);
    let people = ["reino", "raili"].map(|name| register.person(name, REVIEWER));
    let reviewers = people.each_ref().map(|(account, _)| account);
    let round = drawn(&register, RoundPlan { doubled: 1000, ..plan(6, &reviewers) });
    // As if its second reviewer had been called by what the first one found.
    register.tamper(
        "UPDATE assignment SET called = 1 WHERE part = 1 AND item = (SELECT min(id) FROM round_item WHERE place = 0)",
    );
    let [(_, first), (_, second)] = people;
    let called = assigned(&first)[0].conversation;
    for engine in [&first, &second] {
        for item in assigned(engine) {
            finish(engine, item.conversation, CORRECT);
        }
    }
    assert_eq!(compared(&shown(&register, round)), Some((10, 5)));
    register.tamper(&format!(
        "UPDATE locked_verdict SET verdict = 2 WHERE seq = 1 AND assignment = (SELECT min(assignment.id) FROM assignment \
         JOIN round_item ON round_item.id = assignment.item WHERE round_item.conv = {})",
        called.0
    ));
    let view = shown(&register, round);
    assert_eq!(view.differences.len(), 1, "it is settled like any other");
    let raw = view.agreement.iter().find(|one| one.agreement.measure == Measure::Raw).unwrap();
    assert_eq!(raw.agreement.value, Some(1.0));
    register.engine().call(Command::Close(round)).unwrap();
    assert_eq!(compared(&shown(&register, round)), Some((10, 5)));
}

#[test]
fn a_round_is_reviewed_by_the_scorecard_with_which_it_was_drawn() {
    let register = Register::new("round_scorecard");
    register.publish_scorecard();
    register.talks(2);
    let people = ["reino", "raili"].map(|name| register.person(name, REVIEWER));
    let (_, outside) = register.person("risto", REVIEWER);
    let reviewers = people.each_ref().map(|(account, _)| account);
    let round = drawn(&register, RoundPlan { doubled: 1000, ..plan(2, &reviewers) });
    let [(_, first), (_, second)] = people;
    let review = |engine: &Engine| {
        for item in assigned(engine) {
            value_all(engine, item.conversation, false);
            finish(engine, item.conversation, CORRECT);
        }
    };
    review(&first);
    register.publish_scorecard();
    let talk = assigned(&second)[0].conversation;
    let version = |engine: &Engine| opened(engine, talk).scorecard.unwrap().number;
    assert_eq!((version(&second), version(&outside)), (1, 2), "whoever is not asked by it takes the newest");
    review(&second);
    assert_eq!(register.numbers("SELECT DISTINCT scorecard FROM review"), [1]);
    let view = shown(&register, round);
    assert!(view.agreement.iter().any(|one| one.criterion.is_some()), "the criteria are compared");
}
