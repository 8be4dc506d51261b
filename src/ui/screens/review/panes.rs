//! Items, transcript and form, beside each other or folded.

use super::chat::{self, Reading};
use super::desk::Desk;
use super::foot::Back;
use super::items::{Chosen, Items};
use super::source::{Next, Source};
use super::{Ask, ReviewScreen, evidence, foot, form, guideline, round};
use crate::domain::{Message, QueueRound};
use crate::engine::ops::conversation;
use crate::ui::cx::{Cx, Load, Outbox};
use crate::ui::keys;
use crate::ui::regions::{self, Region};
use crate::ui::route::Route;
use crate::ui::theme::{Width, size, space};
use crate::ui::widgets::{Button, Empty, IconButton, divider, paint, skeleton};
use egui::{Area, Id, Order, Rect, Ui, UiBuilder, pos2};
use egui_material_icons::icons::ICON_ARROW_BACK;

impl ReviewScreen {
    /// A click beside the drawer or Esc closes it.
    pub(super) fn close_drawer(&mut self, ui: &Ui, items: Rect) {
        if self.drawer {
            let beside = ui.input(|input| {
                let outside = |at| input.pointer.any_click() && !items.contains(at);
                input.pointer.interact_pos().is_some_and(outside)
            });
            self.drawer = !beside && !keys::escaped(ui);
        }
    }

    pub(super) fn drawer_ui(
        &mut self,
        ui: &Ui,
        items: Rect,
        from: &mut Source<'_>,
        cx: &Cx<'_>,
        out: &mut Outbox,
    ) -> Option<Chosen> {
        if !self.drawer {
            return None;
        }
        let area = Area::new(Id::unique("review-drawer")).order(Order::Middle).fixed_pos(items.min);
        area.show(ui.ctx(), |ui| {
            let mut inner = ui.new_child(UiBuilder::new().max_rect(items));
            let chosen = self.items.ui(&mut inner, from, cx, out);
            ui.allocate_rect(items, egui::Sense::hover());
            chosen
        })
        .inner
    }

    /// Items, transcript and form beside each other; in a narrow window the items are a drawer.
    pub(super) fn beside_ui(
        &mut self,
        ui: &mut Ui,
        items: Rect,
        from: &mut Source<'_>,
        cx: &Cx<'_>,
        out: &mut Outbox,
        asks: &mut Vec<Ask>,
    ) -> Option<Chosen> {
        let rect = ui.max_rect();
        let wide = cx.width == Width::Wide;
        let mut chosen = None;
        if wide {
            let mut ui = ui.new_child(UiBuilder::new().id_salt("items").max_rect(items));
            chosen = self.items.ui(&mut ui, from, cx, out);
        }
        let left = if wide { items.right() } else { rect.left() };
        let usual = if wide { size::FORM } else { size::FORM_NARROW };
        let widest = (rect.right() - left - size::TRANSCRIPT).max(usual);
        let form = self.form_width.unwrap_or(usual).clamp(size::FORM_NARROW, widest);
        let middle = Rect::from_min_max(pos2(left, rect.top()), pos2(rect.right() - form, rect.bottom()));
        let right = Rect::from_min_max(pos2(middle.right(), rect.top()), rect.max);
        self.middle_ui(ui, middle, from, cx, out, asks);
        self.right_ui(ui, right, true, from, cx, asks);
        if let Some(dragged) =
            divider(ui, "review-divider", cx.tr.review_divider(), middle.right(), rect.y_range())
        {
            self.form_width = dragged.map(|by| form - by);
        }
        let (head, body) = middle.split_top_bottom_at_y(middle.top() + size::BAR_FILTER);
        let (fields, foot) = right.split_top_bottom_at_y(right.bottom() - foot_height(right, from));
        let places = [
            (Region::DetailHead, head),
            (Region::DetailBody, body),
            (Region::Form, fields),
            (Region::Foot, foot),
        ];
        for (region, place) in wide.then_some((Region::List, items)).into_iter().chain(places) {
            regions::name(ui, region, place);
        }
        chosen
    }

    pub(super) fn middle_ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        from: &Source<'_>,
        cx: &Cx<'_>,
        out: &mut Outbox,
        asks: &mut Vec<Ask>,
    ) {
        ui.painter().rect_filled(rect, 0.0, cx.theme.sunken);
        let mut ui = ui.new_child(UiBuilder::new().id_salt("middle").max_rect(rect));
        let (items, drawer) = (&self.items, self.drawer);
        let fold = |ui: &mut Ui, asks: &mut Vec<Ask>| {
            if from.in_round() {
                back_ui(ui, cx, asks);
            }
            if cx.width == Width::Narrow {
                fold_ui(ui, items, drawer, from, cx, asks);
            }
        };
        match &self.desk {
            Load::Ready(desk) | Load::Again(desk, _) => {
                let id = desk.id();
                let round = (round::about(from.queue, id, cx), round::help(from.queue, id, cx.tr));
                let (view, jump) = (&mut self.view, &mut self.jump);
                let copies = &self.form.copies;
                let marked = |message: &Message| evidence::marked(desk, copies, message);
                let reading = Reading { view, jump, query: from.query(), marked: &marked, round };
                chat::ui(&mut ui, desk, reading, cx, asks, fold);
            }
            Load::Loading(_, since) => {
                ui.add_space(size::BAR_FILTER);
                skeleton(&mut ui, size::ROW_ANSWER, (cx.now.0 - since.0).max(0) as f32 / 1000.0);
            }
            Load::Failed(error) => {
                let actions = [cx.tr.common_retry()];
                let title = cx.tr.review_open_failed();
                if Empty::failed(title, &error.message(cx.tr), &actions).show(&mut ui).is_some()
                    && let Some(id) = self.opened
                {
                    self.desk = Load::Loading(out.send(conversation::Command::Open(id)), cx.now);
                }
            }
            // The list's own face, where the list itself is folded away.
            Load::Idle => {
                if cx.width < Width::Wide && from.is_empty() {
                    asks.push(Ask::Drawer(true));
                }
            }
        }
    }

    /// The form with its foot; the verdicts stand in it, or above it.
    pub(super) fn right_ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        verdicts: bool,
        from: &Source<'_>,
        cx: &Cx<'_>,
        asks: &mut Vec<Ask>,
    ) {
        ui.painter().rect_filled(rect, 0.0, cx.theme.panel);
        paint::upright(ui, rect.left() + 0.5, rect.top(), rect.bottom());
        let Load::Ready(desk) = &mut self.desk else { return };
        let padding = if cx.width == Width::Wide { space::PANE } else { space::PANE_NARROW };
        let at = rect.bottom() - foot_height(rect, from);
        let whole = Rect::from_min_max(rect.min, pos2(rect.right(), at));
        let open = self.form.guideline && desk.scorecard().is_some();
        let (body, drawer) =
            whole.split_top_bottom_at_y(if open { whole.center().y } else { whole.bottom() });
        let mut place = ui.new_child(UiBuilder::new().id_salt("form").max_rect(body));
        place.shrink_clip_rect(body);
        let outside_round = desk.is_finished() && from.queue.to_skip().is_some();
        self.form.ui(&mut place, desk, form::Shown { padding, verdicts, outside_round }, cx, asks);
        if open {
            let mut place = ui.new_child(UiBuilder::new().id_salt("guideline").max_rect(drawer));
            place.shrink_clip_rect(drawer);
            guideline::ui(&mut place, desk, padding, cx, asks);
        }
        self.foot_ui(ui, rect.with_min_y(at), from, cx, asks);
    }

    /// What is done with the item in view.
    pub(super) fn foot_ui(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        from: &Source<'_>,
        cx: &Cx<'_>,
        asks: &mut Vec<Ask>,
    ) {
        let Load::Ready(desk) = &self.desk else { return };
        let mut place = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(rect));
        let state = foot::State {
            padding: if cx.width == Width::Wide { space::PANE } else { space::PANE_NARROW },
            next: from.follows(),
            ended: from.queue.has_ended() || from.queue.round().is_some_and(is_done),
            unsaved: self.is_unsaved(desk.id()),
            item: from.queue.in_hand().map(|item| item.state),
            back: self.back(desk, from),
            through: from.follows() == Next::Round && from.queue.has_finished(),
        };
        foot::ui(&mut place, desk, state, &mut self.form.focus, cx, asks);
    }
}

impl ReviewScreen {
    /// What Ctrl+Z brings back. Once something was decided about the item in view, it takes that back.
    fn back(&self, desk: &Desk, from: &Source<'_>) -> Option<Back> {
        let queue = &*from.queue;
        let done = from.in_round() && queue.to_skip().is_none() || desk.is_finished();
        if done || desk.can_undo() {
            None
        } else if queue.can_take_back() {
            Some(Back::Skipped)
        } else {
            let listed = !from.in_round() && self.listed.last(self.opened).is_some();
            (listed || queue.can_open_again()).then_some(Back::Finished)
        }
    }
}

/// Whether nothing of a round waits.
fn is_done(round: &QueueRound) -> bool {
    round.finished() + round.skipped() == round.items.len() as u64
}

/// The button that opens the items, where they are folded.
pub(super) fn fold_ui(
    ui: &mut Ui,
    items: &Items,
    open: bool,
    from: &Source<'_>,
    cx: &Cx<'_>,
    asks: &mut Vec<Ask>,
) {
    let words = fold_words(items, from, cx);
    if ui.add(Button::secondary(&words).opens_menu()).clicked() {
        asks.push(Ask::Drawer(!open));
    }
    ui.add_space(space::TINY);
}

fn fold_words(items: &Items, from: &Source<'_>, cx: &Cx<'_>) -> String {
    items.progress(from).words_short(cx.tr)
}

/// What the button that opens the items takes.
pub(super) fn fold_width(ui: &Ui, items: &Items, from: &Source<'_>, cx: &Cx<'_>) -> f32 {
    Button::secondary(&fold_words(items, from, cx)).opens_menu().width(ui) + space::TINY
}

/// The way back to Queue.
pub(super) fn back_ui(ui: &mut Ui, cx: &Cx<'_>, asks: &mut Vec<Ask>) {
    if ui.add(IconButton::new(ICON_ARROW_BACK, cx.tr.queue_back())).clicked() {
        asks.push(Ask::Go(Route::Queue));
    }
    ui.add_space(space::TINY);
}

/// Height of the foot: one row where more would leave the form too little (`LOOKS` 6).
fn foot_height(form: Rect, from: &Source<'_>) -> f32 {
    let whole = if from.in_round() { size::FOOT_ROUND } else { size::FOOT_REVIEW };
    if form.height() - whole >= size::FORM_BODY_LEAST { whole } else { size::FOOT_ACTION }
}
