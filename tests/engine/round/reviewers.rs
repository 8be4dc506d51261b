use super::{REVIEWER, drawn, plan, reads, shown, swedish, verified};
use crate::support::rounds::{assigned, conversation_of, finish, judge, opened, take, value_all, waiting};
use crate::support::{Register, act, error_of};
use seula::domain::{
    Account, AccountRole, Language, ReviewerChange, RoundId, RoundKind, RoundPlan, SkipReason, Unassigned,
    Verdict, Verification,
};
use seula::engine::ops::round::{Command, Query, Reply};
use seula::engine::ops::{account, queue, review};
use seula::engine::{Engine, Reply as Any};
use seula::error::ErrorKind;

const CORRECT: [Verdict; 2] = [Verdict::Correct; 2];

fn command(register: &Register, round: RoundId, reviewers: &[&Account]) -> Command {
    let version = shown(register, round).round.version;
    Command::ChangeReviewers { round, reviewers: reviewers.iter().map(|one| one.id).collect(), version }
}

/// Lets these review in a round, and nobody else; what was said before that it would do.
fn change(register: &Register, round: RoundId, reviewers: &[&Account]) -> ReviewerChange {
    let accounts = reviewers.iter().map(|one| one.id).collect();
    let asked = Query::ReviewerChange { round, reviewers: accounts };
    let Any::Round(Reply::ReviewerChange(change)) = register.engine().ask(asked).unwrap() else { panic!() };
    register.engine().call(command(register, round, reviewers)).unwrap();
    let unassigned = shown(register, round).progress.unassigned;
    assert_eq!(unassigned, change.unassigned, "what was said before is so afterwards");
    assert_eq!(shown(register, round).progress.lacking, change.lacking);
    change
}

fn people<const COUNT: usize>(register: &Register, names: [&str; COUNT]) -> [(Account, Engine); COUNT] {
    names.map(|name| register.person(name, REVIEWER))
}

fn disable(register: &Register, account: &Account) {
    act(register.engine(), account::Command::Disable(account.id)).unwrap();
}

#[test]
fn who_is_added_gets_what_nobody_else_reads_and_the_sample_stays_as_it_was_drawn() {
    let register = Register::new("reviewers_added");
    register.talks(12);
    swedish(&register, 4);
    let [(reino, _), (riitta, hers), (risto, his)] = people(&register, ["reino", "riitta", "risto"]);
    reads(&register, &reino, &[Language::FI]);
    reads(&register, &riitta, &[Language::SV]);
    let round = drawn(&register, plan(12, &[&reino]));
    let before = shown(&register, round);
    assert_eq!((before.progress.unassigned.unread, before.reviewers), (4, vec![reino.id]));
    let done = change(&register, round, &[&reino, &riitta]);
    assert_eq!(done, ReviewerChange { given: 4, ..ReviewerChange::default() });
    assert_eq!((waiting(&hers).len(), waiting(&his).len()), (4, 0));
    assert!(assigned(&hers).iter().all(|item| item.language == Language::SV));
    let after = shown(&register, round);
    assert_eq!(after.reviewers, [reino.id, riitta.id]);
    assert_eq!((after.receipt, after.strata), (before.receipt, before.strata));
    assert_eq!(verified(&register, round), Verification::Same { compared: 12, gone: 0 });
    let logged = |act: &str| {
        register.numbers(&format!("SELECT amount FROM audit WHERE act = '{act}' AND object = {}", round.0))
    };
    assert_eq!(
        (logged("round_reviewers_changed"), logged("round_reviewer_added")),
        (vec![4], vec![riitta.id.0])
    );
    change(&register, round, &[&riitta, &risto]);
    assert_eq!(logged("round_reviewer_taken_out"), [reino.id.0]);
    let whose = "SELECT count(*) FROM audit JOIN account ON account.id = audit.account WHERE act LIKE 'round_reviewer%' \
        AND username = 'saana'";
    assert_eq!(register.number(whose), 5, "by whoever did it");
}

#[test]
fn several_who_are_added_get_it_by_load() {
    let register = Register::new("reviewers_load");
    register.talks(12);
    register.tamper("UPDATE conv SET lang = 'sv'");
    let [(reino, _), (riitta, hers), (risto, his)] = people(&register, ["reino", "riitta", "risto"]);
    reads(&register, &reino, &[Language::FI]);
    let round = drawn(&register, plan(12, &[&reino]));
    // Something waits for one of them already.
    drawn(&register, plan(4, &[&riitta]));
    let done = change(&register, round, &[&reino, &riitta, &risto]);
    assert_eq!(done.given, 12);
    assert_eq!((waiting(&hers).len(), waiting(&his).len()), (8, 8));
}

#[test]
fn who_had_begun_to_review_a_conversation_does_not_get_it() {
    let register = Register::new("reviewers_begun");
    let talks = register.talks(3);
    let [(reino, first), (riitta, second), (risto, third)] = people(&register, ["reino", "riitta", "risto"]);
    finish(&first, talks[0], CORRECT);
    judge(&second, talks[0], CORRECT);
    let round = drawn(&register, plan(3, &[&reino]));
    let done = change(&register, round, &[&reino, &riitta]);
    let begun = Unassigned { unread: 0, languages: Vec::new(), untaken: 1 };
    assert_eq!(done, ReviewerChange { unassigned: begun, ..ReviewerChange::default() });
    let done = change(&register, round, &[&reino, &risto]);
    assert_eq!(done, ReviewerChange { given: 1, leaving: true, ..ReviewerChange::default() });
    assert_eq!(assigned(&third)[0].conversation, talks[0]);
}

#[test]
fn who_is_taken_out_keeps_what_is_begun_reserved_or_finished_and_nothing_new_comes() {
    let register = Register::new("reviewers_taken_out");
    register.talks(8);
    let [(reino, first), (riitta, second)] = people(&register, ["reino", "riitta"]);
    let round = drawn(&register, plan(8, &[&reino, &riitta]));
    let hers = waiting(&second);
    assert_eq!((waiting(&first).len(), hers.len()), (4, 4));
    finish(&second, conversation_of(&second, hers[0]), CORRECT);
    judge(&second, conversation_of(&second, hers[1]), CORRECT);
    register.set_clock("2026-11-24T14:30:00Z");
    second.call(queue::Command::Hold(hers[2])).unwrap();
    let done = change(&register, round, &[&reino]);
    assert_eq!(done, ReviewerChange { leaving: true, ..ReviewerChange::default() }, "how much is not told");
    assert_eq!((waiting(&first).len(), waiting(&second)), (5, hers[1..3].to_vec()));
    for item in &hers[1..3] {
        finish(&second, conversation_of(&second, *item), CORRECT);
    }
    assert_eq!(take(&second), None, "nor is anything taken over from others");
    // Whoever comes back reviews on, and what was not touched meanwhile stays where it is.
    let done = change(&register, round, &[&reino, &riitta]);
    assert_eq!(done, ReviewerChange::default());
    assert!(take(&second).is_some());
}

#[test]
fn what_a_disabled_account_has_not_finished_goes_to_others() {
    let register = Register::new("reviewers_disabled");
    register.talks(4);
    let [(reino, first), (riitta, second)] = people(&register, ["reino", "riitta"]);
    let round = drawn(&register, plan(4, &[&reino, &riitta]));
    judge(&second, assigned(&second)[0].conversation, CORRECT);
    drop(second);
    disable(&register, &riitta);
    let taken = command(&register, round, &[&reino, &riitta]);
    assert_eq!(error_of(register.engine(), taken), Some(ErrorKind::NotFound), "she cannot review");
    assert!(change(&register, round, &[&reino]).leaving);
    assert_eq!(waiting(&first).len(), 4);
}

#[test]
fn a_conversation_of_two_goes_to_a_third_one_while_nobody_has_finished_it() {
    let register = Register::new("reviewers_doubled");
    register.talks(6);
    let [(reino, first), (riitta, second), (risto, third)] = people(&register, ["reino", "riitta", "risto"]);
    let round = drawn(&register, RoundPlan { doubled: 1000, ..plan(6, &[&reino, &riitta]) });
    let items = waiting(&first);
    let talk = |at: usize| conversation_of(&first, items[at]);
    finish(&first, talk(0), [Verdict::Incorrect; 2]);
    finish(&second, talk(1), [Verdict::Incorrect; 2]);
    let done = change(&register, round, &[&reino, &risto]);
    assert_eq!(done, ReviewerChange { leaving: true, ..ReviewerChange::default() });
    assert_eq!((waiting(&third).len(), waiting(&second).len()), (4, 0));
    assert!(items[..2].iter().all(|item| !waiting(&third).contains(item)));
    let told = |engine: &Engine, at: usize| {
        let seen = opened(engine, talk(at));
        (seen.others.len(), seen.conversation.worst_verdict)
    };
    assert_eq!([told(&first, 1), told(&third, 1)], [(0, None); 2], "of one who was taken out");
    for at in 0..6 {
        if at > 0 {
            finish(&first, talk(at), CORRECT);
        }
        if at > 1 {
            finish(&third, talk(at), CORRECT);
        }
    }
    assert_eq!((told(&first, 1).0, told(&third, 0).0), (1, 1), "nobody is waited for");
    register.engine().call(Command::Close(round)).unwrap();
    let raw = shown(&register, round).agreement.into_iter().next().unwrap();
    assert_eq!(raw.agreement.items, 5, "all but one were reviewed by two");
}

#[test]
fn what_others_can_have_seen_gets_no_other_second_reviewer() {
    let register = Register::new("reviewers_seen");
    register.talks(3);
    let [(reino, first), (riitta, second), (risto, third)] = people(&register, ["reino", "riitta", "risto"]);
    let round = drawn(&register, RoundPlan { doubled: 1000, ..plan(3, &[&reino, &riitta]) });
    let talk = assigned(&first)[0].conversation;
    finish(&first, talk, [Verdict::Incorrect; 2]);
    drop(second);
    // Nobody waits for her any more, and so everybody sees what he has said.
    disable(&register, &riitta);
    assert_eq!(opened(&third, talk).others.len(), 1);
    let done = change(&register, round, &[&reino, &risto]);
    assert_eq!(done, ReviewerChange { leaving: true, ..ReviewerChange::default() });
    assert_eq!(assigned(&third).len(), 2);
    assert!(assigned(&third).iter().all(|item| item.conversation != talk));
}

#[test]
fn a_second_reviewer_who_could_not_be_found_for_the_plan_is_found_while_the_first_has_not_finished() {
    let register = Register::new("reviewers_second");
    register.talks(4);
    let [(reino, first), (riitta, second)] = people(&register, ["reino", "riitta"]);
    let round = drawn(&register, RoundPlan { doubled: 500, ..plan(4, &[&reino]) });
    let wanted = change(&register, round, &[&reino, &riitta]);
    assert_eq!(wanted, ReviewerChange { seconded: 2, ..ReviewerChange::default() });
    assert_eq!(register.numbers("SELECT called FROM assignment WHERE part = 1"), [0, 0], "as at the draw");
    let hers = waiting(&second);
    change(&register, round, &[&reino]);
    assert_eq!((waiting(&second).len(), register.number("SELECT count(*) FROM assignment")), (0, 4));
    finish(&first, conversation_of(&first, hers[0]), CORRECT);
    let done = change(&register, round, &[&reino, &riitta]);
    assert_eq!((done.seconded, waiting(&second)), (1, hers[1..].to_vec()));
}

#[test]
fn what_lacks_a_second_reviewer_gets_none_later_since_others_can_have_read_the_first() {
    let register = Register::new("reviewers_lacking");
    register.publish_scorecard();
    register.talks(1);
    let [(reino, first), (riitta, second)] = people(&register, ["reino", "riitta"]);
    let round = drawn(&register, plan(1, &[&reino]));
    let talk = take(&first).unwrap().conversation;
    value_all(&first, talk, true);
    finish(&first, talk, CORRECT);
    assert_eq!(shown(&register, round).progress.lacking, 1);
    let none = ReviewerChange { lacking: 1, ..ReviewerChange::default() };
    assert_eq!(change(&register, round, &[&reino, &riitta]), none);
    // Nor does it, when what they could read is a draft again.
    assert_eq!(opened(&second, talk).others.len(), 1);
    first.call(review::Command::Reopen(talk)).unwrap();
    assert_eq!(opened(&second, talk).others.len(), 0);
    change(&register, round, &[&reino]);
    change(&register, round, &[&reino, &riitta]);
    assert_eq!(waiting(&second).len(), 0);
    value_all(&first, talk, true);
    finish(&first, talk, CORRECT);
    assert_eq!((waiting(&second).len(), shown(&register, round).progress.lacking), (0, 1));
}

#[test]
fn who_was_called_and_is_taken_out_is_not_replaced() {
    let register = Register::new("reviewers_called");
    register.publish_scorecard();
    register.talks(1);
    let all = people(&register, ["reino", "riitta", "risto"]);
    let round = drawn(&register, plan(1, &[&all[0].0, &all[1].0]));
    let at = usize::from(waiting(&all[0].1).is_empty());
    let [(asked, engine), (_, other)] = [&all[at], &all[1 - at]];
    let talk = take(engine).unwrap().conversation;
    value_all(engine, talk, true);
    finish(engine, talk, CORRECT);
    assert_eq!(waiting(other).len(), 1, "is called");
    let done = change(&register, round, &[asked, &all[2].0]);
    assert_eq!(done, ReviewerChange { leaving: true, lacking: 1, ..ReviewerChange::default() });
    assert_eq!((waiting(other).len(), waiting(&all[2].1).len()), (0, 0));
}

#[test]
fn what_was_passed_for_its_language_goes_to_who_is_added() {
    let register = Register::new("reviewers_passed");
    register.talks(2);
    let [(reino, first), (riitta, second)] = people(&register, ["reino", "riitta"]);
    let round = drawn(&register, plan(2, &[&reino]));
    for (item, reason) in waiting(&first).into_iter().zip([SkipReason::Language, SkipReason::Unreadable]) {
        first.call(queue::Command::Skip { item, reason }).unwrap();
    }
    let passed = Unassigned { unread: 0, languages: Vec::new(), untaken: 1 };
    assert_eq!(shown(&register, round).progress.unassigned, passed, "an unreadable one has been answered");
    let done = change(&register, round, &[&reino, &riitta]);
    assert_eq!(done, ReviewerChange { given: 1, ..ReviewerChange::default() });
    assert_eq!((waiting(&second).len(), assigned(&first).len()), (1, 1));
    let done = change(&register, round, &[&reino]);
    assert_eq!(done.unassigned, passed, "he has passed it");
}

#[test]
fn in_a_calibration_who_is_added_gets_what_nobody_has_finished_and_who_is_taken_out_nothing_more() {
    let register = Register::new("reviewers_calibration");
    register.talks(3);
    let [(reino, first), (riitta, second), (risto, third)] = people(&register, ["reino", "riitta", "risto"]);
    let plan = RoundPlan { kind: RoundKind::Calibration, doubled: 1000, ..plan(3, &[&reino, &riitta]) };
    let round = drawn(&register, plan);
    finish(&first, assigned(&first)[0].conversation, CORRECT);
    let done = change(&register, round, &[&reino, &riitta, &risto]);
    assert_eq!(
        done,
        ReviewerChange { seconded: 2, ..ReviewerChange::default() },
        "one is finished by somebody"
    );
    assert_eq!([&first, &second, &third].map(|engine| waiting(engine).len()), [2, 3, 2]);
    judge(&second, assigned(&second)[1].conversation, CORRECT);
    let done = change(&register, round, &[&reino, &risto]);
    assert_eq!(done, ReviewerChange { leaving: true, ..ReviewerChange::default() });
    assert_eq!([&first, &second, &third].map(|engine| waiting(engine).len()), [2, 1, 2]);
}

#[test]
fn reviewers_are_changed_of_an_open_round_only_and_one_is_left() {
    let register = Register::new("reviewers_refused");
    register.talks(2);
    let [(reino, _), (riitta, _)] = people(&register, ["reino", "riitta"]);
    let (trainer, _) = register.person("tuula", &[AccountRole::Trainer]);
    let round = drawn(&register, plan(2, &[&reino]));
    let refused = |command: Command| error_of(register.engine(), command);
    assert_eq!(refused(command(&register, round, &[])), Some(ErrorKind::EmptyField));
    assert_eq!(refused(command(&register, round, &[&reino, &trainer])), Some(ErrorKind::NotFound));
    let other = Command::ChangeReviewers { round: RoundId(99), reviewers: vec![reino.id], version: 0 };
    assert_eq!(refused(other), Some(ErrorKind::NotFound));
    let seen = command(&register, round, &[&riitta]);
    change(&register, round, &[&reino, &riitta]);
    assert_eq!(refused(seen), Some(ErrorKind::Conflict), "it was changed since");
    assert_eq!(shown(&register, round).reviewers, [reino.id, riitta.id]);
    register.engine().call(Command::Close(round)).unwrap();
    assert_eq!(refused(command(&register, round, &[&riitta])), Some(ErrorKind::Conflict));
    let asked = Query::ReviewerChange { round, reviewers: vec![riitta.id] };
    assert_eq!(register.engine().ask(asked).unwrap_err().kind, ErrorKind::Conflict);
}
