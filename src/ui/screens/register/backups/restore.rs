//! Before a backup takes the register's place: what will happen, and whether it shall.

use crate::domain::Backup;
use crate::ui::cx::{Cx, Outbox, Pick, Wish};
use crate::ui::theme::space;
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Answer, Button, Dialog, Label, TextField};
use egui::Ui;
use egui_material_icons::icons;
use std::path::{Path, PathBuf};

/// The dialog, where it is open.
#[derive(Default)]
pub(super) struct RestoreDialog {
    asking: Option<Asking>,
}

/// What is to be restored.
enum Asking {
    /// One that is kept.
    Kept(Backup),
    /// A file whose path is typed or chosen.
    File(String),
}

impl RestoreDialog {
    /// Opens it; `None`: a file is still to be named.
    pub(super) fn open(&mut self, backup: Option<Backup>) {
        self.asking = Some(backup.map_or_else(|| Asking::File(String::new()), Asking::Kept));
    }

    /// A file was chosen.
    pub(super) fn picked(&mut self, path: &Path) {
        if let Some(Asking::File(typed)) = &mut self.asking {
            *typed = path.display().to_string();
        }
    }

    /// Draws the dialog, if it is open; the file that shall be restored, once that is said.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) -> Option<PathBuf> {
        let mut asking = self.asking.take()?;
        let tr = cx.tr;
        let missing = match &asking {
            Asking::File(path) if path.trim().is_empty() => Some(tr.common_required()),
            _ => None,
        };
        let dialog =
            Dialog::new("restore_backup", tr.restore_title(), tr.common_cancel(), tr.restore_button());
        let answer = dialog.danger().large().disabled_if(missing).show(ui.ctx(), |ui| {
            let since = match &mut asking {
                Asking::Kept(backup) => tr.restore_since(&tr.date_time_in_text(backup.made)),
                Asking::File(path) => {
                    TextField::new("restore_path", tr.restore_path()).show(ui, path);
                    if ui.add(Button::secondary(tr.common_choose()).icon(icons::ICON_UPLOAD_FILE)).clicked() {
                        out.wish(Wish::Pick(Pick::Backup));
                    }
                    ui.add_space(space::BETWEEN_FIELDS);
                    tr.restore_since_backup().to_owned()
                }
            };
            for (icon, step) in [
                (icons::ICON_CHECK_CIRCLE, tr.restore_check()),
                (icons::ICON_AUTO_DELETE, tr.restore_retention()),
                (icons::ICON_LOGOUT, tr.restore_sign_out()),
            ] {
                fact(ui, icon, None, step);
            }
            ui.add_space(space::SMALL);
            ui.add(Label::new(&since).text().wrap());
            ui.add(Label::new(tr.restore_kept()).text().wrap());
        });
        match (answer, asking) {
            (Answer::Open, asking) => {
                self.asking = Some(asking);
                None
            }
            (Answer::Cancelled, _) => None,
            (Answer::Confirmed, Asking::Kept(backup)) => Some(backup.path),
            (Answer::Confirmed, Asking::File(path)) => Some(PathBuf::from(path.trim())),
        }
    }
}
