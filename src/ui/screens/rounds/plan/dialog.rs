//! The dialog in which a round is planned, step by step, and what stands in its place while the sample is drawn.

use super::super::{RoundsScreen, data};
use super::{Planning, Step};
use crate::domain::{RoundKind, Verdict};
use crate::engine::ops::round::Command;
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::shell::progress_words;
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::stepper::stepper;
use crate::ui::widgets::{Answer, Dialog, Label, progress};
use egui::Ui;
use egui_material_icons::icons;
use std::cell::Cell;

impl RoundsScreen {
    pub(in super::super) fn planning_ui(&mut self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        if self.drawing.is_some() {
            self.drawing_ui(ui, cx, out);
            return;
        }
        if !self.planning.is_open {
            return;
        }
        self.planning.ask(cx, out);
        match self.planning.dialog_ui(ui, cx) {
            Answer::Open => {}
            Answer::Cancelled => self.planning.is_open = false,
            Answer::Confirmed => match self.planning.step.next() {
                Some(next) => self.planning.step = next,
                None => {
                    if let Some(plan) = self.planning.plan(cx.today, cx.tr) {
                        self.planning.is_open = false;
                        self.planning.error = None;
                        self.drawing = Some(out.send(Command::Draw(Box::new(plan))));
                    }
                }
            },
        }
    }

    /// How far the drawing is; it can be interrupted, and leaves nothing behind then.
    fn drawing_ui(&self, ui: &Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        let running = cx.running.filter(|running| Some(running.request) == self.drawing);
        let dialog = Dialog::new("draw_round", tr.rounds_drawing(), tr.common_interrupt(), "");
        let answer = dialog.show(ui.ctx(), |ui| {
            ui.add(Label::new(tr.rounds_drawing_body()).text().wrap());
            let (share, words) = match running {
                Some(running) => {
                    let of = &running.progress;
                    // How many there are is known once all are listed.
                    let counted = (of.total == 0 && of.done > 0).then(|| tr.common_conversations(of.done));
                    let words = [progress_words(of, cx), counted.unwrap_or_default()];
                    (data::share_of(of.done, of.total), tr.list_facts(&words))
                }
                None => (0.0, tr.rounds_counting().to_owned()),
            };
            progress(ui, &words, share);
            ui.add(Label::new(&words).small().muted().wrap());
        });
        if answer == Answer::Cancelled
            && let Some(request) = self.drawing
        {
            out.wish(Wish::Interrupt(request));
        }
    }
}

impl Planning {
    fn dialog_ui(&mut self, ui: &Ui, cx: &Cx<'_>) -> Answer {
        let tr = cx.tr;
        let step = self.step;
        // What was finished before may not be any more: then this step says so.
        let mut so_far = Step::ALL.into_iter().filter(|other| *other <= step);
        let missing = so_far.find_map(|other| self.missing(other, cx.today, tr));
        let action = if step.next().is_some() { tr.common_continue() } else { tr.rounds_draw() };
        let dialog = Dialog::new(("plan_round", step), tr.rounds_plan_title(), tr.common_close(), action);
        let dialog = if step == Step::Summary { dialog.begins_at_action() } else { dialog };
        let back = Cell::new(false);
        let dialog = if step.before().is_some() { dialog.back(tr.common_back(), &back) } else { dialog };
        let answer = dialog.large().body(size::PLAN).disabled_if(missing.as_deref()).show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = space::BETWEEN_FIELDS;
            let labels = [tr.rounds_step_population(), tr.rounds_step_sample(), tr.rounds_step_people()];
            if let Some(clicked) = stepper(ui, &labels, step as usize) {
                self.step = Step::ALL.get(clicked).copied().unwrap_or_default();
            }
            match step {
                Step::Population => self.population_ui(ui, cx),
                Step::Sample => self.sample_ui(ui, cx),
                Step::People => self.people_ui(ui, cx),
                Step::Summary => self.summary_ui(ui, cx),
            }
            let colour = Some(cx.theme.verdict(Verdict::Incorrect).fg);
            if let Some(error) = &self.error {
                fact(ui, icons::ICON_ERROR, colour, &error.message(tr));
            }
            let missing = missing.as_deref();
            if let Some(missing) = missing.filter(|missing| !self.is_said_at_field(step, missing, tr)) {
                fact(ui, icons::ICON_INFO, None, missing);
            }
        });
        if let Some(before) = step.before().filter(|_| back.get()) {
            self.step = before;
        }
        answer
    }

    /// Whether this step says already what is missing: a field, or what stands in place of a figure. A field that is not
    /// finished says it when it is left, or once the keys have rested.
    pub(super) fn is_said_at_field(&self, step: Step, missing: &str, tr: Tr) -> bool {
        match step {
            Step::Sample => {
                let under_boxes = [tr.rounds_strata_missing(), tr.rounds_risks_missing()];
                let of_population = self.unknown(tr) == Some(missing);
                of_population && (self.is_failed() || self.size_problem(tr).is_none())
                    || under_boxes.contains(&missing)
                    || missing == tr.rounds_seed_wrong()
                    || self.size_problem(tr).as_deref() == Some(missing)
            }
            Step::People => {
                let past = self.closes.day().is_some() && missing == tr.rounds_closes_wrong();
                past || self.kind == RoundKind::Review && self.doubled_problem(tr) == Some(missing)
            }
            Step::Population => [tr.rounds_query_wrong(), tr.common_failed()].contains(&missing),
            Step::Summary => false,
        }
    }
}
