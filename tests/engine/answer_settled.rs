use crate::support::rounds::{assigned, finish, judge, review_act};
use crate::support::{Register, text};
use seula::domain::{Answer, AnswerFilter, AnswerHash, AnswerSort, AnswerState, RootCause, Verdict};
use seula::engine::ops::{adjudication, answer, review};
use seula::engine::{Engine, Reply};

fn listed(engine: &Engine, state: AnswerState) -> Vec<AnswerHash> {
    let filter = AnswerFilter { state, ..AnswerFilter::default() };
    let query = answer::Query::List { filter, sort: AnswerSort::Given, after: None, limit: 10 };
    match engine.ask(query).unwrap() {
        Reply::Answer(answer::Reply::Page(page)) => page.rows.into_iter().map(|row| row.hash).collect(),
        other => panic!("{other:?}"),
    }
}

fn show(engine: &Engine, hash: AnswerHash) -> Answer {
    match engine.ask(answer::Query::Show(hash)).unwrap() {
        Reply::Answer(answer::Reply::Shown(answer)) => *answer,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_settled_of_a_copy_is_the_one_verdict_on_it_in_every_list_of_texts() {
    // Whether it is wrong in the end, and whether the words of who said so still stand.
    for (test, settled, wrong) in
        [("answers_settled", Verdict::Correct, false), ("answers_settled_wrong", Verdict::Incorrect, true)]
    {
        let (register, [reino, riitta]) = Register::with_round_of_two(test, 2, 1000);
        register.counted();
        let mut items = assigned(&reino);
        items.sort_by_key(|item| item.conversation);
        let (item, talk) = (items[0].item, items[0].conversation);
        finish(&reino, talk, [Verdict::Correct; 2]);
        judge(&riitta, talk, [Verdict::Incorrect, Verdict::Correct]);
        let explain = review::Command::Explain {
            conversation: talk,
            seq: 1,
            cause: Some(RootCause::BotContent),
            should: text("Maksu nousi"),
            reference: text("migri.fi/maksut"),
            valid_on: None,
        };
        review_act(&riitta, explain).unwrap();
        finish(&riitta, talk, [Verdict::Incorrect, Verdict::Correct]);
        let supervisor = register.engine();
        let conflict = listed(supervisor, AnswerState::Conflict);
        let [hash] = conflict[..] else { panic!("{conflict:?}") };
        let seen = |engine: &Engine| {
            let answer = show(engine, hash);
            let said = [Verdict::Correct, Verdict::Incorrect].map(|verdict| answer.on_copies.get(verdict));
            let lists = [AnswerState::Conflict, AnswerState::Wrong].map(|state| listed(engine, state).len());
            (said, lists, answer.correct.is_some())
        };
        let everybody = || [&reino, &riitta, supervisor].map(seen);
        assert_eq!(everybody(), [([1, 1], [1, 1], true); 3]);
        supervisor.call(adjudication::Command::Verdict { item, seq: 1, verdict: settled }).unwrap();
        assert_eq!(everybody(), [([1, 1], [1, 1], true); 3], "until the end it can be settled otherwise");
        supervisor.call(adjudication::Command::Finish(item)).unwrap();
        let stands = ([u64::from(!wrong), u64::from(wrong)], [0, usize::from(wrong)], wrong);
        assert_eq!(everybody(), [stands; 3]);
        // The other answer, on which they agree, has what both say.
        let both = listed(supervisor, AnswerState::All).into_iter().find(|other| *other != hash).unwrap();
        assert_eq!(show(supervisor, both).on_copies.get(Verdict::Correct), 2);
    }
}
