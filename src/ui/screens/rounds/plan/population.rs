//! The first step: which conversations the round is about, and how many there are.

use super::super::table::{self, Row};
use super::Planning;
use crate::domain::{Filter, Population, StratumFrame};
use crate::engine::StaffField;
use crate::text::Tr;
use crate::ui::cx::{Cx, Load};
use crate::ui::faces::unready_ui;
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Label, TextField};
use egui::Ui;
use egui_material_icons::icons;

/// Strata that are listed here, and one more if it is the last; the receipt lists all.
const SHOWN: usize = 8;

impl Planning {
    pub(super) fn population_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let problem = self.problem.map(|problem| problem.error().message(tr));
        let field = TextField::new("plan_query", tr.rounds_query())
            .icon(icons::ICON_SEARCH)
            .hint(tr.rounds_query_hint())
            .help(tr.rounds_query_help())
            .error(problem.as_deref());
        if field.show(ui, &mut self.line).changed() {
            let (filter, problems) = Filter::parse(&self.line, cx.today);
            self.problem = problems.first().copied();
            if self.problem.is_none() {
                self.filter = filter;
            }
        }
        cx.sieved_ui(ui, "plan_query", &self.line, StaffField::Text);
        self.frame_ui(ui, cx);
        if let Some(warning) = self.receipt_warning(tr) {
            fact(ui, icons::ICON_INFO, None, &warning);
        }
    }

    /// How many conversations there are, and how they are divided.
    fn frame_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        if unready_ui(ui, &self.frame, size::ROW_ONE, cx) {
            self.asked = None;
            self.frame = Load::Idle;
        }
        let Some(Population { strata, .. }) = self.frame.ready() else { return };
        let all: u64 = strata.iter().map(|one| one.frame).sum();
        ui.add(Label::new(&tr.common_conversations(all)).head());
        if strata.len() > 1 {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = space::SMALL;
                table::ui(ui, &[tr.rounds_head_conversations()], &rows(strata, tr), cx);
            });
        }
    }
}

fn rows(strata: &[StratumFrame], tr: Tr) -> Vec<Row> {
    // One that is left over has as much room as a word of it.
    let shown = if strata.len() <= SHOWN + 1 { strata.len() } else { SHOWN };
    let row = |name: String, frame: u64| Row { name, figures: vec![tr.number(frame)], total: false };
    let mut rows: Vec<Row> =
        strata.iter().take(shown).map(|one| row(tr.stratum(&one.key), one.frame)).collect();
    let others = strata.get(shown..).unwrap_or_default();
    if !others.is_empty() {
        let frame = others.iter().map(|one| one.frame).sum();
        rows.push(row(tr.rounds_other_strata(others.len() as u64), frame));
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Locale, StratumKey};

    #[test]
    fn strata_that_are_not_listed_are_counted_together() {
        let tr = Tr::new(Locale::En);
        let strata = |count: u64| -> Vec<StratumFrame> {
            (1..=count).map(|frame| StratumFrame { key: StratumKey::default(), frame }).collect()
        };
        let last = |count| rows(&strata(count), tr).pop().map(|row| (row.name, row.figures));
        assert_eq!(rows(&strata(9), tr).len(), 9);
        assert_eq!(last(9), Some((tr.rounds_undivided().to_owned(), vec!["9".to_owned()])));
        assert_eq!(rows(&strata(11), tr).len(), 9);
        assert_eq!(last(11), Some((tr.rounds_other_strata(3), vec!["30".to_owned()])));
    }
}
