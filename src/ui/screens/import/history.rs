//! The imports so far: who, when, what, how many; each opens its report.

use super::past::Past;
use super::{ImportScreen, Step};
use crate::domain::Verdict;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Card, Label};
use egui::{Align, Layout, Ui};

/// Imports that are listed at first.
const FEW: usize = 12;

impl ImportScreen {
    pub(super) fn history_ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let mut open = None;
        let count = tr.import_history_count(self.history.len() as u64);
        Card::new().title(tr.import_history()).caption(&count).show(ui, |ui| {
            ui.add(Label::new(tr.import_history_unnamed()).small().muted().wrap());
            let all = self.shows_all;
            for past in self.history.iter().take(if all { usize::MAX } else { FEW }) {
                ui.horizontal(|ui| {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        if ui.add(Button::link(&tr.import_open_report(past.id.0.unsigned_abs()))).clicked() {
                            open = Some(past.id);
                        }
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            ui.add(Label::new(&past.headline(tr)).wrap());
                        });
                    });
                });
                if past.refused > 0 {
                    let colour = cx.theme.verdict(Verdict::Partly).fg;
                    ui.add(Label::new(&tr.import_refused_title(past.refused)).small().colour(colour));
                }
                ui.add_space(space::TINY);
            }
            if !all && self.history.len() > FEW && ui.add(Button::link(tr.import_history_all())).clicked() {
                self.shows_all = true;
            }
        });
        if let Some(import) = open {
            self.step = Step::Past(Box::new(Past::open(import, cx, out)));
        }
    }
}
