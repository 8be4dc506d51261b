//! What leak checks have found: two rates with their intervals, and of what they are.

use crate::domain::leak_check::Rate;
use crate::domain::{Finding, LeakCheck};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::space;
use crate::ui::widgets::{Card, Label, paint, stat_tile};
use egui::{Align, Layout, Ui, vec2};

/// Draws the results, newest first.
pub(super) fn ui(ui: &mut Ui, checks: &[LeakCheck], cx: &Cx<'_>) {
    Card::new().title(cx.tr.leak_results()).show(ui, |ui| {
        if checks.is_empty() {
            ui.add(Label::new(cx.tr.leak_results_none()).text().muted());
        }
        for (at, check) in checks.iter().enumerate() {
            if at > 0 {
                ui.add_space(space::MEDIUM);
                let line = ui.max_rect();
                paint::hairline(ui, line.left(), line.right(), ui.cursor().top());
                ui.add_space(space::MEDIUM);
            }
            check_ui(ui, check, cx);
        }
    });
}

fn check_ui(ui: &mut Ui, check: &LeakCheck, cx: &Cx<'_>) {
    let tr = cx.tr;
    let when = tr.date_time(check.finished.unwrap_or(check.begun));
    let state = if check.finished.is_some() { "" } else { tr.leak_unfinished() };
    ui.add(Label::new(&tr.list_facts(&[when.as_str(), &check.reviewer, state])).row().medium().wrap());
    ui.add(Label::new(&tr.list_facts(&facts(check, tr))).small().muted().wrap());
    ui.add_space(space::SMALL);
    let width = (ui.available_width() - space::SMALL) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::SMALL;
        for finding in [Finding::Leftover, Finding::TooMuch] {
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                let (figure, interval) = words(check.rate(finding), tr);
                stat_tile(ui, 0.0, tr.finding(finding), &figure, &interval, None);
            });
        }
    });
}

/// How many were judged, of how many, by which rules, with which seed.
fn facts(check: &LeakCheck, tr: Tr) -> Vec<String> {
    let (first, last) = (u64::from(check.rules.0), u64::from(check.rules.1));
    let rules = if first == last { tr.leak_rules(last) } else { tr.leak_rules_range(first, last) };
    vec![
        tr.leak_judged(u64::from(check.judged())),
        tr.leak_frame(check.frame),
        rules,
        tr.leak_seed(&check.seed.to_string()),
    ]
}

/// A share and its interval in per cent, with one decimal.
fn words(rate: Option<Rate>, tr: Tr) -> (String, String) {
    let percent = |share: f64| tr.percent(share * 100.0, 1);
    rate.map_or_else(
        || ("–".to_owned(), String::new()),
        |rate| {
            let low = tr.decimal(rate.low * 100.0, 1);
            (percent(rate.share), tr.leak_interval(&percent(rate.high), &low))
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;

    #[test]
    fn a_rate_is_told_with_its_interval_and_none_as_a_dash() {
        let tr = Tr::new(Locale::En);
        let (figure, interval) = words(Rate::of(0, 50), tr);
        assert_eq!((figure.as_str(), interval.as_str()), ("0.0%", "95%: 0.0–7.1%"));
        assert_eq!(words(None, tr).0, "–");
    }
}
