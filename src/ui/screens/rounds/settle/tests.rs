use super::*;
use crate::domain::Conversation;
use crate::domain::round::Disagreement;
use crate::engine::ops::conversation::Transcript;

fn versions<T: Copy>(said: [Option<T>; 2]) -> Vec<Version<T>> {
    // In whatever order they come, their places count.
    vec![Version { place: 1, said: said[1] }, Version { place: 0, said: said[0] }]
}

/// Two answers and a criterion in which two versions differ, and an answer in which they agree.
fn opened(settled: [Option<Verdict>; 2], names: Option<Vec<String>>) -> Adjudication {
    let verdict =
        |of, said: [Option<Verdict>; 2], settled| Disagreement { of, versions: versions(said), settled };
    Adjudication {
        item: RoundItemId(1),
        transcript: Transcript {
            conversation: Conversation::empty(1),
            messages: Vec::new(),
            notes: Vec::new(),
            tags: Vec::new(),
            review: Review::default(),
            scorecard: None,
            others: Vec::new(),
            verdicts_of_others: Vec::new(),
        },
        verdicts: vec![
            verdict(1, [Some(Verdict::Partly), Some(Verdict::Incorrect)], settled[0]),
            verdict(5, [None, Some(Verdict::Correct)], settled[1]),
        ],
        values: vec![Disagreement {
            of: CriterionId(9),
            versions: versions([Some(Value::Step(0)), Some(Value::NotApplicable)]),
            settled: None,
        }],
        evidence: Vec::new(),
        reasons: Vec::new(),
        value_reasons: Vec::new(),
        agreed: vec![(3, Verdict::Correct)],
        names,
    }
}

fn settling(settled: [Option<Verdict>; 2], names: Option<Vec<String>>) -> Settling {
    let mut settling = Settling::new(RoundItemId(1), RequestId(1), Timestamp(0));
    settling.opened(opened(settled, names));
    settling
}

#[test]
fn versions_stand_in_the_order_of_their_letters_and_a_letter_takes_one() {
    let mut settling = settling([None, None], None);
    assert_eq!(settling.rows.len(), 3);
    assert_eq!((letter(0), letter(1)), ("A".to_owned(), "B".to_owned()));
    assert_eq!(settling.version(0), Some(Said::Verdict(Verdict::Partly)));
    assert_eq!(settling.version(1), Some(Said::Verdict(Verdict::Incorrect)));
    let taken = settling.version(1).and_then(|said| settling.command(0, Some(said)));
    assert!(matches!(taken, Some(Command::Verdict { seq: 1, verdict: Verdict::Incorrect, .. })));
    settling.step(1);
    assert_eq!(settling.version(0), None, "who said nothing has nothing to take");
    settling.step(1);
    settling.step(1);
    assert_eq!(settling.version(1), Some(Said::Value(Value::NotApplicable)));
    let said = settling.version(0);
    assert!(matches!(settling.command(2, said), Some(Command::Value { criterion: CriterionId(9), .. })));
    assert!(settling.command(0, said).is_none(), "a value is no verdict");
    settling.sent = Some(RequestId(2));
    assert!(settling.command(2, said).is_none(), "one after the other");
}

#[test]
fn what_is_settled_joins_the_result_and_the_next_open_row_comes() {
    let mut settling = settling([None, None], None);
    assert!(std::mem::take(&mut settling.follow.focus), "it opens with the focus on the first one");
    settling.sent = Some(RequestId(2));
    settling.opened(opened([Some(Verdict::Incorrect), None], None));
    assert_eq!((settling.row, settling.unsettled(), settling.seq()), (1, 2, Some(5)));
    let standing: Vec<_> = settling.result.verdicts.iter().map(|one| (one.seq, one.verdict)).collect();
    assert_eq!(standing, [(1, Verdict::Incorrect), (3, Verdict::Correct)]);
    assert!(std::mem::take(&mut settling.follow.focus), "the focus goes with it");
    settling.row = 2;
    settling.opened(opened([None, Some(Verdict::Correct)], None));
    assert_eq!((settling.row, settling.follow.focus), (2, false), "a row that is open stays");
}

/// The answer to what was sent: this stands in the first row.
fn answered(settling: &mut Settling, first: Option<Verdict>) {
    settling.sent = Some(RequestId(2));
    settling.opened(opened([first, None], None));
}

#[test]
fn what_was_settled_is_taken_back_to_what_stood_before_and_comes_again() {
    let mut settling = settling([None, None], None);
    assert!(settling.undo().is_none() && settling.redo().is_none(), "nothing was settled");
    for verdict in [Verdict::Incorrect, Verdict::Partly] {
        let sent = settling.say(0, Said::Verdict(verdict));
        assert!(matches!(sent, Some(Command::Verdict { seq: 1, verdict: sent, .. }) if sent == verdict));
        answered(&mut settling, Some(verdict));
        assert_eq!(settling.row, 1, "what is open comes next");
    }
    assert!(settling.say(0, Said::Verdict(Verdict::Partly)).is_none(), "it stands already");
    let back = settling.undo();
    assert!(matches!(back, Some(Command::Verdict { seq: 1, verdict: Verdict::Incorrect, .. })));
    answered(&mut settling, Some(Verdict::Incorrect));
    assert_eq!(settling.row, 0, "what was taken back is in hand");
    assert!(matches!(settling.undo(), Some(Command::TakeVerdictBack { seq: 1, .. })));
    answered(&mut settling, None);
    assert!(!settling.can_undo() && settling.undo().is_none());
    for verdict in [Verdict::Incorrect, Verdict::Partly] {
        let sent = settling.redo();
        assert!(matches!(sent, Some(Command::Verdict { seq: 1, verdict: sent, .. }) if sent == verdict));
        answered(&mut settling, Some(verdict));
        assert_eq!(settling.row, 0, "and so is what comes again");
    }
    assert!(!settling.can_redo() && settling.redo().is_none());
}

#[test]
fn what_is_refused_can_still_be_taken_back_and_a_new_choice_ends_what_could_come_again() {
    let mut settling = settling([None, None], None);
    let error = || Error::new(crate::error::ErrorKind::Busy, "settling");
    settling.say(0, Said::Verdict(Verdict::Incorrect)).unwrap();
    settling.sent = Some(RequestId(2));
    settling.failed(error()).unwrap();
    assert!(!settling.can_undo(), "nothing was settled");
    settling.say(0, Said::Verdict(Verdict::Incorrect)).unwrap();
    answered(&mut settling, Some(Verdict::Incorrect));
    settling.undo().unwrap();
    settling.sent = Some(RequestId(2));
    assert!(settling.undo().is_none(), "one after the other");
    settling.failed(error()).unwrap();
    assert!(settling.can_undo() && !settling.can_redo());
    settling.undo().unwrap();
    answered(&mut settling, None);
    assert!(settling.can_redo());
    settling.say(0, Said::Verdict(Verdict::Correct)).unwrap();
    answered(&mut settling, Some(Verdict::Correct));
    assert!(settling.can_undo() && !settling.can_redo());
}

#[test]
fn digits_choose_whatever_may_stand_and_alt_leads_from_answer_to_answer() {
    let mut settling = settling([None, None], None);
    assert_eq!(settling.choice(1), Some(Said::Verdict(Verdict::Correct)));
    assert_eq!(settling.choice(7), Verdict::ALL.last().copied().map(Said::Verdict));
    assert_eq!([0, 8].map(|number| settling.choice(number)), [None; 2]);
    let mut led = |step: isize| {
        settling.step_answer(step);
        settling.row
    };
    assert_eq!([-1, 1, 1, 1].map(&mut led), [0, 1, 2, 2], "the criteria stand below the last answer");
    assert_eq!([-1, -1].map(&mut led), [1, 0]);
    settling.row = 2;
    assert_eq!(settling.choice(1), None, "no scorecard tells its values");
}

#[test]
fn one_key_ends_it_and_then_leads_to_the_next_or_back() {
    let open = settling([None, None], None);
    assert_eq!((open.follows(true), open.follows(false)), (Act::Finish, Act::Finish));
    let ended = settling([None, None], Some(Vec::new()));
    assert_eq!((ended.follows(true), ended.follows(false)), (Act::Next, Act::Leave));
}

#[test]
fn once_it_is_ended_names_are_shown_and_nothing_changes() {
    let verdicts = [Some(Verdict::Partly), Some(Verdict::Correct)];
    let settling = settling(verdicts, Some(vec!["Aino".to_owned(), "Erik".to_owned()]));
    assert!(settling.is_finished);
    assert!(settling.command(0, Some(Said::Verdict(Verdict::Correct))).is_none());
}

#[test]
fn what_could_not_be_opened_says_so_itself_and_what_could_not_be_settled_is_given_back() {
    let error = || Error::new(crate::error::ErrorKind::Forbidden, "settling");
    let mut settling = Settling::new(RoundItemId(1), RequestId(1), Timestamp(0));
    assert!(settling.failed(error()).is_none() && matches!(settling.load, Load::Failed(_)));
    settling.opened(opened([None, None], None));
    settling.sent = Some(RequestId(2));
    assert!(settling.failed(error()).is_some() && settling.load.ready().is_some());
}
