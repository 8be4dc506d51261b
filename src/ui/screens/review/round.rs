//! A round in Review: its items at the left, what its head and the subtitle say, and passing an item with a reason.

use super::ReviewScreen;
use super::items::Chosen;
use super::source::Source;
use crate::domain::{ConversationId, QueueItem, RoundKind, SkipReason};
use crate::text::Tr;
use crate::ui::cx::{Cx, Outbox};
use crate::ui::faces::unready_ui;
use crate::ui::item_row::{self, ItemState};
use crate::ui::keys;
use crate::ui::queue::Queue;
use crate::ui::theme::space;
use crate::ui::widgets::{Answer, Button, Dialog, Label, VirtualList};
use egui::Ui;

/// How the items of a round are reviewed, beside the title.
pub(super) fn scope(queue: &Queue, tr: Tr) -> String {
    let Some(round) = queue.round() else { return String::new() };
    let calibration = (round.kind == RoundKind::Calibration).then(|| tr.queue_calibration());
    let blind = round.blind.then(|| tr.queue_blind_subtitle());
    tr.list_facts(&calibration.into_iter().chain(blind).collect::<Vec<_>>())
}

/// Which round it is, how it is reviewed, until when, and how long the item in hand is kept. While none is: in which round the
/// conversation in view waits for the reader; empty if it does in none.
pub(super) fn about(queue: &Queue, conversation: ConversationId, cx: &Cx<'_>) -> String {
    if let (Some(round), Some(item)) = (queue.round(), queue.in_hand()) {
        let name = cx.tr.kinds_spoken(&round.name).into_owned();
        let closes = cx.tr.queue_closes(&cx.tr.date(round.closes));
        // The subtitle, which says it in a sentence, is the first to have no room.
        let manner = cx.tr.round_manner(round.kind, round.blind);
        return cx.tr.list_facts(&[name, manner, closes, item_row::kept(item, cx)]);
    }
    let Some(round) = queue.waits_in(conversation) else { return String::new() };
    let waits = cx.tr.queue_waits_in(&cx.tr.kinds_spoken(&round.name));
    cx.tr.list_facts(&[waits, cx.tr.round_manner(round.kind, round.blind)])
}

/// What explains that, on hover.
pub(super) fn help(queue: &Queue, conversation: ConversationId, tr: Tr) -> &'static str {
    let round = queue.round().or_else(|| queue.waits_in(conversation));
    if round.is_some_and(|round| round.blind) { tr.queue_blind_notice() } else { "" }
}

/// Draws the items; answers with how one was chosen.
pub(super) fn rows_ui(ui: &mut Ui, queue: &mut Queue, cx: &Cx<'_>, out: &mut Outbox) -> Option<Chosen> {
    if unready_ui(ui, queue.rounds(), cx.density.row_item(), cx) {
        queue.reload(cx, out);
    }
    let (round, state) = queue.listed()?;
    let count = round.items.len() as u64;
    let rows = VirtualList::new("round-items", cx.tr.queue_items(), count, cx.density.row_item())
        .padding(space::CARD)
        .no_hairlines();
    let item = |at: u64| round.items.get(at as usize);
    let name = |at: u64| item(at).map_or_else(String::new, |item| name_of(item, cx));
    let output = rows.show(ui, state, &name, |ui, at| {
        let Some(item) = item(at.row) else { return };
        let title = item_row::title(item, cx.tr);
        item_row::ui(ui, ItemState::from(item), [&title, &second(item, cx.tr)], at.selected, cx);
    });
    let clicked = ui.input(|input| input.pointer.any_released());
    let chosen = match (output.selected, output.opened) {
        (_, Some(_)) => Some(Chosen::AtOnce),
        (Some(_), None) => Some(if clicked { Chosen::AtOnce } else { Chosen::InPassing }),
        (None, None) => None,
    };
    if let Some(at) = output.selected {
        queue.select(at as usize);
    }
    chosen
}

/// The second line of an item: how far it is, or its language; who answered has no room.
fn second(item: &QueueItem, tr: Tr) -> String {
    match ItemState::from(item) {
        ItemState::Open => item_row::language(item, tr),
        state => state.words(tr),
    }
}

fn name_of(item: &QueueItem, cx: &Cx<'_>) -> String {
    let state = ItemState::from(item).words(cx.tr);
    [item_row::title(item, cx.tr), state, item_row::source(item, cx.tr)].join(", ")
}

impl ReviewScreen {
    /// Asks why the item in hand is passed.
    pub(super) fn skip_ui(&mut self, ui: &Ui, from: &mut Source<'_>, cx: &Cx<'_>, out: &mut Outbox) {
        let in_hand = from.queue.to_skip();
        self.passing = self.passing.filter(|item| in_hand == Some(*item));
        if self.passing.is_none() {
            return;
        }
        let tr = cx.tr;
        let mut chosen = keys::numbered(ui, &SkipReason::ALL);
        let dialog = Dialog::new("skip", tr.queue_skip_title(), tr.common_cancel(), "");
        let answer = dialog.show(ui.ctx(), |ui| {
            ui.add(Label::new(tr.queue_skip_body()).text().wrap());
            ui.add_space(space::SMALL);
            for (reason, key) in SkipReason::ALL.into_iter().zip(["1", "2", "3", "4", "5"]) {
                let button = Button::secondary(tr.skip_reason(reason)).keys(key).full_width();
                if ui.add(button).clicked() {
                    chosen = Some(reason);
                }
            }
        });
        if answer != Answer::Open || chosen.is_some() {
            self.passing = None;
        }
        if let Some(reason) = chosen {
            self.leave(out);
            self.rest.end();
            from.queue.skip(reason, out);
        }
    }
}
