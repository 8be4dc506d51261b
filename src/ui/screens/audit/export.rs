//! Letting the rows that are listed leave the register as a table.

use super::filters::Wanted;
use crate::domain::Account;
use crate::engine::ops::audit::{Command, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::error::ErrorKind;
use crate::ui::cx::{Cx, Outbox, Pick, Wish};
use crate::ui::leaving::{file_name, file_ui};
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
        *self = Self { path: Some(cx.tr.audit_export_file(&cx.today.iso())), ..Self::default() };
    }

    /// Where the table goes.
    pub(super) fn picked(&mut self, path: &Path) {
        if let Some(typed) = &mut self.path {
            *typed = path.display().to_string();
        }
    }

    /// Whether this answer is awaited here.
    pub(super) fn awaits(&self, event: &Event) -> bool {
        self.sent == Some(event.request)
    }

    /// Takes the answer that it awaits; `true`: the table was written, which is itself logged.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> bool {
        self.sent = None;
        match event.result {
            Ok(AnyReply::Audit(Reply::Exported(path, rows))) => {
                self.path = None;
                out.written(cx.tr.audit_exported(rows, &file_name(&path)), &path, "", cx.tr);
                return true;
            }
            Ok(_) => {}
            // Given up before the password: everything stays as it was.
            Err(error) if error.kind == ErrorKind::Cancelled => {}
            Err(error) if self.path.is_some() => self.why = Some(error.message(cx.tr)),
            Err(error) => out.failure(error),
        }
        false
    }

    /// Draws the dialog, if it is open.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        wanted: &Wanted,
        accounts: &[Account],
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) {
        let Some(mut path) = self.path.take() else { return };
        let tr = cx.tr;
        let busy = self.sent.map(|_| tr.common_loading());
        let missing = path.trim().is_empty().then(|| tr.common_required()).or(busy);
        let described = wanted.described(accounts, tr, cx.today);
        let which = match (wanted.own, described.is_empty()) {
            (false, true) => tr.audit_export_all().to_owned(),
            (true, true) => tr.audit_scope_own().to_owned(),
            (false, false) => tr.conversations_no_match_filters(&described),
            (true, false) => {
                tr.list_facts(&[tr.audit_scope_own(), &tr.conversations_no_match_filters(&described)])
            }
        };
        let dialog = Dialog::new(
            "audit_export",
            tr.audit_export_title(),
            tr.common_cancel(),
            tr.audit_export_button(),
        );
        let answer = dialog.disabled_if(missing).show(ui.ctx(), |ui| {
            ui.add(Label::new(tr.audit_export_body()).text().wrap());
            ui.add_space(space::TINY);
            ui.add(Label::new(&which).small().muted().wrap());
            ui.add_space(space::BETWEEN_FIELDS);
            if file_ui(ui, "audit_path", &mut path, self.why.as_deref(), tr) {
                out.wish(Wish::Pick(Pick::Log(tr.audit_export_file(&cx.today.iso()))));
            }
        });
        match answer {
            Answer::Open => self.path = Some(path),
            Answer::Cancelled => self.why = None,
            Answer::Confirmed => {
                self.why = None;
                self.sent = Some(out.send(Command::Export {
                    filter: wanted.of(cx.account().id),
                    path: PathBuf::from(path.trim()),
                    locale: tr.locale(),
                }));
                // The dialog stays until the answer is there: what is refused is said in it.
                self.path = Some(path);
            }
        }
    }
}
