//! The third step: who reviews, how much twice, until when, and what the round is called.

use super::super::reviewers::reviewers_ui;
use super::Planning;
use crate::domain::RoundKind;
use crate::engine::StaffField;
use crate::ui::calendar;
use crate::ui::cx::Cx;
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{DateField, Label, TextField};
use egui::Ui;
use egui_material_icons::icons;

/// Longest name of a round.
const NAME_MAX: usize = 80;

impl Planning {
    pub(super) fn people_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let field = TextField::new("plan_name", tr.rounds_name()).hint(tr.rounds_name_hint()).limit(NAME_MAX);
        cx.staff_ui(ui, field, &mut self.name);
        cx.sieved_ui(ui, "plan_name", &self.name, StaffField::Text);
        calendar::with_words(tr, |words| {
            let past = self.closes.day().is_some_and(|day| day < cx.today).then(|| tr.rounds_closes_wrong());
            let wrong = self.closes.is_wrong().then(|| tr.common_date_wrong()).or(past);
            DateField::new("plan_closes", tr.rounds_closing_date(), words, cx.today)
                .help(tr.common_date_hint())
                .error(wrong)
                .show(ui, &mut self.closes);
        });
        if self.kind == RoundKind::Review {
            // Who reviews is not known yet, or chosen below.
            let chosen = self.reviewers.ready().is_some() && !self.people().is_empty();
            let problem = self.doubled_problem(tr).filter(|_| chosen);
            TextField::new("plan_doubled", tr.rounds_doubled_share())
                .help(tr.rounds_doubled_help())
                .error(problem)
                .limit(8)
                .show(ui, &mut self.doubled);
        } else {
            ui.add(Label::new(tr.rounds_kind_calibration_help()).small().muted().wrap());
        }
        let is_chosen = |account| self.chosen.as_ref().is_none_or(|chosen| chosen.contains(&account));
        if let Some((account, on)) = reviewers_ui(ui, &mut self.reviewers, is_chosen, cx) {
            self.choose(account, on);
        }
        if let Some(words) = self.begun_words(tr) {
            fact(ui, icons::ICON_INFO, None, words);
        }
        for warning in self.cover_warnings(tr) {
            fact(ui, icons::ICON_WARNING, None, &warning);
        }
    }
}
