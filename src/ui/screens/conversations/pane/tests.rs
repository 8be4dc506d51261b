use super::*;

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
