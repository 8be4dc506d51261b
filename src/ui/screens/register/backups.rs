//! Backups: those that are kept, making one, the folder into which they go, and restoring one.

mod folder;
mod restore;

use crate::domain::{Backup, BackupKind, Backups, Stage, Verdict};
use crate::engine::ops::backup::{Command, Query, Reply};
use crate::engine::{Changes, Event, Reply as AnyReply, RequestId};
use crate::error::ErrorKind;
use crate::text::Tr;
use crate::ui::acts::Can;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::faces::unready_ui;
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Button, Card, Label, paint};
use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo, vec2};
use egui_material_icons::icons;
use folder::FolderDialog;
use restore::RestoreDialog;
use std::path::{Path, PathBuf};

/// The part of a supervisor.
#[derive(Default)]
pub(super) struct BackupsPart {
    backups: Load<Backups>,
    /// Something may have changed since they were listed.
    outdated: bool,
    making: Option<RequestId>,
    restoring: Option<RequestId>,
    folder: FolderDialog,
    restore: RestoreDialog,
}

/// What is wished of the list.
enum Wanted {
    Restore(Backup),
    Forget(PathBuf),
}

impl BackupsPart {
    /// The screen comes into view, or something has changed.
    pub(super) fn stale(&mut self, changes: Changes) {
        self.outdated |= changes.upkeep || changes.retention;
    }

    /// A backup was chosen in a dialog of files.
    pub(super) fn picked(&mut self, path: &Path) {
        self.restore.picked(path);
    }

    /// A folder was.
    pub(super) fn picked_folder(&mut self, path: &Path) {
        self.folder.picked(path);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        let event = self.folder.answer(event, cx, out)?;
        if self.backups.awaits(&event) {
            self.backups = Load::answered(event.result, |reply| match reply {
                AnyReply::Backup(Reply::List(backups)) => Some(*backups),
                _ => None,
            });
            return None;
        }
        let made = self.making.take_if(|making| *making == event.request).is_some();
        let restored = self.restoring.take_if(|restoring| *restoring == event.request).is_some();
        if !made && !restored {
            return Some(event);
        }
        self.outdated = true;
        match event.result {
            Ok(AnyReply::Backup(Reply::Made { bytes, .. })) => {
                out.success(cx.tr.backups_done(&cx.tr.size_bytes(bytes)));
            }
            Ok(AnyReply::Backup(Reply::Restored)) => out.success(cx.tr.restore_done()),
            Ok(_) => {}
            Err(error) if error.kind == ErrorKind::Cancelled => {}
            Err(error) => out.failure(error),
        }
        None
    }

    fn ask(&mut self, cx: &Cx<'_>, out: &mut Outbox) {
        self.outdated = false;
        self.backups.ask(out.ask(Query::List), cx.now);
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if (self.outdated || self.backups.is_idle()) && !self.backups.is_asked() {
            self.ask(cx, out);
        }
        let tr = cx.tr;
        Card::new().title(tr.backups_title()).show(ui, |ui| {
            ui.add(Label::new(tr.backups_about()).text().wrap());
            self.making_ui(ui, cx, out);
            if unready_ui(ui, &self.backups, size::ROW_TWO, cx) {
                self.ask(cx, out);
            }
            let Some(backups) = self.backups.ready().cloned() else { return };
            ui.add_space(space::LARGE);
            self.folder_ui(ui, &backups, cx);
            ui.add_space(space::LARGE);
            match list_ui(ui, &backups, cx) {
                None => {}
                Some(Wanted::Restore(backup)) => self.restore.open(Some(backup)),
                Some(Wanted::Forget(folder)) => self.folder.forget(folder, out),
            }
            if ui.add(Button::link(tr.backup_restore_other())).clicked() {
                self.restore.open(None);
            }
        });
    }

    fn making_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        if let Some(run) = self.restoring {
            super::running::ui(ui, run, tr.restore_button(), Stage::Restoring, cx, out);
        } else if let Some(run) = self.making {
            super::running::ui(ui, run, tr.backups_make(), Stage::BackingUp, cx, out);
        } else {
            ui.add_space(space::SMALL);
            if ui.add(Button::secondary(tr.backups_make())).clicked() {
                self.make(out);
            }
        }
    }

    /// Whether one can be made: none while one is made or restored.
    pub(super) fn can_make(&self, tr: Tr) -> Can {
        let making = self.making.map(|_| Stage::BackingUp);
        let stage = self.restoring.map(|_| Stage::Restoring).or(making);
        stage.map_or(Can::Now, |stage| Can::Not(tr.stage(stage).to_owned()))
    }

    /// Makes one.
    pub(super) fn make(&mut self, out: &mut Outbox) {
        self.making = Some(out.send(Command::Make));
    }

    fn folder_ui(&mut self, ui: &mut Ui, backups: &Backups, cx: &Cx<'_>) {
        let tr = cx.tr;
        ui.add(Label::new(tr.backup_folder()).small().medium().strong());
        let folder = backups.folder.display().to_string();
        let about = if backups.beside { tr.backup_folder_beside() } else { "" };
        ui.add(Label::new(&tr.list_facts(&[folder.as_str(), about])).small().muted().wrap());
        if ui.add(Button::link(tr.backup_folder_change())).clicked() {
            self.folder.open(backups.beside);
        }
    }

    /// Draws the dialogs that are open.
    pub(super) fn dialogs_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        self.folder.ui(ui, cx, out);
        if let Some(from) = self.restore.ui(ui, cx, out) {
            self.restoring = Some(out.send(Command::Restore(from)));
        }
    }
}

fn list_ui(ui: &mut Ui, backups: &Backups, cx: &Cx<'_>) -> Option<Wanted> {
    let tr = cx.tr;
    let mut wanted = None;
    for (folder, until) in &backups.unreadable {
        let colour = cx.theme.verdict(Verdict::Partly).fg;
        let text = tr.backup_folder_unreadable(&tr.date_in_text(*until), &folder.display().to_string());
        fact(ui, icons::ICON_WARNING, Some(colour), &text);
        if ui.add(Button::link(tr.backup_folder_forget())).clicked() {
            wanted = Some(Wanted::Forget(folder.clone()));
        }
        ui.add_space(space::SMALL);
    }
    if backups.kept.is_empty() {
        ui.add(Label::new(tr.backups_none()).text().muted());
    }
    for backup in &backups.kept {
        if backup_ui(ui, backup, backup.destroyed_on <= backups.today, cx) {
            wanted = Some(Wanted::Restore(backup.clone()));
        }
    }
    wanted
}

/// Draws a row; `true`: it is to be restored.
fn backup_ui(ui: &mut Ui, backup: &Backup, overdue: bool, cx: &Cx<'_>) -> bool {
    let tr = cx.tr;
    let mut restore = false;
    let colour =
        if overdue { cx.theme.verdict(Verdict::Incorrect).fg } else { cx.theme.verdict(Verdict::Correct).fg };
    let icon = match (overdue, backup.kind) {
        (true, _) => icons::ICON_ERROR,
        (false, BackupKind::Wanted) => icons::ICON_CHECK_CIRCLE,
        (false, _) => icons::ICON_HISTORY,
    };
    let when = tr.date_time(backup.made);
    let line = vec2(ui.available_width(), size::ROW_TWO);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        let (place, _) = ui.allocate_exact_size(vec2(size::TARGET, size::TARGET), Sense::hover());
        paint::icon(ui, place.center(), icon, size::ICON, colour);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let link = ui.add(Button::link(tr.backup_restore()));
            link.widget_info(|| {
                WidgetInfo::labeled(Role::Link, true, tr.backup_restore_name(tr.backup_restore(), &when))
            });
            restore = link.clicked();
            let words = vec2(ui.available_width(), size::ROW_TWO);
            ui.allocate_ui_with_layout(words, Layout::top_down(Align::Min), |ui| {
                ui.set_width(words.x);
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space(space::SIGN_SMALL);
                ui.add(Label::new(&when).row().medium());
                ui.add(Label::new(&tr.backup_facts(backup, overdue)).small().muted().wrap());
                if overdue {
                    ui.add(Label::new(tr.backup_overdue_advice()).small().colour(colour).wrap());
                }
                ui.add_space(space::SIGN_SMALL);
            });
        });
    });
    let line = ui.min_rect();
    paint::hairline(ui, line.left(), line.right(), ui.cursor().top() - space::TINY);
    restore
}
