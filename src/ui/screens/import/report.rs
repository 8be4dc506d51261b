//! What became of the file: every count, also those at nothing, and what was refused and why.

use super::ImportScreen;
use crate::domain::{ImportReport, Verdict};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Card, Label};
use egui::{ScrollArea, Ui};
use egui_material_icons::icons;

impl ImportScreen {
    pub(super) fn report_ui(&mut self, ui: &mut Ui, report: &ImportReport, cx: &Cx<'_>, _out: &mut Outbox) {
        let tr = cx.tr;
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(size::TRANSCRIPT_COLUMN);
            let number =
                report.import.map_or_else(String::new, |import| tr.import_number(import.0.unsigned_abs()));
            Card::new().title(tr.import_report_title()).caption(&number).show(ui, |ui| {
                let colour = cx.theme.verdict(Verdict::Correct).fg;
                fact(ui, icons::ICON_CHECK_CIRCLE, Some(colour), &tr.import_imported(report.imported));
                for line in [
                    tr.import_read(report.read),
                    tr.import_replaced(report.replaced),
                    tr.import_skipped(report.skipped),
                    tr.import_conflicts(report.conflicts),
                    tr.import_refused(report.refused),
                    tr.import_scrubbed(report.scrubbed.total()),
                ] {
                    ui.add(Label::new(&line).text().wrap());
                }
                ui.add_space(space::SMALL);
                let warning = cx.theme.verdict(Verdict::Partly).fg;
                fact(ui, icons::ICON_WARNING, Some(warning), tr.import_delete_source());
            });
            if !report.refusals.is_empty() {
                ui.add_space(space::BETWEEN_CARDS);
                self.refused_ui(ui, report.refused, &report.refusals, cx);
            }
        });
    }
}
