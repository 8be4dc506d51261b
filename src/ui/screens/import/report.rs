//! What became of the files: every count, also those at nothing, each file by itself with the way back, and what was
//! not taken in and why.

use super::past::Past;
use super::refused::{Refused, conflicts_ui};
use super::{ImportScreen, Step, column};
use crate::domain::{ImportId, ImportReport, Verdict};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::space;
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Button, Card, Label};
use egui::Ui;
use egui_material_icons::icons;

/// What is wished of an import.
enum Wanted {
    /// Its own report.
    Report(ImportId),
    /// To be taken back.
    Undo(ImportId),
}

impl ImportScreen {
    pub(super) fn report_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let count = self.batch.reports().count() as u64;
        let mut all = ImportReport::default();
        self.batch.reports().for_each(|(_, report)| all.merge(report));
        let refused =
            self.batch.records(|file| file.report.as_ref().map(|report| report.refusals.as_slice()));
        let conflicts =
            self.batch.records(|file| file.report.as_ref().map(|report| report.conflicting.as_slice()));
        let mut wanted = None;
        column(ui);
        let number = match all.import {
            Some(import) if count == 1 => tr.import_number(import.0.unsigned_abs()),
            _ => tr.import_files(count),
        };
        Card::new().title(tr.import_report_title()).caption(&number).show(ui, |ui| {
            let colour = cx.theme.verdict(Verdict::Correct).fg;
            fact(ui, icons::ICON_CHECK_CIRCLE, Some(colour), &tr.import_imported(all.imported));
            let mut lines = vec![
                tr.import_read(all.read),
                tr.import_replaced(all.replaced),
                tr.import_skipped(all.skipped),
            ];
            lines.extend((all.older > 0).then(|| tr.import_older(all.older)));
            lines.extend([
                tr.import_conflicts(all.conflicts),
                tr.import_refused(all.refused),
                tr.import_scrubbed(all.scrubbed.total()),
                tr.import_notes(all.notes_dropped, all.notes_kept),
            ]);
            for line in lines {
                ui.add(Label::new(&line).text().wrap());
            }
            ui.add_space(space::SMALL);
            let warning = cx.theme.verdict(Verdict::Partly).fg;
            fact(ui, icons::ICON_WARNING, Some(warning), tr.import_delete_source());
        });
        ui.add_space(space::BETWEEN_CARDS);
        self.each_ui(ui, cx, &mut wanted);
        if !refused.is_empty() {
            ui.add_space(space::BETWEEN_CARDS);
            let (count, refusals, strangers) = (all.refused, &refused, &all.strangers);
            Refused { count, refusals, strangers }.ui(ui, None, cx);
        }
        conflicts_ui(ui, all.conflicts, &conflicts, cx);
        let past = match wanted {
            Some(Wanted::Report(import)) => Past::open(import, cx, out),
            Some(Wanted::Undo(import)) => Past::open(import, cx, out).asking_undo(),
            None => return,
        };
        self.step = Step::Past(Box::new(past.after_report()));
    }

    /// Each file: what became of it, its report and the way back; or why it could not be read.
    fn each_ui(&self, ui: &mut Ui, cx: &Cx<'_>, wanted: &mut Option<Wanted>) {
        let tr = cx.tr;
        let warning = cx.theme.verdict(Verdict::Partly).fg;
        Card::new().title(tr.import_each_file()).show(ui, |ui| {
            for (file, report) in self.batch.reports() {
                let words = [file.name(), tr.import_imported(report.imported)];
                ui.add(Label::new(&tr.list_facts(&words)).wrap());
                let Some(import) = report.import else { continue };
                ui.horizontal_wrapped(|ui| {
                    let number = import.0.unsigned_abs();
                    if ui.add(Button::link(&tr.import_open_report(number))).clicked() {
                        *wanted = Some(Wanted::Report(import));
                    }
                    if ui.add(Button::link(&tr.import_undo_number(number))).clicked() {
                        *wanted = Some(Wanted::Undo(import));
                    }
                });
                ui.add_space(space::TINY);
            }
            for file in self.batch.unreadable() {
                let why = file.fault().map_or_else(String::new, |error| error.message(tr));
                let words = if file.has_failed() {
                    tr.import_failed(&file.name(), &why)
                } else {
                    tr.import_file_why(&file.name(), &why)
                };
                fact(ui, icons::ICON_WARNING, Some(warning), &words);
            }
        });
    }
}
