//! What is asked before a collection is made, changed or removed.

use super::CollectionsScreen;
use crate::domain::{Collection, CollectionId};
use crate::engine::ops::collection;
use crate::engine::{RawText, RequestId, StaffField};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::space;
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Answer, Dialog, Label, TextField};
use egui::Ui;
use egui_material_icons::icons;

/// The dialog that is open.
pub(super) enum Asking {
    /// Name and aim, of a new collection or of this one at this version.
    Name { collection: Option<(CollectionId, i64)>, name: String, aim: String },
    /// Whether it shall be removed.
    Remove(Collection),
}

impl Asking {
    pub(super) fn new_collection() -> Self {
        Self::Name { collection: None, name: String::new(), aim: String::new() }
    }

    pub(super) fn edit(one: &Collection) -> Self {
        Self::Name { collection: Some((one.id, one.version)), name: one.name.clone(), aim: one.aim.clone() }
    }
}

impl CollectionsScreen {
    pub(super) fn dialogs_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let Some(mut asking) = self.asking.take() else { return };
        let why = self.error.as_ref().map(|error| error.message(cx.tr));
        let answer = match &mut asking {
            Asking::Name { collection, name, aim } => {
                name_ui(ui, collection.is_some(), name, aim, why.as_deref(), cx)
            }
            Asking::Remove(collection) => remove_ui(ui, collection, cx),
        };
        match answer {
            Answer::Open => self.asking = Some(asking),
            Answer::Cancelled => self.error = None,
            Answer::Confirmed => {
                self.sent = Some(send(&asking, out));
                // The dialog stays until the answer is there: what is refused is said in it.
                self.asking = Some(asking);
            }
        }
    }
}

fn send(asking: &Asking, out: &mut Outbox) -> RequestId {
    let raw = |text: &String| RawText::new(text.clone());
    out.send(match asking {
        Asking::Name { collection: None, name, aim } => {
            collection::Command::Create { name: raw(name), aim: raw(aim) }
        }
        Asking::Name { collection: Some((id, version)), name, aim } => {
            collection::Command::Change { collection: *id, name: raw(name), aim: raw(aim), version: *version }
        }
        Asking::Remove(one) => collection::Command::Remove(one.id),
    })
}

fn name_ui(
    ui: &Ui,
    exists: bool,
    name: &mut String,
    aim: &mut String,
    why: Option<&str>,
    cx: &Cx<'_>,
) -> Answer {
    let tr = cx.tr;
    let (title, action) = if exists {
        (tr.collections_edit(), tr.common_save())
    } else {
        (tr.collections_new(), tr.collections_create())
    };
    let missing = name.trim().is_empty().then(|| tr.common_required());
    let dialog = Dialog::new("collection_name", title, tr.common_cancel(), action).disabled_if(missing);
    dialog.show(ui.ctx(), |ui| {
        let field = TextField::new("collection_name_field", tr.collections_name()).limit(80).error(why);
        cx.staff_ui(ui, field, name);
        cx.sieved_ui(ui, "collection_name_field", name, StaffField::Text);
        ui.add_space(space::BETWEEN_FIELDS);
        let field = TextField::new("collection_aim_field", tr.collections_aim())
            .aside(tr.common_optional())
            .hint(tr.collections_aim_hint())
            .rows(2);
        cx.staff_ui(ui, field, aim);
        cx.sieved_ui(ui, "collection_aim_field", aim, StaffField::Text);
        fact(ui, icons::ICON_SHIELD, None, tr.conversations_sieved());
    })
}

fn remove_ui(ui: &Ui, one: &Collection, cx: &Cx<'_>) -> Answer {
    let tr = cx.tr;
    let title = tr.collections_remove_title(&tr.kinds_spoken(&one.name));
    let dialog = Dialog::new("remove_collection", &title, tr.common_cancel(), tr.common_remove()).danger();
    dialog.show(ui.ctx(), |ui| {
        ui.add(Label::new(&tr.collections_remove_body(u64::from(one.examples))).text().wrap());
    })
}
