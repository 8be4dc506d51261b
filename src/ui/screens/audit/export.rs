//! Letting the rows that are listed leave the register as a table.

use super::filters::Wanted;
use crate::domain::Account;
use crate::engine::ops::audit::{Command, Reply};
use crate::engine::{Event, Reply as AnyReply};
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox, Pick};
use crate::ui::leaving::{About, Leaving, file_name};
use crate::ui::theme::space;
use crate::ui::widgets::Label;
use egui::Ui;
use std::path::Path;

/// The dialog.
#[derive(Default)]
pub(super) struct Export(Leaving);

impl Export {
    /// Opens the dialog, with a name for the file.
    pub(super) fn open(&mut self, cx: &Cx<'_>) {
        self.0.open(proposed(cx));
    }

    /// Where the table goes.
    pub(super) fn picked(&mut self, path: &Path) {
        self.0.picked(path);
    }

    /// Whether this answer is awaited here.
    pub(super) fn awaits(&self, event: &Event) -> bool {
        self.0.awaits(event)
    }

    /// Takes the answer that it awaits; `true`: the table was written, which is itself logged.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> bool {
        let reply = self.0.answered(event.result, cx.tr, out);
        let Some(AnyReply::Audit(Reply::Exported(path, rows))) = reply else { return false };
        out.written(cx.tr.audit_exported(rows, &file_name(&path)), &path, "", cx.tr);
        true
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
        let tr = cx.tr;
        let about = About {
            keys: ["audit_export", "audit_path"],
            words: [tr.audit_export_title(), tr.audit_export_button()],
            pick: Pick::Log,
        };
        let to = self.0.ui(ui, about, cx, out, |ui| {
            ui.add(Label::new(tr.audit_export_body()).text().wrap());
            ui.add_space(space::TINY);
            let described = wanted.described(accounts, tr, cx.today);
            ui.add(Label::new(&which(wanted.own, &described, tr)).small().muted().wrap());
            proposed(cx)
        });
        if let Some(path) = to {
            let filter = wanted.of(cx.account().id);
            self.0.asked(out.send(Command::Export { filter, path, locale: tr.locale() }));
        }
    }
}

/// A name for the table.
fn proposed(cx: &Cx<'_>) -> String {
    cx.tr.audit_export_file(&cx.today.iso())
}

/// Which rows leave.
fn which(own: bool, described: &str, tr: Tr) -> String {
    match (own, described.is_empty()) {
        (false, true) => tr.audit_export_all().to_owned(),
        (true, true) => tr.audit_scope_own().to_owned(),
        (false, false) => tr.conversations_no_match_filters(described),
        (true, false) => {
            tr.list_facts(&[tr.audit_scope_own(), &tr.conversations_no_match_filters(described)])
        }
    }
}
