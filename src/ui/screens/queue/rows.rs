//! The rows of the queue: the head of a round, and an item of it.

use super::data;
use crate::domain::{AssignmentState, QueueItem, QueueRound};
use crate::ui::cx::Cx;
use crate::ui::item_row::{self, ItemState};
use crate::ui::theme::{Type, Width, size, space};
use crate::ui::widgets::{Button, Label, paint, progress, stacked};
use egui::{Align, Layout, Ui, vec2};

/// Draws the head of a round; whether its finished items are to be gone through.
pub(super) fn round_ui(ui: &mut Ui, round: &QueueRound, cx: &Cx<'_>) -> bool {
    let tr = cx.tr;
    let wide = cx.width == Width::Wide;
    let (done, facts) = (data::progress(round, tr), data::facts(round, wide, tr));
    let through = Button::link(tr.queue_through());
    let finished = round.finished() > 0;
    let mut clicked = false;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::LARGE;
        if cx.width > Width::One {
            let place = vec2(size::PROGRESS_QUEUE, size::PROGRESS);
            ui.allocate_ui_with_layout(place, Layout::top_down(Align::Min), |ui| {
                progress(ui, &done, share(round));
            });
        }
        ui.add(Label::new(&done).medium().strong());
        let words = paint::full_line(ui, Type::CAPTION, &facts, cx.theme.muted).size().x;
        let room = ui.available_width() - through.width(ui) - space::LARGE;
        if finished && words <= room {
            clicked = ui.add(through).clicked();
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let width = ui.available_width();
            stacked(ui, width, size::LINES_TWO, |ui| {
                ui.add(Label::new(&tr.kinds_spoken(&round.name)).row().semibold().strong().truncate());
                ui.add(Label::new(&facts).caption().muted().truncate());
            });
        });
    });
    clicked
}

fn share(round: &QueueRound) -> f32 {
    round.finished() as f32 / round.items.len().max(1) as f32
}

/// Draws an item.
pub(super) fn item_ui(ui: &mut Ui, item: &QueueItem, selected: bool, cx: &Cx<'_>) {
    ui.add_space(space::CARD);
    let title = item_row::title(item, cx.tr);
    item_row::ui(ui, ItemState::from(item), [&title, &second(item, cx)], selected, cx);
}

/// The second line of an item: how far it is, and how long it is kept for the reader, or its language and who answered.
pub(super) fn second(item: &QueueItem, cx: &Cx<'_>) -> String {
    let tr = cx.tr;
    let state = match (item.state, ItemState::from(item)) {
        (AssignmentState::Skipped(reason), state) => {
            tr.list_facts(&[tr.queue_item_skipped_why(tr.skip_reason(reason)).as_str(), state.flag(tr)])
        }
        (_, state) => state.words(tr),
    };
    let kept = item_row::kept(item, cx);
    let more = if kept.is_empty() { item_row::source(item, tr) } else { kept };
    tr.list_facts(&[state, more])
}
