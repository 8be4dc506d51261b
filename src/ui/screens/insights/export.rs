//! Letting figures leave: the quality report of a month, the table of one card, or a plot as a picture.

use super::period::{Chosen, LEDGER_YEARS};
use crate::domain::insight::{InsightTable, Span};
use crate::domain::{Day, MonthKey};
use crate::engine::ops::insight::{Command, Reply};
use crate::engine::{Event, Reply as AnyReply};
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox, Pick};
use crate::ui::leaving::{About, Leaving, file_name};
use crate::ui::theme::space;
use crate::ui::widgets::{Combo, Label};
use egui::Ui;
use std::path::{Path, PathBuf};

/// Months that a report can be made of, the present one included: as long as conversations are kept.
const MONTHS: u32 = 24;

/// The dialog, and what is chosen in it.
#[derive(Default)]
pub(super) struct Export {
    leaving: Leaving,
    /// 0 is the report, then the tables.
    what: usize,
    /// How many months ago the month of the report was.
    ago: usize,
    /// The picture of a plot, where that is what leaves.
    png: Option<Vec<u8>>,
}

/// What a table is called.
fn table_word(table: InsightTable, tr: Tr) -> &'static str {
    match table {
        InsightTable::Rounds => tr.insights_line(),
        InsightTable::Agreement => tr.insights_agreement(),
        InsightTable::Volumes => tr.insights_months(),
        InsightTable::Hours => tr.insights_hours(),
        InsightTable::Kinds => tr.insights_kinds(),
        InsightTable::LeakChecks => tr.insights_leaks(),
        InsightTable::Coverage => tr.insights_coverage(),
        InsightTable::Reviewed => tr.insights_reviewed(),
    }
}

/// Whether a table covers what its card does whatever the period: what is gone lies before that.
fn is_of_years(table: InsightTable) -> bool {
    table == InsightTable::Reviewed
}

/// Of which months and part a table is.
fn span(table: InsightTable, chosen: &Chosen, today: Day) -> Span {
    if is_of_years(table) { chosen.ledger_span(today) } else { chosen.span(today) }
}

/// The months of the list, the present one first.
fn months(today: Day) -> Vec<MonthKey> {
    let first = today.month().first_day();
    (0..MONTHS).map(|ago| first.minus_months(ago).month()).collect()
}

impl Export {
    /// Opens the dialog for the report of the month that is over.
    pub(super) fn open(&mut self, cx: &Cx<'_>) {
        self.begin(1, None, cx.today, cx.tr);
    }

    /// Opens the dialog for the picture of a plot.
    pub(super) fn open_picture(&mut self, png: Vec<u8>, cx: &Cx<'_>) {
        self.begin(0, Some(png), cx.today, cx.tr);
    }

    /// What was chosen before is forgotten; what was asked for is awaited still.
    fn begin(&mut self, ago: usize, png: Option<Vec<u8>>, today: Day, tr: Tr) {
        (self.what, self.ago, self.png) = (0, ago, png);
        self.leaving.open(self.proposed(today, tr));
    }

    fn table(&self) -> Option<InsightTable> {
        self.what.checked_sub(1).and_then(|at| InsightTable::ALL.get(at).copied())
    }

    fn month(&self, today: Day) -> MonthKey {
        months(today).get(self.ago).copied().unwrap_or(today.month())
    }

    /// A name for the file.
    fn proposed(&self, today: Day, tr: Tr) -> String {
        if self.png.is_some() {
            return tr.insights_picture_file(&today.iso());
        }
        if self.table().is_some() {
            return tr.insights_table_file(&today.iso());
        }
        let (year, month) = self.month(today).year_month();
        tr.insights_report_file(&format!("{year}-{month:02}"))
    }

    /// Where it goes.
    pub(super) fn picked(&mut self, path: &Path) {
        self.leaving.picked(path);
    }

    /// Takes the answer that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>, out: &mut Outbox) -> Option<Event> {
        if !self.leaving.awaits(&event) {
            return Some(event);
        }
        let tr = cx.tr;
        match self.leaving.answered(event.result, tr, out) {
            Some(AnyReply::Insight(Reply::Exported(path, rows))) => {
                out.written(tr.insights_exported(&file_name(&path), rows), &path, "", tr);
            }
            Some(AnyReply::Insight(Reply::Pictured(path))) => {
                out.written(tr.insights_pictured(&file_name(&path)), &path, "", tr);
            }
            Some(AnyReply::Insight(Reply::Reported(path))) => {
                out.written(tr.insights_reported(&file_name(&path)), &path, "", tr);
            }
            _ => {}
        }
        None
    }

    /// Draws the dialog, if it is open.
    pub(super) fn ui(&mut self, ui: &Ui, chosen: &Chosen, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let [title, body, button] = match self.png {
            Some(_) => {
                [tr.insights_picture_title(), tr.insights_picture_body(), tr.insights_picture_button()]
            }
            None => [tr.insights_export_title(), tr.insights_export_body(), tr.insights_export_button()],
        };
        let keys = ["insights_export", "insights_path"];
        let about = About { keys, words: [title, button], pick: Pick::Figures };
        // What is chosen is drawn in the dialog that holds the place.
        let mut leaving = std::mem::take(&mut self.leaving);
        let to = leaving.ui(ui, about, cx, out, |ui| {
            ui.add(Label::new(body).text().wrap());
            if self.png.is_none() {
                ui.add_space(space::BETWEEN_FIELDS);
                self.what_ui(ui, cx);
            }
            self.proposed(cx.today, tr)
        });
        if let Some(path) = to {
            leaving.asked(out.send(self.command(chosen, path, cx)));
        }
        self.leaving = leaving;
    }

    fn what_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let tables = InsightTable::ALL.map(|table| tr.insights_table(table_word(table, tr)));
        let mut words = vec![tr.insights_report()];
        words.extend(tables.iter().map(String::as_str));
        let mut what = Some(self.what);
        Combo::new("insights_what", tr.insights_what(), &words, "").show(ui, &mut what);
        self.what = what.unwrap_or(0);
        if let Some(table) = self.table() {
            let years = tr.insights_table_span_years(u64::from(LEDGER_YEARS));
            let span = if is_of_years(table) { years.as_str() } else { tr.insights_table_span() };
            ui.add(Label::new(span).small().muted().wrap());
            return;
        }
        let months: Vec<String> =
            months(cx.today).into_iter().map(|month| tr.capitalised(&tr.month(month))).collect();
        let words: Vec<&str> = months.iter().map(String::as_str).collect();
        let mut ago = Some(self.ago);
        ui.add_space(space::BETWEEN_FIELDS);
        Combo::new("insights_month", tr.insights_month(), &words, "").show(ui, &mut ago);
        self.ago = ago.unwrap_or(1);
    }

    fn command(&self, chosen: &Chosen, path: PathBuf, cx: &Cx<'_>) -> Command {
        let locale = cx.tr.locale();
        if let Some(png) = self.png.clone() {
            return Command::Picture { png, path };
        }
        match self.table() {
            Some(table) => Command::Export { table, span: span(table, chosen, cx.today), path, locale },
            None => Command::Report { month: self.month(cx.today), path, locale },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::{Changes, RequestId};
    use crate::text::Locale;

    #[test]
    fn the_table_of_what_reviewers_said_goes_as_far_back_as_its_card() {
        let today = Day::parse("2026-11-24").unwrap();
        for table in InsightTable::ALL {
            let from = span(table, &Chosen::default(), today).from.number();
            assert_eq!(from, if table == InsightTable::Reviewed { 202_211 } else { 202_511 }, "{table:?}");
        }
    }

    #[test]
    fn a_dialog_that_is_opened_again_awaits_the_file_before() {
        let (today, tr) = (Day::parse("2026-11-24").unwrap(), Tr::new(Locale::En));
        for png in [None, Some(vec![1])] {
            let mut export = Export::default();
            export.begin(1, None, today, tr);
            (export.what, export.ago) = (2, 5);
            export.leaving.asked(RequestId(1));
            export.begin(0, png.clone(), today, tr);
            let result = Ok(AnyReply::Insight(Reply::Reported("1.html".into())));
            let event = Event { request: RequestId(1), result, changes: Changes::default() };
            assert!(export.leaving.awaits(&event), "{png:?}");
            assert_eq!((export.what, export.ago, &export.png), (0, 0, &png), "what was chosen is forgotten");
        }
    }
}
