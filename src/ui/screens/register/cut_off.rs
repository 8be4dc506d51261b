//! The day before which everything is destroyed, and what stands around it.

use super::margin::MarginPart;
use super::months::months_ui;
use crate::domain::{RetentionStatus, Verdict};
use crate::ui::cx::Cx;
use crate::ui::theme::space;
use crate::ui::widgets::{Card, Label};
use egui::Ui;

/// Draws that the clock lies behind the last day that the register knows.
pub(super) fn clock_ui(ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>) {
    let tr = cx.tr;
    let colour = cx.theme.verdict(Verdict::Partly).fg;
    Card::new().title(tr.register_clock_back_title()).show(ui, |ui| {
        let text = tr.register_clock_back_body(&tr.date(status.today), &tr.date(status.clock_day));
        ui.add(Label::new(&text).text().colour(colour).wrap());
    });
    ui.add_space(space::BETWEEN_CARDS);
}

/// Draws what goes next, and when.
pub(super) fn cut_off_ui(ui: &mut Ui, status: &RetentionStatus, margin: &mut MarginPart, cx: &Cx<'_>) {
    let tr = cx.tr;
    let last = status.runs.first().map_or_else(String::new, |run| {
        tr.register_last_run_at(&tr.relative_time(run.ended.unwrap_or(run.started), cx.today))
    });
    Card::new().title(tr.register_retention()).caption(&last).show(ui, |ui| {
        ui.add(Label::new(&tr.date(status.cut_off)).display());
        let words = if status.backlog > 0 { tr.register_cut_off_backlog() } else { tr.register_cut_off() };
        ui.add(Label::new(words).small().muted().wrap());
        ui.add_space(space::MEDIUM);
        months_ui(ui, status, cx);
        ui.add_space(space::SMALL);
        if let Some((day, count)) = status.next_due {
            let when = tr.capitalised(&tr.relative_day(day, status.today));
            let next = tr.register_next(count, &when);
            ui.add(Label::new(&tr.list_facts(&[&next, tr.register_no_exemption()])).small().wrap());
        } else {
            ui.add(Label::new(tr.register_months_none()).small().wrap());
        }
        ui.add_space(space::SMALL);
        ui.add(Label::new(tr.register_period()).caption().muted().wrap());
        margin.ui(ui, status, cx);
        let oldest = status.oldest.map_or_else(
            || tr.register_no_oldest().to_owned(),
            |day| tr.register_oldest(&tr.date_in_text(day)),
        );
        ui.add(Label::new(&oldest).caption().muted().wrap());
    });
}
