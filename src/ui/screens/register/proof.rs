//! Proving that nothing older exists: one button, and what was looked through.

use crate::domain::{Proof, ProofRow, Stage, Timestamp, Verdict};
use crate::engine::ops::retention::{Command, Reply};
use crate::engine::{Event, Reply as AnyReply, RequestId};
use crate::ui::cx::{Cx, Outbox};
use crate::ui::theme::{size, space};
use crate::ui::widgets::card::fact;
use crate::ui::widgets::{Button, Card, Label, paint};
use egui::{Align, Layout, Sense, Ui, vec2};
use egui_material_icons::icons;

/// The card.
#[derive(Default)]
pub(super) struct ProofPart {
    run: Option<RequestId>,
    /// What was found last, and when.
    proof: Option<(Proof, Timestamp)>,
}

impl ProofPart {
    /// Takes the answers that it awaits, and gives back others.
    pub(super) fn answer(&mut self, event: Event, cx: &Cx<'_>) -> Option<Event> {
        if self.run.take_if(|run| *run == event.request).is_none() {
            return Some(event);
        }
        match event.result {
            Ok(AnyReply::Retention(Reply::Proved(proof))) => {
                self.proof = Some((*proof, cx.now));
                None
            }
            result => Some(Event { result, ..event }),
        }
    }

    /// Draws it.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &Cx<'_>, out: &mut Outbox) {
        let tr = cx.tr;
        Card::new().title(tr.proof_title()).show(ui, |ui| {
            ui.add(Label::new(tr.proof_body()).text().wrap());
            if let Some(run) = self.run {
                super::running::ui(ui, run, tr.proof_button(), Stage::Proving, cx, out);
            } else {
                ui.add_space(space::SMALL);
                if ui.add(Button::secondary(tr.proof_button())).clicked() {
                    self.proof = None;
                    self.run = Some(out.send(Command::Prove));
                }
            }
            if let Some((proof, at)) = &self.proof {
                ui.add_space(space::LARGE);
                found_ui(ui, proof, *at, cx);
            }
        });
    }
}

fn found_ui(ui: &mut Ui, proof: &Proof, at: Timestamp, cx: &Cx<'_>) {
    let tr = cx.tr;
    let found = proof.found();
    if found == 0 {
        let colour = cx.theme.verdict(Verdict::Correct).fg;
        let text = tr.proof_nothing(&tr.date_in_text(proof.cut_off), &tr.date_time_in_text(at));
        fact(ui, icons::ICON_CHECK_CIRCLE, Some(colour), &text);
    } else {
        let colour = cx.theme.verdict(Verdict::Incorrect).fg;
        fact(ui, icons::ICON_ERROR, Some(colour), &tr.proof_found(found));
        ui.add(Label::new(tr.proof_advice()).small().wrap());
    }
    ui.add_space(space::SMALL);
    for row in &proof.rows {
        row_ui(ui, row, cx);
    }
}

fn row_ui(ui: &mut Ui, row: &ProofRow, cx: &Cx<'_>) {
    let tr = cx.tr;
    let (icon, verdict) = if row.found == 0 {
        (icons::ICON_CHECK_CIRCLE, Verdict::Correct)
    } else {
        (icons::ICON_ERROR, Verdict::Incorrect)
    };
    let colour = cx.theme.verdict(verdict).fg;
    let line = vec2(ui.available_width(), size::ROW_TWO);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        let (place, _) = ui.allocate_exact_size(vec2(size::TARGET, size::TARGET), Sense::hover());
        paint::icon(ui, place.center(), icon, size::ICON, colour);
        let words = vec2(ui.available_width(), size::ROW_TWO);
        ui.allocate_ui_with_layout(words, Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(space::SIGN_SMALL);
            ui.add(Label::new(tr.proof_place(row.place)).row().medium().wrap());
            ui.add(Label::new(&tr.proof_line(row)).small().muted().wrap());
            if row.found > 0 {
                ui.add(Label::new(&tr.proof_fault(row)).small().medium().colour(colour).wrap());
            }
            ui.add_space(space::SIGN_SMALL);
        });
    });
    let line = ui.min_rect();
    paint::hairline(ui, line.left(), line.right(), ui.cursor().top() - space::TINY);
}
