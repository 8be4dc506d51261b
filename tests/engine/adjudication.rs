use crate::support::rounds::{assigned, finish, judge, review_act, take, value_all, waiting};
use crate::support::{Register, day, error_of, text};
use seula::domain::round::{Disagreement, Reasons, Version};
use seula::domain::{AccountRole, Review, RootCause, RoundId, RoundItemId, Settler, Value, Verdict};
use seula::engine::ops::adjudication::{Adjudication, Command, Reply as Answer};
use seula::engine::ops::{annotation, review, round};
use seula::engine::{Engine, Reply};
use seula::error::{ErrorKind, Result};

fn call(engine: &Engine, command: Command) -> Result<Adjudication> {
    match engine.call(command)? {
        Reply::Adjudication(Answer::Opened(seen)) => Ok(*seen),
        other => panic!("{other:?}"),
    }
}

fn settle(item: RoundItemId, seq: u32, verdict: Verdict) -> Command {
    Command::Verdict { item, seq, verdict }
}

/// Who may settle the only difference of a round.
fn settler(engine: &Engine, of: RoundId) -> Settler {
    match engine.ask(round::Query::Show(of)).unwrap() {
        Reply::Round(round::Reply::Shown(view)) => {
            let [one] = &view.differences[..] else { panic!("{:?}", view.differences) };
            one.settler
        }
        other => panic!("{other:?}"),
    }
}

fn verdicts_of(differ: &Disagreement<u32, Verdict>) -> Vec<Verdict> {
    differ.versions.iter().map(|version| version.said.unwrap()).collect()
}

#[test]
fn only_what_differs_is_settled_and_names_are_shown_afterwards() {
    let (register, [reino, riitta]) = Register::with_valued_round_of_two("adjudication_names", 1, 1000);
    let supervisor = register.engine();
    let one = take(&reino).unwrap();
    let (item, talk) = (one.item, one.conversation);
    value_all(&reino, talk, false);
    finish(&reino, talk, [Verdict::Correct, Verdict::Incorrect]);
    let note = annotation::Command::AddNote { conversation: talk, seq: None, text: text("katso ohje") };
    reino.call(note).unwrap();
    assert_eq!(error_of(supervisor, Command::Open(item)), Some(ErrorKind::NotFound), "one still reviews it");
    value_all(&riitta, talk, true);
    finish(&riitta, talk, [Verdict::Correct, Verdict::Partly]);

    let seen = call(supervisor, Command::Open(item)).unwrap();
    assert_eq!(seen.agreed, [(1, Verdict::Correct)]);
    let [differ] = &seen.verdicts[..] else { panic!("{:?}", seen.verdicts) };
    let said = verdicts_of(differ);
    let mut sorted = said.clone();
    sorted.sort();
    assert_eq!((differ.of, sorted), (3, vec![Verdict::Partly, Verdict::Incorrect]));
    let critical = seen.transcript.scorecard.as_ref().unwrap().criteria.iter();
    let critical: Vec<_> = critical.filter(|(_, of)| of.critical).map(|(id, _)| *id).collect();
    assert!(!critical.is_empty());
    assert!(seen.values.iter().map(|differ| differ.of).eq(critical.iter().copied()), "the others agree");
    assert_eq!((&seen.names, &seen.transcript.review), (&None, &Review::default()));
    assert_eq!((seen.transcript.notes.len(), seen.transcript.others.len()), (0, 0), "both have names");

    assert_eq!(error_of(supervisor, Command::Finish(item)), Some(ErrorKind::VerdictsMissing(1)));
    assert_eq!(error_of(supervisor, settle(item, 1, Verdict::Partly)), Some(ErrorKind::NotFound));
    call(supervisor, settle(item, 3, Verdict::Partly)).unwrap();
    let seen = call(supervisor, settle(item, 3, Verdict::Outdated)).unwrap();
    assert_eq!(seen.verdicts[0].settled, Some(Verdict::Outdated), "until the end it can be changed");
    let missing = ErrorKind::ValuesMissing(critical.len() as u32);
    assert_eq!(error_of(supervisor, Command::Finish(item)), Some(missing));
    for criterion in critical {
        let value = |value| Command::Value { item, criterion, value };
        assert_eq!(error_of(supervisor, value(Value::Step(9))), Some(ErrorKind::NotFound));
        call(supervisor, value(Value::Step(1))).unwrap();
    }
    let seen = call(supervisor, Command::Finish(item)).unwrap();
    let wrote = |name: &str| if name.starts_with("reino") { Verdict::Incorrect } else { Verdict::Partly };
    let names = seen.names.unwrap();
    assert_eq!(names.iter().map(|name| wrote(name)).collect::<Vec<_>>(), said);
    assert_eq!((seen.transcript.notes.len(), seen.transcript.others.len()), (1, 2));
    assert_eq!(error_of(supervisor, settle(item, 3, Verdict::Correct)), Some(ErrorKind::Conflict));
    assert_eq!(error_of(supervisor, Command::Finish(item)), Some(ErrorKind::Conflict));
    let settled = "SELECT count(*) FROM settled_verdict WHERE seq = 3 AND verdict = 3";
    assert_eq!(register.number(settled), 1);
    let logged = |act: &str| {
        register
            .number(&format!("SELECT count(*) FROM audit JOIN conv ON object = number WHERE act = '{act}'"))
    };
    let acts = ["adjudication_opened", "verdict_settled", "adjudication_finished"];
    assert_eq!(acts.map(logged), [1, 2, 1]);
}

#[test]
fn what_was_settled_is_taken_back_until_the_end_and_that_is_logged() {
    let (register, [reino, riitta]) = Register::with_valued_round_of_two("adjudication_back", 1, 1000);
    let supervisor = register.engine();
    let one = take(&reino).unwrap();
    let (item, talk) = (one.item, one.conversation);
    for (engine, fails, second) in [(&reino, false, Verdict::Incorrect), (&riitta, true, Verdict::Partly)] {
        value_all(engine, talk, fails);
        finish(engine, talk, [Verdict::Correct, second]);
    }
    let seen = call(supervisor, Command::Open(item)).unwrap();
    let criteria: Vec<_> = seen.values.iter().map(|differ| differ.of).collect();
    let value = |criterion| Command::Value { item, criterion, value: Value::Step(1) };
    let verdict = settle(item, 3, Verdict::Partly);
    let backs =
        [Command::TakeVerdictBack { item, seq: 3 }, Command::TakeValueBack { item, criterion: criteria[0] }];
    let refused = || backs.map(|back| error_of(supervisor, back));
    assert_eq!(refused(), [Some(ErrorKind::NotFound); 2], "nothing is settled");
    let settled = |command| {
        let seen = call(supervisor, command).unwrap();
        (seen.verdicts[0].settled, seen.values[0].settled)
    };
    let (partly, step) = (Some(Verdict::Partly), Some(Value::Step(1)));
    assert_eq!(settled(verdict), (partly, None));
    assert_eq!(settled(value(criteria[0])), (partly, step));
    assert_eq!(backs.map(settled), [(None, step), (None, None)]);
    assert_eq!(error_of(supervisor, Command::Finish(item)), Some(ErrorKind::VerdictsMissing(1)));
    let logged = "SELECT count(*) FROM audit JOIN conv ON object = number WHERE act = 'settling_taken_back'";
    assert_eq!(register.number(logged), 2);
    call(supervisor, verdict).unwrap();
    for criterion in criteria {
        call(supervisor, value(criterion)).unwrap();
    }
    call(supervisor, Command::Finish(item)).unwrap();
    assert_eq!(refused(), [Some(ErrorKind::Conflict); 2], "names are shown, and nothing changes any more");
    assert_eq!(register.number(logged), 2);
}

#[test]
fn why_each_version_says_what_it_says_is_told_of_what_differs_and_of_no_draft() {
    let (register, [reino, riitta]) = Register::with_round_of_two("adjudication_reasons", 1, 1000);
    let one = take(&reino).unwrap();
    let (talk, open) = (one.conversation, Command::Open(one.item));
    let cause = Some(RootCause::ALL[0]);
    let explain = |seq, should: &str| review::Command::Explain {
        conversation: talk,
        seq,
        cause,
        should: text(should),
        reference: text("migri.fi/maksut"),
        valid_on: Some(day("2026-03-01")),
    };
    for (engine, verdict) in [(&reino, Verdict::Incorrect), (&riitta, Verdict::Partly)] {
        judge(engine, talk, [Verdict::Outdated, verdict]);
        review_act(engine, explain(1, "Molemmat sanovat näin")).unwrap();
    }
    review_act(&reino, explain(3, "Maksu on 350 euroa")).unwrap();
    for engine in [&reino, &riitta] {
        review_act(engine, review::Command::Finish(talk)).unwrap();
    }
    let seen = call(register.engine(), open).unwrap();
    let [reasoned] = &seen.reasons[..] else { panic!("only of what differs: {:?}", seen.reasons) };
    let of_version =
        seen.verdicts[0].versions.iter().find(|version| version.place == reasoned.place).unwrap();
    assert_eq!((reasoned.of, of_version.said), (3, Some(Verdict::Incorrect)));
    let wanted = Reasons {
        cause,
        should: "Maksu on 350 euroa".to_owned(),
        reference: "migri.fi/maksut".to_owned(),
        valid_on: Some(day("2026-03-01")),
    };
    assert_eq!((&reasoned.reasons, &seen.names), (&wanted, &None));
    review_act(&reino, review::Command::Reopen(talk)).unwrap();
    let draft = call(register.engine(), open).unwrap().reasons;
    assert_eq!(
        draft[0].reasons,
        Reasons { cause, ..Reasons::default() },
        "the cause is locked, the words are not"
    );
}

#[test]
fn whoever_was_asked_to_review_a_conversation_does_not_settle_it() {
    let register = Register::new("adjudication_refused");
    register.talks(1);
    let both = [AccountRole::Reviewer, AccountRole::Supervisor];
    let (saku, first) = register.person("saku", &both);
    let (riitta, second) = register.person("riitta", &[AccountRole::Reviewer]);
    let (_, unasked) = register.person("sini", &both);
    let of = register.round(&[&saku, &riitta], 1000);
    let one = take(&first).unwrap();
    finish(&first, one.conversation, [Verdict::Correct; 2]);
    finish(&second, one.conversation, [Verdict::Incorrect; 2]);
    let offered = || [register.engine(), &first, &unasked].map(|engine| settler(engine, of));
    assert_eq!(offered(), [Settler::Reader, Settler::Another, Settler::Reader]);
    judge(&unasked, one.conversation, [Verdict::Correct; 2]);
    assert_eq!(offered(), [Settler::Reader, Settler::Another, Settler::Another], "begun unasked");
    for command in [Command::Open(one.item), settle(one.item, 1, Verdict::Correct), Command::Finish(one.item)]
    {
        assert_eq!(error_of(&first, command), Some(ErrorKind::Forbidden));
    }
    let refused = "SELECT count(*) FROM audit WHERE act = 'refused'";
    assert_eq!(register.number(refused), 1, "once a quarter of an hour");
    assert_eq!(register.number("SELECT count(*) FROM settled_verdict"), 0);
    let seen = call(register.engine(), Command::Open(one.item)).unwrap();
    assert_eq!(seen.verdicts.len(), 2);
}

#[test]
fn where_every_supervisor_has_reviewed_nobody_settles_until_somebody_else_is_one() {
    let register = Register::new("adjudication_nobody");
    register.talks(1);
    let (riitta, second) = register.person("riitta", &[AccountRole::Reviewer]);
    let (saku, first) = register.person("saku", &[AccountRole::Reviewer, AccountRole::Supervisor]);
    let of = register.round(&[&saku, &riitta], 1000);
    for (engine, verdict) in [(&first, Verdict::Correct), (&second, Verdict::Incorrect)] {
        let talk = take(engine).unwrap().conversation;
        finish(engine, talk, [verdict; 2]);
    }
    for (state, wanted) in [(2, Settler::Nobody), (1, Settler::Another)] {
        register
            .tamper(&format!("UPDATE account SET state = {state} WHERE username <> 'saku' AND roles & 4"));
        assert_eq!(
            settler(&first, of),
            wanted,
            "the only other supervisor is disabled, or waits for the code"
        );
    }
}

#[test]
fn where_all_agree_there_is_nothing_to_settle() {
    let (register, [reino, riitta]) = Register::with_round_of_two("adjudication_agreed", 1, 1000);
    let one = take(&reino).unwrap();
    for engine in [&reino, &riitta] {
        finish(engine, one.conversation, [Verdict::Correct, Verdict::Handover]);
    }
    assert_eq!(error_of(register.engine(), Command::Open(one.item)), Some(ErrorKind::NotFound));
}

#[test]
fn the_order_of_versions_tells_nothing_and_stays() {
    let (register, [reino, riitta]) = Register::with_round_of_two("adjudication_order", 20, 1000);
    let all = assigned(&reino);
    for one in &all {
        finish(&reino, one.conversation, [Verdict::Correct, Verdict::Incorrect]);
        finish(&riitta, one.conversation, [Verdict::Correct, Verdict::Partly]);
    }
    assert!(waiting(&riitta).is_empty());
    let order = || -> Vec<Verdict> {
        let first = |item| verdicts_of(&call(register.engine(), Command::Open(item)).unwrap().verdicts[0])[0];
        all.iter().map(|one| first(one.item)).collect()
    };
    let found = order();
    for verdict in [Verdict::Incorrect, Verdict::Partly] {
        assert!(found.contains(&verdict), "{found:?}");
    }
    assert_eq!(order(), found);
    let places = |seen: Adjudication| -> Vec<u8> {
        seen.verdicts[0].versions.iter().map(|version: &Version<Verdict>| version.place).collect()
    };
    assert_eq!(places(call(register.engine(), Command::Open(all[0].item)).unwrap()), [0, 1]);
}
