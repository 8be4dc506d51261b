use super::*;
use crate::domain::{Channel, Day, Language, RoundKind};

fn item() -> QueueItem {
    QueueItem {
        item: RoundItemId(1),
        round: RoundId(1),
        conversation: ConversationId(1),
        title: String::new(),
        language: Language::FI,
        channel: Channel::Bot,
        state: AssignmentState::Waiting,
        returns: false,
        begun: false,
        flagged: false,
        leased_until: None,
    }
}

#[test]
fn what_is_passed_is_awaited_after_review_was_left_and_what_comes_next_is_not() {
    let mut queue = Queue { hand: Some(Hand::new(item(), false)), ..Queue::default() };
    queue.skip(SkipReason::Other, &mut Outbox::default());
    assert_eq!(queue.sent.len(), 2);
    queue.leave();
    assert!(matches!(queue.sent.as_slice(), [(_, Sent::Skip(SkipReason::Other))]));
    let passed = AssignmentState::Skipped(SkipReason::Other);
    queue.change(RoundItemId(1), |item| item.state = passed);
    assert_eq!(queue.left.map(|hand| hand.item.state), Some(passed), "it comes back as one that was passed");
}

/// Review works through a round of these items, the first of which is in hand.
fn through(items: &[i64]) -> Queue {
    let items: Vec<QueueItem> = items
        .iter()
        .map(|id| QueueItem { item: RoundItemId(*id), conversation: ConversationId(*id), ..item() })
        .collect();
    let hand = items.first().cloned().map(|item| Hand::new(item, false));
    let round = QueueRound {
        round: RoundId(1),
        name: String::new(),
        kind: RoundKind::Review,
        closes: Day::parse("2026-11-30").unwrap(),
        blind: false,
        items,
        others: None,
    };
    Queue { rounds: Load::Ready(vec![round]), hand, ..Queue::default() }
}

/// The item in hand was passed, and the next one is in hand.
fn passed(queue: &mut Queue) {
    let item = queue.to_skip().unwrap();
    queue.change(item, |item| {
        (item.state, item.returns) = (AssignmentState::Skipped(SkipReason::Other), true);
    });
    queue.acts.pass(item);
    assert!(queue.step(1));
}

#[test]
fn what_was_passed_is_taken_back_until_another_item_is_finished() {
    let finished = Review { finished: Some(Timestamp(1)), ..Review::default() };
    let mut queue = through(&[1, 2, 3, 4]);
    passed(&mut queue);
    queue.learn(ConversationId(2), &Review::default(), false, Timestamp(0));
    assert!(queue.can_take_back(), "what was decided about the item in hand is taken back before that");
    queue.learn(ConversationId(2), &finished, true, Timestamp(0));
    assert!(!queue.can_take_back());
    assert!(queue.step(1));
    assert!(!queue.can_take_back(), "the last act was to finish another");
    passed(&mut queue);
    assert!(queue.can_take_back());
}

#[test]
fn what_was_passed_before_something_was_decided_about_an_item_that_was_left_is_not_the_last_act() {
    let mut queue = through(&[1, 2, 3]);
    passed(&mut queue);
    queue.learn(ConversationId(2), &Review::default(), false, Timestamp(0));
    assert!(queue.step(1) && !queue.can_take_back());
    assert!(queue.step(-1) && !queue.can_take_back(), "what was decided here is the last act");
    assert!(queue.step(-1) && queue.skipped_in_hand().is_some());
    queue.acts = LastActs::default();
    assert!(queue.can_take_back(), "the item in hand says itself that it was passed");
}

#[test]
fn what_was_finished_before_something_was_decided_about_an_item_that_was_left_is_not_opened_again() {
    let finished = Review { finished: Some(Timestamp(1)), ..Review::default() };
    let opens = |queue: &mut Queue| queue.open_again(&mut Outbox::default());
    let mut queue = through(&[1, 2, 3]);
    queue.learn(ConversationId(1), &finished, true, Timestamp(0));
    assert!(queue.step(1) && queue.step(1) && queue.step(-1));
    queue.learn(ConversationId(2), &Review::default(), false, Timestamp(0));
    assert!(queue.step(1) && queue.step(-1) && !opens(&mut queue));
    let mut queue = through(&[1, 2]);
    queue.learn(ConversationId(1), &finished, true, Timestamp(0));
    assert!(queue.step(1) && opens(&mut queue), "nothing was decided since");
}

#[test]
fn what_comes_back_is_asked_for_once_and_again_where_that_was_refused() {
    let refused = |queue: &mut Queue, kind| {
        let (_, sent) = queue.sent.pop().unwrap();
        queue.refused(&sent, Error::new(kind, "testing"), &mut Outbox::default());
    };
    let mut queue = through(&[1, 2, 3]);
    passed(&mut queue);
    queue.take_back(&mut Outbox::default());
    queue.take_back(&mut Outbox::default());
    assert_eq!((queue.sent.len(), queue.can_take_back()), (1, false));
    refused(&mut queue, ErrorKind::RegisterBusy);
    assert!(queue.can_take_back());
    queue.take_back(&mut Outbox::default());
    refused(&mut queue, ErrorKind::Conflict);
    assert!(!queue.can_take_back(), "somebody else has it");
    let finished = Review { finished: Some(Timestamp(1)), ..Review::default() };
    let mut queue = through(&[1, 2]);
    queue.learn(ConversationId(1), &finished, true, Timestamp(0));
    assert!(queue.step(1));
    let opens = |queue: &mut Queue| queue.open_again(&mut Outbox::default());
    assert_eq!([opens(&mut queue), opens(&mut queue)], [true, false]);
    refused(&mut queue, ErrorKind::RegisterBusy);
    assert!(opens(&mut queue));
}

#[test]
fn what_was_passed_in_another_round_comes_back_there_and_is_forgotten_wherever_it_is_answered() {
    let in_another = |queue: &mut Queue| {
        let Load::Ready(rounds) = &mut queue.rounds else { panic!() };
        let item = QueueItem { item: RoundItemId(9), round: RoundId(2), ..item() };
        rounds.push(QueueRound { round: RoundId(2), items: vec![item.clone()], ..rounds[0].clone() });
        queue.bring(item);
    };
    for leaves in [false, true] {
        let mut queue = through(&[1, 2]);
        passed(&mut queue);
        in_another(&mut queue);
        queue.take_back(&mut Outbox::default());
        if leaves {
            queue.leave();
        }
        queue.unskipped(RoundItemId(1));
        queue.sent.clear();
        let back = (!leaves).then_some(RoundItemId(1));
        assert_eq!((queue.in_hand().map(|item| item.item), queue.acts.last_passed(back)), (back, None));
    }
}

#[test]
fn a_flag_on_what_is_finished_is_no_last_act() {
    let finished = Review { finished: Some(Timestamp(1)), flagged: true, ..Review::default() };
    let mut queue = through(&[1, 2]);
    passed(&mut queue);
    queue.learn(ConversationId(2), &finished, false, Timestamp(0));
    let passed = queue.acts.last_passed(Some(RoundItemId(2)));
    assert_eq!((passed, queue.can_open_again()), (Some(RoundItemId(1)), false));
}
