use super::{REVIEWER, drawn, plan, reads, shown, swedish};
use crate::support::rounds::{assigned, finish, review_act, value_all, waiting};
use crate::support::{Register, error_of};
use seula::domain::agreement::Measure;
use seula::domain::estimate::{Estimate, Judged, Stratum};
use seula::domain::sample::Design;
use seula::domain::scorecard::Scale;
use seula::domain::{
    CriterionId, CriterionValue, Language, ResultOf, RoundKind, RoundPlan, RoundState, Stratifier, Value,
    Verdict,
};
use seula::engine::ops::review;
use seula::engine::ops::round::{Command, RoundView};
use seula::error::ErrorKind;

#[test]
fn closing_freezes_the_estimate_of_what_was_reviewed() {
    let register = Register::new("round_close");
    register.talks(24);
    swedish(&register, 10);
    let (reviewer, engine) = register.person("reino", REVIEWER);
    let (design, strata) = (Design::Stratified, vec![Stratifier::Language]);
    let round = drawn(&register, RoundPlan { design, strata, ..plan(12, &[&reviewer]) });
    let (right, wrong, other) = (Verdict::Correct, Verdict::Incorrect, Verdict::Unassessable);
    let (both, half) = ([right, right], [right, wrong]);
    let mut finnish = [both, half, both, both, both, both].into_iter();
    let mut swedish = [[wrong, wrong], [right, other], both, both, half].into_iter();
    // One Finnish conversation stays without a review.
    for item in assigned(&engine) {
        let next = if item.language == Language::SV { swedish.next() } else { finnish.next() };
        if let Some(verdicts) = next {
            finish(&engine, item.conversation, verdicts);
        }
    }
    assert_eq!(waiting(&engine).len(), 1);
    register.engine().call(Command::Close(round)).unwrap();
    let view = shown(&register, round);
    assert_eq!(view.round.state, RoundState::Closed);
    let of = |wanted: ResultOf| view.results.iter().find(|result| result.of == wanted).unwrap();
    // Fourteen Finnish ones of which six were reviewed, with 11 of 12 answers right; ten Swedish ones of which five were,
    // with 6 of 9: (14/6 · 11 + 2 · 6) / (14/6 · 12 + 2 · 9).
    let all = of(ResultOf::All);
    let weight = 14.0 / 6.0;
    let total = weight * 12.0 + 2.0 * 9.0;
    assert!((all.estimate.rate.share - (weight * 11.0 + 12.0) / total).abs() < 1e-12, "{all:?}");
    assert_eq!((all.frame, all.estimate.conversations, all.estimate.answers), (24, 11, 21));
    let judged = |judged, correct| Judged { judged, correct };
    let (both, half) = (judged(2, 2), judged(2, 1));
    let finnish = Stratum { frame: 14, conversations: vec![both, half, both, both, both, both] };
    let swedish = Stratum { frame: 10, conversations: vec![judged(2, 0), judged(1, 1), both, both, half] };
    let wanted = Estimate::of(&[finnish, swedish.clone()]).unwrap();
    for (found, wanted) in
        [(all.estimate.rate.low, wanted.rate.low), (all.estimate.rate.high, wanted.rate.high)]
    {
        assert!((found - wanted).abs() < 1e-12, "{found} {wanted}");
    }
    let second = of(ResultOf::Stratum(1));
    assert_eq!((second.frame, second.estimate), (10, Estimate::of(&[swedish]).unwrap()));
    assert_eq!(of(ResultOf::Language(Language::SV)).estimate, second.estimate);
    let wrong = of(ResultOf::Verdict(Verdict::Incorrect)).estimate.rate.share;
    assert!((wrong - (weight + 2.0 * 3.0) / total).abs() < 1e-12, "{wrong}");
    assert!(assigned(&engine).is_empty(), "the queue has nothing of it");
    assert_eq!(error_of(register.engine(), Command::Close(round)), Some(ErrorKind::Conflict));
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'round_closed' AND amount = 11"), 1);
}

#[test]
fn a_round_that_is_divided_by_nothing_tells_of_each_topic_that_is_not_small() {
    let register = Register::new("round_close_topics");
    register.talks(20);
    register.tamper(
        "UPDATE conv SET topic = 'Passit';
         UPDATE conv SET topic = 'Luvat' WHERE id IN (SELECT id FROM conv ORDER BY id LIMIT 8);
         UPDATE conv SET topic = 'Harvinainen' WHERE id IN (SELECT id FROM conv ORDER BY id LIMIT 3)",
    );
    let (reviewer, engine) = register.person("reino", REVIEWER);
    let round = drawn(&register, plan(20, &[&reviewer]));
    for item in assigned(&engine) {
        finish(&engine, item.conversation, [Verdict::Correct; 2]);
    }
    register.engine().call(Command::Close(round)).unwrap();
    let results = shown(&register, round).results;
    let topics: Vec<(&str, u64)> = results
        .iter()
        .filter_map(|result| match &result.of {
            ResultOf::Topic(topic) => Some((topic.as_str(), result.estimate.conversations)),
            _ => None,
        })
        .collect();
    assert_eq!(topics, [("Passit", 12)], "of all less two topics the three of the third would be told");
    assert_eq!(register.number("SELECT count(*) FROM round_result WHERE topic <> ''"), 1);
}

#[test]
fn how_often_a_critical_criterion_has_failed_is_frozen_on_a_scale_of_three_points_too() {
    let register = Register::new("round_close_failed");
    register.publish_scorecard();
    register.talks(10);
    let (reviewer, engine) = register.person("reino", REVIEWER);
    let round = drawn(&register, plan(10, &[&reviewer]));
    let id = CriterionId(register.number("SELECT id FROM criterion WHERE critical = 1 ORDER BY id LIMIT 1"));
    for (at, item) in assigned(&engine).into_iter().enumerate() {
        let conversation = item.conversation;
        value_all(&engine, conversation, at < 2);
        if at == 2 {
            let given = CriterionValue { criterion: id, value: Value::Step(1), cause: None };
            review_act(&engine, review::Command::GiveValue { conversation, given }).unwrap();
        }
        finish(&engine, conversation, [Verdict::Correct; 2]);
    }
    register.engine().call(Command::Close(round)).unwrap();
    let scale = register.number("SELECT scale FROM criterion WHERE critical = 1 ORDER BY id LIMIT 1");
    assert_eq!(scale, Scale::Three.number(), "what is not the highest value of it has not failed yet");
    let results = shown(&register, round).results;
    let failed = results.iter().find(|result| result.of == ResultOf::Failed(id)).unwrap();
    assert!((failed.estimate.rate.share - 0.2).abs() < 1e-12, "{failed:?}");
    let highest = results.iter().find(|result| result.of == ResultOf::Criterion(id)).unwrap();
    assert!((highest.estimate.rate.share - 0.7).abs() < 1e-12, "{highest:?}");
}

#[test]
fn a_calibration_is_everybodys_and_has_agreement_and_no_estimate() {
    let register = Register::new("round_calibration");
    register.talks(6);
    let (reino, one) = register.person("reino", REVIEWER);
    let (raili, other) = register.person("raili", REVIEWER);
    // Skill is no matter: all of it is everybody's.
    reads(&register, &raili, &[Language::ZH]);
    let kind = RoundKind::Calibration;
    let round = drawn(&register, RoundPlan { kind, ..plan(6, &[&reino, &raili]) });
    assert_eq!((assigned(&one).len(), assigned(&other).len()), (6, 6));
    let unfinished = || shown(&register, round).progress.unfinished;
    assert_eq!(unfinished(), 6);
    let differing = assigned(&one)[0].conversation;
    for item in assigned(&one) {
        finish(&one, item.conversation, [Verdict::Correct, Verdict::Correct]);
    }
    assert_eq!(unfinished(), 6, "the other has finished none");
    for item in assigned(&other) {
        let second = if item.conversation == differing { Verdict::Outdated } else { Verdict::Correct };
        finish(&other, item.conversation, [Verdict::Correct, second]);
    }
    assert_eq!(unfinished(), 0);
    let open = shown(&register, round);
    register.engine().call(Command::Close(round)).unwrap();
    let view = shown(&register, round);
    assert!(view.results.is_empty());
    let raw = |view: &RoundView| {
        let raw = view.agreement.iter().find(|one| one.agreement.measure == Measure::Raw).unwrap();
        (raw.criterion, raw.agreement.units, raw.agreement.value)
    };
    // Of twelve answers one is seen differently.
    assert_eq!(raw(&view), (None, 12, Some(11.0 / 12.0)));
    assert_eq!(raw(&open), raw(&view));
    let [difference] = view.differences.as_slice() else { panic!("{:?}", view.differences) };
    assert_eq!((difference.verdicts, difference.values, difference.settled), (1, 0, false));
    assert_eq!(difference.pair, Some((Verdict::Outdated, Verdict::Correct)));
    assert_eq!(view.progress.doubled, 6);
    // Two people are no team: each would know what the other did.
    assert_eq!(view.progress.team, None);
}

#[test]
fn agreement_of_fewer_than_five_conversations_is_not_kept() {
    for (name, count, kept) in [("round_agreement_few", 4, false), ("round_agreement_some", 5, true)] {
        let register = Register::new(name);
        register.talks(count);
        let (reino, one) = register.person("reino", REVIEWER);
        let (raili, other) = register.person("raili", REVIEWER);
        let round = drawn(&register, RoundPlan { doubled: 1000, ..plan(count, &[&reino, &raili]) });
        for engine in [&one, &other] {
            for item in assigned(engine) {
                finish(engine, item.conversation, [Verdict::Correct, Verdict::Partly]);
            }
        }
        assert!(!shown(&register, round).agreement.is_empty(), "{count}");
        register.engine().call(Command::Close(round)).unwrap();
        assert_eq!(!shown(&register, round).agreement.is_empty(), kept, "{count}");
        assert_eq!(register.number("SELECT count(*) > 0 FROM round_agreement"), i64::from(kept));
    }
}
