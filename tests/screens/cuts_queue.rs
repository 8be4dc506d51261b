use super::cuts::Walk;
use crate::support::Register;
use egui::Key;
use seula::engine::Reply;
use seula::engine::ops::account;

/// Draws a round of all that is there for this person.
pub(super) fn draw(register: &Register, username: &str) {
    let listed = register.engine().ask(account::Query::List).unwrap();
    let Reply::Account(account::Reply::List(accounts)) = listed else { panic!("{listed:?}") };
    let reviewer = accounts.iter().find(|one| one.username == username).unwrap();
    register.round(&[reviewer], 1000);
}

impl Walk {
    /// The queue, its next item, and passing that.
    pub(super) fn queue(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_queue());
        self.window.until_label(tr.queue_take());
        self.look("queue");
        self.window.press(tr.queue_take());
        // The foot stands beside conversation and form, once the item is there.
        self.window.until_label(tr.queue_skip());
        self.look("queue-review");
        self.window.press(tr.queue_skip());
        self.window.until_label(tr.queue_skip_title());
        self.look("queue-skip");
        self.window.key(Key::Escape);
        self.window.until_gone(tr.queue_skip_title());
        // Left for another screen it would go on in Review.
        self.go(tr.menu_queue());
        self.window.until_label(tr.queue_take());
    }
}
