//! The second step: how the sample is drawn and how large it is, with what it will tell.

use super::super::data;
use super::{By, Planning};
use crate::domain::round::{ASSUMED_SHARE, SAMPLE_MAX};
use crate::domain::sample::Design;
use crate::domain::{Risk, RoundKind, Stratifier};
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::space;
use crate::ui::widgets::card::fact;
use crate::ui::widgets::check_box::{check_box, radio};
use crate::ui::widgets::{Label, Segmented, TextField};
use egui::Ui;
use egui_material_icons::icons;
use std::borrow::Cow;

impl Planning {
    pub(super) fn sample_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        let kinds = RoundKind::ALL.map(|kind| tr.round_kind(kind));
        let mut kind = RoundKind::ALL.iter().position(|kind| *kind == self.kind);
        Segmented::new("plan_kind", tr.rounds_kind(), &kinds).show(ui, &mut kind);
        self.kind = kind.and_then(|at| RoundKind::ALL.get(at).copied()).unwrap_or(self.kind);
        if self.kind == RoundKind::Calibration {
            ui.add(Label::new(tr.rounds_kind_calibration_help()).small().muted().wrap());
            if let Some(words) = self.left_out_words(tr) {
                fact(ui, icons::ICON_WARNING, None, &words);
            }
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::TINY;
            ui.add(Label::new(tr.rounds_design()).medium().strong());
            for design in Design::ALL {
                if radio(ui, self.design == design, tr.sample_design(design), None).clicked() {
                    self.design = design;
                }
            }
        });
        if self.design == Design::Stratified {
            let labels = Stratifier::ALL.map(|one| tr.stratifier(one));
            checks_ui(ui, tr.rounds_divided_by(), &Stratifier::ALL, &labels, &mut self.strata);
            if self.strata.is_empty() {
                fact(ui, icons::ICON_INFO, None, tr.rounds_strata_missing());
            }
        }
        if self.divided_by().contains(&Stratifier::Risk) {
            let labels = Risk::ALL.map(|one| tr.risk(one));
            checks_ui(ui, tr.rounds_risks(), &Risk::ALL, &labels, &mut self.risks);
            if let Some(words) = self.risk_words(tr) {
                fact(ui, icons::ICON_INFO, None, &words);
            }
        }
        self.size_ui(ui, cx);
        let seed_wrong = !self.seed.trim().is_empty() && self.seed().is_none();
        TextField::new("plan_seed", tr.rounds_seed())
            .error(seed_wrong.then(|| tr.rounds_seed_wrong()))
            .aside(tr.common_optional())
            .help(tr.rounds_seed_help())
            .limit(40)
            .show(ui, &mut self.seed);
    }

    /// What stands under the risks: that none is chosen, how many conversations are at risk, or that they are being counted.
    /// Why they are not stands with the size.
    pub(super) fn risk_words(&self, tr: Tr) -> Option<String> {
        if self.risks.is_empty() {
            return Some(tr.rounds_risks_missing().to_owned());
        }
        let found = self.at_risk().map(|count| tr.rounds_risks_found(count));
        found.or_else(|| self.is_counting().then(|| tr.rounds_counting().to_owned()))
    }

    /// What a size has to be in the unit that is chosen.
    pub(super) fn size_wrong(&self, tr: Tr) -> Cow<'static, str> {
        match self.by {
            By::Number => tr.rounds_size_number_wrong(u64::from(SAMPLE_MAX)).into(),
            By::Share => tr.rounds_size_share_wrong().into(),
            By::Width => tr.rounds_size_width_wrong().into(),
        }
    }

    fn size_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::SMALL;
            let labels = [tr.rounds_by_number(), tr.rounds_by_share(), tr.rounds_by_width()];
            let mut by = Some(self.by as usize);
            Segmented::new("plan_by", tr.rounds_size(), &labels).show(ui, &mut by);
            self.by = by.and_then(|at| By::ALL.get(at).copied()).unwrap_or_default();
            let at_most = tr.rounds_by_number_help(u64::from(SAMPLE_MAX));
            let help = match self.by {
                By::Number => at_most.as_str(),
                By::Share => tr.rounds_by_share_help(),
                By::Width => tr.rounds_by_width_help(),
            };
            // What is typed is of another unit each time.
            let label = match self.by {
                By::Number => tr.rounds_size_number(),
                By::Share => tr.rounds_size_share(),
                By::Width => tr.rounds_size_width(),
            };
            let problem = self.size_problem(tr);
            let by = self.by as usize;
            if let Some(typed) = self.sizes.get_mut(by) {
                let field = TextField::new(("plan_size", by), label).help(help).error(problem.as_deref());
                field.limit(12).show(ui, typed);
            }
            let words = if problem.is_some() {
                tr.rounds_expected_none().to_owned()
            } else {
                self.expected_words(cx)
            };
            if self.is_failed() {
                self.unready_ui(ui, cx);
            } else {
                ui.add(Label::new(&words).text().medium().strong().wrap());
            }
            if self.kind == RoundKind::Review {
                let assumed = tr.rounds_expected_assumed(&tr.percent(ASSUMED_SHARE * 100.0, 0));
                ui.add(Label::new(&assumed).small().muted().wrap());
            }
        });
    }

    /// What the sample will tell: "400 conversations: ± 2.7 points".
    pub(super) fn expected_words(&self, cx: &Cx<'_>) -> String {
        let tr = cx.tr;
        let Some(expected) = self.expected() else {
            return match self.least() {
                Some(least) => tr.rounds_size_least(least),
                None => self.unknown(tr).unwrap_or(tr.rounds_expected_none()).to_owned(),
            };
        };
        let conversations = tr.common_conversations(u64::from(expected.conversations));
        let all = self.takes_all().then(|| tr.rounds_size_all());
        let conversations =
            tr.list_facts(&[Some(conversations.as_str()), all].into_iter().flatten().collect::<Vec<_>>());
        match self.kind {
            RoundKind::Review => tr.rounds_expected(&conversations, &data::points(expected.rate, tr)),
            RoundKind::Calibration => {
                tr.list_facts(&[conversations.as_str(), tr.rounds_expected_calibration()])
            }
        }
    }
}

/// Check boxes under a heading, in lines.
fn checks_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    title: &str,
    all: &[T],
    labels: &[&'static str],
    chosen: &mut Vec<T>,
) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::TINY;
        ui.add(Label::new(title).medium().strong());
        let mut changed = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::LARGE;
            for (one, label) in all.iter().zip(labels) {
                let mut on = chosen.contains(one);
                if check_box(ui, &mut on, label, None).changed() {
                    changed = Some((*one, on));
                }
            }
        });
        if let Some((one, on)) = changed {
            let wanted = |known: &T| if *known == one { on } else { chosen.contains(known) };
            let kept: Vec<T> = all.iter().copied().filter(wanted).collect();
            *chosen = kept;
        }
    });
}
