//! An import of the past: its counts, what was refused and why, the report as a file, and taking it back.

use super::refused::conflicts_ui;
use super::{column, scrolled};
use crate::domain::{ImportId, Refusal, Verdict};
use crate::engine::ops::import::{self, PastReport};
use crate::engine::{Changes, Event, Reply, RequestId};
use crate::error::ErrorKind;
use crate::text::Tr;
use crate::ui::cx::{Cx, Load, Outbox, Pick};
use crate::ui::faces::unready_ui;
use crate::ui::leaving::{About, Leaving};
use crate::ui::regions::Region;
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Answer, Button, Card, Dialog, Label};
use egui::Ui;
use egui_material_icons::icons;
use std::path::Path;

/// Refused records that are listed.
const SHOWN: usize = 1_000;

/// State of the page.
pub(super) struct Past {
    import: ImportId,
    report: Load<PastReport>,
    /// The dialog in which the table of refused records leaves.
    leaving: Leaving,
    /// Whether it is asked whether the import shall be taken back.
    asking_undo: bool,
    undo: Option<RequestId>,
    /// Whether it was opened from the report of what was just taken in.
    from_report: bool,
}

impl Past {
    /// Asks for the report of this import.
    pub(super) fn open(import: ImportId, cx: &Cx<'_>, out: &mut Outbox) -> Self {
        let report = Load::Loading(out.ask(import::Query::Report(import)), cx.now);
        let leaving = Leaving::default();
        Self { import, report, leaving, asking_undo: false, undo: None, from_report: false }
    }

    /// With the question whether it shall be taken back.
    pub(super) fn asking_undo(self) -> Self {
        Self { asking_undo: true, ..self }
    }

    /// From the report of what was just taken in, to which the way leads back.
    pub(super) fn after_report(self) -> Self {
        Self { from_report: true, ..self }
    }

    /// Whether the way leads back to that report; one that was taken back has none any more.
    pub(super) fn leads_to_report(&self) -> bool {
        self.from_report && self.report.ready().is_none_or(|report| report.import.undone.is_none())
    }

    /// Something changed.
    pub(super) fn stale(&mut self, changes: Changes, cx: &Cx<'_>, out: &mut Outbox) {
        let touched = changes.imports
            || changes.conversations
            || changes.reviews
            || changes.annotations
            || changes.collections;
        if touched {
            self.report.ask(out.ask(import::Query::Report(self.import)), cx.now);
        }
    }

    /// Where the table goes.
    pub(super) fn picked(&mut self, path: &Path) {
        self.leaving.picked(path);
    }

    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if self.report.awaits(&event) {
            self.report = Load::answered(event.result, |reply| match reply {
                Reply::Import(import::Reply::Report(report)) => Some(*report),
                _ => None,
            });
            // What cannot be taken back is not asked about: the page says why.
            let may = |report: &PastReport| report.standing.is_nothing() && report.conversations > 0;
            self.asking_undo &= self.report.ready().is_some_and(may);
            return None;
        }
        if self.leaving.awaits(&event) {
            let reply = self.leaving.answered(event.result, cx.tr, out);
            if let Some(Reply::Import(import::Reply::ReportWritten(path))) = reply {
                out.written(cx.tr.import_report_written().to_owned(), &path, "", cx.tr);
            }
            return None;
        }
        if self.undo.take_if(|undo| *undo == event.request).is_none() {
            return Some(event);
        }
        match event.result {
            // The page itself says that it was taken back, when and by whom.
            Ok(_) => {}
            Err(error) if error.kind == ErrorKind::Cancelled => {}
            Err(error) => out.failure(error),
        }
        None
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if let Some(report) = self.report.ready() {
            let report = report.clone();
            scrolled(ui, "past", Region::DetailBody, cx, |ui| {
                column(ui);
                self.counts_ui(ui, &report, cx);
                ui.add_space(space::BETWEEN_CARDS);
                self.refused_ui(ui, &report, cx);
                let conflicts: Vec<_> =
                    report.conflicts.iter().map(|conflict| (String::new(), *conflict)).collect();
                conflicts_ui(ui, report.import.conflicts, &conflicts, cx);
            });
            self.undo_ui(ui, &report, cx, out);
            self.write_ui(ui, cx, out);
            return;
        }
        scrolled(ui, "past", Region::DetailBody, cx, |ui| {
            if unready_ui(ui, &self.report, size::ROW_MENU, cx) {
                self.report = Load::Loading(out.ask(import::Query::Report(self.import)), cx.now);
            }
        });
    }

    fn counts_ui(&mut self, ui: &mut Ui, report: &PastReport, cx: &Cx<'_>) {
        let (tr, past) = (cx.tr, &report.import);
        let number = tr.import_number(past.id.0.unsigned_abs());
        Card::new().title(tr.import_report_title()).caption(&number).show(ui, |ui| {
            ui.add(Label::new(&past.headline(tr)).text().wrap());
            for line in lines(report, tr) {
                ui.add(Label::new(&line).text().wrap());
            }
            if past.undone.is_some() {
                return;
            }
            ui.add_space(space::SMALL);
            let standing = tr.standing(report.standing);
            let why = if standing.is_empty() {
                (report.conversations == 0).then(|| tr.import_still_there(0))
            } else {
                Some(tr.import_undo_stands(&tr.list(&standing)))
            };
            if let Some(why) = why.as_deref().filter(|_| !standing.is_empty()) {
                let colour = cx.theme.verdict(Verdict::Partly).fg;
                fact(ui, icons::ICON_WARNING, Some(colour), why);
            }
            let undo = Button::danger(tr.import_undo()).icon(icons::ICON_UNDO).disabled_if(why.as_deref());
            if ui.add(undo).clicked() {
                self.asking_undo = true;
            }
        });
    }

    fn refused_ui(&mut self, ui: &mut Ui, report: &PastReport, cx: &Cx<'_>) {
        let tr = cx.tr;
        Card::new().title(&tr.import_refused_title(report.import.refused)).show(ui, |ui| {
            if report.refusals.is_empty() && report.conflicts.is_empty() {
                return;
            }
            let line =
                |one: &Refusal| tr.import_refused_record(one.offset, tr.refusal(one.reason), one.record);
            for one in report.refusals.iter().take(SHOWN) {
                ui.add(Label::new(&line(one)).small().muted().wrap());
            }
            if report.import.refused > report.refusals.len() as u64 {
                ui.add(Label::new(&tr.import_refused_first(SHOWN as u64)).caption().muted());
            }
            ui.add_space(space::SMALL);
            if ui.add(Button::secondary(tr.import_report_write()).icon(icons::ICON_DOWNLOAD)).clicked() {
                self.leaving.open(proposed(self.import, cx));
            }
        });
    }

    fn undo_ui(&mut self, ui: &Ui, report: &PastReport, cx: &Cx<'_>, out: &mut Outbox) {
        if !self.asking_undo {
            return;
        }
        let tr = cx.tr;
        let title = tr.import_undo_title(self.import.0.unsigned_abs());
        let action = tr.import_undo_button(report.conversations);
        let dialog = Dialog::new("undo_import", &title, tr.common_cancel(), &action).danger();
        let answer = dialog.show(ui.ctx(), |ui| {
            ui.add(Label::new(&tr.import_undo_body(report.conversations)).text().wrap());
            if report.lengthened > 0 {
                ui.add(Label::new(&tr.import_undo_longer(report.lengthened)).text().wrap());
            }
        });
        self.asking_undo = answer == Answer::Open;
        if answer == Answer::Confirmed {
            // It runs as a job: the strip shows how far it is.
            self.undo = Some(out.send(import::Command::Undo(self.import)));
        }
    }

    fn write_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let about = About {
            keys: ["import_report", "report_path"],
            words: [tr.import_report_write(), tr.common_save()],
            pick: Pick::Report,
        };
        let import = self.import;
        let to = self.leaving.ui(ui, about, cx, out, |ui| {
            ui.add(Label::new(tr.import_report_body()).text().wrap());
            proposed(import, cx)
        });
        if let Some(path) = to {
            let locale = tr.locale();
            self.leaving.asked(out.send(import::Command::WriteReport { import, path, locale }));
        }
    }
}

/// Every count, also those at nothing.
fn lines(report: &PastReport, tr: Tr) -> Vec<String> {
    let past = &report.import;
    let mut lines =
        vec![tr.import_read(past.read), tr.import_replaced(past.replaced), tr.import_skipped(past.skipped)];
    lines.extend((past.older > 0).then(|| tr.import_older(past.older)));
    lines.extend([tr.import_conflicts(past.conflicts), tr.import_refused(past.refused)]);
    lines.push(tr.import_notes(past.notes_dropped, past.notes_kept));
    if past.notes_kept > 0 {
        lines.push(tr.import_notes_why(&past.notes_reason));
    }
    lines.extend(past.not_older_than.map(|day| tr.import_vouched(&tr.date(day))));
    lines.push(tr.import_still_there(report.conversations));
    lines
}

/// A name for the list of this import.
fn proposed(import: ImportId, cx: &Cx<'_>) -> String {
    cx.tr.import_report_file(&cx.today.iso(), import.0.unsigned_abs())
}
