//! The folder into which backups go: choosing another one, and forgetting one that cannot be looked into.

use crate::engine::ops::backup::{Command, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::error::ErrorKind;
use crate::ui::cx::{Cx, Outbox, Pick, Wish};
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Button, Dialog, Label, TextField};
use egui::Ui;
use egui_material_icons::icons;
use std::path::{Path, PathBuf};

/// The dialog, where it is open, and what was asked for.
#[derive(Default)]
pub(super) struct FolderDialog {
    path: Option<String>,
    /// Backups go beside the register now.
    beside: bool,
    sent: Option<RequestId>,
    why: Option<String>,
}

impl FolderDialog {
    /// Opens it.
    pub(super) fn open(&mut self, beside: bool) {
        *self = Self { path: Some(String::new()), beside, ..Self::default() };
    }

    /// A folder was chosen.
    pub(super) fn picked(&mut self, path: &Path) {
        if let Some(typed) = &mut self.path {
            *typed = path.display().to_string();
        }
    }

    /// No backup lies in this folder any more.
    pub(super) fn forget(&mut self, folder: PathBuf, out: &mut Outbox) {
        self.sent = Some(out.send(Command::ForgetFolder(folder)));
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.sent.take_if(|sent| *sent == event.request).is_none() {
            return Some(event);
        }
        match event.result {
            Ok(AnyReply::Backup(Reply::Folder)) => self.path = None,
            Ok(_) => {}
            // It was given up before the password was there.
            Err(error) if error.kind == ErrorKind::Cancelled => {}
            Err(error) if self.path.is_some() => self.why = Some(error.message(cx.tr)),
            Err(error) => out.failure(error),
        }
        None
    }

    /// Draws the dialog, if it is open.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(mut path) = self.path.take() else { return };
        let tr = cx.tr;
        let missing = path.trim().is_empty().then(|| tr.common_required());
        let mut back = false;
        let dialog = Dialog::new(
            "backup_folder",
            tr.backup_folder_title(),
            tr.common_cancel(),
            tr.backup_folder_use(),
        );
        let answer = dialog.disabled_if(missing).show(ui.ctx(), |ui| {
            ui.add(Label::new(tr.backup_folder_body()).text().wrap());
            ui.add_space(space::BETWEEN_FIELDS);
            let field = TextField::new("backup_folder_path", tr.backup_folder_path());
            field.error(self.why.as_deref()).show(ui, &mut path);
            if ui.add(Button::secondary(tr.common_choose()).icon(icons::ICON_FOLDER_OPEN)).clicked() {
                out.wish(Wish::Pick(Pick::BackupFolder));
            }
            back = !self.beside && ui.add(Button::link(tr.backup_folder_default())).clicked();
        });
        let wanted = match answer {
            Answer::Cancelled => return,
            Answer::Confirmed => Some(Command::ChooseFolder(Some(PathBuf::from(path.trim())))),
            Answer::Open => back.then_some(Command::ChooseFolder(None)),
        };
        if let Some(command) = wanted {
            self.why = None;
            self.sent = Some(out.send(command));
        }
        // It stays until the answer is there: what is refused is said in it.
        self.path = Some(path);
    }
}
