//! Two programs on one register do the same at the same moment: one does it, the other is told, and nothing is there twice.

use crate::support::rounds::{assigned, draw_all, finish, judge, opened, waiting};
use crate::support::{PASSWORD, Register, SUPERVISOR, error_of, sign_in};
use seula::domain::{
    AccountRole, AssignmentState, QueueItem, RoundId, RoundItemId, RoundKind, SkipReason, Verdict,
};
use seula::engine::ops::{adjudication, queue, review, round};
use seula::engine::{Command, Engine, Reply, RequestId};
use seula::error::{ErrorKind, Result};
use std::collections::BTreeSet;

const REQUEST: RequestId = RequestId(7);
/// So often two meet at most, until one of them finds the other at work.
const TRIES: i64 = 100;
/// So often they meet over what one of them takes back.
const TURNS: i64 = 12;
const CORRECT: [Verdict; 2] = [Verdict::Correct; 2];

/// Both are asked before either is heard.
fn both(engines: [&Engine; 2], command: impl Fn(usize) -> Command) -> [Result<Reply>; 2] {
    for (at, engine) in engines.iter().enumerate() {
        engine.send(REQUEST, command(at)).unwrap();
    }
    engines.map(|engine| {
        loop {
            let mut events = engine.events().into_iter();
            match events.find(|event| event.request == REQUEST) {
                Some(event) => return event.result,
                None => std::thread::yield_now(),
            }
        }
    })
}

/// The error of the one who was told; the other one did it.
fn told(results: [Result<Reply>; 2]) -> ErrorKind {
    let mut errors: Vec<ErrorKind> =
        results.into_iter().filter_map(Result::err).map(|error| error.kind).collect();
    assert_eq!(errors.len(), 1, "one of two does it");
    errors.remove(0)
}

/// The supervisor at another program.
fn other_supervisor(register: &Register) -> Engine {
    let engine = register.another_engine();
    sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
    engine
}

/// A register in which every conversation of so many is reviewed by two, who differ in the second answer; with its rounds.
fn differing(test: &str, talks: u32, rounds: usize) -> (Register, Vec<RoundId>) {
    let register = Register::new(test);
    let talks = register.talks(talks);
    let people = register.two_reviewers();
    let reviewers = [&people[0].0, &people[1].0];
    let rounds = (0..rounds).map(|_| register.round(&reviewers, 1000)).collect();
    for conversation in talks {
        for ((_, engine), second) in people.iter().zip([Verdict::Incorrect, Verdict::Partly]) {
            finish(engine, conversation, [Verdict::Correct, second]);
        }
    }
    (register, rounds)
}

/// What was given to somebody who wanted the next one.
fn taken(reply: Result<Reply>) -> Option<QueueItem> {
    match reply.unwrap() {
        Reply::Queue(queue::Reply::Taken(item)) => item.map(|item| *item),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_two_reviewers_take_over_at_once_is_each_given_to_one_of_them() {
    let register = Register::new("race_queue");
    register.talks(21);
    let people = ["reino", "riitta", "raili"].map(|name| register.person(name, &[AccountRole::Reviewer]));
    register.round(&[&people[0].0, &people[1].0, &people[2].0], 0);
    let [one, other, absent] = &people;
    for (_, engine) in [one, other] {
        for item in assigned(engine) {
            finish(engine, item.conversation, CORRECT);
        }
    }
    let left = waiting(&absent.1).len();
    assert!(left % 2 == 1, "{left}: in the end both want the last one");
    let (mut items, mut alone) = (BTreeSet::new(), 0);
    loop {
        let replies = both([&one.1, &other.1], |_| queue::Command::Take { round: None }.into());
        let given = replies.map(taken);
        for ((_, engine), item) in [one, other].into_iter().zip(&given) {
            let Some(item) = item else { continue };
            assert!(items.insert(item.item), "it was given to another one");
            finish(engine, item.conversation, CORRECT);
        }
        match given.iter().flatten().count() {
            0 => break,
            1 => alone += 1,
            _ => {}
        }
    }
    assert_eq!((items.len(), alone), (left, 1));
    for (wanted, statement) in [
        (21, "SELECT count(*) FROM assignment WHERE state = 1"),
        (21, "SELECT count(DISTINCT item) FROM assignment"),
        (42, "SELECT count(*) FROM locked_verdict"),
        (left as i64, "SELECT count(*) FROM audit WHERE act = 'queue_taken_over'"),
    ] {
        assert_eq!(register.number(statement), wanted, "{statement}");
    }
}

#[test]
fn what_one_takes_back_while_a_colleague_looks_for_work_is_given_to_one_of_them() {
    let (register, [reino, riitta]) = Register::with_round_of_two("race_unskip_take", 2, 0);
    for item in assigned(&riitta) {
        finish(&riitta, item.conversation, CORRECT);
    }
    let [item] = waiting(&reino)[..] else { panic!("one each") };
    let unskip = || -> Command { queue::Command::Unskip(item).into() };
    let (mut owner, mut colleague, mut taken_over) = (&reino, &riitta, 0);
    for _ in 0..TURNS {
        owner.call(queue::Command::Skip { item, reason: SkipReason::Unreadable }).unwrap();
        let [back, next] = both([owner, colleague], |at| match at {
            0 => unskip(),
            _ => queue::Command::Take { round: None }.into(),
        });
        back.unwrap();
        let given = taken(next).map(|given| given.item);
        if given.is_some() {
            std::mem::swap(&mut owner, &mut colleague);
            taken_over += 1;
        }
        assert!(given.is_none_or(|given| given == item));
        assert_eq!((waiting(owner), waiting(colleague)), (vec![item], Vec::new()));
        // Whoever has not got it, or has lost it, is told so.
        for command in [unskip(), queue::Command::Hold(item).into()] {
            assert_eq!(error_of(colleague, command), Some(ErrorKind::NotFound));
        }
    }
    for (wanted, statement) in [
        (2, "SELECT count(*) FROM assignment"),
        (TURNS, "SELECT count(*) FROM audit WHERE act = 'queue_returned'"),
        (taken_over, "SELECT count(*) FROM audit WHERE act = 'queue_taken_over'"),
    ] {
        assert_eq!(register.number(statement), wanted, "{statement}");
    }
}

#[test]
fn what_one_takes_back_while_the_other_finishes_it_is_reviewed_unseen_or_not_at_all() {
    let (register, [reino, riitta]) = Register::with_round_of_two("race_unskip_finish", 12, 1000);
    let mut reviewed = 0;
    for QueueItem { item, conversation, .. } in assigned(&reino) {
        reino.call(queue::Command::Skip { item, reason: SkipReason::OffTopic }).unwrap();
        judge(&riitta, conversation, CORRECT);
        let [back, finished] = both([&reino, &riitta], |at| match at {
            0 => queue::Command::Unskip(item).into(),
            _ => review::Command::Finish(conversation).into(),
        });
        finished.unwrap();
        let seen = opened(&reino, conversation).others.len();
        match back.map(drop).map_err(|error| error.kind) {
            Ok(()) => {
                assert_eq!(seen, 0, "it waits for the one who took it back");
                finish(&reino, conversation, CORRECT);
                reviewed += 1;
            }
            Err(kind) => {
                assert_eq!((kind, seen), (ErrorKind::PassStands, 1), "who sees the other review gives none");
                let state = assigned(&reino).into_iter().find(|one| one.item == item).map(|one| one.state);
                assert_eq!(state, Some(AssignmentState::Skipped(SkipReason::OffTopic)));
            }
        }
    }
    for (wanted, statement) in [
        (24, "SELECT count(*) FROM assignment"),
        (12 + reviewed, "SELECT count(*) FROM assignment WHERE state = 1"),
        (reviewed, "SELECT count(*) FROM audit WHERE act = 'queue_returned'"),
    ] {
        assert_eq!(register.number(statement), wanted, "{statement}");
    }
}

#[test]
fn of_two_who_draw_at_once_one_is_told_that_a_round_is_being_drawn() {
    let register = Register::new("race_draw");
    register.talks(20);
    let (reviewer, _) = register.person("reino", &[AccountRole::Reviewer]);
    let other = other_supervisor(&register);
    let (mut drawn, mut told, mut tries) = (0, 0, 0);
    let plan = || draw_all(RoundKind::Review, vec![reviewer.id], 0);
    // One may be done before the other begins: then both have drawn, one after the other, and they try again.
    while told == 0 && tries < TRIES {
        tries += 1;
        for result in both([register.engine(), &other], |_| plan().into()) {
            match result.map_err(|error| error.kind) {
                Ok(Reply::Round(round::Reply::Drawn(_))) => drawn += 1,
                Err(ErrorKind::RegisterBusy) => told += 1,
                unexpected => panic!("{unexpected:?}"),
            }
        }
    }
    assert_eq!((told, drawn + told), (1, 2 * tries));
    for engine in [register.engine(), &other] {
        engine.call(plan()).unwrap();
        drawn += 1;
    }
    for (wanted, statement) in [
        (drawn, "SELECT count(*) FROM round WHERE state = 1"),
        (drawn, "SELECT count(*) FROM round"),
        (20 * drawn, "SELECT count(*) FROM round_item"),
        (20 * drawn, "SELECT count(*) FROM assignment"),
        (drawn, "SELECT count(*) FROM audit WHERE act = 'round_drawn'"),
    ] {
        assert_eq!(register.number(statement), wanted, "{statement}");
    }
}

#[test]
fn of_two_who_settle_at_once_one_is_told_that_it_is_settled() {
    let (register, _) = differing("race_settle", 8, 1);
    let other = other_supervisor(&register);
    let engines = [register.engine(), &other];
    let items = register.numbers("SELECT id FROM round_item ORDER BY id");
    for item in items.iter().copied().map(RoundItemId) {
        let verdicts = [Verdict::Partly, Verdict::Outdated];
        // Until the end it can be changed, by whoever comes last.
        let settle = |at: usize| -> Command {
            adjudication::Command::Verdict { item, seq: 3, verdict: verdicts[at] }.into()
        };
        assert!(both(engines, settle).iter().all(Result::is_ok));
        assert_eq!(told(both(engines, |_| adjudication::Command::Finish(item).into())), ErrorKind::Conflict);
    }
    for (wanted, statement) in [
        (8, "SELECT count(*) FROM round_item WHERE settled_ms > 0"),
        (8, "SELECT count(*) FROM settled_verdict WHERE verdict IN (1, 3)"),
        (16, "SELECT count(*) FROM audit WHERE act = 'verdict_settled'"),
        (8, "SELECT count(DISTINCT object) FROM audit WHERE act = 'adjudication_finished'"),
        (8, "SELECT count(*) FROM audit WHERE act = 'adjudication_finished'"),
    ] {
        assert_eq!(register.number(statement), wanted, "{statement}");
    }
}

#[test]
fn of_two_who_close_a_round_at_once_one_is_told_that_it_is_closed() {
    let (register, rounds) = differing("race_close", 8, 5);
    let other = other_supervisor(&register);
    let of = |table: &str, round: RoundId| {
        register.number(&format!("SELECT count(*) FROM {table} WHERE round = {}", round.0))
    };
    let [first, others @ ..] = &rounds[..] else { panic!("there are rounds") };
    register.engine().call(round::Command::Close(*first)).unwrap();
    for round in others {
        let results = both([register.engine(), &other], |_| round::Command::Close(*round).into());
        assert_eq!(told(results), ErrorKind::Conflict);
    }
    for table in ["round_result", "round_agreement"] {
        let wanted = of(table, *first);
        assert!(wanted > 0, "{table}");
        assert!(others.iter().all(|round| of(table, *round) == wanted), "{table}");
    }
    assert_eq!(register.number("SELECT count(*) FROM round WHERE state = 2"), 5);
    assert_eq!(register.number("SELECT count(*) FROM audit WHERE act = 'round_closed'"), 5);
}
