//! The third step: who reviews, how much twice, until when, and what the round is called.

use super::Planning;
use crate::domain::{RoundKind, RoundReviewer};
use crate::engine::StaffField;
use crate::text::Tr;
use crate::ui::calendar;
use crate::ui::cx::{Cx, Load};
use crate::ui::faces::unready_ui;
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::check_box::check_box;
use crate::ui::widgets::{DateField, Label, TextField};
use egui::Ui;
use egui_material_icons::icons;

/// Longest name of a round.
const NAME_MAX: usize = 80;

/// What is said of somebody who can review: in which languages, and how much waits already.
fn reviewer_words(one: &RoundReviewer, tr: Tr) -> String {
    let languages: Vec<String> = one.languages.iter().map(|language| tr.language(*language)).collect();
    let languages =
        if languages.is_empty() { tr.rounds_every_language().to_owned() } else { languages.join(", ") };
    tr.list_facts(&[one.name.clone(), languages, tr.rounds_load(one.waiting)])
}

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
        self.reviewers_ui(ui, cx);
        if let Some(words) = self.begun_words(tr) {
            fact(ui, icons::ICON_INFO, None, words);
        }
        for warning in self.cover_warnings(tr) {
            fact(ui, icons::ICON_WARNING, None, &warning);
        }
    }

    fn reviewers_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            ui.add(Label::new(tr.rounds_reviewers()).medium().strong());
            if unready_ui(ui, &self.reviewers, size::ROW_ONE, cx) {
                self.reviewers = Load::Idle;
            }
            let mut changed = None;
            let all: &[RoundReviewer] = self.reviewers.ready().map_or(&[], |all| all);
            if all.is_empty() && self.reviewers.ready().is_some() {
                ui.add(Label::new(tr.rounds_reviewers_none()).muted().wrap());
            }
            for one in all {
                let mut on = self.is_chosen(one.account);
                if check_box(ui, &mut on, &reviewer_words(one, tr), None).changed() {
                    changed = Some((one.account, on));
                }
            }
            if let Some((account, on)) = changed {
                self.choose(account, on);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AccountId, Language, Locale};

    #[test]
    fn a_reviewer_is_told_with_languages_and_load() {
        let tr = Tr::new(Locale::En);
        let one = |languages| RoundReviewer {
            account: AccountId(1),
            name: "Aino Mallikas".to_owned(),
            languages,
            waiting: 12,
        };
        let words = reviewer_words(&one(vec![Language::FI, Language::SV]), tr);
        assert_eq!(words, format!("Aino Mallikas · Finnish, Swedish · {}", tr.rounds_load(12)));
        assert!(reviewer_words(&one(Vec::new()), tr).contains(tr.rounds_every_language()));
    }
}
