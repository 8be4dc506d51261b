//! What a shortcut could do nothing for now, which the palette tells beside its act.

use super::ReviewScreen;
use super::source::has_beside;
use crate::text::Tr;
use crate::ui::list::ConversationList;
use crate::ui::queue::Queue;
use crate::ui::shortcuts::Press;
use egui::Key;

impl ReviewScreen {
    /// Why the act with this shortcut would do nothing now; `None`: it does something.
    pub(in crate::ui) fn cannot(
        &self,
        press: Press,
        list: &ConversationList,
        queue: &Queue,
        tr: Tr,
    ) -> Option<&'static str> {
        let (can, why) = match (press, self.desk.ready()) {
            (Press::Key(_, Key::ArrowRight), _) => (has_beside(list, queue, 1), tr.palette_last_item()),
            (Press::Key(_, Key::ArrowLeft), _) => (has_beside(list, queue, -1), tr.palette_first_item()),
            // All others need the conversation in view.
            (_, None) => (false, tr.palette_no_review()),
            (Press::Key(keys, Key::Enter), _) if keys.shift => {
                (queue.to_skip().is_some(), tr.palette_no_skip())
            }
            (Press::Key(_, Key::Enter), Some(desk)) => {
                let follows = queue.is_open() || has_beside(list, queue, 1);
                (follows || !desk.is_finished(), tr.palette_last_item())
            }
            (Press::Key(_, Key::S), _) => (self.has_unsaved(), tr.palette_saved()),
            (Press::Key(keys, Key::Z), Some(desk)) if keys.shift => {
                let again = queue.again().or_else(|| self.listed.again(self.opened));
                (desk.can_redo() || again.is_some(), tr.palette_no_redo())
            }
            (Press::Key(_, Key::Z), Some(desk)) => {
                let listed = self.listed.last(self.opened).is_some();
                let last = queue.can_take_back() || queue.can_open_again() || listed;
                (desk.can_undo() || last, tr.palette_no_undo())
            }
            (Press::Key(_, Key::ArrowDown), Some(desk)) => (desk.can_step(1), tr.palette_last_answer()),
            (Press::Key(_, Key::ArrowUp), Some(desk)) => (desk.can_step(-1), tr.palette_first_answer()),
            (Press::Text("m"), Some(desk)) if desk.is_finished() => (false, tr.review_finished()),
            (Press::Text("m"), Some(desk)) => (desk.entry().is_some(), tr.palette_no_verdict()),
            (Press::Key(..) | Press::Text(_), Some(_)) => return None,
        };
        (!can).then_some(why)
    }

    /// Whether something of the conversation in view is typed and not saved.
    fn has_unsaved(&self) -> bool {
        let Some(desk) = self.desk.ready() else { return false };
        self.is_unsaved(desk.id()) || desk.typed.is_dirty() || !self.form.whole.is_saved()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::desk;
    use super::*;
    use crate::domain::{ConversationId, Locale, Review, Timestamp, Verdict};
    use crate::ui::cx::Load;
    use egui::Modifiers;

    #[test]
    fn an_act_that_would_do_nothing_says_why() {
        let tr = Tr::new(Locale::En);
        let (list, queue) = (ConversationList::default(), Queue::default());
        let mut screen = ReviewScreen::default();
        let cannot =
            |screen: &ReviewScreen, press| screen.cannot(press, &list, &queue, tr).unwrap_or_default();
        let key = |modifiers, key| Press::Key(modifiers, key);
        let command = Modifiers::COMMAND;
        let finish = key(command, Key::Enter);
        let acts = [
            finish,
            key(command | Modifiers::SHIFT, Key::Enter),
            key(command, Key::S),
            key(command, Key::Z),
            key(command | Modifiers::SHIFT, Key::Z),
            key(Modifiers::ALT, Key::ArrowDown),
            key(Modifiers::ALT, Key::ArrowUp),
            Press::Text("m"),
            Press::Text("f"),
        ];
        assert_eq!(acts.map(|press| cannot(&screen, press)), [tr.palette_no_review(); 9]);
        assert_eq!(cannot(&screen, key(Modifiers::NONE, Key::ArrowRight)), tr.palette_last_item());
        let (skip, undo, redo) = (tr.palette_no_skip(), tr.palette_no_undo(), tr.palette_no_redo());
        let (saved, first, verdict) =
            (tr.palette_saved(), tr.palette_first_answer(), tr.palette_no_verdict());
        let mut judged = desk(4);
        screen.desk = Load::Ready(desk(4));
        assert_eq!(
            acts.map(|press| cannot(&screen, press)),
            ["", skip, saved, undo, redo, "", first, verdict, ""]
        );
        judged.give(Verdict::Partly);
        judged.typed.touch(Timestamp(0));
        screen.desk = Load::Ready(judged);
        assert_eq!(acts.map(|press| cannot(&screen, press)), ["", skip, "", "", redo, "", first, "", ""]);
        // The review of a list that was finished last.
        let both = [acts[3], acts[4]];
        let last = ConversationId(9);
        screen.desk = Load::Ready(desk(4));
        screen.listed.finish(last);
        assert_eq!(both.map(|press| cannot(&screen, press)), ["", redo]);
        screen.listed.learn(last, &Review::default(), true);
        screen.opened = Some(last);
        assert_eq!(both.map(|press| cannot(&screen, press)), [undo, ""]);
    }
}
