//! What goes next, month by month, as bars.

use crate::domain::{MonthKey, RetentionStatus, Verdict};
use crate::ui::cx::Cx;
use crate::ui::theme::{radius, size, space, stroke};
use crate::ui::widgets::{Label, paint};
use egui::{Align, Layout, Rect, Sense, Ui, pos2, vec2};

/// Months that the bars show: two years and the running month.
const MONTHS: u32 = 25;

/// One bar of what goes next.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bar {
    month: MonthKey,
    count: u64,
    share: f32,
}

/// The bars from the running month on; a month without conversations is a bar of nothing.
fn bars(status: &RetentionStatus) -> Vec<Bar> {
    let most = status.months.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let mut month = status.today.month();
    (0..MONTHS)
        .map(|_| {
            let count =
                status.months.iter().find(|(found, _)| *found == month).map_or(0, |(_, count)| *count);
            let bar = Bar { month, count, share: count as f32 / most as f32 };
            month = month.next();
            bar
        })
        .collect()
}

/// Draws them, with the first and the last month below.
pub(super) fn months_ui(ui: &mut Ui, status: &RetentionStatus, cx: &Cx<'_>) {
    let bars = bars(status);
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::MONTH_BARS), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, cx.tr.register_months()));
    let step = width / bars.len().max(1) as f32;
    let next = bars.iter().position(|bar| bar.count > 0);
    for (index, bar) in bars.iter().enumerate() {
        let left = rect.left() + step * index as f32;
        let height = (size::MONTH_BARS * bar.share).max(if bar.count > 0 { 2.0 } else { 0.0 });
        let place = Rect::from_min_max(
            pos2(left, rect.bottom() - height),
            pos2(left + step - space::HAIR - stroke::LINE, rect.bottom()),
        );
        let colour =
            if next == Some(index) { cx.theme.verdict(Verdict::Partly).edge } else { cx.theme.disabled };
        paint::box_in(ui, place, radius::HIT, colour, egui::Stroke::NONE);
        let column = Rect::from_min_size(pos2(left, rect.top()), vec2(step, size::MONTH_BARS));
        let id = response.id.with(index);
        ui.interact(column, id, Sense::hover())
            .on_hover_text(cx.tr.register_month(bar.count, &cx.tr.capitalised(&cx.tr.month(bar.month))));
    }
    paint::hairline(ui, rect.left(), rect.right(), rect.bottom() + 0.5);
    let ends = [bars.first(), bars.last()]
        .map(|bar| bar.map_or_else(String::new, |bar| cx.tr.month_short(bar.month)));
    ui.horizontal(|ui| {
        ui.add(Label::new(&ends[0]).caption().muted());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(Label::new(&ends[1]).caption().muted());
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Day, RunState};

    #[test]
    fn the_bars_begin_with_the_running_month_and_the_tallest_is_whole() {
        let today = Day::parse("2026-11-24").unwrap();
        let month = |number| MonthKey::from_number(number).unwrap();
        let status = RetentionStatus {
            today,
            clock_day: today,
            cut_off: today,
            margin_days: 0,
            oldest: None,
            state: RunState::Compacted,
            backlog: 0,
            destroyed: 0,
            next_due: None,
            conversations: 30,
            runs: Vec::new(),
            hits: 0,
            months: vec![(month(202_612), 10), (month(202_702), 20)],
            confirm: false,
            ties: std::collections::BTreeMap::new(),
            soon: Vec::new(),
            raising: None,
        };
        let bars = bars(&status);
        assert_eq!((bars.len(), bars[0].month.number(), bars[24].month.number()), (25, 202_611, 202_811));
        let shown: Vec<(u64, f32)> = bars.iter().take(4).map(|bar| (bar.count, bar.share)).collect();
        assert_eq!(shown, [(0, 0.0), (10, 0.5), (0, 0.0), (20, 1.0)]);
    }
}
