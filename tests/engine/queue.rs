use crate::support::rounds::{
    assigned, conversation_of, finish, judge, opened, review_act, take, value_all, waiting,
};
use crate::support::{Register, error_of, sign_in_again};
use seula::domain::sample::is_seconded;
use seula::domain::{
    AccountId, AccountRole, AssignmentState, RoundId, RoundItemId, RoundKind, SkipReason, Timestamp, Verdict,
};
use seula::engine::ops::{queue, review, round};
use seula::engine::{Clock as _, Engine, Reply};
use seula::error::ErrorKind;

const CORRECT: [Verdict; 2] = [Verdict::Correct; 2];
const TWO_HOURS_MS: i64 = 2 * 60 * 60 * 1000;

fn skip(item: RoundItemId, reason: SkipReason) -> queue::Command {
    queue::Command::Skip { item, reason }
}

fn hold(engine: &Engine, item: RoundItemId) {
    engine.call(queue::Command::Hold(item)).unwrap();
}

fn locks(register: &Register) -> Vec<i64> {
    register.numbers("SELECT verdict FROM locked_verdict ORDER BY assignment, seq")
}

#[test]
fn what_is_reserved_comes_first_then_the_next_by_the_plan_and_last_what_is_flagged() {
    let register = Register::new("queue_order");
    register.talks(4);
    let (reino, engine) = register.person("reino", &[AccountRole::Reviewer]);
    assert_eq!(take(&engine), None, "there is no round");
    register.round(&[&reino], 0);
    let plan = waiting(&engine);
    assert_eq!(plan.len(), 4);
    hold(&engine, plan[2]);
    assert_eq!(take(&engine).unwrap().item, plan[2], "it is reserved");
    finish(&engine, conversation_of(&engine, plan[2]), CORRECT);
    let first = take(&engine).unwrap();
    assert_eq!(first.item, plan[0]);
    let flag = review::Command::Flag { conversation: first.conversation, flagged: true };
    review_act(&engine, flag).unwrap();
    assert_eq!(take(&engine).unwrap().item, plan[1]);
    for place in [1, 3] {
        finish(&engine, conversation_of(&engine, plan[place]), CORRECT);
    }
    let last = take(&engine).unwrap();
    assert_eq!((last.item, last.flagged), (plan[0], true));
    finish(&engine, last.conversation, CORRECT);
    assert_eq!(take(&engine), None);
    let done = assigned(&engine).into_iter().map(|item| (item.item, item.state));
    assert!(done.eq(plan.into_iter().map(|item| (item, AssignmentState::Finished))));
    let logged = "SELECT count(*) FROM audit JOIN conv ON object = number WHERE act = 'queue_taken'";
    assert_eq!(register.number(logged), 5, "what came to nothing is not logged");
}

#[test]
fn a_reservation_survives_the_end_of_the_program_and_lasts_two_hours_from_the_last_act() {
    let (register, [engine, _other]) = Register::with_round_of_two("queue_lease", 6, 0);
    let plan = waiting(&engine);
    hold(&engine, plan[1]);
    drop(engine);
    let engine = register.another_engine();
    sign_in_again(&engine, "reino");
    let taken = take(&engine).unwrap();
    assert_eq!(taken.item, plan[1]);
    assert_eq!(taken.leased_until, Some(Timestamp(register.clock.now().0 + TWO_HOURS_MS)));
    register.set_clock("2026-11-24T13:59:00Z");
    judge(&engine, taken.conversation, CORRECT);
    register.set_clock("2026-11-24T15:58:00Z");
    let until = |item: RoundItemId| assigned(&engine).into_iter().find(|one| one.item == item).unwrap();
    assert!(until(plan[1]).leased_until.is_some() && until(plan[1]).begun);
    register.set_clock("2026-11-24T15:59:00Z");
    assert_eq!(until(plan[1]).leased_until, None);
    assert_eq!(take(&engine).unwrap().item, plan[0], "by the plan again");
}

#[test]
fn only_what_a_colleague_has_neither_reserved_nor_begun_is_taken_over() {
    let (register, [reino, riitta]) = Register::with_round_of_two("queue_take_over", 6, 0);
    let hers = waiting(&riitta);
    assert_eq!((waiting(&reino).len(), hers.len()), (3, 3));
    judge(&riitta, conversation_of(&riitta, hers[0]), CORRECT);
    register.set_clock("2026-11-24T14:30:00Z");
    hold(&riitta, hers[1]);
    for item in waiting(&reino) {
        finish(&reino, conversation_of(&reino, item), CORRECT);
    }
    let taken = take(&reino).unwrap();
    assert_eq!(taken.item, hers[2]);
    assert_eq!(waiting(&riitta), hers[..2]);
    assert_eq!(take(&reino).unwrap().item, hers[2], "it is the own one now");
    finish(&reino, taken.conversation, CORRECT);
    assert_eq!(take(&reino), None);
    register.set_clock("2026-11-24T16:30:00Z");
    let taken = take(&reino).unwrap();
    assert_eq!(taken.item, hers[1], "nobody has come back to it");
    finish(&reino, taken.conversation, CORRECT);
    assert_eq!(take(&reino), None, "what was begun stays with whoever has begun it");
    assert_eq!(register.number("SELECT count(*) FROM assignment"), 6);
}

#[test]
fn for_a_personal_reason_another_reviewer_gets_a_conversation_and_for_any_other_it_stays_skipped() {
    let (register, [reino, riitta]) = Register::with_round_of_two("queue_skip", 2, 0);
    let [item] = waiting(&reino)[..] else { panic!("one each") };
    reino.call(skip(item, SkipReason::OwnChat)).unwrap();
    assert_eq!((assigned(&reino), waiting(&riitta).len()), (Vec::new(), 2));
    let given =
        "SELECT username FROM audit JOIN account ON account.id = amount WHERE act = 'queue_passed_on'";
    assert_eq!(register.text(given), "riitta");
    assert_eq!(error_of(&reino, queue::Command::Hold(item)), Some(ErrorKind::NotFound));
    assert_eq!(error_of(&reino, queue::Command::Unskip(item)), Some(ErrorKind::NotFound));
    assert_ne!(take(&reino).map(|taken| taken.item), Some(item), "it does not come back");
    // There is nobody left who could take it.
    riitta.call(skip(item, SkipReason::Language)).unwrap();
    let skipped = assigned(&riitta).into_iter().find(|one| one.item == item).unwrap();
    assert_eq!(skipped.state, AssignmentState::Skipped(SkipReason::Language));
    riitta.call(queue::Command::Unskip(item)).unwrap();
    assert!(waiting(&riitta).contains(&item));
    riitta.call(skip(item, SkipReason::Unreadable)).unwrap();
    let reasons = register.numbers("SELECT skipped FROM assignment WHERE state = 2 ORDER BY part");
    assert_eq!(reasons, [SkipReason::OwnChat, SkipReason::Unreadable].map(SkipReason::number));
    let logged = register.numbers("SELECT amount FROM audit WHERE act = 'queue_skipped' ORDER BY id");
    let all = [SkipReason::OwnChat, SkipReason::Language, SkipReason::Unreadable];
    assert_eq!(logged, all.map(SkipReason::number));
}

#[test]
fn languages_decide_who_gets_what_another_one_has_passed() {
    let (register, [reino, riitta]) = Register::with_round_of_two("queue_skip_language", 2, 0);
    let [item] = waiting(&reino)[..] else { panic!("one each") };
    register
        .tamper("UPDATE conv SET lang = 'sv'; UPDATE account SET languages = 'fi' WHERE username = 'riitta'");
    reino.call(skip(item, SkipReason::Language)).unwrap();
    assert_eq!(waiting(&riitta).len(), 1, "she does not read it");
    assert_eq!(assigned(&reino)[0].state, AssignmentState::Skipped(SkipReason::Language));
    register.tamper("UPDATE account SET languages = 'fi sv' WHERE username = 'riitta'");
    reino.call(queue::Command::Unskip(item)).unwrap();
    reino.call(skip(item, SkipReason::Language)).unwrap();
    assert_eq!(waiting(&riitta).len(), 2);
}

#[test]
fn what_one_reviews_alone_is_locked_as_it_stands_in_the_end_and_calls_nobody_who_could_read_it() {
    let (register, one, [first, second]) = Register::with_one_taken("queue_lock");
    let talk = one.conversation;
    value_all(&first, talk, false);
    finish(&first, talk, [Verdict::Correct, Verdict::Partly]);
    assert_eq!((locks(&register), waiting(&second).len()), (vec![0, 1], 0));
    review_act(&first, review::Command::Reopen(talk)).unwrap();
    assert_eq!((locks(&register), waiting(&first)), (Vec::new(), vec![one.item]));
    value_all(&first, talk, true);
    finish(&first, talk, [Verdict::Incorrect; 2]);
    assert_eq!((locks(&register), waiting(&second).len()), (vec![2, 2], 0));
}

#[test]
fn what_fails_is_given_to_a_second_reviewer_and_later_versions_of_both_change_no_lock() {
    let (register, one, [first, second]) = Register::with_one_taken("queue_called");
    let talk = one.conversation;
    for engine in [&first, &second] {
        assert_eq!((waiting(engine), opened(engine, talk).others.len()), (vec![one.item], 0));
        value_all(engine, talk, true);
        finish(engine, talk, [Verdict::Incorrect; 2]);
    }
    review_act(&first, review::Command::Reopen(talk)).unwrap();
    finish(&first, talk, CORRECT);
    assert_eq!(locks(&register), [2; 4]);
}

/// The engine of whoever has nothing to do, and those of the others.
fn idle(engines: [Engine; 3]) -> (Engine, Vec<Engine>) {
    let (mut idle, asked): (Vec<Engine>, Vec<Engine>) =
        engines.into_iter().partition(|engine| waiting(engine).is_empty());
    assert_eq!(asked.len(), 2);
    (idle.remove(0), asked)
}

/// A register with one conversation that two of three reviewers are given, and their engines.
fn three_reviewers(test: &str) -> (Register, [Engine; 3]) {
    let register = Register::new(test);
    register.talks(1);
    let people = ["reino", "riitta", "risto"].map(|name| register.person(name, &[AccountRole::Reviewer]));
    let accounts: Vec<_> = people.iter().map(|(account, _)| account).collect();
    register.round(&accounts, 1000);
    (register, people.map(|(_, engine)| engine))
}

#[test]
fn who_reviews_something_unasked_is_not_read_by_those_who_are_asked_and_is_not_given_it() {
    let (_register, engines) = three_reviewers("queue_unasked");
    let (idle, asked) = idle(engines);
    let one = take(&asked[0]).unwrap();
    let talk = one.conversation;
    finish(&idle, talk, [Verdict::Incorrect; 2]);
    for engine in &asked {
        let seen = opened(engine, talk);
        assert_eq!((seen.others.len(), seen.conversation.worst_verdict), (0, None));
    }
    assert_eq!(take(&idle), None, "the other one waits, and has been seen");
    asked[0].call(skip(one.item, SkipReason::OwnChat)).unwrap();
    assert_eq!((waiting(&idle), take(&idle)), (Vec::new(), None));
    finish(&asked[1], talk, CORRECT);
    assert_eq!(opened(&asked[1], talk).others.len(), 1, "nobody is waited for");
}

#[test]
fn who_loses_something_to_a_colleague_and_reviews_it_is_not_read_either() {
    let (register, engines) = three_reviewers("queue_lost");
    let (idle, asked) = idle(engines);
    take(&asked[0]).unwrap();
    take(&asked[1]).unwrap();
    register.set_clock("2026-11-24T15:00:00Z");
    let talk = take(&idle).unwrap().conversation;
    let whose = "SELECT count(*) FROM audit WHERE act = 'queue_taken_over' \
        AND amount NOT IN (SELECT account FROM assignment) AND amount IN (SELECT account FROM round_reviewer)";
    assert_eq!(register.number(whose), 1);
    let (lost, kept): (Vec<Engine>, Vec<Engine>) =
        asked.into_iter().partition(|engine| waiting(engine).is_empty());
    finish(&lost[0], talk, [Verdict::Incorrect; 2]);
    for engine in [&idle, &kept[0]] {
        let seen = opened(engine, talk);
        assert_eq!((seen.others.len(), seen.conversation.worst_verdict), (0, None));
    }
}

#[test]
fn what_was_judged_before_the_draw_gets_one_reviewer_and_no_calibration_has_what_was_begun() {
    let register = Register::new("queue_judged_before");
    let talks = register.talks(3);
    let people = ["reino", "riitta", "risto"].map(|name| register.person(name, &[AccountRole::Reviewer]));
    let [(reino, engine), (riitta, _), (risto, _)] = &people;
    finish(engine, talks[0], CORRECT);
    let begin = review::Command::GiveVerdict { conversation: talks[1], seq: 1, verdict: Verdict::Correct };
    review_act(engine, begin).unwrap();
    review_act(engine, review::Command::Flag { conversation: talks[2], flagged: true }).unwrap();
    let of = |round: RoundId, account: Option<AccountId>| {
        let whose = account.map_or_else(|| "account".to_owned(), |account| account.0.to_string());
        [0, 1, 2].map(|at: usize| {
            register.number(&format!(
                "SELECT count(*) FROM assignment JOIN round_item ON round_item.id = assignment.item \
                 WHERE round = {} AND conv = {} AND account = {whose}",
                round.0, talks[at].0
            ))
        })
    };
    let round = register.round(&[reino, riitta, risto], 1000);
    assert_eq!(of(round, None), [1, 2, 2]);
    assert_eq!(of(round, Some(reino.id))[..2], [0, 0]);
    let population = |kind| {
        let asked =
            round::Query::Frame { filter: Box::default(), strata: Vec::new(), risks: Vec::new(), kind };
        let Reply::Round(round::Reply::Frame(found)) = register.engine().ask(asked).unwrap() else {
            panic!()
        };
        (found.strata.iter().map(|one| one.frame).sum::<u64>(), found.left_out)
    };
    assert_eq!([RoundKind::Review, RoundKind::Calibration].map(population), [(3, 0), (1, 2)]);
    let round = register.calibration(&[reino, riitta, risto]);
    assert_eq!(of(round, None), [0, 0, 3], "a flag says nothing");
    assert_eq!(register.number(&format!("SELECT frame FROM round WHERE id = {}", round.0)), 1);
}

#[test]
fn a_second_reviewer_that_nobody_can_be_is_counted() {
    let register = Register::new("queue_lacking");
    register.publish_scorecard();
    register.talks(1);
    let [(reino, engine), (riitta, _)] = register.two_reviewers();
    register
        .tamper("UPDATE conv SET lang = 'fi'; UPDATE account SET languages = 'sv' WHERE username = 'riitta'");
    let round = register.round(&[&reino, &riitta], 0);
    let lacking = || match register.engine().ask(round::Query::Show(round)).unwrap() {
        Reply::Round(round::Reply::Shown(view)) => view.progress.lacking,
        other => panic!("{other:?}"),
    };
    let talk = take(&engine).unwrap().conversation;
    value_all(&engine, talk, true);
    finish(&engine, talk, CORRECT);
    assert_eq!(lacking(), 1);
    review_act(&engine, review::Command::Reopen(talk)).unwrap();
    value_all(&engine, talk, false);
    finish(&engine, talk, CORRECT);
    assert_eq!(lacking(), 0);
}

#[test]
fn one_of_five_gets_a_second_reviewer_by_a_key_that_no_receipt_tells() {
    let called = [("queue_seconded", 0), ("queue_seconded_otherwise", 1)].map(|(test, key)| {
        let (register, [first, second]) = Register::with_valued_round_of_two(test, 10, 0);
        register.tamper(&format!("UPDATE register SET id_key = x'{}'", format!("{key:02x}").repeat(32)));
        let plans = [&first, &second].map(|engine| (engine, waiting(engine)));
        for (engine, plan) in plans {
            for item in plan {
                let talk = conversation_of(engine, item);
                value_all(engine, talk, false);
                finish(engine, talk, CORRECT);
            }
        }
        let seconded: Vec<i64> =
            (1..=10).filter(|item| is_seconded(&[key; 32], RoundItemId(*item))).collect();
        assert!((1..10).contains(&seconded.len()), "{seconded:?}");
        assert_eq!(register.numbers("SELECT item FROM assignment WHERE part = 1 ORDER BY item"), seconded);
        let logged = "SELECT count(*) FROM audit WHERE act = 'queue_called' AND account IS NULL \
            AND amount IN (SELECT account FROM round_reviewer)";
        assert_eq!(register.number(logged), seconded.len() as i64);
        (register.number("SELECT seed FROM round"), seconded)
    });
    let [(seed, one), (same, other)] = called;
    assert_eq!(seed, same);
    assert_ne!(one, other, "the seed does not tell who is called by chance");
}

#[test]
fn a_lock_is_dropped_as_long_as_another_reviewer_is_waited_for() {
    let (register, [reino, riitta]) = Register::with_round_of_two("queue_reopen", 1, 1000);
    let talk = take(&reino).unwrap().conversation;
    finish(&reino, talk, [Verdict::Correct, Verdict::Partly]);
    review_act(&reino, review::Command::Reopen(talk)).unwrap();
    assert_eq!((locks(&register), waiting(&reino).len()), (Vec::new(), 1));
    finish(&reino, talk, [Verdict::Correct, Verdict::Outdated]);
    finish(&riitta, talk, CORRECT);
    let both = locks(&register);
    assert_eq!(both.len(), 4);
    for engine in [&reino, &riitta] {
        review_act(engine, review::Command::Reopen(talk)).unwrap();
        finish(engine, talk, [Verdict::NoAnswer; 2]);
    }
    assert_eq!(locks(&register), both);
}

#[test]
fn whoever_skipped_comes_back_only_while_nobody_has_finished() {
    let (register, [reino, riitta]) = Register::with_round_of_two("queue_unskip", 1, 1000);
    let item = take(&reino).unwrap();
    reino.call(skip(item.item, SkipReason::Unreadable)).unwrap();
    assert!(assigned(&reino)[0].returns);
    reino.call(queue::Command::Unskip(item.item)).unwrap();
    reino.call(skip(item.item, SkipReason::Unreadable)).unwrap();
    finish(&riitta, item.conversation, CORRECT);
    assert_eq!(opened(&reino, item.conversation).others.len(), 1, "nobody is waited for");
    let stands = |reino: &Engine| {
        let told = assigned(reino).into_iter().all(|item| !item.returns);
        told && error_of(reino, queue::Command::Unskip(item.item)) == Some(ErrorKind::PassStands)
    };
    assert!(stands(&reino));
    review_act(&riitta, review::Command::Reopen(item.conversation)).unwrap();
    assert!(stands(&reino), "it was seen");
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'queue_returned'"), 1);
}

#[test]
fn a_failed_critical_criterion_calls_a_second_reviewer_who_sees_nothing_of_the_first() {
    let (register, [first, second]) = Register::with_valued_round_of_two("queue_second", 2, 0);
    let hers = take(&second).unwrap().conversation;
    value_all(&second, hers, false);
    finish(&second, hers, CORRECT);
    assert_eq!(waiting(&first).len(), 1, "nothing has failed");
    let his = take(&first).unwrap();
    value_all(&first, his.conversation, true);
    finish(&first, his.conversation, [Verdict::Incorrect; 2]);
    assert_eq!(waiting(&second), [his.item]);
    let seen = opened(&second, his.conversation);
    assert_eq!(
        (seen.others.len(), seen.conversation.reviewed, seen.conversation.worst_verdict),
        (0, false, None)
    );
    // The second one calls no third.
    value_all(&second, his.conversation, true);
    finish(&second, his.conversation, CORRECT);
    assert_eq!(register.numbers("SELECT called FROM assignment ORDER BY id"), [0, 0, 1]);
    assert_eq!(opened(&second, his.conversation).conversation.worst_verdict, Some(Verdict::Incorrect));
}
