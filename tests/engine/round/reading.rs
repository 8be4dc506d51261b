use super::{REVIEWER, drawn, plan, refused, shown, view_of};
use crate::support::rounds::{assigned, finish, opened, review_act, take, value_all, waiting};
use crate::support::{Register, act, error_of};
use seula::domain::{
    Account, AccountRole, ConversationId, RoundId, RoundItemId, RoundKind, RoundPlan, SkipReason, Verdict,
};
use seula::engine::Engine;
use seula::engine::ops::round::Command;
use seula::engine::ops::{account, adjudication, queue, review};
use seula::error::ErrorKind;

const CORRECT: [Verdict; 2] = [Verdict::Correct; 2];
const WRONG: [Verdict; 2] = [Verdict::Incorrect; 2];

fn people<const COUNT: usize>(register: &Register) -> [(Account, Engine); COUNT] {
    let names = ["reino", "riitta", "risto", "raili"];
    std::array::from_fn(|at| register.person(names[at], REVIEWER))
}

fn locks(register: &Register) -> i64 {
    register.number("SELECT count(*) FROM locked_verdict")
}

/// How often the conversations of a round are asked for.
fn asked(register: &Register, round: RoundId) -> i64 {
    register.number(&format!(
        "SELECT count(*) FROM assignment JOIN round_item ON round_item.id = item WHERE round = {}",
        round.0
    ))
}

/// Lets an account review no more, and again.
fn away_and_back(register: &Register, of: &Account, disabled: bool) {
    let supervisor = register.engine();
    if disabled {
        act(supervisor, account::Command::Disable(of.id)).unwrap();
    } else {
        set_roles(register, of, &[AccountRole::Trainer]);
    }
}

fn set_roles(register: &Register, of: &Account, roles: &[AccountRole]) {
    let change = account::Command::Change {
        account: of.id,
        display_name: of.display_name.clone(),
        roles: roles.iter().copied().collect(),
        languages: Vec::new(),
        version: register.number(&format!("SELECT version FROM account WHERE id = {}", of.id.0)),
    };
    act(register.engine(), change).unwrap();
}

#[test]
fn nobody_takes_over_a_part_beside_a_review_that_could_be_read_meanwhile() {
    // Whether the one who is waited for is away for a while; whether disabled or without the role.
    for (name, away) in [("reading_there", None), ("reading_off", Some(true)), ("reading_role", Some(false))]
    {
        let register = Register::new(name);
        register.talks(1);
        let all = people::<3>(&register);
        let plan = RoundPlan { doubled: 1000, ..plan(1, &[&all[0].0, &all[1].0, &all[2].0]) };
        let round = drawn(&register, plan);
        let (parts, idle): (Vec<_>, Vec<_>) = all.iter().partition(|(_, engine)| !waiting(engine).is_empty());
        let ([first, second], [third]) = (&parts[..], &idle[..]) else { panic!("two are asked") };
        let talk = take(&first.1).unwrap().conversation;
        finish(&first.1, talk, WRONG);
        assert_eq!(opened(&third.1, talk).others.len(), 0, "{name}");
        if let Some(disabled) = away {
            away_and_back(&register, &second.0, disabled);
            assert_eq!(opened(&third.1, talk).others.len(), 1, "{name}: nobody is waited for");
            if disabled {
                act(register.engine(), account::Command::Enable(second.0.id)).unwrap();
            } else {
                set_roles(&register, &second.0, REVIEWER);
            }
        }
        // Who could read it meanwhile is not asked any more; a disabled account reads nothing.
        let (parts, readable) = if away == Some(false) { (1, 1) } else { (2, 0) };
        let found = (asked(&register, round), opened(&third.1, talk).others.len());
        assert_eq!(found, (parts, readable), "{name}");
        assert_eq!(take(&third.1).is_some(), away.is_none(), "{name}");
    }
}

#[test]
fn a_lock_stays_where_the_review_of_another_one_could_be_read() {
    let register = Register::new("reading_lock");
    register.talks(1);
    let [first, second, third] = people(&register);
    let kind = RoundKind::Calibration;
    drawn(&register, RoundPlan { kind, ..plan(1, &[&first.0, &second.0, &third.0]) });
    let talk = take(&first.1).unwrap().conversation;
    finish(&first.1, talk, WRONG);
    finish(&second.1, talk, CORRECT);
    review_act(&first.1, review::Command::Reopen(talk)).unwrap();
    assert_eq!(locks(&register), 2, "the third one is waited for");
    finish(&first.1, talk, WRONG);
    act(register.engine(), account::Command::Disable(third.0.id)).unwrap();
    assert_eq!(opened(&first.1, talk).others.len(), 1);
    act(register.engine(), account::Command::Enable(third.0.id)).unwrap();
    review_act(&first.1, review::Command::Reopen(talk)).unwrap();
    assert_eq!(locks(&register), 4);
}

#[test]
fn nobody_is_called_beside_what_could_be_read_before_it_was_opened_again() {
    let (register, taken, [asked, other]) = Register::with_one_taken("reading_called");
    let talk = taken.conversation;
    value_all(&asked, talk, false);
    finish(&asked, talk, CORRECT);
    assert_eq!(opened(&other, talk).others.len(), 1);
    review_act(&asked, review::Command::Reopen(talk)).unwrap();
    value_all(&asked, talk, true);
    finish(&asked, talk, WRONG);
    assert_eq!((waiting(&other).len(), shown(&register, taken.round).progress.lacking), (0, 1));
}

#[test]
fn a_round_that_asks_for_no_criteria_calls_nobody_for_what_another_round_asks() {
    let register = Register::new("reading_criteria");
    register.talks(1);
    let [one, other] = people(&register);
    let without = drawn(&register, plan(1, &[&one.0, &other.0]));
    let (first, _) = if waiting(&one.1).is_empty() { (other, one) } else { (one, other) };
    register.publish_scorecard();
    let with = drawn(&register, plan(1, &[&first.0]));
    let talk = take(&first.1).unwrap().conversation;
    value_all(&first.1, talk, true);
    finish(&first.1, talk, WRONG);
    let lacking = |round| shown(&register, round).progress.lacking;
    assert_eq!((asked(&register, without), lacking(without), lacking(with)), (1, 0, 1));
}

#[test]
fn a_pass_is_not_taken_back_beside_somebody_who_could_read_ones_own_review_meanwhile() {
    let register = Register::new("reading_own");
    register.talks(1);
    let [first, second] = people(&register);
    drawn(&register, RoundPlan { doubled: 1000, ..plan(1, &[&first.0, &second.0]) });
    let [item] = waiting(&first.1)[..] else { panic!("both are asked") };
    let talk = assigned(&first.1)[0].conversation;
    for (_, engine) in [&first, &second] {
        engine.call(queue::Command::Skip { item, reason: SkipReason::Unreadable }).unwrap();
    }
    finish(&second.1, talk, WRONG);
    assert_eq!(opened(&first.1, talk).others.len(), 1);
    let unskip = queue::Command::Unskip(item);
    assert_eq!(first.1.call(unskip).map(drop), Ok(()), "it is asked for alone");
    assert_eq!(error_of(&second.1, unskip), Some(ErrorKind::PassStands));
}

#[test]
fn a_review_that_was_finished_once_is_remembered_when_it_is_taken_back_and_drawn_with_one_reviewer() {
    let register = Register::new("reading_draw");
    let [talk] = register.talks(1)[..] else { panic!() };
    let [first, second, third] = people(&register);
    finish(&first.1, talk, WRONG);
    review_act(&first.1, review::Command::Reopen(talk)).unwrap();
    let of_kind = |kind| RoundPlan { kind, doubled: 1000, ..plan(1, &[&second.0, &third.0]) };
    let draw = || {
        let round = drawn(&register, of_kind(RoundKind::Review));
        let count = asked(&register, round);
        register.engine().call(Command::Close(round)).unwrap();
        count
    };
    // A calibration is everybody's or nobody's.
    let calibration = || refused(&register, of_kind(RoundKind::Calibration));
    assert_eq!((draw(), calibration()), (1, Some(ErrorKind::NotFound)));
    for seq in [1, 3] {
        review_act(&first.1, review::Command::TakeBack { conversation: talk, seq }).unwrap();
    }
    assert_eq!((draw(), calibration()), (1, Some(ErrorKind::NotFound)));
}

#[test]
fn who_was_called_and_passes_leaves_the_first_one_alone_and_it_is_counted() {
    let (register, taken, [asked, other]) = Register::with_one_taken("reading_called_passes");
    let talk = taken.conversation;
    value_all(&asked, talk, true);
    finish(&asked, talk, WRONG);
    let [item] = waiting(&other)[..] else { panic!("is called") };
    other.call(queue::Command::Skip { item, reason: SkipReason::Unreadable }).unwrap();
    assert_eq!(shown(&register, taken.round).progress.lacking, 1);
}

/// Two rounds of the same conversation: of these two, and of the first one with a third; a supervisor reviews in the second.
fn overlapping(
    register: &Register,
) -> (RoundId, RoundItemId, ConversationId, [(Account, Engine); 3], Engine) {
    register.talks(1);
    let all = people::<3>(register);
    let (saku, settler) = register.person("saku", &[AccountRole::Reviewer, AccountRole::Supervisor]);
    let first = drawn(register, RoundPlan { doubled: 1000, ..plan(1, &[&all[0].0, &all[1].0]) });
    let second = drawn(register, RoundPlan { doubled: 1000, ..plan(1, &[&all[0].0, &all[2].0]) });
    // The supervisor comes to the second round without a part of it.
    let statement =
        format!("INSERT INTO round_reviewer (round, account) VALUES ({}, {})", second.0, saku.id.0);
    register.tamper(&statement);
    let item = RoundItemId(register.number(&format!("SELECT id FROM round_item WHERE round = {}", first.0)));
    let talk = assigned(&all[0].1)[0].conversation;
    (first, item, talk, all, settler)
}

#[test]
fn a_supervisor_to_whom_a_conversation_can_come_in_another_round_sees_no_difference_of_it() {
    let register = Register::new("reading_supervisor");
    let (round, item, talk, all, settler) = overlapping(&register);
    finish(&all[0].1, talk, WRONG);
    finish(&all[1].1, talk, CORRECT);
    let differences = |engine: &Engine| view_of(engine, round).differences.len();
    assert_eq!((differences(register.engine()), differences(&settler)), (1, 0));
    let open = adjudication::Command::Open(item);
    assert_eq!(error_of(&settler, open), Some(ErrorKind::Forbidden));
    // Once nobody is waited for it cannot come any more.
    finish(&all[2].1, talk, CORRECT);
    assert_eq!((differences(&settler), error_of(&settler, open)), (1, None));
}

#[test]
fn only_what_was_settled_to_the_end_stands() {
    let frozen = |name: &str, ends: bool| {
        let register = Register::new(name);
        register.talks(6);
        let [first, second] = people(&register);
        let round = drawn(&register, RoundPlan { doubled: 1000, ..plan(6, &[&first.0, &second.0]) });
        for item in assigned(&first.1) {
            finish(&first.1, item.conversation, CORRECT);
        }
        for item in assigned(&second.1) {
            finish(&second.1, item.conversation, WRONG);
        }
        for difference in shown(&register, round).differences {
            let item = difference.item;
            for seq in [1, 3] {
                let verdict = Verdict::Partly;
                let settle = adjudication::Command::Verdict { item, seq, verdict };
                register.engine().call(settle).unwrap();
            }
            if ends {
                register.engine().call(adjudication::Command::Finish(item)).unwrap();
            }
        }
        register.engine().call(Command::Close(round)).unwrap();
        let of_partly = seula::domain::ResultOf::Verdict(Verdict::Partly);
        let results = shown(&register, round).results;
        results.into_iter().find(|one| one.of == of_partly).map(|one| one.estimate.rate.share)
    };
    assert_eq!(frozen("reading_settled", true), Some(1.0));
    assert_eq!(frozen("reading_unsettled", false), Some(0.0));
}

#[test]
fn what_was_passed_on_is_counted_once() {
    let register = Register::new("reading_passed_on");
    register.talks(8);
    let [first, second, third, fourth] = people(&register);
    let all = [&first.0, &second.0, &third.0, &fourth.0];
    let round = drawn(&register, plan(8, &all));
    let [item, ..] = waiting(&first.1)[..] else { panic!() };
    first.1.call(queue::Command::Skip { item, reason: SkipReason::Language }).unwrap();
    let team = shown(&register, round).progress.team.unwrap();
    assert_eq!((team.assignments, team.skipped), (8, vec![(SkipReason::Language, 1)]));
}
