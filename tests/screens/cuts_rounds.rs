use super::cuts::Walk;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

impl Walk {
    /// The rounds, one of them, closing it, and the steps of planning another.
    pub(super) fn rounds(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_rounds());
        self.window.steps(4);
        self.window.press_if_there(tr.common_back());
        let row = format!("Marraskuu · {}", tr.rounds_open());
        self.window.until("the round", |harness| harness.query_all_by_label_contains(&row).next().is_some());
        self.look("rounds");
        self.window.harness().query_all_by_label_contains(&row).next().unwrap().click();
        self.window.until_label(tr.rounds_receipt());
        self.look("round");
        for card in [tr.rounds_agreement(), tr.rounds_pace()] {
            self.window.harness().get_by_label(card).scroll_to_me();
            self.window.steps(3);
            self.look(&format!("round-{card}"));
        }
        self.window.press(tr.rounds_move_closing());
        self.window.until_label(tr.rounds_move_title());
        self.look("round-move");
        self.window.key(Key::Escape);
        self.window.press(tr.rounds_change_reviewers());
        self.window.until_label(tr.rounds_reviewers_same());
        self.look("round-reviewers");
        self.window.key(Key::Escape);
        self.window.press(tr.rounds_close());
        self.window.until_label(tr.rounds_close_body());
        self.look("round-close");
        self.window.key(Key::Escape);
        self.window.press_if_there(tr.common_back());
        self.planning();
    }

    fn planning(&mut self) {
        let tr = self.window.tr;
        self.window.press(tr.rounds_plan());
        self.window.until_label(tr.rounds_plan_title());
        // It stands at the step where it was left at an earlier size.
        for _ in 0..2 {
            if self.window.harness().query_by_role_and_label(Role::Link, tr.common_back()).is_some() {
                self.window.click(Role::Link, tr.common_back());
            }
        }
        self.window.until_label(tr.rounds_query());
        self.window.until_gone(tr.rounds_counting());
        self.look("round-plan-population");
        self.window.press(tr.common_continue());
        self.window.until_label(tr.rounds_design());
        self.look("round-plan-sample");
        self.window.press(tr.common_continue());
        self.window.until_label(tr.rounds_name());
        self.look("round-plan-people");
        self.window.key(Key::Escape);
        self.window.until_gone(tr.rounds_plan_title());
    }
}
