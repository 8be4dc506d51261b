use crate::support::{Register, error_of, sign_in_again, text};
use seula::domain::query::Sort;
use seula::domain::{AccountRole, ConversationId, Filter, Review, ReviewState, RootCause, Verdict};
use seula::engine::ops::conversation::{self, Place};
use seula::engine::ops::review;
use seula::engine::{Engine, Reply};
use seula::error::{ErrorKind, Result};

fn act(engine: &Engine, command: review::Command) -> Result<Review> {
    match engine.call(command)? {
        Reply::Review(review::Reply::Saved(_, review) | review::Reply::Finished(_, review)) => Ok(review),
        other => panic!("{other:?}"),
    }
}

fn give(conversation: ConversationId, seq: u32, verdict: Verdict) -> review::Command {
    review::Command::GiveVerdict { conversation, seq, verdict }
}

fn explain(conversation: ConversationId, seq: u32, should: &str) -> review::Command {
    review::Command::Explain {
        conversation,
        seq,
        cause: Some(RootCause::BotContent),
        should: text(should),
        reference: text("migri.fi/luvat"),
        valid_on: None,
    }
}

#[test]
fn a_review_is_finished_when_each_answer_has_a_verdict() {
    let (_register, engine, talk) = Register::with_reviewer("a_review_is_finished");
    assert_eq!(error_of(&engine, review::Command::Finish(talk)), Some(ErrorKind::VerdictsMissing(2)));
    act(&engine, give(talk, 1, Verdict::Correct)).unwrap();
    assert_eq!(error_of(&engine, review::Command::Finish(talk)), Some(ErrorKind::VerdictsMissing(1)));
    act(&engine, give(talk, 3, Verdict::Outdated)).unwrap();
    let finished = act(&engine, review::Command::Finish(talk)).unwrap();
    assert!(finished.finished.is_some() && finished.verdicts.len() == 2);
}

#[test]
fn only_an_answer_of_a_conversation_that_may_be_shown_is_judged() {
    let (register, engine, talk) = Register::with_reviewer("only_an_answer");
    for (conversation, seq) in [(talk, 0), (talk, 2), (talk, 4), (talk, 8192), (ConversationId(1), 1)] {
        let kind = error_of(&engine, give(conversation, seq, Verdict::Correct));
        assert_eq!(kind, Some(ErrorKind::NotFound), "{seq}");
    }
    assert_eq!(register.number("SELECT count(*) FROM review"), 0);
    register.set_clock("2028-11-19T12:00:00Z");
    sign_in_again(&engine, "reino");
    act(&engine, give(talk, 1, Verdict::Correct)).unwrap();
    register.set_clock("2028-11-20T12:00:00Z");
    sign_in_again(&engine, "reino");
    assert_eq!(error_of(&engine, give(talk, 1, Verdict::Correct)), Some(ErrorKind::NotFound));
}

#[test]
fn another_verdict_keeps_cause_and_texts_and_taking_back_removes_all() {
    let (register, engine, talk) = Register::with_reviewer("another_verdict_keeps");
    assert_eq!(error_of(&engine, explain(talk, 1, "x")), Some(ErrorKind::NotFound), "no verdict yet");
    act(&engine, give(talk, 1, Verdict::Partly)).unwrap();
    act(&engine, explain(talk, 1, "Hakemus uusitaan ennen kuin lupa päättyy")).unwrap();
    let review = act(&engine, give(talk, 1, Verdict::Incorrect)).unwrap();
    let entry = review.verdict(1).unwrap();
    assert_eq!((entry.verdict, entry.cause), (Verdict::Incorrect, Some(RootCause::BotContent)));
    assert_eq!(entry.should, "Hakemus uusitaan ennen kuin lupa päättyy");
    assert!(register.found_in_files("uusitaan ennen kuin") > 0);
    let review = act(&engine, review::Command::TakeBack { conversation: talk, seq: 1 }).unwrap();
    assert_eq!(review, Review::default());
    assert_eq!(register.found_in_files("uusitaan ennen kuin"), 0);
}

#[test]
fn what_a_reviewer_types_passes_the_sieve_and_has_an_end() {
    let (register, engine, talk) = Register::with_reviewer("what_a_reviewer_types");
    act(&engine, give(talk, 1, Verdict::Partly)).unwrap();
    act(&engine, explain(talk, 1, "Asiakkaan tunnus on 131052-902Y")).unwrap();
    assert_eq!(register.found_in_files("131052-902Y"), 0);
    assert_eq!(register.number("SELECT count(*) FROM verdict WHERE should LIKE '%⟦hetu⟧%'"), 1);
    let long = "ä".repeat(10_001);
    assert_eq!(error_of(&engine, explain(talk, 1, &long)), Some(ErrorKind::TextTooLong(10_000)));
}

#[test]
fn a_finished_review_is_changed_only_after_it_was_opened_again() {
    let (_register, engine, talk) = Register::with_reviewer("a_finished_review");
    for seq in [1, 3] {
        act(&engine, give(talk, seq, Verdict::Correct)).unwrap();
    }
    act(&engine, review::Command::Finish(talk)).unwrap();
    for change in [
        give(talk, 1, Verdict::Partly),
        explain(talk, 1, "x"),
        review::Command::TakeBack { conversation: talk, seq: 1 },
    ] {
        assert_eq!(error_of(&engine, change), Some(ErrorKind::Conflict));
    }
    assert_eq!(act(&engine, review::Command::Reopen(talk)).unwrap().finished, None);
    act(&engine, give(talk, 1, Verdict::Partly)).unwrap();
    assert_eq!(error_of(&engine, review::Command::Reopen(talk)), Some(ErrorKind::NotFound));
}

#[test]
fn each_reviewer_has_a_review_of_their_own() {
    let (register, engine, talk) = Register::with_reviewer("each_reviewer");
    let (_, other) = register.person("riitta", &[AccountRole::Reviewer]);
    act(&engine, give(talk, 1, Verdict::Correct)).unwrap();
    let review = act(&other, give(talk, 3, Verdict::Incorrect)).unwrap();
    assert_eq!(review.verdicts.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [3]);
    assert_eq!(register.number("SELECT count(*) FROM review"), 2);
}

#[test]
fn what_a_draft_says_is_seen_by_its_reviewer_alone_in_the_list_and_by_a_search() {
    let (register, engine, talk) = Register::with_reviewer("what_a_draft_says");
    let (_, other) = register.person("riitta", &[AccountRole::Reviewer]);
    let rows = |engine: &Engine, filter: Filter| {
        let list = conversation::Query::List { filter, sort: Sort::Newest, at: Place::Start, limit: 10 };
        match engine.ask(list).unwrap() {
            Reply::Conversation(conversation::Reply::List(page)) => page.rows,
            other => panic!("{other:?}"),
        }
    };
    let seen = |engine: &Engine| {
        let outdated = Filter { verdicts: vec![Verdict::Outdated], ..Filter::default() };
        let all = rows(engine, Filter::default());
        let worst: Vec<_> = all.iter().filter_map(|row| row.conversation.worst_verdict).collect();
        (worst, rows(engine, outdated).len())
    };
    let [nothing, outdated] = [(Vec::new(), 0), (vec![Verdict::Outdated], 1)];
    for (seq, verdict) in [(1, Verdict::Correct), (3, Verdict::Outdated)] {
        act(&engine, give(talk, seq, verdict)).unwrap();
    }
    assert_eq!(
        (seen(&engine), seen(&other), seen(register.engine())),
        (outdated.clone(), nothing.clone(), nothing.clone())
    );
    act(&engine, review::Command::Finish(talk)).unwrap();
    assert_eq!((seen(&other), seen(register.engine())), (outdated.clone(), outdated.clone()));
    act(&engine, review::Command::Reopen(talk)).unwrap();
    assert_eq!((seen(&engine), seen(&other)), (outdated, nothing), "opened again it is a draft");
}

#[test]
fn a_flag_is_put_and_taken_and_every_act_is_logged_with_the_conversation_s_number() {
    let (register, engine, talk) = Register::with_reviewer("a_flag_is_put");
    let flag = |flagged| review::Command::Flag { conversation: talk, flagged };
    assert!(act(&engine, flag(true)).unwrap().flagged);
    assert!(!act(&engine, flag(false)).unwrap().flagged);
    assert_eq!(register.number("SELECT count(*) FROM review"), 0, "nothing is left of an empty draft");
    let logged = "SELECT count(*) FROM audit JOIN conv ON object = number WHERE act = 'review_flagged' AND purpose = 0";
    assert_eq!(register.number(logged), 2);
}

#[test]
fn a_reviewer_sees_how_far_the_own_reviews_of_a_list_are() {
    let (register, engine, talk) = Register::with_reviewer("how_far_the_own_reviews_are");
    let other = register.talk("2026-11-21T08:00", ["Hei", "Hei.", "Kiitos", "Eipä kestä."]);
    let (_, colleague) = register.person("ritva", &[AccountRole::Reviewer]);
    let states = |engine: &Engine| match engine.ask(review::Query::States(vec![talk, other])).unwrap() {
        Reply::Review(review::Reply::States(states)) => states,
        other => panic!("{other:?}"),
    };
    let progress = |engine: &Engine, filter: Filter| match engine
        .ask(review::Query::Progress(Box::new(filter)))
        .unwrap()
    {
        Reply::Review(review::Reply::Progress(progress)) => (progress.finished, progress.mean_ms),
        other => panic!("{other:?}"),
    };
    act(&engine, give(talk, 1, Verdict::Correct)).unwrap();
    act(&engine, review::Command::Flag { conversation: other, flagged: true }).unwrap();
    assert_eq!(states(&engine), [(talk, ReviewState::Started), (other, ReviewState::Flagged)]);
    act(&engine, give(talk, 3, Verdict::Correct)).unwrap();
    assert_eq!(progress(&engine, Filter::default()), (0, None));
    register.set_clock("2026-11-24T12:03:05Z");
    act(&engine, review::Command::Finish(talk)).unwrap();
    let finished = |flagged| (talk, ReviewState::Finished { flagged });
    assert_eq!(states(&engine), [finished(false), (other, ReviewState::Flagged)]);
    act(&engine, review::Command::Flag { conversation: talk, flagged: true }).unwrap();
    assert_eq!(states(&engine), [finished(true), (other, ReviewState::Flagged)]);
    assert_eq!((states(&colleague), progress(&colleague, Filter::default())), (vec![], (0, None)));
    let took = Some(185_000);
    assert_eq!(progress(&engine, Filter::default()), (1, took));
    let unreviewed = Filter { reviewed: Some(false), ..Filter::default() };
    let later = Filter { from: seula::domain::Day::parse("2026-11-21"), ..Filter::default() };
    assert_eq!((progress(&engine, unreviewed), progress(&engine, later)), ((0, took), (0, took)));
    register.set_clock("2026-11-24T13:00:00Z");
    act(&engine, give(other, 1, Verdict::Correct)).unwrap();
    act(&engine, give(other, 3, Verdict::Correct)).unwrap();
    act(&engine, review::Command::Finish(other)).unwrap();
    assert_eq!(progress(&engine, Filter::default()), (2, took), "what was interrupted does not count");
}
