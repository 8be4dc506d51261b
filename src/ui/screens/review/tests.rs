//! The work on one conversation, as values.

use super::ReviewScreen;
use super::criteria::Told;
use super::desk::{Change, Desk, Then};
use super::foot::Said;
use crate::domain::{
    Conversation, Criterion, CriterionId, CriterionValue, Locale, Message, MessageRole, Review, RootCause,
    Scorecard, ScorecardId, ScorecardState, StoredText, Timestamp, Value, Verdict, VerdictEntry,
};
use crate::engine::ops::conversation::Transcript;
use crate::error::{Error, ErrorKind};
use crate::text::Tr;
use crate::ui::cx::{Load, Outbox};

/// Customer and bot in turn: answers stand at 1, 3 and 5.
pub(super) fn desk(messages: u32) -> Desk {
    let start = Timestamp(1_760_000_000_000);
    let answers = messages / 2;
    let conversation =
        Conversation { started: start, ended: start, messages, answers, ..Conversation::empty(7) };
    let messages = (0..messages)
        .map(|seq| Message {
            seq,
            role: if seq % 2 == 0 { MessageRole::Customer } else { MessageRole::Bot },
            at: Some(start),
            text: StoredText("Kaksi kuukautta".to_owned()),
            internal: false,
        })
        .collect();
    Desk::new(Transcript {
        conversation,
        messages,
        notes: Vec::new(),
        tags: Vec::new(),
        review: Review::default(),
        scorecard: None,
        others: Vec::new(),
        verdicts_of_others: Vec::new(),
    })
}

#[test]
fn correct_takes_one_key_and_leads_to_the_next_answer() {
    let mut desk = desk(6);
    assert_eq!(desk.give(Verdict::Correct), (vec![Change::Give(1, Verdict::Correct)], Some(Then::Next)));
    assert_eq!((desk.seq(), desk.unfolds()), (Some(3), false));
    desk.go(5);
    assert_eq!(desk.give(Verdict::Correct).1, Some(Then::Next));
    assert_eq!(desk.seq(), Some(3), "from the last the first without a verdict");
    assert_eq!(desk.give(Verdict::Correct).1, Some(Then::Finish));
    assert_eq!(desk.finish(), [Change::Finish]);
}

#[test]
fn another_verdict_stays_to_be_explained() {
    let mut desk = desk(4);
    assert_eq!(desk.give(Verdict::Partly).1, Some(Then::Explain));
    assert_eq!((desk.seq(), desk.unfolds()), (Some(1), true));
    let explained =
        VerdictEntry { cause: Some(RootCause::BotContent), ..VerdictEntry::new(1, Verdict::Partly) };
    assert_eq!(desk.chosen(Some(RootCause::BotContent), None), [Change::Explain(explained.clone())]);
    desk.typed.should = "Kuusi kuukautta".to_owned();
    desk.typed.touch(Timestamp(0));
    let explained = VerdictEntry { should: "Kuusi kuukautta".to_owned(), ..explained };
    assert_eq!(desk.step(1), [Change::Explain(explained)], "what is typed is saved when the answer is left");
    assert_eq!((desk.seq(), desk.typed.should.as_str()), (Some(3), ""));
    assert_eq!(desk.step(1), [], "after the last answer there is none");
}

#[test]
fn a_verdict_is_taken_back_with_its_words_and_comes_again_with_them() {
    let mut desk = desk(4);
    desk.give(Verdict::Outdated);
    desk.typed.should = "Uusi maksu".to_owned();
    desk.typed.touch(Timestamp(0));
    let explained =
        VerdictEntry { should: "Uusi maksu".to_owned(), ..VerdictEntry::new(1, Verdict::Outdated) };
    assert_eq!(desk.undo(), [Change::Explain(explained.clone()), Change::TakeBack(1)]);
    assert!(desk.entry().is_none() && !desk.can_undo());
    assert_eq!(desk.redo(), [Change::Give(1, Verdict::Outdated), Change::Explain(explained)]);
    assert_eq!(desk.typed.should, "Uusi maksu");
    desk.give(Verdict::Correct);
    assert_eq!(desk.seq(), Some(3));
    let back = desk.undo();
    assert_eq!(back.first(), Some(&Change::Give(1, Verdict::Outdated)));
    assert_eq!(desk.seq(), Some(1), "the answer whose verdict came back is shown");
    assert_eq!(desk.undo(), [Change::TakeBack(1)]);
    assert_eq!(desk.undo(), []);
}

#[test]
fn finishing_names_what_is_missing_and_goes_there() {
    let tr = Tr::new(Locale::En);
    let mut desk = desk(6);
    assert_eq!(Said::of(&desk, false, tr), Said::Plain(tr.review_saved_by_itself().to_owned()));
    desk.go(3);
    desk.give(Verdict::Correct);
    assert_eq!((desk.finish(), desk.seq()), (vec![], Some(1)));
    assert_eq!(Said::of(&desk, false, tr), Said::Missing(2, 0));
    desk.give(Verdict::Correct);
    desk.give(Verdict::Correct);
    assert!(!desk.marked, "nothing is missing any more");
}

#[test]
fn a_finished_review_is_only_read() {
    let mut desk = desk(2);
    desk.give(Verdict::Correct);
    let mut review = desk.review().clone();
    review.finished = Some(Timestamp(1));
    desk.adopt(review);
    assert_eq!(desk.give(Verdict::Incorrect), (vec![], None));
    assert_eq!((desk.undo(), desk.finish()), (vec![], vec![]));
    assert!(!desk.can_undo());
}

#[test]
fn a_conversation_without_answers_has_nothing_to_judge() {
    let mut desk = desk(1);
    assert_eq!((desk.answers(), desk.seq()), (0, None));
    assert_eq!(desk.give(Verdict::Correct), (vec![], None));
    assert_eq!(desk.finish(), [Change::Finish]);
}

#[test]
fn what_the_register_says_does_not_overwrite_what_is_being_typed() {
    let mut desk = desk(2);
    desk.give(Verdict::Incorrect);
    desk.typed.should = "Soita numeroon 040".to_owned();
    desk.typed.touch(Timestamp(0));
    let stored = Review { verdicts: vec![VerdictEntry::new(1, Verdict::Incorrect)], ..Review::default() };
    desk.adopt(stored.clone());
    assert_eq!(desk.typed.should, "Soita numeroon 040");
    desk.leave();
    let scrubbed =
        VerdictEntry { should: "Soita ⟦phone⟧".to_owned(), ..VerdictEntry::new(1, Verdict::Incorrect) };
    desk.adopt(Review { verdicts: vec![scrubbed], ..stored });
    assert_eq!(desk.typed.should, "Soita ⟦phone⟧");
}

#[test]
fn a_conversation_that_cannot_be_read_again_stays_with_what_is_typed_unless_it_is_gone() {
    for (kind, stays) in [(ErrorKind::Busy, true), (ErrorKind::DiskFull, true), (ErrorKind::NotFound, false)]
    {
        let (mut screen, mut out) = (ReviewScreen::default(), Outbox::default());
        screen.desk = Load::Ready(desk(4));
        "Tarkista summa".clone_into(&mut screen.form.whole.note.text);
        screen.refreshed(Err(Error::new(kind, "testing")), &mut out);
        assert_eq!(
            (screen.desk.ready().is_some(), out.take().len()),
            (stays, usize::from(stays)),
            "{kind:?}"
        );
        screen.leave(&mut out);
        assert_eq!(out.take().len(), usize::from(stays), "{kind:?}: its note is saved, or gone with it");
        assert!(screen.form.whole.is_saved(), "{kind:?}: and stands beside no other conversation");
    }
}

#[test]
fn what_is_typed_waits_where_nothing_is_in_view_that_it_could_be_written_on() {
    let (mut screen, mut out) = (ReviewScreen::default(), Outbox::default());
    "Tarkista summa".clone_into(&mut screen.form.whole.note.text);
    screen.leave(&mut out);
    assert_eq!((out.take().len(), screen.form.whole.note.text.as_str()), (0, "Tarkista summa"));
    assert!(screen.typed().unsaved, "it is not thrown away without a question");
}

/// A scorecard of these criteria, each yes or no; the first is critical.
fn with_criteria(messages: u32, criteria: usize) -> Desk {
    let mut criterion = Criterion { critical: true, ..Criterion::empty() };
    let criteria = (1..).map(CriterionId).take(criteria).map(|id| {
        let one = criterion.clone();
        criterion.critical = false;
        (id, one)
    });
    let mut transcript = desk(messages).transcript;
    transcript.scorecard = Some(Scorecard {
        id: ScorecardId(1),
        number: 1,
        state: ScorecardState::Published,
        changed: Timestamp(0),
        version: 0,
        criteria: criteria.collect(),
    });
    Desk::new(transcript)
}

#[test]
fn after_the_last_verdict_the_criteria_follow_and_then_the_end() {
    let mut desk = with_criteria(4, 2);
    desk.give(Verdict::Correct);
    assert_eq!(desk.give(Verdict::Correct).1, Some(Then::Criterion));
    assert_eq!(desk.criterion, Some(CriterionId(1)));
    // Key, value, what follows.
    let keys = [1, 2, 3, 4].map(|key| desk.value_of_key(key));
    assert_eq!(keys, [Some(Value::Step(0)), Some(Value::Step(1)), Some(Value::NotApplicable), None]);
    let given = |criterion, value| CriterionValue { criterion: CriterionId(criterion), value, cause: None };
    let (changes, then) = desk.give_value(Value::Step(1));
    assert_eq!((changes, then), (vec![Change::GiveValue(given(1, Value::Step(1)))], Some(Then::Criterion)));
    assert_eq!(desk.criterion, Some(CriterionId(2)));
    assert_eq!(desk.give_value(Value::NotApplicable).1, Some(Then::Finish));
    assert_eq!(desk.finish(), [Change::Finish]);
}

#[test]
fn up_and_down_go_between_criteria_and_back_to_the_answers() {
    let mut desk = with_criteria(2, 2);
    let mut at = |step| {
        assert_eq!(desk.step_criterion(step), []);
        desk.criterion.map(|id| id.0)
    };
    let walked = [-1, 1, 1, 1, -1, -1, -1].map(&mut at);
    assert_eq!(walked, [None, Some(1), Some(2), Some(2), Some(1), None, None]);
    desk.take(CriterionId(2));
    desk.step(1);
    assert_eq!(desk.criterion, Some(CriterionId(2)), "there is no further answer");
    desk.go(1);
    assert_eq!(desk.criterion, None);
    assert_eq!(
        (desk.step(1), desk.criterion),
        (vec![], Some(CriterionId(1))),
        "they stand below the last one"
    );
    assert_eq!((desk.step(-1), desk.criterion, desk.seq()), (vec![], None, Some(1)));
}

#[test]
fn a_review_that_was_opened_again_goes_on_with_the_criteria_that_are_asked_now() {
    let mut desk = desk(2);
    desk.give(Verdict::Correct);
    let mut again = with_criteria(2, 2).transcript;
    again.review = desk.review().clone();
    desk.refresh(again);
    assert_eq!(desk.criterion, Some(CriterionId(1)));
    let same = with_criteria(2, 2).transcript;
    desk.go(1);
    desk.refresh(same);
    assert_eq!(desk.criterion, None, "nothing else is asked than before");
}

#[test]
fn values_are_taken_back_with_their_cause_and_come_again_with_it() {
    let mut desk = with_criteria(1, 2);
    assert_eq!(desk.criterion, Some(CriterionId(1)), "without answers the criteria are all there is");
    desk.give_value(Value::Step(0));
    let cause = Some(RootCause::BotContent);
    desk.give_cause(CriterionId(1), cause);
    let total = desk.total().unwrap();
    let told = Told::of(&desk, &total, Tr::new(Locale::En));
    assert!(told.failed.is_some_and(|failed| failed.starts_with("Failed critical criterion: ")));
    assert_eq!((total.failed, total.missing), (vec![CriterionId(1)], vec![CriterionId(2)]));
    assert_eq!(desk.undo().len(), 1);
    assert_eq!(desk.review().value(CriterionId(1)).unwrap().cause, None);
    assert_eq!(desk.undo(), [Change::TakeValueBack(CriterionId(1))]);
    desk.redo();
    let again = desk.redo();
    let given = CriterionValue { criterion: CriterionId(1), value: Value::Step(0), cause };
    assert_eq!(again, [Change::GiveValue(given)]);
    desk.take(CriterionId(1));
    desk.give_value(Value::Step(1));
    assert_eq!(desk.review().value(CriterionId(1)).unwrap().cause, None, "the highest value has no cause");
    assert_eq!((desk.finish(), desk.criterion), (vec![], Some(CriterionId(2))));
    assert_eq!(Said::of(&desk, false, Tr::new(Locale::En)), Said::Missing(0, 1));
    desk.give_value(Value::Step(1));
    assert!(!desk.marked);
}
