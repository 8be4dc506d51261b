//! Step 1: the file is chosen by a dialog, by its path, or dropped; below it the imports so far.

use super::ImportScreen;
use crate::domain::{Source, Verdict};
use crate::engine::shipped_mappings;
use crate::error::ErrorKind;
use crate::ui::cx::{Cx, Outbox, Pick, Wish};
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Button, Card, Combo, Label, TextField};
use egui::{Key, ScrollArea, Ui};
use egui_material_icons::icons;

/// Imports that are listed.
const SHOWN: usize = 12;

impl ImportScreen {
    pub(super) fn choose_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let dragged = ui.input(|input| !input.raw.hovered_files.is_empty());
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(size::TRANSCRIPT_COLUMN);
            let title = if dragged { tr.import_drop_now() } else { tr.import_choose_title() };
            Card::new().title(title).show(ui, |ui| {
                ui.horizontal(|ui| {
                    let choose = Button::secondary(tr.import_choose()).icon(icons::ICON_UPLOAD_FILE);
                    if ui.add(choose).clicked() {
                        out.wish(Wish::Pick(Pick::Import));
                    }
                    ui.add(Label::new(tr.import_drop()).muted());
                });
                ui.add_space(space::BETWEEN_FIELDS);
                let why = self.error.as_ref().map(|error| match error.kind {
                    ErrorKind::MappingNeeded => tr.import_mapping_needed().to_owned(),
                    _ => error.message(tr),
                });
                let field = TextField::new("import_path", tr.import_path()).error(why.as_deref());
                let response = field.show(ui, &mut self.path);
                if response.changed() {
                    self.error = None;
                }
                let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if entered && !self.path.trim().is_empty() {
                    self.files = (1, 1);
                    self.read(out);
                }
                ui.add_space(space::BETWEEN_FIELDS);
                self.mapping_ui(ui, cx);
                ui.add_space(space::BETWEEN_FIELDS);
                ui.add(Label::new(tr.import_formats()).small().muted().wrap());
                fact(ui, icons::ICON_SHIELD, None, tr.import_reading_stores_nothing());
            });
            if !self.history.is_empty() {
                ui.add_space(space::BETWEEN_CARDS);
                self.history_ui(ui, cx);
            }
        });
    }

    /// How the file is read: by its content, or by one of the mappings.
    fn mapping_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let labels: Vec<&str> = std::iter::once(tr.import_mapping_none()).chain(shipped_mappings()).collect();
        let mut chosen = Some(self.mapping.map_or(0, |at| at + 1));
        let combo = Combo::new("import_mapping", tr.import_mapping(), &labels, tr.import_mapping_none());
        if combo.show(ui, &mut chosen).changed() {
            self.mapping = chosen.and_then(|at| at.checked_sub(1));
        }
    }

    fn history_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        Card::new().title(tr.import_history()).show(ui, |ui| {
            for past in self.history.iter().take(SHOWN) {
                let words = [
                    tr.date_time(past.at),
                    past.by.clone(),
                    tr.source(&Source(past.source.clone())),
                    tr.import_imported(past.imported),
                ];
                ui.add(Label::new(&tr.list_facts(&words)).truncate());
                if past.refused > 0 {
                    let colour = cx.theme.verdict(Verdict::Partly).fg;
                    ui.add(Label::new(&tr.import_refused_title(past.refused)).small().colour(colour));
                }
            }
        });
    }
}
