//! Reviewers of the same conversations: whatever another one asks for, who is trainer and supervisor, too, the answers are
//! byte for byte those of a register in which the first one has done nothing, until all have finished.

// What can be asked for.
mod steps;

use crate::support::rounds::{finish, judge, opened, review_act, take, value_all};
use crate::support::{PASSWORD, Register, SUPERVISOR, error_of, folder, sign_in, sign_in_again, text};
use seula::domain::audit::{Act, AuditEntry};
use seula::domain::query::Sort;
use seula::domain::{
    AccountRole, AnswerHash, CollectionId, ConversationId, CriterionId, Evidence, Filter, QueueRound,
    RootCause, Round, RoundItemId, RoundKind, StoredText, Verdict,
};
use seula::engine::ops::{
    adjudication, annotation, answer, audit, collection, conversation, queue, review, round,
};
use seula::engine::{Command, Engine, Reply};
use seula::error::{ErrorKind, Result};
use std::collections::BTreeSet;
use std::path::PathBuf;
use steps::{Step, every_step};

const NOON: &str = "2026-11-24T12:00:00Z";
const LATER: &str = "2026-11-24T12:30:00Z";
/// What the name of the copy's folder ends in.
const SILENT: &str = "_silent";
const COLLECTION: CollectionId = CollectionId(1);

/// Acts whose answers are not compared. A passphrase is drawn anew each time. The check of the log tells how many rows it
/// has and a hash of them: that somebody did something, not what, nor on what. Supervisors see in the log on which
/// conversation somebody did something, and of what kind, in the record of processing how often conversations were opened,
/// and how many conversations others could still be given.
const NOT_COMPARED: [&str; 5] =
    ["session.suggest_passphrase", "audit.check", "audit.view", "record.show", "round.reviewer_change"];

/// What is asked about.
pub struct Ground {
    talks: Vec<ConversationId>,
    items: Vec<RoundItemId>,
    criterion: CriterionId,
    /// Where files would lie.
    folder: PathBuf,
    answer: AnswerHash,
}

impl Ground {
    /// The same in another copy of the register.
    fn of(&self, register: &Register) -> Self {
        Self {
            talks: self.talks.clone(),
            items: self.items.clone(),
            criterion: self.criterion,
            answer: self.answer,
            folder: register.folder.clone(),
        }
    }
}

/// A register with a round in which two reviewers are given everything, or four in a calibration, and a copy of it.
fn registers(test: &str, kind: RoundKind) -> (Register, Register, Ground) {
    let mut register = Register::made(test, NOON);
    register.publish_scorecard();
    let talks = register.talks(3);
    let (reino, first) = register.person("reino", &[AccountRole::Reviewer, AccountRole::Trainer]);
    let (riitta, second) = register.person("riitta", &AccountRole::ALL);
    let [raili, risto] = ["raili", "risto"].map(|name| register.person(name, &[AccountRole::Reviewer]).0);
    let (_, trainer) = register.person("tuula", &[AccountRole::Trainer]);
    for command in [
        annotation::Command::AddTag { conversation: talks[0], name: text("yhteinen") },
        annotation::Command::AddNote { conversation: talks[0], seq: None, text: text("ohje on uusi") },
    ] {
        trainer.call(command).unwrap();
    }
    trainer.call(collection::Command::Create { name: text("Opetus"), aim: text("") }).unwrap();
    match kind {
        RoundKind::Review => register.round(&[&reino, &riitta], 1000),
        RoundKind::Calibration => register.calibration(&[&reino, &riitta, &raili, &risto]),
    };
    let criterion = opened(&first, talks[0]).scorecard.unwrap().criteria[0].0;
    let items = register.numbers("SELECT id FROM round_item ORDER BY conv");
    register.counted();
    let answer = AnswerHash(register.number("SELECT hash FROM answer_text ORDER BY hash LIMIT 1"));
    let items = items.into_iter().map(RoundItemId).collect();
    let ground = Ground { talks, items, criterion, answer, folder: register.folder.clone() };
    drop((first, second, trainer));
    register.stop();
    let copy = folder(&format!("{test}{SILENT}"));
    for entry in std::fs::read_dir(&register.folder).unwrap() {
        let from = entry.unwrap().path();
        std::fs::copy(&from, copy.join(from.file_name().unwrap())).unwrap();
    }
    (register, Register::there(copy, NOON), ground)
}

/// The engine of somebody who has just signed in.
fn at_work(register: &Register, name: &str) -> Engine {
    let engine = register.another_engine();
    sign_in_again(&engine, name);
    engine
}

/// The first word of an answer is marked.
fn first_word() -> Evidence {
    Evidence::default().turned(0..1).unwrap()
}

/// The first reviewer finishes one review, begins the others, and writes on all of them.
fn work(engine: &Engine, ground: &Ground) {
    let [a, b, c] = ground.talks[..] else { panic!("three conversations") };
    take(engine).unwrap();
    value_all(engine, a, true);
    judge(engine, a, [Verdict::Incorrect, Verdict::Outdated]);
    let explain = review::Command::Explain {
        conversation: a,
        seq: 1,
        cause: Some(RootCause::BotContent),
        should: text("Lupa haetaan ennen matkaa"),
        reference: text("migri.fi/luvat"),
        valid_on: None,
    };
    review_act(engine, explain).unwrap();
    let (seen, evidence) = (StoredText("Hei.".to_owned()), first_word());
    review_act(engine, review::Command::MarkWords { conversation: a, seq: 1, seen, evidence }).unwrap();
    finish(engine, a, [Verdict::Incorrect, Verdict::Outdated]);
    judge(engine, b, [Verdict::Incorrect, Verdict::NoAnswer]);
    review_act(engine, review::Command::Flag { conversation: b, flagged: true }).unwrap();
    judge(engine, c, [Verdict::Correct, Verdict::Handover]);
    let tag = |conversation, name| annotation::Command::AddTag { conversation, name: text(name) };
    let note =
        |conversation, seq| annotation::Command::AddNote {
            conversation, seq, text: text("väärin neuvottu")
        };
    let lesson = collection::Command::AddExample {
        collection: COLLECTION,
        conversation: a,
        passage: Vec::new(),
        lesson: text("näin ei neuvota"),
    };
    let judge = answer::Command::Judge {
        hash: ground.answer,
        verdict: Verdict::Outdated,
        cause: Some(RootCause::GuidanceOutdated),
        should: text("Lupa haetaan verkossa"),
        reference: text("migri.fi/luvat"),
        valid_on: None,
        evidence: first_word(),
    };
    let commands: [Command; 7] = [
        judge.into(),
        tag(a, "epäselvä").into(),
        tag(b, "yhteinen").into(),
        note(a, Some(1)).into(),
        note(b, None).into(),
        note(c, Some(3)).into(),
        lesson.into(),
    ];
    for command in commands {
        engine.call(command).unwrap();
    }
}

/// What was answered, without what tells nothing of what anybody has said: how long it took, the numbers that rows get in
/// the order in which they are made, and how much all others of a round together have finished, once they are three.
fn told(answer: Result<Reply>) -> String {
    let told = match answer {
        Ok(Reply::Conversation(conversation::Reply::List(page))) => format!("{:?} {}", page.rows, page.more),
        Ok(Reply::Audit(audit::Reply::Page(page))) => {
            let object = |row: &AuditEntry| row.object.filter(|_| row.act != Some(Act::ExampleAdded));
            let rows = page.entries.iter().map(|row| (row.at, &row.code, object(row), row.amount, &row.by));
            format!("{:?} {}", rows.collect::<Vec<_>>(), page.more)
        }
        Ok(Reply::Queue(queue::Reply::Overview(rounds))) => {
            let rounds = rounds.into_iter().map(|round| QueueRound { others: None, ..round });
            format!("{:?}", rounds.collect::<Vec<_>>())
        }
        Ok(Reply::Round(round::Reply::List(rounds))) => {
            let rounds = rounds.into_iter().map(|round| Round { work: None, ..round });
            format!("{:?}", rounds.collect::<Vec<_>>())
        }
        Ok(Reply::Round(round::Reply::Shown(view))) => {
            assert!(view.progress.team.is_some(), "three others work in it");
            let progress = (view.progress.own, view.progress.doubled, view.progress.lacking);
            let figures = (&view.agreement, &view.differences, &view.splits, &view.results);
            format!("{progress:?} {figures:?}")
        }
        other => format!("{other:?}"),
    };
    // The copy of the register lies in a folder of its own.
    let told = told.replace(SILENT, "");
    ["NoteId(", "TagId(", "ExampleId("].into_iter().fold(told, |told, of| without_numbers(&told, of))
}

fn without_numbers(told: &str, of: &str) -> String {
    let mut parts = told.split(of);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |told, part| told + of + part.trim_start_matches(|c: char| c.is_ascii_digit()))
}

/// What came of these acts.
fn answers(engine: &Engine, steps: Vec<Step>) -> Vec<(&'static str, String)> {
    steps
        .into_iter()
        .map(|step| {
            let name = step.name();
            let answer = match step {
                Step::Ask(query) => engine.ask(query),
                Step::Call(command) => engine.call(command),
            };
            (name, told(answer))
        })
        .filter(|(name, _)| !NOT_COMPARED.contains(name))
        .collect()
}

#[test]
fn every_act_that_a_person_with_all_roles_may_do_is_compared() {
    let ground = Ground {
        talks: [1, 2, 3].map(ConversationId).to_vec(),
        items: [1, 2, 3].map(RoundItemId).to_vec(),
        criterion: CriterionId(1),
        folder: PathBuf::from("."),
        answer: AnswerHash(1),
    };
    let compared: BTreeSet<&str> = every_step(&ground).iter().map(Step::name).collect();
    let table = crate::engine::permission::TABLE.lines().skip(1);
    let allowed = table.filter_map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        cells[2..5].iter().any(|cell| *cell != "refused").then_some(cells[0])
    });
    assert_eq!(compared, allowed.collect());
}

#[test]
fn nothing_that_a_reviewer_may_ask_for_tells_of_another_review_before_all_are_finished() {
    let (acted, silent, ground) = registers("blind_all", RoundKind::Calibration);
    let grounds = [&acted, &silent].map(|register| ground.of(register));
    work(&at_work(&acted, "reino"), &ground);
    drop(at_work(&silent, "reino"));
    let registers = || [&acted, &silent].into_iter().zip(&grounds);
    let answered: Vec<_> = registers()
        .map(|(register, ground)| {
            register.set_clock(LATER);
            answers(&at_work(register, "riitta"), every_step(ground))
        })
        .collect();
    assert!(answered[0].len() > 120, "{}", answered[0].len());
    assert!(answered[0].iter().any(|(name, told)| *name == "import.report" && told.contains("Standing {")));
    compare(&answered);
    // Nor does a supervisor who reviews nothing see anything of it.
    let answered: Vec<_> = registers()
        .map(|(register, ground)| {
            let engine = register.another_engine();
            sign_in(&engine, SUPERVISOR, PASSWORD, None, None).unwrap();
            answers(&engine, steps::reads(ground).into_iter().chain(steps::oversight(ground)).collect())
        })
        .collect();
    compare(&answered);
}

/// The answers of both registers are the same.
fn compare(answered: &[Vec<(&'static str, String)>]) {
    let [of_acted, of_silent] = answered else { panic!("two registers") };
    for (acted, silent) in of_acted.iter().zip(of_silent) {
        assert_eq!(acted, silent);
    }
    assert_eq!(of_acted.len(), of_silent.len());
}

#[test]
fn once_both_have_finished_each_sees_the_other_s_work() {
    let (acted, _silent, ground) = registers("blind_afterwards", RoundKind::Review);
    let talk = ground.talks[0];
    work(&at_work(&acted, "reino"), &ground);
    let second = at_work(&acted, "riitta");
    let found = |filter: Filter| {
        let query = conversation::Query::List {
            filter,
            sort: Sort::Newest,
            at: conversation::Place::Start,
            limit: 9,
        };
        match second.ask(query).unwrap() {
            Reply::Conversation(conversation::Reply::List(page)) => page.rows.len(),
            other => panic!("{other:?}"),
        }
    };
    let outdated = || Filter { verdicts: vec![Verdict::Outdated], ..Filter::default() };
    let unclear = || Filter { tags: vec!["epäselvä".to_owned()], ..Filter::default() };
    let examples = || match second.call(collection::Command::Open(COLLECTION)).unwrap() {
        Reply::Collection(collection::Reply::Opened(_, examples)) => examples.len(),
        other => panic!("{other:?}"),
    };
    let seen = || {
        let seen = opened(&second, talk);
        (seen.notes.len(), seen.tags.len(), seen.others.len(), seen.conversation.worst_verdict)
    };
    value_all(&second, talk, false);
    judge(&second, talk, [Verdict::Correct; 2]);
    assert_eq!(seen(), (1, 1, 0, Some(Verdict::Correct)));
    assert_eq!(opened(&second, talk).verdicts_of_others, []);
    assert_eq!((found(outdated()), found(unclear()), examples()), (0, 0, 0));
    finish(&second, talk, [Verdict::Correct; 2]);
    assert_eq!(seen(), (2, 2, 1, Some(Verdict::Incorrect)));
    let said: Vec<Verdict> =
        opened(&second, talk).verdicts_of_others.into_iter().map(|(_, verdict)| verdict).collect();
    assert_eq!(said, [Verdict::Incorrect, Verdict::Outdated]);
    assert_eq!((found(outdated()), found(unclear()), examples()), (1, 1, 1));
    // The other conversations are still reviewed.
    assert_eq!(opened(&second, ground.talks[1]).conversation.worst_verdict, None);
    let first = at_work(&acted, "reino");
    assert_eq!(opened(&first, talk).others.len(), 1);
}

#[test]
fn whoever_is_still_to_review_a_conversation_is_told_nothing_of_it_by_another_round() {
    let register = Register::new("blind_overlap");
    let talks = register.talks(2);
    let [(reino, first), (riitta, second)] = register.two_reviewers();
    let both = [AccountRole::Reviewer, AccountRole::Supervisor];
    let (saku, third) = register.person("saku", &both);
    let (_, unasked) = register.person("sini", &both);
    let of_two = register.round(&[&reino, &riitta], 1000);
    register.round(&[&saku], 0);
    let items =
        register.numbers(&format!("SELECT id FROM round_item WHERE round = {} ORDER BY conv", of_two.0));
    let seen = |engine: &Engine| match engine.ask(round::Query::Show(of_two)).unwrap() {
        Reply::Round(round::Reply::Shown(view)) => {
            let places: usize = view.splits.iter().map(|split| split.places.len()).sum();
            (view.differences.len(), places, !view.agreement.is_empty())
        }
        other => panic!("{other:?}"),
    };
    let settle =
        |engine: &Engine, at: usize| error_of(engine, adjudication::Command::Open(RoundItemId(items[at])));
    for talk in &talks {
        finish(&first, *talk, [Verdict::Correct, Verdict::Incorrect]);
        finish(&second, *talk, [Verdict::Correct, Verdict::Partly]);
    }
    let told = |engine: &Engine, talk: ConversationId| {
        let seen = opened(engine, talk);
        (seen.others.len(), seen.conversation.worst_verdict)
    };
    assert_eq!(told(&third, talks[0]), (0, None), "no list and no transcript tells of them either");
    judge(&unasked, talks[1], [Verdict::Correct; 2]);
    assert_eq!((seen(register.engine()), seen(&third)), ((2, 2, true), (0, 0, false)));
    assert_eq!([0, 1].map(|at| settle(&third, at)), [Some(ErrorKind::Forbidden); 2], "they wait");
    finish(&third, talks[0], [Verdict::Correct; 2]);
    assert_eq!(seen(&third), (1, 1, true));
    assert_eq!(settle(&third, 0), Some(ErrorKind::Forbidden), "it is reviewed");
    assert_eq!([0, 1].map(|at| settle(&unasked, at)), [None, Some(ErrorKind::Forbidden)]);
    register.engine().call(round::Command::Close(of_two)).unwrap();
    assert_eq!((seen(register.engine()).0, seen(&third).0), (2, 1), "of a closed round, too");
    let worst = Some(Verdict::Incorrect);
    assert_eq!([told(&third, talks[0]), told(&third, talks[1])], [(2, worst), (0, None)]);
}
