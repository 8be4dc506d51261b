use super::*;
use crate::domain::{Conversation, ConversationNo, CustomerRating, Locale};
use crate::text::Tr;

#[test]
fn the_head_of_a_conversation_tells_what_the_customer_thought_if_that_is_known() {
    let number = ConversationNo(12_345);
    let mut conversation = Conversation { number, ..Conversation::empty(1) };
    for (rating, last) in [
        (None, None),
        (Some(CustomerRating::Good), Some("Asiakkaan antama arvosana: hyvä")),
        (Some(CustomerRating::Bad), Some("Asiakkaan antama arvosana: huono")),
    ] {
        conversation.rating = rating;
        let facts = around::facts(&conversation, Tr::new(Locale::Fi));
        assert!(facts[2].contains("12345"), "{facts:?}");
        for told in [facts, around::about(&conversation, Tr::new(Locale::Fi))] {
            assert_eq!(told.get(3).map(|fact| fact.replace(['\u{2068}', '\u{2069}'], "")).as_deref(), last);
        }
    }
}

#[test]
fn the_message_that_was_led_to_is_left_with_its_conversation() {
    let (here, there) = (ConversationId(1), ConversationId(2));
    for (open, stays) in [(Some(here), true), (Some(there), false), (None, false)] {
        let mut pane = Pane::default();
        pane.point(Some((here, 3)));
        pane.leave_pointed(open);
        assert_eq!(pane.pointed.is_some(), stays, "{open:?}");
    }
    let mut pane = Pane::default();
    pane.point(Some((here, 3)));
    pane.close(&mut Outbox::default());
    assert_eq!(pane.pointed, None);
}
