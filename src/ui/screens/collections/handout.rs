//! Letting a collection leave as a handout: what it is needed for, and where it goes.

use super::data;
use crate::domain::{Collection, CollectionId, Example};
use crate::engine::ops::collection::{Command, Reply};
use crate::engine::{Event, RawText, Reply as AnyReply, StaffField};
use crate::ui::cx::{Cx, Outbox, Pick};
use crate::ui::leaving::{About, Form, Leaving, file_name};
use crate::ui::theme::space;
use crate::ui::widgets::{Label, TextField};
use egui::Ui;
use std::path::Path;

/// The dialog, and what is typed in it.
#[derive(Default)]
pub(super) struct Handout {
    leaving: Leaving,
    /// Which collection leaves, and how many examples it has.
    of: Option<(CollectionId, u32)>,
    purpose: String,
}

impl Handout {
    /// Opens the dialog.
    pub(super) fn open(&mut self, one: &Collection, cx: &Cx<'_>) {
        (self.of, self.purpose) = (Some((one.id, one.examples)), String::new());
        self.leaving.open(proposed(cx));
    }

    /// Where the handout goes.
    pub(super) fn picked(&mut self, path: &Path) {
        self.leaving.picked(path);
    }

    /// Takes the answer that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if !self.leaving.awaits(&event) {
            return Some(event);
        }
        let reply = self.leaving.answered(event.result, cx.tr, out);
        if let Some(AnyReply::Collection(Reply::Exported { examples, destroy_by, path })) = reply {
            let by = cx.tr.collections_export_destroy_by(&cx.tr.date(destroy_by));
            let done = cx.tr.collections_exported(examples, &file_name(&path));
            out.written(done, &path, &by, cx.tr);
        }
        None
    }

    /// Draws the dialog, if it is open; `examples` are those of the collection, if they are there.
    pub(super) fn ui(&mut self, ui: &Ui, examples: Option<&[Example]>, cx: &Cx<'_>, out: &mut Outbox) {
        let Some((collection, count)) = self.of else { return };
        let tr = cx.tr;
        let action = tr.collections_export_button(u64::from(count));
        let about = About {
            keys: ["export", "export_path"],
            words: [tr.collections_export_title(), &action],
            pick: Pick::Handout,
        };
        let purpose = &mut self.purpose;
        let form = Form { large: true, incomplete: purpose.trim().is_empty() };
        let to = self.leaving.form_ui(ui, about, form, cx, out, |ui| {
            let by = examples.and_then(data::destroy_by);
            let by = by.map_or_else(String::new, |day| tr.date(day));
            ui.add(Label::new(&tr.collections_export_body(&by)).text().wrap());
            ui.add_space(space::BETWEEN_FIELDS);
            let field = TextField::new("export_purpose", tr.collections_export_purpose())
                .hint(tr.collections_export_purpose_hint());
            cx.staff_ui(ui, field, purpose);
            cx.sieved_ui(ui, "export_purpose", purpose, StaffField::Text);
            proposed(cx)
        });
        if let Some(path) = to {
            let (purpose, locale) = (RawText::new(self.purpose.clone()), tr.locale());
            self.leaving.asked(out.send(Command::Export { collection, purpose, path, locale }));
        }
    }
}

/// A name for the handout, which tells nothing of what is in it.
fn proposed(cx: &Cx<'_>) -> String {
    cx.tr.collections_export_file(&cx.today.iso())
}
