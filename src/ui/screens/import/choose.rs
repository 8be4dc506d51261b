//! Step 1: files and folders are chosen by a dialog, by a path, or dropped; below them the mappings of the register and
//! the imports so far.

use super::form::Form;
use super::{ImportScreen, Step, column};
use crate::domain::mapping::Pointing;
use crate::engine::ops::mapping;
use crate::error::ErrorKind;
use crate::ui::cx::{Cx, Outbox, Pick, Wish};
use crate::ui::theme::space;
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Answer, Button, Card, Combo, Dialog, Label, TextField};
use egui::{Align, Key, Layout, Ui};
use egui_material_icons::icons;
use std::path::PathBuf;

impl ImportScreen {
    pub(super) fn choose_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let dragged = ui.input(|input| !input.raw.hovered_files.is_empty());
        column(ui);
        let title = if dragged { tr.import_drop_now() } else { tr.import_choose_title() };
        Card::new().title(title).show(ui, |ui| {
            ui.horizontal(|ui| {
                let choose = Button::secondary(tr.import_choose()).icon(icons::ICON_UPLOAD_FILE);
                if ui.add(choose).clicked() {
                    out.wish(Wish::Pick(Pick::Import));
                }
                let folder = Button::secondary(tr.import_choose_folder()).icon(icons::ICON_FOLDER_OPEN);
                if ui.add(folder).clicked() {
                    out.wish(Wish::Pick(Pick::ImportFolder));
                }
                ui.add(Label::new(tr.import_drop()).muted());
            });
            ui.add_space(space::BETWEEN_FIELDS);
            self.path_ui(ui, cx, out);
            ui.add_space(space::BETWEEN_FIELDS);
            self.mapping_ui(ui, cx);
            ui.add_space(space::BETWEEN_FIELDS);
            ui.add(Label::new(tr.import_formats()).small().muted().wrap());
            fact(ui, icons::ICON_SHIELD, None, tr.import_reading_stores_nothing());
        });
        if !self.own.is_empty() {
            ui.add_space(space::BETWEEN_CARDS);
            self.own_ui(ui, cx, out);
        }
        if !self.history.is_empty() {
            ui.add_space(space::BETWEEN_CARDS);
            self.history_ui(ui, cx, out);
        }
    }

    fn path_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let why = self.error.as_ref().map(|error| match error.kind {
            ErrorKind::MappingNeeded => match self.mapping_named(&error.detail) {
                Some(_) => tr.import_mapping_needed().to_owned(),
                None => tr.import_product_needs_fields(&error.detail),
            },
            _ => error.message(tr),
        });
        let field = TextField::new("import_path", tr.import_path()).error(why.as_deref());
        let response = field.show(ui, &mut self.path);
        if response.changed() {
            self.error = None;
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered && !self.path.trim().is_empty() {
            self.recognise(vec![PathBuf::from(self.path.trim())], out);
        }
    }

    /// How files are read: by their content, or by one of the mappings.
    fn mapping_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let names = self.mapping_names();
        let labels: Vec<&str> =
            std::iter::once(tr.import_mapping_none()).chain(names.iter().map(String::as_str)).collect();
        let mut chosen = Some(self.mapping.map_or(0, |at| at + 1));
        let combo = Combo::new("import_mapping", tr.import_mapping(), &labels, tr.import_mapping_none());
        if combo.show(ui, &mut chosen).changed() {
            self.mapping = chosen.and_then(|at| at.checked_sub(1));
        }
    }

    /// The mappings that are saved in the register.
    fn own_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let (mut change, mut remove) = (None, None);
        Card::new().title(tr.import_own_mappings()).show(ui, |ui| {
            for (at, saved) in self.own.iter().enumerate() {
                let name = &saved.mapping.name;
                let words = [name.clone(), tr.date_time(saved.saved), saved.by.clone()];
                ui.horizontal(|ui| {
                    ui.add(Label::new(&tr.list_facts(&words)).truncate());
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        if ui.add(Button::link(&tr.fields_remove(name))).clicked() {
                            remove = Some(saved.clone());
                        }
                        let why = if Pointing::of(&saved.mapping).is_none() {
                            Some(tr.fields_change_by_text())
                        } else {
                            self.path.trim().is_empty().then(|| tr.fields_change_needs_file())
                        };
                        let label = tr.fields_change(name);
                        if ui.add(Button::link(&label).disabled_if(why)).clicked() {
                            change = Some(at);
                        }
                    });
                });
            }
        });
        if remove.is_some() {
            self.removing = remove;
        }
        if let Some(saved) = change.and_then(|at| self.own.get(at)) {
            let path = PathBuf::from(self.path.trim());
            if let Some(form) = Form::change(path, (saved.id, saved.version), &saved.mapping, out) {
                self.step = Step::Fields(Box::new(form));
            }
        }
    }

    /// Whether a mapping shall be removed.
    pub(super) fn remove_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let Some(saved) = self.removing.take() else { return };
        let title = tr.fields_remove_title(&saved.mapping.name);
        let dialog = Dialog::new("remove_mapping", &title, tr.common_cancel(), tr.common_remove()).danger();
        let answer = dialog.show(ui.ctx(), |ui| {
            ui.add(Label::new(tr.fields_remove_body()).text().wrap());
        });
        match answer {
            Answer::Open => self.removing = Some(saved),
            Answer::Cancelled => {}
            Answer::Confirmed => self.sent = Some(out.send(mapping::Command::Remove(saved.id))),
        }
    }
}
