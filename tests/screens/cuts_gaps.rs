use super::cuts::Walk;
use crate::support::Register;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// Both reviews of this person name a gap.
pub(super) fn find(register: &Register, username: &str) {
    register.tamper(&format!(
        "UPDATE verdict SET verdict = 4, cause = 0 WHERE seq = 1
             AND review IN (SELECT id FROM review WHERE account =
                 (SELECT id FROM account WHERE username = '{username}'));"
    ));
}

impl Walk {
    /// The groups, one of them, the work list, and its way out.
    pub(super) fn gaps(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_gaps());
        self.window.steps(4);
        self.back();
        let first = |harness: &egui_kittest::Harness<'_, seula::ui::App>| {
            let rows = harness.query_all_by_role(Role::ListBoxOption);
            let first = rows.min_by(|one, other| one.rect().left().total_cmp(&other.rect().left()));
            first.and_then(|row| row.accesskit_node().label())
        };
        self.window.until("a group", |harness| first(harness).is_some());
        self.look("gaps");
        let row = first(self.window.harness()).unwrap();
        self.leftmost(Role::ListBoxOption, &row);
        self.window.until_label(tr.gaps_open());
        self.look("gap");
        self.back();
        self.window.click(Role::RadioButton, tr.gaps_work());
        self.look("gaps-work");
        self.window.press(tr.gaps_export());
        self.window.until_label(tr.gaps_export_title());
        self.look("gaps-export");
        self.window.key(Key::Escape);
        self.window.until_gone(tr.gaps_export_title());
        self.window.click(Role::RadioButton, tr.gaps_questions());
    }
}
