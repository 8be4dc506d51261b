//! What became of the files: every count, also those at nothing, what was refused and why, and each file by itself.

use super::past::Past;
use super::{ImportScreen, Step};
use crate::domain::{ImportReport, Verdict};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Button, Card, Label};
use egui::{ScrollArea, Ui};
use egui_material_icons::icons;

impl ImportScreen {
    pub(super) fn report_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let count = self.batch.reports().count() as u64;
        let mut all = ImportReport::default();
        self.batch.reports().for_each(|(_, report)| all.merge(report));
        let refused =
            self.batch.refusals(|file| file.report.as_ref().map(|report| report.refusals.as_slice()));
        let mut open = None;
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(size::TRANSCRIPT_COLUMN);
            let number = match all.import {
                Some(import) if count == 1 => tr.import_number(import.0.unsigned_abs()),
                _ => tr.import_files(count),
            };
            Card::new().title(tr.import_report_title()).caption(&number).show(ui, |ui| {
                let colour = cx.theme.verdict(Verdict::Correct).fg;
                fact(ui, icons::ICON_CHECK_CIRCLE, Some(colour), &tr.import_imported(all.imported));
                for line in [
                    tr.import_read(all.read),
                    tr.import_replaced(all.replaced),
                    tr.import_skipped(all.skipped),
                    tr.import_conflicts(all.conflicts),
                    tr.import_refused(all.refused),
                    tr.import_scrubbed(all.scrubbed.total()),
                    tr.import_notes(all.notes_dropped, all.notes_kept),
                ] {
                    ui.add(Label::new(&line).text().wrap());
                }
                ui.add_space(space::SMALL);
                let warning = cx.theme.verdict(Verdict::Partly).fg;
                fact(ui, icons::ICON_WARNING, Some(warning), tr.import_delete_source());
            });
            ui.add_space(space::BETWEEN_CARDS);
            self.each_ui(ui, cx, &mut open);
            if !refused.is_empty() {
                ui.add_space(space::BETWEEN_CARDS);
                self.refused_ui(ui, all.refused, &refused, cx);
            }
        });
        if let Some(import) = open {
            self.step = Step::Past(Box::new(Past::open(import, cx, out)));
        }
    }

    /// Each file: what became of it, or why it could not be read.
    fn each_ui(&self, ui: &mut Ui, cx: &Cx<'_>, open: &mut Option<crate::domain::ImportId>) {
        let tr = cx.tr;
        let warning = cx.theme.verdict(Verdict::Partly).fg;
        Card::new().title(tr.import_each_file()).show(ui, |ui| {
            for (file, report) in self.batch.reports() {
                ui.horizontal(|ui| {
                    let words = [file.name(), tr.import_imported(report.imported)];
                    ui.add(Label::new(&tr.list_facts(&words)).truncate());
                    if let Some(import) = report.import
                        && ui.add(Button::link(&tr.import_open_report(import.0.unsigned_abs()))).clicked()
                    {
                        *open = Some(import);
                    }
                });
            }
            for file in self.batch.unreadable() {
                let why = file.fault().map_or_else(String::new, |error| error.message(tr));
                fact(ui, icons::ICON_WARNING, Some(warning), &tr.import_file_why(&file.name(), &why));
            }
        });
    }
}
