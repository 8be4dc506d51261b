//! Register, walked part by part.

use super::cuts::Walk;
use crate::support::TYPED;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use seula::domain::{ProofPlace, RecordSection};

impl Walk {
    pub(super) fn record(&mut self) {
        let tr = self.window.tr;
        self.go(tr.menu_register());
        self.window.until_label(tr.record_sentence_log());
        self.look("record");
        for (at, section) in RecordSection::ALL.into_iter().enumerate().skip(1).step_by(2) {
            let title = format!("{} {}", at + 1, tr.record_section(section));
            self.window.harness().get_by_label(&title).scroll_to_me();
            self.look(&format!("record-{}", at + 1));
        }
        self.window.press(tr.record_fill());
        self.look("record-fill");
        self.window.key(Key::Escape);
        self.window.press(tr.record_print());
        self.look("record-print");
        self.window.key(Key::Escape);
        self.window.click(Role::Tab, tr.register_retention());
        self.look("register");
    }

    /// What stands beside retention in Register, and what is asked there.
    pub(super) fn register_parts(&mut self) {
        let tr = self.window.tr;
        self.window.click(Role::Tab, tr.upkeep_tab());
        self.window.press(tr.proof_button());
        self.window.until_label(tr.proof_place(ProofPlace::Files));
        self.look("register-check");
        for label in [tr.proof_place(ProofPlace::Files), tr.schedule_copy()] {
            self.window.harness().get_by_label(label).scroll_to_me();
            self.look(&format!("register-check-{label}"));
        }
        self.window.click(Role::Tab, tr.backups_tab());
        self.window.until_label(tr.backups_about());
        if self.window.has(tr.backups_none()) {
            self.window.press(tr.backups_make());
            self.window.confirm(TYPED);
            self.window.until_gone(tr.backups_none());
        }
        self.window.until_label(tr.backup_restore_other());
        self.look("register-backups");
        self.window.harness().get_by_label(tr.backup_restore_other()).scroll_to_me();
        self.look("register-backups-end");
        self.window.click(Role::Link, tr.backup_restore_other());
        self.look("restore");
        self.window.key(Key::Escape);
        self.window.click(Role::Link, tr.backup_folder_change());
        self.look("backup-folder");
        self.window.key(Key::Escape);
        // At the next size the record is in view again.
        self.window.click(Role::Tab, tr.record_tab());
    }
}
