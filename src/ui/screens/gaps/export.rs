//! Letting the work list leave the register as a table.

use crate::engine::ops::gap::{Command, QUESTIONS_MAX, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::error::ErrorKind;
use crate::ui::cx::{Cx, Outbox, Pick, Wish};
use crate::ui::leaving::file_ui;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Dialog, Label};
use egui::Ui;
use std::path::{Path, PathBuf};

/// The dialog, where it is open, and what was asked for.
#[derive(Default)]
pub(super) struct Export {
    path: Option<String>,
    sent: Option<RequestId>,
    why: Option<String>,
}

impl Export {
    /// Opens the dialog, with a name for the file.
    pub(super) fn open(&mut self, cx: &Cx<'_>) {
        *self = Self { path: Some(cx.tr.gaps_export_file(&cx.today.iso())), ..Self::default() };
    }

    /// Where the table goes.
    pub(super) fn picked(&mut self, path: &Path) {
        if let Some(typed) = &mut self.path {
            *typed = path.display().to_string();
        }
    }

    /// Takes the answer that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.sent.take_if(|sent| *sent == event.request).is_none() {
            return Some(event);
        }
        match event.result {
            Ok(AnyReply::Gap(Reply::Exported(path, rows))) => {
                self.path = None;
                let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
                out.written(cx.tr.gaps_exported(&file.unwrap_or_default(), rows), &path, "", cx.tr);
            }
            Ok(_) => {}
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
        let busy = self.sent.map(|_| tr.common_loading());
        let missing = path.trim().is_empty().then(|| tr.common_required()).or(busy);
        let (title, button) = (tr.gaps_export_title(), tr.gaps_export_button());
        let dialog = Dialog::new("gaps_export", title, tr.common_cancel(), button);
        let answer = dialog.disabled_if(missing).show(ui.ctx(), |ui| {
            ui.add(Label::new(&tr.gaps_export_body(u64::from(QUESTIONS_MAX))).text().wrap());
            ui.add_space(space::BETWEEN_FIELDS);
            if file_ui(ui, "gaps_path", &mut path, self.why.as_deref(), tr) {
                out.wish(Wish::Pick(Pick::Figures(tr.gaps_export_file(&cx.today.iso()))));
            }
        });
        match answer {
            Answer::Open => self.path = Some(path),
            Answer::Cancelled => self.why = None,
            Answer::Confirmed => {
                self.why = None;
                let to = PathBuf::from(path.trim());
                self.sent = Some(out.send(Command::Export { path: to, locale: tr.locale() }));
                // The dialog stays until the answer is there: what is refused is said in it.
                self.path = Some(path);
            }
        }
    }
}
