//! The first step: which conversations the round is about, and how many there are.

use super::super::table::{self, Row};
use super::Planning;
use crate::domain::sample::Design;
use crate::domain::{Day, Population, StratumFrame};
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
        self.fault.rest(ui, cx.now);
        let fault = self.fault.words(tr);
        let field = TextField::new("plan_query", tr.rounds_query())
            .icon(icons::ICON_SEARCH)
            .hint(tr.rounds_query_hint())
            .help(tr.rounds_query_help())
            .error(fault.as_deref());
        let response = field.show(ui, &mut self.line);
        if response.changed() {
            self.read(cx.today);
            self.fault.rest(ui, cx.now);
        }
        if response.lost_focus() {
            self.fault.leave();
        }
        cx.sieved_ui(ui, "plan_query", &self.line, StaffField::Text);
        self.frame_ui(ui, cx);
        if let Some(lasting) = self.lasting(cx.today, tr) {
            lasting.ui(ui);
        }
    }

    /// Reads the line while it is typed; one that cannot be read leaves the last filter, of which nothing is shown meanwhile.
    pub(super) fn read(&mut self, today: Day) {
        if let Some(filter) = self.fault.read(&self.line, today) {
            self.filter = filter;
        }
    }

    /// What stands in place of a population that is not there: it is asked for again where that is wanted.
    pub(super) fn unready_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if unready_ui(ui, &self.frame, size::ROW_ONE, cx) {
            self.asked = None;
            self.frame = Load::Idle;
        }
    }

    /// How many conversations there are, and how they are divided; nothing of another line than the one that is typed.
    fn frame_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if self.fault.is_there() {
            return;
        }
        let tr = cx.tr;
        self.unready_ui(ui, cx);
        let Some(Population { strata, .. }) = self.frame.ready() else { return };
        let all: u64 = strata.iter().map(|one| one.frame).sum();
        ui.add(Label::new(&tr.common_conversations(all)).head());
        if let Some(words) = self.left_out_words(tr) {
            fact(ui, icons::ICON_WARNING, None, &words);
        }
        if strata.len() > 1 {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = space::SMALL;
                table::ui(ui, &[tr.rounds_head_conversations()], &rows(strata, tr), cx);
            });
        }
    }
}

impl Planning {
    /// The population of what is planned, once it is known; `None`, too, while the line says something else that cannot be
    /// read.
    pub(super) fn known(&self) -> Option<&Population> {
        let Load::Ready(population) = &self.frame else { return None };
        (!self.fault.is_there() && self.asked.as_ref() == Some(&self.wanted())).then_some(population)
    }

    /// Whether it could not be counted.
    pub(super) fn is_failed(&self) -> bool {
        !self.fault.is_there() && matches!(self.frame, Load::Failed(_))
    }

    /// Whether it is being counted.
    pub(super) fn is_counting(&self) -> bool {
        !self.fault.is_there() && !self.is_failed() && self.known().is_none()
    }

    /// Why it is not known: the line cannot be read, it could not be counted, or it is being counted.
    pub(super) fn unknown(&self, tr: Tr) -> Option<&'static str> {
        if self.fault.is_there() {
            Some(tr.rounds_query_wrong())
        } else if self.is_failed() {
            Some(tr.common_failed())
        } else {
            self.is_counting().then(|| tr.rounds_counting())
        }
    }

    /// Its strata.
    pub(super) fn strata(&self) -> Option<&[StratumFrame]> {
        self.known().map(|population| population.strata.as_slice())
    }

    pub(super) fn population(&self) -> Option<u64> {
        self.strata().map(|strata| strata.iter().map(|one| one.frame).sum())
    }

    /// How many conversations are at risk, once it is known; `None`, too, where no risk is looked for.
    pub(super) fn at_risk(&self) -> Option<u64> {
        let at_risk = self.strata()?.iter().filter(|one| one.key.risk == Some(true));
        (!self.sought().is_empty()).then(|| at_risk.map(|one| one.frame).sum())
    }

    /// Conversations of each stratum, those at risk first in two strata.
    pub(super) fn frames(&self) -> Option<Vec<u64>> {
        let strata = self.strata()?;
        if self.design != Design::TwoStratum {
            return Some(strata.iter().map(|one| one.frame).collect());
        }
        let sum = |risk: bool| {
            let of_it = strata.iter().filter(|one| (one.key.risk == Some(true)) == risk);
            of_it.map(|one| one.frame).sum::<u64>()
        };
        Some(vec![sum(true), sum(false)])
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
