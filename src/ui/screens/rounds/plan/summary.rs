//! All that was planned, before the sample is drawn.

use super::super::{data, table};
use super::Planning;
use crate::domain::RoundKind;
use crate::text::Tr;
use crate::ui::cx::Cx;
use crate::ui::theme::space;
use crate::ui::widgets::Label;
use crate::ui::widgets::card::fact;
use egui::Ui;
use egui_material_icons::icons;

impl Planning {
    pub(super) fn summary_ui(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let tr = cx.tr;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::SMALL;
            ui.add(Label::new(&tr.kinds_spoken(self.name.trim())).head().wrap());
            table::pairs_ui(ui, &self.lines(cx), cx);
        });
        for warning in self.left_out_words(tr).into_iter().chain(self.cover_warnings(tr)) {
            fact(ui, icons::ICON_WARNING, None, &warning);
        }
        if let Some(lasting) = self.lasting(cx.today, tr) {
            lasting.ui(ui);
        }
        ui.add(Label::new(tr.rounds_summary_body()).small().muted().wrap());
    }

    fn lines(&self, cx: &Cx<'_>) -> Vec<(&'static str, String)> {
        let tr = cx.tr;
        let people: Vec<&str> = self.people().into_iter().map(|one| one.name.as_str()).collect();
        let mut lines = vec![
            (tr.rounds_kind(), tr.round_kind(self.kind).to_owned()),
            (tr.rounds_population(), self.population_words(tr)),
            (tr.rounds_design(), self.design_words(tr)),
            (tr.rounds_sample(), self.expected_words(cx)),
        ];
        match self.kind {
            RoundKind::Review => {
                let doubled = self.doubled().map(|share| data::doubled(share, tr));
                lines.push((tr.rounds_doubled(), doubled.unwrap_or_default()));
            }
            RoundKind::Calibration => {
                lines.extend(self.reviews_words(tr).map(|words| (tr.rounds_reviews(), words)));
            }
        }
        lines.push((tr.rounds_reviewers(), tr.list(&people)));
        lines.extend(self.closes.day().map(|day| (tr.rounds_closing_date(), tr.date(day))));
        lines
    }

    /// How many reviews a calibration is, and how many each reviewer makes.
    pub(super) fn reviews_words(&self, tr: Tr) -> Option<String> {
        let each = u64::from(self.expected()?.conversations);
        let all = each * self.people().len() as u64;
        Some(tr.rounds_reviews_each(&tr.number(all), &tr.number(each)))
    }

    fn population_words(&self, tr: Tr) -> String {
        let count = self.population().map(|count| tr.common_conversations(count));
        tr.list_facts(&[data::population(&self.filter, tr), count.unwrap_or_default()])
    }

    fn design_words(&self, tr: Tr) -> String {
        let by = self.divided_by().into_iter().map(|one| tr.stratifier(one));
        let risks = self.sought().into_iter().map(|one| tr.risk(one));
        let facts: Vec<&str> =
            std::iter::once(tr.sample_design(self.design)).chain(by).chain(risks).collect();
        tr.list_facts(&facts)
    }
}
