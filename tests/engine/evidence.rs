//! Words that are marked as the evidence for a verdict.

use crate::support::rounds::{finish, judge, opened, review_act, take};
use crate::support::{Register, error_of, text};
use seula::domain::answer::AnswerCopy;
use seula::domain::evidence::{Whose, marked};
use seula::domain::{AccountRole, AnswerHash, ConversationId, Evidence, StoredText, Verdict};
use seula::engine::ops::adjudication::{self, Adjudication};
use seula::engine::ops::{answer, review};
use seula::engine::{Engine, Reply};
use seula::error::ErrorKind;

/// The second answer of [`Register::any_talk`], at 3.
const ANSWER: &str = "Kaksi kuukautta.";
/// That of [`Register::talks`].
const NOTHING: &str = "Eipä kestä.";
const MARKED: &str = "SELECT count(*) FROM verdict WHERE evidence <> x''";

const NOT_FOUND: Option<ErrorKind> = Some(ErrorKind::NotFound);
const CONFLICT: Option<ErrorKind> = Some(ErrorKind::Conflict);

fn words(stretches: &[(u32, u32)]) -> Evidence {
    Evidence::new(stretches.iter().map(|(from, to)| *from..*to).collect()).unwrap()
}

fn mark(conversation: ConversationId, seq: u32, seen: &str, stretches: &[(u32, u32)]) -> review::Command {
    let (seen, evidence) = (StoredText(seen.to_owned()), words(stretches));
    review::Command::MarkWords { conversation, seq, seen, evidence }
}

fn evidence_of(engine: &Engine, conversation: ConversationId, seq: u32) -> Evidence {
    opened(engine, conversation).review.verdict(seq).unwrap().evidence.clone()
}

#[test]
fn marked_words_stay_with_their_verdict_and_go_with_it() {
    let (register, engine, talk) = Register::with_reviewer("evidence_kept");
    let first = mark(talk, 3, ANSWER, &[(0, 1)]);
    assert_eq!(error_of(&engine, first), Some(ErrorKind::NotFound), "there is no verdict yet");
    judge(&engine, talk, [Verdict::Correct, Verdict::Partly]);
    for (seq, seen, stretches, refused) in [
        (3, ANSWER, &[(0, 2)][..], None),
        (3, ANSWER, &[(1, 3)], Some(ErrorKind::NotFound)),
        (3, "Kolme kuukautta.", &[(0, 1)], Some(ErrorKind::Conflict)),
        (2, "Kauanko?", &[(0, 1)], Some(ErrorKind::NotFound)),
        (9, ANSWER, &[(0, 1)], Some(ErrorKind::NotFound)),
        (3, ANSWER, &[(1, 2)], None),
    ] {
        let kind = error_of(&engine, mark(talk, seq, seen, stretches));
        assert_eq!(kind, refused, "{seq} {seen} {stretches:?}");
    }
    assert_eq!(evidence_of(&engine, talk, 3), words(&[(1, 2)]));
    let give = review::Command::GiveVerdict { conversation: talk, seq: 3, verdict: Verdict::Incorrect };
    assert_eq!(review_act(&engine, give).unwrap().verdict(3).unwrap().evidence, words(&[(1, 2)]));
    let (_, other) = register.person("riitta", &[AccountRole::Reviewer]);
    assert!(opened(&other, talk).review.verdicts.is_empty(), "it is the reviewer's own");

    review_act(&engine, review::Command::Finish(talk)).unwrap();
    let kind = error_of(&engine, mark(talk, 3, ANSWER, &[]));
    assert_eq!(kind, Some(ErrorKind::Conflict), "a finished review is opened again first");
    review_act(&engine, review::Command::Reopen(talk)).unwrap();
    assert_eq!(register.number(MARKED), 1);
    review_act(&engine, mark(talk, 3, ANSWER, &[])).unwrap();
    assert_eq!(register.number(MARKED), 0, "the mark is cleared");
    review_act(&engine, mark(talk, 3, ANSWER, &[(0, 1)])).unwrap();
    review_act(&engine, review::Command::TakeBack { conversation: talk, seq: 3 }).unwrap();
    assert_eq!(register.number(MARKED), 0);
}

fn settled(engine: &Engine, command: adjudication::Command) -> Adjudication {
    match engine.call(command).unwrap() {
        Reply::Adjudication(adjudication::Reply::Opened(seen)) => *seen,
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_is_locked_with_its_verdict_and_shown_to_no_supervisor_before_all_have_finished() {
    let (register, [first, second]) = Register::with_round_of_two("evidence_locked", 1, 1000);
    let one = take(&first).unwrap();
    let (talk, open) = (one.conversation, adjudication::Command::Open(one.item));
    for (engine, verdict, stretch) in
        [(&first, Verdict::Incorrect, (0, 1)), (&second, Verdict::Partly, (0, 2))]
    {
        assert_eq!(error_of(register.engine(), open), Some(ErrorKind::NotFound));
        judge(engine, talk, [Verdict::Correct, verdict]);
        review_act(engine, mark(talk, 3, NOTHING, &[stretch])).unwrap();
        finish(engine, talk, [Verdict::Correct, verdict]);
    }
    let told = |seen: &Adjudication| -> Vec<(Option<Verdict>, Evidence)> {
        let version = |place: u8| seen.verdicts[0].versions.iter().find(|version| version.place == place);
        let mut told: Vec<_> = seen
            .evidence
            .iter()
            .map(|one| (version(one.place).and_then(|version| version.said), one.evidence.clone()))
            .collect();
        told.sort_by_key(|(said, _)| *said);
        told
    };
    let locked =
        vec![(Some(Verdict::Partly), words(&[(0, 2)])), (Some(Verdict::Incorrect), words(&[(0, 1)]))];
    let seen = settled(register.engine(), open);
    assert!(seen.names.is_none() && seen.evidence.iter().all(|one| one.seq == 3));
    assert_eq!(told(&seen), locked, "each stands beside the verdict of its version");
    // What is marked later is a later version.
    review_act(&first, review::Command::Reopen(talk)).unwrap();
    review_act(&first, mark(talk, 3, NOTHING, &[(1, 2)])).unwrap();
    assert_eq!(told(&settled(register.engine(), open)), locked);
}

fn judge_text(hash: AnswerHash, stretches: &[(u32, u32)]) -> answer::Command {
    answer::Command::Judge {
        hash,
        verdict: Verdict::Outdated,
        cause: None,
        should: text(""),
        reference: text(""),
        valid_on: None,
        evidence: words(stretches),
    }
}

fn copies(engine: &Engine, talk: ConversationId) -> Vec<AnswerCopy> {
    match engine.ask(answer::Query::Copies(talk)).unwrap() {
        Reply::Answer(answer::Reply::Copies(_, copies)) => copies,
        other => panic!("{other:?}"),
    }
}

#[test]
fn words_of_an_answer_text_are_marked_in_every_copy() {
    let register = Register::new("evidence_text");
    let texts = ["Maksu on 55 euroa.", "Maksu  on   55 euroa."];
    let talks = [
        register.talk("2026-11-20T08:00", ["Hei", texts[0], "Entä?", "Odota."]),
        register.talk("2026-11-21T08:00", ["Hei", texts[1], "Entä?", "Katson."]),
    ];
    register.counted();
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    let hash = AnswerHash(register.number("SELECT hash FROM answer_text"));
    assert_eq!(
        error_of(&reviewer, judge_text(hash, &[(3, 5)])),
        Some(ErrorKind::NotFound),
        "it has four words"
    );
    reviewer.call(judge_text(hash, &[(2, 4)])).unwrap();
    for (talk, copy) in talks.into_iter().zip(texts) {
        let found = copies(&reviewer, talk);
        let on_text = found[0].on_text.iter().map(|verdict| (Whose::Text, &verdict.evidence));
        let parts: Vec<&str> =
            marked(on_text, copy).into_iter().map(|stretch| &copy[stretch.bytes]).collect();
        assert_eq!(parts, ["55 euroa."]);
    }
    reviewer.call(judge_text(hash, &[])).unwrap();
    assert_eq!(register.number("SELECT count(*) FROM answer_verdict WHERE evidence <> x''"), 0);
}

#[test]
fn words_are_looked_for_in_a_copy_that_still_is_one() {
    let register = Register::new("evidence_stale");
    let fee = "Maksu on 55 euroa.";
    register.talk("2026-11-20T08:00", ["Hei", fee, "Entä?", "Odota."]);
    let newest = register.talk("2026-11-21T08:00", ["Hei", fee, "Entä?", "Katson."]).0;
    register.counted();
    let (_, reviewer) = register.person("reino", &[AccountRole::Reviewer]);
    let hash = AnswerHash(register.number("SELECT hash FROM answer_text"));
    // What is counted is older than each of these.
    for (statement, stretch, refused) in [
        (format!("UPDATE msg SET text = 'Maksu on ⟦amount⟧.' WHERE id = {newest} * 8192 + 1"), (2, 4), None),
        (
            format!("UPDATE msg SET text = '{fee} Ja muuta.' WHERE id = {newest} * 8192 + 1"),
            (3, 5),
            NOT_FOUND,
        ),
        (format!("DELETE FROM msg WHERE id = {newest} * 8192 + 1"), (2, 4), None),
        ("UPDATE msg SET text = 'Maksu on ⟦amount⟧.' WHERE id % 8192 = 1".to_owned(), (0, 1), CONFLICT),
    ] {
        register.tamper(&statement);
        assert_eq!(error_of(&reviewer, judge_text(hash, &[stretch])), refused, "{statement}");
    }
}

#[test]
fn what_is_marked_in_an_answer_text_is_seen_by_nobody_else_in_a_blind_round() {
    let register = Register::new("evidence_blind");
    let talks = register.talks(2);
    register.counted();
    let [(reino, first), (riitta, second)] = register.two_reviewers();
    register.round(&[&reino, &riitta], 1000);
    let hash = copies(&first, talks[0]).into_iter().find(|copy| copy.seq == 3).unwrap().hash;
    first.call(judge_text(hash, &[(0, 1)])).unwrap();
    let seen = |engine: &Engine| -> [Vec<Evidence>; 2] {
        let copy = copies(engine, talks[1]).into_iter().find(|copy| copy.hash == hash).unwrap();
        let shown = match engine.ask(answer::Query::Show(hash)).unwrap() {
            Reply::Answer(answer::Reply::Shown(answer)) => answer.on_text,
            other => panic!("{other:?}"),
        };
        [copy.on_text, shown].map(|all| all.into_iter().map(|verdict| verdict.evidence).collect())
    };
    let [own, nothing] = [[vec![words(&[(0, 1)])], vec![words(&[(0, 1)])]], [vec![], vec![]]];
    assert_eq!([&first, &second, register.engine()].map(seen), [own.clone(), nothing.clone(), nothing]);
    for talk in talks.iter().copied() {
        finish(&first, talk, [Verdict::Correct; 2]);
        finish(&second, talk, [Verdict::Correct; 2]);
    }
    assert_eq!([&first, &second, register.engine()].map(seen), [own.clone(), own.clone(), own]);
}
