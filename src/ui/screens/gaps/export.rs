//! Letting the work list leave the register as a table.

use crate::engine::ops::gap::{Command, QUESTIONS_MAX, Reply};
use crate::engine::{Event, Reply as AnyReply};
use crate::ui::cx::{Cx, Outbox, Pick};
use crate::ui::leaving::{About, Leaving, file_name};
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

    /// Takes the answer that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if !self.0.awaits(&event) {
            return Some(event);
        }
        let reply = self.0.answered(event.result, cx.tr, out);
        if let Some(AnyReply::Gap(Reply::Exported(path, rows))) = reply {
            out.written(cx.tr.gaps_exported(&file_name(&path), rows), &path, "", cx.tr);
        }
        None
    }

    /// Draws the dialog, if it is open.
    pub(super) fn ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let about = About {
            keys: ["gaps_export", "gaps_path"],
            words: [tr.gaps_export_title(), tr.gaps_export_button()],
            pick: Pick::Figures,
        };
        let to = self.0.ui(ui, about, cx, out, |ui| {
            ui.add(Label::new(&tr.gaps_export_body(u64::from(QUESTIONS_MAX))).text().wrap());
            proposed(cx)
        });
        if let Some(path) = to {
            self.0.asked(out.send(Command::Export { path, locale: tr.locale() }));
        }
    }
}

/// A name for the table.
fn proposed(cx: &Cx<'_>) -> String {
    cx.tr.gaps_export_file(&cx.today.iso())
}
