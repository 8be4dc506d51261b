use super::conversations::TALKS;
use super::cuts::Walk;
use super::review::letters;
use crate::support::Register;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// Gives the first answer of the newest conversation once more, so that it is a text with copies.
pub(super) fn give(register: &Register) {
    let (_, language, topic, messages) = TALKS[0];
    let answer = messages[1].trim_start_matches("bot: ");
    let line = format!(
        r#"{{"id": "copy", "language": "{language}", "topic": "{topic}", "messages": [{{"role": "user", "content": "Saanko jatkaa?", "timestamp": "2026-11-10T08:00:00Z"}}, {{"role": "bot", "content": "{answer}", "timestamp": "2026-11-10T08:00:09Z"}}]}}"#
    );
    assert_eq!(register.import(&(line + "\n")).unwrap().imported, 1);
}

impl Walk {
    /// The list, the text, judging it, and what rests on old guidance.
    pub(super) fn answers(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_answers());
        self.window.steps(4);
        self.back();
        let row = |harness: &egui_kittest::Harness<'_, seula::ui::App>| {
            harness.query_all_by_role(Role::ListBoxOption).find_map(|row| row.accesskit_node().label())
        };
        self.window.until("an answer text", |harness| row(harness).is_some());
        self.look("answers");
        let first = row(self.window.harness()).unwrap();
        self.leftmost(Role::ListBoxOption, &first);
        self.window.until_label(tr.answers_judge());
        self.look("answer");
        self.window.press(tr.answers_judge());
        self.look("answer-judge");
        letters(&mut self.window, "3");
        self.look("answer-judge-wrong");
        self.window.key(Key::Escape);
        self.window.until_gone(tr.answers_judge_title());
        self.rightmost(Role::Button, tr.common_more_actions());
        self.window.click(Role::MenuItem, tr.answers_guidance());
        self.window.until_label(tr.answers_guidance_none());
        self.look("answer-guidance");
        self.window.key(Key::Escape);
        self.back();
    }

    /// Clicks the rightmost of this name.
    fn rightmost(&mut self, role: Role, label: &str) {
        let found = self.window.harness().query_all_by_role_and_label(role, label);
        found.max_by(|one, other| one.rect().left().total_cmp(&other.rect().left())).unwrap().click();
        self.window.steps(3);
    }
}
