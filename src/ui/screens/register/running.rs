//! A job of the screen that runs: how far it is, and interrupting it.

use crate::domain::Stage;
use crate::engine::RequestId;
use crate::ui::cx::{Cx, Outbox, Wish};
use crate::ui::shell::progress_words;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Label, progress};
use egui::Ui;

/// Draws it under the name of what began it; `stage` is said until it has reported.
pub(super) fn ui(ui: &mut Ui, run: RequestId, name: &str, stage: Stage, cx: &Cx<'_>, out: &mut Outbox) {
    let running = cx.running.filter(|running| running.request == run).map(|running| &running.progress);
    let words = running.map_or_else(|| cx.tr.stage(stage).to_owned(), |running| progress_words(running, cx));
    let share = running.map_or(0.0, |running| running.done as f32 / running.total.max(1) as f32);
    ui.add_space(space::SMALL);
    progress(ui, name, share);
    ui.add(Label::new(&words).small().muted().wrap());
    ui.add_space(space::SMALL);
    if ui.add(Button::secondary(cx.tr.common_interrupt())).clicked() {
        out.wish(Wish::Interrupt(run));
    }
}
