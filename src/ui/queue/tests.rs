use super::*;
use crate::domain::{Channel, Language};

fn item() -> QueueItem {
    QueueItem {
        item: RoundItemId(1),
        round: RoundId(1),
        conversation: ConversationId(1),
        title: String::new(),
        language: Language::FI,
        channel: Channel::Bot,
        state: AssignmentState::Waiting,
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
