//! Several files: what each is recognised as, or why it is not, in the order in which they are taken in.

use super::form::Form;
use super::{ImportScreen, Step, column};
use crate::domain::Verdict;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::space;
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Button, Card, Label};
use egui::Ui;
use egui_material_icons::icons;

/// Files that are listed; the others are counted.
const SHOWN: usize = 500;

/// What is wished of one file.
enum Wanted {
    /// To be read by the mapping that fits.
    Fitting(usize, String),
    /// To be pointed at.
    Fields(usize),
}

impl ImportScreen {
    pub(super) fn files_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let mut wanted = None;
        column(ui);
        let readable = self.batch.readable().count() as u64;
        let title = tr.import_files_known(self.batch.files.len() as u64, readable);
        Card::new().title(&title).show(ui, |ui| {
            for at in 0..self.batch.files.len().min(SHOWN) {
                self.file_ui(ui, at, cx, &mut wanted);
            }
            if self.batch.files.len() > SHOWN {
                ui.add(Label::new(&tr.import_refused_first(SHOWN as u64)).caption().muted());
            }
            ui.add_space(space::SMALL);
            fact(ui, icons::ICON_SHIELD, None, tr.import_one_each());
        });
        match wanted {
            None => {}
            Some(Wanted::Fitting(at, name)) => {
                let mapping = self.mapping_named(&name);
                if let Some(file) = self.batch.files.get_mut(at) {
                    file.mapping = mapping;
                }
            }
            Some(Wanted::Fields(at)) => {
                if let Some(file) = self.batch.files.get(at) {
                    self.step = Step::Fields(Box::new(Form::new(file.path.clone(), out)));
                }
            }
        }
    }

    fn file_ui(&self, ui: &mut Ui, at: usize, cx: &Cx<'_>, wanted: &mut Option<Wanted>) {
        let tr = cx.tr;
        let Some(file) = self.batch.files.get(at) else { return };
        let name = file.name();
        let head = tr.list_facts(&[name.clone(), tr.size_bytes(file.size_bytes)]);
        ui.add(Label::new(&head).truncate());
        let good = cx.theme.verdict(Verdict::Correct).fg;
        let warning = cx.theme.verdict(Verdict::Partly).fg;
        match (file.fault(), &file.mapping, &file.known) {
            (Some(error), ..) => {
                // The file's own list says what to do; the sentence of the error says why.
                let why = match file.fitting() {
                    Some(name) if self.mapping_named(name).is_some() => {
                        tr.import_file_needs_mapping().to_owned()
                    }
                    Some(product) => tr.import_product_needs_fields(product),
                    None => error.message(tr),
                };
                fact(ui, icons::ICON_WARNING, Some(warning), &why);
            }
            (None, Some(mapping), _) => {
                fact(ui, icons::ICON_CHECK_CIRCLE, Some(good), &tr.source_mapping(&mapping.name));
            }
            (None, None, Ok(source)) => {
                fact(ui, icons::ICON_CHECK_CIRCLE, Some(good), &tr.source(source));
            }
            (None, None, Err(_)) => {}
        }
        if file.mapping.is_none() && file.can_be_pointed_at() {
            ui.horizontal(|ui| {
                if let Some(fitting) = file.fitting().filter(|fitting| self.mapping_named(fitting).is_some())
                    && ui.add(Button::link(&tr.import_file_use(&name, fitting))).clicked()
                {
                    *wanted = Some(Wanted::Fitting(at, fitting.to_owned()));
                }
                if ui.add(Button::link(&tr.import_file_point(&name))).clicked() {
                    *wanted = Some(Wanted::Fields(at));
                }
            });
        }
        ui.add_space(space::SMALL);
    }
}
